"""RTF → Source."""

from generator.intake.asking import Asked
from generator.intake.drafting import Draft
from generator.intake.limits import CONTROLS, MARKUP, hold
from generator.intake.rtf.reading import Reading
from generator.intake.word.writing import write
from generator.model import Source


def read(name: str, data: bytes, asked: Asked) -> Source:
    """The source that an RTF document makes: paragraphs, text boxes, tables, and notes at the end.

    Pictures, properties and the tables of fonts are no text; headers, footers, comments, codes of fields,
    hidden and deleted text are left out on record.

    Raises UnreadableSource for what is too large or has no text.

    >>> read("a.rtf", rb"{\\rtf1\\ansi\\ansicpg936 \\'bb\\'e1\\'d2\\'e9\\par\\u20843?}", Asked()).text
    '会议\\n八'
    """
    hold(name, MARKUP, len(data))
    hold(name, CONTROLS, data.count(b"\\"))
    draft = Draft(name)
    reading = Reading(name)
    reading.read(data)
    write(reading.blocks, draft)
    if reading.notes:
        draft.apart()
        write(reading.notes, draft)
    for kind, texts in sorted(reading.left_out.items()):
        draft.omit(kind, "".join(texts))
    reading.tell(draft.doubt)
    return draft.source(data, "application/rtf", "rtf")
