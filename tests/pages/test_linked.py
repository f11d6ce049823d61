"""Linked data says in schema.org's words what the record says, and nothing that is not known."""

import json
from dataclasses import replace
from typing import Any

import pytest
from pyld import jsonld

from generator.authority import Archive
from generator.gathering import addresses, gather
from generator.gathering.entries import enter
from generator.model import Kind, Rights
from generator.pages import linked
from tests.citing.making import SUBTITLE, entry
from tests.gathering.making import ARCHIVE, AUTHORITY, PROVINCE, division, holding
from tests.pages.hostile import hostile_holding
from tests.pages.vocabulary import PROPERTIES, faults
from tests.press.truth import demonstration_holdings

BASE = "https://example.org/"
LINKS = ("url", "contentUrl", "item", "license", "isBasedOn")
CONTEXT = {
    "@vocab": "https://schema.org/",
    "@base": BASE,
    **{name: {"@id": f"https://schema.org/{name}", "@type": "@id"} for name in LINKS},
}
CATALOGUE = gather([*demonstration_holdings(), hostile_holding()], AUTHORITY)
NODES = [
    *(linked.report(one, AUTHORITY) for one in CATALOGUE.entries),
    linked.dataset(CATALOGUE),
    linked.website(ARCHIVE),
]


@pytest.mark.parametrize("node", NODES, ids=lambda node: str(node.get("identifier", node["@type"])))
def test_every_word_is_one_of_the_vocabulary(node: dict[str, Any]) -> None:
    assert list(faults(node)) == []
    assert json.loads(json.dumps(node)) == node


@pytest.mark.parametrize("node", NODES, ids=lambda node: str(node.get("identifier", node["@type"])))
def test_the_theme_puts_the_sites_address_before_own_ones_alone(node: dict[str, Any]) -> None:
    """As partials/head.html does; what a source says of itself is none, whatever it looks like."""
    written = linked.written({**node, "name": '"url":"x\\/</script>&"\\/'})
    assert not set(written) & set("<>&")
    told = json.loads(written.replace(linked.OWN, f'"{BASE}'))
    expected = json.loads(json.dumps({**node, "name": '"url":"x\\/</script>&"\\/'}))
    assert told == based(expected)


def based(value: Any, name: str = "") -> Any:
    if isinstance(value, dict):
        return {key: based(one, key) for key, one in value.items()}
    if isinstance(value, list):
        return [based(one, name) for one in value]
    own = name in ("@id", "url", "contentUrl", "urlTemplate") and "://" not in value
    return BASE + value if own else value


def test_the_vocabulary_refuses_what_does_not_fit() -> None:
    wrong = {
        "@type": "Report",
        "name": 3,
        "distribution": [],
        "about": "x",
        "encoding": [{"@type": "Person"}],
    }
    assert list(faults(wrong)) == [
        "Report.name holds 3",
        "Report has no distribution",
        "Report.about holds 'x'",
        "Report.encoding holds {'@type': 'Person'}",
    ]
    assert list(faults({"@type": "Paper"})) == ["no type 'Paper'"]


@pytest.mark.parametrize("node", NODES, ids=lambda node: str(node.get("identifier", node["@type"])))
def test_it_expands_to_the_same_facts(node: dict[str, Any]) -> None:
    expanded = jsonld.expand({"@context": CONTEXT, **node})
    assert len(expanded) == 1
    names = {name.removeprefix("https://schema.org/") for name in expanded[0] if not name.startswith("@")}
    assert names == {name for name in node if not name.startswith("@")}
    assert names <= PROPERTIES.keys()
    assert expanded[0]["@id"].startswith(BASE)
    found = [link["@id"] for name in LINKS for link in expanded[0].get(f"https://schema.org/{name}", ())]
    assert all(link.startswith(("https://", "http://")) for link in found)


def test_a_report_tells_its_record() -> None:
    made = entry(Kind.REPORT, date="2023-01-09", subtitle=SUBTITLE, session=2, creators=("甲",))
    rights = Rights("https://news.example/1", "转载请注明")
    made = enter([replace(made.holding, rights=rights)])[0]
    node = linked.report(made, AUTHORITY)
    assert node["name"] == node["headline"] == "工作报告"
    assert node["alternativeHeadline"] == SUBTITLE
    assert node["author"] == [{"@type": "Person", "name": "甲"}]
    assert node["datePublished"] == "2023-01-09"
    assert node["temporalCoverage"] == "2022"
    assert node["spatialCoverage"]["identifier"] == made.division.code
    assert node["isBasedOn"] == "https://news.example/1"
    assert node["copyrightNotice"] == "转载请注明"
    assert [part["@type"] for part in node["isPartOf"]] == ["WebSite"]


def test_what_is_not_known_is_not_told() -> None:
    node = linked.report(entry(Kind.FEATURE, newspaper="某报", session=2, date="2023-01-09"), AUTHORITY)
    assert not node.keys() & {"author", "datePublished", "isBasedOn", "copyrightNotice", "sourceOrganization"}
    assert node["isPartOf"][1] == {"@type": "Newspaper", "name": "某报"}


@pytest.mark.parametrize("address", ["javascript:alert(1)", "某处", "https://a.example/ b", ""])
def test_only_an_address_of_the_web_is_followed(address: str) -> None:
    made = enter([replace(entry().holding, rights=Rights(address))])[0]
    assert "isBasedOn" not in linked.report(made, AUTHORITY)


def test_the_committee_answers_where_nobody_is_named() -> None:
    assert linked.report(entry(), AUTHORITY)["author"] == {
        "@type": "GovernmentOrganization",
        "name": "试省试州市试1区人民代表大会常务委员会",
    }


def test_the_dataset_has_what_finders_of_data_ask_for() -> None:
    node = linked.dataset(CATALOGUE)
    assert node.keys() >= {
        *("name", "description", "url", "license", "creator", "distribution"),
        *("temporalCoverage", "spatialCoverage", "variableMeasured"),
    }
    assert 50 <= len(node["description"]) <= 5000
    assert node["temporalCoverage"] == "2021/2023"
    assert [one["name"] for one in node["variableMeasured"]] == [one.name for one in AUTHORITY.indicators]


def test_years_and_places_of_small_archives() -> None:
    one = linked.dataset(gather([holding(PROVINCE, 2020), holding(division(1), 2020)], AUTHORITY))
    assert one["temporalCoverage"] == "2020"
    assert one["spatialCoverage"] == [{"@type": "AdministrativeArea", "name": "试省"}]
    none = linked.dataset(gather([], AUTHORITY))
    assert not none.keys() & {"temporalCoverage", "spatialCoverage"}
    assert list(faults(none)) == []


def test_the_search_asks_for_its_words() -> None:
    action = linked.website(ARCHIVE)["potentialAction"]
    assert action["target"]["urlTemplate"] == f"{addresses.SEARCH}?q={{words}}"
    assert action["query-input"] == "required name=words"


def test_a_licence_is_an_address() -> None:
    named = replace(ARCHIVE, licence="https://example.org/licence")
    assert isinstance(named, Archive)
    assert linked.licence(named) == "https://example.org/licence"
    assert linked.licence(ARCHIVE) == "https://spdx.org/licenses/CC0-1.0.html"
