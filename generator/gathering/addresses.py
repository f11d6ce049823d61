"""Addresses of the site, kept for good, each relative to the site's root and ending in a slash."""

REPORTS = "reports/"
YEARS = "years/"
TOPICS = "topics/"
DISTRICTS = "districts/"
COMPARE = "compare/"
COMPARE_YEARS = "compare/years/"
COVERAGE = "coverage/"
DATA = "data/"
ABOUT = "about/"
METHOD = "about/method/"
SEARCH = "search/"
HOME = ""

REPORTS_CSV = "data/reports.csv"
FIGURES = "data/figures/"
COVERAGE_CSV = "data/coverage.csv"
BLOCKS = "data/blocks/"
TOPICS_CSV = "data/topics.csv"
SHARES_CSV = "data/shares.csv"
INDICATORS_CSV = "data/indicators.csv"
PARQUET = "data/archive.parquet"
SQLITE = "data/archive.sqlite"
DATAPACKAGE = "data/datapackage.json"
CHECKSUMS = "data/SHA256SUMS"

API = "api/v1/"
API_INDEX = "api/v1/index.json"


def report(id: str) -> str:
    return f"{REPORTS}{id}/"


def printed(id: str) -> str:
    """The page that shows the report's source as printed; its anchors are those of the report's page."""
    return f"{report(id)}printed/"


def leaf(id: str, part: int, number: int) -> str:
    """The picture of a page of the report's source: of which file, counted from 0, and which page, from 1.

    >>> leaf("990101-qinghe/2023-report", 1, 3)
    'reports/990101-qinghe/2023-report/printed/source-2-page-3.webp'
    """
    return f"{printed(id)}source-{part + 1}-page-{number}.webp"


def beside(id: str) -> str:
    """The page that sets the report beside the one of its district on the nearest earlier year."""
    return f"{report(id)}beside/"


def shared(id: str) -> str:
    """The page that marks which passages of the report stand in others too."""
    return f"{report(id)}shared/"


def year(number: int) -> str:
    return f"{YEARS}{number}/"


def topic(id: str) -> str:
    return f"{TOPICS}{id}/"


def district(slug: str) -> str:
    return f"{DISTRICTS}{slug}/"


def indicator(id: str) -> str:
    return f"{COMPARE}{id}/"


def comparison_year(number: int) -> str:
    return f"{COMPARE_YEARS}{number}/"


def numbered(address: str, page: int) -> str:
    """The address of a list's page, counted from 1: further pages lie below the first.

    >>> numbered("reports/", 1), numbered("reports/", 2)
    ('reports/', 'reports/page-2/')
    """
    return address if page == 1 else f"{address}page-{page}/"


def csv(address: str) -> str:
    """The file with the table of the page at `address`.

    >>> csv("compare/proposals/")
    'compare/proposals/proposals.csv'
    """
    name = address.rstrip("/").rpartition("/")[2]
    return f"{address}{name}.csv"


def json(csv: str) -> str:
    """The file with the same rows as a CSV file, as JSON.

    >>> json("data/reports.csv")
    'data/reports.json'
    """
    return f"{csv.removesuffix('.csv')}.json"


def table_of_year(folder: str, year: int) -> str:
    """The file with a year's rows of a table that is cut by years.

    >>> table_of_year(FIGURES, 2023)
    'data/figures/2023.csv.gz'
    """
    return f"{folder}{year}.csv.gz"


def plain_text(id: str) -> str:
    """The report as plain text, beside its page.

    >>> plain_text("990101-qinghe/2023-report")
    'reports/990101-qinghe/2023-report/990101-qinghe-2023-report.txt'
    """
    return _beside(id, "txt")


def markdown(id: str) -> str:
    """The report as Markdown, beside its page. Not named `.md`: of every such file MkDocs makes a page."""
    return _beside(id, "md.txt")


def bibtex(id: str) -> str:
    """The report's citation as BibTeX, beside its page."""
    return _beside(id, "bib")


def ris(id: str) -> str:
    """The report's citation as RIS, beside its page."""
    return _beside(id, "ris")


def csl(id: str) -> str:
    """The report's citation as CSL-JSON, beside its page."""
    return _beside(id, "csl.json")


def feed(address: str = HOME) -> str:
    """The Atom feed of what the page at `address` lists: home, a district's, a topic's.

    >>> feed(), feed("topics/deputies/")
    ('feed.xml', 'topics/deputies/feed.xml')
    """
    return f"{address}feed.xml"


def picture(slug: str | None = None) -> str:
    """The picture shown where a link to the archive, or to a district's page, is shared."""
    return f"assets/share/{slug or 'archive'}.png"


def _beside(id: str, ending: str) -> str:
    return f"{report(id)}{id.replace('/', '-')}.{ending}"


def api_list(name: str) -> str:
    """The document that lists all of one sort: `reports`, `districts`, `topics`, `years`, `indicators`."""
    return f"{API}{name}/index.json"


def api_report(id: str) -> str:
    """The report as a JSON document: record, blocks with their places, figures, doubts."""
    return f"{API}reports/{id}.json"


def api_district(slug: str) -> str:
    return f"{API}districts/{slug}.json"


def api_topic(id: str) -> str:
    return f"{API}topics/{id}.json"


def api_passages(topic: str, year: int) -> str:
    """The passages of one topic in the reports on one year."""
    return f"{API}topics/{topic}/{year}.json"


def api_year(number: int) -> str:
    return f"{API}years/{number}.json"


def api_schema(name: str) -> str:
    """The JSON Schema of the documents of one sort."""
    return f"{API}schema/{name}.schema.json"


def document(address: str) -> str:
    """The file below docs/ that becomes the page at `address`."""
    return f"{address}index.md"


def relative(start: str, target: str) -> str:
    """A link from the page at `start` to `target`, good under any path the site is served from.

    >>> relative("compare/proposals/", "reports/990101-qinghe/2023-report/#s12")
    '../../reports/990101-qinghe/2023-report/#s12'
    >>> relative("reports/", "")
    '../'
    >>> relative("", "years/2023/")
    'years/2023/'
    """
    path, mark, fragment = target.partition("#")
    here, there = _steps(start), _steps(path)
    shared = next((n for n, pair in enumerate(zip(here, there, strict=False)) if pair[0] != pair[1]), None)
    if shared is None:
        shared = min(len(here), len(there))
    link = "/".join((*(("..",) * (len(here) - shared)), *there[shared:])) or "."
    folder = "/" if not path or path.endswith("/") else ""
    return f"{link}{folder}{mark}{fragment}"


def _steps(path: str) -> list[str]:
    return [step for step in path.split("/") if step]
