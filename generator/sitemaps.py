"""A sitemap too long for one file as several, with an index: https://www.sitemaps.org/protocol.html."""

import re
from collections.abc import Mapping

NAME = "sitemap.xml"
MOST = 20_000
"""Pages in one file. The protocol allows 50,000 in 50 MB; so many hold both, with addresses of 2 KB."""

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_PAGE = re.compile("<url>.*?</url>", re.DOTALL)
_PLACE = re.compile("<loc>(.*?)</loc>")
_SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def parted(sitemap: str, most: int = MOST) -> Mapping[str, str]:
    """The files, by name, that a sitemap becomes; itself where it is short enough.

    The home page is among the pages: its address is the beginning of all others.

    >>> pages = "".join(f"<url><loc>https://a.example/{n}</loc></url>\\n" for n in ("", "x/", "y/"))
    >>> list(parted(f"<urlset>\\n{pages}</urlset>\\n", most=2))
    ['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml']
    """
    pages = _PAGE.findall(sitemap)
    if len(pages) <= most:
        return {NAME: sitemap}
    address = min(_PLACE.findall(sitemap), key=len)
    runs = [pages[start : start + most] for start in range(0, len(pages), most)]
    parts = {f"sitemap-{number}.xml": _file("urlset", run) for number, run in enumerate(runs, 1)}
    index = [f"<sitemap><loc>{address}{name}</loc></sitemap>" for name in parts]
    return {NAME: _file("sitemapindex", index), **parts}


def _file(kind: str, lines: list[str]) -> str:
    body = "".join(f"  {line}\n" for line in lines)
    return f'{_HEAD}<{kind} xmlns="{_SPACE}">\n{body}</{kind}>\n'
