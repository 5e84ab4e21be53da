"""A ranking with intervals, and districts beside their neighbours."""

from __future__ import annotations

import pytest
from sozialraum.core.charts import views
from sozialraum.drawing import charts as chart_painter
from sozialraum.ui.dock import content


@pytest.fixture
def rates(project, make_layer):
    """Four districts over three years: rates with their bounds, and what `localclusters` has found of them."""
    years, keys = ("2020", "2021", "2022"), ("0101", "0102", "0103", "0104")
    rows = [(key, year) for year in years for key in keys]
    rate = [10.0 + 5 * (int(key) - 101) + place for place, (key, _) in enumerate(rows)]
    squares = [
        f"POLYGON(({x} 0, {x + 1000} 0, {x + 1000} 1000, {x} 1000, {x} 0))"
        for x in (1000 * (int(key) - 101) for key, _ in rows)
    ]
    columns = {
        "sr_nr": [key for key, _ in rows],
        "name": [f"Viertel {key}" for key, _ in rows],
        "period": [year for _, year in rows],
        "period_begin": [f"{year}-01-01" for _, year in rows],
        "period_end": [f"{year}-12-31" for _, year in rows],
        "rate": rate,
        "rate_lower": [one - (1 if key != "0104" else 18) for one, (key, _) in zip(rate, rows)],
        "rate_upper": [one + (1 if key != "0104" else 18) for one, (key, _) in zip(rate, rows)],
        "lag": [one + 1.5 for one in rate],
    }
    layer = make_layer(columns, squares, name="Quoten")
    for field, alias in (("rate", "Quote"), ("lag", "Quote: Mittel der Nachbarn")):
        layer.setFieldAlias(layer.fields().lookupField(field), alias)
    project.addMapLayer(layer)
    return layer


def test_a_ranking_has_whiskers(dock, rates):
    one = dock()
    one.model.set(indicator=one.model.cube.position("rate"), view="ranking")
    one.draw()
    chart = one.plot.charts[0]
    assert [len(points.x) for points in chart.points if points.hollow] == [1]
    whiskers = next(line for line in chart.lines if str(line.label).startswith("Interval"))
    assert whiskers.x[0] == pytest.approx(chart.points[1].x[0] - 18) and len(whiskers.x) == 12
    one.controls.option_actions["uncertainty"].trigger()
    one.draw()
    assert not [points for points in one.plot.charts[0].points if points.hollow]


def test_districts_lie_beside_their_neighbours(dock, rates, project, make_layer):
    one = dock()
    one.model.set(view="neighbours")
    one.model.select([1])
    one.draw()
    chart = one.plot.charts[0]
    assert not str(chart.empty) and "Moran’s I = 1.00 (4 districts)" in str(chart.notes[0])
    assert "its neighbours on average" in one.sentence.text() and len(content.table_of(one.model).columns) == 2
    image = chart_painter.draw_image(content.charts_of(one.model), 400, 300, 2.0)
    assert "#0072b2" in {image.pixelColor(x, y).name() for x in range(0, 800, 2) for y in range(0, 600, 2)}


def test_without_neighbours_the_view_says_what_to_do(dock, period_layer):
    one = dock()
    one.model.set(view="neighbours")
    one.draw()
    assert "localclusters" in str(one.plot.charts[0].empty)
    assert views.neighbour_fields(one.model.cube) == (-1, -1)
