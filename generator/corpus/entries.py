"""The entries of `corrections` in report.yml: from YAML to frozen data and back, a line each."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import yaml

from generator.corpus.documents import Document
from generator.errors import InvalidArchive
from generator.model import Aspect, Correction, Value

_OF_BLOCKS = (Aspect.LABEL, Aspect.PART, Aspect.TOPIC, Aspect.AFTER, Aspect.JOIN, Aspect.SPLIT)
_OF_FIGURES = (Aspect.INDICATORS, Aspect.SCOPE, Aspect.PART, Aspect.DROP, Aspect.ADD)
_ALIASES: Mapping[Value, Value] = {"heading": "heading 3"}
"""A heading whose level is not said is that of a section."""


def corrections_from(document: Document) -> tuple[Correction, ...]:
    """The corrections of a report.yml that passed its schema."""
    entries = document.value.get("corrections", ())
    return tuple(
        correction_from(entry, document.line(["corrections", number])) for number, entry in enumerate(entries)
    )


def correction_from(entry: Mapping[str, Any], line: int | None = None) -> Correction:
    """One entry as a correction.

    >>> found = correction_from({"at": "p505", "label": "heading", "expect": "paragraph", "reason": "标题"})
    >>> found.aspect, found.value, found.expect, found.place
    (<Aspect.LABEL: 'label'>, 'heading 3', 'paragraph', 'p505')
    """
    if "field" in entry:
        aspect, value = Aspect.FIELD, entry["value"]
    else:
        aspect = next(one for one in (_OF_FIGURES if "figure" in entry else _OF_BLOCKS) if one in entry)
        value = entry[aspect]
    return Correction(
        aspect,
        _read(aspect, value),
        _read(aspect, entry["expect"]),
        entry["reason"],
        field=entry.get("field"),
        place=entry.get("at"),
        wording=entry.get("figure"),
        section=entry.get("section", False),
        line=line,
    )


def entry_of(correction: Correction) -> dict[str, Any]:
    """A correction as an entry, its keys in the order in which they are read.

    >>> entry_of(Correction(Aspect.DROP, True, ("petitions",), "门牌号", place="p9", wording="3件"))
    {'at': 'p9', 'figure': '3件', 'drop': True, 'expect': ['petitions'], 'reason': '门牌号'}
    """
    told = "value" if correction.aspect is Aspect.FIELD else str(correction.aspect)
    entry = {"field": correction.field, "at": correction.place, "figure": correction.wording}
    entry = {key: value for key, value in entry.items() if value is not None}
    section = {"section": True} if correction.section else {}
    said = {told: _plain(correction.value), **section, "expect": _plain(correction.expect)}
    return {**entry, **said, "reason": correction.reason}


def line_of(correction: Correction) -> str:
    """A correction as a line of YAML.

    >>> line_of(Correction(Aspect.TOPIC, "deputies", None, "代表工作", place="p505"))
    '- {at: p505, topic: deputies, expect: null, reason: 代表工作}'
    """
    flow = yaml.dump(
        entry_of(correction),
        Dumper=yaml.SafeDumper,
        default_flow_style=True,
        sort_keys=False,
        allow_unicode=True,
        width=10**6,
    )
    return f"- {flow.rstrip()}"


def contradictions(
    document: Document, corrections: Iterable[Correction], stated: Mapping[str, Value]
) -> Iterator[InvalidArchive]:
    """Fields of the record that say one thing above and another in their correction, or have two."""
    met: set[str] = set()
    for number, correction in enumerate(corrections):
        field = correction.field
        if field is None:
            continue
        where = document.where(["corrections", number])
        if field in met:
            yield InvalidArchive(where, f"{field} is corrected twice.", "Delete one of the entries.")
        elif field in stated and not _same(correction.value, stated[field]):
            what = f"{field} is {_plain(correction.value)} here, and {_plain(stated[field])} above."
            yield InvalidArchive(where, what, f"Say what is right in both, or leave out {field} above.")
        met.add(field)


def _same(value: Value, stated: Value) -> bool:
    """Whether two values say the same; a division's slug begins with its code."""
    return value == stated or (
        isinstance(value, str) and isinstance(stated, str) and stated.startswith(f"{value}-")
    )


def _read(aspect: Aspect, value: Any) -> Value:
    if isinstance(value, list):
        return tuple(value)
    found: Value = _ALIASES.get(value, value) if aspect is Aspect.LABEL else value
    return found


def _plain(value: Value) -> Any:
    return list(value) if isinstance(value, tuple) else value
