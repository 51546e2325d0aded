"""How the time of a build grows with its pages: the real site, and the same with its places copied.

    .venv/bin/python benchmarks/build_time.py            # once, 4 times and 8 times the content
    .venv/bin/python benchmarks/build_time.py 1 2        # other sizes

All sizes are measured in one run, one after the other; compare the ratios, not the seconds.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
PARTS = ("data", "docs", "hooks", "overrides", "mkdocs.yml")
PLACES = ("vasternorrland", "norrbotten", "jamtland")


def main() -> None:
    sizes = [int(argument) for argument in sys.argv[1:]] or [1, 4, 8]
    print("content  pages  seconds  ms/page  ms/page against the first")
    first = 0.0
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            root = copied(Path(folder) / "project", size)
            start = time.perf_counter()
            subprocess.run(
                [sys.executable, "-m", "agreements", "site", "--root", str(root)], check=True, stdout=subprocess.DEVNULL
            )
            seconds = time.perf_counter() - start
            pages = sum(1 for _ in (root / "site").rglob("*.html"))
        per_page = 1000 * seconds / pages
        first = first or per_page
        print(f"{size:>6}x {pages:>6} {seconds:>8.1f} {per_page:>8.1f} {per_page / first:>8.2f}")


def copied(root: Path, size: int) -> Path:
    """The project with its places there `size` times, under other ids."""
    root.mkdir()
    for part in PARTS:
        source = PROJECT / part
        if source.is_dir():
            shutil.copytree(source, root / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, root / part)
    for number in range(2, size + 1):
        for place in PLACES:
            copy_place(root / "data", place, f"{place}-{number}")
    return root


def copy_place(data: Path, place: str, copy: str) -> None:
    """The place's agreements, documents and catalogues, with its id replaced."""
    for kind in ("agreements", "documents"):
        if (data / kind / place).exists():
            shutil.copytree(data / kind / place, data / kind / copy)
            for file in (data / kind / copy).rglob("*.yml"):
                replace(file, f"place: {place}\n", f"place: {copy}\n")
    for file in (data / "translations").rglob(f"{place}-[0-9][0-9][0-9][0-9]*.po"):
        copy_of = file.with_name(file.name.replace(place, copy, 1))
        shutil.copy(file, copy_of)
        replace(copy_of, f'msgctxt "{place}/', f'msgctxt "{copy}/')


def replace(file: Path, old: str, new: str) -> None:
    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


if __name__ == "__main__":
    main()
