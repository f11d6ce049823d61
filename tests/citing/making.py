"""Entries for tests of citations: a record with whatever fields are asked for."""

from dataclasses import replace

from generator.gathering.entries import Entry, enter
from generator.model import Kind
from tests.gathering.making import division, holding

SUBTITLE = "2023年1月9日在试1区第五届人民代表大会第二次会议上"


def entry(kind: Kind = Kind.REPORT, added: str | None = "2024-06-01", **fields: object) -> Entry:
    """The entry of a report whose record has these fields, and none of the others."""
    made = holding(division(1), 2022, kind, title="工作报告")
    record = replace(made.report.record, **fields)
    return enter([replace(made, report=replace(made.report, record=record), added=added)])[0]
