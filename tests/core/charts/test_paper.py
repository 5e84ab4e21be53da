"""Charts for paper in all their states: missing, hidden, estimated, one period, thirty, all equal, outliers."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sozialraum.core.charts.paper import course_chart, slope_chart, spark_chart, spine_dots, spine_ground, strip_chart
from sozialraum.core.charts.profile import Meaning, spine_of
from sozialraum.core.charts.series import series_of
from sozialraum.core.data.cube import cube_from_rows
from sozialraum.core.data.municipality import municipality_of
from sozialraum.core.data.status import STATUS_CODE


def cube(values, status=None):
    """A cube of one indicator; values: (periods, districts) with None for none."""
    values = np.array([[np.nan if one is None else one for one in row] for row in values], dtype=float)
    periods, districts = values.shape
    states = np.zeros(values.shape, dtype=np.uint8)
    for (period, district), word in (status or {}).items():
        states[period, district] = STATUS_CODE[word]
    keys = [f"{one}" for _ in range(periods) for one in range(districts)]
    years = [str(2000 + one) for one in range(periods) for _ in range(districts)]
    return cube_from_rows(keys, years, ["rate"], values.reshape(-1, 1), states.reshape(-1, 1))


def course(values, status=None, district=0):
    """The course of a district of `cube`."""
    made = cube(values, status)
    return made, course_chart(made, series_of(made, 0), [district])


def line_of(chart, dash="solid"):
    """The lines of the district."""
    return [line for line in chart.lines if line.colour == "#0072B2" and line.dash == dash]


def test_a_gap_is_bridged_by_dots_and_has_no_mark():
    _, chart = course([[1.0, 2.0], [None, 2.5], [3.0, 2.0]])
    (bridge,) = line_of(chart, "dot")
    assert bridge.y[:2].tolist() == [1.0, 3.0]
    (line,) = line_of(chart)
    assert np.isnan(line.y[1])
    assert not any(1.0 < y < 3.0 for points in chart.points for y in points.y)


def test_a_hidden_value_is_a_gap():
    _, chart = course([[1.0, 2.0], [77.0, 2.5], [3.0, 2.0]], {(1, 0): "suppressed"})
    drawn = np.concatenate([one.y for one in (*chart.lines, *chart.points)])
    assert 77.0 not in drawn and chart.y.high < 77.0


def test_an_estimated_value_is_hollow():
    _, chart = course([[1.0, 2.0], [2.0, 2.5], [3.0, 2.0]], {(1, 0): "estimated"})
    (hollow,) = [points for points in chart.points if points.hollow]
    assert hollow.y.tolist() == [2.0]
    _, chart = course([[1.0, 2.0], [3.0, 2.0]], {(1, 0): "provisional"})
    assert [points.hollow for points in chart.points] == [True], "the end marker is hollow itself"


def test_thirty_periods_have_an_end_marker_only_and_zero_stays():
    made, chart = course([[10.0 + period, 12.0] for period in range(30)])
    assert sum(len(points.x) for points in chart.points) == 1 and chart.points[0].x[0] == made.times[-1]
    assert chart.y.low == 0.0
    assert [text.text for text in chart.texts] == ["39", "25.5"], "value of the district, mean of both, and no name"


def test_nothing_but_gaps_says_so():
    _, chart = course([[None, None], [None, None]])
    assert str(chart.empty)


def test_all_equal_and_a_single_value():
    assert str(strip_chart(np.array([4.0, 4.0, np.nan]), 4.0).empty) == "the same everywhere"
    assert str(strip_chart(np.array([np.nan]), np.nan).empty) == "no value"


def test_an_outlier_is_cut_and_told():
    values = np.array([1.0, 2.0, 3.0, 4.0, 5.0, 500.0])
    chart = strip_chart(values, 3.0)
    assert chart.x.high < 10 and [text.text for text in chart.texts] == ["▸ 500.0"]
    strokes = chart.lines[0].x[~np.isnan(chart.lines[0].y)]
    assert strokes.max() == 5.0


@given(st.lists(st.floats(-1e6, 1e6, allow_nan=False), min_size=2, max_size=40), st.integers(0, 39))
def test_every_value_of_a_strip_lies_on_it(values, district):
    values = np.array(values)
    district = min(district, len(values) - 1)
    chart = strip_chart(values, float(values.mean()), district)
    if str(chart.empty):
        assert values.min() == values.max()
        return
    for line in chart.lines:
        assert np.nanmin(line.x) >= chart.x.low and np.nanmax(line.x) <= chart.x.high


@pytest.mark.parametrize("direction, side", [(1, 1), (-1, -1)])
def test_need_is_right_in_the_spine(direction, side):
    made = cube([[1.0, 5.0, 3.0, 3.0, 3.0]])
    rows = spine_of(made, [0], 0, lambda one: municipality_of(made, one, None), lambda one: Meaning(direction))
    ground, dots = spine_ground(rows, [0]), spine_dots(rows, [0], [1])
    assert np.sign(dots.points[0].x[0]) == side
    assert ground.boxes[0].left[0] <= dots.points[0].x[0] <= ground.boxes[0].right[0]
    assert ground.boxes[0].left[0] <= ground.boxes[1].left[0] <= ground.boxes[1].right[0] <= ground.boxes[0].right[0]


def test_a_spark_has_its_own_scale_and_needs_two_values():
    made = cube([[1.0, 5.0], [1000.0, None]])
    chart = spark_chart(made, [0], [0], 0)
    assert -1.0 < np.nanmin(chart.lines[0].y) < np.nanmax(chart.lines[0].y) < 0.0
    assert spark_chart(made, [0], [0], 1).lines == ()


@given(st.lists(st.tuples(st.floats(0, 100), st.floats(0, 100)), min_size=1, max_size=12))
def test_the_ends_of_a_slope_keep_their_distance(pairs):
    early, late = (np.array(one) for one in zip(*pairs))
    _, left, right = slope_chart([str(one) for one in range(len(pairs))], early, late, (10.0, 20.0), room=0.05)
    for ends in (left, right):
        places = np.sort([share for share, _, _ in ends])
        assert len(places) == len(pairs) + 1 and places.min() >= -1e-9 and places.max() <= 1 + 1e-9
        assert (np.diff(places) >= min(0.05, 1 / len(pairs)) - 1e-9).all()
