"""pages: corpus/ → docs/."""

import argparse

from generator import pipeline
from generator.commands.options import root
from generator.commands.terminal import Terminal

HELP = "write the Markdown pages: corpus/ → docs/"
EXAMPLES = """\
examples:
  python -m generator pages
  python -m generator pages && mkdocs build --strict
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """It takes none of its own."""


def run(args: argparse.Namespace, terminal: Terminal) -> int:
    """Write the pages and tell what changed."""
    written = pipeline.write(root(args), terminal.track)
    terminal.say(
        f"docs/: {written.changed} files written, {written.unchanged} unchanged, {written.removed} removed"
    )
    return 0
