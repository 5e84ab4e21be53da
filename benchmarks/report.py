"""How fast pages are printed, beside QGIS's own atlas export of the same layout in the same run.

/usr/bin/python3 benchmarks/report.py [--quick]

542 made-up districts with borders of 60 corners, eight years, six indicators and an index in classes. The profiles are
printed as a PDF; the same profiles are then kept as a layout and some of them exported by QGIS as an atlas. Goals of the
project: at least eight times as fast per profile, 542 profiles in less than 60 seconds of the processor, 10 MB and 1 GB; a
whole report in less than 4 minutes and 40 MB; a chart in less than 10 milliseconds. Ends in one line of JSON.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path[:] = [entry for entry in sys.path if Path(entry or ".").resolve() not in (ROOT, ROOT / "benchmarks")]
PLUGINS = Path(tempfile.mkdtemp(prefix="sozialraum-bench-"))
(PLUGINS / "sozialraum").symlink_to(ROOT)
sys.path[:0] = [str(PLUGINS)]
sys.path.append("/usr/share/qgis/python/plugins")

GOALS = {
    "faster_per_profile": (8.0, "at least"),
    "profiles_seconds": (60.0, "below"),
    "profiles_megabytes": (10.0, "below"),
    "profiles_memory_megabytes": (1000.0, "below"),
    "report_seconds": (240.0, "below"),
    "report_megabytes": (40.0, "below"),
    "chart_milliseconds": (10.0, "below"),
}


def districts(count: int, periods: int, indicators: int):
    """A layer in memory: one feature per district and period."""
    import numpy as np
    from qgis.core import QgsFeature, QgsFields, QgsGeometry, QgsPointXY, QgsVectorLayer
    from sozialraum.processing.io.fields import make_field

    rng = np.random.default_rng(3)
    names = [f"rate_{one}" for one in range(indicators)]
    fields = QgsFields()
    kinds = [("district", "text"), ("name", "text"), ("period", "text"), ("people", "real"), ("index", "real")]
    for name, kind in (*kinds, ("index_class", "integer"), *((name, "real") for name in names)):
        fields.append(make_field(name, kind))
    layer = QgsVectorLayer("Polygon?crs=EPSG:25833", "bench", "memory")
    layer.dataProvider().addAttributes(fields)
    layer.updateFields()
    level, wide, features = rng.normal(0, 1, count), int(np.ceil(np.sqrt(count))), []
    angles = np.linspace(0, 2 * np.pi, 60, endpoint=False)
    for district in range(count):
        x, y = 1000 * (district % wide), 1000 * (district // wide)
        reach = 480 + 30 * rng.random(60)
        ring = [QgsPointXY(x + r * np.cos(a), y + r * np.sin(a)) for r, a in zip(reach, angles)]
        shape = QgsGeometry.fromPolygonXY([[*ring, ring[0]]])
        for period in range(periods):
            rates = [
                round(float(12 + 3 * level[district] + one + 0.3 * period + rng.normal()), 1)
                for one in range(indicators)
            ]
            feature = QgsFeature(layer.fields())
            feature.setGeometry(shape)
            number = int(np.searchsorted([-1, 1, 1.5], level[district])) + 1
            feature.setAttributes(
                [
                    f"{district:04d}",
                    f"District {district}",
                    str(2017 + period),
                    3000.0,
                    float(level[district]),
                    number,
                    *rates,
                ]
            )
            features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    return layer, names


def run(layer, names, pages: str, path: Path) -> tuple[float, float]:
    """Seconds of the processor and megabytes of a run."""
    import processing

    parameters = {"INPUT": layer, "KEY_FIELD": "district", "NAME_FIELD": "name", "INDICATORS": names, "PAGES": pages}
    begin = time.process_time()
    processing.run("sozialraum:createreport", {**parameters, "POPULATION_FIELD": "people", "OUTPUT": str(path)})
    return time.process_time() - begin, path.stat().st_size / 1e6


def export(layout, count: int, folder: Path) -> float:
    """Seconds of the processor that QGIS takes for a page of an atlas, as vectors."""
    from qgis.core import QgsLayoutExporter

    settings = QgsLayoutExporter.PdfExportSettings()
    settings.forceVectorOutput = True
    atlas = layout.atlas()
    atlas.setFilterFeatures(True)
    atlas.setFilterExpression(f"to_int(key) < {count}")
    begin = time.process_time()
    done = QgsLayoutExporter.exportToPdf(atlas, str(folder / "atlas.pdf"), settings)
    assert done[0] == QgsLayoutExporter.ExportResult.Success, done
    return (time.process_time() - begin) / count


def chart_time() -> float:
    """Milliseconds for one course as SVG."""
    import numpy as np
    from sozialraum.core.charts.paper import course_chart
    from sozialraum.core.charts.series import series_of
    from sozialraum.core.data.cube import cube_from_rows
    from sozialraum.core.page import Box, Drawing
    from sozialraum.drawing.pages import drawing_svg

    keys = [f"{one}" for _ in range(15) for one in range(542)]
    years = [str(2010 + one) for one in range(15) for _ in range(542)]
    cube = cube_from_rows(keys, years, ["a"], np.random.default_rng(1).normal(20, 4, (15 * 542, 1)))
    series = series_of(cube, 0)
    begin = time.process_time()
    for district in range(50):
        drawing_svg(Box(0, 0, 89, 36), Drawing((course_chart(cube, series, [district]),)))
    return (time.process_time() - begin) / 50 * 1000


def main() -> int:
    """Measure, print, judge."""
    from qgis.core import QgsApplication, QgsProcessingFeatureSourceDefinition, QgsProject

    application = QgsApplication([], False)
    application.initQgis()
    from processing.core.Processing import Processing
    from sozialraum.processing.provider import SozialraumProvider

    Processing.initialize()
    provider = SozialraumProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    quick = "--quick" in sys.argv
    count, compared = (60, 4) if quick else (542, 20)
    folder = Path(tempfile.mkdtemp(prefix="sozialraum-report-"))
    layer, names = districts(count, 8, 6)
    seconds, megabytes = run(layer, names, "profiles", folder / "profiles.pdf")
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    report_seconds, report_megabytes = run(layer, names, "report", folder / "report.pdf")
    # the same map of all districts, and an atlas over some of them
    QgsProject.instance().addMapLayer(layer)
    layer.selectByExpression(f"to_int(district) < {compared}")
    chosen = QgsProcessingFeatureSourceDefinition(layer.id(), True)
    run(chosen, names, "profiles", folder / "layout.pdf")
    layout = QgsProject.instance().layoutManager().printLayouts()[0]
    peer = export(layout, compared, folder)
    figures = {
        "profiles": count,
        "faster_per_profile": round(peer / (seconds / count), 1),
        "milliseconds_per_profile": round(1000 * seconds / count, 1),
        "qgis_milliseconds_per_profile": round(1000 * peer, 1),
        "profiles_seconds": round(seconds, 1),
        "profiles_megabytes": round(megabytes, 2),
        "profiles_memory_megabytes": round(memory),
        "report_seconds": round(report_seconds, 1),
        "report_megabytes": round(report_megabytes, 2),
        "chart_milliseconds": round(chart_time(), 2),
    }
    met = {
        name: figures[name] >= goal if way == "at least" else figures[name] < goal
        for name, (goal, way) in GOALS.items()
    }
    goals = {name: f"{way} {goal:g}" for name, (goal, way) in GOALS.items()}
    print(json.dumps({"figures": figures, "goals": goals, "met": met}))
    return 0 if all(met.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
