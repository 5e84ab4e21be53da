"""Amounts by need: the worked example by hand, and what must hold for any input."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sozialraum.core.allocation.bounded import BOUNDS, bound_of, in_cents, limits, share_moved, within_bounds
from sozialraum.core.allocation.plan import VERDICTS, Plan, ranges, share_out, verdicts, years_of_transition
from sozialraum.core.allocation.weights import base_plus_need, equal_split, need_counts, stages
from sozialraum.core.messages import SozialraumError

PEOPLE = np.array([1200.0, 800, 2500, 400, 1100])
NEED = np.array([310.0, 90, 150, 160, 40])
SECOND = np.array([120.0, 60, 80, 75, 20])
OPEN = np.zeros(5), np.full(5, np.inf)


def euros(weights, floor=0.0, cap=np.inf):
    bounds = limits(5, floor * 100, cap * 100)
    return (in_cents(10_000_000, weights, bounds.floor, bounds.cap, NEED) / 100).tolist()


def test_the_worked_example_to_the_cent():
    # 100,000.00 by 310, 90, 150, 160, 40 of 750 people in need; cents left over go to the greatest need of equals
    assert euros(need_counts(NEED[:, None], np.ones(1))) == [41333.34, 12000.00, 20000.00, 21333.33, 5333.33]
    both = need_counts(np.column_stack([NEED, SECOND]), np.array([0.75, 0.25]))
    assert euros(both) == [39450.71, 13225.35, 20633.80, 21281.69, 5408.45]
    assert (equal_split(10_000_000, PEOPLE) / 100).tolist() == [20000.00, 13333.33, 41666.67, 6666.67, 18333.33]
    moved = share_moved(in_cents(10_000_000, NEED, *OPEN, NEED), equal_split(10_000_000, PEOPLE))
    assert round(moved, 2) == 0.36


def test_floor_and_cap_of_the_worked_example():
    bounds = limits(5, 800_000.0, 3_200_000.0)
    cents = in_cents(10_000_000, NEED, bounds.floor, bounds.cap, NEED)
    assert (cents / 100).tolist() == [32000, 13500, 22500, 24000, 8000]
    assert [BOUNDS[place] for place in bound_of(cents, bounds)] == ["cap", "none", "none", "none", "floor"]


def test_a_year_of_transition():
    # losses of at most 10 % hold three districts at 1.8, 3.6 and 1.8 million cents; 2.8 million are left for 310 : 160
    last = np.array([2_000_000.0, 2_000_000.0, 4_000_000.0, np.nan, 2_000_000.0])
    bounds = limits(5, 0.0, np.inf, last, 0.1, 0.25)
    cents = in_cents(10_000_000, NEED, bounds.floor, bounds.cap, NEED)
    assert cents.tolist() == [1_846_809, 1_800_000, 3_600_000, 953_191, 1_800_000]
    assert [BOUNDS[place] for place in bound_of(cents, bounds)] == ["none", "loss", "loss", "none", "loss"]
    # from 1.4 million the first one may rise by a quarter only; the district that is new takes the rest
    last[0] = 1_400_000.0
    bounds = limits(5, 0.0, np.inf, last, 0.1, 0.25)
    cents = in_cents(10_000_000, NEED, bounds.floor, bounds.cap, NEED)
    assert cents.tolist() == [1_750_000, 1_800_000, 3_600_000, 1_050_000, 1_800_000]
    assert [BOUNDS[place] for place in bound_of(cents, bounds)] == ["gain", "loss", "loss", "none", "loss"]


def test_what_cannot_be_met_names_both_sums():
    with pytest.raises(SozialraumError, match="floors sum to 150000.0 and the caps to inf|150000"):
        within_bounds(100_000.0, NEED, np.full(5, 30_000.0), np.full(5, np.inf))
    with pytest.raises(SozialraumError, match="50000"):
        within_bounds(100_000.0, NEED, np.zeros(5), np.full(5, 10_000.0))


def test_a_kind_of_need_without_anybody_is_refused():
    with pytest.raises(SozialraumError, match="field number 2"):
        need_counts(np.column_stack([NEED, np.zeros(5)]), np.array([0.5, 0.5]))


def test_a_spread_of_zero_is_the_split_per_head():
    index = np.array([1.0, 2, 3, 4, 5])
    assert np.allclose(base_plus_need(PEOPLE, index, 0.7, 0.0), PEOPLE / PEOPLE.sum())
    assert np.allclose(base_plus_need(PEOPLE, np.ones(5), 0.7, 3.0), PEOPLE / PEOPLE.sum())
    assert stages(PEOPLE, np.array([1, 2, 3, 1, 2]), [2.0, 1.0, 0.0]).tolist() == [2400, 800, 0, 800, 1100]


@st.composite
def cases(draw):
    random = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    size = draw(st.integers(1, 40))
    weights = random.gamma(0.7, 100, size) * (random.random(size) < 0.9)
    weights[random.integers(size)] += 1.0
    amount = int(random.integers(1, 10**9))
    floor = random.random(size) * amount / size * draw(st.sampled_from([0.0, 0.3, 0.9]))
    room = draw(st.sampled_from([1.05, 1.5, 4.0, np.inf]))
    cap = np.maximum(floor, np.full(size, amount / size * room))
    return amount, weights, floor, cap, random.random(size)


@given(cases())
def test_the_sum_is_exact_and_no_bound_is_broken(case):
    amount, weights, floor, cap, need = case
    low, high = np.ceil(floor - 1e-6), np.where(np.isfinite(cap), np.floor(cap + 1e-6), np.inf)
    possible = low.sum() <= amount <= np.where(weights > 0, high, low).sum()
    try:
        cents = in_cents(amount, weights, floor, cap, need)
    except SozialraumError as error:
        assert not possible
        assert "floors" in str(error) and "caps" in str(error)
        return
    assert possible
    assert cents.sum() == amount
    assert (cents >= low).all() and (cents <= high).all()
    exact = within_bounds(float(amount), weights, low, high)
    assert (np.abs(cents - exact) <= 1 + 1e-6 * amount / len(cents)).all()


@given(cases())
def test_more_need_never_gets_less(case):
    amount, weights, _, _, need = case
    size = len(weights)
    cents = in_cents(amount, weights, np.zeros(size), np.full(size, np.inf), need)
    order = np.argsort(weights)
    assert (np.diff(cents[order]) >= -1).all()


def test_many_breakpoints_give_the_same_sums():
    random = np.random.default_rng(4)
    size = 6000
    weights, floor = random.random(size) + 0.01, random.random(size)
    cap = floor + random.random(size) * 3
    many = within_bounds(8000.0, weights, floor, cap)
    assert many.sum() == pytest.approx(8000.0)
    inside = (many > floor + 1e-9) & (many < cap - 1e-9)
    rates = (many / weights)[inside]
    assert np.allclose(rates, rates[0])
    assert (weights[many <= floor] * rates[0] <= floor[many <= floor] + 1e-9).all()


def plan(**changes) -> Plan:
    facts = {"amount": 10_000_000, "method": "need_counts", "population": PEOPLE, "need": NEED[:, None]}
    return Plan(**{**facts, **changes})


def test_what_is_uncertain_is_turned():
    # 310 of 1,200 against an equal split of 20,000: far beyond any chance; 150 of 2,500 likewise a loss
    low, high = ranges(plan())
    done = share_out(plan())
    assert (low <= done.cents).all() and (done.cents <= high).all() and (high > low).all()
    assert [VERDICTS[place] for place in verdicts(low, high, done.equal)] == ["gain", "open", "loss", "gain", "loss"]
    assert round(done.moved, 2) == 0.36
    again = ranges(plan())
    assert (again[0] == low).all() and (again[1] == high).all(), "the same draws every time"
    # per head nothing is uncertain, and nothing differs
    low, high = ranges(plan(method="per_head"))
    assert (low == high).all() and set(verdicts(low, high, share_out(plan()).equal)) == {0}


def test_choices_move_the_range_by_a_tenth():
    index = np.array([1.0, 0.5, 0.0, -0.5, -1.0])
    chosen = plan(method="base_plus_need", index=index, need_share=0.5, spread=1.0)
    low, high = ranges(chosen)
    # by hand: α = 0.6 for the neediest of five: 0.4 · 1200/6000 + 0.6 · 2400/ΣP f
    weighted = PEOPLE * (1 + (index + 1) / 2)
    assert high[0] == pytest.approx(1e7 * (0.4 * 0.2 + 0.6 * weighted[0] / weighted.sum()))
    assert low[0] == pytest.approx(1e7 * (0.6 * 0.2 + 0.4 * weighted[0] / weighted.sum()))
    staged = plan(method="stages", stage=np.array([3, 2, 1, 1, 1]), factors=(1.0, 1.2, 1.5))
    low, high = ranges(staged)
    assert low[0] < share_out(staged).cents[0] < high[0]


def test_years_until_the_transition_is_over():
    last = np.array([2_000_000.0, 2_000_000.0, 4_000_000.0, 666_667.0, 1_333_333.0])
    # the fifth falls from 13,333.33 to 5,333.33 by at most a tenth a year: 0.9^9 is the first power below 0.4
    assert years_of_transition(plan(last_year=last, max_loss=0.1)) == 9
    assert years_of_transition(plan()) == 0
    assert years_of_transition(plan(last_year=last, max_loss=0.0, max_gain=0.0)) is None


def test_nobody_in_need_is_refused():
    with pytest.raises(SozialraumError, match="Nobody"):
        share_out(plan(method="per_head", population=np.zeros(5)))
