"""What is used of MkDocs is there, in a version that was looked at."""

import inspect

import mkdocs
import pytest
from mkdocs.commands import build

from generator.site import mkdocs_parts, planning

FORMS = {
    "build_page": ["page", "config", "doc_files", "nav", "env", "dirty", "excluded"],
    "build_template": ["template_name", "env", "files", "config", "nav"],
    "get_navigation": ["files", "config"],
    "set_exclusions": ["files", "config"],
}


def test_the_version_was_looked_at() -> None:
    version = tuple(map(int, mkdocs.__version__.split(".")[:2]))
    assert version == mkdocs_parts.VERSIONS, "read generator/site/mkdocs_parts.py, then raise VERSIONS"


@pytest.mark.parametrize("name", sorted(FORMS))
def test_what_is_called_asks_for_what_it_is_given(name: str) -> None:
    assert list(inspect.signature(getattr(mkdocs_parts, name)).parameters) == FORMS[name]


def test_mkdocs_itself_calls_them() -> None:
    code = inspect.getsource(build.build)
    for name in (
        "_build_theme_template(",
        "_build_page(",
        "_populate_page(",
        "get_navigation(",
        "set_exclusions(",
    ):
        assert name in code, name


@pytest.mark.parametrize("uri", ["index.md", "a/index.md", "a/b.md", "a/b.c.markdown", "a/中文.md"])
def test_pages_stand_where_mkdocs_puts_them(uri: str) -> None:
    assert planning.is_page(uri) and mkdocs_parts.is_markdown_file(uri)
    assert planning.output(uri) == mkdocs_parts.File(uri, "docs", "site", True).dest_uri


@pytest.mark.parametrize("uri", ["a.txt", "a.MD", "md", "a.md.txt"])
def test_what_is_no_page_to_mkdocs_is_none_here(uri: str) -> None:
    assert not planning.is_page(uri) and not mkdocs_parts.is_markdown_file(uri)
