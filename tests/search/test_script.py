"""Modules made one script: each behind what it imports, nothing taken in that is not understood."""

import re

import pytest

from generator.search.packing import FOLDER
from generator.search.script import BROWSER, script, scripts


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
        assert sorted(held) == sorted(path.stem for path in folder.glob("*.js"))
