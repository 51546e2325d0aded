"""The rules that find lost names, numbers and markup find none in good translations."""

from __future__ import annotations

import pytest

from agreements.site.site import Site
from agreements.translations.findings import parts_of


@pytest.mark.parametrize("lang", ["en", "fr", "ar"])
def test_nothing_is_found_but_that_nobody_has_reviewed_the_texts(checked: Site, lang: str) -> None:
    found = [one for part in parts_of(checked, lang) for one in part.findings if one.kind != "unreviewed"]
    assert found == []


def test_every_catalogue_and_the_pages_are_looked_at(checked: Site) -> None:
    parts = parts_of(checked, "fr")
    assert {"site.po", "texts.po", "parties.po", "vasternorrland-2010.po", "pages"} <= {part.name for part in parts}
    assert sum(part.total for part in parts) > 1300
