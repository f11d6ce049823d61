"""Whether a text is the work report of a people's congress standing committee, and of one alone."""

import re
from collections.abc import Iterator, Sequence

from generator.errors import NotAReport
from generator.model import Doubt, Label, Record, Source
from generator.reading.blocktexts import Texts
from generator.reading.forms import FEATURE_LINE, OTHER_TITLE, REPORT_TITLE

CONGRESS = re.compile(r"人大(?!小|量|幅|厅|门)|人民代表大会")
OWN_FEATURE = re.compile(r"人大|常委会|人民代表大会")
LEAST_MENTIONS = 2
"""How often a report on a congress names it at the least."""

LONGEST_TITLE = 45
TITLES = (Label.TITLE, Label.SUBTITLE, Label.HEADING, Label.CAPTION)


def require_report(source: Source, texts: Texts, given: Record) -> None:
    """Raise NotAReport, with what it is instead, where the text is no report or not one report.

    读者：几乎不提人大的、题为政府法院等别的机关工作报告的，以及一份文件里有两个报告题目的，拒收。
    """
    name = source.parts[0].name
    if len(CONGRESS.findall("".join(source.text.split()))) < LEAST_MENTIONS:
        raise NotAReport(
            name,
            "it speaks of no people's congress or its standing committee (人大、人民代表大会).",
            "Check that this is the right file.",
        )
    if other := title_of_other_body(texts):
        raise NotAReport(
            name, f"it is another body's report: {other}.", "Only standing committees' reports are kept."
        )
    own = list(_own_titles(_titles(texts)))
    if len(own) > 1 and not given.title:
        raise NotAReport(
            name,
            f"it holds more than one report: {'; '.join(own)}.",
            "Split it into one file a report; or, if it is one report, say its title with --title.",
        )


def title_of_other_body(texts: Texts) -> str | None:
    """The title of the report of another body, where no standing committee's stands beside it."""
    titles = _titles(texts)
    other = next((text for text in titles if OTHER_TITLE.match("".join(text.split()))), None)
    return other if other and not list(_own_titles(titles)) else None


def doubt_of_body(texts: Texts) -> Iterator[Doubt]:
    """A doubt where the report is another body's, for one who wants it read nevertheless."""
    if other := title_of_other_body(texts):
        told = f"It is another body's report: {other}. It can be looked at, but not added to the archive."
        yield Doubt("report-of-another-body", told)


def _titles(texts: Texts) -> list[str]:
    return [text for label, text in texts if label in TITLES and len(text) <= LONGEST_TITLE]


def _own_titles(titles: Sequence[str]) -> Iterator[str]:
    """Titles of standing committees' reports, each once: a running head may say one again, or shorter."""
    seen: list[str] = []
    for text in titles:
        ink = "".join(text.split())
        if not (REPORT_TITLE.match(ink) or (FEATURE_LINE.match(ink) and OWN_FEATURE.search(ink))):
            continue
        key = re.sub(r"[（(].*?[）)]|第?[一二三四五六七八九十\d]+届|^[—－-]+", "", ink)
        if not any(key in other or other in key for other in seen):
            seen.append(key)
            yield text


def doubtful_parts(source: Source) -> Iterator[Doubt]:
    """A doubt for each part of a source of several files that speaks of no congress."""
    for part in source.parts if len(source.parts) > 1 else ():
        if not CONGRESS.search(source.text[part.span.start : part.span.end]):
            yield Doubt(
                "part-of-another-text",
                f"{part.name} speaks of no people's congress. Check that it is a part of this report.",
                part.span,
            )
