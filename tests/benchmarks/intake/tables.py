"""The figures of `make bench-intake` as tables for the terminal."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from tests.benchmarks.intake.floors import DRAWN, REAL, SCANS, missed_above, missed_below
from tests.benchmarks.intake.markup import TEXT
from tests.benchmarks.intake.pages import Result
from tests.benchmarks.intake.scans import Count
from tests.benchmarks.intake.scoring import MEASURES, Scores, means

WIDTH = 22


def layouts_table(shown: Mapping[str, Sequence[int]]) -> Iterator[str]:
    """Which drawn pages show what."""
    yield "\ndrawn pages: what they show, on how many, and on which"
    for name, seeds in shown.items():
        yield f"{name:{WIDTH}}{len(seeds):4}  {' '.join(map(str, seeds))}"


def pages_table(results: Sequence[Result], peers: Mapping[str, Scores | str]) -> Iterator[str]:
    """The program on drawn pages beside floors and peers."""
    scores = means(result.scores for result in results)
    yield f"\n{len(results)} drawn pages as PDF"
    yield _head()
    yield _row("program", scores, missed_below(scores, DRAWN))
    yield _row("floor", DRAWN)
    for name, of_peer in peers.items():
        yield f"{name:{WIDTH}}{of_peer}" if isinstance(of_peer, str) else _row(name, of_peer)
    yield from _refused(results)


def worst_table(results: Sequence[Result], count: int) -> Iterator[str]:
    """The pages read worst."""
    yield "\nread worst"
    for result in sorted(results, key=lambda result: sum(result.scores.values()))[:count]:
        yield _row(result.name, result.scores)


def real_table(results: Sequence[Result], peers: Mapping[str, Scores | str]) -> Iterator[str]:
    """The real pages, each against the floors."""
    if not results:
        yield "\nreal pages: none here. REAL_REPORTS names a folder of them."
        return
    yield "\nreal pages as PDF"
    yield _head()
    for result in results:
        yield _row(result.name, result.scores, missed_below(result.scores, REAL))
    yield _row("floor", REAL)
    for name, of_peer in peers.items():
        yield f"{name:{WIDTH}}{of_peer}" if isinstance(of_peer, str) else _row(name, of_peer)
    yield from _refused(results)


def markup_table(measured: Mapping[str, tuple[Scores, list[str]]]) -> Iterator[str]:
    """Forms with markup; each is to be read as well as clean text."""
    floors = measured[TEXT][0]
    yield "\nclean manuscripts with an annex, as files with markup (floor: as clean text)"
    yield _head()
    for name, (scores, refused) in measured.items():
        yield _row(name, scores, missed_below(scores, floors))
        yield from (f"  refused: {why}" for why in refused)


def scans_table(counts: Mapping[str, Count], scores: Mapping[str, float]) -> Iterator[str]:
    """Recognised pages against ceilings."""
    clean = counts["clean"]
    yield f"\n{clean.pages} scanned pages, clean and degraded: {clean.printed:,} characters"
    missed = missed_above(scores, SCANS)
    for name, value in scores.items():
        yield f"{name:{WIDTH}}{value:9.4f}   at most {SCANS[name]:<8}{'MISSED' * (name in missed)}"
    for count in counts.values():
        yield from (f"  digit wrong, unmarked: {wrong}" for wrong in count.wrong)


def costs_table(costs: Mapping[str, tuple[float, float]]) -> Iterator[str]:
    """Seconds and memory of one file of each form."""
    yield "\none file of each form: processor seconds, peak of memory in MB (libraries among it)"
    for name, (seconds, megabytes) in costs.items():
        yield f"{name:{WIDTH}}{seconds:9.2f}{megabytes:9.0f}"


def _head() -> str:
    return " " * WIDTH + "".join(f"{name:>10}" for name in MEASURES)


def _row(name: str, scores: Mapping[str, float], missed: Sequence[str] = ()) -> str:
    values = "".join(f"{scores[m]:10.3f}" if m in scores else " " * 10 for m in MEASURES)
    return f"{name:{WIDTH}}{values}" + f"   MISSED: {', '.join(missed)}" * bool(missed)


def _refused(results: Iterable[Result]) -> Iterator[str]:
    return (f"  refused: {result.name}: {result.refused}" for result in results if result.refused)
