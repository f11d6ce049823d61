"""What is seen of a line's words: the classes that save looking must never hide a form."""

import re

from hypothesis import example, given
from hypothesis import strategies as st

from generator.reading import signs
from generator.reading.wording import FORMS, FORMS_OF_FIGURES, FORMS_WITH_COLON, FORMS_WITH_STOP, signs_of

PIECES = [
    "一、",
    "（二）",
    "1.",
    "■",
    "▲",
    "——",
    "2031年",
    "过去五年",
    "工作回顾",
    "各位代表",
    "：",
    "，",
    "。",
    "！",
    "”",
    "）",
    "（",
    "记者",
    "主任",
    "周小川",
    "图为",
    "摄",
    "某某区人大常委会工作报告",
    "1月9日在某某区第五届人民代表大会第二次会议上",
    "主任会议15次",
    "坚持",
    "聚焦发展要务",
    "一是",
    "综述",
]
LINES = st.lists(st.sampled_from(PIECES), min_size=1, max_size=5).map("".join)


@given(LINES | st.text(min_size=1, max_size=24).filter(lambda text: text.split() == [text]))
@example("——2031年1月9日在某某区第五届人民代表大会第二次会议上")
@example("１．全年")
def test_no_form_is_overlooked(line: str) -> None:
    found = signs_of(line, line)
    for form in FORMS:
        if re.fullmatch(form.first, line[0]) and re.fullmatch(form.last, line[-1]):
            continue
        alone = form.sign in (signs.COMMA_LAST, signs.COLON_LAST)  # told by the last character alone
        assert alone or not form.has(line) or found & form.sign, f"{line} has a form that was not looked for"
    for sign, has in (*FORMS_WITH_COLON, *FORMS_OF_FIGURES, *FORMS_WITH_STOP):
        assert not has(line) or found & sign


def test_each_sign_is_a_bit_of_its_own() -> None:
    bits = [
        value for name, value in vars(signs).items() if name.isupper() and name not in ("ALL_BITS", "_BITS")
    ]
    assert len(set(bits)) == len(bits) <= signs.ALL_BITS
    assert all(bit.bit_count() == 1 for bit in bits)
