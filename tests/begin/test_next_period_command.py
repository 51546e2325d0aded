"""A new year begun with one command: on the small project, which is then built with it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from agreements.commands import put_in_place
from agreements.search.filters import searchables
from agreements.site.reading import load_site
from filled_forms import answer, change, forms
from mini_site import SPOKEN, MiniSite
from other_periods import of_every_kind
from page_tree import Page, read_pages

YEAR = "data/agreements/havslan/2013"
FOLLOWS = "The latest agreement of havslan is that of 2012. Write 2013, which follows it, or add --after 2012.\n"
AGREEMENT = """\
place: havslan
place_name: Havslän
year: '2013'
title: Löften 2012
state: in_preparation
groups:
- id: outward
  name: Utåt
parties:
- norra-kommun
- sodra-kommun
- hamnverket
joint_parties:
- id: municipalities
  name: Kommunerna
  members:
  - norra-kommun
  - sodra-kommun
"""
WORK = """\
id: work
number: '1'
group: outward
title: Arbete och hamn
text: Ännu fler ska ha ett arbete.
responsible:
- municipalities
- hamnverket
commitments:
- id: municipalities
  parties:
  - municipalities
- id: hamnverket
  parties:
  - hamnverket
"""
SWEDISH_PAGE = """\
---
title: Överenskommelsen 2013 förbereds
description: 'Havslän: överenskommelsen för 2013 förbereds. Här står det som finns hittills.'
---
# Överenskommelsen 2013 förbereds

Överenskommelsen för 2013 är inte klar. Målen och de ansvariga är de från 2012, tills parterna har bestämt något annat.

## Målen

```agreement
goals: havslan/2013
```

## Alla år

```agreement
place: havslan
```
"""
HEADINGS = {
    "en": "The 2013 agreement is being prepared",
    "fr": "L’accord de 2013 est en préparation",
    "ar": "اتفاقية 2013 قيد الإعداد",
}


def tree(mini: MiniSite) -> dict[str, bytes]:
    folders = (mini.root / "data", mini.root / "docs")
    files = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    files += [path for path in mini.root.iterdir() if path.is_file()]
    return {path.relative_to(mini.root).as_posix(): path.read_bytes() for path in files}


@pytest.fixture
def begun(mini: MiniSite) -> MiniSite:
    code, said = mini.run("next-period", "havslan", "2013")
    assert code == 0, said
    return mini


def test_the_new_year_takes_over_what_stays(begun: MiniSite) -> None:
    assert begun.read(f"{YEAR}/agreement.yml") == AGREEMENT
    assert begun.read(f"{YEAR}/goals/01-work.yml") == WORK
    assert sorted(path.name for path in (begun.root / YEAR).rglob("*.yml")) == [
        "01-work.yml",
        "02-school.yml",
        "agreement.yml",
    ]


def test_every_language_gets_a_page_that_says_that_it_is_being_prepared(begun: MiniSite) -> None:
    assert begun.read("docs/sv/havslan/2013/index.md") == SWEDISH_PAGE
    for lang, heading in HEADINGS.items():
        translated = begun.read(f"docs/{lang}/havslan/2013/index.md")
        assert f"\n# {heading}\n" in translated
        assert "translated_from: " in translated


def test_its_page_stands_before_that_of_the_year_before(begun: MiniSite) -> None:
    assert "  - havslan/2013/index.md\n  - havslan/2012/index.md\n" in begun.read("mkdocs.yml")


def test_check_names_each_place_that_is_to_be_filled_in(begun: MiniSite) -> None:
    code, said = begun.run("check")
    add = "Add '{}' when it is known."
    mentioned = "Write it for 2013, or leave it if it is about the year before."
    write = "Write 'text' and an id that says what is promised, or remove the entry."
    expected = [
        *(
            f"{YEAR}/agreement.yml:1:1: warning: the key '{key}' is missing. {add.format(key)}"
            for key in ("signatories", "signed", "subtitle")
        ),
        f"{YEAR}/agreement.yml:1:1: warning: the text 'Löften 2012 …' speaks of 2012. {mentioned}",
        f"{YEAR}/goals/01-work.yml:10:3: warning: the commitment of municipalities has no text. {write}",
        f"{YEAR}/goals/01-work.yml:13:3: warning: the commitment of hamnverket has no text. {write}",
        f"{YEAR}/goals/02-school.yml:9:3: warning: the commitment of municipalities has no text. {write}",
        "0 errors, 7 warnings, 0 notes",
    ]
    assert (code, [line for line in said.splitlines() if line]) == (0, expected)


def test_the_command_says_what_is_new_and_what_to_do_next(mini: MiniSite) -> None:
    code, said = mini.run("next-period", "havslan", "2013")
    assert code == 0
    assert said.startswith(
        "Making havslan 2013 …\nhavslan/2013 is now in preparation. New:\n  data/agreements/havslan/2013/\n"
    )
    assert "  1. See what is to be filled in: 'agreements check' names the 7 places.\n" in said
    assert said.endswith("Until then its pages say that it is being prepared, and it is in no open data.\n")


def test_texts_that_stay_keep_their_translations(begun: MiniSite) -> None:
    site = load_site(begun.root)
    title = site.content.agreements["havslan/2013"].goal("work").title
    for lang, mark in {"en": "en ", "fr": "fr ", "ar": "ع "}.items():
        shown = site.localizers[lang].text(title)
        assert (shown.value, shown.is_fallback, shown.is_outdated) == (f"{mark}Arbete och hamn", False, False)


def test_commitments_carried_on_continue_those_of_the_year_before(mini: MiniSite) -> None:
    code, said = mini.run("next-period", "havslan", "2013", "--carry-on")
    assert code == 0, said
    site = load_site(mini.root)
    found = {one.ref: (one.continues, one.text.original) for one in site.content.agreements["havslan/2013"].commitments}
    assert found == {
        "work/jobs": (("work/jobs",), "Kommunen ordnar 32 jobb."),
        "work/cranes": (("work/cranes",), "Hamnverket lagar 5 kranar till."),
        "work/quays": (("work/quays",), "Hamnverket målar kajerna."),
        "school/pens": (("school/pens",), "Kommunen köper pennor."),
    }
    assert "Även åtagandena är de från 2012." in mini.read("docs/sv/havslan/2013/index.md")


def test_what_speaks_of_the_year_before_is_named(mini: MiniSite) -> None:
    mini.change("data/agreements/havslan/2012/goals/02-school.yml", "köper pennor.", "köper pennor under 2012.")
    mini.run("next-period", "havslan", "2013", "--carry-on")
    assert (
        f"{YEAR}/goals/02-school.yml:9:3: warning: the text 'Kommunen köper pennor under 2012. …' speaks of 2012. "
        "Write it for 2013, or leave it if it is about the year before.\n"
    ) in mini.run("check")[1]


def test_nobody_is_asked_to_report_a_year_in_preparation(begun: MiniSite) -> None:
    told = "havslan/2013 is in preparation: nobody has promised anything yet.\n"
    assert begun.run("forms", "havslan", "2013") == (1, told)
    assert not (begun.root / "forms").exists()


def test_search_finds_the_page_of_the_year_and_nothing_that_nobody_has_promised(begun: MiniSite) -> None:
    english = next(one for one in searchables(load_site(begun.root), begun.root) if one.lang == "en")
    assert not [one.url for one in english.records if "2013" in one.url]
    assert not [url for url in english.facets if "2013" in url]
    assert [file for file in english.left_out if "2013" in file] == [
        "en/havslan/2013/goals/work/index.html",
        "en/havslan/2013/goals/school/index.html",
        "en/havslan/2013/whole/index.html",
    ]


def test_a_year_that_is_no_longer_in_preparation_must_be_whole(begun: MiniSite) -> None:
    begun.change(f"{YEAR}/agreement.yml", "state: in_preparation\n", "")
    code, said = begun.run("check")
    assert code == 1
    assert f"{YEAR}/agreement.yml:1:1: error: the key 'subtitle' is missing." in said
    assert f"{YEAR}/goals/01-work.yml:13:3: error: the commitment of hamnverket has no text." in said


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("havsln", "2013"), "There is no place 'havsln'. Did you mean 'havslan'?\n"),
        (("havslan", "2012"), FOLLOWS),
        (("havslan", "2014"), FOLLOWS),
        (("havslan", "2014-2016"), FOLLOWS),
        (
            ("havslan", "nästa"),
            "'nästa' is not a year or some years. Write 2027 or 2027-2029, or tell with --period-name, --starts and "
            "--ends what a period with a name is.\n",
        ),
        (("havslan", "2015-2013"), "'2015-2013' must end after the year that it begins in.\n"),
        (
            ("havslan", "2013", "--slug", "Båtar"),
            "'Båtar' is not an id. Use only a–z, 0–9 and single hyphens, such as 'our-town'.\n",
        ),
        (
            ("havslan", "2012", "--after", "2011"),
            "There is an agreement at havslan/2012 already. Give the new one another address: --slug.\n",
        ),
        (
            ("havslan", "2010", "--after", "2011"),
            "It must begin after havslan/2011, which begins on 2011-01-01.\n",
        ),
        (("havslan", "2013", "--after", "2021"), "There is no agreement of havslan 2021. Did you mean '2012'?\n"),
        (
            ("havslan", "term", "--period-name", "Tiden"),
            "A period with a name needs all three: --period-name, --starts and --ends.\n",
        ),
        (
            ("havslan", "term", "--period-name", "Tiden", "--starts", "2013-4-1", "--ends", "2014-03-31"),
            "'2013-4-1' is not a day. Write year-month-day, such as 2027-03-31.\n",
        ),
        (
            ("havslan", "term", "--period-name", "Tiden", "--starts", "2013-04-01", "--ends", "2013-03-31"),
            "The period ends on 2013-03-31, before it begins.\n",
        ),
    ],
)
def test_a_place_or_a_year_that_can_not_be(mini: MiniSite, arguments: tuple[str, ...], expected: str) -> None:
    before = tree(mini)
    assert mini.run("next-period", *arguments) == (1, expected)
    assert tree(mini) == before


def test_a_page_that_is_there_already_is_not_written_over(mini: MiniSite) -> None:
    mini.write("docs/sv/havslan/2013/index.md", (mini.root / "docs/sv/havslan/2012/index.md").read_text("utf-8"))
    for lang in ("en", "fr", "ar"):
        mini.write(f"docs/{lang}/havslan/2013/index.md", mini.read(f"docs/{lang}/havslan/2012/index.md"))
    before = tree(mini)
    assert mini.run("next-period", "havslan", "2013") == (
        1,
        "Making havslan 2013 …\n"
        "docs/sv/havslan/2013/index.md is there already. Move it away first; nothing is written.\n",
    )
    assert tree(mini) == before


def test_the_old_name_of_the_command_keeps_working(mini: MiniSite) -> None:
    assert mini.run("new-year", "havslan", "2013")[0] == 0
    assert mini.read(f"{YEAR}/agreement.yml") == AGREEMENT


def test_a_range_of_years(mini: MiniSite) -> None:
    code, said = mini.run("next-period", "havslan", "2013-2015", "--carry-on")
    assert (code, said.splitlines()[0]) == (0, "Making havslan 2013-2015 …")
    assert "place_name: Havslän\nperiod: 2013-2015\ntitle: " in mini.read(f"{YEAR}-2015/agreement.yml")
    assert "\n## Alla överenskommelser\n" in mini.read("docs/sv/havslan/2013-2015/index.md")
    assert "# Överenskommelsen 2013–2015 förbereds\n" in mini.read("docs/sv/havslan/2013-2015/index.md")
    assert "اتفاقية فترة 2013–2015 لم تكتمل بعد" in mini.read("docs/ar/havslan/2013-2015/index.md")
    assert "speaks of 2012. Write it for 2013–2015," in mini.run("check")[1]
    assert mini.run("next-period", "havslan", "2014") == (
        1,
        "The latest agreement of havslan is that of 2013-2015. Write 2016-2018, which follows it, "
        "or add --after 2013-2015.\n",
    )


def test_a_period_with_a_name(mini: MiniSite) -> None:
    days = ("--starts", "2013-04-01", "--ends", "2017-03-31")
    code, said = mini.run("next-period", "havslan", "term", "--period-name", "Mandatperioden", *days)
    assert code == 0, said
    written = (
        "period:\n  id: term\n  name: Mandatperioden\n  starts: '2013-04-01'\n  ends: '2017-03-31'\n"
        "title: Löften 2012\n"
    )
    assert written in mini.read("data/agreements/havslan/term/agreement.yml")
    assert "# Överenskommelsen Mandatperioden förbereds\n" in mini.read("docs/sv/havslan/term/index.md")


def test_of_several_at_a_time_the_one_to_carry_on_is_named(mini: MiniSite) -> None:
    of_every_kind(mini)
    mini.change("data/agreements/havslan/harbour-term/agreement.yml", "2015-04-01", "2013-04-01")
    assert mini.run("next-period", "havslan", "2019") == (
        1,
        "havslan has several agreements at a time: 2012-2014, harbour-2012, harbour-term. "
        "Say which one it carries on, such as --after 2012-2014.\n",
    )
    code, said = mini.run("next-period", "havslan", "2015-2017", "--after", "harbour-2012")
    assert code == 0, said
    assert "period: 2015-2017\nslug: harbour-2015\ncontinues: havslan/harbour-2012\n" in mini.read(
        "data/agreements/havslan/harbour-2015/agreement.yml"
    )


def test_content_with_errors_gets_no_new_year(mini: MiniSite) -> None:
    mini.change("data/parties.yml", "  name: Södra kommun\n", "")
    before = tree(mini)
    code, said = mini.run("next-period", "havslan", "2013")
    assert (code, said.partition(". ")[0]) == (1, "data/parties.yml:6:3: error: the key 'name' is missing")
    assert tree(mini) == before


def test_where_it_can_not_be_written_all_is_as_it_was(mini: MiniSite, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, content: bytes) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(put_in_place, "replace_file", full)
    before = tree(mini)
    assert mini.run("next-period", "havslan", "2013") == (
        1,
        "Making havslan 2013 …\nThe files can't be written: No space left on device. All is as it was.\n",
    )
    assert tree(mini) == before
    assert not [path for path in mini.root.iterdir() if path.name.startswith(".new-")]


@dataclass(frozen=True)
class NextYear:
    """The small project with 2013 in preparation and a report for 2012, and the site built from it."""

    root: Path
    pages: dict[str, Page]


@pytest.fixture(scope="module")
def next_year(mini_template: MiniSite, tmp_path_factory: pytest.TempPathFactory) -> NextYear:
    mini = mini_template.copy_to(tmp_path_factory.mktemp("next-year") / "project")

    def run(*arguments: str) -> str:
        code, said = mini.run(*arguments)
        assert code == 0, said
        return said

    change(
        forms(mini, 2012, "--party", "hamnverket") / "hamnverket.xlsx",
        lambda sheet: answer(sheet, 4, "Delvis uppfyllt", "En kran är lagad.", date(2013, 1, 31), "Nora Nord"),
    )
    run("import-forms", str(mini.root / "answers"), "--yes")
    run("next-period", "havslan", "2013", "--carry-on")
    assert run("check").splitlines()[-1].startswith("0 errors, ")
    run("site")
    return NextYear(mini.root, read_pages(mini.root / "site", SPOKEN))


NOTICES = {
    "": "Överenskommelsen för 2013 förbereds. Ingen har skrivit under den, och allt här kan ändras.",
    "en/": "The agreement for 2013 is being prepared. Nobody has signed it, and everything here may change.",
    "fr/": "L’accord de 2013 est en préparation. Personne ne l’a signé, et tout ce qui figure ici peut changer.",
    "ar/": "اتفاقية عام 2013 قيد الإعداد. لم يوقّعها أحد، وكل ما هنا قد يتغيّر.",
}


@pytest.mark.parametrize("lang", NOTICES)
@pytest.mark.parametrize("page", ["", "goals/work/", "whole/", "changes/"])
def test_every_page_of_the_new_year_says_that_it_is_being_prepared(next_year: NextYear, lang: str, page: str) -> None:
    assert NOTICES[lang] in next_year.pages[f"{lang}havslan/2013/{page}index.html"].root.text


def test_no_other_page_does(next_year: NextYear) -> None:
    others = [one for file, one in next_year.pages.items() if "havslan/2013" not in file]
    assert not [one for one in others if any(notice in one.root.text for notice in NOTICES.values())]


def test_nobody_is_said_to_have_promised_what_is_being_prepared(next_year: NextYear) -> None:
    parties = [one for file, one in next_year.pages.items() if "parties/" in file]
    assert not [link["href"] for one in parties for link in one.root.all("a") if "havslan/2013" in link["href"]]
    assert not list((next_year.root / "site/data/havslan").glob("2013*"))


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("", "Parten har själv rapporterat det, 31 januari 2013."),
        ("en/", "The party itself has reported it, 31 January 2013."),
        ("fr/", "La partie l’a elle-même communiqué, le 31 janvier 2013."),
        ("ar/", "أبلغ الطرف نفسه بذلك، 31 يناير 2013."),
    ],
)
def test_a_report_is_shown_with_its_day(next_year: NextYear, lang: str, said: str) -> None:
    page = next_year.pages[f"{lang}havslan/2012/goals/work/index.html"]
    assert said in page.root.one("article", id="cranes").text


def test_the_open_data_tell_the_day_of_a_report_and_nothing_tells_who_reported(next_year: NextYear) -> None:
    data = json.loads((next_year.root / "site/data/havslan/2012.json").read_text("utf-8"))
    told = [one["follow_up"] for goal in data["goals"] for one in goal["commitments"] if one["follow_up"]]
    assert [(one["status"], one["basis"], one["reported_on"]) for one in told] == [
        ("partly_met", "reported", "2013-01-31")
    ]
    files = [path for path in (next_year.root / "site").rglob("*") if path.is_file()]
    assert not [path for path in files if b"Nora Nord" in path.read_bytes()]
