"""A first map from the heads of a file, in several languages."""

# ruff: noqa: E501  # a row a line

from __future__ import annotations

import pytest

from agreements.importing.heads import head_words, meanings
from agreements.interface.frame_texts import spoken
from agreements.shapes.import_fields import FIELDS
from import_cases import put, rows_of, run
from mini_site import MiniSite
from spreadsheets import Rows, commas, xlsx

HEADS = {
    "en": "No. | Objective | Commitment | Responsible | Status | Due date | Result",
    "sv": "Nr | Målområde | Åtagande | Ansvarig | Läge | Klart senast | Utfall",
    "fr": "N° | Objectif | Engagement | Responsable | Statut | Échéance | Résultat",
    "ar": "الرقم | الهدف | الالتزام | الجهة المسؤولة | الحالة | الموعد النهائي | النتيجة",
    "de": "Nr. | Handlungsfeld | Maßnahme | Zuständig | Stand | Frist | Ergebnis",
    "es": "Código | Objetivo | Compromiso | Responsable | Estado | Plazo | Resultado",
    "fi": "Nro | Tavoite | Sitoumus | Vastuutaho | Tila | Määräaika | Tulos",
    "fa": "شماره | هدف | تعهد | مسئول | وضعیت | مهلت | نتیجه",
    "uk": "№ | Ціль | Зобов’язання | Відповідальний | Статус | Строк | Результат",
}


@pytest.mark.parametrize("lang", HEADS)
def test_heads_in_the_languages_of_the_frame(lang: str) -> None:
    found = meanings([head.strip() for head in HEADS[lang].split("|")], "commitments", "en", ())
    assert sorted(found) == ["due", "goal", "id", "outcome", "parties", "status", "text"]


def test_each_language_that_the_engine_speaks_is_tried() -> None:
    assert sorted(HEADS) == list(spoken())


def test_the_words_are_those_of_fields() -> None:
    assert {name for fields in head_words().values() for name in fields} <= set(FIELDS)


@pytest.mark.parametrize(
    ("heads", "found"),
    [
        (["text_en", "text_fr"], {"text": "text_en", "text@fr": "text_fr"}),
        (["Text (en)", "Text (fr)"], {"text": "Text (en)", "text@fr": "Text (fr)"}),
        (["Promise", "Promise FR"], {"text": "Promise", "text@fr": "Promise FR"}),
        (["Links (en)", "Links (fr)"], {"links": "Links (en)"}),
        (["The promise itself", "Notes"], {"text": "The promise itself"}),
        (["Goal", "Goal number"], {"goal": "Goal", "goal_number": "Goal number"}),
        (["", "Promise", "Promise"], {"text": "Promise"}),
    ],
)
def test_languages_and_words_within_heads(heads: list[str], found: dict[str, str]) -> None:
    assert meanings(heads, "commitments", "en", ("fr",)) == found


PROMISES = rows_of(
    "Our plan |\n |\nMål | Löfte | Löfte (en) | Ansvarig | Status | Övrigt\nwork | Vi lagar. | We mend. | Hamnverket; Hamnen | Klart | -\nwork | Vi ser. | We see. | Hamnverket | met | -"
)
PARTIES = rows_of("Namn | Typ | Beskrivning\nHamnen | Företag | Ett bolag.")
OTHERS = rows_of("Blad utan rubriker\n1")


def suggested(mini: MiniSite, name: str, content: bytes) -> tuple[int, str]:
    file = put(mini, name, content)
    return run(mini, file, "--suggest")


def test_a_workbook_with_two_tables(mini: MiniSite) -> None:
    sheets: dict[str, Rows] = {"Läs mig": OTHERS, "Löften": PROMISES, "Parter": PARTIES}
    code, said = suggested(mini, "promises.xlsx", xlsx(sheets))
    assert (code, said) == (
        0,
        "Column 'Övrigt' (promises.xlsx: Löften!F3) is not known. Name it in the map, or leave it out.\n"
        "imports/map.yml is written. Look through it, then: "
        "agreements import imports/promises.xlsx --map imports/map.yml --dry-run\n",
    )
    assert (
        mini.read("imports/map.yml")
        == """\
agreement: havslan/2012
tables:
- of: commitments
  sheet: Löften
  head: '3'
  columns:
    goal: Mål
    parties: Ansvarig
    text: Löfte
    text@en: Löfte (en)
    status: Status
  values:
    parties:
      Hamnen: '?'
    status:
      Klart: '?'
- of: parties
  sheet: Parter
  columns:
    party_name: Namn
    party_kind: Typ
    party_what: Beskrivning
"""
    )


def test_what_is_left_for_a_person_to_say_is_refused_until_it_is_said(mini: MiniSite) -> None:
    suggested(mini, "promises.csv", commas(PROMISES[2:]))
    code, said = run(mini, str(mini.root / "imports/promises.csv"))
    assert code == 1
    assert said.splitlines()[0].startswith("imports/map.yml:12:15: error: '?' is no party of this site. Known here: ")


def test_a_map_that_is_there_stays(mini: MiniSite) -> None:
    put(mini, "map.yml", "mine\n")
    code, said = suggested(mini, "promises.csv", commas(PROMISES[2:]))
    assert (code, said) == (1, "imports/map.yml is there already. Move it away first; nothing is written.\n")
    assert mini.read("imports/map.yml") == "mine\n"


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.csv", commas(OTHERS), "a.csv: error: no head of a column in it is known. Write the map by hand; see the guide.\nErrors: 1. Nothing is written.\n"),
        ("a.pdf", b"%PDF", "a.pdf: error: '.pdf' is no kind of file that can be imported. Save it as one of these: .xlsx, .ods, .csv, .tsv, .txt, .json\nErrors: 1. Nothing is written.\n"),
    ],
)  # fmt: skip
def test_a_file_that_nothing_can_be_suggested_for(mini: MiniSite, name: str, content: bytes, said: str) -> None:
    assert suggested(mini, name, content) == (1, said)
