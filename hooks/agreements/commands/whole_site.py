"""The site as a build will find it: checked by us, and its settings by MkDocs where they are not plain."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from agreements.pages.checked import checked_site
from agreements.problems.problems import Problem, errors, in_order
from agreements.site.site import Site
from agreements.source.plain_settings import is_plain
from agreements.source.settings import FILE


def whole_site(root: Path) -> Site:
    """What has no error here can be built."""
    site = checked_site(root)
    return replace(site, problems=tuple(in_order([*site.problems, *_refused_settings(root, site)])))


def _refused_settings(root: Path, site: Site) -> Iterator[Problem]:
    """Only what we have found nothing wrong with: MkDocs says less of it, and in English."""
    if any(one.place.file == FILE for one in errors(site.problems)):
        return
    if not is_plain(root, (root / FILE).read_bytes()):
        from agreements.doorway import refused_settings  # MkDocs takes half a second to import, and is mostly not asked

        yield from refused_settings(root)
