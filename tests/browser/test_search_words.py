"""Which word of a site a reader's word means, in each language: one table of cases, for the script that readers run."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict

import pytest
from playwright.sync_api import Browser, Page

from agreements.languages.word_forms import word_forms

MEANING = """async ([asked, words, forms]) => {
  const { Words, split } = await import("./assets/search-words.js");
  const known = new Words(words, [], forms, new Set());
  return split(asked).flatMap((word) => known.meaning(word).map(([found]) => found));
}"""
MEANT = """async ([asked, names, forms]) => {
  const { Words, split } = await import("./assets/search-words.js");
  return new Words([], [["id", 1, ...names]], forms, new Set()).meant(split(asked)[0], false) ?? "";
}"""
NAMED = """async ([asked, names, forms]) => {
  const { Words, split } = await import("./assets/search-words.js");
  const known = new Words([], names.map((name) => [name, 1, name]), forms, new Set());
  const found = [...known.named(split(asked))].sort((one, other) => other[1] - one[1]);
  return found.map(([name]) => name);
}"""

ANSWERS = """async ([asked, texts, names, ignored, forms]) => {
  const { SearchIndex } = await import("./assets/search-index.js");
  const entries = Object.entries(texts);
  const having = (word) => entries.filter(([, text]) => text.split(" ").includes(word));
  const search = async (word) => ({ results: having(word.replaceAll('"', "")).map(([id]) => ({ id, score: 1 })) });
  const words = [...new Set(entries.flatMap(([, text]) => text.split(" ")))].join(" ");
  const index = new SearchIndex({ search }, { ignored, words, names, forms });
  index.every = new Map(entries.map(([id]) => [id, { id }]));
  const { results, spelled = "", isBoth = false } = await index.ask(asked);
  return [results.map((one) => one.id).join(" "), spelled, isBoth, [...results[0]?.marks ?? []].join(" ")];
}"""

MARKED = """async ([text, marks]) => {
  const { entryOf } = await import("./assets/search-entry.js");
  const found = { meta: { title: "" }, raw_url: "", content: text };
  const excerpt = entryOf(found, new Set(marks), (one) => one).querySelector("p");
  return [excerpt.textContent.trim(), [...excerpt.querySelectorAll("mark")].map((one) => one.textContent)];
}"""

# language, what is asked, words of the site: those that are meant, the surest first, and those that are not.
MEANS = [
    ("sv", "lån", "lån lånet", "lång långt lant"),
    ("sv", "flyktingar", "flyktingar flykting flyktingarnas", "flykt flygning"),
    ("sv", "praktik", "praktik praktiken praktikplats", "praktisk"),
    ("sv", "tandvård", "", "ta tand vård tandem"),
    ("sv", "barnbidrag", "", "barn bidrag"),
    ("sv", "mål", "mål målen", "mal"),
    ("sv", "mal", "mål", "målning"),
    ("sv", "sfi", "sfi sfi-undervisning", "sfär"),
    ("en", "placements", "placements placement", "place"),
    ("en", "studies", "studies study", "student"),
    ("en", "dentist", "", "den dental"),
    ("fr", "l'emploi", "l’emploi d’emplois", "employeur"),
    ("fr", "emploi", "l’emploi", "employé"),
    ("fr", "qu’interprète", "interprète interprètes", "interpréter-t-on"),
    ("fr", "réfugiées", "réfugiées réfugié réfugiés", "refus"),
    ("fr", "refugie", "réfugié réfugiés", "refus"),
    ("fr", "main-d'oeuvre", "main-d’œuvre", "main"),
    ("fr", "œuvre", "œuvre oeuvre", "ouvre"),
    ("ar", "لاجئين", "لاجئين اللاجئين لاجئ للاجئين", "لجنة"),
    ("ar", "اللاجئين", "اللاجئين لاجئين", "اللجنة"),
    ("ar", "صحة", "صحة الصحة والصحة", "صح"),
    ("ar", "اقامة", "إقامة الإقامة", "قام"),
    ("ar", "الشرطه", "الشرطة شرطة للشرطة", "شراكة"),
    ("ar", "العملى", "العملي عملي", "علم"),
    ("ar", "دراجة", "دراجة", "إدراج"),
    ("ar", "مترجم", "المترجَم بمترجم", "ترجمة"),
    ("ar", "بلدية", "بلدية البلدية وبلدية", "لديه"),
    ("de", "strasse", "straße straßen", "strand"),
    ("es", "municipios", "municipios municipio", "mundo"),
    ("fi", "kunta", "kunta kuntaa", "kuu"),
    ("fa", "كودك", "کودک", "کد"),
    ("uk", "громада", "громада громади громаді", "гроші"),
]


@pytest.fixture(scope="module")
def on_the_site(browser: Browser, address: str) -> Iterator[Page]:
    """A page beside which the script lies."""
    page = browser.new_page()
    page.goto(address)
    yield page
    page.close()


@pytest.mark.parametrize(("lang", "asked", "means", "others"), MEANS, ids=[f"{case[0]} {case[1]}" for case in MEANS])
def test_a_word_means_itself_and_its_other_forms(
    on_the_site: Page, lang: str, asked: str, means: str, others: str
) -> None:
    words = [*others.split(), *means.split()]
    found = on_the_site.evaluate(MEANING, [asked, words, asdict(word_forms(lang))])
    assert sorted(found) == sorted(means.split())
    assert found[:1] == means.split()[:1]


@pytest.mark.parametrize(
    ("lang", "asked", "meant"),
    [
        ("sv", "hamverket", "hamnverket"),
        ("sv", "hamnvekret", "hamnverket"),
        ("sv", "hamnverkets", ""),
        ("sv", "hamnar", ""),
        ("sv", "nordvika", ""),
        ("sv", "nordvyka", "nordvikå"),
        ("ar", "سندسفيك", "سوندسفيك"),
        ("ar", "سوند", ""),
    ],
)
def test_one_letter_may_be_wrong_in_a_name(on_the_site: Page, lang: str, asked: str, meant: str) -> None:
    names = ["Hamnverket", "Nordvikå kommun", "بلدية سوندسفيك"]
    assert on_the_site.evaluate(MEANT, [asked, names, asdict(word_forms(lang))]) == meant


@pytest.mark.parametrize(
    ("asked", "first", "count"),
    [
        ("harbour", "Harbour Office", 2),
        ("har", "Harbour Office", 2),
        ("the harbour", "The Old Harbour", 1),
        ("harbour town", "", 0),
        ("old harbour", "The Old Harbour", 1),
    ],
)
def test_a_name_that_begins_with_what_is_asked_comes_first(
    on_the_site: Page, asked: str, first: str, count: int
) -> None:
    names = ["Old Town", "Harbour Office", "The Old Harbour"]
    found = on_the_site.evaluate(NAMED, [asked, names, asdict(word_forms("en"))])
    assert (found[:1], len(found)) == ([first] if first else [], count)


TEXTS = {
    "moor": "the breakwater office gives advice on moorings",
    "row": "advice for who rows in winter",
    "lamp": "the lamps of the breakwatre office",
}
ANSWERED = [
    pytest.param("advice", "moor row", "", False, "advice", id="a word that is there"),
    pytest.param("what does the breakwater office promise", "moor", "", False, "breakwater office", id="a question"),
    pytest.param("advice on lamps", "lamp", "lamps", False, "lamps", id="no entry has all: without the commonest word"),
    pytest.param("advice on divorce", "", "", False, "", id="a word is nowhere, and not most are found"),
    pytest.param(
        "breakwatre", "moor lamp", "breakwater", True, "breakwater", id="a misspelling that stands in the texts too"
    ),
]


@pytest.mark.parametrize(("asked", "entries", "instead", "is_both", "marked"), ANSWERED)
def test_a_question_is_answered_by_the_words_that_tell_most(
    on_the_site: Page, asked: str, entries: str, instead: str, is_both: bool, marked: str
) -> None:
    ignored = ["on", "the", "of", "in", "for", "who", "what", "does", "promise"]
    names = [["moor", 1, "Breakwater office"]]
    found = on_the_site.evaluate(ANSWERS, [asked, TEXTS, names, ignored, asdict(word_forms("en"))])
    assert found == [entries, instead, is_both, marked]


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Lamps (and lamp), for a lamp.", ["lamp", "lamp"]),
        ("– a breakwater/lamp", ["breakwater/lamp"]),
        ("No – light.", []),
    ],
)
def test_what_is_marked_is_the_word_and_not_the_sign_beside_it(on_the_site: Page, text: str, marked: list[str]) -> None:
    assert on_the_site.evaluate(MARKED, [text, ["lamp", "breakwater"]]) == [text, marked]
