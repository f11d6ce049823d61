"""build: corpus/ → docs/ → site/."""

import argparse
import json
import shlex
import sys
from pathlib import Path

from generator import pipeline
from generator.commands.options import root
from generator.commands.terminal import Terminal
from generator.commands.working import accounted, add_kept, engine

HELP = "build the whole site: corpus/ → docs/ → site/"
EXAMPLES = """\
examples:
  python -m generator build
  python -m generator --root ~/my-archive --quiet build
  python -m generator build --no-cache                       # as if nothing had ever been built
  python -m generator build --profile                        # where the time goes
  python -m generator build --cluster tcp://10.0.0.1:8786    # reports are read by a Dask cluster
  python -m generator build --part chongqing --part root     # of an archive in parts
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which parts of a parted archive."""
    parser.add_argument(
        "--part",
        dest="parts",
        metavar="PART",
        action="append",
        default=[],
        help="build the site of this part of a parted archive alone (root: what leads to all)",
    )
    add_kept(parser)
    parser.add_argument(
        "--cluster", metavar="ADDRESS", help="have reports read by the Dask cluster whose scheduler is there"
    )
    parser.add_argument("--list-parts", action="store_true", help="tell the parts as JSON and build nothing")


def run(args: argparse.Namespace, terminal: Terminal) -> int:
    """Build, then tell where the site lies and how to view it."""
    if args.list_parts:
        terminal.raw(f"{json.dumps([part.slug for part in pipeline.parts(root(args))])}\n")
        return 0
    if said := pipeline.forecast(root(args)):
        terminal.warn(said)
    with accounted(args, terminal), engine(args.cluster) as reader:
        site = pipeline.build(
            root(args), terminal.track, asked=args.parts, keep=not args.no_cache, engine=reader
        )
    python, folder = shlex.quote(str(_near(Path(sys.executable)))), shlex.quote(str(_near(site)))
    terminal.say(f"The site lies in {folder}. View it:")
    terminal.say(f"  {python} -m http.server --directory {folder} 8000")
    terminal.say("and open http://localhost:8000/, or run `make serve` to see changes as you make them.")
    return 0


def _near(path: Path) -> Path:
    """A path as seen from here, where it lies below."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
