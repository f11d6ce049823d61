"""Names in an order in which a person would put them."""

from hypothesis import given
from hypothesis import strategies as st

from generator.commands.sorting import natural

NAMES = st.text("第一二十版上下a-.0129９٣", max_size=12)


@given(NAMES, NAMES)
def test_names_that_differ_have_a_place_before_one_another(one: str, other: str) -> None:
    assert (natural(one) == natural(other)) is (one == other)
    assert natural(one) < natural(other) or natural(other) < natural(one) or one == other


@given(st.lists(st.integers(0, 10**30), unique=True))
def test_numbers_are_put_in_their_order(numbers: list[int]) -> None:
    small = [number % 10**18 for number in numbers]
    names = sorted((f"x-{number}.pdf" for number in set(small)), key=natural)
    assert names == [f"x-{number}.pdf" for number in sorted(set(small))]


def test_chinese_numerals_count_after_their_sign_alone() -> None:
    pages = [f"第{numeral}版" for numeral in ("一", "三", "九", "十", "十一", "二十")]
    assert sorted(sorted(pages), key=natural) == pages != sorted(pages)
    assert sorted(["三.pdf", "二、.pdf", "一.pdf"], key=natural) == ["一.pdf", "二、.pdf", "三.pdf"]
    assert sorted(["报告下.pdf", "报告上.pdf", "报告中.pdf"], key=natural)[1] == "报告中.pdf"
    assert sorted(["万州二", "万州三"], key=natural) == ["万州三", "万州二"]  # by their characters
