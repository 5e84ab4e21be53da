"""One voice each, the exact sign test, the words of agreement, white spots: by hand and by definition."""

from __future__ import annotations

from math import comb

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sozialraum.core.perceptions.agreement import agreement, index_side, overall, weighted_kappa
from sozialraum.core.perceptions.reach import belonging, kinds_of, reached
from sozialraum.core.perceptions.voices import sign_test, voices


@given(st.integers(0, 60), st.integers(0, 60))
def test_the_sign_test_is_the_exact_binomial(negative, positive):
    total, least = negative + positive, min(negative, positive)
    exact = min(1.0, 2 * sum(comb(total, k) for k in range(least + 1)) / 2**total)
    assert float(sign_test(np.array(negative), np.array(positive))) == pytest.approx(exact, abs=1e-12)


def heard(*districts):
    """Voices of districts, each a list of assessments, one author each."""
    place = np.repeat(np.arange(len(districts)), [len(one) for one in districts])
    values = np.array([value for one in districts for value in one], dtype=float)
    return voices(place, [f"a{number}" for number in range(len(values))], values, len(districts))


@pytest.mark.parametrize(
    ("assessments", "side"),
    [([-1] * 5, -1), ([-2] * 7 + [1], -1), ([1] * 9 + [-1], 1), ([-1] * 4, 0), ([-1] * 8 + [1] * 2, 0)],
)
def test_a_direction_needs_enough_voices_on_one_side(assessments, side):
    assert heard(assessments).side.tolist() == [side]


def test_who_writes_often_has_one_voice():
    loud = voices(np.zeros(23, int), ["a"] * 20 + ["b", "c", "d"], np.array([-2.0] * 20 + [1, 1, 2]), 1)
    assert loud.authors.tolist() == [4] and loud.assessment.tolist() == [0.5] and loud.share_negative.tolist() == [0.25]


def test_notes_without_a_code_are_one_voice_and_zeros_have_no_side():
    found = voices(np.zeros(6, int), ["", "", "", "x", "y", "z"], np.array([-1, -1, -1, 0, 0, 1.0]), 1)
    assert found.authors.tolist() == [4]
    assert (found.negative.tolist(), found.positive.tolist()) == ([1], [1])
    assert found.share_negative.tolist() == [0.5]


def test_below_three_authors_nothing_is_told():
    found = heard([-2, -2], [-2, -2, -2], [])
    assert np.isnan(found.assessment).tolist() == [True, False, True]
    assert np.isnan(found.share_negative).tolist() == [True, False, True]


def test_five_of_five_are_at_least_two_thirds_negative():
    found = heard([-1] * 5)
    assert found.share_low[0] == pytest.approx(5 / (5 + 1.6448536269514722**2)) and found.share_high[0] == 1


def test_the_words():
    index = np.array([2.0, 2.0, -2.0, -2.0, 0.0, 0.0, 2.0, 2.0, np.nan])
    down, up = [-1] * 6, [1] * 6
    found = heard(down, up, down, up, down, [1] * 5 + [-1] * 5, down[:4], [], down)
    words = agreement(index_side(index), found).tolist()
    assert words == [
        "agree",
        "statistically_worse",
        "perceived_worse",
        "agree",
        "perceived_worse",
        "mixed",
        "few",
        "no_voice",
        None,
    ]


def test_over_all():
    index = np.array([3.0, 2.0, 0.0, -2.0, -3.0])
    found = heard([-2] * 5, [-1] * 5, [0] * 5, [1] * 5, [2] * 5)
    told = overall(index, index_side(index), found)
    assert told.spearman == pytest.approx(1) and told.spearman_n == 5
    assert told.kappa == pytest.approx(1) and told.kappa_n == 5
    assert np.isnan(weighted_kappa(np.array([1, 1]), np.array([1, 1]), 3))


def test_an_index_without_spread_or_value_is_on_no_side():
    assert index_side(np.array([4.0, 4.0])).tolist() == [0, 0]
    assert index_side(np.array([np.nan, np.nan])).tolist() == [9, 9]


def test_white_spots_by_hand():
    need = np.array([9.0, 8.0, 5.0, 4.0, 1.0, 0.0])
    persons = np.full(6, 100.0)
    reaches = np.array([[0, 0, 1, 1, 1, 1], [0, 1, 1, 0, 0, 0]], dtype=bool)
    found = reached(reaches, np.eye(2, dtype=bool), np.array([40.0, np.nan]), persons, need)
    assert found.offers.tolist() == [[0, 0, 1, 1, 1, 1], [0, 1, 1, 0, 0, 0]]
    assert found.per_100[0].tolist() == [0, 0, 10, 10, 10, 10], "40 places for 400 people"
    assert np.isnan(found.per_100[1]).tolist() == [False, True, True, False, False, False]
    assert found.reason.tolist() == [[1, 1, 0, 0, 0, 0], [1, 0, 0, 0, 0, 0]]


def test_little_for_many_is_a_white_spot_too():
    need, persons = np.arange(10.0), np.full(10, 100.0)
    found = reached(np.eye(10, dtype=bool), np.ones((1, 10), bool), np.array([9.0] * 9 + [1.0]), persons, need)
    assert found.reason[0].tolist() == [0] * 9 + [2]


@given(st.integers(1, 5), st.integers(1, 6), st.integers(0, 2**31 - 1))
def test_no_place_counts_twice(offers, districts, seed):
    dice = np.random.default_rng(seed)
    reaches = dice.random((offers, districts)) < 0.5
    persons, capacity = dice.integers(1, 500, districts).astype(float), dice.integers(0, 80, offers).astype(float)
    found = reached(reaches, np.ones((1, offers), bool), capacity, persons, dice.random(districts))
    assert (found.per_100[0] * persons / 100).sum() == pytest.approx(capacity[reaches.any(axis=1)].sum())


def test_an_offer_for_everyone_is_for_each_group_of_its_field():
    fields, groups = ["housing", "housing", "youth"], ["everyone", "families", ""]
    kinds = kinds_of(fields, groups, [("housing", "older")])
    assert kinds == [("housing", "everyone"), ("housing", "families"), ("housing", "older"), ("youth", "")]
    assert belonging(kinds, fields, groups).tolist() == [
        [True, False, False],
        [True, True, False],
        [True, False, False],
        [False, False, True],
    ]
