"""What is seen of a line, one bit each, so that all that is seen of it is one number.

A number is quickly compared, joined and looked up; `weights` tells what each sign speaks for.
"""

_BITS = iter(range(64))


def _sign() -> int:
    return 1 << next(_BITS)


ENDED = _sign()
"""Its last mark ends a sentence."""
UNCLOSED = _sign()
"""A quotation, title or bracket that it opens is not closed."""
CLOSES_UNOPENED = _sign()
"""It closes a quotation, title or bracket that it does not open."""
BREAKS_CLAUSE = _sign()
"""Its last mark parts clauses, so more must follow."""
COMMA_LAST = _sign()
"""It ends in a comma."""
COLON_LAST = _sign()
"""It ends in a colon."""
STOP_INSIDE = _sign()
"""A full stop stands before its last character."""
CANNOT_OPEN = _sign()
"""Its first mark may open nothing."""
OPENING = _sign()
"""It begins as new paragraphs often do."""
RUN_IN_HEAD = _sign()
"""It begins with a head set in the line with its text."""
BEGINS = _sign()
"""It begins as only paragraphs do: so, or with a greeting, a run-in head, a number before sentences."""
NUMBERED = _sign()
"""It begins with the number of a heading."""
BULLETED = _sign()
"""A mark sets it off as a head."""
PART_HEAD = _sign()
"""It is the head of one of the two years."""
WORK_HEAD = _sign()
"""It is the head of a part by its last words."""
SALUTATION = _sign()
"""It greets the deputies."""
DASHED = _sign()
"""A dash opens it, as a subtitle."""
SUBTITLED = _sign()
"""It has the form of a subtitle: a session's date, a review's name."""
CREDITED = _sign()
"""It credits or points to a picture."""
STATISTIC = _sign()
"""It is a noun and its number."""
FRONT_MATTER = _sign()
"""It is a title, subtitle, byline or salutation of the genre."""
SHORTEST = _sign()
"""It has fewer than four characters."""
LONG = _sign()
"""It has more characters than a heading on one line has."""
UNMARKED = _sign()
"""It is long enough to hold a mark and holds none."""

LIKE_FRONT = _sign()
"""As a heading it would be front matter or a title of two phrases."""
LIKE_MARKED = _sign()
"""As a heading it would be numbered, set off, or the head of a part."""
LIKE_CALL_IN_TWO = _sign()
"""As a heading it would be a call in two clauses."""
LIKE_CALL = _sign()
"""As a heading it would be a call."""
LIKE_LONG_CALL = _sign()
"""As a heading it would be a call in one clause, longer than such calls are."""
LIKE_HALF_CALL = _sign()
"""It would be the first of the two clauses of a heading that calls to something."""
LIKE_SURE_CAPTION = _sign()
"""It speaks of one event in every way."""
LIKE_TWO = _sign()
"""As a heading it would be two clauses in balance."""
LIKE_CAPTION = _sign()
"""It speaks of one event."""
LIKE_NONE = _sign()
"""It is like no heading and no caption."""

SPACED = _sign()
"""It is letter-spaced, so it fills its column whatever its width."""
FULL = _sign()
"""It reaches the end of its column."""
INDENT_SHORT = _sign()
"""It is short of its column by just an indent."""
HUNG_INDENT_SHORT = _sign()
"""The same, if the mark at its end hangs out of the column."""
SHORT_OF_LAST = _sign()
"""It is shorter than the first line of a heading over two lines."""
SPANS = _sign()
"""It is wider than its column, as what spans more than one."""
OVERFLOWS = _sign()
"""It is wider than any line of its column could be."""
GAP = _sign()
"""A blank line stands before it."""
INDENTED = _sign()
"""White space of two cells stands before it."""
TOP = _sign()
"""It is the first of the page."""
BOTTOM = _sign()
"""It is the last of the page."""
BOXED = _sign()
"""It is one of a box of figures."""
WHOLE = _sign()
"""It is a block by itself, come what may."""
REPEATED_HEAD = _sign()
"""Its run-in head opens as another of the page does."""

AFTER_SHORT = _sign()
"""The line before ends short of its column."""
PARTED_TITLE = _sign()
"""With the line before it makes a title."""
NEW_COLUMN = _sign()
"""It stands in a column of another width than the line before."""
IN_ROW = _sign()
"""Blank lines part it from others of its length that hold no mark, or one comma at the same place."""

INDENTS_KEPT = _sign()
"""On its page white space still stands before the first lines of paragraphs."""
INDENTS_EATEN = _sign()
"""On its page the first lines of paragraphs lack two cells."""
BLANKS_PART = _sign()
"""On its page a blank line stands after most paragraphs."""
BLANKS_STRAY = _sign()
"""On its page blank lines stand inside paragraphs."""
UNWRAPPED = _sign()
"""Its page was never set in columns, so that each line ends as its writer meant."""

ALL_BITS = next(_BITS)
"""How many bits a line's signs take; those of the line before stand above them."""


def of_last(signs: int) -> int:
    """Signs of the line before, where they do not meet those of the line itself."""
    return signs << ALL_BITS
