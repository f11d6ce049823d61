"""What each sign speaks for: one table a decision, in one coin.

About 1 is a slight oddity, 3 a plain one, 6 what hardly occurs; what lies below 0 speaks for the
decision. They were set by hand on printed pages whose truth is known, and are held by the floors in
tests/reading/floors.py and the cases beside them.
"""

from collections.abc import Iterator
from typing import NamedTuple

from generator.reading.signs import (
    AFTER_SHORT,
    BEGINS,
    BLANKS_PART,
    BLANKS_STRAY,
    BOTTOM,
    BOXED,
    BREAKS_CLAUSE,
    BULLETED,
    CANNOT_OPEN,
    CLOSES_UNOPENED,
    COLON_LAST,
    COMMA_LAST,
    CREDITED,
    ENDED,
    FRONT_MATTER,
    FULL,
    GAP,
    HUNG_INDENT_SHORT,
    IN_ROW,
    INDENT_SHORT,
    INDENTED,
    INDENTS_EATEN,
    INDENTS_KEPT,
    LIKE_CALL,
    LIKE_CALL_IN_TWO,
    LIKE_CAPTION,
    LIKE_FRONT,
    LIKE_HALF_CALL,
    LIKE_LONG_CALL,
    LIKE_MARKED,
    LIKE_NONE,
    LIKE_SURE_CAPTION,
    LIKE_TWO,
    LONG,
    NEW_COLUMN,
    NUMBERED,
    OPENING,
    OVERFLOWS,
    PART_HEAD,
    PARTED_TITLE,
    REPEATED_HEAD,
    RUN_IN_HEAD,
    SALUTATION,
    SHORT_OF_LAST,
    SHORTEST,
    SPACED,
    SPANS,
    STOP_INSIDE,
    TOP,
    UNCLOSED,
    UNMARKED,
    UNWRAPPED,
    WHOLE,
    of_last,
)

IMPOSSIBLE = 12.0
NEVER, HARDLY, ODD = 6.0, 5.0, 3.0

TORN, UNFINISHED = 4.5, 3.5
"""A paragraph that ends in mid-sentence: with a full line (a column's end), or a short one (a lost stop)."""

BLANK_AFTER_STOP, BLANK_STRAY, BLANK = 1.5, 0.8, 2.0
"""A blank line inside a paragraph: after a sentence; elsewhere on a page that has such, or has none."""

NOT_INDENTED, LOOKS_INDENTED = 2.0, 1.2
"""A first line without the indent that the page's first lines lack, and another line that lacks it."""

HALF = 0.5
"""A heading that opens with half a call, of which more is likely to follow."""

UNOPENED = 2.5
"""What opens with a line that closes a quotation or bracket, which must have been opened before it."""

COLON = 1.5
"""What ends in a colon, after which more may come in a paragraph of its own."""

OTHER_COLUMN = 1.5
"""A paragraph that goes on in a column of another width."""


class Weight(NamedTuple):
    """What it costs a decision that all signs of `when` are seen and none of `unless`; and in words."""

    seen: str
    cost: float
    when: int
    unless: int = 0


class Weights:
    """The weights of one decision.

    >>> opens = Weights(Weight("ends in a stop", 6.0, when=1), Weight("no blank line", 0.8, 2, unless=4))
    >>> opens.cost(7), opens.cost(3)
    (6.0, 6.8)
    """

    def __init__(self, *weights: Weight) -> None:
        self._weights = weights

    @property
    def heeded(self) -> int:
        """The signs that speak for or against the decision."""
        found = 0
        for weight in self._weights:
            found |= weight.when | weight.unless
        return found

    def cost(self, signs: int) -> float:
        """What these signs weigh together."""
        return sum((weight.cost for weight in self.told(signs)), 0.0)

    def told(self, signs: int) -> Iterator[Weight]:
        """The weights that these signs call for."""
        return (w for w in self._weights if signs & w.when == w.when and not signs & w.unless)


OPENS = Weights(
    Weight("its first mark may open nothing", NEVER, CANNOT_OPEN),
    Weight("it closes what it does not open", UNOPENED, CLOSES_UNOPENED),
    Weight("it heads one of the two years", ODD, PART_HEAD),
    Weight("it begins as paragraphs do", -1.0, BEGINS),
    Weight("no blank line before it, as paragraphs have here", 1.0, BLANKS_PART, GAP | TOP),
    Weight("not indented, as paragraphs are here", ODD, INDENTS_KEPT, INDENTED),
    Weight("it holds no mark at all", 0.6, UNMARKED, INDENTS_KEPT | BOTTOM),
)
"""That a line opens a paragraph."""

INDENT_EXPECTED, INDENT_EXCUSED = INDENTS_EATEN, SPACED | ENDED | HUNG_INDENT_SHORT
"""What makes a first line look for the two cells it should lack, and what excuses it."""

LAST_ENDED, LAST_BREAKS, LAST_COLON = of_last(ENDED), of_last(BREAKS_CLAUSE), of_last(COLON_LAST)

GOES_ON = Weights(
    Weight("it is a block by itself", IMPOSSIBLE, WHOLE),
    Weight("the line before is a block by itself", IMPOSSIBLE, of_last(WHOLE), WHOLE),
    Weight("it is one of a row of like lines", 2.5, IN_ROW),
    Weight("it stands in another column", OTHER_COLUMN, NEW_COLUMN),
    Weight("no line was ever wrapped here", IMPOSSIBLE, UNWRAPPED, WHOLE | of_last(WHOLE)),
    Weight("a blank line after a whole sentence", BLANK_AFTER_STOP, GAP | LAST_ENDED),
    Weight("a blank line, as stand inside paragraphs here", BLANK_STRAY, GAP | BLANKS_STRAY, LAST_ENDED),
    Weight("a blank line", BLANK, GAP, BLANKS_STRAY | LAST_ENDED),
    Weight("the line before credits a picture", 4.0, of_last(CREDITED)),
    Weight("it lacks two cells, as first lines do here", LOOKS_INDENTED, INDENTS_EATEN | INDENT_SHORT, ENDED),
    Weight("it is one of a box of figures", HARDLY, BOXED),
    Weight("the line before is one of a box of figures", HARDLY, of_last(BOXED), BOXED),
    Weight("it is wider than its column", 2.5, OVERFLOWS),
    Weight("it is indented, as first lines are here", NEVER, INDENTS_KEPT | INDENTED),
    Weight("it is numbered as headings are", 2.5, NUMBERED),
    Weight("a mark sets it off as a heading", 2.5, BULLETED, NUMBERED),
    Weight("the line before breaks off in a clause", -1.5, LAST_BREAKS, LAST_COLON),
    Weight("it begins as new paragraphs often do, after a colon", 1.5, LAST_COLON | OPENING | GAP),
    Weight("the line before ends in a colon", -0.5, LAST_COLON, OPENING | RUN_IN_HEAD | INDENT_SHORT),
    Weight("its first mark may open nothing", -1.5, CANNOT_OPEN, LAST_BREAKS | LAST_ENDED),
    Weight("a sentence ended before it", 0.3, LAST_ENDED, AFTER_SHORT),
    Weight("a sentence ended before it, short of the column", NEVER, LAST_ENDED | AFTER_SHORT),
    Weight("it begins as new paragraphs often do", 1.0, LAST_ENDED | OPENING, AFTER_SHORT),
    Weight(
        "it lacks two cells after a sentence", 1.5, LAST_ENDED | INDENTS_EATEN | INDENT_SHORT, AFTER_SHORT
    ),
    Weight("a head set in the line ended before it", -1.5, LAST_ENDED | of_last(NUMBERED), AFTER_SHORT | GAP),
    Weight("it begins with a run-in head", 1.2, LAST_ENDED | RUN_IN_HEAD, AFTER_SHORT | REPEATED_HEAD),
    Weight(
        "it begins with a head like others here", 2.5, LAST_ENDED | RUN_IN_HEAD | REPEATED_HEAD, AFTER_SHORT
    ),
)
"""That a line goes on with the paragraph of the line before."""

HEADS = Weights(
    Weight("it ends a sentence", NEVER, ENDED, CREDITED),
    Weight("its first mark may open nothing", NEVER, CANNOT_OPEN),
    Weight("it holds a full stop", ODD, STOP_INSIDE, CREDITED),
    Weight("it closes what it does not open", UNOPENED, CLOSES_UNOPENED),
    Weight("it has the form of front matter", -1.0, LIKE_FRONT),
    Weight("it is numbered or set off", -1.0, LIKE_MARKED),
    Weight("it calls to something, in two clauses", 0.0, LIKE_CALL_IN_TWO),
    Weight("it tells of one event in every way", 0.2, LIKE_SURE_CAPTION),
    Weight("it calls to something", 0.3, LIKE_CALL),
    Weight("it calls to something, at length", 1.0, LIKE_LONG_CALL),
    Weight("it may be the first half of a call", HALF, LIKE_HALF_CALL),
    Weight("it is two clauses in balance", 0.6, LIKE_TWO),
    Weight("it tells of one event", 0.8, LIKE_CAPTION),
    Weight("it is like no heading and no caption", 2.0, LIKE_NONE),
    Weight("it is very short", 0.5, SHORTEST),
    Weight("it is longer than headings are", 2.0, LONG, LIKE_FRONT | LIKE_CAPTION | LIKE_SURE_CAPTION),
    Weight("it is one of a row of like lines", -1.5, IN_ROW),
    Weight("no blank line before it, as headings have here", 1.0, BLANKS_PART, GAP | TOP),
    Weight("no blank line before it", 0.8, 0, GAP | TOP | of_last(FULL)),
    Weight("no blank line before it, after a full line", 2.8, of_last(FULL), GAP | TOP),
    Weight("it is indented, as first lines are here", ODD, INDENTS_KEPT | INDENTED),
    Weight("it spans more than its column", -1.0, SPANS),
    Weight("it is about as long as a line of its column", 0.4, 0, SPANS | SHORT_OF_LAST),
)
"""That a line is, or opens, a heading, title, byline or caption."""

HEAD_GOES_ON = Weights(
    Weight("it is a block by itself", IMPOSSIBLE, WHOLE),
    Weight("the line before is a block by itself", IMPOSSIBLE, of_last(WHOLE), WHOLE),
    Weight(
        "no line was wrapped here but for sense", IMPOSSIBLE, UNWRAPPED, PARTED_TITLE | of_last(COMMA_LAST)
    ),
    Weight("the two make a title", -3.0, PARTED_TITLE),
    Weight("the line before is full", 0.6, of_last(FULL), PARTED_TITLE),
    Weight("the line before ends in a comma", 0.6, of_last(COMMA_LAST), PARTED_TITLE | of_last(FULL)),
    Weight("the line before is not full", 4.0, 0, PARTED_TITLE | of_last(FULL | COMMA_LAST)),
    Weight("it ends a sentence", NEVER, ENDED),
    Weight("it holds a full stop", ODD, STOP_INSIDE),
    Weight("it is indented, as first lines are here", ODD, INDENTS_KEPT | INDENTED),
    Weight("a blank line", 2.5, GAP),
    Weight("it is one of a row of like lines", 2.5, IN_ROW),
    Weight("it is numbered as headings are", NEVER, NUMBERED),
    Weight("the line before credits a picture", 4.0, of_last(CREDITED)),
    Weight("the line before is front matter", 4.0, of_last(FRONT_MATTER)),
    Weight("it is front matter", 4.0, FRONT_MATTER),
)
"""That a line goes on with the heading of the line before."""

ENDS_HEAD = Weights(
    Weight("the line before leaves a bracket or quotation open", ODD, UNCLOSED),
    Weight("the line before breaks off in a clause", 4.0, BREAKS_CLAUSE, SALUTATION | COLON_LAST),
    Weight("the line before ends in a colon", COLON, COLON_LAST, SALUTATION),
)
"""That a heading ends with a line; told of the line after it."""

DONE = ENDED | COLON_LAST | CREDITED | BOXED

ENDS_PARAGRAPH = Weights(
    Weight("the line before leaves a bracket or quotation open", ODD, UNCLOSED),
    Weight("the line before breaks off in a clause", 4.0, BREAKS_CLAUSE, SALUTATION | COLON_LAST),
    Weight("the line before ends in a colon", COLON, COLON_LAST, SALUTATION),
    Weight("the line before is full and ends no sentence", TORN, FULL, DONE),
    Weight("the line before ends no sentence", UNFINISHED, 0, FULL | DONE),
)
"""That a paragraph ends with a line; told of the line after it."""
