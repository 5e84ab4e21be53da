"""How long the chart of a district takes, and how large its file is: Berlin's size, 542 districts in 11 periods.

    python3 benchmarks/charts.py

Claims: less than 10 ms of processor time and 40 kB for a chart of a course; a second call finds the file and takes less
than a millisecond. Needs no data and no window.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DISTRICTS, PERIODS, MOST_MS, MOST_KB = 542, 11, 10.0, 40.0


def main() -> int:
    """Draw all charts twice and say what it took; the last line tells which goals are met."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    plugins = Path(tempfile.mkdtemp(prefix="sozialraum-plugins-"))
    (plugins / "sozialraum").symlink_to(ROOT)
    sys.path[:] = [entry for entry in sys.path if Path(entry or ".").resolve() not in (ROOT, ROOT / "benchmarks")]
    sys.path.insert(0, str(plugins))
    import numpy as np
    from qgis.core import QgsApplication

    application = QgsApplication([], False)
    application.initQgis()
    from sozialraum.core.charts.figures import figures_of, read_wish
    from sozialraum.core.data.cube import cube_from_rows
    from sozialraum.core.data.municipality import municipality_of
    from sozialraum.expressions.pictures import chart_file

    keys = [f"{place:08d}" for place in range(DISTRICTS)]
    values = np.random.default_rng(1).normal(20, 6, DISTRICTS * PERIODS).reshape(-1, 1).round(1)
    years = [str(2013 + period) for period in range(PERIODS) for _ in keys]
    cube = cube_from_rows(keys * PERIODS, years, ["rate"], values, None, None, {"rate": "SGB-II-Quote"}, {"rate": "%"})
    figures = figures_of(cube, [municipality_of(cube, 0, None)])
    wish = read_wish({"width": 89, "height": 50})
    folder = tempfile.mkdtemp(prefix="sozialraum-charts-")
    taken = []
    for _ in range(2):
        begin = time.process_time()
        paths = [chart_file(figures, folder, [key], ["rate"], wish) for key in keys]
        taken.append(1000 * (time.process_time() - begin) / DISTRICTS)
    size = max(Path(path).stat().st_size for path in paths) / 1000
    print(f"first {taken[0]:.1f} ms, again {taken[1]:.2f} ms of processor time for a chart; largest file {size:.0f} kB")
    told = {
        "met": {"drawn": taken[0] < MOST_MS, "found again": taken[1] < 1.0, "size": size < MOST_KB},
        "ms": round(taken[0], 1),
        "again_ms": round(taken[1], 2),
        "kb": round(size),
    }
    print(json.dumps(told))
    application.exitQgis()
    return 0


if __name__ == "__main__":
    sys.exit(main())
