"""What the accessibility statement may claim and shows, and what check says of one that claims more."""

from __future__ import annotations

from dataclasses import replace

import pytest

from agreements.assemble.accessibility import accessibility, check_accessibility
from agreements.model.about import Law
from agreements.model.accessibility import STATEMENT_PARTS, Accessibility
from agreements.shapes.accessibility import AccessibilityFile, AuditFile
from agreements.shapes.loaded import shape
from agreements.site.edition import Here
from agreements.site.reading import read_site
from agreements.site.site import Site
from agreements.source.yaml import parse
from agreements.views.accessibility import StatementPartView, statement_part_view
from mini_site import MiniSite

JUDGED = """\
conformance: {conformance}
updated_on: 2026-11-25
{more}"""
SUPERVISED = "supervisor:\n  name: Tillsynen\n  complaints: https://tillsynen.example/\n"
RESPONSIBLE = "responsible:\n  name: Norra kommun\n  email: hej@norra.example\n"
TRIED = "tests_by_people:\n- id: reader\n  text: Läst med skärmläsare.\n  by: Kim Ek\n  day: 2026-11-20\n"
BROKEN = "shortcomings:\n- id: map\n  text: Kartan går inte att läsa.\n  reason: Den är en bild.\n"
AUDIT = """\
day: 2026-11-24
axe: 4.12.1
pages: 23
modes:
- width: 390
  scheme: light
  rules: 90
  faults: {faults}
reflow:
  width: 320
  faults: 0
"""


def statement(conformance: str = "partly", more: str = "", faults: int | None = None) -> Accessibility:
    """The two files as one; without `faults` there was no run."""
    judged, problems = shape(
        parse(JUDGED.format(conformance=conformance, more=more).encode(), "j.yml"), AccessibilityFile
    )
    audit, audit_problems = shape(parse(AUDIT.format(faults=faults or 0).encode(), "a.yml"), AuditFile)
    assert (problems, audit_problems) == ((), ())
    assert judged and audit
    return accessibility(judged, None if faults is None else audit)


def said(conformance: str, more: str = RESPONSIBLE + SUPERVISED, faults: int | None = 0, law: Law = "eu") -> list[str]:
    return [str(problem) for problem in check_accessibility(statement(conformance, more, faults), law)]


CLAIMS_TOO_MUCH = [
    "j.yml:1:14: error: 'conformance: fully' claims more than was tested. "
    "Write 'partly' until people have tested the site too and nothing is left to mend."
]


def test_partly_can_be_said_on_a_machines_word() -> None:
    assert said("partly") == []


def test_fully_needs_people_who_have_tried() -> None:
    assert said("fully") == CLAIMS_TOO_MUCH
    assert said("fully", RESPONSIBLE + SUPERVISED + TRIED) == []


def test_fully_is_not_said_of_a_site_with_known_faults() -> None:
    assert said("fully", RESPONSIBLE + SUPERVISED + TRIED + BROKEN) == CLAIMS_TOO_MUCH
    assert said("fully", RESPONSIBLE + SUPERVISED + TRIED, faults=1) == CLAIMS_TOO_MUCH


def test_a_site_that_nobody_answers_for_is_noted() -> None:
    assert said("partly", SUPERVISED) == [
        "j.yml: note: no public body answers for the site in its accessibility statement. "
        "Before you publish, add 'responsible' with 'name' and 'email'."
    ]


@pytest.mark.parametrize("law", ["eu", "own"])
def test_a_site_under_a_law_is_told_that_it_names_no_authority(law: Law) -> None:
    assert said("partly", RESPONSIBLE, law=law) == [
        "j.yml: note: the accessibility statement names no authority that takes complaints. "
        "Before you publish, add 'supervisor' with 'name' and 'complaints'."
    ]


def test_a_site_under_no_law_needs_no_authority() -> None:
    assert said("partly", RESPONSIBLE, law="none") == []


def test_without_a_run_the_word_of_people_counts() -> None:
    assert said("fully", faults=None) == CLAIMS_TOO_MUCH
    assert said("fully", RESPONSIBLE + SUPERVISED + TRIED, faults=None) == []


@pytest.fixture(scope="module")
def site(mini_template: MiniSite) -> Site:
    return read_site(mini_template.root)


def parts(site: Site, found: Accessibility, lang: str = "en") -> dict[str, StatementPartView]:
    here = Here(site.edition(lang, (), "/"), "accessibility/")
    return {part: statement_part_view(here, (part, found)) for part in STATEMENT_PARTS}


def test_with_a_run_its_figures_are_shown(site: Site) -> None:
    shown = parts(site, statement(faults=0))
    assert [str(fact.value) for fact in shown["machine"].facts] == ["24 November 2026", "axe-core 4.12.1", "23", "0"]
    assert [row.rules for row in shown["machine"].rows] == ["90"]
    assert shown["shortcomings"].sentences == ("The automatic tests find no faults.",)
    assert "Only automatic tests have been done." in shown["conformance"].sentences[1]
    assert [str(fact.label) for fact in shown["dates"].facts] == [
        "The assessment was made",
        "How the assessment was made",
        "The statement was updated",
    ]


@pytest.mark.parametrize("more", ["", TRIED, BROKEN])
def test_without_a_run_no_figure_is_shown_and_no_test_is_claimed(site: Site, more: str) -> None:
    shown = parts(site, statement(more=more))
    assert shown["machine"] == StatementPartView(("No automatic tests of these pages are recorded yet.",))
    assert shown["shortcomings"].sentences == shown["machine"].sentences
    assert len(shown["shortcomings"].listed) == (1 if more == BROKEN else 0)
    assert [str(one) for one in shown["conformance"].sentences] == [
        "The website complies partly with these accessibility requirements: WCAG 2.2, level AA."
    ]
    assert [(str(fact.label), str(fact.value)) for fact in shown["dates"].facts] == [
        ("The statement was updated", "25 November 2026")
    ]


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("sv", "Inga automatiska tester av de här sidorna är redovisade ännu."),
        ("fr", "Aucun test automatique de ces pages n’est encore enregistré."),
        ("ar", "لا توجد بعدُ نتائج مسجّلة لاختبارات آلية لهذه الصفحات."),
    ],
)
def test_that_there_was_no_run_is_said_in_the_readers_language(site: Site, lang: str, sentence: str) -> None:
    assert parts(site, statement(), lang)["machine"].sentences == (sentence,)


def test_without_an_authority_nothing_is_said_of_complaints(site: Site) -> None:
    assert parts(site, statement())["complaints"] == StatementPartView()
    assert parts(site, statement(more=SUPERVISED))["complaints"].link == "https://tillsynen.example/"


def test_a_new_site_shows_every_part_of_a_statement_that_says_the_least(site: Site) -> None:
    content = replace(site.content, accessibility=statement())
    for lang in site.languages.ids:
        shown = parts(replace(site, content=content), statement(), lang)
        assert [part for part, view in shown.items() if view == StatementPartView()] == ["not-tested", "complaints"]
