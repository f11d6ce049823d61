"""A source: the text of one report as its files hold it, and what their form tells of it."""

from dataclasses import dataclass, field

from generator.model.forms import Leaf, Mark, Omission, Told, Unsure
from generator.model.texts import Doubt, Span


@dataclass(frozen=True, slots=True)
class SourcePart:
    """One file of a source, as decoded: its name, and where its text lies in `Source.text`.

    `encoding` is that of a text; for other forms it says how the text was come by (`pdf`, `ocr`, `docx` …).
    """

    name: str
    media_type: str
    encoding: str
    sha256: str
    span: Span


@dataclass(frozen=True, slots=True)
class Source:
    """The decoded text of one report, never edited. A byte-order mark is not part of it.

    Of a plain text nothing but `text`, `parts` and `doubts` is known. `marks` are in the order of their
    places, one a line at most; `leaves` are the pages, where there are any; `unsure` what a scan left
    doubtful, in order; `omissions` what the files hold as text beside this. `ordered` says that the form
    itself surely tells the order in which the text is read, so that `text` stands in it.
    """

    text: str
    parts: tuple[SourcePart, ...]
    doubts: tuple[Doubt, ...] = ()
    marks: tuple[Mark, ...] = ()
    leaves: tuple[Leaf, ...] = ()
    unsure: tuple[Unsure, ...] = ()
    omissions: tuple[Omission, ...] = ()
    told: Told = field(default_factory=Told)
    ordered: bool = False
