"""The site as a build will find it: checked by us, and its settings by MkDocs where they are not plain."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from agreements.pages.checked import checked_site
from agreements.problems.problems import Problem, errors, for_release, in_order
from agreements.site.site import Site
from agreements.source.plain_settings import is_plain
from agreements.source.settings import FILE


def takes_release(parser: ArgumentParser) -> None:
    """`--release`: what may wait while the work goes on counts as an error."""
    what = "refuse what may wait until then too: other numbers in a page that is older than its original"
    parser.add_argument("--release", action="store_true", help=what)


def whole_site(root: Path, is_release: bool = False) -> Site:
    """What has no error here can be built, and released where it is asked for a release."""
    site = checked_site(root)
    problems = [*site.problems, *_refused_settings(root, site)]
    return replace(site, problems=tuple(in_order(for_release(problems) if is_release else problems)))


def _refused_settings(root: Path, site: Site) -> Iterator[Problem]:
    """Only what we have found nothing wrong with: MkDocs says less of it, and in English."""
    if any(one.place.file == FILE for one in errors(site.problems)):
        return
    if not is_plain(root, (root / FILE).read_bytes()):
        from agreements.doorway import refused_settings  # MkDocs takes half a second to import, and is mostly not asked

        yield from refused_settings(root)
