"""Whatever is broken in a file of whatever form: it is read into a sound source, or refused in words."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.intake import decode
from tests.fuzz.reading import broken, faults
from tests.fuzz.samples import MADE, sample
from tests.intake.contract import lost_of

READ_WHOLE = ("txt", "md", "html", "rtf", "docx")


@pytest.mark.parametrize("form", MADE)
def test_the_sound_file_is_read(form: str) -> None:
    assert faults(form, sample(form)) == []


@pytest.mark.parametrize("form", READ_WHOLE)
def test_nothing_of_the_sound_file_is_lost(form: str) -> None:
    files = [(f"a.{form}", sample(form))]
    assert lost_of(decode(files), files) == []


@pytest.mark.parametrize("form", MADE)
@settings(max_examples=40, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 1_000_000))
def test_a_broken_file_is_read_or_refused(form: str, seed: int) -> None:
    """`python -m tests.fuzz --seed N FORM` tries the file of a seed again."""
    assert faults(form, broken(form, seed)) == []
