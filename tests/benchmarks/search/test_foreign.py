"""The peers' lock is one like the project's own, in step with what is asked for."""

import re
from pathlib import Path

from packaging.requirements import Requirement

from tests.benchmarks.search.foreign import LOCK, page

PIN = re.compile(
    r"^(?P<name>[a-z0-9-]+)==(?P<version>[^ ;\\]+).*\\\n(?P<hashes>(?: +--hash=sha256:.*\n)+)", re.M
)


def pins(lock: Path) -> dict[str, str]:
    return {match["name"]: match["version"] for match in PIN.finditer(lock.read_text("utf-8"))}


def test_every_pin_has_its_hashes_and_no_place_is_named() -> None:
    text = LOCK.read_text("utf-8")
    assert len(PIN.findall(text)) == len(re.findall(r"^\S+==", text, re.M)) > 20
    assert not re.search(r"://|--(?:extra-)?index", text)


def test_it_is_in_step_with_what_is_asked_for_and_with_what_builds_the_site(root: Path) -> None:
    lines = (
        line.partition("#")[0].strip() for line in LOCK.with_suffix(".in").read_text("utf-8").splitlines()
    )
    locked, site = pins(LOCK), pins(root / "requirements.txt")
    for requirement in (Requirement(line) for line in lines if line and not line.startswith("-")):
        assert locked[requirement.name] in requirement.specifier
    common = locked.keys() & site.keys()
    assert len(common) > 10 and all(locked[name] == site[name] for name in common)


def test_a_page_has_the_report_in_its_order_and_lets_nothing_act() -> None:
    blocks = [
        ("title", "报告"),
        ("paragraph", "<b>各位</b>"),
        ("heading", "一、监督"),
    ]
    assert page(blocks) == "# 报告\n\n<p>&lt;b&gt;各位&lt;/b&gt;</p>\n\n## 一、监督\n"
