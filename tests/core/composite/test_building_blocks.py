"""Transforms, standardisations, weights, aggregations and classes by hand."""

from __future__ import annotations

import math

import numpy as np
import pytest
from sozialraum.core import numerics
from sozialraum.core.composite import aggregate, classify, factor, moments, standardise, transform, weight
from sozialraum.core.messages import SozialraumError

NAN = float("nan")


def column(*values: float) -> np.ndarray:
    return np.array(values, dtype=float)[:, None]


def test_moments_leave_gaps_out():
    values = np.array([[1.0, NAN], [3, NAN], [NAN, NAN]])
    assert moments.mean(values)[0] == 2 and np.isnan(moments.mean(values)[1])
    assert moments.standard_deviation(values)[0] == 1
    assert moments.standard_deviation(values, sample=True)[0] == pytest.approx(math.sqrt(2))
    assert moments.mean(values, np.array([1.0, 3, 9]))[0] == 2.5
    assert moments.median(column(4, 1, NAN, 2, 9))[0] == 3
    # by hand: median 3, deviations 1 2 1 6, median of them 1.5
    assert moments.median_deviation(column(4, 1, 2, 9))[0] == pytest.approx(1.5 * 1.4826)
    low, high = moments.limits(values)
    assert low[0] == 1 and high[0] == 3 and np.isnan(high[1])


def test_rounding_is_no_spread():
    assert moments.standard_deviation(column(0.1 + 0.2, 0.3, 0.3))[0] == 0


def test_transforms():
    assert transform.log1p(np.array([0.0, math.e - 1])) == pytest.approx([0, 1])
    assert np.isnan(transform.log1p(np.array([-1.0, -5]))).all()
    assert transform.arcsine(np.array([25.0, 100])) == pytest.approx([math.pi / 6, math.pi / 2])
    assert transform.logit(np.array([50.0]))[0] == 0
    assert np.isnan(transform.logit(np.array([0.0, 100, -3, 120]))).all()
    # Freeman and Tukey 1950: x = 5 of n = 20
    expected = math.asin(math.sqrt(5 / 21)) + math.asin(math.sqrt(6 / 21))
    assert transform.freeman_tukey(np.array([25.0]), np.array([20.0]))[0] == pytest.approx(expected)


def test_ranks_share_ties():
    values = column(3, 1, 3, 4.6, 4.6000000000000005, NAN)
    assert standardise.ranks(values, values)[:5, 0].tolist() == [2, 1, 2, 4, 4]
    assert standardise.ranks(values, values, "mean")[:5, 0].tolist() == [2.5, 1, 2.5, 4.5, 4.5]
    assert standardise.percentile_ranks(values, values)[:5, 0].tolist() == [0.25, 0, 0.25, 0.75, 0.75]
    assert np.isnan(standardise.ranks(values, values)[5, 0])


def test_distance_goalposts_and_reference_range():
    assert standardise.distance(column(15), np.array([10.0]))[0, 0] == 0.5
    assert standardise.min_max(column(30), np.array([20.0]), np.array([60.0]), 1, 101)[0, 0] == 26
    # Mazziotta and Pareto 2016: the reference scores 100, half the range above it 130
    values = column(10, 20, 30)
    assert standardise.reference_range(values, np.array([20.0]), np.array([10.0]), np.array([30.0]))[:, 0].tolist() == [
        70,
        100,
        130,
    ]


def test_exponential_ranks_put_the_worst_tenth_above_fifty():
    values = np.random.default_rng(1).permutation(1000).astype(float)[:, None]
    result = standardise.exponential_ranks(values, values)[:, 0]
    assert result.max() == pytest.approx(100)
    # English Indices technical report: about the most deprived tenth gets 50 to 100; by hand: X > 50 where R > 0.8979
    assert (result > 50).sum() == 103


def test_component_of_two_indicators():
    # by hand: correlation matrix [[1, r], [r, 1]] has λ = 1 ± r and v = (1, 1)/√2
    component = weight.first_component(np.array([[1, 0.6], [0.6, 1]]))
    assert component.eigenvalues == pytest.approx([1.6, 0.4])
    assert component.vector == pytest.approx([math.sqrt(0.5)] * 2)
    assert component.loadings == pytest.approx([math.sqrt(0.8)] * 2)
    assert component.explained == pytest.approx(0.8)


def test_correlation_pairwise_uses_what_each_pair_has():
    values = np.array([[1.0, 2, 1], [2, 4, 0], [3, 6, NAN], [4, 9, 5]])
    full = numerics.correlation(values, pairwise=True)
    assert full[0, 1] == pytest.approx(np.corrcoef(values[:, 0], values[:, 1])[0, 1])
    assert full[0, 2] == pytest.approx(np.corrcoef(values[[0, 1, 3], 0], values[[0, 1, 3], 2])[0, 1])


def test_varimax_equals_r():
    simple = np.array([[0.9, 0.2], [0.8, 0.1], [0.1, 0.7], [0.3, 0.6]])
    turn = np.array([[math.cos(0.5), -math.sin(0.5)], [math.sin(0.5), math.cos(0.5)]])
    rotated, rotation = factor.varimax(simple @ turn)
    # R 4.2.2: varimax(simple %*% turn)$loadings
    expected = [
        [0.8907041158, 0.2380045756],
        [0.7950369012, 0.1338518798],
        [0.0702107712, 0.7036124271],
        [0.2742734222, 0.6121879531],
    ]
    assert rotated == pytest.approx(np.array(expected), abs=1e-9)
    assert rotation @ rotation.T == pytest.approx(np.eye(2))


def test_factor_weights_follow_the_largest_loading():
    matrix = np.kron(np.eye(2), np.array([[1, 0.8], [0.8, 1]])) + 0.0
    assert factor.factor_weights(matrix) == pytest.approx([0.25] * 4)


def test_aggregations_by_hand():
    values = np.array([[1.0, 4], [2, NAN], [NAN, NAN]])
    weights = np.array([1.0, 3])
    assert aggregate.mean(values, weights)[:2].tolist() == [3.25, 2]
    assert aggregate.total(values, weights)[:2].tolist() == [13, 8]
    assert aggregate.geometric(values, np.ones(2))[:2] == pytest.approx([2, 2])
    assert aggregate.harmonic(values, np.ones(2))[:2] == pytest.approx([1.6, 2])
    assert np.isnan(aggregate.mean(values, weights)[2])
    # by hand: M = 100, s² = 200 with n − 1, σ² = 100
    profile = np.array([[90.0, 110]])
    assert aggregate.mazziotta_pareto(profile, np.ones(2))[0] == 102
    assert aggregate.adjusted_mazziotta_pareto(profile, np.ones(2))[0] == 101
    assert aggregate.mazziotta_pareto_minus(profile, np.ones(2))[0] == 98
    assert aggregate.adjusted_mazziotta_pareto_minus(profile, np.ones(2))[0] == 99
    with pytest.raises(SozialraumError, match="above zero"):
        aggregate.geometric(np.array([[0.0, 1]]), np.ones(2))


def test_copeland_by_hand():
    # by hand: a is ahead of b twice of three, of c three times; b of c twice
    values = np.array([[3.0, 3, 1], [2, 1, 3], [1, 2, 0]])
    assert aggregate.copeland(values, np.ones(3)).tolist() == [2, 0, -2]
    assert aggregate.copeland(np.vstack([values, values]), np.ones(3), block=2).tolist() == [4, 0, -4] * 2
    gaps = np.array([[3.0, NAN], [2, 5], [NAN, NAN]])
    assert aggregate.copeland(gaps, np.ones(2))[:2].tolist() == [1, -1]
    assert np.isnan(aggregate.copeland(gaps, np.ones(2))[2])


def test_ranks_and_breaks():
    index = np.array([1.0, NAN, 3, 3, 0])
    assert numerics.rank(index).tolist() == [3, 0, 1, 1, 4]
    assert classify.by_breaks(np.array([-1.0, 1, 1.5, 1.6, -1.1, NAN]), [-1, 1, 1.5], towards_zero=True).tolist() == [
        2,
        2,
        3,
        4,
        1,
        0,
    ]
    assert classify.by_breaks(np.array([-1.0, 1]), [-1, 1]).tolist() == [1, 2]


def test_quantiles_of_three_types():
    # R 4.2.2: quantile(c(2, 4, 4, 5, 9, 11), c(.2, .5, .9), type = 6 | 7 | 9)
    values = np.array([2.0, 4, 4, 5, 9, 11])
    shares = np.array([0.2, 0.5, 0.9])
    assert numerics.quantile(values, shares, 6) == pytest.approx([2.8, 4.5, 11])
    assert numerics.quantile(values, shares, 7) == pytest.approx([4, 4.5, 10])
    assert numerics.quantile(values, shares, 9) == pytest.approx([3.25, 4.5, 11])


def test_weighted_quantiles_and_rank_parts():
    assert numerics.weighted_quantile(
        np.array([1.0, 2, 3]), np.array([1.0, 1, 8]), np.array([0.1, 0.2, 0.5])
    ).tolist() == [1, 2, 3]
    assert classify.by_rank(np.arange(10.0), 5).tolist() == [1, 1, 2, 2, 3, 3, 4, 4, 5, 5]
    assert classify.by_rank(np.array([NAN, 1.0, 2]), 2).tolist() == [0, 1, 2]


def test_jenks_finds_the_gaps():
    values = np.array([1.0, 2, 3, 20, 21, 22, 50, 51])
    assert classify.jenks_breaks(values, 3).tolist() == [3, 22]
    assert classify.jenks_breaks(np.array([5.0, 5, 5]), 4).tolist() == []
    # brute force over all cuts of ten values
    many = np.array([0.3, 1.1, 1.9, 2.2, 4.0, 4.1, 6.5, 7.0, 7.7, 9.9])

    def cost(first, second):
        return sum(((part - part.mean()) ** 2).sum() for part in np.split(many, [first, second]))

    best = min((cost(i, j), i, j) for i in range(1, 9) for j in range(i + 1, 10))
    assert classify.jenks_breaks(many, 3).tolist() == [many[best[1] - 1], many[best[2] - 1]]
