"""One visit to a page, and all that a machine can find wrong: for axe, on small screens, with the policy, in weight."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import axe_playwright_python
from browser_page import WatchedPage
from chromium import PHONE
from playwright.sync_api import Browser, ViewportSize

AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js")
MOST_REQUESTS = 8
LEAST_SHIFT = 0.001  # less is a pixel here or there while a page comes slowly
NARROWEST: ViewportSize = {"width": 320, "height": 256}  # 1280 × 1024 at 400 %

# A dark scheme changes colours and nothing else (tests/theme/test_style_sheet.py holds the style sheet to it), so that
# of axe's rules only those about colours can find more in it.
COLOUR_RULES = ("color-contrast", "link-in-text-block")


@dataclass(frozen=True)
class Mode:
    """How a page is looked at: its width in CSS pixels, its colour scheme, and which rules of axe run (none: all)."""

    width: int
    scheme: str
    rules: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.width} px, {self.scheme}"


MODES = (
    Mode(390, "light"),
    Mode(390, "dark", COLOUR_RULES),
    Mode(1280, "dark", COLOUR_RULES),
    Mode(1280, "light"),
)

# axe reads every colour of every text anew, at a hundred steps each: half of its time. A text of a colour that was read
# before is the same colour again.
REMEMBER_COLOURS = """{
  const { prototype } = axe.commons.color.Color;
  const read = prototype.parseString;
  const known = new Map();
  prototype.parseString = function (text) {
    const { r, g, b, alpha } = known.get(text) ?? read.call(this, text);
    known.set(text, { r, g, b, alpha });
    return Object.assign(this, { r, g, b, alpha });
  };
}"""

RUN_AXE = """async (only) => {
  const options = { resultTypes: ["violations"], iframes: false, preload: false };
  if (only.length) options.runOnly = { type: "rule", values: only };
  else options.rules = { "target-size": { enabled: true } };
  const found = await axe.run(document, options);
  const ran = [found.violations, found.passes, found.incomplete, found.inapplicable].flat().map((rule) => rule.id);
  const faults = found.violations.flatMap((rule) =>
    rule.nodes.map((node) => ({ rule: rule.id, where: node.target.join(" "), why: node.failureSummary })));
  return { rules: [...new Set(ran)].length, faults };
}"""

LOADS = 3
LAYOUT_SHIFT = """() => {
  const observer = new PerformanceObserver(() => {});
  observer.observe({ type: "layout-shift", buffered: true });
  return observer.takeRecords().reduce((sum, shift) => sum + shift.value, 0);
}"""

# Nothing may hide what sticks out, or the page would not scroll and the reader would miss it.
SIDEWAYS = """() => {
  const hides = [document.documentElement, document.body].some((one) =>
    ["hidden", "clip"].includes(getComputedStyle(one).overflowX));
  return { hides, width: document.documentElement.scrollWidth };
}"""

# A box that scrolls by itself must be reachable by keyboard, and say what it is.
UNLABELLED_SCROLLERS = """() => [...document.body.querySelectorAll("*")].filter((one) => {
  const style = getComputedStyle(one);
  const scrolls = (way, whole, part) => ["auto", "scroll"].includes(way) && whole > part + 1;
  if (!scrolls(style.overflowX, one.scrollWidth, one.clientWidth)
    && !scrolls(style.overflowY, one.scrollHeight, one.clientHeight)) return false;
  const isNamed = one.ariaLabel || document.getElementById(one.getAttribute("aria-labelledby"));
  const isRegion = one.matches("section, [role=region], [role=group]");
  return !one.matches("dialog") && !(one.tabIndex >= 0 && isRegion && isNamed);
}).map((one) => one.outerHTML.slice(0, 120))"""


@dataclass(frozen=True)
class Fault:
    """Something wrong with a page: which look found it, which rule, and where."""

    look: str
    rule: str
    where: str

    def __str__(self) -> str:
        return f"{self.look}: {self.rule}: {self.where}"


@dataclass(frozen=True)
class Visit:
    """What came of one visit. `rules` tells how many of axe's rules ran in each mode."""

    faults: tuple[Fault, ...]
    rules: dict[Mode, int]


class Visitor:
    """One browser page that visits many addresses; what it notes starts anew with each."""

    def __init__(self, browser: Browser, site: str) -> None:
        context = browser.new_context(viewport=PHONE, reduced_motion="reduce")
        context.add_init_script(AXE.read_text(encoding="utf-8") + REMEMBER_COLOURS)
        self.site = site
        self.watched = WatchedPage(context.new_page())
        self.page = self.watched.page

    def close(self) -> None:
        self.page.context.close()

    def visit(self, address: str) -> Visit:
        """Opens a page and looks at it in every way."""
        self._open(address)
        rules: dict[Mode, int] = {}
        faults = [*self._loading_faults(), *self._axe_faults(rules), *self._reflow_faults()]
        # What the policy forbids is told there too.
        errors = [Fault("console", "error", text) for text in self.watched.errors]
        return Visit((*faults, *errors), rules)

    def _open(self, address: str) -> None:
        self._look_as(MODES[0])
        self.watched.open(self.site + address)

    def _look_as(self, mode: Mode) -> None:
        self.page.set_viewport_size({"width": mode.width, "height": PHONE["height"]})
        self.page.emulate_media(color_scheme="dark" if mode.scheme == "dark" else "light")

    def _loading_faults(self) -> Iterator[Fault]:
        for url in self.watched.requested:
            if not url.startswith((self.site, "data:")):
                yield Fault("loading", "another host", url)
        if len(self.watched.requested) > MOST_REQUESTS:
            yield Fault("loading", "too many requests", ", ".join(self.watched.requested))
        if (shift := self._shift()) >= LEAST_SHIFT:
            yield Fault("loading", "the layout shifts", str(shift))

    def _shift(self) -> float:
        """How far the layout shifts in every one of some loads: one load in hundreds shifts by its timing alone."""
        found: float = self.page.evaluate(LAYOUT_SHIFT)
        for _ in range(LOADS - 1):
            if found < LEAST_SHIFT:
                break
            self.watched.open(self.page.url)
            found = min(found, self.page.evaluate(LAYOUT_SHIFT))
        return found

    def _axe_faults(self, rules: dict[Mode, int]) -> Iterator[Fault]:
        for mode in MODES:
            self._look_as(mode)
            found = self.page.evaluate(RUN_AXE, list(mode.rules))
            rules[mode] = found["rules"]
            for fault in found["faults"]:
                yield Fault(f"axe, {mode}", fault["rule"], f"{fault['where']} ({fault['why']})")

    def _reflow_faults(self) -> Iterator[Fault]:
        """After axe, whose last mode is wide."""
        yield from self._scrolling_faults("1280 px")
        self.page.set_viewport_size(NARROWEST)
        yield from self._scrolling_faults("320 px")
        sideways = self.page.evaluate(SIDEWAYS)
        if sideways["width"] > NARROWEST["width"]:
            yield Fault("320 px", "the page scrolls sideways", f"{sideways['width']} px wide")
        if sideways["hides"]:
            yield Fault("320 px", "the page hides what sticks out", "html or body")

    def _scrolling_faults(self, look: str) -> Iterator[Fault]:
        for html in self.page.evaluate(UNLABELLED_SCROLLERS):
            yield Fault(look, "a box scrolls that is no labelled region with a tab stop", html)
