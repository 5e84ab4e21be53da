"""Several conditions together select on the map."""

from __future__ import annotations


def choose(box, data):
    box.setCurrentIndex(box.findData(data))
    box.activated.emit(box.currentIndex())


def test_two_conditions_select_on_the_map(dock, period_layer):
    one = dock()
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
