"""The demonstration archive, gathered, and its data files as they would be written."""

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from generator import corpus
from generator.exports import export
from generator.gathering import Catalogue, gather
from generator.model import Page
from tests.press.truth import demonstration_holdings

PROJECT = Path(__file__).parents[2]


@cache
def demonstration() -> Catalogue:
    """The demonstration archive with the vocabularies that it has."""
    return gather(demonstration_holdings(), corpus.load_authority(PROJECT))


@cache
def exported() -> Mapping[str, bytes]:
    """Every data file of the demonstration archive, by path."""
    return laid_out(export(demonstration()))


def laid_out(pages: Iterable[Page]) -> dict[str, bytes]:
    """Pages by path; none may stand twice."""
    found: dict[str, bytes] = {}
    for page in pages:
        assert page.path not in found
        found[page.path] = page.data
    return found
