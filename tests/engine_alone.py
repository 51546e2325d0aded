"""Runs the engine's tests in a copy that holds nothing of this repository's own site.

    python tests/engine_alone.py                 # as `make test` does; more arguments go to pytest

The copy has every file that git knows or would add, without the site's data, prose, theme, schemas and configuration,
and without the tests of its content. What passes there needs no site but those that the tests make and the example.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[1]
OF_THE_SITE = ("data", "docs", "overrides", "schemas", "mkdocs.yml", "tests/content")
PACKAGES = "tests/editors/node_modules"


def main(arguments: Sequence[str]) -> int:
    with tempfile.TemporaryDirectory(prefix="engine-alone-") as folder:
        copy = Path(folder) / "engine"
        copy_files(engine_files(REPOSITORY), REPOSITORY, copy)
        # What npm has installed is no file of ours, and large.
        (copy / PACKAGES).symlink_to(REPOSITORY / PACKAGES)
        command = [sys.executable, "-m", "pytest", *arguments]
        return subprocess.run(command, cwd=copy, env=environment(copy), check=False).returncode


def engine_files(root: Path) -> list[str]:
    """["Makefile", "hooks/agreements/__init__.py", …]: all that git does not ignore, but the site's own."""
    listing = ("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    said = subprocess.run(listing, cwd=root, capture_output=True, check=True).stdout.decode()
    names = sorted(set(filter(None, said.split("\0"))))
    return [name for name in names if not is_of_the_site(name) and (root / name).is_file()]


def is_of_the_site(name: str) -> bool:
    """ "docs/sv/index.md" -> True; "examples/pebble-bay/docs/en/index.md" -> False."""
    return any(name == one or name.startswith(f"{one}/") for one in OF_THE_SITE)


def copy_files(names: Iterable[str], root: Path, copy: Path) -> None:
    for name in names:
        (copy / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(root / name, copy / name)


def environment(copy: Path) -> dict[str, str]:
    """Commands that tests start run the copy's package, whatever is installed."""
    return {**os.environ, "PYTHONPATH": str(copy / "hooks")}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
