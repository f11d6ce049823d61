"""Human corrections of a reading: data in report.yml, applied in the open, stale ones refused.

`apply` sets right what was read: cuts and joins of blocks, their labels, parts and topics, their order,
then, on the figures found in what they make, how these are filed. Each correction says what it
expects the program to read; one that reads otherwise now, or right by itself, does not fit.

`form` is a reading as a text that people edit, `parse` what they changed in it, and `difference` the
corrections that make it of what the program reads.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from generator.authority import Authority
from generator.corrections.difference import difference
from generator.corrections.form import form
from generator.corrections.ledger import refiled
from generator.corrections.marking import marked
from generator.corrections.order import ordered
from generator.corrections.parsing import Edited, parse
from generator.corrections.places import Places, holding
from generator.corrections.record import judge_fields, said, without
from generator.corrections.review import Review
from generator.corrections.structure import restructured
from generator.errors import StaleCorrection
from generator.model import Correction, Record, Report

__all__ = ["Corrected", "Edited", "apply", "difference", "form", "parse", "said", "without"]

Find = Callable[[Report], Report]
"""Finds a report's figures."""


@dataclass(frozen=True, slots=True)
class Corrected:
    """A report with what could be set right in it, and the corrections that do not fit."""

    report: Report
    faults: tuple[StaleCorrection, ...]


def apply(
    report: Report, corrections: Sequence[Correction], find: Find, authority: Authority, alone: Record
) -> Corrected:
    """A report as read, without figures yet, set right; its figures found and set right.

    `alone` is the record as read where nothing is said of the fields that are corrected. All
    faults are told at once; what does not fit is left as read.
    """
    review = Review(corrections, Places(report))
    judge_fields(review, alone)
    blocks = restructured(report.blocks, review, report.source.text)
    blocks = marked(blocks, review, [topic.id for topic in authority.topics])
    blocks = ordered(blocks, review)
    found = find(replace(report, record=said(report.record, corrections), blocks=blocks))
    found = refiled(found, review, [indicator.id for indicator in authority.indicators])
    applied = tuple(_with_block(one, found) for one in review.applied)
    return Corrected(replace(found, corrections=applied), review.faults)


def _with_block(correction: Correction, report: Report) -> Correction:
    number = None if correction.at is None else holding(report.blocks, correction.at)
    return correction if number is None else replace(correction, block=report.blocks[number].id)
