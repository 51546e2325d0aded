"""The engine's own words: whole in every language that it speaks, and about no one site."""

from __future__ import annotations

import re

import pytest

from agreements.checks.texts import names_in_braces
from agreements.gettext.localize import is_outdated, localizer
from agreements.interface.frame_texts import FOLDER, frame_catalogue, frame_text, frame_texts, spoken
from agreements.languages.formats import plural_count
from agreements.languages.texts import SourceText, Text
from agreements.shapes.texts import CountedLine

LANGUAGES = ("ar", "de", "en", "es", "fa", "fi", "fr", "sv", "uk")
TRANSLATED = tuple(lang for lang in LANGUAGES if lang != "en")
COUNTED = "interface/count/commitments"
# What would be true of one site alone: who agrees there and about what, how its documents look, which law it is under.
OF_ONE_SITE = {
    "en": r"\bcount(y|ies)\b|integrat|partnership|plain[- ]language|four languages|\barrow|swedish|sweden",
    "sv": (
        r"\blän(et|s|ets)?\b|landsting|integration|partnerskap|"
        r"klarspråk|fyra språk|\bpil(en|ar|arna)?\b|svensk|sverige"
    ),
    "fr": r"comté|préfecture|intégration|partenariat|langage clair|quatre langues|flèche|suéd",
    "ar": r"محافظة|مقاطعة|اندماج|إدماج|شراكة|لغة مبسطة|لغة واضحة|أربع لغات|\bسهم|السهم|أسهم|سويد",
    "fi": r"lääni|maakun|kotou|integraatio|kumppanu|selkokiel|selkeä\w* kiel|neljä\w* kiel|nuol|ruots",
    "de": (
        r"landkreis|regierungsbezirk|integration|partnerschaft|"
        r"(leichte|einfache)\w? sprache|vier sprachen|pfeil|schwed"
    ),
    "es": (
        r"condado|provincia|integración|partenariado|lenguaje claro|"
        r"lectura fácil|cuatro (idiomas|lenguas)|flecha|suec"
    ),
    "uk": r"\bобласт|\bлен\b|інтеграц|партнерств|прост\w+ мов|чотир\w+ мов|стрілк|шве[дц]",
    "fa": r"استان|ادغام|یکپارچه‌سازی|شراکت|زبان ساده|چهار زبان|پیکان|فلش|سوئد",
}
EVERYWHERE = r"västernorrland|norrbotten|jämtland|sundsvall|vasternorrland|2102/2018|DOS-lag|2018:1937"


def wordings(lang: str) -> dict[str, tuple[str, ...]]:
    """All that a language says, by path: a form for each count of a counted text."""
    catalogue = frame_catalogue(lang)
    if catalogue:
        return {path: one.forms for path, one in catalogue.translations.items()}
    return {text.path: (text.one, text.original) if text.one else (text.original,) for text in frame_texts().values()}


def test_the_languages_that_the_engine_speaks() -> None:
    assert spoken() == LANGUAGES


def test_every_text_knows_its_language_and_its_path() -> None:
    for key, text in frame_texts().items():
        assert (text.path, text.lang) == (f"interface/{key.replace('.', '/', 1)}", "en")


def test_a_line_of_a_file_as_a_text() -> None:
    assert frame_text("texts/a/b", "Meny") == SourceText("texts/a/b", "Meny")
    assert frame_text("interface/a/b", "Menu", "en") == SourceText("interface/a/b", "Menu", lang="en")
    counted = CountedLine(one="{count} goal", other="{count} goals")
    assert frame_text("a", counted, "en") == SourceText("a", "{count} goals", "{count} goal", "en")


def test_english_is_written_and_no_catalogue() -> None:
    assert frame_catalogue("en") is None
    assert frame_catalogue("so") is None
    assert [path.name for path in FOLDER.glob("en.po")] == []


@pytest.mark.parametrize("lang", TRANSLATED)
def test_a_language_has_every_text_and_no_other(lang: str) -> None:
    assert list(wordings(lang)) == list(wordings("en"))


@pytest.mark.parametrize("lang", TRANSLATED)
def test_nothing_is_empty_unsure_or_outdated(lang: str) -> None:
    catalogue = frame_catalogue(lang)
    assert catalogue is not None
    of_english = {text.path: text for text in frame_texts().values()}
    assert [path for path, one in catalogue.translations.items() if one.is_empty] == []
    assert [path for path, one in catalogue.translations.items() if is_outdated(one, of_english[path])] == []


@pytest.mark.parametrize("lang", TRANSLATED)
def test_a_counted_text_has_as_many_forms_as_its_language_and_any_other_one(lang: str) -> None:
    wanted = {text.path: plural_count(lang) if text.one else 1 for text in frame_texts().values()}
    assert {path: len(forms) for path, forms in wordings(lang).items()} == wanted


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_same_is_filled_in_in_every_language(lang: str) -> None:
    """A form for exactly one or two may say the count in words; every other name is kept."""
    for text in frame_texts().values():
        wanted = names_in_braces(text.original)
        assert wanted is not None, text.path
        for form in wordings(lang)[text.path]:
            names = names_in_braces(form)
            assert names is not None, (lang, text.path)
            assert names | ({"count"} if text.one else set()) == wanted, (lang, text.path, form)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_text_has_a_space_too_much_or_two_lines(lang: str) -> None:
    for path, forms in wordings(lang).items():
        assert [form for form in forms if form != form.strip() or "  " in form or "\n" in form] == [], (lang, path)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_numbers_are_in_western_digits(lang: str) -> None:
    found = [form for forms in wordings(lang).values() for form in forms if re.search(r"[٠-٩۰-۹]", form)]
    assert found == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_nothing_speaks_of_one_site(lang: str) -> None:
    pattern = re.compile(f"{OF_ONE_SITE[lang]}|{EVERYWHERE}", re.IGNORECASE)
    found = {path: form for path, forms in wordings(lang).items() for form in forms if pattern.search(form)}
    assert found == {}


@pytest.mark.parametrize("lang", TRANSLATED)
def test_a_language_is_written_in_its_own_letters_and_is_no_copy_of_english(lang: str) -> None:
    letters = {"ar": r"[؀-ۿ]", "fa": r"[؀-ۿ]", "uk": r"[Ѐ-ӿ]"}.get(lang, r"[^\W\d_]")
    sentences = [path for path, forms in wordings("en").items() if " " in forms[-1] and len(forms[-1]) > 30]
    same = [path for path in sentences if wordings(lang)[path] == wordings("en")[path]]
    assert same == []
    assert [path for path in sentences if not re.search(letters, "".join(wordings(lang)[path]))] == []


# What a reader is shown where the engine lacks the language


def shown(lang: str, source: str, key: str) -> Text:
    engine = {one: [found] if (found := frame_catalogue(one)) else [] for one in (lang, source)}
    return localizer(lang, source, engine[lang], engine[source]).text(frame_texts()[key])


@pytest.mark.parametrize(
    ("lang", "source", "expected"),
    [
        pytest.param("fr", "sv", Text("Retour au texte", "fr"), id="spoken"),
        pytest.param("sv", "sv", Text("Tillbaka till texten", "sv"), id="the source, spoken"),
        pytest.param("en", "ar", Text("Back to the text", "en"), id="English as a translation"),
        pytest.param("en", "en", Text("Back to the text", "en"), id="English as the source"),
        pytest.param("so", "sv", Text("Tillbaka till texten", "sv", is_fallback=True), id="the source instead"),
        pytest.param("so", "en", Text("Back to the text", "en", is_fallback=True), id="English, the source"),
        pytest.param("so", "se", Text("Back to the text", "en", is_fallback=True), id="English, the last resort"),
        pytest.param("se", "se", Text("Back to the text", "en", is_fallback=True), id="the source, not spoken"),
    ],
)
def test_the_chain_of_languages(lang: str, source: str, expected: Text) -> None:
    assert shown(lang, source, "footnotes.back") == expected
