"""Reports → web pages as saved from sites; what surrounds the text on them stands in sites/."""

from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from pathlib import Path
from string import Template

from tests.press.forms.clean import Matter, Table, matter_of
from tests.press.manuscript import Manuscript, Passage

SITES = Path(__file__).with_name("sites")
MENU = ("首页", "机构概况", "人大要闻", "监督工作", "代表工作", "决议决定", "互动交流")
RELATED = ("区人大常委会召开机关学习会", "关于征集立法建议项目的公告", "代表之家开放日活动预告")


@dataclass(frozen=True, slots=True)
class Site:
    """A sort of site: how it writes a block, what is between blocks, and its encoding."""

    write: Callable[[Matter], str]
    between: str = "\n"
    encoding: str = "utf-8"


def web_of(manuscript: Manuscript, way: str) -> bytes:
    """The report as a page of a site of that sort (see WAYS), but for its title without more heads."""
    site = WAYS[way]
    blocks = [m for m in matter_of(manuscript) if isinstance(m, Table) or m.label != "title"]
    year, month, date = day(manuscript).split("-")
    page = Template((SITES / f"{way}.html").read_text("utf-8")).substitute(
        title=escape(manuscript.metadata.title),
        district=manuscript.metadata.district,
        day=day(manuscript),
        date=f"{year}年{month}月{date}日",
        office=office(manuscript),
        address=address_of(manuscript),
        menu=" ".join(f'<a href="/{number}/">{name}</a>' for number, name in enumerate(MENU)),
        links="".join(f'<li><a href="#">{text}</a></li>' for text in RELATED),
        text=site.between.join(map(site.write, blocks)),
    )
    return page.encode(site.encoding)


def address_of(manuscript: Manuscript) -> str:
    """Where the page says that it is from."""
    slug = manuscript.id.split("/")[0].split("-")[1]
    path = day(manuscript).replace("-", "/")
    return f"https://www.{slug}.example/art/{path}/art_{manuscript.metadata.year}.html"


def day(manuscript: Manuscript) -> str:
    """The day the page was put on the site: the report's own, or one in January."""
    return manuscript.metadata.date or f"{manuscript.metadata.year + 1}-01-20"


def office(manuscript: Manuscript) -> str:
    """Where the page says that the text is from."""
    return manuscript.metadata.newspaper or f"{manuscript.metadata.district}人大常委会办公室"


def _bold(matter: Matter) -> str:
    """A paragraph; heads are bold paragraphs, as editors of sites make them."""
    if isinstance(matter, Table):
        return _table(matter)
    text = escape(matter.text)
    if matter.label in ("subtitle", "byline"):
        return f'<p style="text-align: center">{text}</p>'
    if matter.label == "caption":
        return (
            f'<p style="text-align: center"><img src="p.jpg"></p>\n<p style="text-align: center">{text}</p>'
        )
    return f"<p>{_strong(matter, text)}</p>"


def _indented(matter: Matter) -> str:
    """As `_bold`, the indent made of spaces."""
    made = _bold(matter)
    return made.replace("<p>", "<p>&emsp;&emsp;", 1) if made.startswith("<p>") else made


def _line(matter: Matter) -> str:
    """A line, ended by a break."""
    if isinstance(matter, Table):
        return _table(matter)
    centred = matter.label in ("subtitle", "byline", "caption")
    text = _strong(matter, escape(matter.text))
    return f"<center>{text}</center>" if centred else f"&nbsp;&nbsp;&nbsp;&nbsp;{text}"


def _structured(matter: Matter) -> str:
    """Heads as heads, captions as captions."""
    if isinstance(matter, Table):
        return _table(matter)
    text = escape(matter.text)
    match matter.label:
        case "heading":
            return f"<h{matter.level}>{text}</h{matter.level}>"
        case "caption":
            return f'<figure><img src="p.jpg" alt=""><figcaption>{text}</figcaption></figure>'
        case _:
            return f"<p>{text}</p>"


def _strong(passage: Passage, text: str) -> str:
    return f"<strong>{text}</strong>" if passage.label == "heading" else text


def _table(table: Table) -> str:
    rows = ("".join(f"<td>{escape(cell)}</td>" for cell in row) for row in table.rows)
    return "<table border=1>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>"


WAYS: dict[str, Site] = {
    "government": Site(_bold),
    "old": Site(_line, "<br>\n", "gb18030"),
    "paper": Site(_indented),
    "news": Site(_structured),
}
"""A government's site; an old one, of tables and breaks; a newspaper's electronic edition; a news site."""
