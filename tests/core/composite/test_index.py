"""Bad input is named in one sentence, and what can be computed is computed."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from sozialraum.core.composite.aggregate import AGGREGATIONS
from sozialraum.core.composite.choices import SECOND_PASSES
from sozialraum.core.composite.index import composite_index
from sozialraum.core.composite.indexed import IndexInput
from sozialraum.core.composite.recipe import ClassRule, Recipe, Stage, check, parse
from sozialraum.core.composite.standardise import STANDARDISATIONS
from sozialraum.core.messages import SozialraumError

NAN = float("nan")
SUM = Recipe(final=Stage())


def data(values, periods=None, **more):
    values = np.array(values, dtype=float)
    periods = np.full(len(values), "") if periods is None else np.array(periods)
    return IndexInput(values, [f"i{j}" for j in range(values.shape[1])], periods, **more)


def said(result) -> str:
    return " ".join(str(message) for message in result.messages)


def test_a_constant_indicator_is_left_out_and_named():
    result = composite_index(data([[1, 7], [2, 7], [3, 7]]), SUM)
    alone = composite_index(data([[1], [2], [3]]), SUM)
    assert result.index == pytest.approx(alone.index)
    assert np.isnan(result.standardised[:, 1]).all()
    assert "“i1” has the same value everywhere" in said(result)


def test_all_indicators_constant_gives_no_index():
    result = composite_index(data([[1, 7], [1, 7]]), SUM)
    assert np.isnan(result.index).all() and (result.classes == 0).all()
    assert "no indicator tells its districts apart" in said(result)


def test_a_period_without_values_is_named_and_the_other_computed():
    values = [[1, 1], [2, 3], [3, 2], [NAN, 1], [NAN, 2], [NAN, 3]]
    result = composite_index(data(values, ["2020"] * 3 + ["2021"] * 3), SUM)
    assert np.isfinite(result.index[:3]).all() and np.isnan(result.index[3:]).all()
    assert "Period 2021 has no index because “i0” has no value there" in said(result)
    lenient = composite_index(data(values, ["2020"] * 3 + ["2021"] * 3), replace(SUM, minimum_share=0.5))
    assert np.isfinite(lenient.index).all()


def test_fewer_districts_than_indicators_for_components():
    recipe = Recipe(final=Stage(weights="pca", aggregation="mean"))
    few = np.random.default_rng(1).normal(size=(4, 6))
    assert "should not be trusted" in said(composite_index(data(few), recipe))
    with pytest.raises(SozialraumError, match="at least three districts"):
        composite_index(data(few[:2]), recipe)
    with pytest.raises(SozialraumError, match="cannot be told apart"):
        composite_index(data(few), Recipe(final=Stage(aggregation="powell_wiley")))


def test_negative_values_under_a_logarithm_are_counted_and_left_out():
    result = composite_index(data([[1], [2], [-4], [8]]), replace(SUM, transform="ln1p"))
    assert np.isnan(result.index[2]) and np.isfinite(result.index[[0, 1, 3]]).all()
    assert "not defined for 1 value of “i0”" in said(result)


def test_small_districts_take_no_part():
    population = np.array([1000.0, 299, 1000, NAN])
    result = composite_index(data([[1], [50], [3], [70]], population=population), replace(SUM, minimum_population=300))
    assert result.index[[0, 2]].tolist() == [-1, 1]
    assert np.isnan(result.index[[1, 3]]).all()


@pytest.mark.parametrize(
    ("recipe", "words"),
    [
        (Recipe(final=Stage(centre="weighted_mean")), "number of residents"),
        (Recipe(final=Stage(centre="total")), "whole municipality"),
        (Recipe(final=Stage(standardisation="goalposts")), "lowest and a highest value"),
        (Recipe(final=Stage(second_pass="reference_100")), "mean is above zero"),
        (Recipe(final=Stage(), reference_period="1999"), "1999"),
        (Recipe(final=Stage(), small_numbers="empirical_bayes"), "number of persons behind each rate"),
        (Recipe(final=Stage(), transform="freeman_tukey"), "denominators"),
        (Recipe(final=Stage(weights="given"), weight_values=(1.0,)), "1 weights for 2 indicators"),
        (Recipe(final=Stage(weights="given"), weight_values=(1.0, -1.0)), "must not be negative"),
        (Recipe(classes=ClassRule("quantiles", count=5, weighting="population")), "number of residents"),
    ],
)
def test_what_is_missing_is_said(recipe, words):
    with pytest.raises(SozialraumError, match=words):
        composite_index(data([[1, 2], [2, 1], [3, 5]]), recipe)


def test_goalposts_turn_with_an_inverted_indicator():
    recipe = Recipe(
        final=Stage(standardisation="goalposts", aggregation="mean"), goalposts=((0.0, 100.0), (10.0, 30.0))
    )
    result = composite_index(data([[20, 15], [70, 30]], inverted=np.array([False, True])), recipe)
    assert result.standardised.tolist() == [[0.2, 0.75], [0.7, 0.0]]


def test_rows_of_zeros_are_named():
    result = composite_index(data([[0, 0], [2, 3], [3, 0]]), SUM)
    assert "1 row has 0 in every indicator" in said(result)
    assert composite_index(data([[0, 1], [2, 3], [3, 5]]), SUM).messages == []


def test_infinite_values_count_as_missing():
    result = composite_index(data([[1, 1], [2, 3], [float("inf"), 2], [4, 4]]), SUM)
    assert np.isnan(result.index[2]) and np.isfinite(result.index[[0, 1, 3]]).all()


def test_gisd_marker_is_found_by_its_name(root):
    recipe = parse((root / "resources" / "recipes" / "gisd.json").read_text(encoding="utf-8"))
    random = np.random.default_rng(2)
    need = random.normal(size=50)
    values = np.column_stack([-need, -need, need, -need, need]) + random.normal(size=(50, 5)) * 0.2
    roles = ["education_degree", "work_jobs", "work_arbeitslosigkeit", "income_wages", "income_debt"]
    result = composite_index(data(values, roles=roles), recipe)
    assert np.corrcoef(result.index, need)[0, 1] > 0.9


def test_second_passes():
    values = [[10.0], [20], [40]]

    def second(name):
        return composite_index(data(values), Recipe(final=Stage(standardisation="none", second_pass=name))).index

    assert second("min_max") == pytest.approx([0, 1 / 3, 1])
    assert second("rescale_100") == pytest.approx([0, 100 / 3, 100])
    assert second("reference_100") == pytest.approx([1000 / 70 * 3, 2000 / 70 * 3, 4000 / 70 * 3])
    assert second("z").mean() == pytest.approx(0) and second("z").std() == pytest.approx(1)


def test_classes_against_a_reference_period_show_that_all_rose():
    recipe = Recipe(final=Stage(comparison="reference", aggregation="mean"), classes=ClassRule("sd", (-1.0, 1.0)))
    result = composite_index(data([[1], [2], [3], [11], [12], [13]], ["2020"] * 3 + ["2021"] * 3), recipe)
    assert result.classes.tolist() == [1, 2, 3, 3, 3, 3]


def test_the_first_period_in_time_is_the_reference_not_the_first_row():
    recipe = Recipe(final=Stage(comparison="reference", aggregation="mean"))
    result = composite_index(data([[11], [12], [13], [1], [2], [3]], ["2021"] * 3 + ["2020"] * 3), recipe)
    assert result.index[3:] == pytest.approx([-(1.5**0.5), 0, 1.5**0.5]) and (result.index[:3] > 5).all()


def test_every_building_block_combines_with_every_other():
    random = np.random.default_rng(3)
    values = random.uniform(1, 90, (30, 4))
    population = random.integers(500, 5000, 30).astype(float)
    worked = 0
    for standardisation in STANDARDISATIONS:
        for aggregation in AGGREGATIONS:
            for weights in ("equal", "given", "pca", "factor"):
                for second in SECOND_PASSES:
                    stage = Stage(
                        standardisation,
                        lower=1,
                        upper=100,
                        weights=weights,
                        aggregation=aggregation,
                        second_pass=second,
                    )
                    recipe = Recipe(
                        final=stage,
                        goalposts=((0.0, 100.0),) * 4,
                        weight_values=(1.0, 2.0, 3.0, 4.0),
                        classes=ClassRule("quantiles", count=5),
                    )
                    try:
                        result = composite_index(data(values, population=population), check(recipe))
                    except SozialraumError as error:
                        assert "zero" in str(error)
                        continue
                    assert np.isfinite(result.index).sum() == 30, (standardisation, aggregation, weights, second)
                    worked += 1
    assert worked > 900
