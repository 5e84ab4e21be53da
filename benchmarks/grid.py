"""The census grid to districts: 3,000,000 cells of 100 m to 11,000 districts with bent borders, in a process of its own.

The file is written as the offices publish it (semicolons, ids, some cells “–”); reading it, laying the districts over the lattice,
summing and writing the output are all in the time, the memory is the peak of the whole process with QGIS in it. A sample of cells
is looked up again by QGIS's prepared geometries: none may lie elsewhere.

Run: /usr/bin/python3 benchmarks/grid.py [--small]. The last line is one JSON object.
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
WORK = ROOT / "build" / "bench-grid"
WEST, SOUTH = 4_031_000, 2_684_000
WIDE, HIGH = 640_000, 868_000
GOALS = {"seconds": 60.0, "megabytes": 500.0, "elsewhere": 0}
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def write_cells(path: Path, count: int):
    """A grid file of so many cells, a twentieth of them hidden."""
    import numpy as np

    random = np.random.default_rng(1)
    columns, rows = WIDE // 100, HIGH // 100
    place = np.sort(random.choice(columns * rows, count, replace=False))
    people = random.geometric(0.04, count)
    hidden = random.uniform(size=count) < 0.05
    with open(path, "w", encoding="utf-8") as file:
        file.write("GITTER_ID_100m;x_mp_100m;y_mp_100m;Einwohner\n")
        for start in range(0, count, 200_000):
            part = place[start : start + 200_000]
            x, y = WEST + part % columns * 100, SOUTH + part // columns * 100
            cells = zip(x.tolist(), y.tolist(), people[start:].tolist(), hidden[start:].tolist())
            file.writelines(f"CRS3035RES100mN{b}E{a};{a + 50};{b + 50};{'–' if out else n}\n" for a, b, n, out in cells)


def districts(columns: int, rows: int):
    """WKT of a tiling whose corners are moved and whose borders are bent, the same line for both neighbours."""
    import numpy as np

    random = np.random.default_rng(2)
    step = np.array([WIDE / columns, HIGH / rows])
    points = np.stack(np.meshgrid(np.arange(columns + 1), np.arange(rows + 1), indexing="ij"), axis=-1) * step
    points = points + [WEST, SOUTH] + random.uniform(-0.2, 0.2, points.shape) * step
    bends = [random.uniform(-0.02, 0.02, (columns + 1, rows + 1, 40, 2)) * step for _ in range(2)]
    part = np.linspace(0, 1, 42)[1:-1, None]

    def line(x, y, along):
        end = points[x + 1, y] if along == 0 else points[x, y + 1]
        return np.vstack([points[x, y], points[x, y] + part * (end - points[x, y]) + bends[along][x, y]])

    for x in range(columns):
        for y in range(rows):
            ring = [line(x, y, 0), line(x + 1, y, 1), points[x + 1, y + 1][None]]
            ring += [line(x, y + 1, 0)[:0:-1], line(x, y, 1)[:0:-1], line(x, y, 0)[:1]]
            ring[3] = np.vstack([ring[3], line(x, y + 1, 0)[:1]])
            yield "POLYGON((" + ", ".join(f"{a:.3f} {b:.3f}" for a, b in np.vstack(ring)) + "))"


def work(cells: str, areas: str):
    """The run in this process; prints its figures."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "sozialraum").symlink_to(ROOT)
        sys.path[:] = [
            folder,
            *(one for one in sys.path if Path(one or ".").resolve() not in (ROOT, ROOT / "benchmarks")),
        ]
        from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback

        application = QgsApplication([], False)
        application.initQgis()
        from sozialraum.processing.algorithms.statistics.grid_to_districts import GridToDistricts

        algorithm = GridToDistricts()
        algorithm.initAlgorithm()
        out = str(WORK / "out.gpkg")
        begin = time.perf_counter()
        parameters = {"INPUT": areas, "GRID": cells, "KEY_FIELD": "district", "OUTPUT": out}
        results, good = algorithm.run(parameters, QgsProcessingContext(), QgsProcessingFeedback())
        seconds = time.perf_counter() - begin
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        found = {"seconds": seconds, "megabytes": peak, "good": good, "outside": results.get("OUTSIDE_COUNT")}
        print(json.dumps({**found, "elsewhere": elsewhere(cells, areas)}))
        application.exitQgis()


def elsewhere(cells: str, areas: str, every: int = 1500) -> int:
    """How many of a sample of cells QGIS finds in another district than the lattice does."""
    import numpy as np
    from qgis.core import QgsVectorLayer
    from sozialraum.processing.io import layers
    from sozialraum.processing.planning.points import owners
    from sozialraum.processing.statistics.grid import lattice_of

    rows = layers.read(QgsVectorLayer(areas, "areas", "ogr"))
    with open(cells, encoding="utf-8") as file:
        lines = [line.split(";") for place, line in enumerate(file) if place and place % every == 0]
    points = np.array([[float(line[1]), float(line[2])] for line in lines])
    lattice, _ = lattice_of(rows, rows.texts("district").tolist(), 100.0, 50.0, lambda: None)
    return int((lattice.owners(points[:, 0], points[:, 1]) != owners(points, rows.geometries())).sum())


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--small", action="store_true", help="small sizes, to see that it runs")
    parser.add_argument("--work", nargs=2, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.work:
        work(*arguments.work)
        return
    WORK.mkdir(parents=True, exist_ok=True)
    count, columns, rows = (30_000, 11, 10) if arguments.small else (3_000_000, 110, 100)
    cells, areas = WORK / f"Zensus2022_{count}_100m-Gitter.csv", WORK / f"areas_{columns}.geojson"
    if not cells.exists():
        write_cells(cells, count)
    if not areas.exists():
        lines = [
            json.dumps({"type": "Feature", "properties": {"district": f"{place:05d}"}, "geometry": polygon(text)})
            for place, text in enumerate(districts(columns, rows))
        ]
        crs = '"crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3035"}}'
        areas.write_text('{"type": "FeatureCollection", ' + crs + ', "features": [' + ",\n".join(lines) + "]}")
    command = [sys.executable, __file__, "--work", str(cells), str(areas)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    figures = json.loads(done.stdout.splitlines()[-1])
    met = {**{name: figures[name] <= goal for name, goal in GOALS.items()}, "good": figures["good"]}
    rounded = {name: float(f"{value:.4g}") for name, value in figures.items()}
    print(json.dumps({"cells": count, "districts": columns * rows, "figures": rounded, "goals": GOALS, "met": met}))


def polygon(text: str) -> dict:
    """WKT of one ring as GeoJSON."""
    corners = [[float(part) for part in pair.split()] for pair in text[len("POLYGON((") : -2].split(", ")]
    return {"type": "Polygon", "coordinates": [corners]}


if __name__ == "__main__":
    main()
