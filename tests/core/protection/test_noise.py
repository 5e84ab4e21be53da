"""Rounding and the cell key method."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sozialraum.core.protection.cell_key import combine, perturb, transition
from sozialraum.core.protection.rounding import round_counts, rounding_interval


def test_rounded_parts_and_their_sum():
    """The column b of the worked table: 42 becomes 40, its parts add up to 35."""
    parts = np.array([2, 9, 12, 1, 7, 11])
    assert round_counts(parts, 5).tolist() == [0, 10, 10, 0, 5, 10]
    assert round_counts(parts, 5).sum() == 35 and round_counts(np.array([42]), 5).tolist() == [40]
    assert np.isnan(round_counts(np.array([np.nan]), 5)[0])


@given(st.integers(0, 10**6), st.sampled_from([3, 5, 10]))
def test_the_count_lies_in_the_interval_of_its_rounding(count, base):
    rounded = round_counts(np.array([count]), base)
    low, high = rounding_interval(rounded, base)
    assert low[0] <= count <= high[0]
    for outside in (low[0] - 1, high[0] + 1):
        assert outside < 0 or round_counts(np.array([outside]), base)[0] != rounded[0]


def test_the_table_that_the_r_package_ptable_computes():
    """D 2, V 1.08, js 1."""
    table = transition(2, 1.08, 1)
    assert table[0].tolist() == [0, 0, 1, 0, 0]
    assert np.round(table[1], 4).tolist() == [0, 0.5133, 0, 0.46, 0.0267]
    assert np.round(table[4], 4).tolist() == [0.0739, 0.2442, 0.3637, 0.2442, 0.0739]
    assert len(table) == 5


@given(st.integers(1, 6), st.integers(0, 3), st.floats(0.3, 4))
def test_every_row_keeps_its_promises(largest, smallest, variance):
    changes = np.arange(-largest, largest + 1)
    try:
        table = transition(largest, variance, smallest)
    except ValueError as error:
        assert "Choose another variance" in str(error)
        return
    for count, row in enumerate(table):
        assert abs(row.sum() - 1) < 1e-9 and (row >= 0).all()
        assert abs(row @ changes) < 1e-6
        assert abs(row @ changes**2 - (variance if count else 0)) < 1e-4
        after = count + changes
        assert not row[(after < 0) | ((after > 0) & (after <= smallest))].any()


def test_an_impossible_variance_is_refused_with_what_is_possible():
    with pytest.raises(ValueError, match="possible are 1 to 2"):
        transition(2, 0.5, 1)


def test_the_same_people_get_the_same_noise_and_it_has_no_bias():
    random = np.random.default_rng(5)
    table = transition(2, 1.08, 1)
    keys = random.uniform(size=200_000)
    counts = np.full(len(keys), 7.0)
    noisy = perturb(counts, keys, table)
    assert (noisy == perturb(counts, keys, table)).all()
    assert abs((noisy - counts).mean()) < 0.01 and abs((noisy - counts).var() - 1.08) < 0.02
    small = perturb(random.integers(0, 4, len(keys)).astype(float), keys, table)
    assert not (small == 1).any() and (small >= 0).all()
    assert np.isnan(perturb(np.array([np.nan]), np.array([0.5]), table)[0])


def test_the_key_of_a_cell_is_that_of_its_people():
    keys, cells = np.array([0.7, 0.6, 0.2]), np.array([0, 0, 2])
    assert np.allclose(combine(keys, cells, 3), [0.3, 0, 0.2])
    whole = combine(keys, np.zeros(3, dtype=int), 1)
    assert np.allclose(whole, (combine(keys, cells, 3).sum()) % 1)


def test_a_hundred_cells_add_up_to_noise_of_ten():
    """√(100 · 1.08) = 10.4."""
    random = np.random.default_rng(8)
    table = transition(2, 1.08, 1)
    noisy = perturb(np.full((4000, 100), 20.0), random.uniform(size=(4000, 100)), table)
    assert abs(noisy.sum(axis=1).std() - 10.4) < 0.4
