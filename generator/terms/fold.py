"""Folding: writing text so that what readers hold to be the same is the same, as FORMAT.md tells."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.errors import InvalidArchive

SIMPLIFIED = Path(__file__).with_name("simplified.txt")

UNFOLDED = 0x2FA1E
"""From this code point on nothing is folded: behind the last compatibility ideograph."""

_BLOCK = 256
"""Code points that are looked at together."""

# What Unicode calls White_Space: str.isspace also takes the separators U+001C to U+001F.
_SPACES = "\t\n\v\f\r \x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
_INVISIBLE = "".join(
    chr(code)
    for first, last in (
        (0xAD, 0xAD),
        (0x61C, 0x61C),
        (0x200B, 0x200F),
        (0x202A, 0x202E),
        (0x2060, 0x2064),
        (0x2066, 0x2069),
        (0xFE00, 0xFE0F),
        (0xFEFF, 0xFEFF),
    )
    for code in range(first, last + 1)
)
_SIGNS: tuple[tuple[str, str], ...] = (
    (_SPACES + _INVISIBLE, ""),
    ("“”„‟〝〞「」『』﹁﹂﹃﹄＂", '"'),
    ("‘’‚‛＇", "'"),
    ("〔［【〖〘(（[", "["),
    ("〕］】〗〙)）]", "]"),
    ("—–―‒－‐‑﹣", "-"),
    ("·・‧•∙", "·"),
)

# The comma stands first, so that texts are sought through at once. What is before it ends a group of one to
# three digits that is no fraction: 2021,202 is no number, nor is 0.5,200.
_THOUSANDS = re.compile(
    ",(?=[0-9]{3}(?![0-9]))(?:"
    + "|".join(rf"(?<=(?<![0-9])(?<![0-9]\.)[0-9]{{{digits}}},)" for digits in (1, 2, 3))
    + ")"
)


@dataclass(frozen=True, slots=True)
class Folding:
    """What each code point becomes, and which need the part of the map that browsers fetch late."""

    table: tuple[str | int, ...]
    early: dict[str, str]
    rest: dict[str, str]
    late: frozenset[str]


def fold(text: str) -> str:
    """The text folded: each character by itself, then without the commas that part thousands.

    >>> fold("〔２０２３〕１５號　“Ａ”")
    '[2023]15号"a"'
    >>> fold("１,２００件"), fold("2021,2022年")
    ('1200件', '2021,2022年')
    """
    folded = text.translate(folding().table)
    return _THOUSANDS.sub("", folded) if "," in folded else folded


def needs_rest(text: str) -> bool:
    """Whether folding the text takes more of the map than is in the manifest.

    >>> needs_rest("于後"), needs_rest("備案")
    (False, True)
    """
    return not folding().late.isdisjoint(text)


@cache
def folding() -> Folding:
    """The table, made once a process."""
    pairs = parsed(SIMPLIFIED.read_text("utf-8"))
    signs = {sign: folded for those, folded in _SIGNS for sign in those}
    early = {one: form for one, form in pairs.items() if _in_gb_2312(one)}
    rest = {one: form for one, form in pairs.items() if one not in early}
    last = {**pairs, **signs}
    table: list[str | int] = list(range(UNFOLDED))
    late: set[str] = set()
    for code in _touched(last):
        plain = unicodedata.normalize("NFKC", chr(code)).lower()
        folded = "".join(last.get(character, character) for character in plain)
        if folded != chr(code):
            table[code] = folded
        if not rest.keys().isdisjoint(plain):
            late.add(chr(code))
    return Folding(tuple(table), early, rest, frozenset(late))


def _touched(pairs: Mapping[str, str]) -> Iterator[int]:
    """The code points that may become others, seen block by block: each process begins with this.

    What is normalized as a whole is so in all its parts, and what has capitals changes by `lower`.
    """
    for start in range(0, UNFOLDED, _BLOCK):
        text = "".join(map(chr, range(start, min(start + _BLOCK, UNFOLDED))))
        plain = unicodedata.is_normalized("NFKC", text) and text.lower() == text
        yield from (ord(one) for one in text if not plain or one in pairs)


def as_string(pairs: dict[str, str]) -> str:
    """A piece of the map as browsers read it: key, value, key, value.

    >>> as_string({"於": "于", "後": "后"})
    '後后於于'
    """
    return "".join(one + form for one, form in sorted(pairs.items()))


def parsed(document: str) -> dict[str, str]:
    """The pairs that simplified.txt says. Raises InvalidArchive for a line that is none."""
    found: dict[str, str] = {}
    for number, line in enumerate(document.splitlines(), 1):
        simplified, _, forms = line.partition(" ")
        if line.startswith("#"):
            continue
        if len(simplified) != 1 or not forms:
            what = f"is not a character, a space and its traditional forms: {line!r}."
            raise InvalidArchive(f"{SIMPLIFIED.name}:{number}", what, "Make the file anew.")
        found.update(dict.fromkeys(forms, simplified))
    return found


def _in_gb_2312(character: str) -> bool:
    try:
        return bool(character.encode("gb2312"))
    except UnicodeEncodeError:
        return False
