"""Key terms as links into the search, which finds where they stand."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from markupsafe import Markup, escape

from generator.gathering import addresses
from generator.gathering.keyterms import Keyword
from generator.pages.frame import href


@dataclass(frozen=True, slots=True)
class Told:
    """A key term, how often it stands in the text, and the search for it there."""

    text: str
    times: int
    href: Markup


def keywords(page: str, terms: Iterable[Keyword], **chosen: str) -> tuple[Told, ...]:
    """Key terms for the page at an address; `chosen` are the search's filters (district, year, topic).

    >>> print(keywords("topics/deputies/", [Keyword("接待", 3, 9)], topic="deputies")[0].href)
    ../../search/?q=%E6%8E%A5%E5%BE%85&amp;topic=deputies
    """
    return tuple(Told(one.text, one.times, _search(page, one.text, chosen)) for one in terms)


def _search(page: str, text: str, chosen: dict[str, str]) -> Markup:
    query = urlencode({"q": text, **chosen})
    return href(page, addresses.SEARCH) + Markup("?") + escape(query)
