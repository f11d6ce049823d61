"""What tests of every part share."""

import importlib.util
import os
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
import setup_browser
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from tests.site.serving import QUIET

ROOT = Path(__file__).resolve().parent.parent

# Time on a busy machine says nothing about the code; in CI the same examples are tried every time.
settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, database=None, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder."""
    return ROOT


@pytest.fixture(scope="session")
def real_reports() -> Path:
    """The folder of reports/, gold/ and eval/ that REAL_REPORTS names, relative to the project's folder.

    These texts are not ours to publish, so they stand outside. Without the variable the test is
    skipped; with it they must be there.
    """
    named = os.environ.get("REAL_REPORTS")
    if not named:
        pytest.skip("REAL_REPORTS is not set: it names the folder of the real reports, kept elsewhere")
    folder = (ROOT / named).resolve()
    if not any(folder.glob("reports/*.txt")):
        pytest.fail(f"REAL_REPORTS is {named!r}, but {folder}/reports holds no text. Mend it, or unset it.")
    return folder


@pytest.fixture(scope="session")
def reference(real_reports: Path) -> ModuleType:
    """score.py beside the real reports: the reference implementation of the measures."""
    spec = importlib.util.spec_from_file_location("reference_score", real_reports / "eval" / "score.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def chromium_path() -> str:
    """The Chromium to drive (Playwright's `executable_path`), on a machine that can show Chinese."""
    path = setup_browser.chromium()
    if path is None:
        pytest.fail(setup_browser.CHROMIUM_MEND)
    if not setup_browser.has_chinese_font():
        pytest.fail(setup_browser.FONT_MEND)
    return path


@pytest.fixture(scope="session")
def browser(chromium_path: str) -> Iterator[Browser]:
    """One browser for all tests that need one."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=chromium_path, args=list(QUIET))
        yield chromium
        chromium.close()
