"""pages: corpus/ → docs/."""

import argparse

from generator import pipeline
from generator.commands.options import root
from generator.commands.terminal import Terminal
from generator.commands.working import accounted, add_kept

HELP = "write the Markdown pages: corpus/ → docs/"
EXAMPLES = """\
examples:
  python -m generator pages
  python -m generator pages && mkdocs build --strict
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What of earlier runs is used."""
    add_kept(parser)


def run(args: argparse.Namespace, terminal: Terminal) -> int:
    """Write the pages and tell what changed."""
    with accounted(args, terminal):
        written = pipeline.write(root(args), terminal.track, keep=not args.no_cache)
    terminal.say(
        f"docs/: {written.changed} files written, {written.unchanged} unchanged, {written.removed} removed"
    )
    return 0
