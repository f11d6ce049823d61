"""Two years of one district: what answers to a plan, what stayed, what is new; else blank."""

from dataclasses import replace
from pathlib import Path
from typing import TypedDict

import pytest
import yaml

from generator.gathering.entries import Entry
from generator.gathering.kinship import beside, common, compare
from generator.gathering.kinship.kin import Beside, Compared, Fate
from generator.gathering.kinship.matters import Evidence
from generator.gathering.kinship.rating import MATTERS, SHOWN, SURE, matter
from generator.gathering.kinship.years import earlier
from generator.model import Kind, Mention, Part, Span
from tests.gathering.kinship.making import Told, entry, plan, review
from tests.gathering.making import division

FILLER = review(
    "全年听取和审议专项工作报告十八项，开展执法检查三次，各项任务圆满完成。",
    "依法任免国家机关工作人员，组织任前考试和供职发言。",
    "代表列席会议，走访选民，反映社情民意，领衔督办重点建议。",
    "修订议事规则，严肃会风会纪，驰而不息纠治四风。",
    "受理来信来访，件件登记，按时回音。",
)


class Case(TypedDict):
    label: str
    plan: list[str]
    review: list[str]
    answers: dict[int, list[int]]


CASES: list[Case] = yaml.safe_load((Path(__file__).parent / "cases/plans.yml").read_text("utf-8"))
PLACE = replace(division(1), name="青石湾区")


def compared(
    before: list[Told], after: list[Told], kinds: tuple[Kind, Kind] = (Kind.REPORT, Kind.REPORT)
) -> Compared:
    old, new = entry(2021, before, PLACE, kinds[0]), entry(2022, after, PLACE, kinds[1])
    return compare(Beside(new, old), ["supervision", "deputies"])


def fates(found: Compared) -> tuple[list[Fate], list[Fate]]:
    """What became of each paragraph but the FILLER's, in reading order, of either report."""
    stock = {text for text, _, _ in FILLER}
    columns = ([s for t in found.topics for s in t.earlier], [s for t in found.topics for s in t.later])
    old, new = ([s.fate for s in column if s.block.shown.text not in stock] for column in columns)
    return old, new


def answers(case: Case) -> dict[int, list[int]]:
    found = compared([*FILLER, *plan(*case["plan"])], [*FILLER, *review(*case["review"])])
    sentences = [f"{one}。" for text in case["plan"] for one in text.removesuffix("。").split("。")]
    told: dict[int, list[int]] = {}
    for one in found.announced:
        said = one.block.shown.text[one.span.start : one.span.end]
        replies = sorted(case["review"].index(reply.block.shown.text) for reply in one.replies)
        told |= {sentences.index(said): replies} if replies else {}
    return told


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_a_plan_is_answered_by_what_is_on_its_matter(case: Case) -> None:
    assert answers(case) == {at: sorted(numbers) for at, numbers in case["answers"].items()}


def test_every_answer_is_of_the_review_and_shows_its_words_and_how_sure_it_is() -> None:
    for case in CASES:
        found = compared([*FILLER, *plan(*case["plan"])], [*FILLER, *review(*case["review"])])
        for one in found.announced:
            assert one.block.part == "plan"
            for reply in one.replies:
                assert reply.block.part == "review"
                assert SHOWN <= reply.confidence <= MATTERS[0][1]
                assert reply.terms
                said = reply.block.shown.text[reply.span.start : reply.span.end]
                assert all(term in said for term in reply.terms)


def test_a_plan_is_not_answered_by_the_next_plan() -> None:
    text = "推动河道采砂整治，关闭非法砂场。"
    found = compared([*FILLER, *plan(text)], [*FILLER, *plan(text)])
    assert [one.replies for one in found.announced] == [()]


def test_of_openings_only_what_is_surely_answered_is_told() -> None:
    motto = plan("围绕滨海名区定位履职尽责。", topic="overview")
    matters = plan("紧盯电镀园区二期提标、水上旅游安全。", topic="overview")
    after = review("电镀园区二期提标工程完工。", "滨海名区展新颜。", "滨海名区再出发。")
    found = compared([*FILLER, *motto, *matters], [*FILLER, *after])
    assert [one.block.shown.text for one in found.announced] == [matters[0][0]]
    assert [reply.block.shown.text for reply in found.announced[0].replies] == [after[0][0]]


def test_a_plan_of_two_years_ago_is_not_asked_after() -> None:
    text = "推动河道采砂整治，关闭非法砂场。"
    old, new = entry(2020, [*FILLER, *plan(text)]), entry(2022, [*FILLER, *review(text)])
    assert compare(Beside(new, old), ["supervision"]).announced == ()


def test_what_is_the_same_reworded_or_on_one_matter_is_told_on_both_sides() -> None:
    same = "清淤灌渠一百二十公里，加固山塘水库，旱年里渠水照样流到了田头。"
    before = review(
        same,
        "走进学校暗访食堂，从营养搭配到陪餐制度逐项过问，推动成立学生餐配送中心。",
        "围绕电镀园区整治，春季听取报告、秋季追问进展，交办清单三十八条。",
    )
    after = review(
        same.replace("，", "、"),
        "走进学校暗访食堂，从营养搭配到陪餐制度逐项过问，促成学生餐配送中心成立。",
        "夜访排污口，督促电镀园区关停散乱企业，下游断面水质达标。",
    )
    told = [Fate.SAME, Fate.REWORDED, Fate.TAKEN_UP]
    assert fates(compared([*FILLER, *before], [*FILLER, *after])) == (told, told)


def test_a_list_of_reports_heard_is_not_reworded_where_its_subjects_are_others() -> None:
    """Four of five characters are the same, and it is another matter."""
    before = review("听取和审议区人民政府关于养老服务工作情况的专项工作报告，提出审议意见并督促整改落实。")
    after = review("听取和审议区人民政府关于公路养护工作情况的专项工作报告，提出审议意见并督促整改落实。")
    old, new = fates(compared([*FILLER, *before], [*FILLER, *after]))
    assert Fate.REWORDED not in old + new
    assert Fate.TAKEN_UP not in old + new


NEW = "渔港码头添了候船亭，船老大们自己凑钱修的灯塔也亮了，海鸥绕着桅杆飞。"


def test_what_only_one_year_tells_of_is_new_or_dropped() -> None:
    found = compared([*FILLER, *review(NEW)], FILLER)
    assert fates(found) == ([Fate.DROPPED], [])
    found = compared(FILLER, [*FILLER, *review(NEW)])
    assert fates(found) == ([], [Fate.NEW])


@pytest.mark.parametrize(
    ("after", "why"),
    [
        (review(NEW, topic="overview"), "openings say every year something else"),
        (review(NEW, topic="party-leadership"), "what every year tells in its own words"),
        (review("潮起海湾千帆竞。"), "a motto has no content to be new"),
        (plan(NEW), "the other report has no plan that could have told it"),
        (
            review("代表列席会议、走访选民，反映社情民意，为渔港码头候船亭领衔督办。"),
            "half of it was told before",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_cannot_be_told_to_be_new_stays_unmarked(after: list[Told], why: str) -> None:
    assert Fate.NEW not in fates(compared(FILLER, [*FILLER, *after]))[1]


def test_what_an_abstract_left_out_is_less_surely_dropped() -> None:
    whole = compared([*FILLER, *review(NEW)], FILLER)
    abstract = compared([*FILLER, *review(NEW)], FILLER, (Kind.REPORT, Kind.ABSTRACT))
    sure, less = (
        [side.confidence for topic in found.topics for side in topic.earlier if side.fate is Fate.DROPPED]
        for found in (whole, abstract)
    )
    assert sure > less


def counting(topic: str) -> Compared:
    """Two reports, each with one passage that counts suggestions handled, in words of its own."""
    old, new = (
        entry(year, review(text, topic=topic), PLACE)
        for year, text in ((2021, "全部交办并答复，无一逾期。"), (2022, "领衔督办，件件有回音。"))
    )
    return compare(Beside(counted(new), counted(old)), [topic])


def counted(one: Entry) -> Entry:
    report = replace(one.holding.report, mentions=(Mention("proposals", Part.REVIEW, "一批", 0, Span(0, 2)),))
    return replace(one, holding=replace(one.holding, report=report))


def test_passages_that_count_the_same_belong_together() -> None:
    found = counting("deputies")
    assert fates(found) == ([Fate.TAKEN_UP], [Fate.TAKEN_UP])
    ties = [tie for topic in found.topics for side in topic.later for tie in side.ties]
    assert [(tie.indicators, tie.terms) for tie in ties] == [(("proposals",), ())]


@pytest.mark.parametrize("topic", ["overview", "supervision"])
def test_counting_inquiries_is_no_matter(topic: str) -> None:
    """There an indicator tells how something was done, and openings count everything."""
    assert fates(counting(topic)) == ([Fate.UNTOLD], [Fate.UNTOLD])


def test_what_the_other_report_counts_too_is_never_new() -> None:
    new = entry(2022, [*FILLER, *review(NEW, topic="deputies")], PLACE)
    told = replace(new.holding.report, mentions=(Mention("proposals", Part.REVIEW, "渔港", 5, Span(0, 2)),))
    new = replace(new, holding=replace(new.holding, report=told))
    old = entry(2021, FILLER, PLACE)
    assert Fate.NEW in fates(compare(Beside(new, old), []))[1]
    assert Fate.NEW not in fates(compare(Beside(new, counted(old)), []))[1]


def ids(year: int, *kinds: Kind) -> list[Entry]:
    return [entry(year, FILLER, PLACE, kind) for kind in kinds]


def test_the_nearest_earlier_year_then_the_same_kind_then_the_fullest() -> None:
    shelf = [
        *ids(2018, Kind.FEATURE),
        *ids(2020, Kind.REPORT, Kind.ABSTRACT),
        *ids(2021, Kind.ABSTRACT, Kind.FEATURE),
        *ids(2022, Kind.REPORT, Kind.FEATURE),
    ]
    pairs = {id: pair.earlier.id for id, pair in beside([shelf]).items()}
    place = PLACE.slug
    assert pairs == {
        f"{place}/2020-report": f"{place}/2018-feature",
        f"{place}/2020-abstract": f"{place}/2018-feature",
        f"{place}/2021-abstract": f"{place}/2020-abstract",
        f"{place}/2021-feature": f"{place}/2020-report",
        f"{place}/2022-report": f"{place}/2021-abstract",
        f"{place}/2022-feature": f"{place}/2021-feature",
    }
    assert earlier(shelf[0], shelf) is None


def test_words_that_many_districts_write_count_less() -> None:
    """Of a single one little is left, and the district's own reports do not count."""
    old, new = (
        entry(year, [*FILLER, *told], PLACE)
        for year, told in (
            (2021, review("邻里托幼试点在滩头启动。")),
            (2022, review("邻里托幼点添置了婴儿床。")),
        )
    )
    others = [entry(2022, review("邻里托幼"), division(number)) for number in range(2, 30)]
    told = [compare(Beside(new, old), [], known) for known in (common([old, new]), common(others))]
    assert [fates(one)[1] for one in told] == [[Fate.TAKEN_UP], [Fate.UNTOLD]]


def test_one_short_phrase_is_at_most_possible_and_a_law_is_more() -> None:
    assert matter(Evidence(("邻里托幼",), 3.0)) < SURE <= matter(Evidence(("湿地保护法",), 3.0))
