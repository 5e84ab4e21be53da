"""Catchments against the worked example, PySAL's published figures of it, loops from the formulas, and conservation."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sozialraum.core.access.catchment import by_district, three_step, two_step
from sozialraum.core.access.decay import DECAYS, FAST, decay
from sozialraum.core.access.pairs import Pairs, nearest, within

COST = np.array([[400.0, 1200], [900, 600], [2500, 1400]])
PEOPLE = np.array([100.0, 200, 50])
PLACES = np.array([10.0, 30])


def example(reach=1500.0) -> Pairs:
    demand, supply = np.nonzero(reach >= COST)
    return Pairs(demand, supply, COST[demand, supply], COST.shape)


def test_the_worked_example_in_steps():
    pairs = example()
    done = two_step(pairs, decay(pairs.cost, 1500, "stepped"), PEOPLE, PLACES)
    assert done.access.round(6).tolist() == [0.081426, 0.149524, 0.039053]


def test_people_beyond_the_border_count():
    # three districts of 100, a Kita of 20 places beyond the border reached from the third one and by its own 300 people
    pairs = Pairs(np.array([0, 1, 2, 2, 3]), np.array([0, 0, 0, 1, 1]), np.zeros(5), (4, 2))
    people, weight = np.array([100.0, 100, 100, 300]), np.ones(5)
    places = np.array([27.9, 20.0])
    with_them = two_step(pairs, weight, people, places).access
    alone = two_step(
        Pairs(pairs.demand[:4], pairs.supply[:4], np.zeros(4), (3, 2)), weight[:4], people[:3], places
    ).access
    assert with_them[2] == pytest.approx(0.093 + 0.05)
    assert alone[2] == pytest.approx(0.093 + 0.2)


@pytest.mark.parametrize("kind", DECAYS)
def test_decays_fall_from_one_to_nothing(kind):
    weight = decay(np.linspace(0, 1000, 101), 1000, kind)
    assert weight[0] == 1 and (np.diff(weight) <= 1e-12).all() and (weight >= 0).all()
    assert decay(np.array([1000.01]), 1000, kind)[0] == 0
    assert decay(np.array([900.0]), 1000, "stepped", FAST)[0] == 0.09
    assert decay(np.array([500.0]), 1000, "gaussian")[0] == pytest.approx(
        (np.exp(-0.125) - np.exp(-0.5)) / (1 - np.exp(-0.5))
    )


points = st.integers(0, 2**32 - 1).map(np.random.default_rng)


@given(points, st.integers(1, 60), st.integers(1, 40), st.floats(0.01, 3.0))
def test_pairs_are_all_pairs_within_reach(random, demands, supplies, reach):
    demand, supply = random.random((demands, 2)) * [2, 1] - 1, random.random((supplies, 2)) * [1, 2]
    far = np.hypot(*(demand[:, None] - supply[None]).transpose(2, 0, 1))
    pairs = within(demand, supply, reach)
    wanted = np.argwhere(far <= reach)
    assert np.column_stack([pairs.demand, pairs.supply]).tolist() == wanted.tolist()
    assert np.allclose(pairs.cost, far[tuple(wanted.T)])
    assert np.allclose(nearest(demand, supply), far.min(axis=1))
    assert np.allclose(within(demand, supply, reach, 1.3).cost, 1.3 * far[far * 1.3 <= reach * (1 + 1e-15)])


@given(points, st.sampled_from(DECAYS), st.sampled_from([two_step, three_step]))
def test_the_places_of_all_who_are_reached_are_shared_out(random, kind, method):
    pairs = within(random.random((30, 2)), random.random((9, 2)), 0.4)
    people, places = random.integers(0, 50, 30).astype(float), random.integers(0, 30, 9).astype(float)
    weight = decay(pairs.cost, 0.4, kind)
    done = method(pairs, weight, people, places)
    served = np.isfinite(done.ratio)
    assert (people * done.access).sum() == pytest.approx(places[served].sum())
    assert (done.access[done.unserved] == 0).all()


def test_three_steps_by_loops_from_the_formula():
    random = np.random.default_rng(7)
    f = decay(random.random((6, 4)) * 1500, 1000, "gaussian")
    people, places = random.random(6) * 100, random.random(4) * 20
    demand, supply = np.nonzero(f)
    done = three_step(Pairs(demand, supply, np.zeros(len(demand)), f.shape), f[demand, supply], people, places)
    for i in range(6):
        expected = 0.0
        for j in range(4):
            if f[i, j] == 0:
                continue
            choice = f[i, j] / f[i].sum()
            asked = sum(f[k, j] / f[k].sum() * people[k] * f[k, j] for k in range(6) if f[k].sum() > 0)
            expected += choice * places[j] / asked * f[i, j]
        assert done.access[i] == pytest.approx(expected)


def test_districts_weigh_their_points_by_people():
    access = np.array([0.1, 0.3, 0.5, np.nan])
    done = by_district(access, np.array([10.0, 30, 5, 7]), np.array([0, 0, -1, 1]), 2)
    assert done[0] == pytest.approx((1 + 9) / 40) and np.isnan(done[1])


def test_nobody_and_nothing():
    assert len(within(np.empty((0, 2)), np.zeros((1, 2)), 1.0).cost) == 0
    assert np.isnan(nearest(np.zeros((2, 2)), np.empty((0, 2)))).all()


@pytest.mark.parametrize("reach", [1e-300, 1e-9, 500.0, 1e6, 1e300, 1.7e308])
def test_any_reach_gives_the_pairs_that_lie_in_it_and_points_without_a_place_none(reach):
    random = np.random.default_rng(5)
    demand, supply = random.uniform(0, 6e6, (60, 2)), random.uniform(0, 6e6, (20, 2))
    demand[3], supply[4] = np.nan, np.nan
    supply[7] = demand[8]
    far = np.hypot(*(demand[:, None] - supply[None]).transpose(2, 0, 1))
    first, second = np.nonzero(far <= reach)
    pairs = within(demand, supply, reach)
    assert (pairs.demand.tolist(), pairs.supply.tolist()) == (first.tolist(), second.tolist())
    assert pairs.sizes == (60, 20) and (8, 7) in zip(first, second)
