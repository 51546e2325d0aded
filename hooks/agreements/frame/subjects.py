"""What a page is about: what its markers name, be it an editor's own or a generated one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from agreements.model.content import Content
from agreements.prose.markers import Marker, markers
from agreements.prose.prose import ProsePage
from agreements.prose.subjects import subject_of
from agreements.site.site_map import Spot


def page_markers(spot: Spot, page: ProsePage | None) -> tuple[Marker, ...]:
    """`page` is the editor's own, if the page is one."""
    if page:
        return page.markers
    return tuple(markers(f"```agreement\n{spot.marker}\n```")) if spot.marker else ()


def page_subjects(content: Content, spot: Spot, page: ProsePage | None) -> Iterator[Any]:
    """("goal: bay/2030/health" -> (the agreement, the goal)) for each marker of the page."""
    return (subject_of(marker, content) for marker in page_markers(spot, page))
