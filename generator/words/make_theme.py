"""Write the theme's words where its templates can import them: python -m generator.words.make_theme.

MkDocs gives templates no way to read a file of data, and `mkdocs build` alone must give the same
pages; so the part of zh.yml that the theme says stands a second time as a template. A test holds the
two equal.
"""

import json
from pathlib import Path

from generator import words

MADE = "{#- Made from generator/words/zh.yml by generator/words/make_theme.py. -#}"
TARGET = Path(__file__).parents[1] / "theme" / "partials" / "words.html"


def template() -> str:
    """What stands in partials/words.html: one variable, `words`, with the section `theme`."""
    told = json.dumps(words.tree("theme"), ensure_ascii=False, indent=2)
    return f"{MADE}\n{{%- set words = {told} -%}}\n"


if __name__ == "__main__":
    TARGET.write_text(template(), "utf-8", newline="\n")
