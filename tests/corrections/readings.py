"""What tests of corrections share: readings to correct, small and random, and what is read in them."""

from dataclasses import replace
from functools import partial

from hypothesis import strategies as st

from generator import corpus, corrections, figures, intake, reading
from generator.authority import Authority
from generator.corrections import Corrected
from generator.errors import ArchiveError
from generator.model import Aspect, Block, Correction, Join, Record, Report
from tests.archives import TEXT
from tests.conftest import ROOT
from tests.properties.test_reading import SCRAPS

AUTHORITY: Authority = corpus.load_authority(ROOT)
FIND = partial(figures.find, indicators=AUTHORITY.indicators)
REASON = "试验"


def read(text: str = TEXT) -> Report:
    """A text as the program reads it by itself, without figures."""
    return reading.read(intake.decode([("source.txt", text.encode("utf-8", "surrogatepass"))]), AUTHORITY)


def apply(report: Report, *entries: Correction, alone: Record | None = None) -> Corrected:
    """A reading with these corrections."""
    return corrections.apply(report, entries, FIND, AUTHORITY, alone or report.record)


def right(report: Report, *entries: Correction) -> Report:
    """A reading with corrections that all fit."""
    outcome = apply(report, *entries)
    assert [str(fault) for fault in outcome.faults] == []
    return outcome.report


def misfit(report: Report, *entries: Correction) -> str:
    """What is told of the one correction that does not fit."""
    (fault,) = apply(report, *entries).faults
    assert fault.mend and fault.where.startswith("report.yml, line ") and fault.exit_code == 18
    return fault.what


def entry(aspect: Aspect, place: str | int, value: object, expect: object, **more: object) -> Correction:
    """A correction, its place as report.yml names it, or an offset."""
    named = f"p{place}" if isinstance(place, int) else place
    return Correction(aspect, value, expect, REASON, place=named, **more)  # type: ignore[arg-type]


def texts(report: Report) -> list[str]:
    return [block.shown.text for block in report.blocks]


def ink_origins(block: Block) -> list[int]:
    """The places of a block's shown characters, each once."""
    pairs = zip(block.shown.text, block.shown.origins, strict=True)
    return list(dict.fromkeys(at for sign, at in pairs if not sign.isspace()))


def places(report: Report) -> list[int]:
    """Every character under a block that is not white space."""
    text = report.source.text
    spans = [span for block in report.blocks for span in block.spans]
    return sorted(at for span in spans for at in range(span.start, span.end) if not text[at].isspace())


def lined(report: Report) -> Report:
    """The reading with every printed line on record, read surely or not."""
    return replace(report, blocks=tuple(_lined(block, report.source.text) for block in report.blocks))


def _lined(block: Block, text: str) -> Block:
    starts = [
        at
        for span in block.spans
        for at in range(span.start, span.end)
        if not text[at].isspace() and (at == span.start or text[at - 1] in "\r\n")
    ]
    return replace(block, joins=tuple(Join(at, number > 0, 0.5) for number, at in enumerate(starts)))


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """A random text that is read at all."""
    for _ in range(4):
        try:
            return lined(read("区人大常委会工作报告\n人大\n" + draw(SCRAPS)))
        except ArchiveError:
            continue
    return lined(read())


@st.composite
def entries(draw: st.DrawFn, report: Report) -> list[Correction]:
    """Corrections of a reading, most of which fit it, some of which do not."""
    inked = st.sampled_from([at for block in report.blocks for at in ink_origins(block)])
    begun = st.sampled_from([block.shown.origins[0] for block in report.blocks])
    label = st.sampled_from(["heading 3", "paragraph", "caption", "title"])
    topic = st.none() | st.sampled_from([topic.id for topic in AUTHORITY.topics])
    one = st.one_of(
        st.builds(entry, st.just(Aspect.SPLIT), inked, st.just(True), st.just(False)),
        st.builds(entry, st.just(Aspect.JOIN), begun, begun.map("p{}".format), st.just(False)),
        st.builds(entry, st.just(Aspect.LABEL), begun, label, label),
        st.builds(entry, st.just(Aspect.TOPIC), begun, topic, topic),
        st.builds(_move, st.just(report), begun, st.none() | begun, st.booleans()),
    )
    return draw(st.lists(one, max_size=8))


def _move(report: Report, at: int, after: int | None, section: bool) -> Correction:
    """A move that expects what is read where nothing else is corrected."""
    begun = [block.shown.origins[0] for block in report.blocks]
    number = begun.index(at)
    before = f"p{begun[number - 1]}" if number else None
    return entry(Aspect.AFTER, at, None if after is None else f"p{after}", before, section=section)
