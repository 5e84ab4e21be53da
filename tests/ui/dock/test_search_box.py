"""A district is found by typing, in the dock and in QGIS's own search."""

from __future__ import annotations

from qgis.core import QgsFeedback, QgsLocatorContext, QgsRectangle
from qgis.PyQt.QtCore import Qt
from sozialraum.ui.dock.locator import DistrictLocator


def test_enter_adds_and_shift_enter_replaces(dock, period_layer, qtbot):
    one = dock()
    line, hits = one.search.line, one.search.hits
    canvas = one.link.canvas
    canvas.setDestinationCrs(period_layer.crs())
    canvas.setExtent(QgsRectangle(0, 0, 1000, 1000))
    qtbot.keyClicks(line, "suedh")
    assert [hits.item(row).text() for row in range(hits.count())] == ["Südhang  ·  0104"] and hits.isVisible()
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert one.model.selected == [3] and not hits.isVisible() and line.text() == ""
    assert abs(canvas.extent().center().x() - 3500) < 1, "the map goes there"
    qtbot.keyClicks(line, "st")
    assert hits.count() == 2
    qtbot.keyClick(line, Qt.Key.Key_Down)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert len(one.model.selected) == 2 and one.model.selected[0] == 3
    qtbot.keyClicks(line, "hafen")
    qtbot.keyClick(line, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert one.model.selected == [1]
    qtbot.keyClicks(line, "nirgends")
    assert hits.count() == 1 and "No district" in hits.item(0).text()
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert one.model.selected == [1]
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert not hits.isVisible()


def test_the_larger_area_is_known_and_searched(dock, project, make_layer):
    columns = {
        "sr_nr": [f"{place:02d}" for place in range(6)],
        "name": [f"Raum {letter}" for letter in "abcdef"],
        "stadtbezirk": ["Mitte", "Mitte", "Mitte", "Süd", "Süd", "Süd"],
        "rate": [1.5, 2.5, 3.5, 4.5, 5.5, 6.5],
    }
    layer = make_layer(columns)
    project.addMapLayer(layer)
    one = dock()
    one.model.choose(layer_id=layer.id())
    assert one.model.source.parents == ("Mitte",) * 3 + ("Süd",) * 3
    assert one.search.finder.find("sued") == [3, 4, 5]
    assert one.search.finder.label(4) == "Raum e  ·  Süd"


def test_the_locator_finds_the_same(dock, period_layer):
    one = dock()
    locator = DistrictLocator(one.found)
    copy = locator.clone()
    results = []
    copy.resultFetched.connect(results.append)
    copy.fetchResults("nord", QgsLocatorContext(), QgsFeedback())
    assert [result.displayString for result in results] == ["Nordstadt  ·  0103"]
    locator.triggerResult(results[0])
    assert one.model.selected == [2]
    copy.fetchResults("nobody", QgsLocatorContext(), QgsFeedback())
    assert len(results) == 1
