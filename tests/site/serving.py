"""Builds a site into a folder of its own and serves it below /name/, as a host of project pages does."""

import functools
import shutil
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from generator import site
from generator.model import Page

NAME = "/name/"
ADDRESS = "https://archive.example" + NAME
"""Where the site says that it lies."""
# Nothing of the browser's own may ask the network for anything.
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


def build(root: Path, project: Path, pages: Iterable[Page]) -> Path:
    """The folder of the site that the pages make, built in the empty folder `project`."""
    shutil.copytree(root / "corpus", project / "corpus")
    shutil.copy(root / "mkdocs.yml", project)
    (project / "generator").symlink_to(root / "generator")
    site.write(project, pages)
    return site.build(project, address=ADDRESS)


class Below(SimpleHTTPRequestHandler):
    """Serves the site below NAME and nothing anywhere else."""

    protocol_version = "HTTP/1.1"

    def translate_path(self, path: str) -> str:
        return super().translate_path(
            path.removeprefix(NAME.rstrip("/")) if path.startswith(NAME) else "/none"
        )

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address where the built site is served meanwhile, ending in a slash."""
    with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Below, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{NAME}"
        finally:
            server.shutdown()
            thread.join()
