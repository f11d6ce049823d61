"""Cutting and joining single blocks: what stands at the cut, what was changed there, and the lines."""

import pytest

from generator.corrections.cutting import join, split
from generator.model import Block, Emendation, Join, Label, Span, TracedText


def block(source: str, *spans: tuple[int, int], changes: tuple[Emendation, ...] = ()) -> Block:
    """What a source has at these places, white space closed, a line to each span."""
    changed = {one.span.start: one.after for one in changes if len(one.before) == 1}
    places = [at for start, end in spans for at in range(start, end) if not source[at].isspace()]
    text = "".join(changed.get(at, source[at]) for at in places)
    lines = tuple(Join(start, number > 0, 0.5) for number, (start, _) in enumerate(spans))
    return Block(
        Label.PARAGRAPH,
        TracedText(text, tuple(places)),
        tuple(Span(*s) for s in spans),
        None,
        None,
        None,
        changes,
        lines,
    )


@pytest.mark.parametrize(
    ("source", "first", "rest", "shown"),
    [
        ("会议\n九次", (0, 2), (3, 5), "会议九次"),
        ("NPC\ndeputies", (0, 3), (4, 12), "NPC deputies"),
        ("12\n34", (0, 2), (3, 5), "1234"),
        ("会议\nNPC", (0, 2), (3, 6), "会议NPC"),
        ("a、b", (0, 1), (2, 3), "ab"),
        ("deputies\nNPC", (9, 12), (0, 8), "NPCdeputies"),
    ],
)
def test_nothing_stands_between_parts_but_a_space_between_words(
    source: str, first: tuple[int, int], rest: tuple[int, int], shown: str
) -> None:
    joined = join(block(source, first), block(source, rest), source)
    assert joined.shown.text == shown
    assert all(
        source[at].isspace() for sign, at in zip(shown, joined.shown.origins, strict=True) if sign == " "
    )


def test_a_space_that_a_join_made_goes_with_the_cut() -> None:
    source = "NPC\ndeputies"
    parts = block(source, (0, 3)), block(source, (4, 12))
    left, rest = split(join(*parts, source), 4, source)
    assert (left.shown, rest.shown) == (parts[0].shown, parts[1].shown)
    assert (left.spans, rest.spans) == (parts[0].spans, parts[1].spans)


def test_spans_that_follow_each_other_over_a_line_end_are_one() -> None:
    source = "甲\r\n乙\n\n\n丙丁"
    first = join(block(source, (0, 1)), block(source, (3, 4)), source)
    assert first.spans == (Span(0, 4),)
    assert join(first, block(source, (7, 9)), source).spans == (Span(0, 4), Span(7, 9))
    backwards = join(block(source, (7, 9)), block(source, (0, 1)), source)
    assert backwards.spans == (Span(7, 9), Span(0, 1))


def test_reading_order_not_the_source_tells_what_comes_after_a_cut() -> None:
    source = "丙丁\n甲乙"
    whole = join(block(source, (3, 5)), block(source, (0, 2)), source)
    left, rest = split(whole, 1, source)
    assert (left.shown.text, rest.shown.text) == ("甲乙丙", "丁")
    assert (left.spans, rest.spans) == ((Span(3, 5), Span(0, 1)), (Span(1, 2),))


def test_a_cut_between_lines_belongs_to_neither_half() -> None:
    source = "甲 \n 乙"
    left, rest = split(block(source, (0, 5)), 4, source)
    assert (left.spans, rest.spans) == ((Span(0, 1),), (Span(4, 5),))


def test_changes_go_with_their_characters() -> None:
    source = "９次１２人"
    changes = tuple(
        Emendation("fold", Span(at, at + 1), source[at], new) for at, new in ((0, "9"), (2, "1"), (3, "2"))
    )
    left, rest = split(block(source, (0, 5), changes=changes), 2, source)
    assert (left.emendations, rest.emendations) == (changes[:1], changes[1:])
    assert join(left, rest, source).emendations == changes


def test_a_change_over_the_cut_is_cut() -> None:
    source = "今 年 以 来"
    spaced = Emendation("close_letter_spacing", Span(0, 7), source, "今年以来")
    left, rest = split(block(source, (0, 7), changes=(spaced,)), 4, source)
    assert [(one.span, one.before, one.after) for one in left.emendations] == [(Span(0, 3), "今 年", "今年")]
    assert [(one.span, one.before, one.after) for one in rest.emendations] == [(Span(4, 7), "以 来", "以来")]


def test_a_half_in_which_nothing_was_changed_has_no_change() -> None:
    source = "今 年 以 来"
    spaced = Emendation("close_letter_spacing", Span(0, 7), source, "今年以来")
    left, rest = split(block(source, (0, 7), changes=(spaced,)), 6, source)
    assert [one.before for one in left.emendations] == ["今 年 以"]
    assert rest.emendations == ()


def test_lines_are_cut_and_joined() -> None:
    source = "甲乙\n丙丁\n戊"
    whole = block(source, (0, 2), (3, 5), (6, 7))
    left, rest = split(whole, 3, source)
    assert left.joins == (Join(0, False, 0.5),)
    assert rest.joins == (Join(3, False, 1.0), Join(6, True, 0.5))
    assert join(left, rest, source).joins == (Join(0, False, 0.5), Join(3, True, 1.0), Join(6, True, 0.5))
    left, rest = split(whole, 4, source)
    assert (left.joins, rest.joins[0]) == (whole.joins[:2], Join(4, False, 1.0))
    assert join(left, rest, source).joins == whole.joins  # a cut inside a line leaves no trace


def test_what_a_person_decided_is_sure() -> None:
    source = "甲乙丙"
    left, rest = split(block(source, (0, 3)), 1, source)
    assert left.confidence == rest.confidence == join(left, rest, source).confidence == 1.0
