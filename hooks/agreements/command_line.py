"""The commands of Överens. `agreements COMMAND --help` tells what a command takes, with examples."""

from __future__ import annotations

import argparse
import importlib
import keyword
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol, cast

from agreements import __version__
from agreements.commands.terminal import RefusedError, refuse, say, takes_language
from agreements.load.editors_language import editors_language
from agreements.problems.problems import suggestion
from agreements.problems.told import told
from agreements.report.wording import languages

# Each is the module of that name in agreements.commands, imported when it is asked for: a check takes a second.
COMMANDS: Mapping[str, str] = {
    "new-site": "begin a site of your own in an empty folder: pages, data and translations, to be filled in",
    "schema": "write the schemas that help editors such as VS Code with data/",
    "check": "tell what is wrong with the content, with place and cure",
    "new-language": "begin a translation into another language: empty catalogues, and a folder for its pages",
    "pictures": "make the sharing pictures and the phone's icon anew where they are outdated",
    "forms": "write a spreadsheet for each party, in which it reports what became of its commitments",
    "import-forms": "show what the parties answered in their spreadsheets, and write it into follow-up.yml",
    "import": "put a spreadsheet of your own into the data, by a map of its columns",
    "status": "list who has reported all, some or none of their commitments",
    "new-agreement": "begin the first agreement of a place",
    "next-period": "begin the next agreement of a place from the one that there is",
    "serve": "preview the site in the browser, up to date a moment after each change",
    "site": "check, then build all languages into site/",
    "translations": "tell how far each language is, bring catalogues up to date, record reviews",
}
# Names that commands had, which keep working.
OLD_NAMES: Mapping[str, str] = {"new-year": "next-period"}
# Those that run where there is no site yet.
WITHOUT_SITE = frozenset({"new-site"})


class Command(Protocol):
    """What a module of `agreements.commands` has."""

    EXAMPLES: str

    def arguments(self, parser: argparse.ArgumentParser) -> None: ...

    def run(self, chosen: argparse.Namespace) -> int: ...


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; 0 if all is well, 1 if not, 2 if it was called wrongly."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if not given or given[0] in ("-h", "--help"):
        say(_overview())
        return 0 if given else 2
    if given[0] == "--version":
        say(f"overens {__version__}")
        return 0
    name = OLD_NAMES.get(given[0], given[0])
    if name not in COMMANDS:
        nearest = suggestion(given[0], list(COMMANDS))
        say(told("There is no command '{name}'. {nearest}", name=given[0], nearest=nearest), _language(given))
        return 2
    try:
        return _run(name, given[1:])
    except RefusedError as refused:
        say(str(refused))
        return 1
    except BrokenPipeError:  # who reads on, such as `head`, has read enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130  # as every command that Ctrl-C has stopped


def _run(name: str, rest: Sequence[str]) -> int:
    module = f"{name.replace('-', '_')}{'_' * keyword.iskeyword(name)}"
    command = cast(Command, importlib.import_module(f"agreements.commands.{module}"))
    parser = argparse.ArgumentParser(
        prog=f"agreements {name}",
        description=COMMANDS[name].capitalize() + ".",
        epilog=command.EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.arguments(parser)
    if name in WITHOUT_SITE:
        return command.run(parser.parse_args(rest))
    parser.add_argument("--root", type=Path, default=Path(), help="the folder with mkdocs.yml (default: this one)")
    chosen = parser.parse_args(rest)
    chosen.root = chosen.root.resolve()
    chosen.told_in = _told_in(getattr(chosen, "lang", None), chosen.root)
    if not (chosen.root / "mkdocs.yml").is_file():
        said = told(
            "There is no mkdocs.yml in {folder}. Go to the site's folder, name it with --root, "
            "or begin a site: agreements new-site",
            folder=chosen.root,
        )
        refuse(said, chosen.told_in)
    return command.run(chosen)


def _language(given: Sequence[str]) -> str:
    """(["chekc", "--lang", "en"]) -> "en"."""
    parser = argparse.ArgumentParser(add_help=False)
    takes_language(parser)
    return _told_in(parser.parse_known_args(given)[0].lang, Path())


def _told_in(wanted: str | None, root: Path) -> str:
    """The language that the command speaks: the one that was asked for, if it speaks it, or that of the editors."""
    return wanted if wanted in languages() else editors_language(root)


def _overview() -> str:
    width = max(len(name) for name in COMMANDS)
    listed = "\n".join(f"  {name:<{width}}  {what}" for name, what in COMMANDS.items())
    return f"usage: agreements COMMAND [--help]\n       agreements --version\n\n{__doc__}\n\ncommands:\n{listed}"
