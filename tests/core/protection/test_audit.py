"""Bounds from published numbers alone, on networks and elsewhere, against HiGHS and against what the owner computes."""

from __future__ import annotations

import numpy as np
import pytest
from core.protection.tables import random_table
from hypothesis import given, settings
from hypothesis import strategies as st
from sozialraum.core.protection.areas import nest
from sozialraum.core.protection.audit import audit, audit_published, some_solution, verdicts
from sozialraum.core.protection.differencing import atoms, differences
from sozialraum.core.protection.suppression import protect
from sozialraum.core.protection.system import determined_unknowns, outer_bounds, solve
from sozialraum.core.protection.table import Table, from_districts

from core.protection import solver


def published(table: Table, hidden: np.ndarray) -> Table:
    return Table(table.areas, np.where(hidden | ~table.told, np.nan, table.values), table.told)


@given(st.integers(0, 10**6))
@settings(max_examples=60)
def test_who_owns_nothing_but_the_publication_finds_the_same_bounds(seed):
    table, rule, small = random_table(np.random.default_rng(seed))
    result = protect(table, small, rule.lowest, rule.width, runs=0)
    own = audit(table, result.hidden, rule.lowest)
    # The zeros that had to be hidden are the owner's secret: an outsider takes them for at least one.
    if rule.lowest and (table.values[result.hidden] == 0).any():
        return
    foreign = audit_published(published(table, result.hidden), result.hidden, rule.lowest)
    assert np.array_equal(own.lower, foreign.lower, equal_nan=True)
    assert np.array_equal(own.upper, foreign.upper, equal_nan=True)


@given(st.integers(0, 10**6))
@settings(max_examples=40)
def test_a_solution_fits_everything_that_is_published(seed):
    random = np.random.default_rng(seed)
    table, _, _ = random_table(random)
    hidden = random.uniform(size=table.values.shape) < 0.4
    least = np.where(hidden, np.minimum(table.values, 1), 0)
    solution = some_solution(published(table, hidden), least)
    system = solver.equations(table.areas.parent, table.values.shape[1])
    assert (system @ solution.ravel() == 0).all() and (solution >= least).all()
    shown = ~hidden & table.told
    assert (solution[shown] == table.values[shown]).all()


def test_published_numbers_that_contradict_each_other_are_refused():
    values = np.array([[1, 2, 3], [4, 5, 9], [np.nan, 7, 12]], dtype=float)
    values[2] = [5, 8, 12]
    table = Table(nest(["a", "b"], []), values, np.ones(values.shape, dtype=bool))
    with pytest.raises(ValueError, match="contradict each other"):
        some_solution(table, np.zeros(values.shape))


def two_hierarchies(random, districts=8):
    """Districts in two divisions that do not nest, with the sums of both: x = districts, then one division, then the other."""
    counts = random.integers(0, 12, districts)
    matrix, values = [], list(counts)
    for division in (random.integers(0, 3, districts), random.integers(0, 3, districts)):
        for part in np.unique(division):
            row = np.zeros(districts)
            row[division == part] = 1
            matrix.append(row)
            values.append(int(counts[division == part].sum()))
    number = len(matrix)
    return np.column_stack([np.array(matrix), -np.eye(number)]), np.array(values, dtype=float)


@given(st.integers(0, 10**6))
@settings(max_examples=60)
def test_bounds_without_a_network_are_those_of_an_independent_solver(seed):
    random = np.random.default_rng(seed)
    matrix, values = two_hierarchies(random)
    hidden = random.uniform(size=len(values)) < 0.6
    hidden[0] = True
    least = np.minimum(values, 1)
    free = np.flatnonzero(hidden)
    right = -(matrix[:, ~hidden] @ values[~hidden])
    bounds = solve(matrix[:, free], right, least[free])
    wide = solver.intervals(matrix, values, hidden, least, free)
    bounded = wide[:, 1] <= values.sum() * 2
    assert bounds.exact.all()
    assert np.allclose(bounds.lower, wide[:, 0], atol=1e-5)
    assert np.allclose(bounds.upper[bounded], wide[bounded, 1], atol=1e-5)
    outer = outer_bounds(matrix[:, free], right, least[free])
    assert (outer[0] <= bounds.lower + 1e-6).all() and (outer[1] >= bounds.upper - 1e-6).all()
    determined, value = determined_unknowns(matrix[:, free], right)
    assert np.allclose(value[determined], values[free][determined])
    assert np.allclose(bounds.lower[determined], bounds.upper[determined])


def test_a_system_that_cannot_be_is_refused():
    with pytest.raises(ValueError, match="contradict each other"):
        solve(np.array([[1.0, 1.0], [1.0, 1.0]]), np.array([4.0, 5.0]), np.zeros(2))


def test_verdicts():
    lower, upper = np.array([2.0, 1, 1, 5]), np.array([2.0, 2, 9, 6])
    assert verdicts(lower, upper, 3, 2).tolist() == ["determined", "too_narrow", "protected", "protected"]
    assert verdicts(lower, upper, 3, 2, np.array([True, False, True, True]))[1] == "protected"


def test_two_divisions_give_away_what_lies_between_them():
    """A: 50 and 60 in two districts; B cuts two persons of the first off to the second. 50 − 48 = 2."""
    first, second = [0, 0, 1], [0, 1, 1]
    one, other = np.array([50.0, 60.0]), np.array([48.0, 62.0])
    found = differences(first, second, one, other, 3)
    assert [(d.turned, d.plus, d.minus, d.parts, d.value) for d in found] == [
        (False, (0,), (0,), (1,), 2.0),
        (True, (1,), (1,), (1,), 2.0),
    ]
    bounds = atoms(first, second, one, other)
    assert bounds.lower.tolist() == bounds.upper.tolist() == [48.0, 2.0, 60.0]
    assert differences(first, second, np.array([50.0, 60.0]), np.array([np.nan, np.nan]), 3) == []


@given(st.integers(0, 10**6))
@settings(max_examples=50)
def test_differences_are_counts_of_parts_that_somebody_lives_in(seed):
    random = np.random.default_rng(seed)
    size = int(random.integers(2, 10))
    first, second = random.integers(0, 3, size), random.integers(0, 3, size)
    people = random.integers(0, 6, size).astype(float)
    one, other = (np.bincount(division, weights=people, minlength=3) for division in (first, second))
    for difference in differences(first, second, one, other, 5):
        assert people[list(difference.parts)].sum() == difference.value
        assert 0 < difference.value < 5


def test_a_chain_of_sums_over_quarters_and_districts_is_solved_exactly():
    """Flows with an annual sum: a second hierarchy, which is no network when districts nest as well."""
    counts = np.array([[3.0, 1, 4, 2], [5, 9, 2, 6]])
    hidden = np.zeros((2, 4), dtype=bool)
    hidden[0, :2] = True
    matrix = np.zeros((2 + 4, 8))
    for district in range(2):
        matrix[district, district * 4 : district * 4 + 4] = 1
    for quarter in range(4):
        matrix[2 + quarter, [quarter, 4 + quarter]] = 1
    right = matrix @ counts.ravel()
    free = np.flatnonzero(hidden.ravel())
    rest = right - matrix[:, ~hidden.ravel()] @ counts.ravel()[~hidden.ravel()]
    bounds = solve(matrix[:, free], rest, np.ones(2))
    assert bounds.lower.tolist() == bounds.upper.tolist() == [3.0, 1.0]


def test_audit_of_a_district_table_names_what_is_open():
    counts = np.array([[14, 2, 31], [22, 9, 40], [18, 12, 27]], dtype=float)
    table = from_districts(nest(list("abc"), []), counts, counts.sum(axis=1))
    hidden = np.zeros(table.values.shape, dtype=bool)
    hidden[0, 1] = True
    bounds = audit_published(published(table, hidden), hidden, 1)
    assert bounds.lower[0, 1] == bounds.upper[0, 1] == 2
    assert np.isnan(bounds.lower[~hidden]).all()
