"""What follow-up.yml says already of the commitments that the forms ask about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from agreements.forms.answers import Answered
from agreements.forms.follow_up_text import Entry
from agreements.shapes.follow_up import FollowUpFile
from agreements.shapes.loaded import Loaded


@dataclass(frozen=True)
class Known:
    """What follow-up.yml says already; `own` is the basis of what a party says of itself."""

    file: Loaded[FollowUpFile] | None
    own: str

    @property
    def entries(self) -> list[Entry]:
        found: list[Entry] = self.file.parsed.value["follow_ups"] if self.file else []
        return found

    def replaced(self, answered: Answered) -> int | None:
        """The entry that an answer takes the place of: the party's own of that day, or one without a day."""
        day = answered.answer.reported_on.isoformat()
        for at, one in self._of(answered.ref):
            if not day_of(one) or (day_of(one) == day and one.get("basis") == self.own):
                return at
        return None

    def newest(self, ref: str) -> str:
        """The day of the party's newest answer; "" if there is none."""
        return max((day_of(one) for _, one in self._of(ref) if one.get("basis") == self.own), default="")

    def _of(self, ref: str) -> Iterator[tuple[int, Entry]]:
        """Those of the commitment itself, and not of its steps."""
        for at, one in enumerate(self.entries):
            if one["commitment"] == ref and "milestone" not in one:
                yield at, one


def day_of(entry: Entry) -> str:
    """Under its name or its old one: "2026-01-31"; "" without a day."""
    return str(entry.get("on") or entry.get("reported_on") or "")
