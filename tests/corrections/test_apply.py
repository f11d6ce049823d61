"""Each kind of correction on a small reading: what it makes, and what is told where it does not fit."""

from dataclasses import replace

import pytest

from generator.model import Aspect, Block, Correction, Label, Part, Record, Report
from tests.archives import TEXT
from tests.corrections.readings import REASON, apply, entry, misfit, read, right, texts


def at(words: str) -> int:
    assert TEXT.count(words) == 1
    return TEXT.index(words)


FIRST, SECOND, PLAN = at("过去一年，区人大常委会召开"), at("过去一年，区人大常委会督办"), at("2024年，区")
HEAD, NEXT_HEAD, REVIEW, PLANS = at("一、"), at("二、"), at("2023年工作回顾"), at("2024年工作安排")
CUT = at("听取和审议")
OPENING = at("各位代表")


@pytest.fixture(scope="module")
def report() -> Report:
    return read()


def block(report: Report, offset: int) -> Block:
    return next(one for one in report.blocks if one.id == f"p{offset}")


def order(report: Report) -> list[int]:
    return [one.shown.origins[0] for one in report.blocks]


def test_the_reading_that_these_tests_correct(report: Report) -> None:
    assert order(report)[2:] == [OPENING, REVIEW, HEAD, FIRST, NEXT_HEAD, SECOND, PLANS, PLAN]
    assert [one.label for one in report.blocks[3:6]] == [Label.HEADING, Label.HEADING, Label.PARAGRAPH]


def test_a_block_is_cut(report: Report) -> None:
    corrected = right(report, entry(Aspect.SPLIT, CUT, True, False))
    left, rest = block(corrected, FIRST), block(corrected, CUT)
    assert left.shown.text + rest.shown.text in texts(report)
    assert (rest.part, rest.topic, rest.label) == (left.part, left.topic, left.label)
    assert left.spans[-1].end == rest.spans[0].start == CUT
    (applied,) = corrected.corrections
    assert (applied.at, applied.block) == (CUT, f"p{CUT}")


def test_blocks_are_joined(report: Report) -> None:
    corrected = right(report, entry(Aspect.JOIN, SECOND, f"p{FIRST}", False))
    joined = block(corrected, FIRST)
    assert joined.shown.text == block(report, FIRST).shown.text + block(report, SECOND).shown.text
    assert joined.spans == block(report, FIRST).spans + block(report, SECOND).spans
    assert corrected.corrections[0].block == f"p{FIRST}"
    assert SECOND not in order(corrected)


def certain(report: Report) -> list[Block]:
    """The blocks without how surely they were read: what a person decided is sure, even if undone."""
    return [
        replace(one, confidence=1.0, joins=tuple(replace(join, confidence=1.0) for join in one.joins))
        for one in report.blocks
    ]


def test_a_cut_undone_is_what_was_read(report: Report) -> None:
    cut, back = entry(Aspect.SPLIT, CUT, True, False), entry(Aspect.JOIN, CUT, f"p{FIRST}", False)
    assert certain(right(report, cut, back)) == certain(report)


def test_joins_make_a_chain_whatever_their_order(report: Report) -> None:
    chain = [
        entry(Aspect.JOIN, PLAN, f"p{SECOND}", False),
        entry(Aspect.JOIN, SECOND, f"p{FIRST}", False),
    ]
    assert right(report, *chain).blocks == right(report, *chain[::-1]).blocks
    whole = "".join(block(report, one).shown.text for one in (FIRST, SECOND, PLAN))
    assert block(right(report, *chain), FIRST).shown.text == whole


@pytest.mark.parametrize(
    ("value", "expect"), [("heading 4", "paragraph"), ("caption", "paragraph"), ("title", "paragraph")]
)
def test_a_block_gets_another_label(report: Report, value: str, expect: str) -> None:
    changed = block(right(report, entry(Aspect.LABEL, SECOND, value, expect)), SECOND)
    assert changed.label == value.split()[0]
    assert changed.level == {"heading 4": 4, "caption": None, "title": 1}[value]
    assert (changed.part is None) == (value != "heading 4")


def test_part_and_topic_are_set_right(report: Report) -> None:
    part = entry(Aspect.PART, SECOND, "plan", "review")
    topic = entry(Aspect.TOPIC, SECOND, "overview", block(report, SECOND).topic)
    changed = block(right(report, part, topic), SECOND)
    assert (changed.part, changed.topic) == (Part.PLAN, "overview")


def test_a_caption_that_is_a_paragraph_is_filed_too(report: Report) -> None:
    caption = replace(
        report, blocks=right(report, entry(Aspect.LABEL, SECOND, "caption", "paragraph")).blocks
    )
    entries = (
        entry(Aspect.LABEL, SECOND, "paragraph", "caption"),
        entry(Aspect.PART, SECOND, "review", None),
        entry(Aspect.TOPIC, SECOND, block(report, SECOND).topic, None),
    )
    assert [one.topic for one in right(caption, *entries).blocks] == [one.topic for one in report.blocks]


def test_a_block_stands_after_another(report: Report) -> None:
    corrected = right(report, entry(Aspect.AFTER, SECOND, f"p{FIRST}", f"p{NEXT_HEAD}"))
    assert order(corrected)[3:8] == [REVIEW, HEAD, FIRST, SECOND, NEXT_HEAD]
    assert order(right(report, entry(Aspect.AFTER, PLAN, None, f"p{PLANS}")))[0] == PLAN


def test_a_heading_moves_with_its_section(report: Report) -> None:
    section = entry(Aspect.AFTER, HEAD, f"p{SECOND}", f"p{REVIEW}", section=True)
    assert order(right(report, section))[3:8] == [REVIEW, NEXT_HEAD, SECOND, HEAD, FIRST]
    part = entry(Aspect.AFTER, REVIEW, f"p{PLAN}", f"p{OPENING}", section=True)
    assert order(right(report, part))[3:] == [PLANS, PLAN, REVIEW, HEAD, FIRST, NEXT_HEAD, SECOND]


def test_a_move_of_its_own_goes_before_that_of_the_section(report: Report) -> None:
    entries = (
        entry(Aspect.AFTER, HEAD, f"p{PLAN}", f"p{REVIEW}", section=True),
        entry(Aspect.AFTER, FIRST, f"p{OPENING}", f"p{HEAD}"),
    )
    assert order(right(report, *entries))[2:] == [
        OPENING,
        FIRST,
        REVIEW,
        NEXT_HEAD,
        SECOND,
        PLANS,
        PLAN,
        HEAD,
    ]
    assert order(right(report, *entries[::-1])) == order(right(report, *entries))


def test_what_stands_after_something_moved_may_follow_it(report: Report) -> None:
    entries = (
        entry(Aspect.AFTER, NEXT_HEAD, f"p{OPENING}", f"p{FIRST}"),
        entry(Aspect.AFTER, SECOND, f"p{NEXT_HEAD}", f"p{NEXT_HEAD}"),
    )
    assert order(right(report, *entries))[2:5] == [OPENING, NEXT_HEAD, SECOND]


def test_words_may_name_a_place(report: Report) -> None:
    entries = (
        entry(Aspect.SPLIT, "听取和审议 专项", True, False),
        entry(Aspect.PART, "更好服务霖桥", "review", "plan"),
        entry(Aspect.AFTER, "二、做好", "过去一年，区人大常委会召开", "召开常委会会议9次"),
    )
    outcome = apply(report, *entries)
    told = f"the program reads p{CUT} now, the entry expects 召开常委会会议9次."
    assert [fault.what for fault in outcome.faults] == [told]
    assert [one.at for one in outcome.report.corrections] == [CUT, TEXT.index("更好服务霖桥")]


def test_words_of_the_page_are_found_where_the_source_has_them_otherwise() -> None:
    wide = read(TEXT.replace("126件", "１２６件"))
    assert right(wide, entry(Aspect.TOPIC, "代表建议126件", "overview", "deputies"))


STALE: list[tuple[Correction, str]] = [
    (entry(Aspect.LABEL, SECOND, "paragraph", "caption"), "reads paragraph by itself"),
    (entry(Aspect.LABEL, SECOND, "title", "caption"), "reads paragraph now, the entry expects caption"),
    (entry(Aspect.LABEL, HEAD, "heading 4", "heading 2"), "reads heading 3 now, the entry expects heading 2"),
    (entry(Aspect.PART, SECOND, "review", "plan"), "reads review by itself"),
    (entry(Aspect.TOPIC, SECOND, "sport", "deputies"), "'sport' is no topic"),
    (entry(Aspect.TOPIC, SECOND, None, "overview"), "reads deputies now, the entry expects overview"),
    (
        entry(Aspect.LABEL, SECOND + 1, "title", "paragraph"),
        f"no block begins at p{SECOND + 1}: it is within",
    ),
    (entry(Aspect.LABEL, len(TEXT) + 9, "title", "paragraph"), "has no character"),
    (entry(Aspect.LABEL, SECOND - 1, "title", "paragraph"), "is white space"),
    (entry(Aspect.LABEL, "过去一年", "title", "paragraph"), "'过去一年' stands 2 times"),
    (entry(Aspect.LABEL, "从未写过", "title", "paragraph"), "'从未写过' stands nowhere"),
    (entry(Aspect.LABEL, "  ", "title", "paragraph"), "stands nowhere"),
    (entry(Aspect.SPLIT, SECOND, True, False), "reads a block's beginning there by itself"),
    (entry(Aspect.SPLIT, CUT, True, True), "reads false now, the entry expects true"),
    (entry(Aspect.JOIN, FIRST + 1, f"p{FIRST}", False), f"reads p{FIRST + 1} as going on p{FIRST} by itself"),
    (entry(Aspect.JOIN, FIRST + 1, f"p{SECOND}", False), f"as going on p{FIRST} now"),
    (entry(Aspect.JOIN, FIRST, f"p{FIRST}", False), "would go on itself"),
    (entry(Aspect.JOIN, FIRST, f"p{SECOND + 1}", False), f"no block begins at p{SECOND + 1}"),
    (entry(Aspect.AFTER, SECOND, f"p{NEXT_HEAD}", f"p{FIRST}"), f"reads it after p{NEXT_HEAD} by itself"),
    (entry(Aspect.AFTER, SECOND, f"p{OPENING}", f"p{FIRST}"), f"reads p{NEXT_HEAD} now"),
    (entry(Aspect.AFTER, SECOND, f"p{OPENING}", "p99"), f"reads p{NEXT_HEAD} now, the entry expects p99"),
    (entry(Aspect.AFTER, 0, None, "p9"), "reads it first by itself"),
    (entry(Aspect.AFTER, HEAD, f"p{FIRST}", f"p{REVIEW}", section=True), "after itself"),
    (entry(Aspect.AFTER, FIRST, f"p{PLAN}", f"p{HEAD}", section=True), "is no heading"),
]


@pytest.mark.parametrize(("stale", "told"), STALE)
def test_what_does_not_fit_is_told_and_left_as_read(report: Report, stale: Correction, told: str) -> None:
    assert told in misfit(report, stale)
    assert apply(report, stale).report.blocks == report.blocks


@pytest.mark.parametrize(
    ("entries", "told"),
    [
        ([entry(Aspect.PART, SECOND, "plan", "review")] * 2, "corrected twice"),
        (
            [
                entry(Aspect.PART, SECOND, "plan", "review"),
                entry(Aspect.PART, "督办代表建议126件", "plan", "review"),
            ],
            "corrected twice",
        ),
        (
            [entry(Aspect.JOIN, PLAN, f"p{FIRST}", False), entry(Aspect.JOIN, SECOND, f"p{FIRST}", False)],
            f"p{PLAN} is joined to p{FIRST} already",
        ),
        (
            [entry(Aspect.JOIN, SECOND, f"p{FIRST}", False), entry(Aspect.JOIN, FIRST, f"p{SECOND}", False)],
            "would go on itself",
        ),
        (
            [
                entry(Aspect.AFTER, SECOND, f"p{FIRST}", f"p{NEXT_HEAD}"),
                entry(Aspect.AFTER, "督办代表建议126件", f"p{HEAD}", f"p{NEXT_HEAD}"),
            ],
            "moved twice",
        ),
    ],
)
def test_corrections_that_gainsay_each_other_are_told(
    report: Report, entries: list[Correction], told: str
) -> None:
    assert told in misfit(report, *entries)


def test_all_that_does_not_fit_is_told_at_once_in_the_order_of_the_file(report: Report) -> None:
    entries = [replace(stale, line=number) for number, (stale, _) in enumerate(STALE[:6], 20)]
    faults = apply(report, *entries).faults
    assert [fault.where.split(" (")[0] for fault in faults] == [
        f"report.yml, line {n}" for n in range(20, 26)
    ]


def test_fields_are_held_against_what_is_read_of_them(report: Report) -> None:
    paper = Correction(Aspect.FIELD, "霖桥日报", None, REASON, field="newspaper")
    assert right(report, paper).record.newspaper == "霖桥日报"
    (fault,) = apply(report, paper, alone=replace(report.record, newspaper="霖桥日报")).faults
    assert "by itself now" in fault.what and "(newspaper)" in fault.where
    (fault,) = apply(report, paper, alone=replace(report.record, newspaper="旧报")).faults
    assert "reads 旧报 now, the entry expects null" in fault.what


def test_a_division_may_be_named_by_its_code() -> None:
    known = read(TEXT.replace("霖桥区", "云渡区"))
    assert known.record.division
    for name in (known.record.division.code, known.record.division.slug):
        fits = Correction(Aspect.FIELD, "990103", name, REASON, field="division")
        assert apply(known, fits).faults == ()
        (fault,) = apply(known, Correction(Aspect.FIELD, name, "990103", REASON, field="division")).faults
        assert "by itself" in fault.what


def test_a_field_may_be_known_to_be_empty(report: Report) -> None:
    title = Correction(Aspect.FIELD, None, report.record.title, REASON, field="title")
    assert apply(report, title).report.record == replace(report.record, title=None)
    assert isinstance(apply(report, title).report.record, Record)
