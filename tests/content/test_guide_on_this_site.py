"""Every command of the editor's guide is run on a copy of this site, and says what the guide shows."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from guides import read, steps

ENDLESS = "agreements serve"  # the preview has tests of its own
ANSWERS = "answers"


def arguments(command: str) -> list[str]:
    """What comes after `agreements`: "agreements check --lang en" -> ["check", "--lang", "en"]."""
    name, *given = command.split()
    assert name == "agreements", f"{command}: a site of one's own has no other command"
    return given


def run(root: Path, command: str) -> str:
    """What the command says, in the editors' language; it must end well."""
    ran = subprocess.run(
        [sys.executable, "-m", "agreements", *arguments(command)],
        cwd=root,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )
    assert ran.returncode == 0, f"{command}\n{ran.stdout}{ran.stderr}"
    return ran.stdout


def test_every_command_of_the_guide_does_what_it_shows(project_copy: Path) -> None:
    """The original guide from beginning to end; of the English one, what is said in English."""
    root = project_copy
    (root / ANSWERS).mkdir()
    original = list(steps(read("sv")))
    in_english = {step for step in steps(read("en")) if "--lang en" in step.command}
    for step in [*in_english, *original]:
        if step.command == ENDLESS:
            continue
        said = run(root, step.command)
        assert [line for line in step.said if line not in said] == [], f"{step.command}\n{said}"
        if " forms " in step.command:
            shutil.copy(next((root / "forms").rglob("polisen.xlsx")), root / ANSWERS)
    assert (root / "site" / "index.html").is_file()
