"""The district pointed at, in the charts."""

from __future__ import annotations

import pytest


@pytest.fixture
def rates(dock, period_layer):
    """A dock that shows the rate: Altstadt 18–25, Hafen 5–7 with a gap, Nordstadt 11–12, Südhang 30–28 and suppressed."""
    one = dock()
    one.model.set(indicator=one.model.cube.position("rate"), bands=False)
    one.draw()
    return one


def emphasis(dock, number=0):
    return dock.plot.panels[number].emphasis


def said(dock):
    label = emphasis(dock).label
    return label.textItem.toPlainText() if label.isVisible() else ""


def test_names_and_values_and_never_what_is_suppressed(rates):
    rates.model.point_at(0)
    assert said(rates) == "Altstadt: 24.9 %"
    rates.model.point_at(3)
    assert said(rates) == "Südhang: confidential"
    rates.model.set(period=1)
    rates.draw()
    assert said(rates) == "Südhang: 28.0 %", "the emphasis follows the period"
    rates.model.point_at(1)
    assert said(rates) == "Hafen: no value"
    rates.model.point_at(-1)
    assert said(rates) == "" and not any(item.isVisible() for item in emphasis(rates).items)


def test_the_axis_makes_room_and_gives_it_back(rates):
    rates.model.select([2])
    rates.draw()
    panel = rates.plot.panels[0]
    whole = panel.view.viewRange()[1]
    assert whole[1] < 24
    rates.model.point_at(0)
    reach = panel.view.viewRange()[1]
    assert reach[1] > 24.9 and reach[0] == whole[0] and said(rates) == "Altstadt: 24.9 %"
    rates.model.point_at(1)
    assert panel.view.viewRange()[1][1] == reach[1], "it does not jump to and fro"
    rates.model.point_at(-1)
    assert panel.view.viewRange()[1] == whole
    panel.view.setYRange(10.0, 12.0, padding=0.0)
    rates.model.point_at(0)
    assert panel.view.viewRange()[1] == [10.0, 12.0] and said(rates) == "↑ Altstadt: 24.9 %", "who has zoomed is let be"
    rates.model.point_at(1)
    assert said(rates).startswith("↓ Hafen")


def test_the_items_are_made_once(rates):
    before = [len(rates.plot.panels[0].view.addedItems)]
    for view in ("time_series", "ranking", "profile", "distribution", "scatter"):
        rates.model.set(view=view)
        rates.draw()
        before.append(len(rates.plot.panels[0].view.addedItems))
        for district in (0, 1, 2, 3, -1):
            rates.model.point_at(district)
        assert len(rates.plot.panels[0].view.addedItems) == before[-1]


def test_pointing_draws_no_chart_anew(rates, monkeypatch, qtbot):
    monkeypatch.setattr(rates, "draw", lambda: pytest.fail("drawn"))
    for district in (0, 1, 2, 3, -1):
        rates.model.point_at(district)
    qtbot.wait(50)


def test_a_district_that_is_gone_is_not_pointed_at(rates, period_layer, qtbot):
    rates.model.point_at(99)
    assert rates.model.pointed == -1
    rates.model.point_at(2)
    with qtbot.waitSignal(rates.model.data_changed, timeout=3000):
        period_layer.setSubsetString("\"sr_nr\" = '0101'")
    assert rates.model.pointed == -1 and rates.link.highlight is None


def test_the_table_points_too_and_the_chart_does_not_take_it_back(rates):
    rates.table_action.trigger()
    rates.model.select([1, 2])
    rates.draw()
    rates.table.setCurrentIndex(rates.table.model().index(2, 0))
    assert rates.model.pointed == 2 and said(rates).startswith("Nordstadt")
    rates._hovered(-1, -1, -1)
    assert rates.model.pointed == 2
    rates._hovered(1, 0, rates.model.indicator)
    assert rates.model.pointed == 1 and said(rates) == "", "the tooltip says it"
    rates._hovered(-1, -1, -1)
    assert rates.model.pointed == -1
