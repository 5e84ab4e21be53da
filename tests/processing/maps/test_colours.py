"""The colours of maps: the same for a class everywhere, told apart in grey."""

from __future__ import annotations

from itertools import combinations

import pytest
from sozialraum.processing.maps.ramps import CHANGE, NEED, RAMPS, need_colours, ramp_words, shades


def lightness(colour: str) -> float:
    """L* of CIELAB (CIE 1976), 0 black to 100 white."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    luminance = sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear))
    return 116 * luminance ** (1 / 3) - 16 if luminance > 216 / 24389 else luminance * 24389 / 27


def test_the_four_classes_of_a_status_have_the_colours_of_the_design():
    assert need_colours(4) == ["#3f9c94", "#efe7d3", "#d9b365", "#8c510a"]
    assert [round(lightness(one)) for one in need_colours(4)] == [59, 92, 75, 40]


@pytest.mark.parametrize("count", range(1, 13))
def test_every_number_of_classes_begins_teal_and_ends_brown(count):
    colours = need_colours(count)
    assert len(colours) == len(set(colours)) == count
    assert count == 1 or (colours[0], colours[-1]) == (NEED[0], NEED[-1])
    assert shades("teal_brown", count) == colours


@pytest.mark.parametrize("count", range(2, 6))
def test_a_copy_in_grey_tells_the_classes_apart(count):
    assert min(abs(lightness(a) - lightness(b)) for a, b in combinations(need_colours(count), 2)) > 6


def test_changes_are_brown_where_there_is_more_need():
    assert CHANGE == ("#01665e", "#80cdc1", "#f5f5f5", "#dfc27d", "#8c510a")


def test_every_ramp_has_a_name():
    assert ramp_words().keys() == RAMPS.keys()
