"""What search answers: ten queries per language with their first three results, asked in a real browser.

.venv/bin/python benchmarks/search_queries.py            # of site/, as it was built last
.venv/bin/python benchmarks/search_queries.py --lang sv
"""

from __future__ import annotations

import argparse
import functools
import shutil
import threading
import time
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

QUERIES = {
    "sv": [
        "tolk",
        "praktikplats",
        "sfi",
        "hälsoundersökning",
        "röda korset",
        "lån företag",
        "ensamkommande barn",
        "Polisen",
        "diskriminering",
        "2009 röda pilar",
    ],
    "en": [
        "interpreter",
        "work placements",
        "sfi",
        "health examination",
        "red cross",
        "loans for companies",
        "unaccompanied children",
        "police",
        "discrimination",
        "2009 red arrows",
    ],
    "fr": [
        "interprète",
        "stages",
        "sfi",
        "examen de santé",
        "croix rouge",
        "prêts entreprises",
        "mineurs non accompagnés",
        "police",
        "discrimination",
        "2009 flèches rouges",
    ],
    "ar": [
        "مترجم",
        "تدريب عملي",
        "sfi",
        "فحص صحي",
        "الصليب الأحمر",
        "قروض",
        "أطفال",
        "الشرطة",
        "التمييز",
        "2009 سهم أحمر",
    ],
}
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


class QuietHandler(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Requests are no result."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--site", type=Path, default=Path("site"))
    parser.add_argument("--lang", choices=sorted(QUERIES))
    chosen = parser.parse_args()
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(QuietHandler, directory=str(chosen.site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    browser_path = next((path for name in CHROMIUM_NAMES if (path := shutil.which(name))), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path, args=["--no-sandbox", "--disable-gpu"])
        for lang in [chosen.lang] if chosen.lang else QUERIES:
            tell(browser.new_page(), f"http://127.0.0.1:{server.server_port}/", lang)
        browser.close()
    server.shutdown()


def tell(page: Page, address: str, lang: str) -> None:
    """One language's table, as Markdown."""
    page.goto(address + ("" if lang == "sv" else f"{lang}/"))
    start = time.monotonic()
    page.keyboard.press("/")
    page.locator(".search-filters select").first.wait_for()
    print(f"\n## {lang} (opened in {1000 * (time.monotonic() - start):.0f} ms)\n")
    print("| query | found | ms | first | second | third |\n|---|---|---|---|---|---|")
    for query in QUERIES[lang]:
        print(row(page, query))


def row(page: Page, query: str) -> str:
    said = page.locator(".search-said")
    page.fill("#search-words", "")
    said.get_by_text(query).wait_for(state="hidden")
    start = time.monotonic()
    page.fill("#search-words", query)
    page.locator(".search-said", has_text=query).wait_for()
    page.locator(".search-results li, .search-help:not([hidden])").first.wait_for()
    took = 1000 * (time.monotonic() - start)
    found = [
        entry.inner_text().replace("\n", " ").replace("|", "/") for entry in page.locator(".search-results li").all()
    ]
    first = [result[:150] for result in (*found[:3], "–", "–", "–")[:3]]
    return f"| {query} | {said.inner_text()} | {took:.0f} | {' | '.join(first)} |"


if __name__ == "__main__":
    main()
