"""How often clusters are called without any pattern, and how often one that is there is found: 200 runs a case."""

from __future__ import annotations

import numpy as np
import pytest
from sozialraum.core.clusters.local import HIGH_HIGH, local_clusters, steadied
from sozialraum.core.clusters.weights import from_links

SIDE, RUNS = 23, 200
SLACK = 0.03
"""What 200 runs may lie beside the rate of many (design: 1,000 runs, 200 in the suite with so much more)."""
pytestmark = pytest.mark.slow


def city(side: int = SIDE):
    """Squares; of the corners that meet every second pair touches, so that districts have 3 to 8 neighbours as in Berlin."""
    place = np.arange(side * side).reshape(side, side)
    flat = [(place[:, :-1], place[:, 1:]), (place[:-1], place[1:])]
    cross = [(place[:-1, :-1], place[1:, 1:]), (place[:-1, 1:], place[1:, :-1])]
    ends = [np.column_stack([a.ravel(), b.ravel()]) for a, b in flat]
    ends += [np.column_stack([a.ravel(), b.ravel()])[start::2] for start, (a, b) in enumerate(cross)]
    ends = np.concatenate(ends)
    return from_links(side * side, np.concatenate([ends[:, 0], ends[:, 1]]), np.concatenate([ends[:, 1], ends[:, 0]]))


def normal(random, n):
    return random.normal(size=n)


def skewed(random, n):
    return random.gamma(0.5, 1.0, n)


def rates(random, n):
    of = np.maximum(20, random.lognormal(6.0, 0.6, n)).astype(int)
    return steadied(random.binomial(of, 0.12).astype(float), of.astype(float))


def test_without_a_pattern_hardly_a_run_calls_a_cluster():
    """All three kinds of values together, and none much more often than the others."""
    random, weights = np.random.default_rng(7), city()
    shares = []
    for values in (normal, skewed, rates):
        called, small = [], []
        for run in range(RUNS):
            found = local_clusters(values(random, weights.n), weights, seed=run)
            called.append((found.q <= 0.05).any())
            small.append((found.p <= 0.05).mean())
        shares.append(np.mean(called))
        assert 0.042 <= np.mean(small) <= 0.058, (values.__name__, np.mean(small))
    assert np.mean(shares) <= 0.06 + SLACK / 2 and max(shares) <= 0.06 + 1.5 * SLACK, shares


@pytest.mark.parametrize(("side", "most"), [(6, 0.06), (10, 0.06)])
def test_a_small_city_is_no_exception(side, most):
    random, weights = np.random.default_rng(8), city(side)
    called = [(local_clusters(random.normal(size=weights.n), weights, seed=run).q <= 0.05).any() for run in range(RUNS)]
    assert np.mean(called) <= most + SLACK, np.mean(called)


def test_a_planted_cluster_is_found():
    """15 neighbours at +2 standard deviations: about 37 % of them are marked, else blindness would pass the tests above."""
    random, weights = np.random.default_rng(9), city()
    rows = [(row, column) for row in range(9, 12) for column in range(8, 13)]
    planted = np.array([row * SIDE + column for row, column in rows])
    rim = np.setdiff1d(weights.j[np.isin(weights.i, planted)], planted)
    marked, beside, every = [], 0, 0
    for run in range(RUNS):
        x = random.normal(size=weights.n)
        x[planted] += 2
        found = np.flatnonzero(local_clusters(x, weights, seed=run).cluster == HIGH_HIGH)
        marked.append(np.isin(planted, found).mean())
        beside += np.isin(found, rim).sum()
        every += len(found)
    assert 0.25 <= np.mean(marked) <= 0.60, np.mean(marked)
    assert beside / every <= 0.15, "what is marked is a core, hardly its rim"
