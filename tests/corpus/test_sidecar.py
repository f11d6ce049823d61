"""The catalogue's word goes before what was read."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from generator.authority import Division
from generator.corpus import Sidecar, find_division, overlay, schema
from generator.corpus.documents import parse
from generator.corpus.sidecar import RECORD_FIELDS, SourceFile, from_document, to_yaml
from generator.model import Aspect, Correction, Kind, Record, Rights

OLD = Division("990902", "霖桥县", "990902-linqiao", "district", "禺州省", "虞洲市", None, 2016)
NEW = Division("990901", "霖桥区", "990901-linqiao", "district", "禺州省", "虞洲市", 2016, None)
RENAMED = Division("990901", "霖岚区", "990901-linlan", "district", "禺州省", "虞洲市", 2020, None)
LINES = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S")), min_size=1, max_size=12)

RECORDS = st.builds(
    Record,
    title=st.none() | LINES,
    subtitle=st.none() | LINES,
    division=st.just(NEW),
    year=st.integers(2016, 2019),
    kind=st.sampled_from(Kind),
    term=st.none() | st.integers(1, 30),
    session=st.none() | st.integers(1, 9),
    date=st.none() | st.dates().map(lambda day: day.isoformat()),
    newspaper=st.none() | LINES,
    creators=st.lists(LINES, unique=True, max_size=3).map(tuple),
)
WORDS = st.none() | LINES
PLACES = st.just("p505") | LINES
LABELS = st.sampled_from(["title", "heading 3", "paragraph"])
IDS = st.lists(st.sampled_from(["petitions", "oaths", "motions"]), unique=True).map(tuple)
PARTS = st.sampled_from(["review", "plan", None])
CORRECTIONS = st.one_of(
    st.builds(Correction, st.just(Aspect.FIELD), LINES, WORDS, LINES, field=st.just("title")),
    st.builds(Correction, st.just(Aspect.FIELD), IDS, IDS, LINES, field=st.just("creators")),
    st.builds(Correction, st.just(Aspect.LABEL), LABELS, LABELS, LINES, place=PLACES),
    st.builds(Correction, st.just(Aspect.PART), PARTS, PARTS, LINES, place=PLACES),
    st.builds(Correction, st.just(Aspect.AFTER), WORDS, WORDS, LINES, place=PLACES, section=st.booleans()),
    st.builds(Correction, st.just(Aspect.SPLIT), st.just(True), st.just(False), LINES, place=PLACES),
    st.builds(Correction, st.just(Aspect.PART), PARTS, PARTS, LINES, place=PLACES, wording=LINES),
    st.builds(Correction, st.just(Aspect.ADD), IDS, st.none(), LINES, place=PLACES, wording=LINES),
)
SIDECARS = st.builds(
    Sidecar,
    record=RECORDS,
    sources=st.just((SourceFile("source.txt", "0" * 64),)),
    rights=st.builds(
        Rights, st.none() | st.just("https://example.org/x"), st.none() | LINES, st.none() | LINES
    ),
    given=st.sets(st.sampled_from(RECORD_FIELDS)).map(lambda s: tuple(f for f in RECORD_FIELDS if f in s)),
    added=st.none() | st.just("2024-02-01"),
    corrections=st.lists(CORRECTIONS, max_size=4).map(tuple),
)


@given(SIDECARS)
def test_what_is_written_is_read_again(sidecar: Sidecar) -> None:
    assert from_document(parse("report.yml", to_yaml(sidecar)), (OLD, NEW)) == sidecar


@given(SIDECARS)
def test_what_is_written_follows_its_schema(sidecar: Sidecar) -> None:
    assert schema.faults(parse("report.yml", to_yaml(sidecar)), "report") == []


@given(RECORDS, SIDECARS)
def test_stated_fields_win_and_others_are_read(read: Record, sidecar: Sidecar) -> None:
    whole = overlay(read, sidecar)
    for name in RECORD_FIELDS:
        stated = getattr(sidecar.record, name)
        is_stated = stated not in (None, ()) or name in sidecar.given
        assert getattr(whole, name) == (stated if is_stated else getattr(read, name))


def test_a_field_known_to_be_absent_stays_absent() -> None:
    sidecar = Sidecar(Record(), (), given=("newspaper",))
    read = Record(newspaper="误读日报", title="题")
    assert overlay(read, sidecar) == replace(read, newspaper=None)


def test_a_division_is_found_as_of_its_year() -> None:
    divisions = (OLD, replace(NEW, until=2020), RENAMED)
    assert find_division(divisions, "990901", 2018) == divisions[1]
    assert find_division(divisions, "990901", 2020) == RENAMED
    assert find_division(divisions, "990901-linqiao", 2020) == divisions[1]
    assert find_division(divisions, "990901", 2015) is None
    assert find_division(divisions, "990902", None) == OLD
    assert find_division(divisions, "霖桥区", 2018) is None
