"""`agreements forms`: a spreadsheet for each party, in which it reports what became of its commitments."""

from __future__ import annotations

import shutil
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping, Sequence
from pathlib import Path

from agreements.commands.chosen import chosen_agreement, place_and_period, sound_site
from agreements.commands.terminal import refuse, say
from agreements.forms.forms import Form, form, promisers, to_answer
from agreements.forms.sheet import written
from agreements.model.agreement import Agreement
from agreements.model.parties import Party, Promiser
from agreements.problems.problems import suggestion
from agreements.problems.told import told
from agreements.site.edition import Edition
from agreements.site.site import Site

EXAMPLES = """examples:
  agreements forms northshore 2025                     a form for each party, into forms/northshore-2025/
  agreements forms northshore 2025 --party north-town  only that of North Town
  agreements forms northshore 2025 --lang ar --out to-send
"""


def arguments(parser: ArgumentParser) -> None:
    place_and_period(parser)
    parser.add_argument("--out", type=Path, help="the folder to write into (default: forms/PLACE-PERIOD)")
    parser.add_argument("--party", help="the id of one party, or of parties that promise as one")
    parser.add_argument("--lang", help="the language of all forms (default: each party's own, or the data's)")


def run(chosen: Namespace) -> int:
    lang = chosen.told_in
    site = sound_site(chosen, lang)
    agreement = chosen_agreement(site, chosen, lang)
    if agreement.is_in_preparation:
        refuse(told("{ref} is in preparation: nobody has promised anything yet.", ref=agreement.ref), lang)
    if chosen.lang and chosen.lang not in site.localizers:
        nearest = suggestion(chosen.lang, list(site.localizers))
        refuse(told("There is no language '{lang}'. {nearest}", lang=chosen.lang, nearest=nearest), lang)
    asked = _asked(agreement, chosen.party, lang)
    forms = _forms(site, agreement, asked, chosen.lang)
    folder = chosen.out or chosen.root / "forms" / agreement.anchor
    _write(folder, {name: written(one) for name, one in forms.items()}, lang)
    for promiser, (name, one) in zip(asked, forms.items(), strict=True):
        line = told("{file:<36} {count:>3}  {whose}", file=name, count=len(one.questions), whose=_whose(promiser))
        say(line, lang)
    _say_the_rest(agreement, forms, folder, chosen.party, lang)
    return 0


def _say_the_rest(agreement: Agreement, forms: Mapping[str, Form], folder: Path, party: str | None, lang: str) -> None:
    unasked = [one.name for one in agreement.parties if not to_answer(agreement, one)]
    if unasked and not party:
        names = ", ".join(unasked)
        say(told("Without a form, since others answer for all that they promise: {names}", names=names), lang)
    questions = sum(len(one.questions) for one in forms.values())
    done = told(
        "Forms: {forms}. Commitments: {commitments}. Folder: {folder}",
        forms=len(forms),
        commitments=questions,
        folder=folder,
    )
    say(done, lang)
    say(told("Send them out, collect the answers in a folder, and then: agreements import-forms FOLDER"), lang)


def _asked(agreement: Agreement, party: str | None, lang: str) -> Sequence[Promiser]:
    """Those who have something to answer for; or the one that was named."""
    able = [one for one in promisers(agreement) if to_answer(agreement, one)]
    named = [one for one in able if one.id == party]
    if party and not named:
        nearest = suggestion(party, [one.id for one in able])
        what = told(
            "'{party}' answers for no commitment of {agreement}. {nearest}",
            party=party,
            agreement=agreement.ref,
            nearest=nearest,
        )
        refuse(what, lang)
    return named or able


def _forms(site: Site, agreement: Agreement, asked: Sequence[Promiser], lang: str | None) -> dict[str, Form]:
    """By the name of the file. A party is asked in its own language; those who promise as one, in the data's."""
    editions: dict[str, Edition] = {}
    forms = {}
    for promiser in asked:
        own = lang or (promiser.language if isinstance(promiser, Party) else site.languages.source.id)
        editions[own] = editions.get(own) or site.edition(own, (), "/")
        forms[f"{promiser.id}.xlsx"] = form(editions[own], agreement, promiser)
    return forms


def _whose(promiser: Promiser) -> str:
    if isinstance(promiser, Party):
        return promiser.name
    members = len(promiser.members)
    return told("{name}: let one of the {count} answer for all", name=promiser.name.original, count=members)


def _write(folder: Path, files: Mapping[str, bytes], lang: str) -> None:
    """All or nothing, and never over a form that somebody may have filled in."""
    there = [folder / name for name in files if (folder / name).exists()]
    if there:
        what = told(
            "{file} exists already. It may hold answers. Move it away, or name another folder with --out.",
            file=there[0],
        )
        refuse(what, lang)
    beside = folder.with_name(f".{folder.name}.new")
    shutil.rmtree(beside, ignore_errors=True)  # of a run that was cut off
    try:
        beside.mkdir(parents=True)
        for name, content in files.items():
            (beside / name).write_bytes(content)
        folder.mkdir(exist_ok=True)
        for name in files:
            (beside / name).rename(folder / name)
    except OSError as error:
        refuse(told("The forms can't be written into {folder}: {error}.", folder=folder, error=error.strerror), lang)
    finally:
        shutil.rmtree(beside, ignore_errors=True)
