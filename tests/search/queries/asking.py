"""Asks the search's page in a browser as a reader does, and reads what it answers."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

import yaml
from playwright.sync_api import Page

from tests.search.queries.oracle import Hit

SHOWN = 10
"""So many results are looked at."""

PATIENCE = 15_000
"""Milliseconds within which an answer must be there."""

OUTCOME = "#search-outcome"
ANSWERED = f"{OUTCOME}[data-total-hits]"
READ = """() => {
  const told = document.querySelector("#search-outcome").dataset;
  const shown = [...document.querySelectorAll("[data-report][data-paragraph]")];
  return {
    total: Number(told.totalHits), reports: Number(told.totalReports), exact: told.exact,
    results: shown.map(one => [one.dataset.report, one.dataset.paragraph]),
  };
}"""
# What is shown of an earlier query is taken for no answer to this one.
TYPE = """text => {
  const told = document.querySelector("#search-outcome");
  told.removeAttribute("data-total-hits");
  const input = document.querySelector("main input[type=search][name=q]");
  input.value = text;
  input.form.requestSubmit();
}"""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the page shows: hits and reports in all, whether they are exact, the first results."""

    total: int
    reports: int
    exact: bool
    results: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class Hostile:
    """A query that must do no harm: in the page's `address` as it stands there, or `typed`.

    `literal` is it as JSON writes it, in ASCII alone, so that it goes through every pipe as it is.
    """

    kind: str
    name: str
    address: str
    literal: str
    typed: bool


def ask(page: Page, query: str) -> Answer:
    """The answer to a query that stands in the page's address."""
    page.goto(f"search/?q={quote(query, safe='')}")
    return answer(page)


def ask_again(page: Page, query: str) -> Answer:
    """The answer to a query that is typed where the search's page is open already."""
    page.evaluate(TYPE, query)
    return answer(page)


def answer(page: Page) -> Answer:
    """What the page answers, once it does."""
    page.locator(ANSWERED).wait_for(state="attached", timeout=PATIENCE)
    told: dict[str, Any] = page.evaluate(READ)
    results = tuple((report, paragraph) for report, paragraph in told["results"][:SHOWN])
    return Answer(told["total"], told["reports"], told["exact"] == "true", results)


def hostile_queries() -> tuple[Hostile, ...]:
    """The queries of hostile.yml, in its order."""
    rows = yaml.safe_load(Path(__file__).with_name("hostile.yml").read_text("utf-8"))
    return tuple(_hostile(kind, row) for kind, those in rows.items() for row in those)


def _hostile(kind: str, row: dict[str, Any]) -> Hostile:
    text = json.loads(row["text"]) * row.get("times", 1) if "text" in row else ""
    address = row["raw"] if "raw" in row else quote(text, safe="", errors="replace")
    return Hostile(kind, row["name"], address, json.dumps(text), row.get("typed", False))
