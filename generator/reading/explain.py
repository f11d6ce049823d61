"""Why a report was read as it was, decision by decision: made only when somebody asks."""

from generator.authority import Authority
from generator.model import Account, Record, Source
from generator.reading.explain_lines import explain_lines, labels_of
from generator.reading.labels import label_chunks
from generator.reading.lines import split_lines
from generator.reading.paragraphs import chunks_of, lay_out
from generator.reading.titles import whole_title

NOTHING_GIVEN = Record()


def explain(source: Source, authority: Authority, given: Record = NOTHING_GIVEN) -> tuple[Account, ...]:
    """One account for each printed line, in the order of the source.

    The same steps are taken as by `read`, and the same terms weighed.
    """
    layout = lay_out(split_lines(source))
    chunks = chunks_of(layout)
    chunks, labels = whole_title(chunks, label_chunks(chunks))
    by_line = labels_of([(chunk.lines, label) for chunk, label in zip(chunks, labels, strict=True)])
    return tuple(sorted(explain_lines(layout, by_line), key=lambda account: account.at))
