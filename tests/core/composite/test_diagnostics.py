"""Diagnostics, robustness and larger areas."""

from __future__ import annotations

import csv
from dataclasses import replace

import numpy as np
import pytest
from sozialraum.core.composite.diagnostics import alpha, diagnose, parts_of
from sozialraum.core.composite.index import composite_index
from sozialraum.core.composite.indexed import IndexInput, period_groups
from sozialraum.core.composite.larger_areas import average_areas
from sozialraum.core.composite.recipe import ClassRule, Recipe, Stage, parse
from sozialraum.core.composite.robustness import robustness, with_noise
from sozialraum.core.composite.roles import match_roles
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


def test_reliability_is_that_of_what_the_recipe_adds_up(root):
    with open(root / "tests" / "data" / "index_ndi.csv", encoding="utf-8", newline="") as file:
        table = list(csv.DictReader(file))
    values = np.array([[float(row[f"v{j}"] or "nan") for j in range(1, 14)] for row in table])
    people = np.array([float(row["residents"]) for row in table])

    def alphas(recipe: str, count: int) -> dict:
        rule = parse((root / "resources" / "recipes" / f"{recipe}.json").read_text(encoding="utf-8"))
        names = [f"v{j}" for j in range(1, count + 1)]
        data = IndexInput(values[:, :count], names, np.full(len(values), ""), population=people)
        result = composite_index(data, rule)
        shown = np.where(result.valid[:, None], result.prepared, np.nan)
        parts = parts_of(result, rule, match_roles(data, rule), data)
        found, messages = diagnose(shown, shown, names, period_groups(data.periods), None, parts)
        assert not [one for one in messages if "“v1”" in str(one)] or recipe == "mdi_belgium"
        return {(one.statistic, one.indicator): one.value for one in found}

    def covered(columns: np.ndarray, i: int, j: int) -> float:
        both = columns[~np.isnan(columns[:, [i, j]]).any(axis=1)]
        return np.cov(both[:, i], both[:, j])[0, 1]

    def by_pairs(columns: np.ndarray) -> float:
        """psych::alpha: covariances over the rows of each pair, divided by the deviations over the rows of each column."""
        spread = np.nanstd(columns, axis=0, ddof=1)
        pairs = [covered(columns, i, j) / spread[i] / spread[j] for i in range(columns.shape[1]) for j in range(i)]
        count = columns.shape[1]
        return count * np.mean(pairs) / (1 + (count - 1) * np.mean(pairs))

    # v1 and v4 run the other way: psych::alpha(check.keys = TRUE) turns them, the component does so too
    turned = values * np.array([-1, 1, 1, -1, *[1] * 9])
    messer = alphas("ndi_messer", 8)
    assert messer["alpha_standardised", ""] == pytest.approx(by_pairs(turned[:, :8]))
    assert messer["alpha_standardised", ""] == pytest.approx(0.80005, abs=5e-6)
    assert messer["alpha_standardised_without", "v8"] == pytest.approx(by_pairs(turned[:, :7]))
    assert messer["item_rest_correlation", "v1"] > 0
    # of the thirteen only those that load on the first factor by more than 0.4: not v7, v8 and v9
    powell = alphas("ndi_powell_wiley", 13)
    kept = [j for j in range(13) if j not in (6, 7, 8)]
    assert powell["alpha_standardised", ""] == pytest.approx(by_pairs(turned[:, kept]))
    assert ("alpha_without", "v7") not in powell and ("alpha_without", "v6") in powell
    # the Belgian index adds indicators that are stretched from 0 to 1
    whole = values[~np.isnan(values[:, :5]).any(axis=1)][:, :5]
    low, high = whole.min(axis=0), whole.max(axis=0)
    stretched = (whole - low) / (high - low)
    by_hand = 5 / 4 * (1 - stretched.var(axis=0).sum() / stretched.sum(axis=1).var())
    assert alphas("mdi_belgium", 5)["alpha", ""] == pytest.approx(by_hand)


def test_an_indicator_against_the_others_is_named_once_for_all_periods(twelve):
    turned = twelve.copy()
    turned[:, 1] *= -1
    rows = np.vstack([turned, turned, twelve])
    groups = {"2019": np.arange(12), "2020": np.arange(12, 24), "2021": np.arange(24, 36)}
    _, messages = diagnose(rows, rows, list("abcd"), groups)
    texts = [one.text(decimal=",", minus="−") for one in messages if "“b”" in str(one)]
    assert len(texts) == 1 and "in period 2019 and 1 more period (lowest r = −0," in texts[0]


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
