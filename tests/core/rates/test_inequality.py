from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sozialraum.core.messages import SozialraumError
from sozialraum.core.numerics import weighted_quantile
from sozialraum.core.rates.inequality import (
    MEASURES,
    cv,
    gini,
    mean,
    near_the_mean,
    p90_p10,
    quintile_gap,
    theil,
    usable,
    weighted_sd,
)


def x(*values):
    return np.array(values, dtype=float)


ONE = x(1, 1, 1, 1)


def test_gini_by_hand():
    # By hand: 1, 2, 3, 4: pairs differ by 20 in sum (both orders), 20 / (2 · 16 · 2.5) = 0.25.
    assert gini(x(1, 2, 3, 4), ONE) == pytest.approx(0.25)
    # One has everything: (n − 1) / n.
    assert gini(x(0, 0, 0, 8), ONE) == pytest.approx(0.75)
    # Weights are persons: three persons with 0 and one with 8.
    assert gini(x(8, 0), x(1, 3)) == pytest.approx(0.75)


def test_theil_by_hand():
    # By hand: 1 and 3, mean 2: (0.5 ln 0.5 + 1.5 ln 1.5) / 2.
    assert theil(x(1, 3), x(1, 1)) == pytest.approx((0.5 * math.log(0.5) + 1.5 * math.log(1.5)) / 2)
    # One of four has everything: ln 4.
    assert theil(x(0, 0, 0, 8), ONE) == pytest.approx(math.log(4))


def test_spread_by_hand():
    # By hand: 2 (three persons) and 6 (one person): mean 3, variance (3 · 1 + 9) / 4 = 3.
    assert mean(x(2, 6), x(3, 1)) == 3
    assert weighted_sd(x(2, 6), x(3, 1)) == pytest.approx(math.sqrt(3))
    assert cv(x(2, 6), x(3, 1)) == pytest.approx(math.sqrt(3) / 3)


def test_percentiles_by_hand():
    values = x(*range(1, 11))
    # F(1) = 0.1 exactly: the mean of 1 and 2; F(9) = 0.9 exactly: the mean of 9 and 10.
    assert weighted_quantile(values, np.ones(10), 0.1, 2) == 1.5
    assert weighted_quantile(values, np.ones(10), 0.9, 2) == 9.5
    assert p90_p10(values, np.ones(10)) == pytest.approx(9.5 / 1.5)
    # 95 of 100 persons live in the district with value 7.
    assert p90_p10(x(1, 7), x(5, 95)) == 1.0


def test_fifths_by_hand():
    # By hand: five equal districts: 50 − 10.
    assert quintile_gap(x(10, 20, 30, 40, 50), np.ones(5)) == pytest.approx(40)
    # Weights 1 and 3 (a fifth is 0.8): below all in the district of 1 person, above all in the other.
    assert quintile_gap(x(10, 30), x(1, 3)) == pytest.approx(20)
    # Weights 1 and 9 (a fifth is 2): below 1 of 10 and 1 of 30, mean 20; above 30.
    assert quintile_gap(x(10, 30), x(1, 9)) == pytest.approx(10)


def test_near_the_mean_by_hand():
    # Mean 20: nobody lives within 18 … 22; mean 20 with a third district of 21: 1 of 3.
    assert near_the_mean(x(10, 30), x(1, 1)) == 0
    assert near_the_mean(x(10, 20, 30), x(1, 1, 1)) == pytest.approx(1 / 3)


@pytest.mark.parametrize("name", MEASURES)
def test_no_districts_no_number(name):
    with np.errstate(all="ignore"):
        assert math.isnan(MEASURES[name](x(), x()))


@pytest.mark.parametrize("name", ["gini", "theil", "cv", "p90_p10"])
def test_measures_of_shares_need_a_positive_mean(name):
    assert math.isnan(MEASURES[name](x(0, 0), x(1, 1)))


@pytest.mark.parametrize("name", ["gini", "theil"])
def test_negative_values_have_no_shares(name):
    assert math.isnan(MEASURES[name](x(-1, 3), x(1, 1)))


def test_usable_districts():
    assert usable(x(1, np.nan, 3, 4), x(5, 5, 0, np.nan)).tolist() == [True, False, False, False]
    assert usable(x(1, np.nan), None).tolist() == [True, False]
    with pytest.raises(SozialraumError, match="negative"):
        usable(x(1.0), x(-1))


_DISTRICTS = st.lists(st.tuples(st.floats(0, 1e6), st.integers(1, 5000)), min_size=1, max_size=30).filter(
    lambda rows: max(value for value, _ in rows) > 1e-3
)


def split(rows):
    return tuple(np.array(column, dtype=float) for column in zip(*rows))


@given(_DISTRICTS)
def test_bounds(rows):
    values, weights = split(rows)
    assert -1e-12 <= gini(values, weights) < 1
    assert -1e-9 <= theil(values, weights) <= math.log(weights.sum() / weights.min()) + 1e-9
    assert quintile_gap(values, weights) >= -1e-6
    assert weighted_sd(values, weights) >= 0


@given(_DISTRICTS)
def test_gini_is_the_mean_difference(rows):
    values, weights = split(rows)
    pairs = np.abs(values[:, None] - values) * weights[:, None] * weights
    expected = pairs.sum() / (2 * weights.sum() ** 2 * mean(values, weights))
    assert gini(values, weights) == pytest.approx(expected, abs=1e-9)


@given(st.floats(0.01, 1e4), st.lists(st.integers(1, 900), min_size=1, max_size=20))
def test_equal_districts_are_equal(value, weights):
    values, weights = np.full(len(weights), value), np.array(weights, dtype=float)
    for name, expected in {"gini": 0, "theil": 0, "p90_p10": 1, "quintile_gap": 0, "weighted_sd": 0, "cv": 0}.items():
        assert MEASURES[name](values, weights) == pytest.approx(expected, abs=1e-6 * max(1, value)), name


@given(_DISTRICTS, st.sampled_from(["gini", "theil", "cv"]), st.floats(0.1, 100))
def test_scale_does_not_matter(rows, name, factor):
    values, weights = split(rows)
    assert MEASURES[name](values * factor, weights) == pytest.approx(
        MEASURES[name](values, weights), abs=1e-9, rel=1e-6
    )


@given(_DISTRICTS, st.sampled_from(sorted(MEASURES)))
def test_a_district_may_be_cut_in_two(rows, name):
    values, weights = split(rows)
    doubled = np.concatenate([values, values]), np.concatenate([weights * 0.25, weights * 0.75])
    expected = MEASURES[name](values, weights)
    assert MEASURES[name](*doubled) == pytest.approx(expected, abs=1e-6, rel=1e-6, nan_ok=True)
