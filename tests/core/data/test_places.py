"""Rows and their places: every row comes back where it was, whatever order, gaps and repeats there are."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sozialraum.core.data.places import places
from sozialraum.core.messages import SozialraumError

rows = st.lists(
    st.tuples(
        st.sampled_from(["01", "02", "a", "", None, " "]), st.sampled_from(["2020", "2021-Q2", "2021 ", "", None, "x"])
    ),
    max_size=12,
)


def has_place(table, key, period) -> bool:
    dated = any((text or "").strip() for _, text in table)
    return bool((key or "").strip()) and (bool((period or "").strip()) or not dated)


@given(rows)
def test_the_first_of_repeated_rows_stays_and_the_others_are_counted(table):
    keys, periods = [key for key, _ in table], [period for _, period in table]
    where = places(keys, periods, "first")
    first = {}
    for row, (key, period) in enumerate(table):
        if has_place(table, key, period):
            first.setdefault((key, (period or "").strip()), row)
    found = {
        (where.districts[district], where.periods[period]): int(where.row[period, district])
        for period, district in zip(*np.nonzero(where.present))
    }
    assert found == first
    assert where.repeated == sum(has_place(table, *pair) for pair in table) - len(first)
    assert set(where.idle) == {key for key in keys if (key or "").strip()} - {key for key, _ in first}
    assert where.row.shape == (len(where.periods), len(where.districts))


@given(rows)
def test_values_go_there_and_back(table):
    keys, periods = [key for key, _ in table], [period for _, period in table]
    for duplicates in ("first", "own"):
        where = places(keys, periods, duplicates)
        values = np.arange(len(table), dtype=float)
        back = where.collect(where.spread(values))
        placed = np.isin(values, where.row[where.present])
        np.testing.assert_array_equal(back, np.where(placed, values, np.nan))
        for row in np.flatnonzero(placed):
            assert where.row[where.period[row], where.district[row]] == row
    if len(table) and where.districts is None:
        assert placed.sum() == (where.period >= 0).sum(), "of rows that are districts of their own none is lost"


@given(rows)
def test_repeats_are_refused_by_name(table):
    keys, periods = [key for key, _ in table], [period for _, period in table]
    pairs = [(key, (period or "").strip()) for key, period in table if has_place(table, key, period)]
    twice = next((pair for place, pair in enumerate(pairs) if pair in pairs[:place]), None)
    if twice is None:
        assert places(keys, periods).repeated == 0
    else:
        with pytest.raises(
            SozialraumError, match=f"District {twice[0]} occurs more than once in period {twice[1] or '–'}"
        ):
            places(keys, periods)


def test_without_keys_each_row_is_a_district():
    where = places(None, ["2020", "2020", "2019"], "own")
    assert where.districts is None and where.periods == ["2019", "2020"]
    assert where.row.tolist() == [[2, -1], [0, 1]]
