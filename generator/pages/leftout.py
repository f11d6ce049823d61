"""What a source's files hold as text and the report does not show, so that every character can be found."""

from dataclasses import dataclass

from generator.model import Omission, Source
from generator.pages.lines import LINE_END
from generator.words import say, table


@dataclass(frozen=True, slots=True)
class Left:
    """Text that was left out, by its lines, and where it stands, in words (empty where nobody knows)."""

    lines: tuple[str, ...]
    place: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """All that was left out of one kind, how many characters these are, and what the kind means."""

    kind: str
    name: str
    characters: int
    pieces: tuple[Left, ...]


def left_out(source: Source) -> tuple[LeftOut, ...]:
    """What was left out, by kind, in the order in which the files hold the first of each."""
    kinds: dict[str, list[Omission]] = {}
    for one in source.omissions:
        kinds.setdefault(one.kind, []).append(one)
    return tuple(_of_kind(source, kind, all_) for kind, all_ in kinds.items())


def _of_kind(source: Source, kind: str, omissions: list[Omission]) -> LeftOut:
    name = table("printed.left_out_kinds").get(kind, kind)
    ink = sum(not character.isspace() for one in omissions for character in one.text)
    pieces = tuple(Left(tuple(LINE_END.split(one.text)), _place(source, one)) for one in omissions)
    return LeftOut(kind, name, ink, pieces)


def _place(source: Source, one: Omission) -> str:
    file = say("shared_words.file", number=one.part + 1) if len(source.parts) > 1 else ""
    return file + (say("shared_words.leaf", number=one.leaf) if one.leaf else "")
