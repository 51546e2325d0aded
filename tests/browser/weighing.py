"""What a first visit to a page costs: bytes, requests, hosts, how much jumps, and how long nothing answers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from chromium import PHONE
from playwright.sync_api import Browser
from visit import LEAST_SHIFT, MOST_REQUESTS
from web_server import compressed

# The budget of every page; one that has a whole year, to print, may weigh a tenth more.
MOST_BYTES = 40 * 1024
MOST_OF_A_YEAR = 44 * 1024
SLOWER_BY = 4  # a cheap phone against this machine, as Lighthouse reckons
SCRIPT_LATE_BY = 0.3  # seconds, as on a slow line

# Long tasks hold up the reader; what goes beyond 50 ms of each counts.
TIMING = """() => new Promise((done) => {
  const read = (type) => {
    const observer = new PerformanceObserver(() => {});
    observer.observe({ type, buffered: true });
    return observer.takeRecords();
  };
  requestAnimationFrame(() => setTimeout(() => done({
    ...read("layout-shift").reduce((all, one) => ({
      shift: all.shift + one.value,
      jumping: [...all.jumping, ...one.sources.map(({ node }) => (node?.outerHTML ?? "").slice(0, 60))],
    }), { shift: 0, jumping: [] }),
    blocking: read("longtask").reduce((sum, one) => sum + Math.max(0, one.duration - 50), 0),
  })));
})"""


@dataclass(frozen=True)
class Weight:
    """One first visit, with nothing kept from before."""

    bytes: int
    requests: int
    hosts: tuple[str, ...]
    shift: float
    blocking: float
    jumping: tuple[str, ...] = ()

    def faults(self) -> list[str]:
        """Where the page is over its budget; the time is left to those who measure on a quiet machine."""
        found = []
        if self.bytes > MOST_BYTES:
            found.append(f"{self.bytes} bytes, and {MOST_BYTES} are allowed")
        if self.requests > MOST_REQUESTS:
            found.append(f"{self.requests} requests, and {MOST_REQUESTS} are allowed")
        if len(self.hosts) > 1:
            found.append(f"asks {', '.join(self.hosts)}")
        if self.shift >= LEAST_SHIFT:
            found.append(f"the layout shifts by {self.shift:.3f}: {' and '.join(self.jumping)}")
        return found


def weigh(browser: Browser, url: str, slower_by: int = 1) -> Weight:
    """Opens a page in a new profile, on a phone's screen, with a processor that is slower so many times."""
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    protocol = context.new_cdp_session(page)
    received: dict[str, int] = {}
    hosts: dict[str, None] = {}
    protocol.on("Network.requestWillBeSent", lambda event: hosts.setdefault(urlsplit(event["request"]["url"]).netloc))
    protocol.on(
        "Network.loadingFinished",
        lambda event: received.update({event["requestId"]: int(event["encodedDataLength"])}),
    )
    protocol.send("Network.enable")
    if slower_by > 1:
        protocol.send("Emulation.setCPUThrottlingRate", {"rate": slower_by})
    page.goto(url, wait_until="networkidle")
    timing = page.evaluate(TIMING)
    context.close()
    return Weight(
        sum(received.values()),
        len(received),
        tuple(hosts),
        timing["shift"],
        timing["blocking"],
        tuple(timing["jumping"]),
    )


def over_budget(site: Path, addresses: Iterable[str]) -> dict[str, int]:
    """The weight of each page that is over the budget, reckoned from the files of a built site.

    That is the page and all that its head makes a browser fetch; the icon for home screens is fetched there alone.
    """
    found = {}
    for where in addresses:
        page = site / (where if where.endswith(".html") else f"{where}index.html")
        html = page.read_text(encoding="utf-8")
        asked = re.findall(r'<(?:script|link rel="(?:icon|stylesheet)")[^>]*(?:src|href)="[./]*(assets/[^"]+)"', html)
        assert len(asked) >= 4, where
        found[where] = sum(len(compressed(file)) for file in [page, *{site / name for name in asked}])
    return {where: weight for where, weight in found.items() if weight > _most(where)}


def _most(where: str) -> int:
    return MOST_OF_A_YEAR if where.endswith("/whole/") else MOST_BYTES
