"""What the table of results is filtered by: a line for each field of a commitment that can differ from row to row."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from agreements.languages.texts import Text
from agreements.model.agreement import Agreement
from agreements.model.goals import Commitment
from agreements.model.parties import JointParty, Party, Promiser
from agreements.site.edition import Edition
from agreements.site.kinds import in_order
from agreements.views.choices import Choice, ChoiceGroup, Filter, party_choices, status_choices, tag_choices
from agreements.views.parties import together_name

Choices = tuple[Choice | ChoiceGroup, ...]


@dataclass(frozen=True)
class Field:
    """`name` stands in addresses and in the rows; `held` are the values that a commitment has there, sorted or not.

    `offered` are the choices for commitments of an agreement, in the order that readers expect.
    """

    name: str
    label: str
    held: Callable[[Commitment], Iterable[str]]
    offered: Callable[[Edition, Agreement, Sequence[Commitment]], Choices]


def filters(edition: Edition, agreement: Agreement, commitments: Sequence[Commitment]) -> tuple[Filter, ...]:
    """A list for each field that has more than one value; one that is the same in every row tells nobody anything."""
    found = [_filter(edition, field, field.offered(edition, agreement, commitments)) for field in FIELDS]
    return tuple(one for one in found if len(one.values) > 1)


def held_by(commitment: Commitment, offered: Iterable[Filter]) -> tuple[tuple[str, str], ...]:
    """What a row is found by: (("status", "met"), ("party", "harbour north-town"))."""
    names = {one.name for one in offered}
    return tuple((field.name, " ".join(sorted(field.held(commitment)))) for field in FIELDS if field.name in names)


def _filter(edition: Edition, field: Field, offered: Choices) -> Filter:
    choices = tuple(one for one in offered if isinstance(one, Choice))
    groups = tuple(one for one in offered if isinstance(one, ChoiceGroup))
    return Filter(field.name, edition.ui(field.label), choices, groups)


def _status(commitment: Commitment) -> Iterable[str]:
    return [commitment.follow_up.shown] if commitment.follow_up else []


def _statuses(edition: Edition, _: Agreement, commitments: Sequence[Commitment]) -> Choices:
    return status_choices(edition, {one for commitment in commitments for one in _status(commitment)})


def _party(commitment: Commitment) -> Iterable[str]:
    return {one.id for one in (*commitment.by, *commitment.parties, *commitment.supported_by)}


def _parties(edition: Edition, _: Agreement, commitments: Sequence[Commitment]) -> Choices:
    """Every party that has a sub-goal or helps with one, alone or with others, and every joint party that does."""
    return _grouped(edition, promisers(edition, commitments))


def promisers(edition: Edition, commitments: Sequence[Commitment]) -> tuple[Promiser, ...]:
    """All who promise or help, by kind and name; after them those who do it as one."""
    return _ordered(edition, (one for each in commitments for one in (*each.by, *each.parties, *each.supported_by)))


def _ordered(edition: Edition, promisers: Iterable[Promiser]) -> tuple[Promiser, ...]:
    found = {one.id: one for one in promisers}.values()
    joint = (one for one in found if isinstance(one, JointParty))
    single = (one for one in found if isinstance(one, Party))
    return (*in_order(single, edition.content.vocabulary.kinds, edition.texts), *joint)


def _grouped(edition: Edition, promisers: Sequence[Promiser]) -> Choices:
    joint = tuple(Choice(one.id, edition.text(one.name)) for one in promisers if isinstance(one, JointParty))
    together = ChoiceGroup(together_name(edition).value, joint)
    single = party_choices(edition, (one for one in promisers if isinstance(one, Party)))
    return (*single, *([together] if joint else []))


def _lead(commitment: Commitment) -> Iterable[str]:
    return [one.id for one in commitment.lead]


def _leaders(edition: Edition, _: Agreement, commitments: Sequence[Commitment]) -> Choices:
    return _grouped(edition, _ordered(edition, (one for each in commitments for one in each.lead)))


def _goal(commitment: Commitment) -> Iterable[str]:
    return [commitment.goal]


def _goals(edition: Edition, agreement: Agreement, commitments: Sequence[Commitment]) -> Choices:
    there = {one.goal for one in commitments}
    titles = [(goal, edition.text(goal.title)) for goal in agreement.goals if goal.id in there]
    return tuple(Choice(goal.id, Text(f"{goal.number or ''} {title}".strip(), title.lang)) for goal, title in titles)


def _tag(commitment: Commitment) -> Iterable[str]:
    return [tag.id for tag in commitment.tags]


def _tags(edition: Edition, _: Agreement, commitments: Sequence[Commitment]) -> Choices:
    return tag_choices(edition, commitments)


def _due(commitment: Commitment) -> Iterable[str]:
    return [str(commitment.due.last.year)] if commitment.due else []


def _years(edition: Edition, _: Agreement, commitments: Sequence[Commitment]) -> Choices:
    years = sorted({year for one in commitments for year in _due(one)})
    return tuple(Choice(year, Text(year, edition.lang)) for year in years)


FIELDS = (
    Field("status", "results.filter-status", _status, _statuses),
    Field("party", "results.filter-party", _party, _parties),
    Field("lead", "results.filter-lead", _lead, _leaders),
    Field("goal", "results.filter-goal", _goal, _goals),
    Field("tag", "results.filter-tag", _tag, _tags),
    Field("due", "results.filter-due", _due, _years),
)
