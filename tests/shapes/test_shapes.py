"""What an editor is told when a data file has not the shape it must have: place, fault and cure."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from agreements.problems.problems import Place, Problem
from agreements.shapes.agreement import JointPartyEntry, SignedEntry
from agreements.shapes.follow_up import FollowUpEntry, FollowUpFile
from agreements.shapes.goals import GoalFile, TargetEntry
from agreements.shapes.loaded import shape
from agreements.shapes.parties import PartyEntry
from agreements.shapes.texts import FrameTextsFile, TextsFile
from agreements.shapes.values import Shape
from agreements.shapes.vocabulary import StatusEntry
from agreements.source.yaml import parse

PARTY = "id: a\nname: A\nkind: company\nwhat: W\n"
TARGET = "id: a\nmeasure: M\nnumber: 32\nunit: count\ncomparison: exactly\n"
GOAL = """\
id: g
number: '1'
group: o
title: T
text: X
source: {section: S, page: 1}
responsible: [a]
commitments:
- id: c
  parties: [a]
  text: C
"""
ID_CURE = "Use only a–z, 0–9 and single hyphens, such as 'north-town'."
NUMBER_CURE = "Write digits only, with a point for decimals: 32 or 1.8."
DATE_CURE = "Write year-month-day, such as 2025-02-22."
EMPTY_CURE = "Write a text, or leave the key out if it is optional."
COMPARISONS = "about, at_least, at_most, between, exactly, less_than, more_than"


def problems(model: type[Shape], text: str) -> tuple[Problem, ...]:
    loaded, found = shape(parse(text.encode(), "f.yml"), model)
    assert (loaded is None) == bool(found)
    return found


def said(model: type[Shape], text: str) -> list[str]:
    return [str(problem) for problem in problems(model, text)]


def test_a_right_file_gets_its_shape() -> None:
    loaded, found = shape(parse(PARTY.encode(), "f.yml"), PartyEntry)
    assert loaded is not None
    assert loaded.entry == PartyEntry(id="a", name="A", kind="company", what="W", also_written=())
    assert found == ()


@pytest.mark.parametrize(
    ("path", "place"),
    [
        pytest.param((), Place("f.yml", 1, 1), id="the file"),
        pytest.param(("commitments", 0), Place("f.yml", 9, 3), id="an item"),
        pytest.param(("commitments", 0, "parties", 0), Place("f.yml", 10, 13), id="an item of its list"),
        pytest.param(("commitments", 0, "target"), Place("f.yml", 9, 3), id="what is left out"),
    ],
)
def test_a_file_in_its_shape_still_knows_its_places(path: tuple[str | int, ...], place: Place) -> None:
    loaded, _ = shape(parse(GOAL.encode(), "f.yml"), GoalFile)
    assert loaded is not None
    assert loaded.at(*path) == place


def test_what_the_yaml_is_refused_for_is_told_alone() -> None:
    assert said(PartyEntry, "id: a\nid: A\n") == [
        "f.yml:2:1: error: the key 'id' stands twice (first on line 1). Keep one of them."
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            PARTY + "also_writen: [b]\n",
            "f.yml:5:1: error: unknown key 'also_writen'. Did you mean 'also_written'?",
            id="near a known one",
        ),
        pytest.param(
            PARTY + "zzz: 1\n",
            "f.yml:5:1: error: unknown key 'zzz'. Known here: also_written, id, kind, language, name, what.",
            id="near none",
        ),
        pytest.param(
            PARTY + "zzz: [1, 2]\n",
            "f.yml:5:1: error: unknown key 'zzz'. Known here: also_written, id, kind, language, name, what.",
            id="of a list",
        ),
    ],
)
def test_an_unknown_key(text: str, expected: str) -> None:
    assert said(PartyEntry, text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            GOAL + "  contineus: [a/b]\n",
            "f.yml:12:3: error: unknown key 'contineus'. Did you mean 'continues'?",
            id="in an item",
        ),
        pytest.param(
            GOAL.replace("page: 1", "page: 1, pge: 2"),
            "f.yml:6:31: error: unknown key 'pge'. Did you mean 'page'?",
            id="in a group",
        ),
        pytest.param(
            GOAL + "  target:\n  - {id: t, measure: M, number: 3, unit: count, comparison: about, prty: a}\n",
            "f.yml:13:68: error: unknown key 'prty'. Did you mean 'party'?",
            id="in an item of an item",
        ),
    ],
)
def test_an_unknown_key_is_compared_with_those_of_its_own_level(text: str, expected: str) -> None:
    assert said(GoalFile, text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            GOAL.replace("title: T\n", ""),
            "f.yml:1:1: error: the key 'title' is missing. Add a line 'title: …' here.",
            id="at the top",
        ),
        pytest.param(
            GOAL.replace("section: S, ", ""),
            "f.yml:6:9: error: the key 'section' is missing. Add a line 'section: …' here.",
            id="in a group",
        ),
        pytest.param(
            GOAL.replace("  parties: [a]\n", ""),
            "f.yml:9:3: error: the key 'parties' is missing. Add a line 'parties: …' here.",
            id="in an item",
        ),
    ],
)
def test_a_missing_key(text: str, expected: str) -> None:
    assert said(GoalFile, text) == [expected]


@pytest.mark.parametrize(
    ("written", "place"),
    [pytest.param("", "f.yml:4:6", id="nothing"), pytest.param("''", "f.yml:4:7", id="quotes around nothing")],
)
def test_an_empty_text(written: str, place: str) -> None:
    assert said(PartyEntry, PARTY.replace("W", written)) == [f"{place}: error: 'what' is empty. {EMPTY_CURE}"]


def test_an_empty_item_of_a_list_is_told_where_it_stands() -> None:
    assert [one.place for one in problems(PartyEntry, PARTY + "also_written: [B, '']\n")] == [Place("f.yml", 5, 19)]


@pytest.mark.parametrize(
    "wrong",
    [
        "../../etc/passwd",
        "/etc/passwd",
        "..",
        "a/b",
        "a.b",
        "Sundsvalls-kommun",
        "sundsvalls kommun",
        "örnsköldsvik",
        "a--b",
        "-a",
        "a-",
        "a_b",
        "<script>",
        "%2e%2e",
    ],
)
def test_a_wrong_id(wrong: str) -> None:
    text = PARTY.replace("id: a", f"id: '{wrong}'")
    assert said(PartyEntry, text) == [f"f.yml:1:5: error: '{wrong}' is not a valid id. {ID_CURE}"]


def test_an_empty_id() -> None:
    assert said(PartyEntry, PARTY.replace("id: a", "id: ''")) == [f"f.yml:1:5: error: '' is not a valid id. {ID_CURE}"]


def test_of_a_long_wrong_id_only_the_beginning_is_told() -> None:
    (found,) = problems(FollowUpEntry, f"commitment: {'A' * 100}\nstatus: met\n")
    assert found.what == f"'{'A' * 60}' does not name a commitment"


def test_an_id_in_a_list_is_told_where_it_stands() -> None:
    assert said(GoalFile, GOAL.replace("  parties: [a]", "  parties: [a, B]")) == [
        f"f.yml:10:16: error: 'B' is not a valid id. {ID_CURE}"
    ]


def test_an_id_has_a_greatest_length() -> None:
    assert said(PartyEntry, PARTY.replace("id: a", f"id: {'a' * 61}")) == [
        "f.yml:1:5: error: 'id' is too long. Write at most 60 characters."
    ]


@pytest.mark.parametrize("right", ["a", "5i12-rorelsen", "sundsvalls-kommun", "2010", "no", "a" * 60])
def test_a_right_id(right: str) -> None:
    assert said(PartyEntry, PARTY.replace("id: a", f"id: {right}")) == []


@pytest.mark.parametrize(
    "wrong",
    ["employment", "a/b/c", "/b", "a/", "../x", "A/b"],
)
def test_a_wrong_reference_to_a_commitment(wrong: str) -> None:
    (found,) = problems(FollowUpEntry, f"commitment: {wrong}\nstatus: met\n")
    assert (found.place, found.what) == (Place("f.yml", 1, 13), f"'{wrong}' does not name a commitment")


def test_the_cure_of_a_reference_tells_of_its_two_parts() -> None:
    (found,) = problems(FollowUpEntry, "commitment: employment\nstatus: met\n")
    assert "/" in found.cure


@pytest.mark.parametrize(
    "written",
    [pytest.param("|-\n  one\n  two", id="literal"), pytest.param('"one\\ntwo"', id="escaped")],
)
def test_a_text_has_one_line(written: str) -> None:
    assert said(PartyEntry, PARTY.replace("W", written)) == [
        "f.yml:4:7: error: the text has a line break. Write it on one line, or fold it with '>-'."
    ]


def test_a_text_that_is_folded_has_one_line() -> None:
    assert said(PartyEntry, PARTY.replace("W", ">-\n  one\n  two")) == []


def test_a_text_has_a_greatest_length() -> None:
    assert said(PartyEntry, PARTY.replace("W", "x" * 4001)) == [
        "f.yml:4:7: error: 'what' is too long. Write at most 4000 characters."
    ]


@pytest.mark.parametrize(
    ("written", "word", "cure"),
    [
        pytest.param("at_lest", "at_lest", "Did you mean 'at_least'?", id="near one"),
        pytest.param("At least", "At least", "Did you mean 'at_least'?", id="other spelling"),
        pytest.param("xyz", "xyz", f"Known here: {COMPARISONS}.", id="near none"),
        pytest.param("''", "", f"Known here: {COMPARISONS}.", id="empty"),
    ],
)
def test_a_word_that_is_not_allowed(written: str, word: str, cure: str) -> None:
    assert said(TargetEntry, TARGET.replace("exactly", written)) == [
        f"f.yml:5:13: error: '{word}' is not one of the allowed words. {cure}"
    ]


def test_of_two_allowed_words_both_are_known() -> None:
    assert said(StatusEntry, "id: a\ntone: none\nreported: perhaps\n") == [
        "f.yml:3:11: error: 'perhaps' is not one of the allowed words. Known here: no, yes."
    ]


@pytest.mark.parametrize(
    ("written", "cure"),
    [
        ("prnted", "Did you mean 'printed'? The words here are printed, seen."),
        ("xyz", "The words here are printed, seen."),
    ],
)
def test_a_word_of_the_sites_own_vocabulary(written: str, cure: str) -> None:
    content = f"commitment: a/b\nstatus: any\nbasis: {written}\n".encode()
    _, found = shape(parse(content, "f.yml"), FollowUpEntry, {"basis": ("printed", "seen")})
    assert [str(one) for one in found] == [f"f.yml:3:8: error: '{written}' is not one of the allowed words. {cure}"]


@pytest.mark.parametrize("wrong", ["1,8", "thirty", "2 160", "32 %", "80-100", "12:30"])
def test_what_is_not_a_number(wrong: str) -> None:
    assert said(TargetEntry, TARGET.replace("32", f"'{wrong}'")) == [
        f"f.yml:3:9: error: '{wrong}' is not a number. {NUMBER_CURE}"
    ]


@pytest.mark.parametrize("wrong", ["1e3", "1_000", "٣٢"])
def test_a_number_is_digits_only(wrong: str) -> None:
    assert said(TargetEntry, TARGET.replace("32", wrong)) == [
        f"f.yml:3:9: error: '{wrong}' is not a number. {NUMBER_CURE}"
    ]


@pytest.mark.parametrize(
    ("wrong", "place"),
    [
        pytest.param("one", "f.yml:2:8", id="word"),
        pytest.param("1.5", "f.yml:2:8", id="decimals"),
        pytest.param("", "f.yml:2:7", id="nothing"),
    ],
)
def test_what_is_not_a_whole_number(wrong: str, place: str) -> None:
    assert said(FollowUpFile, f"published_totals:\n  met: {wrong}\nfollow_ups: []\n") == [
        f"{place}: error: '{wrong}' is not a number. {NUMBER_CURE}"
    ]


def test_a_count_is_never_negative() -> None:
    assert said(FollowUpFile, "published_totals:\n  met: -1\nfollow_ups: []\n") == [
        "f.yml:2:8: error: '-1' is too small. Write 0 or more."
    ]


@pytest.mark.parametrize(("written", "value"), [("32", "32"), ("1.8", "1.8"), ("0", "0"), ("2160", "2160")])
def test_a_number_keeps_its_exact_value(written: str, value: str) -> None:
    loaded, _ = shape(parse(TARGET.replace("32", written).encode(), "f.yml"), TargetEntry)
    assert loaded is not None
    assert loaded.entry.number == Decimal(value)


@pytest.mark.parametrize("wrong", ["22 februari 2010", "22/2 2010", "2010-2-22", "2010-02-30", "2010-13-01"])
def test_what_is_not_a_date(wrong: str) -> None:
    assert said(SignedEntry, f"place: H\ndate: {wrong}\n") == [
        f"f.yml:2:7: error: '{wrong}' is not a date. {DATE_CURE}"
    ]


# Numbers must not pass for seconds since 1970.
@pytest.mark.parametrize("wrong", ["2010", "20100222", "0", "1266796800", "2010-02-22 10:00"])
def test_a_date_has_year_month_and_day_alone(wrong: str) -> None:
    assert said(SignedEntry, f"place: H\ndate: {wrong}\n") == [
        f"f.yml:2:7: error: '{wrong}' is not a date. {DATE_CURE}"
    ]


@pytest.mark.parametrize("written", ["2010-02-22", "'2010-02-22'"])
def test_a_date_may_have_quotes(written: str) -> None:
    loaded, _ = shape(parse(f"place: H\ndate: {written}\n".encode(), "f.yml"), SignedEntry)
    assert loaded is not None
    assert loaded.entry.date == date(2010, 2, 22)


@pytest.mark.parametrize("written", ["[a, b]", "{a: b}"])
def test_a_list_or_group_instead_of_a_text(written: str) -> None:
    assert said(PartyEntry, PARTY.replace("W", written)) == [
        "f.yml:4:7: error: 'what' must be a text. Write a text here; compare with another file of the same kind."
    ]


@pytest.mark.parametrize("written", ["x", "{a: b}"])
def test_a_text_or_group_instead_of_a_list(written: str) -> None:
    assert said(PartyEntry, f"{PARTY}also_written: {written}\n") == [
        "f.yml:5:15: error: 'also_written' must be a list, one '- ' line each. "
        "Write a list, one '- ' line each here; compare with another file of the same kind."
    ]


@pytest.mark.parametrize("written", ["S", "[S]"])
def test_a_text_or_list_instead_of_a_group(written: str) -> None:
    assert said(GoalFile, GOAL.replace("{section: S, page: 1}", written)) == [
        "f.yml:6:9: error: 'source' must be a group of 'key: value' lines. "
        "Write a group of 'key: value' lines here; compare with another file of the same kind."
    ]


@pytest.mark.parametrize(
    ("text", "place"),
    [pytest.param("- a\n", "f.yml:1:1", id="list"), pytest.param("# x\na\n", "f.yml:2:1", id="text")],
)
def test_a_whole_file_that_is_no_group(text: str, place: str) -> None:
    assert said(PartyEntry, text) == [
        f"{place}: error: 'the file' must be a group of 'key: value' lines. "
        "Write a group of 'key: value' lines here; compare with another file of the same kind."
    ]


@pytest.mark.parametrize("members", ["[a]", "[]"])
def test_a_joint_party_has_at_least_two_members(members: str) -> None:
    (found,) = problems(JointPartyEntry, f"id: j\nname: J\nmembers: {members}\n")
    assert found.place == Place("f.yml", 3, 10)
    assert found.what.startswith("'members'")


def test_a_commitment_has_at_least_one_party() -> None:
    (found,) = problems(GoalFile, GOAL.replace("  parties: [a]", "  parties: []"))
    assert found.place == Place("f.yml", 10, 12)
    assert found.what.startswith("'parties'")


@pytest.mark.parametrize(
    "written",
    [
        pytest.param("b: ''", id="empty text"),
        pytest.param("b: [x]", id="list"),
        pytest.param("b: {one: x}", id="counted text without other"),
        pytest.param("b: {one: x, other: ''}", id="counted text with an empty one"),
    ],
)
def test_no_name_is_told_that_stands_in_no_file(written: str) -> None:
    found = said(TextsFile, f"texts:\n  a:\n    {written}\n")
    assert [text for text in found if "constrained-str" in text or "CountedLine" in text] == []


@pytest.mark.parametrize(("model", "key"), [(FrameTextsFile, "interface"), (TextsFile, "texts")])
def test_a_text_of_the_frame_may_be_counted(model: type[Shape], key: str) -> None:
    assert said(model, f"{key}:\n  a:\n    b: {{one: x, other: y}}\n    c: z\n") == []


def test_a_wrong_name_among_the_texts_is_told_where_it_stands() -> None:
    assert said(TextsFile, "texts:\n  A b:\n    c: x\n") == [f"f.yml:2:3: error: 'A b' is not a valid id. {ID_CURE}"]


def test_all_faults_of_a_file_are_told_at_once() -> None:
    text = "id: A\nnmae: B\nkind: company\nwhat: ''\nalso_written: x\n"
    assert sorted(said(PartyEntry, text)) == [
        "f.yml:1:1: error: the key 'name' is missing. Add a line 'name: …' here.",
        f"f.yml:1:5: error: 'A' is not a valid id. {ID_CURE}",
        "f.yml:2:1: error: unknown key 'nmae'. Did you mean 'name'?",
        f"f.yml:4:7: error: 'what' is empty. {EMPTY_CURE}",
        "f.yml:5:15: error: 'also_written' must be a list, one '- ' line each. "
        "Write a list, one '- ' line each here; compare with another file of the same kind.",
    ]
