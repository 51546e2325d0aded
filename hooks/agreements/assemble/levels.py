"""What readers call a place, an agreement, a goal and a commitment, where the word stands alone."""

from __future__ import annotations

from collections.abc import Mapping

from agreements.languages.texts import LEVELS, SourceText
from agreements.shapes.loaded import Loaded
from agreements.shapes.texts import CountedLine
from agreements.shapes.vocabulary import VocabularyFile

# Where a level's word stands alone, so that any language can put its own there. A sentence that has the word in it must
# be worded as a whole, in data/texts.yml: languages inflect.
SHOWN_AS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "place": {"one": ("level.place",)},
    "agreement": {"one": ("place.agreement",)},
    "goal": {
        "one": ("table.goal", "results.filter-goal", "form.goal"),
        "other": ("facts.goals",),
        "numbered": ("goal.number",),
    },
    "commitment": {
        "one": ("table.sub-goal", "form.commitment"),
        "other": ("facts.commitments", "facts.sub-goals", "table.sub-goals", "goal.commitments"),
        "counted": ("count.commitments", "count.sub-goals"),
    },
}


def level_texts(own: Loaded[VocabularyFile] | None) -> dict[str, SourceText]:
    """{"table.goal": SourceText("vocabulary/levels/goal/one", "Priority"), …}; nothing where the site says nothing."""
    levels = own.entry.levels if own else None
    found = {}
    for level, parts in SHOWN_AS.items():
        words = getattr(levels, level, None)
        for part, keys in parts.items() if words else ():
            text = _text(f"{LEVELS}{level}/{part}", getattr(words, part))
            found.update(dict.fromkeys(keys, text))
    return found


def _text(path: str, words: str | CountedLine) -> SourceText:
    return SourceText(path, words.other, words.one) if isinstance(words, CountedLine) else SourceText(path, words)
