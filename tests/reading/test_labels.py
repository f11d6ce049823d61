"""Chunks → labels, each form with a negative beside it."""

import pytest

from generator.intake import decode
from generator.model import Label
from generator.reading.labels import label_chunks, plain
from generator.reading.lines import split_lines
from generator.reading.paragraphs import gather_chunks
from generator.reading.titles import whole_title

BODY = "\n\n常委会全年召开会议八次，听取和审议专项工作报告二十一项，各项任务圆满完成。\n"


def label_of(line: str, before: str = "", after: str = BODY) -> Label:
    """The label of one line, with a paragraph after it."""
    chunks = gather_chunks(split_lines(decode([("source.txt", f"{before}{line}{after}".encode())])))
    labels = dict(zip((chunk.text for chunk in chunks), label_chunks(chunks), strict=True))
    return labels[line]


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("某某区人民代表大会常务委员会工作报告", Label.TITLE),
        ("某某区五届人大常委会工作报告（摘要）", Label.TITLE),
        ("听取某某区人大常委会工作报告的会议已经圆满结束。", Label.PARAGRAPH),
        ("——2031年1月9日在某某区第五届人民代表大会第二次会议上", Label.SUBTITLE),
        ("2031年1月9日在某某区召开了第五届人民代表大会第二次会议。", Label.PARAGRAPH),
        ("记者 周小川 李明", Label.BYLINE),
        ("某某区人大常委会主任 周小川", Label.BYLINE),
        ("某某日报记者 周小川 整理", Label.BYLINE),
        ("一、坚持正确方向", Label.HEADING),
        ("坚持人民至上，以务实举措保障代表履职", Label.HEADING),
        ("2032年工作安排", Label.HEADING),
        ("区人大代表在滨河社区向居民宣讲法律", Label.CAPTION),
        ("图为代表视察学校食堂（周小川 摄）", Label.CAPTION),
        ("■责任编辑 周小川", Label.FURNITURE),
        ("第3版", Label.FURNITURE),
        ("（下转第3版）", Label.FURNITURE),
        ("2031年1月12日 星期三", Label.FURNITURE),
        ("各位代表：", Label.PARAGRAPH),
    ],
)
def test_form(line: str, label: Label) -> None:
    assert label_of(line) is label


def test_the_line_before_the_subtitle_is_the_title() -> None:
    before = "凝心聚力谋发展 履职为民谱新篇\n"
    assert label_of("——某某区五届人大常委会2031年工作综述", before) is Label.SUBTITLE
    after = f"\n——某某区五届人大常委会2031年工作综述{BODY}"
    assert label_of("凝心聚力谋发展 履职为民谱新篇", after=after) is Label.TITLE


SUBTITLE = "\n——某某区五届人大常委会2031年工作综述\n"


def front_of(text: str) -> list[tuple[Label, str]]:
    chunks = gather_chunks(split_lines(decode([("source.txt", text.encode())])))
    whole = whole_title(chunks, label_chunks(chunks))
    return [(label, plain(c)) for c, label in zip(*whole, strict=True) if label is not Label.PARAGRAPH]


def test_a_title_of_two_lines_is_one() -> None:
    assert front_of(f"凝心聚力谋发展\n履职为民谱新篇{SUBTITLE}{BODY}")[0] == (
        Label.TITLE,
        "凝心聚力谋发展履职为民谱新篇",
    )


@pytest.mark.parametrize("above", ["一、强化监督促发展", "监督有力", "监督有力度，决定有深度"])
def test_a_heading_above_the_title_is_no_line_of_it(above: str) -> None:
    read = front_of(f"代表工作展新貌\n{BODY}\n{above}\n\n履职为民谱新篇{SUBTITLE}{BODY}")
    assert (Label.TITLE, "履职为民谱新篇") in read
    assert (Label.HEADING, above) in read


def test_the_only_heading_right_above_the_title_is_its_kicker() -> None:
    read = front_of(f"监督有力度 决定有深度 代表有热度\n凝心聚力谋发展 履职为民谱新篇{SUBTITLE}{BODY}")
    assert [label for label, _ in read] == [Label.SUBTITLE, Label.TITLE, Label.SUBTITLE]


def test_a_name_alone_is_a_byline_only_under_the_subtitle() -> None:
    before = "某某区人大常委会工作报告\n——2031年1月9日在某某区第五届人民代表大会第二次会议上\n"
    assert label_of("佟某某", before) is Label.BYLINE
    assert label_of("佟某某") is not Label.BYLINE


def test_there_is_one_title_at_the_most() -> None:
    text = "某某区人大常委会工作报告" + BODY + "\n某某区人大常委会工作报告" + BODY
    chunks = gather_chunks(split_lines(decode([("source.txt", text.encode())])))
    assert label_chunks(chunks).count(Label.TITLE) == 1


CAPTION = "区人大代表在滨河社区开展宣讲活动"
UNLIKE = "灯火亮起来，日子红火起来"


def label_among(lines: str) -> Label:
    chunks = gather_chunks(split_lines(decode([("source.txt", lines.encode())])))
    found = dict(zip((plain(chunk) for chunk in chunks), label_chunks(chunks), strict=True))
    return found[UNLIKE]


def test_what_stands_among_captions_over_no_text_is_one() -> None:
    assert label_among(f"{BODY}\n{CAPTION}\n\n{UNLIKE}\n") is Label.CAPTION
    assert label_among(f"{BODY}\n{CAPTION}\n\n{UNLIKE}\n\n{CAPTION}\n{BODY}") is Label.CAPTION


def test_a_heading_over_text_or_among_headings_stays_one() -> None:
    assert label_among(f"{BODY}\n{CAPTION}\n\n{UNLIKE}\n{BODY}") is Label.HEADING
    assert label_among(f"{BODY}\n代表工作展新貌\n\n{UNLIKE}\n") is Label.HEADING
