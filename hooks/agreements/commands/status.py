"""`agreements status`: who has reported all, some or none of the commitments that they answer for."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from agreements.commands.chosen import chosen_agreement, place_and_period, sound_site
from agreements.commands.terminal import say, takes_language
from agreements.forms.forms import promisers, to_answer
from agreements.model.agreement import Agreement
from agreements.model.goals import Commitment
from agreements.model.parties import Party, Promiser
from agreements.model.vocabulary import Vocabulary
from agreements.problems.told import told

EXAMPLES = """examples:
  agreements status northshore 2025    who has reported everything, something, nothing
"""
MOST_NAMED = 3


@dataclass(frozen=True)
class Progress:
    """How far a promiser has come."""

    name: str
    commitments: int
    unreported: tuple[str, ...]

    @property
    def reported(self) -> int:
        return self.commitments - len(self.unreported)


def arguments(parser: ArgumentParser) -> None:
    takes_language(parser)
    place_and_period(parser)


def run(chosen: Namespace) -> int:
    lang = chosen.told_in
    site = sound_site(chosen, lang)
    for line in lines(chosen_agreement(site, chosen, lang), site.content.vocabulary):
        say(line, lang)
    return 0


def lines(agreement: Agreement, vocabulary: Vocabulary) -> Iterator[str]:
    """The three lists, and the sum."""
    asked = {one: to_answer(agreement, one) for one in promisers(agreement)}
    found = [progress(one, commitments, vocabulary) for one, commitments in asked.items() if commitments]
    width = max((len(one.name) for one in found), default=0)
    everything = [one for one in found if not one.unreported]
    something = [one for one in found if one.unreported and one.reported]
    nothing = [one for one in found if not one.reported]
    yield told("Has reported everything ({count})", count=len(everything))
    yield from (_line(one, width) for one in everything)
    yield told("Has reported something ({count})", count=len(something))
    yield from (_line(one, width) for one in something)
    yield told("Has reported nothing ({count})", count=len(nothing))
    yield from (_line(one, width) for one in nothing)
    unasked = [one.name for one in agreement.parties if not to_answer(agreement, one)]
    if unasked:
        yield told("Others answer for all that they promise: {names}", names=", ".join(unasked))
    yield told(
        "Reported of {agreement}: {reported} of {commitments}",
        agreement=agreement.ref,
        reported=sum(one.reported for one in found),
        commitments=len(agreement.commitments),
    )


def progress(promiser: Promiser, commitments: Sequence[Commitment], vocabulary: Vocabulary) -> Progress:
    """What is reported is told by anyone: by the party itself or by a document."""
    unreported = [
        one.ref
        for one in commitments
        if one.follow_up is None or not vocabulary.status(one.follow_up.status).is_reported
    ]
    name = promiser.name if isinstance(promiser, Party) else promiser.name.original
    return Progress(name, len(commitments), tuple(unreported))


def _line(one: Progress, width: int) -> str:
    """ "  Harbour Office  2 of 4  missing: health/a, health/b"; who has reported nothing misses everything."""
    values = {"name": f"{one.name:<{width}}", "reported": one.reported, "commitments": one.commitments}
    if not one.unreported or not one.reported:
        return told("  {name}  {reported} of {commitments}", **values)
    named = ", ".join([*one.unreported[:MOST_NAMED], *["…"][: len(one.unreported) > MOST_NAMED]])
    return told("  {name}  {reported} of {commitments}  missing: {named}", **values, named=named)
