"""What a schema asks is told with its file, place and mend: whole numbers, and words that can be read."""

import pytest

from generator.corpus import schema
from generator.corpus.documents import parse

RECORD = "kind: report\nyear: 2023\ndivision: 990901-linqiao\nsources: [{file: source.txt, sha256: %s}]\n" % (
    "0" * 64
)


def faults(text: str) -> list[str]:
    return [str(fault) for fault in schema.faults(parse("report.yml", text.encode()), "report")]


@pytest.mark.parametrize("number", ["2023.0", "true"])
def test_only_a_whole_number_is_a_year(number: str) -> None:
    [fault] = faults(RECORD.replace("year: 2023", f"year: {number}"))
    assert fault.startswith("report.yml, line 2 (year)")
    assert "is not of type 'integer'" in fault
    assert ("without a point" in fault) == (number != "true")
    assert faults(RECORD) == []


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ('title: "   "', "is blank"),
        ('title: "\\u3000"', "is blank"),
        ('rights: " "', "is blank"),
        ('creators: ["甲", " "]', "is blank"),
        ('title: "题\\u0000目"', "U+0000"),
        ('title: "题目\\n"', "U+000A"),
        ('newspaper: "日\\u001b[31m报"', "U+001B"),
        ('note: "一\\n二\\u0007"', "U+0007"),
        ('subtitle: "副\\u202e题"', "U+202E"),
    ],
)
def test_blank_text_and_signs_that_are_none_are_refused(line: str, what: str) -> None:
    [fault] = faults(f"{RECORD}{line}\n")
    assert fault.startswith("report.yml, line 5")
    assert what in fault
    assert "\x1b" not in fault


@pytest.mark.parametrize("line", ['note: "一\\n\\t二\\n"', "title: 𬭎 区 人大", "title: null", "rights: CC0"])
def test_text_that_can_be_read_is_taken(line: str) -> None:
    assert faults(f"{RECORD}{line}\n") == []
