"""What an agreement of 1,000 commitments costs: its build, its table of results, and a reader's choice in the table.

    .venv/bin/python benchmarks/many_commitments.py            # 125 and 1000 commitments
    .venv/bin/python benchmarks/many_commitments.py 1000 4000  # other sizes
    .venv/bin/python benchmarks/many_commitments.py 1000 --keep ../many  # and leave the site there to look at

The agreement is invented: 50 parties, 6 goals, Swedish and Arabic, in sentences whose words are drawn as often as they
stand in this site's data, since random letters would not compress as a language does. The browser has a phone's screen
and a processor slowed down four times; what it takes is measured until the next picture is drawn, the best of five.
All sizes are measured in one run, one after the other; compare the ratios, not the seconds.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import polib

PROJECT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(PROJECT / "tests/browser"))

from chromium import PHONE, launched  # noqa: E402 – the folder of the browser's tests is no package
from playwright.sync_api import Page  # noqa: E402
from web_server import served  # noqa: E402
from weighing import SLOWER_BY  # noqa: E402

PARTIES, GOALS, TURNS = 50, 6, 5
STATUSES = ("met", "partly_met", "not_met", "not_reported")
PLACE = "norrland/2025"
LANGUAGES = {"sv": "", "ar": "ar/"}
HEAD = "{:>11} {:>6} {:>8} {:>5} {:>9} {:>9} {:>8} {:>8} {:>8}"
# Until the next picture: what a reader waits for after a choice, in milliseconds.
WAITED = """async ([name, value]) => {
  const chosen = document.querySelector(name);
  const start = performance.now();
  if (value === null) chosen.click();
  else {
    chosen.value = value;
    chosen.dispatchEvent(new Event("change", { bubbles: true }));
  }
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return performance.now() - start;
}"""
MKDOCS = """\
site_name: Löftena
site_url: https://many.example/
docs_dir: docs
site_dir: site
hooks:
  - hooks/mkdocs_hooks.py
theme:
  name: material
  font: false
nav:
  - index.md
  - norrland/2025/index.md
plugins:
  - i18n:
      docs_structure: folder
      languages:
        - {locale: sv, name: Svenska, default: true, build: true}
"""
SITE = "format: 1\nname: Löftena\ntagline: Vad parterna lovar\nsource_language: sv\n"
LANGUAGE = "- id: {}\n  name: {}\n  direction: {}\n  state: released\n"
PAGE = (
    "---\ntitle: {title}\ndescription: {title}.\nmenu: {title}\n{mark}---\n# {title}\n\n```agreement\n{markers}\n```\n"
)


class Writer:
    """Sentences in two languages, each with its translation; the same in every run."""

    def __init__(self) -> None:
        self.random = random.Random(20261128)
        self.translations: dict[str, tuple[str, str]] = {}
        entries = [
            one for file in sorted((PROJECT / "data/translations/ar").glob("*.po")) for one in polib.pofile(file)
        ]
        self.words = tuple(
            [word for text in texts for word in text.split() if word.isalpha() and word.isascii() <= is_latin]
            for texts, is_latin in (([one.msgid for one in entries], True), ([one.msgstr for one in entries], False))
        )

    def text(self, path: str, least: int, most: int) -> str:
        """A text of the data as YAML, of so many words."""
        count = self.random.randint(least, most)
        original, translation = (" ".join(self.random.choices(words, k=count)).capitalize() for words in self.words)
        self.translations[path] = (f"{original}.", f"{translation}.")
        return json.dumps(f"{original}.", ensure_ascii=False)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("sizes", nargs="*", type=int, default=[125, 1000])
    parser.add_argument("--keep", type=Path)
    asked = parser.parse_args()
    print(HEAD.format("commitments", "pages", "build s", "lang", "table KiB", "opens ms", "status", "party", "sort"))
    for size in asked.sizes:
        with tempfile.TemporaryDirectory() as folder:
            root = asked.keep or Path(folder)
            write_site(root, size)
            start = time.perf_counter()
            command = [sys.executable, "-m", "agreements", "site", "--root", str(root)]
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
            report(root / "site", size, time.perf_counter() - start)


def report(site: Path, size: int, seconds: float) -> None:
    """A line for each language."""
    pages = sum(1 for _ in site.rglob("*.html"))
    with served(site) as address, launched() as browser:
        for lang, start in LANGUAGES.items():
            weight = len(gzip.compress((site / start / PLACE / "index.html").read_bytes(), 9)) / 1024
            page = browser.new_page(viewport=PHONE)
            slow = page.context.new_cdp_session(page)
            slow.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER_BY})
            times = [f"{one:.0f}" for one in measured(page, f"{address}{start}{PLACE}/")]
            print(HEAD.format(size, pages, f"{seconds:.1f}", lang, f"{weight:.1f}", *times), flush=True)
            page.close()


def measured(page: Page, url: str) -> Iterator[float]:
    """Until the page is there; until a status, a party and another order are shown."""
    yield best(lambda: opened(page, url))
    yield best(lambda: page.evaluate(WAITED, ["[name=status]", next_of(page, "status")]))
    page.goto(url)
    yield best(lambda: page.evaluate(WAITED, ["[name=party]", next_of(page, "party")]))
    page.goto(url)
    has_buttons = page.locator("th button").count()
    yield best(lambda: page.evaluate(WAITED, ["th:nth-child(2) button", None])) if has_buttons else float("nan")


def best(measure: Callable[[], float]) -> float:
    return min(measure() for _ in range(TURNS))


def opened(page: Page, url: str) -> float:
    page.goto(url, wait_until="load")
    timing = "performance.getEntriesByType('navigation')[0]"
    return float(page.evaluate(f"{timing}.loadEventEnd - {timing}.responseStart"))


def next_of(page: Page, name: str) -> str:
    """The choice after the one that is made, so that each turn has something to do; after the last, all."""
    script = "(name) => { const one = document.querySelector(`[name=${name}]`); const all = [...one.options]"
    return str(page.evaluate(script + "; return all[(one.selectedIndex + 1) % all.length].value }", name))


def write_site(root: Path, size: int) -> None:
    writer = Writer()
    files = {
        "mkdocs.yml": MKDOCS,
        "hooks/mkdocs_hooks.py": (PROJECT / "hooks/mkdocs_hooks.py").read_text(encoding="utf-8"),
        "data/site.yml": SITE,
        "data/languages.yml": "languages:\n"
        + LANGUAGE.format("sv", "Svenska", "ltr")
        + LANGUAGE.format("ar", "العربية", "rtl"),
        "data/parties.yml": parties(writer),
        **agreement(writer, size),
        **{f"docs/{lang}/{file}": text for lang in LANGUAGES for file, text in prose()},
    }
    for name, text in files.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    save_translations(root, writer)


def prose() -> Iterator[tuple[str, str]]:
    yield "index.md", PAGE.format(title="Löftena", mark="", markers="places: all")
    yield "norrland/2025/index.md", PAGE.format(title="Löften 2025", mark="", markers=f"results: {PLACE}")


def parties(writer: Writer) -> str:
    lines = ["parties:"]
    for number in range(1, PARTIES + 1):
        what = writer.text(f"parties/party-{number}/what", 6, 12)
        kind = ("municipality", "state_agency", "company", "organisation")[number % 4]
        name = " ".join(writer.random.choices(writer.words[0], k=2)).title()
        lines += [f"- id: party-{number}", f"  name: {name} {number}", f"  kind: {kind}", f"  what: {what}"]
    return "\n".join(lines) + "\n"


def agreement(writer: Writer, size: int) -> dict[str, str]:
    folder = f"data/agreements/{PLACE}"
    ids = [f"party-{number}" for number in range(1, PARTIES + 1)]
    goals = [f"goal-{number}" for number in range(1, GOALS + 1)]
    of_goal: dict[str, list[str]] = {goal: [] for goal in goals}
    follow_ups = ["follow_ups:"]
    for number in range(1, size + 1):
        goal = goals[number * GOALS // (size + 1)]
        of_goal[goal] += commitment(writer, f"{PLACE}/goals/{goal}", number, ids)
        follow_ups += follow_up(writer, goal, f"{goal}-{number}")
    return {
        f"{folder}/agreement.yml": "\n".join(head(writer, ids)) + "\n",
        f"{folder}/follow-up.yml": "\n".join(follow_ups) + "\n",
        **{
            f"{folder}/goals/{number:02}-{goal}.yml": "\n".join([*of_itself(writer, goal, number), *of_goal[goal]])
            + "\n"
            for number, goal in enumerate(goals, start=1)
        },
    }


def head(writer: Writer, ids: Sequence[str]) -> Iterator[str]:
    yield from ("place: norrland", "place_name: Norrland", "year: 2025")
    yield f"title: {writer.text(f'{PLACE}/title', 3, 4)}"
    yield f"subtitle: {writer.text(f'{PLACE}/subtitle', 8, 10)}"
    yield from ("source:", "  title: Löftena", "  publisher: Norrland", "  year: 2025", "  section: Alla")
    yield from ("groups:", "- id: all", f"  name: {writer.text(f'{PLACE}/groups/all/name', 2, 3)}")
    yield from ("parties:", *(f"- {one}" for one in ids))


def of_itself(writer: Writer, goal: str, number: int) -> Iterator[str]:
    path = f"{PLACE}/goals/{goal}"
    yield from (f"id: {goal}", f"number: '{number}'", "group: all", f"title: {writer.text(f'{path}/title', 3, 6)}")
    yield f"text: {writer.text(f'{path}/text', 15, 25)}"
    yield from ("source:", "  section: Mål", f"  page: {number}", "responsible:", "- party-1", "commitments:")


def commitment(writer: Writer, goal: str, number: int, ids: Sequence[str]) -> Iterator[str]:
    id_ = f"{goal.rpartition('/')[2]}-{number}"
    yield from (f"- id: {id_}", "  parties:")
    yield from (f"  - {one}" for one in writer.random.sample(ids, writer.random.choice((1, 1, 1, 2, 3))))
    yield f"  text: {writer.text(f'{goal}/commitments/{id_}/text', 8, 25)}"


def follow_up(writer: Writer, goal: str, id_: str) -> Iterator[str]:
    status = writer.random.choice(STATUSES)
    yield from (f"- commitment: {goal}/{id_}", f"  status: {status}")
    if status != "not_reported":
        yield from ("  basis: reported", "  reported_on: '2026-01-31'", "  reported_by: Ada")
        yield f"  outcome: {writer.text(f'{PLACE}/goals/{goal}/commitments/{id_}/outcome', 10, 40)}"


def save_translations(root: Path, writer: Writer) -> None:
    catalogue = polib.POFile()
    catalogue.metadata = {"Content-Type": "text/plain; charset=UTF-8", "Language": "ar"}
    for path, (original, translation) in writer.translations.items():
        catalogue.append(polib.POEntry(msgctxt=path, msgid=original, msgstr=translation))
    file = root / "data/translations/ar/all.po"
    file.parent.mkdir(parents=True, exist_ok=True)
    catalogue.save(str(file))


if __name__ == "__main__":
    main()
