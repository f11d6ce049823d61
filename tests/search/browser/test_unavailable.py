"""Where search cannot be had, readers are told why; what they gave up is given up."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route

from generator import words
from tests.search.browser.conftest import Engine

OPEN = """
    const { open, Unavailable } = await load("engine");
    const told = (error) => error instanceof Unavailable && [error.reason, error.message];
    return open(given).then(() => null, told);
"""
SEARCH = """
    const { open, Unavailable } = await load("engine");
    const engine = await open("search/");
    const told = (error) => error instanceof Unavailable && error.reason;
    const first = await engine.search("代表").then(() => null, told);
    return [first, await engine.search("备案", { brief: true }).then(() => null, told)];
"""
ABORT = """
    const controller = new AbortController();
    const search = engine.search("代表", { signal: controller.signal });
    controller.abort();
    const told = await search.then(() => null, (error) => error.name);
    return [told, (await engine.search("代表")).totalHits > 0];
"""

Answer = Callable[[Route], None]


def faulty(status: int = 200, body: str | bytes = b"") -> Answer:
    return lambda route: route.fulfill(status=status, body=body)


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (faulty(404), "missing"),
        (faulty(500), "network"),
        (lambda route: route.abort(), "network"),
        (faulty(body="<!doctype html>"), "damaged"),
        (faulty(body='{"format":99}'), "format"),
    ],
)
def test_no_index(blank: Page, answer: Answer, reason: str) -> None:
    blank.route("**/manifest.json", answer)
    told, message = Engine(blank).module(OPEN, "search/")
    assert (told, bool(message)) == (reason, True)
    assert reason in words.table("search.faults")


def test_an_old_browser(blank: Page) -> None:
    blank.evaluate("delete globalThis.DecompressionStream")
    assert Engine(blank).module(OPEN, "search/")[0] == "old"


def test_files_of_the_disk(blank: Page) -> None:
    assert Engine(blank).module(OPEN, "file:" + "///site/search/")[0] == "local"


@pytest.mark.parametrize("base", ["search/", "search", "./search/", "/name/search/"])
def test_any_way_to_name_the_folder(blank: Page, base: str) -> None:
    assert Engine(blank).module(OPEN, base) is None


@pytest.mark.parametrize(
    ("answer", "reason"),
    [(faulty(404), "gone"), (lambda route: route.abort(), "network"), (faulty(body=b"\xff\xff"), "damaged")],
)
def test_files_that_fail_later(blank: Page, answer: Answer, reason: str) -> None:
    blank.route("**/data/*.bin", answer)
    assert Engine(blank).module(SEARCH) == [reason, reason]


def test_what_failed_can_be_asked_for_again(fresh: Engine) -> None:
    fresh.page.route("**/data/*.bin", faulty(500))
    fails = "return engine.search('代表').then(() => null, (error) => error.reason)"
    assert fresh.run(fails) == "network"
    fresh.page.unroute("**/data/*.bin")
    assert fresh.search("代表")["totalHits"] > 0


def test_a_search_that_was_given_up(fresh: Engine) -> None:
    assert fresh.run(ABORT) == ["AbortError", True]


def test_a_search_that_was_given_up_before(fresh: Engine) -> None:
    body = """
        const search = engine.search("代表", { signal: AbortSignal.abort() });
        return search.then(() => null, (error) => error.name);
    """
    assert fresh.run(body) == "AbortError"
