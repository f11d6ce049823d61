"""Real reports, which stand outside the repository: `add` alone gives them their right place."""

import json
import shutil
from pathlib import Path

from generator import corpus
from generator.__main__ import main


def test_real_reports_find_their_place_without_options(
    tmp_path: Path, root: Path, real_reports: Path
) -> None:
    (tmp_path / "corpus").mkdir()
    shutil.copy(root / "corpus/archive.yml", tmp_path / "corpus")
    sources = sorted((real_reports / "reports").glob("*.txt"))
    assert main(["--root", str(tmp_path), "--quiet", "add", *map(str, sources)]) == 0
    _, deposits, _ = corpus.load(tmp_path)
    places = {e.sidecar.sources[0].sha256: e.id for e in deposits}
    for gold in (json.loads(path.read_text("utf-8")) for path in (real_reports / "gold").glob("*.json")):
        metadata = gold["metadata"]
        slug, _, name = places[gold["sha256"]].partition("/")
        assert slug.startswith(metadata["division_code"])
        assert name == f"{metadata['year']}-{metadata['kind']}"
    assert len(deposits) == len(sources)
