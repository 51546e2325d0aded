"""A new language: its entry in the file of languages, reckoned before anything is written."""

from __future__ import annotations

import json
import re
from dataclasses import replace

from agreements.gettext.localize import localizer
from agreements.languages.formats import direction_of, own_name
from agreements.languages.languages import Direction, Language, Languages
from agreements.site.site import Site

_PLAIN = re.compile(r"\w[\w ()’-]*")
_ITEM = re.compile(r"^( *)- ", re.MULTILINE)


def language_named(lang: str, name: str | None, direction: Direction | None) -> Language:
    """("fi", None, None) -> Language("fi", "Suomi", "ltr", is_released=False): what is not said is as usual."""
    return Language(lang, name or own_name(lang), direction or direction_of(lang), is_released=False)


def with_entry(file: str, language: Language) -> str:
    """The text of data/languages.yml with one more language at its end, indented as the others are."""
    indents = _ITEM.findall(file) or [""]
    name = language.name if _PLAIN.fullmatch(language.name) else json.dumps(language.name, ensure_ascii=False)
    lines = (f"- id: {language.id}", f"  name: {name}", f"  direction: {language.dir}", "  state: in_preparation")
    return file.rstrip("\n") + "\n" + "".join(f"{indents[-1]}{line}\n" for line in lines)


def with_language(site: Site, language: Language) -> Site:
    """The site as it is with one more language, which nothing is translated into yet."""
    return replace(
        site,
        languages=Languages((*site.languages.all, language)),
        localizers={**site.localizers, language.id: localizer(language.id, site.languages.source.id, ())},
        prose={**site.prose, language.id: {}},
    )
