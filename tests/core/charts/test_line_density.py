"""Very many courses as pixels."""

from __future__ import annotations

import numpy as np
from sozialraum.core.charts.line_density import crossed, joined, parted


def test_what_was_joined_is_found_again():
    times, values = np.array([2019.5, 2020.5, 2022.5]), np.array([[1.0, 4.0], [np.nan, 5.0], [3.0, np.nan]])
    moments, courses = parted(*joined(times, values))
    np.testing.assert_array_equal(moments, times)
    np.testing.assert_array_equal(courses, values.T)


def test_other_lines_are_no_courses():
    stems = np.array([2.0, 5.0, np.nan] * 3), np.arange(9.0)
    assert parted(*stems) is None
    assert parted(np.arange(6.0), np.arange(6.0)) is None
    assert parted(np.empty(0), np.empty(0)) is None
    assert parted(np.array([1.0, 2.0, 2.0] * 2), np.arange(6.0)) is None, "no gap between them"


def test_a_level_course_is_one_row_of_pixels():
    pixels = crossed(np.array([2.0, 6.0]), np.array([[3.5, 3.5]]), 9, 6)
    assert np.argwhere(pixels).tolist() == [[3, column] for column in (2, 3, 4, 5)]


def test_a_steep_course_has_no_holes_and_a_gap_is_one():
    pixels = crossed(np.array([0.0, 2.0, 4.0, 6.0]), np.array([[0.5, 9.5, np.nan, 5.5]]), 6, 10)
    assert pixels[:, 0].nonzero()[0].tolist() == [0, 1, 2, 3, 4, 5] and pixels[:, 1].nonzero()[0].tolist() == [
        5,
        6,
        7,
        8,
        9,
    ]
    assert not pixels[:, 2:].any()


def test_what_lies_beyond_the_picture_is_left_out():
    x = np.array([-10.0, 20.0])
    assert not crossed(x, np.array([[-5.0, -1.0], [30.0, 40.0]]), 10, 10).any()
    assert crossed(x, np.array([[-30.0, 60.0]]), 10, 10).any()
    assert not crossed(x + 100, np.array([[1.0, 2.0]]), 10, 10).any()
    assert crossed(x, np.array([[5.0, 5.0]]), 10, 10, thick=3).sum() == 30
    assert crossed(x, np.array([[5.0, 5.0]]), 0, 0).shape == (0, 0)


def test_the_pixels_are_those_that_points_on_the_courses_fall_into():
    rng = np.random.default_rng(3)
    x, y = np.array([1.3, 10.0, 17.8, 30.2]), rng.uniform(2, 28, (5, 4))
    pixels = crossed(x, y, 32, 30)
    dense = np.linspace(1.3, 30.2, 20_001)[:-1]
    expected = np.zeros_like(pixels)
    for course in y:
        expected[np.floor(np.interp(dense, x, course)).astype(int), np.floor(dense).astype(int)] = True
    # a bend within a column may reach a pixel farther than where the course enters and leaves it
    assert not (pixels & ~expected).any() and (expected & ~pixels).sum() <= 4
