"""How long `segregationindices` takes in the toolbox: Berlin, 9 years × 5 groups, standard set, 1,000 bootstraps.

The layer holds the residents of Berlin's Planungsräume by five age groups, from the open data beside the repository;
where that is absent, a made-up city of the same shape, and the output says so. No other program does this in one call,
so there is no peer; the goal is the project's own.

Run: /usr/bin/python3 benchmarks/segregation_toolbox.py. The last line is one JSON object.
"""

from __future__ import annotations

import csv
import json
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BERLIN = ROOT.parent / "shared" / "data" / "berlin" / "ewr"
GOAL = 5.0
RUNS = 3
GROUPS = {
    "under_6": ("U1", "1U6"),
    "6_to_14": ("6U15",),
    "15_to_24": ("15U18", "18U25"),
    "65_to_79": ("65U80",),
    "80_and_over": ("80U110",),
}

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path[:] = [entry for entry in sys.path if Path(entry or ".").resolve() not in (ROOT, ROOT / "benchmarks")]
PLUGINS = Path(tempfile.mkdtemp(prefix="sozialraum-bench-"))
(PLUGINS / "sozialraum").symlink_to(ROOT)
sys.path[:0] = [str(PLUGINS), "/usr/share/qgis/python/plugins"]


def berlin() -> list[list]:
    """district, period, total and groups of each row of the nine years."""
    rows = []
    for path in sorted(BERLIN.glob("EWR*12E_Matrix.csv")):
        with open(path, encoding="latin-1") as file:
            for row in csv.DictReader(file, delimiter=";"):
                # the prefix of the age groups was renamed on the way
                prefix = "E_E" if "E_EU1" in row else "E_"
                groups = [sum(float(row[prefix + age]) for age in ages) for ages in GROUPS.values()]
                rows.append([row["RAUMID"].zfill(8), path.name[3:7], float(row["E_E"]), *groups])
    return rows


def invented() -> list[list]:
    """A city of the same shape: 447 districts, nine years."""
    import numpy as np

    random = np.random.default_rng(1)
    shares = random.dirichlet([50, 90, 100, 150, 50, 560], 447)
    rows = []
    for year in range(2010, 2019):
        for district, share in enumerate(shares):
            persons = random.multinomial(random.integers(300, 20_000), share).astype(float)
            rows.append([f"{district:08d}", str(year), float(persons.sum()), *persons[:5].tolist()])
    return rows


def layer_of(rows: list[list]):
    """The rows as a table in memory."""
    from qgis.core import QgsFeature, QgsVectorLayer

    fields = ["district:string", "period:string", *(f"{name}:double" for name in ("total", *GROUPS))]
    layer = QgsVectorLayer("None?" + "&".join(f"field={field}" for field in fields), "city", "memory")
    features = []
    for row in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(row)
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    return layer


def main() -> int:
    """Time the algorithm; the last line is one JSON object."""
    from qgis.core import QgsApplication

    application = QgsApplication([], True)
    application.initQgis()
    from processing.core.Processing import Processing
    from sozialraum.processing.provider import SozialraumProvider

    import processing

    Processing.initialize()
    provider = SozialraumProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    city = "Berlin" if BERLIN.is_dir() else "invented, because the open data is not there"
    layer = layer_of(berlin() if BERLIN.is_dir() else invented())
    print(f"{city}: {layer.featureCount()} rows")
    with tempfile.TemporaryDirectory() as folder:
        parameters = {
            "INPUT": layer,
            "GROUPS": list(GROUPS),
            "TOTAL_FIELD": "total",
            "INFERENCE": "bootstrap",
            "REPLICATES": 1000,
            "OUTPUT": f"{folder}/indices.gpkg",
            "REPORT": f"{folder}/report.html",
        }
        seconds = []
        for _ in range(RUNS):
            start = time.perf_counter()
            result = processing.run("sozialraum:segregationindices", parameters)
            seconds.append(time.perf_counter() - start)
    figures = {
        "city": city,
        "periods": result["PERIOD_COUNT"],
        "groups": len(GROUPS),
        "values": result["ROW_COUNT"],
        "seconds": round(statistics.median(seconds), 2),
        "slowest_s": round(max(seconds), 2),
    }
    print(json.dumps({"figures": figures, "goals": {"slowest_s": GOAL}, "met": max(seconds) < GOAL}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
