"""Where the catalogues have the texts of the entries: the paths of the site's own texts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from agreements.importing.entries import follow_up_id
from agreements.importing.memory import Key
from agreements.model.agreement import Agreement
from agreements.model.goals import histories
from agreements.shapes.import_fields import FIELDS, FOLLOW_UP
from agreements.site.site import Site
from agreements.source.yaml import Parsed


@dataclass(frozen=True)
class TextPaths:
    """Paths by entry and field. Those of outcomes are as the site has them, by follow-up: a history decides them."""

    ref: str
    outcomes: Mapping[str, str]

    def path(self, name: str, key: Key) -> str | None:
        """("text", ("commitment", "work/jobs")) -> "northshore/2025/goals/work/commitments/jobs/text"."""
        if key[0] == FOLLOW_UP:
            return self.outcomes.get(key[1])
        first, second, third = [*key[1].split("/"), "", ""][:3]
        goal, id_ = (first, second) if second else (first, first)
        return FIELDS[name].text.format(ref=self.ref, goal=goal, id=id_, milestone=third)


def text_paths(agreement: Agreement, follow_ups: Parsed | None) -> TextPaths:
    """Those of an agreement whose follow-up.yml is given; an outcome that another tells has the path of that one."""
    told = (one for commitment in agreement.commitments for history in histories(commitment) for one in history)
    paths = {one.at: one.outcome.path for one in told if one.outcome}
    entries = enumerate(follow_ups.value["follow_ups"]) if follow_ups else ()
    places = ((follow_up_id(one), follow_ups.place_of(("follow_ups", index))) for index, one in entries if follow_ups)
    return TextPaths(agreement.ref, {id_: paths[place] for id_, place in places if place in paths})


def translations_of(site: Site, paths: TextPaths, key: Key) -> Iterator[tuple[str, str]]:
    """("text@fr", "Elle …") for each text of an entry that a catalogue has in a language."""
    for one in FIELDS.values():
        path = paths.path(one.name, key) if one.of == key[0] and one.text else None
        for lang in site.languages.translations if path else ():
            found = site.localizers[lang].translations.get(path or "")
            if found and found.forms and found.forms[0]:
                yield f"{one.name}@{lang}", found.forms[0]
