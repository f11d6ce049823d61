"""check: is the archive sound, each of its texts a report, and do its corrections fit what is read?"""

import argparse

from generator import corpus, pipeline
from generator.commands.options import root
from generator.commands.terminal import Terminal
from generator.errors import Faults
from generator.intake.keeping import remarks

HELP = "hold every file of the archive against its schema, its checksum and its place, and what is read"
EXAMPLES = """\
examples:
  python -m generator check
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """It takes none of its own."""


def run(args: argparse.Namespace, terminal: Terminal) -> int:
    """Tell every fault at once, of the files and of the texts in them, or that there is none."""
    contents = corpus.survey(root(args))
    refused = pipeline.refusals(contents.deposits, contents.authority, terminal.track)
    for deposit in contents.deposits:
        for remark in remarks(dict(deposit.kept)):
            mend = f"python -m generator derive {deposit.id} makes it anew."
            terminal.say(f"corpus/{deposit.id}/{remark} {mend}")
    if faults := (*contents.faults, *refused):
        raise Faults(faults)
    count = len(contents.deposits)
    terminal.say(f"{count} report{'' if count == 1 else 's'}, no faults")
    return 0
