"""Known site builders on the same pages: MkDocs with Material, Zensical, Hugo with Pagefind."""

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.scale.running import Run, failure, run
from tests.benchmarks.search.foreign import INSTALL, Environment, Unavailable, fresh, setup

LOCK = Path(__file__).with_name("requirements.txt")
QUIET = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
"""Material tells of its own future at length."""

# Section pages alone in the navigation: with all reports there it would take six times as long.
MATERIAL = """\
site_name: 报告
site_url: http://localhost/
theme: {name: material, language: zh, font: false}
nav: [index.md]
validation: {nav: {omitted_files: ignore}}
plugins: [search: {lang: zh, separator: '[\\s\\u200b\\-]'}]
"""
HUGO = (
    'title = "报告"\nbaseURL = "http://localhost/"\nlanguageCode = "zh"\ndisableKinds = ["taxonomy", "RSS"]\n'
)
LAYOUT = """\
<!doctype html>
<html lang="zh"><head><meta charset="utf-8"><title>{{ .Title }} - {{ site.Title }}</title></head>
<body><header><a href="/">{{ site.Title }}</a></header>
<main data-pagefind-body>{{ .Content }}</main></body></html>
"""


@dataclass(frozen=True, slots=True)
class Built:
    """What a builder took for its steps, of which each is a run; or why it could not be measured."""

    name: str
    runs: tuple[Run, ...] = ()
    fault: str = ""

    @property
    def seconds(self) -> float:
        return sum(one.seconds for one in self.runs)

    @property
    def cpu(self) -> float:
        return sum(one.cpu for one in self.runs)

    @property
    def memory(self) -> float:
        return max((one.memory for one in self.runs), default=0.0)


def compared(docs: Path, folder: Path) -> Iterator[Built]:
    """Each peer on the pages below `docs`, built below `folder`."""
    try:
        environment = installed(folder / "environment")
    except Unavailable as fault:
        yield Built("peers", fault=f"cannot be had here: {fault}")
        return
    for name, build in PEERS.items():
        into = folder / name.split()[0].lower()
        into.mkdir()
        runs = tuple(build(environment, docs, into))
        failed = [failure(one) for one in runs if not one.is_done]
        yield Built(name, runs, " ".join(failed))
        shutil.rmtree(into)


def installed(folder: Path) -> Environment:
    """An environment made anew from the lock. Raises Unavailable where that fails."""
    made, of_environment = fresh(folder), setup("setup_environment")
    first = folder / "first.txt"
    first.write_text(of_environment.entry(LOCK.read_text("utf-8"), of_environment.BUILD_TOOL), "utf-8")
    made.run(*INSTALL, "-r", first)
    made.run(*INSTALL, "--use-pep517", "--no-build-isolation", "-r", LOCK)
    return made


def _material(environment: Environment, docs: Path, into: Path) -> Iterator[Run]:
    shutil.copytree(docs, into / "docs")
    (into / "mkdocs.yml").write_text(MATERIAL, "utf-8")
    yield run(environment.python, "-m", "mkdocs", "build", "--quiet", within=into, env=QUIET)


def _zensical(environment: Environment, docs: Path, into: Path) -> Iterator[Run]:
    shutil.copytree(docs, into / "docs")
    (into / "mkdocs.yml").write_text(MATERIAL, "utf-8")
    yield run(_script(environment, "zensical"), "build", "--clean", within=into)


def _hugo(environment: Environment, docs: Path, into: Path) -> Iterator[Run]:
    shutil.copytree(docs, into / "content")
    for index in (into / "content").rglob("index.md"):  # Hugo's name for the page of a folder that has others
        index.rename(index.with_name("_index.md"))
    (into / "hugo.toml").write_text(HUGO, "utf-8")
    (into / "layouts/_default").mkdir(parents=True)
    for name in ("single", "list"):
        (into / f"layouts/_default/{name}.html").write_text(LAYOUT, "utf-8")
    yield run(_script(environment, "hugo"), "--quiet", "--destination", "site", within=into)
    yield run(environment.python, "-m", "pagefind", "--quiet", "--site", "site", within=into)


def _script(environment: Environment, name: str) -> Path:
    return environment.python.with_name(f"{name}.exe" if os.name == "nt" else name)


PEERS: dict[str, Callable[[Environment, Path, Path], Iterator[Run]]] = {
    "MkDocs + Material + search": _material,
    "Zensical": _zensical,
    "Hugo + Pagefind": _hugo,
}
