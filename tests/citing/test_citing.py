"""A report is cited with what is known of it; what is not known is left out, never guessed."""

import json
import re

import pytest
import rispy
from pybtex.database import parse_string

from generator.citing import bibtex_file, cite, creators, csl_file, csl_json, printed_on, ris_file
from generator.gathering.entries import enter
from generator.model import Kind
from tests.citing.making import SUBTITLE, entry
from tests.gathering.making import ARCHIVE
from tests.pages.hostile import STRINGS, hostile_holding

HERE = "https://example.org/reports/990901-shi1/2022-"

# Of CSL 1.0.2: the variables that items of ours may have.
VARIABLES = {
    "id",
    "type",
    "title",
    "author",
    "container-title",
    "publisher",
    "issued",
    "event-date",
    "available-date",
    "archive",
    "URL",
    "language",
}

LATEX = {
    r"\textbackslash{}": "\\",
    r"\textbraceleft{}": "{",
    r"\textbraceright{}": "}",
    r"\textasciicircum{}": "^",
    "{}": "",
}


def read_latex(text: str) -> str:
    """Text as LaTeX would print it, of the commands that are written."""
    text = re.sub(r"\\textasciitilde(?:\\(?= )| )?", "~", text)
    commands = "|".join(map(re.escape, LATEX))
    return re.sub(rf"{commands}|\\([%&_#$])", lambda found: LATEX.get(found[0], found[1]), text)


def test_a_report_of_which_all_is_known() -> None:
    made = entry(Kind.FEATURE, creators=("甲", "乙"), newspaper="某报", date="2023-01-12", subtitle="综述")
    cited = cite(made, ARCHIVE)
    assert cited.newspaper == "甲, 乙. 工作报告: 综述[N]. 某报, 2023-01-12."
    assert cited.electronic == f"甲, 乙. 工作报告: 综述[EB/OL]. (2024-06-01). {HERE}feature/."
    assert "[2026-11-22]".join(cited.electronic_parts) == (
        f"甲, 乙. 工作报告: 综述[EB/OL]. (2024-06-01)[2026-11-22]. {HERE}feature/."
    )


def test_a_report_of_which_nothing_more_is_known() -> None:
    cited = cite(entry(added=None), ARCHIVE)
    committee = "试省试州市试1区人民代表大会常务委员会"
    assert cited.newspaper is None
    assert cited.electronic == f"{committee}. 工作报告[EB/OL]. {HERE}report/."
    assert "[2026-11-22]".join(cited.electronic_parts) == (
        f"{committee}. 工作报告[EB/OL]. [2026-11-22]. {HERE}report/."
    )


def test_a_title_that_is_ours_stands_in_brackets() -> None:
    item = csl_json(entry(title=None, subtitle="副题"), ARCHIVE)
    assert item["title"] == "[试1区人大常委会2022年工作报告]: 副题"


@pytest.mark.parametrize("kind", list(Kind))
def test_the_committee_answers_for_its_reports_alone(kind: Kind) -> None:
    assert creators(entry(kind, creators=("甲",))) == ("甲",)
    assert bool(creators(entry(kind))) is (kind is not Kind.FEATURE)


@pytest.mark.parametrize(
    ("fields", "printed"),
    [
        ({}, None),
        ({"date": "2023-01-12"}, "2023-01-12"),
        ({"date": "2023-01-09", "subtitle": SUBTITLE}, None),
        ({"date": "2023-01-09", "title": f"工作报告（{SUBTITLE}）"}, None),
        ({"date": "2023-01-12", "subtitle": SUBTITLE, "session": 2}, "2023-01-12"),
        ({"date": "2023-01-09", "session": 2}, None),
    ],
)
def test_the_day_of_the_session_is_not_the_day_of_printing(
    fields: dict[str, object], printed: str | None
) -> None:
    made = entry(newspaper="某报", **fields)
    assert printed_on(made) == printed
    item = csl_json(made, ARCHIVE)
    assert ("issued" in item) is (printed is not None)
    assert (printed or "某报.") in (cite(made, ARCHIVE).newspaper or "")


def test_a_report_that_no_newspaper_printed_was_issued_at_its_session() -> None:
    item = csl_json(entry(date="2023-01-09", subtitle=SUBTITLE, session=2), ARCHIVE)
    assert item["type"] == "report"
    assert item["issued"] == {"date-parts": [[2023, 1, 9]]}
    assert "event-date" not in item


def test_items_have_variables_of_csl_alone_and_none_that_is_empty() -> None:
    for made in (
        entry(),
        entry(Kind.FEATURE, newspaper="某报", date="2023-01-09"),
        *enter([hostile_holding()]),
    ):
        item = csl_json(made, ARCHIVE)
        assert item.keys() <= VARIABLES
        assert all(item.values())
        assert json.loads(csl_file(item)) == [item]


def test_the_forms_for_programs_say_what_the_item_says() -> None:
    made = entry(Kind.FEATURE, creators=("甲", "乙"), newspaper="某报", date="2023-01-12")
    item = csl_json(made, ARCHIVE)
    ris = rispy.loads(ris_file(item))[0]
    assert ris["type_of_reference"] == "NEWS"
    assert (ris["title"], ris["secondary_title"], ris["authors"]) == ("工作报告", "某报", ["甲", "乙"])
    assert (ris["year"], ris["date"], ris["urls"]) == ("2023", "2023/01/12", [f"{HERE}feature/"])
    bibtex = parse_string(bibtex_file(item), "bibtex").entries["990901-shi1-2022-feature"]
    assert bibtex.type == "article"
    assert [str(person) for person in bibtex.persons["author"]] == ["{甲}", "{乙}"]
    assert dict(bibtex.fields) == {
        "title": "工作报告",
        "journal": "某报",
        "entrysubtype": "newspaper",
        "year": "2023",
        "month": "1",
        "date": "2023-01-12",
        "url": f"{HERE}feature/",
        "langid": "chinese",
    }


@pytest.mark.parametrize(
    ("made", "bibtex", "ris"),
    [
        (entry(), "techreport", "RPRT"),
        (entry(Kind.FEATURE), "misc", "ELEC"),
        (entry(Kind.ABSTRACT, newspaper="某报"), "article", "NEWS"),
    ],
)
def test_each_sort_of_item_has_its_type_in_each_form(made: object, bibtex: str, ris: str) -> None:
    item = csl_json(made, ARCHIVE)
    assert bibtex_file(item).startswith(f"@{bibtex}{{")
    assert ris_file(item).startswith(f"TY  - {ris}\n")


@pytest.mark.parametrize("title", STRINGS)
def test_a_title_that_would_act_stays_one_field(title: str) -> None:
    item = csl_json(entry(title=f"题{title}目", creators=(f"甲 and {title}", "乙, 丙")), ARCHIVE)
    parsed = parse_string(bibtex_file(item), "bibtex")
    found = parsed.entries["990901-shi1-2022-report"]
    assert len(parsed.entries) == 1
    assert len(found.persons["author"]) == 2
    assert read_latex(found.fields["title"]) == re.sub(" +", " ", item["title"])
    ris = rispy.loads(ris_file(item))
    assert len(ris) == 1
    assert ris[0]["title"] == item["title"]


def test_a_line_that_would_end_a_field_is_no_line() -> None:
    item = csl_json(
        entry(title="题\nER  - \r\nTY  - BOOK\u2028目", newspaper="报\nUR  - http://x.example"), ARCHIVE
    )
    assert len(ris_file(item).strip().splitlines()) == len(rispy.loads(ris_file(item))[0]) + 1
    assert len(rispy.loads(ris_file(item))) == 1
