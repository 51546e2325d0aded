"""The forms of the glossary's terms: none is empty, and each means one term."""

from __future__ import annotations

from agreements.checks.terms import check_terms
from agreements.gettext.catalogues import Catalogue, Translation
from agreements.languages.texts import SourceText
from agreements.model.content import Content
from agreements.model.glossary import Term
from agreements.model.vocabulary import Vocabulary
from agreements.problems.problems import Place


def term(id_: str, forms: str, line: int = 1) -> Term:
    texts = [SourceText(f"glossary/{id_}/{part}", text) for part, text in (("term", id_), ("meaning", "Ett ord."))]
    return Term(
        id_, texts[0], texts[1], SourceText(f"glossary/{id_}/forms", forms), Place("data/glossary.yml", line, 3)
    )


def content(*terms: Term) -> Content:
    return Content(parties={}, vocabulary=Vocabulary(), interface={}, agreements={}, glossary=terms)


def english(**forms: str) -> dict[str, list[Catalogue]]:
    translations = {
        f"glossary/{id_}/forms": Translation(f"glossary/{id_}/forms", "x", (text,), False, Place("en.po", number))
        for number, (id_, text) in enumerate(forms.items(), start=5)
    }
    return {"en": [Catalogue("en.po", "en", translations)]}


def told(*terms: Term, **forms: str) -> list[str]:
    return [str(problem) for problem in check_terms(content(*terms), english(**forms))]


def test_distinct_forms_are_fine() -> None:
    assert told(term("a", "ord | orden"), term("b", "ett | två"), term("c", ""), a="word | words", b="one") == []


def test_a_form_of_two_terms_in_original() -> None:
    assert told(term("a", "ord"), term("b", "två | Ord", 7)) == [
        "data/glossary.yml:7:3: error: the form 'Ord' of the term 'b' stands already at 'a'. "
        "Keep it at the one term that it means."
    ]


def test_a_form_that_stands_twice_at_one_term() -> None:
    assert told(term("a", "ord | ord")) == [
        "data/glossary.yml:1:3: error: the form 'ord' of the term 'a' stands already at 'a'. "
        "Keep it at the one term that it means."
    ]


def test_a_form_of_two_terms_in_a_translation() -> None:
    assert told(term("a", "ord"), term("b", "två"), a="word", b="two | word") == [
        "en.po:6: error: the form 'word' of the term 'b' stands already at 'a'. Keep it at the one term that it means."
    ]


def test_an_empty_form_in_a_translation() -> None:
    assert told(term("a", "ord"), a="word | ") == [
        "en.po:5: error: a form of the term 'a' is empty. Write 'word | words', without a | at an end."
    ]


def test_a_translation_that_is_missing_altogether_is_told_elsewhere() -> None:
    assert told(term("a", "ord"), a="") == []
