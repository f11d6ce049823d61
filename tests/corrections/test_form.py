"""The form that people edit: what it says is what was read, and what was changed in it is applied."""

import random
import re
from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from generator.corrections.difference import difference
from generator.corrections.form import form
from generator.corrections.marking import label_of
from generator.corrections.parsing import BlockEdit, Edited, parse
from generator.errors import Faults
from generator.model import BODY, Aspect, Block, Correction, Report
from tests.archives import TEXT
from tests.corrections.readings import AUTHORITY, FIND, apply, ink_origins, read, reports

TOPICS = [topic.id for topic in AUTHORITY.topics]
ID = "990901-linqiao/2023-report"


def written(report: Report, reason: str = "试验") -> str:
    return form(report, ID, AUTHORITY, reason)


def drawn(read_: Report, text: str, shown: Report) -> tuple[Correction, ...]:
    """The corrections that an edited form makes of a reading; `shown` is what the form was made of."""
    edited = parse(text, shown, AUTHORITY)
    return difference(read_, edited, shown.corrections, FIND, TOPICS, read_.record)


def corrected(read_: Report, entries: Sequence[Correction]) -> Report:
    outcome = apply(read_, *entries)
    assert [str(fault) for fault in outcome.faults] == []
    return outcome.report


def as_edited(edited: Edited) -> list[tuple[list[int], str, str | None, str | None]]:
    return [
        (list(dict.fromkeys(b.origins)), b.marks.label, b.marks.part, b.marks.topic) for b in edited.blocks
    ]


def as_read(report: Report) -> list[tuple[list[int], str, str | None, str | None]]:
    return [(ink_origins(block), label_of(block), *filed(block)) for block in report.blocks]


def filed(block: Block) -> tuple[str | None, str | None]:
    return (block.part and str(block.part), block.topic) if block.label in BODY else (None, None)


def lines_of(text: str) -> tuple[list[str], list[str]]:
    """The head of a form, and its text in groups: a block's line with those of its figures."""
    head, _, body = text.partition("\n---\n")
    groups: list[str] = []
    for line in body.splitlines():
        if line.startswith("  = ") and groups:
            groups[-1] += f"\n{line}"
        elif line:
            groups.append(line)
    return [head, "---"], groups


def shuffle(groups: list[str], draw: random.Random) -> None:
    group = groups.pop(draw.randrange(len(groups)))
    groups.insert(draw.randint(0, len(groups)), group)


def relabel(groups: list[str], draw: random.Random) -> None:
    number = draw.randrange(len(groups))
    label, part = (
        draw.choice(["heading 4", "paragraph", "caption", "title"]),
        draw.choice(["review", "plan", ""]),
    )
    head = rf"\1 {label} {part} {draw.choice([*TOPICS, ''])} |"
    groups[number] = re.sub(r"^(p\d+)[^|]*\|", head, groups[number])


def cut(groups: list[str], draw: random.Random) -> None:
    number = draw.randrange(len(groups))
    line, end, figures = groups[number].partition("\n")
    at = draw.randint(line.index("|") + 2, len(line)) if line.startswith("p") else len(line)
    if line[line.find("|") + 1 : at].strip() and line[at:].strip() and not line[at:].startswith(" "):
        head = draw.choice(["", "heading 3 plan | "])
        groups[number] = f"{line[:at]}\n+ {head}{line[at:]}{end}{figures}"


def join(groups: list[str], draw: random.Random) -> None:
    number = draw.randrange(len(groups))
    if number and groups[number].startswith("p") and "\n+" not in groups[number]:
        groups[number] = groups[number].partition("| ")[2]


EDITS = (shuffle, relabel, cut)


@st.composite
def edited_forms(draw: st.DrawFn, report: Report) -> str:
    head, groups = lines_of(written(report))
    chosen = draw(st.lists(st.sampled_from(EDITS), max_size=6))
    for edit in (*chosen, *[join] * draw(st.integers(0, 2))):  # a line without a head stays where it is
        edit(groups, random.Random(draw(st.integers(0, 2**32))))
    return "\n".join([*head, *groups, ""])


def ambiguous(report: Report) -> bool:
    """Whether a line without its head could be another: one text begins another, or as other lines do."""
    texts = [block.shown.text for block in report.blocks]
    same = any(a.startswith(b) for n, a in enumerate(texts) for m, b in enumerate(texts) if n != m)
    return same or any(text[0] in "#+=|" for text in texts)


@given(reports())
def test_an_unchanged_form_says_what_was_read(report: Report) -> None:
    found = FIND(report)
    edited = parse(written(found), found, AUTHORITY)
    assert (edited.fields, edited.figures) == ((), ())
    assert as_edited(edited) == as_read(found)
    assert drawn(report, written(found), found) == ()


@given(st.data())
def test_what_is_edited_is_what_is_applied(data: st.DataObject) -> None:
    report = data.draw(reports())
    shown = FIND(report)
    text = data.draw(edited_forms(shown))
    try:
        edited = parse(text, shown, AUTHORITY)
    except Faults as faults:
        assert ambiguous(report), str(faults)
        return
    entries = drawn(report, text, shown)
    assert as_read(corrected(report, entries)) == as_edited(edited)
    assert all(entry.reason for entry in entries)


@given(st.data())
def test_edits_upon_edits_and_their_undoing(data: st.DataObject) -> None:
    report = data.draw(reports())
    plain = FIND(report)
    first = data.draw(edited_forms(plain))
    shown = plain
    try:
        shown = corrected(report, drawn(report, first, plain))
        assert drawn(report, written(shown, "别的理由"), shown) == entries_of(shown)
        second = data.draw(edited_forms(shown))
        edited = parse(second, shown, AUTHORITY)
    except Faults:
        assert ambiguous(report) or ambiguous(shown)
        return
    assert as_read(corrected(report, drawn(report, second, shown))) == as_edited(edited)
    back = Edited((), undone(plain), (), "")
    assert difference(report, back, blocks_alone(shown), FIND, TOPICS, report.record) == ()


FILINGS = ("- {scope} {part}", "law-inspections {scope} {part}", "oaths petitions term plan", "- plan")


@st.composite
def edited_figures(draw: st.DrawFn, text: str) -> str:
    """The form with some of its figures filed otherwise, and some taken out."""
    found = []
    for line in text.split("\n"):
        told = re.fullmatch(r"(  = p\d+ \S+) .*?(year|term)? ?(review|plan)", line)
        if told and draw(st.booleans()):
            if draw(st.integers(0, 3)) == 0:
                continue
            filing = draw(st.sampled_from(FILINGS)).format(scope=told[2] or "year", part=told[3])
            line = f"{told[1]} {filing}"
        found.append(line)
    return "\n".join(found)


def figures_of(text: str) -> list[str]:
    return sorted(" ".join(line.split()) for line in text.split("\n") if line.startswith("  = "))


@given(st.data())
def test_figures_are_filed_as_edited_and_back(data: st.DataObject) -> None:
    report = read(TEXT)
    plain = FIND(report)
    shown = plain
    for _ in range(2):
        text = data.draw(edited_figures(written(shown)))
        shown = corrected(report, drawn(report, text, shown))
        assert figures_of(written(shown)) == figures_of(text)
    assert drawn(report, written(plain), shown) == ()
    assert corrected(report, drawn(report, written(plain), shown)) == plain


def test_figures_that_edits_of_the_text_bring_need_no_correction() -> None:
    report = read(TEXT)
    place = TEXT.index("2024年，区")
    text = written(FIND(report)).replace(f"p{place} paragraph plan", f"p{place} paragraph review")
    (entry,) = drawn(report, text, FIND(report))
    assert (entry.aspect, entry.value) == (Aspect.PART, "review")


def test_a_figure_keeps_its_correction_when_its_block_is_corrected() -> None:
    report = read(TEXT)
    place = TEXT.index("2024年，区")
    once = written(FIND(report)).replace(
        f"= p{TEXT.index('4次')} 4次 law-inspections", f"= p{TEXT.index('4次')} 4次 -"
    )
    shown = corrected(report, drawn(report, once, FIND(report)))
    twice = written(shown, "别的").replace(f"p{place} paragraph plan", f"p{place} paragraph review")
    assert [(one.aspect, one.reason) for one in drawn(report, twice, shown)] == [
        (Aspect.INDICATORS, "试验"),
        (Aspect.PART, "别的"),
    ]


def test_a_line_that_was_wrapped_by_an_editor_is_whole() -> None:
    found = FIND(read(TEXT))
    text = (
        written(found).replace("更好服务霖桥", "\n更好服务霖桥").replace("代表建议126件", "代表\n  建议126件")
    )
    assert as_edited(parse(text, found, AUTHORITY)) == as_read(found)


def test_two_lines_made_one_are_one_block() -> None:
    found = FIND(read(TEXT))
    second = TEXT.index("过去一年，区人大常委会督办")
    head, groups = lines_of(written(found))
    number = next(n for n, group in enumerate(groups) if group.startswith(f"p{second} "))
    line, _, figures = groups.pop(number).partition("\n")
    groups[number - 1] += f"{line.partition('| ')[2]}\n{figures}"
    (entry,) = drawn(read(TEXT), "\n".join([*head, *groups]), found)
    assert (entry.aspect, entry.place) == (Aspect.JOIN, f"p{second}")


def test_the_end_of_one_block_may_go_on_with_another() -> None:
    report = read(TEXT)
    found, cut, plan = FIND(report), TEXT.index("代表履职更有保障"), TEXT.index("2024年工作安排")
    head, groups = lines_of(written(found))
    number = next(n for n, group in enumerate(groups) if group.startswith(f"p{plan} "))
    groups[number - 1] = groups[number - 1].replace("代表履职更有保障。", "\n+ 代表履职更有保障。")
    groups[number] = groups[number].partition("| ")[2]
    aspects = [
        (one.aspect, one.place, one.value) for one in drawn(report, "\n".join([*head, *groups]), found)
    ]
    assert aspects == [(Aspect.SPLIT, f"p{cut}", True), (Aspect.JOIN, f"p{plan}", f"p{cut}")]


def entries_of(report: Report) -> tuple[Correction, ...]:
    return tuple(replace(one, at=None, block=None) for one in report.corrections)


def undone(report: Report) -> tuple[BlockEdit, ...]:
    return parse(written(report), report, AUTHORITY).blocks


def blocks_alone(report: Report) -> list[Correction]:
    return [one for one in report.corrections if one.wording is None]
