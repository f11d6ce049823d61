"""remove: withdraw a report; its address tells why."""

import argparse

from generator import corpus
from generator.commands.options import one_line, report_id, root
from generator.commands.terminal import Terminal

HELP = "withdraw a report; its address then tells what stood there and why it is gone"
EXAMPLES = """\
examples:
  python -m generator remove 500116-jiangjin/2023-report --reason 来源要求撤下
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which, and why."""
    parser.add_argument("id", type=report_id, metavar="ID", help="the report's folder below corpus/")
    parser.add_argument(
        "--reason", required=True, type=one_line, help="why, for readers who follow the old address"
    )


def run(args: argparse.Namespace, terminal: Terminal) -> int:
    """Take the report off the shelf and put a tombstone there."""
    corpus.remove(root(args), args.id, args.reason)
    terminal.say(f"{args.id} is withdrawn; corpus/tombstones.yml tells why.")
    return 0
