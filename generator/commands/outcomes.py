"""What became of each file that was to be taken in: as a row, as JSON, as an exit code.

The JSON (`add --report FILE`) is described by outcomes.schema.json; its keys are stable, and `schema` counts
up when one changes its meaning.
"""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from generator.errors import ArchiveError, in_one_line
from generator.model import Doubt, Record

SCHEMA = 1


class State(StrEnum):
    """What became of a report: taken, with doubts or without; held before; refused; or not looked at."""

    TAKEN = "taken"
    DOUBTFUL = "doubtful"
    HELD = "held"
    REFUSED = "refused"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one report, and its id in the archive, if it has one.

    `parts` are its files, each with its checksum where it could be read. `fault` is why it was refused;
    of what is held it stands where the file was asked for by its name. `record` is that of what was taken.
    """

    name: str
    state: State
    id: str | None = None
    doubts: tuple[Doubt, ...] = ()
    why: str = ""
    mend: str = ""
    parts: tuple[tuple[str, str | None], ...] = ()
    fault: ArchiveError | None = None
    record: Record | None = None


HEADS = ("outcome", "file", "id, doubts, why")


def rows(outcomes: Sequence[Outcome]) -> list[tuple[str, ...]]:
    """Outcome, file, id, doubts, and why with the mend: a row for each, what asks to be looked at last."""
    order = list(State)
    ordered = sorted(outcomes, key=lambda outcome: order.index(outcome.state))
    return [
        (
            str(one.state),
            in_one_line(one.name),
            one.id or "",
            _doubts(one.doubts),
            f"{one.why} {one.mend}".strip(),
        )
        for one in ordered
    ]


def narrow(rows: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """The rows for a terminal, where three columns are as many as can be read.

    >>> narrow([("doubtful", "a.txt", "500116-jiangjin/2023-report", "year-differs", "")])
    [('doubtful', 'a.txt', '500116-jiangjin/2023-report\\nyear-differs')]
    """
    return [(*row[:2], "\n".join(cell for cell in row[2:] if cell)) for row in rows]


def _doubts(doubts: Sequence[Doubt]) -> str:
    """The codes of doubts, each once, with how often where that is more than once.

    >>> _doubts([Doubt("year-differs", ""), Doubt("a", ""), Doubt("a", "")])
    'year-differs, a ×2'
    """
    times = Counter(doubt.code for doubt in doubts)
    return ", ".join(code if count == 1 else f"{code} ×{count}" for code, count in times.items())


def counts(outcomes: Sequence[Outcome]) -> dict[State, int]:
    """How many there are of each, also of those there are none of."""
    times = Counter(outcome.state for outcome in outcomes)
    return {state: times[state] for state in State}


def summed_up(outcomes: Sequence[Outcome], dry_run: bool = False) -> str:
    """The counts in one line.

    >>> summed_up([Outcome("a", State.TAKEN), Outcome("b", State.DOUBTFUL), Outcome("c", State.REFUSED)])
    '2 taken in (1 of them with doubts), 1 refused'
    """
    number = counts(outcomes)
    taken, doubtful = number[State.TAKEN] + number[State.DOUBTFUL], number[State.DOUBTFUL]
    told = f"{taken} {'understood' if dry_run else 'taken in'}"
    told += f" ({doubtful} of them with doubts)" if doubtful else ""
    others = ((State.HELD, "held already"), (State.REFUSED, "refused"), (State.SKIPPED, "skipped"))
    return ", ".join([told, *(f"{number[state]} {words}" for state, words in others if number[state])])


def exit_code(outcomes: Sequence[Outcome]) -> int:
    """That of the first fault; 0 where there is none."""
    return next((outcome.fault.exit_code for outcome in outcomes if outcome.fault), 0)


def to_json(outcomes: Sequence[Outcome], complete: bool, dry_run: bool) -> str:
    """All outcomes, in the order of the files. `complete` is False after an interruption."""
    told = {
        "schema": SCHEMA,
        "complete": complete,
        "dry_run": dry_run,
        "counts": {str(state): count for state, count in counts(outcomes).items()},
        "reports": [_told(outcome) for outcome in outcomes],
    }
    text = json.dumps(told, ensure_ascii=False, indent=1) + "\n"
    return text.encode("utf-8", "backslashreplace").decode()  # names on a disk may be no UTF-8


def _told(outcome: Outcome) -> dict[str, Any]:
    return {
        "name": outcome.name,
        "outcome": str(outcome.state),
        "id": outcome.id,
        "files": [{"name": name, "sha256": checksum} for name, checksum in outcome.parts],
        "doubts": [_doubt(doubt) for doubt in outcome.doubts],
        "why": outcome.why or None,
        "mend": outcome.mend or None,
        "exit_code": outcome.fault.exit_code if outcome.fault else 0,
    }


def _doubt(doubt: Doubt) -> dict[str, Any]:
    place = [doubt.place.start, doubt.place.end] if doubt.place else None
    return {"code": doubt.code, "message": doubt.message, "place": place}
