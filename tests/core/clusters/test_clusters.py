"""Neighbours and their measures: by enumeration, by hand, and what no arrangement may change."""

from __future__ import annotations

from itertools import combinations, permutations

import numpy as np
import pytest
from sozialraum.core.clusters import overall
from sozialraum.core.clusters.local import CLUSTERS, HIGH_HIGH, ISLAND, LOW_LOW, NONE, local_clusters, steadied
from sozialraum.core.clusters.permutation import enough
from sozialraum.core.clusters.weights import from_links, nearest, smallest_reach, touching, within
from sozialraum.core.messages import SozialraumError
from sozialraum.core.segregation.space import Borders


def lattice(side: int):
    """Squares that touch, also in corners."""
    place = np.arange(side * side).reshape(side, side)
    ends = []
    for right, up in ((1, 0), (0, 1), (1, 1), (1, -1)):
        a = place[max(0, -up) : side - max(0, up), : side - right]
        b = place[max(0, up) : side - max(0, -up), right:]
        ends.append(np.column_stack([a.ravel(), b.ravel()]))
    ends = np.concatenate(ends)
    return from_links(side * side, np.concatenate([ends[:, 0], ends[:, 1]]), np.concatenate([ends[:, 1], ends[:, 0]]))


RING = from_links(8, np.repeat(np.arange(8), 2), np.array([(q + s) % 8 for q in range(8) for s in (1, 3)]))
VALUES = np.array([1.0, 5, 2, 8, 3, 3, 9, 4])


def exact(statistic, k: int, seen: float, others: np.ndarray) -> float:
    all_draws = np.array([statistic(np.array(draw)) for draw in combinations(others, k)])
    return min(1.0, 2 * min((all_draws <= seen + 1e-9).mean(), (all_draws >= seen - 1e-9).mean()))


@pytest.mark.parametrize("uneven", [False, True])
def test_conditional_permutation_is_enumeration(uneven):
    w = np.tile([1.0, 2.0], 8) if uneven else None
    weights = from_links(8, RING.i, RING.j, w)
    found = local_clusters(VALUES, weights, draws=120_000, few=True)
    standard = weights.standardised()
    for place in range(8):
        others = np.delete(VALUES, place)
        part = standard.w[standard.start[place] : standard.start[place + 1]]
        sums = np.array([np.dot(part, draw) for draw in permutations(others, 2)])
        seen = found.lag[place]
        p = min(1.0, 2 * min((sums <= seen + 1e-9).mean(), (sums >= seen - 1e-9).mean()))
        assert found.p[place] == pytest.approx(p, abs=0.01)
        assert found.z[place] == pytest.approx((seen - sums.mean()) / sums.std(), abs=1e-9)


def test_geary_is_enumeration():
    found = local_clusters(VALUES, RING, "geary", draws=120_000, few=True)
    z = (VALUES - VALUES.mean()) / VALUES.std()
    for place in range(8):
        apart = (z[place] - np.delete(z, place)) ** 2
        draws = np.array([sum(draw) / 2 for draw in combinations(apart, 2)])
        assert found.p[place] == pytest.approx(exact(lambda d: d.sum() / 2, 2, found.value[place], apart), abs=0.01)
        assert found.z[place] == pytest.approx((found.value[place] - draws.mean()) / draws.std(), abs=1e-9)


def test_joins_are_enumeration():
    classes = np.array([0.0, 0, 1, 2, 1, 0, 1, 2])
    found = local_clusters(classes, RING, "join_count", few=True)
    for place in range(8):
        others = np.delete(classes, place) == classes[place]
        draws = np.array([sum(draw) for draw in combinations(others, 2)])
        assert found.p[place] == pytest.approx((draws >= found.value[place]).mean(), abs=1e-12)
        spread = draws.std()
        assert found.z[place] == pytest.approx((found.value[place] - draws.mean()) / spread if spread else 0, abs=1e-9)


@pytest.mark.parametrize("name", ["moran", "geary", "getis_ord", "joins"])
def test_moments_of_the_whole_map_are_enumeration(name):
    """All 720 orders of six values with neighbours that are not mutual."""
    weights = from_links(
        6, np.array([0, 0, 1, 2, 3, 4, 5]), np.array([1, 2, 2, 3, 4, 5, 3]), np.array([1.0, 2, 1, 1, 3, 1, 1])
    )
    x = np.array([1.0, 4, 2, 7, 3, 9]) if name != "joins" else np.array([1.0, 1, 0, 1, 0, 0])
    measure = {"joins": lambda y, w: overall.joins(y > 0, w)}.get(name) or getattr(overall, name)
    every = np.array([measure(np.array(order), weights).value for order in permutations(x)])
    one = measure(x, weights)
    assert (one.expected, one.variance) == pytest.approx((every.mean(), every.var()), abs=1e-9)


def test_the_permutation_of_the_whole_map_is_enumeration():
    weights = RING.standardised()
    z = VALUES - VALUES.mean()
    p = overall.permuted(z, weights, overall.product, 1, count=40_000)
    every = np.array(
        [(weights.w * z[np.array(o)][weights.i] * z[np.array(o)][weights.j]).sum() for o in permutations(range(8))]
    )
    seen = (weights.w * z[weights.i] * z[weights.j]).sum()
    assert p == pytest.approx(min(1, 2 * min((every <= seen + 1e-9).mean(), (every >= seen - 1e-9).mean())), abs=0.02)


def test_islands_and_gaps_are_left_out_and_said():
    weights = lattice(7)
    values = np.random.default_rng(1).normal(size=50)
    values[[8, 20]] = np.nan
    more = from_links(50, weights.i, weights.j)
    found = local_clusters(values, more)
    assert CLUSTERS[found.cluster[49]] == "island" and found.islands.tolist() == [49]
    assert found.neighbours[49] == 0 and np.isnan(found.lag[49]) and np.isnan(found.p[49])
    assert np.isnan(found.neighbours[8]) and found.cluster[8] == 0
    keep = np.setdiff1d(np.arange(49), [8, 20])
    alone = local_clusters(values[keep], weights.among(np.isfinite(values[:49])))
    np.testing.assert_allclose(found.value[keep], alone.value)
    np.testing.assert_array_equal(found.p[keep], alone.p)
    gone = values.copy()
    gone[:] = np.nan
    gone[[0, 48]] = 1, 2
    assert set(local_clusters(gone, more).cluster[[0, 48]]) == {ISLAND}


def test_few_districts_are_not_marked_unless_asked():
    weights = lattice(5)
    x = np.arange(25.0)
    assert (local_clusters(x, weights).cluster == NONE).all()
    assert (local_clusters(x, weights, few=True, q=0.2).cluster != NONE).any()


def test_kinds_of_clusters():
    weights, side = lattice(12), 12
    x = np.add.outer(np.arange(side), np.arange(side)).ravel().astype(float)
    x[13 * 8 + 10] = 0.0
    found = local_clusters(x, weights)
    assert found.cluster[0] == LOW_LOW and found.cluster[-1] == HIGH_HIGH
    star = local_clusters(x, weights, "getis_ord")
    assert star.cluster[-1] == HIGH_HIGH and star.cluster[0] == LOW_LOW
    assert set(np.unique(star.cluster)) <= {NONE, HIGH_HIGH, LOW_LOW}
    classes = local_clusters((x > 11).astype(float), weights, "join_count")
    assert classes.cluster[10 * side + 10] == HIGH_HIGH and classes.cluster[side + 1] == LOW_LOW
    assert (local_clusters(np.ones(144), weights).cluster == NONE).all()


def test_values_shifted_scaled_or_renumbered_change_nothing():
    random = np.random.default_rng(3)
    weights, x = lattice(8), random.gamma(2, 5, 64)
    one, other = (local_clusters(y, weights, seed=4) for y in (x, 3 + 10 * x))
    np.testing.assert_allclose(one.value, other.value)
    np.testing.assert_array_equal(one.p, other.p)
    low = local_clusters(-x, weights, seed=4)
    np.testing.assert_allclose(one.z, -low.z, atol=1e-12)
    np.testing.assert_array_equal(one.p, low.p)


def test_a_second_field_is_looked_at_around_the_first():
    random = np.random.default_rng(5)
    weights, x, y = lattice(8), random.normal(size=64), random.normal(size=64)
    found = local_clusters(x, weights, second=y, draws=9_999)
    np.testing.assert_allclose(found.lag, weights.standardised().lag(y))
    whole = overall.moran_of_two(x, y, weights.standardised())
    assert found.value.mean() * 64 / 63 == pytest.approx(whole.value)
    np.testing.assert_array_equal(local_clusters(x, weights, second=x).p, local_clusters(x, weights).p)


def test_neighbours_by_distance_are_those_within_it():
    random = np.random.default_rng(2)
    points = random.uniform(0, 1000, (80, 2))
    points[7] = np.nan
    apart = np.hypot(*(points[:, None] - points[None]).transpose(2, 0, 1))
    np.fill_diagonal(apart, np.inf)
    found = within(points, 150.0)
    np.testing.assert_array_equal(np.column_stack([found.i, found.j]), np.argwhere(apart <= 150))
    nobody_alone = within(points)
    assert (np.delete(nobody_alone.sizes, 7) > 0).all() and nobody_alone.sizes[7] == 0
    assert smallest_reach(points[np.isfinite(points[:, 0])]) == pytest.approx(
        np.nanmin(np.delete(apart, 7, 0), axis=1).max()
    )
    weighted = within(points, 150.0, "triangular")
    np.testing.assert_allclose(weighted.w, 1 - apart[weighted.i, weighted.j] / 150)
    gaussian = within(points, 150.0, "gaussian")
    np.testing.assert_allclose(gaussian.w, np.exp(-0.5 * (apart[gaussian.i, gaussian.j] / 150) ** 2))
    six = nearest(points, 6)
    order = np.argsort(apart, axis=1, kind="stable")[:, :6]
    for place in range(80):
        mine = set(six.j[six.i == place].tolist())
        assert mine == (set() if place == 7 else set(order[place].tolist())), place
    with pytest.raises(SozialraumError, match="DISTANCE"):
        within(points, 900.0)


def test_ties_among_the_nearest_go_to_the_first():
    points = np.array([[0.0, 0], [1000, 0], [0, 1000], [-1000, 0], [0, -1000]])
    assert nearest(points, 2).j[:2].tolist() == [1, 2]


def test_touching_neighbours_with_and_without_corners():
    lines = Borders(np.array([0, 0]), np.array([1, 2]), np.array([500.0, 0.0]))
    assert touching(3, lines).sizes.tolist() == [2, 1, 1]
    assert touching(3, lines, rook=True).sizes.tolist() == [1, 1, 0]


def test_draws_are_enough_for_a_single_district():
    for n in (30, 542, 20_000):
        assert 2 / (enough(n, 0.05) + 1) * n <= 0.05


def test_rates_of_equal_districts_keep_their_order():
    z = steadied(np.array([5.0, 5, 20, np.nan, 3]), np.array([100.0, 100, 100, 50, 0]))
    assert z[0] == z[1] < z[2] and np.isnan(z[3:]).all()
    assert (steadied(np.zeros(3), np.full(3, 10.0)) == 0).all()


def test_where_all_others_are_neighbours_nothing_is_unusual():
    i, j = (one[np.arange(36) // 6 != np.arange(36) % 6] for one in np.divmod(np.arange(36), 6))
    x = np.array([1.0, 5, 2, 8, 3, 9])
    for measure in ("moran", "getis_ord", "geary"):
        found = local_clusters(x, from_links(6, i, j), measure, draws=99, few=True)
        assert (found.z == 0).all() and (found.p == 1).all() and (found.cluster == NONE).all(), measure
