"""What a person set right in a reading: written in report.yml, applied, and shown to readers."""

import dataclasses
from dataclasses import dataclass
from enum import StrEnum

Value = str | int | bool | tuple[str, ...] | None
"""What was read or what stands instead: a word, a number, a list of words; None is nothing."""


class Aspect(StrEnum):
    """What of a reading is set right, named as in report.yml.

    A field of the record; how a block is cut, joined, labelled, filed and placed; and how a figure
    is filed, left out, or taken in where it was missed. `PART` is a block's, or a figure's where
    the correction has a wording.
    """

    FIELD = "field"
    SPLIT = "split"
    JOIN = "join"
    LABEL = "label"
    PART = "part"
    TOPIC = "topic"
    AFTER = "after"
    ADD = "add"
    DROP = "drop"
    INDICATORS = "indicators"
    SCOPE = "scope"


@dataclass(frozen=True, slots=True)
class Correction:
    """One thing set right: `expect` is what the program read, `value` what stands instead.

    `field` names a field of the record. Else `place` tells where, as report.yml has it: `p` and an
    offset into the source, or words that stand there once. `wording` is a figure's, as the text
    has it. `section` moves a heading with all that stands under it. `line` is where it stands in
    report.yml.

    On a report, where it was applied, `at` is the place as an offset, and `block` the id of the
    block that it stands in now.
    """

    aspect: Aspect
    value: Value
    expect: Value
    reason: str
    field: str | None = None
    place: str | None = None
    wording: str | None = None
    section: bool = False
    line: int | None = dataclasses.field(default=None, compare=False)
    at: int | None = None
    block: str | None = None
