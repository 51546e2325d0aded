"""`agreements translations` on the small project: what it tells, what it writes, and what readers see of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from agreements.frame.chrome import Chrome, chrome
from agreements.gettext.catalogues import read_catalogue
from agreements.pages.pages import pages
from agreements.site.edition import Here
from agreements.site.reading import load_site
from agreements.views.translations import translations_view
from mini_site import MiniSite

PO = "data/translations/en/mini.po"
ABOUT = "docs/en/data.md"
ENGLISH = "data/translations/en/mini.po"
HARBOURS = "parties/hamnverket/what"
JOBS = "havslan/2012/goals/work/commitments/jobs/text"
GOAL = "data/agreements/havslan/2012/goals/01-work.yml"
PREPARED = "name: Français\n  direction: ltr\n  state: in_preparation"
DAY = ("--on", "2026-11-25")


def files(mini: MiniSite) -> dict[str, bytes]:
    """All that the command may write, with its bytes."""
    paths = [path for folder in ("data", "docs") for path in (mini.root / folder).rglob("*") if path.is_file()]
    return {path.relative_to(mini.root).as_posix(): path.read_bytes() for path in paths}


def entry(mini: MiniSite, path: str, file: str = PO) -> str:
    """The lines of one entry."""
    parts = mini.read(file).split("\n\n")
    return next(part for part in parts if f'msgctxt "{path}"' in part)


def row(said: str, lang: str, name: str) -> list[str]:
    return next(line.split() for line in said.splitlines() if line.split()[:2] == [lang, name])


def shown(mini: MiniSite, lang: str, path: str) -> Chrome:
    site = load_site(mini.root)
    return chrome(site, site.edition(lang, ["index.md"], "https://x.example/"), path, "https://x.example/")


def test_the_table_tells_how_far_each_language_is(mini: MiniSite) -> None:
    mini.translate("en", JOBS, None)
    code, said = mini.run("translations")
    heading, *rows = said.splitlines()
    assert (code, heading.split()[:4]) == (0, ["lang", "catalogue", "texts", "translated"])
    assert heading.split()[4:] == [
        "missing",
        "outdated",
        "unreviewed",
        "numbers",
        "markup",
        "names",
        "copies",
        "terms",
        "typography",
    ]
    assert [line.split()[:2] for line in rows if line.startswith("en")] == [
        ["en", "mini.po"],
        ["en", "pages"],
        ["en", "all"],
    ]
    counts = row(said, "en", "mini.po")[2:]
    assert (int(counts[0]) - 1, counts[2], counts[3]) == (int(counts[1]), "1", "·")
    assert row(said, "fr", "pages")[2:6] == ["5", "5", "·", "·"]


def test_the_columns_stand_under_each_other(mini: MiniSite) -> None:
    _, said = mini.run("translations")
    heading, *rows = said.splitlines()
    ends = {len(line) for line in rows}
    assert ends == {len(heading)}


def test_only_some_languages(mini: MiniSite) -> None:
    assert {line.split()[0] for line in mini.run("translations", "fr", "ar")[1].splitlines()[1:]} == {"fr", "ar"}
    assert {line.split()[0] for line in mini.run("translations", "--language", "fr")[1].splitlines()[1:]} == {"fr"}


@pytest.mark.parametrize(
    ("kind", "translated", "what"),
    [
        ("missing", None, '"Kommunen ordnar 32 jobb."'),
        ("numbers", "en Kommunen ordnar 23 jobb.", "without 32"),
        ("numbers", "en Kommunen ordnar 23 jobb.", "23 too much"),
        ("markup", "en Kommunen **ordnar** 32 jobb.", "**…**: 0 in the original, 1 here"),
        ("names", "en Kommunen ordnar 32 “jobb”.", "”…”: 0 in the original, 1 here"),
        ("copies", "Kommunen ordnar 32 jobb.", '"Kommunen ordnar 32 jobb."'),
        ("typography", "en Kommunen's 32 jobb.", "a straight apostrophe: “en Kommunen's 32 jobb.”. Write ’."),
    ],
)
def test_what_is_found_is_named_with_file_and_line(
    mini: MiniSite, kind: str, translated: str | None, what: str
) -> None:
    line = mini.line(PO, f'msgctxt "{JOBS}"')
    mini.translate("en", JOBS, translated)
    place = f"{PO}:{line}:1" if translated else PO
    said = mini.run("translations", "en", "--list", kind)[1].splitlines()
    assert f"{place}: {JOBS}: {what}" in said
    assert said[-1].startswith(f"{len(said) - 1} found: ")


def test_it_speaks_swedish_to_an_editor_who_does(mini: MiniSite) -> None:
    mini.translate("en", JOBS, "en Kommunen ordnar 23 jobb.")
    assert mini.run("translations", lang="sv")[1].split()[:4] == ["språk", "katalog", "texter", "översatta"]
    said = mini.run("translations", "en", "--list", "numbers", lang="sv")[1]
    assert "utan 32" in said
    assert said.endswith("Antal: 2 – andra tal än i originalet.\n")


def test_programs_read_the_same(mini: MiniSite) -> None:
    mini.translate("en", JOBS, "en Kommunen ordnar 23 jobb.")
    parts = json.loads(mini.run("translations", "en", "--format", "json")[1])["translations"]
    catalogue = parts[0]
    assert [part["catalogue"] for part in parts] == ["mini.po", "pages"]
    assert (catalogue["language"], catalogue["numbers"], catalogue["missing"]) == ("en", 1, 0)
    found = [one for one in catalogue["findings"] if one["kind"] == "numbers"]
    assert found[0] == {
        "kind": "numbers",
        "file": PO,
        "line": mini.line(PO, f'msgctxt "{JOBS}"'),
        "text": JOBS,
        "what": "without 32",
    }


def test_an_update_adds_only_the_addresses_of_the_pages_and_what_the_heads_lack(mini: MiniSite) -> None:
    before = mini.read(PO).splitlines()
    code, said = mini.run("translations", "--update", *DAY)
    assert (code, said.splitlines()[-1]) == (0, "3 of 3 catalogues changed.")
    assert f"{PO}: 0 new, 0 with changed originals, 0 no longer in the data" in said
    added = [line for line in mini.read(PO).splitlines() if line not in before]
    assert {line[:2] for line in added} == {"#.", '"L', '"P', '"C', '"M'}
    assert "#. /en/havslan/2012/goals/work/" in entry(mini, JOBS)
    assert "#. /en/parties/hamnverket/" in entry(mini, "parties/hamnverket/what")


def test_a_second_update_writes_nothing(mini: MiniSite) -> None:
    mini.run("translations", "--update", *DAY)
    before = files(mini)
    assert mini.run("translations", "--update", "--on", "2027-01-01") == (
        0,
        "Looking up on which page each text is shown …\n0 of 3 catalogues changed.\n",
    )
    assert files(mini) == before


def test_changed_original_is_marked_and_readers_are_told_since_when(mini: MiniSite) -> None:
    mini.run("translations", "--update", *DAY)
    mini.change(GOAL, "text: Kommunen ordnar 32 jobb.", "text: Kommunen ordnar 32 bra jobb.")
    _, said = mini.run("translations", "--update", *DAY)
    assert f"{PO}: 0 new, 1 with changed originals, 0 no longer in the data" in said
    assert entry(mini, JOBS) == (
        "# original changed: 2026-11-25\n"
        "#. /en/havslan/2012/goals/work/\n"
        "#, fuzzy\n"
        '#| msgid "Kommunen ordnar 32 jobb."\n'
        f'msgctxt "{JOBS}"\n'
        'msgid "Kommunen ordnar 32 bra jobb."\n'
        'msgstr "en Kommunen ordnar 32 jobb."'
    )
    assert row(mini.run("translations", "en")[1], "en", "mini.po")[5] == "1"
    cure = 'Translate "Kommunen ordnar 32 bra jobb." anew and remove the mark "fuzzy"; until then readers see a notice.'
    assert cure in mini.run("check")[1]
    site = load_site(mini.root)
    edition = site.edition("en", [], "/")
    text = edition.text(site.content.agreements["havslan/2012"].commitments[0].text)
    assert edition.outdated(text) == "the translation has been out of date since at least 25 November 2026"


def test_new_and_vanished_texts(mini: MiniSite) -> None:
    mini.run("translations", "--update", *DAY)
    mini.change(GOAL, "- id: quays", "- id: piers")
    _, said = mini.run("translations", "--update", *DAY)
    assert f"{PO}: 1 new, 0 with changed originals, 1 no longer in the data" in said
    catalogue = mini.read(PO)
    piers = 'msgctxt "havslan/2012/goals/work/commitments/piers/text"\nmsgid "Hamnverket målar kajerna."\nmsgstr ""\n'
    assert piers in catalogue
    assert catalogue.index("commitments/cranes/text", catalogue.index("2012/goals/work")) < catalogue.index(piers)
    assert catalogue.endswith(
        '\n\n#~ msgctxt "havslan/2012/goals/work/commitments/quays/text"\n'
        '#~ msgid "Hamnverket målar kajerna."\n#~ msgstr "en Hamnverket målar kajerna."\n'
    )


def test_the_program_reads_what_it_has_written(mini: MiniSite) -> None:
    mini.change(GOAL, "text: Kommunen ordnar 32 jobb.", "text: Kommunen ordnar 32 bra jobb.")
    mini.change(GOAL, "- id: quays", "- id: piers")
    mini.run("translations", "--update", *DAY)
    for lang in ("en", "fr", "ar"):
        _, problems = read_catalogue(mini.root / f"data/translations/{lang}/mini.po", "x.po", lang)
        assert problems == ()


def test_windows_line_ends_stay(mini: MiniSite) -> None:
    path = mini.root / PO
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    mini.run("translations", "--update", *DAY)
    after = path.read_bytes()
    assert after.count(b"\r\n") == after.count(b"\n") > 150


def test_a_text_of_the_engine_that_the_site_says_otherwise_is_kept(mini: MiniSite) -> None:
    own = 'msgctxt "interface/site/skip"\nmsgid "Skip to the content"\nmsgstr "Straight to the text"\n'
    mini.write("data/translations/en/own.po", own)
    mini.run("translations", "en", "--update")
    assert own in mini.read("data/translations/en/own.po")
    assert "#~" not in mini.read("data/translations/en/own.po")


def test_a_language_without_catalogues_gets_them_by_part(mini: MiniSite) -> None:
    (mini.root / PO).unlink()
    mini.run("translations", "--update", "en", *DAY)
    folder = mini.root / "data/translations/en"
    names = ["havslan-2011.po", "havslan-2012.po", "parties.po", "site.po"]
    assert sorted(path.name for path in folder.glob("*.po")) == names
    assert 'msgid ""\nmsgstr ""\n"Project-Id-Version: overens\\n"' in mini.read("data/translations/en/parties.po")
    assert row(mini.run("translations", "en")[1], "en", "all")[3] == "5"


def test_a_broken_catalogue_is_told_and_nothing_is_written(mini: MiniSite) -> None:
    mini.write("data/translations/fr/mini.po", mini.read("data/translations/fr/mini.po") + "<<<<<<< HEAD\n")
    before = files(mini)
    code, said = mini.run("translations", "--update")
    assert (code, said.splitlines()[-1]) == (1, "Nothing is changed.")
    assert "not a valid PO catalogue" in said
    assert files(mini) == before


def test_a_review_stands_at_each_text_of_the_catalogue(mini: MiniSite) -> None:
    code, said = mini.run("translations", "en", "--reviewed", "Anna Andersson", "--catalogue", "mini", *DAY)
    total = mini.read(PO).count("msgctxt")
    assert (code, said) == (0, f"Texts reviewed by Anna Andersson: {total}. Catalogues changed: 1.\n")
    assert mini.read(PO).count("# reviewed: Anna Andersson, 2026-11-25, ") == total
    assert row(mini.run("translations", "en")[1], "en", "mini.po")[6] == "·"
    assert row(mini.run("translations", "fr")[1], "fr", "mini.po")[6] == str(total)


def test_the_same_review_again_changes_nothing(mini: MiniSite) -> None:
    review = ("translations", "en", "--reviewed", "Anna Andersson", "--text", JOBS)
    mini.run(*review, *DAY)
    before = files(mini)
    assert mini.run(*review, "--on", "2027-01-01")[1] == "Texts reviewed by Anna Andersson: 1. Catalogues changed: 0.\n"
    assert files(mini) == before


def test_a_review_ends_with_a_change_of_the_translation(mini: MiniSite) -> None:
    mini.run("translations", "en", "--reviewed", "Anna Andersson", "--text", JOBS, *DAY)
    assert load_site(mini.root).progress["en"].texts.reviewed == 1
    mini.change(PO, "en Kommunen ordnar 32 jobb.", "en Kommunen skaffar 32 jobb.")
    assert load_site(mini.root).progress["en"].texts.reviewed == 0
    mini.run("translations", "--update", *DAY)
    assert "reviewed" not in entry(mini, JOBS)


def test_a_review_of_all_below_a_path(mini: MiniSite) -> None:
    said = mini.run("translations", "en", "--reviewed", "Anna", "--text", "havslan/2012/goals/school/", *DAY)[1]
    assert said == "Texts reviewed by Anna: 3. Catalogues changed: 1.\n"


def test_what_is_not_translated_cannot_be_reviewed(mini: MiniSite) -> None:
    mini.translate("en", JOBS, None)
    before = files(mini)
    said = mini.run("translations", "en", "--reviewed", "Anna", "--text", JOBS)[1]
    assert said == (
        f"Not reviewed, since it is not translated or outdated: {JOBS}\n"
        "Texts reviewed by Anna: 0. Catalogues changed: 0.\n"
    )
    assert files(mini) == before


def test_a_reviewed_text_may_be_a_copy(mini: MiniSite) -> None:
    mini.translate("en", JOBS, "Kommunen ordnar 32 jobb.")
    mini.run("translations", "en", "--reviewed", "Anna", "--text", JOBS, *DAY)
    assert mini.run("translations", "en", "--list", "copies")[1] == "0 found: the original itself.\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["de"], "There are no translations into 'de'. Known here: ar, en, fr."),
        (["--reviewed", "Anna", "--catalogue", "mini"], "Name the one language that Anna has read."),
        (["en", "--catalogue", "mini"], "Who has reviewed it? Write --reviewed NAME, too."),
        (["en", "--reviewed", "Anna"], "Say what was reviewed: --catalogue NAME, --text PATH or --page FILE."),
        (["en", "--reviewed", " ", "--catalogue", "mini"], "'' is no name. Write the name of the person"),
        (["en", "--reviewed", "a: b", "--catalogue", "mini"], "'a: b' is no name. Write the name of the person"),
        (["en", "--reviewed", "Anna", "--catalogue", "mimi"], "There is no catalogue 'mimi'. Did you mean 'mini'?"),
        (
            ["en", "--reviewed", "Anna", "--text", JOBS + "s"],
            f"'{JOBS}s' is no text of the data. Did you mean '{JOBS}'?",
        ),
        (["--reviewed", "Anna", "--page", "docs/en/dat.md"], "'docs/en/dat.md' is no translated page. Did you mean"),
        (["--translated", "docs/sv/data.md"], "'docs/sv/data.md' is no translated page. Did you mean"),
        (["--translated", "/etc/passwd"], "'/etc/passwd' is no translated page."),
    ],
)
def test_what_names_nothing_is_told_and_nothing_is_written(mini: MiniSite, arguments: list[str], said: str) -> None:
    before = files(mini)
    code, told = mini.run("translations", *arguments)
    assert (code, told.startswith(said)) == (1, True), told
    assert files(mini) == before


def test_a_date_that_is_none(mini: MiniSite, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        mini.run("translations", "--update", "--on", "soon")
    assert "'soon' is not a date; write year-month-day, such as 2026-11-25" in capsys.readouterr().err


def test_a_page_whose_original_has_changed_is_outdated_for_editors_and_readers(mini: MiniSite) -> None:
    mini.change("docs/sv/data.md", "Filer.", "Nya filer.")
    said = mini.run("check")[1]
    assert (
        f"{ABOUT}: warning: the original page has changed since this one was translated (on 2026-11-23). "
        f"Bring it up to date with docs/sv/data.md, then run: agreements translations --translated {ABOUT}"
    ) in said
    assert shown(mini, "en", "data/").warnings == (
        "The page in the original language (Swedish) has changed since this translation was made on 23 November 2026.",
    )
    assert shown(mini, "sv", "data/").warnings == ()
    assert shown(mini, "en", "").warnings == ()
    whole = pages(load_site(mini.root), "en", ["index.md"], "https://x.example/", mini.root).whole("data/")
    before_content = whole.partition('<main id="content"')[0]
    assert '<p class="warning">The page in the original language (Swedish) has changed' in before_content


def test_a_changed_number_of_a_page_may_wait_until_a_release(mini: MiniSite) -> None:
    mini.change("docs/sv/data.md", "Filer.", "Nu 14 filer.")
    differs = "the numbers in the page differ from the original: missing 14, too much nothing. "
    code, said = mini.run("check")
    assert code == 0
    assert f"{ABOUT}: warning: {differs}Write exactly the numbers of the original text." in said
    assert mini.run("site")[0] == 0
    for command in ("check", "site"):
        code, said = mini.run(command, "--release")
        assert code == 1
        assert f"{ABOUT}: error: {differs}Write exactly the numbers of the original text." in said
    code, said = mini.run("translations", "--translated", ABOUT, *DAY)
    assert (code, f"{ABOUT}: error: {differs}" in said, "Nothing is changed." in said) == (1, True, True)


def test_numbers_that_a_person_has_found_right_are_not_told(mini: MiniSite) -> None:
    mini.translate("en", HARBOURS, "en Hamnverket runs a score of harbours.")
    before = mini.read(ENGLISH)
    mini.change(ENGLISH, f'msgctxt "{HARBOURS}"', f'# numbers: ok\nmsgctxt "{HARBOURS}"')
    assert mini.run("check")[0] == 0
    assert mini.run("translations", "--list", "numbers")[1].endswith("0 found: other numbers than in the original.\n")
    mini.run("translations", "--update", *DAY)
    assert f'# numbers: ok\n#. /en/parties/hamnverket/\nmsgctxt "{HARBOURS}"' in mini.read(ENGLISH)
    mini.write(ENGLISH, before)
    assert mini.run("check")[0] == 1


def test_what_was_judged_of_the_numbers_goes_with_the_original(mini: MiniSite) -> None:
    mini.change(ENGLISH, f'msgctxt "{HARBOURS}"', f'# numbers: ok\nmsgctxt "{HARBOURS}"')
    mini.change("data/parties.yml", "23 hamnar", "24 hamnar")
    mini.run("translations", "--update", *DAY)
    assert "# numbers: ok" not in mini.read(ENGLISH)


def test_thousands_with_an_ordinary_space_are_told(mini: MiniSite) -> None:
    mini.change("data/parties.yml", "23 hamnar", "2 300 hamnar")
    original = "Hamnverket sköter länets 2 300 hamnar."
    mini.translate("en", HARBOURS, "en Hamnverket runs 2,300 harbours.", original)
    line = mini.line(ENGLISH, f'msgctxt "{HARBOURS}"')
    assert (
        f"{ENGLISH}:{line}:1: warning: the number '2 300' in the translation of '{HARBOURS}', or in its original, "
        "has an ordinary space. Put a no-break space where the thousands begin."
    ) in mini.run("check")[1]


def test_a_translator_says_that_the_page_is_up_to_date(mini: MiniSite) -> None:
    mini.change("docs/sv/data.md", "Filer.", "Nya filer.")
    assert mini.run("translations", "--translated", ABOUT, *DAY) == (0, "1 of 1 pages changed.\n")
    assert "\ntranslated_on: 2026-11-25\n" in mini.read(ABOUT)
    assert shown(mini, "en", "data/").warnings == ()
    assert ABOUT not in mini.run("check")[1]
    assert mini.run("translations", "--translated", ABOUT, "--on", "2027-01-01")[1] == "0 of 1 pages changed.\n"


def test_a_page_that_does_not_say_from_what_is_told_to_editors_alone(mini: MiniSite) -> None:
    text = mini.read(ABOUT)
    kept = [line for line in text.splitlines(keepends=True) if not line.startswith("translated_")]
    mini.write(ABOUT, "".join(kept))
    said = mini.run("check")[1]
    assert f"{ABOUT}: warning: the page does not say which original page it was made from." in said
    assert shown(mini, "en", "data/").warnings == ()
    mini.run("translations", "--translated", "docs/en", "--on", "2026-11-23")
    assert mini.read(ABOUT) == text


def test_a_page_with_other_markers_or_numbers_is_no_translation(mini: MiniSite) -> None:
    mini.change(ABOUT, "en Filer.", "en Filer, 7.")
    before = files(mini)
    code, said = mini.run("translations", "--translated", ABOUT)
    assert (code, said.splitlines()[-1]) == (1, "Nothing is changed.")
    assert "the numbers in the page differ from the original: missing nothing, too much 7" in said
    assert files(mini) == before


def test_the_notice_that_nobody_has_reviewed_goes_when_everything_is(mini: MiniSite) -> None:
    authoritative = "The text in the original language (Swedish) is the authoritative one."
    nobody = "Nobody has reviewed the translation yet."
    assert shown(mini, "en", "data/").notices == (nobody, authoritative)
    mini.run("translations", "--reviewed", "Anna", "--page", "docs/en", *DAY)
    assert shown(mini, "en", "data/").notices == (nobody, authoritative)
    mini.run("translations", "en", "--reviewed", "Anna", "--text", JOBS, *DAY)
    total = load_site(mini.root).progress["en"].texts.total
    some = f"Reviewed translations: 1 of {total} texts."
    assert shown(mini, "en", "data/").notices == (some, authoritative)
    mini.run("translations", "en", "--reviewed", "Anna", "--catalogue", "mini", *DAY)
    assert shown(mini, "en", "data/").notices == (authoritative,)
    mini.change(ABOUT, "en Filer.", "en Alla filer.")
    assert shown(mini, "en", "data/").notices == (nobody, authoritative)
    assert shown(mini, "en", "havslan/2012/goals/work/").notices == (authoritative,)
    assert shown(mini, "fr", "data/").notices[0] == "Personne n’a encore relu la traduction."


def test_a_second_command_finds_the_review_of_a_page_as_it_is(mini: MiniSite) -> None:
    mini.run("translations", "--reviewed", "Anna", "--page", ABOUT, *DAY)
    said = mini.run("translations", "--reviewed", "Anna", "--page", ABOUT, "--on", "2027-01-01")[1]
    assert said == "0 of 1 pages changed.\n"
    assert row(mini.run("translations", "en")[1], "en", "pages")[6] == "4"


def test_the_page_of_the_translations_shows_every_language(mini: MiniSite) -> None:
    mini.translate("en", JOBS, None)
    progress = load_site(mini.root).progress
    assert list(progress) == ["en", "fr", "ar"]
    assert progress["en"].texts.translated == progress["fr"].texts.translated - 1


def test_no_half_written_file_is_left(mini: MiniSite) -> None:
    mini.run("translations", "--update", *DAY)
    left = [path for path in Path(mini.root, "data").rglob("*") if path.name.startswith(".")]
    assert left == []


def test_a_language_in_preparation_is_told_as_such(mini: MiniSite) -> None:
    mini.change("data/languages.yml", "name: Français\n  direction: ltr\n  state: released", PREPARED)
    site = load_site(mini.root)
    here = Here(site.edition("sv", [], "/"), "translations/")
    rows = translations_view(here, None).tables[0].rows
    assert [(row.name, row.note) for row in rows] == [("English", ""), ("Français", "förbereds"), ("العربية", "")]


def test_a_name_of_a_party_keeps_its_capitals(mini: MiniSite) -> None:
    mini.translate("en", "parties/norra-kommun/name", "North Town")
    mini.translate("en", JOBS, "The north town offers 32 jobs.")
    said = mini.run("translations", "en", "--list", "typography")[1]
    assert "a name without its capitals: “The north town offers 32 j”. Write North Town." in said
