"""Diagnostics, robustness and larger areas."""

from __future__ import annotations

import csv
from dataclasses import replace

import numpy as np
import pytest
from sozialraum.core.composite.diagnostics import alpha, diagnose
from sozialraum.core.composite.indexed import IndexInput
from sozialraum.core.composite.larger_areas import average_areas
from sozialraum.core.composite.recipe import ClassRule, Recipe, Stage, parse
from sozialraum.core.composite.robustness import robustness, with_noise
from sozialraum.core.messages import SozialraumError


@pytest.fixture
def twelve(root):
    with open(root / "tests" / "data" / "index_examples.csv", encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["period"] == "2020"]
    return np.array([[float(row[name]) for name in "abcd"] for row in rows])


def test_reliability_equals_psych(twelve):
    # R 4.2.2, psych 2.2.9: alpha(e[1:12, c("a", "b", "c", "d")])
    found, _ = diagnose(twelve, twelve, list("abcd"), {"": np.arange(12)})
    value = {(s.statistic, s.indicator): s.value for s in found}
    assert value[("alpha", "")] == pytest.approx(0.8767868, abs=1e-7)
    assert value[("alpha_standardised", "")] == pytest.approx(0.8751532, abs=1e-7)
    assert [value[("alpha_without", name)] for name in "abcd"] == pytest.approx(
        [0.7826618, 0.8254670, 0.9035147, 0.8402059], abs=1e-7
    )
    assert value[("alpha_standardised_without", "c")] == pytest.approx(0.9040986, abs=1e-7)
    assert value[("skewness", "a")] == pytest.approx(-1.395646, abs=1e-6)  # psych::skew(type = 1)
    assert value[("n", "a")] == 12 and value[("missing", "a")] == 0
    eigenvalues = [s.value for s in found if s.statistic == "eigenvalue"]
    assert sum(eigenvalues) == pytest.approx(4) and value[("explained_share", "")] == pytest.approx(eigenvalues[0] / 4)
    assert alpha(twelve[:, :1]) != alpha(twelve[:, :1])


def test_an_indicator_against_the_others_is_named(twelve):
    turned = twelve.copy()
    turned[:, 1] *= -1
    _, messages = diagnose(twelve, turned, list("abcd"), {"2020": np.arange(12)})
    assert any("“b” runs against the other indicators in period 2020" in str(message) for message in messages)


def sample(rows: int = 80) -> IndexInput:
    random = np.random.default_rng(4)
    need = random.normal(size=rows)
    values = np.clip(20 + 6 * need[:, None] + random.normal(size=(rows, 4)) * 3, 0.1, 99)
    return IndexInput(
        values,
        list("abcd"),
        np.full(rows, ""),
        population=random.integers(300, 9000, rows).astype(float),
        denominators=np.full((rows, 4), 400.0),
    )


BERLIN = Recipe(final=Stage(second_pass="z"), classes=ClassRule("sd", (-1.0, 1.0, 1.5)))


def test_robustness_is_seeded_and_bounds_the_rank():
    one = robustness(sample(), BERLIN, runs=60, seed=7)
    two = robustness(sample(), BERLIN, runs=60, seed=7)
    other = robustness(sample(), BERLIN, runs=60, seed=8)
    assert (
        one.rank_median.tolist() == two.rank_median.tolist()
        and one.class_stability.tolist() == two.class_stability.tolist()
    )
    assert one.class_stability.tolist() != other.class_stability.tolist()
    assert (one.rank_low <= one.rank_median).all() and (one.rank_median <= one.rank_high).all()
    assert ((one.class_stability >= 0) & (one.class_stability <= 1)).all()
    assert set(one.alone) >= {"standardisation: min_max", "aggregation: geometric", "without a"}


def test_a_district_without_index_has_no_rank_interval():
    data = sample()
    data.values[3, 0] = np.nan
    result = robustness(data, BERLIN, runs=20, seed=1)
    assert np.isnan([result.rank_low[3], result.rank_high[3], result.class_stability[3]]).all()


def test_identical_indicators_cannot_be_shaken_by_weights():
    data = sample()
    data.values[:] = data.values[:, :1]
    result = robustness(data, BERLIN, runs=30, seed=1, variations=("weights",))
    assert (result.class_stability == 1).all() and (result.rank_low == result.rank_high).all()


def test_noise_is_binomial():
    random = np.random.default_rng(1)
    drawn = np.array([with_noise(np.array([[20.0]]), np.array([[400.0]]), random)[0, 0] for _ in range(3000)])
    assert drawn.mean() == pytest.approx(20, abs=0.2)
    assert drawn.std() == pytest.approx(2, abs=0.15)  # √(0.2·0.8/400) = 2 points


def test_nothing_to_vary_is_said():
    recipe = Recipe(final=Stage(aggregation="component"))
    with pytest.raises(SozialraumError, match="Nothing of this recipe can be varied"):
        robustness(replace(sample(), denominators=None), recipe, runs=5)
    with pytest.raises(SozialraumError, match="fit into memory"):
        robustness(sample(), BERLIN, runs=10**8)


def test_larger_areas_by_hand(root):
    recipe = parse((root / "resources" / "recipes" / "gisd.json").read_text(encoding="utf-8"))
    index = np.array([0.2, 0.4, 1.0, 0.0, np.nan])
    areas = average_areas(
        index, np.array(["x", "x", "y", "z", "z"]), np.full(5, "2020"), np.array([100.0, 300, 50, 10, 90]), recipe
    )
    # by hand: x = 0.35, y = 1, z = 0, already from 0 to 1
    assert areas.parents.tolist() == ["x", "y", "z"] and areas.index == pytest.approx([0.35, 1, 0])
    assert areas.rank.tolist() == [2, 1, 3] and areas.districts.tolist() == [2, 1, 1]
