"""Commands run as somebody at a terminal runs them, and what they make, made once for all test processes."""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest


def run(*arguments: str, folder: Path, **environment: str) -> str:
    """What a Python command says; it must end well."""
    ran = subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )
    said = ran.stdout + ran.stderr
    assert ran.returncode == 0, "\n".join(["…", *said.splitlines()[-12:]])
    return said


def made_once(tmp_path_factory: pytest.TempPathFactory, name: str, make: Callable[[Path], str]) -> tuple[Path, str]:
    """A folder that `make` fills, and what it said. Test processes side by side share it: the first makes it."""
    shared = tmp_path_factory.getbasetemp()
    if os.environ.get("PYTEST_XDIST_WORKER"):
        shared = shared.parent  # each process has a folder of its own below the run's
    said = shared / f"{name}.said"
    with (shared / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not said.exists():
            said.write_text(make(shared / name), encoding="utf-8")
    return shared / name, said.read_text(encoding="utf-8")
