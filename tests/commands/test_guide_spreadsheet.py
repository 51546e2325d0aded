"""The guide from a spreadsheet to a site: each command of it is run, in both languages, and says what it shows."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest

from agreements.command_line import main
from agreements.importing.map_checks import check_map
from agreements.shapes.import_fields import FIELDS
from agreements.shapes.import_map import ImportMapFile
from agreements.shapes.loaded import shape
from agreements.source.yaml import parse
from guides import GUIDE, GUIDES, Step, steps

FOLDER = GUIDE / "spreadsheet"
ENDLESS = "agreements serve"  # the preview has tests of its own
FILE = re.compile(r"^`(?P<name>[\w/.-]+)`:\n\n```yaml\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
DELETED = re.compile(r"^- (?:Delete|Ta bort) `(?P<name>[\w/.-]+)`", re.MULTILINE)
PART = re.compile(r"^## ", re.MULTILINE)


def read(language: str) -> str:
    return (FOLDER / f"{language}.md").read_text("utf-8")


def run(step: Step, capsys: pytest.CaptureFixture[str]) -> None:
    name, *given = shlex.split(step.command)
    assert name == "agreements"
    code = main(given)
    said = capsys.readouterr().out
    assert (code, [line for line in step.said if line not in said]) == (0, []), f"{step.command}\n{said}"


@pytest.mark.parametrize("language", GUIDES)
def test_every_command_does_what_the_guide_shows(
    language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file that the guide shows is written where it stands in it; one that it deletes is deleted."""
    monkeypatch.chdir(tmp_path)
    first, *parts = PART.split(read(language))[1:]
    begin = next(steps(first))
    run(begin, capsys)
    monkeypatch.chdir(tmp_path / shlex.split(begin.command)[2])
    shutil.copytree(FOLDER, "imports", ignore=shutil.ignore_patterns("*.md"))
    for part in parts:
        found = [
            *FILE.finditer(part),
            *DELETED.finditer(part),
            *re.finditer(r"^```console\n.*?^```$", part, re.M | re.S),
        ]
        for match in sorted(found, key=lambda one: one.start()):
            follow(match, capsys)
    assert Path("site/index.html").is_file()


def follow(match: re.Match[str], capsys: pytest.CaptureFixture[str]) -> None:
    if match.re is FILE:
        Path(match["name"]).write_text(match["text"], "utf-8")
    elif match.re is DELETED:
        Path(match["name"]).unlink()
    else:
        for step in steps(match[0]):
            if step.command != ENDLESS:
                run(step, capsys)


@pytest.mark.parametrize("language", GUIDES)
def test_the_last_map_has_only_keys_and_fields_that_there_are(language: str) -> None:
    text = re.findall(r"^```yaml\n(.*?)^```$", read(language), re.MULTILINE | re.DOTALL)[-1]
    loaded, problems = shape(parse(text.encode(), "map.yml"), ImportMapFile)
    assert loaded, problems
    assert list(check_map(loaded, [loaded.entry.agreement], ["fr", "en"])) == []


@pytest.mark.parametrize("language", GUIDES)
def test_every_field_is_told_of(language: str) -> None:
    listed = re.findall(r"^\|[^|]*\|([^|]*)\|[^|]*\|$", read(language), re.MULTILINE)
    assert sorted(name for cell in listed for name in re.findall(r"`(\w+)`", cell)) == sorted(FIELDS)


def test_both_guides_have_the_same_steps() -> None:
    one, other = ([re.sub(r" .*", "", step.command[11:]) for step in steps(read(language))] for language in GUIDES)
    assert one == other
