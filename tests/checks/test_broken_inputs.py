"""Every kind of broken input: the exact message with place and cure, exit code 1, and the last good site untouched."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass

import pytest

from mini_site import MiniSite
from page_tree import tree

PARTIES = "data/parties.yml"
SITE = "data/site.yml"
TEXTS = "data/texts.yml"
AGREEMENT = "data/agreements/havslan/2012/agreement.yml"
WORK_2011 = "data/agreements/havslan/2011/goals/01-work.yml"
WORK_2012 = "data/agreements/havslan/2012/goals/01-work.yml"
FOLLOW_UP = "data/agreements/havslan/2011/follow-up.yml"
ENGLISH = "data/translations/en/mini.po"
ARABIC = "data/translations/ar/mini.po"
JOBS = "havslan/2012/goals/work/commitments/jobs/text"
HARBOURS = "parties/hamnverket/what"

YAML_CURE = "Check indentation and quotes here and on the line before; a text with ': ' or '#' needs quotes."
ID_CURE = "Use only a–z, 0–9 and single hyphens, such as 'north-town'."
NUMBERS_CURE = "Write the numbers of the original text, or the line '# numbers: ok' at the entry if they are right."
FRONT_MATTER_CURE = "Begin with three lines: '---', 'title: …' and 'description: …', and close with '---'."
KINDS = "The words here are municipality, regional_council, state_agency, university, church, organisation, company."
REPORT_CURE = "Write 'on' with the day, and 'reported_by' with the person or 'by' with the party."
UNBUILT = "Nothing is built; site/ is as it was."


@dataclass(frozen=True)
class Slip:
    """What an editor does to one file, and what must be said about it."""

    name: str
    file: str
    old: str
    new: str
    messages: tuple[str, ...]

    def __str__(self) -> str:
        return self.name


NAME = "  name: Södra kommun\n"
CRANES_2011 = "- commitment: work/cranes\n  status: unrecorded\n"

SLIPS = [
    Slip(
        "a colon without quotes",
        PARTIES,
        NAME,
        "  name: Södra: kommun\n",
        (f"{PARTIES}:7:14: error: not valid YAML: mapping values are not allowed in this context. {YAML_CURE}",),
    ),
    Slip(
        "wrong indentation",
        PARTIES,
        NAME,
        " name: Södra kommun\n",
        (f"{PARTIES}:7:2: error: not valid YAML: did not find expected key. {YAML_CURE}",),
    ),
    Slip(
        "a tab",
        PARTIES,
        NAME,
        "\tname: Södra kommun\n",
        (f"{PARTIES}:7:1: error: not valid YAML: found a tab character that violates indentation. {YAML_CURE}",),
    ),
    Slip(
        "a key twice",
        PARTIES,
        NAME,
        f"{NAME}  name: Söder\n",
        (f"{PARTIES}:8:3: error: the key 'name' stands twice (first on line 7). Keep one of them.",),
    ),
    Slip(
        "an alias",
        PARTIES,
        NAME,
        "  name: *norr\n",
        (f"{PARTIES}:7:9: error: the alias '*norr' is not allowed. Write the value out.",),
    ),
    Slip(
        "an anchor",
        PARTIES,
        NAME,
        "  name: &syd Södra kommun\n",
        (f"{PARTIES}:7:9: error: the anchor '&syd' is not allowed. Remove it and write values out.",),
    ),
    Slip(
        "a tag that would run a program",
        PARTIES,
        NAME,
        "  name: !!python/object/apply:os.getcwd []\n",
        (
            f"{PARTIES}:7:9: error: the tag 'tag:yaml.org,2002:python/object/apply:os.getcwd' is not allowed. "
            "Remove it: every value is plain text.",
        ),
    ),
    Slip(
        "a merge key",
        PARTIES,
        NAME,
        f"  <<: {{}}\n{NAME}",
        (f"{PARTIES}:7:3: error: unknown key '<<'. Known here: also_written, id, kind, language, name, what.",),
    ),
    Slip(
        "null",
        PARTIES,
        NAME,
        "  name: ~\n",
        (f"{PARTIES}:7:9: error: '~' means nothing here. Leave the whole key out, or quote the text.",),
    ),
    Slip(
        "an empty text",
        PARTIES,
        NAME,
        "  name:\n",
        (f"{PARTIES}:7:8: error: 'name' is empty. Write a text, or leave the key out if it is optional.",),
    ),
    Slip(
        "a second document",
        PARTIES,
        "- id: sodra-kommun",
        "---\n- id: sodra-kommun",
        (f"{PARTIES}:6:1: error: a second document begins here. Remove the line '---': one file, one document.",),
    ),
    Slip(
        "an unknown key",
        PARTIES,
        NAME,
        f"{NAME}  also_writen:\n  - Söder\n",
        (f"{PARTIES}:8:3: error: unknown key 'also_writen'. Did you mean 'also_written'?",),
    ),
    Slip(
        "a misspelt key, which is unknown and missing",
        WORK_2012,
        "title: Arbete och hamn",
        "titel: Arbete och hamn",
        (
            f"{WORK_2012}:1:1: error: the key 'title' is missing. Add a line 'title: …' here.",
            f"{WORK_2012}:4:1: error: unknown key 'titel'. Did you mean 'title'?",
        ),
    ),
    Slip(
        "an unknown kind of party",
        PARTIES,
        "kind: state_agency",
        "kind: stat_agency",
        (
            f"{PARTIES}:12:9: error: 'stat_agency' is not one of the allowed words. "
            f"Did you mean 'state_agency'? {KINDS}",
        ),
    ),
    Slip(
        "an unknown party",
        WORK_2012,
        "  - norra-kommun\n",
        "  - nora-kommun\n",
        (f"{WORK_2012}:15:5: error: unknown party of this agreement 'nora-kommun'. Did you mean 'norra-kommun'?",),
    ),
    Slip(
        "an unknown group of goals",
        WORK_2012,
        "group: outward",
        "group: outwards",
        (f"{WORK_2012}:3:8: error: unknown group of goals 'outwards'. Did you mean 'outward'?",),
    ),
    Slip(
        "a path as an id",
        WORK_2012,
        "- id: quays",
        "- id: ../../quays",
        (f"{WORK_2012}:23:7: error: '../../quays' is not a valid id. {ID_CURE}",),
    ),
    Slip(
        "an absolute path as an id",
        AGREEMENT,
        "place: havslan\n",
        "place: /etc/passwd\n",
        (f"{AGREEMENT}:1:8: error: '/etc/passwd' is not a valid id. {ID_CURE}",),
    ),
    Slip(
        "an id twice",
        PARTIES,
        "- id: hamnverket",
        "- id: sodra-kommun\n  name: Söder\n  kind: municipality\n  what: Också söder.\n- id: hamnverket",
        (
            f"{PARTIES}:10:7: error: the party 'sodra-kommun' stands twice (first in {PARTIES}:6:7). "
            "Keep one, or rename one.",
        ),
    ),
    Slip(
        "a commitment twice",
        WORK_2012,
        "- id: quays",
        "- id: cranes",
        (
            f"{WORK_2012}:23:7: error: the commitment 'cranes' stands twice (first in {WORK_2012}:19:7). "
            "Keep one, or rename one.",
        ),
    ),
    Slip(
        "a number in words",
        WORK_2011,
        "number: 20",
        "number: tjugo",
        (
            f"{WORK_2011}:20:13: error: 'tjugo' is not a number. "
            "Write digits only, with a point for decimals: 32 or 1.8.",
        ),
    ),
    Slip(
        "a date in words",
        AGREEMENT,
        "groups:",
        "signed:\n  place: Hamnby\n  date: 22 februari\ngroups:",
        (f"{AGREEMENT}:13:9: error: '22 februari' is not a date. Write year-month-day, such as 2025-02-22.",),
    ),
    Slip(
        "a range without its end",
        WORK_2011,
        "comparison: at_least",
        "comparison: between",
        (
            f"{WORK_2011}:18:5: error: a range needs 'to' and 'comparison: between' together. "
            "Write 'comparison: between' with both 'number' and 'to', or neither.",
        ),
    ),
    Slip(
        "a year in the wrong folder",
        AGREEMENT,
        "year: 2012\ntitle",
        "year: 2013\ntitle",
        (
            f"{AGREEMENT}:3:7: error: the year is '2013' but the folder is '2012'. "
            "Write 'year: 2012', or rename the folder.",
        ),
    ),
    Slip(
        "more statuses than the published totals",
        FOLLOW_UP,
        "  met: 1\n  partly_met: 1\n",
        "  met: 0\n  partly_met: 2\n",
        (
            f"{FOLLOW_UP}:2:3: error: 1 commitments are recorded as 'met', but the document states 0. "
            "Correct the status that the source does not bear out.",
        ),
    ),
    Slip(
        "totals that do not add up",
        FOLLOW_UP,
        "  not_met: 1\n",
        "  not_met: 9\n",
        (
            f"{FOLLOW_UP}:2:3: error: the published totals add up to 11, but there are 3 commitments. "
            "Correct the totals, or find the commitment that is missing or too much.",
        ),
    ),
    Slip(
        "a commitment without follow-up",
        FOLLOW_UP,
        CRANES_2011,
        "",
        (
            f"{WORK_2011}:23:3: error: the commitment 'work/cranes' has no follow-up. "
            "Add '- commitment: work/cranes' with its status to follow-up.yml.",
        ),
    ),
    Slip(
        "two follow-ups of one commitment",
        FOLLOW_UP,
        CRANES_2011,
        CRANES_2011 * 2,
        tuple(
            f"{FOLLOW_UP}:{line}:3: error: there are 2 follow-ups of it, and this one has no day. "
            "Add 'on: …' with the day, or remove the entry."
            for line in (11, 13)
        ),
    ),
    Slip(
        "an unknown status",
        FOLLOW_UP,
        "- commitment: work/cranes\n  status: unrecorded",
        "- commitment: work/cranes\n  status: unrecoded",
        (
            f"{FOLLOW_UP}:12:11: error: 'unrecoded' is not one of the allowed words. Did you mean 'unrecorded'? "
            "The words here are met, partly_met, not_met, not_reported, unrecorded.",
        ),
    ),
    Slip(
        "stated without the words that decide it",
        FOLLOW_UP,
        "  decided_by: Det blev 23 jobb.\n",
        "",
        (
            f"{FOLLOW_UP}:6:3: error: 'basis: stated' and 'decided_by' belong together. "
            "Quote the few words of the source that decide the status.",
        ),
    ),
    Slip(
        "a status that rests on nothing",
        FOLLOW_UP,
        "  basis: stated\n  decided_by: Det blev 23 jobb.\n",
        "",
        (
            f"{FOLLOW_UP}:6:3: error: the status 'met' has no basis. "
            "Add 'basis: …' with one of printed, stated, reported, assessed.",
        ),
    ),
    Slip(
        "a report without its day and outcome",
        FOLLOW_UP,
        CRANES_2011,
        "- commitment: work/cranes\n  status: partly_met\n  basis: reported\n  reported_by: Nora Nord\n",
        (
            f"{FOLLOW_UP}:11:3: error: 'basis: reported' needs 'on'. {REPORT_CURE}",
            f"{FOLLOW_UP}:11:3: error: a reported status without an outcome. Add 'outcome' with what was reported.",
        ),
    ),
    Slip(
        "who reported what is not reported",
        FOLLOW_UP,
        CRANES_2011,
        f"{CRANES_2011}  reported_by: Nora Nord\n",
        (
            f"{FOLLOW_UP}:11:3: error: 'reported_by' belongs to 'basis: reported'. "
            "Write who says it as 'by', or remove 'reported_by'.",
        ),
    ),
    Slip(
        "a party's language that the site has not",
        PARTIES,
        NAME,
        f"{NAME}  language: en-gb\n",
        (f"{PARTIES}:8:13: error: unknown language 'en-gb'. Known here: ar, en, fr, sv.",),
    ),
    Slip(
        "a basis of nothing",
        FOLLOW_UP,
        CRANES_2011,
        f"{CRANES_2011}  basis: printed\n",
        (
            f"{FOLLOW_UP}:11:3: error: the status 'unrecorded' can't have a basis. "
            "Remove 'basis', or write the status that it is the basis of.",
        ),
    ),
    Slip(
        "carrying on what no earlier year has",
        WORK_2012,
        "  - work/jobs\n",
        "  - work/jabs\n",
        (
            f"{WORK_2012}:13:3: error: it continues 'work/jabs', which no earlier agreement has. "
            "Did you mean 'work/jobs'?",
        ),
    ),
    Slip(
        "markers in another order",
        "docs/ar/index.md",
        "totals: havslan/2011\nlegend: statuses",
        "legend: statuses\ntotals: havslan/2011",
        (
            "docs/ar/index.md:13:1: error: the markers are not those of docs/sv/index.md. "
            "Put the same markers in the same order: totals: havslan/2011; legend: statuses.",
        ),
    ),
    Slip(
        "a marker left out",
        "docs/fr/index.md",
        "legend: statuses\n",
        "",
        (
            "docs/fr/index.md: error: the markers are not those of docs/sv/index.md. "
            "Put the same markers in the same order: totals: havslan/2011; legend: statuses.",
        ),
    ),
    Slip(
        "a misspelt marker",
        "docs/sv/havslan/2012/index.md",
        "goals: havslan/2012",
        "gaols: havslan/2012",
        ("docs/sv/havslan/2012/index.md:12:1: error: unknown marker 'gaols'. Did you mean 'goals'?",),
    ),
    Slip(
        "a misspelt marker in a translation",
        "docs/en/havslan/2012/index.md",
        "goals: havslan/2012",
        "gaols: havslan/2012",
        ("docs/en/havslan/2012/index.md:14:1: error: unknown marker 'gaols'. Did you mean 'goals'?",),
    ),
    Slip(
        "a marker that names nothing",
        "docs/sv/havslan/2012/index.md",
        "goals: havslan/2012",
        "goals: havslan/2102",
        (
            "docs/sv/havslan/2012/index.md:12:8: error: the marker 'goals' names 'havslan/2102', which does not exist. "
            "Did you mean 'havslan/2012'?",
        ),
    ),
    Slip(
        "another number in translated prose",
        "docs/ar/index.md",
        "Det är 3 parter",
        "Det är 8 parter",
        (
            "docs/ar/index.md:10:10: error: the numbers in the page differ from the original: missing 3, too much 8. "
            "Write exactly the numbers of the original text.",
        ),
    ),
    Slip(
        "a page without its title",
        "docs/sv/data.md",
        "title: Data\ndescription",
        "titel: Data\ndescription",
        (
            "docs/sv/data.md:2:1: error: the key 'title' is missing. Add a line 'title: …' here.",
            "docs/sv/data.md:2:1: error: unknown key 'titel'. Did you mean 'title'?",
        ),
    ),
]


def _refused(messages: list[str]) -> tuple[int, str]:
    """An empty message is the empty line between two files."""
    told = len([message for message in messages if message])
    count = "1 error" if told == 1 else f"{told} errors"
    return 1, "\n".join([*messages, f"{count}, 0 warnings, 0 notes", UNBUILT]) + "\n"


def _must_refuse(mini: MiniSite, *messages: str) -> None:
    """`agreements site` says exactly this, ends with 1, and leaves the last good site as it was."""
    before = tree(mini.root / "site")
    assert mini.run("site") == _refused(list(messages))
    assert tree(mini.root / "site") == before
    assert not (mini.root / ".build").exists()


def test_the_small_project_itself_has_no_fault(mini: MiniSite) -> None:
    assert mini.run("check") == (0, "0 errors, 0 warnings, 0 notes\n")


def test_an_editor_is_refused_in_original(mini: MiniSite) -> None:
    mini.change(PARTIES, NAME, f"{NAME}  nmae: Söder\n")
    mini.change(WORK_2012, "  - norra-kommun\n", "  - nora-kommun\n")
    assert mini.run("site", lang="sv") == (
        1,
        f"{PARTIES}:8:3: fel: okänd nyckel ”nmae”. Menade du ”name”?\n"
        "1 fel, 0 varningar, 0 upplysningar\nIngenting är byggt. site/ är som den var.\n",
    )
    mini.change(PARTIES, "  nmae: Söder\n", "")
    assert mini.run("check", lang="sv") == (
        1,
        f"{WORK_2012}:15:5: fel: känner inte till överenskommelsens part ”nora-kommun”. Menade du ”norra-kommun”?\n"
        "1 fel, 0 varningar, 0 upplysningar\n",
    )


def test_check_is_read_by_machines(mini: MiniSite) -> None:
    assert mini.run("check", "--format", "github") == (0, "")
    mini.change(PARTIES, NAME, f"{NAME}  nmae: Söder\n")
    assert mini.run("check", "--format", "github") == (
        1,
        f"::error file={PARTIES},line=8,col=3::unknown key 'nmae'. Did you mean 'name'?\n",
    )
    code, said = mini.run("check", "--format", "json", lang="sv")
    assert (code, json.loads(said)["problems"][0]["what"]) == (1, "okänd nyckel ”nmae”")


@pytest.mark.parametrize("slip", SLIPS, ids=str)
def test_a_slip_is_told_with_place_and_cure(mini: MiniSite, slip: Slip) -> None:
    mini.change(slip.file, slip.old, slip.new)
    _must_refuse(mini, *slip.messages)


def test_faults_of_several_files_are_told_at_once_by_file_and_line(mini: MiniSite) -> None:
    mini.change(PARTIES, "- id: hamnverket", "- id: Hamnverket")
    mini.change(PARTIES, "kind: state_agency", "kind: agency")
    mini.change(FOLLOW_UP, "  met: 1\n", "  met: ett\n")
    mini.change(WORK_2012, "  page: 8\n", "  page: åtta\n")
    mini.write("docs/fr/data.md", "# Data\n")
    digits = "Write digits only, with a point for decimals: 32 or 1.8."
    _must_refuse(
        mini,
        f"{FOLLOW_UP}:2:8: error: 'ett' is not a number. {digits}",
        "",
        f"{WORK_2012}:8:9: error: 'åtta' is not a number. {digits}",
        "",
        f"{PARTIES}:10:7: error: 'Hamnverket' is not a valid id. {ID_CURE}",
        f"{PARTIES}:12:9: error: 'agency' is not one of the allowed words. Did you mean 'state_agency'? {KINDS}",
        "",
        f"docs/fr/data.md:1:1: error: the page has no front matter. {FRONT_MATTER_CURE}",
    )


def test_faults_across_files_are_told_at_once(mini: MiniSite) -> None:
    mini.change(FOLLOW_UP, CRANES_2011, "")
    mini.change(WORK_2012, "  - work/jobs\n", "  - work/jabs\n")
    mini.change(WORK_2012, "- hamnverket\ncommitments:", "- hamnverk\ncommitments:")
    (mini.root / "docs/fr/data.md").unlink()
    _must_refuse(
        mini,
        f"{WORK_2011}:23:3: error: the commitment 'work/cranes' has no follow-up. "
        "Add '- commitment: work/cranes' with its status to follow-up.yml.",
        "",
        f"{WORK_2012}:11:3: error: unknown party of this agreement 'hamnverk'. Did you mean 'hamnverket'?",
        f"{WORK_2012}:13:3: error: it continues 'work/jabs', which no earlier agreement has. Did you mean 'work/jobs'?",
        "",
        "docs/fr/data.md: error: the page is missing. Translate docs/sv/data.md into this file.",
    )


def test_a_broken_file_hides_only_what_it_may_have_caused(mini: MiniSite) -> None:
    mini.change(WORK_2012, "id: work\n", "id: Work\n")
    mini.translate("ar", HARBOURS, "تدير Hamnverket موانئ المحافظة وعددها 32.")
    (mini.root / "docs/fr/data.md").unlink()
    line = mini.line(ARABIC, f'msgctxt "{HARBOURS}"')
    _must_refuse(
        mini,
        f"{WORK_2012}:1:5: error: 'Work' is not a valid id. {ID_CURE}",
        "",
        f"{ARABIC}:{line}:1: error: the numbers in the translation of '{HARBOURS}' differ from the original: "
        f"missing 23, too much 32. {NUMBERS_CURE}",
        "",
        "docs/fr/data.md: error: the page is missing. Translate docs/sv/data.md into this file.",
    )


@pytest.mark.parametrize(
    "content", ["", "- a\n", "a: [\n", "a: b\n", None], ids=["empty", "list", "cut", "else", "gone"]
)
def test_no_broken_file_keeps_the_check_from_its_end(mini: MiniSite, content: str | None) -> None:
    files = sorted(path.relative_to(mini.root).as_posix() for path in (mini.root / "data").rglob("*.yml"))
    needed = [file for file in files if content is not None or not ("goals/" in file or "follow-up" in file)]
    for file in needed:
        before = mini.read(file)
        if content is None:
            (mini.root / file).unlink()
        else:
            mini.write(file, content)
        code, said = mini.run("check")
        mini.write(file, before)
        told = [line for line in said.splitlines() if ": error: " in line]
        assert code == 1, file
        assert [line for line in told if not line.startswith(file)] == []


def test_a_missing_page_of_prose(mini: MiniSite) -> None:
    (mini.root / "docs/fr/data.md").unlink()
    _must_refuse(mini, "docs/fr/data.md: error: the page is missing. Translate docs/sv/data.md into this file.")


def test_a_page_that_has_no_original_one(mini: MiniSite) -> None:
    mini.write("docs/fr/nouvelles.md", mini.read("docs/fr/data.md"))
    _must_refuse(
        mini,
        "docs/fr/nouvelles.md: error: there is no original page of this name. "
        "Write the original page too, or remove this one.",
    )


def test_a_changed_number_in_a_translation(mini: MiniSite) -> None:
    mini.translate("en", JOBS, "en Kommunen ordnar 23 jobb.")
    line = mini.line(ENGLISH, f'msgctxt "{JOBS}"')
    _must_refuse(
        mini,
        f"{ENGLISH}:{line}:1: error: the numbers in the translation of '{JOBS}' differ from the original: "
        f"missing 32, too much 23. {NUMBERS_CURE}",
    )


def test_the_arabic_that_says_32_where_the_original_says_23(mini: MiniSite) -> None:
    mini.translate("ar", HARBOURS, "تدير Hamnverket موانئ المحافظة وعددها 32.")
    line = mini.line(ARABIC, f'msgctxt "{HARBOURS}"')
    _must_refuse(
        mini,
        f"{ARABIC}:{line}:1: error: the numbers in the translation of '{HARBOURS}' differ from the original: "
        f"missing 23, too much 32. {NUMBERS_CURE}",
    )


def test_a_number_left_out_of_a_translation(mini: MiniSite) -> None:
    mini.translate("fr", HARBOURS, "fr Hamnverket gère les ports du comté.")
    file = "data/translations/fr/mini.po"
    line = mini.line(file, f'msgctxt "{HARBOURS}"')
    _must_refuse(
        mini,
        f"{file}:{line}:1: error: the numbers in the translation of '{HARBOURS}' differ from the original: "
        f"missing 23, too much nothing. {NUMBERS_CURE}",
    )


def test_other_digits_than_western_ones(mini: MiniSite) -> None:
    mini.translate("ar", HARBOURS, "تدير Hamnverket موانئ المحافظة وعددها ٢٣.")
    code, said = mini.run("site")
    line = mini.line(ARABIC, f'msgctxt "{HARBOURS}"')
    assert code == 1
    assert (
        f"{ARABIC}:{line}:1: error: the translation of '{HARBOURS}' has digits other than 0-9. "
        "Write Western digits in every language.\n"
    ) in said


def test_a_text_translated_twice(mini: MiniSite) -> None:
    first = mini.line(ENGLISH, f'msgctxt "{HARBOURS}"')
    text = mini.read(ENGLISH)
    second = text.rstrip("\n").count("\n") + 3
    mini.write(ENGLISH, f'{text.rstrip()}\n\nmsgctxt "{HARBOURS}"\nmsgid "a"\nmsgstr "b"\n')
    code, said = mini.run("site")
    assert code == 1
    assert (
        f"{ENGLISH}:{second}:1: error: '{HARBOURS}' is translated twice (first on line {first}). "
        "Keep one of the two entries.\n"
    ) in said


def test_a_placeholder_lost_in_translation(mini: MiniSite) -> None:
    mini.write(TEXTS, "texts:\n  goal:\n    number: Målet {number}\n")
    _add(mini, "texts/goal/number", "Målet {number}", "Goal")
    line = mini.line(ENGLISH, 'msgctxt "texts/goal/number"')
    code, said = mini.run("site")
    assert code == 1
    assert (
        f"{ENGLISH}:{line}:1: error: the placeholders of 'texts/goal/number' differ: {{number}}. "
        "Use the same names in braces as the original: Målet {number}\n"
    ) in said


def _add(mini: MiniSite, path: str, original: str, translated: str) -> None:
    """One more text in the English catalogue."""
    entry = f'\nmsgctxt "{path}"\nmsgid "{original}"\nmsgstr "{translated}"\n'
    mini.write(ENGLISH, mini.read(ENGLISH) + entry)


def test_a_changed_original_text_is_a_warning_in_every_language(mini: MiniSite) -> None:
    mini.change(WORK_2012, "Kommunen ordnar 32 jobb.", "Kommunen ordnar 40 jobb.")
    files = [f"data/translations/{lang}/mini.po" for lang in ("ar", "en", "fr")]
    lines = [mini.line(file, f'msgctxt "{JOBS}"') for file in files]
    expected = [
        f"{file}:{line}:1: warning: the translation of '{JOBS}' is outdated: its original has changed. "
        "Run: agreements translations --update. "
        'Then translate "Kommunen ordnar 40 jobb." anew; until then readers see a notice.'
        for file, line in zip(files, lines, strict=True)
    ]
    assert mini.run("check") == (0, "\n\n".join(expected) + "\n0 errors, 3 warnings, 0 notes\n")


def test_a_file_of_40_megabytes(mini: MiniSite) -> None:
    content = mini.read(PARTIES).encode()
    (mini.root / PARTIES).write_bytes(content + b"#" * (40_000_000 - len(content)))
    _must_refuse(
        mini,
        f"{PARTIES}: error: the file is too large: 40,000,000 bytes. Keep a data file under 2,000,000 bytes; split it.",
    )


def test_a_utf_16_file(mini: MiniSite) -> None:
    (mini.root / PARTIES).write_bytes(mini.read(PARTIES).encode("utf-16"))
    _must_refuse(mini, f"{PARTIES}:1:1: error: the file is not UTF-8 text (byte 0). Save it with the encoding UTF-8.")


def test_a_latin_1_file(mini: MiniSite) -> None:
    (mini.root / PARTIES).write_bytes(mini.read(PARTIES).encode("latin-1"))
    _must_refuse(mini, f"{PARTIES}:5:22: error: the file is not UTF-8 text (byte 91). Save it with the encoding UTF-8.")


def test_a_utf_16_page(mini: MiniSite) -> None:
    (mini.root / "docs/sv/data.md").write_bytes(mini.read("docs/sv/data.md").encode("utf-16"))
    _must_refuse(mini, "docs/sv/data.md:1:1: error: the page is not UTF-8 text. Save it with the encoding UTF-8.")


def test_a_page_without_front_matter(mini: MiniSite) -> None:
    mini.write("docs/en/data.md", "# Data\n")
    _must_refuse(
        mini,
        f"docs/en/data.md:1:1: error: the page has no front matter. {FRONT_MATTER_CURE}",
    )


def test_a_utf_16_catalogue(mini: MiniSite) -> None:
    (mini.root / ENGLISH).write_bytes(mini.read(ENGLISH).encode("utf-16"))
    _must_refuse(
        mini,
        f"{ENGLISH}: error: not a valid PO catalogue. "
        "Open it in Poedit, which shows the fault, or restore it from git; it must be UTF-8.",
    )


def test_a_broken_catalogue(mini: MiniSite) -> None:
    mini.change(ENGLISH, 'msgid "Hamnverket målar kajerna."', 'mgsid "Hamnverket målar kajerna."')
    line = mini.line(ENGLISH, "mgsid")
    _must_refuse(
        mini,
        f"{ENGLISH}:{line}:1: error: not a valid PO catalogue. "
        "Open it in Poedit, which shows the fault, or restore it from git; it must be UTF-8.",
    )


def test_an_empty_file(mini: MiniSite) -> None:
    mini.write(FOLLOW_UP, "")
    code, said = mini.run("site")
    assert (code, said.splitlines()[0]) == (
        1,
        f"{FOLLOW_UP}: error: the file is empty. Fill it in or delete it.",
    )


@pytest.mark.parametrize("file", [SITE, PARTIES, "data/languages.yml"])
def test_a_missing_file(mini: MiniSite, file: str) -> None:
    (mini.root / file).unlink()
    code, said = mini.run("site")
    assert code == 1
    assert f"{file}: error: the file is missing. Put it back, or restore it from git." in said.splitlines()


def test_nothing_else_is_told_of_a_site_without_its_file(mini: MiniSite) -> None:
    (mini.root / SITE).unlink()
    assert mini.run("check") == (
        1,
        f"{SITE}: error: the file is missing. Put it back, or restore it from git.\n1 error, 0 warnings, 0 notes\n",
    )


def test_words_that_yaml_takes_for_something_else_stay_text(mini: MiniSite) -> None:
    mini.change(PARTIES, NAME, "  name: no\n")
    mini.change(PARTIES, "  name: Norra kommun\n", "  name: 010\n")
    mini.change(PARTIES, "  name: Hamnverket\n", "  name: 2010-02-22\n")
    code, said = mini.run("check")
    # Their translations are of older names: nothing else is wrong.
    assert (code, said.splitlines()[-1]) == (0, "0 errors, 9 warnings, 0 notes")
    assert all("/name' is outdated" in line for line in said.splitlines()[:-1] if line)


def test_a_file_of_another_system_is_read_the_same(mini: MiniSite) -> None:
    (mini.root / PARTIES).write_bytes(b"\xef\xbb\xbf" + mini.read(PARTIES).replace("\n", "\r\n").encode())
    (mini.root / "docs/sv/data.md").write_bytes(mini.read("docs/sv/data.md").replace("\n", "\r\n").encode())
    assert mini.run("check") == (0, "0 errors, 0 warnings, 0 notes\n")


def test_a_folder_named_like_a_page_is_no_page(mini: MiniSite) -> None:
    (mini.root / "docs/sv/old.md").mkdir()
    assert mini.run("check") == (0, "0 errors, 0 warnings, 0 notes\n")


OVERRIDES = """\
texts:
  goal:
    permalink: Länk hit
  whole:
    results: Alla resultat {year}, {place}
  party:
    commitments-in:
      one: "{count} eget löfte {year}"
      other: "{count} egna löften {year}"
"""


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        pytest.param(
            "permalink:",
            "permalnik:",
            f"{TEXTS}:3:16: error: the text 'goal.permalnik' is shown nowhere. Did you mean 'goal.permalink'?",
            id="a text that the frame does not have",
        ),
        pytest.param(
            "  whole:",
            "  whle:",
            f"{TEXTS}:5:14: error: the text 'whle.results' is shown nowhere. Did you mean 'whole.results'?",
            id="a whole part of the frame misspelt",
        ),
        pytest.param(
            "Länk hit",
            '"Länk {hit"',
            f"{TEXTS}:3:16: error: the text 'goal.permalink' has a brace without its other half. "
            "Write {name}, or no brace.",
            id="a brace never closed",
        ),
        pytest.param(
            "Länk hit",
            '"Länk {hit}"',
            f"{TEXTS}:3:16: error: nothing is filled in for {{hit}} in the text 'goal.permalink'. "
            "Nothing can be in this text.",
            id="a placeholder that nothing fills",
        ),
        pytest.param(
            "Länk hit",
            "{one: Länk hit, other: Länkar hit}",
            f"{TEXTS}:3:16: error: the text 'goal.permalink' has the wrong number of forms. Write it as one text.",
            id="two forms of a text without a number",
        ),
        pytest.param(
            'commitments-in:\n      one: "{count} eget löfte {year}"\n      other:',
            "commitments-in:",
            f"{TEXTS}:7:21: error: the text 'party.commitments-in' has the wrong number of forms. "
            "Write 'one: …' and 'other: …' below it.",
            id="one form of a text with a number",
        ),
    ],
)
def test_what_would_break_a_page_is_told_by_check(mini: MiniSite, old: str, new: str, said: str) -> None:
    mini.write(TEXTS, OVERRIDES)
    mini.change(TEXTS, old, new)
    code, told = mini.run("check")
    assert code == 1
    assert said in told.splitlines()


def test_a_brace_never_closed_in_a_translation(mini: MiniSite) -> None:
    mini.write(TEXTS, "texts:\n  goal:\n    permalink: Länk hit\n")
    _add(mini, "texts/goal/permalink", "Länk hit", "Link {here")
    line = mini.line(ENGLISH, 'msgctxt "texts/goal/permalink"')
    code, said = mini.run("check")
    assert code == 1
    assert (
        f"{ENGLISH}:{line}:1: error: the translation of 'texts/goal/permalink' has a brace without its other half. "
        "Use the same names in braces as the original: Länk hit"
    ) in said.splitlines()


def test_a_dead_link_is_told_and_keeps_the_last_good_site(mini: MiniSite) -> None:
    mini.change("docs/en/data.md", "en Filer.", "[a](nothing.md) [b](index.md#nope)")
    line = mini.line("docs/en/data.md", "nothing.md")
    before = tree(mini.root / "site")
    code, said = mini.run("site")
    assert code == 1
    assert [one for one in said.splitlines() if "error" in one and one.startswith("docs/")] == [
        f"docs/en/data.md:{line}:5: error: the link 'nothing.md' names no file of the site. "
        "Name a Markdown file or a picture, on the way from the folder of this file.",
        f"docs/en/data.md:{line}:21: error: the link 'index.md#nope' names an anchor that docs/en/index.md does not "
        "have. Correct the part after '#'.",
    ]
    assert said.endswith(f"\n{UNBUILT}\n")
    assert "Traceback" not in said
    assert tree(mini.root / "site") == before


def test_a_page_that_fetches_from_another_host_is_told(mini: MiniSite) -> None:
    mini.change(
        "docs/en/data.md", "en Filer.", '<a href="../nowhere/">a</a> <img src="https://elsewhere.example/a.png" alt="">'
    )
    line = mini.line("docs/en/data.md", "elsewhere")
    code, said = mini.run("site")
    assert code == 1
    assert said.splitlines() == [
        f"docs/en/data.md:{line}:10: error: the link '../nowhere/' leads nowhere. Correct the address.",
        f"docs/en/data.md:{line}:39: error: the page fetches 'https://elsewhere.example/a.png' from another host. "
        "Put the file into the site and use that.",
        "2 errors, 0 warnings, 0 notes",
        UNBUILT,
    ]


def test_plain_mkdocs_refuses_broken_content_too_and_keeps_the_last_good_site(mini: MiniSite) -> None:
    mini.change(WORK_2012, "  - norra-kommun\n", "  - nora-kommun\n")
    before = tree(mini.root / "site")
    ran = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=mini.root,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
    assert ran.returncode == 1
    assert (
        f"{WORK_2012}:15:5: fel: känner inte till överenskommelsens part ”nora-kommun”. Menade du ”norra-kommun”?"
    ) in ran.stderr
    assert "Traceback" not in ran.stderr
    assert tree(mini.root / "site") == before


def test_a_folder_without_a_project_is_told(mini: MiniSite) -> None:
    (mini.root / "mkdocs.yml").unlink()
    assert mini.run("site") == (
        1,
        f"There is no mkdocs.yml in {mini.root}. Go to the site's folder, name it with --root, "
        "or begin a site: agreements new-site\n",
    )
