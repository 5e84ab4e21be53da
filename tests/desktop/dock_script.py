"""Runs inside QGIS before every script of test_dock.py: the sample in the project, the dock open, and hands for it."""

# ruff: noqa: F401 (the scripts behind it use these names)
import os

from qgis import utils
from qgis.core import (
    Qgis,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QEvent, QPoint, QPointF, Qt, QTime, QVariant
from qgis.PyQt.QtGui import QCursor, QGuiApplication, QMouseEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QToolTip
from qgis.utils import iface

YEARS = range(2015, 2025)
NAMES = [
    f"{first}{second}"
    for first in ("Nord", "Süd", "West", "Ost", "Alt", "Neu")
    for second in ("stadt", "dorf", "hang", "ufer")
]


def sample_layer(name="Musterstadt"):
    """24 districts, ten years: a rate that differs and grows, a second one, people, an index with classes."""
    layer = QgsVectorLayer("Polygon?crs=EPSG:25832", name, "memory")
    texts = ["sr_nr", "name", "period", "rate_status"]
    numbers = ["population", "rate", "old", "index", "index_class"]
    fields = [QgsField(text, QVariant.Type.String) for text in texts]
    fields += [QgsField("period_begin", QVariant.Type.Date), QgsField("period_end", QVariant.Type.Date)]
    layer.dataProvider().addAttributes(fields + [QgsField(number, QVariant.Type.Double) for number in numbers])
    layer.updateFields()
    features = []
    for year in YEARS:
        for place, district in enumerate(NAMES):
            feature = QgsFeature(layer.fields())
            x, y = place % 6 * 1000, place // 6 * 1000
            box = f"POLYGON(({x} {y},{x + 1000} {y},{x + 1000} {y + 1000},{x} {y + 1000},{x} {y}))"
            feature.setGeometry(QgsGeometry.fromWkt(box))
            rate = 4 + place * 0.9 + (year - 2015) * (0.6 if place % 3 else -0.2) + ((place * 7 + year * 3) % 5) * 0.3
            index = (place - 11.5) / 7
            status = "estimated" if year == 2024 else "suppressed" if (place, year) == (2, 2019) else "ok"
            values = [f"{place + 101:04d}", district, str(year), status, QDate(year, 1, 1), QDate(year, 12, 31)]
            old = 30 - place * 0.5 + (place * 5 % 7)
            feature.setAttributes(values + [1000.0 + 90 * place, rate, old, index, float(1 + place // 6)])
            features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    layer.updateExtents()
    for field, alias in (("population", "Einwohner"), ("rate", "SGB-II-Quote in %"), ("old", "Anteil ab 65 in %")):
        layer.setFieldAlias(layer.fields().lookupField(field), alias)
    layer.setFieldAlias(layer.fields().lookupField("index"), "Sozialindex")
    time_of = layer.temporalProperties()
    time_of.setMode(Qgis.VectorTemporalMode.FeatureDateTimeStartAndEndFromFields)
    time_of.setStartField("period_begin")
    time_of.setEndField("period_end")
    time_of.setIsActive(True)
    QgsProject.instance().addMapLayer(layer)
    return layer


def in_file(layer, path):
    """The layer as a GeoPackage, in the place of the one in memory."""
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, path, QgsCoordinateTransformContext(), options)
    kept = QgsVectorLayer(path, "Gespeichert", "ogr")
    QgsProject.instance().addMapLayer(kept)
    QgsProject.instance().removeMapLayer(layer.id())
    return kept


window = iface.mainWindow()
window.resize(1500, 920)
for one in window.findChildren(QDockWidget):
    if one.isVisible() and one.objectName() != "Layers":
        one.hide()
layer = sample_layer()
QApplication.setActiveWindow(window)  # there is no window manager that would do it
iface.setActiveLayer(layer)
iface.zoomToActiveLayer()
utils.plugins["sozialraum"].action.trigger()
dock = utils.plugins["sozialraum"].dock
dock.setMinimumWidth(520)
model, controls = dock.model, dock.controls
model.set(indicator=model.cube.position("rate"))
canvas = iface.mapCanvas()


def settle(milliseconds=120):
    """Let QGIS draw."""
    QTest.qWait(milliseconds)


def panel(number=0):
    """One of the charts."""
    return dock.plot.panels[number]


def spot(place, chart=0):
    """Where a mark of the chart's hits lies, in pixels of its viewport."""
    one = panel(chart)
    hits = one.chart.hits
    scene = one.view.mapViewToScene(QPointF(float(hits.x[place]), float(hits.y[place])))
    return one.mapFromScene(scene)


def mark_of(district, chart=0):
    """A mark of a district in the hits: the one farthest to the right that has no other near it."""
    hits = panel(chart).chart.hits
    own = [place for place in range(len(hits.x)) if hits.district[place] == district]

    def room(place):
        here = spot(place, chart)
        others = [spot(other, chart) for other in range(len(hits.x)) if hits.district[other] != district]
        return min([(here - other).manhattanLength() for other in others] or [999])

    return max(own, key=room)


def move_to(widget, at):
    """Move the pointer as a hand does, in two steps, so that a move is noticed."""
    QCursor.setPos(widget.mapToGlobal(at))
    QTest.mouseMove(widget, at - QPoint(3, 3))
    QTest.mouseMove(widget, at)
    settle(60)


def drag(target, path):
    """Press the left button at the first place, move over the others, and let go at the last."""
    none = Qt.KeyboardModifier.NoModifier
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(target, left, none, path[0])
    for at in path[1:]:
        # QTest.mouseMove knows no pressed button
        where = QPointF(at), QPointF(target.mapToGlobal(at))
        QApplication.sendEvent(target, QMouseEvent(QEvent.Type.MouseMove, *where, Qt.MouseButton.NoButton, left, none))
        settle(20)
    QTest.mouseRelease(target, left, none, path[-1])
    settle(200)


def selected():
    """Keys of the selected features on the map."""
    return sorted({feature["sr_nr"] for feature in layer.selectedFeatures()})


def click_on_map(district):
    """Select on the map by a click with QGIS's own tool."""
    iface.actionSelect().trigger()
    x, y = district % 6 * 1000 + 500, district // 6 * 1000 + 500
    at = canvas.getCoordinateTransform().transform(float(x), float(y))
    QTest.mouseClick(
        canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(int(at.x()), int(at.y()))
    )
    settle()


def place_on_map(x, y):
    """A place of the layer's CRS in pixels of the canvas."""
    at = canvas.mapSettings().layerToMapCoordinates(layer, QgsPointXY(float(x), float(y)))
    at = canvas.getCoordinateTransform().transform(at)
    return QPoint(round(at.x()), round(at.y()))


def on_map(district):
    """The middle of a district in pixels of the canvas."""
    return place_on_map(district % 6 * 1000 + 500, district // 6 * 1000 + 500)


def pointed(wait=150):
    """The district pointed at in the model, as the chart shows it, and as the map shows it."""
    settle(wait)
    emphasis = panel().emphasis
    items = [item.isVisible() for item in (emphasis.line, emphasis.rings, emphasis.label)]
    text = emphasis.label.textItem.toPlainText() if emphasis.label.isVisible() else ""
    return [model.pointed, items, text, dock.link.highlight is not None and dock.link.highlight.isVisible()]


settle(600)
