"""Each shipped recipe against figures computed elsewhere, and recipe files in and out."""

from __future__ import annotations

import csv
import json
import math
from dataclasses import replace

import numpy as np
import pytest
from sozialraum.core.composite.index import composite_index
from sozialraum.core.composite.indexed import IndexInput
from sozialraum.core.composite.recipe import Recipe, dump, parse
from sozialraum.core.messages import SozialraumError

# tests/data/index_examples.csv and index_ndi.csv hold invented indicators; the results beside them were computed with
# R 4.2.2 from the published scripts' formulas: Townsend (UK Data Service, "R script 2011.R"), Carstairs,
# MPI and AMPI (Compind 3.2, ci_mpi and ci_ampi with population variance), GISD (prcomp, quantile type 9), NDI (psych
# 2.2.9 principal and stats promax, as the R package ndi calls them).


@pytest.fixture
def shipped(root):
    def load(name: str) -> Recipe:
        return parse((root / "resources" / "recipes" / f"{name}.json").read_text(encoding="utf-8"))

    return load


def columns(path) -> dict[str, np.ndarray]:
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {
        name: np.array([row[name] if name in ("district", "period") else float(row[name] or "nan") for row in rows])
        for name in rows[0]
    }


@pytest.fixture
def example(root):
    return columns(root / "tests" / "data" / "index_examples.csv")


def built(table, names, recipe, **more):
    values = np.column_stack([table[name] for name in names])
    periods = table.get("period", np.full(len(values), ""))
    return composite_index(IndexInput(values, list(names), periods, population=table["residents"], **more), recipe)


@pytest.mark.parametrize("name", ["townsend", "carstairs", "mpi", "ampi"])
def test_four_indicators_equal_r(shipped, example, name):
    result = built(example, "abcd", shipped(name))
    assert result.index == pytest.approx(example[name], abs=1e-9)
    if f"{name}_class" in example:
        assert result.classes.tolist() == example[f"{name}_class"].astype(int).tolist()


def test_gisd_equals_r(shipped, example):
    roles = [
        "education_academic",
        "education_unskilled",
        "education_dropouts",
        "work_unemployment",
        "work_employment",
        "work_wages",
        "income_tax",
        "income_household",
        "income_debtors",
    ]
    result = built(example, "abcdefghi", shipped("gisd"))
    assert result.index == pytest.approx(example["gisd"], abs=1e-9)
    assert result.classes.tolist() == example["gisd_class"].astype(int).tolist()
    assert list(result.domains) == ["education", "work", "income"]
    # named parts in another order give the same
    order = "ihgfedcba"
    again = built(example, order, shipped("gisd"), roles=[roles["abcdefghi".index(letter)] for letter in order])
    assert again.index == pytest.approx(example["gisd"], abs=1e-9)
    component, names = result.components[("work", "")]
    assert names == ["d", "e", "f"]
    assert component.shares.sum() == pytest.approx(1)
    assert component.loadings == pytest.approx(component.vector * math.sqrt(component.eigenvalues[0]))


def test_ndi_equals_r_with_gaps_in_the_data(shipped, root):
    table = columns(root / "tests" / "data" / "index_ndi.csv")
    names = [f"v{j}" for j in range(1, 14)]
    for recipe, count, column in (("ndi_messer", 8, "messer"), ("ndi_powell_wiley", 13, "powell_wiley")):
        result = built(table, names[:count], shipped(recipe))
        known = ~np.isnan(table[column])
        assert result.index[known] == pytest.approx(table[column][known], abs=1e-9)
        assert np.isnan(result.index[~known]).all()
        if recipe == "ndi_messer":
            assert result.classes[known].tolist() == table[f"{column}_class"][known].astype(int).tolist()


def test_fifths_of_powell_wiley_hold_a_fifth_of_the_residents_each(shipped, root):
    table = columns(root / "tests" / "data" / "index_ndi.csv")
    names = [f"v{j}" for j in range(1, 14)]
    recipe = shipped("ndi_powell_wiley")
    known = ~np.isnan(table["powell_wiley"])
    # ndi 0.2.0 takes Hmisc::wtd.quantile: quantiles of type 7 over the residents, each with the index of the district
    persons = np.repeat(table["powell_wiley"][known], table["residents"][known].astype(int))
    breaks = np.quantile(persons, [0.2, 0.4, 0.6, 0.8])
    expected = 1 + (table["powell_wiley"][known][:, None] > breaks).sum(axis=1)
    assert built(table, names, recipe).classes[known].tolist() == expected.tolist()
    # until 0.1.5 the package cut index × ln(residents); the classes beside the data are those, and can still be chosen
    before = recipe.changed(classes=replace(recipe.classes, weighting="log_population"))
    assert built(table, names, before).classes[known].tolist() == table["powell_wiley_class"][known].tolist()
    assert expected.tolist() != table["powell_wiley_class"][known].tolist()


def test_powell_wiley_takes_logarithms_of_dollars_by_name(shipped, root):
    table = columns(root / "tests" / "data" / "index_ndi.csv")
    recipe = shipped("ndi_powell_wiley")
    raw = {**table, "v1": np.exp(table["v1"] / 10), "v4": np.exp(table["v4"] / 10)}
    roles = [role.name for role in recipe.roles]
    roles[0], roles[3] = "medhhinc", "medhomeval"
    names = [f"v{j}" for j in range(1, 14)]
    known = ~np.isnan(table["powell_wiley"])
    assert built(raw, names, recipe, roles=roles).index[known] == pytest.approx(table["powell_wiley"][known], abs=1e-9)


def test_imd_by_hand(shipped):
    # by hand: N = 10, rank 1 → R = 1 → X = 100; rank 2 → R = 0.9; rank 10 → R = 0.1
    scores = np.arange(10.0, 0.0, -1.0) + 0.5
    values = np.tile(scores[:, None], 7)
    result = composite_index(IndexInput(values, list("abcdefg"), np.full(10, "")), shipped("imd_england"))
    tail = 1 - math.exp(-100 / 23)
    expected = [-23 * math.log(1 - r * tail) * 0.999 for r in (1.0, 0.9, 0.1)]
    assert result.index[[0, 1, 9]] == pytest.approx(expected)
    assert result.index[0] == pytest.approx(99.9)
    assert result.classes.tolist() == list(range(10, 0, -1))  # decile 1 (most deprived) is class 10
    ranks = np.tile(np.arange(1.0, 11.0)[:, None], 7)
    by_rank = composite_index(IndexInput(ranks, list("abcdefg"), np.full(10, "")), shipped("imd_england"))
    assert by_rank.index == pytest.approx(result.index)
    assert "ranks" in str(by_rank.messages[0])
    # ranks of a part of the country, and scores that happen to be 1 … n
    part = IndexInput(ranks * 300, list("abcdefg"), np.full(10, ""))
    assert composite_index(part, shipped("imd_england")).index == pytest.approx(result.index)
    scores = IndexInput(ranks, [f"{name}_score" for name in "abcdefg"], np.full(10, ""))
    assert composite_index(scores, shipped("imd_england")).index[9] == pytest.approx(99.9)


def test_mdi_by_hand(shipped):
    # by hand: a → 0, ½, 1; b → 0, 1, ¼
    values = np.array([[10.0, 4], [20, 8], [30, 5]])
    result = composite_index(IndexInput(values, ["a", "b"], np.full(3, "")), shipped("mdi_belgium"))
    assert result.index == pytest.approx([0, 0.75, 0.625])


def test_z_sum_against_city_weighted_mean_and_reference_period(shipped):
    # by hand: σ of 1, 2, 3 is √⅔
    sigma = math.sqrt(2 / 3)
    values = np.array([[1.0], [2], [3], [2.5]])
    data = IndexInput(
        values, ["a"], np.full(4, ""), population=np.array([1.0, 1, 2, 4]), totals=np.array([False, False, False, True])
    )
    recipe = shipped("z_sum")

    def centre(name):
        return composite_index(data, replace(recipe, final=replace(recipe.final, centre=name))).index

    assert centre("mean")[:3] == pytest.approx([-1 / sigma, 0, 1 / sigma])
    assert centre("weighted_mean")[:3] == pytest.approx([-1.25 / sigma, -0.25 / sigma, 0.75 / sigma])
    assert centre("total")[:3] == pytest.approx([-1.5 / sigma, -0.5 / sigma, 0.5 / sigma])
    assert np.isnan(centre("total")[3])
    two = IndexInput(np.array([[1.0], [2], [3], [2], [3], [7]]), ["a"], np.array(["2020"] * 3 + ["2021"] * 3))
    fixed = replace(recipe, final=replace(recipe.final, comparison="reference"), reference_period="2020")
    assert composite_index(two, fixed).index == pytest.approx(np.array([-1, 0, 1, 0, 1, 5]) / sigma)


def test_hamburg_adds_seven_and_cuts_four_classes(shipped):
    values = np.tile(np.array([0.0, 0, 0, 0, 0, 0, 0, 1, 1.2, 5])[:, None], 7)
    result = composite_index(
        IndexInput(values, list("abcdefg"), np.full(10, ""), population=np.array([500.0] * 9 + [299])),
        shipped("sozialmonitoring_hamburg"),
    )
    # by hand: nine valid values, mean 0.2444, σ 0.4597: z of 1 is 1.643, of 1.2 is 2.079
    assert result.classes.tolist() == [2] * 7 + [4, 4, 0]
    assert result.index[7] == pytest.approx(1.6435, abs=1e-4)


def test_every_recipe_survives_writing_and_reading(root):
    for path in (root / "resources" / "recipes").glob("*.json"):
        recipe = parse(path.read_text(encoding="utf-8"))
        assert recipe.name == path.stem
        assert parse(dump(recipe)) == recipe
        assert recipe.title["de"] and recipe.statement["de"]
        assert recipe.name == "custom" or recipe.source


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"final": {"standardisation": "zz"}}, "It can be: none, z"),
        ({"colour": "red"}, "“colour” that is not known"),
        ({"final": {"colour": "red"}}, "not known \\(final\\)"),
        ({"schema": 2}, "“schema”"),
        ({"classes": {"method": "sd", "breaks": [1, 0]}}, "larger than the one before"),
        ({"classes": {"method": "quantiles", "count": 1}}, "from 2 to 100"),
        ({"minimum_share": 0}, "above 0"),
        ({"minimum_population": "many"}, "wrong kind"),
        ({"roles": [{"title": {}}]}, "no name"),
        ({"final": {"aggregation": "geometric"}}, "above zero"),
    ],
)
def test_broken_recipes_are_explained(change, words):
    with pytest.raises(SozialraumError, match=words):
        parse(json.dumps({"schema": 1, **change}))
    with pytest.raises(SozialraumError, match="not valid JSON"):
        parse("{")


def test_wrong_number_of_parts_is_explained(shipped):
    data = IndexInput(np.ones((3, 2)), ["a", "b"], np.full(3, ""))
    with pytest.raises(SozialraumError, match="no_car, not_owner"):
        composite_index(data, replace(shipped("townsend"), minimum_indicators=1))
    with pytest.raises(SozialraumError, match="4 parts, 2 were given"):
        composite_index(data, shipped("townsend"))
    with pytest.raises(SozialraumError, match="no part “cars”"):
        four = IndexInput(np.ones((3, 4)), list("abcd"), np.full(3, ""), roles=["cars", "b", "c", "d"])
        composite_index(four, shipped("townsend"))
