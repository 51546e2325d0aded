"""The people who sign an agreement and who take part in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from agreements.languages.texts import Text
from agreements.model.agreement import Agreement, Person
from agreements.site.edition import Here
from agreements.site.site_map import party_path
from agreements.views.links import Link


@dataclass(frozen=True)
class PersonRow:
    name: str
    role: Text | None
    party: Link
    also_written: str


@dataclass(frozen=True)
class PeopleView:
    template: ClassVar[str] = "people.html"

    caption: str
    rows: tuple[PersonRow, ...]

    @property
    def has_roles(self) -> bool:
        """Where nobody has a role, no column is empty."""
        return any(row.role for row in self.rows)


def signatories_view(here: Here, agreement: Agreement) -> PeopleView:
    count = here.edition.counted("count.signatories", len(agreement.signatories))
    return PeopleView(count, tuple(_person(here, one) for one in agreement.signatories))


def representatives_view(here: Here, agreement: Agreement) -> PeopleView:
    count = here.edition.counted("count.representatives", len(agreement.representatives))
    return PeopleView(count, tuple(_person(here, one) for one in agreement.representatives))


def _person(here: Here, person: Person) -> PersonRow:
    role = here.edition.text(person.role) if person.role else None
    party = Link(here.edition.party(person.party), here.link(party_path(person.party.id)))
    return PersonRow(person.name, role, party, ", ".join(person.also_written))
