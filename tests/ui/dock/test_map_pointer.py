"""Which district lies under the pointer on the map."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsPointXY, QgsProject
from qgis.PyQt.QtCore import QEvent, Qt
from sozialraum.core.data.cube import cube_from_rows
from sozialraum.ui.dock import map_pointer
from sozialraum.ui.dock.source import NO_FEATURE, LayerRoles, Source


@pytest.fixture
def over(dock, qgis_iface, qtbot):
    """over(layer) → (dock, at): at(x, y) is the district at a place of the map, -1 for none; the map shows the layer."""

    def show(layer):
        one = dock()
        one.model.choose(layer_id=layer.id())
        canvas = qgis_iface.mapCanvas()
        canvas.setDestinationCrs(layer.crs())
        canvas.setExtent(layer.extent())
        canvas.setLayers([layer])

        def at(x, y):
            place = QgsPointXY(x, y)
            one.link.pointer.district_at(place)
            qtbot.waitUntil(lambda: not one.link.pointer._waiting, timeout=3000)
            return one.link.pointer.district_at(place)

        return one, at

    return show


def test_the_district_under_the_pointer_is_found(over, period_layer):
    _, at = over(period_layer)
    assert [at(500 + 1000 * place, 500) for place in range(4)] == [0, 1, 2, 3]
    assert at(500, 1500) == at(-1, 500) == -1


def test_the_map_may_have_another_crs(over, period_layer, qgis_iface):
    one, at = over(period_layer)
    degrees = QgsCoordinateReferenceSystem("EPSG:4326")
    qgis_iface.mapCanvas().setDestinationCrs(degrees)
    there = QgsCoordinateTransform(period_layer.crs(), degrees, QgsProject.instance()).transform(QgsPointXY(2500, 500))
    assert at(there.x(), there.y()) == 2
    assert at(0, 91) == -1, "no place on earth"


def test_what_the_map_does_not_show_is_not_found(over, period_layer, qgis_iface):
    one, at = over(period_layer)
    qgis_iface.mapCanvas().setLayers([])
    assert at(500, 500) == -1
    qgis_iface.mapCanvas().setLayers([period_layer])
    period_layer.setScaleBasedVisibility(True)
    period_layer.setMinimumScale(2.0)
    period_layer.setMaximumScale(1.0)
    assert at(500, 500) == -1
    period_layer.setScaleBasedVisibility(False)
    one.model.select([1])
    one.only_action.trigger()
    one.link.pointer._ids = None  # as if nobody had pointed at the map before
    assert (at(500, 500), at(1500, 500)) == (-1, 1)
    one.only_action.trigger()
    assert (at(500, 500), at(1500, 500)) == (0, 1)


def test_only_the_shape_counts_and_not_its_extent(over, project, make_layer):
    shapes = [
        "POLYGON((0 0,3000 0,3000 3000,0 3000,0 0),(1000 1000,2000 1000,2000 2000,1000 2000,1000 1000))",
        "POLYGON((1000 1000,2000 1000,2000 2000,1000 2000,1000 1000))",
        "POLYGON((4000 0,7000 0,4000 3000,4000 0))",
    ]
    layer = make_layer({"sr_nr": ["ring", "hole", "corner"], "rate": [1.5, 2.5, 3.5]}, shapes)
    project.addMapLayer(layer)
    _, at = over(layer)
    assert (at(1500, 1500), at(500, 500), at(4500, 500), at(6500, 2500)) == (1, 0, 2, -1)


def test_each_period_has_its_borders(over, project, make_layer, qtbot):
    west, east, both = (
        f"POLYGON(({a} 0,{b} 0,{b} 1000,{a} 1000,{a} 0))" for a, b in ((0, 1000), (1000, 2000), (0, 2000))
    )
    rows = [
        ("old", "2019", both),  # divided into west and east in 2020
        ("west", "2020", west),
        ("east", "2020", east),
        ("mover", "2019", "POLYGON((0 2000,1000 2000,1000 3000,0 3000,0 2000))"),
        ("mover", "2020", "POLYGON((0 4000,1000 4000,1000 5000,0 5000,0 4000))"),
    ]
    columns = {"sr_nr": [row[0] for row in rows], "period": [row[1] for row in rows], "rate": [1.5, 2.5, 3.5, 4.5, 5.5]}
    layer = make_layer(columns, [row[2] for row in rows])
    project.addMapLayer(layer)
    one, at = over(layer)

    def name(x, y):
        found = at(x, y)
        return one.model.cube.names[found] if found >= 0 else ""

    assert one.model.cube.periods[one.model.period] == "2020"
    assert [name(500, 500), name(1500, 500), name(500, 2500), name(500, 4500)] == ["west", "east", "", "mover"]
    one.model.set(period=0)
    assert [name(500, 500), name(1500, 500), name(500, 2500), name(500, 4500)] == ["old", "old", "mover", ""]


def test_new_and_removed_features_and_undone_borders(over, period_layer, qtbot):
    from qgis.core import QgsFeature, QgsGeometry

    one, at = over(period_layer)
    assert at(3500, 500) == 3
    period_layer.startEditing()
    gone = [feature.id() for feature in period_layer.getFeatures() if feature["sr_nr"] == "0104"]
    with qtbot.waitSignal(one.model.data_changed, timeout=3000):
        period_layer.deleteFeatures(gone)
    assert at(3500, 500) == -1
    feature = QgsFeature(period_layer.fields())
    for name, value in (("sr_nr", "0199"), ("name", "Neuland"), ("period", "2022")):
        feature[name] = value
    feature.setGeometry(QgsGeometry.fromWkt("POLYGON((0 5000,1000 5000,1000 6000,0 6000,0 5000))"))
    with qtbot.waitSignal(one.model.data_changed, timeout=3000):
        period_layer.addFeature(feature)
    assert one.model.cube.names[at(500, 5500)] == "Neuland"
    moved = [feature.id() for feature in period_layer.getFeatures() if feature["sr_nr"] == "0101"]
    for feature in moved:
        period_layer.changeGeometry(feature, QgsGeometry.fromWkt("POLYGON((0 8000,900 8000,900 9000,0 9000,0 8000))"))
    first = one.model.cube.districts.index("0101")
    assert (at(500, 500), at(500, 8500)) == (-1, first)
    for _ in moved:
        period_layer.undoStack().undo()
    assert (at(500, 500), at(500, 8500)) == (first, -1)
    with qtbot.waitSignal(one.model.data_changed, timeout=3000):
        period_layer.rollBack()
    assert (at(3500, 500), at(500, 5500)) == (3, -1)


def test_rows_without_shape_and_districts_without_feature(over, project, make_layer, panel_table):
    square = "POLYGON((0 0,1000 0,1000 1000,0 1000,0 0))"
    layer = make_layer({"sr_nr": ["0102", "0103"], "name": ["Hafen", "Nordstadt"]}, [square, ""], name="Two")
    project.addMapLayer(layer)
    one, at = over(layer)
    one.model.choose(table_id=panel_table.id())
    assert len(one.model.cube.districts) == 4, "the table knows more districts than the map"
    assert one.model.cube.districts[at(500, 500)] == "0102" and at(5000, 5000) == -1


def test_a_moving_pointer_is_looked_at_now_and_then(over, period_layer, qtbot, monkeypatch):
    one, at = over(period_layer)
    pointer, told = one.link.pointer, []
    at(500, 500)
    one.model.pointed_changed.connect(told.append)
    looks = []
    find = pointer.district_at
    monkeypatch.setattr(pointer, "district_at", lambda point: looks.append(1) or find(point))
    for step in range(200):
        pointer.canvas.xyCoordinates.emit(QgsPointXY(1500 + step, 500))
    qtbot.wait(3 * map_pointer.PAUSE)
    assert len(looks) == 1 and told == [1]
    pointer.eventFilter(pointer.canvas.viewport(), QEvent(QEvent.Type.Leave))
    assert told == [1, -1]
    one.model.point_at(3)  # from the table
    pointer.eventFilter(pointer.canvas.viewport(), QEvent(QEvent.Type.Leave))
    assert one.model.pointed == 3, "what the table points at stays"


def test_who_drags_is_not_pointing(over, period_layer, monkeypatch):
    one, at = over(period_layer)
    at(500, 500)
    pressed = type("Pressed", (), {"mouseButtons": staticmethod(lambda: Qt.MouseButton.LeftButton)})
    with monkeypatch.context() as patch:
        patch.setattr(map_pointer, "QGuiApplication", pressed)
        one.link.pointer._at = QgsPointXY(1500, 500)
        one.link.pointer._look()
        assert one.model.pointed == -1
    one.link.pointer._look()
    assert one.model.pointed == 1


def test_pointing_never_reads_all_features(over, period_layer, monkeypatch):
    one, at = over(period_layer)
    at(500, 500)
    monkeypatch.setattr(map_pointer, "bounding_boxes", lambda *_: pytest.fail("extents were read again"))
    for place in range(4):
        assert at(500 + 1000 * place, 500) == place
        one.model.select([place])


def test_one_feature_stands_for_each_district():
    rng = np.random.default_rng(7)
    for _ in range(50):
        rows = int(rng.integers(1, 40))
        district, period = rng.integers(-1, 6, rows), rng.integers(-1, 3, rows)
        cube = cube_from_rows(list("abcdef"), [""] * 6, ["x"], np.ones((6, 1)))
        source = Source(LayerRoles(), cube, np.sort(rng.choice(1000, rows, replace=False) - 20), district, period)
        for moment in (-1, 0, 1, 2):
            expected = [source.feature_of(place, moment) for place in range(6)]
            assert [None if one == NO_FEATURE else one for one in source.one_each(moment).tolist()] == expected
