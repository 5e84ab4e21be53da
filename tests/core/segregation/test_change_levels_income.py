"""Decomposition over time and over levels, and segregation by income, against worked examples."""

from __future__ import annotations

import math

import numpy as np
import pytest
from sozialraum.core.segregation import change, nested, ordinal
from sozialraum.core.segregation.prepare import many_groups


def information(table) -> float:
    """M by its definition; table: (districts, groups)."""
    p = np.asarray(table, dtype=float) / np.sum(table)
    rows, columns = p.sum(1), p.sum(0)
    return sum(
        p[i, k] * math.log(p[i, k] / (rows[i] * columns[k]))
        for i in range(len(p))
        for k in range(len(columns))
        if p[i, k]
    )


BEFORE = np.array([[80.0, 20], [20, 80], [50, 50]])


def test_only_a_group_grows():
    """Every district gets three times as many of the second group: odds ratios and structure stay."""
    found = change.shapley(BEFORE.T, (BEFORE * [1, 3]).T)
    parts = dict(zip(change.COMPONENTS, found.components))
    assert parts["structure"] == pytest.approx(0, abs=1e-9)
    assert parts["total"] == pytest.approx(information(BEFORE * [1, 3]) - information(BEFORE))
    assert abs(parts["group_margin"]) > 100 * abs(parts["structure"])
    assert found.converged


def test_only_districts_grow():
    """A district of twice the size with the same composition; by odds ratios no structural change."""
    after = BEFORE * np.array([[2.0], [1], [1]])
    parts = dict(zip(change.COMPONENTS, change.shapley(BEFORE.T, after.T).components))
    assert parts["structure"] == pytest.approx(0, abs=1e-9)
    assert parts["total"] == pytest.approx(information(after) - information(BEFORE))


def test_only_the_structure_changes():
    """The margins stay, people change places: all of the change is structural."""
    after = np.array([[60.0, 40], [40, 60], [50, 50]])
    parts = dict(zip(change.COMPONENTS, change.shapley(BEFORE.T, after.T).components))
    assert parts["structure"] == pytest.approx(information(after) - information(BEFORE))
    assert [parts[name] for name in ("group_margin", "district_margin", "appearing", "disappearing")] == (
        pytest.approx([0, 0, 0, 0], abs=1e-9)
    )


def test_new_and_vanished_districts():
    """By definition: appearing = M(after) − M(after without new), disappearing = M(before without gone) − M(before)."""
    before = np.array([[80.0, 20], [20, 80], [50, 50], [0, 0]])
    after = np.array([[80.0, 20], [20, 80], [0, 0], [90, 10]])
    parts = dict(zip(change.COMPONENTS, change.shapley(before.T, after.T).components))
    assert parts["appearing"] == pytest.approx(information(after) - information(after[:2]))
    assert parts["disappearing"] == pytest.approx(information(before[:2]) - information(before))
    assert parts["structure"] == pytest.approx(0, abs=1e-9)


@pytest.mark.parametrize("before", [np.zeros((3, 2)), [[80.0, 20], [0, 0], [0, 0]]])
def test_a_time_with_nothing_to_compare_has_no_change(before):
    # Unknown counts arrive as empty districts; M of fewer than two districts would be 0 and the change all of M.
    after = np.array([[80.0, 20], [20, 80], [50, 50]])
    result = change.shapley(np.array(before).T, after.T)
    assert np.isnan(result.components).all() and np.isnan(result.districts).all()
    assert np.isnan(result.before) and result.after == pytest.approx(information(after))
    assert np.isnan(change.intervals(np.array(before).T, after.T, 50, 1).lower).all()


def test_fit_keeps_odds_ratios_and_meets_margins():
    table = np.array([[0.3, 0.1, 0.1], [0.1, 0.2, 0.2]])
    fitted, met = change.fit(table, np.array([[0.7], [0.3]]), np.array([[0.2, 0.5, 0.3]]))
    assert met
    assert fitted.sum(1) == pytest.approx([0.7, 0.3]) and fitted.sum(0) == pytest.approx([0.2, 0.5, 0.3])
    odds = table[0, 0] * table[1, 1] / (table[0, 1] * table[1, 0])
    assert fitted[0, 0] * fitted[1, 1] / (fitted[0, 1] * fitted[1, 0]) == pytest.approx(odds)


def test_intervals_of_a_change_are_repeatable_and_hold_the_truth():
    after = np.array([[60.0, 40], [40, 60], [50, 50]]).T * 20
    before = BEFORE.T * 20
    one, two = (change.intervals(before, after, 200, 5) for _ in range(2))
    assert np.array_equal(one.lower, two.lower)
    truth = change.shapley(before, after).components
    assert one.lower[5] < truth[5] < one.upper[5] < 0
    assert np.isnan(change.intervals(before, after, 0, 1).lower).all()


def test_levels_by_hand():
    """Two boroughs of two districts; M of the boroughs and M inside each, from the definition."""
    table = np.array([[80.0, 20], [60, 40], [10, 90], [30, 70]])
    levels = nested.decompose(many_groups(table[None]), np.array([[0, 0, 1, 1]]))
    boroughs = information([[140, 60], [40, 160]])
    assert levels.between[0] == pytest.approx([boroughs, information(table) - boroughs])
    inside = 0.5 * information(table[:2]) + 0.5 * information(table[2:])
    assert levels.within[0] == pytest.approx([inside, 0], abs=1e-12)
    assert levels.share[0].sum() == pytest.approx(1)


def test_an_even_spread_has_no_shares_of_levels():
    data = many_groups(np.array([[[0.3 * size, 0.7 * size] for size in (70, 30, 90, 10)]]))
    levels = nested.decompose(data, np.array([[0, 0, 1, 1]]))
    assert np.isnan(levels.share).all()
    assert levels.between.min() >= 0 and levels.within.min() >= 0 and levels.total == pytest.approx([0], abs=1e-15)


def test_same_name_in_two_boroughs_is_two_units():
    units = nested.paths(np.array([["a", "a", "b", "b"], ["north", "south", "north", "south"]]))
    assert units[0].tolist() == [0, 0, 1, 1]
    assert len(set(units[1].tolist())) == 4


def theil(below, t) -> float:
    p = below / t
    big = below.sum() / t.sum()

    def e(q):
        return -sum(v * math.log2(v) for v in (q, 1 - q) if v > 0)

    return 1 - sum(n * e(q) for n, q in zip(t, p)) / (t.sum() * e(big))


BRACKETS = np.array([[40.0, 30, 20, 10], [10, 20, 30, 40], [25, 25, 25, 25], [5, 10, 30, 55]])


def test_thresholds_are_two_group_measures():
    found = ordinal.rank_order(BRACKETS[None])
    below, t = np.cumsum(BRACKETS, 1), BRACKETS.sum(1)
    assert found.thresholds["information"][0] == pytest.approx([theil(below[:, k], t) for k in range(3)])
    assert found.shares[0] == pytest.approx(below[:, :3].sum(0) / t.sum())


def test_rank_order_by_the_published_weights():
    """H^R = Σ δ_m β_m, δ_m = 2/(m+2)² + 2 Σ_n (−1)^(m−n) C(m,n)/(m−n+2)²; Reardon & Bischoff (2011), appendix A."""
    found = ordinal.rank_order(BRACKETS[None])
    p, h = found.shares[0], found.thresholds["information"][0]
    beta = np.polyfit(p, h, 2)[::-1]
    delta = [
        2 / (m + 2) ** 2 + 2 * sum((-1) ** (m - n) * math.comb(m, n) / (m - n + 2) ** 2 for n in range(m + 1))
        for m in range(3)
    ]
    assert found.order[0] == 2
    assert found.rank_order["information"][0] == pytest.approx(float(np.dot(delta, beta)))
    assert found.at("information", 0.1)[0] == pytest.approx(float(np.polyval(beta[::-1], 0.1)))


def test_ordinal_information_is_the_weighted_mean():
    """Reardon (2009): Σ E(p_k) H(p_k) / Σ E(p_k)."""
    found = ordinal.rank_order(BRACKETS[None])
    p, h = found.shares[0], found.thresholds["information"][0]
    weight = -(p * np.log2(p) + (1 - p) * np.log2(1 - p))
    assert found.ordinal["information"][0] == pytest.approx((weight * h).sum() / weight.sum())


def test_an_even_spread_has_no_segregation_by_income():
    even = np.repeat([[10.0, 20, 30, 40]], 5, axis=0)
    found = ordinal.rank_order(even[None])
    for kind in ordinal.KINDS:
        assert found.rank_order[kind][0] == pytest.approx(0, abs=1e-12)


@pytest.mark.parametrize(
    ("kind", "area"), [("information", 1 / (2 * math.log(2))), ("variance_ratio", 2 / 3), ("square_root", math.pi / 4)]
)
def test_weights_of_the_percentiles_integrate_as_published(kind, area):
    """∫E = 1/(2 ln 2), ∫4p(1−p) = 2/3, ∫2√(p(1−p)) = π/4; Reardon (2011)."""
    node, weight = ordinal._gauss()
    assert (ordinal._shape(kind, node) * weight).sum() == pytest.approx(area)


def test_missing_brackets_leave_the_district_out():
    table = BRACKETS.copy()
    table[3, 1] = np.nan
    found = ordinal.rank_order(table[None])
    assert found.districts[0] == 3
    assert found.rank_order["information"] == pytest.approx(
        ordinal.rank_order(BRACKETS[None, :3]).rank_order["information"]
    )
