"""Results of many pages in figures: means, the worst tenth, reliability, what each distortion costs."""

from collections.abc import Callable, Iterator, Sequence
from statistics import mean
from typing import Any

from tests.benchmarks.ratings import KINDS, Rating
from tests.benchmarks.scoring import LAYOUT, PROGRAM, READERS, Result

Json = dict[str, Any]

SURE = 0.9
"""What is rated so is held for sure: of it at least 97 in a hundred must be right."""

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
    """For each distortion the pages that show it, and what means lose on them against all other pages."""
    names = sorted({name for result in results for name in result.distortions})
    table = [(name, _cost(results, name)) for name in names]
    return iter(sorted(table, key=lambda row: (-row[1]["loss"], row[0])))


def _cost(results: Sequence[Result], name: str) -> Json:
    def loss(worth: Callable[[Result], float]) -> float:
        shown = [worth(result) for result in results if name in result.distortions]
        others = [worth(result) for result in results if name not in result.distortions]
        return _rounded(mean(others) - mean(shown)) if others else 0.0

    by_measure = {
        measure: loss(lambda result, measure=measure: result.scores[PROGRAM][measure])  # type: ignore[misc]
        for measure in LAYOUT[1:]
    }
    shown = sum(name in result.distortions for result in results)
    return {"pages": shown, "loss": loss(lambda result: result.worth), **by_measure}


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
