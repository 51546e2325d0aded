"""YAML as editors write it: every value stays text, and whatever is wrong is told with its place."""

from __future__ import annotations

import pytest

from agreements.problems.problems import Place
from agreements.source.yaml import MAX_BYTES, MAX_DEPTH, Parsed, parse, written

SYNTAX_CURE = "Check indentation and quotes here and on the line before; a text with ': ' or '#' needs quotes."


def parsed(text: str) -> Parsed:
    return parse(text.encode(), "f.yml")


def said(found: Parsed) -> list[str]:
    return [str(problem) for problem in found.problems]


@pytest.mark.parametrize(
    "written",
    [
        pytest.param("no", id="no"),
        pytest.param("Yes", id="yes"),
        pytest.param("on", id="on"),
        pytest.param("false", id="false"),
        pytest.param("010", id="octal"),
        pytest.param("0x1F", id="hexadecimal"),
        pytest.param("1_000", id="underscore"),
        pytest.param("1.10", id="decimal"),
        pytest.param("1e3", id="exponent"),
        pytest.param(".inf", id="infinity"),
        pytest.param("2010-02-22", id="date"),
        pytest.param("2010-02-22T10:00:00Z", id="timestamp"),
        pytest.param("12:30", id="sexagesimal"),
        pytest.param("=", id="equals"),
        pytest.param("Null", id="capital null"),
        pytest.param("Örnsköldsvik", id="original"),
        pytest.param("الشراكة", id="arabic"),
    ],
)
def test_a_plain_value_stays_the_text_it_is(written: str) -> None:
    assert parsed(f"name: {written}\n").value == {"name": written}


@pytest.mark.parametrize("written", ["'~'", '"~"', "'null'", '"null"'])
def test_a_quoted_null_stays_text(written: str) -> None:
    found = parsed(f"name: {written}\n")
    assert (found.value, said(found)) == ({"name": written[1:-1]}, [])


@pytest.mark.parametrize("written", ["~", "null"])
def test_a_plain_null_is_a_problem(written: str) -> None:
    assert said(parsed(f"name: {written}\n")) == [
        f"f.yml:1:7: error: '{written}' means nothing here. Leave the whole key out, or quote the text."
    ]


def test_a_key_without_value_is_an_empty_text() -> None:
    assert parsed("name:\nyear: 1\n").value == {"name": "", "year": "1"}


@pytest.mark.parametrize("key", ["no", "010", "2010-02-22", "<<"])
def test_a_key_stays_the_text_it_is(key: str) -> None:
    assert parsed(f"{key}: x\n").value == {key: "x"}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("a: >-\n  one\n  two\n", "one two", id="folded"),
        pytest.param("a: |\n  one\n  two\n", "one\ntwo\n", id="literal"),
        pytest.param("a: one\n  two\n", "one two", id="plain over two lines"),
        pytest.param("a: 'it''s'\n", "it's", id="single quotes"),
        pytest.param('a: "x\\u00a0y"\n', "x\u00a0y", id="escaped no-break space"),
    ],
)
def test_ways_to_write_a_text(text: str, value: str) -> None:
    assert parsed(text).value == {"a": value}


def test_lists_and_groups_nest() -> None:
    text = "list:\n- a\n- b: c\n  d: [e, f]\ngroup: {g: h}\n"
    assert parsed(text).value == {"list": ["a", {"b": "c", "d": ["e", "f"]}], "group": {"g": "h"}}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("just text\n", "just text", id="text"),
        pytest.param("- a\n- b\n", ["a", "b"], id="list"),
        pytest.param("---\n", "", id="only a document's start"),
        pytest.param("---\na: b\n...\n", {"a": "b"}, id="marked start and end"),
    ],
)
def test_a_document_can_be_anything(text: str, value: object) -> None:
    found = parsed(text)
    assert (found.value, said(found)) == (value, [])


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    found = parse(b"\xef\xbb\xbfname: x\n", "f.yml")
    assert (found.value, found.place_of_key(("name",))) == ({"name": "x"}, Place("f.yml", 1, 1))


def test_windows_line_ends_are_line_ends() -> None:
    found = parsed("a: one\r\nb: two\r\n")
    assert (found.value, found.place_of(("b",))) == ({"a": "one", "b": "two"}, Place("f.yml", 2, 4))


NESTED = "top:\n- id: å\n  list: [x, yy]\nend: 'z'\nempty:\n"


@pytest.mark.parametrize(
    ("path", "line", "column"),
    [
        pytest.param((), 1, 1, id="the file"),
        pytest.param(("top",), 2, 1, id="a list"),
        pytest.param(("top", 0), 2, 3, id="an item"),
        pytest.param(("top", 0, "id"), 2, 7, id="a value in an item"),
        pytest.param(("top", 0, "list"), 3, 9, id="a list in brackets"),
        pytest.param(("top", 0, "list", 1), 3, 13, id="an item in brackets"),
        pytest.param(("end",), 4, 6, id="a quoted value"),
        pytest.param(("empty",), 5, 7, id="an empty value"),
    ],
)
def test_the_place_of_each_value(path: tuple[str | int, ...], line: int, column: int) -> None:
    assert parsed(NESTED).place_of(path) == Place("f.yml", line, column)


@pytest.mark.parametrize(
    ("path", "line", "column"),
    [
        pytest.param(("top",), 1, 1, id="first key"),
        pytest.param(("top", 0, "id"), 2, 3, id="key after a dash"),
        pytest.param(("top", 0, "list"), 3, 3, id="key on its own line"),
        pytest.param(("end",), 4, 1, id="last key"),
    ],
)
def test_the_place_of_each_key(path: tuple[str | int, ...], line: int, column: int) -> None:
    assert parsed(NESTED).place_of_key(path) == Place("f.yml", line, column)


def test_a_list_item_has_no_key_and_so_the_items_place() -> None:
    assert parsed(NESTED).place_of_key(("top", 0, "list", 0)) == Place("f.yml", 3, 10)


def test_what_is_not_there_has_the_place_of_what_is_around_it() -> None:
    assert parsed(NESTED).place_of(("top", 0, "name", 3)) == Place("f.yml", 2, 3)


def test_columns_count_characters_and_not_bytes() -> None:
    assert parsed("{åäö😀: x, b: y}\n").place_of(("b",)) == Place("f.yml", 1, 14)


def test_without_any_place_there_is_none_to_tell() -> None:
    with pytest.raises(KeyError):
        Parsed("", {}, {}, ()).place_of(("a",))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "a: 1\nb: 2\na: 3\n",
            ["f.yml:3:1: error: the key 'a' stands twice (first on line 1). Keep one of them."],
            id="at the top",
        ),
        pytest.param(
            "g:\n  a: 1\n  a: 2\n",
            ["f.yml:3:3: error: the key 'a' stands twice (first on line 2). Keep one of them."],
            id="in a group",
        ),
        pytest.param(
            "a: 1\na: 2\na: 3\n",
            [
                "f.yml:2:1: error: the key 'a' stands twice (first on line 1). Keep one of them.",
                "f.yml:3:1: error: the key 'a' stands twice (first on line 1). Keep one of them.",
            ],
            id="three times",
        ),
        pytest.param(
            "a: 1\n'a': 2\n",
            ["f.yml:2:1: error: the key 'a' stands twice (first on line 1). Keep one of them."],
            id="once in quotes",
        ),
        pytest.param("- a: 1\n- a: 2\n", [], id="in two items is no repetition"),
    ],
)
def test_a_key_stands_once(text: str, expected: list[str]) -> None:
    assert said(parsed(text)) == expected


def test_an_anchor_and_its_alias_are_both_told() -> None:
    found = parsed("a: &x 1\nb: *x\n")
    assert said(found) == [
        "f.yml:1:4: error: the anchor '&x' is not allowed. Remove it and write values out.",
        "f.yml:2:4: error: the alias '*x' is not allowed. Write the value out.",
    ]
    assert found.value == {"a": "1", "b": ""}


def test_an_alias_of_nothing_is_told_too() -> None:
    assert said(parsed("a: *nothing\n")) == [
        "f.yml:1:4: error: the alias '*nothing' is not allowed. Write the value out."
    ]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param("&x a: 1\n", "f.yml:1:1", id="at a key"),
        pytest.param("a: &x [1]\n", "f.yml:1:4", id="at a list"),
        pytest.param("a: &x {b: c}\n", "f.yml:1:4", id="at a group"),
    ],
)
def test_an_anchor_is_told_wherever_it_stands(text: str, place: str) -> None:
    assert said(parsed(text)) == [
        f"{place}: error: the anchor '&x' is not allowed. Remove it and write values out.",
    ]


def test_aliases_never_multiply() -> None:
    laughs = "a: &a [x, x, x]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]\n"
    assert parsed(laughs).value == {"a": ["x", "x", "x"], "b": ["", "", ""], "c": ["", "", ""]}


@pytest.mark.parametrize(
    ("text", "place", "tag"),
    [
        pytest.param("a: !!int 3\n", "f.yml:1:4", "tag:yaml.org,2002:int", id="of a number"),
        pytest.param("a: !!str no\n", "f.yml:1:4", "tag:yaml.org,2002:str", id="of a text"),
        pytest.param("a: ! x\n", "f.yml:1:4", "!", id="of no kind"),
        pytest.param("a: !own x\n", "f.yml:1:4", "!own", id="of an own kind"),
        pytest.param("!!map\na: 1\n", "f.yml:1:1", "tag:yaml.org,2002:map", id="of a group"),
        pytest.param("? !!str a\n: 1\n", "f.yml:1:3", "tag:yaml.org,2002:str", id="of a key"),
    ],
)
def test_a_tag_is_a_problem(text: str, place: str, tag: str) -> None:
    assert said(parsed(text)) == [
        f"{place}: error: the tag '{tag}' is not allowed. Remove it: every value is plain text."
    ]


def test_a_tag_runs_no_code() -> None:
    assert parsed("a: !!python/object/apply:os.getcwd []\n").value == {"a": []}


@pytest.mark.parametrize("text", ["a: 1\n---\nb: 2\n", "a: 1\n---\n", "a: 1\n---\n---\nb: 2\n"])
def test_a_second_document_is_a_problem(text: str) -> None:
    found = parsed(text)
    assert found.value == {"a": "1"}
    assert said(found) == [
        "f.yml:2:1: error: a second document begins here. Remove the line '---': one file, one document."
    ]


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"\n\n", id="empty lines"),
        pytest.param(b"# later\n", id="a comment"),
        pytest.param(b"\xef\xbb\xbf", id="a byte order mark"),
    ],
)
def test_an_empty_file_is_a_problem(content: bytes) -> None:
    assert said(parse(content, "f.yml")) == ["f.yml: error: the file is empty. Fill it in or delete it."]


@pytest.mark.parametrize(
    ("content", "place", "byte"),
    [
        pytest.param(b"\xff", "1:1", 0, id="at once"),
        pytest.param("a: 1\nb: Ö\n".encode("latin-1"), "2:4", 8, id="latin-1 on line 2"),
        pytest.param(b"a: 1\n\n\nb: \xed\xa0\x80\n", "4:4", 10, id="a lone surrogate on line 4"),
        pytest.param(b"a: \xc3", "1:4", 3, id="cut in the middle of a letter"),
        pytest.param(b"\xef\xbb\xbfa: b\n\xff", "2:1", 8, id="after a byte order mark"),
        pytest.param("å: ".encode() + b"\xff", "1:4", 4, id="after a letter of two bytes"),
        pytest.param(b"\xef\xbb\xbfa: \xff", "1:4", 6, id="on the line of a byte order mark"),
    ],
)
def test_what_is_not_utf8_is_told_with_its_place(content: bytes, place: str, byte: int) -> None:
    assert said(parse(content, "f.yml")) == [
        f"f.yml:{place}: error: the file is not UTF-8 text (byte {byte}). Save it with the encoding UTF-8."
    ]


def test_a_file_of_the_greatest_size_is_read() -> None:
    content = b"a: " + b"x" * (MAX_BYTES - 3)
    assert parse(content, "f.yml").problems == ()


def test_a_larger_file_is_refused() -> None:
    content = b"a: " + b"x" * (MAX_BYTES - 2)
    assert said(parse(content, "f.yml")) == [
        "f.yml: error: the file is too large: 2,000,001 bytes. Keep a data file under 2,000,000 bytes; split it."
    ]


def test_the_deepest_nesting_that_is_read() -> None:
    assert said(parsed("[" * MAX_DEPTH + "]" * MAX_DEPTH)) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param("[" * 21 + "x" + "]" * 21, "f.yml:1:22", id="21 brackets"),
        pytest.param("[" * 10_000, "f.yml:1:22", id="10,000 open brackets"),
        pytest.param("[" * 10_000 + "]" * 10_000, "f.yml:1:22", id="10,000 closed brackets"),
        pytest.param("- " * 10_000 + "x", "f.yml:1:43", id="10,000 dashes"),
        pytest.param("{a: " * 10_000, "f.yml:1:85", id="10,000 braces"),
        pytest.param("".join(f"{' ' * depth}a:\n" for depth in range(30)), "f.yml:22:22", id="30 indented keys"),
    ],
)
def test_deeper_nesting_is_refused(text: str, place: str) -> None:
    assert said(parsed(text)) == [
        f"{place}: error: nested more than 20 levels deep. Write it flatter; no data file needs this."
    ]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param("? [a, b]\n: 1\n", "f.yml:1:3", id="list"),
        pytest.param("{a: 1}: 2\n", "f.yml:1:1", id="group"),
        pytest.param("a: 1\n{b: 1}: 2\n", "f.yml:2:1", id="group on line 2"),
        pytest.param("{" * 10_000, "f.yml:1:2", id="10,000 braces"),
        pytest.param("a: 1\n*a : 2\n", "f.yml:2:1", id="alias"),
    ],
)
def test_a_key_is_one_word(text: str, place: str) -> None:
    assert said(parsed(text)) == [f"{place}: error: a key must be one plain word. Write 'key: value'."]


@pytest.mark.parametrize(
    ("text", "place", "reason"),
    [
        pytest.param("a: b: c\n", "f.yml:1:5", "mapping values are not allowed in this context", id="second colon"),
        pytest.param("a: 1\n b: 2\n", "f.yml:2:3", "mapping values are not allowed in this context", id="indentation"),
        pytest.param("a: [1, 2\n", "f.yml:2:1", "did not find expected ',' or ']'", id="open bracket"),
        pytest.param("a: 'x\n", "f.yml:2:1", "found unexpected end of stream", id="open quote"),
        pytest.param("a: 1\n\tb: 1\n", "f.yml:2:1", "found a tab character that violates indentation", id="tab"),
        pytest.param("a: @x\n", "f.yml:1:4", "found character that cannot start any token", id="at sign"),
        pytest.param('a: "\\q"\n', "f.yml:1:5", "found unknown escape character", id="unknown escape"),
        pytest.param("%YAML 9.9\n---\na: b\n", "f.yml:1:1", "found incompatible YAML document", id="version"),
    ],
)
def test_a_syntax_error_is_told_with_line_and_column(text: str, place: str, reason: str) -> None:
    assert said(parsed(text)) == [f"{place}: error: not valid YAML: {reason}. {SYNTAX_CURE}"]


def test_a_control_character_is_told_in_one_line_with_its_place() -> None:
    found = parsed("a: 1\nb: x\x07\n").problems
    assert [problem.place.line for problem in found] == [2]
    assert "\n" not in str(found[0])


def test_what_was_wrong_before_a_syntax_error_is_told_too() -> None:
    assert said(parsed("a: &x 1\nb: c: d\n")) == [
        "f.yml:1:4: error: the anchor '&x' is not allowed. Remove it and write values out.",
        f"f.yml:2:5: error: not valid YAML: mapping values are not allowed in this context. {SYNTAX_CURE}",
    ]


def test_a_refused_file_has_no_value_but_a_place() -> None:
    found = parsed("a: [1\n")
    assert (found.value, found.place_of(("a", 0))) == ({}, Place("f.yml"))


@pytest.mark.parametrize(
    ("text", "file"),
    [
        ("One.\n\n- two\n- three", "name: |-\n  One.\n\n  - two\n  - three\n"),
        ("One.\nTwo.\n", "name: |\n  One.\n  Two.\n"),
        ("One.", "name: One.\n"),
    ],
)
def test_a_text_of_several_lines_is_written_as_people_write_it(text: str, file: str) -> None:
    assert written({"name": text}) == file
    assert parsed(file).value == {"name": text}


def test_a_line_of_a_text_has_its_place_where_it_has_one_in_the_file() -> None:
    found = parsed('a: x\nb: |\n  One.\n\n  Two.\nc: "One.\\n\\nTwo."\nd: >\n  One.\n\n  Two.\n')
    assert [found.place_of_line((key,), 3).line for key in ("b", "c", "d")] == [5, 6, 7]
