"""What is chance: published values, enumeration, and simulations with a fixed seed."""

from __future__ import annotations

from itertools import permutations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sozialraum.core.distributions import beta_cdf, binomial_probabilities, normal_two_sided, student_two_sided
from sozialraum.core.rates.change import WORDS, conditional, false_discovery, newcombe, words
from sozialraum.core.rates.intervals import GRADES, clopper_pearson, funnel, grades, wilson
from sozialraum.core.rates.targets import LIGHTS, lights, steady
from sozialraum.core.rates.trend import mann_kendall, of_counts, of_values, sen

scipy_stats = pytest.importorskip("scipy.stats")


@given(st.integers(0, 200), st.integers(1, 200))
def test_intervals_equal_scipy(count, of):
    count = min(count, of)
    for ours, method in ((wilson, "wilson"), (clopper_pearson, "exact")):
        theirs = scipy_stats.binomtest(count, of).proportion_ci(0.95, method)
        found = ours(np.array(float(count)), np.array(float(of)))
        assert [float(one) for one in found] == pytest.approx([theirs.low, theirs.high], abs=1e-9)


def test_distributions_equal_scipy():
    x, a, b = np.random.default_rng(1).uniform(0.01, [[0.99], [60], [60]], (3, 200))
    assert beta_cdf(x, a, b) == pytest.approx(scipy_stats.beta.cdf(x, a, b), abs=1e-12)
    t, freedom = np.linspace(-6, 6, 50), np.arange(1, 51)
    assert student_two_sided(t, freedom) == pytest.approx(2 * scipy_stats.t.sf(abs(t), freedom), abs=1e-12)
    assert normal_two_sided(t) == pytest.approx(2 * scipy_stats.norm.sf(abs(t)), abs=1e-14)
    assert binomial_probabilities(300, 0.21) == pytest.approx(
        scipy_stats.binom.pmf(np.arange(301), 300, 0.21), rel=1e-9
    )


def test_difference_of_proportions_as_published():
    """Newcombe 1998 (Statistics in Medicine 17, 873-890), table II, method 10, examples (a), (c), (d), (g), (h)."""
    for a, m, b, n, low, high in (
        (56, 70, 48, 80, 0.0524, 0.3339),
        (9, 10, 3, 10, 0.1705, 0.8090),
        (6, 7, 2, 7, 0.0582, 0.8062),
        (10, 10, 0, 20, 0.6791, 1.0),
        (10, 10, 0, 10, 0.6075, 1.0),
    ):
        assert [float(one) for one in newcombe(b, n, a, m)] == pytest.approx([low, high], abs=5e-5)


def test_two_counts_by_their_tails():
    exact, mid = conditional(12, 400.0, 20, 410.0)
    assert (round(exact, 3), round(mid, 3)) == (0.242, 0.185)
    assert conditional(5, 100.0, 5, 100.0)[0] == 1.0
    assert all(np.isnan(conditional(0, 10.0, 0, 10.0)))


def test_false_discovery_by_its_definition_and_its_words():
    p = np.random.default_rng(3).uniform(0, 0.4, 60)
    ranks = np.argsort(np.argsort(p)) + 1
    assert false_discovery(p) == pytest.approx([min((p * 60 / ranks)[p >= one]) for one in p], abs=1e-15)
    assert [WORDS[one] for one in words(np.array([0.05, 0.06, 0.2, 0.21, np.nan]))] == [
        "clear",
        "possible",
        "possible",
        "chance",
        "",
    ]


def test_grades_and_funnel_by_hand():
    rate = np.array([0.15, 0.5, 0.02, np.nan])
    low, high = np.array([0.0879, 0.49, 0.0, np.nan]), np.array([0.2441, 0.51, 0.16, np.nan])
    # half widths 0.078 / 0.15 = 52 %, 2 %, 400 %
    assert [GRADES[one] for one in grades(rate, low, high)] == ["weak", "good", "weak", ""]
    of = np.full(30, 200.0)
    counts = np.array([24.0] * 29 + [60.0])
    found = funnel(counts, of)
    assert found.mark.tolist() == [0] * 29 + [1] and found.rate == pytest.approx((29 * 24 + 60) / 6000)


@pytest.mark.parametrize("values", [[1, 2, 3, 4, 5], [3, 1, 2, 2, 5], [1, 1, 2, 2, 3, 3], [4, 4, 4, 1]])
def test_mann_kendall_equals_enumeration(values):
    values = np.array(values, float)

    def total(x):
        return sum(np.sign(b - a) for i, a in enumerate(x) for b in x[i + 1 :])

    seen = abs(total(values))
    everything = [abs(total(order)) for order in permutations(values)]
    s, p = mann_kendall(values)
    assert s == total(values) and p == pytest.approx(np.mean([one >= seen for one in everything]))


def test_trends_by_published_rules():
    y = np.array([12, 12.4, 12.1, 13, 13.2, 13.5])
    assert mann_kendall(y) == (13, pytest.approx(1 / 60))
    assert sen(y, np.arange(6.0)) == pytest.approx((0.3, 0.0925471, 0.5263627), abs=1e-6)
    slow = of_values(np.array([[7.1, 7.2, 7, 7.5, 7.9, 7.8, 8.3, 8.6]]), np.arange(8.0))
    assert (round(slow.p[0], 4), round(slow.p_inert[0], 4)) == (0.0055, 0.0302)
    assert of_values(y[None], np.arange(6.0)).p_inert[0] == pytest.approx(0.23333, abs=1e-5)
    broken, parts = np.array([10.0, 11, 12, 13, 9, 10, 11, 12]), np.repeat([0, 1], 4)
    assert mann_kendall(broken, parts) == (12, pytest.approx(0.003472222))
    assert mann_kendall(broken) == (5, pytest.approx(0.6246, abs=1e-4))
    assert sen(broken, np.arange(8.0), parts)[0] == 1.0
    assert np.isnan(of_values(np.array([[1.0, 2, 3, 4]]), np.arange(4.0)).p[0]), "too short to be told from chance"
    reference = scipy_stats.theilslopes(y, np.arange(6.0))
    assert sen(y, np.arange(6.0))[0] == pytest.approx(reference[0])


def test_logistic_trend_by_published_rules():
    counts, of = np.array([[24.0, 28, 25, 33, 36, 41]]), np.array([[200.0, 205, 198, 210, 215, 220]])
    slope, spread, p = of_counts(counts, of, np.arange(6.0))
    assert slope[0] == pytest.approx(0.1032823886, abs=1e-9) and spread[0] == 1.0
    assert p[0] == pytest.approx(0.0918282, abs=1e-7)
    later = of_counts(counts, of, np.arange(6.0) + 2019)
    assert later[0] == pytest.approx(slope) and later[2] == pytest.approx(p), "where time begins decides nothing"


def test_lights_and_their_steadiness():
    lower, upper = wilson(np.array([30.0, 12, 37]), np.array([120.0, 80, 410]))
    assert [LIGHTS[one] for one in lights(100 * lower, 100 * upper, 12.0)] == ["red", "yellow", "yellow"]
    raw = np.array([[1], [2], [2], [3], [2], [0], [2]])
    assert steady(raw)[:, 0].tolist() == [1, 1, 2, 3, 3, 0, 2]


@settings(max_examples=20)
@given(st.integers(0, 10**6))
def test_without_any_change_hardly_anything_is_called_clear(seed):
    """542 districts, nothing changes: a run with any clear change must stay rare (methods: 0.010 of runs)."""
    generator = np.random.default_rng(seed)
    of = generator.integers(50, 800, 120).astype(float)
    first, second = generator.binomial(of.astype(int), 0.12), generator.binomial(of.astype(int), 0.12)
    p = np.array([conditional(a, n, b, n)[1] for a, b, n in zip(first, second, of)])
    assert (words(false_discovery(p)) == WORDS.index("clear")).sum() <= 2


def test_coverage_of_wilson_on_average():
    generator = np.random.default_rng(5)
    n = generator.integers(20, 400, 20000)
    p = generator.uniform(0.02, 0.6, 20000)
    lower, upper = wilson(generator.binomial(n, p).astype(float), n.astype(float))
    assert 0.94 <= ((lower <= p) & (p <= upper)).mean() <= 0.96


def test_planted_rises_are_found():
    """54 of 542 rise from 12 to 18 %, as in the design: about 5 called clear, nearly all of them right."""
    generator = np.random.default_rng(11)
    called, right = [], []
    for _ in range(20):
        of = np.exp(generator.normal(np.log(420), 0.5, 542)).astype(int) + 20
        after = np.where(np.arange(542) < 54, 0.18, 0.12)
        a, b = generator.binomial(of, 0.12), generator.binomial(of, after)
        p = np.array([conditional(x, float(n), y, float(n))[1] for x, y, n in zip(a, b, of)])
        clear = words(false_discovery(p)) == WORDS.index("clear")
        called.append(clear.sum())
        right.append(clear[:54].sum())
    assert 2 <= np.mean(right) <= 12 and np.mean(right) >= 0.85 * np.mean(called)
