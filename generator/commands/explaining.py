"""Why a report was read as it was: block by block, each decision with its rating and its evidence."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from generator.model import Account, Evidence, Question, Report

SHOWN = 24
"""Characters of a block, or of a line, that are enough to know it by."""

ORDER = (Question.PLACE, Question.LINE, Question.FIGURE)


def explained(report: Report, accounts: Sequence[Account]) -> Iterator[str]:
    """Each block in reading order, and below it why it stands there, its lines, its figures."""
    of_block = _by_block(report, accounts)
    for at, block in enumerate(report.blocks):
        yield f"{block.id} {block.label} ({block.confidence:.2f}): {_short(block.shown.text)}"
        for account in sorted(of_block.get(at, ()), key=lambda one: (ORDER.index(one.question), one.at)):
            yield f"  {_place(account, report.source.text)} ({account.confidence:.2f}): {account.decision}"
            yield from (f"    {_weighed(one)}" for one in account.evidence)


def _by_block(report: Report, accounts: Sequence[Account]) -> dict[int, list[Account]]:
    """The accounts of each block, by its number; a block owns what lies in its spans."""
    spans = sorted((span, at) for at, block in enumerate(report.blocks) for span in block.spans)
    starts = [span.start for span, _ in spans]
    found: dict[int, list[Account]] = {}
    for account in accounts:
        if owner := bisect_right(starts, account.at):
            found.setdefault(spans[owner - 1][1], []).append(account)
    return found


def _place(account: Account, text: str) -> str:
    """What an account is about: the block's place, a line by its number and words, or a quantity."""
    if account.question is Question.PLACE:
        return "place"
    line = text.count("\n", 0, account.at) + 1
    rest = text[account.at :].split("\n", 1)[0]
    return f"{account.question} {line} {_short(rest)}"


def _weighed(evidence: Evidence) -> str:
    return f"{evidence.weight:+.1f} {evidence.seen}"


def _short(text: str) -> str:
    """The beginning of a text, blanks left out.

    >>> _short("一 二三")
    '一二三'
    """
    squeezed = "".join(text.split())
    return squeezed if len(squeezed) <= SHOWN else squeezed[:SHOWN] + "…"
