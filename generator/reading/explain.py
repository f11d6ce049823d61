"""Why a report was read as it was, decision by decision: made only when somebody asks."""

from generator.authority import Authority
from generator.model import Account, Record, Source
from generator.reading.behind import arrange_with_annexes
from generator.reading.explain_lines import explain_lines, labels_of
from generator.reading.explain_places import explain_places
from generator.reading.labels import label_chunks, plain
from generator.reading.lines import split_lines
from generator.reading.outline import items_of
from generator.reading.paragraphs import chunks_of, lay_out
from generator.reading.reader import scorer_of, wholeness_of
from generator.reading.titles import whole_title
from generator.reading.year import find_year

NOTHING_GIVEN = Record()


def explain(source: Source, authority: Authority, given: Record = NOTHING_GIVEN) -> tuple[Account, ...]:
    """One account for each printed line and for each block's place, in the order of the source.

    The same steps are taken as by `read`, and the same terms weighed.
    """
    layout = lay_out(split_lines(source), source.ordered)
    chunks = chunks_of(layout)
    chunks, labels = whole_title(chunks, label_chunks(chunks))
    by_line = labels_of([(chunk.lines, label) for chunk, label in zip(chunks, labels, strict=True)])
    texts = [(label, plain(chunk)) for chunk, label in zip(chunks, labels, strict=True)]
    year = given.year or find_year(texts)
    scorer = scorer_of(authority.topics)
    arrangement = arrange_with_annexes(items_of(chunks, labels, year), labels, scorer, year, source.ordered)
    starts = {at: chunk.lines[0].start for at, chunk in enumerate(chunks)}
    accounts = [
        *explain_lines(layout, by_line),
        *explain_places(arrangement, starts, labels, wholeness_of(chunks)),
    ]
    return tuple(sorted(accounts, key=lambda account: (account.at, account.question)))
