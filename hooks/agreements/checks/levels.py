"""Which texts of the frame still say what the engine calls a goal or a commitment, where a site has other words."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from agreements.assemble.levels import SHOWN_AS
from agreements.interface.frame_texts import frame_texts
from agreements.problems.problems import Problem, Severity
from agreements.problems.told import told
from agreements.shapes.loaded import Loaded
from agreements.shapes.vocabulary import VocabularyFile

# What the engine's own texts, which are English, call them.
WORDS: Mapping[str, re.Pattern[str]] = {
    level: re.compile(rf"\b{level}s?\b", re.IGNORECASE) for level in ("agreement", "goal", "commitment")
}


def check_levels(loaded: Loaded[VocabularyFile], own_texts: Collection[str]) -> Iterator[Problem]:
    """A note for each level that has a word of the site's own; `own_texts` are the keys that the site words itself."""
    for level, pattern in WORDS.items():
        if not getattr(loaded.entry.levels, level, None):
            continue
        replaced = {key for keys in SHOWN_AS[level].values() for key in keys}
        said = [key for key, text in frame_texts().items() if pattern.search(f"{text.one} {text.original}")]
        left = [key for key in said if key not in replaced and key not in own_texts and not key.startswith("status.")]
        if left:
            what = told("{count} texts still say '{word}': {keys}", count=len(left), word=level, keys=", ".join(left))
            cure = told("Word in data/texts.yml those that readers of this site should see otherwise.")
            yield Problem(loaded.at("levels", level), what, cure, Severity.NOTE)
