"""A new site, made with one command: without a fault in every language asked for, or not made at all."""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from agreements.begin.new_site import PREVIEW, PYTHON
from agreements.begin.starter import ARROWS, scales, with_words
from agreements.languages.formats import direction_of
from agreements.preview.server import HOST
from agreements.site.reading import load_site
from agreements.site.site import Site
from begun_site import begin, pages_of, run
from page_tree import Page, parse

HARD_NAME = '"A & B": 100 % #1 <x>'
OF_ONE_SITE = re.compile(r"västernorrland|landsting|integration|2010", re.IGNORECASE)
NOTE = "0 errors, 0 warnings, 2 notes (see them with --notes)\n"


def files(root: Path) -> dict[str, str]:
    found = (path for path in root.rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_text(encoding="utf-8") for path in found}


def all_pages(root: Path, site: Site, lang: str) -> Iterator[Page]:
    made = pages_of(root, site, lang)
    for spot in made.edition.site_map.spots:
        tree, faults = parse(made.whole(spot.path))
        yield Page(spot.path, lang, spot.path, tree, tuple(faults))


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("new") / "town"
    begin(folder, "en", "fr,ar,uk,fa", name=HARD_NAME)
    return folder


# What it makes


def test_what_a_new_site_holds(town: Path) -> None:
    in_each = [
        "about",
        "accessibility",
        "data",
        "glossary",
        "index",
        "our-town/2027/index",
        "parties/index",
        "translations",
    ]
    catalogues = ["accessibility", "glossary", "our-town-2027", "parties", "site"]
    data = ["accessibility", "glossary", "languages", "parties", "site", "agreements/our-town/2027/agreement"]
    assert set(files(town)) == {
        *(f"docs/{lang}/{name}.md" for lang in ("en", "fr", "ar", "uk", "fa") for name in (*in_each, "translations")),
        *(f"data/translations/{lang}/{name}.po" for lang in ("fr", "ar", "uk", "fa") for name in catalogues),
        *(f"data/{name}.yml" for name in data),
        "data/agreements/our-town/2027/goals/01-example.yml",
        *("README.md", ".gitignore", ".gitlab-ci.yml", ".github/workflows/pages.yml"),
        *("mkdocs.yml", "requirements.txt", "hooks/mkdocs_hooks.py"),
    }


def test_nothing_in_it_is_of_another_site(town: Path) -> None:
    assert [name for name, text in files(town).items() if OF_ONE_SITE.search(text)] == []


def test_nothing_is_left_to_be_filled_in(town: Path) -> None:
    assert [name for name, text in files(town).items() if re.search(r"(?<!\{)\{[a-z_.-]+\}", text)] == []


def test_the_settings_of_mkdocs(town: Path) -> None:
    settings = (town / "mkdocs.yml").read_text(encoding="utf-8")
    assert settings.startswith('site_name: "\\"A & B\\": 100 % #1 <x>"\n')
    assert '        - locale: "en"\n          name: "English"\n          default: true\n' in settings
    assert "  - our-town/2027/index.md\n" in settings


@pytest.mark.parametrize("lang", with_words())
def test_a_site_in_any_language_of_the_engine_has_nothing_to_mend(tmp_path: Path, lang: str) -> None:
    begin(tmp_path / "x", lang, "en,fr")
    assert run("check", "--root", str(tmp_path / "x"), "--lang", "en") == (0, NOTE)


@pytest.mark.parametrize("scale", [one for one in scales() if one != ARROWS])
def test_a_ready_made_scale_has_words_in_every_language(tmp_path: Path, scale: str) -> None:
    begin(tmp_path / "x", "en", ",".join(with_words()), "--statuses", scale)
    site = load_site(tmp_path / "x")
    assert not site.has_errors
    for lang in with_words():
        words = [site.localizers[lang].text(one.word) for one in site.content.statuses.values()]
        assert [one for one in words if one.is_fallback or one.lang != lang] == []
        assert len({one.value for one in words}) == len(words)


@pytest.mark.parametrize(
    ("scale", "tones"),
    [
        (ARROWS, ["good", "part", "bad"]),
        ("four-steps", ["good", "part", "part", "bad"]),
        ("three-steps", ["good", "open", "bad"]),
    ],
)
def test_the_ready_made_scales(tmp_path: Path, scale: str, tones: list[str]) -> None:
    begin(tmp_path / "x", "en", "", "--statuses", scale)
    vocabulary = load_site(tmp_path / "x").content.vocabulary
    assert [one.tone for one in vocabulary.answers.values()] == tones
    assert (tmp_path / "x/data/vocabulary.yml").exists() is (scale != ARROWS)


def test_a_scale_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        run("new-site", str(tmp_path / "x"), "--statuses", "five-steps")
    assert "invalid choice: 'five-steps'" in capsys.readouterr().err


def test_a_site_in_one_language_has_nothing_to_mend(tmp_path: Path) -> None:
    begin(tmp_path / "x")
    assert run("check", "--root", str(tmp_path / "x"), "--lang", "en") == (0, NOTE)
    assert not (tmp_path / "x/data/translations").exists()


@pytest.fixture(scope="module", params=[("en", "fr,ar,uk,fa"), ("ar", "en")], ids=["from English", "from Arabic"])
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    source, languages = request.param
    folder = tmp_path_factory.mktemp("made") / "site"
    begin(folder, source, languages, "--place-id", "town", name=HARD_NAME)
    return folder


def test_check_finds_nothing(made: Path) -> None:
    assert run("check", "--root", str(made), "--lang", "en") == (0, NOTE)


def test_every_page_is_whole_and_in_its_language(made: Path) -> None:
    site = load_site(made)
    for lang in site.languages.ids:
        found = list(all_pages(made, site, lang))
        assert len(found) == 14
        for page in found:
            html = page.root.one("html")
            assert (html["lang"], html["dir"], page.faults) == (lang, direction_of(lang), ())
            assert page.root.one("title").text.strip()
            # Only the languages' own names in the menu may be in another language: no text falls back.
            assert page.root.all("small", "notice") == [], page.address
            elsewhere = [one["lang"] for one in page.root.one("main").all("span", lang=True)]
            assert elsewhere == [], page.address


def test_the_name_is_shown_as_it_was_typed(made: Path) -> None:
    site = load_site(made)
    for lang in site.languages.ids:
        home, _ = parse(pages_of(made, site, lang).whole(""))
        assert home.one("main").one("h1").text == HARD_NAME
        assert home.one("title").text.startswith(f"{HARD_NAME} – ")
        about, _ = parse(pages_of(made, site, lang).whole("about/"))
        assert HARD_NAME in about.one("main").text


def test_every_page_says_below_that_it_is_an_example(town: Path) -> None:
    example = "This is an example. Replace it with your own agreement."
    assert example in parse(pages_of(town, load_site(town), "en").whole("our-town/2027/goals/example/"))[0].text


# A language that the engine lacks


def test_a_translation_without_words_is_in_preparation(tmp_path: Path) -> None:
    said = begin(tmp_path / "x", "en", "so,fr")
    assert (
        "The site is there, with an example of everything, in: English, Français.\n"
        "Överens has no words in Soomaali yet: it is in preparation, with empty catalogues in data/translations/so/.\n"
    ) in said
    code, told = run("check", "--root", str(tmp_path / "x"), "--notes")
    assert (code, "0 errors, 0 warnings" in told) == (0, True)
    assert "docs/so: note: 8 of 8 pages are still to be translated." in told
    assert re.search(r"data/translations/so: note: \d+ texts of the frame are not in 'so'", told)
    assert 'msgstr ""' in (tmp_path / "x/data/translations/so/site.po").read_text(encoding="utf-8")
    assert not (tmp_path / "x/docs/so").exists()


def test_a_source_without_words_begins_in_english(tmp_path: Path) -> None:
    said = begin(tmp_path / "x", "so", "fr")
    assert "Överens has no words in Soomaali yet: the texts are in English, for you to replace.\n" in said
    assert run("check", "--root", str(tmp_path / "x"), "--lang", "en") == (0, NOTE.replace("2 notes", "3 notes"))
    site = load_site(tmp_path / "x")
    assert {page.root.one("html")["lang"] for page in all_pages(tmp_path / "x", site, "so")} == {"so"}


def test_a_place_in_another_script_has_an_address_all_the_same(tmp_path: Path) -> None:
    said = begin(tmp_path / "x", "uk", "", "--place", "Київ")
    assert (
        "The address of Київ is /place/, since its name is not in Latin letters. To choose another, delete the "
        "folder and begin anew with --place-id.\n"
    ) in said
    assert (tmp_path / "x/data/agreements/place/2027").is_dir()
    assert "Latin letters" not in begin(tmp_path / "y", "uk", "", "--place", "Київ", "--place-id", "kyiv")
    assert (tmp_path / "y/data/agreements/kyiv/2027").is_dir()


# What it says


def test_it_says_what_to_do_next(tmp_path: Path) -> None:
    folder = tmp_path / "our site"
    assert begin(folder) == (
        f"Making {folder} …\n"
        "The site is there, with an example of everything, in: English.\n"
        "What to do next:\n"
        f"  - Go there: cd '{folder}'\n"
        "  - See the site on your own computer: agreements serve\n"
        "  - Replace the example with your own agreement; README.md says how.\n"
        "  - See what is wrong, where, and what to write instead: agreements check\n"
        "  - Make the whole site in the folder site/: agreements site\n"
    )


def test_it_speaks_the_language_of_the_site_if_it_can(tmp_path: Path) -> None:
    assert begin(tmp_path / "x", "sv").startswith(f"Gör {tmp_path / 'x'} …\n")
    assert begin(tmp_path / "y", "sv", "", "--lang", "en").startswith(f"Making {tmp_path / 'y'} …\n")
    assert begin(tmp_path / "z", "fi").startswith(f"Making {tmp_path / 'z'} …\n")


# Where it is made


def test_a_folder_that_is_there_and_empty_is_filled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    assert "cd " not in begin(Path())
    assert run("check", "--lang", "en") == (0, NOTE)
    assert not list(tmp_path.glob(".new*"))


def test_what_a_run_left_that_was_cut_off_is_no_hindrance(tmp_path: Path) -> None:
    (tmp_path / "empty/.new-site").mkdir(parents=True)
    (tmp_path / ".x.new-site").mkdir()
    begin(tmp_path / "empty")
    begin(tmp_path / "x")
    assert not list(tmp_path.rglob(".*new-site"))


def test_folders_above_are_made(tmp_path: Path) -> None:
    begin(tmp_path / "a/b/c")
    assert (tmp_path / "a/b/c/mkdocs.yml").is_file()


def refused(folder: Path, *arguments: str) -> str:
    """Why it is refused; nothing may be written."""
    before = sorted(folder.parent.rglob("*"))
    code, said = run("new-site", str(folder), *arguments)
    assert code == 1
    assert sorted(folder.parent.rglob("*")) == before
    return said


GOOD = {"--name": "N", "--source": "en", "--languages": "fr", "--place": "Our town", "--year": "2027"}


def options(**changed: str | None) -> list[str]:
    given = {**GOOD, **{f"--{key.replace('_', '-')}": value for key, value in changed.items()}}
    return [part for key, value in given.items() if value is not None for part in (key, value)]


def test_a_folder_that_is_not_empty(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    (tmp_path / "x/mine.txt").write_text("mine", encoding="utf-8")
    said = f"{tmp_path / 'x'} is not empty. Name a folder that is missing or empty.\n"
    assert refused(tmp_path / "x", *options()) == said


def test_a_file_in_the_place_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("mine", encoding="utf-8")
    assert (
        refused(tmp_path / "x", *options()) == f"{tmp_path / 'x'} is a file. Name a folder that is missing or empty.\n"
    )


@pytest.mark.parametrize(
    ("missing", "said"),
    [
        ({"name": None}, "Say more of the site: --name NAME.\n"),
        ({"languages": None, "year": None}, "Say more of the site: --languages LANGUAGES, --year YEAR.\n"),
    ],
)
def test_where_nobody_can_be_asked_all_must_be_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, missing: dict[str, None], said: str
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("Our town\n"))
    assert refused(tmp_path / "x", *options(**missing)) == said


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"name": " "}, "The name must be one line of text.\n"),
        ({"place": "a\nb"}, "The name must be one line of text.\n"),
        ({"year": "27"}, "'27' is not a year. Write its four digits, such as 2027.\n"),
        (
            {"source": "finska"},
            "'finska' is not the code of a language whose numbers and plurals are known. Did you mean 'fi'?\n",
        ),
        (
            {"languages": "fr,arabiska"},
            "'arabiska' is not the code of a language whose numbers and plurals are known. Did you mean 'ar'?\n",
        ),
        ({"place": "Data"}, "The address /data/ is taken. Give the place another with --place-id.\n"),
        (
            {"place_id": "Our town"},
            "'Our town' is not an id. Use only a–z, 0–9 and single hyphens, such as 'our-town'.\n",
        ),
    ],
)
def test_what_can_not_be(tmp_path: Path, changed: dict[str, str], said: str) -> None:
    assert refused(tmp_path / "x", *options(**changed)) == said


def test_a_name_that_languages_read_otherwise_is_refused(tmp_path: Path) -> None:
    said = refused(tmp_path / "x", *options(name="1,000.5 trees"))
    assert "error: the numbers in the translation of 'site/name' differ from the original" in said
    assert said.endswith("Such a site would not pass its own check. Nothing is written.\n")


@pytest.mark.parametrize("is_there", [True, False])
def test_where_it_can_not_be_written_all_is_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_there: bool
) -> None:
    real = Path.rename

    def full(path: Path, target: Path) -> Path:
        if path.name in ("mkdocs.yml", ".x.new-site"):  # the last part of several, or the whole
            raise OSError(28, "No space left on device")
        return real(path, target)

    if is_there:
        (tmp_path / "x").mkdir()
    monkeypatch.setattr(Path, "rename", full)
    assert refused(tmp_path / "x", *options()) == (
        f"Making {tmp_path / 'x'} …\nThe files can't be written: No space left on device. All is as it was.\n"
    )


# Called by hand


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_what_is_missing_is_asked_for_until_it_will_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    typed = iter(["", "Our town agrees", "english", "en", "", "27", "2027"])
    asked: list[str] = []

    def answer(question: str) -> str:
        asked.append(question)
        return next(typed)

    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr("builtins.input", answer)
    code, said = run("new-site", str(tmp_path / "x"), "--place", "Our town")
    assert (code, list(typed)) == (0, [])
    name = "What is the site called, in the language of its texts? "
    source = "In which language do you write it? Its code, such as en: "
    languages = "Into which languages is it translated? Codes with commas between, such as fr,ar; or nothing: "
    assert asked == [name, name, source, source, languages, "For which year? ", "For which year? "]
    assert said.startswith("The name must be one line of text.\n'english' is not the code of a language")
    assert load_site(tmp_path / "x").languages.ids == ("en",)


def test_who_answers_nothing_is_told_what_to_add(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def closed(question: str) -> str:
        raise EOFError

    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr("builtins.input", closed)
    assert refused(tmp_path / "x", *options(year=None)) == "Say more of the site: --year YEAR.\n"


def test_it_needs_no_site_and_takes_no_root(tmp_path: Path) -> None:
    with pytest.raises(SystemExit):
        run("new-site", str(tmp_path / "x"), "--root", ".", *options())


def test_the_readme_tells_the_truth(repository: Path) -> None:
    settings = (repository / "pyproject.toml").read_text(encoding="utf-8")
    assert f'requires-python = ">={PYTHON}"' in settings
    assert PREVIEW.startswith(f"http://{HOST}:8000/")
