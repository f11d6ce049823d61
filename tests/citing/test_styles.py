"""Our CSL styles write the standard's own examples as the standard has them, and change no text."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from citeproc import SCHEMA_PATH
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from generator.citing import styles
from generator.citing.styles import ELECTRONIC, NEWSPAPER, render
from tests.pages.hostile import STRINGS

EXAMPLES = yaml.safe_load(Path(__file__).with_name("standard.yml").read_text("utf-8"))


def item(known: dict[str, Any]) -> dict[str, Any]:
    """What an example knows, as CSL-JSON."""
    made: dict[str, Any] = {"type": "document", **known}
    for name in {"issued", "accessed"} & made.keys():
        made[name] = {"date-parts": [made[name]]}
    if "author" in made:
        made["author"] = [{"literal": name} for name in made["author"]]
    return made


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example["item"]["title"])
def test_an_example_of_the_standard_is_written_as_there(example: dict[str, Any]) -> None:
    assert render(example["style"], item(example["item"])) == example["written"]


@pytest.mark.parametrize("style", [NEWSPAPER, ELECTRONIC])
def test_a_style_is_valid_csl(style: str) -> None:
    schema = etree.RelaxNG(etree.parse(SCHEMA_PATH))
    schema.assertValid(etree.parse(styles.STYLES / f"{style}.csl"))


@pytest.mark.parametrize(
    "title",
    [
        *(text.strip() for text in STRINGS),
        "“引”‘文’《书》",
        '<span class="nocase">x</span>',
        "a--b...",
        "！？",
    ],
)
@pytest.mark.parametrize(("style", "mark"), [(NEWSPAPER, "[N]"), (ELECTRONIC, "[EB/OL]")])
def test_a_title_stands_as_it_is(style: str, mark: str, title: str) -> None:
    written = render(style, item({"title": title, "author": ["某人"], "container-title": "某报"}))
    assert written.startswith(f"某人. {title}{mark}.")


@given(st.text(st.characters(exclude_categories=("Cs",)), min_size=1))
def test_no_text_is_lost_or_changed(text: str) -> None:
    assert f"{text}[N]" in render(NEWSPAPER, item({"title": text}))
