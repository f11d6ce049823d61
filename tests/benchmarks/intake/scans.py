"""Scans of drawn pages: recognised lines against printed ones, character by character."""

import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from generator import intake
from generator.model import Source
from tests.measures.texts import squeeze
from tests.press.forms.drawn import Drawn, drawn_of
from tests.press.forms.plans import layout_of
from tests.press.forms.scan import CLEAN, DEGRADED, Wear, png_of, scans_of
from tests.press.pages import page_of

PAGES = 6
"""How many pages are recognised, each twice: clean and degraded."""

ALIKE = 0.35
"""The least likeness of a recognised line to the printed one it is taken for."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A recognised character, and whether it is marked doubtful."""

    char: str
    doubtful: bool


Line = tuple[Letter, ...]


@dataclass(slots=True)
class Count:
    """What came of recognising: characters printed, edits that mend the text, digits wrong and unmarked."""

    printed: int = 0
    edits: int = 0
    right: int = 0
    right_marked: int = 0
    digits_unmarked: int = 0
    joined: int = 0
    seconds: float = 0.0
    pages: int = 0
    wrong: list[str] = field(default_factory=list)

    def add(self, other: "Count") -> None:
        for name in (
            "printed",
            "edits",
            "right",
            "right_marked",
            "digits_unmarked",
            "joined",
            "seconds",
            "pages",
            "wrong",
        ):
            setattr(self, name, getattr(self, name) + getattr(other, name))


def page(seed: int) -> Drawn:
    """A drawn page as a scan shows one: upright, one report, without page heads."""
    ways = {"turned": "0", "continued": "no", "others": "none", "furniture": "none"}
    return drawn_of(page_of(seed).printed.manuscript, layout_of(seed, **ways))


def measured(pages: int) -> dict[str, Count]:
    """Clean and degraded pages, counted."""
    counts = {"clean": Count(), "degraded": Count()}
    for seed in range(pages):
        counts["clean"].add(counted(seed, CLEAN))
        counts["degraded"].add(counted(seed, DEGRADED[seed % len(DEGRADED)]))
    return counts


def counted(seed: int, wear: Wear) -> Count:
    """One page, scanned and recognised."""
    drawn = page(seed)
    (image,) = scans_of(drawn.files[0][1], wear, seed)
    data = png_of(image, wear.dpi)
    begun = time.process_time()
    source = intake.decode([("page.png", data)])
    seconds = time.process_time() - begun
    printed = [squeeze(run.text) for sheet in drawn.made.sheets for run in sheet.runs]
    return compared(printed, list(lines_of(source)), seconds)


def lines_of(source: Source) -> Iterator[Line]:
    """The source's lines without white space, and what of them is doubtful."""
    doubtful = {unsure.place for unsure in source.unsure}
    line: list[Letter] = []
    for place, char in enumerate(source.text + "\n"):
        if char in "\n\f":
            if line:
                yield tuple(line)
            line = []
        elif not char.isspace():
            line.append(Letter(char, place in doubtful))


def compared(printed: Sequence[str], lines: Sequence[Line], seconds: float = 0.0) -> Count:
    """Printed lines against recognised ones, in any order: equal ones first, then the likest.

    >>> line = lambda text: tuple(Letter(char, char == "?") for char in text)
    >>> count = compared(["会议8次", "视察3次"], [line("视察5次"), line("会议8次")])
    >>> count.edits, count.digits_unmarked, count.right
    (1, 1, 7)
    >>> compared(["会议8次", "视察3次"], [line("会议8次视察3次")]).edits
    0
    """
    count = Count(sum(map(len, printed)), seconds=seconds, pages=1)
    whole = set(printed)
    for wanted, found in _pairs(printed, lines):
        count.joined += wanted not in whole and wanted != ""
        _compare(wanted, found, count)
    return count


def _pairs(printed: Sequence[str], lines: Sequence[Line]) -> Iterator[tuple[str, Line]]:
    left = list(lines)
    texts = Counter(printed)
    for line in lines:
        text = _text(line)
        if texts[text]:
            texts[text] -= 1
            left.remove(line)
            yield text, line
    for line in list(left):
        if wanted := _joined(line, texts):
            left.remove(line)
            yield wanted, line
    for wanted in sorted(texts.elements(), key=len, reverse=True):
        best = max(left, key=lambda line: _likeness(wanted, line), default=())
        if best and _likeness(wanted, best) >= ALIKE:
            left.remove(best)
            yield wanted, best
        else:
            yield wanted, ()
    for line in left:
        yield "", line


def _joined(line: Line, texts: Counter[str]) -> str:
    """What is printed where two lines were taken for one, as of two columns: no error of recognising."""
    text = _text(line)
    inside = sorted((text.find(wanted), wanted) for wanted in texts.elements() if wanted in text)
    if len(inside) < 2 or sum(len(wanted) for _, wanted in inside) > len(text):
        return ""
    texts.subtract(wanted for _, wanted in inside)
    return "".join(wanted for _, wanted in inside)


def _compare(wanted: str, found: Line, count: Count) -> None:
    matcher = SequenceMatcher(None, wanted, _text(found), autojunk=False)
    for operation, a, b, c, d in matcher.get_opcodes():
        if operation == "equal":
            count.right += b - a
            count.right_marked += sum(letter.doubtful for letter in found[c:d])
            continue
        count.edits += max(b - a, d - c)
        shown = found[c:d] or found[max(c - 1, 0) : c + 1]
        digits = any(map(str.isdigit, wanted[a:b] + _text(found[c:d])))
        if digits and not any(letter.doubtful for letter in shown):
            count.digits_unmarked += 1
            count.wrong.append(f"{wanted[max(a - 6, 0) : b + 6]} → {_text(found[max(c - 6, 0) : d + 6])}")


def _likeness(wanted: str, line: Line) -> float:
    return SequenceMatcher(None, wanted, _text(line), autojunk=False).ratio()


def _text(line: Line) -> str:
    return "".join(letter.char for letter in line)


def as_scores(counts: dict[str, Count]) -> dict[str, float]:
    """What floors are set for."""
    clean, degraded = counts["clean"], counts["degraded"]
    whole = Count()
    whole.add(clean)
    whole.add(degraded)
    return {
        "errors, clean": clean.edits / clean.printed,
        "errors, degraded": degraded.edits / degraded.printed,
        "wrong digits unmarked": float(whole.digits_unmarked),
        "right marked": whole.right_marked / max(1, whole.right),
        "lines joined a page": whole.joined / whole.pages,
        "CPU s a page": whole.seconds / whole.pages,
    }
