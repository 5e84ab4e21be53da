"""The dock colours the map: what is drawn, what the legend says, and that the layer's own style comes back."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import (
    QgsDateTimeRange,
    QgsFillSymbol,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsProject,
    QgsRuleBasedRenderer,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDateTime, QSize
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QLabel
from sozialraum.core.classes import Classing, between, limits_of
from sozialraum.processing.io.profile import profile_of
from sozialraum.processing.maps.ramps import SEQUENTIAL, ramp
from sozialraum.ui.dock.classes_dialog import ClassesDialog
from sozialraum.ui.dock.map_colours import choose_classing, classing_of, head_of

OWN = "#ff00ff"
YEARS = ("2019", "2020", "2022")


def drawn(layer, span=None) -> list[str]:
    """The colours in the middle of the four districts, as a map shows them."""
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setExtent(layer.extent())
    settings.setOutputSize(QSize(400, 100))
    settings.setBackgroundColor(QColor("#ffffff"))
    settings.setFlag(QgsMapSettings.Flag.Antialiasing, False)
    if span is not None:
        settings.setIsTemporal(True)
        settings.setTemporalRange(span)
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage()
    return [image.pixelColor(50 + 100 * place, 50).name() for place in range(4)]


def legend(layer) -> list[str]:
    head = head_of(layer)
    return [head.label(), *(rule.label() for rule in head.children())]


@pytest.fixture
def painted(dock, period_layer):
    """The dock on the sample, its layer in a style of its own, then coloured by the rate of 2022."""
    period_layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple({"color": OWN})))
    one = dock()
    pick(one, "rate")
    return one


def pick(one, field):
    """Choose an indicator as a user does."""
    box = one.controls.indicator_box
    box.setCurrentIndex(box.findData(one.model.cube.position(field)))
    box.activated.emit(box.currentIndex())


def expected(one, layer) -> list[str]:
    """The colours of the districts reckoned from the numbers; grey where nobody may see one."""
    model = one.model
    values = model.cube.values[:, :, model.indicator]
    limits = limits_of(values, classing_of(model))
    members = between(values[model.period], limits)
    colours = ["", *ramp(SEQUENTIAL, len(limits) + 1)]
    return [colours[number] for number in members]


def test_the_map_shows_the_indicator_and_year_of_the_dock(painted, period_layer):
    model = painted.model
    for period in range(3):
        model.set(period=period)
        wanted = expected(painted, period_layer)
        for colour, right in zip(drawn(period_layer), wanted):
            assert colour == right if right else colour not in ramp(SEQUENTIAL, 5), (period, wanted)


def test_a_hidden_value_is_in_no_class_even_where_the_field_holds_its_number(painted, period_layer):
    place = painted.model.cube.districts.index("0104")
    feature = next(f for f in period_layer.getFeatures() if f["sr_nr"] == "0104" and f["period"] == "2022")
    assert feature["rate"] is not None, "the case asks for a number under a status"
    assert np.isnan(painted.model.cube.values[2, place, painted.model.indicator])
    assert drawn(period_layer)[3] not in ramp(SEQUENTIAL, 5)
    assert legend(period_layer)[-1] == "confidential  (1)"


def test_the_legend_says_indicator_unit_year_and_counts(painted, period_layer):
    texts = legend(period_layer)
    assert texts[0] == "SGB-II-Quote (%) · 2022"
    assert sum(int(text.rsplit("(", 1)[1].rstrip(")")) for text in texts[1:]) == 4
    assert all("%" in text for text in texts[1:-2])
    painted.model.set(period=1)
    assert legend(period_layer)[0] == "SGB-II-Quote (%) · 2020"


def test_classes_are_those_of_all_years(painted, period_layer):
    words = [text.rsplit("  (", 1)[0] for text in legend(period_layer)[1:]]
    for period in range(3):
        painted.model.set(period=period)
        assert [text.rsplit("  (", 1)[0] for text in legend(period_layer)[1:]] == words


def test_the_own_style_comes_back_and_all_else_stays(painted, period_layer):
    assert "Own style" in period_layer.styleManager().styles()
    period_layer.setFieldAlias(0, "changed meanwhile")
    period_layer.setMapTipTemplate("a tip")
    period_layer.setOpacity(0.5)
    painted.controls.colour_row.own.click()
    assert period_layer.renderer().symbol().color().name() == OWN
    assert (period_layer.attributeAlias(0), period_layer.mapTipTemplate()) == ("changed meanwhile", "a tip")
    assert period_layer.opacity() == 0.5 and period_layer.styleManager().styles() == ["default"]
    assert not [name for name in period_layer.customPropertyKeys() if name.startswith("sozialraum/own")]
    pick(painted, "other")
    assert head_of(period_layer) is None, "who wants the own style keeps it"
    painted.controls.colour_row.box.click()
    assert legend(period_layer)[0].startswith("other")


def test_a_style_that_somebody_chooses_meanwhile_is_the_own_one(painted, period_layer):
    period_layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple({"color": "#00ff00"})))
    assert not painted.link.colours.on and not painted.controls.colour_row.box.isChecked()
    painted.model.set(period=0)
    assert period_layer.renderer().symbol().color().name() == "#00ff00"
    pick(painted, "rate")
    assert head_of(period_layer) is not None
    painted.link.colours.give_back()
    assert period_layer.renderer().symbol().color().name() == "#00ff00"


def test_our_classes_restyled_by_hand_stay_as_they_are(painted, period_layer):
    renderer = period_layer.renderer().clone()
    renderer.rootRule().children()[0].children()[0].setSymbol(QgsFillSymbol.createSimple({"color": "#123456"}))
    period_layer.setRenderer(renderer)
    painted.model.set(period=0)
    assert head_of(period_layer) is None and isinstance(period_layer.renderer(), QgsRuleBasedRenderer)
    first = period_layer.renderer().rootRule().children()[0].children()[0]
    assert first.symbol().color().name() == "#123456"


def test_a_tick_in_the_legend_survives_another_year(painted, period_layer):
    key = head_of(period_layer).children()[0].ruleKey()
    period_layer.renderer().checkLegendSymbolItem(key, False)
    painted.model.set(period=0)
    assert not head_of(period_layer).children()[0].active()


def test_saved_and_read_the_map_and_the_way_back_are_there(dock, period_layer, project, tmp_path, qtbot):
    from qgis.core import QgsCoordinateTransformContext, QgsVectorFileWriter

    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    path = str(tmp_path / "statistics.gpkg")
    QgsVectorFileWriter.writeAsVectorFormatV3(period_layer, path, QgsCoordinateTransformContext(), options)
    project.removeMapLayer(period_layer.id())
    layer = QgsVectorLayer(path, "Statistik", "ogr")
    layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple({"color": OWN})))
    project.addMapLayer(layer)
    one = dock()
    one.model.choose(layer_id=layer.id())
    pick(one, "rate")
    before, styles = legend(layer), layer.styleManager().styles()
    project.write(str(tmp_path / "project.qgs"))
    project.clear()
    project.read(str(tmp_path / "project.qgs"))
    qtbot.wait(50)
    layer = next(iter(project.mapLayers().values()))
    assert one.model.layer is layer and one.link.colours.on
    assert legend(layer) == before and layer.styleManager().styles() == styles
    one.model.set(period=0)
    assert "2019" in legend(layer)[0]
    one.link.colours.give_back()
    assert layer.renderer().symbol().color().name() == OWN


def test_the_plugin_goes_and_the_map_stays_with_its_own_style_beside_it(dock, period_layer):
    period_layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple({"color": OWN})))
    one = dock()
    pick(one, "rate")
    colours = drawn(period_layer)
    one.release()
    assert drawn(period_layer) == colours
    period_layer.styleManager().setCurrentStyle("Own style")
    assert period_layer.renderer().symbol().color().name() == OWN


def test_under_a_time_of_qgis_the_year_is_no_filter(painted, period_layer):
    from sozialraum.processing.maps.time import range_of, temporal_style

    temporal_style(period_layer)
    spans = painted.model.cube.spans()
    canvas = painted.link.canvas
    for place in (0, 2):
        canvas.setTemporalRange(range_of(spans[place]))
        assert painted.model.period == place and head_of(period_layer).filterExpression() == ""
        assert str(YEARS[place]) in legend(period_layer)[0]
        for colour, right in zip(drawn(period_layer, range_of(spans[place])), expected(painted, period_layer)):
            assert colour == right or not right
    canvas.setTemporalRange(QgsDateTimeRange(QDateTime(), QDateTime()))
    assert painted.model.period == 2 and "2022" in head_of(period_layer).filterExpression()


@pytest.mark.parametrize("shape", ["wide", "table"])
def test_other_shapes_of_statistics_are_painted_too(shape, dock, request):
    if shape == "wide":
        layer = request.getfixturevalue("wide_layer")
    else:
        layer = request.getfixturevalue("district_layer")
        request.getfixturevalue("panel_table")
    one = dock()
    layer_squares(layer)
    one.model.reload()
    if shape == "table":
        one.model.choose(layer_id=layer.id(), table_id=one.model.tables()[0][0])
    pick(one, "rate")
    for period in range(3):
        one.model.set(period=period)
        assert [right for right in expected(one, layer) if right]
        for colour, right in zip(drawn(layer), expected(one, layer)):
            assert colour == right or not right


def layer_squares(layer):
    """Give every district a place of its own."""
    from qgis.core import QgsGeometry, QgsRectangle

    ids = sorted(layer.allFeatureIds())
    layer.dataProvider().changeGeometryValues(
        {
            feature: QgsGeometry.fromRect(QgsRectangle(1000 * place, 0, 1000 * place + 1000, 1000))
            for place, feature in enumerate(ids)
        }
    )
    layer.updateExtents()


def test_counts_are_circles_so_that_large_areas_do_not_look_like_high_numbers(painted, period_layer):
    pick(painted, "population")
    head = head_of(period_layer)
    assert len(set(drawn(period_layer))) <= 2 and "(number)" in head.label()
    sizes = [rule.symbol().symbolLayer(1).subSymbol().size() for rule in head.children()[:-1]]
    assert sizes == sorted(sizes) and len(set(sizes)) == len(sizes)
    dialog = ClassesDialog(painted.model, painted)
    assert "Counts are circles" in dialog.findChild(QLabel, "sozialraum_classes_hint").text(), "and the reason is told"


def test_the_legend_is_unfolded_when_the_map_is_coloured(dock, period_layer, project):
    root = project.layerTreeRoot()
    group = root.addGroup("Closed")
    node = root.findLayer(period_layer.id())
    group.addChildNode(node.clone())
    root.removeChildNode(node)
    for one in (group, group.findLayer(period_layer.id())):
        one.setExpanded(False)
    one = dock()
    one.link.colours.paint()
    assert group.isExpanded() and group.findLayer(period_layer.id()).isExpanded()
    unfolded = group.findLayer(period_layer.id()).customProperty("expandedLegendNodes")
    assert unfolded == [head_of(period_layer).ruleKey()], "and so are the classes below their heading"
    group.setExpanded(False)
    one.model.set(period=0)
    assert not group.isExpanded(), "who folds it again is let be"


@pytest.mark.parametrize("way", ["rounded", "quantile", "equal", "jenks", "own"])
def test_other_limits_for_one_indicator_are_remembered_for_it(painted, period_layer, way):
    choose_classing(painted.model, Classing(way, 3, (10.0, 20.0) if way == "own" else ()))
    painted.link.colours.follow()
    for colour, right in zip(drawn(period_layer), expected(painted, period_layer)):
        assert colour == right or not right
    kept = legend(period_layer)
    pick(painted, "other")
    assert classing_of(painted.model) == Classing()
    pick(painted, "rate")
    assert legend(period_layer) == kept
    profile = profile_of(QgsProject.instance())
    assert way == "rounded" or profile["classes"]["rate"]["method"] == way
    assert profile["districts"]["key"] == "sr_nr", "a profile that is made for it knows the districts"
    choose_classing(painted.model, Classing())
    assert profile_of(QgsProject.instance())["classes"] == {}


def test_the_years_play_and_stop_at_the_last(painted, period_layer, qtbot):
    seen = []
    painted.model.choice_changed.connect(lambda: seen.append(head_of(period_layer).label()[-4:]))
    row = painted.controls.years
    row._next.setInterval(20)
    row.play.click()
    qtbot.waitUntil(lambda: not row.play.isChecked(), timeout=3000)
    assert [text for at, text in enumerate(seen) if text not in seen[:at]] == list(YEARS)
    assert "2022" in painted.link.caption.text() and painted.link.caption.isVisibleTo(painted.link.canvas)


def test_limits_are_dragged_in_the_dialog_and_members_follow(painted, period_layer, qtbot):
    from qgis.PyQt.QtCore import QEvent, QPoint, QPointF, Qt
    from qgis.PyQt.QtGui import QMouseEvent
    from qgis.PyQt.QtWidgets import QApplication

    dialog = ClassesDialog(painted.model)
    qtbot.addWidget(dialog)
    dialog.resize(400, 500)
    dialog.show()
    dialog.way.setCurrentIndex(dialog.way.findData("equal"))
    dialog.way.activated.emit(dialog.way.currentIndex())
    dialog.count.setValue(3)
    first = list(dialog.limits)
    graph = dialog.histogram
    start = QPoint(round(graph._x(first[0])), 30)
    qtbot.mousePress(graph, Qt.MouseButton.LeftButton, pos=start)
    to = QPointF(start + QPoint(15, 0))
    held, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(graph, QMouseEvent(QEvent.Type.MouseMove, to, to, held, held, none))
    qtbot.mouseRelease(graph, Qt.MouseButton.LeftButton, pos=start)
    assert dialog.classing.way == "own" and dialog.limits[0] > first[0] and dialog.limits[1] == first[1]
    for column, period in ((1, 0), (2, 2)):
        known = int(np.isfinite(painted.model.cube.values[period, :, painted.model.indicator]).sum())
        assert sum(int(dialog.table.item(row, column).text()) for row in range(3)) == known
    choose_classing(painted.model, dialog.classing)
    painted.link.colours.follow()
    for colour, right in zip(drawn(period_layer), expected(painted, period_layer)):
        assert colour == right or not right
