"""What a source's form tells wins over what its words look like, and nothing is lost by it."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.intake import decode
from generator.model import Cell, Label, Mark, Row, Source, Span
from generator.reading.emend import show
from generator.reading.labels import label_chunks
from generator.reading.lines import split_lines
from generator.reading.paragraphs import gather_chunks

LINES = (
    "区人大常委会工作报告",
    "常委会坚持问题导向，全年听取专项工作报",
    "告12项。",
    "代表在社区走访群众",
    "开展执法检查3次，提出审议意见。",
)
TEXT = "\n".join(LINES)
STARTS = tuple(TEXT.index(line) for line in LINES)


def source(*marks: Mark, text: str = TEXT) -> Source:
    return replace(decode([("source.txt", text.encode())]), marks=marks, ordered=True)


def chunks_of(told: Source) -> list[str]:
    return [chunk.plain for chunk in gather_chunks(split_lines(told), told.ordered)]


def labels_of(told: Source) -> dict[str, Label]:
    chunks = gather_chunks(split_lines(told), told.ordered)
    return dict(zip((chunk.plain for chunk in chunks), label_chunks(chunks), strict=True))


def test_a_line_opens_where_its_form_says_so() -> None:
    assert LINES[1] + LINES[2] in chunks_of(source())
    assert LINES[2] in chunks_of(source(Mark(STARTS[2], opens=True)))


def test_a_line_goes_on_where_its_form_says_so() -> None:
    assert LINES[2] + LINES[3] in chunks_of(source(Mark(STARTS[2], opens=True), Mark(STARTS[3], opens=False)))


def test_a_paragraph_goes_on_after_the_caption_that_its_form_shows() -> None:
    told = source(
        Mark(STARTS[2], opens=True), Mark(STARTS[3], label=Label.CAPTION), Mark(STARTS[4], opens=False)
    )
    assert labels_of(told)[LINES[2] + LINES[4]] is Label.PARAGRAPH
    assert labels_of(told)[LINES[3]] is Label.CAPTION


def test_labels_are_those_of_the_form_and_of_two_titles_one_is_kept() -> None:
    told = source(Mark(STARTS[1], opens=True, label=Label.HEADING), Mark(STARTS[3], label=Label.TITLE))
    assert labels_of(told)[LINES[3]] is Label.TITLE
    assert labels_of(told)[LINES[0]] is not Label.TITLE
    assert labels_of(told)[LINES[1]] is Label.HEADING
    twice = source(Mark(STARTS[0], label=Label.TITLE), Mark(STARTS[3], label=Label.TITLE))
    assert list(labels_of(twice).values()).count(Label.TITLE) == 1


marks = st.builds(
    Mark,
    st.sampled_from(STARTS),
    opens=st.sampled_from([True, False, None]),
    label=st.sampled_from([None, *Label]),
)


@given(st.lists(marks, unique_by=lambda mark: mark.start))
@settings(max_examples=60, deadline=None)
def test_whatever_marks_say_each_line_stands_once(told: list[Mark]) -> None:
    marked = source(*sorted(told, key=lambda mark: mark.start))
    chunks = gather_chunks(split_lines(marked), marked.ordered)
    assert sorted(line.text for chunk in chunks for line in chunk.lines) == sorted(LINES)
    assert len(label_chunks(chunks)) == len(chunks)


def test_what_parts_the_cells_of_a_row_stays_white_space() -> None:
    text = "执法检查\t4\t5\n视察4\t5次。"
    cells = tuple(Cell(Span(at, end)) for at, end in ((0, 4), (5, 6), (7, 8)))
    told = replace(decode([("source.txt", text.encode())]), marks=(Mark(0, row=Row(0, cells)),))
    row, line = split_lines(told)
    assert show([row], False)[0].text == "执法检查 4 5"
    assert show([line], False)[0].text == "视察45次。"
