"""The profile: every row is measured from the municipality, need is always on the same side, no name is cut."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sozialraum.core.charts.marks import first_rows
from sozialraum.core.charts.profile import FENCE, Meaning, profile_chart, spine_of
from sozialraum.core.data.benchmarks import Benchmark
from sozialraum.core.data.cube import cube_from_rows
from sozialraum.core.data.municipality import Municipality
from sozialraum.core.data.status import STATUS_CODE

NEED = {0: Meaning(1, "Work"), 1: Meaning(-1, "Housing"), 2: Meaning(0, "People"), 3: Meaning(1, "Work")}


def cube_of(values, periods=1, status=None):
    """values: (rows, indicators), the districts of one period after those of another."""
    values = np.asarray(values, dtype=float)
    count = len(values) // periods
    keys = [f"d{row % count}" for row in range(len(values))]
    times = [str(2020 + row // count) for row in range(len(values))]
    names = [f"i{place}" for place in range(values.shape[1])]
    titles = {name: f"Indicator {name} with a name that is long enough to be cut anywhere" for name in names}
    return cube_from_rows(keys, times, names, values, status, titles=titles, units=dict.fromkeys(names, "%"))


def city(values):
    return lambda indicator: Municipality(np.atleast_1d(np.asarray(values, dtype=float)), "denominator", "people")


tables = st.lists(st.lists(st.integers(0, 1000).map(lambda n: n / 10), min_size=4, max_size=4), min_size=2, max_size=12)


@given(tables, st.integers(0, 1000).map(lambda n: n / 10))
def test_rows_are_linear_and_need_is_right(values, level):
    cube = cube_of(values)
    for row in spine_of(cube, range(4), 0, city(level), NEED.get):
        given_, sign = cube.values[0, :, row.indicator], -1 if row.meaning.direction < 0 else 1
        assert (np.abs(row.places) <= 1).all()
        beyond = np.abs(row.places) < 1
        steps = (given_ - level)[beyond] * sign
        assert np.allclose(row.places[beyond], steps * abs(row.scale)), "linear from the municipality"
        assert (np.sign(row.places) == np.sign(sign * (given_ - level) * bool(row.scale))).all()
        assert list(row.spread) == sorted(row.spread)


def test_by_hand():
    cube = cube_of([[10, 10, 1, 5], [20, 40, 1, 5], [40, 20, 1, 6]])
    rows = spine_of(cube, range(4), 0, city(20.0), NEED.get)
    assert [row.indicator for row in rows] == [0, 3, 1, 2], "by field of action, what has no direction last"
    assert rows[0].places.tolist() == [-0.5, 0.0, 1.0]
    assert rows[2].places.tolist() == [0.5, -1.0, 0.0], "more living space is less need: mirrored"
    texts = [str(text.text) for text in profile_chart(cube, range(4), [0], 0, city(20.0), meaning=NEED.get).texts]
    headings = [text for text in texts if text.startswith(("Work", "Housing", "People"))]
    assert headings == ["Work", "Housing", "People (← lower · higher →)"]
    assert [text for text in texts if "/" in text] == ["10 / 20", "5 / 20", "10 / 20", "1 / 20"]


def test_an_outlier_lies_at_the_end_and_leaves_the_others_apart():
    values = np.append(np.linspace(10, 20, 11), 10_000.0)[:, None]
    row = spine_of(cube_of(values), [0], 0, city(15.0), lambda _: Meaning(1))[0]
    assert row.beyond.tolist() == [False] * 11 + [True]
    picture = profile_chart(cube_of(values), [0], [0, 11], 0, city(15.0))
    assert [points.hollow for points in picture.points if np.isfinite(points.x).any()] == [False, True]
    assert any("beyond" in str(note) for note in picture.notes)
    assert row.places[-1] == 1.0 and row.places[10] == 1.0 and row.places[0] == -1.0
    assert np.quantile(values, 0.75) + FENCE * np.subtract(*np.quantile(values, (0.75, 0.25))) < 10_000


def test_the_newest_year_there_is_and_what_is_secret():
    status = np.zeros((4, 2), dtype=np.uint8)
    status[2:, 1] = STATUS_CODE["missing"]
    status[2, 0] = STATUS_CODE["suppressed"]
    cube = cube_of([[1, 5], [2, 7], [3, 0], [4, 0]], 2, status)
    picture = profile_chart(cube, [0, 1], [0], 1, city([4.0, 4.0]))
    texts = [str(text.text) for text in picture.texts]
    assert "• / 4" in texts and "• confidential" in map(str, picture.notes)
    assert any(text.endswith("(%) · 2020") for text in texts) and "5 / 4" in texts
    earlier = profile_chart(cube, [0, 1], [0], 0, city([4.0, 4.0]))
    assert not any("· 20" in str(text.text) for text in earlier.texts), "no year after the one that is shown"


def test_benchmarks_have_marks_in_their_rows():
    cube = cube_of([[10, 10], [20, 40], [40, 20]])
    area = Benchmark("parent", "Hafen", np.array([30.0]), "denominator")
    picture = profile_chart(
        cube, [0, 1], [0], 0, city(20.0), meaning=NEED.get, benchmarks=lambda place: [area] if place == 0 else []
    )
    two = [area, Benchmark("parent", "Mitte", np.array([25.0])), Benchmark("target", "Goal", np.array([20.0]))]
    several = profile_chart(cube, [0], [0], 0, city(20.0), benchmarks=lambda _: two)
    assert len({points.marker for points in several.points if points.hollow and points.label}) == 3, "each its own mark"
    (mark,) = (points for points in picture.points if points.label == "Hafen")
    assert mark.x.tolist() == [0.5] and len(mark.y) == 1


def test_names_have_a_line_of_their_own_and_paper_says_what_it_leaves_out():
    cube = cube_of(np.random.default_rng(3).random((30, 4)))
    picture = profile_chart(cube, range(4), [4, 5], 0)
    names = [text for text in picture.texts if text.side == "line"]
    assert len(names) == 4 and len(picture.hits.x) == 8 and len(picture.y.ticks) == 8
    assert len({text.y for text in picture.texts}) == 8, "no text shares a line with another"
    assert not picture.places.joined, "no line leads from one indicator to another"
    short = first_rows(picture, 4)
    assert np.isnan(short.lines[0].y[2]) and np.isfinite(short.lines[0].y).sum() == 4, (
        "the mark of the municipality does not run through the names"
    )
    assert len(short.boxes[0].top) == 2 and "the table has all" in str(short.notes[-1])


def test_two_indicators_of_one_name_are_told_apart():
    cube = cube_of([[7.0, 1.0], [8.0, 2.0]])
    cube.titles.update(i0="Rate", i1="Rate")
    told = [str(text.text) for text in profile_chart(cube, [0, 1], [], 0).texts if text.side == "line"]
    assert told == ["Rate (%) – i0", "Rate (%) – i1"]


def test_all_equal_is_said():
    cube = cube_of([[7.0], [7.0]])
    picture = profile_chart(cube, [0], [], 0)
    assert "the same everywhere" in str(picture.texts[0].text)
    assert picture.boxes[0].left.tolist() == picture.boxes[0].right.tolist() == [pytest.approx(0.0)]
