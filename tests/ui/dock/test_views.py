"""A view is one entry: tabs, boxes, memory, charts, table, sentence and files know no more of it."""

from __future__ import annotations

import ast
import dataclasses

import numpy as np
import pytest
from conftest import ROOT
from qgis.core import QgsProject
from sozialraum.core.charts import views
from sozialraum.core.charts.compare import distribution_chart
from sozialraum.core.charts.table import ranking_table
from sozialraum.core.messages import Message


@pytest.fixture
def made_up(monkeypatch):
    """A view that nobody has heard of, with an option of its own, as the last tab."""

    def charts(choice):
        marked = choice.selected if "marked" in choice.options else ()
        return [distribution_chart(choice.cube, choice.series(choice.indicator), marked, choice.period)]

    view = views.View(
        "made_up",
        Message("Distribution"),
        charts,
        lambda choice: ranking_table(choice.cube, choice.series(choice.indicator), choice.period),
        needs=("indicator",),
        options=(views.Option("marked", Message("Band of all districts")),),
        formerly="made_up_before",
    )
    monkeypatch.setattr(views, "VIEWS", (*views.VIEWS, view))
    return view


def test_a_new_entry_is_a_whole_view(made_up, dock, period_layer, project, tmp_path):
    one = dock()
    model, controls = one.model, one.controls
    model.set(indicator=model.cube.position("rate"))
    controls.tabs.setCurrentIndex(len(views.VIEWS) - 1)
    model.select([0])
    one.draw()
    assert model.view == "made_up" and controls.tabs.tabText(len(views.VIEWS) - 1) == "Distribution"
    assert [len(chart.boxes) for chart in one.plot.charts] == [1] and one.sentence.text()
    assert controls.indicator_box.isEnabled() and not controls.mode_box.isVisible()
    assert not controls.second_box.isVisible() and not controls.several_button.isVisible()
    seen = [name for name, action in controls.option_actions.items() if action.isVisible()]
    assert seen == ["marked"]
    before = len(one.plot.charts[0].points)
    controls.option_actions["marked"].trigger()
    one.draw()
    assert len(one.plot.charts[0].points) == before + 1
    one.table_action.trigger()
    assert len(one.table.table.labels) == len(model.cube.districts) + 1
    assert one.save_as(str(tmp_path / "view.svg")) and one.save_as(str(tmp_path / "view.xlsx"))
    controls.tabs.setCurrentIndex(0)
    assert [name for name, action in controls.option_actions.items() if action.isVisible()] == [
        "every",
        "bands",
        "uncertainty",
        "zones",
        "one_scale",
        "parent",
        "group",
        "target",
    ]


def test_the_project_remembers_a_new_view_and_its_option(made_up, model, period_layer, project):
    one = model()
    one.set(view="made_up", marked=True)
    one.remember()
    again = model()
    assert again.view == "made_up" and again.marked


@pytest.mark.parametrize("held, meant", [("course", "time_series"), ("ranking", "ranking"), ("", "time_series")])
def test_projects_of_older_versions_show_the_same_view(held, meant, model, period_layer, project):
    one = model()
    one.remember()
    QgsProject.instance().writeEntry("sozialraum", "dock/view", held)
    assert model().view == meant


def test_names_of_views_and_options_are_told_apart():
    names = [name for view in views.VIEWS for name in (view.name, view.formerly) if name]
    assert len(set(names)) == len(names)
    assert len({option.name for option in views.all_options()}) == len(views.all_options())
    for view in views.VIEWS:
        assert set(view.needs) <= {"indicator", "second", "several", "mode", "base", "order"}, view.name


def named_views(text: str) -> list[str]:
    """Comparisons with the name of a view in a source text."""
    names = {name for view in views.VIEWS for name in (view.name, view.formerly)} - {""}
    return [
        ast.unparse(node)
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Compare)
        and any(isinstance(part, ast.Constant) and part.value in names for part in ast.walk(node))
    ]


def test_nothing_asks_for_a_view_by_its_name():
    found = {
        str(path.relative_to(ROOT)): named
        for room in ("ui", "drawing", "core/charts")
        for path in (ROOT / room).rglob("*.py")
        if (named := named_views(path.read_text(encoding="utf-8")))
    }
    assert found == {}


def test_the_rule_about_names_of_views_can_fail():
    assert named_views("if model.view == 'ranking': pass") and named_views("x = kind in ('profile', 'other')")
    assert named_views("if model.view == name: pass") == []


def test_every_view_is_about_the_indicators_of_its_charts(model, period_layer, project):
    from sozialraum.ui.dock.content import choice_of

    one = model()
    one.set(indicator=one.cube.position("rate"), second=one.cube.position("population"))
    for view in views.VIEWS:
        choice = dataclasses.replace(choice_of(one), selected=tuple(range(len(one.cube.districts))))
        about = set(view.indicators(choice))
        met = {int(place) for chart in view.charts(choice) for place in np.unique(chart.hits.indicator)}
        assert met <= about, view.name
