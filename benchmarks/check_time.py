"""How long `agreements check` takes: for today's content, and for a folder with 200 data files.

    .venv/bin/python benchmarks/check_time.py            # the best of 5 runs each
    .venv/bin/python benchmarks/check_time.py 10         # of more

Everything is measured in one run, in turns; compare the ratios, not the seconds. `cpu` is the time of the processor,
which a busy machine changes little.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from build_time import copied

MANY = 200
KINDS = ("*.yml", "*.csv")


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    with tempfile.TemporaryDirectory() as folder:
        once = copied(Path(folder) / "once", 1)
        copied_files = data_files(once / "data" / "agreements") + data_files(once / "data" / "documents")
        size = 1 + -(-(MANY - data_files(once / "data")) // copied_files)
        many = copied(Path(folder) / "many", size)
        commands = {
            "python alone": ["-c", "pass"],
            f"{data_files(once / 'data')} data files": ["-m", "agreements", "check", "--root", str(once)],
            f"{data_files(many / 'data')} data files": ["-m", "agreements", "check", "--root", str(many)],
        }
        measured = [{name: measure(command) for name, command in commands.items()} for _ in range(rounds)]
    best = {
        name: tuple(min(times) for times in zip(*(one[name] for one in measured), strict=True)) for name in commands
    }
    today = best[list(commands)[1]]
    print("what                 seconds      cpu  cpu against today's content")
    for name, (wall, cpu) in best.items():
        print(f"{name:<18} {wall:>9.2f} {cpu:>8.2f} {cpu / today[1]:>8.2f}")


def data_files(root: Path) -> int:
    return sum(1 for kind in KINDS for _ in root.rglob(kind))


def measure(command: list[str]) -> tuple[float, float]:
    """Seconds on the clock and of the processor."""
    before, start = used(), time.perf_counter()
    subprocess.run([sys.executable, *command], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start, used() - before


def used() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


if __name__ == "__main__":
    main()
