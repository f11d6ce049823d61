"""docs/ → site/."""

import shutil
from pathlib import Path

from generator import files, sitemaps, strict_build
from generator.errors import BuildFailed, Faults
from generator.site.leftovers import sweep


def require(root: Path) -> None:
    """Refuse a folder that no site can be built from. Raises BuildFailed."""
    if not (root / "mkdocs.yml").is_file():
        mend = "Name the project folder with --root; the project's own mkdocs.yml is a model."
        raise BuildFailed(str(root / "mkdocs.yml"), "is missing.", mend)


def build(root: Path, into: Path | None = None, address: str | None = None) -> Path:
    """Build site/ from docs/ with MkDocs, strictly, and give its folder.

    `into` names another folder, `address` another site address than archive.yml's. The last
    good site stays until the new one is whole. Raises Faults with everything MkDocs warns of.
    """
    site = into or root / "site"
    require(root)
    beside = list(site.parent.glob(f"{files.TEMPORARY}*")) if site.parent.is_dir() else []
    sweep(path for path in beside if files.abandoned(path) == site.name)
    new = files.sibling(site)
    try:
        faults = strict_build.run(root, new, address)
        if faults:
            raise Faults(faults)
        _part_sitemap(new)
        _swap(new, site)
    finally:
        shutil.rmtree(new, ignore_errors=True)
    return site


def _part_sitemap(built: Path) -> None:
    """Put a sitemap that is too long for one file into several."""
    whole = built / sitemaps.NAME
    parts = sitemaps.parted(whole.read_text("utf-8")) if whole.is_file() else {}
    if len(parts) > 1:
        for name, text in parts.items():
            (built / name).write_text(text, "utf-8", newline="\n")
        whole.with_name(f"{whole.name}.gz").unlink(missing_ok=True)


def _swap(new: Path, site: Path) -> None:
    """Put the new site in the old one's place."""
    old = files.sibling(site)
    if site.is_symlink():
        site.unlink()
    elif site.exists():
        site.rename(old)
    new.rename(site)
    shutil.rmtree(old, ignore_errors=True)
