"""Runs Pagefind over a built site: an index for each language, with every commitment found at its own anchor."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path

from agreements.search_records import SearchRecord

FOLDER = "pagefind"
# Commitments are entries of their own; a page that repeats them is found by what else it says.
REPEATED = (
    ".promises",
    ".stacked",
    ".change-list",
    ".goal-changes",
    ".cards",
    ".totals",
    ".legend",
    ".legend-details",
    ".explanations",
)
# Pagefind's own interface, which this site does not use.
UNUSED = ("*ui*", "pagefind-highlight.js")

ENTRY = """<html lang="{lang}"><body><main><span data-pagefind-meta="address:{url}"></span>
<h1>{title}</h1><p>{content}</p></main></body></html>
"""


def write_search_index(site: Path, records: Sequence[SearchRecord], scratch: Path, left_out: Iterable[str] = ()) -> str:
    """Writes `site`/pagefind/; `scratch` is a folder for the entries, `left_out` are files that nobody shall find.

    Empty if it went well, else what was said.
    """
    pages = shutil.copytree(site, scratch, ignore=shutil.ignore_patterns("*.json", "*.csv", "assets", "404.html"))
    for name in left_out:
        Path(pages, name).unlink()
    for number, record in enumerate(records):
        file = Path(pages, "commitments", f"{number:06}.html")
        file.parent.mkdir(exist_ok=True)
        file.write_text(_entry(record), encoding="utf-8")
    excluded = [part for selector in REPEATED for part in ("--exclude-selectors", selector)]
    command = [sys.executable, "-m", "pagefind", "--site", str(scratch), "--output-path", str(site / FOLDER)]
    ran = subprocess.run(
        [*command, "--root-selector", "main", *excluded], capture_output=True, encoding="utf-8", check=False
    )
    if ran.returncode:
        return f"pagefind: {ran.stdout}{ran.stderr}"
    _tidy(site / FOLDER)
    return ""


def _entry(record: SearchRecord) -> str:
    """A page that only the index sees; its address is that of the commitment."""
    texts = {"lang": record.lang, "url": record.url, "title": record.title, "content": record.content}
    return ENTRY.format(**{name: escape(text) for name, text in texts.items()})


def _tidy(folder: Path) -> None:
    """Without what nothing uses; and the list of languages in one order, so that two builds are alike."""
    for pattern in UNUSED:
        for file in folder.glob(pattern):
            file.unlink()
    entry = folder / "pagefind-entry.json"
    entry.write_text(json.dumps(json.loads(entry.read_text("utf-8")), sort_keys=True), encoding="utf-8")
