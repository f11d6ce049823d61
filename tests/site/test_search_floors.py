"""What stands in the archive is found in a real browser on a built site: nothing missed, nothing besides."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from generator import exports, pages, search
from generator.gathering.catalogue import Catalogue
from generator.search import segments
from tests.search.queries import extra, hand
from tests.search.queries.asking import (
    OUTCOME,
    PATIENCE,
    SHOWN,
    TYPE,
    Answer,
    Hostile,
    ask,
    ask_again,
    hostile_queries,
)
from tests.search.queries.hand import Query
from tests.search.queries.oracle import Hit, Oracle, simplified
from tests.search.queries.sampling import SEED, substrings
from tests.site.conftest import Watch
from tests.site.serving import build, served

pytestmark = pytest.mark.browser

RANDOM, FEWER = 300, 60
ONE, TWO = ("a", "p1"), ("a", "p2")
KINDS = sorted({query.kind for query in hand.queries()})
LANDED = (
    "江豚",
    "99.2%",
    "代表 培训 列席",
    "備案審查",
    "欧阳𠮷安",
    "松府发〔2023〕15号",
    "灯下听民声",
    "千年古镇添新韵",
)
"""Queries whose first result is followed."""

MARKED = """id => {
  const paragraph = document.getElementById(id);
  const marks = [...paragraph.querySelectorAll("mark")].map(one => one.textContent);
  const ranges = CSS.highlights ? [...CSS.highlights.values()].flatMap(one => [...one]) : [];
  const within = ranges.filter(one => paragraph.contains(one.startContainer));
  return [...marks, ...within.map(String)].filter(text => text.trim());
}"""
SEGMENTS = "fetch('manifest.json').then(told => told.json()).then(told => told.segments.length)"
IDLE = f'{OUTCOME}:not([aria-busy="true"])'


@pytest.fixture(scope="module")
def catalogue(root: Path) -> Catalogue:
    """The demonstration archive, and the reports that were invented for searching."""
    return extra.catalogue(root)


@pytest.fixture(scope="module")
def oracle(root: Path, catalogue: Catalogue) -> Oracle:
    """The truth about what the catalogue holds."""
    return Oracle(catalogue, simplified(root / "generator/terms/simplified.txt"))


@pytest.fixture(scope="module")
def address(
    root: Path,
    catalogue: Catalogue,
    tmp_path_factory: pytest.TempPathFactory,
    request: pytest.FixtureRequest,
) -> Iterator[str]:
    """Where the site of that catalogue is served. A parameter says how few reports make a segment."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(segments, "LEAST", getattr(request, "param", segments.LEAST))
        index = tuple(search.index(catalogue))
    made = (*pages.render(catalogue), *exports.export(catalogue), *index)
    folder = build(root, tmp_path_factory.mktemp("searched"), made)
    with served(folder) as address:
        yield address


def faults(answer: Answer, held: frozenset[Hit], query: Query) -> Iterator[str]:
    """What is wrong with an answer, in a few words each."""
    reports = len({report for report, _ in held})
    if (answer.total, answer.reports) != (len(held), reports):
        yield f"{len(held)} hits in {reports} reports told as {answer.total} in {answer.reports}"
    if held and not answer.exact:
        yield "told to be approximate"
    if held and (others := [one for one in answer.results if one not in held]):
        yield f"holds it not: {others}"
    if held and len({*answer.results} & held) < min(SHOWN, len(held)):
        yield f"missed: {sorted(held - {*answer.results})[:SHOWN]}"
    if query.near and (answer.exact or not answer.results):
        yield "nothing near is shown" if not answer.results else "told to be exact"
    if query.first and answer.results[:1] != (query.first,):
        yield f"first must be {query.first}, is {answer.results[:1]}"


def told(page: Page, query: Query, oracle: Oracle) -> list[str]:
    """The faults of one query's answer, each with the query before it."""
    held = oracle.hits(query.text)
    return [f"{query.text!r}: {fault}" for fault in faults(ask_again(page, query.text), held, query)]


@pytest.mark.parametrize(
    ("answer", "fault"),
    [
        (Answer(2, 1, True, (ONE, TWO)), ""),
        (Answer(3, 1, True, (ONE, TWO)), "told as 3"),
        (Answer(2, 2, True, (ONE, TWO)), "in 2"),
        (Answer(2, 1, False, (ONE, TWO)), "approximate"),
        (Answer(2, 1, True, (ONE,)), "missed"),
        (Answer(2, 1, True, (ONE, ONE)), "missed"),
        (Answer(2, 1, True, (ONE, TWO, ("b", "p1"))), "holds it not"),
        (Answer(2, 1, True, (TWO, ONE)), "first must be"),
    ],
)
def test_faults_of_an_answer_are_told(answer: Answer, fault: str) -> None:
    told = list(faults(answer, frozenset({ONE, TWO}), Query("", "", "", first=ONE)))
    assert len(told) == bool(fault) and fault in "".join(told)


def test_every_random_piece_of_the_texts_is_found(page: Page, oracle: Oracle) -> None:
    pieces = substrings(oracle.blocks, RANDOM)
    page.goto("search/", wait_until="networkidle")
    wrong = [fault for piece in pieces for fault in told(page, Query("random", piece, ""), oracle)]
    assert wrong == []


@pytest.mark.parametrize("address", [1], indirect=True, ids=["parted"])
def test_every_piece_is_found_where_the_index_is_parted(page: Page, oracle: Oracle) -> None:
    page.goto("search/", wait_until="networkidle")
    assert page.evaluate(SEGMENTS) > 1
    pieces = substrings(oracle.blocks, FEWER, seed=SEED + 1)
    wrong = [fault for piece in pieces for fault in told(page, Query("random", piece, ""), oracle)]
    assert wrong == []


@pytest.mark.parametrize("kind", KINDS)
def test_what_people_ask_for_is_found(page: Page, oracle: Oracle, kind: str) -> None:
    asked = [query for query in hand.queries() if query.kind == kind]
    page.goto("search/", wait_until="networkidle")
    assert [fault for query in asked for fault in told(page, query, oracle)] == []


@pytest.mark.parametrize("query", LANDED)
def test_the_first_result_leads_to_its_paragraph_with_the_hits_marked(page: Page, query: str) -> None:
    report, paragraph = ask(page, query).results[0]
    page.locator(f'[data-report="{report}"][data-paragraph="{paragraph}"] a').first.click()
    page.wait_for_url(f"**/reports/{report}/**#{paragraph}")
    target = page.locator(f"#{paragraph}")
    target.wait_for()
    page.wait_for_function(f"id => ({MARKED})(id).length > 0", arg=paragraph, timeout=PATIENCE)
    box = target.evaluate("one => { const box = one.getBoundingClientRect(); return [box.top, box.bottom]; }")
    assert box[0] < page.evaluate("innerHeight") and box[1] > 0
    assert page.evaluate(MARKED, paragraph)


@pytest.mark.parametrize("kind", sorted({hostile.kind for hostile in hostile_queries()}))
def test_hostile_queries_do_no_harm(page: Page, watch: Watch, oracle: Oracle, kind: str) -> None:
    hits = oracle.hits("备案审查")
    for hostile in hostile_queries():
        if hostile.kind == kind:
            put(page, hostile)
            page.wait_for_load_state("networkidle")
            page.locator(IDLE).wait_for(state="attached", timeout=PATIENCE)
            after = ask_again(page, "备案审查")
            assert {*after.results} == hits and after.exact, f"after {hostile.name}"
            assert page.evaluate("window.acted") is None, hostile.name
            assert watch.faults == [], hostile.name


def put(page: Page, hostile: Hostile) -> None:
    """Open the search's page with a hostile query in its address, or type it there."""
    if hostile.typed:
        page.goto("search/", wait_until="networkidle")
        page.evaluate(f"({TYPE})({hostile.literal})")
    else:
        page.goto(f"search/?q={hostile.address}")
