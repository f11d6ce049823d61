"""Folders of reports for tests: years of one division, each a text of its own."""

import io
import zipfile
from pathlib import Path

from tests.archives import TEXT

SLUG = "990900-yuzhou"


def report(year: int) -> str:
    """The report of a year."""
    return (
        TEXT.replace("霖桥区", "虞洲市")
        .replace("2024", "@")
        .replace("2023", str(year))
        .replace("@", str(year + 1))
    )


def years(folder: Path, *reported: int) -> Path:
    """A folder with a report of each year."""
    folder.mkdir(parents=True, exist_ok=True)
    for year in reported:
        (folder / f"{year}.txt").write_text(report(year), "utf-8")
    return folder


def zipped(path: Path, files: dict[str, bytes], encoding: str = "utf-8") -> Path:
    """A ZIP archive; with another encoding than UTF-8, names are written in it, without saying so."""
    packed = io.BytesIO()
    raw = [name.encode(encoding) for name in files]
    plain = [chr(ord("A") + number) * len(name) for number, name in enumerate(raw)]
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in zip(plain, files.values(), strict=True):
            archive.writestr(name, content)
    data = packed.getvalue()
    for name, meant in zip(plain, raw, strict=True):
        data = data.replace(name.encode(), meant)
    path.write_bytes(data)
    return path
