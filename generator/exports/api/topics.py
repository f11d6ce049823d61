"""Topics: what each is, and where its passages stand, by the year reported on.

Passages are listed by address and length, not by text: the text stands in the reports' documents. A
report that comes changes the list of its own year alone.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.exports import json_files
from generator.gathering import addresses
from generator.gathering.catalogue import Catalogue, TopicShelf
from generator.gathering.passages import Passage
from generator.model import Page

Json = dict[str, object]


def documents(catalogue: Catalogue) -> Iterator[Page]:
    """The list of topics, then each topic, then its passages year by year."""
    content = {"topics": [_topic(shelf) for shelf in catalogue.topics]}
    yield json_files.document(addresses.api_list("topics"), "topics", content)
    for shelf in catalogue.topics:
        yield from _of_topic(shelf)


def _topic(shelf: TopicShelf) -> Json:
    topic = shelf.topic
    return {
        "id": topic.id,
        "name": topic.name,
        "description": topic.description,
        **_size(shelf.passages),
        "address": addresses.topic(topic.id),
        "document": addresses.api_topic(topic.id),
    }


def _of_topic(shelf: TopicShelf) -> Iterator[Page]:
    id, years = shelf.topic.id, _by_year(shelf.passages)
    listed = [
        {"year": year, **_size(held), "document": addresses.api_passages(id, year)} for year, held in years
    ]
    content = {**_topic(shelf), "years": listed}
    content.pop("document")
    yield json_files.document(addresses.api_topic(id), "topic", content)
    for year, held in years:
        content = {"topic": id, "year": year, "passages": [_passage(one) for one in held]}
        yield json_files.document(addresses.api_passages(id, year), "passages", content)


def _by_year(passages: Sequence[Passage]) -> list[tuple[int, list[Passage]]]:
    ordered = sorted(passages, key=lambda passage: passage.entry.year)
    return [(year, list(run)) for year, run in groupby(ordered, key=lambda passage: passage.entry.year)]


def _size(passages: Sequence[Passage]) -> Json:
    return {"passages": len(passages), "characters": sum(map(_characters, passages))}


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
