"""Every view is painted and shown: as picture, SVG and PDF, and by pyqtgraph. Needs Qt alone, so scripts/qt6.sh runs it under PyQt6."""

from __future__ import annotations

from xml.etree import ElementTree

import numpy as np
import pytest
from sozialraum.core.charts.series import series_of
from sozialraum.core.charts.views import VIEWS, Choice, view_named
from sozialraum.core.data.cube import cube_from_rows

YEARS = ("2019", "2020", "2021")
NAMES = ("Altstadt", "Hafen", "Nordstadt", "Südhang & Rabenberg")


@pytest.fixture(scope="module")
def cube():
    """Four districts over three years with three indicators; one value is missing."""
    chance = np.random.default_rng(4)
    values = chance.uniform(5.0, 40.0, (len(NAMES) * len(YEARS), 3))
    values[1, 0] = np.nan
    names = ["rate", "other", "third"]
    keys = np.repeat(["01", "02", "03", "04"], len(YEARS))
    titles = {"rate": "SGB-II-Quote", "other": "Anteil", "third": "Dritter"}
    units = dict.fromkeys(names, "%")
    people = np.repeat(NAMES, len(YEARS))
    return cube_from_rows(keys, list(YEARS) * len(NAMES), names, values, None, people, titles, units)


def charts_of(view: str, cube, selected=(0, 3)):
    choice = Choice(
        cube, lambda place, mode="absolute": series_of(cube, place, mode), 0, 1, (0, 1, 2), tuple(selected), 2, base=0
    )
    return view_named(view).charts(choice)


@pytest.mark.parametrize("view", [view.name for view in VIEWS])
def test_a_view_is_painted(view, cube, qgis_app, tmp_path):
    from qgis.PyQt.QtCore import QRectF
    from qgis.PyQt.QtGui import QImage, QPainter
    from sozialraum.drawing.charts import paint_charts, save_pdf, save_png, save_svg

    charts = charts_of(view, cube)
    assert charts
    image = QImage(640, 420, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    paint_charts(painter, QRectF(0, 0, 640, 420), charts)
    painter.end()
    colours = {image.pixel(x, y) for x in range(0, 640, 3) for y in range(0, 420, 3)}
    assert len(colours) > 5, "axes, lines and texts differ from the ground"

    for save, name, begin in (
        (save_svg, "a.svg", b"<?xml"),
        (save_png, "a.png", b"\x89PNG"),
        (save_pdf, "a.pdf", b"%PDF"),
    ):
        path = tmp_path / name
        save(str(path), charts)
        assert path.read_bytes().startswith(begin) and path.stat().st_size > 800, name
    said = "".join(ElementTree.parse(tmp_path / "a.svg").getroot().itertext())
    if len(charts[0].hits.x):
        assert "SGB-II-Quote" in said and ("Altstadt" in said or view == "distribution")
    else:
        assert "Run “" in said, "a view without anything to show says what would help"


@pytest.mark.parametrize("view", [view.name for view in VIEWS])
def test_a_view_is_shown_and_answers_the_mouse(view, cube, qgis_app, qtbot):
    pytest.importorskip("sozialraum.ui.plot.pyqtgraph_import", reason="pyqtgraph is not there")
    from qgis.PyQt.QtCore import QPointF, Qt
    from sozialraum.i18n import number
    from sozialraum.ui.plot.charts import ChartPlot

    plot = ChartPlot(number)
    qtbot.addWidget(plot)
    plot.resize(640, 420)
    plot.show()
    clicked = []
    plot.clicked.connect(lambda district, modifiers: clicked.append(district))
    plot.show_charts(charts_of(view, cube))
    plot.show_charts(charts_of(view, cube, (1,)))
    plot.point_at(0, ["Altstadt"] * len(plot.charts))
    qtbot.wait(20)
    image = plot.grab().toImage()
    assert len({image.pixel(x, y) for x in range(0, 640, 3) for y in range(0, 420, 3)}) > 5
    panel = plot.panels[0]
    hits = panel.chart.hits
    if not len(hits.x):
        return
    first = int(np.flatnonzero(np.isfinite(hits.x) & np.isfinite(hits.y))[0])

    def place():
        """Where the first mark lies: axes find their width only while they are painted."""
        return panel.mapFromScene(panel.view.mapViewToScene(QPointF(hits.x[first], hits.y[first])))

    qtbot.waitUntil(lambda: panel.grab() and panel.find(panel.mapToScene(place())) == first)
    qtbot.mouseMove(panel.viewport(), place())
    qtbot.mouseClick(panel.viewport(), Qt.MouseButton.LeftButton, pos=place())
    assert clicked == [hits.district[first]]
