"""Cohorts forecast: by hand, what must hold, the city of the design, and intervals that cover what came."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sozialraum.core.composite.shrinkage import empirical_bayes
from sozialraum.core.outlook.cohorts import (
    Cohorts,
    back_tests,
    before_of,
    controlled,
    interval,
    last,
    triples,
    with_dwellings,
)

CHILDREN = np.array([[80.0, 50, 20], [90, 40, 25], [95, 45, 30]])
YOUNGER = np.array([[100.0, 50, 30], [100, 60, 30], [110, 70, 0]])
TIMES = np.array([2018.5, 2021.5, 2024.5])


def test_by_hand():
    cohorts = Cohorts(CHILDREN, YOUNGER)
    city = (95 + 45 + 30) / (100 + 60 + 30)
    assert cohorts.at(1, 2, "city") == pytest.approx(city * YOUNGER[2])
    assert cohorts.at(1, 2, "own") == pytest.approx([0.95 * 110, 0.75 * 70, 0])
    assert cohorts.at(1, 2, "last").tolist() == [95, 45, 30]
    assert cohorts.at(1, 2) == pytest.approx(empirical_bayes(CHILDREN[2], YOUNGER[1]) * YOUNGER[2])
    (test,) = back_tests(cohorts, TIMES, 3)
    assert (test.before, test.base, test.target, test.districts) == (0, 1, 2, 3) == (*triples(TIMES, 3)[0], 3)
    assert test.errors["last"] == pytest.approx((5 + 5 + 5) / 3) and np.isnan(test.covered)
    shrunk = cohorts.at(0, 1)
    assert test.spread == pytest.approx(max(1, float(((CHILDREN[2] - shrunk) ** 2 / shrunk).mean())))
    assert test.bias == pytest.approx(shrunk.sum() / 170 - 1)


def test_who_is_not_born_comes_from_women_and_hidden_cells_leave_only_their_own_gaps():
    women = np.array([[200.0, 100, 100], [210, 90, 100], [220, 95, 110]])
    found = Cohorts(CHILDREN, None, women).at(1, 2, "own")
    assert found == pytest.approx(CHILDREN[2] / women[2] * women[2] * women[2] / women[1])
    hidden = YOUNGER.copy()
    hidden[1, 0] = np.nan
    one = Cohorts(CHILDREN, hidden).at(1, 2)
    other = Cohorts(CHILDREN[:, 1:], YOUNGER[:, 1:])
    assert one[1:] == pytest.approx(other.at(1, 2)) and one[0] == pytest.approx(
        other.at(1, 2, "city")[0] * 0 + 110 * 75 / 90
    )
    hidden[2, 1] = np.nan
    assert np.isnan(Cohorts(CHILDREN, hidden).at(1, 2)[1])


def test_dwellings_city_and_places():
    assert with_dwellings(np.array([10.0, 20]), np.array([50, np.nan]), 0.2).tolist() == [20, 20]
    assert controlled(np.array([10.0, np.nan, 30]), 80.0)[[0, 2]].tolist() == [20, 60]
    low, high = interval(np.array([0.0, 100]), 3.0)
    assert low[0] == high[0] == 0 and high[1] - 100 == pytest.approx(1.2815515655 * np.sqrt(300))
    assert last(np.array([77.0, 78, 123, np.nan]), np.full(4, 77.8), np.full(4, 122.2)).tolist() == [1, 2, 3, 0]
    assert before_of(TIMES, 2, 3) == 1 and before_of(TIMES, 2, 2) == -1 and triples(TIMES, 2) == []


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 60), st.integers(0, 60)), min_size=3, max_size=30))
def test_shrunk_forecasts_lie_between_the_own_ratio_and_the_city(rows):
    later, earlier, base = np.array(rows, dtype=float).T
    cohorts = Cohorts(np.array([later, later]), np.array([earlier, base]))
    shrunk, city, own = (cohorts.at(0, 1, how) for how in ("shrunk", "city", "own"))
    assert (shrunk >= np.minimum(city, own) - 1e-9).all() and (shrunk <= np.maximum(city, own) + 1e-9).all()


def simulated(seed: int, districts: int = 120, periods: int = 7) -> tuple[Cohorts, np.ndarray]:
    """A town whose ratios are those of one city, moves twice as wide as Poisson's."""
    random = np.random.default_rng(seed)
    source = random.poisson(random.gamma(6, 15, districts), (periods, districts)).astype(float)
    children = np.zeros_like(source)
    for period in range(1, periods):
        middle = 0.9 * source[period - 1]
        children[period] = np.maximum(np.round(random.normal(middle, np.sqrt(2 * middle))), 0)
    children[0] = children[1]
    return Cohorts(children, source), np.arange(periods) * 3.0 + 2000.5


def test_intervals_cover_what_came_in_a_made_up_town():
    covered = [
        test.covered for seed in range(20) for test in back_tests(*simulated(seed), 3) if test.covered == test.covered
    ]
    assert len(covered) == 20 * 4 and 0.75 < np.mean(covered) < 0.9
    spread = np.mean([back_tests(*simulated(seed), 3)[-1].spread for seed in range(20)])
    assert 2.0 < spread < 3.2, "moves make it 2, that ratios are not known exactly adds to it"
