"""The spreadsheets that parties report in: who gets which commitments, in which language, and what can be changed."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from filled_forms import FIRST, answer, change, forms, imported
from mini_site import MiniSite


def opened(path: Path) -> Workbook:
    return load_workbook(path)


def rows(sheet: Worksheet) -> list[list[object]]:
    return [[cell.value for cell in row] for row in sheet.iter_rows(min_row=FIRST)]


def test_each_who_answers_for_something_gets_a_form(mini: MiniSite) -> None:
    folder = mini.root / "answers"
    assert mini.run("forms", "havslan", "2011", "--out", str(folder), lang=None) == (
        0,
        "norra-kommun.xlsx                      1  Norra kommun\n"
        "hamnverket.xlsx                        1  Hamnverket\n"
        "municipalities.xlsx                    1  Kommunerna: låt en av de 2 svara för alla\n"
        "Utan formulär, eftersom andra svarar för allt som de lovar: Södra kommun\n"
        f"Formulär: 3. Åtaganden: 3. Mapp: {folder}\n"
        "Skicka ut dem, samla svaren i en mapp och kör sedan: agreements import-forms MAPP\n",
    )
    assert sorted(path.name for path in folder.iterdir()) == [
        "hamnverket.xlsx",
        "municipalities.xlsx",
        "norra-kommun.xlsx",
    ]


def test_a_form_asks_about_the_partys_own_commitments(mini: MiniSite) -> None:
    book = opened(forms(mini) / "hamnverket.xlsx")
    assert [sheet.title for sheet in book.worksheets] == ["Svar", "Förklaring"]
    sheet = book.worksheets[0]
    assert (sheet["A1"].value, sheet["C1"].value) == ("havslan/2012 hamnverket sv", "Hamnverket: så gick det 2012")
    assert [cell.value for cell in sheet[3]][2:] == [
        "Mål",
        "Åtagande",
        "Tal att nå",
        "Resultat",
        "Så gick det",
        "Datum",
        "Vem rapporterar?",
    ]
    assert [row[:1] + row[2:5] for row in rows(sheet)] == [
        ["work/cranes", "Mål 1: Arbete och hamn", "Hamnverket lagar 5 kranar till.", None],
        ["work/quays", "Mål 1: Arbete och hamn", "Hamnverket målar kajerna.", None],
    ]


def test_a_form_shows_the_numbers_to_reach(mini: MiniSite) -> None:
    assert rows(opened(forms(mini, 2011) / "norra-kommun.xlsx").worksheets[0])[0][4] == "Jobb: minst 20"


def test_only_the_answers_can_be_changed_and_the_ids_are_hidden(mini: MiniSite) -> None:
    book = opened(forms(mini) / "hamnverket.xlsx")
    sheet = book.worksheets[0]
    unlocked = {cell.coordinate for row in sheet.iter_rows() for cell in row if not cell.protection.locked}
    assert unlocked == {f"{column}{row}" for column in "FGHI" for row in (4, 5)}
    assert all(one.protection.sheet for one in book.worksheets)
    assert [letter for letter, one in sheet.column_dimensions.items() if one.hidden] == ["A", "B"]


def test_a_form_can_be_read_scrolled_and_printed(mini: MiniSite) -> None:
    sheet = opened(forms(mini) / "hamnverket.xlsx").worksheets[0]
    assert (sheet.freeze_panes, sheet.print_title_rows) == ("A4", "$3:$3")
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (
        "landscape",
        1,
        0,
    )
    assert all(cell.alignment.wrap_text for cell in sheet[FIRST])


@pytest.mark.parametrize("lang", ["sv", "en", "fr", "ar"])
def test_each_status_is_chosen_from_a_list_with_its_definition(mini: MiniSite, lang: str) -> None:
    book = opened(forms(mini, 2012, "--lang", lang) / "hamnverket.xlsx")
    sheet, explanation = book.worksheets
    status, outcome, day, name = sheet.data_validations.dataValidation
    words = [explanation.cell(row, 1).value for row in (3, 4, 5)]
    assert status.formula1 == f"'{explanation.title}'!$A$3:$A$5"
    assert all(f"{word}: " in status.prompt for word in words)
    assert [(one.type, str(one.sqref)) for one in (status, outcome, day, name)] == [
        ("list", "F4:F5"),
        ("textLength", "G4:G5"),
        ("date", "H4:H5"),
        ("textLength", "I4:I5"),
    ]
    assert (day.formula1, day.formula2) == ("DATE(2012,1,1)", "TODAY()")
    assert all(len(one.prompt) < 255 and len(one.promptTitle) <= 32 for one in (status, outcome, day, name))


def test_the_one_who_reports_is_told_what_becomes_of_the_name(mini: MiniSite) -> None:
    sheet, explanation = opened(forms(mini) / "hamnverket.xlsx").worksheets
    told = "Det visas inte på webbplatsen och finns inte i de öppna data."
    assert told in sheet.data_validations.dataValidation[3].prompt
    assert any(told in str(row[1].value) for row in explanation.iter_rows())


def test_an_arabic_form_runs_from_right_to_left(mini: MiniSite) -> None:
    book = opened(forms(mini, 2012, "--lang", "ar") / "hamnverket.xlsx")
    assert all(sheet.sheet_view.rightToLeft for sheet in book.worksheets)
    assert {cell.alignment.readingOrder for cell in book.worksheets[0][FIRST]} == {2}
    assert book.worksheets[0]["D4"].value == "ع Hamnverket lagar 5 kranar till."


def test_the_other_forms_run_from_left_to_right(mini: MiniSite) -> None:
    assert not opened(forms(mini) / "hamnverket.xlsx").worksheets[0].sheet_view.rightToLeft


def test_a_party_gets_its_form_in_its_own_language(mini: MiniSite) -> None:
    mini.change("data/parties.yml", "  name: Hamnverket\n", "  name: Hamnverket\n  language: fr\n")
    folder = forms(mini)
    assert opened(folder / "hamnverket.xlsx").worksheets[0]["D4"].value == "fr Hamnverket lagar 5 kranar till."
    assert opened(folder / "norra-kommun.xlsx").worksheets[0]["D4"].value == "Kommunen ordnar 32 jobb."


def test_a_text_that_is_not_translated_says_so(mini: MiniSite) -> None:
    mini.translate("en", "havslan/2012/goals/work/commitments/cranes/text", None)
    sheet = opened(forms(mini, 2012, "--lang", "en") / "hamnverket.xlsx").worksheets[0]
    assert sheet["D4"].value == "Hamnverket lagar 5 kranar till. (not translated yet)"


def test_a_joint_commitment_is_asked_about_once_and_shown_to_all(mini: MiniSite) -> None:
    folder = forms(mini, 2011)
    asked = [row[0] for path in sorted(folder.iterdir()) for row in rows(opened(path).worksheets[0])]
    assert sorted(map(str, asked)) == ["school/books", "work/cranes", "work/jobs"]
    joint = opened(folder / "municipalities.xlsx").worksheets[0]
    told = "Ni svarar för alla som lovar tillsammans: Norra kommun och Södra kommun. Kom överens om ett svar."
    assert told in str(joint["C2"].value)
    explanation = opened(folder / "norra-kommun.xlsx").worksheets[1]
    shown = [[cell.value for cell in row] for row in explanation.iter_rows()]
    assert ["Mål 2: Skola", "Kommunerna köper nya böcker.", "Kommunerna"] in shown


def test_original_names_are_kept_together_in_arabic(mini: MiniSite) -> None:
    sheet = opened(forms(mini, 2011, "--lang", "ar") / "municipalities.xlsx").worksheets[0]
    assert "\u2068Norra kommun\u2069" in str(sheet["C2"].value)
    assert "\u2068Södra kommun\u2069" in str(sheet["C2"].value)


def test_of_parties_side_by_side_the_first_answers_for_all(mini: MiniSite) -> None:
    mini.change(
        "data/agreements/havslan/2012/goals/02-school.yml", "  - sodra-kommun\n", "  - sodra-kommun\n  - hamnverket\n"
    )
    folder = forms(mini)
    assert opened(folder / "sodra-kommun.xlsx").worksheets[0]["D4"].value == (
        "Kommunen köper pennor.\n\nLovas tillsammans med Hamnverket. Ni svarar för alla."
    )
    assert len(rows(opened(folder / "hamnverket.xlsx").worksheets[0])) == 2


def test_what_was_reported_before_is_filled_in(mini: MiniSite) -> None:
    folder = forms(mini)
    change(folder / "hamnverket.xlsx", answer)
    assert imported(mini, "--yes")[0] == 0
    code, said = mini.run(
        "forms", "havslan", "2012", "--party", "hamnverket", "--out", str(mini.root / "again"), lang=None
    )
    assert code == 0, said
    first, second = rows(opened(mini.root / "again/hamnverket.xlsx").worksheets[0])
    assert [str(value) for value in first[5:9]] == [
        "Uppfyllt",
        "Det blev 40 jobb.",
        "2013-01-31 00:00:00",
        "Nora Nord",
    ]
    assert second[5:9] == [None] * 4


def test_what_a_document_says_is_not_the_partys_answer(mini: MiniSite) -> None:
    assert rows(opened(forms(mini, 2011) / "norra-kommun.xlsx").worksheets[0])[0][5:9] == [None] * 4


def test_one_party_alone(mini: MiniSite) -> None:
    assert [path.name for path in forms(mini, 2012, "--party", "norra-kommun").iterdir()] == ["norra-kommun.xlsx"]


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("havslan", "2013"), "Det finns ingen överenskommelse för havslan 2013. Menade du ”havslan 2012”?\n"),
        (("havsln", "2012"), "Det finns ingen överenskommelse för havsln 2012. Menade du ”havslan 2012”?\n"),
        (("havslan", "2012", "--lang", "fi"), "Språket ”fi” finns inte. Här går det att skriva: ar, en, fr, sv.\n"),
        (
            ("havslan", "2012", "--party", "hamverket"),
            "”hamverket” svarar inte för något åtagande i havslan/2012. Menade du ”hamnverket”?\n",
        ),
        (
            ("havslan", "2011", "--party", "sodra-kommun"),
            "”sodra-kommun” svarar inte för något åtagande i havslan/2011. Menade du ”norra-kommun”?\n",
        ),
    ],
)
def test_what_there_is_not(mini: MiniSite, arguments: tuple[str, ...], expected: str) -> None:
    assert mini.run("forms", *arguments, lang=None) == (1, expected)
    assert not (mini.root / "forms").exists()


def test_a_form_that_may_be_filled_in_is_never_written_over(mini: MiniSite) -> None:
    folder = forms(mini, 2012, "--party", "norra-kommun")
    before = (folder / "norra-kommun.xlsx").read_bytes()
    code, said = mini.run("forms", "havslan", "2012", "--out", str(folder), lang=None)
    assert (code, said) == (
        1,
        f"{folder / 'norra-kommun.xlsx'} finns redan. "
        "Den kan innehålla svar. Flytta undan den, eller ange en annan mapp med --out.\n",
    )
    assert [path.read_bytes() for path in folder.iterdir()] == [before]


def test_without_a_folder_the_forms_go_into_one_of_the_project(mini: MiniSite) -> None:
    assert mini.run("forms", "havslan", "2012", lang=None)[0] == 0
    assert len(list((mini.root / "forms/havslan-2012").iterdir())) == 3
    assert sorted(path.name for path in (mini.root / "forms").iterdir()) == ["havslan-2012"]


def test_content_with_errors_gets_no_forms(mini: MiniSite) -> None:
    mini.change("data/parties.yml", "  name: Södra kommun\n", "")
    code, said = mini.run("forms", "havslan", "2012", lang=None)
    assert code == 1
    assert said.startswith("data/parties.yml:6:3: fel: nyckeln ”name” saknas.")
    assert said.endswith("Rätta innehållet först; inget är gjort.\n")
