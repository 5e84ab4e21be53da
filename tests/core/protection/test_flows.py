"""Periods that add up: quarters and their year protected together, and audited together, beside an independent solver."""

from __future__ import annotations

import numpy as np
import pytest
from core.protection.tables import primary_cells
from hypothesis import given, settings
from hypothesis import strategies as st
from sozialraum.core.messages import SozialraumError
from sozialraum.core.protection.areas import nest
from sozialraum.core.protection.counts import Counts
from sozialraum.core.protection.flows import Part, bounds_together, protect_together, tree
from sozialraum.core.protection.publication import Earlier, suppress
from sozialraum.core.protection.rules import Rule
from sozialraum.core.protection.suppression import protect
from sozialraum.core.protection.table import Table, from_districts

from core.protection import solver

QUARTERS = ["2023-Q1", "2023-Q2", "2023-Q3", "2023-Q4"]


def year_of(random, parts: int):
    """The tables of some parts of a year and of the year, and which cells are small."""
    count, columns = int(random.integers(3, 7)), int(random.integers(2, 5))
    parents = [[f"a{number % 2}" for number in range(count)]] if random.integers(2) else []
    areas = nest([f"d{number}" for number in range(count)], parents)
    counts = [random.negative_binomial(1, 0.15, size=(count, columns)).astype(float) for _ in range(parts)]
    counts.append(np.sum(counts, axis=0))
    periods = [*QUARTERS[:parts], "year"]
    return {period: from_districts(areas, one, one.sum(axis=1)) for period, one in zip(periods, counts)}


def system(tables: dict[str, Table], whole: str):
    """All sums of all periods, and those over time, as A x = 0."""
    one = next(iter(tables.values()))
    block = solver.equations(one.areas.parent, one.values.shape[1])
    rows = [np.kron(np.eye(len(tables)), block)]
    size, names = one.values.size, list(tables)
    over_time = np.zeros((size, size * len(tables)))
    for place, name in enumerate(names):
        over_time[:, place * size : (place + 1) * size] = np.eye(size) * (-1 if name == whole else 1)
    return np.vstack([*rows, over_time])


@given(st.integers(0, 10**6), st.integers(2, 4))
@settings(max_examples=60)
def test_every_small_count_of_every_period_is_protected_from_all_periods_together(seed, parts):
    random = np.random.default_rng(seed)
    tables = year_of(random, parts)
    rule = Rule(int(random.choice([3, 5])))
    small = {period: primary_cells(table, rule) for period, table in tables.items()}
    work = {period: Part([table], [small[period]]) for period, table in tables.items()}
    branches = {"year": QUARTERS[:parts]}
    results = protect_together(
        work, branches, lambda part: [protect(part.tables[0], part.wanted[0], rule.lowest, rule.width, runs=0)]
    )
    values = np.concatenate([table.values.ravel() for table in tables.values()])
    hidden = np.concatenate([results[period][0].hidden.ravel() for period in tables])
    wanted = np.concatenate([(small[period] & ~results[period][0].unprotected).ravel() for period in tables])
    assert (hidden | ~np.concatenate([small[period].ravel() for period in tables])).all()
    cells = np.flatnonzero(wanted)
    if len(cells):
        lower = np.where(hidden, np.minimum(values, rule.lowest), 0)
        wide = solver.intervals(system(tables, "year"), values, hidden, lower, cells)
        assert (wide[:, 1] - wide[:, 0] >= rule.width - 1e-6).all()


@given(st.integers(0, 10**6))
@settings(max_examples=30)
def test_the_bounds_of_all_periods_together_are_those_of_an_independent_solver(seed):
    random = np.random.default_rng(seed)
    tables = year_of(random, 2)
    hidden = {period: (random.uniform(size=t.values.shape) < 0.4) & (t.values > 0) for period, t in tables.items()}
    told = {
        period: Table(table.areas, np.where(hidden[period], np.nan, table.values), ~hidden[period])
        for period, table in tables.items()
    }
    found = bounds_together(told, hidden, {"year": QUARTERS[:2]}, 1)
    values = np.concatenate([table.values.ravel() for table in tables.values()])
    masks = np.concatenate([mask.ravel() for mask in hidden.values()])
    cells = np.flatnonzero(masks)
    if not len(cells):
        return
    wide = solver.intervals(system(tables, "year"), values, masks, np.where(masks, 1.0, 0), cells)
    lower = np.concatenate([found[period].lower.ravel() for period in tables])[cells]
    upper = np.concatenate([found[period].upper.ravel() for period in tables])[cells]
    assert lower == pytest.approx(np.ceil(wide[:, 0] - 1e-6))
    bounded = np.isfinite(upper)
    assert upper[bounded] == pytest.approx(np.floor(wide[:, 1] + 1e-6)[bounded])


def test_a_year_hidden_alone_is_the_sum_of_its_quarters():
    """Twelve months of one person each: each month small, protected; without sums over time nobody would hide the quarter."""
    quarters = np.array([[[1, 30], [20, 40]], [[4, 30], [25, 40]]], dtype=float)
    values = np.vstack([quarters[0], quarters[1], quarters.sum(axis=0)])
    counts = Counts(
        ["A", "B"] * 3,
        ["2023-H1"] * 2 + ["2023-H2"] * 2 + ["2023"] * 2,
        [],
        [],
        ["a", "b", "all"],
        np.column_stack([values, values.sum(axis=1)]),
        True,
    )
    alone = suppress(counts, Rule(3))
    assert not alone.hidden[4:].any(), "taken by itself the year has nothing to hide"
    together = suppress(counts, Rule(3), flows=True)
    assert together.unprotected == 0
    assert (together.hidden[4:] >= together.hidden[:2]).all() and together.hidden[4, 0]


@pytest.mark.parametrize(
    ("periods", "words"),
    [
        (["2023", "2023-Q1", "2023-Q2", "2023-Q4"], "Add the part that follows 2023-06-30"),
        (["2021", "2022"], "No period of the table is made up of others"),
    ],
)
def test_parts_that_are_missing_are_named(periods, words):
    with pytest.raises(SozialraumError, match=words):
        tree(periods)


def test_months_quarters_and_years_are_a_tree():
    months = [f"2023-{month:02d}" for month in range(1, 13)]
    found = tree(["2023", *QUARTERS, *months])
    assert list(found) == ["2023", *sorted(QUARTERS, key=lambda q: (-{"1": 90, "2": 91, "3": 92, "4": 92}[q[-1]], q))]
    assert found["2023"] == QUARTERS and found["2023-Q3"] == months[6:9]


def test_years_that_are_not_their_quarters_are_refused():
    values = np.array([[10.0], [20], [12], [24], [23], [44]])
    counts = Counts(["A", "B"] * 3, ["2023-H1"] * 2 + ["2023-H2"] * 2 + ["2023"] * 2, [], [], ["a"], values, False)
    with pytest.raises(
        SozialraumError, match="In “A” the parts of “2023” add up to 22 in column 1, but “2023” says 23"
    ):
        suppress(counts, Rule(3), flows=True)


@given(st.integers(0, 10**6))
@settings(max_examples=40)
def test_a_year_after_its_halves_were_published_alone_is_protected_or_reported(seed):
    """The halves are as they were published; what they told is known. Nothing small in the year is open without being counted."""
    random = np.random.default_rng(seed)
    count, columns = int(random.integers(3, 7)), int(random.integers(2, 4))
    halves = [random.negative_binomial(1, 0.15, size=(count, columns)).astype(float) for _ in range(2)]
    blocks = [np.column_stack([block, block.sum(axis=1)]) for block in (*halves, halves[0] + halves[1])]
    periods = ["2023-H1", "2023-H2", "2023"]
    names = [f"d{number}" for number in range(count)]
    fields = [*(f"g{number}" for number in range(columns)), "all"]

    def office(chosen):
        rows = [periods[place] for place in chosen for _ in names]
        return Counts(names * len(chosen), rows, [], [], fields, np.vstack([blocks[place] for place in chosen]), True)

    rule = Rule(3)
    before = suppress(office([0, 1]), rule, runs=0)
    told = np.vstack([before.hidden, np.zeros((count, columns + 1), dtype=bool)])
    there = np.repeat([True, True, False], count)[:, None]
    earlier = Earlier(~told & there, told & there, np.zeros_like(told))
    found = suppress(office([0, 1, 2]), rule, earlier=earlier, flows=True, runs=0)
    if found.unprotected:
        return
    assert not (found.hidden & ~told)[: 2 * count].any(), "what was told stays told"
    whole = {sums.period: sums for sums in found.sums}
    values = [np.vstack([block, block.sum(axis=0)]) for block in blocks]
    hidden = [
        np.vstack([found.hidden[place * count : (place + 1) * count], whole[period].hidden[-1:]])
        for place, period in enumerate(periods)
    ]
    areas = nest(names, [])
    tables = {period: Table(areas, one, np.ones(one.shape, dtype=bool)) for period, one in zip(periods, values)}
    small = np.concatenate([primary_cells(tables[period], rule).ravel() for period in periods])
    flat, masks = np.concatenate([one.ravel() for one in values]), np.concatenate([one.ravel() for one in hidden])
    cells = np.flatnonzero(small)
    assert masks[cells].all()
    if len(cells):
        lower = np.where(masks, np.minimum(flat, rule.lowest), 0)
        wide = solver.intervals(system(tables, "2023"), flat, masks, lower, cells)
        assert (wide[:, 1] - wide[:, 0] >= rule.width - 1e-6).all()
