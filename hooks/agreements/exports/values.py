"""What the exports write alike: texts in every language, numbers, targets; JSON and CSV as bytes."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from agreements.gettext.localize import Localizer
from agreements.languages.texts import SourceText
from agreements.model.about import About
from agreements.model.agreement import Source
from agreements.model.goals import Target
from agreements.model.parties import Party
from agreements.model.period import Period
from agreements.model.statistics import Note

Localizers = Mapping[str, Localizer]
Stated = Mapping[str, Any] | None  # what the site says of all its data, if it does


def json_bytes(value: Any) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def csv_bytes(columns: Sequence[str], lines: Iterable[Sequence[str]]) -> bytes:
    """UTF-8 with a byte order mark, so that spreadsheets show å, ä, ö and Arabic."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows(lines)
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def texts(source: SourceText | None, localizers: Localizers) -> dict[str, str] | None:
    """In each language that really has the text; a language without it has no key, so that no original seems one."""
    if source is None:
        return None
    shown = {lang: localizer.text(source) for lang, localizer in localizers.items()}
    return {lang: text.value for lang, text in shown.items() if not text.is_fallback}


def source_document(source: Source) -> dict[str, Any]:
    """The printed document, and where it can be had; what nobody knows is null."""
    where = source.where
    known = {"url": where.url, "reference": where.reference, "issn": where.issn, "lost": where.is_lost}
    return {"title": source.title, "publisher": source.publisher, "year": source.year, "where": known}


def licence_of(about: About | None) -> dict[str, Any] | None:
    """What the data may be used for; null where the site states nothing."""
    licence = about.licence if about else None
    return {"name": licence.name, "url": licence.url} if licence else None


def number(value: Decimal) -> int | float:
    """A whole number stays whole: 32, not 32.0."""
    return int(value) if value == value.to_integral_value() else float(value)


def target(one: Target, localizers: Localizers) -> dict[str, Any]:
    return {
        "id": one.id,
        "measure": texts(one.measure, localizers),
        "comparison": one.comparison,
        "number": number(one.number),
        "to": number(one.to) if one.to is not None else None,
        "unit": one.unit,
        "party": one.party.id if isinstance(one.party, Party) else None,
    }


def period(one: Period, localizers: Localizers) -> dict[str, Any]:
    """What it is called in each language that has words for it, and its first and last day."""
    labels = {lang: one.label(localizer) for lang, localizer in localizers.items()}
    return {
        "label": {lang: str(label) for lang, label in labels.items() if label.lang == lang},
        "starts": one.starts.isoformat(),
        "ends": one.ends.isoformat(),
    }


def notes(found: Iterable[Note], localizers: Localizers) -> list[dict[str, Any]]:
    return [{"id": one.id, "text": texts(one.text, localizers)} for one in found]
