"""The texts of the frame: the engine's own words in `en.yml`, and their translations in a catalogue per language.

They are the engine's, so that a site translates its own content alone. A site's `data/texts.yml` changes single ones.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from agreements.gettext.catalogues import Catalogue, read_catalogue
from agreements.languages.texts import SourceText
from agreements.shapes.loaded import shape
from agreements.shapes.texts import CountedLine, FrameTextsFile, by_key
from agreements.source.yaml import parse

FOLDER = Path(__file__).parent
ENGLISH = "en"
FILE = f"{ENGLISH}.yml"


class BrokenFrameError(Exception):
    """The engine's own texts can't be read: a fault of the package, which its tests find."""


@cache
def frame_texts() -> Mapping[str, SourceText]:
    """Every text by its key: {"site.menu": SourceText("interface/site/menu", "Menu", lang="en"), …}."""
    loaded, problems = shape(parse((FOLDER / FILE).read_bytes(), FILE), FrameTextsFile)
    if loaded is None:
        raise BrokenFrameError("\n".join(map(str, problems)))
    return {
        key: frame_text(f"interface/{key.replace('.', '/', 1)}", line, ENGLISH)
        for key, line in by_key(loaded.entry.interface).items()
    }


def frame_text(path: str, line: str | CountedLine, lang: str = "") -> SourceText:
    """("interface/site/menu", "Menu", "en") -> SourceText("interface/site/menu", "Menu", lang="en")."""
    if isinstance(line, CountedLine):
        return SourceText(path, line.other, line.one, lang)
    return SourceText(path, line, lang=lang)


@cache
def spoken() -> tuple[str, ...]:
    """The languages that the engine has words in: ("ar", "de", "en", …)."""
    return tuple(sorted([ENGLISH, *(path.stem for path in FOLDER.glob("*.po"))]))


@cache
def frame_catalogue(lang: str) -> Catalogue | None:
    """The engine's words in a language; None for English, which they are translated from, and for one it lacks."""
    if lang == ENGLISH or lang not in spoken():
        return None
    catalogue, problems = read_catalogue(FOLDER / f"{lang}.po", f"{lang}.po", lang)
    if catalogue is None:
        raise BrokenFrameError("\n".join(map(str, problems)))
    return catalogue
