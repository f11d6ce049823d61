"""The quantities a report gives, and what it tells without a number."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from generator.model.blocks import Part
from generator.model.compact import compact
from generator.model.texts import Span


class Scope(StrEnum):
    """The time a figure counts: one year, a whole term, or the term as far as it has run."""

    YEAR = "year"
    TERM = "term"
    TERM_TO_DATE = "term-to-date"


@compact
@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity that the text gives, with its sentence.

    `low` and `high` differ only for a range (1至2期). `indicators` is empty for a figure of no
    listed indicator and holds several for a joint total, which is nobody's own. `block` counts
    `Report.blocks` from 0; `place` and `sentence` are ranges in that block's shown text: the
    quantity (numeral, approximation, unit) and the sentence around it; `span` is where the
    quantity lies in the source. `confidence` rates that it is filed rightly, from 0 to 1.
    """

    indicators: tuple[str, ...]
    low: Decimal
    high: Decimal
    unit: str
    approximation: str | None
    part: Part
    scope: Scope | None
    wording: str
    block: int
    place: Span
    sentence: Span
    span: Span
    confidence: float = 1.0


@compact
@dataclass(frozen=True, slots=True)
class Mention:
    """An indicator the text speaks of without a number (任免一批, 全部办结): never 0, never 100."""

    indicator: str
    part: Part
    wording: str
    block: int
    sentence: Span
