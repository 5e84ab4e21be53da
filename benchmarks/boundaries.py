"""Numbers on new boundaries: Berlin's reform of 2021, where the truth is known, and 3,000 districts on 3,000, beside tobler.

Four tasks, each in a fresh process: (1) the residents of 31 December 2020 from 448 old districts on 542 new ones by area, by
the residents of the new districts and by the fit to both totals, judged by the residents of that very day on the new
districts; foreigners by the shares of all residents, judged by the year after; (2) the same by area with the Python package
tobler; (3) 3,000 districts on 3,000 whose common borders were drawn anew and miss each other by metres, a tenth of the corners
moved by a tenth of a district; (4) two grids that have no border in common, by both: the same numbers. Times are those of
cutting and sharing out, without reading files; the machine's noise is halved by taking the best of three.

Run: /usr/bin/python3 benchmarks/boundaries.py [--small]. The peer is installed into build/bench-boundaries. The last line is
one JSON object.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WORK = ROOT / "build" / "bench-boundaries"
DATA = ROOT.parent / "shared" / "data" / "berlin_boundaries"
OLD, NEW = DATA / "plr_alt_bis2020_448.geojson", DATA / "plr_neu_ab2021_542" / "lor_planungsraeume_2021.shp"
GOALS = {
    "area_misplaced_percent": 5.2,
    "target_density_misplaced_percent": 0.8,
    "fitted_misplaced_percent": 0.3,
    "foreigners_area_percent": 7.4,
    "foreigners_target_density_percent": 4.0,
    "times_faster_than_tobler": 5.0,
    "large_s": 30.0,
    "difference_to_tobler": 1e-6,
}


def column(name: str, field: str, key: str = "id") -> dict[str, float]:
    """A column of a file of Berlin, by key."""
    with open(DATA / f"{name}.csv", encoding="utf-8-sig", newline="") as file:
        return {row[key]: float(row[field] or 0) for row in csv.DictReader(file)}


def best_of(work, times: int = 3):
    """The result of some work and the shortest of its times, s."""
    seconds = []
    for _ in range(times):
        start = time.perf_counter()
        result = work()
        seconds.append(time.perf_counter() - start)
    return result, min(seconds)


def start_qgis():
    """QGIS without windows; to be kept by the caller."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from qgis.core import QgsApplication

    application = QgsApplication([], False)
    application.initQgis()
    return application


def berlin(small: bool) -> dict:
    """Task 1: shares of all people in the wrong district, in percent, and seconds."""
    application = start_qgis()
    import numpy as np
    from qgis.core import QgsVectorLayer
    from sozialraum.core.boundaries.convert import convert_counts, misplaced
    from sozialraum.core.boundaries.transfer import by_target_density, fitted
    from sozialraum.processing.io.layers import read
    from sozialraum.processing.planning.overlaps import overlaps
    from sozialraum.processing.segregation.geometry import shapes

    old, new = (read(QgsVectorLayer(str(path), "districts", "ogr")) for path in (OLD, NEW))
    keys = old.keys("RAUMID").tolist(), new.keys("PLR_ID").tolist()
    people = column("einwohner_alt_2020-12-31_t1", "inhabitants")
    before = np.array([people[key] for key in keys[0]])
    there = column("einwohner_neu_2020-12-31_mss2021_indizes", "EW", "PLR_ID")
    after = np.array([there.get(key, 0.0) for key in keys[1]])
    target = shapes(new.geometries(), new.crs)
    source = shapes(old.geometries(), old.crs, target.crs)

    def by_area():
        cut = overlaps(keys[0], source, keys[1], target)
        return cut, convert_counts(before, cut.pairs).value

    (cut, value), seconds = best_of(by_area, 1 if small else 3)
    ways = {
        "area": cut.pairs,
        "target_density": by_target_density(cut.pairs, cut.area, target.areas, after),
        "fitted": fitted(cut.pairs, cut.area, before, after),
    }
    groups = column("einwohner_alt_2020-12-31_t1", "inhabitants_foreigners")
    later = column("einwohner_neu_2021-12-31_t1", "inhabitants_foreigners")
    group, truth = (np.array([of[key] for key in names]) for of, names in ((groups, keys[0]), (later, keys[1])))
    found = {"seconds": seconds, "sums_exact": True}
    for name, pairs in ways.items():
        moved, moved_group = convert_counts(before, pairs).value, convert_counts(group, pairs).value
        found[f"{name}_misplaced"] = 100 * misplaced(moved, after)
        found[f"foreigners_{name}"] = 100 * misplaced(moved_group * truth.sum() / group.sum(), truth)
        found["sums_exact"] &= bool(np.isclose(moved.sum(), before.sum(), rtol=1e-9, atol=0))
        found["sums_exact"] &= bool(np.isclose(moved_group.sum(), group.sum(), rtol=1e-9, atol=0))
    found["values"] = dict(zip(keys[1], value.tolist()))
    application.exitQgis()
    return found


def tobler(small: bool) -> dict:
    """Task 2."""
    import geopandas
    from tobler.area_weighted import area_interpolate

    old, new = geopandas.read_file(OLD).to_crs(25833), geopandas.read_file(NEW)
    old["geometry"], new["geometry"] = old.make_valid(), new.make_valid()
    people = column("einwohner_alt_2020-12-31_t1", "inhabitants")
    old["people"] = [people[key] for key in old["RAUMID"]]
    found, seconds = best_of(lambda: area_interpolate(old, new, extensive_variables=["people"]), 1 if small else 3)
    return {"seconds": seconds, "values": dict(zip(new["PLR_ID"], found["people"].tolist()))}


def corners(columns: int, rows: int, jitter: float, moved: float, seed: int):
    """The borders of a grid of districts of 500 m drawn by hand: polygons as lists of coordinates.

    jitter: how far every point is off, m; moved: how far a tenth of the corners is moved, m
    """
    import numpy as np

    first = np.random.default_rng(7)
    points = np.stack(np.meshgrid(np.arange(columns + 1), np.arange(rows + 1), indexing="ij"), -1) * 500.0
    points += first.uniform(-60, 60, points.shape)
    bends = [first.normal(0, 8, (columns + 1, rows + 1, 11, 2)) for _ in range(2)]
    random = np.random.default_rng(seed)
    points += random.uniform(-jitter, jitter, points.shape)
    chosen = random.uniform(size=points.shape[:2]) < 0.1
    points[chosen] += random.uniform(-moved, moved, (int(chosen.sum()), 2))
    bends = [bend + random.uniform(-jitter, jitter, bend.shape) for bend in bends]

    def line(x: int, y: int, along: int):
        end = points[x + 1, y] if along == 0 else points[x, y + 1]
        part = np.linspace(0, 1, 13)[1:-1, None]
        return np.vstack([points[x, y], points[x, y] + part * (end - points[x, y]) + bends[along][x, y]])

    polygons = []
    for x in range(columns):
        for y in range(rows):
            under, right = line(x, y, 0), line(x + 1, y, 1)
            above, left = line(x, y + 1, 0), line(x, y, 1)
            ring = [
                under,
                right,
                points[x + 1, y + 1][None],
                above[:0:-1],
                points[x, y + 1][None],
                left[:0:-1],
                under[:1],
            ]
            polygons.append(np.vstack(ring))
    return polygons


def large(small: bool) -> dict:
    """Task 3: seconds, and what becomes of the common borders."""
    application = start_qgis()
    import numpy as np
    from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry
    from sozialraum.core.boundaries.convert import convert_counts
    from sozialraum.processing.planning.overlaps import overlaps
    from sozialraum.processing.segregation.geometry import shapes

    columns, rows = (12, 10) if small else (60, 50)
    crs = QgsCoordinateReferenceSystem("EPSG:25832")
    layers = []
    for jitter, moved, seed in ((0.0, 0.0, 1), (2.0, 60.0, 2)):
        texts = [
            ", ".join(f"{x + 500_000:.3f} {y + 5_700_000:.3f}" for x, y in ring)
            for ring in corners(columns, rows, jitter, moved, seed)
        ]
        layers.append(shapes([QgsGeometry.fromWkt(f"POLYGON(({text}))") for text in texts], crs))
    names = [str(number) for number in range(columns * rows)]
    people = np.random.default_rng(3).integers(50, 5000, len(names)).astype(float)

    def convert():
        cut = overlaps(names, layers[0], names, layers[1])
        return cut, convert_counts(people, cut.pairs).value

    (cut, value), seconds = best_of(convert, 1)
    application.exitQgis()
    return {
        "districts": len(names),
        "seconds": seconds,
        "pairs": len(cut.pairs.old),
        "unchanged": int((cut.pairs.basis == "key").sum()),
        "sums_exact": bool(np.isclose(np.nansum(value), people.sum(), rtol=1e-9, atol=0)),
    }


def grids(columns: int, rows: int) -> list[str]:
    """A grid over the same square of 12 km as WKT."""
    wide, high = 12_000 / columns, 12_000 / rows
    made = []
    for x in range(columns):
        for y in range(rows):
            west, east, south, north = x * wide, (x + 1) * wide, y * high, (y + 1) * high
            made.append(f"POLYGON(({west} {south}, {east} {south}, {east} {north}, {west} {north}, {west} {south}))")
    return made


def aligned_ours(small: bool) -> dict:
    """Task 4 by us: two grids that have only the outline in common."""
    application = start_qgis()
    import numpy as np
    from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry
    from sozialraum.core.boundaries.convert import convert_counts
    from sozialraum.processing.planning.overlaps import overlaps
    from sozialraum.processing.segregation.geometry import shapes

    crs = QgsCoordinateReferenceSystem("EPSG:25832")
    source, target = (
        shapes([QgsGeometry.fromWkt(text) for text in grids(*size)], crs) for size in ((23, 29), (31, 19))
    )
    names = [[str(number) for number in range(len(one.polygons))] for one in (source, target)]
    people = np.random.default_rng(4).integers(0, 3000, len(names[0])).astype(float)
    cut = overlaps(names[0], source, names[1], target, thinnest=0.0)
    value = convert_counts(people, cut.pairs).value
    application.exitQgis()
    return {"values": value.tolist()}


def aligned_tobler(small: bool) -> dict:
    """Task 4 by tobler."""
    import geopandas
    import numpy as np
    from tobler.area_weighted import area_interpolate

    source, target = (
        geopandas.GeoDataFrame(geometry=geopandas.GeoSeries.from_wkt(grids(*size)), crs=25832)
        for size in ((23, 29), (31, 19))
    )
    source["people"] = np.random.default_rng(4).integers(0, 3000, len(source)).astype(float)
    return {"values": area_interpolate(source, target, extensive_variables=["people"])["people"].tolist()}


TASKS = {
    "berlin": berlin,
    "tobler": tobler,
    "large": large,
    "aligned_ours": aligned_ours,
    "aligned_tobler": aligned_tobler,
}
PEER = ("tobler", "aligned_tobler")


def environment() -> Path:
    """The Python of the environment with the peer, made at the first run."""
    python = WORK / "venv" / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(WORK / "venv")], check=True)
        install = [str(python), "-m", "pip", "install", "-q", "--disable-pip-version-check", "tobler"]
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
        parser.exit(1, f"The data of Berlin's reform is not there: {DATA}\n")
    peer = environment()
    found = {}
    for task in TASKS:
        python = peer if task in PEER else sys.executable
        command = [str(python), __file__, "--task", task] + ["--small"] * arguments.small
        done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
        found[task] = json.loads(done.stdout.splitlines()[-1])
        print(task, {name: value for name, value in found[task].items() if name != "values"})
    ours, theirs = found["berlin"], found["tobler"]
    people = sum(theirs["values"].values())
    apart = sum(abs(value - theirs["values"][key]) for key, value in ours["values"].items())
    pairs = list(zip(found["aligned_ours"]["values"], found["aligned_tobler"]["values"]))
    figures = {
        **{f"{name}_misplaced_percent": ours[f"{name}_misplaced"] for name in ("area", "target_density", "fitted")},
        "foreigners_area_percent": ours["foreigners_area"],
        "foreigners_target_density_percent": ours["foreigners_target_density"],
        "berlin_s": ours["seconds"],
        "tobler_s": theirs["seconds"],
        "times_faster_than_tobler": theirs["seconds"] / ours["seconds"],
        "berlin_slivers_percent": 100 * apart / (2 * people),
        "difference_to_tobler": max(abs(one - other) / max(other, 1.0) for one, other in pairs),
        "large_s": found["large"]["seconds"],
        "large_pairs": found["large"]["pairs"],
        "large_unchanged": found["large"]["unchanged"],
        "megabytes": max(found[task]["megabytes"] for task in ("berlin", "large")),
        "tobler_megabytes": theirs["megabytes"],
    }
    met = {
        "area_misplaced_percent": abs(figures["area_misplaced_percent"] - GOALS["area_misplaced_percent"]) < 0.1,
        "times_faster_than_tobler": figures["times_faster_than_tobler"] >= GOALS["times_faster_than_tobler"],
        "sums_exact": ours["sums_exact"] and found["large"]["sums_exact"],
    }
    for name in GOALS:
        met.setdefault(name, figures[name] <= GOALS[name] + (0.05 if name.startswith("foreigners") else 0))
    rounded = {name: float(f"{value:.4g}") for name, value in figures.items()}
    print(json.dumps({"figures": rounded, "goals": GOALS, "met": met}))


if __name__ == "__main__":
    main()
