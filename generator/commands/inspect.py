"""inspect: what was read from a report, for people or as JSON."""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

from generator import bounded, corpus, pipeline
from generator.authority import Authority
from generator.commands import apart
from generator.commands.explaining import explained
from generator.commands.held import held
from generator.commands.options import root
from generator.commands.terminal import Terminal
from generator.corpus import ReportId
from generator.gathering.numbers import number
from generator.inspection import accounts_to_json, doubts, metadata, to_json
from generator.model import Doubt, Figure, Omission, Record, Report

FIRST_WORDS = 30
"""Characters shown of what is left out; all of it stands in the JSON."""

HELP = "show what is read from a file, or from a report of the archive"
EXAMPLES = """\
examples:
  python -m generator inspect ~/Downloads/report.txt
  python -m generator inspect 500116-jiangjin/2023-report
  python -m generator inspect report.txt --json | jq .figures
  python -m generator inspect report.txt --explain | less
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """A file or an id, and the form."""
    parser.add_argument("what", metavar="FILE|ID", help="a file, or the id of a report in the archive")
    parser.add_argument(
        "--explain", action="store_true", help="tell of each block, line and figure why it was read so"
    )
    parser.add_argument(
        "--article", metavar="TITLE", help="of several articles on a page, the one whose title holds this"
    )
    parser.add_argument("--json", action="store_true", help="one JSON object, as compared with gold readings")


def run(args: argparse.Namespace, terminal: Terminal) -> int:
    """Read and show; nothing is stored."""
    report, authority = _read(root(args), args.what, args.article)
    accounts = pipeline.explain(report, authority) if args.explain else ()
    if args.json:
        told = to_json(report, args.what) | ({"accounts": accounts_to_json(accounts)} if args.explain else {})
        terminal.raw(json.dumps(told, ensure_ascii=False, indent=1) + "\n")
    elif args.explain:
        for line in explained(report, accounts):
            terminal.result(line)
    else:
        _show(report, terminal)
    return 0


def _read(root: Path, what: str, article: str | None) -> tuple[Report, Authority]:
    """A report of the archive, or a file; of a file it is told what it is, whatever body's it is."""
    path, id = Path(what), ReportId.parse(what.removeprefix("corpus/").strip("/"))
    if id and not path.is_file():
        authority, deposit = held(root, id)
        return pipeline.hold(deposit, authority).report, authority
    authority = corpus.load_authority(root)
    files = [(path.name, file_bytes(path))]
    return apart.read(files, authority, article), authority


def file_bytes(path: Path) -> bytes:
    """A file's content. Raises UnreadableSource where there is none, or more than is read."""
    return bounded.read(path)


def _show(report: Report, terminal: Terminal) -> None:
    show_record(report.record, terminal)
    show_doubts(doubts(report), terminal)
    terminal.result(
        "\nText in reading order" + (" (reconstructed)" if report.order_reconstructed else ""), "bold"
    )
    terminal.rows(
        [(b.id, str(b.label), str(b.part or ""), b.topic or "", b.shown.text) for b in report.blocks],
        ("id", "label", "part", "topic", "text"),
    )
    terminal.result("\nFigures", "bold")
    terminal.rows(
        [_figure_row(figure) for figure in report.figures],
        ("indicators", "value", "unit", "part", "scope", "wording"),
    )
    _show_omissions(report.source.omissions, terminal)


def _show_omissions(omissions: Sequence[Omission], terminal: Terminal) -> None:
    """What the files hold as text beside the report: how much, and how it begins."""
    if not omissions:
        return
    terminal.result("\nIn the file, and not in the report", "bold")
    terminal.rows([_omission_row(one) for one in omissions], ("kind", "characters", "begins"))


def _omission_row(one: Omission) -> tuple[str, ...]:
    words = " ".join(one.text.split())
    shown = words if len(words) <= FIRST_WORDS else words[:FIRST_WORDS] + "…"
    return one.kind, str(len("".join(one.text.split()))), shown


def show_record(record: Record, terminal: Terminal) -> None:
    """The record as a table."""
    shown = {name: value for name, value in metadata(record).items() if value not in (None, [])}
    terminal.rows(
        [(name, "、".join(value) if isinstance(value, list) else str(value)) for name, value in shown.items()]
    )


def show_doubts(doubtful: Sequence[Doubt], terminal: Terminal, of: str = "") -> None:
    """What is doubtful, each with its place; `of` stands before each and tells what it is about."""
    for doubt in doubtful:
        place = f" (at character {doubt.place.start})" if doubt.place else ""
        terminal.warn(f"{of}{doubt.code}: {doubt.message}{place}")


def _figure_row(figure: Figure) -> tuple[str, ...]:
    low, high = number(figure.low), number(figure.high)
    value = f"{low}" if low == high else f"{low}–{high}"
    return (
        " + ".join(figure.indicators) or "–",
        value + (figure.approximation or ""),
        figure.unit,
        str(figure.part),
        str(figure.scope or ""),
        figure.wording,
    )
