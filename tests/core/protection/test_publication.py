"""From an office's counts to what may be published."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sozialraum.core.protection.counts import Counts, classifications
from sozialraum.core.protection.publication import Earlier, change, suppress
from sozialraum.core.protection.rounding import round_counts
from sozialraum.core.protection.rules import Rule, dominated

from core.protection import solver


def office(values, total=True, parents=(), periods=None, names=None) -> Counts:
    values = np.array(values, dtype=float)
    if total:
        values = np.column_stack([values, values.sum(axis=1)])
    periods = [""] * len(values) if periods is None else periods
    length = len(values) // len(set(periods))
    names = names or [f"g{column}" for column in range(values.shape[1])]
    districts = [f"d{row % length + 1}" for row in range(len(values))]
    return Counts(districts, periods, list(parents), [f"level{i}" for i in range(len(parents))], names, values, total)


WORKED = [[14, 2, 31], [22, 9, 40], [18, 12, 27], [9, 1, 16], [25, 7, 33], [30, 11, 52]]
PARENTS = [["P1"] * 3 + ["P2"] * 3]


def test_the_worked_table_is_published_with_eight_gaps():
    found = suppress(office(WORKED, parents=PARENTS), Rule(3))
    assert (found.primary, found.complementary, found.totals_hidden, found.unprotected) == (2, 6, 0, 0)
    assert np.isnan(found.values[0, :2]).all() and found.values[0, 2] == 31 and found.values[0, 3] == 47
    (sums,) = found.sums
    assert sums.levels == ["level0", "level0", ""] and sums.areas == ["P1", "P2", ""]
    assert sums.values.tolist() == [[54, 23, 98, 175], [64, 19, 101, 184], [118, 42, 199, 359]]
    assert found.savings == {("level0",): 4}


def test_without_complementary_cells_the_count_of_unprotected_says_so():
    found = suppress(office(WORKED, parents=PARENTS), Rule(3), complementary=False)
    assert (found.primary, found.complementary, found.unprotected) == (2, 0, 2)


def test_every_period_is_a_table_of_its_own():
    both = office(WORKED + WORKED, parents=[PARENTS[0] * 2], periods=["2020"] * 6 + ["2021"] * 6)
    found = suppress(both, Rule(3))
    assert found.primary == 4 and found.complementary == 12
    assert [sums.period for sums in found.sums] == ["2020", "2021"]
    assert (found.hidden[:6] == found.hidden[6:]).all()


def test_the_remainder_of_a_total_is_protected_as_if_it_were_told():
    """8 + 90 of 100: two are left, which anybody reckons; so one of the two counts goes, with company."""
    values = np.array([[8, 90, 100], [20, 60, 100], [25, 50, 120], [30, 40, 90]], dtype=float)
    counts = dataclasses.replace(
        office(values[:, :2], total=False), values=values, names=["a", "b", "all"], has_total=True
    )
    found = suppress(counts, Rule(3, nearly_all=False))
    assert found.unprotected == 0 and found.hidden[0].any()


def test_an_earlier_edition_binds():
    counts = office(WORKED, parents=PARENTS)
    shown = np.zeros((6, 4), dtype=bool)
    shown[0, 0] = shown[2, 1] = True
    hidden = np.zeros((6, 4), dtype=bool)
    hidden[5, 2] = True
    found = suppress(counts, Rule(3), earlier=Earlier(shown, hidden, np.zeros_like(shown)))
    assert not found.hidden[0, 0] and not found.hidden[2, 1] and found.hidden[5, 2] and found.unprotected == 0
    shown[0, 1] = True
    assert suppress(counts, Rule(3), earlier=Earlier(shown, hidden, np.zeros_like(shown))).unprotected >= 1


@given(st.integers(0, 10**6))
@settings(max_examples=30)
def test_nothing_published_determines_a_small_count(seed):
    """Districts, levels, totals, gaps and remainders as they come: HiGHS knows what was published and nothing else."""
    random = np.random.default_rng(seed)
    rows, groups = int(random.integers(3, 12)), int(random.integers(1, 5))
    values = random.negative_binomial(1, 0.08, size=(rows, groups)).astype(float)
    parents = [[f"p{area}" for area in random.integers(0, 3, rows)]] if random.integers(2) else []
    counts = office(values, parents=parents)
    if random.integers(2):
        counts.values[:, -1] += random.integers(1, 9, rows)
    rule = Rule(int(random.choice([3, 5])))
    found = suppress(counts, rule, runs=0)
    if found.unprotected:
        return
    known = np.vstack([found.values, found.sums[0].values])
    true = np.vstack([counts.values, *[np.zeros((0, groups + 1))]])
    rest = counts.values[:, -1] - counts.groups.sum(axis=1)
    size = groups + 2
    area_names = found.sums[0].areas
    top = len(rows * [0]) + len(area_names) - 1
    parent = np.array(
        [
            rows + area_names.index(parents[0][row]) if parents and parents[0][row] in area_names else top
            for row in range(rows)
        ]
        + [top] * (len(area_names) - 1)
        + [-1]
    )
    full = np.zeros((len(parent), size))
    full[:rows] = np.column_stack([true[:, :-1], rest, true[:, -1]])
    for area in range(len(parent) - 1):
        full[parent[area]] += full[area]
    told = np.insert(~np.isnan(known), groups, False, axis=1)
    lower = np.where(np.insert(np.isnan(known), groups, False, axis=1), 1, 0) * (full > 0)
    small = (full > 0) & (full < rule.threshold)
    small[:, groups] &= rest.sum() > 0
    cells = np.flatnonzero(small & ~told)
    assert not (small & told)[:, :groups].any()
    if len(cells):
        wide = solver.intervals(solver.equations(parent, size), full, ~told, lower.ravel(), cells)
        assert (wide[:, 1] - wide[:, 0] >= rule.width - 1e-6).all()


def test_groups_that_overlap_are_protected_one_by_one():
    values = np.array([[60, 70, 100], [50, 60, 90], [2, 80, 95], [40, 50, 80]], dtype=float)
    counts = dataclasses.replace(
        office(values[:, :2], total=False), values=values, names=["a", "b", "all"], has_total=True
    )
    assert classifications(counts, None) == [[0], [1]]
    found = suppress(counts, Rule(3))
    assert found.hidden[2, 0] and found.hidden[:, 0].sum() == 2 and not found.hidden[:, 1:].any()
    assert any("overlap" in str(note) for note in found.notes)


def test_several_classifications_of_the_same_people():
    ages, nations = np.array(WORKED, dtype=float), np.array([[40, 7], [60, 11], [1, 56], [20, 6], [44, 21], [80, 13]])
    values = np.column_stack([ages, nations, ages.sum(axis=1)])
    names = ["a", "b", "c", "german", "foreign", "all"]
    counts = dataclasses.replace(office(ages, parents=PARENTS), values=values, names=names)
    found = suppress(counts, Rule(3), groups=[[0, 1, 2], [3, 4]])
    assert found.unprotected == 0 and found.hidden[2, 3] and found.hidden[2, 4]


@pytest.mark.parametrize(
    ("change_it", "words"),
    [
        (lambda v: v.__setitem__((1, 1), -4), "has -4 in “g1”"),
        (lambda v: v.__setitem__((1, 1), 2.5), "has 2.5 in “g1”"),
        (lambda v: v.__setitem__((2, 3), 60), "add up to 57, but “g3” says 60; 1 row"),
        (lambda v: v.__setitem__((2, 3), 20), "more than the 20 in “g3”"),
    ],
)
def test_counts_that_are_none_are_refused_in_one_sentence(change_it, words):
    counts = office(WORKED, parents=PARENTS)
    change_it(counts.values)
    with pytest.raises(ValueError, match=words):
        suppress(counts, Rule(3))


def test_a_district_that_comes_twice_is_refused():
    counts = dataclasses.replace(office(WORKED), districts=["d1", "d1", "d3", "d4", "d5", "d6"])
    with pytest.raises(ValueError, match="two rows"):
        suppress(counts, Rule(3))


def test_gaps_of_the_office_stay_gaps():
    values = np.array(WORKED, dtype=float)
    counts = office(values)
    counts.values[4, 2] = np.nan
    found = suppress(counts, Rule(3))
    assert np.isnan(found.values[4, 2]) and found.unprotected == 0


def test_columns_without_any_one_or_two_are_noticed():
    values = np.full((40, 2), 5.0)
    found = suppress(office(values, total=False), Rule(3))
    assert any("already protected" in str(note) for note in found.notes)


def test_rounding_changes_every_number_by_itself():
    found = change(office(WORKED, parents=PARENTS), lambda values, keys: round_counts(values, 5))
    assert found.values[0].tolist() == [15, 0, 30, 45]
    assert found.sums[0].values[-1].tolist() == [120, 40, 200, 360]


def test_cancelling_leaves_no_half_result():
    found = suppress(office(WORKED, parents=PARENTS), Rule(3), go_on=lambda: False)
    assert found.sums and len(found.sums) == 1


def test_a_sum_that_one_contributor_dominates_is_hidden_with_room_above():
    """Example 4 of the handbook: 330 with contributions of 300, 20 and 10 under (1, 85), safe from an upper bound of 352.94."""
    sums = np.array([[330.0, np.nan], [330, 700]])
    unsafe, room = dominated(sums, np.array([[300.0, 1], [200, 600]]), np.array([[3.0, 3], [3, 2]]), Rule())
    assert unsafe.tolist() == [[True, False], [False, True]]
    assert room.tolist() == [[23, 0], [0, 124]]  # 352.94 − 330, and 700 · 100 / 85 − 700 where only two contribute


@given(st.integers(0, 10**6))
@settings(max_examples=40)
def test_no_bound_of_all_that_is_published_estimates_a_dominant_contributor(seed):
    random = np.random.default_rng(seed)
    count, groups = int(random.integers(3, 8)), int(random.integers(2, 5))
    values = random.integers(20, 400, size=(count, groups)).astype(float)
    largest = np.floor(values * random.uniform(0.2, 1, size=values.shape))
    counts = dataclasses.replace(office(values), largest=largest)
    found = suppress(counts, Rule(3), runs=0)
    full = np.vstack([counts.values, counts.values.sum(axis=0)])
    unsafe = largest > 0.85 * values
    hidden = np.vstack([found.hidden, found.sums[0].hidden[-1:]])
    assert (hidden[:count, :groups] >= unsafe).all()
    cells = np.flatnonzero(np.column_stack([np.vstack([unsafe, np.zeros(groups, bool)]), np.zeros(count + 1, bool)]))
    if found.unprotected == 0 and len(cells):
        parent = np.array([count] * count + [-1])
        wide = solver.intervals(solver.equations(parent, groups + 1), full, hidden, hidden.ravel() * 1.0, cells)
        needed = np.column_stack([np.vstack([largest, np.zeros(groups)]), np.zeros(count + 1)]).ravel()[cells] / 0.85
        assert (wide[:, 1] >= needed - 1e-6).all()
