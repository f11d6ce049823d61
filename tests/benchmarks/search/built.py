"""The built index as files: what each is, and what the texts weigh."""

import json
import zlib
from collections.abc import Iterator
from pathlib import Path

MANIFEST = "search/manifest.json"
NAME = 10
"""Characters of a file's name."""


def text_bytes(folder: Path) -> int:
    """Bytes of the files of the reports' texts."""
    return sum(path.stat().st_size for path in set(_text_files(folder)))


def kinds(folder: Path) -> dict[str, str]:
    """What each file of the index is, by its name."""
    manifest = json.loads((folder / MANIFEST).read_bytes())
    found = {"manifest": "manifest", manifest["divisions"]: "divisions", manifest["fold"]["rest"]: "fold"}
    for segment in manifest["segments"]:
        found |= {segment["columns"]: "columns", segment["facets"]: "facets"}
        found |= dict.fromkeys(segment["grams"]["pages"] + segment["numbers"]["pages"], "page of a tree")
        found |= dict.fromkeys(segment["texts"], "list of texts")
    return found | {path.stem: "text" for path in _text_files(folder)}


def _text_files(folder: Path) -> Iterator[Path]:
    manifest = json.loads((folder / MANIFEST).read_bytes())
    for segment in manifest["segments"]:
        for page in segment["texts"]:
            names = _inflated(_path(folder, page).read_bytes()).decode("ascii")
            yield from (_path(folder, names[at : at + NAME]) for at in range(0, len(names), NAME))


def _inflated(data: bytes) -> bytes:
    return zlib.decompress(data, -zlib.MAX_WBITS)


def _path(folder: Path, name: str) -> Path:
    return folder / f"search/data/{name}.bin"
