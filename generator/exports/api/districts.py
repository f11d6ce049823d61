"""A district's document: what its reports say of each indicator, year by year."""

from collections.abc import Iterator

from generator.authority import Division
from generator.exports import json_files
from generator.exports.api.values import figure, words_alone
from generator.gathering import addresses
from generator.gathering.catalogue import Catalogue
from generator.gathering.cells import Cell, Citation, NoValue, OnlyMarked, Reported
from generator.model import Page

Json = dict[str, object]


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
        "cells": list(_cells(catalogue, division.slug, years)),
    }
    return json_files.document(addresses.api_district(division.slug), "district", content)


def _cells(catalogue: Catalogue, slug: str, years: list[int]) -> Iterator[Json]:
    for indicator in catalogue.authority.indicators:
        for year in years:
            told = _told(catalogue.cell(indicator.id, slug, year), indicator.id)
            if told:
                yield {"indicator": indicator.id, "year": year, **told}


def _told(cell: Cell, indicator: str) -> Json | None:
    """Status, figures (those of the year itself first) and words; None where nothing is stated."""
    match cell:
        case Reported(figures, marked):
            return {"status": "reported", **_content((*figures, *marked), indicator)}
        case NoValue(wordings, marked):
            said = [words_alone(wording) for wording in wordings]
            return {"status": "no-value", **_content(marked, indicator), "wordings": said}
        case OnlyMarked(marked):
            return {"status": "marked", **_content(marked, indicator)}
        case _:
            return None


def _content(figures: tuple[Citation, ...], indicator: str) -> Json:
    return {"figures": [_figure(one, indicator) for one in figures], "wordings": []}


def _figure(citation: Citation, indicator: str) -> Json:
    others = [id for id in citation.figure.indicators if id != indicator]
    return {**figure(citation), "joint": others, "report": citation.entry.id}
