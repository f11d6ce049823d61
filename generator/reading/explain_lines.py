"""Why each line was read as it was: told from the terms that were weighed, never made up afterwards."""

from collections.abc import Iterator, Mapping, Sequence

from generator.model import Account, Evidence, Label, Question
from generator.reading import telling
from generator.reading.confidence import FURNITURE
from generator.reading.lines import Line
from generator.reading.marks import FORCED, label_of, opens
from generator.reading.paragraphs import Layout, sureness
from generator.reading.typesetting import Typesetting
from generator.reading.ways import Role, Way
from generator.reading.weighing import Weight

OPENING: Mapping[Label, str] = {
    Label.TITLE: "opens the title",
    Label.SUBTITLE: "opens the subtitle",
    Label.BYLINE: "opens a byline",
    Label.HEADING: "opens a heading",
    Label.PARAGRAPH: "opens a paragraph",
    Label.CAPTION: "opens a caption",
    Label.FURNITURE: "belongs to the page, not to the report",
}
IN_HEAD = (Role.HEAD, Role.HEAD_GOES_ON)
SHOWS = "the source's own form shows it"
SHOWN = 8
"""Characters of a torn end that are enough to know it by."""


def explain_lines(layout: Layout, labels: Mapping[int, Label]) -> Iterator[Account]:
    """One account a printed line, in no order; `labels` holds the label of its block by its place."""
    for line in (line for lines in layout.apart for line in lines):
        seen = Evidence(
            SHOWS if label_of(line) else "it has the form of what newspapers print on every page", 1.0
        )
        yield Account(Question.LINE, line.start, OPENING[labels[line.start]], FURNITURE, (seen,))
    if layout.page:
        yield from _of_body(layout, layout.page, labels)


def _of_body(layout: Layout, page: Typesetting, labels: Mapping[int, Label]) -> Iterator[Account]:
    sure = sureness(layout)
    rests = {tear.rest: tear for tear in layout.tears}
    ends = {tear.end: tear for tear in layout.tears}
    for at, line in enumerate(page.lines):
        evidence = _evidence(page, layout.way, at)
        decision = _decision(layout.way.roles[at], labels[line.start])
        if at in rests:
            decision = f"goes on where a column broke off: …{_tail(page.lines[rests[at].end - 1])}"
            evidence = [
                Evidence("it fits the torn end, and the page reads better", rests[at].worth),
                *evidence,
            ]
        elif at in ends:
            decision = OPENING[labels[line.start]]
            evidence = [Evidence("what was torn off before it goes on elsewhere", ends[at].worth), *evidence]
        yield Account(Question.LINE, line.start, decision, sure[at], tuple(evidence))


def _tail(line: Line) -> str:
    return line.ink[-SHOWN:]


def _decision(role: Role, label: Label) -> str:
    if role is Role.GOES_ON:
        return "goes on with the line before"
    return "goes on with the heading before" if role is Role.HEAD_GOES_ON else OPENING[label]


def _evidence(page: Typesetting, way: Way, at: int) -> list[Evidence]:
    """What its own reading costs, which speaks against it, and what the other reading costs, for it."""
    joined = way.roles[at] in (Role.GOES_ON, Role.HEAD_GOES_ON)
    opening, joining = list(_opening(page, way, at)), list(_joining(page, way, at))
    own, other = (joining, opening) if joined else (opening, joining)
    weighed = [*(Evidence(w.seen, -w.cost) for w in own), *(Evidence(w.seen, w.cost) for w in other)]
    told = [Evidence(SHOWS, FORCED)] if opens(page.lines[at]) is not None else []
    return [*told, *sorted((e for e in weighed if e.weight), key=lambda e: -abs(e.weight))]


def _opening(page: Typesetting, way: Way, at: int) -> Iterator[Weight]:
    """What it costs that a chunk ends before a line and another opens with it."""
    if at:
        yield from telling.ends(page, at - 1, way.roles[at - 1] in IN_HEAD)
    yield from telling.heads(page, at) if way.roles[at] in IN_HEAD else telling.opens(page, at)


def _joining(page: Typesetting, way: Way, at: int) -> Iterator[Weight]:
    """What it costs that a line goes on with the one before."""
    if not at:
        return
    if way.roles[at - 1] in IN_HEAD:
        yield from telling.head_goes_on(page, at)
    else:
        yield from telling.goes_on(page, at, way.roles[at - 1] is Role.FIRST)


def labels_of(chunks: Sequence[tuple[Sequence[Line], Label]]) -> dict[int, Label]:
    """The label of each line's block, by the line's place."""
    return {line.start: label for lines, label in chunks for line in lines}
