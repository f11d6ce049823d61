"""The archive's description of itself and its controlled vocabularies, from YAML to frozen data."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import chain, pairwise
from pathlib import Path
from typing import Any

from generator.authority import Archive, Authority, Division, Indicator, Parting, Topic, Wordings
from generator.corpus import layout, schema
from generator.corpus.divisions import parse_divisions
from generator.corpus.documents import Document, parse
from generator.errors import ArchiveError, Faults, InvalidArchive


def archive(value: dict[str, Any]) -> Archive:
    """archive.yml speaks MkDocs' language, since mkdocs.yml inherits it; here it is told in ours."""
    return Archive(
        title=value["site_name"],
        description=value["site_description"],
        publisher=value["site_author"],
        address=value["site_url"],
        licence=value["extra"]["licence"],
        contact=value["extra"]["contact"],
        demo=value["extra"]["demo"],
        parts=Parting(**parts) if (parts := value["extra"].get("parts")) else None,
    )


def is_parted(root: Path) -> bool:
    """Whether archive.yml says that the archive is parted; what is wrong in it is told by `survey`."""
    found: list[ArchiveError] = []
    described = _read(root, layout.archive(root), "archive", archive, found)
    return bool(described and described.parts)


def topics(value: list[dict[str, Any]]) -> tuple[Topic, ...]:
    """topics.yml, in its own order, which is the order of pages and lists."""
    return tuple(
        Topic(t["id"], t["name"], t["description"], tuple((word, float(w)) for word, w in t["terms"].items()))
        for t in value
    )


def indicators(value: list[dict[str, Any]]) -> tuple[Indicator, ...]:
    """indicators.yml, in its own order, which is the order of pages and tables."""
    return tuple(
        Indicator(i["id"], i["name"], i["topic"], tuple(i["units"]), wordings(i["wordings"])) for i in value
    )


def wordings(value: dict[str, Any]) -> Wordings:
    """How an indicator is told of: lists of patterns, and switches."""
    fields: dict[str, Any] = {
        name: tuple(given) if isinstance(given, list) else given for name, given in value.items()
    }
    return Wordings(**fields)


def phrases(value: list[str]) -> tuple[str, ...]:
    """phrases.yml, in its own order."""
    return tuple(value)


def divisions(value: dict[str, Any]) -> tuple[Division, ...]:
    """divisions.yml, by code and year."""
    return parse_divisions(value["divisions"])


@dataclass(frozen=True, slots=True)
class Vocabularies:
    """What could be read of an archive's vocabularies, and every fault in them.

    `authority` is None where anything is wrong with them, `divisions` where that one cannot be read.
    """

    authority: Authority | None
    divisions: tuple[Division, ...] | None
    faults: tuple[ArchiveError, ...]


def survey(root: Path) -> Vocabularies:
    """All vocabularies of an archive. Never raises for what is wrong in them."""
    found: list[ArchiveError] = []
    described = _read(root, layout.archive(root), "archive", archive, found)
    places_known = [_read(root, path, "divisions", divisions, found) for path in _divisions_files(root)]
    subjects = _read(root, layout.authority(root, "topics.yml"), "topics", topics, found)
    counted = _read(root, layout.authority(root, "indicators.yml"), "indicators", indicators, found)
    coined = _read(root, layout.authority(root, "phrases.yml"), "phrases", phrases, found)
    known = None if None in places_known else _united(places_known)
    found += _contradictions(known, subjects, counted)
    authority = None if found or known is None else Authority(described, known, subjects, counted, coined)
    return Vocabularies(authority, known, tuple(found))


def _divisions_files(root: Path) -> list[Path]:
    """The country's divisions, and beside them what the archive adds in divisions-<name>.yml."""
    country = layout.authority(root, "divisions.yml")
    return [country, *sorted(country.parent.glob("divisions-*.yml"))]


def _united(files: Iterable[tuple[Division, ...]]) -> tuple[Division, ...]:
    return tuple(sorted(chain.from_iterable(files), key=lambda d: (d.code, d.since or 0)))


def load(root: Path) -> Authority:
    """All vocabularies of an archive. Raises Faults with everything that is wrong in them."""
    found = survey(root)
    if found.authority is None:
        raise Faults(found.faults)
    return found.authority


def _read(root: Path, path: Path, name: str, read: Callable[[Any], Any], found: list[ArchiveError]) -> Any:
    """What a file says, or None and its faults in `found`."""
    try:
        document = _document(layout.shown(root, path), path)
        wrong = schema.faults(document, name)
        found += wrong
        return None if wrong else read(document.value)
    except Faults as several:
        found += several.faults
    except InvalidArchive as fault:
        found.append(fault)
    return None


def _document(name: str, path: Path) -> Document:
    try:
        return parse(name, path.read_bytes())
    except OSError as error:
        mend = "Put it there; the project's own is a model."
        raise InvalidArchive(name, f"cannot be read: {error.strerror}.", mend) from None


def _contradictions(
    places_known: tuple[Division, ...] | None,
    subjects: tuple[Topic, ...] | None,
    counted: tuple[Indicator, ...] | None,
) -> Iterable[InvalidArchive]:
    """What no schema sees: names used twice, and indicators of topics that are not there.

    None is a vocabulary that is not sound itself: what would need it is left out.
    """
    yield from _twice("topics.yml", [topic.id for topic in subjects or ()])
    yield from _twice("indicators.yml", [indicator.id for indicator in counted or ()])
    if subjects is not None:
        yield from _without_topic(counted or (), frozenset(topic.id for topic in subjects))
    yield from _overlaps(places_known or ())


def _without_topic(counted: Iterable[Indicator], known: frozenset[str]) -> Iterable[InvalidArchive]:
    for indicator in counted:
        if indicator.topic not in known:
            where = f"corpus/authority/indicators.yml ({indicator.id})"
            mend = "Name one of topics.yml."
            yield InvalidArchive(where, f"its topic {indicator.topic!r} is not known.", mend)


def _twice(file: str, names: list[str]) -> Iterable[InvalidArchive]:
    for name in sorted({name for name in names if names.count(name) > 1}):
        mend = "Give one of them another id, or delete it."
        yield InvalidArchive(f"corpus/authority/{file}", f"the id {name!r} stands twice.", mend)


def _overlaps(divisions: tuple[Division, ...]) -> Iterable[InvalidArchive]:
    """Codes and slugs that two divisions bear in one year."""
    for key in ("code", "slug"):
        ordered = sorted(divisions, key=lambda d: (getattr(d, key), d.since or 0))
        for first, second in pairwise(ordered):
            same = getattr(first, key) == getattr(second, key)
            if same and (first.until or 9999) > (second.since or 0):
                name = getattr(first, key)
                what = f"the {key} {name!r} stands for {first.name} and {second.name} at one time."
                mend = "Set `since` and `until` so that they follow each other."
                yield InvalidArchive("corpus/authority/divisions.yml", what, mend)
