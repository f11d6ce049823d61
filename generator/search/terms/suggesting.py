"""What the search box may suggest, by first character: names of what is held, and key terms of the texts.

Key terms are looked for where reports say what they are about, and counted in all text: the number
told with a term is in how many reports it stands, folded, within a block: neither more nor fewer.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest

from generator.gathering.keyterms import Term
from generator.search.shelves import Shelf
from generator.search.terms.names import Named, names
from generator.terms.fold import fold


def suggestions(
    shelf: Shelf, held: Mapping[str, int], key_terms: Iterable[Term]
) -> Mapping[str, Sequence[Named]]:
    """What may be suggested, by folded first character, best first: text, sort, value, reports.

    `held` tells in how many reports each topic is. Names of what is held and key terms take turns, so
    that neither crowd out the other.
    """
    named_so = _by_first(names(shelf, held))
    taken = {fold(text) for those in named_so.values() for text, *_ in those}
    terms = _by_first((one.text, "t", 0, one.reports) for one in key_terms if one.text not in taken)
    return {
        first: list(_in_turns(named_so.get(first, []), terms.get(first, [])))
        for first in sorted(named_so.keys() | terms.keys())
    }


def _in_turns(*those: Iterable[Named]) -> Iterator[Named]:
    return (one for row in zip_longest(*those) for one in row if one is not None)


def _by_first(those: Iterable[Named]) -> dict[str, list[Named]]:
    found: defaultdict[str, list[Named]] = defaultdict(list)
    for one in those:
        if folded := fold(one[0]):
            found[folded[0]].append(one)
    return dict(found)
