"""Limits and counts of a map's key."""

from __future__ import annotations

import json
import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from sozialraum.core.classes import (
    MOST_CLASSES,
    ROUNDED,
    WAYS,
    Classing,
    between,
    read,
    round_breaks,
    summarise,
    written,
)

VALUES = arrays(
    np.float64,
    st.integers(1, 60),
    elements=st.one_of(st.just(math.nan), st.floats(-1e6, 1e6, width=32), st.integers(-5, 5).map(float)),
)


def test_limits_are_round_and_classes_about_equal():
    # by hand: quintiles (type 7) of 0.13 … 99.13 are 19.93, 39.73, 59.53, 79.33; the step for a range of 99 is 1
    values = np.arange(100) + 0.13
    assert round_breaks(values).tolist() == [20.0, 40.0, 60.0, 79.0]
    classes = between(values, round_breaks(values))
    assert [int((classes == number).sum()) for number in range(1, 6)] == [20, 20, 20, 19, 21]


def test_counts_have_whole_limits():
    assert round_breaks(np.arange(12.0)).tolist() == [2.0, 4.0, 7.0, 9.0]


def test_skewed_values_get_finer_limits():
    values = np.append(np.linspace(0.01, 0.09, 50), 1000.0)
    breaks = round_breaks(values)
    assert len(breaks) >= 2 and breaks.max() < 1


def test_a_limit_belongs_to_the_class_above():
    assert between(np.array([1.9, 2.0, 2.1, math.nan]), np.array([2.0])).tolist() == [1, 2, 2, 0]


def test_nothing_to_divide():
    assert len(round_breaks(np.array([math.nan]))) == 0
    assert len(round_breaks(np.full(9, 3.0))) == 0


@given(VALUES, st.integers(2, 9))
def test_every_value_in_one_class_and_no_class_empty(values, classes):
    breaks = round_breaks(values, classes)
    assert len(breaks) < classes
    assert np.all(np.diff(breaks) > 0)
    belongs = between(values, breaks)
    assert np.array_equal(belongs == 0, ~np.isfinite(values))
    if np.isfinite(values).any():
        assert set(belongs[belongs > 0]) == set(range(1, len(breaks) + 2))


def test_class_knows_its_reach():
    values = np.array([3.0, 1.0, math.nan, 9.0])
    one = summarise(values, np.array([True, True, True, False]))
    assert (one.low, one.high, one.count) == (1.0, 3.0, 3)
    assert math.isnan(summarise(values, np.zeros(4, dtype=bool)).low)


@given(st.sampled_from(WAYS), st.integers(2, MOST_CLASSES), st.lists(st.floats(-1e6, 1e6), max_size=8))
def test_a_profile_keeps_classes_as_they_are(way, count, limits):
    own = way == "own"
    one = Classing(way, len(limits) + 1 if own else count, tuple(limits) if own else ())
    assert read(json.loads(json.dumps(written(one)))) == one


@pytest.mark.parametrize(
    "kept", [None, [], "x", {}, {"method": 3}, {"method": "own", "breaks": ["a"]}, {"method": "equal", "count": "x"}]
)
def test_what_cannot_be_understood_means_the_usual_classes(kept):
    assert read(kept) == ROUNDED
