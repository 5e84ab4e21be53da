"""A break in the series is stated in the dock, kept in the profile, drawn, said in the sentence and asked of the test of change."""

from __future__ import annotations

from sozialraum.core.profile import answers
from sozialraum.processing.io.profile import profile_of
from sozialraum.ui.dock import content
from sozialraum.ui.dock.benchmark_menu import BreakDialog
from sozialraum.ui.dock.comparing import set_break


def labels(one) -> list[str]:
    return [str(line.label) for chart in content.charts_of(one.model) for line in chart.lines if str(line.label)]


def test_a_break_is_stated_drawn_said_and_taken_away(dock, period_layer, project):
    one = dock()
    one.model.set(indicator=one.model.cube.position("rate"))
    last = one.model.cube.periods[-1]
    dialog = BreakDialog(one.model, one)
    assert not dialog.away.isEnabled() and dialog.period.count() == len(one.model.cube.periods) - 1
    dialog.period.setCurrentIndex(dialog.period.findData(last))
    dialog.title.setText("neue Definition")
    set_break(one.model, *dialog.answer())
    assert profile_of(project)["breaks"] == [{"period": last, "title": "neue Definition", "field": ""}]
    assert "Break: neue Definition" in labels(one)
    assert "neue Definition" in content.summary_of(one.model)
    assert answers(profile_of(project), "testchange", {"BREAKS"}) == {"BREAKS": last}
    again = BreakDialog(one.model, one)
    assert again.title.text() == "neue Definition"
    again._give_up()
    set_break(one.model, *again.answer())
    assert profile_of(project)["breaks"] == [] and not any("Break" in label for label in labels(one))


def test_a_break_of_one_indicator_is_not_that_of_another(dock, period_layer, project):
    one = dock()
    one.model.set(indicator=one.model.cube.position("rate"))
    period = one.model.cube.periods[-1]
    dialog = BreakDialog(one.model, one)
    dialog.period.setCurrentIndex(dialog.period.findData(period))
    dialog.alone.setChecked(True)
    set_break(one.model, *dialog.answer())
    assert any("Break" in label for label in labels(one))
    assert answers(profile_of(project), "testchange", {"BREAKS"}) == {}
    other = next(place for place, name in enumerate(one.model.cube.indicators) if name != "rate")
    one.model.set(indicator=other)
    assert not any("Break" in label for label in labels(one))
