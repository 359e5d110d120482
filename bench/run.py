"""Times whole processes in turn, prints medians and ratios: ``.venv/bin/python bench/run.py [ROUNDS] [DOSSIERS]``."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import dossiers

ROOT = Path(__file__).parents[1]
BIN = Path(sys.executable).parent
EXAMPLE = ("verify", "examples/atlas", "--config", "examples/client/seccheck.yaml", "--as-of", "2026-12-01")
ROUNDS, DOSSIERS = 15, 100
LIMITS = {"seccheck --version": ("import click", 1.5), "verify the example": ("import click, yaml", 4.0)}


def python(*code: str) -> list[str]:
    """A bare interpreter that runs `code`."""
    return [sys.executable, "-c", *code]


def commands(folder: Path) -> dict[str, list[str]]:
    """What is timed, by name."""
    seccheck = str(BIN / "seccheck")
    return {
        "pass": python("pass"),
        "import click": python("import click"),
        "import click, yaml": python("import click, yaml"),
        "seccheck --version": [seccheck, "--version"],
        "verify the example": [seccheck, *EXAMPLE],
        "verify one dossier": [seccheck, "verify", str(folder / "p00000"), "--as-of", "2026-12-01"],
        "verify all dossiers": [seccheck, "verify", str(folder), "--as-of", "2026-12-01", "-f", "json"],
    }


def once(command: Sequence[str]) -> tuple[float, float]:
    """Wall seconds and peak memory in MiB of one run; its output is thrown away."""
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    return time.perf_counter() - start, usage.ru_maxrss / 1024


def main(rounds: int, count: int) -> None:
    """Run everything `rounds` times, in turn, so that a drift of the machine meets all alike."""
    with tempfile.TemporaryDirectory() as name:
        dossiers.write(Path(name), count)
        todo = commands(Path(name))
        for command in todo.values():
            once(command)
        runs = [{key: once(command) for key, command in todo.items()} for _ in range(rounds)]
    print(f"{rounds} rounds, {count} dossiers of up to {dossiers.ANSWERS} answers, medians")
    for key in todo:
        seconds = statistics.median(run[key][0] for run in runs)
        memory = statistics.median(run[key][1] for run in runs)
        base, limit = LIMITS.get(key, ("", 0.0))
        ratio = statistics.median(run[key][0] / run[base][0] for run in runs) if base else 0.0
        against = f"{ratio:5.2f} x `{base}` (limit {limit})" if base else ""
        print(f"{key:22} {seconds * 1000:9.1f} ms {memory:7.1f} MiB  {against}")


if __name__ == "__main__":
    main(*(int(a) for a in sys.argv[1:3]), *(ROUNDS, DOSSIERS)[len(sys.argv) - 1 :])
