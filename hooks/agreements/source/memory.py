"""What was worked out before: a file whose bytes are the same need not be read again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

Result = TypeVar("Result")
Key = tuple[str, str]  # the file or folder, and as what it was read


@dataclass
class Memory:
    """The latest result of each reading. One that lives on makes the next reading of a folder quick."""

    _kept: dict[Key, tuple[object, Any]] = field(default_factory=dict)

    def recalled(self, key: Key, content: object, read: Callable[[], Result]) -> Result:
        """What `read` gave for the same content the last time, or gives now: the same object, and so never changed."""
        kept = self._kept.get(key)
        if kept is None or kept[0] != content:
            kept = self._kept[key] = (content, read())
        result: Result = kept[1]
        return result
