"""Charts of reports: a waterfall that arrives, stacks that fill, a matrix that counts, ranks over time and their spans."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sozialraum.core.charts.dumbbell import FALLEN, RISEN
from sozialraum.core.charts.marks import on_colour
from sozialraum.core.charts.parts import matrix_chart, stacked_chart, waterfall_chart
from sozialraum.core.charts.ranks import rank_course_chart, rank_span_chart
from sozialraum.core.data.ranking import Ranking


@given(st.lists(st.floats(-0.5, 0.5), min_size=1, max_size=6), st.floats(0.0, 2.0))
def test_every_bar_of_a_waterfall_begins_where_the_one_above_ended(sizes, begin):
    sizes = [size for size in sizes if abs(size) > 1e-6] or [0.1]
    end = begin + sum(sizes)
    chart = waterfall_chart("M", ("2010", begin), [(f"cause {n}", size) for n, size in enumerate(sizes)], ("2020", end))
    ends = {}
    for boxes in chart.boxes[1:]:
        assert boxes.colour in (RISEN, FALLEN)
        for left, right, bottom, top in zip(boxes.left, boxes.right, boxes.bottom, boxes.top):
            row = -round((bottom + top) / 2)
            ends[row] = (left, right) if boxes.colour == RISEN else (right, left)
    at = begin
    for row in range(2, len(sizes) + 2):
        start, stop = ends[row]
        assert start == pytest.approx(at)
        at = stop
    assert at == pytest.approx(end)
    assert [text for _, text in chart.y.ticks] == ["2010", *(f"cause {n}" for n in range(len(sizes))), "2020"]


def test_a_waterfall_writes_signs_and_says_nothing_where_nothing_is_known():
    chart = waterfall_chart("M", ("2010", 0.1), [("up", 0.05), ("down", -0.02)], ("2020", 0.13))
    assert [text.text for text in chart.texts] == ["0.100", "+0.050", "-0.020", "0.130"]
    assert not chart.empty
    assert waterfall_chart("M", ("2010", np.nan), [("up", 0.05)], ("2020", 0.1)).empty


def test_stacks_fill_a_hundred_and_skip_periods_without_shares():
    shares = np.array([[0.25, 0.75], [np.nan, np.nan], [0.5, 0.5]])
    chart = stacked_chart("Levels", ["2010", "2011", "2012"], ["borough", "district"], shares)
    first, second = chart.boxes
    assert (first.bottom.tolist(), first.top.tolist()) == ([0, 0], [25, 50])
    assert (second.bottom.tolist(), second.top.tolist()) == ([25, 50], [100, 100])
    assert sorted(text.text for text in chart.texts) == ["25", "50", "50", "75"]


def test_a_matrix_counts_and_can_be_read_on_its_colours():
    counts = np.array([[0, 2], [3, 1]])
    colours = ("#f5f5f5", "#8c510a")
    chart = matrix_chart("Groups", ["high", "low"], ["up", "down"], counts, colours)
    assert [text.text for text in chart.texts] == ["0", "2", "3", "1"]
    assert [text.colour for text in chart.texts][1:] == ["#1a1a1a", "#ffffff", "#ffffff"]
    assert [boxes.colour for boxes in chart.boxes][1:] == [colours[0], colours[1], colours[1]]
    assert on_colour("#ffffff") == "#1a1a1a" and on_colour("#000000") == "#ffffff"


def test_ranks_over_time_name_the_neediest_and_those_that_moved():
    names = tuple(f"D{place}" for place in range(20))
    first, last = np.arange(1, 21), np.arange(1, 21)
    last[[6, 18]] = last[[18, 6]]  # D6 from rank 7 to 19, D18 the other way
    index = Ranking("Index", names, ("2010", "2020"), np.array([first, last]), np.ones((2, 20), dtype=int))
    chart = rank_course_chart(index)
    assert [line.label for line in chart.lines[1:]] == ["D0", "D1", "D2", "D3", "D4", "D18", "D6"]
    moved = next(line for line in chart.lines if line.label == "D18")
    assert moved.y.tolist() == [-19.0, -7.0], "rank 1 is on top"
    assert chart.y.ticks[0] == (-1.0, "1")
    assert rank_course_chart(Ranking("Index", names, (), np.empty((0, 20), int), np.empty((0, 20), int))).empty


def test_spans_of_ranks_by_the_rank_of_the_recipe():
    chart = rank_span_chart(
        ["A", "B", "C"], np.array([2, 1, 0]), np.array([1.0, 1.0, np.nan]), np.array([3.0, 2.0, np.nan]), "Ranks"
    )
    assert [text for _, text in chart.y.ticks] == ["B", "A"]
    assert chart.points[0].x.tolist() == [1.0, 2.0]
    assert chart.lines[0].x[:2].tolist() == [1.0, 2.0] and np.isnan(chart.lines[0].x[2])
