"""The page about the data: every file, and what its columns mean."""

from generator.gathering import addresses
from generator.gathering.catalogue import Catalogue
from generator.gathering.columns import GROUPS, TABLES
from generator.model import Page
from generator.pages import linked
from generator.pages.frame import page
from generator.pages.record import FIELDS


def render(catalogue: Catalogue) -> Page:
    """The page at /data/."""
    return page(
        addresses.DATA,
        "data.md.j2",
        "数据",
        "本库各表的数据文件与各列说明。",
        hide=("navigation",),
        head={"linked": linked.dataset(catalogue)},
        tables=TABLES,
        groups=GROUPS,
        fields=FIELDS,
        archive=catalogue.authority.archive,
        indicators=catalogue.authority.indicators,
        years=tuple(year for year in catalogue.years if year in catalogue.by_year),
    )
