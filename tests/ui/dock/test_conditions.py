"""Several conditions together select on the map."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QMouseEvent
from sozialraum.processing.io.profile import keep_profile, profile_of


def choose(box, data):
    box.setCurrentIndex(box.findData(data))
    box.activated.emit(box.currentIndex())


def test_two_conditions_select_on_the_map(dock, period_layer, qtbot):
    one = dock()
    one.window().resize(900, 800)
    qtbot.wait(20)
    model, panel = one.model, one.conditions
    model.set(indicator=model.cube.position("rate"), period=0)
    one.conditions_action.trigger()
    assert panel.isVisible() and len(panel.rows) == 1
    first = panel.rows[0]
    assert first.indicator.currentData() == model.indicator
    first.limit.setValue(11.0)
    assert first.alone.text() == "3 of 4" and panel.found == [0, 2, 3]
    panel.add.click()
    second = panel.rows[1]
    choose(second.indicator, model.cube.position("population"))
    second.limit.setValue(2000)
    assert panel.found == [2, 3] and panel.said.text().startswith("2 of 4 districts (2019)\nNordstadt, Südhang")
    panel.select.click()
    assert model.selected == [2, 3] and period_layer.selectedFeatureCount() == 6
    model.set(period=1)
    assert "without a value: 1" in panel.said.text(), "of Hafen nothing is known in 2020"
    model.set(period=2)
    assert 3 not in panel.found, "a hidden value meets no condition"
    choose(first.kind, "risen")
    first.limit.setValue(2.0)
    assert panel.found == [] and first.alone.text() == "1 of 4" and "rise since 2019" in panel.said.text()
    assert not panel.select.isEnabled()
    first.remove.click()
    assert len(panel.rows) == 1 and panel.found == [1, 2, 3]
    model.reload()
    assert len(panel.rows) == 1 and panel.found == [1, 2, 3]


def test_between_and_the_handles_of_the_histogram(dock, period_layer, qtbot):
    one = dock()
    model, panel = one.model, one.conditions
    model.set(indicator=model.cube.position("rate"), period=0)
    one.conditions_action.trigger()
    row = panel.rows[0]
    qtbot.wait(10)
    assert not row.upper.isVisible()
    choose(row.kind, "between")
    assert row.upper.isVisible()
    row.limit.setValue(11.0)
    row.upper.setValue(18.2)
    assert panel.found == [0, 2] and row.histogram.limits.tolist() == [11.0, 18.2]
    assert row.histogram.colours == ["#c8c8c8", "#0072B2", "#c8c8c8"]
    row.upper.setValue(5.0)
    assert panel.found == [1, 2], "5.5 and 11: the order of the limits does not matter"
    row.upper.setValue(18.2)
    # drag the upper limit with the mouse to the right end, which is the highest value of 2019, 30.1
    chart = row.histogram
    start, end = round(chart._x(18.2)), chart.width() - 12
    qtbot.mousePress(chart, Qt.MouseButton.LeftButton, pos=QPoint(start, 20))
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    chart.mouseMoveEvent(QMouseEvent(QEvent.Type.MouseMove, QPointF(end, 20), QPointF(end, 20), left, left, none))
    qtbot.mouseRelease(chart, Qt.MouseButton.LeftButton, pos=QPoint(end, 20))
    assert row.upper.value() == 30.1 and panel.found == [0, 2, 3]
    choose(row.kind, "fifth")
    assert chart.fixed and len(chart.limits) == 1 and not row.limit.isVisible()


def test_conditions_are_kept_by_name(dock, period_layer, project, tmp_path):
    one = dock()
    model, panel = one.model, one.conditions
    model.set(indicator=model.cube.position("rate"), period=0)
    one.conditions_action.trigger()
    panel.rows[0].limit.setValue(11.0)
    panel.add.click()
    choose(panel.rows[1].indicator, model.cube.position("population"))
    choose(panel.rows[1].kind, "between")
    panel.rows[1].limit.setValue(500)
    panel.rows[1].upper.setValue(3500)
    found = panel.found
    panel.keep_as("Arm & groß")
    kept = profile_of(project)["filters"]
    assert kept == [{"title": "Arm & groß", "all": [["rate", ">=", 11.0], ["population", "between", [500.0, 3500.0]]]}]
    for row in list(panel.rows):
        row.remove.click()
    panel.fill_kept()
    panel.names.actions()[0].trigger()
    assert panel.found == found == [0, 2] and len(panel.rows) == 2
    filters = [{"title": "lost", "all": [["gone", ">=", 1], ["rate", ">=", 11.25], ["rate", "like", 3]]}]
    keep_profile(project, {**profile_of(project), "filters": filters})
    panel.take("lost")
    assert len(panel.rows) == 1 and panel.rows[0].limit.value() == 11.25, "a kept limit is not rounded"
    assert "left out: gone, rate" in panel.said.text()
    panel.give_up("lost")
    assert profile_of(project)["filters"] == []


def test_a_layer_without_rows_takes_no_condition(dock, period_layer):
    one = dock()
    one.conditions_action.trigger()
    assert len(one.conditions.rows) == 1
    period_layer.setSubsetString("\"sr_nr\" = 'none'")
    one.model.reload()
    assert one.model.series() is None
    one.conditions.add.click()
    one.conditions.count()
    one.controls.benchmarks.fill()
    assert not one.conditions.found and not one.conditions.select.isEnabled()
    assert not one.controls.benchmarks.target.isEnabled()


def test_a_layer_without_rows_has_no_conditions(dock, period_layer):
    one = dock()
    panel = one.conditions
    panel.add_row()
    assert len(panel.rows) == 1
    assert period_layer.dataProvider().truncate()
    one.model.reload()
    assert not panel.rows and not one.model.cube.periods
    panel.add_row()
    assert not panel.rows


def test_in_a_narrow_dock_conditions_are_chips_and_one_is_open(dock, period_layer, qtbot):
    one = dock()
    one.window().resize(420, 900)
    qtbot.wait(20)
    model, panel = one.model, one.conditions
    model.set(indicator=model.cube.position("rate"), period=0)
    one.conditions_action.trigger()
    panel.rows[0].limit.setValue(11.0)
    panel.add.click()
    choose(panel.rows[1].indicator, model.cube.position("population"))
    panel.rows[1].limit.setValue(2000)
    assert [row.words() for row in panel.rows] == ["SGB-II-Quote ≥ 11.0\u00a0%", "population ≥ 2000"]
    assert panel.chips.isVisible() and [row.isVisible() for row in panel.rows] == [False, True]
    assert "\n" not in panel.said.text() and panel.said.text().startswith("2 of 4 districts")
    panel.chips.opened.emit("0")
    assert [row.isVisible() for row in panel.rows] == [True, False]
    panel.chips.opened.emit("0")
    assert [row.isVisible() for row in panel.rows] == [False, False]
    panel.select.click()
    assert model.selected == [2, 3]
    panel.chips.removed.emit("0")
    assert len(panel.rows) == 1 and panel.found == [1, 2, 3]
    one.window().resize(1200, 900)
    qtbot.wait(20)
    assert not panel.chips.isVisible() and panel.rows[0].isVisible()
