"""Every benchmark of this folder in turn, and one table: which goals are met, with the figures.

A benchmark ends with a line of JSON that has `met`: true or false, or goal → true or false. Run it on a machine that does
nothing else; it takes about half an hour. `--small` only shows that they run, so far as they can be made small.

Run: python3 benchmarks/all.py [--small] [NAME …]. Exit 1 where one stops or a goal is missed. The last line is one JSON object.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from pathlib import Path

HOME = Path(__file__).resolve().parent


def scripts() -> list[Path]:
    """The benchmarks: what ends with a line that says which goals are met."""
    return [path for path in sorted(HOME.glob("*.py")) if path.stem != "all" and '"met": ' in path.read_text()]


def run(path: Path, small: bool) -> tuple[dict, float]:
    """The last line of a benchmark, and how long it took, s; {} where it stopped."""
    can_be_small = small and '"--small"' in path.read_text()
    start = time.perf_counter()
    done = subprocess.run(
        ["/usr/bin/python3", str(path), *["--small"] * can_be_small], stdout=subprocess.PIPE, text=True, check=False
    )
    lines = done.stdout.strip().splitlines()
    try:
        told = json.loads(lines[-1]) if lines and done.returncode == 0 else {}
    except ValueError:
        told = {}
    return told, time.perf_counter() - start


def missed(told: dict) -> list[str]:
    """The goals that are not met; one that says so of all together has the name “goals”."""
    met = told.get("met", {})
    goals = met if isinstance(met, dict) else {"goals": met}
    return [name for name, good in goals.items() if not good]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", help="only these, such as index join")
    parser.add_argument("--small", action="store_true", help="small sizes, to see that they run")
    arguments = parser.parse_args()
    result, rows = {}, []
    for path in scripts():
        if arguments.names and path.stem not in arguments.names:
            continue
        told, seconds = run(path, arguments.small)
        lacking = missed(told) if told else ["it stopped"]
        result[path.stem] = {
            "met": not lacking,
            "missed": lacking,
            "seconds": round(seconds),
            **told.get("figures", {}),
        }
        rows.append((path.stem, "met" if not lacking else "MISSED", f"{seconds:.0f} s", ", ".join(lacking)))
        print(" ".join(rows[-1]), flush=True)
    widths = [max(map(len, column)) for column in zip(*rows)]
    print()
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip())
    good = bool(rows) and all(one["met"] for one in result.values())
    print(json.dumps({"benchmarks": result, "met": good}))
    sys.exit(not good)


if __name__ == "__main__":
    main()
