"""The engine speaks of no one site: none of the names and words of this repository's own site stand in the package."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import agreements

PACKAGE = Path(agreements.__file__).parent
OF_THE_SITE = (
    "vasternorrland|västernorrland|norrbotten|jämtland|jamtland|sundsvall|härnösand|timrå|kramfors|ånge|sollefteå"
    "|örnsköldsvik|länsstyrelse|landsting|partnerskap|partnership|integration|klarspråk|county|counties"
    "|sverige|sweden|swedish|polisen|arbetsförmedling|instegsjobb|sfi"
)
# A word begins there, whatever follows: "Sundsvalls", "integrationsplan"; "många" and "gånger" hold no "ånge".
WORDS = re.compile(rf"(?<![^\W_])(?:{OF_THE_SITE})", re.IGNORECASE)

# Where the language Swedish is meant, as one of those that the engine itself speaks: (file, line).
LANGUAGE = {
    ("editors/field_help/en.yml", "sv: Swedish"),
    ("interface/sv.po", '"Language-Team: Swedish\\n"'),
    ("languages/formats.py", '"""Codes and names of all languages: in Swedish, in English, and each in itself."""'),
    (
        "gettext/rules.py",
        "# Abbreviations that other languages have their own for, by the language of the data. "
        "In Swedish: the European Union and",
    ),
    (
        "languages/formats.py",
        '"""Alphabetical order of a language: in Swedish å, ä, ö come last; other accents do not count."""',
    ),
    ("report/messages/sv.po", '"Language-Team: Swedish\\n"'),
}


def lines_with(words: re.Pattern[str], folder: Path) -> Iterator[tuple[str, str]]:
    """File and line of each place in the text files of a folder, and of each file with such a name."""
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if not path.is_file() or "__pycache__" in path.parts:
            continue
        if words.search(name):
            yield name, ""
        content = path.read_bytes()
        if b"\0" not in content:
            yield from ((name, line.strip()) for line in content.decode().splitlines() if words.search(line))


def test_no_file_of_the_engine_names_the_site() -> None:
    assert sorted(set(lines_with(WORDS, PACKAGE)) - LANGUAGE) == []


def test_nothing_is_allowed_that_is_not_there() -> None:
    assert LANGUAGE - set(lines_with(WORDS, PACKAGE)) == set()


@pytest.mark.parametrize(
    "line", ["Sundsvalls kommun", "data/vasternorrland/2010", "the County", "_landsting", "partnerskapet", "in Ånge"]
)
def test_a_word_of_the_site_is_found_wherever_it_stands(tmp_path: Path, line: str) -> None:
    (tmp_path / "file.txt").write_text(f"first\n{line}\n", encoding="utf-8")
    (tmp_path / "sweden.svg").write_bytes(b"\0")
    assert list(lines_with(WORDS, tmp_path)) == [("file.txt", line), ("sweden.svg", "")]


@pytest.mark.parametrize("line", ["många gånger", "disintegration", "accounty"])
def test_a_word_that_only_holds_one_is_not(tmp_path: Path, line: str) -> None:
    (tmp_path / "file.txt").write_text(line, encoding="utf-8")
    assert list(lines_with(WORDS, tmp_path)) == []
