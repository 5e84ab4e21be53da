"""What must hold for any data: no order, no unit, no gap may change an index."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from sozialraum.core.composite.index import composite_index
from sozialraum.core.composite.indexed import IndexInput
from sozialraum.core.composite.recipe import ClassRule, Recipe, Stage

finite = st.floats(0, 100, allow_nan=False).map(lambda x: round(x, 3))
tables = st.integers(4, 14).flatmap(
    lambda n: st.integers(1, 4).flatmap(lambda k: hnp.arrays(np.float64, (n, k), elements=finite))
)
BERLIN = Recipe(final=Stage(second_pass="z"), classes=ClassRule("sd", (-1.0, 1.0, 1.5)))
MEAN = Recipe(final=Stage(aggregation="mean"))


def index(values, recipe=BERLIN, **more):
    names = [f"i{j}" for j in range(values.shape[1])]
    return composite_index(IndexInput(values, names, np.full(len(values), ""), **more), recipe)


def same(one, two):
    assert one == pytest.approx(two, abs=1e-6, nan_ok=True)


@settings(max_examples=60, deadline=None)
@given(tables, st.randoms(use_true_random=False))
def test_order_of_districts_does_not_matter(values, random):
    order = list(range(len(values)))
    random.shuffle(order)
    one, two = index(values), index(values[order])
    same(one.index[order], two.index)
    assert one.rank[order].tolist() == two.rank.tolist()


@settings(max_examples=60, deadline=None)
@given(tables, st.floats(0.01, 1000), st.floats(-50, 50))
def test_units_do_not_matter(values, factor, offset):
    changed = values.copy()
    changed[:, 0] = values[:, 0] * factor + offset
    same(index(values).index, index(changed).index)


@settings(max_examples=60, deadline=None)
@given(tables)
def test_doubling_every_district_changes_nothing_with_sigma(values):
    one, two = index(values), index(np.vstack([values, values]))
    same(np.concatenate([one.index, one.index]), two.index)
    assert np.concatenate([one.classes, one.classes]).tolist() == two.classes.tolist()


@settings(max_examples=60, deadline=None)
@given(tables)
def test_inverted_indicators_mirror(values):
    flipped = np.ones(values.shape[1], dtype=bool)
    same(index(values).index, -index(values, inverted=flipped).index)
    same(index(values, inverted=flipped).index, index(-values).index)


@settings(max_examples=60, deadline=None)
@given(tables, st.floats(0.1, 50))
def test_weights_count_in_proportion_only(values, factor):
    weights = np.arange(1, values.shape[1] + 1, dtype=float)
    recipe = replace(MEAN, final=replace(MEAN.final, weights="given"))
    same(index(values, recipe, weights=weights).index, index(values, recipe, weights=weights * factor).index)


@settings(max_examples=60, deadline=None)
@given(tables, st.data())
def test_a_gap_never_acts_as_zero(values, data):
    row = data.draw(st.integers(0, len(values) - 1))
    gap = values.copy()
    gap[row, 0] = np.nan
    strict = index(gap)
    assert np.isnan(strict.index[row]) and strict.rank[row] == 0 and strict.classes[row] == 0
    rest = np.delete(values, row, axis=0)
    same(np.delete(strict.index, row), index(rest).index)
    if values.shape[1] > 1:
        lenient = index(gap, replace(MEAN, minimum_share=0.5))
        others = lenient.standardised[row, 1:]
        if not np.isnan(others).all():
            assert lenient.index[row] == pytest.approx(np.nanmean(others))


@settings(max_examples=60, deadline=None)
@given(tables, st.data())
def test_equal_districts_share_a_rank_and_a_class(values, data):
    row = data.draw(st.integers(0, len(values) - 1))
    result = index(np.vstack([values, values[row]]))
    assert result.rank[-1] == result.rank[row] and result.classes[-1] == result.classes[row]


@settings(max_examples=40, deadline=None)
@given(tables, st.sampled_from(["z", "min_max", "rank", "percentile_rank", "exponential_rank", "distance"]))
def test_more_need_never_lowers_the_rank(values, method):
    recipe = Recipe(final=Stage(standardisation=method, aggregation="mean"))
    before = index(values + 1, recipe)
    worse = values + 1
    worse[0] = 1000
    after = index(worse, recipe)
    assert after.rank[0] == 1 or after.rank[0] <= before.rank[0]


@settings(max_examples=40, deadline=None)
@given(tables)
def test_periods_do_not_touch_each_other(values):
    periods = np.array(["2020"] * len(values) + ["2021"] * len(values))
    names = [f"i{j}" for j in range(values.shape[1])]
    both = composite_index(IndexInput(np.vstack([values, values * 3 + 1]), names, periods), BERLIN)
    same(both.index[: len(values)], index(values).index)
    same(both.index[len(values) :], index(values).index)
