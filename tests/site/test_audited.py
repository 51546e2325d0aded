"""The figures of an audit are shown as a site's own only when its pages are those that were looked at."""

from __future__ import annotations

from datetime import date

import pytest

from agreements.languages.languages import Language, Languages
from agreements.languages.texts import SourceText
from agreements.model.about import About
from agreements.model.accessibility import Accessibility
from agreements.model.content import Content
from agreements.model.vocabulary import Vocabulary
from agreements.problems.problems import Place
from agreements.prose.prose import ProsePage, read_page
from agreements.shapes.accessibility import AuditFile, ReflowEntry
from agreements.site.audited import check_audit, pages_mark, with_own_audit
from agreements.site.reading import load_site, read_site
from mini_site import MiniSite

SV, EN, FI = Language("sv", "Svenska"), Language("en", "English"), Language("fi", "Suomi", is_released=False)
PATHS = {"", "parties/", "havslan/2012/"}
JUDGED = "conformance: partly\nupdated_on: 2026-11-25\n"
AUDIT = """\
{fingerprint}day: 2026-11-25
axe: 4.12.1
pages: 4
modes:
- width: 390
  scheme: light
  rules: 90
  faults: 0
reflow:
  width: 320
  faults: 0
"""
OTHER_PAGES = (
    "data/accessibility-audit.yml:{line}: warning: the audit looked at other pages than the site has now. "
    "Run the audit again, or remove the file. Until then the accessibility statement shows no figures."
)


def page(lang: str, name: str, title: str = "Om") -> ProsePage:
    text = f"---\ntitle: {title}\ndescription: Text\n---\n"
    found, _ = read_page(text.encode(), f"docs/{lang}/{name}.md", lang, f"{name}.md")
    assert found is not None
    return found


def site(name: str = "Löftena", audit: AuditFile | None = None) -> Content:
    text = SourceText("site/name", name)
    about = About(name=text, tagline=text, note=None, is_signed_wording=False, law="none", law_name=None)
    at = Place("data/accessibility-audit.yml", 1, 14)
    found = Accessibility("partly", date(2026, 11, 25), None, None, (), (), (), audit, at if audit else None, at)
    return Content({}, Vocabulary(), {}, {}, about=about, accessibility=found)


def audit(fingerprint: str | None) -> AuditFile:
    reflow = ReflowEntry(width=320, faults=0)
    return AuditFile(fingerprint=fingerprint, day=date(2026, 11, 25), axe="4.12.1", pages=4, modes=(), reflow=reflow)


def mark(
    name: str = "Löftena",
    languages: tuple[Language, ...] = (SV, EN),
    paths: set[str] = PATHS,
    title: str = "Om",
) -> str:
    prose = {one.id: {"about/": page(one.id, "about", title)} for one in languages}
    return pages_mark(site(name), Languages(languages), prose, paths)


def test_the_mark_is_the_same_in_every_run() -> None:
    assert mark() == mark() == "3e60276190"


def test_words_leave_the_mark_as_it_is() -> None:
    assert mark(title="Om oss") == mark()


def test_a_language_in_preparation_leaves_it_too() -> None:
    assert mark(languages=(SV, EN, FI)) == mark()


@pytest.mark.parametrize(
    "other",
    [
        mark(name="Samtycket"),
        mark(paths=PATHS | {"havslan/2013/"}),
        mark(paths=PATHS - {"parties/"}),
        mark(languages=(SV,)),
        mark(languages=(EN, SV)),
        mark(languages=(SV, EN, Language("fi", "Suomi"))),
    ],
    ids=["name", "a page more", "a page less", "a language less", "another source", "a language released"],
)
def test_another_site_has_another_mark(other: str) -> None:
    assert other != mark()


def test_the_own_figures_stay_and_nothing_is_told() -> None:
    own = site(audit=audit(mark()))
    assert with_own_audit(own, mark()) is own
    assert list(check_audit(own, mark())) == []


@pytest.mark.parametrize("fingerprint", ["0123456789", None], ids=["another", "none"])
def test_figures_of_other_pages_are_taken_away_and_told_of(fingerprint: str | None) -> None:
    other = site(audit=audit(fingerprint))
    shown = with_own_audit(other, mark()).accessibility
    assert shown is not None
    assert shown.audit is None
    assert [str(one) for one in check_audit(other, mark())] == [OTHER_PAGES.format(line="1:14")]


def test_a_site_without_an_audit_or_a_statement_is_left_alone() -> None:
    for one in (site(), Content({}, Vocabulary(), {}, {})):
        assert with_own_audit(one, mark()) is one
        assert list(check_audit(one, mark())) == []


def told(mini: MiniSite, fingerprint: str) -> list[str]:
    mini.write("data/accessibility.yml", JUDGED)
    mini.write("data/accessibility-audit.yml", AUDIT.format(fingerprint=fingerprint))
    return [str(one) for one in load_site(mini.root).problems if one.place.file == "data/accessibility-audit.yml"]


def test_check_warns_of_another_sites_audit(mini: MiniSite) -> None:
    assert told(mini, "fingerprint: 0123456789\n") == [OTHER_PAGES.format(line="1:14")]
    assert told(mini, "") == [OTHER_PAGES.format(line="1:1")]
    assert told(mini, f"fingerprint: {read_site(mini.root).pages_mark}\n") == []


def test_every_way_of_reading_a_site_shows_its_own_figures_alone(mini: MiniSite) -> None:
    told(mini, "fingerprint: 0123456789\n")
    for content in (load_site(mini.root).content, read_site(mini.root).content):
        assert content.accessibility is not None
        assert content.accessibility.audit is None
    told(mini, f"fingerprint: {read_site(mini.root).pages_mark}\n")
    for content in (load_site(mini.root).content, read_site(mini.root).content):
        assert content.accessibility is not None
        assert content.accessibility.audit is not None


def test_nothing_is_told_while_a_file_is_broken_that_may_have_made_the_pages_others(mini: MiniSite) -> None:
    fingerprint = f"fingerprint: {read_site(mini.root).pages_mark}\n"
    mini.write("docs/sv/data.md", "no head\n")
    assert told(mini, fingerprint) == []
    mini.write("data/agreements/havslan/2012/goals/01-work.yml", "id: [\n")
    assert told(mini, fingerprint) == []
