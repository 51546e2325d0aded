"""Several tables: follow-ups, milestones, goals and parties of their own, translations in a second file; and ids."""

# ruff: noqa: E501  # a row a line

from __future__ import annotations

import json

import pytest

from agreements.source.yaml import parse
from import_cases import PROMISES, imported, put, put_map, rows_of, run, the_map, with_cells
from mini_site import MiniSite
from spreadsheets import commas

GOALS = "data/agreements/havslan/2012/goals"
FOLLOW_UP = "data/agreements/havslan/2012/follow-up.yml"


def of_site(mini: MiniSite, file: str) -> dict[str, object]:
    found: dict[str, object] = parse(mini.read(file).encode(), file).value
    return found


def commitments(mini: MiniSite, goal: str) -> dict[str, dict[str, object]]:
    found = of_site(mini, f"{GOALS}/{goal}.yml")["commitments"]
    return {one["id"]: one for one in found}  # type: ignore[attr-defined]


def import_table(mini: MiniSite, table: str, text: str, *more: str) -> tuple[int, str]:
    put_map(mini, text)
    return run(mini, put(mini, "table.csv", commas(rows_of(table))), *more)


def with_more(mini: MiniSite, table: str, extra: str) -> tuple[int, str]:
    put(mini, "more.csv", commas(rows_of(table)))
    return imported(mini, PROMISES, the_map() + extra)


REPORTS = """\
- of: follow_ups
  file: more.csv
  columns:
    commitment: Löfte
    status: Läge
    outcome: Utfall
    reported_by: Av
    reported_on: Den
  always:
    basis: reported
"""


def test_follow_ups_in_a_table_of_their_own(mini: MiniSite) -> None:
    """A commitment is named by goal/id, by the id of this import or of the site, or by its words."""
    table = """
    Löfte | Läge | Utfall | Av | Den
    work/quays | met | Ja. | Kaja Kran | 1 juli 2012
    V-2 | not_met | Nej. | Kaja Kran | July 2, 2012
    1 | Delvis uppfyllt | Lite. | Nora Norr | 3.7.2012
    Kommunen köper pennor. | met | Ja. | Nora Norr | 20120704
    """
    code, said = with_more(
        mini, table, REPORTS.replace("Löfte", "'#A'") + "  values:\n    status:\n      Delvis uppfyllt: partly_met\n"
    )
    assert code == 0, said
    found = of_site(mini, FOLLOW_UP)["follow_ups"]
    by_ref = {one["commitment"]: (one["status"], one["reported_on"]) for one in found}  # type: ignore[attr-defined]
    assert by_ref["work/quays"] == ("met", "2012-07-01")
    assert by_ref["vard/v-2"] == ("not_met", "2012-07-02")
    assert by_ref["work/1"] == ("partly_met", "2012-07-03")
    assert by_ref["school/pens"] == ("met", "2012-07-04")


HISTORY = """\
agreement: havslan/2012
tables:
- of: follow_ups
  columns:
    commitment: Löfte
    milestone: Etapp
    on: Dag
    status: Läge
    basis: Grund
    by: Vem
    progress: Procent
    outcome: Utfall
    outcome@en: Outcome
    evidence: Källor
"""
REPORTED = """
Löfte | Etapp | Dag | Läge | Grund | Vem | Procent | Utfall | Outcome | Källor
work/jobs | | 2012-06-30 | partly_met | reported | Norra kommun | 50 % | Hälften. | Half. |
work/jobs | | 2012-12-31 | met | reported | Norra kommun | 100 | Alla. | All. | Rapporten https://a.example/r
work/jobs | | 2012-12-31 | partly_met | assessed | Revisorn | 80 | De flesta. | Most. |
"""


def test_a_history_keeps_what_was_told_of_earlier_days(mini: MiniSite) -> None:
    assert import_table(mini, REPORTED, HISTORY)[0] == 0
    found = of_site(mini, FOLLOW_UP)["follow_ups"]
    assert found[1:] == [  # type: ignore[index]
        {
            "commitment": "work/jobs",
            "on": "2012-12-31",
            "status": "met",
            "basis": "reported",
            "progress": "100",
            "by": "norra-kommun",
            "outcome": "Alla.",
            "links": [{"title": "Rapporten", "url": "https://a.example/r"}],
        },
        {
            "commitment": "work/jobs",
            "on": "2012-12-31",
            "status": "partly_met",
            "basis": "assessed",
            "progress": "80",
            "by": "Revisorn",
            "outcome": "De flesta.",
        },
    ]
    english = mini.read("data/translations/en/mini.po")
    for said in ('"Hälften."\nmsgstr "Half."', '"Alla."\nmsgstr "All."', '"De flesta."\nmsgstr "Most."'):
        assert said in english
    head, _, second, third = REPORTED.strip().splitlines()
    later = "\n".join([head, second.replace("2012-12-31", "2013-01-31"), third.replace("80", "90")])
    code, said = import_table(mini, later, HISTORY)
    assert code == 0
    assert said.splitlines()[:4] == [
        "New: follow-up work/jobs@2013-01-31-reported",
        "work/jobs@2012-12-31-assessed  (table.csv:3:52)",
        "    progress: 80 → 90",
        "havslan/2012: 1 new, 1 changed, 0 as before.",
    ]
    assert len(of_site(mini, FOLLOW_UP)["follow_ups"]) == 4  # type: ignore[arg-type]


STEPS = """\
- of: milestones
  file: more.csv
  columns:
    commitment: Löfte
    milestone: Nr
    milestone_text: Etapp
    milestone_text@en: Step
    milestone_due: Senast
"""


def test_milestones_in_a_table_of_their_own(mini: MiniSite) -> None:
    table = """
    Löfte | Nr | Etapp | Step | Senast
    k-2 | a | Färgen är köpt. | The paint is there. | 2012-05
    k-2 | b | Bryggan är ren. | | 2012
    """
    assert with_more(mini, table, STEPS)[0] == 0
    assert commitments(mini, "01-work")["k-2"]["milestones"] == [
        {"id": "a", "text": "Färgen är köpt.", "due": "2012-05"},
        {"id": "b", "text": "Bryggan är ren.", "due": "2012"},
    ]
    assert 'milestones/a/text"\nmsgid "Färgen är köpt."\nmsgstr "The paint is there."' in mini.read(
        "data/translations/en/mini.po"
    )
    code, said = with_more(mini, table.replace("2012-05", "2012-06"), STEPS)
    assert (code, said.splitlines()[1]) == (0, "    milestone_due: 2012-05 → 2012-06")


def test_rows_of_milestones_below_merged_cells(mini: MiniSite) -> None:
    """As action plans are often written: a row a step, and what all of them share only in the first."""
    table = """
    Mål | Åtagande | Vem | Etapp | Klar
    Vatten | Hamnverket renar hamnen. | Hamnverket | Pumpen är lagad. | maj 2012
    | | | Slammet är borta. | 30/9/2012
    | Hamnverket mäter vattnet. | Hamnverket | |
    """
    text = """\
agreement: havslan/2012
dates: day_first
tables:
- of: commitments
  columns:
    goal: Mål
    text: Åtagande
    parties: Vem
    milestone_text: Etapp
    milestone_due: Klar
  same_as_above:
  - goal
  - text
  - parties
"""
    for _ in range(2):
        code, said = import_table(mini, table, text)
        assert code == 0, said
    assert said == "havslan/2012: 0 new, 0 changed, 5 as before.\n"
    found = commitments(mini, "03-vatten")
    assert list(found) == ["hamnverket-renar-hamnen", "hamnverket-mater-vattnet"]
    assert found["hamnverket-renar-hamnen"]["milestones"] == [
        {"id": "pumpen-ar-lagad", "text": "Pumpen är lagad.", "due": "2012-05"},
        {"id": "slammet-ar-borta", "text": "Slammet är borta.", "due": "2012-09-30"},
    ]


def test_parties_of_a_table_are_known_to_the_others_and_sign(mini: MiniSite) -> None:
    table = """
    Namn | Name | Slag | Vad
    Östra föreningen | The East | organisation | En förening i öster.
    """
    extra = """\
- of: parties
  file: more.csv
  columns:
    party: Namn
    party_name@en: Name
    party_kind: Slag
    party_what: Vad
"""
    put(mini, "more.csv", commas(rows_of(table)))
    code, said = imported(mini, with_cells({"F2": "Östra föreningen"}), the_map() + extra)
    assert code == 0, said
    assert mini.read("data/parties.yml").endswith(
        "- id: ostra-foreningen\n  name: Östra föreningen\n  kind: organisation\n  what: En förening i öster.\n"
    )
    assert commitments(mini, "01-work")["1"]["parties"] == ["ostra-foreningen"]
    assert "- hamnverket\n- ostra-foreningen\n" in mini.read("data/agreements/havslan/2012/agreement.yml")
    assert 'msgid "Östra föreningen"\nmsgstr "The East"' in mini.read("data/translations/en/mini.po")


def test_goals_of_a_table_with_new_groups(mini: MiniSite) -> None:
    table = """
    Id | Nummer | Rubrik | Text | Grupp | Ansvarig
    vard | 3 | Vård | Fler ska få vård. | Inåt | Kommunerna, Hamnverket
    work | | Arbete och hamn | Ännu fler ska ha ett arbete. | Utåt |
    """
    extra = """\
- of: goals
  file: more.csv
  columns:
    goal: Id
    goal_number: Nummer
    goal_title: Rubrik
    goal_text: Text
    goal_group: Grupp
    goal_responsible: Ansvarig
"""
    code, said = with_more(mini, table, extra)
    assert code == 0, said
    goal = of_site(mini, f"{GOALS}/03-vard.yml")
    assert {key: goal[key] for key in ("id", "number", "group", "title", "responsible")} == {
        "id": "vard",
        "number": "3",
        "group": "inat",
        "title": "Vård",
        "responsible": ["municipalities", "hamnverket"],
    }
    assert of_site(mini, "data/agreements/havslan/2012/agreement.yml")["groups"] == [
        {"id": "outward", "name": "Utåt"},
        {"id": "inat", "name": "Inåt"},
    ]


def test_translations_in_a_second_file(mini: MiniSite) -> None:
    extra = "- of: commitments\n  file: more.csv\n  language: fr\n  columns:\n    id: Nr\n    text: Texte\n    outcome: Résultat\n"
    table = "Nr | Texte | Résultat\nk-2 | L’agence peint le pont. | Il est bleu."
    code, said = with_more(mini, table, extra)
    assert code == 0, said
    french = mini.read("data/translations/fr/mini.po")
    assert 'msgid "Hamnverket målar bryggan."\nmsgstr "L’agence peint le pont."' in french
    assert 'msgid "Den är blå."\nmsgstr "Il est bleu."' in french


def test_a_new_original_with_its_new_translation_is_not_outdated(mini: MiniSite) -> None:
    imported(mini, PROMISES)
    changed = with_cells({"D3": "Hamnverket målar bron.", "E3": "The big bridge gets blue."})
    assert imported(mini, changed)[0] == 0
    assert '\nmsgid "Hamnverket målar bron."\nmsgstr "The big bridge gets blue."' in mini.read(
        "data/translations/en/mini.po"
    )
    assert "fuzzy" not in mini.read("data/translations/en/mini.po")


WITHOUT_IDS = """\
agreement: havslan/2012
tables:
- of: commitments
  columns:
    goal: Mål
    text: Löfte
    parties: Vem
"""
TWO = "Mål | Löfte | Vem\nSkola och språk | Kommunen köper {what} pennor till alla elever. | Södra kommun\nSkola och språk | Norra kommun läser högt varje dag för alla som vill höra. | Norra kommun"


def test_ids_from_the_words_stay_when_the_words_change(mini: MiniSite) -> None:
    import_table(mini, TWO.format(what="många"), WITHOUT_IDS)
    first = "kommunen-koper-manga-pennor-till-alla"
    assert list(commitments(mini, "02-school")) == ["pens", first, "norra-kommun-laser-hogt-varje-dag-for"]
    code, said = import_table(mini, TWO.format(what="nya"), WITHOUT_IDS)
    assert code == 0
    assert said.splitlines()[:3] == [
        f"school/{first}  (table.csv:2:17)",
        "    text: Kommunen köper många pennor till alla elever. → Kommunen köper nya pennor till alla elever.",
        f"table.csv:2:17 is taken for 'school/{first}' in other words. A column of ids makes sure.",
    ]
    assert commitments(mini, "02-school")[first]["text"] == "Kommunen köper nya pennor till alla elever."


def test_a_row_is_known_by_words_that_were_changed_by_hand_since(mini: MiniSite) -> None:
    import_table(mini, TWO.format(what="många"), WITHOUT_IDS)
    mini.change(f"{GOALS}/02-school.yml", "köper många pennor till alla elever", "delar ut gröna kritor")
    code, said = import_table(mini, TWO.format(what="många"), WITHOUT_IDS)
    assert (code, said.splitlines()[-1]) == (0, "havslan/2012: 0 new, 0 changed, 3 as before.")


def test_a_goal_is_known_by_its_title_after_that_was_changed_by_hand(mini: MiniSite) -> None:
    imported(mini, PROMISES)
    mini.change(f"{GOALS}/03-vard.yml", "title: Vård", "title: Vård och hälsa")
    code, said = imported(mini, PROMISES)
    assert (code, said.splitlines()[-1]) == (0, "havslan/2012: 0 new, 0 changed, 10 as before.")


FULL = """\
agreement: havslan/2012
decimal: comma
tables:
- of: commitments
  columns:
    goal: Mål
    id: Nr
    title: Rubrik
    text: Löfte
    parties: Vem
    lead: Leder
    supported_by: Med
    starts: Start
    due: Klart
    budget_amount: Kostar
    tags: Ämnen
    links: Länkar
    continues: Fortsätter
  always:
    budget_currency: SEK
  nothing:
  - saknas
"""
ONE = """
Mål | Nr | Rubrik | Löfte | Vem | Leder | Med | Start | Klart | Kostar | Ämnen | Länkar | Fortsätter
school | x | Böcker | Kommunen köper:\\n• böcker\\n• pennor\\nAlla får läsa. | Södra kommun, Norra kommun | södra KOMMUN | hamnverket | mars 2012 | 2012 | 1 234,5 | skola; hav, båtar | Planen https://plan.example/a?b;c\\nhttps://sea.example | work/jobs school/books
school | y | saknas | Kommunen vilar. | Kommunerna | | | | | | saknas | |
"""


def test_all_that_a_commitment_may_have(mini: MiniSite) -> None:
    code, said = import_table(mini, ONE, FULL)
    assert code == 0, said
    assert commitments(mini, "02-school")["x"] == {
        "id": "x",
        "parties": ["sodra-kommun", "norra-kommun"],
        "lead": ["sodra-kommun"],
        "supported_by": ["hamnverket"],
        "title": "Böcker",
        "text": "Kommunen köper:\n\n- böcker\n- pennor\n\nAlla får läsa.",
        "starts": "2012-03",
        "due": "2012",
        "budget": {"amount": "1234.5", "currency": "SEK"},
        "tags": ["skola", "hav", "båtar"],
        "links": [
            {"title": "Planen", "url": "https://plan.example/a?b;c"},
            {"title": "sea.example", "url": "https://sea.example"},
        ],
        "continues": ["work/jobs", "school/books"],
    }
    assert commitments(mini, "02-school")["y"] == {"id": "y", "parties": ["municipalities"], "text": "Kommunen vilar."}
    assert import_table(mini, ONE, FULL)[1].splitlines()[-1] == "havslan/2012: 0 new, 0 changed, 3 as before."


def test_lists_within_lists_of_a_json_file(mini: MiniSite) -> None:
    whole = {
        "plan": [
            {
                "name": "Skola och språk",
                "promises": [{"no": 7, "by": {"who": ["hamnverket"]}, "what": "Hamnverket läser."}],
            },
            {
                "name": "Arbete och hamn",
                "promises": [{"no": 8.0, "by": {"who": "Norra kommun"}, "what": "Norr arbetar."}],
            },
        ]
    }
    put_map(
        mini,
        WITHOUT_IDS.replace("columns:", "path: plan/*/promises\n  columns:\n    id: 'no'")
        .replace("Mål", "../name")
        .replace("Löfte", "what")
        .replace("Vem", "by.who"),
    )
    code, said = run(mini, put(mini, "plan.json", json.dumps(whole)))
    assert code == 0, said
    assert commitments(mini, "02-school")["7"]["parties"] == ["hamnverket"]
    assert commitments(mini, "01-work")["8"]["text"] == "Norr arbetar."


@pytest.mark.parametrize(
    ("rows", "line"),
    [
        (rows_of("Mål | Löfte | Vem\nwork | | Hamnverket"), "The row at table.csv:2:1 names no commitment and goes nowhere."),
        (rows_of("Mål | Löfte | Vem | Övrigt\nwork | Ja. | Hamnverket | ring"), "Column 'Övrigt' (table.csv:1:15) goes nowhere. It has values: 1."),
    ],
)  # fmt: skip
def test_what_goes_nowhere_is_told(mini: MiniSite, rows: list[list[object]], line: str) -> None:
    put_map(mini, WITHOUT_IDS)
    code, said = run(mini, put(mini, "table.csv", commas(rows)), "--dry-run")
    assert code == 0
    assert line in said.splitlines()
