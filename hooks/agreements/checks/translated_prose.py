"""What a translation of a text of several paragraphs may not hold either."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from agreements.gettext.catalogues import Catalogue
from agreements.model.content import Content
from agreements.problems.problems import Problem
from agreements.problems.told import told
from agreements.shapes.prose import faults


def check_translated_prose(content: Content, catalogues: Mapping[str, tuple[Catalogue, ...]]) -> Iterator[Problem]:
    """Each fault at its entry, with the line within the text."""
    for of_language in catalogues.values():
        for catalogue in of_language:
            for path in content.prose_paths & catalogue.translations.keys():
                found = catalogue.translations[path]
                for fault in (fault for form in found.forms for fault in faults(form)):
                    what = told("line {line} of the translation: {what}", line=fault.line, what=fault.what)
                    yield Problem(found.place, what, fault.cure)
