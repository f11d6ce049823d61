"""Fields of the record: what the program reads of them by itself, and what a person says instead."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from generator.corrections.misfits import judge
from generator.corrections.review import Review
from generator.model import Correction, Record, Value

ADDRESS = ("division", "year", "kind")
"""Fields that make a report's address: they are stated above in report.yml, and `move` changes them."""


def without(given: Record, fields: Iterable[str]) -> Record:
    """What is given of a record beforehand, but for these fields."""
    nothing: dict[str, Any] = {name: () if name == "creators" else None for name in fields}
    return replace(given, **nothing)


def said(record: Record, corrections: Iterable[Correction]) -> Record:
    """The record with the fields that are corrected, but for its address, which is stated already."""
    values: dict[str, Any] = {one.field: one.value for one in corrections if one.field}
    return replace(record, **{name: value for name, value in values.items() if name not in ADDRESS})


def judge_fields(review: Review, alone: Record) -> None:
    """Hold the corrections of fields against `alone`, what is read where nothing is said of them."""
    for number, correction in review.fields():
        with review.weighing(number):
            judge(correction, _as_named(alone, correction))


def _as_named(alone: Record, correction: Correction) -> Value:
    """A field as read, a division by its code where the correction names divisions so."""
    name = correction.field or ""
    code = alone.division.code if name == "division" and alone.division else None
    return code if code in (correction.value, correction.expect) and code else alone.told(name)
