"""What is kept beside the files of a source, made of them once: a scan's text, pictures of leaves.

`source.ocr.json` is the text of `source.png`, `source.2.page-1.webp` the first leaf of `source.2.pdf`.
Whoever reads a source is given the text by the name of its file, pictures by their own.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.corpus.documents import Document
from generator.corpus.sidecar import SourceFile
from generator.errors import InvalidArchive

KEPT = re.compile(r"(source(?:\.[1-9][0-9]*)?)\.(?:ocr\.json|page-[1-9][0-9]*\.webp)")
"""How files are called that are kept beside a source."""

_TEXT = ".ocr.json"


def is_kept(name: str) -> bool:
    """Whether a file of this name is kept beside a source.

    >>> is_kept("source.ocr.json"), is_kept("source.2.page-1.webp"), is_kept("source.2.png")
    (True, True, False)
    """
    return KEPT.fullmatch(name) is not None


def file_name(key: str) -> str:
    """What a kept thing is called on disk, whose key is the name of its source, or its own.

    >>> file_name("source.2.png"), file_name("source.page-1.webp")
    ('source.2.ocr.json', 'source.page-1.webp')
    """
    return key if is_kept(key) else f"{key.rpartition('.')[0]}{_TEXT}"


def entries(kept: Iterable[tuple[str, bytes]]) -> tuple[SourceFile, ...]:
    """What report.yml says of kept things: the files and their checksums, in the order of their names."""
    named = sorted((file_name(key), content) for key, content in kept)
    return tuple(SourceFile(name, hashlib.sha256(content).hexdigest()) for name, content in named)


def sound(
    document: Document, contents: Mapping[str, bytes], sources: Sequence[SourceFile], id: str
) -> tuple[tuple[tuple[str, bytes], ...], tuple[InvalidArchive, ...]]:
    """The kept things that may be used, by their keys, and what is wrong with the others."""
    used, wrong = [], []
    listed = list(_listed(document))
    for place, entry in enumerate(listed):
        fault = _fault(document.where(["kept", place]), entry, contents, sources, id)
        if fault:
            wrong.append(fault)
        else:
            used.append((_key(entry.file, sources), contents[entry.file]))
    for name in sorted(set(contents) - {entry.file for entry in listed}):
        mend = f"Delete it, or make it anew: python -m generator derive {id}."
        wrong.append(InvalidArchive(document.where(["sources"]), f"{name} is not listed in `kept`.", mend))
    return tuple(used), tuple(wrong)


def _listed(document: Document) -> Iterator[SourceFile]:
    """What report.yml lists, whatever else is wrong with it."""
    try:
        yield from [
            SourceFile(str(one["file"]), str(one["sha256"])) for one in document.value.get("kept", ())
        ]
    except (TypeError, KeyError, AttributeError):
        return


def _fault(
    where: str, entry: SourceFile, contents: Mapping[str, bytes], sources: Sequence[SourceFile], id: str
) -> InvalidArchive | None:
    content, anew = contents.get(entry.file), f"make it anew: python -m generator derive {id}."
    if content is None:
        return InvalidArchive(where, f"{entry.file} is missing.", f"Put it back, or {anew}")
    if hashlib.sha256(content).hexdigest() != entry.sha256:
        return InvalidArchive(where, f"{entry.file} was changed since it was made.", f"Restore it, or {anew}")
    source = _source(entry.file, sources)
    if source is None:
        what = f"{entry.file} belongs to no file of the source."
        return InvalidArchive(where, what, f"Delete it, or {anew}")
    if entry.file.endswith(_TEXT) and _scan(content) != source.sha256:
        what = f"{entry.file} is the text of another scan than {source.file}."
        return InvalidArchive(where, what, f"Restore it, or {anew}")
    return None


def _key(file: str, sources: Sequence[SourceFile]) -> str:
    source = _source(file, sources)
    return source.file if source and file.endswith(_TEXT) else file


def _source(file: str, sources: Sequence[SourceFile]) -> SourceFile | None:
    """The source that a kept file stands beside."""
    found = KEPT.fullmatch(file)
    stem = found and found[1]
    return next((source for source in sources if source.file.rpartition(".")[0] == stem), None)


def _scan(text: bytes) -> str | None:
    """The checksum of the scan whose text this is; None where it does not say."""
    try:
        return str(json.loads(text)["sha256"])
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
