"""The edited form, line by line: what each line says, before it is held against the reading."""

import re
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from generator.authority import Authority
from generator.corrections.form import FIELDS, NONE, RULE
from generator.errors import RefusedForm
from generator.model import BODY, Label, Part, Scope

_REASON = re.compile(r"#\s*reason:(.*)")
_BLOCK = re.compile(r"p(0|[1-9][0-9]{0,8})(?![0-9])([^|]*)\|(.*)")
_PIECE = re.compile(r"\+\s*(?:([a-z][a-z0-9 -]*)\|)?(.*)")
_FIGURE = re.compile(r"=\s*(?:p(0|[1-9][0-9]{0,8})\s+)?(\S+)(.*)")
_FIELD = re.compile(r"([a-z_]+)\s*:(.*)")
_LEVELS = ("2", "3", "4")
_SECTION = "3"


@dataclass(frozen=True, slots=True)
class Marks:
    """What a block's head says: its label with its level, its part, its topic."""

    label: str
    part: str | None = None
    topic: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the form: its number from 1, and the reason that holds there."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class FieldRow(Row):
    """A field of the record."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class TextRow(Row):
    """Text of a block: of one named by its place (`at`), of a new one (`opens`), or of the one above."""

    text: str
    at: int | None = None
    opens: bool = False
    marks: Marks | None = None


@dataclass(frozen=True, slots=True)
class FigureRow(Row):
    """A figure: its place, where it is told, its words, and how it is filed."""

    wording: str
    at: int | None
    indicators: tuple[str, ...]
    scope: str | None
    part: str | None


class Refusal(Exception):
    """What a line says that cannot be taken, and the mend."""

    def __init__(self, what: str, mend: str) -> None:
        super().__init__(what)
        self.what, self.mend = what, mend


@dataclass(slots=True)
class Rows:
    """All lines of a form that say something, and what is wrong with the others."""

    rows: list[Row] = field(default_factory=list)
    faults: list[RefusedForm] = field(default_factory=list)
    reason: str = ""

    @contextmanager
    def weighing(self, row: Row) -> Iterator[None]:
        """Keep what is wrong with a line that is looked at."""
        try:
            yield
        except Refusal as refusal:
            self.refuse(row.line, refusal)

    def refuse(self, line: int, refusal: Refusal) -> None:
        """Keep what is wrong with a line."""
        self.faults.append(RefusedForm(f"The form, line {line}", refusal.what, refusal.mend))


def rows_of(text: str, authority: Authority) -> Rows:
    """The lines of an edited form. Faults are collected."""
    found, reader = Rows(), _Reader(authority)
    within, reason = False, ""
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), 1):
        said = line.strip()
        if told := _REASON.fullmatch(said):
            reason = told[1].strip()
            found.reason = found.reason or reason
        elif said == RULE and not within:
            within = True
        elif said and not said.startswith("#"):
            try:
                found.rows.append(reader.row(said, within, number, reason))
            except Refusal as refusal:
                found.refuse(number, refusal)
    return found


class _Reader:
    """Reads lines in the words of an archive's vocabularies."""

    def __init__(self, authority: Authority) -> None:
        self._topics = [topic.id for topic in authority.topics]
        self._indicators = [indicator.id for indicator in authority.indicators]

    def row(self, said: str, within: bool, line: int, reason: str) -> Row:
        if not within:
            return _field(said, line, reason)
        if told := _BLOCK.fullmatch(said):
            return TextRow(line, reason, told[3].strip(), int(told[1]), True, self._marks(told[2].split()))
        if said.startswith("+"):
            told = _PIECE.fullmatch(said)
            marks = self._marks(told[1].split()) if told and told[1] else None
            return TextRow(line, reason, (told[2] if told else "").strip(), None, True, marks)
        if said.startswith("="):
            return self._figure(said, line, reason)
        if re.match(r"p[0-9]+ ", said):
            raise Refusal("it has no | between a block's head and its text.", "Write one there.")
        return TextRow(line, reason, said.removeprefix("|").strip())

    def _marks(self, words: list[str]) -> Marks:
        """The words of a block's head."""
        label = _taken(words, list(Label))
        level = _taken(words, _LEVELS)
        part, topic = _taken(words, list(Part)), _taken(words, self._topics)
        if words:
            what = f"{' '.join(words)!r} is no label, level, part or topic, or one too many."
            raise Refusal(what, "The head of the form names them.")
        if label is None:
            raise Refusal("it has no label.", f"Write one of {', '.join(Label)} after the place.")
        if label == Label.HEADING:
            return Marks(f"{label} {level or _SECTION}", part, topic)
        if level:
            raise Refusal(f"a {label} has no level.", f"Leave out the {level}.")
        return Marks(label, part, topic) if label in BODY else Marks(label)

    def _figure(self, said: str, line: int, reason: str) -> FigureRow:
        told = _FIGURE.fullmatch(said)
        if told is None:
            raise Refusal("it names no figure.", "Write the words of one after the =.")
        words = [word for word in told[3].split() if word != NONE]
        scope, part = _taken(words, list(Scope)), _taken(words, list(Part))
        for word in words:
            if word not in self._indicators:
                raise Refusal(f"{word!r} is no indicator, scope or part.", "The head of the form names them.")
        at = int(told[1]) if told[1] else None
        return FigureRow(line, reason, told[2], at, tuple(dict.fromkeys(words)), scope, part)


def _field(said: str, line: int, reason: str) -> FieldRow:
    told = _FIELD.fullmatch(said)
    if told is None or told[1] not in FIELDS:
        raise Refusal(f"{said!r} is no field.", f"Fields are {', '.join(FIELDS)}, each as `title: …`.")
    return FieldRow(line, reason, told[1], told[2].strip())


def _taken(words: list[str], known: Collection[str]) -> str | None:
    """The first word that is known, taken out of `words`."""
    found = next((word for word in words if word in known), None)
    if found is not None:
        words.remove(found)
    return found
