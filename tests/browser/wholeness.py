"""Whether all that a page says can be read whole: no word broken inside, nothing cut, no column lost, at any width."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from itertools import product

from playwright.sync_api import Page

WIDTHS = (320, 390, 705, 768, 1024, 1280)
NARROW = (320, 360, 390)
HEIGHT = 800
ORDINARY_TEXT = 16
PAPER = 673  # A4, 210 mm, without the margins of the style sheet, in CSS pixels

# A line of text is a row of rectangles; a word that is in two lines is broken, unless a hyphen is written there.
# Text that no reader can come to sticks out of its cell, of a box that hides what is too wide, or of the page. What
# scrolls may be wider than its box, but its caption may not; on paper nothing scrolls.
WHOLE = r"""(paper) => {
  const faults = new Set();
  const end = paper || document.documentElement.clientWidth;

  const range = (node, from, to) => {
    const found = document.createRange();
    found.setStart(node, from);
    found.setEnd(node, to);
    return found;
  };
  const isBroken = (text) => {
    const [first, ...others] = [...text.getClientRects()].filter(({ width }) => width);
    return others.some(({ top, bottom }) => top >= first.bottom - 2 || bottom <= first.top + 2);
  };
  const isHyphenated = (box, word) => {
    if (getComputedStyle(box).hyphens !== "auto" && !box.textContent.includes("\u00ad")) return false;
    box.style.overflowWrap = "normal";
    const found = isBroken(word);
    box.style.overflowWrap = "";
    return found;
  };
  const isHidden = (box) => {
    if (!box.checkVisibility({ visibilityProperty: true })) return true;
    for (let one = box; one; one = one.parentElement) if (one.getBoundingClientRect().width <= 1) return true;
    return false;
  };

  const known = new Map([[document.documentElement, { from: 0, to: end }]]);
  const within = (outer, { left, right }) =>
    ({ ...outer, from: Math.max(outer.from, left), to: Math.min(outer.to, right) });
  const bounds = (box) => {
    if (!known.has(box)) known.set(box, boundsOf(box, bounds(box.parentElement)));
    return known.get(box);
  };
  const boundsOf = (box, outer) => {
    const { overflowX } = getComputedStyle(box);
    const here = box.getBoundingClientRect();
    if (["auto", "scroll"].includes(overflowX) && box.scrollWidth > box.clientWidth && !paper)
      return { from: here.left - box.scrollWidth, to: here.right + box.scrollWidth, scroller: here };
    if (box.matches("caption") && outer.scroller) return within(within(outer, here), outer.scroller);
    if (["hidden", "clip"].includes(overflowX) || box.matches("td, th, caption, button, .status, .card, .panel"))
      return within(outer, here);
    return outer;
  };

  const look = (node) => {
    const text = node.data;
    const box = node.parentElement;
    const whole = range(node, 0, text.length);
    const { left, right, width, height } = whole.getBoundingClientRect();
    if (!width || !height) return;
    const { from, to } = bounds(box);
    const isCut = left < from - 1 || right > to + 1;
    const isLong = isBroken(whole);
    if ((!isCut && !isLong) || isHidden(box)) return;
    const part = box.closest("[class], td, th, caption, h1, h2, h3, p, li");
    const place = [part.tagName.toLowerCase(), ...part.classList].join(".");
    if (isCut) faults.add(`cut: ${place}: ${text.trim().slice(0, 60)}`);
    if (!isLong) return;
    for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
      const found = range(node, index, index + word.length);
      if (isBroken(found) && !isHyphenated(box, found)) faults.add(`broken: ${place}: ${word}`);
    }
  };

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode());)
    if (node.data.trim() && !node.parentElement.closest("script, dialog:not([open]), option")) look(node);
  const cells = paper ? [...document.querySelectorAll("td, th")] : [];
  for (const cell of cells) {
    const { left, right } = cell.getBoundingClientRect();
    if (left < -1 || right > end + 1) faults.add(`lost column: ${cell.textContent.trim().slice(0, 60)}`);
  }
  const sideways = document.documentElement.scrollWidth;
  if (!paper && sideways > end) faults.add(`the page scrolls sideways: ${sideways} px`);
  return [...faults];
}"""


# Parts of the head that lie over each other.
OVERLAPS = """() => {
  const parts = [...document.querySelectorAll(".site-head :is(a, button, summary)")].filter((part) =>
    part.checkVisibility({ visibilityProperty: true }) && part.getBoundingClientRect().width > 1);
  const boxes = parts.map((part) => [part.textContent.trim(), part.getBoundingClientRect()]);
  return boxes.flatMap(([name, one], at) => boxes.slice(at + 1).flatMap(([other, two]) => {
    const across = Math.min(one.right, two.right) - Math.max(one.left, two.left);
    const down = Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top);
    return across > 1 && down > 1 ? [`overlap: ${name}, ${other}`] : [];
  }));
}"""

# The spacing that a reader may ask for (WCAG 1.4.12), or none.
SPACING = """(isWanted) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: .12em !important }"
    + "* { word-spacing: .16em !important } p { margin-block-end: 2em !important }");
  document.adoptedStyleSheets = isWanted ? [sheet] : [];
}"""


def faults_of_page(page: Page, widths: Sequence[int] = WIDTHS) -> Iterator[str]:
    """What can't be read whole on the open page: "320 px: broken: td: Herring", "on paper: lost column: 2025"."""
    for width in widths:
        page.set_viewport_size({"width": width, "height": HEIGHT})
        yield from (f"{width} px: {fault}" for fault in page.evaluate(WHOLE, 0))
    page.emulate_media(media="print")
    page.set_viewport_size({"width": PAPER, "height": HEIGHT})
    yield from (f"on paper: {fault}" for fault in page.evaluate(WHOLE, PAPER))
    page.emulate_media(media="screen")


def faults_with_large_text(page: Page, widths: Sequence[int] = NARROW) -> Iterator[str]:
    """What is cut, overlaps or scrolls sideways: "320 px, spaced: cut: li: Statistics". A word may be broken there."""
    for width, is_spaced in product(widths, (False, True)):
        page.set_viewport_size({"width": width, "height": HEIGHT})
        page.evaluate(SPACING, is_spaced)
        for fault in (*page.evaluate(WHOLE, 0), *page.evaluate(OVERLAPS)):
            if not fault.startswith("broken"):
                yield f"{width} px{', spaced' if is_spaced else ''}: {fault}"
    page.evaluate(SPACING, False)


@contextlib.contextmanager
def text_of(page: Page, pixels: int) -> Iterator[None]:
    """The browser's ordinary text has this size while the block runs, as a reader sets it, for media queries too."""
    session = page.context.new_cdp_session(page)
    session.send("Page.setFontSizes", {"fontSizes": {"standard": pixels}})
    try:
        yield
    finally:
        session.send("Page.setFontSizes", {"fontSizes": {"standard": ORDINARY_TEXT}})
        session.detach()
