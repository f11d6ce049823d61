"""Manuscripts: clean reports in reading order with their truth marked, parsed into frozen data.

A manuscript is YAML front matter and then one block a line, each opened by its label in braces;
quantities are marked `[wording](indicators; value; unit; approximation; scope)`. `parse` takes the
text apart and raises one `ManuscriptFault` that names every fault with file, line and mend.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

import yaml

from tests.press.vocabulary import INDICATORS, TOPICS

ROOT = Path(__file__).parents[1] / "manuscripts"

LABEL_SYNTAX = {
    "title": "{title}",
    "subtitle": "{subtitle}",
    "byline": "{byline}",
    "caption": "{caption}",
    "heading": "{heading LEVEL PART [TOPIC]} with LEVEL 2, 3 or 4 and PART review or plan",
    "paragraph": "{paragraph PART TOPIC} with PART review or plan",
}
LEVELS = {"title": 1, "subtitle": 2}
SCOPES = ("year", "term", "term-to-date")
MARK = re.compile(r"\[([^\[\]]*)\]\(([^()]*)\)")
PLAIN = re.compile(r"\s*(\d+(?:\.\d+)?)\s*(\D+)")
FIELDS = ("title", "province", "district", "division_code", "year", "kind")


class ManuscriptFault(ValueError):
    """A manuscript that cannot be understood; the message lists every fault, one a line."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A quantity in a passage: `text[start:end]` is its wording. `low` is `high` unless it is a range."""

    start: int
    end: int
    indicators: tuple[str, ...]
    low: Decimal
    high: Decimal
    unit: str
    approximation: str | None
    scope: str | None


@dataclass(frozen=True, slots=True)
class Passage:
    """One block of a manuscript, its marks taken out of its text."""

    label: str
    level: int | None
    part: str | None
    topic: str | None
    text: str
    figures: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Metadata:
    """The record a perfect reader would draw from the text; None where the text does not say."""

    title: str
    subtitle: str | None
    province: str
    city: str | None
    district: str
    division_code: str
    year: int
    kind: str
    term: int | None
    session: int | None
    date: str | None
    newspaper: str | None
    creators: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A clean report. `id` is `<division slug>/<year>-<kind>`, the address of its print in corpus/."""

    id: str
    metadata: Metadata
    blocks: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class _Fault(Exception):
    what: str
    mend: str


def load(path: Path) -> Manuscript:
    """The manuscript at `path`, named by its folder and file name."""
    return parse(path.read_text("utf-8"), f"{path.parent.name}/{path.stem}", str(path))


def load_all(root: Path = ROOT) -> tuple[Manuscript, ...]:
    """Every manuscript below `root`, by id."""
    return tuple(sorted((load(path) for path in root.glob("*/*.md")), key=lambda m: m.id))


def parse(text: str, id: str, name: str = "manuscript") -> Manuscript:
    """Take a manuscript apart; `name` is the file that faults are reported against.

    >>> head = "title: 甲|province: 乙省|district: 丙区|division_code: '990901'|year: 2022|kind: report"
    >>> body = "{paragraph review supervision} 开展执法检查[5次](law-inspections)"
    >>> text = "---\\n" + head.replace("|", "\\n") + "\\n---\\n\\n" + body
    >>> passage, = parse(text, "990901-bing/2022-report").blocks
    >>> passage.text, passage.text[passage.figures[0].start : passage.figures[0].end]
    ('开展执法检查5次', '5次')
    """
    head, body, first_line = _parted(text, name)
    faults: list[str] = []
    blocks: list[Passage] = []
    for number, line in enumerate(body.split("\n"), first_line):
        try:
            if line.strip():
                blocks.append(_passage(line))
        except _Fault as fault:
            faults.append(f"{name}, line {number}: {fault.what} {fault.mend}")
    faults += [f"{name}, front matter: {fault}" for fault in _front_faults(head, id)]
    if faults:
        raise ManuscriptFault("\n".join(faults))
    return Manuscript(id, _metadata(head), tuple(blocks))


def _parted(text: str, name: str) -> tuple[dict[str, object], str, int]:
    match = re.match(r"---\n(.*?\n)---\n", text, re.DOTALL)
    if match is None:
        raise ManuscriptFault(
            f"{name}, line 1: no front matter. Begin with a YAML record between two --- lines."
        )
    try:
        head = yaml.safe_load(match[1])
    except yaml.YAMLError as error:
        raise ManuscriptFault(f"{name}, front matter: not YAML ({error}). Mend its syntax.") from error
    return head if isinstance(head, dict) else {}, text[match.end() :], match[0].count("\n") + 1


def _front_faults(head: dict[str, object], id: str) -> Iterator[str]:
    for field in FIELDS:
        if head.get(field) in (None, ""):
            yield f"`{field}` is missing. Give it."
    if head.get("kind") not in ("report", "abstract", "feature"):
        yield f"kind is {head.get('kind')!r}. Write report, abstract or feature."
    slug, _, file = id.partition("/")
    if not slug.startswith(f"{head.get('division_code')}-"):
        yield f"division_code {head.get('division_code')!r} is not the folder's, {slug}. Make them agree."
    if not re.fullmatch(rf"{head.get('year')}-{head.get('kind')}(-\d+)?", file):
        yield f"year and kind are not those of the file name {file}. Make them agree."


def _metadata(head: dict[str, object]) -> Metadata:
    def text(field: str) -> str | None:
        return None if head.get(field) is None else str(head[field])

    def number(field: str) -> int | None:
        return None if head.get(field) is None else int(str(head[field]))

    given = head.get("date")
    creators = head.get("creators")
    return Metadata(
        title=str(head["title"]),
        subtitle=text("subtitle"),
        province=str(head["province"]),
        city=text("city"),
        district=str(head["district"]),
        division_code=str(head["division_code"]),
        year=int(str(head["year"])),
        kind=str(head["kind"]),
        term=number("term"),
        session=number("session"),
        date=given.isoformat() if isinstance(given, date) else text("date"),
        newspaper=text("newspaper"),
        creators=tuple(str(name) for name in creators) if isinstance(creators, list) else (),
    )


def _passage(line: str) -> Passage:
    match = re.match(r"\{([a-z]+)((?: [^ {}]+)*)\} (\S.*)", line)
    if match is None:
        raise _Fault(
            "the line opens with no label.", "Write one block a line, e.g. {paragraph review deputies} 文字."
        )
    label, words, marked = match[1], match[2].split(), match[3].rstrip()
    if label not in LABEL_SYNTAX:
        raise _Fault(f"unknown label {label!r}.", f"Use one of {', '.join(sorted(LABEL_SYNTAX))}.")
    level, part, topic = _braces(label, words)
    text, figures = _marks(marked)
    if figures and label not in ("heading", "paragraph"):
        raise _Fault(
            f"a figure is marked in a {label}.", "Only headings and paragraphs hold figures: unmark it."
        )
    return Passage(label, level, part, topic, text, figures)


def _braces(label: str, words: list[str]) -> tuple[int | None, str | None, str | None]:
    fault = _Fault(f"{{{' '.join([label, *words])}}} is not understood.", f"Write {LABEL_SYNTAX[label]}.")
    level = LEVELS.get(label)
    if label == "heading":
        if not words or words[0] not in ("2", "3", "4"):
            raise fault
        level, words = int(words[0]), words[1:]
    wanted = {"heading": (1, 2), "paragraph": (2,)}.get(label, (0,))
    if len(words) not in wanted or (words and words[0] not in ("review", "plan")):
        raise fault
    part, topic = [*words, None, None][:2]
    if topic is not None and topic not in TOPICS:
        raise _Fault(f"unknown topic {topic!r}.", f"Use one of {', '.join(sorted(TOPICS))}.")
    return level, part, topic


def _marks(marked: str) -> tuple[str, tuple[Mark, ...]]:
    text, figures, at = "", [], 0
    for match in MARK.finditer(marked):
        text += marked[at : match.start()]
        figures.append(_mark(len(text), match[1], match[2]))
        text += match[1]
        at = match.end()
    text += marked[at:]
    if set("[]") & set(text):
        raise _Fault(
            "a square bracket belongs to no mark.",
            "Write [3万余人次](indicator; 30000; 人次; 余), half-width.",
        )
    return text, tuple(figures)


def _mark(start: int, wording: str, inside: str) -> Mark:
    ids, value, unit, approximation, scope, *more = [
        *(word.strip() for word in inside.split(";")),
        "",
        "",
        "",
        "",
    ][:6]
    if any(more) or inside.count(";") > 4:
        raise _Fault(
            f"[{wording}]({inside}) has too many fields.",
            "Give indicators; value; unit; approximation; scope.",
        )
    indicators = () if ids == "-" else tuple(ids.split("+"))
    for unknown in [name for name in indicators if name not in INDICATORS]:
        raise _Fault(
            f"unknown indicator {unknown!r} at [{wording}].",
            "Use an id of the list, several joined by +, or -.",
        )
    if scope not in ("", *SCOPES):
        raise _Fault(f"unknown scope {scope!r} at [{wording}].", f"Use {', '.join(SCOPES)}, or leave it out.")
    low, high, unit = _value(wording, value, unit)
    return Mark(
        start, start + len(wording), indicators, low, high, unit, approximation or None, scope or None
    )


def _value(wording: str, value: str, unit: str) -> tuple[Decimal, Decimal, str]:
    plain = PLAIN.fullmatch(wording)
    if not value and plain:
        value = plain[1]
        unit = unit or plain[2].strip()
    match = re.fullmatch(r"(\d+(?:\.\d+)?)(?:-(\d+(?:\.\d+)?))?", value)
    if match is None or not unit:
        raise _Fault(
            f"[{wording}] leaves its value or unit open.", "Give both: [近百件](proposals; 100; 件; 近)."
        )
    if not wording.rstrip().endswith(unit) and unit not in wording:
        raise _Fault(f"[{wording}] does not hold its unit {unit}.", "Let the wording reach over the unit.")
    return Decimal(match[1]), Decimal(match[2] or match[1]), unit
