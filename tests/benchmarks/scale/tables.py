"""What builds cost, as tables for the terminal, beside the floors; `MISSED` where one is not held."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from pathlib import Path

from generator.capacity import FILE, Cost
from tests.benchmarks.scale import weights
from tests.benchmarks.scale.peers import Built
from tests.benchmarks.scale.rounds import ADDED, CHANGED, COLD, SAME, Round
from tests.benchmarks.scale.running import failure

SECONDS: Mapping[tuple[str, int], float] = {
    (COLD, 1_000): 60,
    (COLD, 10_000): 600,
    (SAME, 10_000): 4,
    (CHANGED, 10_000): 6,
    (ADDED, 10_000): 6,
}
"""The most seconds of a round at a number of reports, on two cores; at fewer reports it holds as well."""

MEMORY = 1536
"""The most megabytes of all processes together."""

SLOWER = 1.3
"""How many times the seconds a report of the smallest archive of 1,000 or more one may cost."""

SHARE: Mapping[str, float] = {"MkDocs + Material + search": 0.35, "Hugo + Pagefind": 0.7}
"""The most of a peer's seconds that ours may take, at 3,000 reports or more."""

PEERS_FROM = 3_000


def round_head() -> str:
    """The heads of the columns of `round_lines`."""
    heads = ("seconds", "CPU s", "ms a report", "CPU ms", "memory MB", "files")
    return f"{'':20}" + "".join(f"{head:>13}" for head in heads)


def round_lines(one: Round) -> Iterator[str]:
    """One build, what it told of itself, and the floors that it misses."""
    run = one.run
    if not run.is_done:
        yield f"{one.name:20}FAILED: {failure(run)}  MISSED"
        return
    each = (1000 * run.seconds / one.reports, 1000 * run.cpu / one.reports)
    numbers = (run.seconds, run.cpu, *each, run.memory)
    cells = "".join(f"{number:13.1f}" for number in numbers) + f"{one.changed or '':>13}"
    yield f"{one.name:20}{cells}{_missed(one)}"
    yield from (f"    | {line}" for line in run.told.strip().splitlines())


def _missed(one: Round) -> str:
    floor = min(
        (most for (name, at), most in SECONDS.items() if name == one.name and at >= one.reports), default=0
    )
    over = [f"> {floor:.0f} s"] if floor and one.run.seconds > floor else []
    over += [f"> {MEMORY} MB"] if one.run.memory > MEMORY else []
    return f"  MISSED: {', '.join(over)}" if over else ""


def growth(cold: Sequence[Round]) -> Iterator[str]:
    """How much dearer a report is in a larger archive."""
    large = [one for one in cold if one.reports >= 1_000 and one.run.is_done]
    for one in large[1:]:
        times = (one.run.seconds / one.reports) / (large[0].run.seconds / large[0].reports)
        missed = "" if times <= SLOWER else f"  MISSED: > {SLOWER}"
        yield f"a report at {one.reports}: {times:.2f} times its seconds at {large[0].reports}{missed}"


def weight_table(site: Path, reports: int) -> Iterator[str]:
    """The bytes of a built site by kind."""
    kinds = weights.by_kind(site)
    total = sum(kind.bytes for kind in kinds.values())
    files = sum(kind.files for kind in kinds.values())
    yield f"{'':20}{'MB':>13}{'KB a report':>13}{'files':>13}"
    yield _weight("site", weights.Kind(files, total), reports)
    yield from (_weight(f"  {name}", kind, reports) for name, kind in kinds.items())


def _weight(name: str, kind: weights.Kind, reports: int) -> str:
    return f"{name:20}{kind.bytes / 1e6:13.1f}{kind.bytes / 1e3 / reports:13.1f}{kind.files:13}"


def peers_table(own: Built, others: Sequence[Built], reports: int) -> Iterator[str]:
    """Each builder's seconds for the same pages, and what share of them ours takes."""
    yield f"{'':30}{'seconds':>11}{'CPU s':>11}{'memory MB':>11}{'ours':>8}"
    for one in (own, *others):
        if one.fault:
            yield f"{one.name:30}{one.fault}"
            continue
        share = own.seconds / one.seconds if not own.fault else 0.0
        cells = f"{one.seconds:11.1f}{one.cpu:11.1f}{one.memory:11.0f}{share:8.2f}"
        yield f"{one.name:30}{cells}{_over(one.name, share, reports)}"


def _over(name: str, share: float, reports: int) -> str:
    most = SHARE.get(name)
    missed = most is not None and reports >= PEERS_FROM and share > most
    return f"  MISSED: > {most}" if missed else ""


def cost(cold: Round, site: Path) -> Cost:
    """What an archive costs, by its build from nothing."""
    kinds = weights.by_kind(site).values()
    run, size = cold.run, (sum(kind.bytes for kind in kinds), sum(kind.files for kind in kinds))
    return Cost(cold.reports, round(run.seconds, 1), round(run.cpu, 1), round(run.memory), *size)


def again(before: Cost, one: Round) -> Cost:
    """With the seconds of a further build."""
    field = {SAME: "same", CHANGED: "changed", ADDED: "added"}[one.name]
    return replace(before, **{field: round(one.run.seconds, 1)})  # type: ignore[arg-type]


def write(costs: Sequence[Cost], cores: int, file: Path = FILE) -> None:
    """Into capacity.yml, in the place of what stood there."""
    told = [f"- {json.dumps(asdict(one))}\n" for one in sorted(costs, key=lambda one: one.reports)]
    file.write_text(f"{HEAD}cores: {cores}\narchives:\n{''.join(told)}", "utf-8")


HEAD = "# What archives cost: made by `make bench-scale ARGS=--write`, never by hand.\n"
