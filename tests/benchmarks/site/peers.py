"""The same text built with stock themes, which need nothing that the project does not have."""

import logging
import os
import shutil
from pathlib import Path
from typing import Any

from generator import strict_build

THEMES: dict[str, dict[str, Any]] = {
    "Material for MkDocs": {
        "name": "material",
        "language": "zh",
        "font": False,
        "features": ["navigation.tabs", "navigation.top", "toc.follow"],
        "palette": [{"scheme": "default"}],
    },
    "MkDocs": {"name": "mkdocs", "locale": "zh_CN", "highlightjs": False},
    "Read the Docs": {"name": "readthedocs", "locale": "zh_CN", "highlightjs": False},
}
"""By the name that readers know; each with its own search, and without what other hosts would give."""


def build(project: Path, folder: Path) -> dict[str, Path]:
    """A site with each stock theme from the docs/ of `project`, built below `folder`."""
    return {name: _build(project, folder / f"peer-{theme['name']}", theme) for name, theme in THEMES.items()}


def _build(project: Path, into: Path, theme: dict[str, Any]) -> Path:
    from mkdocs.commands.build import build as mkdocs_build
    from mkdocs.config import load_config

    # The search's own files are ours; its folder would be searched as text.
    docs = into / "docs"
    shutil.copytree(project / "docs", docs, ignore=shutil.ignore_patterns("*.json", "*.csv", "*.parquet"))
    config = load_config(
        str(project / "mkdocs.yml"),
        theme=theme,
        docs_dir=str(docs),
        site_dir=str(into / "site"),
        extra_css=[],
        extra_javascript=[],
        exclude_docs="",
        plugins=["search"],
        strict=False,
    )
    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    os.environ.update(strict_build.ENVIRONMENT)
    mkdocs_build(config)
    return into / "site"
