"""`agreements serve`: the site as it will be, in the browser, a moment after each change."""

from __future__ import annotations

import time
from argparse import ArgumentParser, Namespace
from contextlib import suppress
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from agreements.commands.terminal import RefusedError, say, takes_language
from agreements.preview.live import Live
from agreements.preview.search import PreviewSearch
from agreements.preview.server import PreviewServer
from agreements.preview.watch import watching
from agreements.problems.told import told
from agreements.rendering.template_files import PACKAGE
from agreements.report.report import report
from agreements.report.wording import wording
from agreements.theme.files import OVERRIDES, THEME

EXAMPLES = """examples:
  agreements serve                 preview on http://127.0.0.1:8000/, until Ctrl-C
  agreements serve --port 8001     on another port, if that one is taken
  agreements serve --poll          where changes are not noticed: on network drives, in some containers
"""
WATCHED = ("mkdocs.yml", "data", OVERRIDES)


def arguments(parser: ArgumentParser) -> None:
    takes_language(parser)
    parser.add_argument("--port", type=int, default=8000, help="0 takes any that is free (default: 8000)")
    parser.add_argument("--poll", action="store_true", help="look for changes instead of waiting to be told of them")


def run(chosen: Namespace) -> int:
    tell = partial(say, lang=chosen.told_in)
    with TemporaryDirectory(prefix="overens-preview-") as folder:
        live = Live(chosen.root, chosen.told_in)
        server = _server(live, PreviewSearch(Path(folder, "search"), tell), chosen)
        with (
            server,
            watching(
                _watched(chosen.root, live.answers.newest.settings.docs_dir),
                lambda: _refresh(live, chosen.told_in),
                chosen.poll,
            ),
        ):
            address = f"{server.address}{live.answers.newest.settings.base}"
            tell(told("Preview on {address} (stop with Ctrl-C)", address=address))
            say(report(live.answers.newest.problems, chosen.told_in))
            with suppress(KeyboardInterrupt):
                server.serve_forever()
    tell(told("The preview has ended."))
    return 0


def _server(live: Live, search: PreviewSearch, chosen: Namespace) -> PreviewServer:
    try:
        return PreviewServer(live, search, chosen.port)
    except (OSError, OverflowError) as error:
        what = told(
            "Port {port} can't be used: {reason}. Stop what runs there, or write: agreements serve --port {other}",
            port=chosen.port,
            reason=getattr(error, "strerror", None) or error,
            other=8001 if chosen.port == 8000 else 8000,
        )
        raise RefusedError(wording(what, chosen.told_in)) from error


def _watched(root: Path, docs_dir: str) -> list[Path]:
    """The package's templates too: in the repository, or installed from it, they are written as the content is."""
    return [*(root / name for name in (*WATCHED, docs_dir)), PACKAGE, THEME]


def _refresh(live: Live, lang: str) -> None:
    """What is wrong is told again when something else is wrong than before."""
    start = time.perf_counter()
    before = live.answers.newest
    newer = live.refresh()
    milliseconds = 1000 * (time.perf_counter() - start)
    say(told("{time}: changes read in {ms:.0f} ms", time=time.strftime("%H:%M:%S"), ms=milliseconds), lang)
    if newer.problems != before.problems:
        say(report(newer.problems, lang))
