"""What a page is about, for search engines: schema.org objects, told from the same data as the page itself."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urljoin

from agreements.exports.names import commitments_csv, dataset_csv, document_json, statistics_json, year_json
from agreements.html.markup import Markup
from agreements.languages.texts import summary
from agreements.model.agreement import Agreement, Source
from agreements.model.documents import Document
from agreements.model.goals import Goal
from agreements.model.parties import Party
from agreements.site.edition import Edition
from agreements.site.site_map import Spot, party_path

Thing = dict[str, Any]

FORMATS = {"json": "application/json", "csv": "text/csv"}
# Inside a script element these could end it, or begin a comment; JSON can say them by their numbers.
ESCAPED = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}


@dataclass(frozen=True)
class Around:
    """The edition, and the site's absolute address that everything is named from."""

    edition: Edition
    site_url: str

    def url(self, path: str) -> str:
        return urljoin(self.site_url, self.edition.address(path))

    def file(self, name: str) -> str:
        return urljoin(self.site_url, name)


def structured_data(
    edition: Edition,
    spot: Spot,
    above: Sequence[Spot],
    subjects: Sequence[object],
    site_url: str,
    changed: date | None = None,
) -> Markup:
    """The page's JSON-LD, ready to stand in a script element; `subjects` are what its markers name."""
    around = Around(edition, site_url)
    things = [_web_site(around), *_web_page(around, spot, changed), *_breadcrumbs(around, spot, above)]
    for subject in subjects:
        things += [thing for thing in _things(around, spot, subject) if thing not in things]
    text = json.dumps({"@context": "https://schema.org", "@graph": things}, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.translate(ESCAPED))


def _web_site(around: Around) -> Thing:
    edition = around.edition
    return {
        "@type": "WebSite",
        "name": edition.ui("site.name"),
        "description": edition.ui("site.tagline"),
        "url": around.url(""),
        "inLanguage": edition.lang,
        **_publisher(around, "publisher"),
    }


def _publisher(around: Around, role: str) -> Thing:
    """Who publishes the site, in a role such as "creator"; nobody, where it names none."""
    publisher = around.edition.content.about and around.edition.content.about.publisher
    if not publisher:
        return {}
    return {
        role: {"@type": "Organization", "name": publisher.name, **({"url": publisher.url} if publisher.url else {})}
    }


def _web_page(around: Around, spot: Spot, changed: date | None) -> Iterator[Thing]:
    """The page itself, where the day of its last change is known."""
    if changed:
        yield {
            "@type": "WebPage",
            "name": spot.title.value,
            "url": around.url(spot.path),
            "inLanguage": spot.title.lang,
            "dateModified": changed.isoformat(),
        }


def _breadcrumbs(around: Around, spot: Spot, above: Sequence[Spot]) -> Iterator[Thing]:
    if not above:
        return
    names = [around.edition.ui("site.home"), *(one.title.value for one in (*above[1:], spot))]
    steps = zip(names, (*above, spot), strict=True)
    items = [
        {"@type": "ListItem", "position": number, "name": name, "item": around.url(one.path)}
        for number, (name, one) in enumerate(steps, start=1)
    ]
    yield {"@type": "BreadcrumbList", "itemListElement": items}


def _things(around: Around, spot: Spot, subject: object) -> Iterator[Thing]:
    for kind, tell in TELLERS.items():
        if isinstance(subject, kind):
            yield from tell(around, spot, subject)


def _party(around: Around, _: Spot, party: Party) -> Iterator[Thing]:
    yield {
        "@type": around.edition.content.vocabulary.kind(party.kind).schema_type,
        "name": around.edition.party(party).value,
        "alternateName": [name.value for name in [around.edition.official_beside(party)] if name]
        + list(party.also_written),
        "description": around.edition.text(party.what).value,
        "mainEntityOfPage": around.url(party_path(party.id)),
    }


def _goal(around: Around, spot: Spot, goal: Goal) -> Iterator[Thing]:
    yield {
        "@type": "CreativeWork",
        "name": around.edition.text(goal.title).value,
        "url": around.url(spot.path),
        "inLanguage": spot.title.lang,
        "isPartOf": {"@type": "CreativeWork", "url": around.url(spot.path.partition("goals/")[0])},
    }


def _agreement(around: Around, spot: Spot, agreement: Agreement) -> Iterator[Thing]:
    """The agreement on its own page, and its data wherever they can be downloaded."""
    if agreement.is_in_preparation:
        return
    edition = around.edition
    name, what = edition.text(agreement.title), edition.text(agreement.subtitle)
    if spot.path == f"{agreement.ref}/":
        signed = {"dateCreated": agreement.signed_on.isoformat()} if agreement.signed_on else {}
        yield {
            "@type": "CreativeWork",
            "name": name.value,
            "description": what.value,
            "url": around.url(spot.path),
            "inLanguage": name.lang,
            "temporalCoverage": agreement.period.iso,
            "spatialCoverage": agreement.place_name,
            **_based_on(around, agreement.source),
            **signed,
        }
    files = [year_json(agreement), commitments_csv(agreement)]
    if agreement.datasets:
        files += [statistics_json(agreement), *(dataset_csv(dataset) for dataset in agreement.datasets)]
    yield _dataset(around, agreement, f"{name.value}, {agreement.place_name} {edition.period_of(agreement)}", files)


def _dataset(around: Around, agreement: Agreement, name: str, files: Sequence[str]) -> Thing:
    """A licence and a creator are told only where the site states them."""
    edition = around.edition
    licence = edition.content.about and edition.content.about.licence
    kind = "count.sub-goals" if agreement.is_follow_up_only else "count.commitments"
    told = [edition.text(agreement.subtitle).value, edition.counted(kind, len(agreement.commitments))]
    return {
        "@type": "Dataset",
        "name": name,
        "description": ". ".join([name, *told, edition.ui("downloads.json", year=edition.period_of(agreement))]) + ".",
        "url": around.url(f"{agreement.ref}/"),
        "isAccessibleForFree": True,
        "temporalCoverage": agreement.period.iso,
        "spatialCoverage": agreement.place_name,
        **({"license": licence.url or licence.name} if licence else {}),
        **_publisher(around, "creator"),
        **_based_on(around, agreement.source),
        "distribution": [_download(around, name) for name in files],
    }


def _download(around: Around, name: str) -> Thing:
    """A file of the open data: "data/northshore/2025.json"."""
    encoding = FORMATS[name.rpartition(".")[2]]
    return {"@type": "DataDownload", "contentUrl": around.file(name), "encodingFormat": encoding}


def _document(around: Around, spot: Spot, document: Document) -> Iterator[Thing]:
    title = around.edition.text(document.title)
    yield {
        "@type": "Report",
        "name": title.value,
        "description": summary(around.edition.text(document.text).value),
        "url": around.url(spot.path),
        "inLanguage": title.lang,
        "temporalCoverage": document.period.iso,
        "spatialCoverage": document.place_name,
        **_based_on(around, document.source),
        "encoding": {**_download(around, document_json(document)), "@type": "MediaObject"},
    }


def _based_on(around: Around, source: Source | None) -> Thing:
    """The printed document, where there is one."""
    if source is None:
        return {}
    document = {
        "@type": "CreativeWork",
        "name": source.title,
        "datePublished": str(source.year),
        "inLanguage": around.edition.source.id,
        "publisher": {"@type": "Organization", "name": source.publisher},
        **({"url": source.where.url} if source.where.url else {}),
        **({"isPartOf": {"@type": "Periodical", "issn": source.where.issn}} if source.where.issn else {}),
    }
    return {"isBasedOn": document}


@dataclass(frozen=True)
class Glossary:
    """Stands for all the terms of the glossary, which are one subject."""


def _glossary(around: Around, spot: Spot, _: Glossary) -> Iterator[Thing]:
    edition = around.edition
    url = around.url(spot.path)
    terms = [
        {
            "@type": "DefinedTerm",
            "name": edition.text(term.term).value,
            "description": edition.text(term.meaning).value,
            "url": f"{url}#{term.id}",
        }
        for term in edition.content.glossary
    ]
    yield {"@type": "DefinedTermSet", "name": spot.title.value, "url": url, "hasDefinedTerm": terms}


TELLERS: Mapping[type, Callable[[Around, Spot, Any], Iterator[Thing]]] = {
    Party: _party,
    Goal: _goal,
    Agreement: _agreement,
    Document: _document,
    Glossary: _glossary,
}
