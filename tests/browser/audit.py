"""Looks at every page of a built site in every way, and writes what it finds to its data/accessibility-audit.yml.

    make audit                                      # this site; builds it first
    python tests/browser/audit.py --root FOLDER     # another, whose FOLDER/site is built

The accessibility statement shows these figures, as long as the site has the pages that were looked at: build it anew
after each run. Ends with 1 if anything is wrong with a page.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from functools import partial
from pathlib import Path

from addresses import every_address
from chromium import launched
from visit import AXE, MODES, NARROWEST, Mode, Visit, Visitor
from web_server import served

from agreements.site.reading import read_site

PROJECT = Path(__file__).resolve().parents[2]
FILE = "data/accessibility-audit.yml"
AT_ONCE = min(os.cpu_count() or 1, 4)


def main(arguments: Sequence[str] | None = None) -> int:
    root = root_of(arguments)
    addresses, look = every_address(root), partial(visits, root / "site")
    shares = [addresses[number::AT_ONCE] for number in range(AT_ONCE)]
    with ProcessPoolExecutor(AT_ONCE) as pool:
        found = {address: visit for share in pool.map(look, shares) for address, visit in share.items()}
    for address in addresses:
        for fault in found[address].faults:
            sys.stdout.write(f"/{address}: {fault}\n")
    write(root / FILE, audit_yml(list(found.values()), read_site(root).pages_mark, date.today(), axe_version()))
    faults = sum(len(visit.faults) for visit in found.values())
    sys.stdout.write(f"{len(found)} pages, {faults} faults. Written to {FILE}.\n")
    return 1 if faults else 0


def root_of(arguments: Sequence[str] | None = None) -> Path:
    """The folder of the site: ["--root", "../town"] -> /home/kim/town; without it, this one."""
    parser = argparse.ArgumentParser(description="Look at every page of a built site as a machine can.")
    parser.add_argument("--root", type=Path, default=PROJECT, help="folder of the site, with data/ and site/")
    root: Path = parser.parse_args(arguments).root.resolve()
    missing = [name for name in ("data", "site") if not (root / name).is_dir()]
    if missing:
        parser.error(f"{root} has no folder {' and no '.join(missing)}: name a site's folder, and build the site first")
    return root


def visits(folder: Path, addresses: Sequence[str]) -> dict[str, Visit]:
    """One process's share of the pages, in a browser of its own."""
    with served(folder) as site, launched() as browser:
        visitor = Visitor(browser, site)
        return {address: visitor.visit(address) for address in addresses}


def write(file: Path, text: str) -> None:
    """All of it or nothing, whenever the run is broken off."""
    beside = file.with_suffix(".new")
    beside.write_text(text, encoding="utf-8")
    beside.replace(file)


def axe_version() -> str:
    """From the first line of its script: "/*! axe v4.12.1" -> "4.12.1"."""
    with AXE.open(encoding="utf-8") as lines:
        return re.sub(r"[^0-9.]", "", next(lines))


def audit_yml(found: Sequence[Visit], pages: str, day: date, axe: str) -> str:
    """The file as the statement reads it: which pages, how many rules ran in each mode, how many have a fault."""
    looks = Counter(look for visit in found for look in {fault.look for fault in visit.faults})
    modes = "".join(_mode_yml(mode, max(visit.rules[mode] for visit in found), looks) for mode in MODES)
    width = NARROWEST["width"]
    narrowest = f"reflow:\n  width: {width}\n  faults: {looks[f'{width} px']}\n"
    return f"fingerprint: {pages}\nday: {day}\naxe: {axe}\npages: {len(found)}\nmodes:\n{modes}{narrowest}"


def _mode_yml(mode: Mode, rules: int, looks: Counter[str]) -> str:
    pages = looks[f"axe, {mode}"]
    return f"- width: {mode.width}\n  scheme: {mode.scheme}\n  rules: {rules}\n  faults: {pages}\n"


if __name__ == "__main__":
    sys.exit(main())
