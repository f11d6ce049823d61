"""Whether the characters that a PDF gives are those that it shows, and what is to be done if not."""

from collections.abc import Iterable, Iterator, Sequence

from generator.errors import UnreadableSource
from generator.intake.encoding import FIRST_LEVELS, LIKELY, plausibility
from generator.intake.layout import Plate
from generator.intake.pdf.characters import Character
from generator.intake.pdf.vertical import VERTICAL, vertical_share, vertical_title
from generator.intake.text import UNREADABLE
from generator.model import Doubt

MOST, LEAST = 0.03, 5
"""Share of unknown characters from which on a PDF is refused, and how many these are at the least."""

JUDGED = 100
"""Characters below which nothing is said of what a text is likely to hold."""

AS_SCAN = "Save its pages as PNG pictures (300 dots an inch), and add those: they are read as scans are."


def refuse_unreadable(name: str, pages: Sequence[Sequence[Character]]) -> None:
    """Raise UnreadableSource where fonts do not tell which characters they show."""
    ink = [one for page in pages for one in page if not one.char.isspace()]
    unread = sum(not is_readable(one) for one in ink)
    if unread >= LEAST and unread > MOST * len(ink):
        what = f"its fonts do not tell which characters they show: {unread:,} of {len(ink):,} are unknown."
        raise UnreadableSource(name, what, AS_SCAN)
    if len(ink) >= JUDGED and not _is_likely("".join(one.char for one in ink)):
        what = "its fonts tell other characters than they show: what it gives as text is none."
        raise UnreadableSource(name, what, AS_SCAN)


def refuse_vertical(name: str, plates: Sequence[Plate]) -> None:
    """Raise UnreadableSource where the lines of a page run from top to bottom."""
    for plate in plates:
        if vertical_share(plate) >= VERTICAL:
            what = f"the lines of its page {plate.number} run from top to bottom, which is not read."
            raise UnreadableSource(name, what, "Type its text, save it as UTF-8, and add that.")


def is_readable(one: Character) -> bool:
    """Whether it is known which character it is."""
    return one.known and not UNREADABLE.match(one.char)


def _is_likely(text: str) -> bool:
    return max(plausibility(text, charset) for charset in FIRST_LEVELS) >= LIKELY


def doubts_about(pages: Iterable[Sequence[Character]]) -> Iterator[Doubt]:
    """That a page's text was laid invisibly over a picture: somebody's recognition, never compared."""
    for number, page in enumerate(pages, 1):
        ink = [one for one in page if not one.char.isspace()]
        if sum(one.hidden for one in ink) * 2 > len(ink):
            yield Doubt(
                "hidden-text-layer",
                f"The text of page {number} lies invisibly over a picture, as somebody had it recognised: "
                "compare it with the page, or save the page as PNG and add that.",
            )


def doubts_about_titles(plates: Iterable[Plate]) -> Iterator[Doubt]:
    """That a page's title seems to run from top to bottom beside its text, which may be out of order then."""
    for plate in plates:
        title = vertical_title(plate)
        if title:
            yield Doubt(
                "vertical-title",
                f"On page {plate.number} large characters stand below one another ({title}), as in a title "
                "set from top to bottom, which is not read: compare the title and the text beside it with "
                "the page.",
            )
