"""What is suggested: names of what is held, and key terms that stand in as many reports as is told."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import permutations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.authority import Authority, Division, Topic
from generator.gathering import Catalogue, gather, keyterms
from generator.gathering.entries import Entry
from generator.gathering.keyterms import counting, finding
from generator.gathering.keyterms.domain import vocabulary
from generator.gathering.keyterms.places import ALLOWANCE, places, quoted
from generator.model import Block, Holding, Kind, Label, Part, Record, Report, Source, Span, TracedText
from generator.search.shelves import shelf
from generator.search.terms import suggesting
from generator.search.terms.names import Named
from generator.terms.candidates import Candidates, is_term
from generator.terms.choice import FEW, Term
from generator.terms.counts import TOGETHER, Standing, count
from generator.terms.fold import fold
from generator.terms.words import Cutter
from tests.gathering.making import ARCHIVE, PROVINCE, TOPICS, division

AUTHORITY = Authority(ARCHIVE, (), TOPICS, (), ("备案审查", "全过程人民民主", "一府两院"))

Text = tuple[Label, str]


def holding(where: Division, year: int, texts: Iterable[Text], kind: Kind = Kind.REPORT) -> Holding:
    """A report of these blocks, of which the first half tells what was done."""
    blocks, at = [], 0
    for label, text in texts:
        shown = TracedText(text, tuple(range(at, at + len(text))))
        blocks.append(Block(label, shown, (Span(at, at + len(text)),), part=Part.REVIEW, topic="deputies"))
        at += len(text) + 1
    report = Report(Source("", ()), Record(division=where, year=year, kind=kind), tuple(blocks))
    return Holding(f"{where.slug}/{year}-{kind}", report)


def archive(*reports: Sequence[str], authority: Authority = AUTHORITY) -> Catalogue:
    """An archive of reports of paragraphs, a year each."""
    return gather(
        [
            holding(division(1), 2000 + year, [(Label.PARAGRAPH, text) for text in texts])
            for year, texts in enumerate(reports)
        ],
        authority,
    )


def key_terms(catalogue: Catalogue) -> tuple[Term, ...]:
    """The archive's key terms, found anew."""
    return keyterms.key_terms(catalogue.entries, catalogue.divisions, catalogue.authority).archive


def suggestions(catalogue: Catalogue) -> Mapping[str, Sequence[Named]]:
    """What is suggested of an archive."""
    topics = [{block.topic for block in one.holding.report.blocks} for one in catalogue.entries]
    held = Counter(topic for those in topics for topic in those if topic)
    return suggesting.suggestions(shelf(catalogue), held, catalogue.key_terms().archive)


def told(catalogue: Catalogue) -> dict[str, int]:
    """Key terms with their numbers."""
    return {term.text: term.reports for term in key_terms(catalogue)}


def everything(found: Mapping[str, Sequence[Named]]) -> list[Named]:
    return [one for those in found.values() for one in those]


SENTENCES = (
    "加强备案审查工作，审查规范性文件。",
    "推进全过程人民民主，办好代表建议。",
    "深入开展执法检查，组织专题询问，推动问题整改。",
    "“两联一述”走深走实，代表联络站覆盖全区。",
    "一府兩院報告工作，備案審查有力。",
    "代表建议办理更加有效，2023年工作圆满完成。",
    "江津代表 联 络 站接待选民。",
    "备案\u200b审查①，Ⅳ类水质改善。",
    "",
)
REPORTS = st.lists(
    st.lists(st.tuples(st.sampled_from(Label), st.sampled_from(SENTENCES)), min_size=1, max_size=5),
    max_size=6,
)


def made(reports: Sequence[Sequence[Text]]) -> list[Holding]:
    return [
        holding(division(number % 3), 2010 + number, [(label, text or "空") for label, text in texts])
        for number, texts in enumerate(reports)
    ]


def holding_texts(entry: Entry, term: str) -> bool:
    return any(term in fold(block.shown.text) for block in entry.holding.report.blocks)


@given(REPORTS)
def test_each_number_is_the_number_of_reports_that_hold_the_term(reports: list[list[Text]]) -> None:
    catalogue = gather(made(reports), AUTHORITY)
    for term, number in told(catalogue).items():
        assert number == sum(holding_texts(entry, term) for entry in catalogue.entries) > 0
        assert is_term(term) and 2 <= len(term) <= 12 and term == fold(term)


@given(REPORTS, st.randoms(use_true_random=False))
def test_the_order_of_reports_does_not_matter(reports: list[list[Text]], rng: Random) -> None:
    holdings = made(reports)
    shuffled = holdings[:]
    rng.shuffle(shuffled)
    one, other = (suggestions(gather(those, AUTHORITY)) for those in (holdings, shuffled))
    assert list(one.items()) == list(other.items())


@given(REPORTS)
def test_every_suggestion_stands_below_its_first_character_once(reports: list[list[Text]]) -> None:
    catalogue = gather(made(reports), AUTHORITY)
    found = suggestions(catalogue)
    assert list(found) == sorted(found)
    assert all(fold(text)[0] == first for first, those in found.items() for text, *_ in those)
    seen = [(text, sort, str(value)) for text, sort, value, _ in everything(found)]
    assert len(seen) == len(set(seen))
    assert all(0 < number <= len(catalogue.entries) for *_, number in everything(found))


@given(REPORTS)
def test_values_are_what_filters_take(reports: list[list[Text]]) -> None:
    catalogue = gather(made(reports), AUTHORITY)
    listed = sorted(catalogue.divisions, key=lambda one: one.slug)
    full = {one.slug: one.full_name for one in listed}
    for text, sort, value, _ in everything(suggestions(catalogue)):
        if sort == "t":
            assert value == 0
        elif sort == "s":
            assert (value, text) in {(topic.id, topic.name) for topic in TOPICS}
        elif sort == "r":
            assert isinstance(value, list) and value == sorted(set(value))
            assert all(text in listed[number].full_name for number in value)
        else:
            assert sort == "d" and text in full[str(value)]


Case = tuple[str, list[list[str]], set[str], set[str]]

CASES: tuple[Case, ...] = (
    # what it shows, reports, terms that must be there, terms that must not
    (
        "a phrase is one term",
        [["加强备案审查。"], ["备案审查有力。"]],
        {"备案审查"},
        {"备案", "审查", "案审"},
    ),
    (
        "general words are none",
        [["推进工作建设。"], ["工作建设进行。"]],
        set(),
        {"工作", "建设", "进行", "推进"},
    ),
    ("words that go together", [["代表联络站好。"], ["代表联络站多。"]], {"代表联络站"}, {"表联", "代表联"}),
    (
        "years and numbers are none",
        [["2023年第五次。"], ["2023年第五次。"]],
        set(),
        {"2023年", "2023", "第五次"},
    ),
    ("in quotation marks", [["“两联一述”好。"], ["“两联一述”多。"]], {"两联一述"}, {"“两联一述”"}),
    ("a sentence in quotation marks", [["“一二。三四”好。"], ["“一二。三四”多。"]], set(), {"一二。三四"}),
    ("once is not enough", [["备案审查。"], ["执法。"]], set(), {"备案审查"}),
    ("twice in one of few", [["备案审查。", "备案审查。"]], {"备案审查"}, set()),
    ("as traditional text has it", [["備案審查有力。"], ["备案审查。"]], {"备案审查"}, {"備案審查"}),
    ("an empty word adds nothing", [["柑橘产业工作。", "柑橘产业。"]] * 3, {"柑橘产业"}, {"柑橘产业工作"}),
    ("general words in quotation marks", [["“工作”“推进”。"]] * 3, set(), {"工作", "推进"}),
    ("what only stands in another", [["人民陪审员。"]] * 3, {"人民陪审员"}, {"陪审员", "人民"}),
    (
        "deep in a paragraph it counts",
        [["备案审查。"], [f"先说{'别' * 700}。再说备案审查。"]],
        {"备案审查"},
        set(),
    ),
)


@pytest.mark.parametrize(("reports", "there", "not_there"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_terms(reports: list[list[str]], there: set[str], not_there: set[str]) -> None:
    found = told(archive(*reports))
    assert there <= found.keys()
    assert found.keys().isdisjoint(not_there)


def test_what_one_report_says_twice_is_none_in_a_large_archive() -> None:
    others = [["代表履职。"]] * (FEW - 1)
    assert "柑橘产业" not in told(archive(["柑橘产业。", "柑橘产业。"], *others))
    assert "柑橘产业" in told(archive(["柑橘产业。", "柑橘产业。"], *others[1:]))


def test_what_stands_evenly_in_all_blocks_tells_nothing() -> None:
    even = archive(*[["柑橘产业。"] * 9] * 3)
    uneven = archive(*[["柑橘产业。", *["别的。"] * 29]] * 3)
    assert "柑橘产业" not in told(even) and "柑橘产业" in told(uneven)


def test_a_held_districts_name_adds_nothing_to_a_term() -> None:
    texts = [
        (Label.PARAGRAPH, text) for text in ("江津柑橘产业。", "柑橘产业。", "江津建设提速。", "江津区法院。")
    ]
    jiangjin = Division("990911", "江津区", "990911-jiangjin", "district", "试省", None)
    found = [told(gather([holding(one, 2020, texts * 2)], AUTHORITY)) for one in (jiangjin, division(1))]
    of_place = {"江津柑橘产业", "江津建设", "江津区法院"}
    assert all("柑橘产业" in terms_ for terms_ in found)
    assert [of_place & terms_.keys() for terms_ in found] == [set(), of_place]


def test_words_as_frequent_as_in_any_text_tell_nothing() -> None:
    catalogue = archive(["时候。", "选区。", "别" * 8000], ["时候。", "选区。"])
    assert told(catalogue) == {"选区": 2}
    assert told(archive(["时候。"], ["时候。"])) == {"时候": 2}  # of so little text nothing can be told


def test_more_reports_are_worth_more_and_then_the_text_decides() -> None:
    others = ["别的。"] * 50
    often, rare, same = ["柑橘产业。"], ["墨砚产业。"], ["柿子产业。"]
    found = [term.text for term in key_terms(archive(often, often, often, rare, rare, same, same, others))]
    assert [term for term in found if term.endswith("产业")] == ["柑橘产业", "墨砚产业", "柿子产业"]


def test_an_empty_archive_suggests_nothing() -> None:
    assert suggestions(archive()) == {}


def test_one_report() -> None:
    found = suggestions(archive(["代表备案审查。", "备案审查。"]))
    assert found["备"] == [("备案审查", "t", 0, 1)]
    assert found.keys() == {"备", "代", "试"}
    assert found["代"] == [("代表工作", "s", "deputies", 1)]
    assert found["试"] == [
        ("试省", "r", [0], 1),
        ("试州市", "r", [0], 1),
        ("试州", "r", [0], 1),
        ("试省试州市", "r", [0], 1),
        ("试1区", "d", division(1).slug, 1),
        ("试1", "d", division(1).slug, 1),
        ("试省试州市试1区", "d", division(1).slug, 1),
    ]


def test_names_and_terms_take_turns() -> None:
    found = suggestions(archive(["代表联络站。"], ["代表联络站，代表建议办理。"], ["代表建议办理。"]))["代"]
    assert [sort for _, sort, _, _ in found][:2] == ["s", "t"]


def test_a_region_holds_the_divisions_below_it() -> None:
    places_ = [division(1), division(2), division(3, city="别州市"), division(4, city=None, province="别省")]
    holdings = [holding(one, 2020, [(Label.PARAGRAPH, "代表。")]) for one in places_]
    found = everything(suggestions(gather(holdings, AUTHORITY)))
    regions = {text: (value, reports) for text, sort, value, reports in found if sort == "r"}
    assert regions["试省"] == ([0, 1, 2], 3)
    assert regions["试州市"] == regions["试省试州市"] == ([0, 1], 2)
    assert regions["别州"] == ([2], 1)
    assert regions["别省"] == ([3], 1)


def test_a_regions_own_congress_is_in_it_but_alone_makes_none() -> None:
    def named(*divisions: Division) -> set[tuple[str, str, str]]:
        held = [holding(one, 2020, [(Label.PARAGRAPH, "代表。")]) for one in divisions]
        found = everything(suggestions(gather(held, AUTHORITY)))
        return {(text, sort, str(value)) for text, sort, value, _ in found if sort in "dr" and text == "试省"}

    own = ("试省", "d", PROVINCE.slug)
    assert named(PROVINCE) == {own}
    assert named(PROVINCE, division(1)) == {own, ("试省", "r", "[0, 1]")}
    assert named(division(1)) == {("试省", "r", "[0]")}


def test_what_no_report_is_of_is_not_suggested() -> None:
    assert {text for text, sort, *_ in everything(suggestions(archive(["代表。"]))) if sort == "s"} == {
        "代表工作"
    }


def test_kinds_and_parts_are_none_for_they_find_nothing_by_themselves() -> None:
    sorts = {sort for _, sort, *_ in everything(suggestions(archive(["代表。", "回顾。"], ["工作报告。"])))}
    assert sorts <= {"t", "s", "d", "r"}


def test_a_number_in_a_term_is_counted_with_its_thousands_parted_and_not() -> None:
    reports = [["走访1,200户工程"], ["走访1200户工程", "走访１，２００户工程"], ["走访1,20户，200户工程"]]
    found = count(["走访1200户工程", "户工程"], reports)
    assert [(one.blocks, one.reports) for one in found] == [(3, 2), (4, 3)]


@given(
    st.lists(
        st.text("备案审查工a①Ⅳ審\u3000〇\0 12", min_size=1, max_size=4).map(fold).filter(bool), unique=True
    ),
    st.lists(
        st.lists(st.text("备案审查工aA①Ⅳ審…\u3000\u200b〇\0 ，12", max_size=12), max_size=3),
        max_size=TOGETHER + 4,
    ),
)
def test_counting_is_searching_for_each(terms: list[str], reports: list[list[str]]) -> None:
    terms = [term for term in terms if "\0" not in term]
    assert count(terms, reports) == [_searched(term, reports) for term in terms]


def _searched(term: str, reports: list[list[str]]) -> Standing:
    folded = [[fold(block) for block in blocks] for blocks in reports]
    times = [
        sum(block.startswith(term, start) for start in range(len(block)))
        for blocks in folded
        for block in blocks
    ]
    holders = sum(any(term in block for block in blocks) for blocks in folded)
    return Standing(sum(times), sum(map(bool, times)), holders)


@given(st.text("备案审查工作代表建议办理的了常委会一二三天气", max_size=30))
def test_cutting_loses_nothing(text: str) -> None:
    assert "".join(Cutter(["备案审查"]).cut(text)) == text


@pytest.mark.parametrize("order", [*permutations(("全过程", "全过程人民民主", "人民民主"))])
def test_the_longest_word_of_the_domain_is_kept(order: tuple[str, ...]) -> None:
    assert Cutter(order).cut("践行全过程人民民主理念") == ["践行", "全过程人民民主", "理念"]


def test_no_candidate_goes_across_marks_or_particles() -> None:
    found = set(Candidates(Cutter([])).of("代表，建议的办理和监督"))
    assert found == set()


def test_places_are_titles_headings_and_first_sentences_and_no_more_than_allowed() -> None:
    texts = [
        (Label.TITLE, "题目"),
        (Label.BYLINE, "署名"),
        (Label.HEADING, "标题"),
        (Label.PARAGRAPH, "首句。次句。"),
        (Label.PARAGRAPH, "又一段。"),
        (Label.CAPTION, "图片"),
    ]
    (entry,) = gather([holding(division(1), 2020, texts)], AUTHORITY).entries
    assert places(entry) == {"题目", "标题", "首句", "又一段"}
    long = [(Label.HEADING, f"{number:02}" * 25) for number in range(50)]
    (entry,) = gather([holding(division(1), 2020, long)], AUTHORITY).entries
    assert sum(map(len, places(entry))) == ALLOWANCE


def test_quotations_are_as_short_as_names() -> None:
    texts = [(Label.PARAGRAPH, "“甲乙”「丙丁」『戊己』“长得不能再长的一句引用的话了”“庚 辛”“壬")]
    (entry,) = gather([holding(division(1), 2020, texts)], AUTHORITY).entries
    assert quoted(entry) == {"甲乙", "丙丁", "戊己"}


def test_only_sure_words_of_subjects_are_the_domains() -> None:
    terms = (("代表联络站", 3.0), ("作出关于", 3.0), ("请示报告", 1.0), ("监督", 3.0))
    authority = Authority(ARCHIVE, (), (Topic("a", "名称", "", terms),), (), ("一府两院",))
    assert vocabulary(authority) == {"名称", "一府两院", "代表联络站"}


def test_no_more_terms_than_the_most_and_the_best_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    catalogue = archive(["备案审查，代表建议办理。"], ["备案审查，代表建议办理。"])
    best = key_terms(catalogue)
    assert len(best) > 1
    monkeypatch.setattr(counting, "MOST_TERMS", 1)
    assert key_terms(catalogue) == best[:1]


def test_candidates_met_least_are_left_out_and_the_domains_words_never(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    catalogue = archive(*[["柑橘产业。", "备案审查。"]] * 3, *[["墨砚产业。"]] * 2)
    assert {"柑橘产业", "墨砚产业"} <= told(catalogue).keys()
    monkeypatch.setattr(finding, "MOST_CANDIDATES", 0)
    assert told(catalogue).keys() == {"备案审查"}
