"""The same archive gives the same site, byte for byte, wherever and whenever it is built."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator import corpus, pipeline
from generator.corpus import Deposit
from generator.model import Page
from tests.archives import deposit, make_root, tree

PROJECT = Path(__file__).resolve().parents[2]
IDS = tuple(
    f"{slug}/{year}-{kind}"
    for slug in ("990900-yuzhou", "990901-linqiao", "990903-gulan")
    for year in (2021, 2022)
    for kind in ("report", "abstract")
)


def checksums(folder: Path) -> dict[str, str]:
    """A checksum of every file, so that a failure names files and not bytes."""
    return {name: hashlib.sha256(content).hexdigest() for name, content in tree(folder).items()}


def page(pages: list[Page], id: str) -> str:
    (found,) = (p.content for p in pages if p.path == f"reports/{id}/index.md")
    return found


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Deposit]:
    root = make_root(tmp_path_factory.mktemp("shelf"))
    return {id: deposit(root, id) for id in IDS}


@given(order=st.permutations(IDS))
@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_order_in_which_reports_came_does_not_matter(
    tmp_path_factory: pytest.TempPathFactory, shelf: dict[str, Deposit], order: list[str]
) -> None:
    pages = []
    for ids in (order[:5], sorted(order[:5])):
        root = make_root(tmp_path_factory.mktemp("archive"))
        for id in ids:
            corpus.store(root, shelf[id])
        pages.append(pipeline.render(root))
    assert pages[0] == pages[1]


@given(others=st.sets(st.sampled_from(IDS)))
@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_reports_page_depends_on_its_neighbours_alone(
    tmp_path_factory: pytest.TempPathFactory, shelf: dict[str, Deposit], others: set[str]
) -> None:
    """A report of another division and another year can come or go unseen."""
    mine, far = "990901-linqiao/2021-report", "990903-gulan/2022-abstract"
    root = make_root(tmp_path_factory.mktemp("archive"))
    for id in sorted({mine, *others} - {far}):
        corpus.store(root, shelf[id])
    before = page(pipeline.render(root), mine)
    corpus.store(root, shelf[far])
    assert page(pipeline.render(root), mine) == before


def test_two_builds_are_the_same_byte_for_byte(tmp_path: Path, shelf: dict[str, Deposit]) -> None:
    """In two places, in two processes with their own hash seeds, time zones and locales."""
    trees = []
    for name, seed, zone in (("a", "1", "Asia/Shanghai"), ("b", "2", "America/Lima")):
        (tmp_path / name).mkdir()
        root = make_root(tmp_path / name)
        shutil.copy(PROJECT / "mkdocs.yml", root)
        for id in IDS:
            corpus.store(root, shelf[id])
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C"}
        environment.pop("SOURCE_DATE_EPOCH", None)
        command = [sys.executable, "-m", "generator", "--root", str(root), "--quiet", "build"]
        done = subprocess.run(
            command, cwd=PROJECT, env=environment, capture_output=True, text=True, check=False
        )
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
        trees.append((checksums(root / "docs"), checksums(root / "site")))
    assert trees[0] == trees[1]
    assert len(trees[0][1]) > len(IDS)
