"""Text folded as FORMAT.md says, with the places where a cut would part a number."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

# No white space in Unicode's sense, though Python takes them for such.
SEPARATORS = frozenset("\x1c\x1d\x1e\x1f")
NOTHING = frozenset(
    "\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064"
    "\u2066\u2067\u2068\u2069\ufe00\ufe01\ufe02\ufe03\ufe04\ufe05\ufe06\ufe07\ufe08\ufe09\ufe0a\ufe0b\ufe0c\ufe0d"
    "\ufe0e\ufe0f\ufeff"
)
ALIKE = {
    '"': "“”„‟〝〞「」『』﹁﹂﹃﹄＂",
    "'": "‘’‚‛＇",
    "[": "〔［【〖〘(（[",
    "]": "〕］】〗〙)）]",
    "-": "—–―‒－‐‑﹣",
    "·": "・‧•∙",
}
MARKS = {mark: one for one, marks in ALIKE.items() for mark in marks}
NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)*")
# The year of a document number: 〔2023〕15号, ［2023］第15号.
YEAR = re.compile(r"\[([0-9]{4})\](?=第?[0-9])")


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text. `inside` tells for each place whether a cut before it would part a number.

    `bare` is the same without the brackets around the years of document numbers.
    """

    text: str
    inside: tuple[bool, ...]
    bare: str
    bare_inside: tuple[bool, ...]

    def holds(self, term: "Folded") -> bool:
        """Whether a term stands here without cutting a number. The empty term stands nowhere."""
        if not term.text:
            return False
        return _stands(term.text, self.text, self.inside) or _stands(term.bare, self.bare, self.bare_inside)


def fold(text: str, simplified: Mapping[str, str]) -> Folded:
    """A text folded; `simplified` maps traditional characters to simplified ones."""
    folded = _grouped("".join(_folded(text, simplified)))
    numbers = [match.span() for match in NUMBER.finditer(folded)]
    within = {place for start, end in numbers for place in range(start + 1, end)}
    inside = [place in within for place in range(len(folded))]
    brackets = {place for year in YEAR.finditer(folded) for place in (year.start(), year.end() - 1)}
    kept = [place for place in range(len(folded)) if place not in brackets]
    bare = "".join(folded[place] for place in kept)
    return Folded(folded, (*inside, False), bare, (*(inside[place] for place in kept), False))


def _folded(text: str, simplified: Mapping[str, str]) -> Iterator[str]:
    for character in text:
        for one in unicodedata.normalize("NFKC", character).lower():
            single = simplified.get(one, one)
            if not ((single.isspace() and single not in SEPARATORS) or single in NOTHING):
                yield MARKS.get(single, single)


def _grouped(text: str) -> str:
    """Without the commas that part thousands: 2,026 is 2026, but 2021,2022 stays."""
    pieces = re.split(r"([0-9]+)", text)  # marks and words at even places, digits at odd ones
    for place in range(2, len(pieces) - 2, 2):
        before, after = pieces[place - 1], pieces[place + 1]
        of_fraction = place > 2 and pieces[place - 2] == "."
        if pieces[place] == "," and len(before) <= 3 and len(after) == 3 and not of_fraction:
            pieces[place] = ""
    return "".join(pieces)


def _stands(term: str, text: str, inside: tuple[bool, ...]) -> bool:
    start = text.find(term)
    while start >= 0:
        if not (inside[start] or inside[start + len(term)]):
            return True
        start = text.find(term, start + 1)
    return False
