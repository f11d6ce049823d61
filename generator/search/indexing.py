"""The index from end to end: segment by segment, then what stands once."""

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass

import numpy as np

from generator.authority import Topic
from generator.gathering.catalogue import Catalogue
from generator.model import Page
from generator.search import chunks, columns, suggested, texts
from generator.search.alphabet import FREQUENT
from generator.search.chunks import Read
from generator.search.packing import FOLDER, compact, packed
from generator.search.postings import Merged
from generator.search.searched import KINDS, PARTS
from generator.search.segments import Segment, segments
from generator.search.spelling import Grams, Names
from generator.search.terms import suggestions
from generator.search.tokens import kept, united
from generator.search.trees import Tree, grown
from generator.terms.fold import as_string, folding

FORMAT = 3
"""Of the index: FORMAT.md describes this one. What reads another refuses it."""


@dataclass(frozen=True, slots=True)
class Places:
    """Where divisions (by slug) and topics (by id) stand in their lists."""

    divisions: Mapping[str, int]
    topics: Mapping[str, int]


def files(catalogue: Catalogue, executor: Executor | None) -> Iterator[Page]:
    """Every file; one may come more than once."""
    slugs = sorted(division.slug for division in catalogue.divisions)
    places = Places(_places(slugs), _places([topic.id for topic in catalogue.authority.topics]))
    listed: list[object] = []
    for segment in segments(catalogue.entries):
        yield from _segment(segment, places, executor, listed)
    manifest: dict[str, object] = {"format": FORMAT}
    yield from _once(catalogue, manifest)
    manifest["segments"] = listed
    yield Page(f"{FOLDER}manifest.json", compact(manifest).decode())


def _segment(
    segment: Segment, places: Places, executor: Executor | None, listed: list[object]
) -> Iterator[Page]:
    """The files of a segment; what the manifest says of it goes into `listed`."""
    read: list[Read] = []
    for made in chunks.each(chunks.read, chunks.work(segment, places.topics), executor):
        yield from texts.texts(made.texts)
        read.append(made.without_texts())
    names: list[str] = []
    yield from texts.listing([name for one in read for name in one.names], names)
    column, column_page = packed(columns.columns(segment, places.divisions))
    facet, facet_page = packed(_facets(segment, read))
    yield from (column_page, facet_page)
    grams, numbers = Tree(), Tree()
    yield from grown(
        grams, Merged([one.grams for one in read], kept(segment.blocks)), Grams(), segment.blocks
    )
    figures, of_figures = united([one.figures for one in read])
    yield from grown(numbers, Merged(of_figures), Names(figures), segment.blocks)
    listed.append(
        {
            "years": segment.years,
            "reports": len(segment.entries),
            "blocks": segment.blocks,
            "columns": column,
            "facets": facet,
            "grams": grams.listed(),
            "numbers": numbers.listed(),
            "texts": names,
        }
    )


def _facets(segment: Segment, read: Sequence[Read]) -> bytes:
    topics, parts = np.zeros((2, segment.blocks), np.uint8)
    for one in read:
        topics[one.numbers] = np.frombuffer(one.topics, np.uint8)
        parts[one.numbers] = np.frombuffer(one.parts, np.uint8)
    lengths = [length for one in read for length in one.lengths]
    return columns.facets(lengths, topics.tobytes(), parts.tobytes())


def _once(catalogue: Catalogue, manifest: dict[str, object]) -> Iterator[Page]:
    """The files that stand beside all segments; what the manifest says of them goes into it."""
    rest, rest_page = packed(as_string(folding().rest).encode())
    divisions, divisions_page = packed(compact(_divisions(catalogue)))
    yield from (rest_page, divisions_page)
    manifest["fold"] = {"early": as_string(folding().early), "rest": rest}
    manifest["alphabet"] = FREQUENT
    manifest["kinds"] = [[kind.value, *words] for kind, words in KINDS.items()]
    manifest["parts"] = [[part.value, *words] for part, words in PARTS.items()]
    manifest["topics"] = list(map(_topic, catalogue.authority.topics))
    manifest["divisions"] = divisions
    terms, leaves = suggested.leaves(suggestions(catalogue))
    yield from leaves
    manifest["terms"] = terms


def _topic(topic: Topic) -> list[str]:
    return [topic.id, topic.name]


def _divisions(catalogue: Catalogue) -> list[list[str]]:
    found = sorted(catalogue.divisions, key=lambda division: division.slug)
    return [[division.slug, division.name, division.full_name] for division in found]


def _places(names: Sequence[str]) -> dict[str, int]:
    return {name: place for place, name in enumerate(names)}
