"""Publishing a panel in PostgreSQL and reading it back, beside what GDAL takes to copy the same table.

11,000 districts × 25 periods × 40 indicators (11 million cells): the first edition through `publishpanel`'s store with facts, keys,
indices and views; all of it read back and compared; a second edition that changes 1 % of the cells; one borough and period read
through a filter. The peer is ogr2ogr's COPY of the same rows from an SQLite file into a plain table, without keys, facts or views.
The server is a throw-away one on loopback (the fixture of the tests).

Run: /usr/bin/python3 benchmarks/database.py [--small]. The last line is one JSON object.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import shutil
import sqlite3
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
GOAL = 60.0
"""Seconds for the first edition."""


def load():
    """The cluster of the tests, and QGIS with the plugin as a package."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    plugins = Path(tempfile.mkdtemp(prefix="sozialraum-plugins-"))
    (plugins / "sozialraum").symlink_to(ROOT)
    sys.path.insert(0, str(plugins))
    path = ROOT / "tests" / "throw_away_postgres.py"
    specification = importlib.util.spec_from_file_location("throw_away_postgres", path)
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module, plugins


def make_panel(districts: int, periods: int, indicators: int):
    """Counts and rates; every hundredth cell is suppressed in two indicators, so that they have statuses."""
    from sozialraum.core.data.panel import Panel
    from sozialraum.core.data.status import STATUS_CODE

    random = np.random.default_rng(1)
    count = districts * periods
    keys = np.tile(np.array([f"{i:08d}" for i in range(districts)], dtype=object), periods)
    years = np.repeat(np.array([str(2000 + i) for i in range(periods)], dtype=object), districts)
    values = np.round(random.gamma(2.0, 10.0, size=(count, indicators)), 4)
    status = np.zeros(values.shape, dtype=np.uint8)
    for place in (0, 1):
        hidden = random.random(count) < 0.01
        values[hidden, place], status[hidden, place] = np.nan, STATUS_CODE["suppressed"]
    names = [f"indicator_{i:02d}" for i in range(indicators)]
    return Panel(keys, years, names, values, status)


def read_back(server, indicators: list[str]) -> np.ndarray:
    """All numbers in the order of the keys, (rows, indicators)."""
    columns = []
    for name in indicators:
        text = server.ask(
            f"select string_agg(coalesce({name}::text, 'nan'), ',' order by id) from sozialraum.panel_bench"
        )[0][0]
        columns.append(np.array(text.split(","), dtype=float))
    return np.stack(columns, axis=-1)


def copy_with_gdal(cluster, panel, folder: Path) -> float:
    """Seconds that GDAL takes to copy the rows from an SQLite file."""
    from osgeo import gdal

    path = folder / "panel.sqlite"
    with sqlite3.connect(path) as connection:
        columns = ", ".join(f"{name} REAL" for name in panel.indicators)
        connection.execute(f"CREATE TABLE panel (district TEXT, period TEXT, {columns})")
        marks = ", ".join("?" * (len(panel.indicators) + 2))
        values = [[None if cell != cell else cell for cell in row] for row in panel.values.tolist()]
        rows = ((key, year, *row) for key, year, row in zip(panel.districts, panel.periods, values))
        connection.executemany(f"INSERT INTO panel VALUES ({marks})", rows)
    gdal.UseExceptions()
    gdal.SetConfigOption("PG_USE_COPY", "YES")
    target = f"PG:host=127.0.0.1 port={cluster.port} dbname={cluster.name} user=admin"
    started = time.perf_counter()
    gdal.VectorTranslate(
        target, str(path), layerName="peer", accessMode="overwrite", layerCreationOptions=["GEOMETRY_NAME=geom"]
    )
    took = time.perf_counter() - started
    assert cluster.sql("select count(*) from peer") == [str(len(panel))]
    return took


def cpu_seconds(cluster) -> float:
    """Seconds of work of this program and of the server, which others on the machine do not lengthen."""
    ticks, server = 0, cluster.server.pid
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            parts = path.read_text().rpartition(")")[2].split()
        except OSError:
            continue  # it has ended meanwhile
        own = int(path.parent.name)
        ticks += (
            sum(map(int, parts[11:15]))
            if own == server
            else sum(map(int, parts[11:13]))
            if int(parts[1]) == server
            else 0
        )
    return ticks / os.sysconf("SC_CLK_TCK") + time.process_time()


def run(cluster, shape: tuple[int, int, int], folder: Path) -> dict:
    """Seconds and counts of everything, by name."""
    from qgis.core import QgsFeatureRequest
    from sozialraum.processing.io.database import Server
    from sozialraum.processing.io.panel_store import PanelStore

    panel = make_panel(*shape)
    server = Server(cluster.address())
    store = PanelStore(server, "sozialraum")
    store.prepare()
    found: dict = {"rows": len(panel), "indicators": len(panel.indicators)}
    started, work = time.perf_counter(), cpu_seconds(cluster)
    first = store.publish(panel, "bench", "true", 0)
    found["publish_s"] = round(time.perf_counter() - started, 1)
    found["publish_cpu_s"] = round(cpu_seconds(cluster) - work, 1)
    found["load"] = round(os.getloadavg()[0], 1)
    started = time.perf_counter()
    again = read_back(server, panel.indicators)
    found["read_back_s"] = round(time.perf_counter() - started, 1)
    found["equal"] = bool(np.array_equal(again, panel.values, equal_nan=True)) and first.rows == len(panel)
    changed = np.random.default_rng(2).random(panel.values.shape) < 0.01
    panel.values[changed] += 1
    started = time.perf_counter()
    second = store.publish(panel, "bench", "true", 1)
    found["second_edition_s"] = round(time.perf_counter() - started, 1)
    found["second_edition_cells"] = second.changed
    found["second_edition_right"] = second.changed == int((changed & ~np.isnan(panel.values)).sum())
    layer = cluster.layer("panel_bench", "sozialraum", more="key='id'")
    layer.setSubsetString("district between '00000000' and '00000916' and period = '2010'")
    places = [layer.fields().lookupField(name) for name in ("id", "district", "period", panel.indicators[3])]
    started = time.perf_counter()
    some = list(layer.getFeatures(QgsFeatureRequest().setSubsetOfAttributes(places)))
    found["one_borough_s"] = round(time.perf_counter() - started, 2)
    found["one_borough_rows"] = len(some)
    found["one_borough_share_of_rows"] = round(len(some) / len(panel), 5)
    text = "length(concat(id, district, period, indicator_03))"
    some_bytes, all_bytes = cluster.sql(
        f"select sum({text}) from sozialraum.panel_bench where {layer.subsetString()}; "
        "select sum(length(p::text)) from sozialraum.panel_bench p"
    )
    found["one_borough_share_of_bytes"] = round(int(some_bytes) / int(all_bytes), 5)
    found["gdal_copy_s"] = round(copy_with_gdal(cluster, panel, folder), 1)
    found["times_as_long_as_gdal"] = round(found["publish_s"] / found["gdal_copy_s"], 2)
    return found


def main():
    """Run, and print one line of JSON last."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--small", action="store_true", help="a hundredth of the districts")
    shape = (110, 25, 40) if parser.parse_args().small else (11_000, 25, 40)
    module, plugins = load()
    programs = module.programs()
    if programs is None:
        sys.exit("PostgreSQL is not installed (package postgresql-postgis)")
    from qgis.core import QgsApplication

    application = QgsApplication([], False)
    application.initQgis()
    folder = Path(tempfile.mkdtemp(prefix="sozialraum-postgres-"))
    cluster = module.Cluster(programs, folder)
    try:
        cluster.start()
        cluster.sql("create extension postgis; create extension btree_gist")
        found = run(cluster, shape, folder)
        for name, value in found.items():
            print(f"{name:28}{value}")
        met = {
            f"published in under {GOAL:.0f} s": found["publish_s"] < GOAL,
            "read back equal": found["equal"],
            "an edition holds the cells that differ": found["second_edition_right"],
        }
        if shape[0] > 1000:
            met["a borough and period are under 1 % of rows and bytes"] = (
                max(found["one_borough_share_of_rows"], found["one_borough_share_of_bytes"]) < 0.01
            )
        print(json.dumps({"met": met, "figures": found}))
    finally:
        cluster.stop()
        shutil.rmtree(folder, ignore_errors=True)
        shutil.rmtree(plugins, ignore_errors=True)
    application.exitQgis()


if __name__ == "__main__":
    main()
