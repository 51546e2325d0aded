"""Puts a file in place whole: written beside, then renamed, so that nobody ever reads half of it."""

from __future__ import annotations

import shutil
from pathlib import Path


def replace_file(path: Path, content: bytes) -> None:
    """Writes `content` to `path`, which may exist."""
    beside = path.with_name(f".{path.name}.new")
    try:
        beside.write_bytes(content)
        if path.exists():
            shutil.copymode(path, beside)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
