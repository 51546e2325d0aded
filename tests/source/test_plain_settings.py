"""Of which settings MkDocs need not be asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from agreements.source.plain_settings import is_plain

PLAIN = """\
site_name: Löftena
site_url: https://havslan.example/
strict: true
hooks:
  - hooks/mkdocs_hooks.py
theme:
  name: material
  font: false
nav:
  - index.md
validation:
  links:
    anchors: warn
plugins:
  - i18n:
      docs_structure: folder
      fallback_to_default: true
      languages:
        - {locale: sv, name: Svenska, default: true, build: true}
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "docs").mkdir()
    (tmp_path / "hooks").mkdir()
    (tmp_path / "hooks/mkdocs_hooks.py").write_text("", encoding="utf-8")
    return tmp_path


def test_plain_settings(root: Path) -> None:
    assert is_plain(root, PLAIN.encode())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("site_name: Löftena\n", ""),
        ("site_name: Löftena\n", "site_name:\n"),
        ("strict: true", "strict: 'true'"),
        ("strict: true", "strict: true\nwatch: [data]"),
        ("anchors: warn", "anchors: loud"),
        ("font: false", "font: 0"),
        ("folder\n", "suffix\n"),
        ("  - i18n:", "  - macros\n  - i18n:"),
        ("      docs_structure: folder\n", ""),
        ("locale: sv, ", ""),
        ("hooks/mkdocs_hooks.py", "hooks/other.py"),
        ("strict: true", "docs_dir: nowhere"),
        ("strict: true", "docs_dir:"),
        ("plugins:", "plugins: []\nextra:"),
    ],
)
def test_what_mkdocs_may_refuse(root: Path, old: str, new: str) -> None:
    assert PLAIN.count(old) == 1
    assert not is_plain(root, PLAIN.replace(old, new).encode())


@pytest.mark.parametrize("content", ["", "[]", "x", "a: b: c"])
def test_what_is_no_settings(root: Path, content: str) -> None:
    assert not is_plain(root, content.encode())
