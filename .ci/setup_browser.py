"""Find, or else install, what the browser tests need: a Chromium, and a font that has Chinese.

    .venv/bin/python .ci/setup_browser.py

An installed browser is taken first (CHROMIUM names one, else the usual names), then the system's
package, then Playwright's own download. What was found is noted in .venv, so the next run looks nowhere.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NOTE = ROOT / ".venv" / "chromium.path"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
APPLICATIONS = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)
FONT_FOLDERS = (
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "~/.fonts",
    "~/.local/share/fonts",
    "/System/Library/Fonts",
    "/Library/Fonts",
    "C:/Windows/Fonts",
)
CHINESE_FONTS = (
    "*CJK*",
    "*[Ss]ource[Hh]an*",
    "wqy-*",
    "DroidSansFallback*",
    "PingFang*",
    "STHeiti*",
    "Hiragino Sans GB*",
    "msyh*",
    "simsun*",
)
CHROMIUM_MEND = (
    "No Chromium that runs was found. Install one (Debian: sudo apt-get install chromium), or name"
    " yours in CHROMIUM, or run `.venv/bin/python -m playwright install chromium`; then `make test`."
)
FONT_MEND = (
    "No font with Chinese was found, so the pages would show boxes. Install one"
    " (Debian and Ubuntu: sudo apt-get install fonts-noto-cjk; Fedora: sudo dnf install"
    " google-noto-sans-cjk-fonts); then `make test`."
)


def runs(browser: str) -> bool:
    """Whether the program starts. A package may be a mere signpost to another form of itself."""
    try:
        done = subprocess.run([browser, "--version"], capture_output=True, timeout=60, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def installed() -> str | None:
    """A Chromium of this machine, under its usual names."""
    found = [path for name in NAMES if (path := shutil.which(name))]
    found += [path for path in APPLICATIONS if Path(path).exists()]
    return next(filter(runs, found), None)


def noted() -> str | None:
    """The browser that an earlier run found, if it is still there."""
    path = NOTE.read_text("utf-8") if NOTE.exists() else ""
    return path if path and Path(path).exists() else None


def chromium() -> str | None:
    """The browser to test with: the one that CHROMIUM names, the one found before, or one of the machine."""
    named = os.environ.get("CHROMIUM")
    if named:
        return shutil.which(named)
    return noted() or installed()


def has_chinese_font() -> bool:
    """Whether a page with Chinese would show it."""
    if shutil.which("fc-list"):
        listed = subprocess.run(["fc-list", ":lang=zh-cn", "file"], capture_output=True, check=False)
        return bool(listed.stdout.strip())
    folders = [Path(folder).expanduser() for folder in FONT_FOLDERS]
    return any(any(folder.rglob(name)) for folder in folders for name in CHINESE_FONTS)


def privilege() -> list[str] | None:
    """What to write before a command so that it may install packages; None if nothing helps."""
    if not hasattr(os, "geteuid") or not shutil.which("apt-get"):
        return None
    if os.geteuid() == 0:
        return []
    sudo = ["sudo", "--non-interactive"]
    allowed = shutil.which("sudo") and subprocess.run([*sudo, "true"], capture_output=True).returncode == 0
    return sudo if allowed else None


def apt_install(package: str) -> None:
    """Install one of the system's packages where this person may, else do nothing."""
    prefix = privilege()
    if prefix is None:
        return
    print(f"Installing the system's package {package} …", flush=True)
    quiet = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    command = [*quiet, "install", "--yes", "--no-install-recommends", package]
    if subprocess.run(command, capture_output=True, check=False).returncode:  # its lists may be old
        subprocess.run([*quiet, "update"], capture_output=True, check=False)
        subprocess.run(command, stdout=subprocess.DEVNULL, check=False)


def from_system() -> str | None:
    """A Chromium from the system's package."""
    apt_install("chromium")
    return installed()


def fetch(*options: str) -> bool:
    """Have Playwright install its Chromium."""
    command = [sys.executable, "-m", "playwright", "install", *options, "chromium"]
    return subprocess.run(command, check=False).returncode == 0


def from_playwright() -> str | None:
    """The Chromium that Playwright publishes, with the libraries it needs where that is allowed."""
    print("Fetching Playwright's Chromium …", flush=True)
    if not (privilege() is not None and fetch("--with-deps")) and not fetch():
        return None
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        path = driver.chromium.executable_path
    return path if runs(path) else None


WAYS: Sequence[Callable[[], str | None]] = (chromium, from_system, from_playwright)


def ensure() -> list[str]:
    """Get both; return what a person must mend."""
    ways = WAYS[:1] if os.environ.get("CHROMIUM") else WAYS
    browser = next((path for way in ways if (path := way())), None)
    if browser:
        NOTE.write_text(browser, "utf-8")
    if not has_chinese_font():
        apt_install("fonts-noto-cjk")
    wanting = ((CHROMIUM_MEND, browser), (FONT_MEND, has_chinese_font()))
    return [mend for mend, held in wanting if not held]


def main() -> int:
    """Set up for the browser tests; 0 when all is there, 1 with the mend when not."""
    mends = ensure()
    print("\n".join(mends), end="\n" if mends else "", file=sys.stderr)
    return 1 if mends else 0


if __name__ == "__main__":
    sys.exit(main())
