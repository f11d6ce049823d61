"""A district's document: what its reports say of each indicator, year by year."""

from collections.abc import Iterator

from generator.authority import Division
from generator.exports import json_files
from generator.exports.api.values import figure, names, several, words_alone
from generator.gathering import addresses
from generator.gathering.catalogue import Catalogue
from generator.gathering.cells import Cell, Citation, NoValue, OnlyMarked, Reported, Wording
from generator.model import Job, Page


def job(catalogue: Catalogue, division: Division) -> Job:
    """The document, which shows what the reports of the district say of the indicators."""
    address = addresses.api_district(division.slug)
    return Job(
        f"exports/{address}",
        __name__,
        lambda: (
            catalogue.authority_digest,
            catalogue.name(division),
            catalogue.by_division[division.slug],
        ),
        lambda: (document(catalogue, division),),
    )


def document(catalogue: Catalogue, division: Division) -> Page:
    """Every cell of one district that holds anything.

    A cell that is not there: the report gives no such figure where its year is among `years`, else
    no report of that year is held.
    """
    years = [year for year in catalogue.years if (division.slug, year) in catalogue.by_place]
    content = {
        "id": division.slug,
        "code": division.code,
        "name": catalogue.name(division),
        "years": years,
    }
    cells = several(list(_cells(catalogue, division.slug, years)))
    return json_files.document(addresses.api_district(division.slug), "district", content, {"cells": cells})


def _cells(catalogue: Catalogue, slug: str, years: list[int]) -> Iterator[str]:
    for indicator in catalogue.authority.indicators:
        for year in years:
            told = _told(catalogue.cell(indicator.id, slug, year), indicator.id)
            if told:
                yield f'{{"indicator":"{indicator.id}","year":{year},{told}}}'


def _told(cell: Cell, indicator: str) -> str | None:
    """Status, figures (those of the year itself first) and words; None where nothing is stated."""
    match cell:
        case Reported(figures, marked):
            return _content("reported", (*figures, *marked), (), indicator)
        case NoValue(wordings, marked):
            return _content("no-value", marked, wordings, indicator)
        case OnlyMarked(marked):
            return _content("marked", marked, (), indicator)
        case _:
            return None


def _content(
    status: str, figures: tuple[Citation, ...], wordings: tuple[Wording, ...], indicator: str
) -> str:
    told = several([_figure(one, indicator) for one in figures])
    said = several([f'{{{words_alone(one)},"report":"{one.entry.id}"}}' for one in wordings])
    return f'"status":"{status}","figures":{told},"wordings":{said}'


def _figure(citation: Citation, indicator: str) -> str:
    others = tuple(id for id in citation.figure.indicators if id != indicator)
    return f'{{{figure(citation)},"joint":{names(others)},"report":"{citation.entry.id}"}}'
