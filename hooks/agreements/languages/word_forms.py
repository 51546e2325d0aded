"""How the words of a language change, as tables: what search takes for other forms of a word that a reader asks for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class WordForms:
    """What one language does to its words; of a language without a table nothing is known but accents and capitals.

    `elided` stand before an apostrophe ("l" in "l’emploi"), `prefixes` are written together with the word,
    `endings` are what two forms of one word may differ in, and `letters` are written in several ways.
    """

    elided: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()
    letters: Mapping[str, str] = field(default_factory=dict)


def word_forms(lang: str) -> WordForms:
    """By the language without its country: "pt-BR" as "pt"."""
    return _FORMS.get(lang.partition("-")[0], WordForms())


def _each(words: str) -> tuple[str, ...]:
    return tuple(words.split())


_ARABIC_LETTERS = {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ة": "ه", "ى": "ي", "ؤ": "و", "ئ": "ي", "ـ": ""}

_FORMS = {
    "sv": WordForms(
        endings=_each(
            "a ad ade ades ande andes ar are aren arens ares arna arnas ars as at ats d de des dde e en ena enas ens er"
            " erna ernas ers es et ets ende n na nas ns or orna ornas ors r s t ts tt"
        )
    ),
    "en": WordForms(endings=_each("s es e ed er ers ing ings y ies ied ’s s’")),
    "fr": WordForms(
        elided=_each("c d j l m n qu s t jusqu lorsqu puisqu quoiqu"),
        endings=_each(
            "s e es é ée és ées x al ale ales aux er ent ant ants ante antes ez ons ait aient era eront if ifs ive ives"
            " eur eurs euse euses"
        ),
        letters={"œ": "oe", "æ": "ae"},
    ),
    "ar": WordForms(
        prefixes=_each("ال لل و ف ب ل ك ي وال فال بال كال ولل وب ول وبال"),
        endings=_each("ا ه ي ات ان ون ين يه ها هم هن نا و"),
        letters=_ARABIC_LETTERS,
    ),
    "fa": WordForms(
        prefixes=("می", "نمی"),
        endings=_each("ی ها های هایی ان ات ای م ند"),
        letters={**_ARABIC_LETTERS, "ي": "ی", "ى": "ی", "ئ": "ی", "ك": "ک", "\u200c": ""},
    ),
    "de": WordForms(endings=_each("e em en er ern es et n in innen r s st t te ten"), letters={"ß": "ss"}),
    "es": WordForms(endings=_each("s es a as o os ar er ir ado ada ados adas ando iendo n z ces")),
    "fi": WordForms(
        endings=_each(
            "a ä ta tä n en in an än on ön un ssa ssä sta stä lla llä lta ltä lle na nä ksi t i ia iä ja jä ien jen iin"
            " issa issä ista istä illa illä ilta iltä ille iksi e et een"
        )
    ),
    "uk": WordForms(
        endings=_each(
            "а я о е и і ї у ю ь ів їв ам ям ами ями ах ях ом ем єм ою ею єю ові еві ий ій є ого ому им их ими"
            " ти в ла ли ло"
        ),
        letters={"ʼ": "’", "ґ": "г"},
    ),
}
