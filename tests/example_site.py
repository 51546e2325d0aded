"""The example, `examples/pebble-bay`, with a third language from right to left: its own words behind an Arabic letter.

Nobody has translated it: the letter makes each text one of Arabic, so that the frame, the order of a page and every
part of it are laid out as readers of Arabic meet them.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import polib

from agreements.languages.terms import is_forms
from agreements.languages.texts import SourceText
from agreements.prose.prose import read_page
from agreements.prose.translations import page_mark
from agreements.site.reading import load_site
from mini_site import MARKS, catalogue_entry, catalogue_of

EXAMPLE = Path(__file__).resolve().parents[1] / "examples/pebble-bay"
SPOKEN = ("en", "fr", "ar")
ARABIC = """\
- id: ar
  name: العربية
  direction: rtl
  state: released
"""
FENCE = re.compile(r"(^```.*?^```$)", re.MULTILINE | re.DOTALL)
# What begins with a letter: a line of text, a heading, a title in the front matter.
WORDS = re.compile(r"^(#+ |title: |description: |menu: |)(?=[A-Z])", re.MULTILINE)


def copy_example(root: Path) -> Path:
    """The example as it is, without what an earlier build left behind."""
    shutil.copytree(EXAMPLE, root, ignore=shutil.ignore_patterns("site", ".build", "__pycache__"))
    return root


def copy_example_with_arabic(root: Path) -> Path:
    """The same in English, French and Arabic."""
    copy_example(root)
    languages = root / "data/languages.yml"
    languages.write_text(languages.read_text(encoding="utf-8") + ARABIC, encoding="utf-8")
    for page in sorted((root / "docs/en").rglob("*.md")):
        _write_page(root, page.relative_to(root / "docs/en").as_posix())
    catalogue = root / "data/translations/ar/example.po"
    catalogue.parent.mkdir()
    catalogue_of("ar", ()).save(str(catalogue))
    catalogue_of("ar", [_entry(text) for text in load_site(root).content.source_texts.values()]).save(str(catalogue))
    return root


def _entry(text: SourceText) -> polib.POEntry:
    """Terms keep their forms, or none would be found in the texts."""
    entry = catalogue_entry("ar", text)
    if is_forms(text.path):
        entry.msgstr = text.original
    return entry


def _write_page(root: Path, name: str) -> None:
    written = (root / "docs/en" / name).read_bytes()
    original, _ = read_page(written, f"docs/en/{name}", "en", name)
    assert original is not None
    parts = FENCE.split(written.decode())
    text = "".join(part if part.startswith("```") else WORDS.sub(rf"\g<1>{MARKS['ar']}", part) for part in parts)
    head = f"---\ntranslated_from: {page_mark(original)}\ntranslated_on: 2026-11-23\n"
    page = root / "docs/ar" / name
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(text.replace("---\n", head, 1), encoding="utf-8")
