"""The preview over HTTP: to this machine alone, with the headers of a published server."""

from __future__ import annotations

import http.client
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from agreements.preview.live import Live
from agreements.preview.search import PreviewSearch
from agreements.preview.server import PreviewServer
from mini_site import MiniSite


class Asked:
    """The answer to one request."""

    def __init__(self, server: PreviewServer, method: str, target: str, **headers: str) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=60)
        connection.putrequest(method, target, skip_host="Host" in headers)
        for name, value in headers.items():
            connection.putheader(name, value)
        connection.endheaders()
        response = connection.getresponse()
        self.status = response.status
        self.headers = response.headers
        self.text = response.read().decode()
        connection.close()


@pytest.fixture
def live(mini: MiniSite) -> Live:
    return Live(mini.root, "sv")


@pytest.fixture
def server(live: Live, tmp_path: Path) -> Iterator[PreviewServer]:
    said: list[str] = []
    with PreviewServer(live, PreviewSearch(tmp_path / "search", said.append), 0) as server:
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        yield server
        server.shutdown()


def test_a_page_is_the_built_one_and_one_script(live: Live, server: PreviewServer) -> None:
    asked = Asked(server, "GET", "/ar/data/")
    made = live.answers.to("ar/data/")
    script = (
        f'<script src="/_preview/reload.js" data-events="/_preview/events?page=ar%2Fdata%2F&amp;stamp={made.stamp}" '
        "defer></script>\n"
    )
    assert asked.status == 200
    assert asked.text.replace(script, "", 1) == made.body.decode()
    assert script in asked.text


def test_headers_are_those_of_a_strict_server(server: PreviewServer) -> None:
    headers = Asked(server, "GET", "/").headers
    assert headers["Content-Type"] == "text/html; charset=utf-8"
    assert headers["Content-Security-Policy"] == (
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'"
    )
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cache-Control"] == "no-store"


def test_head_has_the_headers_alone(server: PreviewServer) -> None:
    asked = Asked(server, "HEAD", "/data/parties.json")
    assert (asked.status, asked.text) == (200, "")
    assert int(asked.headers["Content-Length"]) > 100


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_nothing_can_be_sent_to_it(server: PreviewServer, method: str) -> None:
    assert Asked(server, method, "/").status == 501


def test_it_listens_to_this_machine_alone(server: PreviewServer) -> None:
    assert server.server_address[0] == "127.0.0.1"


@pytest.mark.parametrize("host", ["evil.example", "evil.example:{port}", "127.0.0.1", "127.0.0.1:1", "localhost", ""])
def test_another_name_for_this_machine_is_refused(server: PreviewServer, host: str) -> None:
    asked = Asked(server, "GET", "/", Host=host.format(port=server.server_port))
    assert asked.status == 403
    assert asked.text == f"This preview answers to http://127.0.0.1:{server.server_port}/ alone."


def test_localhost_is_this_machine_too(server: PreviewServer) -> None:
    assert Asked(server, "GET", "/", Host=f"localhost:{server.server_port}").status == 200


@pytest.mark.parametrize(
    "target",
    [
        "/../mkdocs.yml",
        "/..%2Fmkdocs.yml",
        "/assets/../../mkdocs.yml",
        "/assets/%2e%2e/main.html",
        "//etc/hosts",
        "/%00",
        "/_preview/../server.py",
        "/pagefind/../../mkdocs.yml",
    ],
)
def test_no_path_leads_out_of_the_site(server: PreviewServer, target: str) -> None:
    asked = Asked(server, "GET", target)
    assert asked.status == 404
    assert "<html lang=" in asked.text


def test_a_forgotten_slash_is_added(server: PreviewServer) -> None:
    asked = Asked(server, "GET", "/en/parties")
    assert (asked.status, asked.headers["Location"]) == (301, "/en/parties/")


def test_the_script_of_the_preview(server: PreviewServer) -> None:
    asked = Asked(server, "GET", "/_preview/reload.js")
    assert asked.headers["Content-Type"] == "text/javascript; charset=utf-8"
    assert "EventSource" in asked.text


def test_a_browser_with_an_older_page_is_told_at_once(server: PreviewServer) -> None:
    asked = Asked(server, "GET", "/_preview/events?page=data%2F&stamp=older")
    assert asked.headers["Content-Type"] == "text/event-stream; charset=utf-8"
    assert asked.text == "retry: 300\n\nevent: change\ndata: now\n\n"


def test_a_browser_is_told_when_its_page_changes(mini: MiniSite, live: Live, server: PreviewServer) -> None:
    stamp = live.answers.to("data/").stamp
    told: list[str] = []
    waiting = Thread(
        target=lambda: told.append(Asked(server, "GET", f"/_preview/events?page=data%2F&stamp={stamp}").text)
    )
    waiting.start()
    mini.change("docs/ar/data.md", "Filer.", "Filer att hämta.")
    live.refresh()
    assert not live.changed("data/", stamp, seconds=0)
    mini.change("docs/sv/data.md", "Filer.", "Filer att hämta.")
    live.refresh()
    waiting.join(timeout=60)
    assert told[0].endswith("event: change\ndata: now\n\n")


def test_search_has_an_index_of_the_pages_as_they_are(server: PreviewServer) -> None:
    assert Asked(server, "GET", "/pagefind/pagefind-entry.json").status == 404
    assert "text/javascript" in Asked(server, "GET", "/pagefind/pagefind.js").headers["Content-Type"]
    assert '"sv"' in Asked(server, "GET", "/pagefind/pagefind-entry.json").text


def test_a_site_below_a_path_is_previewed_below_it(mini: MiniSite, live: Live, server: PreviewServer) -> None:
    mini.change("mkdocs.yml", "site_url: https://overens.example/", "site_url: https://x.example/loften/")
    live.refresh()
    assert Asked(server, "GET", "/").headers["Location"] == "/loften/"
    assert Asked(server, "GET", "/loften/ar/").status == 200
    assert Asked(server, "GET", "/loften/ar").headers["Location"] == "/loften/ar/"
    assert '"/loften/_preview/reload.js"' in Asked(server, "GET", "/loften/nowhere/").text
