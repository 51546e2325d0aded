"""What a reader must know before a page: what is not finished, not translated, outdated or not reviewed."""

from __future__ import annotations

from agreements.html.markup import Markup, isolated
from agreements.languages.texts import Wording
from agreements.prose.translations import is_outdated, is_reviewed
from agreements.site.edition import Edition
from agreements.site.site import Site


def warnings_of(site: Site, edition: Edition, path: str) -> list[Markup]:
    """What a reader must know first: language or year are not finished, the page is not translated, or outdated."""
    said = [] if edition.language.is_released else [edition.ui_of_source("language.in-preparation")]
    for agreement in edition.content.agreements.values():
        if agreement.is_in_preparation and path.startswith(f"{agreement.ref}/"):
            said.append(edition.ui("preparing.notice", year=edition.period_of(agreement)))
    return [isolated(one, edition.language) for one in said] + _page_warnings(site, edition, path)


def _page_warnings(site: Site, edition: Edition, path: str) -> list[Markup]:
    original, page = site.prose[edition.source.id].get(path), site.prose[edition.lang].get(path)
    if original is None:
        return []
    if page is None:
        return [isolated(edition.ui_of_source("language.page-fallback"), edition.language)]
    if not is_outdated(page, original):
        return []
    day = page.head.translated_on
    said = edition.ui_of_source("language.page-outdated-since", date=edition.day(day)) if day else None
    return [isolated(said or edition.ui_of_source("language.page-outdated"), edition.language)]


def notices_of(site: Site, edition: Edition, path: str) -> list[Markup]:
    """What a reader of a translation must know, said once a page."""
    if edition.lang == edition.source.id:
        return []
    said = [*_review_notice(site, edition, path), edition.ui_of_source("language.authoritative")]
    return [isolated(one, edition.language) for one in said]


def _review_notice(site: Site, edition: Edition, path: str) -> list[Wording]:
    """Nobody has reviewed the page, or only some of the language's texts; nothing where everything is reviewed."""
    original, page = site.prose[edition.source.id].get(path), site.prose[edition.lang].get(path)
    texts = edition.progress[edition.lang].texts
    if not texts.reviewed or (original and page and not is_reviewed(page, original)):
        return [edition.ui("language.unreviewed")]
    if texts.is_reviewed:
        return []
    counts = {"reviewed": edition.number(texts.reviewed), "total": edition.number(texts.translated)}
    return [edition.ui("language.partly-reviewed", **counts)]
