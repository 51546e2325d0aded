"""The editor's guide: every command in it is run on a copy of the project and says what the guide shows."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
GUIDES = ("sv", "en")
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
ENDLESS = "agreements serve"  # the preview has tests of its own
ANSWERS = "answers"


@dataclass(frozen=True)
class Step:
    """A command of the guide, and the lines that it shows as the answer."""

    command: str
    said: tuple[str, ...]


def steps(guide: str) -> Iterator[Step]:
    """Every command in its order: "$ agreements check" and what follows until the next."""
    for block in BLOCK.findall(guide):
        for part in block.split("$ ")[1:]:
            command, *said = part.splitlines()
            yield Step(command.strip(), tuple(said))


def read(language: str) -> str:
    return (PROJECT / "guide" / f"{language}.md").read_text(encoding="utf-8")


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


def test_both_guides_have_the_same_tasks() -> None:
    original, english = ([step.command for step in steps(read(language))] for language in GUIDES)
    in_english = [command.replace("agreements check", "agreements check --lang en") for command in original]
    assert in_english == english
    assert [len(re.findall(r"^## \d+\. ", read(language), re.MULTILINE)) for language in GUIDES] == [10, 10]


@pytest.mark.parametrize("language", GUIDES)
def test_every_picture_of_the_guide_is_there_and_described(language: str) -> None:
    pictures = re.findall(r"!\[(.*?)\]\((.*?)\)", read(language))
    assert len(pictures) >= 5
    assert [what for what, name in pictures if not what or not (PROJECT / "guide" / name).is_file()] == []
