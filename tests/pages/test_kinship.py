"""The pages of two years side by side and of what is shared: whole texts, true links, plans as plans."""

import re
from dataclasses import replace
from functools import cache

import pytest

from generator.gathering import addresses, gather
from generator.gathering.catalogue import Catalogue
from generator.gathering.entries import Entry
from generator.gathering.kinship import compare
from generator.gathering.kinship.sharing import TOLD
from generator.model import BODY, Holding, Page
from generator.pages import kinship
from generator.pages.beside import beside_page
from generator.pages.report import report_page
from generator.pages.shared import shared_page
from generator.pages.sides import surely
from generator.results import digest
from tests.benchmarks.readers import authority
from tests.gathering import making
from tests.gathering.kinship.making import holding, review
from tests.pages.hostile import Element, Html, hostile_holding, markdown
from tests.press.truth import demonstration_holdings

FORMULA = "依托预算联网平台，对财政资金从编制到使用全程跟踪，系统预警、专班核查、部门说明。"


@cache
def archive() -> Catalogue:
    """The demonstration archive, perfectly read, and a report of strings that would act."""
    return gather((*demonstration_holdings(), hostile_holding()), authority())


def html(page: Page) -> Html:
    assert isinstance(page.content, str)
    return markdown(page.content.split("\n---\n", 1)[1])


def entry_of(id: str) -> Entry:
    return next(entry for entry in archive().entries if entry.id == id)


@cache
def beside(id: str) -> Html:
    return html(beside_page(archive().beside[id], archive()))


@cache
def shared(id: str) -> Html:
    catalogue = archive()
    entry = next(entry for entry in catalogue.entries if entry.id == id)
    return html(shared_page(entry, catalogue.shared()[id], catalogue))


def classed(page: Html, name: str) -> list[Element]:
    return [one for one in page.elements if name in (one.attributes.get("class") or "").split()]


def ids(page: Html) -> list[str]:
    return [one.attributes["id"] or "" for one in page.elements if "id" in one.attributes]


def links(page: Html) -> list[str]:
    return [one.attributes["href"] or "" for one in page.elements if one.tag == "a"]


def bare(text: str) -> str:
    return re.sub(r"\s", "", text)


every_pair = pytest.mark.parametrize("id", sorted(archive().beside))
every_report = pytest.mark.parametrize("id", [entry.id for entry in archive().entries])


@every_pair
def test_both_texts_stand_whole_each_passage_once(id: str) -> None:
    pair, page = archive().beside[id], beside(id)
    for entry, prefix in ((pair.earlier, "earlier-"), (pair.entry, "later-")):
        shown = {one.attributes["id"]: bare(one.text) for one in page.elements if "id" in one.attributes}
        for block in entry.holding.report.blocks:
            if block.label in BODY and block.topic:
                assert bare(block.shown.text) in shown[f"{prefix}{block.id}"]
    assert len(ids(page)) == len(set(ids(page)))


@every_pair
def test_every_link_of_a_pair_leads_to_a_passage_that_is_there(id: str) -> None:
    pair, page = archive().beside[id], beside(id)
    known = {
        addresses.relative(addresses.beside(id), f"{addresses.report(entry.id)}#{block.id}")
        for entry in (pair.earlier, pair.entry)
        for block in entry.holding.report.blocks
    }
    away = [link for link in links(page) if not link.startswith("#")]
    assert {link for link in away if "#" in link} <= known
    assert {link[1:] for link in links(page) if link.startswith("#")} <= set(ids(page))


@every_pair
def test_a_plan_bears_its_word_wherever_it_is_quoted(id: str) -> None:
    pair, page = archive().beside[id], beside(id)
    planned = [
        block
        for entry in (pair.earlier, pair.entry)
        for block in entry.holding.report.blocks
        if block.part == "plan" and block.label == "paragraph"
    ]
    passages = [
        one for one in classed(page, "beside-passage") if "plan" in (one.attributes["class"] or "").split()
    ]
    assert len(passages) == len(planned)
    quoted = [one for one in page.elements if one.tag == "th" and one.attributes.get("scope") == "row"]
    assert all(one.text.strip().startswith("计划") for one in (*passages, *quoted))


@every_pair
def test_answers_are_told_as_possible_with_how_sure_they_are(id: str) -> None:
    told = compare(archive().beside[id], [], archive().common()).announced
    replies = [reply for one in told for reply in one.replies]
    cells = [one for one in beside(id).elements if one.tag == "td"]
    sure = [
        one.text
        for cell in cells
        for one in beside(id).elements
        if one.tag == "small" and one.text in cell.text
    ]
    assert sum(len(re.findall(r"（0\.\d\d）", cell.text)) for cell in cells) == len(replies)
    assert all(surely(reply.confidence) in "".join(sure) for reply in replies)


def test_there_are_answers_and_marks_to_look_at() -> None:
    """So that the tests above are not about nothing."""
    answers = [
        one
        for id in archive().beside
        for one in compare(archive().beside[id], [], archive().common()).announced
    ]
    assert sum(bool(one.replies) for one in answers) > 8
    kept = [one.text for id in archive().beside for one in classed(beside(id), "kept")]
    assert all(any(fate in text for text in kept) for fate in ("两年都讲", "新增", "未再提"))


@every_report
def test_the_whole_report_stands_on_its_page_of_sharing(id: str) -> None:
    entry = entry_of(id)
    text = bare(shared(id).text)
    blocks = [block for block in entry.holding.report.blocks if block.label in BODY]
    assert {block.id for block in blocks} <= set(ids(shared(id)))
    if entry.id != hostile_holding().id:
        assert all(bare(block.shown.text) in text for block in blocks)


@every_report
def test_a_plan_bears_its_word_among_what_is_shared(id: str) -> None:
    blocks = entry_of(id).holding.report.blocks
    planned = {block.id for block in blocks if block.part == "plan" and block.label == "paragraph"}
    told = {one.attributes.get("id") for one in shared(id).elements if one.text.strip().startswith("计划")}
    assert planned == told & {block.id for block in blocks if block.label == "paragraph"}


@every_report
def test_only_held_reports_are_named_and_never_the_report_itself(id: str) -> None:
    held = {
        addresses.relative(addresses.shared(id), f"{addresses.report(entry.id)}#{block.id}"): entry.id
        for entry in archive().entries
        for block in entry.holding.report.blocks
    }
    leading = [held[link] for link in links(shared(id)) if link.find("#") > 0]  # to a passage that is held
    passages = archive().shared()[id].passages
    own = [block for block in entry_of(id).holding.report.blocks if block.label in BODY]
    assert leading.count(id) == len(own)
    assert len(leading) - len(own) == sum(len(one.kin) for one in passages.values())


def test_a_passage_of_many_reports_names_the_likest_and_counts_the_rest() -> None:
    made = [holding(2022, review(FORMULA), making.division(n)) for n in range(TOLD + 4)]
    catalogue = gather(made, making.AUTHORITY)
    page = html(shared_page(catalogue.entries[0], catalogue.shared()[catalogue.entries[0].id], catalogue))
    folded = next(one for one in page.elements if one.tag == "details")
    assert f"与 {TOLD + 3} 篇相同或相近" in folded.text
    assert "另有 3 篇，未列出。" in folded.text
    assert len([one for one in page.elements if one.tag == "li"]) == TOLD + 1  # and the way from the head


def test_a_report_without_any_kin_offers_nothing_to_hide() -> None:
    catalogue = gather([holding(2022, review(FORMULA))], making.AUTHORITY)
    page = html(shared_page(catalogue.entries[0], catalogue.shared()[catalogue.entries[0].id], catalogue))
    assert not [one for one in page.elements if one.tag == "input"]
    assert "没有与之相同或相近的文字" in page.text


def test_a_report_s_own_page_does_not_change_when_another_comes_that_shares_with_it() -> None:
    one, other = holding(2022, review(FORMULA)), holding(2021, review(FORMULA), making.division(1))
    alone, together = gather([one], making.AUTHORITY), gather([one, other], making.AUTHORITY)
    before, after = (
        report_page(
            next(entry for entry in made.entries if entry.id == one.id),
            alone.neighbours[one.id],
            made.authority,
            made.name,
            beside=None,
            shared=True,
        )
        for made in (alone, together)
    )
    assert before == after
    assert alone.shared() != together.shared()


def test_pages_of_hostile_text_hold_no_foreign_element() -> None:
    page = shared(hostile_holding().id)
    assert not [one for one in page.elements if one.tag in ("script", "img", "iframe")]
    assert not [name for one in page.elements for name in one.attributes if name.startswith("on")]
    assert page.others == []


def test_a_passage_with_many_ties_says_how_many_are_not_named() -> None:
    """Three are named; a fourth is counted, and of three none."""
    matters = ("地下管网改造", "河道采砂整治", "电镀园区提标", "古树名木养护")
    new = holding(2022, review(f"今年盯住{'、'.join(matters)}。"))
    for told, counted in ((matters, True), (matters[:3], False)):
        old = holding(2021, review(*(f"推动{matter}再添新招第{n}条。" for n, matter in enumerate(told))))
        catalogue = gather([old, new], making.AUTHORITY)
        page = html(beside_page(catalogue.beside[new.id], catalogue))
        assert page.text.count("见 2021 年“") == 3
        assert ("另有 1 处，未列出。" in page.text) == counted


@every_pair
def test_a_link_to_the_other_year_says_to_which_passage(id: str) -> None:
    page = beside(id)
    leading = [
        one for one in page.elements if re.match("#(earlier|later)-", one.attributes.get("href") or "")
    ]
    assert all(re.fullmatch(r"见 \d{4} 年“.+”", one.text) for one in leading)
    assert not re.search(r"相同\s*见[^”]+”\s*相同", page.text)
    assert "。 括号" not in page.text


def test_the_shared_passages_are_linked_at_the_head_and_all_three_choices_are_there() -> None:
    made = [holding(2022, review(*(f"{n}{FORMULA}" for n in "甲乙丙")), making.division(n)) for n in range(2)]
    catalogue = gather(made, making.AUTHORITY)
    page = html(shared_page(catalogue.entries[0], catalogue.shared()[catalogue.entries[0].id], catalogue))
    inside = [link[1:] for link in links(page) if link.startswith("#")]
    assert len(inside) == 3
    assert set(inside) <= set(ids(page))
    assert [one.attributes["id"] for one in page.elements if one.tag == "input"] == [
        "all-passages",
        "own-only",
        "shared-only",
    ]


def keys(holdings: list[Holding]) -> dict[str, str]:
    """The digests of what the jobs of an archive depend on, by their names."""
    catalogue = gather(holdings, making.AUTHORITY)
    return {job.name: digest(job.depends()) for job in kinship.jobs(catalogue)}


def archive_of_three() -> list[Holding]:
    """Three years of three districts, which share nothing: each is of characters of its own."""
    return [
        replace(made, digest=made.id)
        for number in range(9)
        for text in ["".join(chr(0x4E00 + number * 400 + n * 7) for n in range(40))]
        for made in [holding(2020 + number % 3, review(text), making.division(number // 3))]
    ]


def test_a_report_that_is_read_otherwise_changes_its_pages_and_the_next_year_s_alone() -> None:
    held = archive_of_three()
    before, after = keys(held), keys([replace(held[1], digest="another"), *held[:1], *held[2:]])
    changed = {name for name in before if before[name] != after[name]}
    this, later = held[1].id, held[2].id
    assert changed == {f"pages/beside/{this}", f"pages/beside/{later}", f"pages/shared/{this}"}


def test_a_report_that_comes_changes_pages_of_its_district_and_of_whom_it_shares_with_alone() -> None:
    held = archive_of_three()
    own = {f"pages/shared/{one.id}" for one in held[:3]}
    text = held[-1].report.blocks[0].shown.text
    for told, sharing in ((NEW, set[str]()), (text, {f"pages/shared/{held[-1].id}"})):
        more = replace(holding(2023, review(told), making.division(0)), digest="new")
        before, after = keys(held), keys([*held, more])
        changed = {name for name in before if before[name] != after[name]}
        assert {name for name in changed if "/shared/" in name} - own == sharing


NEW = "海鸥绕着桅杆飞，潮水退去以后孩子们在滩涂上捡拾贝壳，直到天黑才回家。"
