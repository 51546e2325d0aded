"""Texts as HTML: escaped, with their language, and in Arabic each run of Latin writing kept together."""

from __future__ import annotations

import pytest

from agreements.html.markup import Mark, Markup, ProseHtml, breakable, foreign, isolated, shown
from agreements.languages.languages import Language
from agreements.languages.texts import Text, Wording

LANGUAGES = {
    "sv": Language("sv", "Svenska"),
    "en": Language("en", "English"),
    "fr": Language("fr", "Français"),
    "ar": Language("ar", "العربية", "rtl"),
}


def bdi(text: str) -> str:
    return f'<bdi dir="ltr">{text}</bdi>'


@pytest.mark.parametrize(
    ("text", "html"),
    [
        pytest.param("إلى so_me@pebble.example.", f"إلى {bdi('so_me@pebble.example')}.", id="an e-mail address"),
        pytest.param("مع Ann so_me@x.example", f"مع {bdi('Ann so_me@x.example')}", id="a name and an address"),
        pytest.param(
            "انظر https://x.example/a_b?c=1، و", f"انظر {bdi('https://x.example/a_b?c=1')}، و", id="an address"
        ),
        pytest.param("اتصل (0611) 34 90 00 اليوم", f"اتصل {bdi('(0611) 34 90 00')} اليوم", id="a telephone number"),
        pytest.param("اتصل +46 611 34 90 00", f"اتصل {bdi('+46 611 34 90 00')}", id="a number from abroad"),
        pytest.param("لغة C++ هنا", f"لغة {bdi('C++')} هنا", id="a name that ends in signs"),
        pytest.param("لغة Visual C++ و", f"لغة {bdi('Visual C++')} و", id="and a word before it"),
        pytest.param("المرقم (2) و", "المرقم (2) و", id="brackets round a number"),
        pytest.param("مع IKEA و", f"مع {bdi('IKEA')} و", id="a word"),
        pytest.param("مع IKEA Sundsvall و", f"مع {bdi('IKEA Sundsvall')} و", id="words stay together"),
        pytest.param("بلدية Örnsköldsvik", f"بلدية {bdi('Örnsköldsvik')}", id="Swedish letters"),
        pytest.param("حركة 5i12-rörelsen", f"حركة {bdi('5i12-rörelsen')}", id="hyphen and digits"),
        pytest.param("معيار ISO 26000، و", f"معيار {bdi('ISO 26000')}، و", id="name with a number"),
        pytest.param("ALMI Företagspartner Mitt AB.", f"{bdi('ALMI Företagspartner Mitt AB')}.", id="a stop stays out"),
        pytest.param("x.example/a", bdi("x.example/a"), id="a stop inside"),
        pytest.param("(CSR)", f"({bdi('CSR')})", id="brackets stay out"),
        pytest.param("IKEA، وPolisen", f"{bdi('IKEA')}، و{bdi('Polisen')}", id="two runs"),
        pytest.param("O'Neill & Co", bdi("O&#39;Neill &amp; Co"), id="apostrophe and ampersand"),
    ],
)
def test_latin_words_in_arabic_are_isolated(text: str, html: str) -> None:
    assert str(isolated(text, LANGUAGES["ar"])) == html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        pytest.param("نحو 21.2% من", f"نحو {bdi('21.2%')} من", id="percent"),
        pytest.param("نحو 21.2 % من", f"نحو {bdi('21.2 %')} من", id="percent after a space"),
        pytest.param("نحو 30\u00a0% من", f"نحو {bdi(f'30{chr(0xA0)}%')} من", id="percent after a no-break space"),
        pytest.param("من 80–100 شخص", f"من {bdi('80–100')} شخص", id="range"),
        pytest.param("من 80-100 شخص", f"من {bdi('80-100')} شخص", id="range with a hyphen"),
        pytest.param("الهدف 1:3", f"الهدف {bdi('1:3')}", id="goal and sub-goal"),
        pytest.param("في 2010-02-22", f"في {bdi('2010-02-22')}", id="date"),
    ],
)
def test_numbers_with_signs_in_arabic_are_isolated(text: str, html: str) -> None:
    assert str(isolated(text, LANGUAGES["ar"])) == html


@pytest.mark.parametrize("text", ["32 مشروعاً", "2,160 شركة", "هدف 1.8", "من 13 إلى 32 طرفاً.", "نص بلا أرقام", ""])
def test_a_lone_number_in_arabic_needs_nothing(text: str) -> None:
    assert str(isolated(text, LANGUAGES["ar"])) == text


@pytest.mark.parametrize("lang", ["sv", "en", "fr"])
def test_left_to_right_text_is_just_escaped(lang: str) -> None:
    assert str(isolated('80–100 & "IKEA" 1:3', LANGUAGES[lang])) == "80–100 &amp; &#34;IKEA&#34; 1:3"


@pytest.mark.parametrize(
    ("lang", "html"),
    [
        pytest.param("sv", "&lt;script&gt;alert(1)&lt;/script&gt;", id="sv"),
        pytest.param("ar", f"&lt;{bdi('script')}&gt;{bdi('alert')}(1)&lt;/{bdi('script')}&gt;", id="ar"),
    ],
)
def test_a_script_in_a_text_is_escaped(lang: str, html: str) -> None:
    assert str(isolated("<script>alert(1)</script>", LANGUAGES[lang])) == html


def test_a_finished_text_is_not_escaped_again() -> None:
    assert str(isolated("a & b", LANGUAGES["sv"]) + " <c>") == "a &amp; b &lt;c&gt;"


@pytest.mark.parametrize(
    ("lang", "html"),
    [
        pytest.param("sv", "Härnösands kommun", id="sv"),
        pytest.param("en", '<span lang="sv" dir="ltr">Härnösands kommun</span>', id="en"),
        pytest.param("fr", '<span lang="sv" dir="ltr">Härnösands kommun</span>', id="fr"),
        pytest.param("ar", '<bdi lang="sv" dir="ltr">Härnösands kommun</bdi>', id="ar"),
    ],
)
def test_a_name_in_another_language(lang: str, html: str) -> None:
    assert str(foreign("Härnösands kommun", "sv", LANGUAGES[lang])) == html


@pytest.mark.parametrize(
    ("lang", "html"),
    [
        pytest.param("sv", "A &lt;b&gt; &amp; C", id="sv"),
        pytest.param("en", '<span lang="sv" dir="ltr">A &lt;b&gt; &amp; C</span>', id="en"),
        pytest.param("ar", '<bdi lang="sv" dir="ltr">A &lt;b&gt; &amp; C</bdi>', id="ar"),
    ],
)
def test_a_name_in_another_language_is_escaped(lang: str, html: str) -> None:
    assert str(foreign("A <b> & C", "sv", LANGUAGES[lang])) == html


@pytest.mark.parametrize(
    ("text", "lang", "html"),
    [
        pytest.param(Text("Goals & more", "en"), "en", "Goals &amp; more", id="as asked for"),
        pytest.param(Text("مع IKEA", "ar"), "ar", f"مع {bdi('IKEA')}", id="as asked for in arabic"),
        pytest.param(Text("Polisen", "sv"), "sv", "Polisen", id="original for the original"),
        pytest.param(Text("Polisen", "sv"), "en", '<span lang="sv" dir="ltr">Polisen</span>', id="a name in english"),
        pytest.param(Text("Polisen", "sv"), "ar", '<bdi lang="sv" dir="ltr">Polisen</bdi>', id="a name in arabic"),
        pytest.param(
            Text("Mål <1>", "sv", is_fallback=True),
            "en",
            '<span lang="sv" dir="ltr">Mål &lt;1&gt;</span> <small class="notice">(not &amp; yet)</small>',
            id="fallback",
        ),
        pytest.param(
            Text("Mål", "sv", is_fallback=True),
            "ar",
            '<span lang="sv" dir="ltr">Mål</span> <small class="notice">(not &amp; yet)</small>',
            id="fallback in arabic",
        ),
        pytest.param(
            Text("Goals <1>", "en", is_outdated=True),
            "en",
            'Goals &lt;1&gt; <small class="notice">(older &amp; old)</small>',
            id="outdated",
        ),
        pytest.param(
            Text("مع IKEA", "ar", is_outdated=True),
            "ar",
            f'مع {bdi("IKEA")} <small class="notice">(older &amp; old)</small>',
            id="outdated in arabic",
        ),
    ],
)
def test_shown(text: Text, lang: str, html: str) -> None:
    assert str(shown(text, LANGUAGES[lang], "not & yet", "older & old")) == html


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        pytest.param("<p>مع IKEA و</p>", f"<p>مع {bdi('IKEA')} و</p>", id="text"),
        pytest.param("مع IKEA", f"مع {bdi('IKEA')}", id="text without tags"),
        pytest.param("<li>80–100</li>", f"<li>{bdi('80–100')}</li>", id="range"),
        pytest.param(
            '<a href="IKEA/?a=1&amp;b=2" title="IKEA">مع</a>',
            '<a href="IKEA/?a=1&amp;b=2" title="IKEA">مع</a>',
            id="attributes stay",
        ),
        pytest.param('<h2 id="IKEA">مع</h2>', '<h2 id="IKEA">مع</h2>', id="ids stay"),
        pytest.param("<p>أ<br>ب</p>", "<p>أ<br>ب</p>", id="a tag without end"),
        pytest.param("<p>5 &lt; 6 &amp; أ</p>", "<p>5 &lt; 6 &amp; أ</p>", id="escaped stays escaped"),
        pytest.param("<p>&lt;script&gt;</p>", f"<p>&lt;{bdi('script')}&gt;</p>", id="an escaped tag stays text"),
        pytest.param(
            "<p><code>IKEA &lt;b&gt;</code> مع IKEA</p>",
            f'<p><code dir="ltr">IKEA &lt;b&gt;</code> مع {bdi("IKEA")}</p>',
            id="code",
        ),
        pytest.param(
            '<pre class="x"><code>IKEA\n80–100</code></pre>مع IKEA',
            f'<pre dir="ltr" class="x"><code dir="ltr">IKEA\n80–100</code></pre>مع {bdi("IKEA")}',
            id="a block of code",
        ),
        pytest.param("<p>أ<br />ب</p>", "<p>أ<br />ب</p>", id="a tag that closes itself"),
        pytest.param('<img src="x.png" alt="x" />', '<img src="x.png" alt="x" />', id="an image that closes itself"),
    ],
)
def test_finished_html_in_arabic(html: str, expected: str) -> None:
    assert ProseHtml(LANGUAGES["ar"]).part(html) == expected


@pytest.mark.parametrize("lang", ["sv", "en", "fr"])
def test_finished_html_from_left_to_right_stays_as_it_is(lang: str) -> None:
    html = "<p>IKEA <code>80–100</code> \u00a0<br /></p>"
    assert ProseHtml(LANGUAGES[lang]).part(html) == html


@pytest.mark.parametrize(
    ("text", "marked", "html"),
    [
        pytest.param("läser sfi nu", "sfi", "läser [sfi] nu", id="a word"),
        pytest.param("sfi & mer", "sfi", "[sfi] &amp; mer", id="at the start, the rest escaped"),
        pytest.param("läser <sfi>", "<sfi>", "läser [&lt;sfi&gt;]", id="escaped within"),
    ],
)
def test_a_mark_in_left_to_right_text(text: str, marked: str, html: str) -> None:
    assert str(isolated(text, LANGUAGES["sv"], [mark(text, marked)])) == html


@pytest.mark.parametrize(
    ("text", "marked", "html"),
    [
        pytest.param("يدرس sfi الآن", "sfi", "يدرس {[sfi]} الآن", id="a whole run"),
        pytest.param("مشروع HTS Sundsvall و", "HTS", "مشروع {[HTS] Sundsvall} و", id="within a run"),
        pytest.param("يدرس sfi المهنية الآن", "sfi المهنية", "يدرس [{sfi} المهنية] الآن", id="around a run"),
        pytest.param("أموال IKEA Sundsvall", "أموال IKEA", "[أموال {IKEA}]{ Sundsvall}", id="across the end of a run"),
        pytest.param("تقدّم بلدية IKEA", "بلدية", "تقدّم [بلدية] {IKEA}", id="beside a run"),
    ],
)
def test_a_mark_in_right_to_left_text_never_crosses_a_run(text: str, marked: str, html: str) -> None:
    expected = html.replace("{", '<bdi dir="ltr">').replace("}", "</bdi>")
    assert str(isolated(text, LANGUAGES["ar"], [mark(text, marked)])) == expected


def mark(text: str, marked: str) -> Mark:
    """The first `marked` in the text, between brackets."""
    start = text.index(marked)
    return Mark(start, start + len(marked), Markup("["), Markup("]"))


def loud(text: str, language: Language) -> Markup:
    return Markup(text.upper())


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        pytest.param("<p>a</p>", "<p>A</p>", id="paragraph"),
        pytest.param("<ul><li>a <em>b</em></li></ul>", "<ul><li>A <em>B</em></li></ul>", id="list"),
        pytest.param("<dl><dt>a</dt><dd>b</dd></dl>", "<dl><dt>a</dt><dd>B</dd></dl>", id="definition"),
        pytest.param(
            "<table><tr><th>a</th><td>b</td></tr></table>", "<table><tr><th>a</th><td>B</td></tr></table>", id="table"
        ),
        pytest.param("<h2>a</h2><p>b</p>", "<h2>a</h2><p>B</p>", id="heading"),
        pytest.param('<p>a <a href="x">b</a> c</p>', '<p>A <a href="x">b</a> C</p>', id="link"),
        pytest.param("<p>a <code>b</code></p>", "<p>A <code>b</code></p>", id="code"),
        pytest.param("<p>a <q>b</q> <cite>c</cite></p>", "<p>A <q>b</q> <cite>c</cite></p>", id="quotation"),
        pytest.param('<p>a <span lang="sv">b</span></p>', '<p>A <span lang="sv">b</span></p>', id="another language"),
        pytest.param(
            '<p>a <span lang="en">b</span></p>', '<p>A <span lang="en">B</span></p>', id="the page's language"
        ),
        pytest.param("<p>a<br>b</p>c", "<p>A<br>B</p>c", id="a tag without end, and text outside"),
        pytest.param(
            "<details><summary>a</summary><p>b</p></details>",
            "<details><summary>a</summary><p>B</p></details>",
            id="summary",
        ),
    ],
)
def test_only_running_text_of_prose_is_made_into_html_by_the_caller(html: str, expected: str) -> None:
    assert ProseHtml(LANGUAGES["en"], loud).part(html) == expected


def test_prose_may_come_in_parts() -> None:
    prose = ProseHtml(LANGUAGES["en"], loud)
    assert [prose.part("<ul><li>a\n"), prose.part("\nb</li></ul>c\n"), prose.part("")] == [
        "<ul><li>A\n",
        "\nB</li></ul>c\n",
        "",
    ]


def test_a_text_in_the_pages_language_is_made_into_html_by_the_caller_and_a_fallback_is_not() -> None:
    english = LANGUAGES["en"]
    assert str(shown(Text("a", "en"), english, "not yet", "old", loud)) == "A"
    assert str(shown(Text("a", "en", is_outdated=True), english, "not yet", "old", loud)).startswith("A <small")
    assert ">a</span>" in shown(Text("a", "sv", is_fallback=True), english, "not yet", "old", loud)
    assert ">a</span>" in shown(Text("a", "sv"), english, "not yet", "old", loud)


@pytest.mark.parametrize(
    ("lang", "html"),
    [
        pytest.param("en", '<span lang="sv" dir="ltr">Mål &amp; medel</span>', id="in English"),
        pytest.param("ar", '<bdi lang="sv" dir="ltr">Mål &amp; medel</bdi>', id="in Arabic"),
        pytest.param("sv", "Mål &amp; medel", id="in the original language"),
    ],
)
def test_a_text_of_the_frame_in_another_language_says_so(lang: str, html: str) -> None:
    assert str(isolated(Wording("Mål & medel", "sv"), LANGUAGES[lang])) == html


def test_a_notice_in_another_language_says_so_too() -> None:
    notice = '<small class="notice">(<span lang="sv" dir="ltr">inte än</span>)</small>'
    html = str(shown(Text("Hej", "sv", is_fallback=True), LANGUAGES["en"], Wording("inte än", "sv"), ""))
    assert html == f'<span lang="sv" dir="ltr">Hej</span> {notice}'


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("All of الخليج 2030, read", 'All of <bdi dir="rtl">الخليج</bdi> 2030, read'),
        ("بلدية الميناء, الخليج", '<bdi dir="rtl">بلدية الميناء</bdi>, <bdi dir="rtl">الخليج</bdi>'),
        ("in תל־אביב & دری", 'in <bdi dir="rtl">תל־אביב</bdi> &amp; <bdi dir="rtl">دری</bdi>'),
        ("برنامه‌ها", '<bdi dir="rtl">برنامه‌ها</bdi>'),
    ],
)
def test_right_to_left_words_in_english_are_isolated(text: str, html: str) -> None:
    assert str(isolated(text, LANGUAGES["en"])) == html


def test_arabic_on_an_english_page_is_isolated_and_told() -> None:
    expected = '<bdi lang="ar" dir="rtl">بلدية</bdi>'
    assert str(foreign("بلدية", "ar", LANGUAGES["en"])) == expected


@pytest.mark.parametrize(
    ("name", "html"),
    [
        ("data/pebble-bay/2025.json", "data/<wbr>pebble-bay/<wbr>2025.json"),
        ("shares_outcome_with", "shares_<wbr>outcome_<wbr>with"),
        ("goal", "goal"),
        ("<place>/<year>", "&lt;place&gt;/&lt;year&gt;"),
        ("text_", "text_"),
    ],
)
def test_a_name_of_a_file_or_a_field_may_be_broken_between_its_parts(name: str, html: str) -> None:
    assert breakable(name) == html
    assert (
        ProseHtml(LANGUAGES["en"]).part(f"<p><code>{Markup.escape(name)}</code></p>") == f"<p><code>{html}</code></p>"
    )


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("mapping/validation & more", "mapping/<wbr>validation &amp; more"),
        ("and/or, 2009/2010, km/h", "and/or, 2009/2010, km/h"),
    ],
)
def test_a_text_may_be_broken_between_two_long_words(text: str, html: str) -> None:
    assert isolated(text, LANGUAGES["en"]) == html
