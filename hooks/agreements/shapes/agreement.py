"""The shape of an agreement.yml: who agreed, when, from which document."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from agreements.shapes.addresses import WebAddress
from agreements.shapes.period import Dated
from agreements.shapes.values import Day, Id, Issn, Line, Shape, WholeNumber


class WhereEntry(Shape):
    """Where a printed document can be had today: at an address, in libraries by its series or ISSN, or nowhere."""

    url: WebAddress | None = None
    reference: Line | None = None
    issn: Issn | None = None
    lost: Literal["yes", "no"] = "no"


class SourceEntry(Shape):
    title: Line
    publisher: Line
    year: WholeNumber
    section: Line
    where: WhereEntry | None = None


class SignedEntry(Shape):
    place: Line
    date: Day


class GroupEntry(Shape):
    id: Id
    name: Line
    text: Line | None = None


class JointPartyEntry(Shape):
    """Several parties that promise as one, such as all municipalities of the place."""

    id: Id
    name: Line
    members: Annotated[tuple[Id, ...], Field(min_length=2)]


class PersonEntry(Shape):
    id: Id
    name: Line
    role: Line | None = None
    party: Id
    also_written: tuple[Line, ...] = ()


class SlipEntry(Shape):
    """A place where the source contradicts itself or is damaged, told on the page."""

    id: Id
    text: Line


class AgreementFile(Dated):
    """While it is in preparation, `subtitle` may still be missing, and commitments their text.

    `ended` is one whose time is over: its pages say so.
    `source` is the printed document that it comes from, if it comes from one. `slug` tells agreements of one place and
    one time apart, and `continues` names the agreement that this one carries on where that is not plain.
    """

    slug: Id | None = None
    continues: Line | None = None
    title: Line
    subtitle: Line | None = None
    follows_up_only: Literal["yes", "no"] = "no"
    state: Literal["in_preparation", "final", "ended"] = "final"
    changed: Day | None = None
    source: SourceEntry | None = None
    signed: SignedEntry | None = None
    groups: tuple[GroupEntry, ...]
    parties: tuple[Id, ...]
    joint_parties: tuple[JointPartyEntry, ...] = ()
    signatories: tuple[PersonEntry, ...] = ()
    representatives: tuple[PersonEntry, ...] = ()
    slips: tuple[SlipEntry, ...] = ()

    @property
    def address(self) -> str:
        """Its part of the address below the place, which is also the name of its folder."""
        return self.slug or self.period_id

    @property
    def ref(self) -> str:
        """ "northshore/2025"."""
        return f"{self.place}/{self.address}"
