"""The preview while it runs: reads the project anew when it has changed, and tells those who wait for it."""

from __future__ import annotations

import time
from pathlib import Path
from threading import Condition

from agreements.preview.answers import Answers
from agreements.preview.snapshot import Snapshot, taken
from agreements.source.memory import Memory

_TRIES = 20
_PAUSE = 0.05


class Live:
    """Answers that stay up to date; many threads may ask at once, one refreshes."""

    def __init__(self, root: Path, lang: str) -> None:
        self._root = root
        self._memory = Memory()
        self._answers = Answers((self._taken(None),), lang)
        self._newer = Condition()

    @property
    def answers(self) -> Answers:
        """The present ones; whoever asks several things at once asks the same answers."""
        return self._answers

    def refresh(self) -> Snapshot:
        """Reads what has changed, and wakes those who wait."""
        newer = self._taken(self._answers.newest)
        with self._newer:
            self._answers = self._answers.after(newer)
            self._newer.notify_all()
        return newer

    def changed(self, address: str, stamp: str, seconds: float) -> bool:
        """Waits until the page at `address` shows something else than it did at `stamp`; False if it still does not."""
        end = time.monotonic() + seconds
        while True:
            answers = self._answers
            if answers.to(address).stamp != stamp:
                return True
            if not self._is_newer(answers, end - time.monotonic()):
                return False

    def _is_newer(self, seen: Answers, seconds: float) -> bool:
        """Waits until there are other answers than those."""
        with self._newer:
            return self._newer.wait_for(lambda: self._answers is not seen, max(0.0, seconds))

    def _taken(self, before: Snapshot | None) -> Snapshot:
        """Editors write a new file and rename it; for a moment there may be none."""
        for _ in range(_TRIES):
            try:
                return taken(self._root, self._memory, before)
            except OSError:
                time.sleep(_PAUSE)
        return taken(self._root, self._memory, before)
