"""Which catalogue each text belongs in."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from agreements.gettext.catalogues import Translation


def catalogue_names(
    paths: Iterable[str], translations: Mapping[str, Translation], documents: Collection[str], folder: str
) -> dict[str, str]:
    """The file of each text: where it stands now, where the texts of its part stand, or that of its part.

    {"parties/harbour/what": "data/translations/en/parties.po", …}; `documents` are their refs, `folder` the language's.
    """
    part_files: dict[str, str] = {}
    for path, translation in translations.items():
        part_files.setdefault(part_of(path, documents), translation.place.file)
    found: dict[str, str] = {}
    for path in paths:
        part = part_of(path, documents)
        here = translations[path].place.file if path in translations else None
        found[path] = here or part_files.get(part, f"{folder}/{part}.po")
    return found


def part_of(path: str, documents: Collection[str]) -> str:
    """("northshore/2025/title", …) -> "northshore-2025"; ("parties/harbour/what", …) -> "parties"."""
    first, second, third = [*path.split("/"), "", ""][:3]
    if f"{first}/{second}/{third}" in documents:
        return f"{first}-{second}-{third}"
    return f"{first}-{second}" if second.isdigit() else first
