"""What several commands' arguments share."""

import argparse
import re
from datetime import date
from pathlib import Path
from typing import Any

from generator.corpus import ReportId


class Intermixed(argparse.ArgumentParser):
    """A parser that lets options stand between files: `add a.txt --another b.txt`."""

    _within = False

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """As the class above, which calls this again for the options and for what is left of them."""
        if self._within:
            return super().parse_known_args(args, namespace)
        self._within = True
        try:
            return self.parse_known_intermixed_args(args, namespace)
        finally:
            self._within = False


def common() -> Intermixed:
    """--root and --quiet, which may stand before the command as well as after it."""
    parent = Intermixed(add_help=False, argument_default=argparse.SUPPRESS)
    parent.add_argument(
        "--root",
        type=Path,
        metavar="DIR",
        help="the project folder, which holds corpus/, docs/ and mkdocs.yml",
    )
    parent.add_argument("--quiet", action="store_true", help="print results, doubts and faults alone")
    return parent


def root(args: argparse.Namespace) -> Path:
    """The project folder, whole, so that messages can name files below it."""
    folder: Path = getattr(args, "root", Path())
    return folder.absolute()


def report_id(text: str) -> ReportId:
    """An id as an argument; a path below corpus/ and a closing slash are understood."""
    found = ReportId.parse(text.removeprefix("corpus/").strip("/"))
    if found is None:
        raise argparse.ArgumentTypeError(f"{text!r} is no id: write one as 500116-jiangjin/2023-report")
    return found


def iso_date(text: str) -> str:
    """A day as 2024-01-12."""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no day: write it as 2024-01-12") from None


def year(text: str) -> int:
    """A year of four digits."""
    if not (text.isascii() and text.isdigit() and 1949 <= int(text) <= 2999):
        raise argparse.ArgumentTypeError(f"{text!r} is no year: write it as 2023")
    return int(text)


def count(text: str) -> int:
    """A whole number from 1, as terms and sessions are counted."""
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= 99):
        raise argparse.ArgumentTypeError(f"{text!r} is no number from 1 to 99")
    return int(text)


def port(text: str) -> int:
    """A port's number; 0 is any that is free."""
    if not (text.isascii() and text.isdigit() and int(text) <= 65535):
        raise argparse.ArgumentTypeError(f"{text!r} is no port: it is a number from 0 to 65535")
    return int(text)


def one_line(text: str) -> str:
    """A text without line breaks and control characters, and not empty.

    >>> one_line(" 来源要求　撤下 ")
    '来源要求\u3000撤下'
    """
    if not text.strip() or not text.replace("\u3000", " ").isprintable():
        raise argparse.ArgumentTypeError(f"{text!r} is no line of text")
    return text.strip()


def web_address(text: str) -> str:
    """An address that begins with http:// or https://; others could carry script into a page."""
    if not re.fullmatch(r"https?://[^\s<>\"]+", text):
        raise argparse.ArgumentTypeError(f"{text!r} is no address: it begins with http:// or https://")
    return text
