"""move: give a report another id; its old address leads to the new one."""

import argparse

from generator import corpus
from generator.commands.held import held
from generator.commands.options import one_line, report_id, root
from generator.commands.terminal import Terminal

HELP = "give a report another division, year or kind; its old address leads to the new one"
EXAMPLES = """\
examples:
  python -m generator move 500116-jiangjin/2022-report 500116-jiangjin/2023-report
  python -m generator move 500116-jiangjin/2023-report 500116-jiangjin/2023-abstract --reason 原登记类别有误
"""
REASON = "登记信息已更正"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """From where, to where, and why."""
    parser.add_argument("id", type=report_id, metavar="ID", help="the report's folder below corpus/")
    parser.add_argument("new", type=report_id, metavar="NEW_ID", help="the id it is to have")
    parser.add_argument(
        "--reason", type=one_line, default=REASON, help=f"why, for readers (default: {REASON})"
    )


def run(args: argparse.Namespace, terminal: Terminal) -> int:
    """Move the report and put a tombstone that leads on."""
    authority, deposit = held(root(args), args.id)
    corpus.move(root(args), deposit, args.new, authority, args.reason)
    terminal.say(f"{args.id} is now {args.new}; the old address leads there.")
    return 0
