"""build: corpus/ → docs/ → site/."""

import argparse
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
    terminal.say(f"The site lies in {_near(site)}. View it:")
    terminal.say(f"  {Path(sys.executable).name} -m http.server --directory {_near(site)} 8000")
    terminal.say("and open http://localhost:8000/, or run `make serve` to see changes as you make them.")
    return 0


def _near(path: Path) -> Path:
    """A path as seen from here, where it lies below."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
