"""Two years compared: the dumbbell, its map of change, and rows that scroll."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsMapRendererParallelJob, QgsMapSettings
from qgis.PyQt.QtCore import QSize
from sozialraum.processing.maps.ramps import CHANGE
from sozialraum.ui.dock.map_colours import head_of


def drawn(layer) -> list[str]:
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setExtent(layer.extent())
    settings.setOutputSize(QSize(400, 100))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    return [job.renderedImage().pixelColor(50 + 100 * place, 50).name() for place in range(4)]


@pytest.fixture
def compared(dock, period_layer):
    one = dock()
    model = one.model
    model.set(indicator=model.cube.position("rate"), view="comparison", base=0, period=1)
    one.link.colours.paint()
    one.draw()
    return one


def test_the_map_shows_rise_and_fall_and_who_has_hardly_changed(compared, period_layer):
    """2019 to 2020: +1.8, unknown, +0.5, −2.1; strong is 2, hardly any is below 0.2."""
    assert head_of(period_layer).label() == "SGB-II-Quote (%) · 2019 to 2020"
    fall, rise = CHANGE[0], CHANGE[3]
    first, unknown, third, last = drawn(period_layer)
    assert (first, third, last) == (rise, rise, fall) and unknown not in CHANGE
    texts = [rule.label() for rule in head_of(period_layer).children()]
    assert texts[2].startswith("hardly changed") and texts[-1] == "not known for both periods  (1)"
    compared.model.set(base=1)
    assert [rule.label() for rule in head_of(period_layer).children()][0].startswith("unchanged  (3)")
    compared.model.set(view="time_series")
    assert head_of(period_layer).label() == "SGB-II-Quote (%) · 2020"


def test_the_boxes_choose_both_years_and_the_order(compared, period_layer):
    controls, model = compared.controls, compared.model
    assert controls.base_box.isVisible() and controls.last_box.isVisible() and controls.order_box.isVisible()
    controls.last_box.setCurrentIndex(2)
    controls.last_box.activated.emit(2)
    assert model.period == 2 and "2022" in head_of(period_layer).label()
    controls.order_box.setCurrentIndex(controls.order_box.findData("name"))
    controls.order_box.activated.emit(controls.order_box.currentIndex())
    compared.draw()
    assert [text for _, text in compared.plot.charts[0].y.ticks] == ["Altstadt", "Hafen", "Nordstadt", "Südhang"]
    model.set(view="ranking")
    assert not controls.order_box.isVisible() and not controls.last_box.isVisible()


@pytest.mark.parametrize("view", ["ranking", "comparison"])
def test_many_rows_are_scrolled(dock, project, make_layer, view, qtbot):
    count = 300
    rows = [(place, year) for year in ("2019", "2020") for place in range(count)]
    layer = make_layer(
        {
            "sr_nr": [f"{place:04d}" for place, _ in rows],
            "name": [f"Raum {place}" for place, _ in rows],
            "period": [year for _, year in rows],
            "period_begin": [f"{year}-01-01" for _, year in rows],
            "period_end": [f"{year}-12-31" for _, year in rows],
            "rate": [float(place) + 0.5 * (year == "2020") * place for place, year in rows],
        }
    )
    project.addMapLayer(layer)
    one = dock()
    one.model.choose(layer_id=layer.id())
    one.model.set(view=view, base=0, period=1)
    one.draw()
    qtbot.wait(50)
    panel = one.plot.panels[0]
    first, seen, total = panel.rows()
    assert (first, total) == (0, count) and 5 < seen < 100
    from qgis.PyQt.QtWidgets import QScrollBar

    bar = next(bar for bar in one.plot.findChildren(QScrollBar) if bar.accessibleName() == "Further districts")
    assert bar.isVisible() and bar.maximum() == count - seen

    def names():
        return panel.left.tickStrings(
            panel.left.tickValues(*panel.view.viewRange()[1], panel.view.height())[0][1], 1, 1
        )

    assert len(names()) == seen, "every row in view has its name"
    for height in range(800, 740, -4):  # so little that nothing else is drawn anew
        one.window().resize(640, height)
        qtbot.wait(5)
        assert len(names()) == panel.rows()[1], height
    one.window().resize(640, 800)
    qtbot.wait(20)
    bar.setValue(bar.maximum())
    low, high = panel.view.viewRange()[1]
    assert low < -count < low + 2 and np.isclose(high - low, seen + 0.6, atol=2.0)
    one.model.select([3])
    qtbot.wait(50)
    assert panel.rows()[0] >= bar.maximum() - 1, "selecting does not scroll away"
