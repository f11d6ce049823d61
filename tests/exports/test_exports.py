"""Data files hold what the tables show, parse back to what was written, and never run as formulas."""

import codecs
import csv
import gzip
import io
import json
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from generator.authority import Division
from generator.exports.csv_files import RISKY, guard, plain, unguard
from generator.exports.tables import jobs
from generator.gathering import addresses, columns, gather
from generator.gathering.columns import TABLES, Type
from generator.model import Holding, Page, Part, Scope
from tests.exports.demonstration import exported
from tests.gathering.making import AUTHORITY, HOLDINGS, IDS, PROVINCE, Said, division, holding
from tests.pages.hostile import hostile_holding
from tests.press.truth import demonstration_holdings

TEXT = {column.name for table in TABLES for column in table.columns if column.text}

Rows = list[dict[str, str]]


def files(*holdings: Holding) -> dict[str, Rows]:
    """The rows of every CSV file, packed ones included."""
    return {page.path: rows(page.data) for page in tables(*holdings) if ".csv" in page.path}


def tables(*holdings: Holding) -> list[Page]:
    catalogue = gather(holdings, AUTHORITY)
    return [page for job in jobs(catalogue) for page in job.make()]


def rows(content: bytes) -> Rows:
    content = gzip.decompress(content) if content.startswith(b"\x1f\x8b") else content
    assert content.startswith(codecs.BOM_UTF8)
    found = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))
    return [{k: unguard(v) if k in TEXT else v for k, v in row.items()} for row in found]


def together(written: dict[str, Rows], folder: str) -> Rows:
    """The rows of a table that is cut by years."""
    return [row for path, table in sorted(written.items()) if path.startswith(folder) for row in table]


@given(st.text())
def test_guarding_can_be_undone_and_leaves_nothing_to_run(text: str) -> None:
    assert unguard(guard(text)) == text
    assert guard(text)[:1] == "'" or guard(text)[:1] not in RISKY


@given(st.sampled_from("=+-@＝＋－＠\t\r\n'"), st.text())
def test_what_a_spreadsheet_would_run_is_guarded(first: str, rest: str) -> None:
    assert guard(first + rest) == f"'{first}{rest}"


@given(HOLDINGS)
def test_every_figure_is_in_the_file_of_figures_and_in_each_of_its_indicators(
    holdings: list[Holding],
) -> None:
    written = files(*holdings)
    figures = [(h.id, f) for h in holdings for f in h.report.figures]
    found = together(written, addresses.FIGURES)
    assert sorted(row["report_id"] for row in found) == sorted(id_ for id_, _ in figures)
    for indicator in IDS:
        found = [r for r in written[f"compare/{indicator}/{indicator}.csv"] if r["value_low"]]
        mine = [(id_, f) for id_, f in figures if indicator in f.indicators]
        assert sorted((r["report_id"], Decimal(r["value_low"])) for r in found) == sorted(
            (id_, f.low) for id_, f in mine
        )


@given(HOLDINGS)
def test_the_tables_by_indicator_year_and_district_hold_the_same_rows(holdings: list[Holding]) -> None:
    written = files(*holdings)

    def told(found: Rows) -> list[tuple[tuple[str, str], ...]]:
        unquoted = [{k: v for k, v in row.items() if k != "sentence"} for row in found]
        return sorted(tuple(row.items()) for row in unquoted)

    years = told(together(written, "compare/years/"))
    indicators = told([row for i in IDS for row in written[f"compare/{i}/{i}.csv"]])
    assert years == indicators == told(together(written, "districts/"))


@given(HOLDINGS)
def test_a_table_that_is_cut_by_years_has_in_each_file_the_rows_of_its_year(holdings: list[Holding]) -> None:
    written, years = files(*holdings), {h.id: str(h.report.record.year) for h in holdings}
    for table in (columns.FIGURES, columns.BLOCKS):
        found = {path: held for path, held in written.items() if path.startswith(table.address)}
        assert set(found) == set(table.files(map(int, set(years.values()))))
        for path, held in found.items():
            assert {f"{table.address}{years[row['report_id']]}.csv.gz" for row in held} <= {path}


@given(HOLDINGS)
def test_status_never_calls_a_plan_a_joint_total_or_a_terms_count_reported(holdings: list[Holding]) -> None:
    for path, table in files(*holdings).items():
        for row in table if path.startswith("compare/") else ():
            own = row["part"] == Part.REVIEW and not row["joint"] and row["scope"] in ("", Scope.YEAR)
            assert (row["status"] == "reported") == (own and bool(row["value_low"]))


@given(HOLDINGS)
def test_coverage_has_a_row_for_each_district_and_year(holdings: list[Holding]) -> None:
    found = files(*holdings)["data/coverage.csv"]
    held = gather(holdings, AUTHORITY)
    assert len(found) == len(held.divisions) * len(held.years)
    assert sum(int(row["reports"]) for row in found) == len(holdings)


def test_hostile_text_parses_back_to_what_was_written() -> None:
    made = hostile_holding()
    written = files(made)
    report = made.report
    paragraphs = [b.shown.text for b in report.blocks if b.topic == "deputies" and b.label == "paragraph"]
    blocks = [row for row in together(written, addresses.BLOCKS) if row["topic"] == "deputies"]
    assert [row["text"] for row in blocks if row["label"] == "paragraph"] == paragraphs
    figures = together(written, addresses.FIGURES)
    assert [row["wording"] for row in figures] == [f.wording for f in report.figures]
    assert all(row["sentence"] in "".join(b.shown.text for b in report.blocks) for row in figures)
    assert written["data/reports.csv"][0]["title"] == report.record.title


def test_no_cell_of_any_file_begins_as_a_formula() -> None:
    for page in tables(*demonstration_holdings(), hostile_holding()):
        if page.path.endswith(".json"):
            continue
        data = gzip.decompress(page.data) if page.path.endswith(".gz") else page.data
        for row in csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")):
            assert not [cell for cell in row if cell[:1] in tuple("=+-@＝＋－＠\t\r\n")]


TYPES: dict[Type, type | tuple[type, ...]] = {
    Type.TEXT: str,
    Type.WHOLE: int,
    Type.NUMBER: (int, float),
    Type.LIST: list,
    Type.FLAG: bool,
}


@given(HOLDINGS)
def test_json_has_the_rows_of_the_csv_beside_it_with_real_types(holdings: list[Holding]) -> None:
    types = {column.name: column.type for table in TABLES for column in table.columns}
    written = {page.path: page.data for page in tables(*holdings, hostile_holding())}
    for path, content in written.items():
        if path.endswith(".json"):
            found = json.loads(content)
            beside = rows(written[path.removesuffix(".json") + ".csv"])
            assert [{name: as_cell(value) for name, value in row.items()} for row in found] == beside
            for row in found:
                assert all(
                    value is None or isinstance(value, TYPES[types[name]]) for name, value in row.items()
                )


def as_cell(value: object) -> str:
    return plain(tuple(value) if isinstance(value, list) else value)


def test_every_block_has_a_row_in_reading_order() -> None:
    written = together(files(*demonstration_holdings()), addresses.BLOCKS)
    for made in demonstration_holdings():
        found = [(row["block"], row["text"]) for row in written if row["report_id"] == made.id]
        assert found == [(block.id, block.shown.text) for block in made.report.blocks]


def test_keys_are_unique_and_references_lead_somewhere() -> None:
    every = {path: rows(data) for path, data in exported().items() if ".csv" in path}
    written = {table.address: together(every, table.address) for table in columns.WHOLE}
    for table in columns.WHOLE:
        found = written[table.address]
        assert found
        if table.key:
            assert len({tuple(row[name] for name in table.key) for row in found}) == len(found)
        for name, other in table.refers:
            theirs = next(one for one in columns.WHOLE if one.id == other)
            assert {row[name] for row in found} - {""} <= {row[name] for row in written[theirs.address]}


def test_absences_have_rows_or_none_as_the_page_about_the_data_says() -> None:
    written = files(
        holding(PROVINCE, 2020, said=[Said()]), holding(division(1), 2021, words=[("proposals", "全部办结")])
    )
    table = written["compare/proposals/proposals.csv"]
    assert [(row["division"], row["year"], row["status"]) for row in table] == [
        ("试省", "2020", "reported"),
        ("试1区", "2021", "no-value"),
    ]
    other = written["compare/inspections/inspections.csv"]
    assert [(row["status"], row["report_id"]) for row in other] == [("not-stated", "")] * 2


def test_a_city_is_no_district_of_itself_here_as_in_the_front_matter() -> None:
    city = Division("990100", "试州市", "990100-shizhou", "city", "试省", "试州市")
    table = files(*(holding(one) for one in (PROVINCE, city, division(1))))["data/reports.csv"]
    assert [(row["division"], row["province"], row["city"], row["district"]) for row in table] == [
        ("试省", "试省", "", ""),
        ("试州市", "试省", "试州市", ""),
        ("试1区", "试省", "试州市", "试1区"),
    ]


def test_column_names_are_unique_in_each_file() -> None:
    for table in columns.TABLES:
        names = [column.name for column in table.columns]
        assert len(set(names)) == len(names)
