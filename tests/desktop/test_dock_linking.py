"""Map and dock as one instrument: pointing, time, filters, layers of every kind, and what the project remembers."""

from __future__ import annotations

import pytest


def test_pointing_at_the_map_emphasises_the_district_in_every_view(hands):
    result = hands(
        """
answer = {"nothing": pointed()}
model.select([3, 9])
settle()
view = canvas.viewport()
move_to(view, on_map(20))
answer["not selected"] = pointed()
x, y = panel().emphasis.line.getData()
answer["course"] = [round(float(value), 3) for value in y]
screenshot("pointed_course")
move_to(view, on_map(9))
answer["selected"] = pointed()
answer["colour"] = panel().emphasis.line.opts["pen"].color().name()
for name in ("ranking", "profile", "distribution", "scatter"):
    model.set(view=name, second=model.cube.position("old"))
    settle(200)
    move_to(view, on_map(14))
    answer[name] = pointed()
    screenshot("pointed_" + name, dock)
model.set(view="time_series", several=[model.cube.position("rate"), model.cube.position("old")])
move_to(view, on_map(7))
settle(200)
answer["several"] = [panel(n).emphasis.label.textItem.toPlainText() for n in (0, 1)]
screenshot("pointed_several", dock)
model.set(several=[])
move_to(view, on_map(7))
answer["before leaving"] = pointed()[0]
move_to(window, QPoint(400, 5))
answer["left the map"] = pointed()
move_to(view, place_on_map(300, -900))
answer["beside the districts"] = pointed()[0]
move_to(view, on_map(7))
move_to(panel().viewport(), QPoint(5, 5))
answer["in the chart"] = pointed()
done(answer)
"""
    )
    assert result["nothing"] == [-1, [False, False, False], "", False]
    # by hand: 4 + 20 · 0.9 + years · 0.6 + ((20 · 7 + year · 3) % 5) · 0.3
    expected = [4 + 18 + n * 0.6 + ((140 + (2015 + n) * 3) % 5) * 0.3 for n in range(10)]
    assert result["not selected"] == [20, [True, True, True], "Neustadt: 28,0 %", True]
    assert result["course"] == pytest.approx(expected)
    assert result["selected"][0] == 9 and result["colour"] == "#d55e00", "its own colour"
    for view in ("ranking", "distribution"):
        assert result[view][:2] == [14, [False, True, True]] and result[view][2].startswith("Osthang: "), view
    # no line leads from one indicator of the profile to another
    assert result["profile"][:2] == [14, [False, True, True]] and result["profile"][2] == "Osthang"
    assert result["scatter"] == [14, [False, True, True], "Osthang", True]
    assert [text.split(":")[0] for text in result["several"]] == ["Südufer", "Südufer"]
    assert result["before leaving"] == 7
    assert result["left the map"] == [-1, [False, False, False], "", False]
    assert result["beside the districts"] == -1 and result["in the chart"][0] == -1


def test_pointing_respects_what_the_map_shows(hands):
    result = hands(
        """
from qgis.core import QgsCoordinateReferenceSystem
answer, view = {}, canvas.viewport()
# the chart, the table and the map share one district
move_to(panel().viewport(), QPoint(5, 5))
model.select([4, 16])
settle()
move_to(panel().viewport(), spot(mark_of(16)))
answer["chart"] = pointed()
move_to(view, on_map(2))
answer["map takes over"] = pointed()[0]
dock.table_action.trigger()
dock.table.setFocus()
move_to(window, QPoint(400, 5))
settle(100)
dock.table.setCurrentIndex(dock.table.model().index(2, 0))
answer["table"] = pointed()
# another CRS of the map
QgsProject.instance().setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
iface.zoomToActiveLayer()
settle(500)
move_to(view, on_map(11))
answer["degrees"] = [pointed()[0], canvas.mapSettings().destinationCrs().authid()]
QgsProject.instance().setCrs(QgsCoordinateReferenceSystem("EPSG:25832"))
iface.zoomToActiveLayer()
settle(500)
# a border moves while the layer is edited, and comes back
layer.startEditing()
ids = [f.id() for f in layer.getFeatures() if f["sr_nr"] == "0101"]
for one in ids:
    layer.changeGeometry(one, QgsGeometry.fromWkt("POLYGON((0 -1100,1000 -1100,1000 -100,0 -100,0 -1100))"))
move_to(view, place_on_map(500, -500))
answer["moved"] = pointed(300)[0]
move_to(view, on_map(0))
answer["left behind"] = pointed()[0]
layer.rollBack()
settle(400)
move_to(view, on_map(0) + QPoint(4, 4))
answer["rolled back"] = pointed(300)[0]
move_to(view, place_on_map(500, -500))
answer["no longer there"] = pointed()[0]
# filters: the user's and ours
layer.setSubsetString("\\"sr_nr\\" <> '0109'")
settle(400)
move_to(view, on_map(8))
answer["filtered away"] = pointed(300)[0]
move_to(view, on_map(10))
answer["not filtered"] = model.cube.names[pointed(300)[0]]
layer.setSubsetString("")
settle(400)
model.select([5])
dock.only_action.trigger()
settle(300)
move_to(view, on_map(6))
answer["hidden by us"] = pointed(300)[0]
move_to(view, on_map(5))
answer["left by us"] = pointed(300)[0]
dock.only_action.trigger()
settle(300)
move_to(view, on_map(6))
answer["shown again"] = pointed(300)[0]
# a hidden layer, a hidden dock
node = QgsProject.instance().layerTreeRoot().findLayer(layer.id())
node.setItemVisibilityChecked(False)
settle(400)
move_to(view, on_map(13))
answer["hidden layer"] = pointed()[0]
node.setItemVisibilityChecked(True)
settle(400)
move_to(view, on_map(14))
answer["visible layer"] = pointed()[0]
utils.plugins["sozialraum"].action.trigger()
move_to(view, on_map(15))
settle(150)
answer["hidden dock"] = [model.pointed, dock.link.highlight is None]
utils.plugins["sozialraum"].action.trigger()
settle(300)
move_to(view, on_map(16))
answer["open again"] = pointed()[0]
# who digitises is not pointing
layer.startEditing()
iface.actionVertexTool().trigger()
move_to(view, on_map(17))
answer["digitising"] = pointed()[0]
iface.actionPan().trigger()
layer.rollBack()
settle(300)
move_to(view, on_map(16))
answer["panning"] = pointed(300)[0]
done(answer)
"""
    )
    assert result["chart"] == [16, [True, False, False], "", True], "the tooltip says it, so the chart writes nothing"
    assert result["map takes over"] == 2
    assert result["table"][0] == 16 and result["table"][2].startswith("Altstadt: ") and result["table"][3]
    assert result["degrees"] == [11, "EPSG:4326"]
    assert result["moved"] == 0 and result["left behind"] == -1
    assert result["rolled back"] == 0 and result["no longer there"] == -1
    assert result["filtered away"] == -1 and result["not filtered"] == "Westhang"
    assert result["hidden by us"] == -1 and result["left by us"] == 5 and result["shown again"] == 6
    assert result["hidden layer"] == -1 and result["visible layer"] == 14
    assert result["digitising"] == -1 and result["panning"] == 16
    assert result["hidden dock"] == [-1, True] and result["open again"] == 16


def test_the_temporal_controller_and_the_dock_go_through_an_animation_together(hands):
    result = hands(
        """
from qgis.core import QgsDateTimeRange, QgsInterval, QgsTemporalNavigationObject, QgsUnitTypes
answer = {}
controller = canvas.temporalController()
controller.setNavigationMode(QgsTemporalNavigationObject.NavigationMode.Animated)
whole = QgsDateTimeRange(QDateTime(QDate(2015, 1, 1), QTime(0, 0)), QDateTime(QDate(2024, 12, 31), QTime(23, 59)))
controller.setTemporalExtents(whole)
controller.setFrameDuration(QgsInterval(1, QgsUnitTypes.TemporalUnit.TemporalYears))
controller.setCurrentFrameNumber(0)
settle(200)
answer["first"] = model.cube.periods[model.period]
walked = []
for _ in range(3):
    controller.next()
    settle(100)
    walked.append(model.cube.periods[model.period])
answer["walked"] = walked
answer["label"] = controls.period_label.text()
controls.slider.setFocus()
QTest.keyClick(controls.slider, Qt.Key.Key_End)
settle(200)
answer["frame"] = controller.currentFrameNumber()
answer["map"] = canvas.mapSettings().temporalRange().begin().toString("yyyy")
answer["mode"] = controller.navigationMode() == QgsTemporalNavigationObject.NavigationMode.Animated
answer["dock"] = model.cube.periods[model.period]
controller.setNavigationMode(QgsTemporalNavigationObject.NavigationMode.NavigationOff)
settle(200)
answer["off"] = model.cube.periods[model.period]
done(answer)
"""
    )
    assert result["first"] == "2015" and result["walked"] == ["2016", "2017", "2018"] and result["label"] == "2018"
    assert result["frame"] == 9 and result["map"] == "2024" and result["mode"]
    assert result["dock"] == result["off"] == "2024"


TABLE = """
from qgis.core import QgsFeatureRequest
districts = QgsVectorLayer("Polygon?crs=EPSG:25832", "Gebiete", "memory")
districts.dataProvider().addAttributes([QgsField("raum", QVariant.Type.String), QgsField("titel", QVariant.Type.String)])
districts.updateFields()
table = QgsVectorLayer("None", "Werte", "memory")
table.dataProvider().addAttributes(
    [QgsField("district", QVariant.Type.String), QgsField("period", QVariant.Type.String), QgsField("quote", QVariant.Type.Double)]
)
table.updateFields()
shapes, rows = [], []
for feature in layer.getFeatures(QgsFeatureRequest().setFilterExpression("period = '2024'")):
    one = QgsFeature(districts.fields())
    one.setGeometry(feature.geometry())
    one.setAttributes([feature["sr_nr"], feature["name"]])
    shapes.append(one)
for feature in layer.getFeatures():
    row = QgsFeature(table.fields())
    row.setAttributes([feature["sr_nr"], feature["period"], feature["rate"]])
    rows.append(row)
districts.dataProvider().addFeatures(shapes)
table.dataProvider().addFeatures(rows)
districts.updateExtents()
"""


def test_a_table_joined_with_districts_is_linked_like_any_layer(hands):
    result = hands(
        TABLE
        + """
answer = {}
QgsProject.instance().removeMapLayer(layer.id())
QgsProject.instance().addMapLayers([districts, table])
layer = districts
settle(400)
answer["bound"] = [model.layer.name(), model.table.name(), len(model.cube.districts), len(model.cube.periods)]
iface.setActiveLayer(layer)
iface.zoomToActiveLayer()
settle(400)
click_on_map(9)
answer["clicked"] = [model.cube.names[d] for d in model.selected]
move_to(canvas.viewport(), on_map(20))
answer["pointed"] = pointed(300)[2].split(":")[0]
move_to(window, QPoint(400, 5))
model.set(view="distribution")
settle(200)
QTest.mouseClick(panel().viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, spot(mark_of(3)))
settle()
answer["both"] = sorted(feature["titel"] for feature in layer.selectedFeatures())
# the table is edited, filtered, and taken away
table.startEditing()
row = next(f for f in table.getFeatures() if f["district"] == "0104" and f["period"] == "2024")
table.changeAttributeValue(row.id(), 2, 99.0)
settle(400)
answer["edited"] = float(model.cube.values[-1, 3, 0])
table.rollBack()
settle(400)
answer["rolled back"] = float(model.cube.values[-1, 3, 0]) < 50
table.setSubsetString("\\"period\\" < '2018'")
settle(400)
answer["filtered"] = list(model.cube.periods)
table.setSubsetString("")
QTest.mouseClick(dock.tools.widgetForAction(dock.only_action), Qt.MouseButton.LeftButton)
settle(300)
answer["only"] = [layer.featureCount(), len(model.cube.districts)]
QTest.mouseClick(dock.tools.widgetForAction(dock.only_action), Qt.MouseButton.LeftButton)
settle(300)
answer["all"] = [layer.featureCount(), len(model.selected)]
QgsProject.instance().removeMapLayer(table.id())
settle(400)
answer["without"] = [model.table_id, dock.hint.text() != ""]
done(answer)
"""
    )
    assert result["bound"] == ["Gebiete", "Werte", 24, 10]
    assert result["clicked"] == ["Westdorf"] and result["pointed"] == "Neustadt"
    assert result["both"] == ["Nordufer", "Westdorf"]
    assert result["edited"] == 99.0 and result["rolled back"]
    assert result["filtered"] == ["2015", "2016", "2017"]
    assert result["only"] == [2, 24] and result["all"] == [24, 2]
    assert result["without"] == ["", True]


def test_a_layer_with_one_field_per_period_is_linked_like_any_layer(hands):
    result = hands(
        """
wide = QgsVectorLayer("Polygon?crs=EPSG:25832", "Breit", "memory")
texts = [QgsField(name, QVariant.Type.String) for name in ("sr_nr", "name")]
wide.dataProvider().addAttributes(texts + [QgsField(f"quote_{year}", QVariant.Type.Double) for year in YEARS])
wide.updateFields()
features = {}
for feature in layer.getFeatures():
    one = features.setdefault(feature["sr_nr"], QgsFeature(wide.fields()))
    one.setGeometry(feature.geometry())
    one["sr_nr"], one["name"], one[f"quote_{feature['period']}"] = feature["sr_nr"], feature["name"], feature["rate"]
wide.dataProvider().addFeatures(list(features.values()))
wide.updateExtents()
QgsProject.instance().addMapLayer(wide)
settle(300)
answer = {}
# chosen with the keyboard
controls.layer_box.setFocus()
QTest.keyClick(controls.layer_box, Qt.Key.Key_Up)
settle(400)
answer["bound"] = [model.layer.name(), model.roles.wide, len(model.cube.periods)]
layer = wide
iface.setActiveLayer(layer)
settle(300)
click_on_map(9)
answer["clicked"] = [model.cube.names[d] for d in model.selected]
move_to(canvas.viewport(), on_map(20))
answer["pointed"] = pointed(300)[2]
controls.slider.setFocus()
move_to(window, QPoint(400, 5))
QTest.keyClick(controls.slider, Qt.Key.Key_Home)
move_to(canvas.viewport(), on_map(20))
answer["earlier"] = pointed(300)[2]
wide.startEditing()
one = next(f for f in wide.getFeatures() if f["sr_nr"] == "0110")
wide.changeAttributeValue(one.id(), wide.fields().lookupField("quote_2020"), 55.0)
settle(400)
answer["edited"] = float(model.cube.values[5, 9, 0])
wide.rollBack()
done(answer)
"""
    )
    assert result["bound"] == ["Breit", True, 10]
    assert result["clicked"] == ["Westdorf"]
    assert result["pointed"] == "Neustadt: 28,0" and result["earlier"] == "Neustadt: 22,0"
    assert result["edited"] == 55.0


def test_the_project_remembers_all_that_was_chosen(hands):
    result = hands(
        """
answer = {}
folder = os.environ["SOZIALRAUM_FOLDER"]
kept = in_file(layer, folder + "/kept.gpkg")
settle(400)


def press(box, key, times=1):
    box.setFocus()
    for _ in range(times):
        QTest.keyClick(box, key)
    settle(60)


def choice():
    names = model.cube.indicators
    return [
        model.layer.name(), model.view, model.mode, names[model.indicator], names[model.second],
        [names[place] for place in model.several], model.cube.periods[model.base], model.cube.periods[model.period],
        model.every, model.bands, model.zones, model.roles.name, model.roles.weight,
    ]


answer["dirty before"] = QgsProject.instance().write(folder + "/kept.qgs") and QgsProject.instance().isDirty()
press(controls.mode_box, Qt.Key.Key_Down)
answer["dirty after"] = QgsProject.instance().isDirty()
press(controls.base_box, Qt.Key.Key_Down, 2)
press(controls.slider, Qt.Key.Key_Left, 3)
press(controls.tabs, Qt.Key.Key_Right, 4)
press(controls.second_box, Qt.Key.Key_Down, 2)
press(controls.tabs, Qt.Key.Key_Left, 4)
controls.several_button.click()
window = controls.several_button.window_open
window.chosen += [name for name in model.cube.indicators if name not in window.chosen][:2]
window.accept()
controls.option_actions["every"].trigger()
controls.option_actions["bands"].trigger()
settle(200)
answer["chosen"] = choice()
QgsProject.instance().write(folder + "/kept.qgs")
answer["clean"] = not QgsProject.instance().isDirty()
iface.newProject()
settle(300)
QgsProject.instance().read(folder + "/kept.qgs")
settle(600)
answer["read"] = choice()
answer["boxes"] = [controls.mode_box.currentData(), controls.base_box.currentText(), controls.period_label.text()]
answer["panels"] = len(dock.plot.panels)
answer["still clean"] = not QgsProject.instance().isDirty()
utils.unloadPlugin("sozialraum")
utils.loadPlugin("sozialraum")
utils.startPlugin("sozialraum")
utils.plugins["sozialraum"].action.trigger()
dock = utils.plugins["sozialraum"].dock
model = dock.model
settle(300)
answer["reloaded"] = choice()
# what somebody else has written there does no harm
for name in ("view", "mode", "indicator", "second", "several", "base_period", "shown_period", "every"):
    QgsProject.instance().writeEntry("sozialraum", "dock/" + name, "nonsense")
utils.unloadPlugin("sozialraum")
utils.loadPlugin("sozialraum")
utils.startPlugin("sozialraum")
utils.plugins["sozialraum"].action.trigger()
model = utils.plugins["sozialraum"].dock.model
answer["nonsense"] = [model.view, model.mode, model.cube.periods[model.period], model.several]
done(answer)
"""
    )
    assert not result["dirty before"] and result["dirty after"] and result["clean"]
    chosen = result["chosen"]
    assert chosen[:3] == ["Gespeichert", "time_series", "base"] and len(chosen[5]) == 3
    assert chosen[6:8] == ["2017", "2021"] and chosen[8:11] == [True, False, True]
    assert chosen[4] != chosen[3]
    assert result["read"] == chosen == result["reloaded"]
    assert result["boxes"] == ["base", "2017", "2021"] and result["panels"] == 3
    assert result["still clean"]
    assert result["nonsense"] == ["time_series", "absolute", "2024", []]


def test_the_selection_filter_never_stays(hands):
    result = hands(
        """
answer = {}
folder = os.environ["SOZIALRAUM_FOLDER"]
kept = in_file(layer, folder + "/kept.gpkg")
layer = kept
iface.setActiveLayer(layer)
settle(400)


def only():
    model.select([7])
    settle()
    QTest.mouseClick(dock.tools.widgetForAction(dock.only_action), Qt.MouseButton.LeftButton)
    settle(200)


def state():
    return [layer.subsetString() != "", dock.only_action.isChecked()]


only()
answer["on"] = state()
# the dock is closed with its own cross
from qgis.PyQt.QtWidgets import QAbstractButton
cross = dock.findChild(QAbstractButton, "qt_dockwidget_closebutton")
QTest.mouseClick(cross, Qt.MouseButton.LeftButton)
settle(200)
answer["closed"] = [*state(), dock.isVisible(), model.selected]
utils.plugins["sozialraum"].action.trigger()
settle(300)
only()
iface.actionToggleEditing().trigger()
settle(200)
answer["editing"] = layer.isEditable()
QgsProject.instance().write(folder + "/kept.qgs")
answer["saved"] = [state(), "0108" in open(folder + "/kept.qgs").read().split("<projectlayers>")[1].split("</datasource>")[0]]
# the button while the layer is edited: it goes when editing stops
QTest.mouseClick(dock.tools.widgetForAction(dock.only_action), Qt.MouseButton.LeftButton)
settle(200)
answer["asked"] = [state(), iface.messageBar().currentItem().text()]
iface.actionToggleEditing().trigger()
settle(300)
answer["stopped"] = state()
# closing while the layer is edited
only()
layer.startEditing()
cross = dock.findChild(QAbstractButton, "qt_dockwidget_closebutton")
QTest.mouseClick(cross, Qt.MouseButton.LeftButton)
settle(200)
answer["closed while editing"] = state()
layer.rollBack()
settle(300)
answer["then stopped"] = state()
utils.plugins["sozialraum"].action.trigger()
settle(200)
# unloading while the layer is edited
only()
layer.startEditing()
iface.messageBar().clearWidgets()
utils.unloadPlugin("sozialraum")
answer["unloaded"] = [layer.subsetString() != "", iface.messageBar().currentItem().text()]
screenshot("unloaded")
QgsProject.instance().write(folder + "/kept.qgs")
layer.rollBack()
iface.newProject()
QgsProject.instance().read(folder + "/kept.qgs")
layer = list(QgsProject.instance().mapLayers().values())[0]
answer["found"] = layer.subsetString() != ""
utils.loadPlugin("sozialraum")
utils.startPlugin("sozialraum")
utils.plugins["sozialraum"].action.trigger()
dock = utils.plugins["sozialraum"].dock
settle(300)
answer["released"] = [state(), len(dock.model.cube.districts)]
done(answer)
"""
    )
    assert result["on"] == [True, True]
    assert result["closed"] == [False, False, False, [7]]
    assert result["editing"] and result["saved"] == [[True, True], False]
    assert result["asked"][0] == [True, False] and "Sobald Sie die Bearbeitung beenden" in result["asked"][1]
    assert result["stopped"] == [False, False]
    assert result["closed while editing"] == [True, False] and result["then stopped"] == [False, False]
    assert result["unloaded"][0] and "Gespeichert" in result["unloaded"][1]
    assert result["found"] and result["released"] == [[False, False], 24]


def test_a_closed_dock_reads_nothing_and_catches_up(hands):
    result = hands(
        """
from sozialraum.ui.dock import model as dock_model
answer, reads = {}, []
load = dock_model.load


def counted(*arguments):
    reads.append(1)
    return load(*arguments)


dock_model.load = counted
utils.plugins["sozialraum"].action.trigger()
layer.setSubsetString("\\"period\\" > '2019'")
second = sample_layer("Zweite Stadt")
settle(400)
layer.startEditing()
layer.changeAttributeValue(next(layer.getFeatures()).id(), layer.fields().lookupField("rate"), 77.0)
settle(400)
answer["closed"] = len(reads)
utils.plugins["sozialraum"].action.trigger()
settle(400)
answer["open"] = [len(reads), model.cube.periods[0], 77.0 in model.cube.values]
answer["layers"] = [controls.layer_box.itemText(i) for i in range(controls.layer_box.count())]
layer.rollBack()
settle(400)
utils.plugins["sozialraum"].action.trigger()
iface.newProject(False)
settle(300)
answer["gone"] = model.layer is None
third = sample_layer("Dritte Stadt")
settle(300)
QgsProject.instance().write(os.environ["SOZIALRAUM_FOLDER"] + "/closed.qgs")
utils.plugins["sozialraum"].action.trigger()
settle(400)
answer["new project"] = [model.layer.name(), len(model.cube.periods)]
done(answer)
"""
    )
    assert result["closed"] == 0
    assert result["open"] == [1, "2020", True] and result["layers"] == ["Musterstadt", "Zweite Stadt"]
    assert result["gone"] and result["new project"] == ["Dritte Stadt", 10]


def test_a_layer_of_several_years_prepares_the_temporal_controller(hands):
    result = hands(
        """
import processing, sozialraum
from qgis.core import QgsTemporalNavigationObject
from qgis.PyQt.QtWidgets import QComboBox
sample = os.path.join(os.path.dirname(sozialraum.__file__), "resources", "sample")
districts = QgsVectorLayer(os.path.join(sample, "musterstadt.gpkg") + "|layername=sozialraeume", "Sozialräume", "ogr")
QgsProject.instance().addMapLayer(districts)
file = os.path.join(sample, "soziale_lage_2010_2024.csv")
processing.runAndLoadResults("sozialraum:joinstatisticsfile", dict(INPUT=districts, KEY_FIELD="sr_nr", FILES=[file], OUTPUT="TEMPORARY_OUTPUT"))
settle(300)
controller = canvas.temporalController()
answer = {"unit": window.findChild(QComboBox, "mTimeStepsComboBox").currentText()}
controller.setNavigationMode(QgsTemporalNavigationObject.NavigationMode.Animated)
answer["frames"] = controller.totalFrameCount()
answer["first"] = controller.dateTimeRangeForFrameNumber(0).begin().toString("yyyy-MM-dd")
answer["last"] = controller.dateTimeRangeForFrameNumber(14).begin().toString("yyyy-MM-dd")
# the dock goes to another year, then the controller is switched off: dock and map show the newest again
controller.setNavigationMode(QgsTemporalNavigationObject.NavigationMode.NavigationOff)
controls.slider.setFocus()
QTest.keyClick(controls.slider, Qt.Key.Key_Home)
settle(200)
answer["driven"] = [model.cube.periods[model.period], canvas.mapSettings().temporalRange().begin().toString("yyyy")]
controller.setNavigationMode(QgsTemporalNavigationObject.NavigationMode.NavigationOff)
settle(200)
answer["off"] = [model.cube.periods[model.period], canvas.mapSettings().isTemporal()]
done(answer)
"""
    )
    assert (result["unit"], result["frames"]) == ("Jahre", 15)
    assert (result["first"], result["last"]) == ("2010-01-01", "2024-01-01")
    assert result["driven"] == ["2015", "2015"]
    assert result["off"] == ["2024", False]
