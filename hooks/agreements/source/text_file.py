"""A file's text, without the line ends and the byte order mark that its editor's program chose; they are put back."""

from __future__ import annotations

from dataclasses import dataclass

MARK = "\ufeff"


@dataclass(frozen=True)
class TextFile:
    """The text with plain line ends, and how the file wrote them."""

    text: str
    line_end: str = "\n"
    mark: str = ""

    def written(self, text: str) -> bytes:
        """Another text as this file would write it."""
        return (self.mark + text.replace("\n", self.line_end)).encode()


def text_file(content: bytes) -> TextFile:
    r"""b"a\r\n" -> TextFile("a\n", "\r\n")."""
    text = content.decode("utf-8")
    line_end = "\r\n" if "\r\n" in text else "\n"
    mark = MARK if text.startswith(MARK) else ""
    return TextFile(text.removeprefix(MARK).replace(line_end, "\n"), line_end, mark)
