"""What a first visit costs a reader: five kinds of page in every language, by a real browser with nothing kept.

    make weigh

Each page comes compressed from this machine, to a phone's screen; scripts come late, as on a slow line. Shown are the
bytes of everything that is transferred (head lines too), the requests, the hosts, how much of the page jumps (CLS), and
for how long it does not answer (TBT: what each task takes beyond 50 ms), at this machine's speed and with the processor
slowed down four times. The worst of three visits counts, but of the times the best. Ends with 1 if a page is over the
budget, which the slowed-down time is no part of.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

from chromium import launched
from playwright.sync_api import Browser
from visit import MOST_REQUESTS
from web_server import served
from weighing import MOST_BYTES, SCRIPT_LATE_BY, SLOWER_BY, Weight, weigh

from agreements.site.reading import read_site
from agreements.site.site_map import address

PROJECT = Path(__file__).resolve().parents[1]
VISITS = 3
KINDS = {
    "home": "",
    "goal": "vasternorrland/2010/goals/employment/",
    "results": "vasternorrland/2009/",
    "party": "parties/sundsvalls-kommun/",
    "statistics": "vasternorrland/2010/statistics/",
}
HEAD = "{:<12}{:<6}{:>8}{:>10}{:>7}{:>7}{:>8}{:>9}"
ROW = "{:<12}{:<6}{:>8}{:>10}{:>7}{:>7.3f}{:>8.0f}{:>9.0f}  {}"


def main() -> int:
    languages = read_site(PROJECT).languages.released
    print(f"Budget: {MOST_BYTES} bytes, {MOST_REQUESTS} requests, 1 host, CLS 0, TBT 0 ms\n")
    print(
        f"{'page':<12}{'lang':<6}{'bytes':>8}{'requests':>10}{'hosts':>7}{'CLS':>7}{'TBT ms':>8}{f'/ {SLOWER_BY}':>9}"
    )
    is_over = False
    with served(PROJECT / "site", SCRIPT_LATE_BY) as site, launched() as browser:
        for kind, path in KINDS.items():
            for lang in languages:
                url = site + address(path, lang, read_site(PROJECT).languages.source.id)
                found, slowed = visited(browser, url, 1), visited(browser, url, SLOWER_BY)
                faults = [*found.faults(), *[f"{found.blocking:.0f} ms without answer"][: found.blocking > 0]]
                is_over = is_over or bool(faults)
                print(row(kind, lang, found, slowed.blocking, faults))
    print("\nOver the budget." if is_over else "\nEvery page is within the budget.")
    return int(is_over)


def visited(browser: Browser, url: str, slower_by: int) -> Weight:
    """Several visits as one: what always happens is the page's; a task that once took long may be the machine's."""
    visits = [weigh(browser, url, slower_by) for _ in range(VISITS)]
    worst = max(visits, key=lambda one: (len(one.faults()), one.bytes))
    return replace(worst, blocking=min(one.blocking for one in visits))


def row(kind: str, lang: str, found: Weight, slowed: float, faults: list[str]) -> str:
    """One line of the table: "home        sv        8523         5      1  0.000       0        0"."""
    measured = (found.bytes, found.requests, len(found.hosts), found.shift, found.blocking, slowed)
    return ROW.format(kind, lang, *measured, "; ".join(faults)).rstrip()


if __name__ == "__main__":
    sys.exit(main())
