"""Open data: what the pages show, as JSON and CSV. The keys are documented on the data page and never change."""

from __future__ import annotations

from typing import Any

from agreements.exports.agreement import agreement_exports
from agreements.exports.documents import document_exports
from agreements.exports.names import glossary_json, parties_json
from agreements.exports.statistics import statistics_exports
from agreements.exports.values import Localizers, json_bytes, licence_of, texts
from agreements.model.content import Content
from agreements.model.parties import Party


def exports(content: Content, localizers: Localizers) -> dict[str, bytes]:
    """Every export by its address: {"data/northshore/2025.json": b"…", …}."""
    files = {parties_json(): json_bytes(_parties(content, localizers))}
    if content.glossary:
        files[glossary_json()] = json_bytes(_glossary(content, localizers))
    wording = "signed" if content.about and content.about.is_signed_wording else "edition"
    licence = licence_of(content.about)
    scale = {"statuses": _scale(content, localizers)} if content.vocabulary.has_own_scale else {}
    for agreement in content.agreed:
        earlier = content.before(agreement)
        stated = {"wording": wording, "licence": licence, "continues": earlier.ref if earlier else None, **scale}
        files |= agreement_exports(agreement, localizers, stated)
        files |= statistics_exports(agreement, localizers, licence)
    for document in content.documents.values():
        files |= document_exports(document, localizers, licence)
    return files


def _parties(content: Content, localizers: Localizers) -> list[dict[str, Any]]:
    return [
        {
            "id": party.id,
            "name": party.name,
            "names": _names(party, localizers),
            "kind": party.kind,
            "what": texts(party.what, localizers),
        }
        for party in content.parties.values()
    ]


def _scale(content: Content, localizers: Localizers) -> list[dict[str, Any]]:
    """The statuses of a site with a scale of its own, in their order: nobody else knows what they mean."""
    return [
        {
            "id": one.id,
            "word": texts(one.word, localizers),
            "meaning": texts(one.meaning, localizers),
            "tone": one.tone,
            "decided": one.is_decided,
        }
        for one in content.vocabulary.statuses.values()
    ]


def _names(party: Party, localizers: Localizers) -> dict[str, str]:
    """In each language that has one of its own: {"sv": "Hamnverket", "en": "The Harbour Office"}."""
    names = {lang: party.named(localizer) for lang, localizer in localizers.items()}
    return {lang: name.value for lang, name in names.items() if name.lang == lang}


def _glossary(content: Content, localizers: Localizers) -> list[dict[str, Any]]:
    return [
        {"id": one.id, "term": texts(one.term, localizers), "meaning": texts(one.meaning, localizers)}
        for one in content.glossary
    ]
