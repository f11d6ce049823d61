"""Floors of reading: what no change may fall below without a word in the CHANGELOG."""

REAL = {
    "lossless": 1.0,
    "blocks": 0.98,
    "order": 0.98,
    "labels": 0.98,
    "topics": 0.92,
    "parts": 1.0,
    "metadata": 1.0,
    "figures": 1.0,
    "indicators": 0.95,
    "modes": 1.0,
    "restraint": 1.0,
}
"""For each of the two real reports, by score.py."""

DEMONSTRATION = {
    "lossless": 1.0,
    "blocks": 1.0,
    "order": 0.995,
    "labels": 1.0,
    "topics": 0.84,
    "parts": 1.0,
    "metadata": 1.0,
    "figures": 1.0,
    "indicators": 1.0,
    "modes": 1.0,
    "restraint": 1.0,
}
"""For each of the twelve reports of the demonstration archive, by the project's own measures."""

DEMONSTRATION_TOPICS = 0.95
"""The mean of the twelve: which subject a passage is of is a matter of taste in some."""

TORN_ORDER = 0.97
"""The order of single pages torn in several ways at once (tests/reading/test_order.py)."""

PAGES = {"blocks": 0.98, "order": 0.95, "labels": 0.99}
"""Means over the 500 printed pages of family `seen` (tests/press/pages.py); each page is lossless besides."""

UNSEEN = {"blocks": 0.965, "order": 0.87, "labels": 0.985}
"""Means over pages of texts held out, on which no rule is ever tuned (tests/unseen)."""


def below(floors: dict[str, float], scores: dict[str, float]) -> dict[str, float]:
    """The measures that fall below their floor."""
    return {name: scores[name] for name, floor in floors.items() if scores[name] < floor - 1e-9}
