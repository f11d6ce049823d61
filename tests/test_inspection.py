"""A reading as JSON: the source's own characters, numbers that are right, nothing left out."""

import json
from dataclasses import replace
from decimal import Decimal

import pytest

from generator import inspection
from generator.authority import Division
from generator.model import (
    Aspect,
    Block,
    Correction,
    Doubt,
    Emendation,
    Figure,
    Join,
    Kind,
    Label,
    Leaf,
    Mention,
    Part,
    Record,
    Report,
    Scope,
    Source,
    SourcePart,
    Span,
    TracedText,
)

TEXT = "收到建议５１至\n６０件"
PART = SourcePart("source.txt", "text/plain", "utf-8", "ab" * 32, Span(0, len(TEXT)))


def report(source: Source | None = None) -> Report:
    shown = TracedText("收到建议51至60件", (0, 1, 2, 3, 4, 5, 6, 8, 9, 10))
    emendations = (Emendation("fold_fullwidth_digits", Span(4, 5), "５", "5"),)
    block = Block(
        Label.PARAGRAPH,
        shown,
        (Span(0, 7), Span(8, 11)),
        None,
        Part.REVIEW,
        "deputies",
        emendations,
        (Join(0, False, 0.9996), Join(8, True, 0.9)),
        0.8,
        0.75,
    )
    low, high, place = Decimal(51), Decimal("60.0"), Span(4, 10)
    figure = Figure(
        ("proposals",),
        low,
        high,
        "件",
        None,
        Part.REVIEW,
        Scope.YEAR,
        "51至60件",
        0,
        place,
        place,
        Span(4, 11),
    )
    doubt = Doubt("code", "message", Span(0, 1))
    mention = Mention("petitions", Part.PLAN, "做好信访工作", 0, place)
    return Report(
        source or Source(TEXT, (PART,), (doubt,)),
        Record(),
        (block,),
        (figure,),
        (mention,),
        True,
        (doubt, Doubt("b", "m")),
    )


def test_a_block_holds_the_sources_own_characters() -> None:
    (block,) = inspection.to_json(report(), "x.txt")["blocks"]
    assert block["text"] == "收到建议５１至６０件"
    assert block["spans"] == [[0, 7], [8, 11]]
    assert (block["label"], block["part"], block["topic"]) == ("paragraph", "review", "deputies")


def test_a_block_tells_how_sure_it_is() -> None:
    (block,) = inspection.to_json(report(), "x.txt")["blocks"]
    assert (block["confidence"], block["place_confidence"]) == (0.8, 0.75)
    assert block["joins"] == [
        {"at": 0, "goes_on": False, "confidence": 1.0},
        {"at": 8, "goes_on": True, "confidence": 0.9},
    ]


def test_a_figure_is_told_with_its_range_and_place() -> None:
    read = inspection.to_json(report(), "x.txt")
    (figure,) = read["figures"]
    assert figure["value"] == [51, 60]
    assert (figure["scope"], figure["spans"], figure["block"]) == ("year", [[4, 11]], 0)
    assert read["mentions"][0]["indicator"] == "petitions"


def test_a_doubt_is_told_once() -> None:
    read = inspection.to_json(report(), "x.txt")
    assert [doubt["code"] for doubt in read["doubts"]] == ["code", "b"]


def test_a_correction_is_told_with_what_was_read() -> None:
    made = Correction(Aspect.INDICATORS, (), ("inspections",), "it is the city's", wording="12次", at=4)
    (told,) = inspection.to_json(replace(report(), corrections=(made,)), "x.txt")["corrections"]
    assert (told["about"], told["expect"], told["value"]) == ("indicators", ["inspections"], [])
    assert (told["at"], told["wording"], told["reason"]) == (4, "12次", "it is the city's")


def test_the_whole_is_json_and_names_its_source() -> None:
    read = inspection.to_json(report(), "some where.txt")
    assert json.loads(json.dumps(read)) == read
    assert read["source"] == {
        "path": "some where.txt",
        "sha256": "ab" * 32,
        "media_type": "text/plain",
        "encoding": "utf-8",
        "characters": len(TEXT),
    }


def test_the_parts_of_a_source_are_told() -> None:
    second = SourcePart("source.2.txt", "text/plain", "gb18030", "cd" * 32, Span(5, len(TEXT)))
    read = inspection.to_json(report(Source(TEXT, (PART, second))), "x")
    assert [part["encoding"] for part in read["source"]["parts"]] == ["utf-8", "gb18030"]


@pytest.mark.parametrize(
    ("division", "names"),
    [
        (Division("990901", "霖桥区", "x", "district", "禺州省", "虞洲市"), ("禺州省", "虞洲市", "霖桥区")),
        (Division("990900", "虞洲市", "x", "city", "禺州省", "虞洲市"), ("禺州省", "虞洲市", None)),
        (Division("990000", "禺州省", "x", "province", "禺州省", None), ("禺州省", None, None)),
        (None, (None, None, None)),
    ],
)
def test_a_division_is_told_as_the_names_above_it(
    division: Division | None, names: tuple[str | None, ...]
) -> None:
    told = inspection.metadata(Record(division=division, kind=Kind.FEATURE))
    assert (told["province"], told["city"], told["district"]) == names
    assert told["kind"] == "feature"


def test_places_in_a_source_with_pages_name_the_page() -> None:
    leaves = (Leaf(0, 1, 595, 842, Span(0, 5)), Leaf(0, 2, 595, 842, Span(6, len(TEXT))))
    told = inspection.to_json(report(Source(TEXT, (PART,), leaves=leaves)), "report.pdf")
    assert told["blocks"][0]["spans"] == [[1, 0, 5], [2, 0, 1], [2, 2, 5]]
