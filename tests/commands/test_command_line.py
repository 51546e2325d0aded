"""What the command line says of a command that nobody knows."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from agreements import __version__
from agreements.command_line import COMMANDS, main
from mini_site import MiniSite


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["chekc"], "Det finns inget kommando ”chekc”. Menade du ”check”?\n"),
        (["chekc", "--lang", "en"], "There is no command 'chekc'. Did you mean 'check'?\n"),
    ],
)
def test_a_misspelt_command(
    given: list[str], said: str, mini: MiniSite, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """In the folder of a site it is said in the language of its editors."""
    monkeypatch.chdir(mini.root)
    assert main(given) == 2
    assert capsys.readouterr().out == said


def test_the_overview_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    said = capsys.readouterr().out
    assert [name for name in COMMANDS if f"\n  {name} " not in said] == []


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"overens {__version__}\n"


def test_who_has_read_enough_gets_no_traceback(example: Path) -> None:
    command = [sys.executable, "-m", "agreements", "status", "pebble-bay", "2024"]
    with subprocess.Popen(command, cwd=example, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout and running.stderr
        running.stdout.close()
        assert running.stderr.read() == b""
        assert running.wait(60) == 0


def test_ctrl_c_ends_a_command_without_a_traceback(monkeypatch: pytest.MonkeyPatch, example: Path) -> None:
    def stopped(*_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("agreements.commands.status.run", stopped)
    assert main(["status", "pebble-bay", "2024", "--root", str(example)]) == 130
