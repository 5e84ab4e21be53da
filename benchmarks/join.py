"""Reading and joining statistics, ours beside QGIS's own tools, both in a fresh process each.

Two tasks: (1) one CSV of 300,000 districts × 20 columns to a GeoPackage of polygons; the peer is native:joinattributestable
on the delimited text. (2) 25 yearly CSV of 11,000 districts × 40 indicators to one layer per district and period; the
peer joins each year to the districts and merges the 25 layers. The tables are plain (dot, UTF-8, complete keys), because
the peer understands no others.

Run: /usr/bin/python3 benchmarks/join.py [--small]. The last line is one JSON object.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WORK = ROOT / "build" / "bench-join"


def make_layer(path: Path, count: int):
    """Squares with an eight-digit key."""
    from osgeo import ogr, osr

    reference = osr.SpatialReference()
    reference.ImportFromEPSG(25832)
    data = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = data.CreateLayer("districts", reference, ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("key", ogr.OFTString))
    data.StartTransaction()
    for i in range(count):
        x, y = 300_000 + (i % 1000) * 100, 5_600_000 + (i // 1000) * 100
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField("key", f"{i + 1:08d}")
        feature.SetGeometry(
            ogr.CreateGeometryFromWkt(f"POLYGON(({x} {y},{x + 100} {y},{x + 100} {y + 100},{x} {y + 100},{x} {y}))")
        )
        layer.CreateFeature(feature)
    data.CommitTransaction()


def make_csv(path: Path, count: int, columns: int, seed: int):
    """A plain table: key and numbers, half of them whole, half with two decimals."""
    import numpy as np

    random = np.random.default_rng(seed)
    whole = random.integers(0, 20_000, size=(count, columns // 2))
    parts = random.integers(0, 10_000, size=(count, columns - columns // 2)) / 100
    titles = [f"count_{i}" for i in range(whole.shape[1])] + [f"share_{i}" for i in range(parts.shape[1])]
    with open(path, "w", encoding="utf-8") as file:
        file.write("key," + ",".join(titles) + "\n")
        for i in range(count):
            numbers = (
                ",".join(map(str, whole[i].tolist())) + "," + ",".join(f"{part:.2f}" for part in parts[i].tolist())
            )
            file.write(f"{i + 1:08d},{numbers}\n")


def start_qgis():
    """QGIS with its native algorithms and ours."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    plugins = WORK / "plugins"
    plugins.mkdir(exist_ok=True)
    if not (plugins / "sozialraum").exists():
        (plugins / "sozialraum").symlink_to(ROOT)
    sys.path[:] = [entry for entry in sys.path if Path(entry or ".").resolve() not in (ROOT, ROOT / "benchmarks")]
    sys.path += [str(plugins), "/usr/share/qgis/python/plugins"]
    from qgis.core import QgsApplication

    application = QgsApplication([], False)
    application.initQgis()
    from processing.core.Processing import Processing

    Processing.initialize()
    from sozialraum.processing.provider import SozialraumProvider

    provider = SozialraumProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    return application, provider


def ours(layer: str, files: list[str], output: str):
    import processing

    result = processing.run(
        "sozialraum:joinstatisticsfile", {"INPUT": layer, "KEY_FIELD": "key", "FILES": files, "OUTPUT": output}
    )
    return result["MATCHED_COUNT"]


def native(layer: str, files: list[str], output: str):
    """What a user would do: load each CSV as a text layer with its key as text, join, merge."""
    import processing

    parts = []
    for number, path in enumerate(files):
        with open(path, encoding="utf-8") as file:
            columns = file.readline().strip().split(",")
        kinds = "&".join(f"field={name}:{'text' if name == 'key' else 'double'}" for name in columns)
        table = f"file://{path}?type=csv&geomType=none&{kinds}"
        from qgis.core import QgsVectorLayer

        source = QgsVectorLayer(table, f"year{number}", "delimitedtext")
        assert source.isValid()
        joined = output if len(files) == 1 else str(WORK / f"part_{number}.gpkg")
        processing.run(
            "native:joinattributestable",
            {
                "INPUT": layer,
                "FIELD": "key",
                "INPUT_2": source,
                "FIELD_2": "key",
                "FIELDS_TO_COPY": [],
                "METHOD": 1,
                "DISCARD_NONMATCHING": False,
                "PREFIX": "",
                "OUTPUT": joined,
            },
        )
        parts.append(joined)
    if len(parts) > 1:
        processing.run("native:mergevectorlayers", {"LAYERS": parts, "CRS": None, "OUTPUT": output})


def run_one(way: str, files: list[str], output: str):
    """One way in this process; prints seconds and peak memory."""
    application, provider = start_qgis()
    begin, cpu = time.perf_counter(), time.process_time()
    (ours if way == "ours" else native)(str(WORK / "districts.gpkg"), files, output)
    seconds, cpu = time.perf_counter() - begin, time.process_time() - cpu
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": round(seconds, 2), "cpu_seconds": round(cpu, 2), "peak_mb": round(peak)}), flush=True)
    os._exit(0)  # QGIS may crash while it is taken apart, which is not what is measured here


def measure(way: str, files: list[Path]) -> dict:
    output = WORK / f"{way}.gpkg"
    output.unlink(missing_ok=True)
    done = subprocess.run(
        ["/usr/bin/python3", __file__, "--one", way, str(output), *map(str, files)],
        capture_output=True,
        text=True,
        check=False,
    )
    lines = [line for line in done.stdout.splitlines() if line.startswith("{")]
    if not lines:
        raise SystemExit(done.stdout[-2000:] + done.stderr[-2000:])
    return json.loads(lines[-1])


def count_rows(path: Path) -> int:
    from osgeo import ogr

    data = ogr.Open(str(path))
    return data.GetLayer(0).GetFeatureCount()


def task(name: str, districts: int, years: int, columns: int, goal: float, repeats: int) -> dict:
    shutil.rmtree(WORK, ignore_errors=True)
    WORK.mkdir(parents=True)
    make_layer(WORK / "districts.gpkg", districts)
    files = [WORK / f"statistik_{2000 + year}.csv" for year in range(years)]
    for year, path in enumerate(files):
        make_csv(path, districts, columns, year)
    figures: dict[str, dict] = {}
    for _ in range(repeats):  # in turns, and the best of each counts: other programs only ever slow one down
        for way in ("native", "ours"):
            figure = measure(way, files)
            best = figures.setdefault(way, figure)
            best.update(
                seconds=min(best["seconds"], figure["seconds"]),
                cpu_seconds=min(best["cpu_seconds"], figure["cpu_seconds"]),
                peak_mb=max(best["peak_mb"], figure["peak_mb"]),
            )
    assert count_rows(WORK / "ours.gpkg") == count_rows(WORK / "native.gpkg") == districts * years
    share = figures["ours"]["seconds"] / figures["native"]["seconds"]
    print(f"{name}: ours {figures['ours']}, native {figures['native']}, share {share:.2f}, goal {goal}")
    cpu = figures["ours"]["cpu_seconds"] / figures["native"]["cpu_seconds"]
    return {**figures, "share": round(share, 3), "cpu_share": round(cpu, 3), "goal": goal}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--small", action="store_true", help="a hundredth of the size, to see whether it runs")
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--only", choices=["one_table", "many_years"])
    parser.add_argument("--one", nargs="+", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.one:
        way, output, *files = arguments.one
        run_one(way, files, output)
    factor = 100 if arguments.small else 1
    result = {}
    if arguments.only != "many_years":
        result["one_table"] = task("300,000 districts × 20 columns", 300_000 // factor, 1, 20, 0.8, arguments.repeats)
    if arguments.only != "one_table":
        result["many_years"] = task(
            "11,000 districts × 25 years × 40 indicators", 11_000 // factor, 25, 40, 0.5, arguments.repeats
        )
    met = all(part["share"] <= part["goal"] and part["ours"]["peak_mb"] < 2000 for part in result.values())
    shutil.rmtree(WORK, ignore_errors=True)
    print(json.dumps({"benchmark": "join", **result, "met": met}))


if __name__ == "__main__":
    main()
