"""What can be told of a regular expression without trying it: what every match holds, how it can begin.

Trying a pattern everywhere is slow; looking for a word that it cannot do without is many times faster.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TOKEN = re.compile(
    r"(?P<open>\((?:\?(?:P<\w+>|[:=!]|<[=!]))?)|(?P<close>\))|(?P<bar>\|)"
    r"|(?P<many>(?:[*+?]|\{\d*(?:,\d*)?\})[?+]?)|(?P<set>\[\^?\]?(?:\\.|[^\]\\])*\])"
    r"|(?P<any>\.|\\[DsSwW])|(?P<edge>[$^]|\\[bBAZ])|(?P<sign>\\.|.)",
    re.S,
)
_LOOKS = ("(?=", "(?!", "(?<=", "(?<!")
_CODE = re.compile(r"\\u([0-9a-fA-F]{4})")
_WIDE = 100
"""A range of more signs than these is taken for any sign."""
_FEW = 4
"""More needles than these are looked for by one pattern."""
_SMALL_SET = 8
"""A set of more signs than these is no help in finding a match."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a pattern: `needles`, one of which every match of it holds, or None where that is
    not plain; `firsts`, the signs it can begin with (None: any), and whether it can be empty. `word` is
    what it is, where that is nothing but a row of signs.
    """

    needles: frozenset[str] | None
    firsts: frozenset[str] | None
    empty: bool
    word: str | None = None


_NOTHING = Piece(None, frozenset(), True)


def needles(pattern: str) -> frozenset[str] | None:
    """Words of which every match of a pattern holds one; None where that is not plain.

    >>> sorted(needles("(?:开展|组织)[^，。]{0,9}执法检查(?!组)")), sorted(needles("(?:任免|选举)了?"))
    (['执法检查'], ['任免', '选举'])
    >>> needles("[^，]*") is None
    True
    """
    return _alternatives(_tokens(pattern)).needles


def firsts(pattern: str) -> frozenset[str] | None:
    """The signs that a match can begin with; None where it can be any or where a match can be empty.

    >>> sorted(firsts("(?<!上)(?:今|明)?年|[一二]月"))
    ['一', '二', '今', '年', '明']
    """
    piece = _alternatives(_tokens(pattern))
    return None if piece.empty else piece.firsts


@dataclass(frozen=True, slots=True)
class Guarded:
    """A pattern that is tried only where a word stands that it cannot do without."""

    pattern: re.Pattern[str]
    needles: tuple[str, ...]
    firsts: frozenset[str] | None
    any_needle: re.Pattern[str] | None

    def may_match(self, text: str) -> bool:
        """Whether it is worth trying."""
        if self.any_needle:
            return self.any_needle.search(text) is not None
        for needle in self.needles:  # a loop: few words are found faster one by one
            if needle in text:
                return True
        return not self.needles

    def search(self, text: str) -> re.Match[str] | None:
        """As of the pattern."""
        return self.pattern.search(text) if self.may_match(text) else None

    def match(self, text: str) -> re.Match[str] | None:
        """As of the pattern."""
        if self.firsts is None or text[:1] in self.firsts:
            return self.pattern.match(text)
        return None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """As of the pattern."""
        return self.pattern.finditer(text) if self.may_match(text) else iter(())


def guarded(pattern: str) -> Guarded:
    """The pattern with its needles, none of which holds another."""
    every = needles(pattern) or frozenset()
    few = sorted(one for one in every if not any(other in one for other in every - {one}))
    any_needle = re.compile("|".join(map(re.escape, few))) if len(few) > _FEW else None
    return Guarded(re.compile(pattern), tuple(few), firsts(pattern), any_needle)


def _tokens(pattern: str) -> list[re.Match[str]]:
    plain = _CODE.sub(lambda code: chr(int(code[1], 16)), pattern)
    return list(reversed(list(_TOKEN.finditer(plain))))


def _alternatives(tokens: list[re.Match[str]]) -> Piece:
    """What a group holds, or the whole pattern; its tokens, the next one last, are taken away."""
    ways: list[Piece] = []
    row: list[Piece] = []
    while tokens:
        token = tokens.pop()
        if token["close"]:
            break
        if token["bar"]:
            ways.append(_sequence(row))
            row = []
        else:
            row.append(_repeated(_atom(token, tokens), tokens))
    return _either([*ways, _sequence(row)])


def _atom(token: re.Match[str], tokens: list[re.Match[str]]) -> Piece:
    if token["open"]:
        inner = _alternatives(tokens)
        return _NOTHING if token["open"] in _LOOKS else inner
    if token["edge"]:
        return _NOTHING
    if token["any"] or token["set"] or token[0] == r"\d":
        signs = _signs(token["set"] or f"[{token[0]}]")
        return Piece(signs if signs and len(signs) <= _SMALL_SET else None, signs, False)
    sign = token[0][-1]
    return Piece(frozenset((sign,)), frozenset((sign,)), False, sign)


def _signs(text: str) -> frozenset[str] | None:
    """The signs of a set; None where it leaves out signs or names a kind of them."""
    if text.startswith(("[^", "[.]")) or re.search(r"\\[DsSwW]", text):
        return None
    body = re.sub(r"\\(.)", r"\1", text[1:-1].replace(r"\d", "0123456789"))
    ranges = re.findall(r"(.)-(.)", body)
    if any(ord(high) - ord(low) > _WIDE for low, high in ranges):
        return None
    spread = (chr(code) for low, high in ranges for code in range(ord(low), ord(high) + 1))
    return frozenset((*re.sub(r".-.", "", body), *spread))


def _repeated(piece: Piece, tokens: list[re.Match[str]]) -> Piece:
    """The piece as often as the token behind it says; what may be absent holds nothing for sure."""
    if not tokens or not tokens[-1]["many"]:
        return piece
    many = tokens.pop()["many"]
    if many[0] in "*?" or many.startswith(("{0", "{,")):
        return Piece(None, piece.firsts, True)
    return Piece(piece.needles, piece.firsts, piece.empty)


def _sequence(row: list[Piece]) -> Piece:
    if row and all(one.word for one in row):
        word = "".join(one.word or "" for one in row)
        return Piece(frozenset((word,)), frozenset(word[0]), False, word)
    held = [one for one in _joined(row) if one.needles]
    best = max(held, key=_worth, default=None)
    return Piece(best.needles if best else None, _beginnings(row), all(one.empty for one in row))


def _joined(row: list[Piece]) -> Iterator[Piece]:
    """The pieces with signs that stand side by side made one word."""
    word = ""
    for one in (*row, _NOTHING):
        if one.word:
            word += one.word
            continue
        if word:
            yield Piece(frozenset((word,)), frozenset(word[0]), False, word)
        word = ""
        yield one


def _worth(piece: Piece) -> tuple[int, int]:
    """Long words first, then few."""
    assert piece.needles is not None
    return min(map(len, piece.needles)), -len(piece.needles)


def _beginnings(row: list[Piece]) -> frozenset[str] | None:
    signs: frozenset[str] = frozenset()
    for one in row:
        if one.firsts is None:
            return None
        signs |= one.firsts
        if not one.empty:
            break
    return signs


def _either(ways: list[Piece]) -> Piece:
    if len(ways) == 1:
        return ways[0]
    told = [one.needles for one in ways]
    begun = [one.firsts for one in ways]
    return Piece(
        None if None in told else frozenset().union(*(one for one in told if one)),
        None if None in begun else frozenset().union(*(one for one in begun if one is not None)),
        any(one.empty for one in ways),
    )
