"""The controlled vocabularies, as the program knows them: frozen data.

They are written in corpus/authority/*.yml and corpus/archive.yml; `generator.corpus` reads them.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Division:
    """An administrative division with a people's congress (行政区划).

    `code` is its GB/T 2260 code, `slug` its address part for ever (`500116-jiangjin`).
    `province` and `city` are the names of the divisions above it (`city` is None below a
    municipality or where the province rules directly; both are the division's own name at its
    own level). `level` is province, city or district (counties included). The division bore
    this name and code from year `since` to year `until`, both inside; None is open.
    """

    code: str
    name: str
    slug: str
    level: str
    province: str
    city: str | None
    since: int | None = None
    until: int | None = None

    @property
    def full_name(self) -> str:
        """The name behind those above it, each once: 江苏省南京市鼓楼区, 重庆市江津区, 江苏省."""
        return "".join(dict.fromkeys(name for name in (self.province, self.city, self.name) if name))

    def stood_in(self, year: int) -> bool:
        """Whether the division bore this name and code in a year, the years of change included."""
        return (self.since or 0) <= year <= (self.until or year)


@dataclass(frozen=True, slots=True)
class Topic:
    """A subject under which passages are filed. `terms` weigh for it where they stand in a text."""

    id: str
    name: str
    description: str
    terms: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Parting:
    """How a large archive is parted into sites: `by` province, each `at` a path below the root's.

    `{part}` in `at` stands for the province's slug without its code.
    """

    by: str
    at: str

    def path(self, slug: str) -> str:
        """Where the site of a part lies, below the root's.

        >>> Parting("province", "{part}/").path("chongqing")
        'chongqing/'
        """
        return self.at.replace("{part}", slug)


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a parted archive: its code (500000), name (重庆市), slug (chongqing), and path."""

    code: str
    name: str
    slug: str
    at: str

    @property
    def root(self) -> str:
        """The way from the part's site up to the root's.

        >>> Part("500000", "重庆市", "chongqing", "parts/chongqing/").root
        '../../'
        """
        return "../" * self.at.count("/")

    def holds(self, place: str) -> bool:
        """Whether a division's code or slug, or a report's id, is of this part.

        >>> Part("500000", "重庆市", "chongqing", "chongqing/").holds("500116-jiangjin/2023-report")
        True
        """
        return place[:2] == self.code[:2]


@dataclass(frozen=True, slots=True)
class Archive:
    """The archive's description of itself. `demo` puts a plain notice on every page.

    `parts` tells how it is parted into sites, where it is. `part` is the part whose site this describes;
    none describes the whole.
    """

    title: str
    description: str
    publisher: str
    address: str
    licence: str
    contact: str
    demo: bool
    parts: Parting | None = None
    part: Part | None = None


@dataclass(frozen=True, slots=True)
class Wordings:
    """How reports word an indicator. All but `also` and `follows` are regular expressions.

    `<name>` in a pattern stands for a phrase of `generator.figures.phrases`, `N` in a form for
    the quantity. See corpus/schemas/indicators.schema.json for what each field asks.
    """

    also: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    unless_before: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    rivals: tuple[str, ...] = ()
    follows: tuple[str, ...] = ()
    mentions: tuple[str, ...] = ()
    own_level: bool = False
    others_act: bool = False
    among_others: bool = False


@dataclass(frozen=True, slots=True)
class Indicator:
    """A quantity that reports give of their year, comparable across districts.

    `units` are the measure words it is counted in, `topic` the subject it belongs to, `wordings`
    how it is told of in reports.
    """

    id: str
    name: str
    topic: str
    units: tuple[str, ...]
    wordings: Wordings = Wordings()


@dataclass(frozen=True, slots=True)
class Authority:
    """All controlled vocabularies of one archive.

    `phrases` are what congresses call their institutions, procedures and ideas: each one word.
    """

    archive: Archive
    divisions: tuple[Division, ...]
    topics: tuple[Topic, ...]
    indicators: tuple[Indicator, ...]
    phrases: tuple[str, ...] = ()
