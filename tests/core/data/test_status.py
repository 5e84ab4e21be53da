"""One table of statuses, one reader, one writer."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sozialraum.core.data.status import (
    BY_GRAVITY,
    GRAVITY,
    STATUS_CODE,
    STATUSES,
    TABLE,
    is_hidden,
    names,
    no_statuses,
    read_status,
    signed,
    visible,
)
from sozialraum.core.tables.numbers import read_cell

NAN = float("nan")


def test_an_empty_status_is_ok_and_a_strange_one_hides():
    values, status = read_status(np.array([5.0, 6.0, 7.0]), [None, "ok", "gesperrt"])
    assert visible(values, status).tolist()[:2] == [5, 6] and np.isnan(values[2])
    assert names(status) == ["ok", "ok", "unknown"]
    assert no_statuses([None, "ok", " OK", "gesperrt", "gesperrt", ""]) == ["gesperrt"]


def test_every_status_has_a_gravity_of_its_own():
    assert sorted(GRAVITY.tolist()) == list(range(len(TABLE)))
    assert (GRAVITY[BY_GRAVITY] == np.arange(len(TABLE))).all()


@given(
    st.lists(
        st.tuples(
            st.sampled_from([1.0, 0.0, -2.5, NAN]),
            st.one_of(
                st.none(), st.sampled_from([*STATUSES, "", " ", "Geheim", "0", "SUPPRESSED "]), st.text(max_size=4)
            ),
        ),
        max_size=20,
    )
)
def test_whatever_a_status_field_holds_no_hidden_number_comes_through(cells):
    numbers = np.array([number for number, _ in cells], dtype=float)
    texts = [text for _, text in cells]
    values, status = read_status(numbers, texts)
    for number, text, value, code in zip(numbers, texts, values, status):
        word = "ok" if text is None or not text.strip() else text.strip().lower()
        entry = next((one for one in TABLE if one.name == word), None)
        shown = entry is not None and not entry.hidden and number == number
        assert (visible(np.array([value]), np.array([code]))[0] == number) == shown
        if entry is None or entry.value == "never":
            assert np.isnan(value), "nothing can be computed from it"
    again = read_status(values, names(status))
    np.testing.assert_array_equal(again[0], values)
    np.testing.assert_array_equal(again[1], status)


@pytest.mark.parametrize("name", STATUSES)
def test_the_reader_of_tables_understands_the_signs_that_are_written(name):
    code = STATUS_CODE[name]
    number = "12,5" if TABLE[code].value == "always" else ""
    value, read = read_cell(signed(number, code), ",")
    assert STATUSES[read] == name
    assert (value == 12.5) == bool(number)


def test_what_is_hidden_has_no_number_as_a_sign():
    assert [one.name for one in TABLE if one.hidden] == [
        "unknown",
        "unreliable",
        "blocked",
        "later",
        "suppressed",
        "missing",
    ]
    assert is_hidden(np.array([STATUS_CODE["ok"], STATUS_CODE["later"]])).tolist() == [False, True]
