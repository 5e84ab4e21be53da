"""Bootstrap, permutation, bounds: random draws are right, repeatable, and never repeat each other."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from sozialraum.core.segregation import bounds, chance, inference
from sozialraum.core.segregation.prepare import many_groups, two_groups
from sozialraum.core.segregation.registry import MEASURES, evaluate

RANDOM = np.random.default_rng(1)
T = RANDOM.integers(30, 300, 60).astype(float)
X = np.floor(T * RANDOM.uniform(0.05, 0.6, 60))
NAMES = ["dissimilarity", "isolation", "gini", "entropy", "hutchens"]
ROWS = [MEASURES[name] for name in NAMES]


def data():
    return two_groups(X[None, :, None], T[None]).take((0, 0))


def infer(method, replicates=400, stream=(1, 0, 0), table=None, rows=ROWS, **more):
    table = table or data()
    values = {row.name: float(evaluate(row, table)) for row in rows}
    return values, inference.infer(rows, table, values, method, replicates, stream, **more)


@pytest.mark.parametrize("method", ["bootstrap", "bootstrap_persons", "permutation"])
def test_same_seed_same_result_other_seed_other_result(method):
    one, two, other = infer(method)[1], infer(method)[1], infer(method, stream=(2, 0, 0))[1]
    assert str(one) == str(two)
    assert one["dissimilarity"].lower != other["dissimilarity"].lower


@pytest.mark.parametrize("method", ["bootstrap", "bootstrap_persons", "permutation"])
def test_no_two_replicates_are_alike(method):
    made = inference.replicate(data(), method, 300, np.random.default_rng(3))
    assert len(np.unique(np.asarray(made.x), axis=0)) == 300


def test_permutation_keeps_both_margins():
    made = inference.replicate(data(), "permutation", 200, np.random.default_rng(3))
    assert (made.x.sum(-1) == X.sum()).all()
    assert ((made.x + made.y) == T).all()
    assert (made.x >= 0).all() and (made.y >= 0).all()


def test_dealt_persons_are_hypergeometric():
    """Mean n K/N and variance n K/N (1 − K/N)(N − n)/(N − 1) of every district; sum fixed."""
    sizes = np.array([30, 10, 0, 25, 17])
    dealt = inference.deal(np.random.default_rng(1), sizes, 40, 40_000)
    share = sizes / 82
    assert (dealt.sum(1) == 40).all()
    assert dealt.mean(0) == pytest.approx(40 * share, abs=0.06)
    assert dealt.var(0) == pytest.approx(40 * share * (1 - share) * 42 / 81, abs=0.15)


def test_permutation_finds_the_exact_chance_level():
    _, found = infer("permutation", 2000)
    exact = float(chance.expected_dissimilarity(two_groups(X[None, :, None], T[None]))[0, 0])
    assert found["dissimilarity"].expected == pytest.approx(exact, rel=0.01)


def test_p_value_is_never_zero_and_counts_ties():
    _, found = infer("permutation", 99)
    assert found["dissimilarity"].p_value == pytest.approx(1 / 100)
    even = two_groups(np.full((1, 10, 1), 5.0), np.full((1, 10), 10.0)).take((0, 0))
    _, found = infer("permutation", 99, table=even)
    assert found["dissimilarity"].p_value == 1.0


def test_p_values_of_random_spreads_are_uniform():
    """Under the hypothesis p is uniform: about a tenth of random cities are below 0.1."""
    random = np.random.default_rng(4)
    sizes = np.full(30, 40)
    dealt = inference.deal(random, sizes, 300, 200)
    values = []
    for place, x in enumerate(dealt):
        table = two_groups(x[None, :, None].astype(float), sizes[None].astype(float)).take((0, 0))
        _, found = infer("permutation", 99, (5, place), table, ROWS[:1])
        values.append(found["dissimilarity"].p_value)
    assert np.mean(np.array(values) <= 0.1) == pytest.approx(0.1, abs=0.06)
    assert np.mean(values) == pytest.approx(0.5, abs=0.08)


def test_bootstrap_of_districts_agrees_with_a_plain_one():
    random = np.random.default_rng(9)
    draws = random.integers(0, 60, (4000, 60))
    table = two_groups(X[draws][:, :, None], T[draws])
    plain = {row.name: evaluate(row, table)[:, 0] for row in ROWS}
    values, found = infer("bootstrap", 4000)
    for name in NAMES:
        assert found[name].standard_error == pytest.approx(plain[name].std(ddof=1), rel=0.06)
        low, high = np.quantile(plain[name], [0.025, 0.975])
        tolerance = 0.1 * (high - low)
        assert found[name].lower == pytest.approx(2 * values[name] - high, abs=tolerance)
        assert found[name].upper == pytest.approx(2 * values[name] - low, abs=tolerance)


def test_persons_bootstrap_reports_the_bias_of_small_districts():
    small = two_groups(np.floor(X / 10)[None, :, None], np.floor(T / 10)[None]).take((0, 0))
    _, found = infer("bootstrap_persons", 500, table=small)
    assert found["dissimilarity"].bias > 0.01


def test_many_groups_under_every_method():
    table = many_groups(np.stack([X, T - X, RANDOM.integers(0, 50, 60)], axis=-1)[None]).take(0)
    rows = [MEASURES[name] for name in ("multi_information", "multi_gini", "multi_dissimilarity")]
    for method in ("bootstrap", "bootstrap_persons", "permutation"):
        values, found = infer(method, 300, table=table, rows=rows)
        assert set(found) == set(values)
    assert found["multi_information"].expected < values["multi_information"] / 3
    dealt = inference.replicate(table, "permutation", 50, np.random.default_rng(1))
    assert (dealt.x.sum(-1) == table.x.sum(-1)).all() and (dealt.x.sum(-2) == table.x.sum(-2)).all()


def test_spatial_measures_are_permuted_too():
    from sozialraum.core.segregation.space import Space

    places = RANDOM.uniform(0, 4000, (60, 2))
    space = Space(areas=np.full(60, 1e5), coordinates=places)
    west = two_groups(np.where(places[:, 0] < 2000, 0.8, 0.2)[None, :, None] * 100, np.full((1, 60), 100.0)).take(
        (0, 0)
    )
    rows = [MEASURES["spatial_proximity"], MEASURES["spatial_isolation"]]
    values = {row.name: float(evaluate(row, west, space)) for row in rows}
    found = inference.infer(rows, west, values, "permutation", 199, (1,), space=space)
    assert found["spatial_proximity"].p_value == pytest.approx(1 / 200)
    assert found["spatial_proximity"].expected == pytest.approx(1, abs=0.01)
    assert inference.infer(rows, west, values, "bootstrap", 199, (1,), space=space) == {}


def test_unknown_method_is_named():
    with pytest.raises(inference.SozialraumError, match="jackknife"):
        infer("jackknife")


def test_paired_test_of_two_years():
    after = np.clip(np.floor(X + 0.4 * (X.sum() / T.sum() * T - X)), 0, T)
    table = two_groups(np.stack([X, after])[:, :, None], np.stack([T, T]))
    found = inference.paired(ROWS, table.take((0, 0)), table.take((1, 0)), 499, (1,))
    pair = found["dissimilarity"]
    assert pair.after < pair.before and pair.upper < 0
    assert pair.p_value == pytest.approx(1 / 500)
    same = inference.paired(ROWS, table.take((0, 0)), table.take((0, 0)), 99, (1,))
    assert same["dissimilarity"].p_value == 1.0


def test_bounds_against_every_possible_count():
    """All combinations of the hidden counts tried out, in 60 random cities of six districts."""
    random = np.random.default_rng(6)
    for _ in range(60):
        t = random.integers(5, 30, 6).astype(float)
        x = random.binomial(t.astype(int), random.uniform(0.2, 0.8)).astype(float)
        hidden = random.choice(6, random.integers(1, 4), replace=False)
        low = np.where(random.random(6) < 0.3, 1.0, 0.0)
        high = np.where(random.random(6) < 0.5, 3.0, t)
        values = []
        for combination in itertools.product(*(np.arange(low[i], high[i] + 1) for i in hidden)):
            filled = x.copy()
            filled[hidden] = combination
            if 0 < filled.sum() < t.sum():
                values.append(0.5 * np.abs(filled / filled.sum() - (t - filled) / (t - filled).sum()).sum())
        x[hidden] = np.nan
        assert bounds.dissimilarity_bounds(x, t, low, high) == pytest.approx((min(values), max(values)))


def test_bounds_of_many_hidden_counts_hold_the_truth():
    random = np.random.default_rng(8)
    t = random.integers(50, 400, 200).astype(float)
    x = random.binomial(t.astype(int), 0.02).astype(float)
    true = 0.5 * np.abs(x / x.sum() - (t - x) / (t - x).sum()).sum()
    hidden = np.where(x < 3, np.nan, x)
    assert np.isnan(hidden).sum() > 20
    low, high = bounds.dissimilarity_bounds(hidden, t, np.zeros(200), np.full(200, 2.0))
    assert low < true < high
    wide = bounds.dissimilarity_bounds(hidden, t, np.zeros(200), t)
    assert wide[0] <= low and wide[1] >= high


def test_bounds_without_hidden_counts_are_the_value():
    true = 0.5 * np.abs(X / X.sum() - (T - X) / (T - X).sum()).sum()
    assert bounds.dissimilarity_bounds(X, T, np.zeros(60), T) == pytest.approx((true, true))
