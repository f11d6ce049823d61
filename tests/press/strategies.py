"""Hypothesis strategies for printed pages: drawn by number, so that an example is told in a line."""

from hypothesis import strategies as st

from tests.press.distortions import BY_NAME
from tests.press.pages import FAMILIES, page_of
from tests.press.printing import Plan

seeds = st.integers(0, 10**6)

pages = st.builds(page_of, seeds, st.sampled_from(sorted(FAMILIES)))
"""Pages of every family, torn as pages are."""

plans = st.builds(
    Plan,
    seed=seeds,
    distortions=st.lists(st.sampled_from(sorted(BY_NAME)), unique=True).map(tuple),
    columns=st.integers(1, 6),
)
"""Plans of any distortions, also such as no page shows together."""
