"""`agreements pictures`: photographs the sharing pictures and the phone icon with Chromium, where they are outdated."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from argparse import ArgumentParser, Namespace
from pathlib import Path

from agreements.commands.terminal import RefusedError, say
from agreements.frame.pictures import Picture, marked, outdated, pictures
from agreements.problems.problems import errors
from agreements.report.report import report
from agreements.site.reading import load_site
from agreements.theme.files import OVERRIDES

EXAMPLES = """examples:
  agreements pictures  after a change of the site's name, tagline or icon
"""
CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--force-device-scale-factor=1")


def arguments(parser: ArgumentParser) -> None:
    """Takes nothing but the folder."""


def run(chosen: Namespace) -> int:
    site = load_site(chosen.root)
    if site.has_errors:
        raise RefusedError(report(errors(site.problems), chosen.told_in))
    found = pictures(site, chosen.root)
    names = outdated(found, chosen.root)
    browser = _browser() if names else ""
    for name in names:
        path = chosen.root / OVERRIDES / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(marked(_photograph(found[name], browser), found[name].mark))
        say(f"Made {OVERRIDES}/{name}")
    say(f"{len(names)} of {len(found)} pictures made anew.")
    return 0


def _browser() -> str:
    path = next((path for name in CHROMIUM if (path := shutil.which(name))), None)
    if path is None:
        raise RefusedError("Pictures need Chromium, which is not installed. Install it, or Google Chrome.")
    return path


def _photograph(picture: Picture, browser: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        page, target = Path(folder, "page.html"), Path(folder, "picture.png")
        page.write_text(picture.page, encoding="utf-8")
        size = f"--window-size={picture.width},{picture.height}"
        ran = subprocess.run(
            [browser, *FLAGS, size, f"--screenshot={target}", page.as_uri()], capture_output=True, check=False
        )
        if ran.returncode or not target.is_file():
            raise RefusedError(f"Chromium made no picture: {ran.stderr.decode(errors='replace')[-400:]}")
        return target.read_bytes()
