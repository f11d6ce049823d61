"""What other extractors give of the same pages; each one's text is read as a plain text is."""

import json
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.benchmarks.intake.pages import Told
from tests.benchmarks.intake.scoring import Scores, by_reader_of_text, means
from tests.benchmarks.search.foreign import INSTALL, Environment, Unavailable, fresh

LOCK = Path(__file__).with_name("requirements.txt")
EXTRACT = Path(__file__).with_name("extract.py")
POPPLER = "pdftotext"

Texts = Mapping[str, Mapping[str, str]]
"""By extractor, by path, the text."""


def peers(pages: Sequence[Told], folder: Path) -> dict[str, Scores | str]:
    """Each peer's mean scores on the pages, or why it could not be asked."""
    paths = {page.name: _written(page, folder) for page in pages}
    files = [path for of_page in paths.values() for path in of_page]
    found: dict[str, Scores | str] = {}
    try:
        texts = _in_environment(files, folder)
        found |= {name: _mean(pages, paths, of_peer) for name, of_peer in texts.items()}
    except Unavailable as fault:
        found["pdfminer.six, pypdf"] = f"could not be installed: {fault}"
    if shutil.which(POPPLER):
        found[POPPLER] = _mean(pages, paths, {path: _poppler(path) for path in files})
    else:
        found[POPPLER] = "not there (poppler's program is not installed)"
    return found


def _written(page: Told, folder: Path) -> list[str]:
    paths = []
    for number, (_, data) in enumerate(page.files):
        path = folder / f"{page.name} {number}.pdf"
        path.write_bytes(data)
        paths.append(str(path))
    return paths


def _in_environment(files: Sequence[str], folder: Path) -> Texts:
    environment = installed(folder / "environment")
    command = [str(environment.python), str(EXTRACT), *files]
    done = subprocess.run(command, check=False, capture_output=True, text=True, encoding="utf-8")
    if done.returncode:
        raise Unavailable(done.stderr.strip()[-300:])
    texts: Texts = json.loads(done.stdout)
    return texts


def installed(folder: Path) -> Environment:
    """An environment with the peers, by their lock. Raises Unavailable where that fails."""
    environment = fresh(folder)
    environment.run(*INSTALL, "-r", LOCK)
    return environment


def _poppler(path: str) -> str:
    command = [POPPLER, "-enc", "UTF-8", path, "-"]
    return subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8").stdout


def _mean(pages: Sequence[Told], paths: Mapping[str, list[str]], texts: Mapping[str, str]) -> Scores:
    return means(
        by_reader_of_text(page.gold, page.text, "\n".join(texts[path] for path in paths[page.name]))
        for page in pages
    )
