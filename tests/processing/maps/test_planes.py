"""Maps are measured and drawn in metres that are true on the ground, and scale bars stay inside their frame."""

from __future__ import annotations

import math

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsDistanceArea,
    QgsLayoutExporter,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QSize

DOTS = 300


def ground(crs, one: QgsPointXY, other: QgsPointXY) -> float:
    """Metres between two points on the ellipsoid of the earth."""
    measure = QgsDistanceArea()
    measure.setSourceCrs(crs, QgsProject.instance().transformContext())
    measure.setEllipsoid("GRS80")
    return measure.measureLine(one, other)


def box_around(longitude: float, latitude: float, kilometres: float, crs) -> QgsRectangle:
    """The extent in `crs` of a square around a place."""
    half = kilometres / 2 / 111.0
    wide = half / math.cos(math.radians(latitude))
    degrees = QgsCoordinateReferenceSystem.fromEpsgId(4326)
    extent = QgsRectangle(longitude - wide, latitude - half, longitude + wide, latitude + half)
    return QgsCoordinateTransform(degrees, crs, QgsProject.instance()).transformBoundingBox(extent)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(
    longitude=st.floats(-170, 170),
    latitude=st.floats(-75, 75),
    code=st.sampled_from((4326, 4258, 3857, 3395)),
)
def test_a_metre_of_the_plane_is_a_metre_on_the_ground(qgis_app, longitude, latitude, code):
    from sozialraum.processing.maps.planes import metric_crs

    crs = QgsCoordinateReferenceSystem.fromEpsgId(code)
    plane = metric_crs(crs, box_around(longitude, latitude, 10, crs))
    extent = box_around(longitude, latitude, 10, plane)
    middle = extent.center()
    for x, y in ((1000, 0), (0, 1000)):
        assert ground(plane, middle, QgsPointXY(middle.x() + x, middle.y() + y)) == pytest.approx(1000, rel=0.0011)


@pytest.mark.parametrize("code", [25832, 25833, 3035, 31467])
def test_a_plane_in_metres_stays_as_it_is(qgis_app, code):
    from sozialraum.processing.maps.planes import metric_crs

    crs = QgsCoordinateReferenceSystem.fromEpsgId(code)
    assert metric_crs(crs, QgsRectangle(0, 0, 1, 1)) == crs


def test_coordinates_that_are_no_degrees_are_refused(qgis_app):
    from sozialraum.core.messages import SozialraumError
    from sozialraum.processing.maps.planes import metric_crs

    with pytest.raises(SozialraumError, match="do not fit"):
        metric_crs(QgsCoordinateReferenceSystem.fromEpsgId(4326), QgsRectangle(400000, 5700000, 410000, 5710000))


@pytest.mark.parametrize("right", [False, True])
@pytest.mark.parametrize(
    "code, longitude, latitude",
    [(3857, 7.2, 51.5), (3857, 10.0, 54.8), (4326, 13.4, 52.5), (25832, 7.2, 51.5), (31467, 9.0, 50.0), (3857, 25, 65)],
)
@pytest.mark.parametrize("kilometres", [0.8, 12, 90])
def test_the_scale_bar_is_inside_the_frame_and_its_length_true(qgis_app, code, longitude, latitude, kilometres, right):
    from sozialraum.core.page import PAPERS, Box
    from sozialraum.processing.maps.planes import metric_crs
    from sozialraum.processing.pages.maps import fitted
    from sozialraum.processing.pages.paper import PaperSheet

    crs = QgsCoordinateReferenceSystem.fromEpsgId(code)
    plane = metric_crs(crs, box_around(longitude, latitude, kilometres, crs))
    frame = Box(12.0, 36.0, 185.0, 145.0)
    extent = fitted(box_around(longitude, latitude, kilometres, plane), frame)
    sheet = PaperSheet(QgsProject.instance(), "bar", PAPERS["a4_landscape"])
    map_item = sheet.map(frame, [], {}, extent, plane)
    bar = sheet.scale_bar(map_item, frame, right)
    bar.refresh()
    left, width = bar.pos().x(), bar.rect().width()
    assert left >= frame.left - 0.01 and left + width <= frame.right + 0.01
    assert bar.pos().y() + bar.rect().height() <= frame.bottom + 0.01
    if right:
        assert left + width == pytest.approx(frame.right, abs=0.01)
    # as drawn: the millimetres that the ink of the bar covers, and what lies below them on the ground
    length = drawn_length(sheet, bar)
    metres = bar.unitsPerSegment() * bar.numberOfSegments() * (1000 if bar.unitLabel() == "km" else 1)
    shown = map_item.extent()
    one = QgsPointXY(shown.center().x(), shown.yMinimum())
    other = QgsPointXY(one.x() + length / frame.width * shown.width(), one.y())
    assert ground(plane, one, other) == pytest.approx(metres, rel=0.012)  # a dot more or less at either end


def drawn_length(sheet, bar) -> float:
    """Millimetres of the longest line of dark dots, which is the frame of the bar."""
    image = QgsLayoutExporter(sheet.layout).renderPageToImage(sheet.page, QSize(), DOTS)
    dot = 25.4 / DOTS
    top, left = round(bar.pos().y() / dot), round(bar.pos().x() / dot)
    rows = range(top, round((bar.pos().y() + bar.rect().height()) / dot))
    columns = range(left, round((bar.pos().x() + bar.rect().width()) / dot))
    dark = [sum(image.pixelColor(column, row).lightness() < 128 for column in columns) for row in rows]
    return max(dark) * dot


def test_the_page_of_a_layer_in_web_mercator(make_layer, run, tmp_path):
    """The case of the design: the bar ended at 227.7 mm, the frame at 202 mm."""
    size, squares = 1600, []
    for number in range(12):
        x, y = 800_000 + size * (number % 4), 6_700_000 + size * (number // 4)
        # the lower left corner is covered, so that the bar stands at the right
        if number == 3:
            y += 3 * size
        squares.append(f"POLYGON(({x} {y}, {x + size} {y}, {x + size} {y + size}, {x} {y + size}, {x} {y}))")
    columns = {"district": [f"{n:02d}" for n in range(12)], "rate": [float(n) for n in range(12)]}
    layer = make_layer(columns, squares, "EPSG:3857")
    QgsProject.instance().addMapLayer(layer)
    try:
        run(
            "createreport", INPUT=layer, KEY_FIELD="district", INDICATORS=["rate"],
            OUTPUT=str(tmp_path / "page.pdf"),
        )  # fmt: skip
        layout = QgsProject.instance().layoutManager().printLayouts()[0]
        bar, frame = layout.itemById("Scale bar"), layout.itemById("Map")
        end = bar.pos().x() + bar.rect().width()
        assert end <= frame.pos().x() + frame.rect().width() + 0.01
        assert end == pytest.approx(frame.pos().x() + frame.rect().width(), abs=0.01)
        assert frame.crs().authid() == "EPSG:25832"
    finally:
        QgsProject.instance().clear()
