"""The engine knows tones: no word of the default vocabulary is named in its code."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import agreements
from agreements.begin.starter import ARROWS, FOLDER, scales
from agreements.shapes.loaded import shape
from agreements.shapes.vocabulary import StatusEntry, VocabularyFile
from agreements.source.yaml import parse
from agreements.vocabulary.defaults import default_vocabulary


def _scale(name: str) -> tuple[StatusEntry, ...]:
    loaded, problems = shape(parse((FOLDER / f"statuses/{name}.yml").read_bytes(), name), VocabularyFile)
    assert loaded, problems
    return loaded.entry.statuses


PACKAGE = Path(agreements.__file__).parent
CODE = [path for path in sorted(PACKAGE.rglob("*.py")) if "__pycache__" not in path.parts]
OTHERS = sorted(path for ending in ("css", "js", "html") for path in PACKAGE.rglob(f"*.{ending}"))
SCALES = [default_vocabulary().entry.statuses, *(_scale(name) for name in scales() if name != ARROWS)]
DEFAULT = default_vocabulary().entry
STATUSES = {one.id for statuses in SCALES for one in statuses}
OTHERS_IDS = {one.id for entries in (DEFAULT.bases, DEFAULT.party_kinds, DEFAULT.units) for one in entries}
NAMES = STATUSES | {id_.replace("_", "-") for id_ in STATUSES}
# Where the same word means something else: (module, word).
ELSEWHERE = {
    *(
        (file, "count") for file in ("assemble/statistics.py", "model/statistics.py", "shapes/statistics.py")
    ),  # a column
    *((file, "percent") for file in ("model/statistics.py", "shapes/statistics.py")),
    *((file, "percent") for file in ("views/comparing_sentences.py", "views/value_bars.py")),
    *(
        (file, "count") for file in ("checks/texts.py", "checks/translations.py", "site/edition.py")
    ),  # the number in a counted text
    *(("begin/site_data.py", party) for party in ("municipality", "company")),  # parties of the starter, by id
    *((file, "organisation") for file in ("exports/documents.py", "gettext/rules.py")),  # a member's, and a word
    ("commands/status.py", "reported"),  # how many
    ("importing/readers.py", "percent"),  # how far something has come
    ("shapes/period.py", "years"),  # how a period is written
}


def strings(path: Path) -> Iterator[tuple[int, str]]:
    """Each string of a module that is no docstring, with its line."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    remarks = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in remarks:
            yield node.lineno, node.value


def named(text: str) -> set[str]:
    """The ids that a string is or is made of: "status.partly-met" -> {"partly-met"}."""
    return NAMES & {text, *text.split("."), *text.split("/")}


@pytest.mark.parametrize("path", CODE, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_no_module_names_a_status(path: Path) -> None:
    found = {(line, name) for line, text in strings(path) for name in named(text)}
    # The text of the frame that is shown where `reported: no` says that nobody has reported.
    assert found - {(line, "not-reported") for line, text in strings(path) if text == "basis.not-reported"} == set()


@pytest.mark.parametrize("path", CODE, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_no_module_names_a_basis_a_kind_or_a_unit(path: Path) -> None:
    found = {(path.relative_to(PACKAGE).as_posix(), text) for _, text in strings(path) if text in OTHERS_IDS}
    assert found - ELSEWHERE == set()


@pytest.mark.parametrize("path", OTHERS, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_no_template_style_sheet_or_script_names_a_status(path: Path) -> None:
    """Neither as a class or a custom property, nor between quotes."""
    names = "|".join(sorted(NAMES))
    found = re.findall(rf"(?:-|\.|[\"'])(?:{names})(?![\w-])", path.read_text(encoding="utf-8"))
    assert found == []
