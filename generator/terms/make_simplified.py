"""The command that makes simplified.txt from OpenCC's data: `--help` tells how."""

import argparse
import importlib
import sys
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

_HEAD = """\
# A simplified character, and behind it the traditional forms that are read as it (all of the Basic
# Multilingual Plane). From OpenCC {version}, t2s, its conversions of single characters; OpenCC is
# Copyright 2010-2024 Carbo Kuo (BYVoid) and contributors, licensed under the Apache License, Version 2.0
# (https://www.apache.org/licenses/LICENSE-2.0); here turned round, and followed to the end where one leads
# to another. Made by `python -m generator.terms.make_simplified`; do not edit by hand.
"""

BASIC = 0x10000
"""Code points below this one stand in the Basic Multilingual Plane, as GBK's characters all do."""

Convert = Callable[[str], str]


def pairs(convert: Convert) -> dict[str, str]:
    """Every traditional character whose simplified form is another, with that form; both of the basic plane.

    >>> pairs(lambda character: {"薴": "苧", "苧": "苎", "㑮": "𫝈"}.get(character, character))
    {'苧': '苎', '薴': '苎'}
    """
    characters = (chr(code) for code in range(0x80, BASIC) if not 0xD800 <= code < 0xE000)
    found = {character: _end(character, convert) for character in characters}
    return {one: form for one, form in found.items() if form != one and len(form) == 1 and ord(form) < BASIC}


def _end(character: str, convert: Convert) -> str:
    """Where conversion leads when it is repeated, so that what was folded once is folded for good."""
    while (form := convert(character)) != character:
        character = form
    return character


def document(found: Mapping[str, str], version: str) -> str:
    """The file that says these pairs."""
    forms: defaultdict[str, list[str]] = defaultdict(list)
    for traditional, simplified in sorted(found.items()):
        forms[simplified].append(traditional)
    lines = (f"{simplified} {''.join(forms[simplified])}\n" for simplified in sorted(forms))
    return "".join([_HEAD.format(version=version), *lines])


_HELP = """\
Make generator/terms/simplified.txt from OpenCC's data. It is not among what the project runs on:
in an environment of its own, and in the project's folder,

  pip install OpenCC==1.1.9 numpy
  python -m generator.terms.make_simplified > simplified.txt

and then put the new file in the old one's place. The index of every archive changes with it."""


def main(arguments: Sequence[str] | None = None) -> int:
    """The command. Returns its exit code."""
    parser = argparse.ArgumentParser(
        prog="python -m generator.terms.make_simplified",
        description=_HELP,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.parse_args(arguments)
    try:
        opencc = importlib.import_module("opencc")
    except ModuleNotFoundError:
        parser.exit(2, "OpenCC is not installed here; see --help.\n")
    made = document(pairs(opencc.OpenCC("t2s").convert), opencc.__version__)
    sys.stdout.buffer.write(made.encode())
    return 0


if __name__ == "__main__":
    sys.exit(main())
