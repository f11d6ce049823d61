"""A content as words: so that what two texts share begins and ends where words do."""

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from generator.gathering.kinship.content import GAP, masked
from generator.gathering.kinship.stock import listed
from generator.terms.words import Cutter

_UNNAMING = ("m", "q", "t", "d", "p", "c", "u", "y", "e", "o")
"""Beginnings of the classes of words that name no matter: numbers, measures, times, adverbs, particles."""
_PLACE = "ns"
_LAND = "江河湖海山湾库岛港"
"""Ends of names of places that are themselves matters of which reports tell: a river, a lake."""
_ORGANS = "局委办厅署"


def cut(text: str, names: Iterable[str] = ()) -> tuple[str, ...]:
    """A text's words in order, with gaps for all that `content` leaves out and what names no matter.

    A word of which a part is left out is left out whole.

    >>> cut("对湿地保护条例执行情况开展检查"), cut("区民政局近万人次")
    (('|', '湿地', '保护', '|'), ('区', '|', '近', '|'))
    """
    return cut_masked(text, masked(text, names))


@lru_cache(maxsize=1 << 12)
def cut_masked(text: str, mask: str) -> tuple[str, ...]:
    """The words of a text that was masked before, or of a piece of it between two marks.

    The last ones are kept, for much is said again from year to year.
    """
    words, at = list[str](), 0
    for word in _cutter().cut(text):
        words.append(GAP if GAP in mask[at : at + len(word)] or _unnaming(word) else word)
        if word[-1] in _ORGANS and word not in listed("no-organ"):
            words[-1] = GAP
            _without_its_name(words, len(word))
        at += len(word)
    return tuple(_single_gaps(words))


def _unnaming(word: str) -> bool:
    kind = _cutter().word_class(word)
    if kind.startswith(_PLACE):
        return word[-1] not in _LAND
    return kind.startswith(_UNNAMING) and not (len(word) == 1 and kind[0] not in "mq")


def _without_its_name(words: list[str], length: int) -> None:
    """Of 卫生|局 and 市场|监管|局 the words before the last are of the organ's name too."""
    if length == 1 and len(words) > 1:
        words[-2] = GAP


def _single_gaps(words: Iterable[str]) -> Iterator[str]:
    before = ""
    for word in words:
        if word != GAP or before != GAP:
            yield word
        before = word


@cache
def _cutter() -> Cutter:
    return Cutter(())
