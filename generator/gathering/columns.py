"""The columns of every data file: their types, and what each means, in words for readers."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from generator import words
from generator.gathering import addresses
from generator.gathering.coverage import State
from generator.model import Kind, Label, Part, Scope


class Type(StrEnum):
    """What a column holds. A list is an array in JSON, and parted by semicolons in CSV."""

    TEXT = "string"
    WHOLE = "integer"
    NUMBER = "number"
    FLAG = "boolean"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name in the file, its meaning, its type.

    Only `text` is guarded against formulas in CSV. `values` are the only ones it may hold.
    """

    name: str
    type: Type = Type.TEXT
    text: bool = False
    values: tuple[str, ...] = ()
    meaning: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Columns that belong together and stand in several files: explained once, under `id`."""

    id: str
    title: str
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A data file: where it lies below docs/, what it holds, its columns.

    `key` names the columns that together are of one row alone; `refers` gives columns whose values
    stand in the column of the same name in another table, by that table's id. A table that grows with
    the text is cut by the year reported on: `address` is its folder then, and `files` are what lies there.
    """

    id: str
    address: str
    groups: tuple[Group, ...]
    key: tuple[str, ...] = ()
    refers: tuple[tuple[str, str], ...] = ()

    @property
    def by_year(self) -> bool:
        """Whether there is a file for each year, packed, in place of one for all as CSV and as JSON."""
        return self.address.endswith("/") and self.address.startswith(addresses.DATA)

    def files(self, years: Iterable[int]) -> tuple[str, ...]:
        """The addresses of its files below data/, given the years that a report is held on."""
        if self.by_year:
            return tuple(addresses.table_of_year(self.address, year) for year in years)
        return self.address, addresses.json(self.address)

    @property
    def title(self) -> str:
        return words.say(f"columns.tables.{self.id}.title")

    @property
    def description(self) -> str:
        return words.say(f"columns.tables.{self.id}.holds")

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns in the order in which they stand in the file."""
        return tuple(column for group in self.groups for column in group.columns)

    @property
    def name(self) -> str:
        """The file's name."""
        return self.address.rpartition("/")[2]


def _group(id: str, *columns: Column) -> Group:
    told = (replace(one, meaning=words.say(f"columns.meanings.{id}.{one.name}")) for one in columns)
    return Group(id, words.say(f"columns.groups.{id}"), tuple(told))


def _text(name: str) -> Column:
    return Column(name, text=True)


def _one_of(name: str, values: type[StrEnum]) -> Column:
    return Column(name, values=tuple(values))


STATUSES = ("reported", "marked", "no-value", "not-stated")

PLACE = _group(
    "place",
    Column("division_code"),
    _text("division"),
    _text("province"),
    _text("city"),
    _text("district"),
    Column("year", Type.WHOLE),
)
REPORT = _group("report", Column("report_id"), _one_of("kind", Kind))
FIGURE = _group(
    "figure",
    _one_of("part", Part),
    _one_of("scope", Scope),
    Column("joint", Type.LIST),
    Column("value_low", Type.NUMBER),
    Column("value_high", Type.NUMBER),
    _text("unit"),
    _text("approximation"),
    _text("wording"),
    Column("address"),
)
QUOTED = _group("quoted", _text("sentence"))
CELL = _group("cell", Column("indicator"), Column("status", values=STATUSES))
RECORD = _group(
    "record",
    _text("title"),
    _text("subtitle"),
    Column("term", Type.WHOLE),
    Column("session", Type.WHOLE),
    Column("date"),
    _text("newspaper"),
    Column("creators", Type.LIST, text=True),
    _text("source_url"),
    _text("rights"),
    Column("added"),
    Column("sha256", Type.LIST),
    Column("address"),
)
FILED = _group("filed", Column("indicators", Type.LIST))
HELD = _group(
    "held",
    _one_of("state", State),
    Column("reports", Type.WHOLE),
    Column("report_ids", Type.LIST),
    _text("reason"),
    _text("reason_url"),
)
BLOCK = _group(
    "block",
    Column("report_id"),
    Column("number", Type.WHOLE),
    Column("block"),
    _one_of("label", Label),
    Column("level", Type.WHOLE),
    _one_of("part", Part),
    Column("topic"),
    _text("text"),
    Column("spans", Type.LIST),
    Column("confidence", Type.NUMBER),
    Column("place_confidence", Type.NUMBER),
    Column("address"),
)
TOPIC = _group("topic", Column("topic"), _text("topic_name"), _text("topic_description"))
INDICATOR = _group(
    "indicator", Column("indicator"), _text("indicator_name"), Column("topic"), Column("units", Type.LIST)
)

SHARE = _group(
    "share",
    Column("topic"),
    Column("characters", Type.WHOLE),
    Column("share", Type.NUMBER),
    Column("counted", Type.FLAG),
)

GROUPS = (PLACE, REPORT, CELL, FIGURE, QUOTED, FILED, RECORD, BLOCK, SHARE, HELD, TOPIC, INDICATOR)

_OF_REPORT = ("report_id", "reports")
_OF_TOPIC = ("topic", "topics")

REPORTS = Table("reports", addresses.REPORTS_CSV, (PLACE, REPORT, RECORD), key=("report_id",))
FIGURES = Table("figures", addresses.FIGURES, (PLACE, REPORT, FILED, FIGURE, QUOTED), refers=(_OF_REPORT,))
BLOCKS = Table("blocks", addresses.BLOCKS, (BLOCK,), key=("address",), refers=(_OF_REPORT, _OF_TOPIC))
COVERAGE = Table("coverage", addresses.COVERAGE_CSV, (PLACE, HELD), key=("division_code", "division", "year"))
SHARES = Table("shares", addresses.SHARES_CSV, (PLACE, REPORT, SHARE), refers=(_OF_REPORT, _OF_TOPIC))
TOPICS = Table("topics", addresses.TOPICS_CSV, (TOPIC,), key=("topic",))
INDICATORS = Table(
    "indicators", addresses.INDICATORS_CSV, (INDICATOR,), key=("indicator",), refers=(_OF_TOPIC,)
)
COMPARISON = Table("comparison", addresses.COMPARE, (PLACE, REPORT, CELL, FIGURE))
"""Of each indicator, of each district: the address leads to the sentence, which the table of the year has."""
COMPARISON_OF_YEAR = Table("comparison_of_year", addresses.COMPARE_YEARS, (*COMPARISON.groups, QUOTED))

WHOLE = (REPORTS, FIGURES, BLOCKS, SHARES, COVERAGE, TOPICS, INDICATORS)
"""The tables of the whole archive, below data/."""

TABLES = (*WHOLE, COMPARISON, COMPARISON_OF_YEAR)
