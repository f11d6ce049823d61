"""The figures as tables for the terminal."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from tests.benchmarks.scoring import MEASURES, PROGRAM, Result

Json = dict[str, Any]


def family_tables(name: str, figures: Json, distortions: int = 8) -> Iterator[str]:
    """All tables of one family of pages."""
    refused = f", {figures['refused']} refused" * bool(figures["refused"])
    yield f"\n{name}: {figures['pages']} pages of {figures['manuscripts']} manuscripts and mixtures{refused}"
    yield from scores_table({**figures["readers"], "worst tenth": figures["worst tenth"]})
    yield from _confidence(figures["confidence"])
    yield from _costs(figures["distortions"], distortions)


def scores_table(readers: dict[str, dict[str, float]]) -> Iterator[str]:
    """A line for each reader, a column for each measure."""
    yield _row("", MEASURES)
    for name, scores in readers.items():
        yield _row(name, (_share(scores.get(measure)) for measure in MEASURES))


def worst_table(results: Sequence[Result]) -> Iterator[str]:
    """Pages with what they were printed from, their scores, and what shows on them."""
    for result in results:
        scores = result.scores[PROGRAM]
        measured = "  ".join(f"{measure} {scores[measure]:.3f}" for measure in ("blocks", "order", "labels"))
        yield f"  {result.seed:5}  {result.name:32}{result.refused or measured}"
        yield f"         {', '.join(result.distortions)}"


def _confidence(kinds: Json) -> Iterator[str]:
    yield _row("confidence", ("rated", "right", "≥ .9", "of it right"), 12)
    for kind, rated in kinds.items():
        shares = (_share(rated["right"]), _share(rated["sure"]), _share(rated["sure right"]))
        yield _row(kind, (str(rated["rated"]), *shares), 12)
    for kind, rated in kinds.items():
        bins = "  ".join(f"{b['from']:.1f}: {b['right']:.2f} ({b['rated']})" for b in rated["bins"])
        yield f"  {kind:14}right by confidence  {bins}"


def _costs(distortions: Json, count: int) -> Iterator[str]:
    yield _row("costs most", ("pages", "loss", "blocks", "order", "labels"), 9, 24)
    for name, cost in list(distortions.items())[:count]:
        losses = (f"{cost[field]:+.3f}" for field in ("loss", "blocks", "order", "labels"))
        yield _row(name, (str(cost["pages"]), *losses), 9, 24)


def _row(name: str, cells: Iterable[str], width: int = 11, first: int = 14) -> str:
    return f"  {name:{first}}" + "".join(f"{cell:>{width}}" for cell in cells)


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"
