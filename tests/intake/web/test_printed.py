"""Manuscripts as pages of sites are read as well as their clean text is."""

from statistics import mean

import pytest

from tests.benchmarks.intake.scoring import Scores, read, scored
from tests.press.forms.clean import annexed, pieces_of
from tests.press.forms.truths import gold_of, text_of
from tests.press.forms.web import WAYS, web_of
from tests.press.manuscript import Manuscript, load_all

FLOORS = {"lossless": 1.0, "blocks": 0.99, "order": 0.99, "labels": 0.99, "figures": 0.99}
"""The means of the demonstration archive's manuscripts; measured 1.0 for all but figures (.997)."""


@pytest.fixture(scope="module")
def manuscripts() -> tuple[Manuscript, ...]:
    """Every third of the manuscripts, with a table behind each."""
    return tuple(annexed(one) for one in load_all()[::3])


@pytest.mark.parametrize("way", sorted(WAYS))
def test_a_site_is_read_as_well_as_clean_text(way: str, manuscripts: tuple[Manuscript, ...]) -> None:
    scores = [_scores(one, way) for one in manuscripts]
    for measure, floor in FLOORS.items():
        assert mean(score[measure] for score in scores) >= floor, measure


def _scores(manuscript: Manuscript, way: str) -> Scores:
    pieces = pieces_of(manuscript)
    report = read([("report.html", web_of(manuscript, way))])
    return scored(gold_of(manuscript, pieces), text_of(pieces), report)
