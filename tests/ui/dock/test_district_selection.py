"""The selection is one of districts: over years, filters and layers; outlined in the colours of the lines; taken back."""

from __future__ import annotations

import random

import pytest
from qgis.core import QgsMapSettings
from sozialraum.core.charts.marks import style


def keys(model) -> set[str]:
    return {model.cube.districts[district] for district in model.selected}


def feature(layer, key, year) -> int:
    return next(f.id() for f in layer.getFeatures() if (f["sr_nr"], f["period"]) == (key, year))


def whole(layer, key) -> set[int]:
    return {f.id() for f in layer.getFeatures() if f["sr_nr"] == key}


def test_one_object_on_the_map_selects_the_district_in_all_years(dock, period_layer):
    one = dock()
    period_layer.selectByIds([feature(period_layer, "0102", "2022")])
    assert set(period_layer.selectedFeatureIds()) == whole(period_layer, "0102")
    for period in (0, 1):
        one.model.set(period=period)
        assert keys(one.model) == {"0102"}


@pytest.mark.parametrize("year", ["2019", "2022"])
def test_gestures_on_the_map_mean_districts(dock, period_layer, year):
    """Click, Shift, Ctrl and clear, whether the map shows the year of the dock or another."""
    one = dock()
    model, layer = one.model, period_layer
    a, b = feature(layer, "0101", year), feature(layer, "0103", year)
    layer.selectByIds([a])
    assert keys(model) == {"0101"}
    layer.selectByIds([b], type(layer).SelectBehavior.AddToSelection)
    assert keys(model) == {"0101", "0103"}
    layer.selectByIds([a], type(layer).SelectBehavior.RemoveFromSelection)
    assert keys(model) == {"0103"}
    layer.selectByIds([b], type(layer).SelectBehavior.RemoveFromSelection)
    assert keys(model) == set()
    layer.selectByIds([a, b])
    layer.removeSelection()
    assert keys(model) == set()


def test_a_click_on_one_of_several_leaves_that_one(dock, period_layer):
    one = dock()
    one.model.select([0, 2])
    period_layer.selectByIds([feature(period_layer, "0103", "2022")])
    assert keys(one.model) == {"0103"}


def test_an_expression_on_another_year_means_its_districts(dock, period_layer):
    one = dock()
    one.model.select([0, 1, 2])
    period_layer.selectByExpression('"period" = \'2019\' AND "rate" > 15')
    assert keys(one.model) == {"0101", "0104"}


def test_random_gestures_always_leave_whole_districts(dock, period_layer):
    one = dock()
    chance = random.Random(7)
    every = sorted(period_layer.allFeatureIds())
    behaviours = type(period_layer).SelectBehavior
    kinds = [behaviours.SetSelection, behaviours.AddToSelection, behaviours.RemoveFromSelection]
    for _ in range(200):
        one.model.set(period=chance.randrange(3))
        period_layer.selectByIds(chance.sample(every, chance.randrange(5)), chance.choice(kinds))
        now = set(period_layer.selectedFeatureIds())
        assert now == set().union(*(whole(period_layer, key) for key in keys(one.model)), set())


def test_it_survives_filter_and_layer(dock, period_layer, wide_layer, qtbot):
    one = dock()
    one.model.choose(layer_id=period_layer.id())
    one.model.select([2, 0])
    period_layer.setSubsetString("\"period\" <> '2022'")
    qtbot.waitUntil(lambda: len(one.model.cube.periods) == 2, timeout=3000)
    assert keys(one.model) == {"0101", "0103"} and one.model.selected == [2, 0], "and so do the colours"
    one.model.choose(layer_id=wide_layer.id())
    assert keys(one.model) == {"0101", "0103"} and wide_layer.selectedFeatureCount() == 2


def test_an_empty_lasso_does_nothing(dock, period_layer):
    from qgis.PyQt.QtCore import Qt

    one = dock()
    one.model.select([1])
    one._lassoed([], Qt.KeyboardModifier.NoModifier)
    assert one.model.selected == [1]


def test_twenty_selections_are_taken_back(dock, period_layer):
    one = dock()
    chance = random.Random(3)
    made = [set()]
    for _ in range(60):
        one.model.select(chance.sample(range(4), chance.randrange(5)))
        if set(one.model.selected) != made[-1]:
            made.append(set(one.model.selected))
    back = []
    while one.model.can_undo:
        one.undo_action.trigger()
        back.append(set(one.model.selected))
    assert back == made[-2:-22:-1] and len(back) == 20


def bands(one):
    outlines = one.link.outlines
    return [band for band in outlines.bands if band.isVisible()] if outlines is not None else []


def test_outlines_have_the_colours_of_the_lines_and_the_yellow_rests(dock, period_layer, wide_layer, qtbot):
    one = dock()
    canvas = one.link.canvas
    canvas.setLayers([period_layer, wide_layer])
    one.model.choose(layer_id=period_layer.id())

    def yellow():
        return bool(canvas.mapSettings().flags() & QgsMapSettings.Flag.DrawSelection)

    assert yellow()
    one.model.select([2, 0])
    qtbot.waitUntil(lambda: len(bands(one)) == 2, timeout=2000)
    assert [band.strokeColor().name() for band in bands(one)] == [style(place)[0].lower() for place in (0, 1)]
    assert bands(one)[0].asGeometry().boundingBox().xMinimum() == 2000 and not yellow()
    wide_layer.selectByIds([1])
    qtbot.waitUntil(yellow, timeout=2000)
    wide_layer.removeSelection()
    qtbot.waitUntil(lambda: not yellow(), timeout=2000)
    one.hide()
    assert yellow() and not bands(one)
    one.show()
    qtbot.waitUntil(lambda: not yellow(), timeout=2000)
    one.release()
    assert yellow() and not bands(one)
