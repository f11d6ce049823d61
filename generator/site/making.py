"""A new site made beside the old one: what changed is rendered and put into a new folder."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from functools import partial
from itertools import chain
from logging import WARNING
from pathlib import Path
from typing import Protocol, TypeVar

from generator import strict_build
from generator.errors import Faults
from generator.results import digest
from generator.site import assembling, checking, listing, planning, rendering
from generator.site import mkdocs_parts as mkdocs
from generator.site.docs import generated
from generator.site.ledger import Named, Told
from generator.site.planning import Changes, Standing
from generator.site.rendering import Order, Rendered, Renderer

T = TypeVar("T")
R = TypeVar("R")

BATCH = 8
"""Pages that a process renders before it is given others: few, for one page may take as long as fifty."""


class Track(Protocol):
    """Gives items as they are asked for, and tells somebody how far it is."""

    def __call__(self, items: Iterable[T], what: str, total: int) -> Iterable[T]: ...


Workers = Callable[[int], AbstractContextManager[Executor | None]]
"""Who does so many things; None where this process does."""


def alone(things: int) -> AbstractContextManager[Executor | None]:
    """This process does them all."""
    return nullcontext()


@dataclass(frozen=True, slots=True)
class Work:
    """Who renders, and who is told how far it is."""

    workers: Workers
    track: Track

    def shared(self, function: Callable[[Sequence[str]], list[R]], items: Sequence[str]) -> Iterator[R]:
        """What the function gives for all items, some at a time, in their order."""
        batches = [items[start : start + BATCH] for start in range(0, len(items), BATCH)]
        with self.workers(len(items)) as executor:
            done = executor.map(function, batches) if executor else map(function, batches)
            yield from (one for some in done for one in some)


@dataclass(frozen=True, slots=True)
class Made:
    """A site that was made: the paths it is to have, those of them that lie in the new folder, and what is to
    be remembered of it, as Ledger says."""

    wanted: frozenset[str]
    fresh: frozenset[str]
    pages: Mapping[str, Told]
    named: Named
    listing: str
    made: tuple[str, ...]
    theirs: tuple[str, ...]
    left_out: frozenset[str]


def make(order: Order, standing: Standing, work: Work) -> Made | None:
    """Make what changed in the folder of the order. None where MkDocs made the whole site by itself, since
    its settings ask for what only a whole build can do. Raises Faults with all that it warns of."""
    found = planning.changes(standing)
    with strict_build.environment(), strict_build.warnings() as warnings:
        renderer = _ready(order, sorted(found.new), warnings)
    if not _alone(renderer, order, found):
        if faults := strict_build.run(order.root, order.into, order.address):
            raise Faults(faults)
        listing.part_sitemap(order.into)
        return None
    try:
        making = Making(order, renderer, standing, found, work)
        pages = making.pages(warnings)
        return making.files(pages)
    finally:
        rendering.forget()


def _ready(order: Order, new: Sequence[str], warnings: list[str]) -> Renderer:
    try:
        return rendering.ready(order, new)
    except (mkdocs.MkDocsException, mkdocs.Abort) as stopped:
        raise Faults(strict_build.faults(warnings) or strict_build.faults([str(stopped)])) from None


def _alone(renderer: Renderer, order: Order, found: Changes) -> bool:
    """Whether each page can be rendered by itself: no plugin or hook sees all, the navigation is told."""
    config = renderer.config
    whole = (config.plugins, config.hooks, config.extra_templates, config.draft_docs, config.nav is None)
    plain = Path(config.docs_dir) == (order.root / "docs").resolve() and config.use_directory_urls
    read_me = any(uri.rpartition("/")[2].startswith("README.") for uri in found.docs)
    return plain and not any(whole) and not read_me


@dataclass(frozen=True, slots=True)
class Pages:
    """All pages of a site, what the navigation shows of its own, which of them were rendered."""

    told: Mapping[str, Told]
    named: Named
    rendered: frozenset[str]
    left_out: frozenset[str]


@dataclass(frozen=True, slots=True)
class Making:
    """A site that is being made."""

    order: Order
    renderer: Renderer
    standing: Standing
    found: Changes
    work: Work

    def pages(self, warnings: Sequence[str]) -> Pages:
        """Render what changed. Raises Faults with these warnings and all that are met."""
        last = self.standing.last if self.standing.same else None
        left_out = self.renderer.left_out | (last.left_out & self.found.docs if last else set())
        every, again = planning.pages(self.standing, self.found, left_out)
        named = self._named(last.named if last else {}, again)
        if last is None or last.named != named:
            last, again = None, every
        rendered = self._rendered(named, again)
        before = last.pages if last else {}
        kept = {uri: before[uri] for uri in sorted(set(every).difference(again))}
        self._check(warnings, rendered, kept, named)
        told = {**kept, **{one.page: one.told for one in rendered}}
        return Pages({uri: told[uri] for uri in every}, named, frozenset(again), left_out)

    def files(self, pages: Pages) -> Made:
        """Put what is not a page beside what was rendered."""
        last = self.standing.last
        told = digest((pages.named, {uri: one.shown for uri, one in pages.told.items()}))
        listed = self._listed(pages, told)
        theirs = {file.src_uri: Path(file.abs_src_path or "") for file in self.renderer.files.theirs()}
        every, again = planning.copied(self.standing, self.found, pages.left_out)
        own = generated(self.order.root)
        for path in again.difference(listed):
            assembling.place(path, self.order.root / "docs" / path, self.order.into, path in own)
        new = [path for path in theirs if not self._stands([path]) or last is None or path not in last.theirs]
        for path in new:
            assembling.place(path, theirs[path], self.order.into, False)
        outputs = map(planning.output, pages.told)
        fresh = {*map(planning.output, pages.rendered), *again, *new, *self._made_now(listed)}
        wanted = frozenset((*outputs, *every, *theirs, *listed))
        return Made(
            wanted, frozenset(fresh), pages.told, pages.named, told, listed, tuple(theirs), pages.left_out
        )

    def _named(self, before: Named, again: Sequence[str]) -> Named:
        changed = set(again)
        every = [page.file.src_uri for page in self.renderer.nav.pages]
        kept = {uri: before[uri] for uri in every if uri in before and uri not in changed}
        with strict_build.environment():
            return {uri: kept[uri] if uri in kept else self.renderer.named(uri) for uri in every}

    def _rendered(self, named: Named, pages: Sequence[str]) -> list[Rendered]:
        """The first page is rendered here, so that processes begin with templates compiled already."""
        work = partial(rendering.render, self.order, named)
        done = chain(work(pages[:1]) if pages else (), self.work.shared(work, pages[1:]))
        return list(self.work.track(done, "rendering pages", len(pages)))

    def _check(
        self, warnings: Sequence[str], rendered: Sequence[Rendered], kept: Mapping[str, Told], named: Named
    ) -> None:
        met = [*warnings, *(warning for one in rendered for warning in one.warnings)]
        if self.renderer.config.validation.links.anchors >= WARNING:
            anchors = partial(rendering.anchors, self.order)
            met += checking.lost(rendered, kept, partial(self.work.shared, anchors))
        if faults := strict_build.faults(met):
            raise Faults(tuple(sorted(faults, key=str)))

    def _listed(self, pages: Pages, told: str) -> tuple[str, ...]:
        """The files that are made of all pages, made again where one of them would change."""
        last = self.standing.last
        if last and self.standing.same and last.listing == told and self._stands(last.made):
            return last.made
        return listing.write(self.renderer, pages.told)

    def _made_now(self, listed: Iterable[str]) -> set[str]:
        return {path for path in listed if (self.order.into / path).is_file()}

    def _stands(self, paths: Iterable[str]) -> bool:
        """Whether these files stand in the site as a build with the same settings left them."""
        return self.standing.same and self.found.broken.isdisjoint(paths)
