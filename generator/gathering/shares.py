"""How much of a report's text is on which topic: characters of paragraphs, as exact fractions.

Headings, captions and all that is not the body's own text count nowhere. What no topic was read
for is a part of its own, so that the parts of a report are together the whole.

Where several reports of a district and year are held, one of them counts: a full report before an
abstract, an abstract before a feature, of one kind the first. To add them would count one text twice.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from statistics import median

from generator.gathering.entries import Entry
from generator.model import Label

Characters = Mapping[str | None, int]
"""Characters of text by topic; below None those of paragraphs that no topic was read for."""


@dataclass(frozen=True, slots=True)
class Measured:
    """The text of one report or of many: characters by topic, each at least 1, and all together."""

    characters: Characters

    @property
    def total(self) -> int:
        return sum(self.characters.values())

    def of(self, topic: str | None) -> Fraction:
        """The share of a topic in the text, from 0 to 1. Raises ZeroDivisionError where there is no text.

        >>> Measured({"deputies": 30, None: 10}).of("deputies")
        Fraction(3, 4)
        """
        return Fraction(self.characters.get(topic, 0), self.total)


@dataclass(frozen=True, slots=True)
class OfYear:
    """The text of all districts on one year, with the reports that were counted."""

    measured: Measured
    reports: int


@dataclass(frozen=True, slots=True)
class Shares:
    """Shares of text in an archive.

    `reports` measures each report, by id, those without text too. `counted` names by district (its
    slug) and year the one report that stands for them; where none has any text, the key is missing.
    `years` are the counted reports of a year together, years in order.
    """

    reports: Mapping[str, Measured] = field(default_factory=dict)
    counted: Mapping[tuple[str, int], Entry] = field(default_factory=dict)
    years: Mapping[int, OfYear] = field(default_factory=dict)

    @property
    def sparse(self) -> tuple[int, ...]:
        """Years that rest on less than half of the median number of reports, and show no course."""
        usual = median([one.reports for one in self.years.values()] or [0])
        return tuple(year for year, one in self.years.items() if one.reports * 2 < usual)

    def at(self, division: str, year: int) -> Measured | None:
        """The text of a district and year; None where the archive holds none."""
        entry = self.counted.get((division, year))
        return self.reports[entry.id] if entry else None


def measured(entry: Entry) -> Measured:
    """The text of a report by topic, in the order of its first paragraphs."""
    counts: Counter[str | None] = Counter()
    for block in entry.holding.report.blocks:
        if block.label is Label.PARAGRAPH:
            counts[block.topic] += len(block.shown.text)
    return Measured({topic: count for topic, count in counts.items() if count})


def together(those: Iterable[Measured]) -> Measured:
    """Several texts as one."""
    counts: Counter[str | None] = Counter()
    for one in those:
        counts.update(one.characters)
    return Measured(dict(counts))


def shares(entries: Iterable[Entry]) -> Shares:
    """The shares of an archive, whose entries are in the order of the catalogue (see `entries.enter`)."""
    reports: dict[str, Measured] = {}
    counted: dict[tuple[str, int], Entry] = {}
    for entry in entries:
        reports[entry.id] = measured(entry)
        if reports[entry.id].total:
            counted.setdefault((entry.division.slug, entry.year), entry)
    return Shares(reports, counted, _years(counted, reports))


def _years(counted: Mapping[tuple[str, int], Entry], reports: Mapping[str, Measured]) -> dict[int, OfYear]:
    by_year: defaultdict[int, list[Measured]] = defaultdict(list)
    for (_, year), entry in counted.items():
        by_year[year].append(reports[entry.id])
    return {year: OfYear(together(by_year[year]), len(by_year[year])) for year in sorted(by_year)}
