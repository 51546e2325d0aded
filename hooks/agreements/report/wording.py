"""What was told to an editor, in the editor's language. English is the language of the code; others are catalogues."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from agreements.gettext.catalogues import read_wordings
from agreements.problems.told import Told

FOLDER = Path(__file__).parent / "messages"
CODE_LANGUAGE = "en"


def languages() -> list[str]:
    """Those that problems can be told in: ["en", "sv"]."""
    return sorted([CODE_LANGUAGE, *(path.stem for path in FOLDER.glob("*.po"))])


def spoken_to(wanted: str | None, source: str) -> str:
    """The language that editors are told things in: what they want, or else that of their data, or else English.

    (None, "sv") -> "sv"; (None, "ar") -> "en"; ("en", "sv") -> "en".
    """
    known = languages()
    return next((lang for lang in (wanted, source) if lang in known), CODE_LANGUAGE)


def wording(said: str, lang: str) -> str:
    """(told("unknown key '{key}'", key="nmae"), "sv") -> "okänd nyckel ”nmae”". Text that was not told stays."""
    if not isinstance(said, Told):
        return said
    template = _templates(lang).get(said.template, said.template)
    return template.format_map({name: _value(value, lang) for name, value in said.values.items()})


def _value(value: object, lang: str) -> object:
    return wording(value, lang) if isinstance(value, Told) else value


@cache
def _templates(lang: str) -> Mapping[str, str]:
    """Read once, and only if somebody asks for that language."""
    path = FOLDER / f"{lang}.po"
    return read_wordings(path) if path.is_file() else {}
