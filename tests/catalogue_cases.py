"""The folders `tests/translations/catalogues/<behaviour>/`: a catalogue before and after, and the texts of the data."""

from __future__ import annotations

from pathlib import Path

from agreements.gettext.text import entries
from agreements.languages.formats import plural_count
from agreements.languages.texts import SourceText
from agreements.translations.catalogue_update import Wanted

CASES = sorted(path.parent for path in (Path(__file__).parent / "translations" / "catalogues").glob("*/before.po"))


def wanted(case: Path) -> list[Wanted]:
    """The texts of the data, in the order of the template."""
    lang = "ar" if "Language: ar" in (case / "before.po").read_text("utf-8") else "en"
    found = []
    for entry in entries((case / "data.pot").read_text("utf-8")):
        values = entry.values
        plural = values.get("msgid_plural")
        original = SourceText(entry.context, plural or values["msgid"], values["msgid"] if plural else "")
        page = "".join(line.removeprefix("#. ") for line in entry.comments("#."))
        found.append(Wanted(original, page, plural_count(lang)))
    return found
