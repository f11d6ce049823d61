"""Sections: a heading, or none, with the passages under it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.model import Part
from generator.reading.outline import Head, Item, Passage


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, or none, with the passages under it, in file order, and its own parts after them."""

    head: Head | None
    passages: tuple[Passage, ...]
    parts: tuple["Section", ...] = ()
    part: Part | None = None
    """Which part of the report its passages are of, where its words said so."""
    ends: bool = False
    """Whether its text goes straight on, in the file, to the shortcomings or the outlook."""

    @property
    def at(self) -> int:
        """Where in the file the section's text begins, or its heading, if it has no text."""
        places = [passage.at for passage in self.text]
        return min(places) if places or not self.head else self.head.at

    @property
    def places(self) -> list[int]:
        """The places in the file of its heading and its own passages, as they are read."""
        own = [passage.at for passage in self.passages]
        return [self.head.at, *own] if self.head else own

    @property
    def text(self) -> tuple[Passage, ...]:
        """All passages, those of its parts included."""
        return self.passages + tuple(passage for part in self.parts for passage in part.text)


def sections_in_order(stretches: Sequence[Sequence[Item]]) -> list[Section]:
    """Each heading with what follows it, up to the next."""
    found: list[Section] = []
    for stretch in stretches:
        head: Head | None = None
        body: list[Passage] = []
        for item in stretch:
            if isinstance(item, Passage):
                body.append(item)
                continue
            _close(found, head, body)
            head, body = item, []
        _close(found, head, body)
    return found


def nested(sections: Sequence[Section]) -> list[Section]:
    """The same sections, each part of one ((一), （二）…) within the section whose heading came last."""
    free = [section for section in sections if section.head is None]
    headed = sorted((s for s in sections if s.head), key=lambda s: s.head.at if s.head else 0)
    found: list[Section] = []
    for section in headed:
        above = found[-1].head if found else None
        if section.head and above and above.part is None and section.head.level > above.level:
            found[-1] = replace(found[-1], parts=(*found[-1].parts, section))
        else:
            found.append(section)
    return free + found


def flat(section: Section) -> list[Section]:
    """A section and its parts, one after the other."""
    return [replace(section, parts=()), *(piece for part in section.parts for piece in flat(part))]


def _close(found: list[Section], head: Head | None, body: list[Passage]) -> None:
    if head or body:
        found.append(Section(head, tuple(body)))
