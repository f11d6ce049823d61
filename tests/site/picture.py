"""Takes .github/site.png, the picture in the README: the home page and a report, side by side.

Run `python -m tests.site.picture` in the project's folder after the site's looks have changed. It
builds the demonstration archive into a folder of its own and needs what the browser tests need.
"""

import base64
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from generator import pipeline
from tests.site.serving import QUIET, build, served

ROOT = Path(__file__).resolve().parent.parent.parent
PICTURE = ROOT / ".github" / "site.png"
LARGEST = 250_000
WINDOW = {"width": 980, "height": 770}
WIDTH, HEIGHT = 1280, 518
CENTRED = "document.querySelector(':target').scrollIntoView({block: 'center', behavior: 'instant'})"
SHEET = """<style>
  body {{ margin: 0; display: flex; gap: 20px; padding: 20px; background: #e9e3d6; }}
  img {{ width: 608px; border: 1px solid #b9ad97; border-radius: 6px; }}
</style>{}"""


def main() -> int:
    """Take the picture; 1 where it weighs too much for a README."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = build(ROOT, Path(folder) / "project", pipeline.render(ROOT))
        browser = playwright.chromium.launch(executable_path=_chromium(), args=list(QUIET))
        with served(site) as address:
            views = [_view(browser, address + path) for path in ("", _sentence(browser, address))]
        _compose(browser, views)
        browser.close()
    size = PICTURE.stat().st_size
    print(f"{PICTURE}: {size // 1000} KB")
    return int(size > LARGEST)


def _chromium() -> str | None:
    sys.path.insert(0, str(ROOT / ".ci"))
    import setup_browser

    return setup_browser.chromium()


def _sentence(browser: Browser, address: str) -> str:
    """Below the site's address, a sentence that a figure of the second section leads to."""
    report = "reports/990102-yundu/2023-report/"
    page = browser.new_page()
    page.goto(address + report)
    anchor = page.locator("h4 ~ .source-paragraph .sentence").first.get_attribute("id")
    page.close()
    return f"{report}#{anchor}"


def _view(browser: Browser, address: str) -> bytes:
    page = browser.new_page(viewport=WINDOW, locale="zh-CN", color_scheme="light")
    page.goto(address, wait_until="networkidle")
    if "#" in address:
        # Down from the top: on the way up the theme shows a button over the text.
        page.evaluate("scrollTo({top: 0, behavior: 'instant'})")
        page.evaluate(CENTRED)
    page.evaluate("document.fonts.ready")
    shot = page.screenshot(animations="disabled")
    page.close()
    return shot


def _compose(browser: Browser, views: list[bytes]) -> None:
    images = (f'<img src="data:image/png;base64,{base64.b64encode(view).decode()}">' for view in views)
    page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
    page.set_content(SHEET.format("".join(images)))
    page.screenshot(path=PICTURE, full_page=True)
    page.close()


if __name__ == "__main__":
    sys.exit(main())
