"""Complementary suppression and audit on Berlin, beside an integer programme and linear programmes of HiGHS.

Three tasks, each in a fresh process: (1) foreigners of 447 districts in 9 age groups at 9 dates (EWR, 2001 to 2018), k = 3,
5 and 10, totals and the whole city published; (2) 542 districts in 10 groups over 10 periods, drawn by chance, published for
districts, Bezirksregionen, Bezirke and the city, k = 3; (3) an integer programme for the pattern of least weight, on tables
of growing size until it does not finish within a minute, beside ours on the same table. R's sdcTable is in no Debian
package; its integer programme is of the same kind, with the attacker who takes zero for possible.

The audit of one date of task 1 is computed by HiGHS as well (two linear programmes per hidden cell): same bounds.

Run: /usr/bin/python3 benchmarks/protection.py [--small]. The peer is installed into build/bench-protection. The last line is
one JSON object.
"""

from __future__ import annotations

import argparse
import csv
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WORK = ROOT / "build" / "bench-protection"
DATA = ROOT.parent / "shared" / "data" / "berlin"
GOALS = {"protect_s": 10.0, "audit_s": 2.0, "megabytes": 500, "weight_over_optimum": 1.05}
MINUTE = 60.0


def foreigners():
    """Keys and counts, (447, 9), of each of the nine dates."""
    import numpy as np

    dates = []
    for path in sorted((DATA / "ewr").glob("EWR2*A_Matrix.csv")):
        rows = list(csv.DictReader(path.open(encoding="latin-1"), delimiter=";"))
        groups = list(rows[0])[-9:]
        dates.append(
            ([row["RAUMID"].zfill(8) for row in rows], np.array([[float(row[g]) for g in groups] for row in rows]))
        )
    return dates


def levels():
    """Berlin's 542 districts with Bezirksregion and Bezirk, and counts of ten groups in ten periods, by chance."""
    import numpy as np

    path = DATA / "geometry" / "LOR_2021_hierarchie.csv"
    rows = list(csv.reader(path.open(encoding="utf-8-sig")))[1:]
    random = np.random.default_rng(1)
    size = random.gamma(1.5, 360, size=(542, 1))
    counts = [random.poisson(size * random.dirichlet(np.full(10, 1.2), size=542)) for _ in range(10)]
    return [row[1] for row in rows], [[row[3] for row in rows], [row[7] for row in rows]], counts


def protect_all(tables, threshold: int) -> dict:
    """Protect and audit a list of tables; seconds and numbers of cells."""
    import numpy as np
    from sozialraum.core.protection.audit import audit
    from sozialraum.core.protection.suppression import protect

    found = {"cells": 0, "primary": 0, "complementary": 0, "unprotected": 0}
    start = time.perf_counter()
    results = []
    for table in tables:
        small = small_cells(table, threshold)
        result = protect(table, small, 1, threshold - 1)
        results.append((table, small, result))
        found["cells"] += int(table.values.size)
        found["primary"] += int(result.primary.sum())
        found["complementary"] += int(result.complementary.sum())
        found["unprotected"] += int(result.unprotected.sum())
    found["protect_s"] = time.perf_counter() - start
    start = time.perf_counter()
    narrow = 0
    for table, small, result in results:
        bounds = audit(table, result.hidden, 1)
        narrow += int((bounds.upper[small] - bounds.lower[small] < threshold - 1).sum())
    found["audit_s"] = time.perf_counter() - start
    found["unprotected"] += narrow
    assert np.isfinite(found["protect_s"])
    return found


def small_cells(table, threshold: int):
    """Counts below the threshold, and those that are nearly all of their total."""
    from sozialraum.core.protection.rules import Rule, primary

    small = primary(table.values, None, Rule(threshold))
    small[:, :-1] |= primary(table.values[:, :-1], table.values[:, -1], Rule(threshold))
    return small


def city(small: bool) -> dict:
    """Task 1."""
    from sozialraum.core.protection.areas import nest
    from sozialraum.core.protection.table import from_districts

    tables = [
        from_districts(nest(keys, []), counts, counts.sum(axis=1))
        for keys, counts in foreigners()[: 2 if small else None]
    ]
    return {f"k{threshold}": protect_all(tables, threshold) for threshold in (3, 5, 10)}


def three_levels(small: bool) -> dict:
    """Task 2, and how many complementary cells it takes with one level of sums less."""
    from sozialraum.core.protection.areas import nest
    from sozialraum.core.protection.table import from_districts

    keys, parents, counts = levels()
    counts = counts[: 2 if small else None]

    def published(chosen: list) -> dict:
        areas = nest(keys, chosen)
        return protect_all([from_districts(areas, one, one.sum(axis=1)) for one in counts], 3)

    found = published(parents)
    found["without_bezirk"] = published(parents[:1])["complementary"]
    found["without_bezirksregion"] = published(parents[1:])["complementary"]
    return found


def programme(small: bool) -> dict:
    """Task 3: sizes, seconds and weights of both; then the bounds of one date by linear programmes."""
    import numpy as np
    from sozialraum.core.protection.areas import nest
    from sozialraum.core.protection.audit import audit
    from sozialraum.core.protection.suppression import protect, weights
    from sozialraum.core.protection.table import from_districts

    sys.path.insert(0, str(ROOT / "tests" / "core" / "protection"))
    import solver

    keys, counts = foreigners()[-1]
    steps = []
    for districts in (6, 9, 12) if small else (6, 12, 18, 24, 36, 48, 72, 96):
        part = counts[40 : 40 + districts]
        table = from_districts(nest(keys[40 : 40 + districts], []), part, part.sum(axis=1))
        wanted = small_cells(table, 10)
        start = time.perf_counter()
        ours = protect(table, wanted, 1, 9)
        seconds = time.perf_counter() - start
        price = np.where(wanted, 0, weights(table))
        system = solver.equations(table.areas.parent, table.values.shape[1])
        least = solver.lower_bounds(table.values, table.told, 1)
        start = time.perf_counter()
        best = solver.cheapest_pattern(system, table.values, wanted, least, 9, price, MINUTE)
        taken = time.perf_counter() - start
        if best is None:
            break
        steps.append(
            {
                "districts": districts,
                "cells": int(table.values.size),
                "primary": int(wanted.sum()),
                "hidden": int(ours.hidden.sum()),
                "hidden_best": int(best.sum()),
                "weight_over_optimum": float((ours.cost + 1) / (price.ravel()[best].sum() + 1)),
                "seconds": seconds,
                "programme_s": taken,
            }
        )
        print(steps[-1], file=sys.stderr)
    table = from_districts(nest(keys, []), counts, counts.sum(axis=1))
    result = protect(table, small_cells(table, 10), 1, 9)
    start = time.perf_counter()
    bounds = audit(table, result.hidden, 1)
    audit_s = time.perf_counter() - start
    cells = np.flatnonzero(result.hidden)[:: 40 if small else 8]
    system = solver.equations(table.areas.parent, table.values.shape[1])
    least = solver.lower_bounds(table.values, table.told, 1)
    start = time.perf_counter()
    theirs = np.concatenate([solver.intervals(system, table.values, result.hidden, least, [cell]) for cell in cells])
    linear_s = (time.perf_counter() - start) * result.hidden.sum() / len(cells)
    same = np.allclose(bounds.lower.ravel()[cells], theirs[:, 0]) and np.allclose(
        bounds.upper.ravel()[cells], theirs[:, 1]
    )
    return {"steps": steps, "audit_s": audit_s, "linear_s": float(linear_s), "same_bounds": bool(same)}


TASKS = {"city": city, "three_levels": three_levels, "programme": programme}


def environment() -> Path:
    """The Python of the environment with the peer, made at the first run."""
    python = WORK / "venv" / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", "--system-site-packages", str(WORK / "venv")], check=True)
        install = [str(python), "-m", "pip", "install", "-q", "--disable-pip-version-check", "scipy", "pytest"]
        subprocess.run(install, check=True)
    return python


def run_task(task: str, small: bool):
    """Carry out one task in this process."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "sozialraum").symlink_to(ROOT)
        sys.path[:] = [folder, *(entry for entry in sys.path if Path(entry or ".").resolve() != ROOT)]
        result = TASKS[task](small)
    result["megabytes"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps(result))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--small", action="store_true", help="small sizes, to see that it runs")
    parser.add_argument("--task", choices=list(TASKS), help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.task:
        run_task(arguments.task, arguments.small)
        return
    if not DATA.is_dir():
        parser.exit(1, f"The data of Berlin is not there: {DATA}\n")
    python = environment()
    found = {}
    for task in TASKS:
        command = [str(python), __file__, "--task", task] + ["--small"] * arguments.small
        found[task] = json.loads(
            subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()[-1]
        )
        print(task, json.dumps(found[task], indent=1))
    runs = {**{f"city_{k}": found["city"][k] for k in ("k3", "k5", "k10")}, "three_levels": found["three_levels"]}
    figures = {
        f"{name}_{what}": run[what]
        for name, run in runs.items()
        for what in ("protect_s", "audit_s", "primary", "complementary")
    }
    figures["megabytes"] = max(found[task]["megabytes"] for task in ("city", "three_levels"))
    for level in ("bezirk", "bezirksregion"):
        figures[f"three_levels_without_{level}_complementary"] = found["three_levels"][f"without_{level}"]
    last = found["programme"]["steps"][-1]
    figures.update({f"programme_{name}": value for name, value in last.items()})
    figures["weight_over_optimum"] = max(step["weight_over_optimum"] for step in found["programme"]["steps"])
    figures["audit_times_faster_than_linear_programmes"] = (
        found["programme"]["linear_s"] / found["programme"]["audit_s"]
    )
    met = {
        "protect_s": all(run["protect_s"] < GOALS["protect_s"] for run in runs.values()),
        "audit_s": all(run["audit_s"] < GOALS["audit_s"] for run in runs.values()),
        "megabytes": figures["megabytes"] < GOALS["megabytes"],
        "weight_over_optimum": figures["weight_over_optimum"] <= GOALS["weight_over_optimum"],
        "all_protected": all(run["unprotected"] == 0 for run in runs.values()),
        "same_bounds": found["programme"]["same_bounds"],
    }
    rounded = {name: round(value, 3) for name, value in figures.items()}
    print(json.dumps({"figures": rounded, "goals": GOALS, "met": met}))


if __name__ == "__main__":
    main()
