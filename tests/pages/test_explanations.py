"""The terms on a page: marked at the first use alone, and explained in the order of their use."""

from __future__ import annotations

import polib
import pytest

from agreements.pages.explanations import PageTerms, vocabulary
from agreements.site.edition import Edition, Here
from agreements.site.reading import load_site
from mini_site import MiniSite, catalogue_of

# Each term with its forms in the original, in English and in Arabic.
TERMS = {
    "sfi": ("sfi | sfi-undervisning", "sfi", "sfi"),
    "praktikplats": ("praktikplats | praktikplatser", "work placement", "مكان تدريب عملي"),
    "hts": ("HTS", "HTS", "HTS"),
    "csr": ("CSR", "CSR", "CSR"),
    "instegsjobb": ("instegsjobb", "instegsjobb", "instegsjobb"),
    "vardgaranti": ("vårdgaranti | vårdgarantin", "care guarantee | vårdgarantin", "ضمان الرعاية | vårdgarantin"),
    "landstinget": ("Landstinget", "County Council", "مجلس المحافظة"),
}
TERM = "- id: {id}\n  term: {id}\n  forms: [{forms}]\n  meaning: Svenska för invandrare och andra.\n"


@pytest.fixture(scope="module")
def editions(mini_template: MiniSite, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Edition]:
    """The small project with a glossary, in three of its languages."""
    mini = mini_template.copy_to(tmp_path_factory.mktemp("glossary") / "project")
    terms = (TERM.format(id=id_, forms=forms.replace(" | ", ", ")) for id_, (forms, *_) in TERMS.items())
    mini.write("data/glossary.yml", "terms:\n" + "".join(terms))
    for number, lang in enumerate(("en", "ar"), start=1):
        entries = [
            polib.POEntry(msgctxt=f"glossary/{id_}/forms", msgid=forms[0], msgstr=forms[number])
            for id_, forms in TERMS.items()
        ]
        catalogue_of(lang, entries).save(str(mini.root / f"data/translations/{lang}/glossary.po"))
    site = load_site(mini.root)
    return {lang: site.edition(lang, [], "https://x.example/") for lang in ("sv", "en", "ar")}


def terms(edition: Edition) -> PageTerms:
    return PageTerms(vocabulary(edition))


def button(term: str, word: str, more: str = "") -> str:
    return f'<button type="button" class="term" popovertarget="term-{term}"{more}>{word}</button>'


def together(html: str) -> str:
    return f'<span class="with-term">{html}</span>'


@pytest.mark.parametrize(
    ("text", "html"),
    [
        pytest.param("läs sfi nu", "läs {sfi} nu", id="nothing beside"),
        pytest.param("läs (sfi).", "läs [({sfi}).]", id="on both sides"),
        pytest.param("praktikplats/sfi!", "[{praktikplats}/{sfi}!]", id="two that touch"),
        pytest.param("sfi, praktikplats.", "[{sfi},] [{praktikplats}.]", id="two apart"),
        pytest.param("svenskundervisning/sfi", "svenskundervisning/{sfi}", id="a long word may end its line"),
    ],
)
def test_a_term_stays_with_what_is_right_beside_it(editions: dict[str, Edition], text: str, html: str) -> None:
    expected = html.replace("[", '<span class="with-term">').replace("]", "</span>")
    for word in ("sfi", "praktikplats"):
        expected = expected.replace(f"{{{word}}}", button(word, word))
    assert str(terms(editions["sv"]).marked(text, editions["sv"].language)) == expected


def test_in_arabic_what_holds_together_never_cuts_a_latin_run(editions: dict[str, Edition]) -> None:
    arabic = editions["ar"]
    html = str(terms(arabic).marked("مشروع (HTS Sundsvall) هنا", arabic.language))
    assert html == f'مشروع (<bdi dir="ltr">{button("hts", "HTS")} Sundsvall</bdi>) هنا'
    html = str(terms(arabic).marked("مشروع (HTS) هنا", arabic.language))
    assert html == f'مشروع {together(f"""(<bdi dir="ltr">{button("hts", "HTS")}</bdi>)""")} هنا'


def test_only_the_first_use_on_a_page_is_marked(editions: dict[str, Edition]) -> None:
    page = terms(editions["sv"])
    marked = [str(page.marked(text, editions["sv"].language)) for text in ("Läs sfi, mer sfi.", "Sfi igen.")]
    assert marked == [f"Läs {together(button('sfi', 'sfi') + ',')} mer sfi.", "Sfi igen."]


def test_terms_are_explained_in_the_order_of_their_use(editions: dict[str, Edition]) -> None:
    page = terms(editions["sv"])
    page.marked("Praktikplatser och sfi.", editions["sv"].language)
    view = page.view(Here(editions["sv"], "about/"), "glossary/")
    assert [(one.anchor, one.href) for one in view.explanations] == [
        ("term-praktikplats", "../glossary/#praktikplats"),
        ("term-sfi", "../glossary/#sfi"),
    ]
    assert view.explanations[1].meaning.value.startswith("Svenska för invandrare")


def test_without_a_page_of_the_glossary_nothing_leads_there(editions: dict[str, Edition]) -> None:
    page = terms(editions["sv"])
    page.marked("sfi", editions["sv"].language)
    assert page.view(Here(editions["sv"], "about/"), None).explanations[0].href == ""


def test_a_original_word_in_another_language_says_that_it_is_original(editions: dict[str, Edition]) -> None:
    english = editions["en"]
    assert str(terms(english).marked("An instegsjobb", english.language)) == (
        f"An {button('instegsjobb', 'instegsjobb', ' lang=&#34;sv&#34;'.replace('&#34;', chr(34)))}"
    )
    assert str(terms(english).marked("CSR", english.language)) == button("csr", "CSR")


def test_a_latin_word_in_arabic_is_isolated_with_its_button_inside(editions: dict[str, Edition]) -> None:
    arabic = editions["ar"]
    inside = button("instegsjobb", "instegsjobb", ' lang="sv"')
    assert str(terms(arabic).marked("عمل instegsjobb هنا", arabic.language)) == f'عمل <bdi dir="ltr">{inside}</bdi> هنا'


def test_text_is_escaped_around_and_within_a_term(editions: dict[str, Edition]) -> None:
    original = editions["sv"]
    assert str(terms(original).marked("<b> & sfi", original.language)) == f"&lt;b&gt; &amp; {button('sfi', 'sfi')}"


def test_a_original_word_in_a_translated_term_says_that_it_is_original(editions: dict[str, Edition]) -> None:
    english, arabic, original = editions["en"], editions["ar"], editions["sv"]
    named = vocabulary(english).with_original("the care guarantee (vårdgarantin), CSR", english.language)
    assert str(named) == 'the care guarantee (<span lang="sv">vårdgarantin</span>), CSR'
    named = vocabulary(arabic).with_original("مجلس المحافظة (Landstinget)", arabic.language)
    assert str(named) == 'مجلس المحافظة (<bdi dir="ltr"><span lang="sv">Landstinget</span></bdi>)'
    assert str(vocabulary(original).with_original("vårdgaranti", original.language)) == "vårdgaranti"
