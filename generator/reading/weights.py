"""What each sign speaks for: one table a decision, in one coin.

About 1 is a slight oddity, 3 a plain one, 6 what hardly occurs; what lies below 0 speaks for the
decision. They were set by hand on printed pages whose truth is known, and are held by the floors in
tests/reading/floors.py and the cases beside them.
"""

from generator.reading import signs as s
from generator.reading.signs import of_last
from generator.reading.weighing import Weight, Weights

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

OPENS = Weights(
    Weight("its first mark may open nothing", NEVER, s.CANNOT_OPEN),
    Weight("it closes what it does not open", UNOPENED, s.CLOSES_UNOPENED),
    Weight("it heads one of the two years", ODD, s.PART_HEAD),
    Weight("it begins as paragraphs do", -1.0, s.BEGINS),
    Weight("no blank line before it, as paragraphs have here", 1.0, s.BLANKS_PART, s.GAP | s.TOP),
    Weight("not indented, as paragraphs are here", ODD, s.INDENTS_KEPT, s.INDENTED),
    Weight("it holds no mark at all", 0.6, s.UNMARKED, s.INDENTS_KEPT | s.BOTTOM),
)
"""That a line opens a paragraph."""

INDENT_EXPECTED, INDENT_EXCUSED = s.INDENTS_EATEN, s.SPACED | s.ENDED | s.HUNG_INDENT_SHORT
"""What makes a first line look for the two cells it should lack, and what excuses it."""

LAST_ENDED, LAST_BREAKS, LAST_COLON = of_last(s.ENDED), of_last(s.BREAKS_CLAUSE), of_last(s.COLON_LAST)
LAST_HEADED = LAST_ENDED | of_last(s.NUMBERED)
INDENT_LOST = s.INDENTS_EATEN | s.INDENT_SHORT
LONG_BY_NATURE = s.LIKE_FRONT | s.LIKE_CAPTION | s.LIKE_SURE_CAPTION

GOES_ON = Weights(
    Weight("it is a block by itself", IMPOSSIBLE, s.WHOLE),
    Weight("the line before is a block by itself", IMPOSSIBLE, of_last(s.WHOLE), s.WHOLE),
    Weight("it is one of a row of like lines", 2.5, s.IN_ROW),
    Weight("it stands in another column", OTHER_COLUMN, s.NEW_COLUMN),
    Weight("no line was ever wrapped here", IMPOSSIBLE, s.UNWRAPPED, s.WHOLE | of_last(s.WHOLE)),
    Weight("a blank line after a whole sentence", BLANK_AFTER_STOP, s.GAP | LAST_ENDED),
    Weight("a blank line, as stand inside paragraphs here", BLANK_STRAY, s.GAP | s.BLANKS_STRAY, LAST_ENDED),
    Weight("a blank line", BLANK, s.GAP, s.BLANKS_STRAY | LAST_ENDED),
    Weight("the line before credits a picture", 4.0, of_last(s.CREDITED)),
    Weight(
        "it lacks two cells, as first lines do here",
        LOOKS_INDENTED,
        s.INDENTS_EATEN | s.INDENT_SHORT,
        s.ENDED,
    ),
    Weight("it is one of a box of figures", HARDLY, s.BOXED),
    Weight("the line before is one of a box of figures", HARDLY, of_last(s.BOXED), s.BOXED),
    Weight("it is wider than its column", 2.5, s.OVERFLOWS),
    Weight("it is indented, as first lines are here", NEVER, s.INDENTS_KEPT | s.INDENTED),
    Weight("it is numbered as headings are", 2.5, s.NUMBERED),
    Weight("a mark sets it off as a heading", 2.5, s.BULLETED, s.NUMBERED),
    Weight("the line before breaks off in a clause", -1.5, LAST_BREAKS, LAST_COLON),
    Weight("it begins as new paragraphs often do, after a colon", 1.5, LAST_COLON | s.OPENING | s.GAP),
    Weight("the line before ends in a colon", -0.5, LAST_COLON, s.OPENING | s.RUN_IN_HEAD | s.INDENT_SHORT),
    Weight("its first mark may open nothing", -1.5, s.CANNOT_OPEN, LAST_BREAKS | LAST_ENDED),
    Weight("a sentence ended before it", 0.3, LAST_ENDED, s.AFTER_SHORT),
    Weight("a sentence ended before it, short of the column", NEVER, LAST_ENDED | s.AFTER_SHORT),
    Weight("it begins as new paragraphs often do", 1.0, LAST_ENDED | s.OPENING, s.AFTER_SHORT),
    Weight(
        "it lacks two cells after a sentence",
        1.5,
        LAST_ENDED | s.INDENTS_EATEN | s.INDENT_SHORT,
        s.AFTER_SHORT,
    ),
    Weight(
        "a head set in the line ended before it",
        -1.5,
        LAST_ENDED | of_last(s.NUMBERED),
        s.AFTER_SHORT | s.GAP,
    ),
    Weight("it begins with a run-in head", 1.2, LAST_ENDED | s.RUN_IN_HEAD, s.AFTER_SHORT | s.REPEATED_HEAD),
    Weight(
        "it begins with a head like others here",
        2.5,
        LAST_ENDED | s.RUN_IN_HEAD | s.REPEATED_HEAD,
        s.AFTER_SHORT,
    ),
)
"""That a line goes on with the paragraph of the line before."""

HEADS = Weights(
    Weight("it ends a sentence", NEVER, s.ENDED, s.CREDITED),
    Weight("its first mark may open nothing", NEVER, s.CANNOT_OPEN),
    Weight("it holds a full stop", ODD, s.STOP_INSIDE, s.CREDITED),
    Weight("it closes what it does not open", UNOPENED, s.CLOSES_UNOPENED),
    Weight("it has the form of front matter", -1.0, s.LIKE_FRONT),
    Weight("it is numbered or set off", -1.0, s.LIKE_MARKED),
    Weight("it calls to something, in two clauses", 0.0, s.LIKE_CALL_IN_TWO),
    Weight("it tells of one event in every way", 0.2, s.LIKE_SURE_CAPTION),
    Weight("it calls to something", 0.3, s.LIKE_CALL),
    Weight("it calls to something, at length", 1.0, s.LIKE_LONG_CALL),
    Weight("it may be the first half of a call", HALF, s.LIKE_HALF_CALL),
    Weight("it is two clauses in balance", 0.6, s.LIKE_TWO),
    Weight("it tells of one event", 0.8, s.LIKE_CAPTION),
    Weight("it is like no heading and no caption", 2.0, s.LIKE_NONE),
    Weight("it is very short", 0.5, s.SHORTEST),
    Weight(
        "it is longer than headings are", 2.0, s.LONG, s.LIKE_FRONT | s.LIKE_CAPTION | s.LIKE_SURE_CAPTION
    ),
    Weight("it is one of a row of like lines", -1.5, s.IN_ROW),
    Weight("no blank line before it, as headings have here", 1.0, s.BLANKS_PART, s.GAP | s.TOP),
    Weight("no blank line before it", 0.8, 0, s.GAP | s.TOP | of_last(s.FULL)),
    Weight("no blank line before it, after a full line", 2.8, of_last(s.FULL), s.GAP | s.TOP),
    Weight("it is indented, as first lines are here", ODD, s.INDENTS_KEPT | s.INDENTED),
    Weight("it spans more than its column", -1.0, s.SPANS),
    Weight("it is about as long as a line of its column", 0.4, 0, s.SPANS | s.SHORT_OF_LAST),
)
"""That a line is, or opens, a heading, title, byline or caption."""

HEAD_GOES_ON = Weights(
    Weight("it is a block by itself", IMPOSSIBLE, s.WHOLE),
    Weight("the line before is a block by itself", IMPOSSIBLE, of_last(s.WHOLE), s.WHOLE),
    Weight(
        "no line was wrapped here but for sense",
        IMPOSSIBLE,
        s.UNWRAPPED,
        s.PARTED_TITLE | of_last(s.COMMA_LAST),
    ),
    Weight("the two make a title", -3.0, s.PARTED_TITLE),
    Weight("the line before is full", 0.6, of_last(s.FULL), s.PARTED_TITLE),
    Weight("the line before ends in a comma", 0.6, of_last(s.COMMA_LAST), s.PARTED_TITLE | of_last(s.FULL)),
    Weight("the line before is not full", 4.0, 0, s.PARTED_TITLE | of_last(s.FULL | s.COMMA_LAST)),
    Weight("it ends a sentence", NEVER, s.ENDED),
    Weight("it holds a full stop", ODD, s.STOP_INSIDE),
    Weight("it is indented, as first lines are here", ODD, s.INDENTS_KEPT | s.INDENTED),
    Weight("a blank line", 2.5, s.GAP),
    Weight("it is one of a row of like lines", 2.5, s.IN_ROW),
    Weight("it is numbered as headings are", NEVER, s.NUMBERED),
    Weight("the line before credits a picture", 4.0, of_last(s.CREDITED)),
    Weight("the line before is front matter", 4.0, of_last(s.FRONT_MATTER)),
    Weight("it is front matter", 4.0, s.FRONT_MATTER),
)
"""That a line goes on with the heading of the line before."""

ENDS_HEAD = Weights(
    Weight("the line before leaves a bracket or quotation open", ODD, s.UNCLOSED),
    Weight("the line before breaks off in a clause", 4.0, s.BREAKS_CLAUSE, s.SALUTATION | s.COLON_LAST),
    Weight("the line before ends in a colon", COLON, s.COLON_LAST, s.SALUTATION),
)
"""That a heading ends with a line; told of the line after it."""

DONE = s.ENDED | s.COLON_LAST | s.CREDITED | s.BOXED

ENDS_PARAGRAPH = Weights(
    Weight("the line before leaves a bracket or quotation open", ODD, s.UNCLOSED),
    Weight("the line before breaks off in a clause", 4.0, s.BREAKS_CLAUSE, s.SALUTATION | s.COLON_LAST),
    Weight("the line before ends in a colon", COLON, s.COLON_LAST, s.SALUTATION),
    Weight("the line before is full and ends no sentence", TORN, s.FULL, DONE),
    Weight("the line before ends no sentence", UNFINISHED, 0, s.FULL | DONE),
)
"""That a paragraph ends with a line; told of the line after it."""
