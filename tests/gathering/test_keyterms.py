"""Key terms: what a text says more often than others, no names of places, no numbers, no common words."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from generator.authority import Authority, Division, Indicator
from generator.gathering import gather
from generator.gathering.keyterms import KeyTerms, Keyword
from generator.gathering.keyterms.contrast import LEAST, MOST, SURE, Size, contrasted, weight
from generator.gathering.keyterms.placenames import place_names
from generator.model import Block, Holding, Kind, Label, Record, Report, Source, Span, TracedText
from tests.gathering.making import ARCHIVE, TOPICS, division

SUPERVISION, DEPUTIES = (topic.id for topic in TOPICS)
AUTHORITY = Authority(ARCHIVE, (), TOPICS, (), ("备案审查", "执法检查", "代表联络站", "人大常委会"))

Texts = Sequence[tuple[str, str | None]]
"""Paragraphs, each with its topic."""


def held(
    texts: Texts, where: Division | None = None, year: int = 2022, label: Label = Label.PARAGRAPH
) -> Holding:
    place = where or division(1)
    blocks, at = [], 0
    for text, topic in texts:
        shown = TracedText(text, tuple(range(at, at + len(text))))
        blocks.append(Block(label, shown, (Span(at, at + len(text)),), topic=topic))
        at += len(text) + 1
    report = Report(Source("", ()), Record(division=place, year=year, kind=Kind.REPORT), tuple(blocks))
    return Holding(f"{place.slug}/{year}-report", report)


def found(*holdings: Holding, authority: Authority = AUTHORITY) -> KeyTerms:
    return gather(holdings, authority).key_terms()


def told(those: Mapping[str, tuple[Keyword, ...]], of: str) -> list[str]:
    return [one.text for one in those[of]]


CHECKING: Texts = [("人大常委会开展执法检查。", SUPERVISION)] * 12
STATIONS: Texts = [("人大常委会办好代表联络站。", DEPUTIES)] * 12
OTHERS: Texts = [("人大常委会推进别的事情。", None)] * 12


def test_each_topic_has_what_it_says_more_often_and_not_what_all_say() -> None:
    terms = found(held([*CHECKING, *STATIONS, *OTHERS]), held([*CHECKING, *STATIONS], year=2021))
    assert told(terms.topics, SUPERVISION) == ["执法检查"]
    assert told(terms.topics, DEPUTIES) == ["代表联络站"]


def test_a_district_has_what_it_says_more_often() -> None:
    terms = found(held([*CHECKING, *OTHERS]), held([*STATIONS, *OTHERS], division(2)))
    assert told(terms.districts, division(1).slug) == ["执法检查"]
    assert told(terms.districts, division(2).slug) == ["代表联络站"]


def test_headings_count_nowhere() -> None:
    terms = found(
        held([*CHECKING, *OTHERS]),
        held([*STATIONS], division(2), label=Label.HEADING),
    )
    assert told(terms.topics, DEPUTIES) == []
    assert told(terms.districts, division(2).slug) == []


def test_numbers_and_measure_words_are_no_key_terms() -> None:
    texts: Texts = [("“三百六十五驿站”和“1号2路线”，“人次”多。", DEPUTIES)] * 8
    counted = Indicator("visits", "接待", DEPUTIES, ("人次",))
    plain = found(held([*texts, *OTHERS * 6]))
    assert "人次" in told(plain.topics, DEPUTIES)
    terms = found(held([*texts, *OTHERS * 6]), authority=replace(AUTHORITY, indicators=(counted,)))
    assert "人次" not in told(terms.topics, DEPUTIES)
    assert not [one for one in told(terms.topics, DEPUTIES) if any(map(str.isdecimal, one))]


def test_what_all_reports_are_leads_nowhere() -> None:
    texts: Texts = [("人大常委会向大会报告工作，办好代表联络站。", DEPUTIES)] * 8
    terms = found(held([*texts, *[("别的事情。", None)] * 60]))
    assert "人大常委会" in {term.text for term in terms.archive}
    assert told(terms.topics, DEPUTIES) == ["代表联络站"]


def test_names_of_held_divisions_are_no_key_terms() -> None:
    qinghe = Division("990101", "清河区", "990101-qinghe", "district", "试省", None)
    texts: Texts = [("“清河样板”和“清河区样板”，“柑橘产业”。", DEPUTIES)] * 8
    here, elsewhere = (
        told(found(held([*texts, *OTHERS * 6], where)).topics, DEPUTIES) for where in (qinghe, division(1))
    )
    assert "柑橘产业" in here
    assert not [term for term in here if "清河" in term]
    assert [term for term in elsewhere if "清河" in term]


def test_names_of_known_divisions_are_none_but_their_short_names_may_be_words() -> None:
    pingan = Division("630203", "平安新区", "630203-pingan", "district", "青海省", None)
    names = place_names((), (pingan,))
    assert [names.are_in(term) for term in ("平安新区医院", "平安建设", "平安")] == [True, False, False]
    assert place_names((pingan,)).are_in("平安建设")


COUNTED = st.lists(
    st.tuples(st.text("甲乙丙丁", min_size=2, max_size=4), st.integers(0, 50), st.integers(0, 200)).map(
        lambda told: (told[0], told[1], told[1] + told[2])
    ),
    unique_by=lambda told: told[0],
    max_size=60,
)
SIZES = st.tuples(st.integers(1, 5000), st.integers(0, 50_000)).map(lambda one: Size(one[0], sum(one)))


@given(COUNTED, SIZES, st.randoms(use_true_random=False))
def test_terms_stand_best_first_whatever_order_they_came_in(
    counted: list[tuple[str, int, int]], size: Size, rng: Random
) -> None:
    best = contrasted(counted, size)
    weights = [one.weight for one in best]
    assert weights == sorted(weights, reverse=True)
    assert all(one.weight >= SURE and one.times >= LEAST for one in best)
    assert len(best) <= MOST
    assert not [(a, b) for a in best for b in best if a is not b and a.text in b.text]
    shuffled = counted[:]
    rng.shuffle(shuffled)
    assert contrasted(shuffled, size) == best


@given(st.integers(0, 500), st.integers(0, 500), SIZES)
def test_only_what_is_more_frequent_than_in_the_whole_has_weight(here: int, rest: int, size: Size) -> None:
    more = here * size.archive > (here + rest) * size.text
    assert weight(here, here + rest, size) >= 0
    if not more:
        assert weight(here, here + rest, size) == 0


def test_an_empty_archive_has_no_key_terms() -> None:
    terms = found()
    assert terms.archive == ()
    assert terms.districts == {}
    assert set(terms.topics.values()) == {()}
