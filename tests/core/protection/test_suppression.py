"""Complementary suppression: published examples, random tables against an independent solver, and traps."""

from __future__ import annotations

import numpy as np
import pytest
from core.protection.tables import primary_cells, random_table
from hypothesis import given, settings
from hypothesis import strategies as st
from sozialraum.core.protection.areas import nest
from sozialraum.core.protection.audit import audit
from sozialraum.core.protection.linked import protect_linked
from sozialraum.core.protection.rules import THRESHOLDS, Rule, primary
from sozialraum.core.protection.suppression import protect, weights
from sozialraum.core.protection.table import Table, from_districts, network

from core.protection import solver

WORKED = np.array([[14, 2, 31], [22, 9, 40], [18, 12, 27], [9, 1, 16], [25, 7, 33], [30, 11, 52]], dtype=float)
PARENTS = [["P1"] * 3 + ["P2"] * 3]
NAMES = [f"d{number}" for number in range(1, 7)]


def worked_table() -> Table:
    return from_districts(nest(NAMES, PARENTS), WORKED, WORKED.sum(axis=1))


def bounds_by_highs(table: Table, hidden: np.ndarray, lowest: int, cells: np.ndarray) -> np.ndarray:
    system = solver.equations(table.areas.parent, table.values.shape[1])
    least = solver.lower_bounds(table.values, table.told, lowest)
    return solver.intervals(system, table.values, hidden | ~table.told, least, cells)


def test_the_worked_table_to_the_digit():
    """Two counts below three in six districts, two larger areas: eight hidden cells and their bounds."""
    table = worked_table()
    small = primary(table.values, None, Rule(3))
    result = protect(table, small, 1, 2)
    assert np.argwhere(result.primary).tolist() == [[0, 1], [3, 1]]
    assert np.argwhere(result.hidden).tolist() == [[0, 0], [0, 1], [1, 0], [1, 1], [3, 0], [3, 1], [4, 0], [4, 1]]
    bounds = audit(table, result.hidden, 1)
    assert bounds.lower[[0, 1, 3, 4], 1].tolist() == [1, 1, 1, 1]
    assert bounds.upper[[0, 1, 3, 4], 1].tolist() == [10, 10, 7, 7]
    assert bounds.lower[[0, 1, 3, 4], 0].tolist() == [6, 21, 3, 25]
    assert bounds.upper[[0, 1, 3, 4], 0].tolist() == [15, 30, 9, 31]


def test_hiding_only_the_small_counts_of_the_worked_table_hides_nothing():
    table = worked_table()
    bounds = audit(table, primary(table.values, None, Rule(3)), 1)
    assert bounds.lower[[0, 3], 1].tolist() == bounds.upper[[0, 3], 1].tolist() == [2, 1]


def test_two_per_line_are_not_enough_where_hidden_means_at_least_one():
    """Four ones, two in each line: with a ≥ 1 all four are determined; with a ≥ 0, as many programs reckon, none."""
    counts = np.array([[1, 1, 20], [1, 1, 30], [15, 12, 40]], dtype=float)
    table = from_districts(nest(["d1", "d2", "d3"], []), counts, counts.sum(axis=1))
    ones = table.values == 1
    at_least_one, at_least_zero = audit(table, ones, 1), audit(table, ones, 0)
    assert ones.sum() == 4
    assert (at_least_one.lower[ones] == 1).all() and (at_least_one.upper[ones] == 1).all()
    assert (at_least_zero.upper[ones] - at_least_zero.lower[ones] == 2).all()
    result = protect(table, ones, 1, 2)
    found = bounds_by_highs(table, result.hidden, 1, np.flatnonzero(ones))
    assert (found[:, 1] - found[:, 0] >= 2).all()


def test_the_published_example_of_sdctable():
    """help("getInfo") of sdcTable 0.34: A, female = 2; it hides A male, C male and C female (SIMPLEHEURISTIC)."""
    counts = np.array([[18, 2], [14, 19], [12, 10], [11, 14]], dtype=float)
    table = from_districts(nest(list("ABCD"), []), counts, counts.sum(axis=1))
    assert table.values[-1].tolist() == [55, 45, 100]
    small = primary(table.values, None, Rule(4))
    assert np.argwhere(small).tolist() == [[0, 1]]
    exact = protect(table, small, 0, Rule(4, zeros_public=False, exact_only=True).width)
    assert np.argwhere(exact.complementary).tolist() == [[0, 0], [2, 0], [2, 1]]
    wide = protect(table, small, 1, Rule(4).width)
    assert wide.complementary.sum() == 3


def test_thresholds_of_the_offices():
    assert THRESHOLDS == {"federal_agency": 3, "municipal_5": 5, "municipal_10": 10}
    counts, total = np.array([[0, 1, 2, 3, 97, 98, 100]], dtype=float), np.array([100.0])
    assert primary(counts, total, Rule(3)).tolist() == [[False, True, True, False, False, True, False]]
    assert primary(counts, total, Rule(3, all_are=True))[0, 6]
    assert primary(counts, None, Rule(3, zeros_public=False)).tolist() == [
        [True, True, True, False, False, False, False]
    ]


def test_the_quick_search_of_large_tables_protects_as_well(monkeypatch):
    """Large tables take the first way that is found: the same promise, tried on small ones."""
    monkeypatch.setattr("sozialraum.core.protection.suppression.SMALL_TABLE", 0)
    random = np.random.default_rng(99)
    for _ in range(120):
        table, rule, small = random_table(random)
        result = protect(table, small, rule.lowest, rule.width)
        wanted = np.flatnonzero(small & ~result.unprotected)
        if result.unprotected.any():
            bounds = audit(table, table.told, rule.lowest)
            assert (bounds.upper - bounds.lower)[result.unprotected].max() < rule.width, "could have been protected"
        if len(wanted):
            found = bounds_by_highs(table, result.hidden, rule.lowest, wanted)
            assert (found[:, 1] - found[:, 0] >= rule.width - 1e-6).all()


def some_then_all(few: int, many: int, parts: int):
    """Few cases for the fast run; for the whole run all of them, in parts with seeds of their own."""
    return pytest.mark.parametrize(
        ("seed", "tables"),
        [(0, few), *(pytest.param(seed, many // parts, marks=pytest.mark.slow) for seed in range(1, parts + 1))],
    )


@some_then_all(250, 10_000, 20)
def test_every_small_count_is_protected_in_random_tables(seed, tables):
    """Bounds of every primary cell by HiGHS: as wide as required, and exactly those of the network."""
    random = np.random.default_rng(2024 + seed)
    judged = cells = 0
    while judged < tables:
        table, rule, small = random_table(random)
        if not small.any():
            continue
        judged += 1
        result = protect(table, small, rule.lowest, rule.width, runs=int(random.choice([0, 0, 2])))
        wanted = np.flatnonzero(small & ~result.unprotected)
        if result.unprotected.any():
            everything = bounds_by_highs(table, table.told, rule.lowest, np.flatnonzero(result.unprotected))
            assert (everything[:, 1] - everything[:, 0] < rule.width - 1e-6).all(), "could have been protected"
        if not len(wanted):
            continue
        found = bounds_by_highs(table, result.hidden, rule.lowest, wanted)
        assert (found[:, 1] - found[:, 0] >= rule.width - 1e-6).all(), (table.values.tolist(), rule)
        ours = audit(table, result.hidden, rule.lowest)
        assert np.allclose(ours.lower.ravel()[wanted], found[:, 0], atol=1e-5)
        bounded = np.isfinite(ours.upper.ravel()[wanted])
        assert np.allclose(ours.upper.ravel()[wanted][bounded], found[bounded, 1], atol=1e-5)
        assert (found[~bounded, 1] > table.values.sum()).all()
        cells += len(wanted)
    assert cells > 5 * judged


@some_then_all(25, 200, 2)
def test_hardly_more_is_hidden_than_an_integer_programme_needs(seed, tables):
    """Small tables with totals: the pattern of least weight by HiGHS hides nearly as many cells."""
    random = np.random.default_rng(7 + seed)
    hidden, price = [], []
    while len(hidden) < tables:
        table, rule, small = random_table(random, (2, 7), (2, 5), 2)
        if not rule.zeros_public or not table.told[:, -1].all() or not 0 < small.sum() <= 10:
            continue
        result = protect(table, small, 1, rule.width)
        if result.unprotected.any():
            continue
        system = solver.equations(table.areas.parent, table.values.shape[1])
        cost = np.where(small, 0, weights(table))
        best = solver.cheapest_pattern(
            system, table.values, small, solver.lower_bounds(table.values, table.told, 1), rule.width, cost
        )
        if best is None:
            continue
        hidden.append(result.hidden.sum() / best.sum())
        price.append((result.cost + 1) / (cost.ravel()[best].sum() + 1))
    assert np.mean(hidden) <= 1.05 and max(hidden) <= 1.3
    # HiGHS stops within one ten-thousandth of the optimum.
    assert min(price) >= 1 - 1e-4, "cheaper than the optimum: one of the two reckons wrongly"
    assert np.mean(price) <= 1.05


@given(st.integers(0, 10**6), st.sampled_from([3, 5, 10]))
@settings(max_examples=40)
def test_what_is_not_needed_is_shown(seed, threshold):
    """No single complementary cell can be published without laying a small count open."""
    table, _, _ = random_table(np.random.default_rng(seed), (2, 8), (2, 6), 2)
    rule = Rule(threshold)
    small = primary_cells(table, rule)
    result = protect(table, small, 1, rule.width, runs=0)
    for cell in np.argwhere(result.complementary):
        fewer = result.hidden.copy()
        fewer[tuple(cell)] = False
        bounds = audit(table, fewer, 1)
        wanted = small & ~result.unprotected
        assert (bounds.upper[wanted] - bounds.lower[wanted] < rule.width).any()


def test_the_same_seed_hides_the_same():
    table, rule, small = random_table(np.random.default_rng(3))
    one, two = (protect(table, small, rule.lowest, rule.width, seed=4) for _ in range(2))
    assert (one.hidden == two.hidden).all()


def test_an_earlier_edition_stays_as_it_was():
    """What was open is not used to protect anything; what was hidden stays hidden."""
    table = worked_table()
    small = primary(table.values, None, Rule(3))
    shown = np.zeros_like(small)
    shown[0, 0] = shown[1, 0] = True
    result = protect(table, small, 1, 2, locked=shown)
    assert not (result.hidden & shown).any() and not result.unprotected.any()
    before = np.zeros_like(small)
    before[5, 2] = True
    assert protect(table, small, 1, 2, hidden=before).hidden[5, 2]


def test_a_small_count_that_an_earlier_edition_told_is_reported():
    table = worked_table()
    small = primary(table.values, None, Rule(3))
    result = protect(table, small, 1, 2, locked=small)
    assert (result.unprotected == small).all()


def test_a_single_district_cannot_be_protected_while_the_whole_is_told_to_be_the_same():
    table = from_districts(nest(["d1"], []), np.array([[1.0, 5.0]]), np.array([6.0]))
    result = protect(table, primary(table.values, None, Rule(3)), 1, 2)
    whole = len(table.areas) - 1
    assert result.hidden[whole, 0], "the whole is this district: its sum has to go as well"


def test_a_remaining_group_need_not_be_hidden():
    """One count and its base: what is left of the base is in no publication."""
    counts, total = np.array([[2.0], [30.0], [41.0], [25.0]]), np.array([100.0, 120.0, 90.0, 80.0])
    table = from_districts(nest(list("abcd"), []), counts, total)
    assert table.values.shape == (5, 3) and not table.told[:, 1].any()
    result = protect(table, primary(table.values, None, Rule(3)) & table.told, 1, 2)
    assert result.hidden.sum() == 2 and result.hidden[0, 0] and not result.hidden[:, 1:].any()


def test_gaps_are_filled_where_anybody_could_fill_them_and_bound_nothing_elsewhere():
    counts = np.array([[2, np.nan, 5], [7, 8, 9], [4, 6, 8]], dtype=float)
    table = from_districts(nest(list("abc"), []), counts, np.array([10.0, 24.0, 18.0]))
    assert table.values[0, 1] == 3
    open_table = from_districts(nest(list("abc"), []), counts, None)
    assert np.isnan(open_table.values[0, 1]) and np.isnan(open_table.values[-1, 1])
    assert not open_table.known[-1, 1]


def test_tables_that_share_totals_are_hidden_together():
    random = np.random.default_rng(11)
    for _ in range(30):
        one = random.negative_binomial(1, 1 / 8, size=(6, 3)).astype(float)
        total = one.sum(axis=1)
        first = np.floor(total * random.uniform(0, 1, 6))
        other = np.column_stack([first, total - first])
        areas = nest(NAMES, PARENTS)
        tables = [from_districts(areas, counts, total) for counts in (one, other)]
        rule = Rule(3)
        small = [primary_cells(table, rule) for table in tables]
        results = protect_linked(tables, small, 1, rule.width)
        assert (results[0].hidden[:, -1] == results[1].hidden[:, -1]).all()
        for table, result, cells in zip(tables, results, small):
            wanted = np.flatnonzero(cells & ~result.unprotected)
            if len(wanted):
                found = bounds_by_highs(table, result.hidden, 1, wanted)
                assert (found[:, 1] - found[:, 0] >= rule.width - 1e-6).all()


def test_the_network_of_a_table_is_balanced():
    """What flows into a node flows out again, or the table does not add up."""
    table, _, _ = random_table(np.random.default_rng(1))
    net = network(table, 1)
    balance = np.zeros(len(net.out))
    np.add.at(balance, net.head, table.values.ravel())
    np.subtract.at(balance, net.tail, table.values.ravel())
    assert (balance == 0).all()


@pytest.mark.parametrize(
    ("parents", "words"),
    [
        ([["A", "A", "B"], ["X", "Y", "X"]], "“A” lies in “X” and in “Y”"),
        ([["A", "", "B"]], "District “b” has no value"),
    ],
)
def test_areas_that_are_not_nested_are_refused(parents, words):
    with pytest.raises(ValueError, match=words):
        nest(list("abc"), parents, ["Bezirksregion", "Bezirk"])
