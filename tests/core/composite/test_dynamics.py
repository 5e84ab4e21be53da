"""Changes, groups, transitions, polarisation and shrinkage by hand."""

from __future__ import annotations

import math

import numpy as np
import pytest
from sozialraum.core.composite.dynamics import (
    change_over,
    earlier_periods,
    group_codes,
    polarisation,
    status_and_dynamics,
    transitions,
)
from sozialraum.core.composite.indexed import IndexInput
from sozialraum.core.composite.recipe import ClassRule, Recipe, Stage
from sozialraum.core.composite.shrinkage import empirical_bayes, logit_shrinkage, shrink_rows
from sozialraum.core.messages import SozialraumError
from sozialraum.core.rates.inequality import gini

NAN = float("nan")


def test_earlier_periods_in_years_and_in_steps():
    assert earlier_periods(np.array(["2015", "2017", "2018"]), 2) == {"2017": "2015"}
    assert earlier_periods(np.array(["2015", "2017", "2018"]), 1, "periods") == {"2017": "2015", "2018": "2017"}
    assert earlier_periods(np.array(["2020-06", "2021-06", "2021-12"]), 1) == {"2021-06": "2020-06"}
    assert earlier_periods(np.array(["2019/20", "2021/22"]), 2) == {"2021/22": "2019/20"}
    with pytest.raises(SozialraumError, match="read as dates"):
        earlier_periods(np.array(["first", "second"]), 2)


def test_change_in_points_and_percent():
    values = np.array([[10.0], [0], [15], [4], [NAN]])
    districts = np.array(["a", "b", "a", "b", "c"])
    periods = np.array(["2020", "2020", "2021", "2021", "2021"])
    pairs = {"2021": "2020"}
    messages = []
    points = change_over(values, districts, periods, pairs, "points", messages, ["i"])
    assert points[2:4, 0].tolist() == [5, 4] and np.isnan(points[[0, 1, 4], 0]).all()
    percent = change_over(values, districts, periods, pairs, "percent", messages, ["i"])
    assert percent[2, 0] == 50 and np.isnan(percent[3, 0])
    assert "1 value was zero" in str(messages[0])


def test_doubled_districts_are_refused():
    with pytest.raises(SozialraumError, match="District a occurs more than once in period 2020"):
        change_over(np.ones((2, 1)), np.array(["a", "a"]), np.array(["2020"] * 2), {}, "points", [], ["i"])


def test_a_district_without_status_has_no_group_and_takes_no_part_in_the_dynamics():
    recipe = Recipe(final=Stage(second_pass="z"), minimum_population=300)
    data = IndexInput(
        np.array([[1.0], [2], [3], [90]]), ["i"], np.full(4, ""), population=np.array([500.0, 500, 500, 100])
    )
    result = status_and_dynamics(data, np.array(list("abcd")), recipe, changes=np.array([[1.0], [2], [3], [500]]))
    assert result.dynamics.index[:3] == pytest.approx([-math.sqrt(1.5), 0, math.sqrt(1.5)])
    assert np.isnan(result.dynamics.index[3]) and result.groups.tolist() == ["1+", "2+/-", "3-", ""]


def test_an_inverted_indicator_turns_its_change_too():
    recipe = Recipe(final=Stage(second_pass="z"))
    values = np.array([[1.0], [2], [3], [2], [2], [2]])
    data = IndexInput(values, ["income"], np.array(["2019"] * 3 + ["2021"] * 3), inverted=np.array([True]))
    result = status_and_dynamics(data, np.array(list("abcabc")), recipe)
    # income of a rose by 1, of c fell by 1: need falls in a, rises in c
    assert result.dynamics.classes[3:].tolist() == [1, 2, 3]


def test_group_codes():
    recipe = Recipe(dynamics=ClassRule("sd", (-1.0, 1.0)))
    codes = group_codes(np.array([1, 2, 4, 0]), np.array([1, 2, 3, 2]), recipe)
    assert codes.tolist() == ["1+", "2+/-", "4-", ""]


def test_transition_matrix_by_hand():
    classes = np.array([1, 1, 2, 0, 1, 2, 2, 2])
    districts = np.array(list("abcdabcd"))
    periods = np.array(["2020"] * 4 + ["2021"] * 4)
    found = {
        (t.from_class, t.to_class): (t.districts, t.share)
        for t in transitions(classes, districts, periods, {"2021": "2020"}, 2)
    }
    assert found == {(1, 1): (1, 0.5), (1, 2): (1, 0.5), (2, 1): (0, 0.0), (2, 2): (1, 1.0)}


def test_polarisation_by_hand():
    values = np.arange(1.0, 12.0)
    found = polarisation(values, np.full(11, "2020"))[0]
    assert found.p90_p10 == pytest.approx(8)  # type 7: 10 − 2
    assert found.fifths == pytest.approx(10.5 - 1.5)
    assert found.weighted_sd == pytest.approx(math.sqrt(10))
    # Gini of 1…n is (n² − 1)/(3n)/(n + 1) = (n − 1)/(3n)
    assert found.weighted_gini == pytest.approx(10 / 33)


def test_gini_weighted_is_gini_of_repeated_values():
    assert gini(np.array([1.0, 5]), np.array([3.0, 1])) == pytest.approx(gini(np.array([1.0, 1, 1, 5]), np.ones(4)))
    assert math.isnan(gini(np.array([-1.0, 5]), np.ones(2)))


def test_empirical_bayes_by_hand():
    # by hand: b = 30/300, S² = Σp(r − b)²/Σp − b/p̄ with rates .05, .05, .2
    events, population = np.array([5.0, 5, 20, NAN]), np.array([100.0, 100, 100, 50])
    variance = (0.0025 + 0.0025 + 0.01) / 3 - 0.1 / 100
    share = variance / (variance + 0.001)
    result = empirical_bayes(events, population)
    assert result[:3] == pytest.approx([share * r + (1 - share) * 0.1 for r in (0.05, 0.05, 0.2)])
    assert np.isnan(result[3])


def test_empirical_bayes_gives_the_mean_where_all_is_chance():
    assert empirical_bayes(np.array([1.0, 1, 2]), np.array([10.0, 12, 18])) == pytest.approx([0.1] * 3)


def test_logit_shrinkage_moves_small_districts_more():
    events, population = np.array([50.0, 1, 30]), np.array([1000.0, 4, 400])
    result = logit_shrinkage(events, population, np.array(["x", "x", "x"]))
    rates = events / population
    assert rates.min() < result[1] < rates[1]
    assert abs(result[0] - rates[0]) < abs(result[1] - rates[1])
    # by hand for one district alone: nothing to borrow from, so its own M: logit of (r + ½)/(p + 1)
    assert logit_shrinkage(np.array([3.0]), np.array([10.0]), np.array(["y"]))[0] == pytest.approx(3.5 / 11)


def test_shrunken_rates_enter_the_index_in_percent():
    data = IndexInput(
        np.array([[5.0], [5], [20]]),
        ["i"],
        np.full(3, ""),
        denominators=np.full((3, 1), 100.0),
        parents=np.array(["x"] * 3),
    )
    by_core = empirical_bayes(np.array([5.0, 5, 20]), np.full(3, 100.0)) * 100
    assert shrink_rows(data.values, data, "empirical_bayes")[:, 0] == pytest.approx(by_core)
    assert shrink_rows(data.values, data, "logit")[2, 0] < 20
