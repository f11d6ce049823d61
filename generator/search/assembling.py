"""A segment put together of its chunks: what is posted in each, under the numbers blocks have in all."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from generator.model import Page
from generator.results import kept, lay
from generator.search import columns, texts
from generator.search.chunks import Read, Unit, read
from generator.search.packing import compact, packed
from generator.search.postings import Merged, Numbers
from generator.search.segments import Segment
from generator.search.spelling import Grams, Names
from generator.search.tokens import kept as worth
from generator.search.tokens import united
from generator.search.trees import Tree, grown

Summary = dict[str, Any]
"""What the manifest says of a segment, but for its columns. Besides `sizes`: by class how many blocks each
report has; and `held`: in how many reports topics are.
"""


@dataclass(frozen=True, slots=True)
class Assembly:
    """A segment, and its chunks to be read."""

    segment: Segment
    units: tuple[Unit, ...]

    def told_by(self) -> object:
        """What stands for it where a digest is taken."""
        return [one.id for one in self.segment.handles], self.units


@dataclass(frozen=True, slots=True)
class Numbered:
    """What was read of a segment, chunk by chunk: the ordinals of its reports, the numbers of its blocks."""

    read: Sequence[Read]
    ordinals: Sequence[Sequence[int]]
    numbers: Sequence[Numbers]
    sizes: NDArray[np.int64]

    @property
    def blocks(self) -> int:
        return int(self.sizes.sum())


def assembled(assembly: Assembly) -> Iterator[Page]:
    """The files of a segment but for its texts and columns; what is said of it is kept for `summary`."""
    found: Summary = {}
    yield from _files(assembly, found)
    lay(compact(found), _summary, assembly)


def summary(assembly: Assembly) -> Summary:
    """What is said of a segment."""
    found: Summary = json.loads(kept(_summary, assembly))
    return found


def _summary(assembly: Assembly) -> bytes:
    found: Summary = {}
    for _ in _files(assembly, found):
        pass
    return compact(found)


def _files(assembly: Assembly, found: Summary) -> Iterator[Page]:
    return files(assembly.segment, [read(unit) for unit in assembly.units], found)


def files(segment: Segment, read: Sequence[Read], found: Summary) -> Iterator[Page]:
    """The files of a segment of which this was read, chunk by chunk; what is said of it goes into `found`."""
    numbered = _numbered(read, segment.ordinals)
    facets, page = packed(_facets(numbered))
    yield page
    found |= {"years": segment.years, "reports": len(numbered.sizes), "blocks": numbered.blocks}
    found |= {"facets": facets, "texts": [], "sizes": numbered.sizes.T.tolist()}
    found["held"] = sum((Counter(one.held) for one in read), Counter())
    yield from _trees(numbered, found)
    yield from texts.listing(_by_ordinal(numbered, [one.names for one in read]), found["texts"])


def _trees(numbered: Numbered, found: Summary) -> Iterator[Page]:
    grams, numbers, blocks = Tree(), Tree(), numbered.blocks
    posted = Merged([one.grams for one in numbered.read], numbered.numbers, worth(blocks))
    yield from grown(grams, posted, Grams(), blocks)
    names, chunks = united([one.figures for one in numbered.read])
    yield from grown(numbers, Merged(chunks, numbered.numbers), Names(names), blocks)
    found |= {"grams": grams.listed(), "numbers": numbers.listed()}


def _numbered(read: Sequence[Read], ordinals: Sequence[Sequence[int]]) -> Numbered:
    """Blocks are numbered class by class, in each report by report in the order of their ordinals."""
    sizes = np.zeros((sum(map(len, ordinals)), len(read[0].sizes.T)), np.int64)
    for one, those in zip(read, ordinals, strict=True):
        sizes[those] = one.sizes
    counts = sizes.T.ravel()
    starts = (np.cumsum(counts) - counts).reshape(sizes.T.shape).T
    numbers = [one.numbers(starts[those]) for one, those in zip(read, ordinals, strict=True)]
    return Numbered(read, ordinals, numbers, sizes)


def _facets(numbered: Numbered) -> bytes:
    topics, parts = np.zeros((2, numbered.blocks), np.uint8)
    for one, numbers in zip(numbered.read, numbered.numbers, strict=True):
        topics[numbers] = np.frombuffer(one.topics, np.uint8)
        parts[numbers] = np.frombuffer(one.parts, np.uint8)
    lengths = _by_ordinal(numbered, [one.lengths for one in numbered.read])
    return columns.facets(lengths, topics.tobytes(), parts.tobytes())


def _by_ordinal(numbered: Numbered, values: Sequence[Sequence[Any]]) -> list[Any]:
    """What is told of the reports of each chunk, in the order of all."""
    found: Mapping[int, Any] = {
        ordinal: value
        for ordinals, those in zip(numbered.ordinals, values, strict=True)
        for ordinal, value in zip(ordinals, those, strict=True)
    }
    return [found[ordinal] for ordinal in range(len(found))]
