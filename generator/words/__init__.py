"""Every word that the site says to its readers, from one file: zh.yml.

A second language is a second file with the same keys. Templates, the theme and the scripts take
their words from here too: `say` in a template, `words` in the theme (partials/words.html, made from
the same file by make_theme.py), `script_words` for what a script says.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from string import Formatter

import yaml

LANGUAGE = "zh"
FILE = Path(__file__).with_name(f"{LANGUAGE}.yml")

Words = Mapping[str, object]


def say(key: str, /, **values: object) -> str:
    """The words at a dotted key, with values in place of `{names}`.

    Raises KeyError for a key that zh.yml lacks or a value that is not given, so that no page can
    leave a hole.

    >>> say("archive.year", year=2023)
    '2023 年'
    """
    return pattern(key).format_map(values)


def pattern(key: str) -> str:
    """The words at a dotted key, names in braces still in them.

    >>> pattern("archive.year")
    '{year} 年'
    """
    found = _at(key)
    if not isinstance(found, str):
        raise KeyError(f"{key} is no single text in {FILE.name}")
    return found


def table(key: str) -> dict[str, str]:
    """The texts below a dotted key, by name, in the order of the file."""
    found = _at(key)
    if not isinstance(found, Mapping) or not all(isinstance(text, str) for text in found.values()):
        raise KeyError(f"{key} is no table of texts in {FILE.name}")
    return {str(name): text for name, text in found.items()}


def tree(key: str) -> Words:
    """All that stands below a dotted key: what the theme or a script is given."""
    found = _at(key)
    if not isinstance(found, Mapping):
        raise KeyError(f"{key} is a single text in {FILE.name}")
    return found


def names(text: str) -> frozenset[str]:
    """The names that stand in braces in a text.

    >>> sorted(names("{year} 年 {place}"))
    ['place', 'year']
    """
    return frozenset(name for _, name, _, _ in Formatter().parse(text) if name)


def texts(below: Words | None = None, prefix: str = "") -> Iterator[tuple[str, str]]:
    """Every dotted key with its text."""
    for name, found in (_words() if below is None else below).items():
        if isinstance(found, Mapping):
            yield from texts(found, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", str(found)


def _at(key: str) -> object:
    found: object = _words()
    for step in key.split("."):
        if not isinstance(found, Mapping) or step not in found:
            raise KeyError(f"{FILE.name} has no {key}")
        found = found[step]
    return found


@cache
def _words() -> Words:
    loaded: Words = yaml.load(FILE.read_text("utf-8"), Loader=yaml.CSafeLoader)
    return loaded
