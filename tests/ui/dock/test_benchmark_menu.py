"""Groups and targets are kept in the profile, drawn in the views, named in the sentence, and remembered by the project."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtWidgets import QInputDialog
from sozialraum.processing.io.profile import profile_of
from sozialraum.ui.dock import content
from sozialraum.ui.dock.benchmark_menu import TargetDialog
from sozialraum.ui.dock.comparing import set_target


@pytest.fixture
def shown(dock, period_layer):
    one = dock()
    one.model.set(indicator=one.model.cube.position("rate"))
    return one


def labels(one) -> list[str]:
    return [str(line.label) for chart in content.charts_of(one.model) for line in chart.lines if str(line.label)]


def test_a_group_of_the_selected_districts(shown, project, monkeypatch):
    menu = shown.controls.benchmarks
    menu.fill()
    assert not menu.keep.isEnabled() and not menu.drop.isEnabled()
    shown.model.select([0, 2])
    menu.fill()
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: ("Nord", True))
    menu.keep.trigger()
    assert profile_of(project)["groups"] == [{"title": "Nord", "districts": ["0101", "0103"]}]
    for view in ("time_series", "ranking", "distribution", "comparison"):
        shown.model.set(view=view)
        assert any("Nord" in label for label in labels(shown)), view
        # residents weight the districts: 24.9 × 1000 and 11.0 × 3000, and 18.2 and 11.0 in the first year
        assert "Nord, weighted mean 14.5\u00a0%" in content.summary_of(shown.model), view
    shown.controls.option_actions["group"].trigger()
    assert not any("Nord" in label for label in labels(shown)) and "Nord, " not in content.summary_of(shown.model)
    menu.fill()
    menu.drop.actions()[0].trigger()
    assert profile_of(project)["groups"] == []


def test_a_target_with_its_source(shown, project):
    dialog = TargetDialog(shown.model, shown)
    dialog.value.setValue(12.5)
    dialog.source.setText("Rat, 3.2.2025")
    set_target(shown.model, *dialog.answer())
    assert profile_of(project)["targets"][0]["value"] == 12.5
    assert "Target (Rat, 3.2.2025)" in labels(shown)
    assert "Target (Rat, 3.2.2025) 12.5\u00a0%" in content.summary_of(shown.model)
    again = TargetDialog(shown.model, shown)
    assert (again.value.value(), again.source.text()) == (12.5, "Rat, 3.2.2025")
    again._give_up()
    set_target(shown.model, *again.answer())
    assert profile_of(project)["targets"] == []


def test_several_charts_share_one_scale_on_request(shown):
    model = shown.model
    period_layer = model.layer
    period_layer.setFieldAlias(period_layer.fields().lookupField("other"), "Other in %")
    model.reload()
    places = [model.cube.position(name) for name in ("rate", "other", "population")]
    model.set(several=places)
    own = [chart.y for chart in content.charts_of(model)]
    model.set(one_scale=True)
    rate, other, people = (chart.y for chart in content.charts_of(model))
    assert own[0].high != own[1].high and (rate.low, rate.high) == (other.low, other.high)
    assert people.high == own[2].high, "persons have no scale in common with per cent"
