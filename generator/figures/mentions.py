"""Indicators that a report speaks of without a number: 任免一批, 全部办结. Never 0, never 100."""

from collections.abc import Iterator

from generator.figures.wordings import Vocabularies


def mentions(sentence: str, vocabularies: Vocabularies) -> Iterator[tuple[str, str]]:
    """The indicators that a sentence speaks of without a number, with the words that do.

    >>> from generator.authority import Indicator, Wordings
    >>> from generator.figures.wordings import compiled
    >>> removals = Indicator("removals", "免职", "appointments", ("人",), Wordings(mentions=("免职一批",)))
    >>> list(mentions("依法免职一批干部。", compiled((removals,))))
    [('removals', '免职一批')]
    """
    for one in vocabularies.all:
        found = one.mention.search(sentence) if one.mention else None
        if found:
            yield one.id, found[0]
