"""Addresses that have changed: each must lead to a page that there is, in one step."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from agreements.assemble.joins import Joins
from agreements.model.redirects import Redirect
from agreements.problems.problems import Problem, suggestion
from agreements.problems.told import told
from agreements.shapes.loaded import Loaded
from agreements.shapes.redirects import RedirectsFile


def redirects_of(loaded: Loaded[RedirectsFile] | None, joins: Joins) -> tuple[Redirect, ...]:
    """The entries of the file with their places; an address that stands twice is reported."""
    if loaded is None:
        return ()
    entries = loaded.entry.redirects
    joins.unique(((one.old, loaded.at("redirects", n, "old")) for n, one in enumerate(entries)), told("old address"))
    return tuple(Redirect(one.old, one.new, loaded.at("redirects", n)) for n, one in enumerate(entries))


def check_redirects(redirects: Sequence[Redirect], paths: Collection[str]) -> Iterator[Problem]:
    """`paths` are the addresses of all pages. An anchor is looked up after the build, with all other links."""
    moved = {one.old for one in redirects}
    for one in redirects:
        page = one.new.partition("#")[0]
        if "#" in one.old:
            what = told("the old address '{old}' has an anchor, which no server is asked for", old=one.old)
            yield Problem(one.at, what, told("Leave out '#' and what follows."))
        elif one.old in paths:
            what = told("there is a page at the old address '{old}'", old=one.old)
            yield Problem(one.at, what, told("Remove the redirect, or move the page."))
        if page in moved:
            what = told("'{old}' leads to '{new}', which has moved itself", old=one.old, new=one.new)
            yield Problem(one.at, what, told("Write where that page stands now."))
        elif page not in paths:
            what = told("'{old}' leads to '{new}', where there is no page", old=one.old, new=one.new)
            yield Problem(one.at, what, suggestion(page, sorted(paths)))
