"""From file shapes to the model: joins everything by id, and reports every id that leads nowhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from agreements.assemble.about import about_of
from agreements.assemble.accessibility import accessibility
from agreements.assemble.documents import document, where_of
from agreements.assemble.goals import goals_of
from agreements.assemble.interface import interface_of
from agreements.assemble.joins import Joins
from agreements.assemble.periods import check_addresses, check_names, check_predecessors, period_of
from agreements.assemble.redirects import redirects_of
from agreements.assemble.statistics import datasets_of, lost_charts_of
from agreements.assemble.terms import term_exceptions_of, term_words_of
from agreements.assemble.vocabulary import check_icon_ids, vocabulary_of
from agreements.languages.terms import joined_forms
from agreements.languages.texts import SourceText
from agreements.load.load import AgreementFolder, DataFiles
from agreements.model.agreement import Agreement, Group, Person, Slip, Source
from agreements.model.content import Content
from agreements.model.glossary import Term
from agreements.model.parties import JointParty, Party
from agreements.model.vocabulary import Vocabulary
from agreements.problems.problems import Place, Problem
from agreements.problems.told import told
from agreements.shapes.agreement import AgreementFile, GroupEntry, PersonEntry, SourceEntry
from agreements.shapes.follow_up import FollowUpFile
from agreements.shapes.glossary import GlossaryFile
from agreements.shapes.loaded import Loaded
from agreements.shapes.parties import PartiesFile, PartyEntry


def assemble(files: DataFiles) -> tuple[Content, tuple[Problem, ...]]:
    """The model, and what could not be joined; what can't be joined is left out of the model."""
    joins = Joins()
    parties = _parties(files.parties, files.languages.ids, joins) if files.parties else {}
    about = about_of(files.site, joins) if files.site else None
    interface = interface_of(files.texts, about, files.vocabulary)
    in_preparation = interface["preparing.subtitle"]
    vocabulary = vocabulary_of(files.vocabulary, interface, joins)
    agreements = [_agreement(folder, parties, vocabulary, in_preparation, joins) for folder in files.agreements]
    if files.site and files.site.entry.printed == "yes":
        _sources_to_fill_in((folder.agreement for folder in files.agreements), joins)
    documents = [document(loaded, joins) for loaded in files.documents]
    by_ref = {agreement.ref: agreement for agreement in agreements}
    check_icon_ids(files.vocabulary, agreements, joins)
    check_addresses(agreements, documents, joins)
    check_names([*agreements, *documents], joins)
    check_predecessors(by_ref, (folder.agreement for folder in files.agreements), joins)
    content = Content(
        parties=parties,
        vocabulary=vocabulary,
        interface=interface,
        agreements=by_ref,
        glossary=_glossary(files.glossary, joins) if files.glossary else (),
        term_words=term_words_of(files.terms, files.languages.ids, joins),
        term_exceptions=term_exceptions_of(files.term_exceptions),
        redirects=redirects_of(files.redirects, joins),
        accessibility=accessibility(files.accessibility, files.audit) if files.accessibility else None,
        about=about,
        documents={one.ref: one for one in documents},
    )
    return content, tuple(joins.problems)


def _parties(loaded: Loaded[PartiesFile], languages: Sequence[str], joins: Joins) -> dict[str, Party]:
    parties: dict[str, Party] = {}
    joins.unique(((one.id, loaded.at("parties", n, "id")) for n, one in enumerate(loaded.entry.parties)), told("party"))
    for index, one in enumerate(loaded.entry.parties):
        what = SourceText(f"parties/{one.id}/what", one.what)
        place = loaded.at("parties", index)
        language = _language(one.language, languages, loaded.at("parties", index, "language"), joins)
        (name_lang, name), *others = _names(one, languages)
        names = tuple(others)
        translated = SourceText(f"parties/{one.id}/name", name) if isinstance(one.name, str) else None
        party = Party(one.id, name, name_lang, one.kind, what, one.also_written, place, language, names, translated)
        parties.setdefault(one.id, party)
    return parties


def _language(written: str | None, languages: Sequence[str], place: Place, joins: Joins) -> str:
    """The language of a party's form; the source, which comes first, where none is written."""
    if written is None:
        return languages[0]
    return joins.one(written, {lang: lang for lang in languages}, told("language"), place) or languages[0]


def _names(entry: PartyEntry, languages: Sequence[str]) -> list[tuple[str, str]]:
    """Official names with their languages, that of the data first if it has one: [("en", "Harbour"), ("fr", "…")]."""
    if isinstance(entry.name, str):
        return [(languages[0], entry.name)]
    return sorted(entry.name.items(), key=lambda named: named[0] != languages[0])


def _glossary(loaded: Loaded[GlossaryFile], joins: Joins) -> tuple[Term, ...]:
    terms = loaded.entry.terms
    joins.unique(((one.id, loaded.at("terms", n, "id")) for n, one in enumerate(terms)), told("term"))
    return tuple(
        Term(
            one.id,
            SourceText(f"glossary/{one.id}/term", one.term),
            SourceText(f"glossary/{one.id}/meaning", one.meaning),
            SourceText(f"glossary/{one.id}/forms", joined_forms(one.forms)),
            loaded.at("terms", index),
        )
        for index, one in enumerate(terms)
    )


def _agreement(
    folder: AgreementFolder,
    all_parties: Mapping[str, Party],
    vocabulary: Vocabulary,
    in_preparation: SourceText,
    joins: Joins,
) -> Agreement:
    """`in_preparation` is what stands in the place of a subtitle that is not known yet."""
    loaded, entry = folder.agreement, folder.agreement.entry
    ref = entry.ref
    parties = joins.all(entry.parties, all_parties, told("party"), loaded.at, "parties")
    own = {party.id: party for party in parties}
    joint = _joint_parties(loaded, own, ref, joins)
    joins.unique(((one.id, loaded.at("groups", n)) for n, one in enumerate(entry.groups)), told("group"))
    _to_fill_in(loaded, joins)
    return Agreement(
        place=entry.place,
        place_name=entry.place_name,
        period=period_of(entry, loaded.at("period"), ref, joins),
        title=SourceText(f"{ref}/title", entry.title),
        subtitle=SourceText(f"{ref}/subtitle", entry.subtitle) if entry.subtitle else in_preparation,
        is_follow_up_only=entry.follows_up_only == "yes",
        source=_source(entry.source) if entry.source else None,
        signed_on=entry.signed.date if entry.signed else None,
        signed_at=entry.signed.place if entry.signed else None,
        groups=tuple(_group(one, ref) for one in entry.groups),
        parties=parties,
        joint_parties=joint,
        signatories=_people(loaded, entry.signatories, "signatories", own, joins),
        representatives=_people(loaded, entry.representatives, "representatives", own, joins),
        slips=_slips(loaded, ref, joins),
        goals=goals_of(folder, {**own, **{one.id: one for one in joint}}, vocabulary, joins),
        datasets=datasets_of(folder.datasets, ref, joins),
        lost_charts=lost_charts_of(folder.lost_charts, ref),
        published_totals=_published(folder.follow_up, vocabulary) if folder.follow_up else None,
        at=loaded.at(),
        follow_up_place=folder.follow_up.at("published_totals") if folder.follow_up else None,
        is_in_preparation=entry.state == "in_preparation",
        changed=entry.changed,
        results_changed=folder.follow_up.entry.changed if folder.follow_up else None,
        is_ended=entry.state == "ended",
        slug=entry.slug or "",
        continues=entry.continues,
    )


def _published(loaded: Loaded[FollowUpFile], vocabulary: Vocabulary) -> dict[str, int] | None:
    """The totals in the order of the scale."""
    totals = loaded.entry.published_totals
    if totals is None:
        return None
    return {id_: totals[id_] for id_ in (*vocabulary.statuses, *totals) if id_ in totals}


def _group(entry: GroupEntry, ref: str) -> Group:
    path = f"{ref}/groups/{entry.id}"
    text = SourceText(f"{path}/text", entry.text) if entry.text else None
    return Group(entry.id, SourceText(f"{path}/name", entry.name), text)


def _source(entry: SourceEntry) -> Source:
    return Source(entry.title, entry.publisher, entry.year, entry.section, where_of(entry.where))


def _to_fill_in(loaded: Loaded[AgreementFile], joins: Joins) -> None:
    """What the file of an agreement still lacks: of a year in preparation all, of any other only what it needs.

    Not every agreement comes from a document, or is signed by persons.
    """
    entry = loaded.entry
    is_in_preparation = entry.state == "in_preparation"
    wanted = [("signed", entry.signed), ("signatories", entry.signatories)]
    for key, value in (("subtitle", entry.subtitle), *(wanted if is_in_preparation else ())):
        if not value:
            cure = told("Add '{key}' when it is known.", key=key)
            joins.to_fill_in(loaded.at(), told("the key '{key}' is missing", key=key), cure, is_in_preparation)


def _sources_to_fill_in(agreements: Iterable[Loaded[AgreementFile]], joins: Joins) -> None:
    """Of agreements that are printed documents."""
    for loaded in agreements:
        if loaded.entry.source is None:
            cure = told("Add '{key}' when it is known.", key="source")
            joins.to_fill_in(loaded.at(), told("the key '{key}' is missing", key="source"), cure, True)


def _joint_parties(
    loaded: Loaded[AgreementFile], own: Mapping[str, Party], ref: str, joins: Joins
) -> tuple[JointParty, ...]:
    entries = loaded.entry.joint_parties
    ids = [(one.id, loaded.at("joint_parties", index, "id")) for index, one in enumerate(entries)]
    joins.unique([*((id_, party.at) for id_, party in own.items()), *ids], told("party or joint party"))
    return tuple(
        JointParty(
            one.id,
            SourceText(f"{ref}/joint-parties/{one.id}/name", one.name),
            joins.all(one.members, own, told("party of this agreement"), loaded.at, "joint_parties", index, "members"),
            loaded.entry.place,
        )
        for index, one in enumerate(entries)
    )


def _people(
    loaded: Loaded[AgreementFile],
    entries: tuple[PersonEntry, ...],
    key: str,
    own: Mapping[str, Party],
    joins: Joins,
) -> tuple[Person, ...]:
    """Signatories or representatives (`key`), each with its party."""
    joins.unique(((one.id, loaded.at(key, index, "id")) for index, one in enumerate(entries)), told("person"))
    people = []
    for index, one in enumerate(entries):
        party = joins.one(one.party, own, told("party of this agreement"), loaded.at(key, index, "party"))
        path = f"{loaded.entry.ref}/{key}/{one.id}/role"
        role = SourceText(path, one.role) if one.role else None
        people += [Person(one.id, one.name, role, party, one.also_written)] if party else []
    return tuple(people)


def _slips(loaded: Loaded[AgreementFile], ref: str, joins: Joins) -> tuple[Slip, ...]:
    joins.unique(((one.id, loaded.at("slips", n)) for n, one in enumerate(loaded.entry.slips)), told("slip"))
    return tuple(
        Slip(one.id, SourceText(f"{ref}/slips/{one.id}/text", one.text), loaded.at("slips", index))
        for index, one in enumerate(loaded.entry.slips)
    )
