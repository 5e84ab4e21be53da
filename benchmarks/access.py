"""Floating catchments, ours beside PySAL's package `access` (Saxon et al.), and the toolbox on a city and on a network.

Tasks: (1) 11,000 points of people × 50,000 facilities at 1 km, pairs and two steps, each program in a fresh process;
(2) `supplyaccess` from the toolbox, 542 districts × 2,880 facilities; (3) the same on a network of 300,000 edges with 500
facilities at 1 km. Before that, two, enhanced two and three steps of both programs are compared on the example data of
`access` (doctors and people of Chicago's census tracts with travel times) where its server can be reached, and always on
200 made-up places with the costs that both are given.

`access` leaves out costs that equal the limit (`<`), we count them (`≤`); the made-up costs have none of these.
With its own distances `access` 1.1.9 asks for more memory than a machine of 24 GB has at task 1; there it is measured with the
pairs of SciPy's k-d tree as well, which is more than a user of it gets.

The peer is installed into build/bench-access/venv.

Run: /usr/bin/python3 benchmarks/access.py [--small]. The last line is one JSON object.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WORK = ROOT / "build" / "bench-access"
GOALS = {"times_faster": 10.0, "megabytes": 500, "toolbox_s": 1.0, "network_s": 20.0}
SIZES = {False: (11_000, 50_000, 542, 2_880, 300_000, 500), True: (1_000, 3_000, 60, 200, 10_000, 40)}
REACH = 1000.0


def city(people: int, facilities: int):
    """Points in a square whose side grows with their number, so that each has about as many neighbours; people and places."""
    import numpy as np

    random = np.random.default_rng(5)
    side = 30_000.0 * (people / 11_000) ** 0.5
    return (
        random.random((people, 2)) * side,
        random.random((facilities, 2)) * side,
        random.integers(1, 200, people).astype(float),
        random.integers(1, 80, facilities).astype(float),
    )


def ours(sizes) -> dict:
    """Pairs and two steps by core."""
    from sozialraum.core.access.catchment import two_step
    from sozialraum.core.access.decay import decay
    from sozialraum.core.access.pairs import within

    demand, supply, people, places = city(*sizes[:2])
    start = time.perf_counter()
    pairs = within(demand, supply, REACH)
    done = two_step(pairs, decay(pairs.cost, REACH), people, places)
    return {"seconds": time.perf_counter() - start, "check": float(done.access.sum()), "pairs": len(pairs.cost)}


def peer(sizes) -> dict:
    """Distances and two steps by `access`."""
    import geopandas
    import pandas as pd
    from access import Access

    demand, supply, people, places = city(*sizes[:2])
    frames = []
    for points, name, values in ((demand, "people", people), (supply, "places", places)):
        frame = geopandas.GeoDataFrame(
            pd.DataFrame({"geoid": range(len(points)), name: values}),
            geometry=geopandas.points_from_xy(*points.T),
            crs="EPSG:25832",
        )
        frames.append(frame)
    start = time.perf_counter()
    model = Access(
        demand_df=frames[0], demand_index="geoid", demand_value="people",
        supply_df=frames[1], supply_index="geoid", supply_value="places",
    )  # fmt: skip
    model.create_euclidean_distance(threshold=REACH)
    found = model.two_stage_fca(name="a", max_cost=REACH)
    return {"seconds": time.perf_counter() - start, "check": float(found["a_places"].fillna(0).sum())}


def peer_with_tree(sizes) -> dict:
    """Two steps by `access`, with pairs of SciPy's k-d tree in place of its own distances."""
    import numpy as np
    import pandas as pd
    from access import fca
    from scipy.spatial import cKDTree

    demand, supply, people, places = city(*sizes[:2])
    start = time.perf_counter()
    found = cKDTree(demand).sparse_distance_matrix(cKDTree(supply), REACH, output_type="ndarray")
    cost = pd.DataFrame({"origin": found["i"], "dest": found["j"], "cost": found["v"]})
    access = fca.two_stage_fca(
        pd.DataFrame({"geoid": np.arange(len(demand)), "demand": people}),
        pd.DataFrame({"geoid": np.arange(len(supply)), "supply": places}),
        cost,
        max_cost=REACH,
    )
    return {"seconds": time.perf_counter() - start, "check": float(access.fillna(0).sum())}


def equal(_sizes) -> dict:
    """The largest difference of two, enhanced two and three steps, on the package's own data and on made-up ones."""
    import numpy as np
    import pandas as pd

    random = np.random.default_rng(3)
    count, stops = 200, 60
    cost = pd.DataFrame(
        [(one, other, random.uniform(0, 60)) for one in range(count) for other in range(stops)],
        columns=["origin", "dest", "cost"],
    )
    people = pd.DataFrame({"geoid": range(count), "demand": random.integers(1, 900, count).astype(float)})
    places = pd.DataFrame({"geoid": range(stops), "supply": random.integers(1, 60, stops).astype(float)})
    told = {"made_up": _difference(people, places, cost)}
    try:
        from access import Datasets

        doctors, persons, times = (Datasets.load_data(name) for name in ("chi_doc", "chi_pop", "chi_times"))
    except OSError as error:
        told["example_data"] = f"not reached: {error}"
        return told
    people = persons.reset_index().rename(columns={"pop": "demand"})[["geoid", "demand"]]
    places = doctors.reset_index().rename(columns={"doc": "supply"})[["geoid", "supply"]]
    told["example_data"] = _difference(people, places, times[["origin", "dest", "cost"]])
    return told


def _difference(people, places, cost) -> dict:
    """The largest relative difference of each method; the frames are as `access` takes them."""
    import numpy as np
    from access import fca, weights
    from sozialraum.core.access.catchment import three_step, two_step
    from sozialraum.core.access.pairs import Pairs

    where = {key: place for place, key in enumerate(people["geoid"])}
    to = {key: place for place, key in enumerate(places["geoid"])}
    known = cost[cost.origin.isin(list(where)) & cost.dest.isin(list(to)) & (cost.cost < 30)]
    demand = np.array([where[key] for key in known.origin])
    supply = np.array([to[key] for key in known.dest])
    far = known.cost.to_numpy(dtype=float)
    pairs = Pairs(demand, supply, far, (len(people), len(places)))
    persons, beds = people.demand.to_numpy(dtype=float), places.supply.to_numpy(dtype=float)
    stepped = weights.step_fn({10: 1, 20: 0.68, 30: 0.22})
    weight = np.array([stepped(one) for one in far])
    three = weights.step_fn({10: 0.962, 20: 0.704, 30: 0.377})
    choice = np.array([three(one) for one in far])
    runs = {
        "2SFCA": (fca.two_stage_fca, None, two_step, np.ones(len(far))),
        "E2SFCA": (fca.two_stage_fca, stepped, two_step, weight),
        "3SFCA": (fca.three_stage_fca, three, three_step, choice),
    }
    told = {}
    for name, (theirs, function, method, own) in runs.items():
        found = theirs(people, places, known.copy(), max_cost=30, weight_fn=function)
        mine = method(pairs, own, persons, beds).access
        other = found.reindex(people["geoid"]).fillna(0).to_numpy()
        told[name] = float(np.abs(mine - other).max() / np.abs(other).max())
    return told


def toolbox(sizes) -> dict:
    """`supplyaccess` by processing.run, after a first run that loads the libraries; then along a network."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    import numpy as np
    from qgis.core import QgsApplication, QgsFeature, QgsField, QgsGeometry, QgsVectorLayer
    from qgis.PyQt.QtCore import QVariant

    application = QgsApplication([], False)
    application.initQgis()
    sys.path.append("/usr/share/qgis/python/plugins")
    from processing.core.Processing import Processing
    from sozialraum.processing.provider import SozialraumProvider

    import processing

    Processing.initialize()
    ours_provider = SozialraumProvider()
    QgsApplication.processingRegistry().addProvider(ours_provider)

    def layer(kind: str, shapes: list[str], field: str, values) -> QgsVectorLayer:
        made = QgsVectorLayer(f"{kind}?crs=EPSG:25832", field, "memory")
        made.dataProvider().addAttributes([QgsField("district", QVariant.String), QgsField(field, QVariant.Double)])
        made.updateFields()
        features = []
        for place, (shape, value) in enumerate(zip(shapes, values)):
            feature = QgsFeature(made.fields())
            feature.setAttributes([f"{place:05d}", float(value)])
            feature.setGeometry(QgsGeometry.fromWkt(shape))
            features.append(feature)
        assert made.dataProvider().addFeatures(features)[0]
        return made

    random = np.random.default_rng(2)
    across = int(np.ceil(sizes[2] ** 0.5))
    squares = [
        _square(500_000 + 1200 * (at % across), 5_700_000 + 1200 * (at // across), 1200) for at in range(sizes[2])
    ]
    side = 1200 * across
    districts = layer("Polygon", squares, "children", random.integers(50, 900, len(squares)))
    points = 500_000 + random.random(sizes[3]) * side, 5_700_000 + random.random(sizes[3]) * side
    kitas = layer("Point", [f"POINT({x} {y})" for x, y in zip(*points)], "places", random.integers(20, 120, sizes[3]))
    asked = {
        "INPUT": districts, "FACILITIES": [kitas], "POPULATION_FIELD": "children", "CAPACITY_FIELD": "places",
        "METHOD": "two_step", "DISTANCE": REACH, "DETOUR": 1.0, "OUTPUT": "TEMPORARY_OUTPUT",
    }  # fmt: skip
    processing.run("sozialraum:supplyaccess", asked)
    start = time.perf_counter()
    processing.run("sozialraum:supplyaccess", asked)
    told = {"toolbox_s": time.perf_counter() - start}
    # each line is an edge there and one back; a lattice of n × n crossings has 2 n (n − 1) lines
    lattice = int(round((sizes[4] / 4) ** 0.5)) + 1
    gap = side / (lattice - 1)
    ways = []
    for i in range(lattice):
        for j in range(lattice - 1):
            x, y, z = 500_000 + gap * i, 5_700_000 + gap * j, gap
            ways.append(f"LINESTRING({x} {y}, {x} {y + z})")
            ways.append(
                f"LINESTRING({500_000 + gap * j} {5_700_000 + gap * i}, {500_000 + gap * j + z} {5_700_000 + gap * i})"
            )
    network = layer("LineString", ways, "way", np.zeros(len(ways)))
    few = layer(
        "Point", [f"POINT({x} {y})" for x, y in list(zip(*points))[: sizes[5]]], "places", np.full(sizes[5], 50.0)
    )
    start = time.perf_counter()
    processing.run("sozialraum:supplyaccess", {**asked, "FACILITIES": [few], "NETWORK": network})
    told["network_s"] = time.perf_counter() - start
    told["network_edges"] = 2 * len(ways)
    return told


def _square(x: float, y: float, side: float) -> str:
    return f"POLYGON(({x} {y}, {x + side} {y}, {x + side} {y + side}, {x} {y + side}, {x} {y}))"


TASKS = {"equal": equal, "ours": ours, "peer": peer, "peer_with_tree": peer_with_tree, "toolbox": toolbox}


def environment() -> Path:
    """The Python of the environment with the peer, made at the first run."""
    python = WORK / "venv" / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(WORK / "venv")], check=True)
        packages = ["numpy", "pandas<3", "scipy", "geopandas", "access"]
        subprocess.run([str(python), "-m", "pip", "install", "-q", *packages], check=True)
    return python


def main() -> int:
    """Run everything and say what came out."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--small", action="store_true", help="few points, to see that it runs")
    parser.add_argument("--task", choices=TASKS)
    options = parser.parse_args()
    if options.task:
        plugins = Path(tempfile.mkdtemp(prefix="sozialraum-bench-"))
        (plugins / "sozialraum").symlink_to(ROOT)
        sys.path[:] = [entry for entry in sys.path if Path(entry or ".").resolve() not in (ROOT, ROOT / "benchmarks")]
        sys.path.insert(0, str(plugins))
        told = TASKS[options.task](SIZES[options.small])
        told["megabytes"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(json.dumps(told))
        return 0
    python = environment()
    found = {}
    for task in TASKS:
        program = sys.executable if task == "toolbox" else str(python)
        arguments = [program, str(Path(__file__).resolve()), "--task", task, *(["--small"] if options.small else [])]
        done = subprocess.run(arguments, capture_output=True, text=True, check=False)
        if done.returncode and task == "peer":
            print(f"access with its own distances ended with {done.returncode} (−9: out of memory)", flush=True)
            continue
        if done.returncode:
            print(done.stderr)
            return 1
        found[task] = json.loads(done.stdout.splitlines()[-1])
        print(task, found[task], flush=True)
    other = found.get("peer", found["peer_with_tree"])
    result = {
        "equal": found["equal"],
        "same_result": all(
            abs(found["ours"]["check"] - one["check"]) <= 1e-9 * abs(one["check"])
            for name, one in found.items()
            if name.startswith("peer")
        ),
        "ours_s": found["ours"]["seconds"],
        "access_s": found["peer"]["seconds"] if "peer" in found else None,
        "access_with_tree_s": found["peer_with_tree"]["seconds"],
        "times_faster": other["seconds"] / found["ours"]["seconds"],
        "megabytes": found["ours"]["megabytes"],
        "access_megabytes": other["megabytes"],
        **{name: found["toolbox"][name] for name in ("toolbox_s", "network_s", "network_edges")},
        "goals": GOALS,
    }
    print(json.dumps(result))
    return 0


if __name__ == "__main__":
    sys.exit(main())
