"""What districts are compared with: their area, a group, a target; reckoned as the municipality is, hidden stays hidden."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sozialraum.core.charts.compare import ranking_chart
from sozialraum.core.charts.dumbbell import dumbbell_chart
from sozialraum.core.charts.series import series_of
from sozialraum.core.charts.time_series import time_series_chart
from sozialraum.core.data.benchmarks import Benchmark, areas_of, comparison_words, groups_of, of_districts, targets_of
from sozialraum.core.data.cube import MODES, cube_from_rows
from sozialraum.core.data.municipality import municipality_of
from sozialraum.core.data.status import STATUS_CODE
from sozialraum.core.rates.catalogue import parse_catalogue

ENTRY = parse_catalogue(
    b"code;column;name_de;name_en;numerator_fields;denominator_fields;factor;denominator_en\n"
    b"A1;rate;Quote;Rate;poor;people;100;people\n"
)[0]


def cube_of(poor, people, status=None):
    """One period; the rates are those of the counts. status: (districts,) names of the statuses of the rates."""
    poor, people = np.asarray(poor, dtype=float), np.asarray(people, dtype=float)
    codes = np.zeros((len(poor), 3), dtype=np.uint8)
    codes[:, 0] = [STATUS_CODE[one] for one in status or ["ok"] * len(poor)]
    values = np.column_stack([100 * poor / people, poor, people])
    return cube_from_rows(
        [f"d{n}" for n in range(len(poor))], ["2024"] * len(poor), ["rate", "poor", "people"], values, codes
    )


counts = st.lists(st.tuples(st.integers(0, 50), st.integers(50, 500)), min_size=3, max_size=9)


@given(counts, st.data())
def test_an_area_is_reckoned_as_if_it_were_the_municipality(pairs, data):
    members = data.draw(st.lists(st.sampled_from(range(len(pairs))), min_size=1, unique=True))
    poor, people = zip(*pairs)
    area = municipality_of(cube_of(poor, people), 0, ENTRY, members)
    alone = municipality_of(cube_of([poor[n] for n in members], [people[n] for n in members]), 0, ENTRY)
    assert area.basis == alone.basis == "denominator" and area.values == pytest.approx(alone.values)


def test_what_is_hidden_cannot_be_reckoned_from_a_group():
    cube = cube_of([5, 10, 20], [10, 100, 100], ["unreliable", "ok", "ok"])
    assert not np.isfinite(municipality_of(cube, 0, ENTRY, [0]).values).any()
    assert municipality_of(cube, 0, ENTRY, [0, 1]).values == pytest.approx([10.0]), "its persons do not count either"
    assert municipality_of(cube, 0, ENTRY).values == pytest.approx([100 * 35 / 210]), "but in the whole they do"


def test_areas_groups_and_targets_by_hand():
    cube = cube_of([1, 2, 3], [10, 10, 10])
    assert areas_of(["A", "B", "A"], [2, 1]) == {"A": [0, 2], "B": [1]}
    assert areas_of([], [0]) == {} and areas_of(["", "A"], [0]) == {}
    groups = [
        {"title": "G", "districts": ["d2", "gone"]},
        {"title": "empty", "districts": ["gone"]},
        {"districts": ["d0"]},
    ]
    assert groups_of(cube, groups) == {"G": [2]}
    (target,) = targets_of(
        cube, 0, [{"field": "rate", "value": 8, "title": "Goal", "source": "Council"}, {"field": "x", "value": 1}]
    )
    assert target.values.tolist() == [8.0] and str(target.label()) == "Goal (Council)"
    said = comparison_words(
        [of_districts("parent", "A", municipality_of(cube, 0, ENTRY, [0, 2])), target], 0, "{:.0f} %".format
    )
    assert [str(one) for one in said] == ["For comparison: A 20 %, Goal (Council) 8 %."]
    assert comparison_words([Benchmark("group", "none", np.array([np.nan]))], 0, str) == []
    assert "mean of the districts" in str(Benchmark("parent", "A", np.ones(1), "districts").label())


@pytest.mark.parametrize("mode", MODES)
def test_a_line_of_what_the_municipality_has_lies_on_its_line(mode):
    keys = [f"d{n}" for n in range(4) for _ in range(3)]
    cube = cube_from_rows(keys, ["2019", "2020", "2022"] * 4, ["rate"], np.random.default_rng(2).random((12, 1)) + 1)
    shown = series_of(cube, 0, mode)
    same = Benchmark("group", "Everywhere", shown.raw_city, "districts")
    for picture in (
        time_series_chart(cube, shown, [0], benchmarks=[same]),
        ranking_chart(cube, shown, [0], 1, benchmarks=[same]),
        dumbbell_chart(cube, series_of(cube, 0), [0], 0, 2, benchmarks=[same]),
    ):
        (line,) = (line for line in picture.lines if "Everywhere" in str(line.label))
        at = {"time_series": line.y, "ranking": line.x, "dumbbell": line.x}[picture.kind]
        expected = {"time_series": shown.city, "ranking": shown.city[1], "dumbbell": shown.raw_city[2]}[picture.kind]
        assert np.allclose(at, expected)


def test_a_target_means_nothing_where_a_base_period_is_100():
    cube = cube_of([1, 2], [10, 10])
    goal = Benchmark("target", "Goal", np.array([8.0]))
    drawn = [
        time_series_chart(cube, series_of(cube, 0, mode), benchmarks=[goal]).lines for mode in ("absolute", "base")
    ]
    assert [any(line.label == "Goal" for line in lines) for lines in drawn] == [True, False]
