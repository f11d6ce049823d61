"""The files that are made of all pages by the theme's templates: the sitemap, style sheets, scripts, 404."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from generator import sitemaps, strict_build
from generator.site import mkdocs_parts as mkdocs
from generator.site.ledger import Told
from generator.site.rendering import LISTED, Renderer


class Shown(dict[str, Any]):
    """The front matter of a page, as far as it is remembered of all pages. Asking for more is refused, rather
    than answered with what is not true. Raises BuildError."""

    def __missing__(self, name: str) -> Any:
        if name not in LISTED:
            raise mkdocs.BuildError(f"a template asks for '{name}' of all pages; remember it in LISTED")
        raise KeyError(name)


def write(renderer: Renderer, pages: Mapping[str, Told]) -> tuple[str, ...]:
    """Write them into the renderer's folder; gives their paths."""
    config, into = renderer.config, Path(renderer.config.site_dir)
    names = sorted(config.theme.static_templates)
    with strict_build.environment():
        every = mkdocs.Files(_files(config, pages))
        for name in names:
            mkdocs.build_template(name, renderer.env, every, config, renderer.nav)
    return tuple(name for name in (*names, *part_sitemap(into)) if (into / name).is_file())


def _files(config: mkdocs.MkDocsConfig, pages: Mapping[str, Told]) -> Iterator[mkdocs.File]:
    for uri, told in pages.items():
        included = mkdocs.InclusionLevel.INCLUDED
        file = mkdocs.File(
            uri, config.docs_dir, config.site_dir, config.use_directory_urls, inclusion=included
        )
        mkdocs.Page(None, file, config).meta = Shown(told.shown)
        yield file


def part_sitemap(into: Path) -> Iterable[str]:
    """Put a sitemap that is too long for one file into several; gives the names of what is beside it."""
    whole = into / sitemaps.NAME
    parts = sitemaps.parted(whole.read_text("utf-8")) if whole.is_file() else {}
    packed = whole.with_name(f"{whole.name}.gz")
    if len(parts) < 2:
        return (packed.name,)
    for name, text in parts.items():
        (into / name).write_text(text, "utf-8", newline="\n")
    packed.unlink(missing_ok=True)
    return tuple(name for name in parts if name != whole.name)
