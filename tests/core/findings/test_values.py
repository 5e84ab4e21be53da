"""What is said about an indicator: sentences worked out by hand, and what must never stand in one."""

from __future__ import annotations

import re

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sozialraum.core.charts.series import series_of
from sozialraum.core.data.cube import cube_from_rows
from sozialraum.core.data.status import STATUS_CODE, TABLE
from sozialraum.core.findings.lists import distinct, enumeration, noted
from sozialraum.core.findings.values import brief, changes, extremes, gap_change, value_findings

NAMES = ("Altstadt", "Nord", "Süd", "Ost", "West", "Hafen", "Berg", "Tal", "Au", "Heide")
KEYS = tuple(f"97{place:02d}" for place in range(10))


def cube_of(values, names=NAMES, status=None, unit="%", periods=("2020", "2024")):
    """A cube of one rate; values: (periods, districts)."""
    values = np.asarray(values, dtype=float)
    count = values.shape[1]
    return cube_from_rows(
        np.tile(KEYS[:count], len(periods)),
        np.repeat(periods, count),
        ["rate"],
        values.reshape(-1, 1),
        None if status is None else np.asarray(status, dtype=np.uint8).reshape(-1, 1),
        None if names is None else np.tile(names[:count], len(periods)),
        {"rate": "Quote"},
        {"rate": unit},
    )


def told(cube) -> list[str]:
    return [str(one) for one in value_findings(cube, series_of(cube, 0))]


BEFORE = [10.0, 12.0, 14.0, 16.0, 18.0, 20.0, 22.0, 24.0, 26.0, 28.0]
AFTER = [10.0, 12.1, 14.0, 16.0, 24.0, 20.0, 22.0, 21.0, 26.0, 28.5]


def test_everything_about_a_rate_by_hand():
    """Spread of 2024: standard deviation 5.89, so that less than 0.59 points is hardly a change."""
    assert told(cube_of([BEFORE, AFTER])) == [
        "Quote 2024: mean of the districts 19.4\u00a0%; half of the 10 districts lie between 14.5\u00a0% and 23.5\u00a0%.",
        "Highest: Heide (28.5\u00a0%), Au (26.0\u00a0%), West (24.0\u00a0%), Berg (22.0\u00a0%) and Tal (21.0\u00a0%). "
        "Lowest: Altstadt (10.0\u00a0%), Nord (12.1\u00a0%), Süd (14.0\u00a0%), Ost (16.0\u00a0%) and Hafen (20.0\u00a0%).",
        "Since 2020 the value has risen in one district, fallen in one district and hardly changed in 8 districts. "
        "Rose most: West (+6.0 percentage points, from 18.0 to 24.0\u00a0%). "
        "Fell most: Tal (-3.0 percentage points, from 24.0 to 21.0\u00a0%).",
        "The distance between high and low values (90th and 10th percentile) has hardly changed since 2020: 14.4, now "
        "14.4 percentage points.",
    ]


@pytest.mark.parametrize(
    ("step", "words"),
    [
        (5.0, "Since 2020 the value has risen in all 10 districts."),
        (-5.0, "Since 2020 the value has fallen in all 10 districts."),
        (0.2, "Since 2020 the value has hardly changed in all 10 districts."),
    ],
)
def test_one_course_of_all(step, words):
    cube = cube_of([BEFORE, np.add(BEFORE, step)])
    assert str(changes(cube, series_of(cube, 0), 0, 1)[0]).startswith(words)


def test_noise_names_no_district():
    cube = cube_of([BEFORE, np.add(BEFORE, 0.2)])
    said = str(changes(cube, series_of(cube, 0), 0, 1)[0])
    assert not any(name in said for name in NAMES)


def test_all_alike_has_no_highest():
    cube = cube_of([[5.0] * 10, [5.0] * 10])
    assert extremes(cube, series_of(cube, 0), 1) == []
    assert told(cube)[0] == "Quote 2024: the same in all 10 districts, 5\u00a0%."


def test_one_district_is_neither_highest_nor_lowest():
    assert told(cube_of([[10.0], [20.0]])) == [
        "Quote 2024: mean of the districts 20\u00a0%.",
        "Since 2020 the value has risen in one district. Rose most: Altstadt (+10 percentage points, from 10 to 20\u00a0%).",
    ]


def test_a_wider_gap_is_told():
    before = np.add(BEFORE, 0.1)
    cube = cube_of([before, 1.5 * before])
    assert str(gap_change(cube, series_of(cube, 0), 0, 1)[0]).endswith(
        "has grown since 2020, from 14.4 to 21.6 percentage points."
    )


def test_who_has_none_is_named_with_the_reason():
    status = np.zeros((2, 10), dtype=np.uint8)
    status[1, 2], status[1, 3] = STATUS_CODE["suppressed"], STATUS_CODE["missing"]
    values = np.array([BEFORE, AFTER])
    values[1, 3] = np.nan
    assert told(cube_of(values, status=status))[-1] == "Without a value in 2024: Süd (confidential) and Ost."


def test_less_certain_values_are_told_as_such():
    status = np.zeros((2, 10), dtype=np.uint8)
    status[1, 9] = STATUS_CODE["estimated"]
    said = told(cube_of([BEFORE, AFTER], status=status))
    assert said[1].startswith("Highest: Heide (28.5\u00a0%, estimated), Au (26.0\u00a0%), ")


def test_an_index_that_compares_within_a_year_makes_no_news_over_time():
    """Its mean is zero in both years; 2.0 in 2020 and 2.5 in 2024 is no rise of need."""
    values = np.array([[-2.0, 0.0, 2.0], [-2.5, 0.0, 2.5]])
    cube = cube_from_rows(
        np.tile(KEYS[:3], 2),
        np.repeat(["2020", "2024"], 3),
        ["index"],
        values.reshape(-1, 1),
        None,
        np.tile(NAMES[:3], 2),
    )
    assert told(cube) == ["Highest: Süd (2.50). Lowest: Altstadt (-2.50)."]


def test_nothing_at_all():
    assert told(cube_of(np.full((2, 3), np.nan))) == ["There is no value of “Quote” to show."]


def test_a_line_among_many():
    cube = cube_of([BEFORE, AFTER])
    assert str(brief(cube, series_of(cube, 0))) == (
        "Quote 2024: mean of the districts 19.4\u00a0%, 19.0\u00a0% in 2020, highest Heide (28.5\u00a0%), lowest Altstadt "
        "(10.0\u00a0%)."
    )


def test_lists():
    assert str(enumeration([])) == ""
    assert str(enumeration(["A"])) == "A"
    assert str(enumeration(["A", "B", "C"], 2)) == "A, B and C", "one more name takes no more room than a number"
    assert str(noted("A", "")) == "A"
    assert distinct(["A", "A", "b"], ["1", "2", "b"]) == ("A (1)", "A (2)", "b")


HIDDEN = [code for code, status in enumerate(TABLE) if status.hidden]


@settings(max_examples=150)
@given(st.data())
def test_no_hidden_number_and_no_key_is_ever_told(data):
    """Numbers of hidden cells are unlike all others, by 1000 and more; keys begin with 97."""
    periods, count = data.draw(st.integers(1, 3)), data.draw(st.integers(1, 10))
    cell = st.one_of(st.just(float("nan")), st.floats(0.0, 90.0))
    values = np.array(data.draw(st.lists(cell, min_size=periods * count, max_size=periods * count)))
    status = np.array(
        data.draw(st.lists(st.sampled_from([0, 0, 0, *HIDDEN]), min_size=periods * count, max_size=periods * count))
    )
    hidden = np.isin(status, HIDDEN)
    values = np.where(hidden, 1000.0 + 111.0 * np.arange(len(values)), values).reshape(periods, count)
    cube = cube_of(values, status=status.reshape(periods, count), periods=("2019", "2020", "2024")[:periods])
    for sentence in told(cube):
        assert not re.search(r"\b[1-9]\d{3}\b", re.sub(r"\b20(?:19|20|24)\b", "", sentence)), sentence
        assert not any(key in sentence for key in KEYS), sentence
        assert not re.search(r"\b(?:nan|None|inf)\b", sentence), sentence
        assert "  " not in sentence
        assert sentence.endswith(".")
