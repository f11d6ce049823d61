"""What stands before an article and belongs to it: its title, and kicker, subtitle or byline beside that."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from generator.intake.web.kinds import kinds
from generator.intake.web.page import Line, Page
from generator.intake.web.pagelines import is_page_line
from generator.intake.web.region import Region

LEAST_TITLE, LONGEST_TITLE = 4, 90
"""Characters of a title."""

TITLE_NAMES = re.compile(r"tit|headline|biaoti|(?:^|[\s_-])bt(?:$|[\s_-])", re.IGNORECASE)
FRONT_NAMES = re.compile(
    r"sub_?-?tit|fu_?-?biao|(?:^|[\s_-])f(?:u|b)?_?bt|intro_?tit|pre_?tit|yin_?(?:ti|biao)|kicker|author|byline|zuozhe|jizhe",
    re.IGNORECASE,
)
NEVER_TITLES = frozenset(("", "!", "html", "head", "title", "a", "li", "option"))
HEADS = frozenset(("h1", "h2", "h3", "h4"))
DASH = ("——", "—", "──", "--")
BYLINE = re.compile(r"^(?:本报|通讯员|记者|作者|撰稿|文/|□|■)")

LIKE = 0.8
"""How like a title a line of the text is that says it again (Ratcliff and Obershelp's measure)."""

AKIN, SAME_END = 0.3, 4
"""How like it at the least, and how many of its last characters it holds, where a title is cut short."""


@dataclass(frozen=True, slots=True)
class Front:
    """Lines before the article that belong to it, in order; `title` those that are its title.
    `repeated` are texts that say what the article itself says, too; `place` is the title's."""

    lines: tuple[Line, ...] = ()
    title: frozenset[int] = frozenset()
    repeated: frozenset[int] = frozenset()
    place: int | None = None


def front_of(page: Page, region: Region, opening: Sequence[str], further: bool) -> Front:
    """What stands before an article. `opening` are its first lines; `further`: this is no first page."""
    at = _title(page, region)
    if at is None:
        return Front()
    title = frozenset(page.texts(at))
    beside = _beside(page, region, at)
    if further or _says(opening, page.words(at)):
        said = [line for line in beside if further or _says(opening, "".join(line.text.split()))]
        again = title | {text for line in said for text in line.nodes}
        return Front(tuple(line for line in beside if line not in said), frozenset(), again, at)
    return Front(tuple(sorted((*page.lines(sorted(title)), *beside))), title, place=at)


def _title(page: Page, region: Region) -> int | None:
    """The element before the article that is its title: one that the page's head names, else the form's."""
    exact = _told(page)
    told = [*exact, *(words for at in page.select("title") if (words := page.words(at)))]
    places = [at for at in _candidates(page, region) if LEAST_TITLE <= page.size(at) <= LONGEST_TITLE]
    made = _made_as_titles(page, region)
    named = [at for at in places if any(_same(page.words(at), title) for title in told)]
    if named:
        return max(named, key=lambda at: (page.words(at) in exact, at in made, at))
    return max((at for at in places if at in made), key=lambda at: (_rank(page, at), at), default=None)


def _candidates(page: Page, region: Region) -> Iterator[int]:
    """Elements before the article that hold a text by itself, and neither link nor list."""
    for at in range(region.start):
        node = page.nodes[at]
        if node.tag in NEVER_TITLES or node.end > region.start or page.in_links(at):
            continue
        if page.size(at) and not any(page.nodes[above].tag in ("a", "title") for above in page.above(at)):
            yield at


def _made_as_titles(page: Page, region: Region) -> frozenset[int]:
    """Elements before the article that are made as titles are, in this form of site or in any."""
    listed = page.select(", ".join((region.site.title if region.site else ()) or ("h1",)))
    made = (
        at for at in range(region.start) if page.nodes[at].tag in HEADS or TITLE_NAMES.search(page.names(at))
    )
    return frozenset((*listed, *made))


def _rank(page: Page, at: int) -> int:
    return {"h1": 3, "h2": 2}.get(page.nodes[at].tag, 1)


def _told(page: Page) -> list[str]:
    """The article's title as the page's head tells it, by itself."""
    names = 'meta[name="ArticleTitle" i], meta[property="og:title" i]'
    told = (page.nodes[at].attributes.get("content", "") for at in page.select(names))
    return [bare for text in told if (bare := "".join(text.split()))]


def _same(words: str, told: str) -> bool:
    return words in told or (len(told) >= LEAST_TITLE and told in words)


def _says(opening: Sequence[str], words: str) -> bool:
    """Whether some of the first lines of a text, joined, are these words, or nearly, or the whole of
    what they cut short (区人大常委会工作报告全文): a line that ends as they do.

    >>> _says(["某某区人民代表大会", "常务委员会工作报告"], "某某区人民代表大会常务委员会工作报告")
    True
    >>> _says(["某某区人民代表大会常务委员会工作报告"], "区人大常委会2030年工作报告全文")
    True
    >>> _says(["某某区人大常委会主任　某某"], "某某区人民代表大会常务委员会工作报告")
    False
    """
    bare = ["".join(line.split()) for line in opening]
    joined = ("".join(bare[at : at + size]) for at in range(len(bare)) for size in (1, 2, 3))
    return any(_alike(line, words) for line in joined)


def _alike(line: str, words: str) -> bool:
    if not line or not words or len(line) > LONGEST_TITLE:
        return False
    likeness = SequenceMatcher(None, line, words, autojunk=False).ratio()
    return likeness >= LIKE or (likeness >= AKIN and line[-SAME_END:] in words)


def _beside(page: Page, region: Region, title: int) -> list[Line]:
    """Kicker, subtitle and byline: between title and article, or above it where their names say so."""
    listed = {at for css in (region.site.front if region.site else ()) for at in page.select(css)}
    texts = [at for at, kind in kinds(page, 0, region.start, True) if kind is None]
    after = page.nodes[title].end
    found = []
    for line in page.lines(at for at in texts if not title <= at < after):
        first = line.nodes[0]
        owners = {line.owner, *_near(page, first)}
        named = bool(owners & listed) or any(_is_named(page, at) for at in owners)
        if _belongs(line, named, first > title) and not _linked(page, line):
            found.append(line)
    return found


def _near(page: Page, at: int) -> list[int]:
    """The three elements nearest to a node."""
    return [above for _, above in zip(range(3), page.above(at), strict=False)]


def _is_named(page: Page, at: int) -> bool:
    return bool(FRONT_NAMES.search(page.names(at)))


def _belongs(line: Line, named: bool, below: bool) -> bool:
    text = line.text.strip()
    if is_page_line(text) or len(text) > LONGEST_TITLE:
        return False
    return named or (below and (text.startswith(DASH) or bool(BYLINE.match(text))))


def _linked(page: Page, line: Line) -> bool:
    return any(page.nodes[above].tag == "a" for above in page.above(line.nodes[0]))
