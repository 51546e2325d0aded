"""The example is a real site: nothing is wrong with it, it uses all that the engine can show, and it builds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import get_args

import pytest

from agreements.command_line import main
from agreements.model.accessibility import STATEMENT_PARTS
from agreements.problems.problems import Severity
from agreements.prose.markers import Marker, markers
from agreements.prose.subjects import SUBJECTS
from agreements.shapes.goals import Comparison
from agreements.site.progress import State, state_of
from agreements.site.reading import load_site
from agreements.site.site import Site
from agreements.translations.updates import catalogue_rewrites
from example_site import EXAMPLE, copy_example

FOLLOWED_UP, NEWEST = "pebble-bay/2024", "pebble-bay/2025"


@pytest.fixture(scope="module")
def example() -> Site:
    return load_site(EXAMPLE)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example's site, built from a copy."""
    root = copy_example(tmp_path_factory.mktemp("example") / "pebble-bay")
    assert main(["site", "--root", str(root), "--lang", "en"]) == 0
    return root / "site"


def _markers(site: Site) -> Iterator[Marker]:
    """Those of the editors' pages, and those that generated pages consist of."""
    for page in site.prose["en"].values():
        yield from page.markers
    for spot in site.edition("en", (), "/").site_map.spots:
        yield from markers(f"```agreement\n{spot.marker}\n```") if spot.marker else ()


def test_nothing_is_wrong_with_it(example: Site) -> None:
    assert [one for one in example.problems if one.severity is not Severity.NOTE] == []


def test_it_tells_the_slips_of_its_source(example: Site) -> None:
    assert len([one for one in example.problems if one.severity is Severity.NOTE]) == 4


def test_it_uses_every_marker_that_needs_no_history(example: Site) -> None:
    """Each of its commitments is followed up once; tests/history_site.py has a history."""
    assert {one.name for one in _markers(example)} == set(SUBJECTS) - {"deadlines", "history"}


def test_it_shows_every_part_of_the_statement(example: Site) -> None:
    shown = [one.argument for one in example.prose["en"]["accessibility/"].markers]
    assert sorted(shown) == sorted(STATEMENT_PARTS)


def test_the_published_totals_count_every_commitment(example: Site) -> None:
    agreement = example.content.agreements[FOLLOWED_UP]
    totals = agreement.published_totals
    assert totals is not None
    assert list(totals) == list(example.content.vocabulary.decided)
    assert sum(totals.values()) == len(agreement.commitments) == 10


def test_every_status_occurs_and_every_basis(example: Site) -> None:
    found = [one.follow_up for one in example.content.agreements[FOLLOWED_UP].commitments if one.follow_up]
    assert {one.status for one in found} == set(example.content.vocabulary.recorded)
    assert (
        {one.basis for one in found if one.basis}
        == {"printed", "stated", "reported"}
        < set(example.content.vocabulary.bases)
    )


def test_every_kind_of_party_and_of_target_occurs(example: Site) -> None:
    agreements = example.content.agreements.values()
    targets = [target for agreement in agreements for one in agreement.commitments for target in one.targets]
    assert {one.kind for one in example.content.parties.values()} == set(example.content.vocabulary.kinds)
    assert {one.comparison for one in targets} == set(get_args(Comparison))
    assert {one.unit for one in targets} == {"count", "percent", "hours", "days", "weeks"}


def test_promises_are_carried_on_and_dropped_and_new(example: Site) -> None:
    newest = example.content.agreements[NEWEST].commitments
    carried = {ref for one in newest for ref in one.continues}
    earlier = {one.ref for one in example.content.agreements[FOLLOWED_UP].commitments}
    assert carried < earlier
    assert [one for one in newest if not one.continues]


def test_everybody_who_signs_is_there(example: Site) -> None:
    newest = example.content.agreements[NEWEST]
    assert [one.party for one in newest.signatories] == list(newest.parties)


def test_its_catalogues_are_up_to_date(example: Site) -> None:
    rewrites = catalogue_rewrites(EXAMPLE, example, example.languages.translations, date(2026, 11, 25))
    assert [one.file for one in rewrites if one.is_needed] == [], "run: agreements translations --update in its folder"


def test_nobody_claims_to_have_reviewed_it(example: Site) -> None:
    french = example.localizers["fr"].translations
    states = {path: state_of(text, french.get(path)) for path, text in example.content.source_texts.items()}
    assert set(states.values()) == {State.UNREVIEWED}


def test_its_doorway_is_one_line() -> None:
    lines = (EXAMPLE / "hooks/mkdocs_hooks.py").read_text(encoding="utf-8").splitlines()
    assert [line.partition("  #")[0] for line in lines] == ["from agreements.doorway import *"]


@pytest.mark.parametrize("page", ["index.md", "about.md"])
@pytest.mark.parametrize(("lang", "words"), [("en", "an invented town"), ("fr", "une ville inventée")])
def test_it_says_that_it_is_invented(lang: str, words: str, page: str) -> None:
    assert words in (EXAMPLE / f"docs/{lang}/{page}").read_text(encoding="utf-8")


def test_every_page_is_built_in_both_languages(example: Site, built: Path) -> None:
    for spot in example.edition("en", (), "/").site_map.spots:
        for lang in ("", "fr/"):
            assert (built / f"{lang}{spot.path}index.html").is_file(), f"{lang}{spot.path}"


def test_names_are_told_in_the_readers_language(built: Path) -> None:
    page = (built / "fr/pebble-bay/2025/people/index.html").read_text(encoding="utf-8")
    assert 'Capitainerie de <span lang="en">Pebble Bay</span>' in page
    assert "Église Saint Cockle’s" in page
    kept = (built / "fr/parties/barnacle-boatyard/index.html").read_text(encoding="utf-8")
    assert '<h1><span lang="en" dir="ltr">Barnacle &amp; Sons Boatyard</span></h1>' in kept


def test_the_old_address_of_a_goal_leads_on(built: Path) -> None:
    page = (built / "pebble-bay/2025/goals/walking-to-school/index.html").read_text(encoding="utf-8")
    assert "../safe-walk/" in page


def test_readers_of_the_accessibility_statement_see_no_figures_of_another_site(built: Path) -> None:
    page = (built / "accessibility/index.html").read_text(encoding="utf-8")
    assert "No automatic tests of these pages are recorded yet." in page


def test_what_an_agreement_lacks_has_no_heading(built: Path) -> None:
    """Gull Rock's has no signatories and no slips, and no editor has written its page."""
    page = (built / "gull-rock/2025/index.html").read_text(encoding="utf-8")
    assert re.search(r"<h2[^>]*>Parties</h2>", page)
    assert "Signatories" not in page
    assert "Errors in the source" not in page


def test_a_partys_card_counts_what_it_promises_at_that_place(built: Path) -> None:
    page = (built / "gull-rock/2025/index.html").read_text(encoding="utf-8")
    counts = re.findall(r"Gull Rock 2025: \d commitments? of its own", page)
    assert counts == [
        "Gull Rock 2025: 0 commitments of its own",
        "Gull Rock 2025: 1 commitment of its own",
        "Gull Rock 2025: 0 commitments of its own",
    ]


def test_a_broken_promise_that_is_not_carried_on_is_named(built: Path) -> None:
    page = (built / "pebble-bay/2025/changes/index.html").read_text(encoding="utf-8")
    section = page.partition('id="left-undone"')[2].partition("</section>")[0]
    assert "a tank for waste oil" in section
