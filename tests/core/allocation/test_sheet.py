"""The lines of the page for the committee add up, however many districts there are."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from sozialraum.core.allocation.sheet import sheet_lines


@given(st.integers(1, 80), st.integers(2, 22), st.integers(0, 2**31 - 1))
def test_the_columns_add_up_and_both_ends_stand_there(count, most, seed):
    dice = np.random.default_rng(seed)
    people, need, cents = (dice.integers(1, 1000, count) for _ in range(3))
    equal = dice.permutation(cents)
    names = [f"D{place:02d}" for place in range(count)]
    lines = sheet_lines(names, people, need, need.astype(float), cents, equal, most, "{n} others", "Sum")
    *shown, total = lines
    assert total.kind == "total" and (total.amount, total.equal, total.people) == (
        cents.sum(), equal.sum(), people.sum(),
    )  # fmt: skip
    assert sum(line.amount for line in shown) == total.amount and sum(line.need for line in shown) == need.sum()
    assert abs(sum(line.share for line in shown) - 1) < 1e-9
    gaps = [line.amount - line.equal for line in shown if line.kind == "district"]
    assert gaps == sorted(gaps, reverse=True) and len(gaps) == min(count, most)
    assert gaps[0] == (cents - equal).max()
    assert count == 1 or gaps[-1] == (cents - equal).min()
