"""Each document of the API is what its schema says, and what version 1 promised is still there."""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from posixpath import dirname, join, normpath
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from generator.exports.api import documents, schemas
from generator.gathering import addresses, gather
from generator.gathering.api import DOCUMENTS
from generator.gathering.cells import Citation, NotHeld, NotStated
from generator.model import Holding
from tests.exports.demonstration import demonstration, exported, laid_out
from tests.gathering.making import AUTHORITY, HOLDINGS, IDS
from tests.pages.hostile import hostile_holding

PROMISED = Path(__file__).with_name("api_v1.txt")
Json = Mapping[str, Any]


@cache
def validator(name: str) -> Draft202012Validator:
    return Draft202012Validator(schemas.schema(name))


def parsed(written: Mapping[str, bytes]) -> dict[str, Json]:
    return {
        path: json.loads(data)
        for path, data in written.items()
        if path.startswith(addresses.API) and not path.startswith(f"{addresses.API}schema/")
    }


def schema_of(path: str, document: Json) -> str:
    """The name of the schema that a document names, which must lie where it says."""
    target = normpath(join(dirname(path), document["$schema"]))
    name = target.rpartition("/")[2].removesuffix(".schema.json")
    assert target == addresses.api_schema(name)
    return name


def properties(schema: Json, path: str) -> Iterator[tuple[str, Json]]:
    for name, one in schema.get("properties", {}).items():
        yield f"{path}.{name}", one
        yield from properties(one, f"{path}.{name}")
    if isinstance(schema.get("items"), dict):
        yield from properties(schema["items"], path)


def objects(schema: Json) -> Iterator[Json]:
    if "properties" in schema:
        yield schema
    for one in (*schema.get("properties", {}).values(), schema.get("items")):
        if isinstance(one, dict):
            yield from objects(one)


def test_every_document_of_the_demonstration_archive_is_what_its_schema_says() -> None:
    found = parsed(exported())
    seen = set()
    for path, document in found.items():
        name = schema_of(path, document)
        assert not [fault.message for fault in validator(name).iter_errors(document)], path
        seen.add(name)
    assert seen == set(schemas.names())


@given(HOLDINGS)
def test_any_archive_gives_documents_that_their_schemas_allow(holdings: list[Holding]) -> None:
    catalogue = gather([*holdings, hostile_holding()], AUTHORITY)
    for path, document in parsed(laid_out(documents(catalogue))).items():
        assert validator(schema_of(path, document)).is_valid(document), path


def test_an_empty_archive_has_an_api_too() -> None:
    found = parsed(laid_out(documents(gather([], AUTHORITY))))
    assert found[addresses.API_INDEX]["reports"] == 0
    assert found[addresses.api_list("reports")]["reports"] == []


@pytest.mark.parametrize("name", schemas.names())
def test_schemas_are_sound_described_and_refuse_what_they_do_not_name(name: str) -> None:
    schema = schemas.schema(name)
    Draft202012Validator.check_schema(schema)
    assert all(one.get("description") for _, one in properties(schema, name))
    for one in objects(schema):
        assert one["additionalProperties"] is False
        assert sorted(one["required"]) == sorted(one["properties"])
    document = next(d for p, d in parsed(exported()).items() if schema_of(p, d) == name)
    assert validator(name).is_valid(document)
    assert not validator(name).is_valid({**document, "more": 1})
    assert not validator(name).is_valid({key: value for key, value in document.items() if key != "$schema"})


def test_what_version_1_promised_is_still_there() -> None:
    promised = PROMISED.read_text("utf-8").split()
    given = [path for name in schemas.names() for path, _ in properties(schemas.schema(name), name)]
    assert set(promised) - set(given) == set(), "version 1 may lose nothing"
    assert set(given) - set(promised) == set(), "name what is new in api_v1.txt: from then on it is promised"


def test_no_meaning_is_told_of_what_no_document_has() -> None:
    names = {path.rpartition(".")[2] for n in schemas.names() for path, _ in properties(schemas.schema(n), n)}
    told = {name.rpartition(".")[2] for shared in schemas.meanings() for name in shared}
    assert told <= names


def test_the_index_leads_to_every_document_and_schema() -> None:
    index = json.loads(exported()[addresses.API_INDEX])
    templates = {one["name"]: one["template"] for one in index["documents"]}
    assert templates == dict(DOCUMENTS)
    for one in index["documents"]:
        assert one["schema"] in exported()
        assert "{" in one["template"] or one["template"] in exported()
    for entry in demonstration().entries:
        assert templates["report"].format(report=entry.id) in exported()
    for division in demonstration().divisions:
        assert templates["district"].format(district=division.slug) in exported()


def test_every_address_of_another_document_leads_to_one() -> None:
    def named(value: Any) -> Iterator[str]:
        if isinstance(value, dict):
            yield from (value[key] for key in ("document", "table", "schema") if key in value)
            value = list(value.values())
        for one in value if isinstance(value, list) else ():
            yield from named(one)

    found = [address for document in parsed(exported()).values() for address in named(document)]
    assert len(found) > 100
    assert set(found) <= set(exported())


def test_a_report_loses_nothing_and_its_document_proves_it() -> None:
    for entry in (*demonstration().entries, *gather([hostile_holding()], AUTHORITY).entries):
        source = entry.holding.report.source.text
        document = json.loads(
            laid_out(documents(gather([entry.holding], AUTHORITY)))[addresses.api_report(entry.id)]
        )
        places = [at for block in document["blocks"] for span in block["spans"] for at in range(*span)]
        ink = [at for at in places if not source[at].isspace()]
        assert sorted(ink) == [at for at, character in enumerate(source) if not character.isspace()]
        assert document["source"]["characters"] == len(source)


@given(HOLDINGS)
def test_a_districts_cells_are_those_of_the_tables(holdings: list[Holding]) -> None:
    catalogue = gather(holdings, AUTHORITY)
    found = parsed(laid_out(documents(catalogue)))
    for division in catalogue.divisions:
        document = found[addresses.api_district(division.slug)]
        cells = {(cell["indicator"], cell["year"]): cell for cell in document["cells"]}
        for id in IDS:
            for year in catalogue.years:
                held = catalogue.cell(id, division.slug, year)
                assert (year in document["years"]) == (not isinstance(held, NotHeld))
                if isinstance(held, NotHeld | NotStated):
                    assert (id, year) not in cells
                    continue
                own = [one for one in cells[id, year]["figures"] if not one["marks"]]
                assert bool(own) == (cells[id, year]["status"] == "reported")
                cited = (*getattr(held, "figures", ()), *held.marked)
                assert [_key(one) for one in cells[id, year]["figures"]] == [_cited(one, id) for one in cited]


def _key(figure: Json) -> tuple[object, ...]:
    return (
        figure["low"],
        figure["quantity"],
        figure["sentence"],
        tuple(figure["marks"]),
        tuple(figure["joint"]),
        figure["report"],
    )


def _cited(one: Citation, indicator: str) -> tuple[object, ...]:
    others = tuple(id for id in one.figure.indicators if id != indicator)
    return (int(one.figure.low), one.quantity, one.sentence, tuple(one.marks), others, one.entry.id)


def test_a_reports_document_does_not_change_when_another_comes() -> None:
    first, *others = [entry.holding for entry in demonstration().entries]
    alone = laid_out(documents(gather([first], demonstration().authority)))
    together = laid_out(documents(gather([first, *others], demonstration().authority)))
    path = addresses.api_report(first.id)
    assert alone[path] == together[path]


def test_passages_are_named_by_address_and_length() -> None:
    found = parsed(exported())
    for shelf in demonstration().topics:
        topic = found[addresses.api_topic(shelf.topic.id)]
        listed = [one for year in topic["years"] for one in found[year["document"]]["passages"]]
        assert len(listed) == topic["passages"] == len(shelf.passages)
        assert sum(one["characters"] for one in listed) == topic["characters"]
        assert {one["address"] for one in listed} == {
            f"{addresses.report(p.entry.id)}#{p.blocks[0].id}" for p in shelf.passages
        }
