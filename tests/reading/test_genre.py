"""What is no report of a standing committee, or more than one, is refused with the reason."""

import pytest

from generator.errors import NotAReport
from generator.intake import decode
from generator.model import Record
from generator.reading import read
from tests.reading.readers import AUTHORITY

OWN = (
    "某某区人民代表大会常务委员会工作报告\n——2032年1月9日在某某区第五届人民代表大会第二次会议上\n各位代表：\n"
)
BODY = "2031年，区人大常委会依法履职，召开常委会会议8次。代表们提出建议，区人大常委会逐件督办。\n"


def refused(text: str, given: Record = Record()) -> str:  # noqa: B008
    with pytest.raises(NotAReport) as fault:
        read(decode([("source.txt", text.encode())]), AUTHORITY, given)
    return str(fault.value)


def test_a_text_that_names_no_congress_is_refused() -> None:
    assert "no people's congress" in refused("红烧肉的做法：五花肉切块，焯水，加糖炒色，小火慢炖一小时。\n")


@pytest.mark.parametrize(
    "title",
    [
        "某某区人民法院工作报告",
        "2032年某某区人民政府工作报告",
        "政府工作报告",
        "政协某某区第十届委员会工作报告",
    ],
)
def test_another_bodys_report_is_refused(title: str) -> None:
    text = (
        f"{title}\n——2032年1月9日在某某区第五届人民代表大会第二次会议上\n各位代表：\n办理人大代表建议16件。\n"
    )
    assert "another body's report" in refused(text)


def test_another_bodys_report_is_read_with_a_doubt_where_it_is_asked_for() -> None:
    text = (
        "政府工作报告\n——2032年1月9日在某某区第五届人民代表大会第二次会议上\n各位代表：\n办理代表建议16件。\n"
    )
    report = read(decode([("source.txt", text.encode())]), AUTHORITY, any_body=True)
    assert report.record.title == "政府工作报告"
    assert "report-of-another-body" in {doubt.code for doubt in report.doubts}
    own = read(decode([("source.txt", (OWN + BODY).encode())]), AUTHORITY, any_body=True)
    assert "report-of-another-body" not in {doubt.code for doubt in own.doubts}


def test_a_report_that_tells_of_another_bodys_report_is_not_refused() -> None:
    text = OWN + BODY + "会议听取和审议了政府工作报告。\n"
    assert read(decode([("source.txt", text.encode())]), AUTHORITY).record.title


def test_two_reports_in_one_text_are_refused_unless_the_title_is_given() -> None:
    other = "\n另一区五届人大常委会工作报告（摘要）\n\n2031年，另一区人大常委会依法履职。\n"
    assert "more than one report" in refused(OWN + BODY + other)
    given = Record(title="某某区人民代表大会常务委员会工作报告")
    assert read(decode([("source.txt", (OWN + BODY + other).encode())]), AUTHORITY, given)


def test_a_running_head_that_says_the_title_again_makes_no_second_report() -> None:
    text = OWN + BODY + "\n某某区人大常委会工作报告\n\n" + BODY
    again = OWN + BODY + "\n某某区人民代表大会常务委员会工作报告（摘要）\n\n" + BODY
    for source in (again, text.replace("某某区人大常委会工作报告", "某某区人民代表大会常务委员会工作报告")):
        assert read(decode([("source.txt", source.encode())]), AUTHORITY).record.title


def test_a_part_that_speaks_of_no_congress_is_doubted() -> None:
    parts = [("source.1.txt", (OWN + BODY).encode()), ("source.2.txt", "红烧肉的做法：小火慢炖。\n".encode())]
    report = read(decode(parts), AUTHORITY)
    assert [doubt.code for doubt in report.doubts if doubt.code == "part-of-another-text"]
    assert "part-of-another-text" not in {d.code for d in read(decode(parts[:1]), AUTHORITY).doubts}


def test_a_title_that_contradicts_the_heads_is_doubted_and_the_heads_are_right() -> None:
    text = (
        "某某区人大常委会工作报告（2032年）\n2031年工作回顾\n\n"
        + BODY
        + "\n2032年工作安排\n\n区人大常委会将继续努力。\n"
    )
    report = read(decode([("source.txt", text.encode())]), AUTHORITY)
    assert report.record.year == 2031
    assert "year-contradicted" in {doubt.code for doubt in report.doubts}
