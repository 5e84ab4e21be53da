"""A tick in the dock's menu stands before what the chart shows, and before nothing else."""

from __future__ import annotations

import numpy as np
import pytest
from sozialraum.ui.dock import content


@pytest.fixture
def index_layer(project, make_layer):
    """Four districts in two years with an index, its classes, and a rate that has none."""
    layer = make_layer(
        {
            "sr_nr": ["0101", "0102", "0103", "0104"] * 2,
            "name": ["Hafen", "Nord", "Süd", "West"] * 2,
            "period": ["2020"] * 4 + ["2021"] * 4,
            "period_begin": ["2020-01-01"] * 4 + ["2021-01-01"] * 4,
            "period_end": ["2020-12-31"] * 4 + ["2021-12-31"] * 4,
            "index": [-1.0, -0.2, 0.4, 1.5] * 2,
            "index_class": [1, 1, 2, 3] * 2,
            "rate": [5.0, 6.5, 7.0, 9.5] * 2,
        }
    )
    project.addMapLayer(layer)
    return layer


def shown(one) -> dict[str, bool]:
    """What the chart draws in grey."""
    (chart,) = content.charts_of(one.model)
    return {"bands": bool(chart.bands), "zones": bool(chart.zones)}


def ticked(one) -> dict[str, bool]:
    """What the menu says of it."""
    actions = one.controls.option_actions
    return {name: actions[name].isChecked() and actions[name].isEnabled() for name in ("bands", "zones")}


def test_bands_and_classes_are_ticked_where_they_are_drawn(dock, index_layer):
    one = dock()
    assert one.model.cube is not None, one.model.problem
    seen = []
    for name in ("index", "rate", "index"):
        for mode in ("absolute", "z"):
            one.model.set(indicator=one.model.cube.position(name), mode=mode)
            assert ticked(one) == shown(one), (name, mode)
            seen.append(tuple(shown(one).values()))
    assert (False, True) in seen and (True, False) in seen
    one.model.set(indicator=one.model.cube.position("index"), mode="absolute")
    for name, drawn in (
        ("bands", (True, False)),
        ("zones", (False, True)),
        ("zones", (True, False)),
        ("bands", (False, False)),
    ):
        action = one.controls.option_actions[name]
        action.trigger()
        assert tuple(shown(one).values()) == drawn, name
        assert ticked(one) == shown(one), name


def test_classes_are_called_as_on_the_map(dock, index_layer):
    from sozialraum.processing.index.styles import class_style

    def names(one):
        (chart,) = content.charts_of(one.model)
        return [str(zone.label) for zone in chart.zones]

    one = dock()
    one.model.set(indicator=one.model.cube.position("index"), mode="absolute")
    assert names(one) == ["Class 1", "Class 2", "Class 3"]
    words = ["Status hoch", "Status mittel (wie die Stadt)", "Status niedrig"]
    for breaks in (np.array([]), np.array([0.1, 0.9])):
        class_style("index_class", words, breaks)(index_layer)
        assert names(one) == words
    class_style("rate", words, np.array([]))(index_layer)  # the map is about something else
    assert names(one) == ["Class 1", "Class 2", "Class 3"]
