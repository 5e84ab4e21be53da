"""Bands and hollow marks where bounds stand beside an indicator, and nothing where they do not."""

from __future__ import annotations

import numpy as np
from sozialraum.core.charts.compare import neighbours_chart, ranking_chart
from sozialraum.core.charts.marks import INK
from sozialraum.core.charts.series import series_of
from sozialraum.core.charts.time_series import time_series_chart
from sozialraum.core.charts.uncertainty import has_bounds, interval_bands, interval_ends, weak
from sozialraum.core.charts.views import neighbour_fields
from sozialraum.core.data.cube import cube_from_rows
from sozialraum.core.data.status import STATUS_CODE


def cube(bounds=True):
    """Two districts over three years; the second one's rate is as wide as itself."""
    rate = np.array([20.0, 5, 22, 6, 24, 7])
    low, high = np.array([18.0, 1, 20, 2, 21, 2]), np.array([22.0, 11, 24, 12, 27, 13])
    names = ["quote", "quote_lower", "quote_upper"] if bounds else ["quote"]
    values = np.column_stack([rate, low, high][: len(names)])
    periods = np.repeat(["2021", "2022", "2023"], 2)
    return cube_from_rows(["1", "2"] * 3, periods.tolist(), names, values, np.zeros(values.shape, dtype=np.uint8))


def test_bands_in_the_colour_of_the_line_and_room_for_them():
    one = cube()
    shown = series_of(one, 0)
    assert has_bounds(one, 0) and not has_bounds(one, 1)
    bands = interval_bands(one, shown, [1, 0])
    assert bands[0].low.tolist() == [1, 2, 2] and bands[1].high.tolist() == [22, 24, 27]
    assert bands[0].colour != bands[1].colour != INK and bands[0].label and not bands[1].label
    plain = time_series_chart(one, shown, [1, 0])
    sure = time_series_chart(one, shown, [1, 0], uncertainty=True)
    assert len(sure.bands) == len(plain.bands) + 2 and sure.y.low <= 1 and sure.y.high >= 27
    lines = {line.district: line for line in sure.lines if line.district >= 0}
    assert lines[1].hollow.all() and not lines[0].hollow.any()
    assert any("weak" in str(note) for note in sure.notes) and not any("weak" in str(note) for note in plain.notes)
    assert weak(one, shown).tolist() == [[False, True]] * 3


def test_no_bounds_no_bands_and_none_in_other_units():
    without = cube(False)
    chart = time_series_chart(without, series_of(without, 0), [0], uncertainty=True)
    assert len(chart.bands) == 2 and not any("weak" in str(note) for note in chart.notes)
    one = cube()
    assert interval_bands(one, series_of(one, 0, "deviation"), [0]) == ()


def test_hidden_bounds_leave_a_gap():
    one = cube()
    one.values[1, 1, 1] = np.nan
    band = interval_bands(one, series_of(one, 0), [1])[0]
    assert np.isnan(band.low[1]) and not weak(one, series_of(one, 0))[1, 1]


def test_breaks_are_drawn_where_they_are_stated_and_named():
    from sozialraum.core.data.breaks import breaks_of

    one = cube()
    stated = [{"period": "2022", "title": "Reform"}, {"period": "2021", "title": "the first"}, {"period": "1999"},
              {"period": "2023", "title": "other", "field": "another"}]  # fmt: skip
    found = breaks_of(one, 0, stated)
    assert [(b.place, b.title) for b in found] == [(1, "Reform")] and found[0].time == one.times[:2].mean()
    chart = time_series_chart(one, series_of(one, 0), [0], breaks=found)
    (line,) = [line for line in chart.lines if "Break" in str(line.label)]
    assert str(line.label) == "Break: Reform" and line.y.tolist() == [chart.y.low, chart.y.high]


def test_what_cannot_be_told_from_chance_is_no_rise():
    from sozialraum.core.charts.uncertainty import may_be_chance
    from sozialraum.core.charts.words import summary
    from sozialraum.core.findings.values import movers

    one = cube()
    shown = series_of(one, 0)
    # Newcombe by hand: 4 ± √((24 − 21)² + (22 − 20)²) = 0.4 … ; 2 − √((7 − 2)² + (11 − 5)²) < 0
    assert may_be_chance(one, shown, 0, 2).tolist() == [False, True]
    said = [str(one_of) for one_of in summary(one, shown, [0, 1])]
    assert "rose" in said[0] and "cannot be told from chance" in said[1] and "rose" not in said[1]
    assert any("not to be told from chance" in str(told) for told in movers(one, shown, 0, 2))
    without = cube(False)
    assert not may_be_chance(without, series_of(without, 0), 0, 2).any()
    assert "rose" in str(summary(without, series_of(without, 0), [1])[0])


def test_what_is_hidden_has_no_interval():
    """The bounds stand in fields of their own, whose statuses nobody has to know."""
    values = np.array([[10.0, 8, 12], [20, 18, 22]])
    status = np.array([[STATUS_CODE["suppressed"], 0, 0], [0, 0, 0]], dtype=np.uint8)
    one = cube_from_rows(["1", "2"], ["", ""], ["rate", "rate_lower", "rate_upper"], values, status)
    shown = series_of(one, 0)
    band = interval_bands(one, shown, [0])[0]
    assert np.isnan(band.low).all() and np.isnan(band.high).all()
    low, high = interval_ends(one, shown, 0)
    assert np.isnan(low[0]) and (low[1], high[1]) == (18, 22)
    ranking = ranking_chart(one, shown, period=0, uncertainty=True)
    assert min(np.nanmin(line.x) for line in ranking.lines) >= 15


def test_the_slope_among_neighbours_is_morans_i():
    from sozialraum.core.clusters.overall import moran
    from sozialraum.core.clusters.weights import from_links

    random = np.random.default_rng(2)
    n = 30
    weights = from_links(
        n, np.repeat(np.arange(n), 2), np.array([(q + s) % n for q in range(n) for s in (1, 4)])
    ).standardised()
    x = random.normal(size=n)
    keys = [str(one) for one in range(n)]
    titles = {"x": "Quote", "lag": "Quote: Mittel der Nachbarn", "y": "Quoten"}
    values = np.column_stack([x, x + 1, weights.lag(x)])
    one = cube_from_rows(keys, [""] * n, ["x", "y", "lag"], values, titles=titles)
    assert neighbour_fields(one) == (0, 2)
    chart = neighbours_chart(one, 0, 2, (), 0)
    slope = chart.lines[-1]
    np.testing.assert_allclose((slope.y[1] - slope.y[0]) / (slope.x[1] - slope.x[0]), moran(x, weights).value)
