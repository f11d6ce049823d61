"""A page of the site from a template or from HTML: front matter, then the body."""

from collections.abc import Mapping
from functools import partial

from markupsafe import Markup

from generator.gathering import addresses
from generator.model import Page
from generator.pages import labels, markup, raw

WIDE = ("navigation", "toc")
"""What a page of tables goes without, so that the table has the width."""


def page(
    address: str,
    template: str,
    title: str,
    description: str,
    *,
    hide: tuple[str, ...] = WIDE,
    head: Mapping[str, object] | None = None,
    **context: object,
) -> Page:
    """The page at `address`.

    `head` is more front matter. Templates find `href(address)` (a link relative to this page),
    `way(words, address)` (a whole link of raw HTML, to be put into a sentence that `say` gives),
    `addresses`, `labels` and `title`. One whose name ends in `.raw.j2` prints its values as HTML alone
    (`markup.RAW`), any other so that they are safe in Markdown too.
    """
    is_raw = template.endswith(RAW)
    body = markup.render(
        template,
        environment=markup.RAW if is_raw else markup.ENVIRONMENT,
        path=addresses.document(address),
        title=title,
        href=partial(href, address),
        way=partial(raw_way if is_raw else way, address),
        addresses=addresses,
        labels=labels,
        **context,
    )
    return written(address, body, title, description, hide=hide, head=head)


RAW = ".raw.j2"


def written(
    address: str,
    body: str,
    title: str,
    description: str,
    *,
    hide: tuple[str, ...] = WIDE,
    head: Mapping[str, object] | None = None,
) -> Page:
    """The page at `address` whose body (Markdown, with raw blocks of HTML) is made already."""
    matter: dict[str, object] = {"title": title, "description": description, **(head or {})}
    if hide:
        matter["hide"] = list(hide)
    return Page(addresses.document(address), f"{markup.front_matter(matter)}\n{body}")


def href(start: str, target: str) -> Markup:
    """A link from the page at `start`, safe in a quoted attribute."""
    return Markup(raw.href(start, target))


def way(start: str, words: object, target: str) -> Markup:
    """Words that lead from the page at `start` to an address.

    >>> print(way("about/", "方法与局限", "about/method/"))
    <a href="method/">方法与局限</a>
    """
    return Markup('<a href="{}">{}</a>').format(href(start, target), markup.escape(words))


def raw_way(start: str, words: object, target: str) -> Markup:
    """As `way`, for a template of raw blocks."""
    return Markup(f'<a href="{raw.href(start, target)}">{raw.html(words)}</a>')
