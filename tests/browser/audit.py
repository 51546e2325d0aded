"""Looks at every page of site/ in every way, and writes what it finds to data/accessibility-audit.yml.

    make audit        # builds the site first

The accessibility statement shows these figures. Ends with 1 if anything is wrong with a page.
"""

from __future__ import annotations

import os
import re
import sys
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import date

from addresses import PROJECT, every_address
from chromium import launched
from visit import AXE, MODES, NARROWEST, Mode, Visit, Visitor
from web_server import served

SITE = PROJECT / "site"
FILE = PROJECT / "data" / "accessibility-audit.yml"
AT_ONCE = min(os.cpu_count() or 1, 4)


def main() -> int:
    addresses = every_address()
    shares = [addresses[number::AT_ONCE] for number in range(AT_ONCE)]
    with ProcessPoolExecutor(AT_ONCE) as pool:
        found = {address: visit for share in pool.map(visits, shares) for address, visit in share.items()}
    for address in addresses:
        for fault in found[address].faults:
            sys.stdout.write(f"/{address}: {fault}\n")
    beside = FILE.with_suffix(".new")
    beside.write_text(audit_yml(list(found.values()), date.today(), axe_version()), encoding="utf-8")
    beside.replace(FILE)
    faults = sum(len(visit.faults) for visit in found.values())
    sys.stdout.write(f"{len(found)} pages, {faults} faults. Written to {FILE.relative_to(PROJECT)}.\n")
    return 1 if faults else 0


def visits(addresses: Sequence[str]) -> dict[str, Visit]:
    """One process's share of the pages, in a browser of its own."""
    with served(SITE) as site, launched() as browser:
        visitor = Visitor(browser, site)
        return {address: visitor.visit(address) for address in addresses}


def axe_version() -> str:
    """From the first line of its script: "/*! axe v4.12.1" -> "4.12.1"."""
    with AXE.open(encoding="utf-8") as lines:
        return re.sub(r"[^0-9.]", "", next(lines))


def audit_yml(found: Sequence[Visit], day: date, axe: str) -> str:
    """The file as the statement reads it: how many rules ran in each mode, and how many pages have a fault."""
    looks = Counter(look for visit in found for look in {fault.look for fault in visit.faults})
    modes = "".join(_mode_yml(mode, max(visit.rules[mode] for visit in found), looks) for mode in MODES)
    width = NARROWEST["width"]
    narrowest = f"reflow:\n  width: {width}\n  faults: {looks[f'{width} px']}\n"
    return f"day: {day}\naxe: {axe}\npages: {len(found)}\nmodes:\n{modes}{narrowest}"


def _mode_yml(mode: Mode, rules: int, looks: Counter[str]) -> str:
    pages = looks[f"axe, {mode}"]
    return f"- width: {mode.width}\n  scheme: {mode.scheme}\n  rules: {rules}\n  faults: {pages}\n"


if __name__ == "__main__":
    sys.exit(main())
