"""Indices, ours beside a plain pandas version and beside scikit-criteria, each in a fresh process.

Two tasks: (1) Berlin's status index (z with σ, sum, z again, ranks, classes) of 11,000 districts × 25 periods × 40 indicators;
(2) robustness with 1,000 runs on 542 districts × 10 indicators: standardisation, weights, one indicator less and binomial
noise drawn in each run. scikit-criteria (Cabral, Luczywo and Zanazzi 2016) has no sum of z-values, no periods, no classes and no
Monte Carlo of choices: it is compared by min-max, sum and rank in a loop over the periods of task 1.

The factors compare processor time. Why not five times faster: pandas' own group means and deviations are compiled, and both
programs pass over 90 MB several times, so that memory sets the pace; in the robustness both spend most of their time drawing
binomial numbers. scikit-criteria does less work per period (no gaps, no messages).

The peers are installed into build/bench-index. All programs run in that environment, with the same numpy.

Run: /usr/bin/python3 benchmarks/index.py [--small]. The last line is one JSON object.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WORK = ROOT / "build" / "bench-index"
GOALS = {"index_s": 3.0, "index_mb": 1024, "robustness_s": 10.0, "times_faster": 5.0}
SIZES = {False: (11_000, 25, 40, 542, 10, 1000), True: (1_000, 5, 10, 100, 5, 50)}


def make_panel(districts: int, periods: int, indicators: int):
    """Skewed rates with 1 % gaps, and the period of each row."""
    import numpy as np

    random = np.random.default_rng(7)
    values = random.gamma(2.0, 5.0, size=(districts * periods, indicators))
    return values, np.repeat([str(2000 + period) for period in range(periods)], districts)


def make_rates(districts: int, indicators: int):
    """Rates that follow one need, their denominators, and residents."""
    import numpy as np

    random = np.random.default_rng(7)
    need = random.normal(size=(districts, 1))
    values = np.clip(20 + 6 * need + 3 * random.normal(size=(districts, indicators)), 0.1, 99)
    return values, np.full(values.shape, 400.0), random.integers(300, 9000, districts).astype(float)


def ours_index(sizes) -> dict:
    """The recipe mss_berlin by core."""
    from sozialraum.core.composite.index import composite_index
    from sozialraum.core.composite.indexed import IndexInput
    from sozialraum.core.composite.recipe import parse

    recipe = parse((ROOT / "resources" / "recipes" / "mss_berlin.json").read_text(encoding="utf-8"))
    values, periods = make_panel(*sizes[:3])
    names = [f"i{j}" for j in range(values.shape[1])]
    start, cpu = time.perf_counter(), time.process_time()
    result = composite_index(IndexInput(values, names, periods), recipe)
    return {**elapsed(start, cpu), "check": checksum(result.index, result.rank)}


def pandas_index(sizes) -> dict:
    """The same index as an analyst would write it in pandas."""
    import numpy as np
    import pandas as pd

    values, periods = make_panel(*sizes[:3])
    frame = pd.DataFrame(values, columns=[f"i{j}" for j in range(values.shape[1])])
    start, cpu = time.perf_counter(), time.process_time()
    groups = frame.groupby(periods)
    z = (frame - groups.transform("mean")) / groups.transform("std", ddof=0)
    total = z.sum(axis=1, skipna=False)
    by_period = total.groupby(periods)
    index = (total - by_period.transform("mean")) / by_period.transform("std", ddof=0)
    rank = index.round(12).groupby(periods).rank(ascending=False, method="min")
    pd.cut(index, [-np.inf, -1, 1, 1.5, np.inf], labels=False)
    return {**elapsed(start, cpu), "check": checksum(index.to_numpy(), rank.to_numpy())}


def ours_sum(sizes) -> dict:
    """Min-max and sum by core, which is what scikit-criteria can do."""
    from sozialraum.core.composite.index import composite_index
    from sozialraum.core.composite.indexed import IndexInput
    from sozialraum.core.composite.recipe import ClassRule, Recipe, Stage

    values, periods = make_panel(*sizes[:3])
    names = [f"i{j}" for j in range(values.shape[1])]
    recipe = Recipe(final=Stage(standardisation="min_max"), classes=ClassRule("none"))
    start, cpu = time.perf_counter(), time.process_time()
    result = composite_index(IndexInput(values, names, periods), recipe)
    return {**elapsed(start, cpu), "check": checksum(result.index, result.rank)}


def criteria_sum(sizes) -> dict:
    """Min-max, weighted sum and rank by scikit-criteria, period by period."""
    import numpy as np
    import skcriteria
    from skcriteria.agg.simple import WeightedSumModel
    from skcriteria.preprocessing.scalers import MinMaxScaler

    values, periods = make_panel(*sizes[:3])
    index, rank = np.empty(len(values)), np.empty(len(values))
    count = values.shape[1]
    start, cpu = time.perf_counter(), time.process_time()
    scaler, model = MinMaxScaler(target="matrix"), WeightedSumModel()
    for period in np.unique(periods):
        rows = periods == period
        matrix = skcriteria.mkdm(values[rows], [max] * count, weights=np.ones(count))
        result = model.evaluate(scaler.transform(matrix))
        index[rows] = np.asarray(result.e_.score)
        rank[rows] = result.rank_
    return {**elapsed(start, cpu), "check": checksum(index, rank)}


def ours_robustness(sizes) -> dict:
    """Monte Carlo by core."""
    from sozialraum.core.composite.indexed import IndexInput
    from sozialraum.core.composite.recipe import parse
    from sozialraum.core.composite.robustness import robustness

    recipe = parse((ROOT / "resources" / "recipes" / "mss_berlin.json").read_text(encoding="utf-8"))
    import numpy as np

    values, persons, residents = make_rates(sizes[3], sizes[4])
    names = [f"i{j}" for j in range(values.shape[1])]
    data = IndexInput(values, names, np.full(len(values), ""), population=residents, denominators=persons)
    start, cpu = time.perf_counter(), time.process_time()
    result = robustness(data, recipe, sizes[5], 1)
    return {**elapsed(start, cpu), "check": float(np.nanmean(result.class_stability))}


def pandas_robustness(sizes) -> dict:
    """The same draws in a plain loop over data frames."""
    import numpy as np
    import pandas as pd

    values, persons, residents = make_rates(sizes[3], sizes[4])
    frame = pd.DataFrame(values)
    random = np.random.default_rng(1)
    limits = [-np.inf, -1, 1, 1.5, np.inf]
    start, cpu = time.perf_counter(), time.process_time()

    def classes(table, weights, way):
        if way == 0:
            z = (table - table.mean()) / table.std(ddof=0)
        elif way == 1:
            z = (table - table.min()) / (table.max() - table.min())
        elif way == 2:
            z = table.rank(method="min", pct=True)
        else:
            mean = table.mul(residents, axis=0).sum() / residents.sum()
            z = (table - mean) / np.sqrt(((table - mean) ** 2).mul(residents, axis=0).sum() / residents.sum())
        total = z.mul(weights, axis=1).sum(axis=1)
        index = (total - total.mean()) / total.std(ddof=0)
        return index.rank(ascending=False, method="min"), pd.cut(index, limits, labels=False)

    _, own = classes(frame, np.ones(values.shape[1]), 0)
    ranks, same = [], 0.0
    for _ in range(sizes[5]):
        noisy = pd.DataFrame(random.binomial(persons.astype(int), frame / 100) / persons * 100)
        weights = random.uniform(0.75, 1.25, values.shape[1])
        left_out = random.integers(values.shape[1] + 1)
        if left_out < values.shape[1]:
            noisy, weights = noisy.drop(columns=left_out), np.delete(weights, left_out)
        rank, one = classes(noisy, weights, random.integers(4))
        ranks.append(rank)
        same = same + (one == own)
    pd.concat(ranks, axis=1).quantile([0.05, 0.5, 0.95], axis=1)
    return {**elapsed(start, cpu), "check": float((same / sizes[5]).mean())}


def elapsed(start: float, cpu: float) -> dict:
    """Seconds on the clock and of the processor since the beginning."""
    return {"seconds": time.perf_counter() - start, "cpu": time.process_time() - cpu}


def checksum(index, rank) -> list[float]:
    """Figures that must agree between the programs."""
    import numpy as np

    return [float(np.abs(index).sum()), float(np.abs(index).max()), float(np.asarray(rank, dtype=float).sum())]


TASKS = {
    "ours_index": ours_index,
    "pandas_index": pandas_index,
    "ours_sum": ours_sum,
    "criteria_sum": criteria_sum,
    "ours_robustness": ours_robustness,
    "pandas_robustness": pandas_robustness,
}


def environment() -> Path:
    """The Python of the environment with the peers, made at the first run."""
    python = WORK / "venv" / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(WORK / "venv")], check=True)
        packages = ["numpy", "pandas", "scikit-criteria"]
        subprocess.run([str(python), "-m", "pip", "install", "-q", *packages], check=True)
    return python


def measure(python: Path, small: bool, repeats: int = 5) -> dict[str, dict]:
    """Run every task in fresh processes, in turns, so that a busy machine is fair to all: the least of each figure."""
    found: dict[str, dict] = {}
    for _ in range(repeats):
        for task in TASKS:
            arguments = [str(python), str(Path(__file__).resolve()), "--task", task, *(["--small"] if small else [])]
            done = subprocess.run(arguments, capture_output=True, text=True, check=True)
            run = json.loads(done.stdout.splitlines()[-1])
            best = found.setdefault(task, run)
            for name in ("seconds", "cpu"):
                best[name] = min(best[name], run[name])
            best["megabytes"] = max(best["megabytes"], run["megabytes"])
    for task, best in found.items():
        print(f"{task:20} {best['seconds']:8.3f} s, {best['cpu']:8.3f} s of processor, {best['megabytes']:5.0f} MB")
    return found


def run_task(task: str, small: bool):
    """Carry out one task in this process."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "sozialraum").symlink_to(ROOT)
        sys.path[:] = [folder, *(entry for entry in sys.path if Path(entry or ".").resolve() != ROOT)]
        result = TASKS[task](SIZES[small])
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
    python = environment()
    found = measure(python, arguments.small)
    pairs = (("ours_index", "pandas_index"), ("ours_sum", "criteria_sum"))
    checks = [(found[one]["check"], found[two]["check"]) for one, two in pairs]
    agree = all(abs(a - b) <= 1e-6 * abs(a) for one, two in checks for a, b in zip(one, two))
    figures = {
        "index_s": found["ours_index"]["seconds"],
        "index_mb": found["ours_index"]["megabytes"],
        "index_pandas_s": found["pandas_index"]["seconds"],
        "index_pandas_mb": found["pandas_index"]["megabytes"],
        "sum_s": found["ours_sum"]["seconds"],
        "sum_scikit_criteria_s": found["criteria_sum"]["seconds"],
        "robustness_s": found["ours_robustness"]["seconds"],
        "robustness_pandas_s": found["pandas_robustness"]["seconds"],
        "same_results": agree,
    }
    for name, one, other in (
        ("index_times_faster_than_pandas", "ours_index", "pandas_index"),
        ("sum_times_faster_than_scikit_criteria", "ours_sum", "criteria_sum"),
        ("robustness_times_faster_than_pandas", "ours_robustness", "pandas_robustness"),
    ):
        figures[name] = found[other]["cpu"] / found[one]["cpu"]
    met = {name: figures[name] <= GOALS[name] for name in ("index_s", "index_mb", "robustness_s")}
    met["same_results"] = agree
    met["times_faster"] = figures["index_times_faster_than_pandas"] >= GOALS["times_faster"]
    rounded = {name: value if isinstance(value, bool) else round(value, 3) for name, value in figures.items()}
    print(json.dumps({"figures": rounded, "goals": GOALS, "met": met}))


if __name__ == "__main__":
    main()
