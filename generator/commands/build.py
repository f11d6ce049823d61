"""build: corpus/ → docs/ → site/."""

import argparse
import shlex
import sys
from pathlib import Path

from generator import pipeline
from generator.commands.options import root
from generator.commands.terminal import Terminal

HELP = "build the whole site: corpus/ → docs/ → site/"
EXAMPLES = """\
examples:
  python -m generator build
  python -m generator --root ~/my-archive --quiet build
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """It takes none of its own."""


def run(args: argparse.Namespace, terminal: Terminal) -> int:
    """Build, then tell where the site lies and how to view it."""
    site = pipeline.build(root(args), terminal.track)
    python, folder = shlex.quote(str(_near(Path(sys.executable)))), shlex.quote(str(_near(site)))
    terminal.say(f"The site lies in {folder}. View it:")
    terminal.say(f"  {python} -m http.server --directory {folder} 8000")
    terminal.say("and open http://localhost:8000/, or run `make serve` to see changes as you make them.")
    return 0


def _near(path: Path) -> Path:
    """A path as seen from here, where it lies below."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
