"""Places in pages that other pages lead to, looked for in what was rendered now and before."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set

from generator.site.ledger import Told
from generator.site.rendering import Rendered

Anchors = Callable[[Sequence[str]], Iterable[tuple[str, frozenset[str]]]]
"""What can be linked to in pages that were not rendered now."""


def lost(rendered: Sequence[Rendered], kept: Mapping[str, Told], anchors: Anchors) -> list[str]:
    """What MkDocs would warn of: each link to a place that its page has not.

    `kept`: the pages that stay as they were; where nothing changed on either side, no link was lost.
    """
    now = {page.page: page for page in rendered}
    leading = _leading(((one.page, one.told) for one in rendered), now.keys() | kept.keys())
    for target, meant in _leading(kept.items(), now.keys()).items():
        leading.setdefault(target, []).extend(meant)
    before = dict(anchors(sorted(leading.keys() - now.keys())))
    return [
        warning
        for target, meant in sorted(leading.items())
        for warning in _warnings(target, meant, now[target].anchors if target in now else before[target])
    ]


def _leading(pages: Iterable[tuple[str, Told]], targets: Set[str]) -> dict[str, list[tuple[str, str, str]]]:
    """For each of these targets the links to places in it: page, place, how it is written."""
    found: dict[str, list[tuple[str, str, str]]] = {}
    for page, told in pages:
        for target, places in told.links.items():
            if places and target in targets:
                found.setdefault(target, []).extend((page, place, link) for place, link in places.items())
    return found


def _warnings(target: str, meant: list[tuple[str, str, str]], there: Set[str]) -> Iterator[str]:
    for page, place, link in sorted(meant):
        if place not in there:
            here = "there is no such anchor on this page"
            what = here if page == target else f"the doc '{target}' does not contain an anchor '#{place}'"
            yield f"Doc file '{page}' contains a link '{link}', but {what}."
