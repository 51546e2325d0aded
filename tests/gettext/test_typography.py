"""What a language sets in another way: each rule by its text, and good texts that none of them finds fault with."""

from __future__ import annotations

import pytest

from agreements.gettext.typography import names_in_small_letters, slips
from agreements.interface.frame_texts import frame_catalogue, frame_texts, spoken

NB = "\u00a0"


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        ("de", "Zwei  Leer", "two spaces: “Zwei  Leer”. Write one."),
        ("es", "Uno , dos", "a space before a comma or full stop: “Uno , dos”. Leave it out."),
        ("sv", 'Ett "ord"', 'quotation marks of another kind: “Ett "ord"”. Write ”…”.'),
        ("sv", "Ett - två", "a hyphen for a dash: “Ett - två”. Write –."),
        ("en", "a ”word", "quotation marks of another kind: “a ”word”. Write “…”."),
        ("en", "can't", "a straight apostrophe: “can't”. Write ’."),
        ("fr", "Qui ?", "no no-break space before ; : ! ? % »: “Qui ?”. Write one."),
        ("fr", "Note: oui", "no no-break space before ; : ! ? % »: “Note: oui”. Write one."),
        ("fr", "75 %", "no no-break space before ; : ! ? % »: “75 %”. Write one."),
        ("fr", f"« oui{NB}»", f"no no-break space within « »: “« oui{NB}»”. Write « … » with one on either side."),
        ("fr", "“oui”", "quotation marks of another kind: ““oui””. Write « … »."),
        ("fr", "l'eau", "a straight apostrophe: “l'eau”. Write ’."),
        ("fr", "le 1 juin", "1 for the first of a month: “le 1 juin”. Write 1er."),
        ("fr", "80–100", "a dash for a range: “80–100”. Write “de … à …”, or “et” for two days."),
        ("fr", "2 160", "a space that may break in a number: “2 160”. Write a no-break space."),
        ("ar", "بيت, باب", "a Latin comma, semicolon or question mark: “بيت, باب”. Write ، ؛ ؟."),
        ("ar", "بيت ، باب", "a space before ، ؛ ؟: “بيت ، باب”. Leave it out."),
        ("ar", "عام ٢٠١٠", "digits other than 0-9: “عام ٢٠١٠”. Write Western digits in every language."),
        ("ar", "“بيت", "quotation marks of another kind: ““بيت”. Write «…»."),
        ("ar", "شهرين (2)", "a number beside a word that says it: “شهرين (2)”. Leave out the number in brackets."),
        ("ar", "واحدة (1)", "a number beside a word that says it: “واحدة (1)”. Leave out the number in brackets."),
        ("ar", "لـ 125", "a space after a joined prefix: “لـ 125”. Write it together, such as بـISO and لـ125."),
        ("ar", "أيضًا", "a double vowel sign before its alif: “أيضًا”. Write it after the alif: اً."),
    ],
)
def test_each_rule(lang: str, text: str, told: str) -> None:
    assert str(slips(text, lang)[0].said) == told


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("sv", "Ett ”ord” – och 2008-06-30, sfi-kurs"),
        ("en", "The “word” isn’t “that”, 2008-06-30"),
        ("fr", f"L’objectif 1:3{NB}: de 80 à 100, soit 75{NB}%{NB}; le 1er juin, le 11 juin, «{NB}oui{NB}»."),
        ("fr", f"Le programme 2007–2013, 2{NB}160 entreprises"),
        ("fr", "En 2009, 200 personnes"),
        ("ar", "خلال شهرين، «نعم»؟ بـISO ولـ125، 3 أهداف (2009)"),
        ("ar", "(Arbetsförmedlingen, Migrationsverket)"),
        ("fr", '`a ; b` [oui](page?x=1 "titre") {count} https://example.org/?a=b'),
        ("fr", "```agreement\ngoals: northshore/2025\n```"),
        ("fr", '!!! note "Un titre"'),
        ("fr-CA", f"Qui{NB}?"),
    ],
)
def test_good_texts_have_no_slip(lang: str, text: str) -> None:
    assert slips(text, lang) == ()


def test_a_slip_knows_its_place() -> None:
    assert [slip.start for slip in slips("Qui ? Quoi ?", "fr")] == [3, 10]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The harbour board met.", ["a name without its capitals: “The harbour board met.”. Write Harbour Board."]),
        ("The Harbour Board and THE HARBOUR BOARD met.", []),
        ("A harbour and a board.", []),
    ],
)
def test_a_name_keeps_its_capitals(text: str, found: list[str]) -> None:
    assert [str(slip.said) for slip in names_in_small_letters(text, ["Harbour Board", "reef", "a coral reef"])] == found


@pytest.mark.parametrize("lang", sorted(spoken()))
def test_the_frame_is_set_as_its_language_sets_it(lang: str) -> None:
    catalogue = frame_catalogue(lang)
    own = [(text.path, text.original) for text in frame_texts().values()]
    texts = [(path, form) for path, one in catalogue.translations.items() for form in one.forms] if catalogue else own
    assert [f"{path}: {slip.said}" for path, text in texts for slip in slips(text, lang)] == []
