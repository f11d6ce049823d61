"""Other articles on the report's page: in a strip at its right side, or below it."""

from collections.abc import Iterator
from random import Random

from tests.press.forms.columns import AIR, Grid, filled
from tests.press.forms.desk import Desk
from tests.press.forms.news import Article, lengthened
from tests.press.forms.plans import Layout
from tests.press.forms.pouring import Item, height_of
from tests.press.forms.sheets import Region

STRIP = 150.0
"""How wide the strip at the side is."""

SIZE = 9.0


def beside(desk: Desk, article: Article, layout: Layout, region: Region) -> None:
    """An article in one narrow column from the page's head down to where the report ends."""
    article = lengthened(article, Random(f"strip/{layout.seed}"))
    desk.rule(region.left - 1.5 * AIR, region.top, region.left - 1.5 * AIR, region.bottom)
    items = [*_front(article, region.width, 15), *_body(article)]
    while height_of(items, region.width) > region.bottom - region.top and len(items) > 3:
        items.pop()
    _print(desk, items, region)


def below(desk: Desk, article: Article, layout: Layout, region: Region) -> float:
    """An article below a line, over the whole width, in columns of its own; where it ends."""
    desk.rule(region.left, region.top, region.right, region.top)
    top = region.top + 12
    head = Region(region.left, top, region.right, 1e6)
    front, items = _front(article, region.width, 20), _body(article)
    top = _print(desk, front, head) + 8
    columns = max(1, round(region.width / (17 * SIZE)))
    gap = 16.0
    grid = Grid(region.left, columns, (region.width - gap * (columns - 1)) / columns, gap)
    runs, _, bottom = filled(grid, [], items, top)
    desk.put(runs)
    desk.others += [item.text for item in items]
    return bottom + SIZE


def _print(desk: Desk, items: list[Item], region: Region) -> float:
    desk.others += [item.text for item in items]
    return desk.set(items, Region(region.left, region.top, region.right, region.bottom + 2))


def _front(article: Article, width: float, largest: float) -> list[Item]:
    lines = article.title.split(" ")
    if len(lines) == 1 or len(article.title) * largest < width:
        lines = [article.title]
    size = min(largest, width * 0.94 / max(map(len, lines)))
    return [
        *(Item(line, size, size * 1.3, "centre") for line in lines),
        Item(article.byline, SIZE - 0.5, SIZE * 1.6, "centre"),
    ]


def _body(article: Article) -> list[Item]:
    return list(_paragraphs(article))


def _paragraphs(article: Article) -> Iterator[Item]:
    for text in article.paragraphs:
        yield Item(text, SIZE, SIZE * 1.5, "justified", 2.0)
