"""Runs Pagefind over a built site: an index for each language, with every commitment and term at its own anchor."""

from __future__ import annotations

import gzip
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from html import escape
from pathlib import Path
from typing import Any

from agreements.search.filters import Searchable
from agreements.search.names import OF_PART
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
    # Names of files and fields.
    "pre",
    "code",
)
# Pagefind's own interface, which this site does not use.
UNUSED = ("*ui*", "pagefind-highlight.js")
# What every file of Pagefind's begins with, once it is unpacked.
SIGNATURE = b"pagefind_dcd"
# Those of a page that tell what it is about.
HEADINGS = ("h2", "h3")

# Before what an entry is also found by, but which its title says already: the dialogue shows what stands before it.
SEPARATOR = "¦"
# What may stand around a word: all but letters, numbers and the signs of vowels (which Unicode counts as marks).
AROUND = re.compile(r"^[^\w]+|[^\w\u0300-\u036f\u064b-\u0655]+$")

DESCRIPTION = re.compile('<meta name="description" content="([^"]*)">')
MAIN = re.compile("<main[^>]*>")

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
    for page in pages.rglob("*.html"):
        page.write_text(described(page.read_text("utf-8")), encoding="utf-8")
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


def described(page: str) -> str:
    """A page that says first what it is about, as its head does: it is found by that too.

    <meta name="description" content="How it went."> … <main> -> … <main><p data-pagefind-weight="4">How it went.</p>
    """
    about = DESCRIPTION.search(page)
    if not about:
        return page
    return MAIN.sub(lambda main: f'{main[0]}<p data-pagefind-weight="4">{about[1]}</p>', page, count=1)


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
    """What each entry is filtered by and called, under the id that Pagefind gave it, and every word that there is.

    Pagefind's own filter files come in another order at each run, so that no two builds would be alike.
    """
    found = tuple(_fragments(folder, one.lang))
    ids = {url: id_ for id_, url, _ in found}
    entries = {
        ids[url]: {name: value for name, value in asdict(facets).items() if value}
        for url, facets in one.facets.items()
        if url in ids
    }
    names = [[ids[named.url], named.weight, *filter(None, named.names)] for named in one.names if named.url in ids]
    names += [[id_, OF_PART, *parts] for id_, _, parts in found if parts]
    terms = [[record.heading, record.url] for record in one.terms if record.url in ids]
    words = " ".join(_words(folder, one.lang))
    dialogue = {**one.dialogue, "terms": terms, "names": names, "entries": entries, "words": words}
    text = json.dumps(dialogue, ensure_ascii=False, separators=(",", ":"))
    (folder / f"filters-{one.lang}.json").write_text(text + "\n", encoding="utf-8")


def _fragments(folder: Path, lang: str) -> Iterator[tuple[str, str, list[str]]]:
    """Every entry of a language: its id, its address and its headings.

    ("sv_070cf24", "/parties/harbour/", []); the headings are those of a page that is no entry of its own.
    """
    for id_, found in _read(folder, lang):
        own = found["meta"].get("address")
        parts = [] if own else [one["text"] for one in found["anchors"] if one["element"] in HEADINGS]
        yield id_, own or found["url"], parts


def _words(folder: Path, lang: str) -> list[str]:
    """Every word of the index as it is written, but for capitals: who asks for any other finds nothing."""
    texts = [" ".join([found["content"], *found["meta"].values()]) for _, found in _read(folder, lang)]
    written = {AROUND.sub("", word) for text in texts for word in text.lower().split()}
    return sorted(word for word in written if word and "/" not in word)


def _read(folder: Path, lang: str) -> Iterator[tuple[str, Any]]:
    for path in sorted((folder / "fragment").glob(f"{lang}_*.pf_fragment")):
        yield path.stem, json.loads(gzip.decompress(path.read_bytes()).removeprefix(SIGNATURE))


def _tidy(folder: Path) -> None:
    """Without what nothing uses; and the list of languages in one order, so that two builds are alike."""
    for pattern in UNUSED:
        for file in folder.glob(pattern):
            file.unlink()
    entry = folder / "pagefind-entry.json"
    entry.write_text(json.dumps(json.loads(entry.read_text("utf-8")), sort_keys=True), encoding="utf-8")
