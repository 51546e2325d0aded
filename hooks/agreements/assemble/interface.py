"""The texts of the frame as this site has them: the engine's, the site's own in their place, and the site's name."""

from __future__ import annotations

from collections.abc import Mapping

from agreements.interface.frame_texts import frame_text, frame_texts
from agreements.languages.texts import SITES_OWN, SourceText
from agreements.model.about import About
from agreements.model.follow_up import ShownId, Status
from agreements.shapes.loaded import Loaded
from agreements.shapes.texts import TextsFile, by_key

# The pictures of the statuses; the words beside them are texts of the frame.
STATUS_ICONS: Mapping[ShownId, str] = {
    "met": "arrow-up",
    "partly_met": "arrow-forward",
    "not_met": "arrow-down",
    "not_reported": "dash",
    "told": "words",
    "untold": "unknown",
}


def interface_of(loaded: Loaded[TextsFile] | None, about: About | None) -> dict[str, SourceText]:
    """{"results.heading": SourceText("interface/results/heading", …), "site.name": SourceText("site/name", …), …}."""
    known = frame_texts()
    written = by_key(loaded.entry.texts) if loaded else {}
    own = {key: frame_text(f"texts/{key.replace('.', '/', 1)}", line) for key, line in written.items() if key in known}
    return {**known, **own, **_told_by_the_site(about, {**known, **own})}


def _told_by_the_site(about: About | None, texts: Mapping[str, SourceText]) -> dict[str, SourceText]:
    """The site's name and tagline, and what it says of its wording. Without its file, nothing is known."""
    if about is None:
        unknown = SourceText("", "")
        return {"site.name": unknown, "site.tagline": unknown, "site.wording": unknown}
    wording = texts["wording.signed" if about.is_signed_wording else "wording.edition"]
    return {"site.name": about.name, "site.tagline": about.tagline, "site.wording": about.note or wording}


def statuses_of(interface: Mapping[str, SourceText]) -> dict[ShownId, Status]:
    """The scale, in its order, with its words, what they mean, and how documents print them."""
    return {id_: _status(id_, icon, interface) for id_, icon in STATUS_ICONS.items()}


def _status(id_: ShownId, icon: str, interface: Mapping[str, SourceText]) -> Status:
    key = f"status.{id_.replace('_', '-')}"
    # Only a site knows how its documents print a status, and most come from no printed document.
    printed = interface.get(f"{key}-printed")
    is_own = printed is not None and printed.path.startswith(SITES_OWN)
    return Status(id_, interface[key], interface[f"{key}-meaning"], printed if is_own else None, icon)
