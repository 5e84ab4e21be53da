"""Clusters on the map, ours beside PySAL's esda (compiled by numba), and kinds of places, each in a fresh process.

Local Moran with 9,999 conditional permutations, touching neighbours in a city of squares with an edge moved at random: equal
weights (each row divided by its number of neighbours) and unequal ones (drawn), with 542 and 20,000 districts. esda runs once
before the clock starts, so that numba has compiled; it uses one core, as we do. Then typology: 542 × 8, two to eight kinds, 30
bootstraps each. The figures compare time on the clock; the machine should have nothing else to do.

The peers are installed into build/bench-evidence. All programs run in that environment, with the same numpy.

Run: /usr/bin/python3 benchmarks/evidence.py [--small]. The last line is one JSON object.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
import warnings
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WORK = ROOT / "build" / "bench-evidence"
DRAWS = 9_999
GOALS = {
    "equal_542": 8.0,
    "equal_20000": 50.0,
    "unequal_542": 3.0,
    "unequal_20000": 10.0,
    "megabytes": 150.0,
    "typology_s": 5.0,
}
SIZES = {False: (542, 20_000), True: (100, 400)}


def city(n: int, unequal: bool):
    """Values and links (i, j, w) of a city of squares in rows, neighbours by corner and side."""
    import numpy as np

    random = np.random.default_rng(11)
    wide = int(np.ceil(np.sqrt(n)))
    place = np.arange(n)
    column, row = place % wide, place // wide
    i, j = [], []
    for right in (-1, 0, 1):
        for up in (-1, 0, 1):
            there = (column + right >= 0) & (column + right < wide) & (row + up >= 0)
            other = place + right + up * wide
            there &= (other < n) & ((right != 0) | (up != 0))
            i.append(place[there])
            j.append(other[there])
    i, j = np.concatenate(i), np.concatenate(j)
    # some corners do not touch, so that districts have 3 to 8 neighbours
    keep = random.random(n * n if n < 1000 else 0) if n < 1000 else None
    low, high = np.minimum(i, j), np.maximum(i, j)
    chance = keep[low * n + high] if keep is not None else ((low * 2654435761 + high * 40503) % 1000) / 1000
    side = np.abs(column[i] - column[j]) + np.abs(row[i] - row[j]) == 1
    i, j = i[side | (chance < 0.6)], j[side | (chance < 0.6)]
    return random.gamma(2.0, 5.0, n), i, j, random.uniform(0.2, 1.0, len(i)) if unequal else np.ones(len(i))


def ours(n: int, unequal: bool) -> dict:
    """Local Moran by core."""
    from sozialraum.core.clusters.local import local_clusters
    from sozialraum.core.clusters.weights import from_links

    x, i, j, w = city(n, unequal)
    weights = from_links(n, i, j, w)
    local_clusters(x, weights, draws=99)
    start = time.perf_counter()
    result = local_clusters(x, weights, draws=DRAWS)
    return {"seconds": time.perf_counter() - start, "check": float(result.p.mean())}


def peer(n: int, unequal: bool) -> dict:
    """Local Moran by esda, numba compiled before."""
    import esda
    from libpysal.weights import W

    warnings.filterwarnings("ignore")
    x, i, j, w = city(n, unequal)
    others, values = {one: [] for one in range(n)}, {one: [] for one in range(n)}
    for a, b, c in zip(i.tolist(), j.tolist(), w.tolist()):
        others[a].append(b)
        values[a].append(c)
    weights = W(others, values, id_order=list(range(n)), silence_warnings=True)
    weights.transform = "r"
    esda.Moran_Local(x, weights, permutations=99, n_jobs=1, seed=1)
    start = time.perf_counter()
    result = esda.Moran_Local(x, weights, permutations=DRAWS, n_jobs=1, seed=1)
    return {"seconds": time.perf_counter() - start, "check": 2 * float(result.p_sim.mean())}


def typology(n: int, unequal: bool) -> dict:
    """Two to eight kinds of 542 districts × 8 indicators, each with 30 bootstraps."""
    import numpy as np
    from sozialraum.core.typology.kinds import find_kinds

    random = np.random.default_rng(5)
    middle = random.normal(size=(4, 8)) * 1.5
    values = middle[random.integers(0, 4, n)] + random.normal(size=(n, 8))
    start, cpu = time.perf_counter(), time.process_time()
    found = find_kinds((values - values.mean(0)) / values.std(0), seed=1)
    took = {"seconds": time.perf_counter() - start, "cpu": time.process_time() - cpu}
    return {**took, "check": float(len(found.trials))}


TASKS = {"ours": ours, "esda": peer, "typology": typology}


def environment() -> Path:
    """The Python of the environment with the peers, made at the first run."""
    python = WORK / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(WORK)], check=True)
        subprocess.run([str(python), "-m", "pip", "install", "-q", "esda", "libpysal", "numba"], check=True)
    return python


def run_task(task: str, n: int, unequal: bool):
    """Carry out one task in this process."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "sozialraum").symlink_to(ROOT)
        sys.path[:] = [folder, *(entry for entry in sys.path if Path(entry or ".").resolve() != ROOT)]
        result = TASKS[task](n, unequal)
    result["megabytes"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps(result))


def measured(python: Path, task: str, n: int, unequal: bool) -> dict:
    """One task in a fresh process."""
    arguments = [str(python), "-P", str(Path(__file__).resolve()), "--task", task, "--districts", str(n)]
    arguments += ["--unequal"] if unequal else []
    done = subprocess.run(arguments, capture_output=True, text=True, check=True)
    return json.loads(done.stdout.splitlines()[-1])


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--small", action="store_true", help="small sizes, to see that it runs")
    parser.add_argument("--task", choices=list(TASKS), help=argparse.SUPPRESS)
    parser.add_argument("--districts", type=int, default=542, help=argparse.SUPPRESS)
    parser.add_argument("--unequal", action="store_true", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.task:
        run_task(arguments.task, arguments.districts, arguments.unequal)
        return
    python = environment()
    figures: dict = {"megabytes": 0.0}
    agree = True
    for unequal in (False, True):
        for n, usual in zip(SIZES[arguments.small], SIZES[False]):
            turns = 3 if n < 1000 else 1  # in turns, so that a busy machine is fair to both: the least of each
            runs = [(measured(python, "ours", n, unequal), measured(python, "esda", n, unequal)) for _ in range(turns)]
            mine, theirs = (min((run[side] for run in runs), key=lambda one: one["seconds"]) for side in (0, 1))
            name = f"{'unequal' if unequal else 'equal'}_{usual}"
            figures[name] = theirs["seconds"] / mine["seconds"]
            figures["megabytes"] = max(figures["megabytes"], *(run[0]["megabytes"] for run in runs))
            agree &= abs(mine["check"] - theirs["check"]) < 0.01
            print(
                f"{name:15} ours {mine['seconds']:.3f} s, esda {theirs['seconds']:.3f} s: {figures[name]:.1f} times faster"
            )
    runs = [measured(python, "typology", SIZES[arguments.small][0], False) for _ in range(3)]
    kinds = min(runs, key=lambda one: one["seconds"])
    figures["typology_s"], figures["typology_cpu_s"] = kinds["seconds"], kinds["cpu"]
    figures["same_results"] = agree
    print(f"typology        {kinds['seconds']:.2f} s, {kinds['cpu']:.2f} s of processor")
    met = {
        name: figures[name] <= goal if name in ("megabytes", "typology_s") else figures[name] >= goal
        for name, goal in GOALS.items()
    }
    rounded = {name: value if isinstance(value, bool) else round(value, 3) for name, value in figures.items()}
    print(json.dumps({"figures": rounded, "goals": GOALS, "met": {**met, "same_results": agree}}))


if __name__ == "__main__":
    main()
