"""A file keeps the line ends and the byte order mark that it had."""

from __future__ import annotations

import pytest

from agreements.source.text_file import text_file


@pytest.mark.parametrize("content", [b"a\nb\n", b"a\r\nb\r\n", b"\xef\xbb\xbfa\r\nb", b"", b"\xef\xbb\xbf"])
def test_what_is_read_is_written_again(content: bytes) -> None:
    file = text_file(content)
    assert file.written(file.text) == content


def test_the_text_has_plain_line_ends_and_no_mark() -> None:
    assert text_file(b"\xef\xbb\xbfa\r\nb\r\n").text == "a\nb\n"


def test_another_text_is_written_the_same_way() -> None:
    assert text_file(b"\xef\xbb\xbfa\r\n").written("b\nc\n") == b"\xef\xbb\xbfb\r\nc\r\n"
