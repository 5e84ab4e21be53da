"""What charts show: marks, ticks, gaps, labels, and that nothing hidden ever gets out."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sozialraum.core.charts import labels
from sozialraum.core.charts import marks as chart
from sozialraum.core.charts import ticks as axes
from sozialraum.core.charts.compare import distribution_chart, ranking_chart, scatter_chart
from sozialraum.core.charts.line_density import joined
from sozialraum.core.charts.profile import profile_chart
from sozialraum.core.charts.series import axis_title, common_city_label, series_of
from sozialraum.core.charts.table import indicator_table, ranking_table, several_time_series_table, time_series_table
from sozialraum.core.charts.time_series import class_zones, time_series_chart
from sozialraum.core.charts.words import describe, summary
from sozialraum.core.data.cube import cube_from_rows, is_count, shown_as, times_of
from sozialraum.core.data.municipality import Municipality
from sozialraum.core.data.status import STATUS_CODE

floats = st.floats(-1e6, 1e6).map(lambda value: round(value, 6))


def make(values, status=None, districts=("a", "b", "c"), periods=("2019", "2020", "2022"), unit="%"):
    """A cube of one indicator; values: one row of periods per district."""
    values = np.array(values, dtype=float)
    return cube_from_rows(
        np.repeat(districts, len(periods)),
        list(periods) * len(districts),
        ["rate"],
        values.reshape(-1, 1),
        None if status is None else np.array(status, dtype=np.uint8).reshape(-1, 1),
        np.repeat([name.upper() for name in districts], len(periods)),
        {"rate": "Rate"},
        {"rate": unit},
    )


RISING = [[1.0, 2.0, 3.5], [4.0, 4.0, 4.0], [9.0, 8.0, 7.0]]


def whole(basis, by=""):
    """A value of the municipality for the three periods of a cube."""
    return Municipality(np.full(3, 4.5), basis, by)


# ---- cube -----------------------------------------------------------------------------------------------------------


def test_a_cube_orders_periods_and_keeps_districts_in_their_order():
    cube = cube_from_rows(["b", "b", "a"], ["2021", "2020", "2020"], ["x"], [[1], [2], [3]])
    assert cube.periods == ("2020", "2021") and cube.districts == ("b", "a")
    np.testing.assert_array_equal(cube.values[:, :, 0], [[2, 3], [1, np.nan]])
    assert cube.status[1, 1, 0] == STATUS_CODE["missing"] and not cube.present[1, 1]


def test_of_repeated_rows_the_first_one_counts_and_they_are_counted():
    cube = cube_from_rows(["a", "a"], ["2020", "2020"], ["x"], [[1], [2]])
    assert cube.values[0, 0, 0] == 1 and cube.duplicates == 1


def test_rows_without_a_key_are_left_out():
    assert cube_from_rows(["", "a", None], ["2020"] * 3, ["x"], [[1], [2], [3]]).districts == ("a",)


@pytest.mark.parametrize("status", ["unknown", "unreliable", "blocked", "later", "suppressed", "missing"])
def test_a_hidden_value_is_not_in_the_cube(status):
    cube = make([[1, 2, 3]], [[0, STATUS_CODE[status], 0]], districts=("a",))
    assert np.isnan(cube.values[1, 0, 0])


@given(st.lists(floats, min_size=3, max_size=3), st.integers(0, 2))
def test_a_suppressed_value_changes_nothing_that_is_shown(values, place):
    """Whatever stands in a suppressed cell: chart, table and words are the same."""
    shown = []
    for secret in (values[place], 12345.678):
        row = list(values)
        row[place] = secret
        status = [[0] * 3, [0] * 3, [0] * 3]
        status[0][place] = STATUS_CODE["suppressed"]
        cube = make([row, [1, 2, 3], [4, 4, 4.5]], status)
        one = series_of(cube, 0)
        table = time_series_table(cube, one, [0])
        shown.append(
            (
                repr(time_series_chart(cube, one, [0], every=True)),
                [table.text(0, i) for i in range(3)] + [table.text(1, i) for i in range(3)],
                [str(line) for period in range(3) for line in describe(cube, one, 0, period)],
                [str(line) for line in summary(cube, one, [0])],
            )
        )
    assert shown[0] == shown[1]


def test_times_are_middles_of_periods_and_gaps_stay_gaps():
    np.testing.assert_allclose(times_of(["2019", "2020", "2022"]), [2019.5, 2020.5, 2022.5], atol=0.01)
    np.testing.assert_array_equal(times_of(["before", "after"]), [0, 1])


def test_modes_by_hand():
    values, city = np.array([[2.0, 4.0, 6.0], [3.0, 4.0, 5.0]]), np.array([4.0, 4.0])
    np.testing.assert_allclose(shown_as(values, "base", 0, city)[0], [[100, 100, 100], [150, 100, 500 / 6]])
    np.testing.assert_allclose(shown_as(values, "deviation", 0, city)[0], [[-2, 0, 2], [-1, 0, 1]])
    # standard deviations with divisor n - 1: 2 and 1
    np.testing.assert_allclose(shown_as(values, "z", 0, city)[0], [[-1, 0, 1], [-1, 0, 1]])


def test_a_base_of_zero_has_no_index():
    assert np.isnan(shown_as(np.array([[0.0], [5.0]]), "base", 0, np.array([1.0, 1.0]))[0]).all()


def test_counts_are_told_from_rates():
    assert is_count(make([[10, 20, 30]] * 3, unit=""), 0)
    assert not is_count(make([[10, 20, 30]] * 3, unit="%"), 0)
    assert not is_count(make(RISING, unit=""), 0)


# ---- axes and labels ------------------------------------------------------------------------------------------------


@given(floats, floats)
def test_ticks_are_round_cover_the_range_and_are_few(low, high):
    low, high = sorted((low, high))
    ticks, digits = axes.nice_ticks(low, high)
    near = 1e-6 * max(1, abs(low), abs(high))
    assert ticks[0] <= low + near and ticks[-1] >= high - near
    assert 2 <= len(ticks) <= 12
    np.testing.assert_allclose(np.round(ticks, digits), ticks, rtol=1e-9, atol=1e-12)


@given(st.lists(st.floats(0, 500), min_size=1, max_size=20))
def test_labels_keep_their_distance_order_and_room(places):
    moved = labels.spread(np.array(places), 12.0, 0.0, 500.0)
    assert moved.min() >= -1e-6 and moved.max() <= 500 + 1e-6
    order = np.argsort(places, kind="stable")
    assert np.all(np.diff(moved[order]) >= 12.0 - 1e-6)


def test_labels_that_do_not_touch_stay_where_they_are():
    np.testing.assert_allclose(labels.spread(np.array([50.0, 10.0, 90.0]), 12, 0, 100), [50, 10, 90])
    # by hand: two at 50 are moved apart by half the distance each
    np.testing.assert_allclose(labels.spread(np.array([50.0, 50.0]), 12, 0, 100), [44, 56])


def test_years_are_thinned_to_round_years():
    ticks = [(float(year), str(year)) for year in range(2011, 2025)]
    chosen = axes.thin(ticks, [10.0 * place for place in range(14)], [30.0] * 14, 5.0)
    assert [ticks[place][1] for place in chosen] == ["2015", "2020"]


@given(st.integers(1, 60), st.floats(1, 50), st.floats(1, 80))
def test_thinned_texts_never_touch(count, step, width):
    ticks = [(float(place), f"t{place}") for place in range(count)]
    places = [place * step for place in range(count)]
    chosen = axes.thin(ticks, places, [width] * count, 2.0)
    assert chosen
    assert all(places[b] - places[a] >= width + 2 - 1e-9 for a, b in zip(chosen, chosen[1:]))


def test_styles_do_not_repeat():
    styles = [chart.style(number) for number in range(chart.MAXIMUM_LINES)]
    assert len(set(styles)) == chart.MAXIMUM_LINES
    assert len({dash + marker for _, dash, marker in styles[:6]}) == 6, "told apart without colour"


def test_percentages_have_one_decimal_counts_none():
    assert axes.decimals(np.array([5.0, 7.0])) == 0
    assert axes.decimals(np.array([5.0, 5.01]), "%") == 1
    assert axes.decimals(np.array([-1.5, 1.5])) == 2
    assert axes.decimals(np.array([np.nan])) == 0


@given(st.lists(st.tuples(st.floats(0, 600), st.floats(0, 400)), min_size=1, max_size=6))
def test_names_of_points_stay_in_the_room(marks):
    corners = labels.beside(marks, [(90.0, 14.0)] * len(marks), 6.0, (0.0, 0.0, 600.0, 400.0))
    assert all(0 <= left <= 510 and 0 <= top <= 386 for left, top in corners)


def test_names_of_neighbours_do_not_cover_each_other():
    marks = [(100.0, 100.0), (112.0, 96.0), (108.0, 104.0), (590.0, 100.0)]
    corners = labels.beside(marks, [(80.0, 14.0)] * 4, 6.0, (0.0, 0.0, 600.0, 400.0))
    boxes = [(left, top, left + 80, top + 14) for left, top in corners]
    for one, box in enumerate(boxes):
        for other in boxes[one + 1 :]:
            assert box[0] >= other[2] or other[0] >= box[2] or box[1] >= other[3] or other[1] >= box[3]
    assert corners[3][0] + 80 <= 590, "at the right edge a name stands before its point"
    alone = labels.beside([(100.0, 100.0)], [(80.0, 14.0)], 6.0, (0.0, 0.0, 600.0, 400.0))
    assert alone == [(106.0, 93.0)], "where there is room it stands to the right"


# ---- gaps -----------------------------------------------------------------------------------------------------------


def test_gaps_break_lines_and_are_bridged():
    x, y = np.arange(6.0), np.array([1, np.nan, 3, 4, np.nan, 6])
    assert [run.tolist() for run in chart.segments(x, y)] == [[0], [2, 3], [5]]
    bridge_x, bridge_y = chart.bridges(x, y)
    np.testing.assert_array_equal(bridge_x, [0, 2, np.nan, 3, 5, np.nan])
    np.testing.assert_array_equal(bridge_y, [1, 3, np.nan, 4, 6, np.nan])


def test_woven_lines_are_parted():
    x, y = joined(np.array([1.0, 2.0]), np.array([[5.0, 7.0], [6.0, 8.0]]))
    np.testing.assert_array_equal(y, [5, 6, np.nan, 7, 8, np.nan])
    np.testing.assert_array_equal(x, [1, 2, 2, 1, 2, 2])


def test_missing_and_estimated_values_are_visible_as_such():
    values = [[1, np.nan, 3], [4, 5, 6], [7, 8, 9]]
    status = [[0, STATUS_CODE["suppressed"], STATUS_CODE["estimated"]], [0] * 3, [0] * 3]
    cube = make(values, status)
    picture = time_series_chart(cube, series_of(cube, 0), [0])
    line = next(line for line in picture.lines if line.district == 0)
    assert np.isnan(line.y[1]) and line.hollow.tolist() == [False, False, True]
    crosses = picture.points[0]
    assert crosses.marker == "times" and crosses.x.tolist() == [cube.times[1]]
    notes = " ".join(map(str, picture.notes))
    assert "×" in notes and "Hollow" in notes
    assert any(line.dash == "dot" for line in picture.lines), "the gap is bridged"


# ---- charts ---------------------------------------------------------------------------------------------------------


def test_the_course_shows_selected_districts_the_municipality_and_the_band():
    cube = make(RISING)
    one = series_of(cube, 0)
    picture = time_series_chart(cube, one, [2, 0], period=1)
    assert [line.district for line in picture.lines if line.district >= 0] == [2, 0]
    assert [str(text.text) for text in picture.texts] == ["C", "A", "Mean"]
    assert picture.cursor == cube.times[1] and len(picture.bands) == 2
    assert set(picture.hits.district.tolist()) == {0, 2}
    assert picture.x.low < cube.times[0] and picture.x.high > cube.times[-1]
    assert picture.y.low <= 1 and picture.y.high >= 9


def test_the_legend_says_which_mean_it_is():
    cube = make(RISING)
    assert str(series_of(cube, 0).whole.label()) == "Plain mean of the districts"
    assert str(whole("weight", "Einwohner").label()) == "Mean weighted by Einwohner"
    assert "by Einwohner" in str(whole("denominator", "Einwohner").label())


def test_charts_that_share_a_legend_explain_their_municipality_once():
    cube = make(RISING)
    plain = series_of(cube, 0)
    people, children = (series_of(cube, 0, whole=whole("denominator", word)) for word in ("people", "children"))
    residents = series_of(cube, 0, whole=whole("weight", "residents"))
    assert common_city_label([people, people]) == people.whole.label()
    assert str(common_city_label([people, residents])) == "Municipality or mean of the districts"
    assert "its own denominator" in str(common_city_label([people, children]))
    assert str(common_city_label([people, plain])) == "Municipality or mean of the districts"
    label = common_city_label([people, children])
    charts = [time_series_chart(cube, shown, [0], city=label) for shown in (people, children)]
    assert [line.label for chart in charts for line in chart.lines if line.district < 0] == [label, label]


def test_a_plain_mean_is_never_called_municipality():
    cube = make(RISING)
    plain, weighted = (
        series_of(cube, 0, "deviation"),
        series_of(cube, 0, "deviation", whole=whole("denominator", "Einwohner")),
    )
    assert str(axis_title(cube, plain)) == "Difference to the mean of the districts (percentage points)"
    assert str(axis_title(cube, weighted)) == "Difference to the municipality (percentage points)"
    assert str(ranking_table(cube, series_of(cube, 0), 0).columns[2]) == str(axis_title(cube, plain))
    for one in (plain, series_of(cube, 0)):
        said = [*summary(cube, one, [0]), *summary(cube, one, []), *describe(cube, one, 0, 0)]
        assert "municipality" not in " ".join(map(str, said)) and "mean of the districts" in str(said[0])
    chosen = (None, lambda _: whole("weight"), lambda _: whole("denominator"))
    labels = [str(profile_chart(cube, [0], [], 0, one).lines[0].label) for one in chosen]
    assert labels == ["Mean of the districts", "Weighted mean", "Municipality"]
    by_residents = series_of(cube, 0, "deviation", whole=whole("weight", "residents"))
    assert str(axis_title(cube, by_residents)) == "Difference to the weighted mean (percentage points)"


def test_every_district_can_be_shown_and_found():
    cube = make(RISING)
    picture = time_series_chart(cube, series_of(cube, 0), [], every=True)
    assert len(picture.hits.x) == 9 and set(picture.hits.district) == {0, 1, 2}


def test_more_districts_than_colours_are_one_line_of_their_own():
    count = chart.MAXIMUM_LINES + 5
    cube = make(np.random.default_rng(1).random((count, 3)), districts=[f"d{i}" for i in range(count)])
    picture = time_series_chart(cube, series_of(cube, 0), range(count))
    assert sum(line.district >= 0 for line in picture.lines) == chart.MAXIMUM_LINES
    assert any("districts: 5" in str(line.label) for line in picture.lines)


def test_with_classes_the_axis_reaches_as_far_as_the_districts_do():
    cube = make([[-1.0, -1, -1], [0, 0.1, 0], [1.2, 1, 1]], unit="")
    one = series_of(cube, 0)
    zones = class_zones(one.values[2], np.array([1.0, 2, 3]))
    picture = time_series_chart(cube, one, [], zones=zones)
    assert len(picture.zones) == 3 and picture.y.low <= -0.8 and picture.y.high >= 0.8


def test_crosses_of_several_districts_do_not_hide_each_other():
    cube = make([[1, np.nan, 3], [4, np.nan, 6], [7, 8, 9]])
    picture = time_series_chart(cube, series_of(cube, 0), [0, 1])
    rows = [points.y[0] for points in picture.points]
    assert len(set(rows)) == 2 and picture.y.low < min(rows)
    assert max(rows) < picture.y.ticks[0][0] <= 1, "below all values"


def test_classes_are_stripes_between_midpoints():
    zones = class_zones(np.array([1.0, 2, 5, 9, np.nan]), np.array([1.0, 1, 2, 3, np.nan]))
    assert [(zone.low, zone.high) for zone in zones] == [(-np.inf, 3.5), (3.5, 7.0), (7.0, np.inf)]


def test_classes_that_were_not_cut_from_the_values_are_no_stripes():
    assert class_zones(np.array([1.0, 2, 3]), np.array([1.0, 2, 1])) == ()
    assert class_zones(np.array([1.0, 2]), np.array([1.0, 1])) == ()


def test_the_ranking_has_the_highest_on_top():
    cube = make(RISING)
    picture = ranking_chart(cube, series_of(cube, 0), [1], period=2)
    order = picture.hits.district[np.argsort(-picture.hits.y)]
    assert order.tolist() == [2, 1, 0]
    assert picture.y.ticks[0] == (-1.0, "1  C") and str(picture.title) == "Rate, 2022"


def test_the_distribution_counts_each_district_once():
    values = np.random.default_rng(2).gamma(3, 4, size=(200, 1))
    values[:7] = np.nan
    cube = make(values, districts=[f"d{i}" for i in range(200)], periods=("2020",))
    picture = distribution_chart(cube, series_of(cube, 0), [9], period=0)
    assert picture.boxes[0].top.sum() == 193 and len(picture.hits.x) == 193
    assert (picture.hits.y < 0).all() and "without a value: 7" in str(picture.notes[0])


def test_scatter_and_correlation_by_hand():
    cube = cube_from_rows(["a", "b", "c", "d"], ["2020"] * 4, ["x", "y"], [[1, 2], [2, 4], [3, 6], [np.nan, 1]])
    picture = scatter_chart(cube, series_of(cube, 1), series_of(cube, 0), [0], 0)
    assert picture.hits.district.tolist() == [0, 1, 2]
    assert "r = 1.00 (3 districts)" in str(picture.notes[0])


@pytest.mark.parametrize("kind", [time_series_chart, ranking_chart, distribution_chart])
def test_without_values_a_chart_says_so(kind):
    cube = make(np.full((3, 3), np.nan))
    assert str(kind(cube, series_of(cube, 0), [0], period=0).empty)


# ---- pointing -------------------------------------------------------------------------------------------------------


def test_the_pointer_finds_the_nearest_mark_within_reach():
    hits = chart.HitMap(np.array([0.0, 10.0]), np.array([0.0, 0.0]), *[np.array([5, 6])] * 3)
    assert hits.nearest(9.0, 0.0, 2.0, 1.0, 5.0) == 1
    assert hits.nearest(5.0, 0.0, 2.0, 1.0, 5.0) == -1
    assert chart.NO_HITS.nearest(0, 0, 1, 1, 5) == -1


def test_a_lasso_takes_what_lies_within():
    hits = chart.HitMap(np.array([0.5, 1.5, 0.5]), np.array([0.5, 0.5, 1.5]), *[np.array([3, 4, 3])] * 3)
    assert hits.inside([(0, 0), (1, 0), (1, 1), (0, 1)]).tolist() == [3]
    assert hits.inside([(0, 0), (9, 0), (9, 9), (0, 9)]).tolist() == [3, 4]
    assert hits.inside([(0, 0), (1, 1)]).tolist() == []


# ---- words and tables -----------------------------------------------------------------------------------------------


def test_the_summary_says_where_things_went():
    cube = make(RISING)
    one = series_of(cube, 0, whole=Municipality(np.array([4, 4, 5.375]), "denominator", "Einwohner"))
    assert [str(text) for text in summary(cube, one, [0, 1, 2])] == [
        "Rate in A rose from 1.0\u00a0% (2019) to 3.5\u00a0% (2022), municipality 5.4\u00a0%.",
        "Rate in B stayed at 4.0\u00a0% (2019 to 2022), municipality 5.4\u00a0%.",
        "Rate in C fell from 9.0\u00a0% (2019) to 7.0\u00a0% (2022), municipality 5.4\u00a0%.",
    ]
    assert "half of the 3 districts lie between 3.8\u00a0% and 5.5\u00a0%" in str(summary(cube, one, [])[0])


def test_the_tooltip_names_value_rank_and_status():
    cube = make(RISING, [[0, 0, STATUS_CODE["estimated"]], [0] * 3, [0, STATUS_CODE["suppressed"], 0]])
    lines = [str(line) for line in describe(cube, series_of(cube, 0), 0, 2)]
    assert lines == ["A", "Rate, 2022: 3.5\u00a0% (estimated)", "rank 3 of 3, mean of the districts 4.8\u00a0%"]
    assert [str(line) for line in describe(cube, series_of(cube, 0), 2, 1)] == ["C", "Rate, 2020: confidential"]


def test_tables_carry_signs_where_there_is_no_number():
    cube = make(RISING, [[0, STATUS_CODE["suppressed"], STATUS_CODE["estimated"]], [0] * 3, [0] * 3])
    table = time_series_table(cube, series_of(cube, 0), [0])
    assert [table.text(1, column) for column in range(3)] == ["1.0", "*", "3.5"]
    assert table.soft[1].tolist() == [False, False, True] and table.districts.tolist() == [-1, 0]
    assert len(time_series_table(cube, series_of(cube, 0), []).labels) == 4


def test_the_ranking_table_is_sorted_and_starts_with_the_municipality():
    cube = make(RISING)
    table = ranking_table(cube, series_of(cube, 0), 0)
    assert [str(label) for label in table.labels] == ["Mean of the districts", "C", "B", "A"]
    np.testing.assert_allclose(table.values[1:, 0], [1, 2, 3])
    np.testing.assert_allclose(table.values[1:, 2], table.values[1:, 1] - 14 / 3)
    deviation = ranking_table(cube, series_of(cube, 0, "deviation"), 0)
    assert [str(column) for column in deviation.columns][1:] == [str(table.columns[2])], "not the same column twice"
    np.testing.assert_allclose(deviation.values[1:, 1], table.values[1:, 2])


def test_the_indicator_table_has_one_column_each():
    cube = cube_from_rows(["a", "b"], ["2020"] * 2, ["x", "y"], [[1, 2.5], [3, 4.5]])
    table = indicator_table(cube, [series_of(cube, 0), series_of(cube, 1)], [1], 0)
    assert [table.text(1, column) for column in range(2)] == ["3", "4.50"]


def test_the_table_of_several_courses_has_all_their_periods():
    cube = cube_from_rows(
        ["a", "a", "b", "b"],
        ["2020", "2021"] * 2,
        ["x", "y"],
        [[1, 2.5], [2, 3.5], [3, 4.5], [4, 5.5]],
        units={"y": "%"},
    )
    table = several_time_series_table(cube, [series_of(cube, 0), series_of(cube, 1)], [1])
    assert [str(column) for column in table.columns] == ["x, 2020", "x, 2021", "y (%), 2020", "y (%), 2021"]
    assert [table.text(1, column) for column in range(4)] == ["3", "4", "4.5", "5.5"]
    assert str(table.title) == "x, y (%)" and table.keys == ("", "b")


def test_the_legend_of_a_table_explains_title_mean_signs_and_less_certain_values():
    status = [[0, STATUS_CODE["suppressed"], STATUS_CODE["estimated"]], [0, 0, STATUS_CODE["provisional"]], [0] * 3]
    cube = make(RISING, status)
    assert [str(line) for line in time_series_table(cube, series_of(cube, 0), [0, 1]).legend()] == [
        "Rate (%)",
        "Plain mean of the districts",
        "* = confidential",
        "Estimated, provisional or uncertain: 2022",
    ]
    assert str(time_series_table(cube, series_of(cube, 0), []).legend()[-1]) == (
        "Estimated, provisional or uncertain: 2022 (A, B)"
    )
    assert [str(line) for line in time_series_table(cube, series_of(cube, 0), [2]).legend()][2:] == []


# ---- places ---------------------------------------------------------------------------------------------------------


def test_every_view_says_where_every_district_lies_selected_or_not():
    cube = make([[1.0, 2.0, 3.5], [4.0, np.nan, 4.0], [9.0, 8.0, np.nan]])
    one = series_of(cube, 0)
    x, y = time_series_chart(cube, one, [0]).places.of(1)
    np.testing.assert_array_equal(x, cube.times)
    np.testing.assert_array_equal(y, [4.0, np.nan, 4.0])
    for make_chart in (ranking_chart, distribution_chart, lambda *rest: scatter_chart(rest[0], one, one, *rest[2:])):
        chart_ = make_chart(cube, one, [0], 2)
        for place, district in enumerate(chart_.hits.district):
            x, y = chart_.places.of(int(district))
            assert (x.tolist(), y.tolist()) == ([chart_.hits.x[place]], [chart_.hits.y[place]])
        x, y = chart_.places.of(2)
        assert not np.isfinite(x + y).any(), "no value, no place"
    chart_ = profile_chart(cube, [0], [0, 1], 2)
    for place, district in enumerate(chart_.hits.district):
        x, y = chart_.places.of(int(district))
        assert (x[0], y[0]) == (chart_.hits.x[place], chart_.hits.y[place])
    assert [len(side) for side in chart_.places.of(99)] == [0, 0] == [len(side) for side in chart.NO_PLACES.of(0)]
