"""A page that remembers what it asked for and what went wrong."""

from __future__ import annotations

from playwright.sync_api import ConsoleMessage, Page


class WatchedPage:
    """One page, opened again and again; its records start anew each time."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.requested: list[str] = []
        self.errors: list[str] = []
        page.on("request", lambda request: self.requested.append(request.url))
        page.on("console", self._note)
        page.on("pageerror", lambda error: self.errors.append(str(error)))

    def _note(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.errors.append(message.text)

    def open(self, url: str) -> None:
        self.page.goto("about:blank")
        self.requested.clear()
        self.errors.clear()
        self.page.goto(url)
