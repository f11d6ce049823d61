"""Lines → text as shown: white space closed, unreadable or variant characters changed, all on record.

A rule proposes edits on the ink of one chunk and changes nothing; `show` applies them in order and
records each. Line ends and the white space around them are joined by one rule for all: nothing
between ideographs, one space between Latin words.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from generator.model import Emendation, Span, TracedText
from generator.reading.lines import Line

GETA = "〓"
"""What Chinese printers set for a character they lack."""


CONTROL = r"\x00-\x08\x0e-\x1b\x7f"
PRIVATE = r"\ue000-\uf8ff\U000f0000-\U0010fffd\ufffd"
INVISIBLE = r"\u00ad\u200b-\u200f\u2060\ufeff"
COMPATIBILITY = r"\u2e80-\u2fdf\uf900-\ufaff"
FULLWIDTH = "０-９％．"
EMENDABLE = re.compile(f"[{CONTROL}{PRIVATE}{INVISIBLE}{COMPATIBILITY}{FULLWIDTH}]")
"""All that any rule may change: where none of it stands, no rule need look."""


INK = re.compile(r"\S+")
BESIDE_LATIN = re.compile(r"[A-Za-z]\s|\s[A-Za-z]")
"""White space that may part Latin words; any other is closed in running text."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A change that a rule proposes: `replacement` instead of what stands at `span`."""

    span: Span
    replacement: str


Rule = Callable[[str], Iterator[Edit]]


def show_control_characters(text: str) -> Iterator[Edit]:
    """Show a control character as its picture (U+2400 and on).

    读者：控制字符以图符代替显示，原字符留在记录中。

    >>> [edit.replacement for edit in show_control_characters("会\\x00议")]
    ['␀']
    """
    for match in re.finditer(f"[{CONTROL}]", text):
        picture = "␡" if match[0] == "\x7f" else chr(0x2400 + ord(match[0]))
        yield Edit(Span(*match.span()), picture)


def mark_private_use(text: str) -> Iterator[Edit]:
    """Show the geta mark for a glyph of a font's own, which nobody can read without that font.

    读者：无法辨认的专用区字形以“〓”代替显示，不猜测原字。

    >>> [edit.replacement for edit in mark_private_use("会\\ue001议")]
    ['〓']
    """
    for match in re.finditer(f"[{PRIVATE}]", text):
        yield Edit(Span(*match.span()), GETA)


def drop_invisible(text: str) -> Iterator[Edit]:
    """Leave out characters without width, which would part words for a search.

    读者：不可见的零宽字符不显示，以免打断检索。

    >>> [edit.replacement for edit in drop_invisible("常委\\u200b会")]
    ['']
    """
    for match in re.finditer(f"[{INVISIBLE}]", text):
        yield Edit(Span(*match.span()), "")


def unify_compatibility_ideographs(text: str) -> Iterator[Edit]:
    """Write compatibility ideographs and radicals as the ideographs they stand for, one for one.

    Not NFKC over the whole text, which would also turn ， into a comma.

    读者：兼容汉字与部首形汉字换为通用汉字，一字对一字。

    >>> [edit.replacement for edit in unify_compatibility_ideographs("\\uf98e，⼤")]
    ['年', '大']
    """
    for match in re.finditer(f"[{COMPATIBILITY}]", text):
        plain = unicodedata.normalize("NFKC", match[0])
        if plain != match[0]:
            yield Edit(Span(*match.span()), plain)


def fold_fullwidth_digits(text: str) -> Iterator[Edit]:
    """Write ０–９ and ％ as 0–9 and %, so that numbers are found and compared.

    读者：全角数字和百分号写作半角，以便核对与检索。

    >>> [edit.replacement for edit in fold_fullwidth_digits("增长５％，")]
    ['5', '%']
    """
    for match in re.finditer(r"[０-９％]|(?<=[０-９\d])．(?=[０-９\d])", text):
        yield Edit(Span(*match.span()), unicodedata.normalize("NFKC", match[0]))


RULES: tuple[Rule, ...] = (
    show_control_characters,
    mark_private_use,
    drop_invisible,
    unify_compatibility_ideographs,
    fold_fullwidth_digits,
)
"""In the order in which they are tried; each works on characters that no other touches."""


def show(
    lines: Sequence[Line], keep_spaces: bool, part_lines: bool = False
) -> tuple[TracedText, tuple[Emendation, ...]]:
    """The text of a chunk as shown, with the place of each character, and what was changed.

    `keep_spaces` keeps a space between words of a title, heading, byline or caption, where it
    parts phrases or names; in running text it is only the printer's. `part_lines` shows a line end
    as a space, where each line is a phrase of a title.
    """
    keep_spaces = keep_spaces and not any(line.spaced for line in lines)
    text, origins = _joined(lines, keep_spaces, part_lines)
    spacing = tuple(_closed_spacing(lines))
    if not EMENDABLE.search(text):
        return TracedText(text, tuple(origins)), spacing
    edits = _edits(text)
    emendations = (
        Emendation(rule, Span(origins[at], origins[at] + 1), text[at], after)
        for at, (rule, after) in sorted(edits.items())
    )
    emended = [edits[at][1] if at in edits else c for at, c in enumerate(text)]
    kept = tuple(place for c, place in zip(emended, origins, strict=True) if c)
    return TracedText("".join(emended), kept), (*spacing, *emendations)


def _joined(lines: Sequence[Line], keep_spaces: bool, part_lines: bool) -> tuple[str, list[int]]:
    """The lines' text with white space closed, each character with its place in the source."""
    text: list[str] = []
    origins: list[int] = []
    last, end = "", 0
    for line in lines:
        if last and (part_lines or (last.isascii() and _parts_words(last, line.ink[0]))):
            text.append(" ")
            origins.append(end)
        if line.text is line.ink:
            text.append(line.text)
            origins += range(line.start, line.end)
        else:
            _add_spaced(line, keep_spaces, text, origins)
        last, end = line.ink[-1], line.end
    return "".join(text), origins


def _add_spaced(line: Line, keep_spaces: bool, text: list[str], origins: list[int]) -> None:
    """Add a line that holds white space, each run of it closed or as one space; in a table each stays."""
    row = _is_row(line)
    if not (keep_spaces or row) and not BESIDE_LATIN.search(line.text):
        text.append(line.ink)
        origins += [at for at, c in enumerate(line.text, line.start) if not c.isspace()]
        return
    end = line.start
    for run in INK.finditer(line.text):
        start = line.start + run.start()
        if start > end and (row or _stays(line.text[end - line.start - 1], run[0][0], keep_spaces)):
            text.append(" ")
            origins.append(end)
        end = line.start + run.end()
        text.append(run[0])
        origins += range(start, end)


def _is_row(line: Line) -> bool:
    """Whether a line's white space parts the cells of a table: 4 and 5 beside one another are no 45."""
    return line.mark is not None and line.mark.row is not None


def _edits(text: str) -> dict[int, tuple[str, str]]:
    """By place, the rule and what it puts there. Where nothing else would be left, nothing is dropped."""
    edits = {edit.span.start: (rule.__name__, edit.replacement) for rule in RULES for edit in rule(text)}
    left = any(c != " " and edits.get(at, ("", c))[1] for at, c in enumerate(text))
    return edits if left else {}


def _parts_words(left: str, right: str) -> bool:
    """Whether white space parts two Latin words; between digits it is only the printer's."""
    return _both_latin(left, right) and not (left.isdigit() and right.isdigit())


def _both_latin(left: str, right: str) -> bool:
    return left.isascii() and right.isascii() and left.isalnum() and right.isalnum()


def _stays(left: str, right: str, keep_spaces: bool) -> bool:
    """Whether white space between two characters of a line is the writer's."""
    if _both_latin(left, right):
        return _parts_words(left, right)
    return keep_spaces and _is_word(left) and (right in "“《_" or right.isalnum())


def _is_word(character: str) -> bool:
    return character.isalnum() or character in "”》）"


def _closed_spacing(lines: Sequence[Line]) -> Iterator[Emendation]:
    """Lines in letter-spacing are shown closed; each is on record with its spaces."""
    for line in lines:
        if line.spaced and not _is_row(line):
            yield Emendation("close_letter_spacing", line.span, line.text, "".join(line.text.split()))
