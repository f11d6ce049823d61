"""The composition of reading: lines → chunks → labels → order → topics → record."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from statistics import fmean

from generator.authority import Authority, Topic
from generator.model import Block, Doubt, Label, Part, Record, Report, Source
from generator.reading.behind import arrange_with_annexes
from generator.reading.confidence import LABELLED
from generator.reading.emend import show
from generator.reading.genre import doubt_of_body, doubtful_parts, require_report
from generator.reading.identify import identify
from generator.reading.labels import label_chunks, plain
from generator.reading.lines import spans_of, split_lines
from generator.reading.order import Arrangement
from generator.reading.outline import heads_in, items_of, levels
from generator.reading.paragraphs import Chunk, gather_chunks, joins_of
from generator.reading.places import IN_FRONT, confidence
from generator.reading.sections import Section
from generator.reading.titles import is_compound, whole_title
from generator.reading.topics import TopicScorer, passage_topics
from generator.reading.year import find_year

NOTHING_GIVEN = Record()

FRONT = (Label.TITLE, Label.SUBTITLE, Label.BYLINE)
BACK = (Label.CAPTION, Label.FURNITURE)
LEVELS = {Label.TITLE: 1, Label.SUBTITLE: 2}

DIGITS = 3
"""Digits of a confidence: it is counted on some thousands of decisions."""

LEAST_WHOLE = 0.2
"""The least that one block tells of how surely a page's blocks are whole."""

RECONSTRUCTED = Doubt(
    "order-reconstructed", "The order of the sections was reconstructed: read it through once."
)


@dataclass(frozen=True, slots=True)
class Position:
    """What the outline says of one chunk."""

    level: int | None = None
    part: Part | None = None
    topic: str | None = None


def read(
    source: Source, authority: Authority, given: Record = NOTHING_GIVEN, any_body: bool = False
) -> Report:
    """The report that a source holds; fields of `given` that are set stand before what is read.

    Raises NotAReport where the text is no work report of a standing committee, or holds several.
    With `any_body` it is read whatever it is, and a doubt tells where it is another body's.
    """
    chunks = gather_chunks(split_lines(source), source.ordered)
    chunks, labels = whole_title(chunks, label_chunks(chunks))
    texts = _labelled(chunks, labels)
    if not any_body:
        require_report(source, texts, given)
    year = given.year or find_year(texts)
    blocks, reconstructed = _blocks(chunks, labels, scorer_of(authority.topics), year, source.ordered)
    record, doubts = identify(blocks, authority.divisions, given)
    doubts = (
        *doubt_of_body(texts),
        *doubts,
        *doubtful_parts(source),
        *((RECONSTRUCTED,) if reconstructed else ()),
    )
    return Report(source, record, blocks, order_reconstructed=reconstructed, doubts=doubts)


@lru_cache(maxsize=2)
def scorer_of(topics: tuple[Topic, ...]) -> TopicScorer:
    """The scorer for a vocabulary, made once."""
    return TopicScorer(topics)


def _labelled(chunks: Sequence[Chunk], labels: Sequence[Label]) -> list[tuple[Label, str]]:
    return [(label, plain(chunk)) for chunk, label in zip(chunks, labels, strict=True)]


def _blocks(
    chunks: Sequence[Chunk],
    labels: Sequence[Label],
    scorer: TopicScorer,
    year: int | None,
    ordered: bool,
) -> tuple[tuple[Block, ...], bool]:
    """All blocks in reading order: front matter, body, captions, furniture."""
    stretches = items_of(chunks, labels, year)
    arrangement = arrange_with_annexes(stretches, labels, scorer, year, ordered)
    depth = levels(heads_in(stretches))
    whole = wholeness_of(chunks)
    places = {at: confidence(standing, whole) for at, standing in arrangement.standings.items()}
    positions = dict(_positions(arrangement, depth, scorer))
    front = _front(labels)
    back = [at for wanted in BACK for at, label in enumerate(labels) if label is wanted]
    order = [*front, *positions, *back]
    _require_each_once(order, len(chunks))
    blocks = tuple(
        _block(
            chunks[at],
            labels[at],
            positions.get(at, Position(LEVELS.get(labels[at]))),
            places.get(at, IN_FRONT),
        )
        for at in order
    )
    moved = (
        arrangement.reconstructed
        or front != sorted(front)
        or bool(front and positions and max(front) > min(positions))
    )
    return blocks, moved


def _front(labels: Sequence[Label]) -> list[int]:
    """Title, subtitle, byline, in this order; a kicker stays above the title that it stands above."""
    found = [at for wanted in FRONT for at, label in enumerate(labels) if label is wanted]
    title = next((at for at in found if labels[at] is Label.TITLE), None)
    if title and labels[title - 1] is Label.SUBTITLE:
        found.remove(title - 1)
        found.insert(found.index(title), title - 1)
    return found


def wholeness_of(chunks: Sequence[Chunk]) -> float:
    """How surely a page's blocks are whole, on the average."""
    return fmean(max(LEAST_WHOLE, chunk.whole) for chunk in chunks)


def _require_each_once(order: Sequence[int], size: int) -> None:
    """Nothing is lost, nothing doubled: better no page at all than one that leaves out a paragraph."""
    if sorted(order) != list(range(size)):
        lost = sorted(set(range(size)) - set(order))
        raise AssertionError(f"putting in order lost blocks {lost} of {size}, or doubled some: {order}")


def _block(chunk: Chunk, label: Label, position: Position, place: float) -> Block:
    part_lines = label is Label.TITLE and is_compound(chunk)
    mark = chunk.lines[0].mark
    row = mark.row if mark else None
    shown, emendations = show(chunk.lines, label is not Label.PARAGRAPH, part_lines)
    spans = spans_of(chunk.lines)
    return Block(
        label,
        shown,
        spans,
        mark.level if mark and mark.level else position.level,
        position.part,
        position.topic,
        emendations,
        joins_of(chunk),
        round(chunk.whole * LABELLED[label], DIGITS),
        place,
        row,
    )


def _positions(
    arrangement: Arrangement, depth: dict[int, int], scorer: TopicScorer
) -> Iterator[tuple[int, Position]]:
    above: dict[int, str] = {}
    opened: set[Part] = set()
    for headless, group in groupby(arrangement.sections, key=lambda pair: (pair[0].head is None, pair[1])):
        for section, part in _joined(group) if headless[0] else group:
            if section.head:
                level = depth[section.head.at]
                above = {deep: text for deep, text in above.items() if deep < level}
                above[level] = section.head.text
                yield section.head.at, Position(level, part, _topic_of_heading(section, above, scorer))
            headings = [above[level] for level in sorted(above) if level > 2 and section.head]
            texts = [passage.text for passage in section.passages]
            topics = passage_topics(scorer, headings, texts, opens=not headings and part not in opened)
            opened |= {part} if texts else set()
            for passage, topic in zip(section.passages, topics, strict=True):
                yield passage.at, Position(None, part, topic or "overview")


def _joined(group: Iterator[tuple[Section, Part]]) -> Iterator[tuple[Section, Part]]:
    """Sections without headings that follow one another, as one, so that neighbours speak for each other."""
    members = list(group)
    passages = tuple(passage for section, _ in members for passage in section.passages)
    yield Section(None, passages), members[0][1]


def _topic_of_heading(section: Section, above: dict[int, str], scorer: TopicScorer) -> str | None:
    if section.head is None or section.head.part:
        return None
    texts = [text for level, text in sorted(above.items()) if level > 2]
    named = scorer.best(scorer.heading(texts[-1]))
    found = named or (scorer.best(scorer.heading(texts[0])) if texts[:-1] else None)
    return found or scorer.best(scorer.together([passage.text for passage in section.passages]))
