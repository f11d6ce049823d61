"""A browser is found before one is fetched, and its lack is told with the mend."""

from pathlib import Path

import pytest
import setup_browser as setup


def program(folder: Path, name: str, code: str = "exit 0") -> str:
    """A small program of a name, put on the path by who asks for it."""
    path = folder / name
    path.write_text(f"#!/bin/sh\n{code}\n", "utf-8")
    path.chmod(0o755)
    return str(path)


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine with nothing installed: the folder that is its whole path."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setattr(setup, "NOTE", tmp_path / "chromium.path")
    monkeypatch.setattr(setup, "APPLICATIONS", ())
    monkeypatch.setattr(setup, "FONT_FOLDERS", (str(tmp_path / "fonts"),))
    return tmp_path


def test_an_installed_browser_is_found(machine: Path) -> None:
    assert setup.chromium() is None
    browser = program(machine, "google-chrome")
    assert setup.chromium() == browser


def test_one_that_does_not_run_is_passed_over(machine: Path) -> None:
    program(machine, "chromium-browser", "echo 'install the snap' >&2; exit 1")
    browser = program(machine, "google-chrome-stable")
    assert setup.chromium() == browser


def test_the_one_named_goes_first(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(machine, "chromium")
    mine = program(machine, "mine")
    monkeypatch.setenv("CHROMIUM", mine)
    assert setup.chromium() == mine


def test_one_named_but_missing_is_not_replaced(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(machine, "chromium")
    monkeypatch.setenv("CHROMIUM", str(machine / "nowhere"))
    assert setup.CHROMIUM_MEND in setup.ensure()


def test_what_was_found_is_noted_and_what_vanished_is_sought_again(machine: Path) -> None:
    browser = Path(program(machine, "chromium"))
    setup.ensure()
    assert setup.noted() == str(browser)
    browser.unlink()
    assert setup.chromium() is None


def test_ways_are_tried_in_order(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[str] = []

    def way(name: str, result: str | None) -> "setup.Callable[[], str | None]":
        return lambda: tried.append(name) or result

    monkeypatch.setattr(setup, "WAYS", (way("found", None), way("package", "/a"), way("fetched", "/b")))
    setup.ensure()
    assert tried == ["found", "package"]
    assert setup.NOTE.read_text("utf-8") == "/a"


def test_the_system_installs_a_package(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its list of packages is fetched once the first attempt fails; the package then brings a browser."""
    program(machine, "env", 'shift\nexec "$@"')
    program(
        machine,
        "apt-get",
        f'echo "$*" >> {machine}/log\n'
        f'case "$*" in *update*) : > {machine}/updated; exit 0;; esac\n'
        f"[ -e {machine}/updated ] || exit 100\n"
        f"printf '#!/bin/sh\\nexit 0\\n' > {machine}/chromium\n"
        f"/bin/chmod 755 {machine}/chromium",
    )
    monkeypatch.setattr(setup.os, "geteuid", lambda: 0)
    assert setup.from_system() == str(machine / "chromium")
    log = (machine / "log").read_text("utf-8").splitlines()
    assert ["update" in line for line in log] == [False, True, False]
    assert all("chromium" in line for line in log if "update" not in line)


def test_without_the_right_nothing_is_installed(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(machine, "apt-get", f"echo called > {machine}/log")
    program(machine, "sudo", "exit 1")  # it would ask for a password
    monkeypatch.setattr(setup.os, "geteuid", lambda: 1000)
    setup.apt_install("chromium")
    assert not (machine / "log").exists()


@pytest.mark.parametrize(
    ("prefix", "attempts"), [(None, [()]), ([], [("--with-deps",), ()]), (["sudo"], [("--with-deps",), ()])]
)
def test_a_fetched_browser_brings_its_libraries_where_it_may(
    monkeypatch: pytest.MonkeyPatch, prefix: list[str] | None, attempts: list[tuple[str, ...]]
) -> None:
    tried: list[tuple[str, ...]] = []
    monkeypatch.setattr(setup, "privilege", lambda: prefix)
    monkeypatch.setattr(setup, "fetch", lambda *options: tried.append(options))
    assert setup.from_playwright() is None
    assert tried == attempts


@pytest.mark.parametrize("listed", ["", "/usr/share/fonts/one.ttc"])
def test_the_system_is_asked_for_a_font(machine: Path, listed: str) -> None:
    program(machine, "fc-list", f"printf '{listed}'")
    assert setup.has_chinese_font() is bool(listed)


@pytest.mark.parametrize(
    ("file", "has"), [("NotoSansCJK-Regular.ttc", True), ("PingFang.ttc", True), ("DejaVuSans.ttf", False)]
)
def test_fonts_are_known_by_name(machine: Path, file: str, has: bool) -> None:
    (machine / "fonts" / "some").mkdir(parents=True)
    (machine / "fonts" / "some" / file).touch()
    assert setup.has_chinese_font() is has


def test_a_missing_font_is_told_with_its_mend(machine: Path) -> None:
    program(machine, "chromium")
    assert setup.ensure() == [setup.FONT_MEND]
