"""The dock's indicator is chosen in the window of the toolbox."""

from __future__ import annotations

from sozialraum.processing.widgets.picker import IndicatorWindow
from sozialraum.ui.dock.indicator_box import offers_of


def opened(one) -> IndicatorWindow:
    return one.controls.indicator_box.window_open


def test_the_box_opens_the_window_and_takes_what_is_chosen(dock, period_layer, qtbot):
    one = dock()
    picked = []
    one.controls.indicator_picked.connect(lambda: picked.append(True))
    model = one.model
    other = next(name for name in model.cube.indicators if name != model.cube.indicators[model.indicator])
    one.controls.indicator_box.showPopup()
    window = opened(one)
    assert window.isVisible() and not window.several
    before = window.offers.offers[window.current()].value
    assert before == model.cube.indicators[model.indicator]
    window._select(other)
    window.accept()
    assert model.cube.indicators[model.indicator] == other and picked == [True]
    assert opened(one) is None


def test_leaving_the_window_changes_nothing(dock, period_layer):
    one = dock()
    before = one.model.indicator
    one.controls.indicator_box.showPopup()
    opened(one).line.setText("no indicator is called so")
    opened(one).accept()  # there is no line that could be taken
    assert opened(one) is not None
    opened(one).reject()
    assert one.model.indicator == before and opened(one) is None


def test_every_indicator_of_the_layer_can_be_chosen(dock, period_layer):
    one = dock()
    offers = [offer for offer in offers_of(one.model) if offer.choosable]
    assert sorted(offer.value for offer in offers) == sorted(one.model.cube.indicators)
    assert len({(offer.title, offer.unit) for offer in offers}) == len(offers)


def test_the_plus_opens_the_window_with_boxes_and_several_stand_side_by_side(dock, period_layer):
    one = dock()
    button, model = one.controls.several_button, one.model
    button.click()
    window = button.window_open
    assert window.several and window.chosen == [model.cube.indicators[model.indicator]]
    window.chosen = ["other", "rate"]
    window.accept()
    assert [model.cube.indicators[place] for place in model.several] == ["other", "rate"]
    assert button.window_open is None
    button.click()
    assert button.window_open.chosen == ["other", "rate"], "in the order in which they were ticked"
    button.window_open.reject()
    assert len(model.several) == 2
    button.click()
    button.window_open.chosen = ["other"]
    button.window_open.accept()
    assert model.several == [] and model.cube.indicators[model.indicator] == "other"
