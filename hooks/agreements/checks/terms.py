"""The forms of the glossary's terms: none is empty, and each means one term."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from agreements.gettext.catalogues import Catalogue
from agreements.languages.terms import forms_in
from agreements.model.content import Content
from agreements.problems.problems import Place, Problem
from agreements.problems.told import told


def check_terms(content: Content, catalogues: Mapping[str, Sequence[Catalogue]]) -> list[Problem]:
    """Every form in the original language and in every catalogue."""
    original = [(term.id, term.forms.original, term.at) for term in content.glossary if term.forms.original]
    problems = list(_forms(original))
    for of_language in catalogues.values():
        merged = {path: one for catalogue in of_language for path, one in catalogue.translations.items()}
        found = [(term.id, merged[term.forms.path]) for term in content.glossary if term.forms.path in merged]
        problems += _forms([(id_, one.forms[0], one.place) for id_, one in found if not one.is_empty])
    return problems


def _forms(of_terms: Sequence[tuple[str, str, Place]]) -> Iterator[Problem]:
    """In one language; each term with its forms as they are written and their place."""
    seen: dict[str, str] = {}
    for term, written, place in of_terms:
        for form in forms_in(written):
            if not form:
                what = told("a form of the term '{term}' is empty", term=term)
                yield Problem(place, what, told("Write 'word | words', without a | at an end."))
            elif form.lower() in seen:
                other = seen[form.lower()]
                what = told(
                    "the form '{form}' of the term '{term}' stands already at '{other}'",
                    form=form,
                    term=term,
                    other=other,
                )
                yield Problem(place, what, told("Keep it at the one term that it means."))
            seen.setdefault(form.lower(), term)
