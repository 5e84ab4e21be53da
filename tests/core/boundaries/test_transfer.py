"""Transfers between old and new districts, by hand, as properties, and on Berlin's reform of 2021."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sozialraum.core.boundaries.convert import convert_counts, misplaced, round_keeping_sums
from sozialraum.core.boundaries.transfer import Transfer, by_target_density, by_weight, chain, fitted, read_transfer
from sozialraum.core.messages import SozialraumError


def squares() -> Transfer:
    """The worked example of three unit squares in a row: the middle one goes half to each side."""
    return read_transfer(["a", "b", "b", "c"], ["A", "A", "C", "C"], [1, 0.5, 0.5, 1])


def test_rates_are_recomputed_from_counts():
    # a: 100 people, 10 % → 10; b (the district that is split): 200 people, 10 % → 20; c: 300 people, 20 % → 60
    people = convert_counts(np.array([100.0, 200.0, 300.0]), squares()).value
    poor = convert_counts(np.array([10.0, 20.0, 60.0]), squares()).value
    assert people.tolist() == [200, 400]
    assert (100 * poor / people).tolist() == [10.0, 17.5]


def test_what_is_certain_and_what_is_an_estimate():
    done = convert_counts(np.array([100.0, 200.0, 300.0]), squares())
    assert done.certain_share.tolist() == [0.5, 0.75]
    assert done.flag.tolist() == [2, 2]
    assert convert_counts(np.array([900.0, 200.0, 10.0]), squares()).flag.tolist() == [1, 2]
    same = read_transfer(["1"], ["x"], [1])
    assert convert_counts(np.array([7.0]), same).flag.tolist() == [0]


def test_an_unknown_count_is_unknown_wherever_it_passes():
    done = convert_counts(np.array([100.0, np.nan, 300.0]), squares())
    assert np.isnan(done.value).all()
    assert round_keeping_sums(np.array([np.nan, 3.0, 5.0]), squares()).tolist()[1] == 6.0


def test_rounding_of_the_worked_example():
    pairs = read_transfer(["1", "1", "2", "2"], ["A", "B", "B", "C"], [0.5, 0.5, 0.5, 0.5])
    assert convert_counts(np.array([101.0, 303.0]), pairs).value.tolist() == [50.5, 202.0, 151.5]
    assert round_keeping_sums(np.array([101.0, 303.0]), pairs).tolist() == [51, 202, 151]


def test_a_chain_of_two_reforms():
    first = read_transfer(["x", "y", "y"], ["p", "q", "r"], [1, 0.6, 0.4], ["key", "population", "population"])
    second = read_transfer(["p", "p", "q", "r"], ["A", "B", "A", "B"], [0.7, 0.3, 1, 1], ["area", "area", "key", "key"])
    whole = chain(first, second)
    table = np.zeros((2, 2))
    table[whole.old, whole.new] = whole.share
    assert np.allclose(table, [[0.7, 0.3], [0.6, 0.4]])
    assert set(whole.basis[whole.old == 0]) == {"area"} and set(whole.basis[whole.old == 1]) == {"population"}
    with pytest.raises(SozialraumError, match="“r”"):
        chain(first, read_transfer(["p", "q"], ["A", "B"], [1, 1]))


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ((["1", "1"], ["A", "B"], [0.5, 0.4]), "sum to 0.9"),
        ((["1"], ["A"], [float("nan")]), "between 0 and 1"),
        ((["1"], ["A"], [-0.1]), "-0.1"),
        ((["1", "1"], ["A", "A"], [0.5, 0.5]), "twice"),
    ],
)
def test_a_bad_table_is_refused_in_a_sentence(rows, said):
    with pytest.raises(SozialraumError, match=said):
        read_transfer(*rows)


def test_shares_that_miss_one_by_a_little_are_made_to_fit():
    assert read_transfer(["1", "1"], ["A", "B"], [0.333, 0.666]).sums().tolist() == [1.0]


@st.composite
def cuts(draw):
    olds, news = draw(st.integers(1, 8)), draw(st.integers(1, 8))
    random = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    area = random.gamma(0.5, 1.0, (olds, news)) * (random.random((olds, news)) < 0.6)
    area[np.arange(olds), random.integers(0, news, olds)] += 1.0
    old, new = np.nonzero(area)
    share = area[old, new] / area.sum(axis=1)[old]
    names = (tuple(f"o{i}" for i in range(olds)), tuple(f"n{k}" for k in range(news)))
    pairs = Transfer(*names, old, new, share, np.array(["area"] * len(old), dtype=object))
    return pairs, area[old, new], area.sum(axis=0), random


@given(cuts())
def test_nobody_is_lost_and_nobody_is_invented(made):
    pairs, area, target_area, random = made
    people = random.integers(0, 500, len(pairs.olds)).astype(float)
    target = random.integers(0, 500, len(pairs.news)).astype(float)
    for transfer in (
        pairs,
        by_weight(pairs, area, "area"),
        by_target_density(pairs, area, target_area, target),
        fitted(pairs, area, people, target),
    ):
        assert np.allclose(transfer.sums(), 1)
        done = convert_counts(people, transfer)
        known = ~np.isnan(done.value)
        assert np.isclose(done.value[known].sum(), people.sum())
        assert (done.lower[known] <= done.value[known] + 1e-9).all() and (done.value <= done.upper + 1e-9)[known].all()
        whole = round_keeping_sums(people, transfer)
        assert whole.sum() == people.sum() and (whole == np.round(whole)).all()
        assert (np.abs(whole - done.value)[known] <= np.bincount(pairs.new, minlength=len(pairs.news))[known]).all()


@given(cuts())
def test_a_fit_meets_margins_that_can_be_met(made):
    pairs, area, _, random = made
    truth = np.where(area > 0, random.random(len(area)) + 0.1, 0.0)
    people = np.bincount(pairs.old, truth, len(pairs.olds))
    target = np.bincount(pairs.new, truth, len(pairs.news))
    done = convert_counts(people, fitted(pairs, area, people, target)).value
    assert np.allclose(np.nan_to_num(done), target, rtol=1e-4, atol=1e-6)
    assert misplaced(np.nan_to_num(done), target) < 1e-4
