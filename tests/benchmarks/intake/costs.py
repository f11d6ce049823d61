"""What reading one file of each form costs: processor seconds and the peak of memory.

python -m tests.benchmarks.intake.costs FILE …     one line of JSON: seconds, MB
"""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from generator import intake
from tests.benchmarks.intake import markup, scans
from tests.benchmarks.readers import ROOT
from tests.press.forms.clean import annexed
from tests.press.forms.drawn import drawn
from tests.press.forms.scan import png_of, scans_of
from tests.press.pages import manuscripts

SAMPLE = 14
"""The drawn page that stands for PDF and scans."""


def files(with_scan: bool = True) -> Iterator[tuple[str, str, bytes]]:
    """A file of each form: its form, name and bytes."""
    manuscript = annexed(manuscripts("seen")[0])
    for form, name, printer in markup.printers():
        if form.partition(",")[2] in ("", " styles", " news", " gbk"):
            yield form, name, printer(manuscript)
    yield "PDF", "report.pdf", drawn(SAMPLE).files[0][1]
    if with_scan:
        (image,) = scans_of(scans.page(SAMPLE).files[0][1])
        yield "scan", "report.png", png_of(image)


def measured(folder: Path, with_scan: bool = True) -> dict[str, tuple[float, float]]:
    """By form: processor seconds of reading, and the peak of memory in MB, the libraries among it."""
    found = {}
    for form, name, data in files(with_scan):
        path = folder / name
        path.write_bytes(data)
        command = [sys.executable, "-m", "tests.benchmarks.intake.costs", str(path)]
        done = subprocess.run(command, check=True, cwd=ROOT, capture_output=True, text=True)
        told = json.loads(done.stdout)
        found[form] = (told["seconds"], told["megabytes"])
    return found


def _cost(paths: list[str]) -> dict[str, float]:
    contents = [(Path(path).name, Path(path).read_bytes()) for path in paths]
    begun = time.process_time()
    intake.decode(contents)
    seconds = time.process_time() - begun
    return {"seconds": round(seconds, 3), "megabytes": round(_peak())}


def _peak() -> float:
    """The most memory this process held at once, in MB; 0 on Windows, which does not tell."""
    if sys.platform == "win32":
        return 0.0
    from resource import RUSAGE_SELF, getrusage

    return getrusage(RUSAGE_SELF).ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)


if __name__ == "__main__":
    print(json.dumps(_cost(sys.argv[1:])))
