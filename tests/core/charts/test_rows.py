"""Charts with a row for each district: the ranking, and the dumbbell of two periods."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sozialraum.core.charts.compare import ranking_chart
from sozialraum.core.charts.dumbbell import (
    FALLEN,
    ORDERS,
    RISEN,
    changes_of,
    dumbbell_chart,
    dumbbell_table,
    dumbbell_words,
    order_of,
)
from sozialraum.core.charts.marks import first_rows
from sozialraum.core.charts.series import series_of
from sozialraum.core.charts.ticks import plain_number
from sozialraum.core.classes import between, change_limits
from sozialraum.core.data.cube import cube_from_rows
from sozialraum.core.data.status import STATUS_CODE


def two_years(early, late, status=None):
    count = len(early)
    names = [f"district {number:03d}" for number in range(count)]
    values = np.concatenate([early, late])[:, None]
    states = None if status is None else np.asarray(status, dtype=np.uint8)[:, None]
    return cube_from_rows(
        names * 2, ["2014"] * count + ["2024"] * count, ["rate"], values, states, units={"rate": "%"}
    )  # fmt: skip


def test_a_ranking_names_every_district_of_many_with_its_rank():
    values = np.arange(542.0) // 2
    cube = two_years(values, values)
    ticks = ranking_chart(cube, series_of(cube, 0)).y.ticks
    assert len(ticks) == 542 and ticks[0][1] == "1  district 540" and ticks[1][1] == "1  district 541"
    assert ticks[2][1].startswith("3  ") and ticks[-1][1].startswith("541  ")


def test_the_dumbbell_by_hand():
    suppressed = STATUS_CODE["suppressed"]
    cube = two_years([10.0, 20.0, 5.0, 8.0], [12.5, 15.0, 5.0, 9.0], [0, 0, 0, suppressed, 0, 0, 0, 0])
    shown = series_of(cube, 0)
    picture = dumbbell_chart(cube, shown, [1], 0, 1)
    assert [text for _, text in picture.y.ticks] == [f"district 00{number}" for number in (0, 2, 1, 3)]
    assert [str(text.text) for text in picture.texts] == ["+2.5", "0.0", "-5.0", "confidential"]
    assert {line.colour for line in picture.lines} >= {RISEN, FALLEN}
    assert picture.zones[0].low == -3.5 and set(picture.hits.district) == {0, 1, 2}
    assert "8.0" not in repr(picture.hits) and not (picture.places.x == 8.0).any()
    table = dumbbell_table(cube, shown, 0, 1)
    assert table.values[0].tolist() == [10.0, 12.5, 2.5] and np.isnan(table.values[3, [0, 2]]).all()
    said = [str(one) for one in dumbbell_words(cube, shown, [0], 0, 1, plain_number, str)]
    assert said[0] == "2014 to 2024: risen in 1, fallen in 1 of 3 districts."
    assert said[1] == "district 000: +2.5 percentage points."


@pytest.mark.parametrize("order", ORDERS)
@given(st.lists(st.tuples(st.floats(0, 99), st.floats(0, 99), st.booleans()), min_size=1, max_size=30))
def test_every_order_holds_each_district_once_and_the_unknown_last(order, rows):
    early = [one if known else np.nan for one, _, known in rows]
    cube = two_years(early, [two for _, two, _ in rows])
    shown = series_of(cube, 0)
    found = order_of(cube, shown, 0, 1, order)
    assert sorted(found) == list(range(len(rows)))
    change = changes_of(shown, 0, 1)[found]
    if order in ("rise", "fall"):
        known = change[np.isfinite(change)] * (-1 if order == "rise" else 1)
        assert (np.diff(known) >= 0).all() and np.isfinite(change[: len(known)]).all()
    # what is written is the difference of what is written
    for text, district in zip(dumbbell_chart(cube, shown, (), 0, 1, order).texts, found):
        if np.isfinite(early[district]):
            digits = shown.raw_digits
            wanted = round(rows[district][1], digits) - round(rows[district][0], digits)
            assert float(str(text.text)) == pytest.approx(wanted, abs=10.0**-digits / 2)


@pytest.mark.parametrize("count", [3, 20, 541])
def test_on_paper_the_first_rows_stand_alone_and_say_so(count):
    cube = two_years(np.arange(542.0), np.arange(542.0)[::-1])
    for picture in (ranking_chart(cube, series_of(cube, 0), [5]), dumbbell_chart(cube, series_of(cube, 0), [5], 0, 1)):
        cut = first_rows(picture, count)
        assert len(cut.y.ticks) == count and f"first {count} of 542" in str(cut.notes[-1])
        for mark in (*cut.lines, *cut.points):
            assert not (mark.y < cut.y.low).any()
        assert all(text.y >= cut.y.low for text in cut.texts)
    assert first_rows(picture, 542) is picture


@given(st.lists(st.floats(-50, 50).map(lambda x: round(x, 1)), min_size=1, max_size=60))
def test_classes_of_change_are_symmetric_and_nobody_is_left_out(changes):
    limits = change_limits(np.array(changes))
    if not any(changes):
        assert not len(limits)
        return
    assert np.allclose(limits, -limits[::-1]) and (np.diff(limits) > 0).all()
    assert (between(np.array(changes), limits) > 0).all() and between(np.zeros(1), limits)[0] == 3
