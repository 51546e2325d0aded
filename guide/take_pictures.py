"""Takes the guide's pictures anew from a copy of the project: python guide/take_pictures.py

Needs Chromium, LibreOffice and pdftoppm. Run it when the site looks different, and look at what it made.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

PROJECT = Path(__file__).resolve().parents[1]
PICTURES = PROJECT / "guide" / "pictures"
PARTS = ("data", "docs", "hooks", "overrides", "mkdocs.yml")
PORT = 8765
ADDRESS = f"http://127.0.0.1:{PORT}/"
SIZE = {"width": 1000, "height": 620}
MISSPELT = ("status: met", "status: mett")


def agreements(root: Path, *arguments: str) -> None:
    subprocess.run([sys.executable, "-m", "agreements", *arguments], cwd=root, check=True, stdin=subprocess.DEVNULL)


@contextmanager
def preview(root: Path) -> Iterator[None]:
    """The preview of the folder, until the pictures are taken."""
    server = subprocess.Popen([sys.executable, "-m", "agreements", "serve", "--port", str(PORT)], cwd=root)
    try:
        for _ in range(100):
            try:
                urllib.request.urlopen(ADDRESS, timeout=5).close()
                break
            except OSError:
                time.sleep(0.2)
        yield
    finally:
        server.terminate()
        server.wait()


def take(page: Page, path: str, name: str) -> None:
    page.goto(ADDRESS + path)
    page.screenshot(path=PICTURES / f"{name}.png")


def take_form(root: Path) -> None:
    """The first sheet of a form, as LibreOffice shows it on paper."""
    agreements(root, "forms", "vasternorrland", "2010", "--party", "polisen")
    form = next((root / "forms").rglob("polisen.xlsx"))
    subprocess.run(["soffice", "--headless", "--convert-to", "pdf", "--outdir", str(root), str(form)], check=True)
    pdf, picture = root / "polisen.pdf", PICTURES / "form"
    subprocess.run(["pdftoppm", "-png", "-singlefile", "-r", "80", str(pdf), str(picture)], check=True)


def main() -> None:
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        root = Path(folder, "project")
        root.mkdir()
        for part in PARTS:
            source = PROJECT / part
            (shutil.copytree if source.is_dir() else shutil.copy)(source, root / part)
        page = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"]).new_page(viewport=SIZE)
        take_form(root)
        with preview(root):
            take(page, "", "home")
            take(page, "translations/", "translations")
            statuses = root / "data/agreements/vasternorrland/2009/follow-up.yml"
            sound = statuses.read_text(encoding="utf-8")
            statuses.write_text(sound.replace(*MISSPELT, 1), encoding="utf-8")
            page.goto(ADDRESS + "vasternorrland/2009/")
            page.wait_for_selector(".problems")
            page.screenshot(path=PICTURES / "problem.png")
            statuses.write_text(sound, encoding="utf-8")
            page.wait_for_selector(".problems", state="detached")
            agreements(root, "next-period", "vasternorrland", "2011", "--carry-on")
            page.wait_for_selector(".problems")
            take(page, "vasternorrland/2011/", "new-year")


main()
