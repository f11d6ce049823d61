"""Lines of a source: two heads of parts on one line are two."""

import pytest

from generator.intake import decode
from generator.reading.lines import split_lines


def texts(line: str) -> list[str]:
    return [found.text for found in split_lines(decode([("source.txt", line.encode())]))]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("2031年", "2032年"),
        ("一、一年来的主要工作", "二、2032年主要任务"),
        ("二〇三一年的主要工作", "二〇三二年的工作意见"),
        ("2031年工作回顾", "2032年工作安排"),
    ],
)
def test_two_heads_of_parts_on_one_line_are_two(first: str, second: str) -> None:
    assert texts(f"{first}　　{second}") == [first, second]


@pytest.mark.parametrize(
    "line", ["坚持党的领导 做好人大工作", "围绕中心 服务主要工作", "2031年 常委会作出决定7项"]
)
def test_a_heading_of_two_phrases_is_one_line(line: str) -> None:
    assert texts(line) == [line]
