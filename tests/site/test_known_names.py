"""Which words of the data carry their language in the running text of another."""

from __future__ import annotations

from agreements.site.edition import Edition
from agreements.site.reading import load_site
from mini_site import MiniSite

TEXT = "vasternorrland/2010/goals/work/commitments/jobs/text"


def edition_of(mini: MiniSite, lang: str) -> Edition:
    return load_site(mini.root).edition(lang, [], "https://x.example/")


def shown(mini: MiniSite, lang: str, text: str) -> str:
    edition = edition_of(mini, lang)
    return str(edition.names.isolated(text, edition.language))


def kept_in(mini: MiniSite, lang: str, original: str, translated: str) -> str:
    """The translation as readers see it; its original says the same words."""
    path = "parties/hamnverket/what"
    mini.change("data/parties.yml", "Hamnverket sköter länets 23 hamnar.", original)
    mini.translate(lang, path, translated, original)
    return shown(mini, lang, translated)


def test_parties_and_places_carry_their_language_but_not_in_their_own(mini: MiniSite) -> None:
    assert shown(mini, "en", "With Hamnverket.") == 'With <span lang="sv">Hamnverket</span>.'
    assert shown(mini, "sv", "Med Hamnverket.") == "Med Hamnverket."


def test_a_party_with_an_official_name_of_the_readers_language_is_marked_under_the_other_alone(mini: MiniSite) -> None:
    mini.change("data/parties.yml", "name: Hamnverket", "name: {sv: Hamnverket, en: Harbour}")
    assert shown(mini, "en", "Harbour (Hamnverket)") == 'Harbour (<span lang="sv">Hamnverket</span>)'
    assert shown(mini, "sv", "Harbour") == '<span lang="en">Harbour</span>'


def test_what_a_translation_keeps_of_its_original_in_brackets_or_quotes_is_found(mini: MiniSite) -> None:
    html = kept_in(
        mini, "en", "Hamnverket ger bistånd i 23 hamnar (integration).", "assistance (bistånd) (integration)"
    )
    assert html == 'assistance (<span lang="sv">bistånd</span>) (integration)'  # plain letters may be English


def test_latin_words_of_the_original_in_an_arabic_text_are_found_but_no_abbreviation(mini: MiniSite) -> None:
    html = kept_in(mini, "ar", "Hamnverket har instegsjobb och CSR.", "وظائف instegsjobb مع CSR")
    assert html == 'وظائف <bdi dir="ltr"><span lang="sv">instegsjobb</span></bdi> مع <bdi dir="ltr">CSR</bdi>'


def test_what_the_site_says_of_a_name_counts_first(mini: MiniSite) -> None:
    site = mini.read("data/site.yml")
    mini.write("data/site.yml", f"{site}names:\n- name: INNAN\n- name: Harbour Day\n  language: en\n")
    assert shown(mini, "fr", "INNAN, Harbour Day") == '<span lang="sv">INNAN</span>, <span lang="en">Harbour Day</span>'
    assert shown(mini, "sv", "INNAN, Harbour Day") == 'INNAN, <span lang="en">Harbour Day</span>'
