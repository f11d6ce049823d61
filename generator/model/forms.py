"""What the form of a source tells beside its characters: pages and boxes, markup, doubts, remainders."""

from dataclasses import dataclass

from generator.model.blocks import Label
from generator.model.compact import compact
from generator.model.tables import Row
from generator.model.texts import Span


@compact
@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a leaf, in points (1/72 inch) from its upper left corner, as it is to be read."""

    left: float
    top: float
    right: float
    bottom: float


@compact
@dataclass(frozen=True, slots=True)
class Leaf:
    """One page of a PDF or a scan: `part` is its file's place in `Source.parts`, `number` counts from 1.

    `width` and `height` are in points, of the page turned upright; `span` is its text in `Source.text`.
    """

    part: int
    number: int
    width: float
    height: float
    span: Span


@compact
@dataclass(frozen=True, slots=True)
class Mark:
    """What the form tells of one line of `Source.text`; what it does not tell is None.

    `start` is the place of the line's first character that is not white space. `opens`: it is the
    first of a block, or goes on with the line before. `label` and `level` are what the line is.
    `box` is where it stands on its leaf, `row` its cells where it is a table's row, `element` what
    the markup calls it (h2, Heading 1). A mark wins over what is read from the words alone, so only
    what the form surely tells belongs in it.
    """

    start: int
    opens: bool | None = None
    label: Label | None = None
    level: int | None = None
    box: Box | None = None
    row: Row | None = None
    element: str | None = None


@compact
@dataclass(frozen=True, slots=True)
class Unsure:
    """A character that was recognised in a scan and may be another; `confidence` from 0 to 1."""

    place: int
    confidence: float


@compact
@dataclass(frozen=True, slots=True)
class Omission:
    """Text that a file holds and the report does not show, kept so that it can be looked at.

    `kind` is stable (kebab-case): other-article, navigation, comment, deleted, hidden, field, markup …;
    `part` is the file's place in `Source.parts`, `leaf` and `box` where it stands on a page.
    """

    kind: str
    text: str
    part: int = 0
    leaf: int | None = None
    box: Box | None = None


@compact
@dataclass(frozen=True, slots=True)
class Told:
    """What a file says of itself outside of its text, as a web page does: known where the text is silent."""

    date: str | None = None
    newspaper: str | None = None
    source_url: str | None = None


@compact
@dataclass(frozen=True, slots=True)
class Picture:
    """A leaf as it looks: WebP, `width` and `height` in pixels; `part` and `leaf` as in `Leaf`."""

    part: int
    leaf: int
    width: int
    height: int
    data: bytes
