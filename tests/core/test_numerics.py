"""One set of means, ranks, quantiles and correlations: against plain loops, numpy and figures by hand."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from sozialraum.core import numerics
from sozialraum.core.composite import moments

NAN = float("nan")

# by hand with the positions of Hyndman and Fan (1996), table 1, over 1.5, 2, 2, 7, 9.25, 11, 40
SEVEN = np.array([11, 2, 40, 1.5, 7, 2, 9.25])
QUARTER_AND_NINETY = {
    1: (2, 40),
    2: (2, 40),
    3: (2, 11),
    4: (1.875, 19.7),
    5: (2, 34.2),
    6: (2, 40),
    7: (2, 22.6),
    8: (2, 11 + 29 * 14 / 15),
    9: (2, 37.1),
}


@pytest.mark.parametrize("kind", range(1, 10))
def test_quantiles_by_their_usual_numbers(kind):
    found = numerics.quantile(np.append(SEVEN, NAN), [0.25, 0.9], kind)
    assert found == pytest.approx(QUARTER_AND_NINETY[kind])


NAMES = {
    1: "inverted_cdf",
    2: "averaged_inverted_cdf",
    3: "closest_observation",
    4: "interpolated_inverted_cdf",
    5: "hazen",
    6: "weibull",
    7: "linear",
    8: "median_unbiased",
    9: "normal_unbiased",
}


@pytest.mark.skipif(tuple(map(int, np.__version__.split(".")[:2])) < (1, 22), reason="numpy has but one type")
@pytest.mark.parametrize("kind", [1, 2, *range(4, 10)])  # numpy's 3 rounds halves another way than R
@given(
    values=arrays.arrays(float, st.integers(1, 12), elements=st.integers(-1000, 1000).map(float)),
    share=st.sampled_from([0.0, 0.01, 0.13, 0.37, 0.61, 0.77, 0.99, 1.0]),
)
def test_quantiles_agree_with_numpy(kind, values, share):
    expected = np.quantile(values, share, method=NAMES[kind])
    assert numerics.quantile(values, share, kind) == pytest.approx(expected, abs=1e-9)


def test_quantiles_of_many_rows_at_once():
    rows = np.array([[3.0, NAN, 1.0], [NAN, NAN, NAN], [4.0, 2.0, 6.0]])
    np.testing.assert_array_equal(numerics.quantile(rows, [0, 0.5]), [[1, NAN, 2], [2, NAN, 4]])
    assert np.isnan(numerics.quantile(np.empty(0), 0.5))


columns = st.lists(
    st.tuples(
        st.one_of(st.just(NAN), st.integers(-50, 50).map(float)),
        st.one_of(st.sampled_from([NAN, -3.0, 0.0]), st.integers(1, 99).map(float)),
    ),
    max_size=12,
)


@given(columns)
def test_means_and_ranks_by_plain_loops(cells):
    values = np.array([value for value, _ in cells], dtype=float)
    weights = np.array([weight for _, weight in cells], dtype=float)
    used = [(x, w) for x, w in cells if x == x and w > 0]
    expected = math.fsum(x * w for x, w in used) / math.fsum(w for _, w in used) if used else NAN
    assert float(numerics.weighted_mean(values, weights)) == pytest.approx(expected, nan_ok=True, abs=1e-12)
    known = [x for x in values if x == x]
    plain = math.fsum(known) / len(known) if known else NAN
    assert float(numerics.weighted_mean(values)) == pytest.approx(plain, nan_ok=True, abs=1e-12)
    expected = [1 + sum(other > x for other in known) if x == x else 0 for x in values]
    assert numerics.rank(values).tolist() == expected


@given(columns)
def test_the_fast_kernels_of_the_indices_keep_the_same_rules(cells):
    values = np.array([value for value, _ in cells], dtype=float)
    weights = np.array([weight for _, weight in cells], dtype=float)
    for own in (None, weights):
        np.testing.assert_allclose(
            moments.mean(values[:, None], own)[0], numerics.weighted_mean(values, own), atol=1e-12
        )
    np.testing.assert_allclose(moments.median(values[:, None])[0], numerics.quantile(values, 0.5), atol=1e-12)


def test_ties_that_a_sum_in_another_order_would_break():
    assert numerics.rank(np.array([0.1 + 0.2, 0.3, 0.4])).tolist() == [2, 2, 1]
    assert numerics.rank(np.array([2.0, 1e-17, -3e-17, 0.0, -2.0])).tolist() == [1, 2, 2, 2, 5]


@given(columns, st.sampled_from([0.1, 0.25, 0.5, 0.9]))
def test_quantiles_of_persons_are_quantiles_of_the_persons(cells, share):
    values = np.array([value for value, _ in cells], dtype=float)
    weights = np.array([weight for _, weight in cells], dtype=float)
    persons = [x for x, w in cells if x == x and w > 0 for _ in range(int(w))]
    for kind in (1, 2):
        expected = numerics.quantile(np.array(persons), share, kind) if persons else NAN
        assert float(numerics.weighted_quantile(values, weights, share, kind)) == pytest.approx(
            float(expected), nan_ok=True
        )


def test_correlations():
    values = np.array([[1.0, 2.0, 5.0], [2.0, 4.0, 5.0], [3.0, 7.0, 5.0], [NAN, 1.0, 5.0]])
    matrix = numerics.correlation(values)
    assert matrix[0, 1] == pytest.approx(np.corrcoef(values[:3, 0], values[:3, 1])[0, 1])
    assert np.isnan(matrix[0, 2]) and matrix[0, 0] == 1


def test_quotients_and_numbers_of_texts():
    np.testing.assert_array_equal(numerics.ratio([1.0, 0.0, 1.0, NAN], [2.0, 0.0, np.inf, 1.0]), [0.5, NAN, NAN, NAN])
    codes, distinct = numerics.factorise(np.array(["b", "a", "b"], dtype=object), ["a", "b"])
    assert codes.tolist() == [1, 0, 1] and distinct == ["a", "b"]


@pytest.mark.parametrize("kind", range(3, 10))
def test_weighted_quantiles_are_those_of_the_persons(kind):
    random = np.random.default_rng(kind)
    values, persons = random.normal(size=7), random.integers(1, 6, 7)
    shares = np.linspace(0.05, 0.95, 19)
    assert numerics.weighted_quantile(values, persons, shares, kind) == pytest.approx(
        numerics.quantile(np.repeat(values, persons), shares, kind)
    )
