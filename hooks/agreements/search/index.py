"""Runs Pagefind over a built site: an index for each language, with every commitment and term at its own anchor."""

from __future__ import annotations

import gzip
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from html import escape
from pathlib import Path

from agreements.search.filters import Searchable
from agreements.search.records import SearchRecord

FOLDER = "pagefind"
ENTRIES = "entries"
# Commitments and terms are entries of their own; a page that repeats them is found by what else it says.
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
    ".glossary",
)
# Pagefind's own interface, which this site does not use.
UNUSED = ("*ui*", "pagefind-highlight.js")
# What every file of Pagefind's begins with, once it is unpacked.
SIGNATURE = b"pagefind_dcd"

# Before what an entry is also found by, but which its title says already: the dialogue shows what stands before it.
SEPARATOR = "¦"

ENTRY = """<html lang="{lang}"><body><main>
<p data-pagefind-meta="address" data-pagefind-ignore>{url}</p>
<p data-pagefind-meta="{kind}" data-pagefind-ignore>{heading}</p>
<p data-pagefind-weight="{weight}">{first}</p><p>{second}</p><p data-pagefind-weight="{little}">{separator} {third}</p>
</main></body></html>
"""


def write_search_index(site: Path, languages: Sequence[Searchable], scratch: Path) -> str:
    """Writes `site`/pagefind/; `scratch` is a folder for the entries. Empty if it went well, else what was said."""
    pages = shutil.copytree(site, scratch, ignore=shutil.ignore_patterns("*.json", "*.csv", "assets", "404.html"))
    records = [record for one in languages for record in one.records]
    for name in (name for one in languages for name in one.left_out):
        Path(pages, name).unlink()
    Path(pages, ENTRIES).mkdir()
    for number, record in enumerate(records):
        Path(pages, _entry_file(number)).write_text(_entry(record), encoding="utf-8")
        if record.url.endswith("/"):  # the entry stands for the page
            Path(pages, record.url.strip("/"), "index.html").unlink()
    excluded = [part for selector in REPEATED for part in ("--exclude-selectors", selector)]
    command = [sys.executable, "-m", "pagefind", "--site", str(scratch), "--output-path", str(site / FOLDER)]
    ran = subprocess.run(
        [*command, "--root-selector", "main", *excluded], capture_output=True, encoding="utf-8", check=False
    )
    if ran.returncode:
        return f"pagefind: {ran.stdout}{ran.stderr}"
    _tidy(site / FOLDER)
    for one in languages:
        _write_filters(site / FOLDER, one)
    return ""


def _entry_file(number: int) -> str:
    """A page that only the index sees."""
    return f"{ENTRIES}/{number:06}.html"


def _entry(record: SearchRecord) -> str:
    """Its address and heading are those of the commitment, goal, party or term.

    Pagefind finds by what is called "title"; a commitment names its party and goal in another way, as all of them do.
    """
    first, second, third = record.found_by
    kind, weight, little = ("title", "4", "2") if record.weighs else ("heading", "2", "0.5")
    texts = {"first": first, "second": second, "third": third, "separator": SEPARATOR, "kind": kind}
    texts |= {"weight": weight, "little": little}
    texts |= {"lang": record.lang, "url": record.url, "heading": record.heading}
    return ENTRY.format(**{name: escape(text) for name, text in texts.items()})


def _write_filters(folder: Path, one: Searchable) -> None:
    """What each entry is filtered by, under the id that Pagefind gave it, in the order of the site.

    Pagefind's own filter files come in another order at each run, so that no two builds would be alike.
    """
    ids = dict(_ids(folder, one.lang))
    entries = {
        ids[url]: {name: value for name, value in asdict(facets).items() if value}
        for url, facets in one.facets.items()
        if url in ids
    }
    terms = [[record.heading, record.url, ids[record.url]] for record in one.terms if record.url in ids]
    dialogue = {**one.dialogue, "terms": terms, "entries": entries}
    text = json.dumps(dialogue, ensure_ascii=False, separators=(",", ":"))
    (folder / f"filters-{one.lang}.json").write_text(text + "\n", encoding="utf-8")


def _ids(folder: Path, lang: str) -> Iterator[tuple[str, str]]:
    """The address of every entry of a language, and its id: ("/parties/harbour/", "sv_070cf24")."""
    for path in sorted((folder / "fragment").glob(f"{lang}_*.pf_fragment")):
        found = json.loads(gzip.decompress(path.read_bytes()).removeprefix(SIGNATURE))
        yield found["meta"].get("address", found["url"]), path.stem


def _tidy(folder: Path) -> None:
    """Without what nothing uses; and the list of languages in one order, so that two builds are alike."""
    for pattern in UNUSED:
        for file in folder.glob(pattern):
            file.unlink()
    entry = folder / "pagefind-entry.json"
    entry.write_text(json.dumps(json.loads(entry.read_text("utf-8")), sort_keys=True), encoding="utf-8")
