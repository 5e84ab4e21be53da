"""One indicator made ready for a chart or a table, and what its axis and the line of the municipality are called."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Callable

import numpy as np

from ..data.cube import Cube, municipal_value, quantiles, shown_as
from ..data.status import is_soft
from ..messages import Message
from .line_density import joined
from .ticks import decimals


@dataclass(frozen=True)
class Series:
    """One indicator made ready for showing.

    values: (periods, districts); city: (periods,); bands: (5, periods), the quantiles 10, 25, 50, 75, 90 %
    soft: (periods, districts) bool, values that are less certain; raw: the values before the mode, for tables
    """

    indicator: int
    mode: str
    base: int
    values: np.ndarray
    city: np.ndarray
    bands: np.ndarray
    soft: np.ndarray
    raw: np.ndarray
    raw_city: np.ndarray
    weight: str
    digits: int
    raw_digits: int
    _joined: list = field(default_factory=list)

    def joined(self, times: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """The courses of all districts as one line; made once, so that a view sees that nothing has changed."""
        if not self._joined:
            self._joined.append(joined(times, self.values))
        return self._joined[0]


def series_of(
    cube: Cube, indicator: int, mode: str = "absolute", base: int = 0, weights=None, weight: str = ""
) -> Series:
    """An indicator in one of the modes; weights: (periods, districts) persons or None, weight: their readable name."""
    raw = cube.values[:, :, indicator]
    raw_city = municipal_value(raw, weights)
    values, city = shown_as(raw, mode, base, raw_city)
    raw_digits = decimals(raw, cube.unit(indicator))
    digits = {"absolute": raw_digits, "base": 1, "z": 2}.get(mode, max(raw_digits, 1))
    return Series(
        indicator,
        mode,
        base,
        values,
        city,
        quantiles(values),
        is_soft(cube.status[:, :, indicator]),
        raw,
        raw_city,
        weight if weights is not None else "",
        digits,
        raw_digits,
    )


def city_label(shown: Series) -> Message:
    """What the line of the municipality is, said so that nobody takes one mean for another."""
    if shown.weight:
        return Message("Municipality (mean weighted by {weight})", weight=shown.weight)
    return Message("Plain mean of the districts")


def common_city_label(several: list[Series]) -> Message:
    """What the line of the municipality is in charts of several indicators that share a legend."""
    labels = {city_label(shown) for shown in several}
    if len(labels) == 1:
        return labels.pop()
    weighted = {bool(shown.weight) for shown in several}
    if weighted == {True}:
        return Message("Municipality (mean of each indicator weighted by its own denominator)")
    return city_word(weighted)


def city_word(weighted: set[bool]) -> Message:
    """What stands for the municipality where there are several indicators; weighted: whether their means have weights."""
    if len(weighted) > 1:
        return Message("Municipality or mean of the districts")
    return Message("Municipality") if True in weighted else Message("Mean of the districts")


def axis_title(cube: Cube, shown: Series, period_text: Callable = str) -> str | Message:
    """The unit of the y axis under the mode."""
    if shown.mode == "base":
        return Message("{period} = 100", period=period_text(cube.periods[shown.base]))
    if shown.mode == "z":
        return Message("Standard deviations from the mean")
    return difference_title(cube, shown) if shown.mode == "deviation" else cube.unit(shown.indicator)


def difference_title(cube: Cube, shown: Series) -> Message:
    """What a difference is measured from, and in which unit."""
    unit = cube.unit(shown.indicator) if shown.mode in ("absolute", "deviation") else ""
    points = Message("percentage points") if unit == "%" else unit
    if shown.weight:
        title = Message("Difference to the municipality ({unit})", unit=points)
        return title if unit else Message("Difference to the municipality")
    title = Message("Difference to the mean of the districts ({unit})", unit=points)
    return title if unit else Message("Difference to the mean of the districts")
