"""A report taken along is whole: every block once, in the order of its page, with record and address."""

import re

import pytest
import yaml
from markdown import markdown

from generator.gathering import addresses, gather
from generator.model import APART, Holding
from generator.pages import render
from generator.pages.taken import FIELDS, taken
from tests.exports.demonstration import demonstration
from tests.gathering.making import AUTHORITY
from tests.pages.hostile import hostile_holding

DEMONSTRATION = [entry.holding for entry in demonstration().entries]
BREAKS = re.compile(r"\s+")


def forms(holding: Holding) -> tuple[str, str]:
    """Plain text and Markdown of a report held alone."""
    entry = gather([holding], AUTHORITY).entries[0]
    plain, marked = taken(entry, AUTHORITY)
    assert (plain.path, marked.path) == (addresses.plain_text(entry.id), addresses.markdown(entry.id))
    assert isinstance(plain.content, str)
    assert isinstance(marked.content, str)
    return plain.content, marked.content


def texts(holding: Holding) -> list[str]:
    blocks = holding.report.blocks
    apart = [block for label in APART for block in blocks if block.label is label]
    return [block.shown.text for block in (*(b for b in blocks if b.label not in APART), *apart)]


def shown(marked: str) -> str:
    """What a reader of the Markdown sees, without white space."""
    body = marked.split("\n---\n", 1)[1]
    plain = re.sub(r"<[^>]*>", "", markdown(body))
    for name, character in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"')):
        plain = plain.replace(name, character)
    plain = re.sub(r"&#(\d+);", lambda match: chr(int(match[1])), plain).replace("&amp;", "&")
    return BREAKS.sub("", plain)


@pytest.mark.parametrize("holding", [*DEMONSTRATION, hostile_holding()], ids=lambda holding: holding.id)
def test_plain_text_holds_every_block_once_in_order(holding: Holding) -> None:
    plain, _ = forms(holding)
    body = plain.split("————————\n\n", 1)[1]
    for label in ("图片说明", "版面残留"):
        body = body.replace(f"【{label}】\n\n", "")
    assert body == "\n\n".join(texts(holding)) + "\n"


@pytest.mark.parametrize("holding", [*DEMONSTRATION, hostile_holding()], ids=lambda holding: holding.id)
def test_markdown_shows_every_block_once_in_order(holding: Holding) -> None:
    _, marked = forms(holding)
    found = shown(marked)
    for label in ("图片说明", "版面残留"):
        found = found.replace(label, "", 1) if label in found else found
    controls = {code: chr(0x2400 + code) for code in range(0x20)} | {0x7F: "\u2421"}
    said = "".join(BREAKS.sub("", text).translate(controls) for text in texts(holding))
    assert found == said


def test_the_head_tells_the_record_and_the_address_and_nothing_unknown() -> None:
    holding = DEMONSTRATION[0]
    plain, marked = forms(holding)
    head = plain.split("————————", 1)[0]
    record = holding.report.record
    assert head.startswith(f"{record.title}\n")
    assert f"本文地址：{AUTHORITY.archive.address}reports/{holding.id}/" in head
    assert f"日期：{record.date}" in head
    assert "刊载：" not in head
    assert "None" not in head
    matter = yaml.safe_load(marked.split("---\n")[1])
    assert (matter["id"], matter["title"], matter["year"]) == (holding.id, record.title, record.year)
    assert list(matter) == [name for name, _ in FIELDS]
    assert matter["division"] == {
        "code": holding.report.record.division.code,
        "name": holding.report.record.division.name,
        "slug": holding.report.record.division.slug,
    }
    assert matter["json"] == f"{AUTHORITY.archive.address}{addresses.api_report(holding.id)}"


def test_a_reports_files_do_not_change_when_another_comes() -> None:
    first, *others = DEMONSTRATION
    alone = {page.path: page.data for page in render(gather([first], demonstration().authority))}
    together = {page.path: page.data for page in render(gather(DEMONSTRATION, demonstration().authority))}
    for path in (addresses.plain_text(first.id), addresses.markdown(first.id)):
        assert alone[path] == together[path]
    assert all(addresses.plain_text(other.id) in together for other in others)
