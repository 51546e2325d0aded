"""The built site as a good server sends it: compressed, and under a policy that lets nothing strange run."""

from __future__ import annotations

import contextlib
import functools
import gzip
import io
import threading
import time
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

# What README tells a publisher to send. Pagefind runs WebAssembly; nothing else needs an exception.
POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
COMPRESSED = frozenset({".html", ".css", ".js", ".svg", ".json", ".csv", ".xml", ".txt", ".webmanifest"})


@functools.cache
def compressed(path: Path) -> bytes:
    """A file as it goes over the wire; compressed anew in each run, but once."""
    content = path.read_bytes()
    return gzip.compress(content, compresslevel=9, mtime=0) if path.suffix in COMPRESSED else content


class Handler(SimpleHTTPRequestHandler):
    """Sends files compressed, with the policy on every answer."""

    protocol_version = "HTTP/1.1"
    script_late_by = 0.0

    def log_message(self, format: str, *args: object) -> None:
        """Requests are no output of a test."""

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def send_head(self) -> io.BytesIO | None:
        path = Path(self.translate_path(self.path))
        if path.is_dir() and not self.path.partition("?")[0].endswith("/"):
            return super().send_head()  # a redirect, which has no body
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return None
        if path.suffix == ".js":
            time.sleep(self.script_late_by)
        content = compressed(path)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Length", str(len(content)))
        if path.suffix in COMPRESSED:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        return io.BytesIO(content)


@contextlib.contextmanager
def served(site: Path, script_late_by: float = 0) -> Iterator[str]:
    """Serves a folder while the block runs; gives its address, such as "http://127.0.0.1:40123/".

    Scripts can be sent some seconds late, as on a slow line, where a page is drawn before its script has come.
    """
    handler = type("HandlerOfOneSite", (Handler,), {"script_late_by": script_late_by})
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(handler, directory=str(site)))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
