"""The oracle that searches are held to, its lists of queries, and the pieces drawn from the texts."""

from pathlib import Path

import pytest

from tests.search.queries import extra, hand
from tests.search.queries.asked import asked
from tests.search.queries.hand import Query
from tests.search.queries.oracle import Oracle, simplified
from tests.search.queries.sampling import LONGEST, SHORTEST, substrings

KINDS_ASKED_FOR = 20
LEAST, LEAST_WITH_ONE_ANSWER = 60, 15

STANDS = [
    ("审查推动", "备案审查推动落实", "a run"),
    ("審查推動", "备案审查推动落实", "traditional in the query"),
    ("备案审查", "備案審查", "traditional in the text"),
    ("app", "上线ＡＰＰ", "width and case"),
    ("各位代表", "各 位\u3000代\u200b表", "white space in the text"),
    ("15", "15件", "a number before a word"),
    ("15", "共15", "a number behind a word"),
    ("99.8", "达99.8。", "a decimal before a stop"),
    ("2023年", "２０２３年", "full-width digits in the text"),
    ("松发〔2023〕15号", "松发（2023）15号", "brackets of a document number"),
    ("松发202315号", "松发〔2023〕15号", "no brackets in the query"),
    ("松发〔2023〕15号", "松发202315号", "no brackets in the text"),
    ("2023〕15号", "松发[2023]15号", "one bracket"),
    ("“一府”", "「一府」", "quotes of other kinds"),
    ("1-6月", "1—6月", "dashes"),
    ("审查，", "审查，推动", "a mark at the edge"),
    ("代表 审查", "审查由代表提出", "terms in any order"),
    ("审查 -推动", "审查代表", "the excluded is not there"),
    ('"审查 代表"', "审查代表", "a quoted phrase"),
    ("𠮷安", "欧阳𠮷安", "outside the Basic Multilingual Plane"),
    ("3482", "办理3,482件", "a number whose thousands are parted"),
    ("3,482件", "办理3482件", "parted in the query alone"),
    ("３，４８２件", "办理3,482件", "with a full-width comma"),
    ("2021", "2021,2022年", "years in a row are two numbers"),
    ("20", "100,20", "no group of three digits"),
    ("备案 /", "备案审查", "a term of marks alone beside words"),
    ("； 备案 -", "备案审查", "marks on both sides"),
    ("备案 -，", "备案审查", "an excluded mark is not there"),
]
STANDS_NOT = [
    ("15", "2015年", "the end of a number"),
    ("20", "2015年", "its beginning"),
    ("15", "15.5%", "before a decimal's stop"),
    ("5%", "15.5%", "behind a decimal's stop"),
    ("15", "１１５件", "the end of a full-width number"),
    ("2315号", "松发〔2023〕15号", "half of a year without its brackets"),
    ("松发〔2023〕1", "松发〔2023〕15号", "half of a document's number"),
    ("审查推动", "审查，推动", "a mark lies between"),
    ("代表 审查", "代表工作", "one of two terms"),
    ("审查 -推动", "审查推动", "the excluded is there"),
    ("-推动", "审查", "only an exclusion"),
    ("   ", "审查", "only spaces"),
    ('""', "审查", "empty quotes"),
    ("审查", "", "an empty text"),
    ("482", "办理3,482件", "half of a number whose thousands are parted"),
    ("3", "办理3,482件", "its other half"),
    ("026名", "网格员2,026名", "the end of a number with its measure word"),
    ("20212022", "2021,2022年", "years in a row are not one number"),
    ("10020", "100,20", "no group of three digits"),
    ("备案 -，", "备案，审查", "an excluded mark is there"),
]


@pytest.fixture(scope="module")
def oracle(root: Path) -> Oracle:
    """The truth about the catalogue that searches are tried on."""
    return Oracle(extra.catalogue(root), simplified(root / "generator/terms/simplified.txt"))


@pytest.mark.parametrize(("query", "text", "why"), STANDS)
def test_what_holds_a_query(oracle: Oracle, query: str, text: str, why: str) -> None:
    assert oracle.holds(text, query), why


@pytest.mark.parametrize(("query", "text", "why"), STANDS_NOT)
def test_what_holds_it_not(oracle: Oracle, query: str, text: str, why: str) -> None:
    assert not oracle.holds(text, query), why


def test_marks_alone_are_looked_for_where_nothing_else_is(oracle: Oracle) -> None:
    assert oracle.holds("备案，审查。", "， 。")
    assert not oracle.holds("备案，审查", "， 。")


@pytest.mark.parametrize(
    ("query", "terms", "excluded"),
    [
        ("备案　审查", ("备案", "审查"), ()),
        ('"备案 审查" 代表', ("备案 审查", "代表"), ()),
        ('代表 -"备案 审查"', ("代表",), ("备案 审查",)),
        ("——2022年", ("——2022年",), ()),
        ("Wi-Fi", ("Wi-Fi",), ()),
        ("-", ("-",), ()),
        ('代表"', ('代表"',), ()),
        ("", (), ()),
    ],
)
def test_how_a_query_is_parted(query: str, terms: tuple[str, ...], excluded: tuple[str, ...]) -> None:
    parted = asked(query)
    assert (parted.terms, parted.excluded) == (terms, excluded)


def test_a_facet_word_alone_is_plain_text(oracle: Oracle) -> None:
    assert all("云渡区" in block.text for block in oracle.blocks if block.hit in oracle.hits("云渡区"))
    beside = oracle.hits("云渡区 电梯")
    assert any("云渡区" not in block.text for block in oracle.blocks if block.hit in beside)


def test_of_facet_words_one_must_stand_in_the_text(oracle: Oracle) -> None:
    found = oracle.hits("墨砚区 2023")
    texts = [block.text for block in oracle.blocks if block.hit in found]
    assert texts and all("墨砚区" in text or "2023" in text for text in texts)


@pytest.mark.parametrize("query", hand.queries(), ids=lambda query: query.text[:24])
def test_the_oracle_finds_what_a_person_counted(oracle: Oracle, query: Query) -> None:
    found = oracle.hits(query.text)
    assert query.total in (None, len(found))
    assert query.reports in (None, len({report for report, _ in found}))
    assert not query.alike or found == oracle.hits(query.alike)
    assert query.near or query.first is None or query.first in found
    assert found or query.total == 0


def test_the_hand_list_is_long_enough() -> None:
    listed = hand.queries()
    assert len(listed) >= LEAST
    assert len({query.kind for query in listed}) >= KINDS_ASKED_FOR
    assert len({query.text for query in listed}) == len(listed)
    assert sum(query.total == 1 and query.first is not None for query in listed) >= LEAST_WITH_ONE_ANSWER


def test_pieces_stand_where_they_were_taken_from(oracle: Oracle) -> None:
    pieces = substrings(oracle.blocks, 300)
    assert len(pieces) == 300 and {len(piece) for piece in pieces} == set(range(SHORTEST, LONGEST + 1))
    assert [piece for piece in pieces if not oracle.hits(piece)] == []
    assert [piece for piece in pieces if len(asked(piece).terms) != 1 or asked(piece).excluded] == []


def test_the_same_pieces_are_drawn_every_time(oracle: Oracle) -> None:
    assert substrings(oracle.blocks, 50) == substrings(oracle.blocks, 50)
    assert substrings(oracle.blocks, 50) != substrings(oracle.blocks, 50, seed=1)
