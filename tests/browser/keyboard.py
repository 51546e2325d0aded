"""A reader with a keyboard and no mouse."""

from __future__ import annotations

from playwright.sync_api import Locator, Page

# How a browser shows where the focus is: an outline or a shadow that the element has only now.
SHOWS_FOCUS = """(one) => {
  const style = getComputedStyle(one);
  return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== "none";
}"""


class Keyboard:
    """Walks a page by Tab, and never loses sight of the focus."""

    MOST_STOPS = 150

    def __init__(self, page: Page) -> None:
        self.page = page

    def tab_to(self, wanted: Locator) -> None:
        """Presses Tab until `wanted` has the focus; each stop on the way must be visible."""
        for _ in range(self.MOST_STOPS):
            self.page.keyboard.press("Tab")
            if self._has_focus(wanted):
                break
        assert self._has_focus(wanted), f"Tab never comes to {wanted}"
        assert wanted.evaluate(SHOWS_FOCUS), f"the focus on {wanted} can't be seen"

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def follow(self, wanted: Locator) -> None:
        """Comes to a link by Tab and follows it, as a reader does."""
        self.tab_to(wanted)
        self.press("Enter")

    def _has_focus(self, wanted: Locator) -> bool:
        return wanted.count() == 1 and bool(wanted.evaluate("(one) => one === document.activeElement"))
