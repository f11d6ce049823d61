"""serve: build, show at a local address, build again on each change."""

import argparse
import errno
import socket
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

from generator import PROJECT, corpus, pipeline, site
from generator.commands.options import port, root
from generator.commands.terminal import Terminal
from generator.errors import ArchiveError

HELP = "build the site, show it at a local address, build it again on each change"
EXAMPLES = """\
examples:
  python -m generator serve
  python -m generator serve --host 0.0.0.0 --port 8080     # to be seen from a phone
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Where it listens."""
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen at (default: %(default)s)")
    parser.add_argument(
        "--port", type=port, default=8000, help="the port to listen at (default: %(default)s)"
    )


class _Server(LiveReloadServer):
    """MkDocs' server, which tells where it listens once it does."""

    terminal: Terminal

    def server_activate(self) -> None:
        super().server_activate()
        host, port = self.socket.getsockname()[:2]
        self.terminal.say(
            f"Look at http://{host}:{port}/ – Ctrl-C ends it. Changes of Python code want a new start."
        )


def run(args: argparse.Namespace, terminal: Terminal) -> int:
    """Serve until interrupted. The site is built elsewhere: site/ is left alone."""
    folder = root(args)
    corpus.require(folder)
    site.require(folder)
    _try(args.host, args.port)
    with tempfile.TemporaryDirectory(prefix="work-reports-") as temporary:
        into = Path(temporary) / "site"
        build = partial(_build, folder, into, f"http://{args.host}:{args.port}/", terminal)
        server = _Server(build, args.host, args.port, str(into))
        server.terminal = terminal
        server.error_handler = partial(_error_page, into)
        pipeline.remember(True)
        build()
        pipeline.together(True)  # a change is small, and other processes take long to begin beside a server
        for path in _watched(folder):
            server.watch(str(path))
        try:
            server.serve()  # type: ignore[no-untyped-call]
        except KeyboardInterrupt:
            terminal.say("Ended.")
        finally:
            server.shutdown()
            pipeline.together(False)
            pipeline.remember(False)
    return 0


def _try(host: str, number: int) -> None:
    """Whether one can listen there, before anything is built. Raises ArchiveError with the mend."""
    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        socket.create_server((host, number), family=family).close()
    except OSError as error:
        taken = error.errno == errno.EADDRINUSE
        what = "is taken by another program." if taken else f"cannot be listened at: {error.strerror}."
        mend = (
            f"Name another with --port, as --port {number % 65535 + 1}{'' if taken else ', or with --host'}."
        )
        raise ArchiveError(f"Port {number} of {host}", what, mend) from None


def _build(folder: Path, into: Path, address: str, terminal: Terminal) -> None:
    """Build; where that fails, tell why and go on showing what was built before."""
    try:
        account = pipeline.begin()
        pipeline.build(folder, terminal.track, into, address)
        terminal.say(f"built: {account.told()}")
    except ArchiveError as fault:
        terminal.fault(fault)


def _error_page(into: Path, code: int) -> bytes | None:
    page = into / f"{code}.html"
    return page.read_bytes() if page.is_file() else None


def _watched(folder: Path) -> Iterator[Path]:
    """The archive, the settings, the theme, and what is hand-written in docs/."""
    ours = {name.split("/")[0] for name in site.generated(folder)}
    docs = sorted((folder / "docs").iterdir()) if (folder / "docs").is_dir() else []
    hand_written = [path for path in docs if path.name not in ours and not path.name.startswith(".")]
    fixed = [folder / "corpus", folder / "mkdocs.yml", PROJECT / "generator" / "theme"]
    yield from (path for path in [*fixed, *hand_written] if path.exists())
