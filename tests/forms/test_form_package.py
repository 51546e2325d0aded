"""What is refused before anything opens it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

import pytest

from agreements.forms.package import MAX_BYTES, MAX_PARTS, refused

CURE = "Fill in the form as it was sent, and save it as an Excel workbook (.xlsx)."
GOOD: Mapping[str, bytes] = {"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<workbook/>"}


def package(parts: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return out.getvalue()


def said(content: bytes) -> list[str]:
    return [str(problem) for problem in refused(content, "a.xlsx")]


def test_a_plain_workbook_may_be_opened() -> None:
    assert said(package(GOOD)) == []


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"Sundsvall: allt gick bra\n", id="a text"),
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), id="an old or locked workbook"),
        pytest.param(package(GOOD)[:-30], id="cut off"),
    ],
)
def test_another_kind_of_file(content: bytes) -> None:
    assert said(content) == [
        f"a.xlsx: error: it is no xlsx file. It may be another kind of file, damaged, or locked by a password. {CURE}"
    ]


def test_a_zip_of_something_else() -> None:
    assert said(package({"word/document.xml": b"<document/>"})) == [f"a.xlsx: error: it is no xlsx file. {CURE}"]


def test_a_file_that_unfolds_into_a_hundred_megabytes_is_not_unfolded() -> None:
    bomb = package({**GOOD, "xl/worksheets/sheet1.xml": bytes(100_000_000)})
    assert len(bomb) < MAX_BYTES
    assert said(bomb) == [
        "a.xlsx: error: it is too large for a form: 100,000,019 bytes unpacked in 3 parts (at most 8,000,000). " + CURE
    ]


def test_a_file_that_hides_its_size_is_damaged() -> None:
    bomb = bytearray(package({**GOOD, "xl/worksheets/sheet1.xml": bytes(9_000_000)}))
    for position in (bomb.rfind(b"xl/worksheets/sheet1.xml") - 46 + 24,):
        bomb[position : position + 4] = (100).to_bytes(4, "little")
    assert said(bytes(bomb))[0].startswith("a.xlsx: error: it is no xlsx file.")


def test_a_huge_file_is_not_opened() -> None:
    assert said(bytes(MAX_BYTES + 1)) == [
        f"a.xlsx: error: it is too large for a form: 2,000,001 bytes (at most 2,000,000). {CURE}"
    ]


def test_a_file_of_very_many_parts() -> None:
    many = {**GOOD, **{f"xl/{number}.xml": b"<a/>" for number in range(MAX_PARTS)}}
    assert "it is too large for a form" in said(package(many))[0]


@pytest.mark.parametrize(
    ("part", "what"),
    [
        ("xl/vbaProject.bin", "macros"),
        ("xl/macrosheets/sheet1.xml", "macros"),
        ("xl/externalLinks/externalLink1.xml", "links to other files"),
        ("xl/embeddings/oleObject1.bin", "embedded files"),
        ("xl/activeX/activeX1.xml", "active controls"),
        ("xl/connections.xml", "connections to data outside"),
        ("customUI/customUI.xml", "buttons with programs"),
    ],
)
def test_a_workbook_that_can_do_something(part: str, what: str) -> None:
    assert said(package({**GOOD, part: b"x"})) == [f"a.xlsx: error: it holds {what}. A form has none. {CURE}"]


@pytest.mark.parametrize(
    "part",
    [
        pytest.param(b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>', id="plain"),
        pytest.param('<!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>'.encode("utf-16"), id="in UTF-16"),
        pytest.param('<!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>'.encode("utf-16-le"), id="in UTF-16 without a mark"),
        pytest.param('<!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>'.encode("utf-16-be"), id="in UTF-16, the other way"),
    ],
)
def test_xml_that_unfolds(part: bytes) -> None:
    assert said(package({**GOOD, "xl/sharedStrings.xml": part})) == [
        f"a.xlsx: error: it holds XML that defines its own parts. A form has none. {CURE}"
    ]
