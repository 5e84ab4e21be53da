"""The dock in a real QGIS window, moved by mouse and keyboard."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest


def test_map_and_chart_are_one_instrument(hands):
    result = hands(
        """
answer = {}
click_on_map(9)
answer["after click on map"] = [model.cube.names[d] for d in model.selected]
answer["lines"] = [str(line.label) for line in panel().chart.lines if line.district >= 0]
# hover: values in a tooltip, the district lit on the canvas
move_to(panel().viewport(), spot(mark_of(9)))
answer["tooltip"] = QToolTip.text()
answer["lit"] = dock.link.highlight is not None and dock.link.highlight.isVisible()
move_to(panel().viewport(), QPoint(5, 5))
answer["dark again"] = dock.link.highlight is None
# click in the chart selects on the map
model.set(every=True)
settle()
place = mark_of(20)
QTest.mouseClick(panel().viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot(place))
settle()
answer["after click on line"] = selected()
place = mark_of(0)
QTest.mouseClick(panel().viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, spot(place))
settle()
answer["after ctrl click"] = selected()
answer["features"] = layer.selectedFeatureCount()
screenshot("linked")
done(answer)
"""
    )
    assert result["after click on map"] == result["lines"] == ["Westdorf"]
    assert "SGB-II-Quote" in result["tooltip"] and result["lines"][0] in result["tooltip"] and "%" in result["tooltip"]
    assert result["lit"] and result["dark again"]
    assert result["after click on line"] == ["0121"]
    assert result["after ctrl click"] == ["0101", "0121"]
    assert result["features"] == 20, "a district is selected with its features of all periods"


@pytest.mark.parametrize("view", ["scatter", "ranking", "distribution"])
def test_a_lasso_in_the_chart_selects_on_the_map(hands, view):
    result = hands(
        f"""
model.set(view="{view}", second=model.cube.position("old"))
settle(300)
hits = panel().chart.hits
wanted = [int(d) for d in hits.district[:4]]
target = panel().viewport()
corners = [spot(place) for place in range(len(hits.x)) if hits.district[place] in wanted]
left, right = min(c.x() for c in corners) - 4, max(c.x() for c in corners) + 4
top, bottom = min(c.y() for c in corners) - 4, max(c.y() for c in corners) + 4
inside = sorted(model.cube.districts[int(hits.district[p])] for p in range(len(hits.x))
                if left < spot(p).x() < right and top < spot(p).y() < bottom)
path = [QPoint(left, top), QPoint(right, top), QPoint(right, bottom), QPoint(left, bottom), QPoint(left, top + 1)]
drag(target, path)
screenshot("lassoed")
done({{"inside": inside, "selected": selected()}})
"""
    )
    assert len(result["inside"]) >= 4
    assert result["selected"] == result["inside"]


def test_the_time_cursor_and_the_temporal_controller_follow_each_other(hands):
    result = hands(
        """
from qgis.core import QgsDateTimeRange, QgsTemporalNavigationObject
answer = {"start": model.cube.periods[model.period]}
dock.controls.slider.setFocus()
QTest.keyClick(dock.controls.slider, Qt.Key.Key_Left)
settle(300)
span = canvas.mapSettings().temporalRange()
answer["map"] = [span.begin().toString("yyyy-MM-dd"), span.end().toString("yyyy-MM-dd")]
controller = canvas.temporalController()
controller.setTemporalExtents(QgsDateTimeRange(QDateTime(QDate(2018, 1, 1), QTime(0, 0)), QDateTime(QDate(2018, 12, 31), QTime(23, 59))))
settle(200)
answer["dock"] = model.cube.periods[model.period]
answer["slider"] = dock.controls.slider.value()
# the cursor itself is dragged
line = panel().cursor_line
start = panel().mapFromScene(panel().view.mapViewToScene(QPointF(line.value(), panel().chart.y.high * 0.5)))
aim = panel().mapFromScene(panel().view.mapViewToScene(QPointF(2021.4, panel().chart.y.high * 0.5)))
target = panel().viewport()
move_to(target, start)
drag(target, [start + (aim - start) * step / 10 for step in range(11)])
answer["dragged"] = model.cube.periods[model.period]
answer["map after drag"] = canvas.mapSettings().temporalRange().begin().toString("yyyy")
dock.time_action.trigger()
QTest.keyClick(dock.controls.slider, Qt.Key.Key_Home)
settle(100)
answer["unlinked"] = [model.cube.periods[model.period], canvas.mapSettings().temporalRange().begin().toString("yyyy")]
done(answer)
"""
    )
    assert result["start"] == "2024"
    assert result["map"] == ["2023-01-01", "2024-01-01"]
    assert result["dock"] == "2018" and result["slider"] == 3
    assert result["dragged"] == "2021" and result["map after drag"] == "2021"
    assert result["unlinked"] == ["2015", "2021"]


def test_zoom_to_and_show_only_selected(hands):
    result = hands(
        """
answer = {}
whole = canvas.extent().width()
model.select([7])
settle()
button = dock.tools.widgetForAction(dock.zoom_action)
QTest.mouseClick(button, Qt.MouseButton.LeftButton)
settle(300)
answer["zoom"] = canvas.extent().width() / whole
only = dock.tools.widgetForAction(dock.only_action)
QTest.mouseClick(only, Qt.MouseButton.LeftButton)
settle(300)
answer["features"] = layer.featureCount()
answer["districts still in the chart"] = len(model.cube.districts)
QTest.mouseClick(only, Qt.MouseButton.LeftButton)
settle(300)
answer["after"] = [layer.featureCount(), layer.subsetString(), model.selected]
QTest.mouseClick(only, Qt.MouseButton.LeftButton)
settle(200)
from qgis import utils
utils.unloadPlugin("sozialraum")
answer["unloaded"] = layer.subsetString()
done(answer)
"""
    )
    assert result["zoom"] < 0.5
    assert result["features"] == 10 and result["districts still in the chart"] == 24
    assert result["after"] == [240, "", [7]]
    assert result["unloaded"] == "", "the dock takes its filter back"


def test_keyboard_alone_is_enough(hands):
    result = hands(
        """
answer = {}
model.select([3, 17])
settle()
controls.tabs.setFocus()
for _ in range(5):
    QTest.keyClick(controls.tabs, Qt.Key.Key_Right)
answer["view"] = model.view
for _ in range(5):
    QTest.keyClick(controls.tabs, Qt.Key.Key_Left)
controls.indicator_box.setFocus()
QTest.keyClick(controls.indicator_box, Qt.Key.Key_Down)
settle(50)
answer["indicator"] = model.cube.indicators[model.indicator]
QTest.keyClick(controls.indicator_box, Qt.Key.Key_Up)
dock.table_action.trigger()
settle(100)
dock.table.setFocus()
dock.table.setCurrentIndex(dock.table.model().index(0, 0))
QTest.keyClick(dock.table, Qt.Key.Key_Down)
settle(50)
answer["lit"] = model.cube.names[dock.link.lit]
wide = canvas.extent().width()
QTest.keyClick(dock.table, Qt.Key.Key_Return)
settle(300)
answer["zoom"] = canvas.extent().width() / wide
QTest.keyClick(dock.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
answer["clipboard"] = QGuiApplication.clipboard().text().split("\\n")[2].split("\\t")
answer["spoken"] = dock.table.model().data(dock.table.model().index(1, 0), Qt.ItemDataRole.AccessibleTextRole)
answer["sentence"] = dock.plot.accessibleDescription()
screenshot("table", dock)
order = []
dock.controls.layer_box.setFocus()
for _ in range(40):
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    order.append(QApplication.focusWidget().objectName())
answer["tab order"] = order
done(answer)
""",
        locale="de",
    )
    assert result["view"] == "scatter"
    assert result["indicator"] == "old"
    assert result["lit"] == "Nordufer" and result["zoom"] < 0.5
    assert result["clipboard"][:3] == ["0104", "Nordufer", "7,0"]
    assert result["spoken"] == "Nordufer, 2015: 7,0"
    assert "Nordufer: gesunken von 7,0\u00a0% (2015)" in result["sentence"]
    reached = set(result["tab order"])
    assert {"sozialraum_indicator", "sozialraum_mode", "sozialraum_period"} <= reached
    assert {"sozialraum_views", "sozialraum_view_box"} & reached, reached  # tabs, or a box where these have no room


def test_edits_filters_layers_and_projects_arrive(hands):
    result = hands(
        """
answer = {}
model.select([0])
settle()
layer.startEditing()
feature = next(f for f in layer.getFeatures() if f["sr_nr"] == "0101" and f["period"] == "2024")
layer.changeAttributeValue(feature.id(), layer.fields().lookupField("rate"), 77.0)
settle(400)
answer["edited"] = [float(v) for v in panel().chart.lines[-1].y[-1:]]
layer.rollBack()
settle(400)
answer["rolled back"] = float(panel().chart.lines[-1].y[-1]) < 50
layer.setSubsetString("\\"period\\" > '2019'")
settle(400)
answer["filtered"] = model.cube.periods[0]
layer.setSubsetString("")
second = sample_layer("Zweite Stadt")
settle(300)
answer["layers"] = [controls.layer_box.itemText(i) for i in range(controls.layer_box.count())]
QgsProject.instance().removeMapLayer(layer.id())
settle(300)
answer["bound"] = model.layer.name()
path = os.path.join(os.environ["SOZIALRAUM_FOLDER"], "dock.qgs")
from qgis.core import QgsVectorFileWriter, QgsCoordinateTransformContext
options = QgsVectorFileWriter.SaveVectorOptions()
options.driverName = "GPKG"
QgsVectorFileWriter.writeAsVectorFormatV3(second, path[:-3] + "gpkg", QgsCoordinateTransformContext(), options)
kept = QgsVectorLayer(path[:-3] + "gpkg", "Gespeichert", "ogr")
QgsProject.instance().addMapLayer(kept)
model.choose(layer_id=kept.id())
model.set(view="ranking", indicator=model.cube.position("old"))
model.remember()
QgsProject.instance().write(path)
iface.newProject()
settle(300)
answer["new project"] = [model.layer is None, dock.hint.text() != ""]
QgsProject.instance().read(path)
settle(500)
answer["read"] = [model.layer.name(), model.view, model.cube.indicators[model.indicator]]
done(answer)
"""
    )
    assert result["edited"] == [77.0] and result["rolled back"]
    assert result["filtered"] == "2020"
    assert result["layers"] == ["Musterstadt", "Zweite Stadt"]
    assert result["bound"] == "Zweite Stadt"
    assert result["new project"] == [True, True]
    assert result["read"] == ["Gespeichert", "ranking", "old"]


def test_files_and_layouts(hands):
    result = hands(
        """
answer = {}
model.select([2, 8])
settle()
folder = os.environ["SOZIALRAUM_FOLDER"]
for ending in ("svg", "png", "pdf", "csv", "xlsx"):
    dock.save_as(os.path.join(folder, "chart." + ending))
dock.add_to_layout("Bericht")
settle(800)
from qgis.core import QgsLayoutItemPicture, QgsLayoutExporter
layout = QgsProject.instance().layoutManager().layoutByName("Bericht")
pictures = [item for item in layout.items() if isinstance(item, QgsLayoutItemPicture)]
answer["pictures"] = [item.picturePath()[-4:] for item in pictures]
answer["exported"] = QgsLayoutExporter(layout).exportToPdf(os.path.join(folder, "layout.pdf"), QgsLayoutExporter.PdfExportSettings())
done(answer)
"""
    )
    folder = result["folder"]
    assert ".svg" in result["pictures"] and result["exported"] == 0  # beside the place of a logo
    for name in ("chart.svg", "chart.png", "chart.pdf", "chart.csv", "chart.xlsx", "layout.pdf"):
        assert (folder / name).stat().st_size > 200, name
    assert ";" in (folder / "chart.csv").read_text(encoding="utf-8-sig").splitlines()[0]


PICTURES = """
import itertools
from qgis.core import QgsApplication
theme = "%s"
if theme == "dark":
    iface.mainWindow()
    QgsApplication.setUITheme("Night Mapping")
    settle(300)
model.select([1, 6, 13, 22])
answer = {}
for view in ("time_series", "ranking", "profile", "distribution", "scatter"):
    model.set(view=view, second=model.cube.position("old"))
    settle(300)
    answer[view] = screenshot(f"{view}_{theme}", dock if view != "time_series" else None)
model.set(view="time_series", several=[0, 1, 2, 3])
settle(300)
answer["several"] = screenshot(f"several_{theme}", dock)
model.set(several=[], indicator=model.cube.position("index"), every=True)
settle(300)
answer["classes"] = screenshot(f"classes_{theme}", dock)
image = panel().grab().toImage()
colours = [image.pixelColor(x, y).lightness() for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)]
answer["ground"] = sorted(colours)[len(colours) // 2]
answer["ratio"] = dock.devicePixelRatioF()
answer["title"] = [controls.tabs.tabText(i) for i in range(5)]
done(answer)
"""


@pytest.mark.parametrize(("locale", "theme", "scale"), [("de", "light", 1), ("en_US", "dark", 1), ("de", "dark", 2)])
def test_light_and_dark_german_and_english_small_and_large(hands, locale, theme, scale):
    result = hands(PICTURES % theme, locale=locale, scale=scale)
    assert (result["ground"] < 110) == (theme == "dark")
    assert result["ratio"] == scale
    assert result["title"][0] == ("Verlauf" if locale == "de" else "Course")
    for view in ("time_series", "ranking", "profile", "distribution", "scatter", "several", "classes"):
        assert Path(result[view]).stat().st_size > 10_000
    shutil.rmtree(result["folder"] / "profiles", ignore_errors=True)


def test_starting_qgis_pays_nothing_for_the_dock(desktop):
    result = desktop(
        """
import time
from qgis import utils
loaded = [name for name in ("pandas", "pyqtgraph", "sozialraum.ui.dock.dock") if name in sys.modules]
utils.updateAvailablePlugins()
start = time.perf_counter()
utils.loadPlugin("sozialraum")
utils.startPlugin("sozialraum")
spent = time.perf_counter() - start
after = [name for name in ("pandas", "pyqtgraph", "sozialraum.ui.dock.dock") if name in sys.modules]
done({"before": loaded, "after": after, "spent": spent})
""",
        plugin=False,
    )
    assert result["before"] == [] and result["after"] == []
