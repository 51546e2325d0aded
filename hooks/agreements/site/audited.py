"""Whether the audit that the accessibility statement shows looked at this site's pages."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from agreements.gettext.reviews import fingerprint
from agreements.languages.languages import Languages
from agreements.model.content import Content
from agreements.problems.problems import Problem, Severity
from agreements.problems.told import told
from agreements.prose.prose import Prose
from agreements.site.site_map import address


def pages_mark(content: Content, languages: Languages, prose: Prose, paths: Collection[str]) -> str:
    """The fingerprint of a site's pages: its name, its source language, and the address of every page.

    `paths` are the pages of the source language. Words are left out: a corrected sentence makes no other page, and
    should not cost an audit. Name and addresses are what a copied file can't share with another site: its places,
    years, goals and parties stand in them. A new page changes the mark, since nobody has looked at that page. Where
    the site stands is left out, so that a test address and the real one are the same site; so are languages in
    preparation, which readers are not led to: to begin one takes nothing away from what is published.
    """
    name = content.about.name.original if content.about else ""
    addresses = {
        address(path, lang, languages.source.id)
        for lang in languages.released
        for path in {*paths, *prose.get(lang, ())}
    }
    return fingerprint([name, languages.source.id, *sorted(addresses)])


def with_own_audit(content: Content, mark: str) -> Content:
    """The content without the figures of a run over other pages, if it has such."""
    found = content.accessibility
    if found is None or _is_own(content, mark):
        return content
    return replace(content, accessibility=replace(found, audit=None))


def check_audit(content: Content, mark: str) -> Iterator[Problem]:
    """That figures are not shown is told to editors, who else would wonder where they are."""
    found = content.accessibility
    if found and found.audit_at and not _is_own(content, mark):
        what = told("the audit looked at other pages than the site has now")
        cure = told("Run the audit again, or remove the file. Until then the accessibility statement shows no figures.")
        yield Problem(found.audit_at, what, cure, Severity.WARNING)


def _is_own(content: Content, mark: str) -> bool:
    """True also where there is no audit: nobody else's is shown then."""
    audit = content.accessibility.audit if content.accessibility else None
    return audit is None or audit.fingerprint == mark
