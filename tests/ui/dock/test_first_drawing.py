"""What Germans see first: decimal commas on every axis before anything was painted twice, and a sensible pair of rates."""

from __future__ import annotations

import pytest
from sozialraum.core.data.cube import cube_from_rows, second_choice


@pytest.fixture
def german(qgis_app, monkeypatch):
    from qgis.core import QgsApplication

    monkeypatch.setattr(QgsApplication, "locale", staticmethod(lambda: "de"))


@pytest.mark.parametrize("view", ["time_series", "ranking", "distribution", "scatter"])
def test_the_first_drawing_has_decimal_commas(german, dock, period_layer, qtbot, view):
    from sozialraum.ui.plot.items import PlotAxis

    one = dock()
    one.model.set(view=view, indicator=one.model.cube.position("rate"), second=one.model.cube.position("other"))
    drawn: list[str] = []
    usual = PlotAxis.tickStrings

    def listened(self, values, scale, spacing):
        texts = usual(self, values, scale, spacing)
        drawn.extend(texts)
        return texts

    try:
        PlotAxis.tickStrings = listened
        one.grab()
    finally:
        PlotAxis.tickStrings = usual
    assert not [text for text in drawn if "." in text], drawn


def test_the_second_indicator_is_a_rate_and_no_area():
    values = [[5.0, 100.0, 10.0, 30.0], [5.0, 110.0, 11.0, 31.5], [7.0, 90.0, 20.0, 40.0], [7.0, 95.0, 21.0, 42.5]]
    cube = cube_from_rows(
        ["a", "a", "b", "b"], ["2020", "2021"] * 2, ["flaeche_ha", "einwohner", "rate", "other"], values,
        None, None, {}, {"rate": "%", "other": "%"},
    )  # fmt: skip
    assert second_choice(cube, cube.position("rate")) == cube.position("other")
    assert second_choice(cube, cube.position("other")) == cube.position("rate")
    plain = cube_from_rows(["a", "b"], ["", ""], ["only"], [[1.0], [2.0]])
    assert second_choice(plain, 0) == 0
