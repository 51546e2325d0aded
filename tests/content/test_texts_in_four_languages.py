"""Every text in Swedish, English, French and Arabic, with the same facts; and the whole content without a fault."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from agreements.languages.number_words import said_in_words
from agreements.languages.terms import is_forms
from agreements.languages.texts import SourceText, is_of_frame, source_texts
from agreements.problems.problems import Severity
from agreements.prose.prose import ProsePage
from agreements.site.site import Site

LANGUAGES = ("sv", "en", "fr", "ar")

PROSE = [
    "",
    "about/",
    "data/",
    "parties/",
    "translations/",
    "vasternorrland/2009/",
    "vasternorrland/2010/",
    "vasternorrland/2010/signatories/",
]

# Where the texts of Västernorrland's agreements, its parties and the statuses begin.
AGREEMENTS = (
    "vasternorrland/2009/goals/",
    "vasternorrland/2010/goals/",
    "vasternorrland/2009/slips/",
    "vasternorrland/2010/slips/",
    "vasternorrland/2010/signatories/",
    "parties/",
    "texts/status/",
)

# Companies keep their name in every language.
KEPT_NAMES = ("parties/ikea-sundsvall/name", "parties/almi-mitt/name")

NOTES = [
    "data/agreements/vasternorrland/2009/agreement.yml: Pilarna är tryckta",
    "data/agreements/vasternorrland/2009/agreement.yml: Ett löfte från Västernorrlands idrottsförbund står 2 gånger",
    "data/agreements/vasternorrland/2009/agreement.yml: Rubriken för mål 1:5",
    "data/agreements/vasternorrland/2009/agreement.yml: Civilförsvarsförbundet",
    "data/agreements/vasternorrland/2009/agreement.yml: Under mål 1:2 står 7 delmål",
    "data/agreements/vasternorrland/2010/agreement.yml: Det tryckta arabiska förordet talar om 32 parter",
    "data/agreements/vasternorrland/2010/agreement.yml: En och samma person heter Torild Blomqvist",
    "data/agreements/vasternorrland/2010/agreement.yml: Dokumentet stavar flera namn",
    "data/agreements/vasternorrland/2010/agreement.yml: Översikten kallar mål 11",
    "data/agreements/vasternorrland/2010/agreement.yml: Timrås program Startverksamhet",
    "data/agreements/vasternorrland/2010/agreement.yml: ”Inestegsjobb” under mål 3",
    "data/agreements/vasternorrland/2010/agreement.yml: Under Länsstyrelsen i mål 1",
]

_ARABIC = re.compile(r"[\u0621-\u064a]")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
_OTHER_DIGITS = re.compile(r"[\u0660-\u0669\u06f0-\u06f9]")


def _texts(site: Site) -> list[SourceText]:
    """Each text once, whoever says it."""
    return list({text.path: text for text in source_texts(site.content)}.values())


def _said(site: Site, source: SourceText) -> dict[str, str]:
    return {lang: site.localizers[lang].text(source).value for lang in LANGUAGES}


def _of_content(site: Site) -> list[SourceText]:
    """What is told of the places, without the words of the frame around it and the forms that find a term."""
    return [text for text in _texts(site) if not is_of_frame(text.path) and not is_forms(text.path)]


def _digits(text: str) -> list[str]:
    """All numbers, sorted; separators of thousands dropped, a decimal as two numbers."""
    joined = re.sub(r"(?<=\d)[\u00a0\u202f,](?=\d{3}(?!\d))", "", text)
    return sorted(re.findall(r"\d+", joined))


def _same_digits(original: str, translated: str, lang: str) -> bool:
    """All numbers as digits, but those that a word says: an Arabic dual is two."""
    missing = Counter(_digits(original)) - Counter(_digits(translated))
    extra = Counter(_digits(translated)) - Counter(_digits(original))
    return not extra and not missing - said_in_words(translated, lang)


def _without_code(page: ProsePage) -> str:
    return re.sub(r"`[^`]*`", "", re.sub(r"(?ms)^```.*?^```", "", page.markdown))


def test_every_text_has_a_current_translation_in_every_language(checked: Site) -> None:
    texts = _texts(checked)
    assert len(texts) > 800
    for lang in ("en", "fr", "ar"):
        shown = {text.path: checked.localizers[lang].text(text) for text in texts}
        assert [path for path, one in shown.items() if one.is_fallback or one.is_outdated or one.lang != lang] == []


def test_every_text_of_the_agreements_is_different_in_every_language(checked: Site) -> None:
    texts = [text for text in _of_content(checked) if text.path.startswith(AGREEMENTS) and text.path not in KEPT_NAMES]
    assert len(texts) > 480
    assert [text.path for text in texts if len(set(_said(checked, text).values())) < 4] == []


def test_every_sentence_is_different_in_every_language(checked: Site) -> None:
    texts = [text for text in _texts(checked) if not is_forms(text.path)]
    sentences = [text for text in texts if text.original.endswith(".") or text.original.count(" ") > 3]
    assert len(sentences) > 600
    assert [text.path for text in sentences if len(set(_said(checked, text).values())) < 4] == []


def test_the_name_of_the_site_is_one_word_in_every_language(checked: Site) -> None:
    assert set(_said(checked, checked.content.interface["site.name"]).values()) == {"Överens"}


def test_the_arabic_is_in_arabic_script(checked: Site) -> None:
    for text in _of_content(checked):
        if text.path in ("site/name", *KEPT_NAMES):
            continue
        arabic = checked.localizers["ar"].text(text).value
        assert re.search(r"[\u0621-\u064a]{3}", arabic), text.path
        if text.original.endswith("."):
            assert len(_ARABIC.findall(arabic)) > len(_LATIN.findall(arabic)) / 2, text.path


def test_the_numbers_are_the_same_in_every_language(checked: Site) -> None:
    for text in _of_content(checked):
        said = _said(checked, text)
        for lang, value in said.items():
            assert _same_digits(said["sv"], value, lang), f"{text.path}: {value}"


def test_every_language_writes_western_digits(checked: Site) -> None:
    for text in _texts(checked):
        assert not any(_OTHER_DIGITS.search(value) for value in _said(checked, text).values()), text.path


def test_no_language_but_arabic_holds_arabic_script(checked: Site) -> None:
    for text in _texts(checked):
        said = _said(checked, text)
        assert not any(_ARABIC.search(said[lang]) for lang in ("sv", "en", "fr")), text.path


@pytest.mark.parametrize(
    ("ref", "titles"),
    [
        (
            "vasternorrland/2010",
            {
                "sv": "Västernorrland är överens",
                "en": "Västernorrland is in agreement!",
                "fr": "Västernorrland est d’accord\u00a0!",
                "ar": "محافظة فسترنورلاند متفقة!",
            },
        ),
        (
            "vasternorrland/2009",
            {
                "sv": "Uppnått 2009",
                "en": "Achieved in 2009",
                "fr": "Ce qui a été atteint en 2009",
                "ar": "ما تحقّق في عام 2009",
            },
        ),
    ],
)
def test_the_titles_of_the_agreements(checked: Site, ref: str, titles: dict[str, str]) -> None:
    assert _said(checked, checked.content.agreements[ref].title) == titles


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("met", {"sv": "Uppfyllt", "en": "Met", "fr": "Atteint", "ar": "تحقّق"}),
        ("not_met", {"sv": "Inte uppfyllt", "en": "Not met", "fr": "Non atteint", "ar": "لم يتحقّق"}),
    ],
)
def test_the_words_of_a_status(checked: Site, status: str, words: dict[str, str]) -> None:
    found = {one.id: one for one in checked.content.statuses.values()}
    assert _said(checked, found[status].word) == words


def test_there_are_six_statuses_with_four_words_each(checked: Site) -> None:
    statuses = checked.content.statuses
    assert list(statuses) == ["met", "partly_met", "not_met", "not_reported", "told", "untold"]
    for lang in LANGUAGES:
        assert len({checked.localizers[lang].text(one.word).value for one in statuses.values()}) == 6


@pytest.mark.parametrize("lang", ["en", "fr", "ar"])
def test_every_translation_says_that_nobody_has_reviewed_it(checked: Site, lang: str) -> None:
    done = checked.progress[lang]
    assert (done.texts.reviewed, done.pages.reviewed) == (0, 0)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_language_has_the_same_pages_of_prose(checked: Site, lang: str) -> None:
    assert sorted(checked.prose[lang]) == sorted(checked.prose["sv"])
    assert set(PROSE) <= set(checked.prose[lang])


@pytest.mark.parametrize("path", PROSE)
def test_a_page_of_prose_is_really_translated(checked: Site, path: str) -> None:
    pages = [checked.prose[lang][path] for lang in LANGUAGES]
    assert len({page.head.title for page in pages}) == 4
    assert len({page.head.description for page in pages}) == 4
    assert len({page.markdown for page in pages}) == 4


@pytest.mark.parametrize("path", PROSE)
def test_arabic_prose_is_in_arabic_script(checked: Site, path: str) -> None:
    page = checked.prose["ar"][path]
    for text in (page.head.title, page.head.description, _without_code(page)):
        assert len(_ARABIC.findall(text)) > len(_LATIN.findall(text)), text[:80]


@pytest.mark.parametrize("path", PROSE)
def test_prose_states_the_same_numbers_in_every_language(checked: Site, path: str) -> None:
    pages = {lang: checked.prose[lang][path] for lang in LANGUAGES}
    for part in ("title", "description"):
        numbers = [_digits(getattr(page.head, part)) for page in pages.values()]
        assert numbers == [numbers[0]] * 4, part
    for lang, page in pages.items():
        assert _same_digits(pages["sv"].markdown, page.markdown, lang), lang


def test_the_arabic_foreword_says_23_parties_and_not_32(checked: Site) -> None:
    page = checked.prose["ar"]["vasternorrland/2010/"]
    assert "من 13 إلى 23" in page.markdown
    assert "32" not in _digits(page.markdown)


def test_the_whole_content_has_no_error_and_no_warning(checked: Site) -> None:
    assert [str(one) for one in checked.problems if one.severity is not Severity.NOTE] == []


def test_the_twelve_notes_tell_the_known_slips_of_the_source(checked: Site) -> None:
    notes = [one for one in checked.problems if one.place.file.startswith("data/agreements/vasternorrland/")]
    told = [f"{one.place.file}: {one.what.removeprefix('known slip of the source: ')}" for one in notes]
    assert len(told) == len(NOTES) == 12
    assert [said for said, note in zip(told, NOTES, strict=True) if not said.startswith(note)] == []


def test_no_message_ends_in_two_full_stops(checked: Site) -> None:
    assert [str(one) for one in checked.problems if ".. " in str(one) or str(one).endswith("..")] == []
