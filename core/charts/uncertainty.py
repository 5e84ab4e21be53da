"""How certain the values of a chart are: bounds that stand beside an indicator, as bands and as marks."""

from __future__ import annotations

import numpy as np

from ..data.cube import Cube
from ..messages import Message
from ..rates.change import of_bounds
from ..rates.intervals import GRADES, grades
from .marks import Band, style
from .series import Series

INTERVAL = Message("Interval: what chance alone may change")
WEAK = Message("Hollow markers: the interval is as wide as the value itself, or wider")
MOST_BANDS = 3
"""Bands of more districts would hide each other."""


def bounds_of(cube: Cube, indicator: int) -> tuple[int, int]:
    """The places of the fields with the lower and upper bounds of an indicator, (−1, −1) where there are none."""
    name = cube.indicators[indicator]
    places = cube.position(f"{name}_lower"), cube.position(f"{name}_upper")
    return places if min(places) >= 0 else (-1, -1)


def has_bounds(cube: Cube, indicator: int) -> bool:
    """Whether bounds stand beside an indicator, as `calculateindicators` and `ratereliability` write them."""
    return bounds_of(cube, indicator)[0] >= 0


def interval_ends(cube: Cube, shown: Series, period: int) -> tuple[np.ndarray, np.ndarray] | None:
    """(lower, upper) of each district in one period, (districts,); None without bounds, or in another mode than absolute."""
    low, high = bounds_of(cube, shown.indicator)
    if low < 0 or shown.mode != "absolute":
        return None
    seen = np.isfinite(shown.raw[period])  # what is hidden has no bounds, whatever the layer holds
    return np.where(seen, cube.values[period, :, low], np.nan), np.where(seen, cube.values[period, :, high], np.nan)


def interval_bands(cube: Cube, shown: Series, districts: list[int]) -> tuple[Band, ...]:
    """The interval of each of a few districts over the periods, in the colour of its line; nothing in another mode than absolute."""
    low, high = bounds_of(cube, shown.indicator)
    if low < 0 or shown.mode != "absolute":
        return ()
    ends = np.where(np.isfinite(shown.raw)[:, :, None], cube.values[:, :, [low, high]], np.nan)
    return tuple(
        Band(
            cube.times,
            ends[:, district, 0],
            ends[:, district, 1],
            0.2,
            "" if place else INTERVAL,
            style(place)[0],
        )
        for place, district in enumerate(districts[:MOST_BANDS])
    )


def weak(cube: Cube, shown: Series) -> np.ndarray:
    """(periods, districts) bool: values whose interval is as wide as the value itself, or wider, on both sides together."""
    low, high = bounds_of(cube, shown.indicator)
    if low < 0:
        return np.zeros(shown.values.shape, dtype=bool)
    return grades(shown.raw, cube.values[:, :, low], cube.values[:, :, high]) == GRADES.index("weak")


def may_be_chance(cube: Cube, shown: Series, first: int, last: int) -> np.ndarray:
    """(districts,) bool: whether the change between two periods cannot be told from chance; False where no bounds are known.

    By Newcombe's interval of the difference, district by district: who names many of them uses `testchange`, which allows for that.
    """
    low, high = bounds_of(cube, shown.indicator)
    if low < 0:
        return np.zeros(shown.raw.shape[1], dtype=bool)
    ends = [(shown.raw[at], cube.values[at, :, low], cube.values[at, :, high]) for at in (first, last)]
    lower, upper = of_bounds(*ends)
    return (lower <= 0) & (upper >= 0)
