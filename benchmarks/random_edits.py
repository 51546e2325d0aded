"""What `check` passes, `site` builds: random edits of a small site, each checked and then built by MkDocs.

    .venv/bin/python benchmarks/random_edits.py                      # 200 edits
    .venv/bin/python benchmarks/random_edits.py 1000 --first 5000    # 1000 others
    .venv/bin/python benchmarks/random_edits.py 1000 --pages         # page by page, without MkDocs: four times as fast

Tells each edit that passes the check and can't be built, and each that the check itself can't bear.
"""

from __future__ import annotations

import logging
import os
import random
import shutil
import sys
import tempfile
import traceback
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Callable
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(PROJECT / "tests"))
os.environ["NO_MKDOCS_2_WARNING"] = "1"

from agreements.commands.whole_site import whole_site  # noqa: E402
from builds import faults_of_mkdocs, faults_of_pages  # noqa: E402
from mini_site import write_mini_site  # noqa: E402
from random_edits import edit, furnish  # noqa: E402


def main() -> None:
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int, nargs="?", default=200)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--pages", action="store_true")
    chosen = parser.parse_args()
    logging.getLogger("mkdocs").propagate = False
    outcomes: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        template = write_mini_site(Path(folder) / "template")
        furnish(template.root)
        for number in range(chosen.first, chosen.first + chosen.count):
            root = template.copy_to(Path(folder) / "edited").root
            done = edit(random.Random(number), root)
            result, reasons = outcome(root, faults_of_pages if chosen.pages else faults_of_mkdocs)
            outcomes[result] += 1
            if reasons:
                print(f"--- {number}: {result}: {done}", *reasons[:5], sep="\n", flush=True)
            shutil.rmtree(root)
    print(*(f"{result}: {count}" for result, count in outcomes.most_common()), sep=", ")


def outcome(root: Path, build: Callable[[Path], list[str]]) -> tuple[str, list[str]]:
    """What came of an edit, and why, if it should not have."""
    try:
        if whole_site(root).has_errors:
            return "refused by check", []
    except Exception:  # noqa: BLE001 – whatever it is, it is told
        return "check broke", [traceback.format_exc(limit=-4)]
    try:
        faults = build(root)
    except Exception:  # noqa: BLE001 – whatever it is, it is told
        faults = [traceback.format_exc(limit=-4)]
    return ("not built" if faults else "built"), faults


if __name__ == "__main__":
    main()
