"""make bench: its texts are what they are said to be, and its clocks leave everything as it was."""

import pytest

from generator.reading import behind
from tests.benchmarks import speed
from tests.benchmarks.stages import watched
from tests.benchmarks.texts import LENGTH, SLACK, length_of, long_manuscript, long_reports


def test_long_reports_are_long_and_no_two_alike() -> None:
    manuscripts = [long_manuscript(seed) for seed in range(60)]
    assert all(abs(length_of(m.blocks) - LENGTH) <= SLACK for m in manuscripts)
    assert len({m.blocks for m in manuscripts}) == len(manuscripts)
    assert list(long_reports(2)) == list(long_reports(2))
    assert list(long_reports(1, start=1)) == list(long_reports(2))[1:]


def test_every_stage_of_reading_is_timed_and_left_as_it_was() -> None:
    arrange = vars(behind)["arrange"]
    with watched() as clock:
        assert vars(behind)["arrange"] is not arrange
        report = speed._read(next(long_reports(1)))
    assert vars(behind)["arrange"] is arrange
    assert {"reading: order", "reading: paragraphs", "figures: finding"} <= set(clock.spent)
    assert report == speed._read(next(long_reports(1)))


def test_the_command_prints_speed_and_stages(capsys: pytest.CaptureFixture[str]) -> None:
    assert speed.main(["--reports", "2", "--no-memory"]) == 0
    told = capsys.readouterr().out
    assert "reports a second" in told and "reading: order" in told
    assert speed.main(["--peak", "1"]) == 0
    assert float(capsys.readouterr().out) > 1
