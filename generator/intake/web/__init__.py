"""Web pages → Source: the article of a saved page, and on record what else the page holds."""

from generator.errors import UnreadableSource
from generator.intake.asking import Asked
from generator.intake.drafting import Draft
from generator.intake.web.archive import is_archive, pages_of
from generator.intake.web.assembling import take_apart, write
from generator.intake.web.building import parse
from generator.intake.web.decoding import decode
from generator.intake.web.refusing import refusal
from generator.intake.web.region import find
from generator.intake.web.telling import told_of
from generator.model import Source


def read(name: str, data: bytes, asked: Asked) -> Source:
    """The source that one saved page makes. Nothing is fetched.

    Raises UnreadableSource for a page in no encoding, without an article, or beyond the limits.

    读者：正文按常见网站形式的规则认定，认不出的交给通用的正文抽取程序；正文之外的文字（导航、页脚、来源和日期行
    等）不入正文，逐条列明。网页注明的来源报纸、发布日期、网址，在正文没有写明时采用。
    """
    if is_archive(data):
        return _archive(name, data)
    encoding, markup = decode(name, data)
    return _source(name, data, encoding, markup)


def _archive(name: str, data: bytes) -> Source:
    """The page of an archive that holds an article: the first, or one in a frame of it."""
    fault = None
    pages = pages_of(name, data)
    for page in pages:
        try:
            encoding, markup = decode(name, page.data, page.charset)
            return _source(name, data, encoding, markup, page.address, "multipart/related")
        except UnreadableSource as found:
            fault = fault or found
    raise fault or refusal(name, None)


def _source(
    name: str, data: bytes, encoding: str, markup: str, saved_at: str | None = None, kind: str = "text/html"
) -> Source:
    page = parse(name, markup)
    region = find(page, markup)
    if region is None:
        raise refusal(name, page)
    parts = take_apart(page, region)
    draft = Draft(name)
    write(parts, draft)
    told = told_of(page, region.site, [line.text for line in parts.sites], saved_at)
    return draft.source(data, kind, encoding, told)
