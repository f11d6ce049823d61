"""Folding in the browser: the same as where the index is made, character for character."""

import json
import random
import unicodedata

import pytest

from generator.terms.fold import UNFOLDED, fold, needs_rest
from tests.search.browser.conftest import Engine
from tests.terms.test_fold import NO_THOUSANDS, THOUSANDS

# Browsers may know a later Unicode: only what this one has assigned can be compared.
ASSIGNED = [chr(code) for code in range(0x2FA40) if unicodedata.category(chr(code)) not in ("Cn", "Cs")]
BEYOND = [chr(code) for code in (UNFOLDED, 0x2FA1F, 0x30000, 0xE0100, 0x10FFFD)]

FOLDED = """
    const { Folder, isWord } = await load("fold");
    const archive = engine.archive;
    await archive.wholeFold();
    return JSON.stringify([...given].map((one) => [archive.folder.fold(one), isWord(one)]));
"""
NEEDING = """
    const { Folder } = await load("fold");
    const folder = new Folder(engine.archive.manifest.fold.early);
    return [...given].filter((one) => folder.lacks(one)).join("");
"""


def told(engine: Engine, characters: list[str]) -> list[tuple[str, bool]]:
    """Of each character how it folds and whether it is of words; as one string, which is quick."""
    found: list[tuple[str, bool]] = json.loads(engine.run(FOLDED, "".join(characters)))
    return found


def test_every_character_folds_as_in_the_index(engine: Engine) -> None:
    everything = ASSIGNED + BEYOND
    folded = [one for one, _ in told(engine, everything)]
    differing = [
        (one, ours, fold(one)) for one, ours in zip(everything, folded, strict=True) if ours != fold(one)
    ]
    assert differing == []


NUMBERS = """
    const { folder } = engine.archive;
    const traced = (text) => folder.traced(text);
    return given.map((text) => [folder.fold(text), traced(text).folded, traced(text).origins.length]);
"""


def test_numbers_fold_as_in_the_index(engine: Engine) -> None:
    draw = random.Random("commas and digits")
    texts = [
        "".join(draw.choices("0123456789,，.", [1] * 10 + [3, 2, 1], k=draw.randint(4, 14)))
        for _ in range(3000)
    ]
    texts += [text for text, _ in THOUSANDS] + NO_THOUSANDS
    ours = engine.run(NUMBERS, texts)
    assert ours == [[fold(text), fold(text), len(fold(text))] for text in texts]
    assert sum(len(fold(text)) < len(text) for text in texts) > 200


def test_every_word_character_is_one_in_the_index(engine: Engine) -> None:
    ours = {one for one, (_, is_word) in zip(ASSIGNED, told(engine, ASSIGNED), strict=True) if is_word}
    assert ours == {one for one in ASSIGNED if unicodedata.category(one)[0] in "LNM"}


def test_the_late_piece_is_asked_for_wherever_it_is_needed(engine: Engine) -> None:
    asking = set(engine.run(NEEDING, "".join(ASSIGNED)))
    assert {one for one in ASSIGNED if needs_rest(one)} <= asking
    assert not asking & set("备案审查工作报告〇々○二〇二三年，。“”《》ＡＢ１２")


@pytest.mark.parametrize(
    ("text", "found", "marked"),
    [
        ("备 案审查", "备案", ["备 案"]),
        ("共１２㎡。", "m2", ["㎡"]),
        ("欧阳𠮷安同志", "𠮷安", ["𠮷安"]),
        ("𠮷 𠮷", "𠮷", ["𠮷", "𠮷"]),
        ("見《備案\u200b審查》", "备案审查", ["備案\u200b審查"]),
        ("…完", "..完", ["…完"]),
        ("代表 ", "代表", ["代表"]),
        ("备案，备案", "备案", ["备案", "备案"]),
        ("备案备案", "备案", ["备案备案"]),
        ("松府发〔2023〕15号文件", "松府发202315号", ["松府发〔2023〕15号"]),
        ("代表审查", "代表 审查", ["代表审查"]),
        ("代表建议", "监督", []),
        ("共3,482件。", "3482", ["3,482"]),
        ("共３，４８２，０００件。", "3,482,000件", ["３，４８２，０００件"]),
        ("备案3,482件", "案3482", ["案3,482"]),
        ("2021,2022年3,482件", "件", ["件"]),
        ("3,482件", "482", []),
    ],
)
def test_marks_lie_on_the_text_as_shown(engine: Engine, text: str, found: str, marked: list[str]) -> None:
    cut = "return (await engine.marksIn(...given)).map((mark) => given[0].slice(...mark))"
    assert engine.run(cut, [text, found]) == marked
