"""A catalogue in entries and back again, without a byte lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from agreements.gettext.text import Entry, entries, joined, quoted, unquoted
from example_site import EXAMPLE

ENTRY = (
    '# by hand\n#. /en/\n#: a.yml:3\n#, fuzzy, no-wrap\n#| msgid "Hej"\nmsgctxt "a"\nmsgid "Hejsan"\nmsgstr "Hello"\n'
)


def one(text: str) -> Entry:
    found, *_ = entries(text)
    return found


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        "no catalogue at all",
        ENTRY,
        f"\n\n{ENTRY}\n\n\n{ENTRY}",
        ENTRY.rstrip("\n"),
        f"{ENTRY}{ENTRY}",
        '#~ msgid "a"\n#~ msgstr "b"\n#~ msgid "c"\n#~ msgstr "d"\n',
        f"{ENTRY}\n# a comment at the end\n",
    ],
)
def test_joined_entries_are_the_text_again(text: str) -> None:
    assert joined(entries(text)) == text


@pytest.mark.parametrize("path", sorted((EXAMPLE / "data/translations").glob("*/*.po")), ids=lambda path: path.stem)
def test_every_real_catalogue_comes_back_byte_for_byte(path: Path) -> None:
    text = path.read_bytes().decode("utf-8")
    assert joined(entries(text)) == text


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param(f"{ENTRY}\n{ENTRY}", 2, id="with a blank line between"),
        pytest.param(f"{ENTRY}{ENTRY}", 2, id="with none"),
        pytest.param('msgid ""\nmsgstr ""\n"Language: en\\n"\nmsgid "a"\nmsgstr "b"\n', 2, id="after the head"),
        pytest.param('msgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\nmsgstr[1] "d"\n', 1, id="forms belong together"),
        pytest.param(f'{ENTRY}#~ msgctxt "z"\n#~ msgid "a"\n#~ msgstr "b"\n', 2, id="an obsolete one"),
    ],
)
def test_where_an_entry_ends(text: str, count: int) -> None:
    assert len(entries(text)) == count


def test_the_parts_of_an_entry() -> None:
    entry = one(ENTRY)
    assert (entry.context, entry.forms, entry.flags) == ("a", ("Hello",), ("fuzzy", "no-wrap"))
    assert entry.values == {"msgctxt": "a", "msgid": "Hejsan", "msgstr": "Hello"}
    kinds = ("# ", "#.", "#:", "#|")
    assert [entry.comments(kind) for kind in kinds] == [
        ("# by hand",),
        ("#. /en/",),
        ("#: a.yml:3",),
        ('#| msgid "Hej"',),
    ]
    assert entry.body == ('msgctxt "a"', 'msgid "Hejsan"', 'msgstr "Hello"')
    assert not entry.is_obsolete


def test_a_value_of_several_lines() -> None:
    entry = one('msgctxt ""\n"a/"\n"title"\nmsgid "x"\nmsgstr[0] "1\\n"\n"2"\nmsgstr[1] "3"\n')
    assert (entry.context, entry.forms) == ("a/title", ("1\n2", "3"))


def test_an_obsolete_entry_has_values_too() -> None:
    entry = one('#~ msgctxt "a"\n#~ msgid "x"\n#~ msgstr "y"\n')
    assert (entry.is_obsolete, entry.context, entry.forms) == (True, "a", ("y",))


def test_other_comments_come_in_the_order_of_gettext() -> None:
    entry = one('msgctxt "a"\nmsgid "x"\nmsgstr "y"\n')
    changed = entry.with_comments(flags=("#, fuzzy",), notes=("# note",), extracted=("#. /en/",))
    assert changed.lines[:3] == ("# note", "#. /en/", "#, fuzzy")


def test_the_same_comments_leave_the_entry_as_it_is() -> None:
    entry = one('#, fuzzy\n# in an order of its own\nmsgctxt "a"\nmsgid "x"\nmsgstr "y"\n')
    assert entry.with_comments(flags=("#, fuzzy",)) is entry


@pytest.mark.parametrize(
    ("value", "lines"),
    [
        ("Hej", ('msgid "Hej"',)),
        ("", ('msgid ""',)),
        ('say "hi"\\', ('msgid "say \\"hi\\"\\\\"',)),
        ("a\tb", ('msgid "a\\tb"',)),
        ("a\nb", ('msgid ""', '"a\\n"', '"b"')),
        ("a\n", ('msgid "a\\n"',)),
        ("a\u2028b", ('msgid "a\u2028b"',)),
    ],
)
def test_how_a_value_is_written(value: str, lines: tuple[str, ...]) -> None:
    assert quoted("msgid", value) == lines


@pytest.mark.parametrize("value", ['say "hi"', "a\\nb", "a\nb", "\\", "tab\there", "\\\\n", "ä"])
def test_what_is_written_is_read_again(value: str) -> None:
    text = "\n".join([*quoted("msgid", value), 'msgstr ""', ""])
    assert one(text).values["msgid"] == value


def test_unquoted() -> None:
    assert unquoted(r"a \"b\" \\ \n") == 'a "b" \\ \n'
