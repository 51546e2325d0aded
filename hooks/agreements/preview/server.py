"""Serves the preview to this machine alone, as a published server would, and tells browsers to load a page again."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlencode, urlsplit

from agreements.html.markup import Markup
from agreements.preview.addresses import requested
from agreements.preview.answers import HTML, Answer, file_answer
from agreements.preview.live import Live
from agreements.preview.search import PreviewSearch

HOST = "127.0.0.1"
SCRIPT = "_preview/reload.js"
EVENTS = "_preview/events"
TAG = Markup('<script src="{src}" data-events="{events}" defer></script>\n')
HEADERS = {
    "Content-Security-Policy": "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
_STILL_THERE = 10.0  # seconds between two signs of life, which tell the server that a browser has gone


class PreviewServer(ThreadingHTTPServer):
    """Threads that wait for changes end with the program."""

    daemon_threads = True

    def __init__(self, live: Live, search: PreviewSearch, port: int) -> None:
        super().__init__((HOST, port), partial(_Handler, live, search))

    @property
    def address(self) -> str:
        return f"http://{HOST}:{self.server_port}"


class _Handler(BaseHTTPRequestHandler):
    """One request."""

    def __init__(self, live: Live, search: PreviewSearch, *given: object) -> None:
        self.live = live
        self.search = search
        super().__init__(*given)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        try:
            self._answer()
        except ConnectionError:
            self.close_connection = True  # the browser went away

    def do_HEAD(self) -> None:
        self.do_GET()

    def log_message(self, format: str, *args: object) -> None:
        """Requests are no news for an editor."""

    def _answer(self) -> None:
        if self.headers.get("Host") not in self._own_names():
            # Else any web page could read the preview under a name of its own that leads to this machine.
            self._send(_plain(403, f"This preview answers to http://{HOST}:{self._port()}/ alone."))
            return
        base = self.live.answers.newest.settings.base
        address = requested(self.path, base)
        if address is None:
            self._send(Answer(302, HTML, b"", location=base))
        elif address == EVENTS:
            self._tell_of_change()
        else:
            self._send(self._answer_to(address, base))

    def _answer_to(self, address: str, base: str) -> Answer:
        if address == SCRIPT:
            return file_answer(SCRIPT, Path(__file__).with_name("reload.js").read_bytes())
        answers = self.live.answers
        return self.search.answer(address, answers) or with_script(answers.to(address), address, base)

    def _tell_of_change(self) -> None:
        """Server-sent events: one word when the page that asks should be loaded again, and signs of life until then."""
        asked = parse_qs(urlsplit(self.path).query)
        page, stamp = (asked.get(name, [""])[0] for name in ("page", "stamp"))
        self._head(200, "text/event-stream; charset=utf-8")
        self.wfile.write(b"retry: 300\n\n")
        while not self.live.changed(page, stamp, _STILL_THERE):
            self.wfile.write(b": still here\n\n")
        self.wfile.write(b"event: change\ndata: now\n\n")

    def _send(self, answer: Answer) -> None:
        self._head(answer.status, answer.content_type, answer.location, str(len(answer.body)))
        if self.command != "HEAD":
            self.wfile.write(answer.body)

    def _head(self, status: int, content_type: str, location: str = "", length: str = "") -> None:
        self.send_response(status)
        sent = {"Content-Type": content_type, "Location": location, "Content-Length": length, **HEADERS}
        for name, value in sent.items():
            if value:
                self.send_header(name, value)
        self.end_headers()

    def _own_names(self) -> tuple[str, ...]:
        return (f"{HOST}:{self._port()}", f"localhost:{self._port()}")

    def _port(self) -> int:
        port: int = self.server.server_port  # type: ignore[attr-defined]
        return port


def with_script(answer: Answer, address: str, base: str) -> Answer:
    """A page with the script that loads it again, which is all that sets it apart from the built one."""
    if not answer.stamp:
        return answer
    events = f"{base}{EVENTS}?{urlencode({'page': address, 'stamp': answer.stamp})}"
    script = TAG.format(src=f"{base}{SCRIPT}", events=events)
    return replace(answer, body=answer.body.replace(b"</head>", f"{script}</head>".encode(), 1))


def _plain(status: int, text: str) -> Answer:
    return Answer(status, "text/plain; charset=utf-8", text.encode())
