"""What an archive of so many reports will cost, by what was measured, before anything is built.

`capacity.yml` is written by `make bench-scale ARGS=--write`, never by hand.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import cache
from itertools import pairwise
from pathlib import Path

import yaml

FILE = Path(__file__).with_name("capacity.yml")


@dataclass(frozen=True, slots=True)
class Cost:
    """What building the site of so many reports from nothing takes, and what it makes.

    `seconds` by the clock on the machine that measured, `cpu` of all processes together, `memory` in
    megabytes at the peak of all, `bytes` and `files` of the site. `same`, `changed` and `added` are seconds
    of a build after one with nothing changed, one report changed, one added.
    """

    reports: int
    seconds: float
    cpu: float
    memory: float
    bytes: float
    files: float
    same: float = 0.0
    changed: float = 0.0
    added: float = 0.0


@dataclass(frozen=True, slots=True)
class Host:
    """The most that a host takes of one site: bytes, and seconds until it stands."""

    name: str
    bytes: float
    seconds: float


PAGES = Host("GitHub Pages", 1e9, 600)
"""https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits"""

NOTHING = Cost(0, 0.0, 0.0, 0.0, 0.0, 0.0)


@cache
def measured(file: Path = FILE) -> tuple[Cost, ...]:
    """The archives that were measured, the smallest first."""
    told = yaml.safe_load(file.read_text("utf-8"))["archives"]
    return tuple(sorted((Cost(**one) for one in told), key=lambda cost: cost.reports))


def forecast(reports: int, known: Sequence[Cost]) -> Cost:
    """The cost of an archive of so many reports: in line between those known, beyond them as the largest.

    >>> known = [Cost(100, 10, 10, 100, 2e6, 100), Cost(300, 20, 20, 200, 6e6, 300)]
    >>> forecast(200, known).seconds, forecast(600, known).seconds, forecast(600, known).bytes
    (15.0, 40.0, 12000000.0)
    """
    for low, high in pairwise((NOTHING, *known)):
        if reports <= high.reports:
            return _between(low, high, (reports - low.reports) / (high.reports - low.reports), reports)
    return _between(NOTHING, known[-1], reports / known[-1].reports, reports)


def _between(low: Cost, high: Cost, share: float, reports: int) -> Cost:
    told = {
        field.name: (one := float(getattr(low, field.name)))
        + share * (float(getattr(high, field.name)) - one)
        for field in fields(Cost)
    }
    return replace(Cost(**{**told, "reports": reports}), reports=reports)  # type: ignore[arg-type]


def too_large(sites: Mapping[str, int], known: Sequence[Cost], host: Host = PAGES) -> Mapping[str, Cost]:
    """The costs of those sites that the host will not take, of sites with how many reports each bears."""
    costs = {name: forecast(reports, known) for name, reports in sites.items()}
    return {
        name: cost for name, cost in costs.items() if cost.bytes > host.bytes or cost.seconds > host.seconds
    }


def told(sites: Mapping[str, int], known: Sequence[Cost], host: Host = PAGES) -> str:
    """What to say before a build: which sites the host will not take, and what to do. Nothing where all fit.

    >>> known = [Cost(1000, 60, 110, 900, 500e6, 40_000)]
    >>> told({"": 1000}, known)
    ''
    >>> print(told({"": 10_000}, known))
    10,000 reports will make a site of about 5.0 GB in about 10 minutes;
    GitHub Pages takes 1 GB and 10 minutes.
    Build it in parts, a site for each province: in corpus/archive.yml write, below `extra`,
    `parts: {by: province, at: "{part}/"}`. On a host of your own nothing needs to be done.
    """
    wrong = too_large(sites, known, host)
    lines = [_line(name, cost, host) for name, cost in wrong.items()]
    return "\n".join([*lines, WHOLE if "" in wrong else PARTED]) if lines else ""


def _line(name: str, cost: Cost, host: Host) -> str:
    of = f" of {name}" if name else ""
    return (
        f"{cost.reports:,} reports{of} will make a site of about {cost.bytes / 1e9:.1f} GB in about"
        f" {cost.seconds / 60:.0f} minutes;\n{host.name} takes {host.bytes / 1e9:.0f} GB and"
        f" {host.seconds / 60:.0f} minutes."
    )


WHOLE = (
    "Build it in parts, a site for each province: in corpus/archive.yml write, below `extra`,\n"
    '`parts: {by: province, at: "{part}/"}`. On a host of your own nothing needs to be done.'
)
PARTED = "Serve what is too large from a host of your own: its address below the root's stays as it is."
