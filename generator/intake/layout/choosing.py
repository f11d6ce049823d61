"""Which of the articles on a page is the report."""

from collections.abc import Sequence

from generator.errors import SeveralArticles
from generator.intake.layout.articles import GENRE, REPORT, Article, ink


def chosen(articles: Sequence[Article], wanted: str | None, name: str) -> Article:
    """The article that is asked for by its title, or else the one that is the report.

    Raises SeveralArticles, naming the titles, if it is not clear which.
    """
    fitting = _asked(articles, wanted) if wanted else _reports(articles)
    if len(fitting) == 1:
        return fitting[0]
    titles = "; ".join(article.title or "(without a title)" for article in articles)
    which = f"which is {wanted!r}" if wanted else "which is the report"
    what = f"it holds {len(articles)} articles, and it is not clear {which}: {titles}."
    named = tuple(article.title for article in articles if article.title)
    raise SeveralArticles(name, what, "Name one with --article TITLE.", named)


def _asked(articles: Sequence[Article], wanted: str) -> list[Article]:
    words = ink(wanted)
    same = [article for article in articles if ink(article.title) == words]
    part = [article for article in articles if words and words in ink(_opening(article))]
    return same or part or [article for article in articles if not article.title]


def _reports(articles: Sequence[Article]) -> list[Article]:
    if len(articles) == 1:
        return list(articles)
    whose = [article for article in articles if REPORT.search(_opening(article))]
    told = [article for article in whose if GENRE.search(_opening(article))]
    return told or whose or [article for article in articles if not article.title]


def _opening(article: Article) -> str:
    """The title with what stands right below it."""
    lines = [line for _, frame in article.frames[:2] for line in frame.lines[:4]]
    return ink(article.title + "".join(line.text for line in lines if line.size >= lines[-1].size * 1.1))
