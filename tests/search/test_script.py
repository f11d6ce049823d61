"""Modules made one script: each behind what it imports, nothing taken in that is not understood."""

import json
import re

import pytest

from generator import words
from generator.search.packing import FOLDER
from generator.search.script import BROWSER, SPEAKING, said, script, scripts


def test_each_module_stands_once_behind_what_it_imports() -> None:
    sources = {
        "top": 'import { one } from "./left.js";\nimport * as right from "./right.js";\nexport class top {}'
        + "\n",
        "left": 'import { base as one } from "./base.js";\nexport { one };\n',
        "right": 'import { base } from "./base.js";\nexport const right = base;\n',
        "base": "export const base = 1;\n",
    }
    made = script(sources, "top")
    assert re.findall(r"^const \$(\w+) =", made, re.M) == ["base", "left", "right", "top"]
    assert "const { base: one } = $base;" in made
    assert made.endswith("export const { top } = $top;\n")


def test_comments_stay_behind_and_strings_do_not() -> None:
    source = '// Why.\n/** What\n * it is. */\nexport const a = "//"; // kept\n\n'
    assert script({"a": source}, "a").splitlines()[1] == 'const a = "//"; // kept'


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ('import a from "./a.js";\n', "import a from"),
        ("export default 1;\n", "export default"),
        ('export * from "./b.js";\n', r"export \*"),
        ("const here = import.meta.url;\n", "import.meta"),
        ('import { a } from "./a.js";\n', "by way of"),
    ],
)
def test_forms_that_cannot_be_taken_in_are_refused(source: str, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        script({"a": source}, "a")


def test_the_scripts_hold_every_module() -> None:
    for page in scripts():
        folder = BROWSER / page.path.removeprefix(FOLDER).removesuffix(".js")
        held = re.findall(r"^const \$(\w+) =", str(page.content), re.M)
        made = {"said"} if folder.name == SPEAKING else set()
        assert sorted(held) == sorted({path.stem for path in folder.glob("*.js")} | made)


def test_the_words_of_the_search_stand_in_its_script() -> None:
    """Every text of section `search`, and the names of the kinds of report, as one constant."""
    told = json.loads(said().removeprefix("export const said = ").removesuffix(";\n"))
    assert told.pop("kinds") == words.table("labels.kinds")
    assert told == words.tree("search")
    [bundle] = [str(page.content) for page in scripts() if page.path.endswith(f"{SPEAKING}.js")]
    assert said().removeprefix("export ") in bundle
