"""Changing a report.yml where it is to be changed, and nowhere else: comments and layout stay.

The new text is read again before anybody gets it. Where a layout is too unusual to be changed in
part, the file is written anew, whole.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml

from generator import files
from generator.corpus import layout, schema
from generator.corpus.deposits import Deposit
from generator.corpus.documents import Document, parse
from generator.corpus.entries import line_of
from generator.corpus.sidecar import Sidecar, SourceFile, from_document, to_yaml
from generator.errors import Faults, InvalidArchive
from generator.model import Correction, Value

_KEY = "corrections"


def amended(
    root: Path, deposit: Deposit, corrections: Sequence[Correction], fields: Mapping[str, Value]
) -> tuple[str, str]:
    """The text of a report.yml, and what it will be with these corrections.

    `fields` are said anew where they are said at its top; None and () leave them out there. Raises
    InvalidArchive where the file was changed since the deposit was read, Faults where a field
    breaks the schema.
    """
    path = layout.corpus(root) / deposit.id / layout.SIDECAR
    name = layout.shown(root, path)
    content = path.read_bytes()
    document = parse(name, content)
    divisions = [deposit.sidecar.record.division] if deposit.sidecar.record.division else []
    if from_document(document, divisions) != deposit.sidecar:
        raise InvalidArchive(name, "was changed in the meantime.", "Run the command again.")
    text = content.decode("utf-8-sig")
    wanted = _wanted(deposit.sidecar, corrections, fields)
    lines = _with_fields(text.splitlines(keepends=True), document, fields)
    new = "".join(_with_corrections(lines, parse(name, "".join(lines).encode()), wanted, deposit.sidecar))
    return text, _checked(name, new, wanted, divisions)


def listing(root: Path, deposit: Deposit, kept: tuple[SourceFile, ...]) -> str:
    """The text of a deposit's report.yml once it says that this is kept beside the source.

    Raises InvalidArchive or Faults as `amended` does.
    """
    path = layout.corpus(root) / deposit.id / layout.SIDECAR
    name, content = layout.shown(root, path), path.read_bytes()
    document = parse(name, content)
    divisions = [deposit.sidecar.record.division] if deposit.sidecar.record.division else []
    lines = content.decode("utf-8-sig").splitlines(keepends=True)
    wanted = replace(deposit.sidecar, kept=kept)
    new = _with_listing(lines, document, kept)
    return _checked(name, "".join(new), wanted, divisions)


def _with_listing(lines: list[str], document: Document, kept: Sequence[SourceFile]) -> list[str]:
    """The lines with the list of what is kept in its place, or below that of the sources."""
    places = {key.value: number for number, (key, _) in enumerate(_keys(document))}
    end = _line_end(lines)
    said = [f"- file: {one.file}{end}  sha256: {one.sha256}{end}" for one in kept]
    anew = [f"kept:{end}", *said] if said else []
    if "kept" in places:
        start, stop = _lines_of(places["kept"], document, lines)
        return [*lines[:start], *anew, *lines[stop:]]
    _, stop = _lines_of(places["sources"], document, lines)
    closed = lines[stop - 1] if lines[stop - 1].endswith("\n") else lines[stop - 1] + end
    return [*lines[: stop - 1], closed, *anew, *lines[stop:]]


def save(root: Path, id: str, text: str) -> None:
    """Write a report.yml, whole or not at all."""
    files.write(layout.corpus(root) / id / layout.SIDECAR, text.encode())


def _wanted(sidecar: Sidecar, corrections: Sequence[Correction], fields: Mapping[str, Value]) -> Sidecar:
    """What the new text must say."""
    stated: dict[str, Any] = {
        name: value for name, value in fields.items() if getattr(sidecar.record, name) not in (None, ())
    }
    return replace(sidecar, record=replace(sidecar.record, **stated), corrections=tuple(corrections))


def _checked(name: str, text: str, wanted: Sidecar, divisions: Sequence[Any]) -> str:
    """The text if it says what is wanted, else that written anew. Raises Faults where it may not be said."""
    try:
        document = parse(name, text.encode())
        if not schema.faults(document, "report") and from_document(document, divisions) == wanted:
            return text
    except InvalidArchive:
        pass
    anew = to_yaml(wanted)
    if faults := schema.faults(parse(name, anew), "report"):
        raise Faults(tuple(faults))
    return anew.decode()


def _with_fields(lines: list[str], document: Document, fields: Mapping[str, Value]) -> list[str]:
    """The lines with the fields that stand among them said anew, from the last on."""
    keys = _keys(document)
    found = list(lines)
    for number in range(len(keys) - 1, -1, -1):
        key, value = keys[number]
        if key.value in fields:
            start, end = _lines_of(number, document, found)
            found[start:end] = _said(key.value, fields[key.value], value, found[start:end])
    return found


def _said(name: str, value: Value, node: yaml.Node, lines: Sequence[str]) -> list[str]:
    """A field's lines, a comment behind it kept; none where it has no value."""
    if value in (None, ()):
        return []
    flow = yaml.dump(
        _plain(value), Dumper=yaml.SafeDumper, default_flow_style=True, allow_unicode=True, width=10**6
    )
    text = flow.removesuffix("\n").removesuffix("\n...")
    start, end = node.start_mark, node.end_mark
    if len(lines) == 1 and start.line == end.line:
        return [f"{lines[0][: start.column]}{text}{lines[0][end.column :]}"]
    return [f"{name}: {text}{_line_end(lines)}"]


def _with_corrections(lines: list[str], document: Document, wanted: Sidecar, old: Sidecar) -> list[str]:
    """The lines with the list of corrections as wanted, entries that stay as they are written."""
    keys = _keys(document)
    place = next((n for n, (key, _) in enumerate(keys) if key.value == _KEY), None)
    if place is None:
        end = _line_end(lines)
        closed = [*lines[:-1], lines[-1] if lines[-1].endswith("\n") else lines[-1] + end]
        return [*closed, *_listed(wanted.corrections, _Written([f"{_KEY}:{end}"]), end)]
    start, stop = _lines_of(place, document, lines)
    written = _written(keys[place][1], old, lines, start, stop)
    return [*lines[:start], *_listed(wanted.corrections, written, _line_end(lines)), *lines[stop:]]


@dataclass(frozen=True, slots=True)
class _Written:
    """A list of corrections as it is written: what opens it, the lines of each entry, their indent."""

    head: list[str]
    entries: tuple[tuple[Correction, list[str]], ...] = ()
    indent: str = ""


def _listed(corrections: Sequence[Correction], written: _Written, end: str) -> list[str]:
    """The list of corrections: those that are written as they are, the others a line each."""
    found, left = list(written.head), list(written.entries)
    for one in corrections:
        held = next((entry for entry in left if entry[0] == one), None)
        if held:
            left.remove(held)
        found += held[1] if held else [f"{written.indent}{line_of(one)}{end}"]
    return found if corrections else []


def _written(node: yaml.Node, old: Sidecar, lines: Sequence[str], start: int, stop: int) -> _Written:
    """The list in these lines; comments right above an entry are the entry's."""
    if not isinstance(node, yaml.SequenceNode) or node.flow_style or not node.value:
        return _Written([f"{_KEY}:{_line_end(lines)}"])
    begun = [_begun(item.start_mark.line, lines, start) for item in node.value]
    ends = [*begun[1:], stop]
    texts = [list(lines[a:b]) for a, b in zip(begun, ends, strict=True)]
    first = lines[node.start_mark.line]
    if not texts[-1][-1].endswith("\n"):
        texts[-1][-1] += _line_end(lines)
    indent = first[: len(first) - len(first.lstrip())]
    return _Written(list(lines[start : begun[0]]), tuple(zip(old.corrections, texts, strict=True)), indent)


def _begun(line: int, lines: Sequence[str], start: int) -> int:
    """Where an entry begins: with the comments right above it."""
    while line - 1 > start and lines[line - 1].lstrip().startswith("#"):
        line -= 1
    return line


def _lines_of(number: int, document: Document, lines: Sequence[str]) -> tuple[int, int]:
    """The lines of a key and its value, comments and empty lines below them apart."""
    keys = _keys(document)
    start = keys[number][0].start_mark.line
    end = keys[number + 1][0].start_mark.line if number + 1 < len(keys) else len(lines)
    while end - 1 > start and (not lines[end - 1].strip() or lines[end - 1].lstrip().startswith("#")):
        end -= 1
    return start, end


def _keys(document: Document) -> list[tuple[yaml.Node, yaml.Node]]:
    return document.node.value if isinstance(document.node, yaml.MappingNode) else []


def _line_end(lines: Sequence[str]) -> str:
    return "\r\n" if lines and lines[0].endswith("\r\n") else "\n"


def _plain(value: Value) -> object:
    return list(value) if isinstance(value, tuple) else value
