"""The key figures of a report as HTML: under each topic what is counted, and the way to its sentence."""

from collections.abc import Mapping, Sequence

from generator.authority import Topic
from generator.gathering import addresses
from generator.pages import labels, raw
from generator.pages.ledger import Group, Ledger, Row


def key_figures(ledger: Ledger, topics: Mapping[str, Topic], root: str) -> str:
    """What was done, and apart from it what is planned; `root` leads from the page to that of the site."""
    done = raw.block("div", _groups(ledger.review, topics, root), 'class="key-figures"')
    if ledger.doubtful:
        note = raw.say("report.figures_doubtful", sign=labels.DOUBTFUL)
        done += raw.block("p", note, 'class="note-doubts"')
    if not ledger.plan:
        return done
    label = f'<p class="part-label"><b>{labels.PLANNED}</b>{raw.say("report.plan")}</p>'
    held = f"{label}\n{_groups(ledger.plan, topics, root)}"
    return done + raw.block("div", held, 'class="key-figures key-figures-plan"')


def _groups(groups: Sequence[Group], topics: Mapping[str, Topic], root: str) -> str:
    return "\n".join(_group(one, topics[one.topic], root) for one in groups)


def _group(group: Group, topic: Topic, root: str) -> str:
    link = f'<a href="{root}{addresses.topic(topic.id)}">{raw.html(topic.name)}</a>'
    rows = "\n".join(_row(row, root) for row in group.rows)
    return f'<div class="figure-group"><p class="figure-topic">{link}</p><ul>\n{rows}\n</ul></div>'


def _row(row: Row, root: str) -> str:
    links = (
        f'<a href="{root}{addresses.indicator(one.id)}">{raw.html(one.name)}</a>' for one in row.indicators
    )
    tags = "".join(f' <small class="tag">{tag}</small>' for tag in row.tags)
    name = raw.say("report.comma").join(links) + tags
    kind = "" if row.quantity else " class=wordless"
    sign = f" {doubt(labels.DOUBTFUL_FIGURE)}" if row.doubtful else ""
    value = f"<a href=#{row.anchor}>{raw.html(row.quantity or labels.NO_VALUE)}</a>{sign}"
    return f"<li><span>{name}</span> <b{kind}>{value}</b></li>"


def doubt(words: str) -> str:
    """A quiet sign: it is seen, its words are read out and shown where one points."""
    meaning = raw.say("labels.doubt", meaning=words)
    return (
        f'<span class="doubt" title="{words}">{labels.DOUBTFUL}<span class="unseen">{meaning}</span></span>'
    )
