"""The data files of a new site, and which word each of their texts is in any language."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from agreements.begin.starter import contents, words_in
from agreements.begin.wishes import Wishes
from agreements.languages.formats import direction_of, own_name
from agreements.load.site_format import FORMAT

Say = Callable[[str], str]
Entry = dict[str, Any]

GROUP = GOAL = "example"
PARTIES: Mapping[str, str] = contents()["parties"]
COMMITMENTS: Mapping[str, tuple[str, ...]] = {"answers": ("municipality",), "meetings": ("association", "company")}
TERMS = ("commitment", "open-data")
SHORTCOMING = "not-assessed"
# Below every page, until the site says what its own texts are.
NOTE = "{data.agreement.subtitle}"
NOT_TESTED = ("screen-readers", "voice-and-switches", "phones", "understanding")


def data_files(wanted: Wishes, say: Say, today: date) -> Iterator[tuple[str, Entry]]:
    """("data/site.yml", {"format": "1", …}), …; `say` gives what stands in the source language for a template."""
    agreement = f"data/agreements/{wanted.ref}"
    yield "data/site.yml", _site(wanted, say)
    yield "data/languages.yml", {"languages": [_language(lang, lang in wanted.written) for lang in wanted.languages]}
    yield "data/parties.yml", {"parties": [_party(wanted, id_, kind, say) for id_, kind in PARTIES.items()]}
    yield "data/glossary.yml", {"terms": [_term(id_, say) for id_ in TERMS]}
    yield "data/accessibility.yml", _accessibility(say, today)
    yield f"{agreement}/agreement.yml", _agreement(wanted, say)
    yield f"{agreement}/goals/01-{GOAL}.yml", _goal(say)


def texts(ref: str) -> dict[str, str]:
    """What each text of the data is made of, by its path: {"site/name": "{name}", "site/tagline": "{site.tagline}"}."""
    goal = f"{ref}/goals/{GOAL}"
    return {
        "site/name": "{name}",
        "site/tagline": "{site.tagline}",
        "site/wording-note": NOTE,
        **{f"parties/{id_}/what": f"{{data.parties.{id_}.what}}" for id_ in PARTIES},
        **{f"{ref}/{key}": f"{{data.agreement.{key}}}" for key in ("title", "subtitle")},
        f"{ref}/groups/{GROUP}/name": "{data.group.name}",
        **{f"{goal}/{key}": f"{{data.goal.{key}}}" for key in ("title", "text")},
        **{f"{goal}/commitments/{id_}/text": f"{{data.commitments.{id_}}}" for id_ in COMMITMENTS},
        **{
            f"glossary/{id_}/{key}": f"{{data.terms.{id_}.{key}}}"
            for id_ in TERMS
            for key in ("term", "forms", "meaning")
        },
        f"accessibility/shortcomings/{SHORTCOMING}/text": "{data.accessibility.shortcoming}",
        f"accessibility/shortcomings/{SHORTCOMING}/reason": "{data.accessibility.reason}",
        **{f"accessibility/not-tested/{id_}/text": f"{{data.accessibility.{id_}}}" for id_ in NOT_TESTED},
    }


def _site(wanted: Wishes, say: Say) -> Entry:
    return {
        "format": str(FORMAT),
        "name": wanted.name,
        "tagline": say("{site.tagline}"),
        "source_language": wanted.source,
        "wording_note": say(NOTE),
    }


def _language(lang: str, is_released: bool) -> Entry:
    state = "released" if is_released else "in_preparation"
    return {"id": lang, "name": own_name(lang), "direction": direction_of(lang), "state": state}


def _party(wanted: Wishes, id_: str, kind: str, say: Say) -> Entry:
    """Each language calls an invented party by a name of its own."""
    names = {lang: words_in(lang)[f"data.parties.{id_}.name"] for lang in wanted.written}
    return {"id": id_, "name": names, "kind": kind, "what": say(f"{{data.parties.{id_}.what}}")}


def _term(id_: str, say: Say) -> Entry:
    word = f"data.terms.{id_}"
    forms = say(f"{{{word}.forms}}").split(" | ")
    return {"id": id_, "term": say(f"{{{word}.term}}"), "forms": forms, "meaning": say(f"{{{word}.meaning}}")}


def _accessibility(say: Say, today: date) -> Entry:
    """What is true of every new site: it works in part, and nobody has tried it."""
    shortcoming = {
        "id": SHORTCOMING,
        "text": say("{data.accessibility.shortcoming}"),
        "reason": say("{data.accessibility.reason}"),
    }
    return {
        "conformance": "partly",
        "updated_on": today.isoformat(),
        "shortcomings": [shortcoming],
        "not_tested": [{"id": id_, "text": say(f"{{data.accessibility.{id_}}}")} for id_ in NOT_TESTED],
    }


def _agreement(wanted: Wishes, say: Say) -> Entry:
    return {
        "place": wanted.place_id,
        "place_name": wanted.place,
        "year": wanted.year,
        "title": say("{data.agreement.title}"),
        "subtitle": say("{data.agreement.subtitle}"),
        "groups": [{"id": GROUP, "name": say("{data.group.name}")}],
        "parties": list(PARTIES),
    }


def _goal(say: Say) -> Entry:
    return {
        "id": GOAL,
        "number": "1",
        "icon": "people",
        "group": GROUP,
        "title": say("{data.goal.title}"),
        "text": say("{data.goal.text}"),
        "responsible": list(PARTIES),
        "commitments": [
            {"id": id_, "parties": list(parties), "text": say(f"{{data.commitments.{id_}}}")}
            for id_, parties in COMMITMENTS.items()
        ],
    }
