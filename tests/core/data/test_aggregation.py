from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sozialraum.core.data.aggregation import average_rates, sum_counts
from sozialraum.core.data.status import names, read_status

NAN = float("nan")


def cells(values, *statuses):
    return read_status(np.array(values, dtype=float), statuses or None)


def test_counts_by_hand():
    result = sum_counts(*cells([1, 2, 3, 4]), np.array([0, 1, 0, 1]), 2)
    assert result.value.tolist() == [4, 6]
    assert names(result.status) == ["ok", "ok"]


def test_a_suppressed_part_suppresses_the_sum():
    values = cells([1, NAN, NAN, 4], None, "missing", "suppressed", "estimated")
    strict = sum_counts(*values, np.array([0, 0, 0, 1]), 2)
    assert np.isnan(strict.value).tolist() == [True, False]
    assert names(strict.status) == ["suppressed", "estimated"]
    assert strict.unknown.tolist() == [2, 0]


def test_unknown_parts_can_be_left_out():
    values = cells([1, NAN, NAN, 4], None, "missing", "suppressed", None)
    result = sum_counts(*values, np.array([0, 0, 1, 2]), 3, leave_out_unknown=True)
    assert result.value.tolist()[::2] == [1, 4]
    assert np.isnan(result.value[1])
    assert names(result.status) == ["uncertain", "suppressed", "ok"]


def test_rates_by_hand():
    # By hand: 50 % of 100 and 1 % of 1,000: 60 of 1,100.
    group = np.array([0, 0])
    result = average_rates(*cells([50, 1]), *cells([100, 1000]), group, 1)
    assert result.value[0] == pytest.approx(60 / 11)


def test_empty_districts_are_not_unknown():
    result = average_rates(
        *cells([50, NAN, NAN], None, "blocked", "blocked"), *cells([10, 0, 0]), np.array([0, 0, 1]), 2
    )
    assert result.value[0] == 50
    assert np.isnan(result.value[1])
    assert names(result.status) == ["ok", "blocked"]


def test_unreliable_districts_make_reliable_areas():
    result = average_rates(*cells([50, 10], "unreliable", None), *cells([10, 90]), np.array([0, 0]), 1)
    assert result.value[0] == pytest.approx(14)
    assert names(result.status) == ["ok"]


def test_an_area_of_nothing_but_unreliable_districts_is_unreliable():
    group = np.array([0, 1, 1, 2, 2])
    rates = cells([50, 20, 30, 10, NAN], "unreliable", "unreliable", "unreliable", "unreliable", "blocked")
    result = average_rates(*rates, *cells([10, 5, 5, 10, 0]), group, 3)
    assert names(result.status) == ["unreliable"] * 3
    counts = sum_counts(*cells([5, 6], "unreliable", None), np.array([0, 1]), 2)
    assert names(counts.status) == ["unreliable", "ok"]


def test_the_denominator_of_an_unknown_rate_is_left_out():
    result = average_rates(*cells([50, NAN], None, "suppressed"), *cells([10, 90]), np.array([0, 0]), 1, True)
    assert result.value[0] == 50
    assert names(result.status) == ["uncertain"]


_ROWS = st.lists(st.tuples(st.integers(0, 900), st.integers(1, 900), st.integers(0, 4)), min_size=1, max_size=40)


@given(_ROWS)
def test_rates_taken_apart_are_the_rates_of_summed_counts(rows):
    above, below, group = (np.array(column) for column in zip(*rows))
    group = np.unique(group, return_inverse=True)[1].ravel()
    groups = group.max() + 1
    result = average_rates(*cells(above / below * 100), *cells(below), group, groups)
    counted = sum_counts(*cells(above), group, groups).value / sum_counts(*cells(below), group, groups).value * 100
    assert np.allclose(result.value, counted)


@given(_ROWS)
def test_sums_of_sums_are_the_sum(rows):
    values, _, group = (np.array(column) for column in zip(*rows))
    group = np.unique(group, return_inverse=True)[1].ravel()
    parts = sum_counts(*cells(values), group, group.max() + 1)
    whole = sum_counts(parts.value, parts.status, np.zeros(len(parts.value), dtype=int), 1)
    assert whole.value[0] == values.sum()
