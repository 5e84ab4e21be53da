"""Segregation measures, ours beside the Python package `segregation` (PySAL), each task in a fresh process.

Districts are boxes of about 500 m with jittered centres, three groups, Poisson counts; n = 500, 5,000, 20,000. Tasks: single
indices per call; a panel of 30 years × 20 groups × 1,000 districts; multigroup Gini; all pair measures at once against the
package's absolute clustering alone; kernel H; 1,000 bootstraps and 1,000 person permutations of D (the package's
permutations are timed on a few and multiplied up, as stated in the figures). Then, ours only, three million populated cells of
100 m: all measures without geometry, and a kernel profile of five bandwidths, whose error against exact sums over
pairs is measured on 100 cells.

Where both compute the same thing (D, Gini, H, multigroup Gini and H) the values are compared. Pair and kernel measures
are not: the package turns distances round and uses overlapping neighbourhoods as units.

The package is installed into build/bench-segregation; both programs run there, with the same numpy. Tasks of the package that
need more memory than is free are left out and said so.

Run: /usr/bin/python3 benchmarks/segregation.py [--small]. The last line is one JSON object.
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
WORK = ROOT / "build" / "bench-segregation"
GOALS = {
    "simple_times": 1.0,
    "panel_times": 100.0,
    "multi_gini_times": 1000.0,
    "pairs_times": 10.0,
    "pairs_mb": 600.0,
    "kernel_times": 200.0,
    "bootstrap_times": 15.0,
    "permutation_times": 100.0,
    "cells_plain_s": 2.0,
    "cells_profile_s": 90.0,
    "cells_mb": 4096.0,
}
SIMPLE = {"dissimilarity": "Dissim", "gini": "Gini", "entropy": "Entropy", "isolation": "Isolation"}
PAIRS = [
    "spatial_proximity",
    "absolute_clustering",
    "relative_clustering",
    "distance_decay_isolation",
    "distance_decay_interaction",
]
BANDWIDTHS = (500, 1000, 2000, 4000, 8000)


def city(districts: int):
    """(counts of three groups, (districts, 2) centres in metres), spatially uneven."""
    import numpy as np

    random = np.random.default_rng(7)
    side = int(np.ceil(np.sqrt(districts)))
    place = np.arange(districts)
    centres = np.column_stack([place % side, place // side]) * 500.0 + random.uniform(-100, 100, (districts, 2))
    wave = 1 + 0.7 * np.sin(centres / (side * 80)).sum(1) / 2
    return random.poisson(np.column_stack([80 * wave, 150 / wave, np.full(districts, 60)])).astype(float), centres


def frame(districts: int):
    """The same city as the package wants it: boxes with counts and the total."""
    import geopandas
    import numpy as np
    from shapely import box

    counts, centres = city(districts)
    low, high = centres - 250, centres + 250
    boxes = box(low[:, 0], low[:, 1], high[:, 0], high[:, 1])
    columns = {"a": counts[:, 0], "b": counts[:, 1], "c": counts[:, 2], "t": counts.sum(1)}
    return geopandas.GeoDataFrame(
        {name: np.asarray(column) for name, column in columns.items()}, geometry=boxes, crs=25833
    )


def per_call(function, seconds: float = 1.0) -> float:
    """Seconds per call: the least of many."""
    function()  # whatever is compiled or loaded at the first call
    best, begin = float("inf"), time.perf_counter()
    while time.perf_counter() - begin < seconds:
        start = time.perf_counter()
        function()
        best = min(best, time.perf_counter() - start)
    return best


def ours_simple(size: int) -> dict:
    """Each single index on its own."""
    from sozialraum.core.segregation.registry import compute

    counts, _ = city(size)
    x, t = counts[:, 0], counts.sum(1)
    seconds = {name: per_call(lambda name=name: compute([name], x, t)) for name in SIMPLE}
    return {"each": seconds, "check": [float(compute([name], x, t)[name][0, 0]) for name in SIMPLE]}


def peer_simple(size: int) -> dict:
    """The same by the package, from a plain data frame."""
    import pandas as pd
    from segregation import singlegroup

    data = pd.DataFrame(frame(size).drop(columns="geometry"))
    classes = {name: getattr(singlegroup, title) for name, title in SIMPLE.items()}
    seconds = {name: per_call(lambda one=one: one(data, "a", "t")) for name, one in classes.items()}
    return {"each": seconds, "check": [float(one(data, "a", "t").statistic) for one in classes.values()]}


def panel():
    """Counts (30, 1000, 20) and totals (30, 1000)."""
    import numpy as np

    random = np.random.default_rng(3)
    counts = random.poisson(random.gamma(2, 10, (1, 1000, 20)), (30, 1000, 20)).astype(float)
    return counts, counts.sum(-1)


def ours_panel(_) -> dict:
    """D of all years and groups in one call."""
    from sozialraum.core.segregation.registry import compute

    counts, totals = panel()
    value = compute(["dissimilarity"], counts, totals)["dissimilarity"]
    return {"seconds": per_call(lambda: compute(["dissimilarity"], counts, totals)), "check": [float(value.sum())]}


def peer_panel(_) -> dict:
    """D of all years and groups, one after the other."""
    import pandas as pd
    from segregation.singlegroup import Dissim

    counts, totals = panel()
    names = [f"g{group}" for group in range(counts.shape[2])]
    years = [pd.DataFrame(counts[year], columns=names).assign(t=totals[year]) for year in range(len(counts))]
    start = time.perf_counter()
    total = sum(Dissim(data, name, "t").statistic for data in years for name in names)
    return {"seconds": time.perf_counter() - start, "check": [float(total)]}


def ours_multi_gini(size: int) -> dict:
    """Multigroup Gini."""
    from sozialraum.core.segregation.registry import compute

    counts, _ = city(size)
    value = compute(["multi_gini"], counts)["multi_gini"][0]
    return {"seconds": per_call(lambda: compute(["multi_gini"], counts)), "check": [float(value)]}


def peer_multi_gini(size: int) -> dict:
    """Multigroup Gini by the package."""
    import pandas as pd
    from segregation.multigroup import MultiGini

    data = pd.DataFrame(frame(size).drop(columns="geometry"))
    start = time.perf_counter()
    value = MultiGini(data, ["a", "b", "c"]).statistic
    return {"seconds": time.perf_counter() - start, "check": [float(value)]}


def ours_pairs(size: int) -> dict:
    """All pair measures at once."""
    import numpy as np
    from sozialraum.core.segregation.registry import compute
    from sozialraum.core.segregation.space import Space

    counts, centres = city(size)
    space = Space(areas=np.full(size, 250_000.0), coordinates=centres)
    start = time.perf_counter()
    compute(PAIRS, counts[:, 0], counts.sum(1), space=space)
    return {"seconds": time.perf_counter() - start}


def peer_pairs(size: int) -> dict:
    """The package's absolute clustering alone."""
    from segregation.singlegroup import AbsoluteClustering

    data = frame(size)
    start = time.perf_counter()
    AbsoluteClustering(data, "a", "t")
    return {"seconds": time.perf_counter() - start}


def ours_kernel(size: int) -> dict:
    """H between neighbourhoods of 1 km."""
    from sozialraum.core.segregation.registry import compute
    from sozialraum.core.segregation.space import Space

    counts, centres = city(size)
    space = Space(coordinates=centres, bandwidth=1000.0)
    return {"seconds": per_call(lambda: compute(["spatial_information"], counts, space=space))}


def peer_kernel(size: int) -> dict:
    """The package's H with a triangular kernel of 1 km."""
    from segregation.multigroup import MultiInfoTheory

    data = frame(size)
    start = time.perf_counter()
    MultiInfoTheory(data, ["a", "b", "c"], distance=1000)
    return {"seconds": time.perf_counter() - start}


def ours_draws(size: int, method: str) -> dict:
    """D with 1,000 replicates."""
    from sozialraum.core.segregation.summary import Inferring, Input, summarise

    counts, _ = city(size)
    data = Input(counts[None, :, :1], counts.sum(1)[None])
    return {"seconds": per_call(lambda: summarise(["dissimilarity"], data, inferring=Inferring(method, 1000)))}


def peer_draws(size: int, approach: str, replicates: int) -> dict:
    """The package's test with replicates, in one process, multiplied up to 1,000."""
    from segregation.inference import SingleValueTest
    from segregation.singlegroup import Dissim

    index = Dissim(frame(size), "a", "t")
    start = time.perf_counter()
    SingleValueTest(index, iterations_under_null=replicates, null_approach=approach, n_jobs=1)
    return {"seconds": (time.perf_counter() - start) * 1000 / replicates, "replicates": replicates}


def germany(cells: int):
    """Populated cells of a 100 m grid in and around 60,000 places: (centres, group, total)."""
    import numpy as np

    random = np.random.default_rng(1)
    width, height, places = 6400, 8700, 60_000
    centre = random.integers(0, [width, height], (places, 2))
    reach = random.gamma(1.2, 6, places) + 2
    found = np.empty(0, dtype=np.int64)
    while len(found) < cells:
        place = random.choice(places, cells, p=reach**2 / (reach**2).sum())
        point = np.rint(centre[place] + random.normal(size=(cells, 2)) * reach[place, None]).astype(np.int64)
        inside = (point >= 0).all(1) & (point < [width, height]).all(1)
        found = np.unique(np.concatenate([found, point[inside, 1] * width + point[inside, 0]]))
    found = random.permutation(found)[:cells]
    centres = np.column_stack([found % width, found // width]) * 100.0 + 50
    total = random.geometric(1 / 27, cells).astype(float)
    share = 0.15 + 0.1 * np.sin(centres[:, 0] / 30_000) * np.cos(centres[:, 1] / 50_000)
    return centres, random.binomial(total.astype(int), share).astype(float), total


def ours_cells(size: int) -> dict:
    """All measures without geometry, then the profile, then its error."""
    import numpy as np
    from sozialraum.core.segregation import neighbourhoods
    from sozialraum.core.segregation.registry import MEASURES, compute
    from sozialraum.core.segregation.space import Space

    centres, group, total = germany(size)
    plain = [name for name, row in MEASURES.items() if not row.needs]
    start = time.perf_counter()
    compute(plain, group, total)
    seconds = time.perf_counter() - start
    start = time.perf_counter()
    for bandwidth in BANDWIDTHS:
        compute(["spatial_information"], group, total, space=Space(coordinates=centres, bandwidth=float(bandwidth)))
    profile = time.perf_counter() - start
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    space = Space(coordinates=centres, bandwidth=float(BANDWIDTHS[2]))
    sums = neighbourhoods.kernel_sums(total[None], space)[0]
    error = 0.0
    for place in np.random.default_rng(2).integers(0, size, 100):
        near = np.flatnonzero((np.abs(centres - centres[place]) <= space.bandwidth).all(1))
        distance = np.hypot(*(centres[near] - centres[place]).T)
        exact = (total[near] * np.maximum(1 - distance / space.bandwidth, 0)).sum()
        error = max(error, abs(sums[place] / exact - 1))
    return {"seconds": seconds, "profile": profile, "memory": memory, "error": float(error)}


def environment() -> Path:
    """The Python of the environment with the package, made at the first run."""
    python = WORK / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(WORK)], check=True)
        subprocess.run([str(python), "-m", "pip", "install", "-q", "segregation"], check=True)
    return python


def free_megabytes() -> float:
    """Memory that a task may still take."""
    for line in Path("/proc/meminfo").read_text().splitlines():
        if line.startswith("MemAvailable"):
            return float(line.split()[1]) / 1024
    return 0.0


def tasks(small: bool) -> dict:
    """Task → (function, arguments, repeats, megabytes that must be free)."""
    sizes = (100, 200, 300) if small else (500, 5_000, 20_000)
    large = sizes[-1]
    draws = 20 if small else 1000
    table = {}
    for size in sizes:
        table[f"ours_simple_{size}"] = (ours_simple, (size,), 1, 0)
        table[f"peer_simple_{size}"] = (peer_simple, (size,), 1, 0)
    table["ours_panel"] = (ours_panel, (0,), 1, 0)
    table["peer_panel"] = (peer_panel, (0,), 1, 0)
    table["ours_multi_gini"] = (ours_multi_gini, (large,), 1, 0)
    table["peer_multi_gini"] = (peer_multi_gini, (large,), 1, large**2 * 8 * 4 / 1e6)
    table["ours_pairs"] = (ours_pairs, (large,), 3, 0)
    table["peer_pairs"] = (peer_pairs, (large,), 1, large**2 * 8 * 4 / 1e6)
    table["ours_kernel"] = (ours_kernel, (large,), 1, 0)
    table["peer_kernel"] = (peer_kernel, (large,), 1, 0)
    table["ours_bootstrap"] = (ours_draws, (sizes[0], "bootstrap"), 1, 0)
    table["peer_bootstrap"] = (peer_draws, (sizes[0], "bootstrap", draws), 1, 0)
    table["ours_permutation"] = (ours_draws, (sizes[0], "permutation"), 1, 0)
    table["peer_permutation"] = (peer_draws, (sizes[0], "person_permutation", min(draws, 50)), 1, 0)
    table["ours_cells"] = (ours_cells, (30_000 if small else 3_000_000,), 1, 0)
    return table


def measure(python: Path, task: str, small: bool, repeats: int, megabytes: float) -> dict:
    """Run a task in fresh processes and keep the fastest; {} where it needs more memory than is free."""
    if megabytes > free_megabytes():
        print(f"{task:20} left out: needs {megabytes:.0f} MB, free {free_megabytes():.0f} MB", flush=True)
        return {}
    arguments = [
        str(python),
        "-W",
        "ignore",
        str(Path(__file__).resolve()),
        "--task",
        task,
        *(["--small"] if small else []),
    ]
    runs = []
    for _ in range(repeats):
        done = subprocess.run(arguments, capture_output=True, text=True, check=False)
        if done.returncode:
            print(f"{task:20} failed: {(done.stderr.strip() or 'no message').splitlines()[-1]}", flush=True)
            return {}
        runs.append(json.loads(done.stdout.splitlines()[-1]))
    best = min(runs, key=lambda run: run.get("seconds", 0))
    best["megabytes"] = max(run["megabytes"] for run in runs)
    shown = best.get("seconds", best.get("each"))
    print(
        f"{task:20} {shown if isinstance(shown, dict) else round(shown, 4)} s, {best['megabytes']:.0f} MB", flush=True
    )
    return best


def run_task(task: str, small: bool):
    """Carry out one task in this process."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "sozialraum").symlink_to(ROOT)
        sys.path[:] = [
            folder,
            *(entry for entry in sys.path if Path(entry or ".").resolve() not in (ROOT, ROOT / "benchmarks")),
        ]
        function, arguments, _, _ = tasks(small)[task]
        result = function(*arguments)
    used = resource.getrusage(resource.RUSAGE_SELF)
    result["megabytes"] = used.ru_maxrss / 1024
    result["cpu"] = used.ru_utime + used.ru_stime
    print(json.dumps(result))


def ratio(found: dict, name: str) -> float | None:
    """How many times faster ours is; None where the package has no figure."""
    peer = found[f"peer_{name}"].get("seconds")
    return peer / found[f"ours_{name}"]["seconds"] if peer else None


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--small", action="store_true", help="small sizes, to see that it runs")
    parser.add_argument("--task", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.task:
        run_task(arguments.task, arguments.small)
        return
    python = environment()
    table = tasks(arguments.small)
    found = {task: measure(python, task, arguments.small, *row[2:]) for task, row in table.items()}
    simple = {
        f"{name}_{task.rsplit('_', 1)[1]}_times": found[task.replace("ours", "peer")]["each"][name] / seconds
        for task, row in found.items()
        if task.startswith("ours_simple")
        for name, seconds in row["each"].items()
    }
    same = all(
        abs(one - two) <= 1e-9 * abs(one)
        for task, row in found.items()
        if task.startswith("ours") and "check" in row and found[task.replace("ours", "peer")]
        for one, two in zip(row["check"], found[task.replace("ours", "peer")]["check"])
    )
    names = ("panel", "multi_gini", "pairs", "kernel", "bootstrap", "permutation")
    figures = {
        **simple,
        "simple_times": min(simple.values()),
        **{f"{name}_times": ratio(found, name) for name in names},
    }
    figures.update({f"{task}_s": row.get("seconds") for task, row in found.items() if "each" not in row})
    figures["pairs_mb"], figures["peer_pairs_mb"] = (
        found["ours_pairs"]["megabytes"],
        found["peer_pairs"].get("megabytes"),
    )
    figures["peer_permutation_replicates"] = found["peer_permutation"].get("replicates")
    cells = found["ours_cells"]
    figures.update(
        {
            "cells_plain_s": cells["seconds"],
            "cells_profile_s": cells["profile"],
            "cells_mb": cells["memory"],
            "cells_kernel_error": cells["error"],
        }
    )
    met = {"same_values": same}
    for name, goal in GOALS.items():
        value = figures[name]
        met[name] = None if value is None else bool(value >= goal if name.endswith("_times") else value <= goal)
    rounded = {name: float(f"{value:.4g}") if isinstance(value, float) else value for name, value in figures.items()}
    print(json.dumps({"figures": rounded, "goals": GOALS, "met": met}))


if __name__ == "__main__":
    main()
