"""The table of people, with a column of roles where anybody has one."""

from __future__ import annotations

import pytest

from agreements.languages.texts import Text
from agreements.views.links import Link
from agreements.views.people import PeopleView, PersonRow


@pytest.mark.parametrize(("roles", "has_roles"), [((None, None), False), ((None, "Chair"), True), ((), False)])
def test_a_column_of_roles_is_never_empty(roles: tuple[str | None, ...], has_roles: bool) -> None:
    party = Link(Text("Harbour", "en"), "")
    rows = tuple(PersonRow("Ann", Text(role, "en") if role else None, party, "") for role in roles)
    assert PeopleView("2 people", rows).has_roles is has_roles
