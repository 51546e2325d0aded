"""A place's first agreement, begun with one command in a site that there is."""

from __future__ import annotations

from pathlib import Path

import pytest

from agreements.begin.new_agreement import First, data_files, with_page_after
from agreements.begin.wanted_period import WantedPeriod
from agreements.site.reading import load_site
from begun_site import begin, pages_of, run
from mini_site import MiniSite
from page_tree import parse

FOLDER = "data/agreements/south/2027"
AGREEMENT = """\
place: south
place_name: 'South: "x" & #'
year: '2027'
title: The agreement for 2027
state: in_preparation
groups:
- id: example
  name: Example group
parties:
- company
- association
"""
GOAL = """\
id: example
number: '1'
group: example
title: 'Example: easier to reach us'
text: This is an example. Write here what the parties want to reach, and for whom. In this example everyone is to \
get an answer, wherever they turn.
responsible:
- company
- association
commitments:
- id: company
  parties:
  - company
- id: association
  parties:
  - association
"""
PAGE = """\
---
title: The 2027 agreement is being prepared
description: 'South: "x" & #: the agreement for 2027 is being prepared. Here is what there is so far.'
---
# The 2027 agreement is being prepared

The agreement for 2027 is not ready. What the parties agree on is added here as they go.

## The goals

```agreement
goals: south/2027
```
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> MiniSite:
    """A site in three languages, made anew, with nothing of the other place yet."""
    root = tmp_path_factory.mktemp("agreement") / "site"
    begin(root, "en", "fr,so")
    return MiniSite(root)


@pytest.fixture
def site(made: MiniSite, tmp_path: Path) -> MiniSite:
    return made.copy_to(tmp_path / "site")


@pytest.fixture
def begun(site: MiniSite) -> MiniSite:
    code, said = site.run(
        "new-agreement", "south", "2027", "--place-name", 'South: "x" & #', "--parties", "company,association"
    )
    assert code == 0, said
    site.write("said.txt", said)
    return site


def test_its_files(begun: MiniSite) -> None:
    assert begun.read(f"{FOLDER}/agreement.yml") == AGREEMENT
    assert begun.read(f"{FOLDER}/goals/01-example.yml") == GOAL
    assert begun.read("docs/en/south/2027/index.md") == PAGE
    assert "translated_from: " in begun.read("docs/fr/south/2027/index.md")
    assert 'msgstr "L’accord pour 2027"' in begun.read("data/translations/fr/south-2027.po")
    assert 'msgid "The agreement for 2027"\nmsgstr ""\n' in begun.read("data/translations/so/south-2027.po")
    assert "  - our-town/2027/index.md\n  - south/2027/index.md\n  - parties/index.md\n" in begun.read("mkdocs.yml")


def test_check_names_what_is_to_be_filled_in(begun: MiniSite) -> None:
    code, said = begun.run("check")
    write = "Write 'text' and an id that says what is promised, or remove the entry."
    expected = [
        *(
            f"{FOLDER}/agreement.yml:1:1: warning: the key '{key}' is missing. Add '{key}' when it is known."
            for key in ("signatories", "signed", "subtitle")
        ),
        f"{FOLDER}/goals/01-example.yml:10:3: warning: the commitment of company has no text. {write}",
        f"{FOLDER}/goals/01-example.yml:13:3: warning: the commitment of association has no text. {write}",
    ]
    assert (code, [line for line in said.splitlines() if line][:-1]) == (0, expected)


def test_it_says_what_is_new_and_what_to_do_next(begun: MiniSite) -> None:
    assert begun.read("said.txt") == (
        "Making south 2027 …\n"
        "south/2027 is now in preparation. New:\n"
        "  data/agreements/south/2027/\n"
        "  docs/en/south/2027/index.md\n"
        "  docs/fr/south/2027/index.md\n"
        "  data/translations/fr/south-2027.po\n"
        "  data/translations/so/south-2027.po\n"
        "What to do next:\n"
        "  1. Write the goals and commitments in data/agreements/south/2027/goals/.\n"
        "  2. See what is to be filled in: agreements check\n"
        "  3. Translate what is new: agreements translations --update.\n"
        "  4. When it is agreed, add subtitle to agreement.yml and remove 'state: in_preparation'.\n"
        "Until then its pages say that it is being prepared, and it is in no open data.\n"
    )


def test_its_pages_are_whole(begun: MiniSite) -> None:
    found = load_site(begun.root)
    for lang in ("en", "fr", "so"):
        for path in ("south/", "south/2027/", "south/2027/goals/example/", "parties/company/"):
            tree, faults = parse(pages_of(begun.root, found, lang).whole(path))
            assert (tree.one("html")["lang"], faults) == (lang, [])
    assert 'South: "x" & #' in parse(pages_of(begun.root, found, "en").whole("south/"))[0].one("main").text


def test_without_parties_they_are_to_be_named(site: MiniSite) -> None:
    code, said = site.run("new-agreement", "south", "2027", "--place-name", "South")
    assert code == 0
    assert "  1. Name the parties in data/agreements/south/2027/agreement.yml, and those of each goal.\n" in said
    assert "parties: []\n" in site.read(f"{FOLDER}/agreement.yml")
    found = load_site(site.root)
    assert not found.has_errors
    assert parse(pages_of(site.root, found, "en").whole("south/2027/goals/example/"))[1] == []


def test_the_next_year_goes_on_from_it(begun: MiniSite) -> None:
    code, said = begun.run("next-period", "south", "2028")
    assert code == 0, said
    assert "  - south/2028/index.md\n  - south/2027/index.md\n" in begun.read("mkdocs.yml")


def test_its_pages_lie_where_the_site_has_its_pages(site: MiniSite) -> None:
    site.change("mkdocs.yml", "docs_dir: docs\n", "docs_dir: pages\n")
    (site.root / "docs").rename(site.root / "pages")
    code, said = site.run("new-agreement", "south", "2027", "--place-name", "South")
    assert (code, "  pages/fr/south/2027/index.md\n" in said) == (0, True)
    assert not (site.root / "docs").exists()


def test_where_the_menu_has_no_agreement_it_says_where_to_write_it(site: MiniSite) -> None:
    site.change("mkdocs.yml", "  - our-town/2027/index.md\n", "")
    code, said = site.run("new-agreement", "south", "2027", "--place-name", "South")
    assert (code, "  5. Write south/2027/index.md into 'nav' in mkdocs.yml, where it belongs.\n" in said) == (0, True)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ("our-town", "2028"),
            "our-town has an agreement already. Begin the next one: agreements next-period our-town 2028. "
            "Begin another beside it: give it an address of its own with --slug.\n",
        ),
        (
            ("our-town", "2027", "--slug", "2027"),
            "There is an agreement at our-town/2027 already. Give the new one another address: --slug.\n",
        ),
        (
            ("south", "27", "--place-name", "S"),
            "'27' is not a year or some years. Write 2027 or 2027-2029, or tell with --period-name, --starts and "
            "--ends what a period with a name is.\n",
        ),
        (
            ("South", "2027", "--place-name", "S"),
            "'South' is not an id. Use only a–z, 0–9 and single hyphens, such as 'our-town'.\n",
        ),
        (("fr", "2027", "--place-name", "S"), "The address /fr/ is taken. Give the place another with --place-id.\n"),
        (("south", "2027"), "Say what readers call the place, too: --place-name NAME.\n"),
        (("south", "2027", "--place-name", "a\nb"), "The name must be one line of text.\n"),
        (
            ("south", "2027", "--place-name", "S", "--parties", "company,asociation"),
            "There is no party 'asociation'. Did you mean 'association'?\n",
        ),
    ],
)
def test_what_can_not_be(site: MiniSite, arguments: tuple[str, ...], said: str) -> None:
    before = sorted(site.root.rglob("*"))
    assert site.run("new-agreement", *arguments) == (1, said)
    assert sorted(site.root.rglob("*")) == before


def test_content_with_errors_gets_no_agreement(site: MiniSite) -> None:
    site.change("data/site.yml", "tagline:", "tagljne:")
    code, said = site.run("new-agreement", "south", "2027", "--place-name", "South")
    assert (code, said.endswith("Mend the content first; nothing is done.\n")) == (1, True)


def test_the_command_line_knows_it(site: MiniSite) -> None:
    assert run("new-agreement", "south", "2027", "--place-name", "South", "--root", str(site.root))[0] == 0


def test_a_range_of_years(site: MiniSite) -> None:
    code, said = site.run("new-agreement", "south", "--period", "2027-2029", "--place-name", "South")
    assert code == 0, said
    assert "\nperiod: 2027-2029\ntitle: The agreement for 2027–2029\n" in site.read(
        "data/agreements/south/2027-2029/agreement.yml"
    )
    assert "# The 2027–2029 agreement is being prepared\n" in site.read("docs/en/south/2027-2029/index.md")
    assert site.run("check")[0] == 0


def test_one_beside_another_of_the_same_place_and_time(site: MiniSite) -> None:
    code, said = site.run("new-agreement", "our-town", "2027", "--slug", "climate-2027")
    assert code == 0, said
    folder = "data/agreements/our-town/climate-2027"
    assert "\nyear: '2027'\nslug: climate-2027\n" in site.read(f"{folder}/agreement.yml")
    page = site.read("docs/en/our-town/climate-2027/index.md")
    assert "# The 2027 (The agreement for 2027) agreement is being prepared\n" in page
    assert site.run("check")[0] == 0


def test_its_texts_are_in_the_language_of_the_data() -> None:
    (_, agreement), (_, goal) = data_files(First("x", "X", WantedPeriod("2027")), "fr")
    assert (agreement["title"], goal["title"]) == ("L’accord pour 2027", "Exemple\u00a0: nous joindre plus facilement")


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        pytest.param("nav:\n  - a/1/index.md\n  - x.md\n", "nav:\n  - a/1/index.md\n  - P\n  - x.md\n", id="one"),
        pytest.param(
            "  - a/1/index.md\n  - b/2/more.md\n", "  - a/1/index.md\n  - b/2/more.md\n  - P\n", id="the last"
        ),
        pytest.param("  - A: 'a/1/index.md'\n  - x.md\n", "  - A: 'a/1/index.md'\n  - P\n  - x.md\n", id="a title"),
        pytest.param("- a/1/index.md\r\n", "- a/1/index.md\r\n- P\r\n", id="line ends of Windows"),
        pytest.param("  - a/10/index.md\n  - x.md\n", "  - a/10/index.md\n  - x.md\n", id="none"),
    ],
)
def test_its_page_comes_after_those_of_the_other_agreements(settings: str, expected: str) -> None:
    assert with_page_after(settings, "P", ["a/1", "b/2"]) == expected


def test_the_first_agreement_of_all_has_no_other_to_come_after() -> None:
    assert with_page_after("nav:\n  - index.md\n", "P", []) == "nav:\n  - index.md\n"
