"""What words may not do in a term: by what they are (stops.yml), and by their class."""

from pathlib import Path

import yaml

_WORDS: dict[str, str] = yaml.safe_load(Path(__file__).with_suffix(".yml").read_text("utf-8"))

EMPTY, GENRE, PADDING, VERBS, OPENERS, SUFFIXES, ACTS = (
    frozenset(_WORDS[name].split())
    for name in ("empty", "genre", "padding", "verbs", "openers", "suffixes", "acts")
)

BREAKING = frozenset("cdefhmopqrtuwxyz")
"""First letters of the classes that no term goes across: particles, numerals, adverbs, pronouns, times …"""

OPENING = ("a", "b")
"""Beginnings of the classes of words that may open a term but not close it."""

NAMING = ("n", "vn", "l", "i", "j", "s", "an")
"""Beginnings of the classes of words that can be a term alone, and open and close one."""
