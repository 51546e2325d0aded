"""A small project, whole in four languages: one place, two years with two goals each, three parties.

Its translations are "en " and the original, so that a test can say what a page must show. Files are plain text here, so
that a test can break one line of one file and say at which line and column the message must point.
"""

from __future__ import annotations

import contextlib
import io
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import polib

from agreements.command_line import main
from agreements.languages.texts import SourceText, is_name
from agreements.prose.prose import read_page
from agreements.prose.translations import page_mark
from agreements.site.reading import load_site

MARKS = {"sv": "", "en": "en ", "fr": "fr ", "ar": "ع "}
SPOKEN = tuple(MARKS)
PLURALS = {
    "en": "nplurals=2; plural=(n != 1);",
    "fr": "nplurals=2; plural=(n > 1);",
    "ar": "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);",
}
FORMS = {"en": 2, "fr": 2, "ar": 6}

PARTIES = """\
parties:
- id: norra-kommun
  name: Norra kommun
  kind: municipality
  what: Norra kommun är en kommun i norr.
- id: sodra-kommun
  name: Södra kommun
  kind: municipality
  what: Södra kommun är en kommun i söder.
- id: hamnverket
  name: Hamnverket
  kind: state_agency
  what: Hamnverket sköter länets 23 hamnar.
"""

SITE = """\
format: 1
name: Löftena
tagline: Vad parterna lovar
source_language: sv
publisher:
  name: Havsläns länsstyrelse
contact: info@havslan.example
licence:
  name: CC0-1.0
  url: https://creativecommons.org/publicdomain/zero/1.0/
"""

LANGUAGES = """\
languages:
- id: sv
  name: Svenska
  direction: ltr
  state: released
- id: en
  name: English
  direction: ltr
  state: released
- id: fr
  name: Français
  direction: ltr
  state: released
- id: ar
  name: العربية
  direction: rtl
  state: released
"""

AGREEMENT = """\
place: havslan
place_name: Havslän
year: {year}
title: Löften {year}
subtitle: Vad 3 parter lovar
source:
  title: Löftena
  publisher: Havsläns länsstyrelse
  year: 2012
  section: Löften {year}
groups:
- id: outward
  name: Utåt
parties:
- norra-kommun
- sodra-kommun
- hamnverket
joint_parties:
- id: municipalities
  name: Kommunerna
  members:
  - norra-kommun
  - sodra-kommun
"""

WORK_2011 = """\
id: work
number: '1'
group: outward
title: Arbete
text: Fler ska ha ett arbete.
source:
  section: Mål 1
  page: 4
responsible:
- municipalities
- hamnverket
commitments:
- id: jobs
  parties:
  - norra-kommun
  text: Kommunen ordnar minst 20 jobb.
  target:
  - id: jobs
    measure: Jobb
    number: 20
    unit: count
    comparison: at_least
- id: cranes
  parties:
  - hamnverket
  text: Hamnverket lagar 4 kranar.
"""

SCHOOL_2011 = """\
id: school
number: '2'
group: outward
title: Skola
text: Fler ska lära sig läsa.
source:
  section: Mål 2
  page: 5
responsible:
- municipalities
commitments:
- id: books
  parties:
  - municipalities
  text: Kommunerna köper nya böcker.
"""

FOLLOW_UP_2011 = """\
published_totals:
  met: 1
  partly_met: 1
  not_met: 1
follow_ups:
- commitment: work/jobs
  status: met
  basis: stated
  decided_by: Det blev 23 jobb.
  outcome: Det blev 23 jobb.
- commitment: work/cranes
  status: unrecorded
- commitment: school/books
  status: unrecorded
  outcome: En del böcker är köpta.
"""

WORK_2012 = """\
id: work
number: '1'
group: outward
title: Arbete och hamn
text: Ännu fler ska ha ett arbete.
source:
  section: Mål 1
  page: 8
responsible:
- municipalities
- hamnverket
commitments:
- id: jobs
  parties:
  - norra-kommun
  text: Kommunen ordnar 32 jobb.
  continues:
  - work/jobs
- id: cranes
  parties:
  - hamnverket
  text: Hamnverket lagar 5 kranar till.
- id: quays
  parties:
  - hamnverket
  text: Hamnverket målar kajerna.
"""

SCHOOL_2012 = """\
id: school
number: '2'
group: outward
title: Skola och språk
text: Fler ska lära sig skriva.
source:
  section: Mål 2
  page: 9
responsible:
- municipalities
commitments:
- id: pens
  parties:
  - sodra-kommun
  text: Kommunen köper pennor.
"""

PAGE = """\
---
title: {mark}{title}
description: {mark}Här står det som sidan handlar om.
menu: {mark}{title}
{made_from}---
# {mark}{title}

{mark}{text}

{markers}"""

MARKERS = "```agreement\n{}\n```\n"

# A page's file, its title, its text, its markers.
PAGES = [
    ("index.md", "Löftena", "Det är 3 parter.", "totals: havslan/2011\nlegend: statuses"),
    ("havslan/2012/index.md", "Löften 2012", "Det här är löftena.", "facts: havslan/2012\ngoals: havslan/2012"),
    ("havslan/2011/index.md", "Resultaten 2011", "Så gick det.", "legend: statuses\nresults: havslan/2011"),
    ("parties/index.md", "Parterna", "De är 3.", "parties: havslan/2012"),
    ("data.md", "Data", "Filer.", "downloads: havslan/2012"),
]

MKDOCS_YML = """\
site_name: Löftena
site_url: https://overens.example/
strict: true

docs_dir: docs
site_dir: site
hooks:
  - hooks/mkdocs_hooks.py

theme:
  name: material
  font: false

nav:
  - index.md
  - havslan/2012/index.md
  - havslan/2011/index.md
  - parties/index.md
  - data.md

validation:
  nav:
    omitted_files: ignore
    not_found: warn
  links:
    not_found: warn
    anchors: warn
    absolute_links: warn
    unrecognized_links: warn

plugins:
  - i18n:
      docs_structure: folder
      fallback_to_default: true
      reconfigure_material: false
      languages:  # all others come from data/languages.yml
        - {locale: sv, name: Svenska, default: true, build: true}
"""


@dataclass(frozen=True)
class MiniSite:
    """The small project in a folder of its own."""

    root: Path

    def read(self, file: str) -> str:
        return (self.root / file).read_text(encoding="utf-8")

    def write(self, file: str, text: str) -> None:
        path = self.root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def change(self, file: str, old: str, new: str) -> None:
        """Puts `new` in the place of `old`, which must stand in the file exactly once."""
        text = self.read(file)
        assert text.count(old) == 1, f"{file} has {text.count(old)} of {old!r}"
        self.write(file, text.replace(old, new))

    def line(self, file: str, words: str) -> int:
        """The line of the file that holds `words`; there must be one."""
        lines = [number for number, line in enumerate(self.read(file).splitlines(), start=1) if words in line]
        assert len(lines) == 1, f"{file} has {words!r} on lines {lines}"
        return lines[0]

    def translate(self, lang: str, path: str, translated: str | None, original: str | None = None) -> None:
        """Gives a text another translation, or (None) none; `original` is what it was translated from."""
        file = self.root / f"data/translations/{lang}/mini.po"
        catalogue = polib.pofile(str(file), encoding="utf-8", wrapwidth=0)
        entry = next(one for one in catalogue if one.msgctxt == path)
        if translated is None:
            catalogue.remove(entry)
        else:
            entry.msgstr = translated
            entry.msgid = original or entry.msgid
        catalogue.save(str(file))

    def copy_to(self, root: Path) -> MiniSite:
        shutil.copytree(self.root, root, symlinks=True)
        return MiniSite(root)

    def run(self, command: str, *more: str, lang: str | None = "en") -> tuple[int, str]:
        """What `agreements check` or another command returns and says; without `lang` in the editors' language."""
        out = io.StringIO()
        chosen = ["--lang", lang] if lang else []
        with contextlib.redirect_stdout(out):
            code = main([command, "--root", str(self.root), *chosen, *more])
        return code, out.getvalue()


def write_mini_site(root: Path) -> MiniSite:
    """Writes the small project; its theme is the package's."""
    mini = MiniSite(root)
    mini.write("mkdocs.yml", MKDOCS_YML)
    mini.write("hooks/mkdocs_hooks.py", "from agreements.doorway import *\n")
    _write_data(mini)
    _write_prose(mini)
    for lang in ("en", "fr", "ar"):
        mini.write(f"data/translations/{lang}/mini.po", "")
    texts = load_site(root).content.source_texts
    for lang in ("en", "fr", "ar"):
        _write_catalogue(mini, lang, list(texts.values()))
    return mini


def _write_data(mini: MiniSite) -> None:
    mini.write("data/parties.yml", PARTIES)
    mini.write("data/site.yml", SITE)
    mini.write("data/languages.yml", LANGUAGES)
    for year in (2011, 2012):
        mini.write(f"data/agreements/havslan/{year}/agreement.yml", AGREEMENT.format(year=year))
    mini.write("data/agreements/havslan/2011/goals/01-work.yml", WORK_2011)
    mini.write("data/agreements/havslan/2011/goals/02-school.yml", SCHOOL_2011)
    mini.write("data/agreements/havslan/2011/follow-up.yml", FOLLOW_UP_2011)
    mini.write("data/agreements/havslan/2012/goals/01-work.yml", WORK_2012)
    mini.write("data/agreements/havslan/2012/goals/02-school.yml", SCHOOL_2012)


def _write_prose(mini: MiniSite) -> None:
    for lang in MARKS:
        for file, title, text, markers in PAGES:
            mini.write(f"docs/{lang}/{file}", page(lang, title, text, markers))


def page(lang: str, title: str, text: str, markers: str = "") -> str:
    """An editor's page in a language; a translation says that it was made from this very original."""
    words = {"title": title, "text": text, "markers": MARKERS.format(markers) if markers else ""}
    original, _ = read_page(PAGE.format(mark="", made_from="", **words).encode(), "docs/sv/x.md", "sv", "x.md")
    assert original is not None
    made_from = f"translated_from: {page_mark(original)}\ntranslated_on: 2026-11-23\n" if lang != "sv" else ""
    return PAGE.format(mark=MARKS[lang], made_from=made_from, **words)


def _write_catalogue(mini: MiniSite, lang: str, texts: list[SourceText]) -> None:
    catalogue = catalogue_of(lang, [catalogue_entry(lang, text) for text in texts])
    catalogue.save(str(mini.root / f"data/translations/{lang}/mini.po"))


def catalogue_of(lang: str, entries: Iterable[polib.POEntry]) -> polib.POFile:
    catalogue = polib.POFile(wrapwidth=0)
    catalogue.metadata = {
        "Language": lang,
        "PO-Revision-Date": "2026-11-23 12:00+0000",
        "Content-Type": "text/plain; charset=UTF-8",
        "Plural-Forms": PLURALS[lang],
    }
    catalogue.extend(entries)
    return catalogue


def catalogue_entry(lang: str, text: SourceText) -> polib.POEntry:
    """A text "translated": the original behind the mark of the language. A party's name stays as it is."""
    if is_name(text.path):
        return polib.POEntry(msgctxt=text.path, msgid=text.original, msgstr=text.original)
    if not text.one:
        return polib.POEntry(msgctxt=text.path, msgid=text.original, msgstr=MARKS[lang] + text.original)
    forms = dict.fromkeys(range(FORMS[lang]), MARKS[lang] + text.original)
    return polib.POEntry(msgctxt=text.path, msgid=text.one, msgid_plural=text.original, msgstr_plural=forms)
