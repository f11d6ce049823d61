"""All that is used of MkDocs, in one place: what `mkdocs build` itself calls, in the same order.

MkDocs builds a whole site or nothing. Here its own functions are called page by page, so that what did not
change can be left alone and the rest be shared out. Nothing of it is replaced. A version outside of
VERSIONS, or a name below that is not there, is told by tests/test_site_parts.py.
"""

from mkdocs.commands.build import _build_page as build_page
from mkdocs.commands.build import _build_theme_template as build_template
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, BuildError, MkDocsException
from mkdocs.structure.files import File, Files, InclusionLevel, set_exclusions
from mkdocs.structure.nav import Navigation, get_navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_theme_dir, is_markdown_file

VERSIONS = (1, 6)

__all__ = [
    "VERSIONS",
    "Abort",
    "BuildError",
    "File",
    "Files",
    "InclusionLevel",
    "MkDocsConfig",
    "MkDocsException",
    "Navigation",
    "Page",
    "build_page",
    "build_template",
    "get_navigation",
    "get_theme_dir",
    "is_markdown_file",
    "load_config",
    "set_exclusions",
]
