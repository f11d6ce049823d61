"""What of a site is to be made again, by what lay in docs/ and site/ when it was built and lies there now."""

from collections.abc import Mapping, Set
from dataclasses import dataclass

from generator.site import survey
from generator.site.ledger import Ledger
from generator.site.survey import Sign, Tree

_PAGES = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
"""What MkDocs takes for a page: mkdocs.utils.markdown_extensions."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What lies in docs/ and in the site before a build, beside what the last one remembered.

    `last` is None where nothing is remembered; `same` tells that settings, theme and program are the same.
    """

    docs: Tree
    site: Tree
    last: Ledger | None
    same: bool

    @property
    def is_done(self) -> bool:
        """Whether the site is what a build would make of docs/."""
        if not self.same or self.last is None or self.last.docs != self.docs:
            return False
        return survey.signs(self.last.site) == survey.signs(self.site)


@dataclass(frozen=True, slots=True)
class Changes:
    """Files of docs/ by what became of them. `docs`: all, `new`: those that the settings are to be asked
    about, `changed`: those that are otherwise than they were, `gone`: those that were there. `broken`: files
    of the site that are not as they were left."""

    docs: Set[str]
    new: Set[str]
    changed: Set[str]
    gone: Set[str]
    broken: Set[str]


def changes(standing: Standing) -> Changes:
    """What changed since the last build; everything, where nothing is remembered of it."""
    now = survey.signs(standing.docs)
    last = standing.last
    before = survey.signs(last.docs) if last else {}
    changed = _otherwise(now, before)
    broken = _otherwise(survey.signs(last.site), survey.signs(standing.site)) if last else set()
    new = now.keys() - before.keys() if standing.same else now.keys()
    return Changes(now.keys(), new, changed, before.keys() - now.keys(), broken)


def pages(standing: Standing, found: Changes, left_out: Set[str]) -> tuple[list[str], list[str]]:
    """All pages of docs/, and of these the ones to be rendered again for what they are themselves."""
    every = sorted((uri for uri in found.docs - left_out if is_page(uri)), key=_order)
    if not standing.same or standing.last is None:
        return every, every
    lost = found.gone | left_out - standing.last.left_out
    leading = _leading(standing.last, lost) if lost else set()
    again = [uri for uri in every if uri in found.changed or output(uri) in found.broken or uri in leading]
    return every, again


def copied(standing: Standing, found: Changes, left_out: Set[str]) -> tuple[set[str], set[str]]:
    """All files of docs/ that stand in the site as they are, and of these the ones to be put there again."""
    every = {uri for uri in found.docs - left_out if not is_page(uri)}
    if standing.last is None:
        return every, every
    there = survey.signs(standing.last.site).keys()
    return every, {uri for uri in every if uri in found.changed | found.broken or uri not in there}


def is_page(uri: str) -> bool:
    """Whether MkDocs makes a page of a file."""
    return uri.endswith(_PAGES)


def output(uri: str) -> str:
    """Where the page of a file stands in the site, with the addresses of folders.

    >>> [output(uri) for uri in ("index.md", "a/index.md", "a/b.md")]
    ['index.html', 'a/index.html', 'a/b/index.html']
    """
    folder, _, name = uri.rpartition("/")
    stem = name[: name.rindex(".")]
    steps = [folder, *([stem] if stem != "index" else []), "index.html"]
    return "/".join(step for step in steps if step)


def _order(uri: str) -> tuple[list[str], bool, str]:
    """As MkDocs orders pages: those of a folder before its folders, the folder's own first."""
    *folders, name = uri.split("/")
    return folders, output(name) != "index.html", name


def _otherwise(one: Mapping[str, Sign], other: Mapping[str, Sign]) -> set[str]:
    """What in the one is not the same in the other."""
    return {name for name, sign in one.items() if other.get(name) != sign or not sign}


def _leading(last: Ledger, lost: Set[str]) -> set[str]:
    """The pages that lead to one of these files."""
    return {uri for uri, told in last.pages.items() if not lost.isdisjoint(told.links)}
