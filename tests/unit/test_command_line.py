"""What the command line says of a command that nobody knows."""

from __future__ import annotations

import pytest

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
