"""Results of many pages in figures: means, the worst tenth, reliability, what each distortion costs."""

from collections.abc import Callable, Iterator, Sequence
from statistics import mean
from typing import Any

from tests.benchmarks.ratings import KINDS, Rating
from tests.benchmarks.scoring import PROGRAM, READERS, Result

Json = dict[str, Any]

SURE = 0.9
"""What is rated so is held for sure: of it at least 97 in a hundred must be right."""

WORTHS: dict[str, Callable[[Result], float]] = {
    "loss": lambda result: result.worth,
    "blocks": lambda result: result.scores[PROGRAM]["blocks"],
    "order": lambda result: result.scores[PROGRAM]["order"],
    "labels": lambda result: result.scores[PROGRAM]["labels"],
}
"""What a distortion may cost: the mean of all, and each."""

BINS = 10
DIGITS = 4


def summary(results: Sequence[Result]) -> Json:
    """All figures of one family of pages, as plain data, rounded, in a fixed order."""
    return {
        "pages": len(results),
        "manuscripts": len({result.name.rstrip("+") for result in results}),
        "refused": sum(bool(result.refused) for result in results),
        "readers": {name: _means(results, name) for name in READERS if name in results[0].scores},
        "worst tenth": _means(worst(results, len(results) // 10 or 1), PROGRAM),
        "confidence": {kind: reliability(_ratings(results, kind)) for kind in KINDS},
        "distortions": dict(costs(results)),
    }


def worst(results: Sequence[Result], count: int) -> list[Result]:
    """The pages read worst by the mean of blocks, order and labels, the worst first."""
    return sorted(results, key=lambda result: (result.worth, result.seed))[:count]


def reliability(rated: Sequence[Rating]) -> Json:
    """How many were rated; the share held for sure and of those the share right; and bin by bin.

    >>> reliability([(0.95, True), (1.0, True), (0.4, False), (0.97, False)])["sure right"]
    0.6667
    """
    sure = [right for confidence, right in rated if confidence >= SURE]
    return {
        "rated": len(rated),
        "right": _mean([right for _, right in rated]),
        "sure": _rounded(len(sure) / len(rated)) if rated else None,
        "sure right": _mean(sure),
        "bins": list(_bins(rated)),
    }


def costs(results: Sequence[Result]) -> Iterator[tuple[str, Json]]:
    """For each distortion the pages that show it, and what they lose against others of their manuscript.

    A page is held against the mean of its manuscript's pages, so that a distortion is not blamed for
    being seen on hard texts only.
    """
    names = sorted({name for result in results for name in result.distortions})
    losses = {field: _losses(results, worth) for field, worth in WORTHS.items()}
    table = [(name, _cost(results, name, losses)) for name in names]
    return iter(sorted(table, key=lambda row: (-row[1]["loss"], row[0])))


def _losses(results: Sequence[Result], worth: Callable[[Result], float]) -> list[float]:
    """How far each page falls below the mean of its manuscript's pages."""
    pages: dict[str, list[float]] = {}
    for result in results:
        pages.setdefault(result.name.rstrip("+"), []).append(worth(result))
    return [mean(pages[result.name.rstrip("+")]) - worth(result) for result in results]


def _cost(results: Sequence[Result], name: str, losses: dict[str, list[float]]) -> Json:
    shown = [at for at, result in enumerate(results) if name in result.distortions]
    others = sorted(set(range(len(results))) - set(shown))
    told: Json = {"pages": len(shown)}
    for field, lost in losses.items():
        against = mean(lost[at] for at in others) if others else 0.0
        told[field] = _rounded(mean(lost[at] for at in shown) - against)
    return told


def _means(results: Sequence[Result], reader: str) -> dict[str, float]:
    fields = results[0].scores[reader]
    return {field: _rounded(mean(result.scores[reader][field] for result in results)) for field in fields}


def _ratings(results: Sequence[Result], kind: str) -> list[Rating]:
    return [rating for result in results for rating in result.ratings[kind]]


def _bins(rated: Sequence[Rating]) -> Iterator[Json]:
    """Ten bins of confidence, those that hold something: from, how many, what they claim, what is right."""
    for low in range(BINS):
        inside = [pair for pair in rated if min(int(pair[0] * BINS + 1e-9), BINS - 1) == low]
        if inside:
            claimed, right = mean(pair[0] for pair in inside), mean(pair[1] for pair in inside)
            yield {
                "from": low / BINS,
                "rated": len(inside),
                "claimed": _rounded(claimed),
                "right": _rounded(right),
            }


def _mean(rights: Sequence[bool]) -> float | None:
    return _rounded(mean(rights)) if rights else None


def _rounded(value: float) -> float:
    return round(float(value), DIGITS)
