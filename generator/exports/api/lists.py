"""Documents that list what the archive holds: reports, districts, years, indicators."""

from collections.abc import Callable, Iterator
from functools import partial

from generator.authority import Division
from generator.exports import json_files
from generator.gathering import addresses
from generator.gathering.catalogue import Catalogue
from generator.gathering.entries import Entry
from generator.model import Job, Page


def jobs(catalogue: Catalogue) -> Iterator[Job]:
    """The lists, and each year's. Of a report they show what is on its card."""
    told, cards = catalogue.authority_digest, [entry.card for entry in catalogue.entries]
    makers: tuple[tuple[str, Callable[[Catalogue], Page], object], ...] = (
        ("reports", reports, ()),
        ("districts", districts, [catalogue.names[one.slug] for one in catalogue.divisions]),
        ("years", years, ()),
    )
    for name, make, more in makers:
        yield _job(addresses.api_list(name), partial(make, catalogue), (cards, more))
    yield _job(addresses.api_list("indicators"), partial(indicators, catalogue), told)
    for number, entries in sorted(catalogue.by_year.items()):
        held = [entry.card for entry in entries]
        yield _job(addresses.api_year(number), partial(year, catalogue, number), held)


def _job(address: str, make: Callable[[], Page], depends: object) -> Job:
    return Job(f"exports/{address}", __name__, lambda: depends, lambda: (make(),))


def reports(catalogue: Catalogue) -> Page:
    """All reports, each in as few words as choosing takes."""
    content = {"reports": [_listed(entry) for entry in catalogue.entries]}
    return json_files.document(addresses.api_list("reports"), "reports", content)


def _listed(entry: Entry) -> dict[str, object]:
    return {
        "id": entry.id,
        "title": entry.title,
        "district": entry.division.slug,
        "year": entry.year,
        "kind": entry.kind,
        "date": entry.holding.report.record.date,
        "address": addresses.report(entry.id),
        "document": addresses.api_report(entry.id),
    }


def districts(catalogue: Catalogue) -> Page:
    """All districts that a report is held of, in the order of their codes."""
    content = {"districts": [_district(catalogue, division) for division in catalogue.divisions]}
    return json_files.document(addresses.api_list("districts"), "districts", content)


def _district(catalogue: Catalogue, division: Division) -> dict[str, object]:
    held = catalogue.by_division[division.slug]
    return {
        "id": division.slug,
        "code": division.code,
        "name": catalogue.name(division),
        "province": division.province,
        "city": division.city,
        "years": sorted({entry.year for entry in held}),
        "reports": len(held),
        "address": addresses.district(division.slug),
        "document": addresses.api_district(division.slug),
    }


def years(catalogue: Catalogue) -> Page:
    """All years that a report is held on."""
    held = sorted(catalogue.by_year.items())
    listed = [{**_year(year), "reports": len(entries)} for year, entries in held]
    return json_files.document(addresses.api_list("years"), "years", {"years": listed})


def year(catalogue: Catalogue, number: int) -> Page:
    """The reports on one year."""
    content = {
        "year": number,
        "address": addresses.year(number),
        "reports": [_listed(entry) for entry in catalogue.by_year[number]],
    }
    return json_files.document(addresses.api_year(number), "year", content)


def _year(number: int) -> dict[str, object]:
    return {
        "year": number,
        "address": addresses.year(number),
        "document": addresses.api_year(number),
    }


def indicators(catalogue: Catalogue) -> Page:
    """All indicators, in the order of the vocabulary."""
    topics = {topic.id: topic.name for topic in catalogue.authority.topics}
    content = {
        "indicators": [
            {
                "id": one.id,
                "name": one.name,
                "topic": one.topic,
                "topic_name": topics[one.topic],
                "units": one.units,
                "address": addresses.indicator(one.id),
                "table": addresses.json(addresses.csv(addresses.indicator(one.id))),
            }
            for one in catalogue.authority.indicators
        ]
    }
    return json_files.document(addresses.api_list("indicators"), "indicators", content)
