"""A host of plain files that counts what it sends: compressed where hosts compress, connections kept."""

import gzip
import mimetypes
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

BLANK = (
    b'<!doctype html><html lang="zh"><meta charset="utf-8"><title>-</title><link rel="icon" href="data:,">'
)

COMPRESSED = (".json", ".js", ".html", ".css", ".xml")
"""What hosts such as GitHub Pages compress as they send it; anything else goes as it stands."""

KINDS = {".js": "text/javascript", ".mjs": "text/javascript", ".wasm": "application/wasm"}


@dataclass(frozen=True, slots=True)
class Sent:
    """One answer: the path asked for, and the bytes of its body."""

    path: str
    bytes: int


@dataclass(slots=True)
class Host:
    """A running host. `folders` tells which folder stands behind the beginning of a path."""

    address: str
    folders: Mapping[str, Path]
    sent: list[Sent] = field(default_factory=list)

    def file(self, path: str) -> Path | None:
        """The file at a path, if there is one; the longest beginning counts."""
        for prefix in sorted(self.folders, key=len, reverse=True):
            if path.startswith(prefix):
                found = self.folders[prefix] / path.removeprefix(prefix)
                found = found / "index.html" if found.is_dir() else found
                return found if found.is_file() else None
        return None

    def taken(self) -> list[Sent]:
        """What was sent since this was asked before."""
        taken, self.sent = self.sent, []
        return taken


@contextmanager
def hosted(folders: Mapping[str, Path]) -> Iterator[Host]:
    """A host of these folders, gone when left. `/blank` is an empty page."""
    server = _Server(("127.0.0.1", 0), _Handler)
    host = Host(f"http://127.0.0.1:{server.server_port}", folders)
    server.host = host  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield host
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    # A browser's connections come all at once: where but five may wait, others are tried anew much later.
    request_queue_size = 128


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # An answer's head and body are written one after the other; neither waits for the other's receipt.
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        host: Host = self.server.host  # type: ignore[attr-defined]
        path = unquote(urlsplit(self.path).path)
        file = host.file(path)
        found = path == "/blank" or file is not None
        body, encoding = _body(file) if file else (BLANK if found else b"", None)
        host.sent.append(Sent(path, len(body)))
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", _kind(file) if file else "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        if encoding:
            self.send_header("Content-Encoding", encoding)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@lru_cache(maxsize=256)
def _body(file: Path) -> tuple[bytes, str | None]:
    """What is sent of a file, and how it is encoded."""
    data = file.read_bytes()
    return (gzip.compress(data, 6, mtime=0), "gzip") if file.suffix in COMPRESSED else (data, None)


def _kind(file: Path) -> str:
    return KINDS.get(file.suffix) or mimetypes.guess_type(file.name)[0] or "application/octet-stream"
