"""The supply of districts by hand, what must hold for any city, and ways along a network against full enumeration."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sozialraum.core.access.network import along, graph, reached
from sozialraum.core.access.pairs import Pairs, within
from sozialraum.core.access.supply import People, gap, need_and_supply, supply, thirds

# Worked example: 100, 200 and 50 people, 10 and 30 places, distances 400 1,200; 900 600; 2,500 1,400 m
COST = np.array([400.0, 1200, 900, 600, 1400])
PAIRS = Pairs(np.array([0, 0, 1, 1, 2]), np.array([0, 1, 0, 1, 1]), COST, (3, 2))
PEOPLE = People(np.array([100.0, 200, 50]), np.array([0, 1, 2]), 3)
PLACES, OWNER = np.array([10.0, 30]), np.array([0, 1])


def test_floating_catchments_of_the_worked_example():
    done = supply("two_step", PAIRS, PEOPLE, PLACES, OWNER, 1500.0, "binary")
    assert done.value == pytest.approx([11.9048, 11.9048, 8.5714], abs=1e-4)
    # outside: of A_1 = R_1 + R_2 the second, of A_2 the first, of the third everything
    assert done.outside == pytest.approx([0.72, 0.28, 1.0], abs=1e-4)
    stepped = supply("two_step", PAIRS, PEOPLE, PLACES, OWNER, 1500.0, "stepped")
    assert stepped.value == pytest.approx([8.1426, 14.9524, 3.9053], abs=1e-4)


def test_places_distances_and_reach_by_hand():
    places = supply("places_per_100", PAIRS, PEOPLE, PLACES, OWNER, 1500.0, "binary")
    assert places.value.tolist() == [10.0, 15.0, 0.0]
    far = supply("nearest_distance", PAIRS, PEOPLE, PLACES, OWNER, 1500.0, "binary")
    assert far.value.tolist() == [400.0, 600.0, 1400.0] and far.outside.tolist() == [0.0, 0.0, 1.0]
    two = People(np.array([90.0, 10, 50]), np.array([0, 0, 1]), 2)
    one = supply("nearest_distance", PAIRS, two, PLACES, OWNER, 1500.0, "binary")
    assert one.value[0] == pytest.approx(0.9 * 400 + 0.1 * 600) and one.far[0] == 400.0
    near = supply("share_within", PAIRS, PEOPLE, PLACES, OWNER, 500.0, "binary")
    assert near.value.tolist() == [100.0, 0.0, 0.0]
    assert gap(near.value, 80.0, "share_within").tolist() == [-20.0, 80.0, 80.0]
    assert gap(far.value, 500.0, "nearest_distance").tolist() == [-100.0, 100.0, 900.0]


def test_need_meets_supply_by_thirds():
    need, value = np.array([1.0, 2, 3, np.nan, 4, 5, 6]), np.array([60.0, 50, 40, 1, 30, 20, 10])
    assert thirds(need).tolist() == [0, 0, 1, -1, 1, 2, 2]
    assert need_and_supply(need, value, "two_step").tolist() == [
        "low_high",
        "low_high",
        "middle_middle",
        "",
        "middle_middle",
        "high_low",
        "high_low",
    ]
    assert need_and_supply(need, value, "nearest_distance")[6] == "high_high", "near is much"


points = st.lists(st.tuples(st.integers(0, 5000), st.integers(0, 5000)), min_size=1, max_size=30)


@given(
    points, points, st.integers(0, 10**6), st.sampled_from(["binary", "stepped", "gaussian", "exponential", "power"])
)
def test_all_places_with_anyone_in_reach_are_given_out(people, facilities, seed, kind):
    generator = np.random.default_rng(seed)
    demand, where = np.array(people, float), np.array(facilities, float)
    persons, places = (
        generator.integers(1, 500, len(demand)).astype(float),
        generator.integers(1, 90, len(where)).astype(float),
    )
    pairs = within(demand, where, 1500.0)
    everybody = People(persons, np.zeros(len(demand), dtype=int), 1)
    done = supply("two_step", pairs, everybody, places, np.zeros(len(where), dtype=int), 1500.0, kind)
    from sozialraum.core.access.decay import decay

    weight = decay(pairs.cost, 1500.0, kind)
    reachable = np.bincount(pairs.supply, persons[pairs.demand] * weight, len(where)) > 0
    assert done.value[0] / 100 * persons.sum() == pytest.approx(places[reachable].sum())


@settings(max_examples=60)
@given(st.integers(2, 12), st.integers(1, 30), st.integers(0, 10**6), st.floats(0, 400))
def test_ways_equal_all_pairs_by_enumeration(vertices, edges, seed, limit):
    generator = np.random.default_rng(seed)
    tail, head = generator.integers(0, vertices, (2, edges))
    cost = generator.integers(1, 100, edges).astype(float)
    best = np.full((vertices, vertices), np.inf)  # Floyd and Warshall
    np.fill_diagonal(best, 0)
    np.minimum.at(best, (tail, head), cost)
    np.minimum.at(best, (head, tail), cost)
    for middle in range(vertices):
        best = np.minimum(best, best[:, [middle]] + best[[middle]])
    net = graph(tail, head, cost, vertices)
    for source in range(vertices):
        assert reached(net, source, limit) == {v: best[source, v] for v in range(vertices) if best[source, v] <= limit}
    demand = generator.integers(0, vertices, 9), generator.integers(0, 50, 9).astype(float)
    where = generator.integers(0, vertices, 3), np.array([0.0, 20.0, np.nan])
    for one, other in ((demand, where), (where, demand)):
        pairs = along(net, one, other, limit)
        whole = best[np.ix_(one[0], other[0])] + one[1][:, None] + other[1]
        with np.errstate(invalid="ignore"):
            expected = np.argwhere(whole <= limit)
        assert np.column_stack([pairs.demand, pairs.supply]).tolist() == expected.tolist()
        assert pairs.cost == pytest.approx(whole[tuple(expected.T)])
