"""What the command line says of a command that nobody knows."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from agreements import __version__
from agreements.command_line import COMMANDS, main


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["chekc"], "Det finns inget kommando ”chekc”. Menade du ”check”?\n"),
        (["chekc", "--lang", "en"], "There is no command 'chekc'. Did you mean 'check'?\n"),
    ],
)
def test_a_misspelt_command(given: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(given) == 2
    assert capsys.readouterr().out == said


def test_the_overview_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    said = capsys.readouterr().out
    assert [name for name in COMMANDS if f"\n  {name} " not in said] == []


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"overens {__version__}\n"


def test_who_has_read_enough_gets_no_traceback(project: Path) -> None:
    command = [sys.executable, "-m", "agreements", "status", "vasternorrland", "2010"]
    with subprocess.Popen(command, cwd=project, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout and running.stderr
        running.stdout.close()
        assert running.stderr.read() == b""
        assert running.wait(60) == 0


def test_ctrl_c_ends_a_command_without_a_traceback(monkeypatch: pytest.MonkeyPatch, project: Path) -> None:
    def stopped(*_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("agreements.commands.status.run", stopped)
    assert main(["status", "vasternorrland", "2010", "--root", str(project)]) == 130
