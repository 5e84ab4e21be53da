"""Several conditions at once: by hand, and that more of them never find more."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sozialraum.core.data.conditions import KINDS, Condition, meet_all, meets, read, written

VALUES = np.array([[16.0, 30.0], [16.0, 20.0], [np.nan, 40.0], [15.0, 25.0], [3.0, 26.0]])
BASE = np.array([[15.0, 30.0], [16.5, 20.0], [1.0, 40.0], [np.nan, 25.0], [0.0, 26.0]])


def test_by_hand():
    both, alone, lacking = meet_all(VALUES, BASE, [Condition(0, "least", 15.0), Condition(1, "least", 25.0)])
    assert both.tolist() == [True, False, False, True, False] and alone == [3, 4] and lacking == 1
    assert meets(VALUES[:, 0], BASE[:, 0], Condition(0, "risen", 1.0)).tolist() == [True, False, False, False, True]
    assert meets(VALUES[:, 0], BASE[:, 0], Condition(0, "most", 15.0)).tolist() == [False, False, False, True, True]
    assert meets(np.arange(10.0), np.zeros(10), Condition(0, "fifth")).sum() == 2
    assert not meet_all(VALUES, BASE, [])[0].any()


@pytest.mark.parametrize("kind", KINDS)
@given(st.data())
def test_a_further_condition_never_finds_more_and_no_value_never_meets_one(kind, data):
    cells = st.floats(-20, 20) | st.just(np.nan)
    values, base = (np.array(data.draw(st.lists(cells, min_size=8, max_size=8))).reshape(4, 2) for _ in range(2))
    conditions = [Condition(data.draw(st.integers(0, 1)), kind, data.draw(st.floats(-20, 20))) for _ in range(3)]
    found = [meet_all(values, base, conditions[:count])[0] for count in (1, 2, 3)]
    assert not (found[1] & ~found[0]).any() and not (found[2] & ~found[1]).any()
    assert not (found[0] & ~np.isfinite(values[:, conditions[0].indicator])).any()


@given(st.lists(st.builds(Condition, st.integers(0, 2), st.sampled_from(KINDS), st.floats(-9, 9), st.floats(-9, 9))))
def test_kept_conditions_come_back_and_find_the_same(conditions):
    names = ["a", "b", "c"]
    back, lost = read(written(conditions, names), names)
    assert not lost and len(back) == len(conditions)
    values, base = np.random.default_rng(1).normal(0, 9, (2, 30, 3))
    np.testing.assert_array_equal(meet_all(values, base, conditions)[0], meet_all(values, base, back)[0])
    turned, gone = read(written(conditions, names), ["c", "a"])
    assert [names[one.indicator] for one in conditions if one.indicator != 1] == [
        ["c", "a"][one.indicator] for one in turned
    ]
    assert gone == ["b"] * (len(conditions) - len(turned))


@pytest.mark.parametrize(
    "kept", [[None], [[]], [["a"]], [["a", ">="]], [["a", "between", 3]], [["a", ">=", "x"]], ["a"], [{"a": 1}]]
)
def test_what_is_no_condition_is_named_and_not_guessed(kept):
    assert read(kept, ["a"])[0] == [] and len(read(kept, ["a"])[1]) == 1
