"""The texts of the frame as this site has them: the engine's, the site's own in their place, and the site's name."""

from __future__ import annotations

from collections.abc import Mapping

from agreements.assemble.levels import level_texts
from agreements.interface.frame_texts import frame_text, frame_texts
from agreements.languages.texts import SourceText
from agreements.model.about import About
from agreements.shapes.loaded import Loaded
from agreements.shapes.texts import TextsFile, by_key
from agreements.shapes.vocabulary import VocabularyFile


def interface_of(
    loaded: Loaded[TextsFile] | None, about: About | None, vocabulary: Loaded[VocabularyFile] | None = None
) -> dict[str, SourceText]:
    """{"results.heading": SourceText("interface/results/heading", …), "site.name": SourceText("site/name", …), …}."""
    known = frame_texts()
    written = by_key(loaded.entry.texts) if loaded else {}
    own = {key: frame_text(f"texts/{key.replace('.', '/', 1)}", line) for key, line in written.items() if key in known}
    texts = {**known, **level_texts(vocabulary), **own}
    return {**texts, **_told_by_the_site(about, texts)}


def _told_by_the_site(about: About | None, texts: Mapping[str, SourceText]) -> dict[str, SourceText]:
    """The site's name and tagline, and what it says of its wording. Without its file, nothing is known."""
    if about is None:
        unknown = SourceText("", "")
        return {"site.name": unknown, "site.tagline": unknown, "site.wording": unknown}
    wording = texts["wording.signed" if about.is_signed_wording else "wording.edition"]
    return {"site.name": about.name, "site.tagline": about.tagline, "site.wording": about.note or wording}
