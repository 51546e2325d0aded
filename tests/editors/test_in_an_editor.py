"""What an editor such as VS Code says while somebody writes a data file, by the language server that it uses."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from language_server import LanguageServer

from mini_site import MiniSite
from seven_steps import STEPS, with_seven_steps

GOAL = """id: health
group: outward
title: Hälsa
text: Alla har rätt till en god hälsa.
source:
  section: Mål 5
responsible:
- hamnverket
commitments:
- id: interpreter
  parties:
  - norra-kommun
  text: Kommunen ordnar 32 tolkar.
  target:
  - id: interpreters
    measure: Tolkar
    number: 32
    unit: count
    comparison: at_least
"""
FOLLOW_UP = """published_totals:
  met: 1
  partly_met: 0
  not_met: 0
follow_ups:
- commitment: health/interpreter
  status: met
  basis: stated
  decided_by: Målet är nått.
  outcome: Kommunen har ordnat 32 tolkar.
"""
ABOUT_PARTIES = (
    "Den parten finns varken i data/parties.yml eller under ”joint_parties”. "
    "Är namnet nytt där? Kör då ”agreements schema”."
)

New = Callable[[str], str]


def opened(site: MiniSite, repository: Path) -> LanguageServer:
    """An editor in a site's folder, with the settings that the repository recommends."""
    site.write(".vscode/settings.json", (repository / ".vscode/settings.json").read_text(encoding="utf-8"))
    assert site.run("schema", lang=None)[0] == 0
    return LanguageServer(site.root)


@pytest.fixture(scope="module")
def editor(
    mini_template: MiniSite, repository: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[LanguageServer]:
    site = mini_template.copy_to(tmp_path_factory.mktemp("original") / "site")
    server = opened(site, repository)
    yield server
    server.stop()


@pytest.fixture(scope="module")
def new() -> New:
    """A file that nobody has opened, of a year that nobody has written."""
    numbers = count(1)
    return lambda name: f"data/agreements/nowhere/{next(numbers)}/{name}"


@pytest.mark.parametrize(("name", "text"), [("goals/05-health.yml", GOAL), ("follow-up.yml", FOLLOW_UP)])
def test_a_new_file_has_no_problem(editor: LanguageServer, new: New, name: str, text: str) -> None:
    assert editor.problems(new(name), text) == []


def test_numbers_days_and_words_of_yaml_may_stand_as_they_are_or_between_quotes(
    editor: LanguageServer, new: New
) -> None:
    text = GOAL.replace("title: Hälsa", "title: 2010").replace("  section: Mål 5", "  section: 5.1\n  page: '11'")
    assert editor.problems(new("goals/05-health.yml"), text.replace("number: 32", "number: '1.8'")) == []
    reported = FOLLOW_UP.replace("basis: stated", "basis: reported\n  reported_on: 2011-02-15\n  reported_by: no")
    assert editor.problems(new("follow-up.yml"), reported) == []


@pytest.mark.parametrize(
    ("old", "new_text", "found"),
    [
        pytest.param("title: Hälsa\n", "title: Hälsa\nnmae: x\n", "4: Property nmae is not allowed.", id="unknown key"),
        pytest.param("  text: K", "  txt: x\n  text: K", "13: Property txt is not allowed.", id="unknown key within"),
        pytest.param("group: outward\n", "", '1: Missing property "group".', id="missing key"),
        pytest.param("- hamnverket\n", "- hamnvreket\n", f"8: {ABOUT_PARTIES}", id="unknown party"),
        pytest.param(
            "number: 32",
            "number: trettio",
            "17: Skriv bara siffror, med punkt före decimaler: 32 eller 1.8.",
            id="no number",
        ),
        pytest.param(
            "id: health",
            "id: Hälsa",
            "1: Använd bara a–z, 0–9 och enkla bindestreck, till exempel ”norra-kommun”.",
            id="no id",
        ),
        pytest.param(
            "title: Hälsa",
            'title: "Hälsa\\noch vård"',
            "3: Skriv den på en rad, eller vik den med ”>-”.",
            id="a line break",
        ),
        pytest.param(
            "unit: count",
            "unit: cuont",
            "18: Den enheten finns inte.",
            id="unknown word",
        ),
    ],
)
def test_a_slip_in_a_goal_is_shown_at_once(
    editor: LanguageServer, new: New, old: str, new_text: str, found: str
) -> None:
    assert editor.problems(new("goals/05-health.yml"), GOAL.replace(old, new_text, 1)) == [found]


@pytest.mark.parametrize(
    ("old", "new_text", "found"),
    [
        pytest.param("  basis:", "  bsais: x\n  basis:", "8: Property bsais is not allowed.", id="unknown key"),
        pytest.param("status: met", "status: meet", "7: Den statusen finns inte.", id="unknown status"),
        pytest.param("  met: 1", "  met: -1", "2: Value is below the minimum of 0.", id="less than nothing"),
        pytest.param(
            "health/interpreter",
            "health interpreter",
            "6: Skriv mål/åtagande, till exempel ”health/interpreter”.",
            id="no commitment",
        ),
    ],
)
def test_a_slip_in_a_follow_up_is_shown_at_once(
    editor: LanguageServer, new: New, old: str, new_text: str, found: str
) -> None:
    assert editor.problems(new("follow-up.yml"), FOLLOW_UP.replace(old, new_text, 1)) == [found]


def test_a_commitment_that_is_still_to_be_written_is_no_slip(editor: LanguageServer, new: New) -> None:
    text = FOLLOW_UP.replace("health/interpreter", "health/not-yet-there")
    assert editor.problems(new("follow-up.yml"), text) == []


def test_parties_are_suggested_by_id_with_their_names(editor: LanguageServer, new: New) -> None:
    found = editor.suggestions(new("goals/05-health.yml"), GOAL.replace("- hamnverket", "- |"))
    assert found["norra-kommun"] == "Norra kommun"
    assert found["municipalities"] == "Kommunerna"
    assert "true" not in found


def test_statuses_are_suggested_with_their_meaning(editor: LanguageServer, new: New) -> None:
    assert editor.suggestions(new("follow-up.yml"), FOLLOW_UP.replace("status: met", "status: |")) == {
        "met": "Uppfyllt: Åtagandet är helt uppfyllt.",
        "partly_met": "Delvis uppfyllt: En del av åtagandet är uppfylld.",
        "not_met": "Inte uppfyllt: Åtagandet är inte uppfyllt.",
        "not_reported": "Inte rapporterat: Parten har inte rapporterat hur det gick.",
        "unrecorded": "Ingen känd status: Det fanns en status, men den finns inte i vår källa. Vi gissar inte.",
    }


def test_commitments_are_suggested_with_their_text(editor: LanguageServer, new: New) -> None:
    found = editor.suggestions(new("follow-up.yml"), FOLLOW_UP.replace("health/interpreter", "|"))
    assert found["work/jobs"].startswith("Kommunen ordnar ")


def test_keys_are_suggested_with_their_help(editor: LanguageServer, new: New) -> None:
    found = editor.suggestions(new("follow-up.yml"), f"{FOLLOW_UP}  re|\n")
    assert {"reported_by", "reported_on", "same_outcome_as"} <= found.keys()
    assert "status" not in found  # it is there already
    assert "Exempel: 2026-02-15" in found["reported_on"]


def test_a_key_explains_itself(editor: LanguageServer, new: New) -> None:
    shown = editor.shown_over(new("goals/05-health.yml"), GOAL.replace("responsible:", "respon|sible:"))
    assert "Ansvariga" in shown
    assert "De som ansvarar för målet: parter eller gemensamma parter, med sina id:n." in shown


def test_a_text_of_the_frame_tells_what_is_filled_in(editor: LanguageServer) -> None:
    shown = editor.shown_over("data/texts.yml", "texts:\n  totals:\n    heading|: Resultat {year}\n")
    assert "Fylls i: {year}." in shown.replace("\\", "")


# A site whose editors are told things in English, and that has a scale of its own

PARTIES = """parties:
- id: harbour-office
  name: Harbour Office
  kind: state_agency
  what: It looks after the harbours.
"""
IN_TWO_LANGUAGES = "  name:\n    en: Harbour Office\n    fr: Capitainerie\n"


@pytest.fixture(scope="module")
def english(
    mini_template: MiniSite, repository: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[LanguageServer]:
    site = with_seven_steps(mini_template.copy_to(tmp_path_factory.mktemp("english") / "site"))
    site.write("data/site.yml", f"{site.read('data/site.yml')}editors_language: en\n")
    server = opened(site, repository)
    yield server
    server.stop()


def test_a_slip_is_told_in_english(english: LanguageServer) -> None:
    text = GOAL.replace("id: health", "id: Health").replace("number: 32", "number: thirty")
    text = text.replace("- hamnverket", "- hamnen").replace("- norra-kommun", "- norra")
    assert english.problems("data/agreements/havslan/2013/goals/01-a.yml", text) == [
        "1: Use only a–z, 0–9 and single hyphens, such as 'north-town'.",
        "8: There is no such party in data/parties.yml, nor under 'joint_parties'. "
        "Is the name new there? Then run 'agreements schema'.",
        "12: There is no such party in data/parties.yml, nor under 'joint_parties'. "
        "Is the name new there? Then run 'agreements schema'.",
        "17: Write digits only, with a point for decimals: 32 or 1.8.",
    ]


def test_a_key_explains_itself_in_english(english: LanguageServer) -> None:
    shown = english.shown_over("data/agreements/havslan/2014/follow-up.yml", FOLLOW_UP.replace("outcome:", "out|come:"))
    assert "What happened, in plain words." in shown
    assert "Example: The town reaches the goal." in shown


def test_a_status_means_what_the_pages_say(english: LanguageServer) -> None:
    file = "data/agreements/havslan/2015/follow-up.yml"
    found = english.suggestions(file, FOLLOW_UP.replace("status: met", "status: |"))
    assert list(found) == list(STEPS)
    assert found["half"] == "Halvvägs: Det är halvvägs."


def test_a_status_of_another_scale_is_a_slip(english: LanguageServer) -> None:
    found = english.problems("data/agreements/havslan/2016/follow-up.yml", FOLLOW_UP)
    assert "7: There is no such status." in found
    assert "2: Property met is not allowed." in found


def test_a_tone_is_suggested_with_what_it_means(english: LanguageServer) -> None:
    found = english.suggestions("data/vocabulary.yml", "statuses:\n- id: kept\n  tone: |\n")
    assert found["part"] == "It is kept in part (yellow)"


@pytest.mark.parametrize(
    ("old", "new_text", "found"),
    [
        pytest.param("", "", [], id="one name"),
        pytest.param("  name: Harbour Office\n", IN_TWO_LANGUAGES, [], id="a name for each language"),
        pytest.param(
            "  name: Harbour Office\n",
            IN_TWO_LANGUAGES.replace("fr:", "French:"),
            ["5: Property French is not allowed."],
            id="no language code",
        ),
    ],
)
def test_a_party_has_one_name_or_one_for_each_language(
    english: LanguageServer, old: str, new_text: str, found: list[str]
) -> None:
    name = "data/parties.yml"
    server = LanguageServer(english.root)
    assert server.problems(name, PARTIES.replace(old, new_text) if old else PARTIES) == found
    server.stop()
