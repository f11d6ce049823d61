"""The press at the terminal.

    python -m tests.press                        print the demonstration archive into corpus/
    python -m tests.press 990102-yundu/2021-report   only this one
    python -m tests.press --list                 the distortions and what each does
    python -m tests.press --seen                 what shows on each print, and how often
    python -m tests.press --truth ID             the true reading of a print, as JSON
    python -m tests.press --try FILE --seed 7 --with column-wrap,indent-eaten --columns 3
                                                 print any manuscript to the terminal

Which report is torn how stands in tests/press/prints.yml.
"""

import argparse
import json
import sys
from pathlib import Path

from tests.press import prints
from tests.press.distortions import DISTORTIONS
from tests.press.manuscript import ManuscriptFault, load
from tests.press.printing import Plan, print_page, shows


def main(arguments: list[str] | None = None) -> int:
    """Run the press; 0 when all is printed, 2 when something asked for is not there or not right."""
    asked = _parser().parse_args(arguments)
    try:
        _run(asked)
    except (ManuscriptFault, ValueError, OSError) as fault:
        print(fault, file=sys.stderr)
        return 2
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m tests.press",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("ids", nargs="*", metavar="ID", help="reports to print; all if none is given")
    parser.add_argument(
        "--corpus", type=Path, default=prints.CORPUS, help="where to print (default: corpus/)"
    )
    parser.add_argument("--list", action="store_true", help="list the distortions")
    parser.add_argument("--seen", action="store_true", help="count what shows on each print")
    parser.add_argument("--truth", metavar="ID", help="give the true reading of a print")
    parser.add_argument(
        "--try", dest="file", type=Path, metavar="FILE", help="print a manuscript to the terminal"
    )
    parser.add_argument("--seed", type=int, default=1, help="with --try: the seed (default: 1)")
    parser.add_argument("--with", dest="distortions", default="", help="with --try: names, parted by commas")
    parser.add_argument("--columns", type=int, default=4, help="with --try: columns, 1 to 6 (default: 4)")
    return parser


def _run(asked: argparse.Namespace) -> None:
    ids = asked.ids or list(prints.plans())
    if unknown := sorted({*ids, *filter(None, [asked.truth])} - set(prints.plans())):
        raise ValueError(f"no print of {', '.join(unknown)}. Enter it in {prints.TABLE}.")
    if asked.list:
        _print_distortions()
    elif asked.file:
        names = tuple(filter(None, asked.distortions.split(",")))
        print(print_page(load(asked.file), Plan(asked.seed, names, asked.columns)).text, end="")
    elif asked.truth:
        print(json.dumps(prints.truth_of(asked.truth), ensure_ascii=False, indent=1))
    else:
        _print_reports(ids, asked)


def _print_distortions() -> None:
    for distortion in DISTORTIONS:
        print(f"{distortion.name:24}{distortion.meaning}")


def _print_reports(ids: list[str], asked: argparse.Namespace) -> None:
    for id in ids:
        if asked.seen:
            print(id, ", ".join(f"{name} {count}" for name, count in shows(prints.printed(id)).items()))
        else:
            print(prints.write(id, asked.corpus))


if __name__ == "__main__":
    sys.exit(main())
