"""A printed page beside its truth and its reading, line by line, to see what went wrong."""

from collections import Counter
from collections.abc import Iterator

from generator.model import Report
from tests.press.pages import Page
from tests.press.printed import PrintedPage

SHORT = {"paragraph": "para", "heading": "head", "furniture": "furn", "subtitle": "subt", "caption": "capt"}


def beside(page: Page, report: Report) -> Iterator[str]:
    """Each printed line with its block in truth and in the reading (both numbered in their own order)."""
    printed = page.printed
    yield f"{page.name}, seed {page.seed}, {page.plan.columns} columns: {', '.join(page.plan.distortions)}"
    yield f"{'':2}{'truth':>9} {'read':>9}"
    for start, end in printed.lines:
        true, read = _true(printed, start, end), _read(report, printed, start, end)
        mark = " " if _agree(true, read) else "≠"
        yield f"{mark:2}{_names(true):>9} {_names(read):>9}  {printed.text[start:end]}".rstrip()
    yield "read in this order (by the blocks of the truth):"
    yield "  " + " ".join(_of_truth(printed, report))


def _true(page: PrintedPage, start: int, end: int) -> list[tuple[str, int]]:
    return [(page.label(n), n) for n in page.blocks_in(start, end)]


def _read(report: Report, page: PrintedPage, start: int, end: int) -> list[tuple[str, int]]:
    held = [
        (str(block.label), number)
        for number, block in enumerate(report.blocks)
        if any(
            max(s.start, start) < min(s.end, end) and page.text[max(s.start, start) : min(s.end, end)].strip()
            for s in block.spans
        )
    ]
    return held


def _agree(true: list[tuple[str, int]], read: list[tuple[str, int]]) -> bool:
    return [label for label, _ in true] == [label for label, _ in read]


def _names(blocks: list[tuple[str, int]]) -> str:
    return "+".join(f"{SHORT.get(label, label)}{number}" for label, number in blocks)


def _of_truth(page: PrintedPage, report: Report) -> Iterator[str]:
    for block in report.blocks:
        ink = [p for span in block.spans for p in range(span.start, span.end) if not page.text[p].isspace()]
        held = Counter(page.ink[place].block for place in ink)
        yield "/".join(str(n) for n in sorted(held))
