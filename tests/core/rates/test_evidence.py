"""The sceptic's pass: published tables, other programs, full enumeration, and simulations without and with a change."""

from __future__ import annotations

from itertools import permutations

import numpy as np
import pytest
from sozialraum.core.rates.breaks import pettitt, suspected
from sozialraum.core.rates.change import WORDS, conditional, false_discovery, newcombe, words
from sozialraum.core.rates.intervals import clopper_pearson, funnel, funnel_limits, limits_of, wilson
from sozialraum.core.rates.trend import mann_kendall, of_counts, of_values, sen

CLEAR = WORDS.index("clear")


def test_worked_examples_of_the_design():
    def percent(interval):
        return [round(float(one), 4) for one in interval]

    assert percent(wilson(np.array(12.0), np.array(80.0))) == [0.0879, 0.2441]
    assert percent(clopper_pearson(np.array(12.0), np.array(80.0))) == [0.08, 0.2474]
    low, high = wilson(np.array(0.0), np.array(20.0))
    assert float(low) == 0 and round(float(high), 3) == 0.161
    assert round(float(clopper_pearson(np.array(0.0), np.array(20.0))[1]), 3) == 0.168
    assert funnel_limits(50, 0.12, 0.95) == (2, 11) and funnel_limits(800, 0.12, 0.95) == (78, 114)
    assert [round(one, 3) for one in conditional(12, 400.0, 20, 410.0)] == [0.242, 0.185]
    assert percent(newcombe(48.0, 80.0, 56.0, 70.0)) == [0.0524, 0.3339]
    for count, of, expected in ((30, 120, (0.181, 0.334)), (37, 410, (0.066, 0.122))):
        assert [round(float(one), 3) for one in wilson(np.array(float(count)), np.array(float(of)))] == list(expected)


@pytest.mark.parametrize(
    ("count", "of", "wilson_as_printed", "exact_as_printed"),
    [
        (81, 263, (0.2553, 0.3662), (0.2527, 0.3676)),
        (15, 148, (0.0624, 0.1605), (0.0578, 0.1617)),
        (0, 20, (0.0, 0.1611), (0.0, 0.1684)),
        (1, 29, (0.0061, 0.1718), (0.0009, 0.1776)),
    ],
)
def test_intervals_of_one_proportion_as_published(count, of, wilson_as_printed, exact_as_printed):
    """Newcombe 1998 (Statistics in Medicine 17, 857-872), table I: methods 3 (Wilson) and 5 (Clopper-Pearson)."""
    for method, printed in ((wilson, wilson_as_printed), (clopper_pearson, exact_as_printed)):
        assert [round(float(one), 4) for one in method(np.array(float(count)), np.array(float(of)))] == list(printed)


def test_clopper_and_pearson_by_their_definition():
    """Each bound is where the tail that it shuts out holds 2.5 %: summed, not by the beta function."""
    from math import comb

    for count, of in ((1, 7), (5, 12), (11, 40)):
        low, high = (float(one) for one in clopper_pearson(np.array(float(count)), np.array(float(of))))
        above = sum(comb(of, k) * low**k * (1 - low) ** (of - k) for k in range(count, of + 1))
        below = sum(comb(of, k) * high**k * (1 - high) ** (of - k) for k in range(count + 1))
        assert above == pytest.approx(0.025, abs=1e-10) and below == pytest.approx(0.025, abs=1e-10)


def test_a_single_case_among_few_does_not_stand_out():
    """Normal limits would mark 3 of 20 where the city has 2 % (z = 4.2), though one such district in 140 has as many."""
    of = np.array([20.0] + [1000.0] * 40)
    counts = np.array([3.0] + [20.0] * 40)
    assert funnel(counts, of).mark[0] == 0
    low, high = limits_of(np.array([20.0, 9000.0]), 0.02, 0.998)
    assert (low[0], high[0]) == funnel_limits(20, 0.02, 0.998)
    assert high[1] == pytest.approx(180 + 3.0902 * np.sqrt(180 * 0.98), abs=0.01)
    wide = limits_of(np.array([800.0]), 0.12, 0.95, 4.0)
    assert wide[0][0] == 96 - 2 * (96 - 78) and wide[1][0] == 96 + 2 * (114 - 96)


def test_the_funnel_marks_as_seldom_as_it_says():
    random = np.random.default_rng(2)
    marked = [
        (funnel(random.binomial(of, 0.04).astype(float), of.astype(float)).mark != 0).mean()
        for of in (random.integers(10, 300, 542) for _ in range(60))
    ]
    assert np.mean(marked) <= 0.002


@pytest.mark.parametrize("values", [[2, 1, 4, 3, 5, 7, 6], [1, 1, 2, 3, 3, 3, 2], [5, 5, 5, 1, 2, 2, 2]])
def test_mann_kendall_equals_every_order(values):
    values = np.array(values, dtype=float)
    pairs = np.triu_indices(len(values), 1)
    orders = np.array(list(permutations(values)))
    totals = np.sign(orders[:, pairs[1]] - orders[:, pairs[0]]).sum(axis=1)
    seen, p = mann_kendall(values)
    assert seen == np.sign(values[pairs[1]] - values[pairs[0]]).sum()
    assert p == pytest.approx((np.abs(totals) >= abs(seen)).mean())


def test_mann_kendall_and_sen_equal_pymannkendall():
    """S, its variance with ties, Sen's slope; beyond 60 values p, where both take the normal distribution."""
    peer = pytest.importorskip("pymannkendall")
    random = np.random.default_rng(3)
    for length in (6, 12, 25, 80):
        values = np.round(np.cumsum(random.normal(size=length)), 0)  # with ties
        found = peer.original_test(values)
        s, p = mann_kendall(values)
        assert s == found.s and sen(values, np.arange(float(length)))[0] == pytest.approx(found.slope)
        _, ties = np.unique(values, return_counts=True)
        variance = (length * (length - 1) * (2 * length + 5) - (ties * (ties - 1) * (2 * ties + 5)).sum()) / 18
        assert variance == pytest.approx(found.var_s)
        assert p == pytest.approx(found.p, abs=1e-9 if length > 60 else 0.03)


def test_a_break_is_asked_for_and_a_rise_is_none():
    k, place, p = pettitt(np.array([5, 6, 5.5, 6.2, 5.8, 9, 9.4, 8.8]))
    assert (k, place) == (15, 5) and p == pytest.approx(0.084, abs=0.01)
    short = np.array([5, 6, 5.5, 6.2, 9, 9.4])
    everything = np.array([pettitt(np.array(order), 1)[0] for order in permutations(short)])
    assert pettitt(short)[2] == pytest.approx((everything >= pettitt(short)[0]).mean(), abs=0.02)
    level = np.array([10, 10.2, 9.9, 10.1, 10, 10.1, 14, 14.1, 13.9, 14.2, 14, 14.1])
    assert suspected(level) == 6 and suspected(np.arange(12.0)) == -1 and suspected(level[:9]) == -1
    gap = np.insert(level, 3, np.nan)
    assert suspected(gap) == 7
    random = np.random.default_rng(4)
    asked = [suspected(random.normal(size=14)) >= 0 for _ in range(150)]
    assert np.mean(asked) <= 0.06
    walk = [suspected(np.cumsum(0.5 + random.normal(size=14) * 0.2)) >= 0 for _ in range(100)]
    assert np.mean(walk) <= 0.1, "steady rises are hardly ever asked about"


def called(random, rising: float, runs: int):
    """Districts called clear, and rightly so, in each of some runs of 542; the first 54 rise from 12 % to `rising`."""
    found = []
    for _ in range(runs):
        of = random.lognormal(np.log(420), 0.5, 542).astype(int) + 20
        after = np.where(np.arange(542) < 54, rising, 0.12)
        first, second = random.binomial(of, 0.12), random.binomial(of, after)
        p = np.array([conditional(a, float(n), b, float(n))[1] for a, b, n in zip(first, second, of)])
        clear = words(false_discovery(p)) == CLEAR
        found.append((clear.sum(), clear[:54].sum()))
    return np.array(found)


def test_no_change_is_called_in_at_most_six_of_a_hundred_runs_and_a_planted_rise_is_found():
    random = np.random.default_rng(7)
    without = called(random, 0.12, 60)
    assert (without[:, 0] > 0).mean() <= 0.06
    planted = called(random, 0.18, 12)
    assert planted[:, 1].mean() >= 4.5, "the design, with smaller districts: 5.1 called, 5.0 of them right"
    assert planted[:, 1].sum() >= 0.9 * planted[:, 0].sum()


def test_trends_of_counts_and_values_keep_their_level_and_find_a_rise():
    random = np.random.default_rng(9)
    times, of = np.arange(8.0), np.full((600, 8), 300.0)
    _, _, p = of_counts(random.binomial(300, 0.12, (600, 8)).astype(float), of, times)
    assert (p <= 0.05).mean() <= 0.06
    rising = 0.12 + 0.012 * np.arange(8)
    _, _, p = of_counts(random.binomial(300, rising, (200, 8)).astype(float), of[:200], times)
    assert (p <= 0.05).mean() >= 0.8
    line = of_values(random.normal(size=(400, 10)), np.arange(10.0))
    assert (line.p <= 0.05).mean() <= 0.07
    assert 0.94 <= ((line.lower <= 0) & (line.upper >= 0)).mean() <= 0.99  # the design: .967 at ten, .947 at fifteen


def test_intervals_cover_their_level_over_sizes_and_rates():
    """Mean of the exact coverage over (n, p), reckoned, not drawn: 94 to 96 %; Clopper-Pearson's never below 95 %."""
    from sozialraum.core.distributions import binomial_probabilities

    covered = {"wilson": [], "exact": []}
    for n in (20, 35, 60, 100, 200, 400):
        k = np.arange(n + 1.0)
        bounds = {"wilson": wilson(k, np.full(n + 1, float(n))), "exact": clopper_pearson(k, np.full(n + 1, float(n)))}
        for p in np.linspace(0.02, 0.6, 59):
            chance = binomial_probabilities(n, float(p))
            for name, (low, high) in bounds.items():
                covered[name].append(chance[(low <= p) & (p <= high)].sum())
    assert 0.94 <= np.mean(covered["wilson"]) <= 0.96
    assert min(covered["exact"]) >= 0.95 - 1e-9
