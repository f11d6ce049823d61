"""What a query asks for: its terms and what it excludes, parted as readers are told."""

import re
from dataclasses import dataclass

# A phrase in ASCII quotes, or a run without white space; before either may stand the sign that excludes.
PIECE = re.compile(r'(-?)"([^"]*)"|(\S+)')


@dataclass(frozen=True, slots=True)
class Asked:
    """Terms that must stand in one block, and terms that must not. Those in quotes name no facet."""

    terms: tuple[str, ...]
    excluded: tuple[str, ...] = ()
    quoted: frozenset[str] = frozenset()


def asked(query: str) -> Asked:
    """A query's parts.

    >>> asked('备案 审查 -江津')
    Asked(terms=('备案', '审查'), excluded=('江津',), quoted=frozenset())
    >>> asked('"备案 审查"')
    Asked(terms=('备案 审查',), excluded=(), quoted=frozenset({'备案 审查'}))
    """
    terms: list[str] = []
    excluded: list[str] = []
    phrases: set[str] = set()
    for sign, quoted, run in PIECE.findall(query):
        minus = sign == "-" or (run.startswith("-") and len(run) > 1)
        term = (run[1:] if minus else run) or quoted
        (excluded if minus else terms).append(term)
        if not run:
            phrases.add(term)
    return Asked(tuple(term for term in terms if term.strip()), tuple(excluded), frozenset(phrases))
