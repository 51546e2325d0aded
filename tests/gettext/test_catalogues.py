"""PO catalogues as translators' programs write them, and as hands break them."""

from __future__ import annotations

from pathlib import Path

import pytest

from agreements.gettext.catalogues import Catalogue, Translation, read_catalogue
from agreements.problems.problems import Place, Problem

FILE = "data/translations/en/x.po"
HEADER = """\
msgid ""
msgstr ""
"PO-Revision-Date: 2026-11-23 12:00+0000\\n"
"Language: en\\n"

"""
ENTRY = 'msgctxt "a/title"\nmsgid "Hej"\nmsgstr "Hello"\n'
UNREADABLE = "not a valid PO catalogue"


def read(folder: Path, content: str | bytes) -> tuple[Catalogue | None, tuple[Problem, ...]]:
    path = folder / "x.po"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_catalogue(path, FILE, "en")


def catalogue(folder: Path, entries: str) -> Catalogue:
    found, _ = read(folder, HEADER + entries)
    assert found is not None
    return found


def translation(folder: Path, entries: str) -> Translation:
    (found,) = catalogue(folder, entries).translations.values()
    return found


def said(folder: Path, content: str | bytes) -> list[str]:
    return [str(problem) for problem in read(folder, content)[1]]


def test_an_entry_is_a_translation(tmp_path: Path) -> None:
    found = catalogue(tmp_path, ENTRY)
    assert (found.file, found.lang) == (FILE, "en")
    assert found.translations == {"a/title": Translation("a/title", "Hej", ("Hello",), False, Place(FILE, 6, 1))}


def test_a_sound_catalogue_has_no_problems(tmp_path: Path) -> None:
    assert said(tmp_path, HEADER + ENTRY) == []


def test_entries_keep_their_order(tmp_path: Path) -> None:
    entries = "\n".join(ENTRY.replace("a/title", path) for path in ("b", "a", "c"))
    assert list(catalogue(tmp_path, entries).translations) == ["b", "a", "c"]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        pytest.param('msgstr ""\n"Hello "\n"world"', "Hello world", id="several lines"),
        pytest.param('msgstr "say \\"hi\\""', 'say "hi"', id="quotes"),
        pytest.param('msgstr "\u0645\u0631\u062d\u0628\u0627"', "مرحبا", id="arabic"),
        pytest.param('msgstr "1\u202f000"', "1\u202f000", id="narrow no-break space"),
    ],
)
def test_how_a_translation_is_written(tmp_path: Path, written: str, value: str) -> None:
    assert translation(tmp_path, ENTRY.replace('msgstr "Hello"', written)).forms == (value,)


def test_windows_line_ends(tmp_path: Path) -> None:
    found, problems = read(tmp_path, (HEADER + ENTRY).replace("\n", "\r\n"))
    assert found is not None
    assert (found.translations["a/title"].forms, problems) == (("Hello",), ())


def test_a_byte_order_mark(tmp_path: Path) -> None:
    found, problems = read(tmp_path, b"\xef\xbb\xbf" + (HEADER + ENTRY).encode())
    assert found is not None
    assert (list(found.translations), problems) == (["a/title"], ())


def test_a_fuzzy_entry_is_marked(tmp_path: Path) -> None:
    assert translation(tmp_path, "#, fuzzy\n" + ENTRY).is_fuzzy


def test_another_flag_is_not_fuzzy(tmp_path: Path) -> None:
    assert not translation(tmp_path, "#, python-brace-format\n" + ENTRY).is_fuzzy


def test_the_earlier_original_of_a_fuzzy_entry_is_not_its_original(tmp_path: Path) -> None:
    assert translation(tmp_path, '#, fuzzy\n#| msgid "Hejsan"\n' + ENTRY).original == "Hej"


PLURAL = 'msgctxt "n"\nmsgid "{{count}} mål"\nmsgid_plural "{{count}} målen"\n{}'


def test_a_plural_entry_has_its_forms_and_the_original_for_many(tmp_path: Path) -> None:
    found = translation(tmp_path, PLURAL.format('msgstr[0] "{count} goal"\nmsgstr[1] "{count} goals"\n'))
    assert (found.original, found.forms) == ("{count} målen", ("{count} goal", "{count} goals"))


def test_plural_forms_come_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    written = "".join(f'msgstr[{number}] "{number}"\n' for number in (5, 0, 3, 1, 4, 2))
    assert translation(tmp_path, PLURAL.format(written)).forms == ("0", "1", "2", "3", "4", "5")


@pytest.mark.parametrize(
    ("entry", "is_empty"),
    [
        pytest.param(ENTRY, False, id="translated"),
        pytest.param(ENTRY.replace("Hello", ""), True, id="not translated"),
        pytest.param('msgctxt "a"\nmsgid "Hej"\n', True, id="without msgstr"),
        pytest.param(PLURAL.format('msgstr[0] "x"\nmsgstr[1] "y"\n'), False, id="all forms"),
        pytest.param(PLURAL.format('msgstr[0] "x"\nmsgstr[1] ""\n'), True, id="one form lacking"),
    ],
)
def test_an_entry_is_empty_if_any_form_is(tmp_path: Path, entry: str, is_empty: bool) -> None:
    assert translation(tmp_path, entry).is_empty is is_empty


@pytest.mark.parametrize(
    "obsolete",
    [
        pytest.param('#~ msgctxt "b"\n#~ msgid "Old"\n#~ msgstr "Old"\n', id="another text"),
        pytest.param('#~ msgctxt "a/title"\n#~ msgid "Old"\n#~ msgstr "Old"\n', id="the same text"),
        pytest.param('#~ msgid "Old"\n#~ msgstr "Old"\n', id="without msgctxt"),
    ],
)
def test_an_obsolete_entry_counts_for_nothing(tmp_path: Path, obsolete: str) -> None:
    content = f"{HEADER.format('unreviewed')}{ENTRY}\n{obsolete}"
    found, problems = read(tmp_path, content)
    assert found is not None
    assert [one.forms for one in found.translations.values()] == [("Hello",)]
    assert problems == ()


def test_a_text_translated_twice_is_told_each_time(tmp_path: Path) -> None:
    assert said(tmp_path, HEADER + "\n".join([ENTRY, ENTRY, ENTRY])) == [
        f"{FILE}:10:1: error: 'a/title' is translated twice (first on line 6). Keep one of the two entries.",
        f"{FILE}:14:1: error: 'a/title' is translated twice (first on line 6). Keep one of the two entries.",
    ]


@pytest.mark.parametrize(
    "entry",
    [
        pytest.param('msgid "Hej"\nmsgstr "Hello"\n', id="none"),
        pytest.param('msgctxt ""\nmsgid "Hej"\nmsgstr "x"\n', id="empty"),
    ],
)
def test_an_entry_without_msgctxt_is_told_and_left_out(tmp_path: Path, entry: str) -> None:
    found, problems = read(tmp_path, HEADER + entry)
    assert found is not None
    assert found.translations == {}
    assert [str(problem) for problem in problems] == [
        f"{FILE}:6:1: error: an entry without msgctxt, so nothing says which text it translates. "
        "Add the path of the text as msgctxt."
    ]


@pytest.mark.parametrize(
    ("entries", "line"),
    [
        pytest.param(ENTRY + "\nrubbish\n", 10, id="rubbish"),
        pytest.param("<<<<<<< HEAD\n" + ENTRY, 6, id="conflict of a merge"),
        pytest.param('msgctxt "a"\nmsgstr "x"\n', 7, id="without msgid"),
        pytest.param('msgctxt "a"\nmsgid "b"\nmsgstr\n', 8, id="msgstr without text"),
        pytest.param('msgctxt "a"\nmsgid "b"\nmsgstr "x"y"\n', 8, id="quote inside"),
        pytest.param('msgctxt "a"\nmsgctxt "b"\nmsgid "x"\nmsgstr "y"\n', 7, id="msgctxt twice"),
        pytest.param('msgctxt "a"\nmsgid "b"\nmsgid_plural "c"\nmsgstr[x] "d"\n', 9, id="form without number"),
    ],
)
def test_broken_syntax_is_told_with_its_line(tmp_path: Path, entries: str, line: int) -> None:
    found, problems = read(tmp_path, HEADER + entries)
    assert found is None
    assert [str(problem) for problem in problems] == [
        f"{FILE}:{line}:1: error: {UNREADABLE}. "
        "Open it in Poedit, which shows the fault, or restore it from git; it must be UTF-8."
    ]


@pytest.mark.parametrize(
    ("entry", "line", "column"),
    [
        pytest.param('msgctxt "a"\nmsgid "b"\nmsgstr "Hello\n', 8, 14, id="of the translation"),
        pytest.param('msgctxt "a"\nmsgid "b\nmsgstr "Hello"\n', 7, 9, id="of the original"),
        pytest.param('msgctxt "a/title\nmsgid "b"\nmsgstr "Hello"\n', 6, 17, id="of the msgctxt"),
    ],
)
def test_a_quote_left_open_is_told_where_it_belongs(tmp_path: Path, entry: str, line: int, column: int) -> None:
    assert [one.place for one in read(tmp_path, HEADER + entry)[1]] == [Place(FILE, line, column)]


@pytest.mark.parametrize("encoding", ["latin-1", "utf-16"])
def test_a_catalogue_that_is_not_utf8_is_told(tmp_path: Path, encoding: str) -> None:
    content = (HEADER + ENTRY.replace("Hello", "Hallå")).encode(encoding)
    found, problems = read(tmp_path, content)
    assert found is None
    assert [(problem.place.file, problem.what) for problem in problems] == [(FILE, UNREADABLE)]
