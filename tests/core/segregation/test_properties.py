"""What every implementation of the measures keeps, whatever the numbers."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from sozialraum.core.segregation import change, evenness, local, nested
from sozialraum.core.segregation.prepare import many_groups, two_groups
from sozialraum.core.segregation.registry import MEASURES, compute

PLAIN = [name for name, row in MEASURES.items() if not row.needs]
TWO = [name for name in PLAIN if MEASURES[name].groups == "two"]
# Interaction and isolation sum to one in a group against the rest; the city's own diversity is no measure of spread.
UNCHANGED = [
    "dissimilarity",
    "gini",
    "entropy",
    "mutual_information",
    "multi_information",
    "isolation",
    "correlation_ratio",
]

counts = st.integers(2, 25).flatmap(
    lambda size: arrays(np.int64, (size, 2), elements=st.integers(0, 400)).map(lambda table: table.astype(float))
)
tables = st.tuples(st.integers(2, 20), st.integers(2, 5)).flatmap(
    lambda shape: arrays(np.int64, shape, elements=st.integers(0, 200)).map(lambda table: table.astype(float))
)


def measured(table: np.ndarray, names=PLAIN) -> dict[str, np.ndarray]:
    """Measures of the first column against the second (and of both as groups); NaN where not defined."""
    assume((table.sum(0) > 0).all() and (table.sum(1) > 0).sum() > 1)
    return compute(names, table[:, :1], table.sum(1))


@settings(max_examples=60, deadline=None)
@given(counts, st.randoms(use_true_random=False))
def test_order_of_districts_does_not_matter(table, random):
    order = list(range(len(table)))
    random.shuffle(order)
    one, two = measured(table), measured(table[order])
    for name in PLAIN:
        assert two[name] == pytest.approx(one[name], abs=1e-9, nan_ok=True), name


@settings(max_examples=60, deadline=None)
@given(counts, st.integers(0, 24), st.integers(2, 5))
def test_splitting_a_district_evenly_and_empty_districts_change_nothing(table, place, parts):
    place %= len(table)
    scaled = table * parts
    split = np.concatenate(
        [np.delete(scaled, place, 0), np.repeat(table[place : place + 1], parts, 0), np.zeros((2, 2))]
    )
    one, two = measured(scaled, UNCHANGED), measured(split, UNCHANGED)
    for name in UNCHANGED:
        assert two[name] == pytest.approx(one[name], abs=1e-9, nan_ok=True), name


@settings(max_examples=60, deadline=None)
@given(counts, st.sampled_from([0.5, 3.0, 1000.0]))
def test_scale_does_not_matter(table, factor):
    one, two = measured(table), measured(table * factor)
    for name in PLAIN:
        assert two[name] == pytest.approx(one[name], abs=1e-9, nan_ok=True), name


@settings(max_examples=80, deadline=None)
@given(counts)
def test_values_stay_in_their_range(table):
    for name, value in measured(table).items():
        row = MEASURES[name]
        assert np.isfinite(value).all(), name
        assert row.low is None or (value >= row.low - 1e-9).all(), name
        assert row.high is None or (value <= row.high + 1e-9).all(), name


@settings(max_examples=80, deadline=None)
@given(counts)
def test_relations_between_measures(table):
    found = {name: float(np.ravel(value)[0]) for name, value in measured(table).items()}
    assert found["dissimilarity"] <= found["gini"] + 1e-9
    assert found["isolation"] + found["interaction"] == pytest.approx(1)
    assert found["gorard"] == pytest.approx(found["dissimilarity"] * (1 - table[:, 0].sum() / table.sum()))
    assert found["mutual_information"] == pytest.approx(found["multi_information"] * found["diversity"], abs=1e-12)
    assert found["divergence"] == found["mutual_information"]
    for two, many in (
        ("dissimilarity", "multi_dissimilarity"),
        ("gini", "multi_gini"),
        ("entropy", "multi_information"),
    ):
        assert found[many] == pytest.approx(found[two], abs=1e-9)
    for many in ("multi_normalised_exposure", "multi_relative_diversity", "multi_squared_cv"):
        assert found[many] == pytest.approx(found["correlation_ratio"], abs=1e-9)


@settings(max_examples=60, deadline=None)
@given(counts)
def test_contributions_add_up(table):
    assume((table.sum(0) > 0).all() and (table.sum(1) > 0).sum() > 1)
    data = two_groups(table[None], table.sum(1)[None])
    values = local.group_values(data)
    assert np.nansum(np.abs(values.contribution), -1) == pytest.approx(evenness.dissimilarity(data))
    assert np.nansum(values.contribution, -1) == pytest.approx(0, abs=1e-12)
    assert np.nansum(values.isolation, -1) == pytest.approx(compute(["isolation"], table, table.sum(1))["isolation"])
    mix = local.mix_values(many_groups(table[None]))
    weight = table.sum(1) / table.sum()
    mutual = compute(["mutual_information"], table)["mutual_information"]
    assert np.nansum(weight * mix.divergence, -1) == pytest.approx(mutual, abs=1e-12)


@settings(max_examples=40, deadline=None)
@given(tables, st.integers(1, 6), st.integers(1, 6))
def test_levels_add_up(table, small, large):
    assume((table.sum(0) > 0).all() and (table.sum(1) > 0).sum() > 1)
    names = np.arange(len(table))
    units = nested.paths(np.stack([names // (small * large), names // small]))
    data = many_groups(table[None])
    levels = nested.decompose(data, units)
    total = compute(["mutual_information"], table)["mutual_information"]
    assert levels.between.sum(-1) == pytest.approx(total, abs=1e-12)
    assert (levels.between > -1e-12).all()
    share, inside = nested.within_units(data, units[:1])
    assert (np.nan_to_num(share) * np.nan_to_num(inside)).sum(-1) == pytest.approx(levels.within[:, 0], abs=1e-12)


@settings(max_examples=40, deadline=None)
@given(tables, st.integers(0, 2**31))
def test_causes_of_change_add_up(table, seed):
    after = np.random.default_rng(seed).permutation(table.ravel()).reshape(table.shape)
    assume(table.sum() > 0 and (table.sum(1) > 0).sum() > 1 and (after.sum(1) > 0).sum() > 1)
    both = (table.sum(1) > 0) & (after.sum(1) > 0)
    assume((table[both].sum(0) > 0).sum() > 1 and (after[both].sum(0) > 0).sum() > 1)
    found = change.shapley(table.T, after.T)
    assert found.components[:5].sum() == pytest.approx(found.components[5], abs=1e-12)
    assert found.components == pytest.approx(found.districts.sum(0), abs=1e-12)
    back = change.shapley(after.T, table.T)
    assert back.components[2:] == pytest.approx(-found.components[2:], abs=1e-6)
    assert back.components[:2] == pytest.approx(-found.components[1::-1], abs=1e-9)
