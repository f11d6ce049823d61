"""The text of a report as HTML: paragraphs, headings, tables, each with its quiet marks, and its contents."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.authority import Topic
from generator.gathering import addresses
from generator.pages import labels, raw
from generator.pages.fulltext import FullText, Line, Stretch, TableRow
from generator.words import say

SHORT = 8
"""So many characters of a cell at most stand on one line, whatever width that takes."""

DEEPEST = 4
"""The lowest rank of a heading that the contents name."""

TAGS = re.compile("<[^>]*>")
REFERENCES = re.compile("&[^;]*;")

SELF = f'aria-label="{raw.say("report.self")}"'
LINES = f'aria-label="{raw.say("report.lines")}"'
DOUBT = f'title="{labels.DOUBTFUL_TEXT}" aria-label="{labels.DOUBTFUL_TEXT}'


def full_text(text: FullText, topics: Mapping[str, Topic], root: str) -> str:
    """The body in stretches of one part; `root` leads from the page to that of the site."""
    inside = "\n".join(_stretch(one, topics, root) for one in text.body)
    progress = '<div class="reading-progress" aria-hidden="true"></div>'
    return raw.block("div", f"{progress}\n{inside}", 'class="full-text"')


def apart(lines: Iterable[Line]) -> str:
    """Captions, below a heading of ours, each a block of its own."""
    return "".join(
        raw.block("p", f"{line.text}{ends(line)}", f'class="source-{line.label.value}" id="{line.id}"')
        for line in lines
    )


def furniture(lines: Sequence[Line]) -> str:
    """What else the newspaper's page carried, folded."""
    note = raw.say("report.furniture_note", count=len(lines))
    held = "\n".join(f"<p {_named(line)}>{line.text}{source(line)}</p>" for line in lines)
    summary = f"<summary>{raw.say('report.furniture')} <small>{note}</small></summary>"
    return raw.block("details", f"{summary}\n{held}", 'class="furniture"')


def source(line: Line) -> str:
    """The way to the line's lines in the source; where the reading is doubtful, its quiet sign."""
    if line.doubt is None:
        return f"<a class=lines href=printed/#{line.id} {LINES}></a>"
    return f'<a class="lines doubt" href=printed/#p{line.doubt} {DOUBT}{line.source}"></a>'


def ends(line: Line) -> str:
    """The quiet marks behind a block: the link to itself, and the way to its source."""
    return f"<a class=self href=#{line.id} {SELF}></a>{source(line)}"


def contents(text: FullText) -> str:
    """The headings of the text as nested lists of links, for the theme to put below the heading of ours.

    Their ranks step down one by one, so each list stands in an entry of the list above it.
    """
    heads = [
        line for one in text.body for line in one.lines if line.level is not None and line.level <= DEEPEST
    ]
    written: list[str] = []
    last = 2
    for line in heads:
        level = line.level or 0
        written.append("<ul>" if level > last else "</li>" + "</ul></li>" * (last - level))
        written.append(f'<li><a href="#{line.id}">{TAGS.sub("", line.text)}</a>')
        last = level
    return "".join(written) + "</li></ul>" * (last - 2)


def _stretch(stretch: Stretch, topics: Mapping[str, Topic], root: str) -> str:
    part = stretch.part
    held = [f'<section class="stretch {part.value if part else "unparted"}">']
    if part:
        told = raw.say(f"report.{part.value}")
        held.append(f'<p class="part-label"><b>{labels.PARTS[part]}</b>{told}</p>')
    for run in stretch.runs:
        held += _run(run, topics, root)
    held.append("</section>")
    return "\n".join(held)


def _run(run: Sequence[Line], topics: Mapping[str, Topic], root: str) -> Iterator[str]:
    line = run[0]
    mark = _topic(topics[line.topic], root) if line.topic else ""
    if mark and not line.level:
        yield mark
    yield _table(run) if line.row else _block(line)
    if mark and line.level:
        yield mark


def _topic(topic: Topic, root: str) -> str:
    link = f'<a href="{root}{addresses.topic(topic.id)}">{raw.html(topic.name)}</a>'
    return f'<p class="topic-mark"><span class="unseen">{say("report.topic")}</span>{link}</p>'


def _block(line: Line) -> str:
    tag = f"h{line.level}" if line.level else "p"
    return f"<{tag} {_named(line)}>{line.text}{ends(line)}</{tag}>"


def _named(line: Line) -> str:
    if line.level:
        return f'class="source-{line.label.value} look-{line.look}" id={line.id}'
    return f"class=source-{line.label.value} id={line.id}"


def _table(run: Sequence[Line]) -> str:
    words = raw.say("report.table")
    rows = "\n".join(_row(line, line.row) for line in run if line.row)
    frame = f'<div class="scroll whole" tabindex="0" role="region" aria-label="{words}">'
    return f'{frame}<table class="source-table">\n{rows}\n</table></div>'


def _row(line: Line, row: TableRow) -> str:
    """One row. A blank stands between its cells, so that whoever copies it has the words apart."""
    last = len(row.cells) - 1
    cells = (_cell(line, row.head, cell, at == last) for at, cell in enumerate(row.cells))
    return f"<tr id={line.id} class=source-row>{' '.join(cells)}</tr>"


def _cell(line: Line, head: bool, cell: tuple[str, int, int, bool], last: bool) -> str:
    text, across, down, named = cell
    shown = REFERENCES.sub("x", TAGS.sub("", text))
    kinds = (["short"] if len(shown) <= SHORT else []) + (["marked-cell"] if last else [])
    tag = "th" if named else "td"
    told = (
        (f' scope="{"col" if head else "row"}"', named),
        (f' class="{" ".join(kinds)}"', bool(kinds)),
        (f" colspan={across}", across > 1),
        (f" rowspan={down}", down > 1),
    )
    attributes = "".join(one for one, holds in told if holds)
    return f"<{tag}{attributes}>{text}{ends(line) if last else ''}</{tag}>"
