"""A reading as a text that people edit: fields, then a line a block, its figures below it.

`parsing.py` reads it back. The form's own head tells people how it is edited.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields

from generator.authority import Authority
from generator.corrections.ledger import place_of
from generator.corrections.marking import label_of
from generator.model import BODY, Block, Figure, Label, Part, Record, Report, Scope

RULE = "---"
"""The line between the fields and the text."""

NONE = "-"
"""A figure of no indicator."""

BETWEEN = "、"
"""Stands between names."""

FIELDS = tuple(each.name for each in fields(Record))

_HEAD = """\
# Correcting {id}. Save and close: what you changed goes into its report.yml, with the reason.
# reason: {reason}
#   (after `reason:` above, why, for readers; a line of the same form further down is for what follows it)
# Below {rule} stands a line a block: its place, label, level of a heading, part, topic | its text.
#   Another label, part, topic: write it.       Another order: move the line, with the figures under it.
#   Two blocks of one: begin a new line with + where the second begins (+ heading 3 review | … to label it).
#   One block of two: take away the head of the second, up to the |, and leave it below the first.
#   A figure: = place, words, indicators (- for none), scope, part. Write others; take the line away if it
#   is no figure; add a missed one below its block, as = 13家 inspections.
#   The text itself is never changed. Lines that begin with # say nothing.
# labels: {labels}
# parts: {parts}   scopes: {scopes}
# topics: {topics}
# indicators: {indicators}
"""


def form(report: Report, id: str, authority: Authority, reason: str = "", stale: Sequence[str] = ()) -> str:
    """The reading of a report as a text to be edited, what was corrected before already in it.

    `stale` tells of corrections that no longer fit: they are left out, and saving a change drops them.
    """
    head = _HEAD.format(
        id=id,
        reason=reason,
        rule=RULE,
        labels=_words(Label),
        parts=_words(Part),
        scopes=_words(Scope),
        topics=_words(topic.id for topic in authority.topics),
        indicators=_words(indicator.id for indicator in authority.indicators),
    )
    dropped = [f"# left out, dropped when you save a change: {fault}" for fault in stale]
    told = [f"{name}: {field_text(report.record, name)}".rstrip() for name in FIELDS]
    return "\n".join([head.rstrip("\n"), *dropped, *told, RULE, *_text(report), ""])


def field_text(record: Record, name: str) -> str:
    """A field as the form has it.

    >>> field_text(Record(creators=("段怀舟", "沈苇航")), "creators")
    '段怀舟、沈苇航'
    """
    value = record.told(name)
    if isinstance(value, tuple):
        return BETWEEN.join(value)
    return "" if value is None else " ".join(str(value).split("\n"))


def head_of(block: Block) -> str:
    """The words before a block's text: its label and, where it has them, its level, part and topic."""
    filed = (block.part, block.topic) if block.label in BODY else ()
    return " ".join([label_of(block), *(str(word) for word in filed if word)])


def _text(report: Report) -> Iterator[str]:
    for number, block in enumerate(report.blocks):
        yield f"{block.id} {head_of(block)} | {block.shown.text}"
        yield from (_figure(figure, report) for figure in report.figures if figure.block == number)


def _figure(figure: Figure, report: Report) -> str:
    filed = " ".join(figure.indicators) or NONE
    words = (f"p{place_of(figure, report)}", figure.wording, filed, figure.scope, figure.part)
    return "  = " + " ".join(str(word) for word in words if word)


def _words(words: Iterable[str]) -> str:
    return " ".join(str(word) for word in words)
