"""Searches beside ours on the same reports: what a first query loads, how much of what is there it finds."""

import math
import statistics
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser

from tests.benchmarks.search import asking, hosting
from tests.benchmarks.search.asking import visit
from tests.benchmarks.search.foreign import report_of
from tests.benchmarks.search.hosting import Host
from tests.benchmarks.search.truth import Truth, precision, recall

HERE = Path(__file__).parent
FEW = 10
"""Reports that are looked at. Ours answers by blocks, so it is asked for as many as it takes."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What one query of a visit of its own loaded (bytes of bodies), took again (ms) and found (reports)."""

    query: str
    bytes: int
    warm: float
    reports: list[str]


@dataclass(frozen=True, slots=True)
class Measured:
    """One search: medians over the queries, means of recall and precision among the first ten reports."""

    name: str
    bytes: float
    warm: float
    recall: float
    precision: float
    absent: int
    disk: float
    note: str = ""


def measured(name: str, answers: list[Answer], truth: Truth, disk: float, note: str = "") -> Measured:
    """The figures of one search. `absent` counts queries that stand nowhere and were answered."""
    relevant = {answer.query: truth.reports(answer.query) for answer in answers}
    recalls = [recall(answer.reports, relevant[answer.query]) for answer in answers]
    precisions = [precision(answer.reports, relevant[answer.query]) for answer in answers]
    return Measured(
        name=name,
        bytes=statistics.median(answer.bytes for answer in answers),
        warm=statistics.median(answer.warm for answer in answers),
        recall=_mean(recalls),
        precision=_mean(precisions),
        absent=sum(bool(answer.reports) for answer in answers if not relevant[answer.query]),
        disk=disk,
        note=note,
    )


def ours(browser: Browser, index: Path, queries: tuple[str, ...]) -> Iterator[Answer]:
    """The archive's own search: bytes of the five results of the header's box, then ten reports."""
    with hosting.hosted(asking.folders(index)) as host:
        for one in asking.brief(browser, host, queries):
            yield Answer(one.query, one.index + one.scripts, one.warm, _reports(browser, host, one.query))


def _reports(browser: Browser, host: Host, query: str) -> list[str]:
    """The first ten reports of all exact results."""
    with visit(browser, host, slow=False) as page:
        found = page.evaluate("q => probe.reports(...q)", [asking.ENGINE, asking.BASE, query, FEW])
    return _first(found)


def theme(browser: Browser, site: Path, queries: tuple[str, ...]) -> tuple[list[Answer], str]:
    """The theme's search: one visit, since its set-up is long and the same for each; and that told."""
    worker = next((site / "assets/javascripts/workers").glob("search.*.js")).relative_to(site)
    with hosting.hosted({"/": site}) as host, visit(browser, host, slow=False) as page:
        page.add_script_tag(content=(HERE / "theme.js").read_text("utf-8"))
        ready = page.evaluate("q => theme.ready(...q)", [f"/{worker}", "/search/search_index.json"])
        loaded = sum(one.bytes for one in host.taken())
        answers = []
        for query in queries:
            told = page.evaluate("q => theme.asked(q)", query)
            answers.append(Answer(query, loaded, told["ms"], _first(map(report_of, told["found"]))))
    return answers, f"{ready / 1000:.1f} s of set-up on each page"


def pagefind(
    browser: Browser, site: Path, queries: tuple[str, ...], quoted: bool = False
) -> Iterator[Answer]:
    """Pagefind: each query a visit of its own; bytes of five results, then five more."""
    with hosting.hosted({"/": site}) as host:
        for query in queries:
            text = f'"{query}"' if quoted else query
            with visit(browser, host, slow=False) as page:
                page.add_script_tag(content=(HERE / "pagefind.js").read_text("utf-8"))
                first = page.evaluate("q => finder.first(...q)", ["/pagefind/pagefind.js", text])
                loaded = sum(one.bytes for one in host.taken())
                warm = page.evaluate("q => finder.again(q)", text)
                more = page.evaluate("q => finder.asked(...q)", [text, 5, FEW])
            yield Answer(query, loaded, warm, _first(map(report_of, [*first["found"], *more])))


def _first(reports: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(report for report in reports if report))[:FEW]


def _mean(values: list[float | None]) -> float:
    known = [value for value in values if value is not None]
    return statistics.fmean(known) if known else math.nan
