"""Which reports truly hold a query, as one run of characters in one block: plain and slow."""

import re
from collections.abc import Iterable

from generator.terms.fold import fold
from tests.benchmarks.search.queries import Block

NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)*")


class Truth:
    """All blocks, folded."""

    def __init__(self, blocks: Iterable[Block]) -> None:
        self._reports: dict[str, list[str]] = {}
        for report, text in blocks:
            self._reports.setdefault(report, []).append(fold(text))

    def reports(self, query: str) -> frozenset[str]:
        """The reports that hold the query."""
        term = fold(query)
        return frozenset(
            report
            for report, texts in self._reports.items()
            if any(term in text and _holds(text, term) for text in texts)
        )

    def blocks(self, query: str) -> int:
        """How many blocks hold the query."""
        term = fold(query)
        return sum(term in text and _holds(text, term) for texts in self._reports.values() for text in texts)


def recall(found: Iterable[str], relevant: frozenset[str], limit: int = 10) -> float | None:
    """Relevant reports among the first ten, of as many as there could be; None where none is relevant.

    >>> recall(["a", "x"], frozenset("abc")), recall([], frozenset())
    (0.3333333333333333, None)
    """
    first = list(dict.fromkeys(found))[:limit]
    return len(relevant.intersection(first)) / min(limit, len(relevant)) if relevant else None


def precision(found: Iterable[str], relevant: frozenset[str], limit: int = 10) -> float | None:
    """The share of relevant reports among the first ten that were found; None where none was.

    >>> precision(["a", "x"], frozenset("abc"))
    0.5
    """
    first = list(dict.fromkeys(found))[:limit]
    return len(relevant.intersection(first)) / len(first) if first else None


def _holds(text: str, term: str) -> bool:
    """Whether a term stands somewhere in a text without cutting a number.

    >>> _holds("于2015年", "15"), _holds("15件", "15")
    (False, True)
    """
    within = {at for match in NUMBER.finditer(text) for at in range(match.start() + 1, match.end())}
    starts = (match.start() for match in re.finditer(f"(?={re.escape(term)})", text))
    return any(at not in within and at + len(term) not in within for at in starts)
