"""Topics: what each is, and where its passages stand, by the year reported on.

Passages are listed by address and length, not by text: the text stands in the reports' documents. A
report that comes changes the list of its own year alone.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from generator import results
from generator.authority import Topic
from generator.exports import json_files
from generator.exports.pieces import cities
from generator.gathering import addresses
from generator.gathering.catalogue import Catalogue
from generator.gathering.entries import Entry
from generator.gathering.passages import Passage, passages
from generator.model import Job, Page

Json = dict[str, object]
Size = tuple[int, int]
"""Passages, and characters in them."""
NOTHING: Size = (0, 0)


def jobs(catalogue: Catalogue) -> Iterator[Job]:
    """The list of topics with each topic, which tell how much there is; then the passages, a job a year."""
    told = catalogue.authority_digest
    listed = partial(_listed, catalogue)
    yield Job(f"exports/{addresses.API}topics", __name__, lambda: (told, catalogue.entries), listed)
    for year, entries in sorted(catalogue.by_year.items()):
        work = partial(_of_year, catalogue, year)
        depends = partial(_both, told, entries)
        yield Job(f"exports/{addresses.API}topics/{year}", __name__, depends, work)


def _both(*told: object) -> object:
    return told


def _listed(catalogue: Catalogue) -> Iterator[Page]:
    sizes: dict[str, dict[int, Size]] = {topic.id: {} for topic in catalogue.authority.topics}
    for entries in cities(catalogue.entries):
        for (id, year), size in results.loaded(counted, entries).items():
            if id in sizes:
                sizes[id][year] = _sum((sizes[id].get(year, NOTHING), size))
    listed = [_topic(topic, _sum(sizes[topic.id].values())) for topic in catalogue.authority.topics]
    yield json_files.document(addresses.api_list("topics"), "topics", {"topics": listed})
    for topic in catalogue.authority.topics:
        yield _of_topic(topic, sizes[topic.id])


def counted(entries: tuple[Entry, ...]) -> dict[tuple[str, int], Size]:
    """How many passages some reports have on each topic in each year, and their characters."""
    sizes: dict[tuple[str, int], Size] = {}
    for entry in entries:
        for passage in passages(entry):
            key = (passage.topic, entry.year)
            sizes[key] = _sum((sizes.get(key, NOTHING), (1, _characters(passage))))
    return sizes


def _of_year(catalogue: Catalogue, year: int) -> Iterator[Page]:
    """The passages of each topic in the reports on one year."""
    found: dict[str, list[Json]] = {}
    for entry in catalogue.by_year[year]:
        for passage in passages(entry):
            found.setdefault(passage.topic, []).append(_passage(passage))
    for topic in catalogue.authority.topics:
        if held := found.get(topic.id):
            content = {"topic": topic.id, "year": year, "passages": held}
            yield json_files.document(addresses.api_passages(topic.id, year), "passages", content)


def _topic(topic: Topic, size: Size) -> Json:
    return {
        "id": topic.id,
        "name": topic.name,
        "description": topic.description,
        **_told(size),
        "address": addresses.topic(topic.id),
        "document": addresses.api_topic(topic.id),
    }


def _of_topic(topic: Topic, sizes: Mapping[int, Size]) -> Page:
    id = topic.id
    listed = [
        {"year": year, **_told(size), "document": addresses.api_passages(id, year)}
        for year, size in sorted(sizes.items())
    ]
    content = {**_topic(topic, _sum(sizes.values())), "years": listed}
    content.pop("document")
    return json_files.document(addresses.api_topic(id), "topic", content)


def _sum(sizes: Iterable[Size]) -> Size:
    held = tuple(sizes)
    return sum(number for number, _ in held), sum(characters for _, characters in held)


def _told(size: Size) -> Json:
    return {"passages": size[0], "characters": size[1]}


def _characters(passage: Passage) -> int:
    return sum(len(block.shown.text) for block in passage.blocks)


def _passage(passage: Passage) -> Json:
    id = passage.entry.id
    return {
        "report": id,
        "district": passage.entry.division.slug,
        "part": passage.part,
        "heading": passage.heading.shown.text if passage.heading else None,
        "blocks": [block.id for block in passage.blocks],
        "characters": _characters(passage),
        "address": f"{addresses.report(id)}#{passage.blocks[0].id}",
    }
