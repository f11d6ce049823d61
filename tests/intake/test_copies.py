"""The demonstration archive's reports that are no texts: read as their truth, to the last figure."""

import pytest

from generator import pipeline
from generator.intake import decode
from tests.benchmarks.intake.scoring import scored
from tests.benchmarks.readers import authority
from tests.press.forms.copies import truth_of
from tests.press.prints import copies, manuscript_of, source_path


@pytest.mark.parametrize("id", sorted(copies()))
def test_copy_is_read_as_its_truth(id: str) -> None:
    path = source_path(id)
    beside = path.parent / "source.ocr.json"
    kept = {path.name: beside.read_bytes()} if beside.exists() else {}
    source = decode([(path.name, path.read_bytes())], kept=kept)
    report = pipeline.corrected(source, authority()).report
    gold, text = truth_of(manuscript_of(id), copies()[id])
    assert scored(gold, text, report) == dict.fromkeys(
        ("lossless", "blocks", "order", "labels", "figures"), 1.0
    )
    filed = [figure for figure in gold["figures"] if figure["indicators"]]
    found = [
        (list(f.indicators), float(f.low), f.unit) for f in report.figures if f.indicators and f.low == f.high
    ]
    for figure in filed:
        if not isinstance(figure["value"], list):
            assert (figure["indicators"], float(figure["value"]), figure["unit"]) in found, figure
