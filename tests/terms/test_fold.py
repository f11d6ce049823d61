"""Folding: the same for a character wherever it stands, and settled once it is done."""

import re
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import InvalidArchive
from generator.terms.fold import UNFOLDED, as_string, fold, folding, needs_rest, parsed
from generator.terms.make_simplified import document, pairs
from tests.search.queries.folding import fold as folding_by_rule

CODES = [code for code in range(sys.maxunicode + 1) if not 0xD800 <= code < 0xE000]
CASES = [
    ("２０２３年", "2023年"),
    ("ＡbÉ", "abé"),
    ("備案審查", "备案审查"),
    ("乾隆於後", "干隆于后"),
    ("“备案”「备案」", '"备案""备案"'),
    ("‘备案’", "'备案'"),
    ("〔2023〕15号", "[2023]15号"),
    ("（2023）(15)", "[2023][15]"),
    ("一—二－三‑四", "一-二-三-四"),
    ("阿·里・亚", "阿·里·亚"),
    ("备 案\t审\u3000查\u200b\ufeff\xad", "备案审查"),
    ("㎡①½", "m211⁄2"),
    ("豈", "岂"),
    ("\x1c备", "\x1c备"),
    ("，。；", ",。;"),
]
THOUSANDS = [
    ("3,482件", "3482件"),
    ("３，４８２件", "3482件"),
    ("1,234,567.5元", "1234567.5元"),
    ("共12,026户", "共12026户"),
    ("999,000", "999000"),
    ("3, 482", "3482"),
    ("1,234,56", "1234,56"),
    ("1,234,5,678", "1234,5678"),
    ("2021,123,456", "2021,123456"),
    ("a.5,200", "a.5200"),
    ("5..5,200", "5..5200"),
]
NO_THOUSANDS = [
    "2021,2022年",
    "100,20",
    "1234,567",
    "3,4825",
    "3,48",
    ",482",
    "3,",
    "3,,482",
    "0.5,200",
    "一,二",
    "3,a82",
]


@pytest.mark.parametrize(("text", "folded"), CASES)
def test_cases(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(("text", "folded"), THOUSANDS)
def test_a_comma_that_parts_thousands_is_dropped(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize("text", NO_THOUSANDS)
def test_every_other_comma_stays(text: str) -> None:
    assert fold(text) == text


@given(st.text())
def test_but_for_that_a_character_is_folded_by_itself(text: str) -> None:
    alone = "".join(map(fold, text))
    assert fold(text).replace(",", "") == alone.replace(",", "")
    assert fold(text) == alone or re.search("[0-9],[0-9]{3}", alone)


@given(st.text("0123.,，５年", max_size=16))
def test_numbers_fold_as_the_oracle_has_it(text: str) -> None:
    assert fold(text) == folding_by_rule(text, {}).text
    assert fold(fold(text)) == fold(text)


def test_what_is_folded_stays() -> None:
    everything = fold("".join(map(chr, CODES)))
    assert fold(everything) == everything


def test_nothing_is_left_out_behind_the_table() -> None:
    behind = "".join(chr(code) for code in CODES if code >= UNFOLDED)
    assert unicodedata.normalize("NFKC", behind).lower() == behind


def test_the_map_leads_to_an_end_at_once() -> None:
    known = folding().early | folding().rest
    assert len(known) > 2900
    assert not known.keys() & set(known.values())
    assert all(len(one) == len(form) == 1 for one, form in known.items())
    assert all(ord(one) < 0x10000 and ord(form) < 0x10000 for one, form in known.items())


def test_the_first_piece_of_the_map_is_of_gb_2312_and_the_other_is_not() -> None:
    known = folding()
    assert "".join(known.early).encode("gb2312")
    assert not any(one.encode("gb2312", "ignore") for one in known.rest)


@given(st.text())
def test_the_rest_of_the_map_is_needed_where_folding_differs_without_it(text: str) -> None:
    plain = unicodedata.normalize("NFKC", text).lower()
    assert needs_rest(text) >= (not folding().rest.keys().isdisjoint(plain))
    assert needs_rest("".join(folding().rest.values())) is False


def test_pieces_are_strings_of_pairs() -> None:
    assert as_string({"於": "于", "後": "后"}) == "後后於于"


def test_the_file_says_what_it_is_made_of() -> None:
    made = {"於": "于", "備": "备", "俻": "备"}
    assert parsed(document(made, "1.0")) == made
    assert "Apache License" in document(made, "1.0")


def test_chains_are_followed_and_what_lies_beyond_the_basic_plane_left_out() -> None:
    known = {"薴": "苧", "苧": "苎", "㑮": "𫝈"}
    assert pairs(lambda one: known.get(one, one)) == {"薴": "苎", "苧": "苎"}


@pytest.mark.parametrize("line", ["备", "备備", "备案 備", "备 "])
def test_a_line_that_is_none_is_refused(line: str) -> None:
    with pytest.raises(InvalidArchive, match=r"simplified\.txt:2"):
        parsed(f"# head\n{line}\n")
