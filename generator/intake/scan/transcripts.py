"""What was recognised in a scan: the transcript that is kept beside it, and its form as JSON.

`source.ocr.json` holds, in keys of a fixed order and without white space but for line ends (one run a line):

- `schema`: 1; counts up when a key changes its meaning.
- `sha256`: of the scan; a transcript is of these bytes and no others.
- `engine`: `package`, `version`, and `models`, each with `name` and `sha256`; `rules`, the number of the
  rules by which readings became this transcript.
- `leaves`, one a page: `number` from 1; `quarters` turns against the clock and then `angle` degrees against
  it make the sheet upright; `width` and `height` are of the upright page, in dots; `dots` are dots an inch;
  `pictures` are boxes of what is no print. Its `runs`, each a piece of a printed line:
  `box` (left, top, right, bottom in dots), `em` (size of the print in dots), `text`,
  `edges` (the left edge of each character, as steps from the one before, then the last one's right edge),
  `raw` where the model wrote it otherwise (see `typography`), and `weak`: of doubtful characters alone, the
  place in `text` and how surely it was recognised, in thousandths.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Any

from generator.errors import UnreadableSource
from generator.intake.scan.engine import Engine, Model

SCHEMA = 1

Dots = tuple[int, int, int, int]
"""Left, top, right and bottom, in dots of the upright page."""

LARGEST = 100_000
"""Dots of a page, and dots an inch: more than any scan that is read."""

_MEND = "Make it anew: python -m generator derive, and the report's id."


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a printed line, from left to right. `edges` has one more than `text` has characters.

    `weak` are the places in `text` of doubtful characters, each with its confidence in thousandths.
    """

    box: Dots
    em: int
    text: str
    edges: tuple[int, ...]
    raw: str | None = None
    weak: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """One upright page, in dots, and how the sheet was made upright (see the module)."""

    number: int
    quarters: int
    angle: float
    width: int
    height: int
    dots: float
    runs: tuple[Run, ...]
    pictures: tuple[Dots, ...] = ()


@dataclass(frozen=True, slots=True)
class Transcript:
    """All that was recognised in the scan with this checksum, by this engine and these rules."""

    sha256: str
    engine: Engine
    rules: int
    pages: tuple[Page, ...]


def to_json(transcript: Transcript) -> bytes:
    """The transcript as it is kept; `from_json` gives it back, equal."""
    head = {"schema": SCHEMA, "sha256": transcript.sha256, "engine": _engine(transcript)}
    leaves = ",\n".join(_leaf(page) for page in transcript.pages)
    return f'{_compact(head)[:-1]},\n"leaves":[\n{leaves}\n]}}\n'.encode()


def from_json(name: str, data: bytes) -> Transcript:
    """A transcript that was kept. Raises UnreadableSource where it is none; `name` is that of its scan."""
    try:
        told = json.loads(data)
        if told["schema"] != SCHEMA:
            what = f"the text kept of it is of schema {told['schema']}, not {SCHEMA}."
            raise UnreadableSource(name, what, _MEND)
        made = _transcript(told)
        _hold_together(made)
    except (
        KeyError,
        TypeError,
        ValueError,
        IndexError,
        AttributeError,
        ArithmeticError,
        RecursionError,
    ) as fault:
        raise UnreadableSource(name, "the text kept of it is broken.", _MEND) from fault
    return made


def _engine(transcript: Transcript) -> dict[str, Any]:
    engine = transcript.engine
    models = [{"name": model.name, "sha256": model.sha256} for model in engine.models]
    return {"package": engine.package, "version": engine.version, "models": models, "rules": transcript.rules}


def _leaf(page: Page) -> str:
    head = {
        "number": page.number,
        "quarters": page.quarters,
        "angle": page.angle,
        "width": page.width,
        "height": page.height,
        "dots": page.dots,
        "pictures": page.pictures,
    }
    runs = ",\n".join(_compact(_run(run)) for run in page.runs)
    return f'{_compact(head)[:-1]},"runs":[\n{runs}\n]}}'


def _run(run: Run) -> dict[str, Any]:
    steps = [run.edges[0], *(after - before for before, after in pairwise(run.edges))]
    told = {"box": run.box, "em": run.em, "text": run.text, "edges": steps}
    return told | ({"raw": run.raw} if run.raw else {}) | ({"weak": run.weak} if run.weak else {})


def _compact(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _transcript(told: Mapping[str, Any]) -> Transcript:
    engine = told["engine"]
    models = tuple(Model(str(one["name"]), str(one["sha256"])) for one in engine["models"])
    made_by = Engine(str(engine["package"]), str(engine["version"]), models)
    pages = tuple(_page(one) for one in told["leaves"])
    return Transcript(str(told["sha256"]), made_by, int(engine["rules"]), pages)


def _page(told: Mapping[str, Any]) -> Page:
    return Page(
        int(told["number"]),
        int(told["quarters"]),
        float(told["angle"]),
        int(told["width"]),
        int(told["height"]),
        float(told["dots"]),
        tuple(_read_run(one) for one in told["runs"]),
        tuple(_box(one) for one in told["pictures"]),
    )


def _read_run(told: Mapping[str, Any]) -> Run:
    weak = tuple((int(place), int(sure)) for place, sure in told.get("weak", ()))
    edges = tuple(accumulate(int(step) for step in told["edges"]))
    return Run(_box(told["box"]), int(told["em"]), str(told["text"]), edges, told.get("raw"), weak)


def _box(told: Any) -> Dots:
    left, top, right, bottom = (int(side) for side in told)
    return left, top, right, bottom


def _hold_together(transcript: Transcript) -> None:
    """Raise ValueError for what no recognition gives, since a file may say anything."""
    for page in transcript.pages:
        sizes = page.dots, page.width, page.height
        if not (
            all(1 <= size <= LARGEST for size in sizes)
            and all(_is_sound(run) for run in page.runs)
            and all(_is_ordered(box) for box in page.pictures)
        ):
            raise ValueError(page.number)


def _is_sound(run: Run) -> bool:
    return (
        bool(run.text.strip())
        and len(run.edges) == len(run.text) + 1
        and run.text.isprintable()
        and 0 < run.em <= LARGEST
        and all(0 <= place < len(run.text) and 0 <= sure <= 1000 for place, sure in run.weak)
        and all(_is_ordered((left, run.box[1], right, run.box[3])) for left, right in pairwise(run.edges))
    )


def _is_ordered(box: Dots) -> bool:
    left, top, right, bottom = box
    return left <= right and top <= bottom and all(abs(side) <= LARGEST for side in box)


def words(transcript: Transcript) -> Iterator[str]:
    """The text of each run, in the order in which they were found."""
    for page in transcript.pages:
        yield from (run.text for run in page.runs)
