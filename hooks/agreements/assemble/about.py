"""What the site says of itself, from data/site.yml."""

from __future__ import annotations

from agreements.assemble.joins import Joins
from agreements.languages.texts import SourceText
from agreements.model.about import About, Licence, Publisher
from agreements.problems.told import told
from agreements.shapes.loaded import Loaded
from agreements.shapes.site import SiteFile


def about_of(loaded: Loaded[SiteFile], joins: Joins) -> About:
    """The file's facts; a law of one's own needs its name."""
    entry = loaded.entry
    if (entry.law == "own") != (entry.law_name is not None):
        cure = told("Write both 'law: own' and 'law_name: …', or neither.")
        joins.report(loaded.at("law"), told("a law of one's own and its name belong together"), cure)
    return About(
        name=SourceText("site/name", entry.name),
        tagline=SourceText("site/tagline", entry.tagline),
        note=SourceText("site/wording-note", entry.wording_note) if entry.wording_note else None,
        is_signed_wording=entry.wording == "signed",
        law=entry.law,
        law_name=SourceText("site/law-name", entry.law_name) if entry.law_name else None,
        publisher=Publisher(entry.publisher.name, entry.publisher.url) if entry.publisher else None,
        contact=entry.contact,
        licence=Licence(entry.licence.name, entry.licence.url) if entry.licence else None,
        logo=entry.logo,
        favicon=entry.favicon,
        names={one.name: one.language or entry.source_language for one in entry.names},
        colours=entry.colours.model_dump(exclude_none=True) if entry.colours else {},
    )
