"""The root's data files: what its chooser and other programs ask first, each leading into the parts."""

from collections.abc import Iterator, Sequence
from functools import partial

from generator.authority import Authority, Part
from generator.exports import json_files
from generator.exports.api import lists
from generator.exports.api.index import of as api_of
from generator.exports.api.schemas import published
from generator.exports.feeds import of_parts as feed
from generator.exports.pictures import of_parts as picture
from generator.gathering import addresses, gather
from generator.gathering.parted import Held, Told
from generator.model import Job, Page


def jobs(tolds: Sequence[Told], authority: Authority) -> Iterator[Job]:
    """The API's lists over all parts, the feed of the newest, and the picture of the archive."""
    everyone = tuple(tolds)
    depends = (everyone, authority)
    for name, make in (("api", _api), ("feed", feed), ("picture", picture)):
        yield Job(f"exports/{name}", __name__, lambda: depends, partial(make, everyone, authority))


def _api(tolds: Sequence[Told], authority: Authority) -> Iterator[Page]:
    """Version 1 as for an archive of one site; addresses and documents lie in the parts."""
    empty = gather((), authority)
    districts = [_district(told.part, held) for told in tolds for held in told.districts]
    yield json_files.document(addresses.api_list("districts"), "districts", {"districts": districts})
    yield lists.indicators(empty)
    yield api_of(
        authority.archive,
        sum(told.reports for told in tolds),
        sorted({year for told in tolds for year in told.years}),
    )
    yield from published()


def _district(part: Part, held: Held) -> dict[str, object]:
    division = held.division
    return {
        "id": division.slug,
        "code": division.code,
        "name": held.name,
        "province": division.province,
        "city": division.city,
        "years": [year for year, _ in held.years],
        "reports": held.reports,
        "address": part.at + addresses.district(division.slug),
        "document": part.at + addresses.api_district(division.slug),
    }
