"""What is said about a district: sentences worked out by hand for rise, fall, equal, nothing, one period, one district."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sozialraum.core.charts.series import series_of
from sozialraum.core.data.cube import cube_from_rows
from sozialraum.core.data.municipality import Municipality
from sozialraum.core.data.status import STATUS_CODE
from sozialraum.core.findings.district import district_findings, order, turn

PERIODS = ("2018", "2020", "2024")


def told(values, district=0, city=None, unit="%", status=None, period=-1) -> list[str]:
    """values: (periods, districts) of a rate; city: (periods,), the value of the municipality"""
    values = np.asarray(values, dtype=float)
    periods, count = PERIODS[: len(values)], values.shape[1]
    cube = cube_from_rows(
        np.tile([f"{place:02d}" for place in range(count)], len(periods)),
        np.repeat(periods, count),
        ["rate"],
        values.reshape(-1, 1),
        None if status is None else np.asarray(status, dtype=np.uint8).reshape(-1, 1),
        np.tile(["Nord", "Süd", "Ost", "West", "Mitte", "Hafen", "Berg", "Tal", "Au", "Heide"][:count], len(periods)),
        {"rate": "Quote"},
        {"rate": unit},
    )
    whole = None if city is None else Municipality(np.asarray(city, dtype=float), "denominator")
    return [str(one) for one in district_findings(cube, series_of(cube, 0, whole=whole), district, period)]


def test_a_rise_and_its_place():
    assert told([[10.0, 20.0, 30.0, 40.0], [16.0, 20.0, 30.0, 40.1]], 0, [25.0, 26.0]) == [
        "In Nord the value is 16.0\u00a0% (2020), 10.0 percentage points below the whole (municipality: 26.0\u00a0%).",
        "Since 2018 it has risen by 6.0 percentage points; municipality: +1.0 percentage points.",
        "That is the lowest value of 4 districts.",
    ]


def test_a_fall_a_multiple_and_the_highest():
    assert told([[70.0, 20.0, 20.0, 5.0], [60.5, 20.0, 20.0, 5.0]], 0, [25.0, 25.0]) == [
        "In Nord the value is 60.5\u00a0% (2020), 35.5 percentage points above the whole (municipality: 25.0\u00a0%).",
        "That is 2.4 times as much.",
        "Since 2018 it has fallen by 9.5 percentage points; municipality: unchanged.",
        "That is the highest value of 4 districts.",
    ]
    assert "That is twice as much." in told([[50.0, 20.0, 20.0, 5.5]], 0, [25.0])
    assert not [one for one in told([[0.9, 0.2, 0.2]], 0, [0.3]) if "times" in one]  # below one per cent
    assert not [one for one in told([[90.0, 20.0, 20.0]], 0, [30.0], unit="m²") if "times" in one]


def test_equal_one_period_one_district():
    assert told([[12.5]], 0, [12.5]) == ["In Nord the value is 12.5\u00a0% (2018), as in the whole (municipality)."]
    assert told([[12.5, 12.5, 12.5]], 1, [12.5])[-1] == "All 3 districts have the same value."
    assert told([[12.5], [12.5]], 0)[1] == "Since 2018 it is unchanged; mean of the districts: unchanged."


def test_what_is_hidden_or_missing_is_not_told():
    hidden = STATUS_CODE["suppressed"]
    said = told([[10.0, 77.5, 30.0]], 1, [25.0], status=[[0, hidden, 0]])
    assert said == ["There is no value for Süd (2018): confidential."]
    assert told([[10.0, np.nan, 30.0]], 1, [25.0]) == ["There is no value for Süd (2018)."]
    assert told([[10.0, 11.5, 30.0], [10.0, np.nan, 30.0]], 1, [np.nan, np.nan])[0] == (
        "In Süd the value is 11.5\u00a0% (2018)."
    )


def test_a_course_that_turns():
    assert "After rising until 2020 it has fallen again." in told(
        [[10.0, 1.0, 2.5], [14.0, 1.0, 2.5], [11.0, 1.0, 2.5]]
    )
    assert "After falling until 2020 it has risen again." in told(
        [[14.0, 1.0, 2.5], [10.0, 1.0, 2.5], [11.0, 1.0, 2.5]]
    )
    assert not [one for one in told([[10.0, 1.5], [10.1, 1.5], [10.0, 1.5]]) if "After" in one]


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (0, "the highest value"),
        (1, "the second highest"),
        (2, "the third highest"),
        (3, "second fifth from above"),
        (4, "middle fifth"),
        (5, "middle fifth"),
        (6, "second fifth from below"),
        (7, "the third lowest"),
        (8, "the second lowest"),
        (9, "the lowest value"),
    ],
)
def test_the_place_in_the_order(place, words):
    assert words in told([np.arange(10, 0, -1) + 0.5], place)[-1]


@given(st.lists(st.integers(0, 1000).map(lambda one: one / 10) | st.none(), min_size=3, max_size=9), st.data())
def test_rank_and_turn_never_contradict_the_numbers(values, data):
    row = np.array([np.nan if one is None else one for one in values])
    course = np.array(data.draw(st.lists(st.floats(0, 100), min_size=3, max_size=6)))
    cube = cube_from_rows(np.arange(len(row)).astype(str), None, ["rate"], row.reshape(-1, 1))
    shown = series_of(cube, 0)
    for district in range(len(row)):
        said = " ".join(map(str, order(shown, district, 0)))
        if "highest" in said:
            assert (row > row[district]).sum() < 3
        if "lowest" in said:
            assert (row < row[district]).sum() < 3
        assert bool(said) == (np.isfinite(row[district]) and np.isfinite(row).sum() > 2)
    periods = tuple(str(2000 + place) for place in range(len(course)))
    one = cube_from_rows(np.zeros(len(course)).astype(str), np.array(periods), ["rate"], course.reshape(-1, 1))
    for message in turn(series_of(one, 0), 0, len(course) - 1, periods):
        assert min(course[0], course[-1]) > course.min() or max(course[0], course[-1]) < course.max(), str(message)
