"""What the dock does on the map, and which period a range of time means."""

from __future__ import annotations

import pytest
from qgis.core import QgsDateTimeRange
from qgis.PyQt.QtCore import QDate, QDateTime, QTime
from sozialraum.core.data.cube import cube_from_rows, newest_with_values
from sozialraum.ui.dock.map_link import period_in


def span(first: str, last: str, end=QTime(23, 59)) -> QgsDateTimeRange:  # noqa: B008
    days = [QDate.fromString(text, "yyyy-MM-dd") for text in (first, last)]
    return QgsDateTimeRange(QDateTime(days[0], QTime(0, 0)), QDateTime(days[1], end))


def cube(*periods):
    return cube_from_rows(["a"] * len(periods), list(periods), ["x"], [[1.0]] * len(periods))


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2020-01-01", "2020-12-31", 1),
        ("2020-03-01", "2020-03-31", 1),
        ("2019-11-01", "2020-01-15", 1),
        ("2019-12-20", "2020-06-30", 1),
        ("2021-03-01", "2023-06-30", 2),
        ("2021-03-01", "2021-06-30", -1),
        ("2030-01-01", "2030-12-31", -1),
    ],
)
def test_the_newest_period_is_meant_which_lies_on_top_of_the_map(first, last, expected):
    assert period_in(cube("2019", "2020", "2022"), span(first, last)) == expected


def test_where_no_time_is_chosen_the_newest_period_with_values_is_meant():
    gap = float("nan")
    values = [[1.0, gap], [gap, gap], [2.0, gap], [gap, gap]]
    some = cube_from_rows(["a"] * 4, ["2019", "2020", "2021", "2022"], ["x", "none"], values)
    assert [newest_with_values(some, place) for place in (0, 1)] == [2, 3]
    assert newest_with_values(cube_from_rows(["a"], ["2019"], [], [[]]), 0) == 0


def test_the_dock_begins_with_the_period_that_the_map_shows(dock, project, make_layer):
    years = ["2020", "2021", "2022"]
    layer = make_layer({"sr_nr": ["a", "b"] * 3, "period": sorted(years * 2), "rate": [1.0, 2.0, 1.5, 2.5, None, None]})
    project.addMapLayer(layer)
    one = dock()
    one.model.choose(layer_id=layer.id())
    assert one.model.cube.periods[one.model.period] == "2021"


def test_midnight_at_the_end_does_not_count_as_a_day():
    assert period_in(cube("2019-12", "2020-01"), span("2019-12-31", "2020-01-01", QTime(0, 0))) == 0


def test_quarters_and_school_years_have_their_place_in_time():
    assert period_in(cube("2020-Q1", "2020-Q2"), span("2020-05-01", "2020-05-31")) == 1
    assert period_in(cube("2019/20", "2020/21"), span("2020-09-01", "2020-09-30")) == 1
    rolling = cube("2017-2021", "2018-2022", "2019-2023")
    assert [period_in(rolling, span(f"{year}-01-01", f"{year}-12-31")) for year in range(2016, 2025)] == [
        *(-1, 0, 1),
        *[2] * 5,
        -1,
    ]


def test_open_ranges_and_texts_mean_no_period():
    assert period_in(cube("2019"), QgsDateTimeRange(QDateTime(), QDateTime())) == -1
    assert period_in(cube("before", "after"), span("2020-01-01", "2020-12-31")) == -1


def test_only_selected_is_a_filter_that_goes_again(dock, period_layer):
    one = dock()
    period_layer.setSubsetString("\"period\" > '2019'")
    one.model.reload()
    one.model.select([1])
    one.only_action.trigger()
    assert period_layer.featureCount() == 2 and "'0102'" in period_layer.subsetString()
    assert len(one.model.cube.districts) == 4 and one.model.selected == [1]
    one.only_action.trigger()
    assert period_layer.subsetString() == "\"period\" > '2019'" and one.model.selected == [1]


def test_a_filter_that_somebody_else_has_changed_is_left_alone(dock, period_layer, qtbot):
    one = dock()
    one.model.select([1])
    one.only_action.trigger()
    period_layer.setSubsetString("\"sr_nr\" <> '0101'")
    with qtbot.waitSignal(one.model.data_changed, timeout=3000):
        pass
    assert len(one.model.cube.districts) == 3 and not one.only_action.isChecked()
    assert period_layer.subsetString() == "\"sr_nr\" <> '0101'"


def test_nothing_selected_or_edits_open_means_no_filter(dock, period_layer):
    one = dock()
    assert not one.link.show_only_selected(True)
    one.model.select([0])
    period_layer.startEditing()
    assert not one.link.show_only_selected(True) and period_layer.subsetString() == ""
    period_layer.rollBack()


def test_keys_with_quotes_are_quoted(dock, project, make_layer):
    layer = make_layer({"sr_nr": ["O'Brien", "x"], "rate": [1.5, 2.5]})
    project.addMapLayer(layer)
    one = dock()
    one.model.choose(layer_id=layer.id())
    one.model.select([0])
    assert one.link.show_only_selected(True) and layer.featureCount() == 1


def test_a_lit_district_goes_out_with_its_layer(dock, period_layer, project):
    one = dock()
    one.model.point_at(2)
    assert one.link.highlight is not None
    project.removeMapLayer(period_layer.id())
    assert one.link.highlight is None
