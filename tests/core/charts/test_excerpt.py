"""A few rows of a long ranking: its subject is always seen, and every mark lies in its own row."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sozialraum.core.charts.excerpt import GAP, chosen_rows, excerpt
from sozialraum.core.charts.figures import figures_of, read_wish
from sozialraum.core.data.cube import cube_from_rows
from sozialraum.core.data.municipality import municipality_of

COUNT = 60


@pytest.fixture(scope="module")
def figures():
    keys = [f"{place:02d}" for place in range(COUNT)]
    values = np.concatenate([np.arange(COUNT) * 1.5, np.arange(COUNT)[::-1] * 1.5])
    cube = cube_from_rows(keys * 2, ["2020"] * COUNT + ["2021"] * COUNT, ["rate"], values.reshape(-1, 1))
    return figures_of(cube, [municipality_of(cube, 0, None)])


@pytest.mark.parametrize("kind", ["ranking", "comparison"])
@pytest.mark.parametrize("district", ["00", "30", "59"])
def test_the_subject_and_both_ends_are_there_with_their_values(figures, kind, district):
    whole = figures.charts(
        [district], ["rate"], read_wish({"kind": kind, "height": 500}), lambda v, d: f"{v:.{d}f}", str
    )[0]
    part = figures.charts(
        [district], ["rate"], read_wish({"kind": kind, "height": 80}), lambda v, d: f"{v:.{d}f}", str
    )[0]
    assert len(whole.y.ticks) == COUNT > len(part.y.ticks) <= 17
    names = [text for _, text in part.y.ticks]
    everything = [text for _, text in whole.y.ticks]
    assert (names[0], names[-1]) == (everything[0], everything[-1]) and any(district in text for text in names)
    row_of = dict(whole.y.ticks)
    now = dict(part.y.ticks)
    for before, after in zip(whole.points, part.points):
        kept = {(x, row_of[y]) for x, y in zip(before.x, before.y) if row_of[y] in names}
        assert {(x, now[y]) for x, y in zip(after.x, after.y)} == kept
    assert len(part.notes) == len(whole.notes) + 1


@given(st.integers(8, 600), st.data(), st.integers(7, 40))
def test_the_rows_of_an_excerpt(total, data, count):
    subject = data.draw(st.integers(1, total))
    rows = chosen_rows(total, [float(subject)], count)
    assert {1, subject, total} <= set(rows) and rows == sorted(set(rows))
    assert rows[0] >= 1 and rows[-1] <= total and len(rows) <= max(count, 7)


def test_a_chart_with_room_for_all_stays_as_it_is(figures):
    chart = figures.charts(["01"], ["rate"], read_wish({"kind": "ranking", "height": 600}), lambda v, d: f"{v}", str)[0]
    assert excerpt(chart, [1], COUNT) is chart
    assert GAP not in [text for _, text in chart.y.ticks]
