"""How well a report was read: eleven measures of a reading against a gold one, each from 0 to 1.

`measure(gold, reading, source)` takes the gold reading, what `inspect --json` gives, and the decoded
source. White space never counts.

- lossless: the source's characters stand exactly once in the blocks, and spans hold what blocks say
- blocks: F1 of blocks whose text is exactly a gold block's
- order: pairs of titles, headings and paragraphs in the right order
- labels, topics, parts: characters that stand in a block of the gold label, topic, part
- metadata: gold fields that are equal
- figures: F1 of figures by value, unit, approximation and place
- indicators: F1 of figures filed under an indicator, by value and set of indicators
- modes: figures found whose part (review, plan) is right
- restraint: numerals that count nothing and were not taken for a figure
"""

from tests.measures import blocks, figures
from tests.measures.texts import Json, squeeze

NAMES = (
    "lossless",
    "blocks",
    "order",
    "labels",
    "topics",
    "parts",
    "metadata",
    "figures",
    "indicators",
    "modes",
    "restraint",
)


def measure(gold: Json, reading: Json, source: str) -> dict[str, float]:
    """All eleven measures, by name."""
    has_places = str((reading.get("source") or {}).get("media_type", "text/plain")).startswith("text/plain")
    matched = blocks.match(gold, reading, source)
    scores = {
        "lossless": blocks.lossless(reading, source, has_places),
        "blocks": blocks.whole(matched),
        "order": blocks.order(gold, matched),
        "labels": blocks.share(matched, "label"),
        "topics": blocks.share(matched, "topic", ("paragraph",)),
        "parts": blocks.share(matched, "part", ("paragraph", "heading")),
        "metadata": metadata(gold["metadata"], reading["metadata"]),
        **figures.measures(gold, reading, source, has_places),
    }
    return {name: scores[name] for name in NAMES}


def metadata(wanted: Json, found: Json) -> float:
    """Gold fields that are equal, white space and a leading dash aside.

    >>> metadata({"title": "综述", "term": 3}, {"title": "——综 述", "term": 4})
    0.5
    """
    return sum(_plain(found.get(field)) == _plain(value) for field, value in wanted.items()) / len(wanted)


def _plain(value: object) -> object:
    return squeeze(value).lstrip("—") if isinstance(value, str) else value
