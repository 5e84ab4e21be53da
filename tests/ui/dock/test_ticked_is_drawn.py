"""A tick in the dock's menu stands before what the chart shows, and before nothing else."""

from __future__ import annotations

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
