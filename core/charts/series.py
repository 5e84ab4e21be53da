"""One indicator made ready for a chart or a table, and what its axis and the line of the municipality are called."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Callable

import numpy as np

from ..data.benchmarks import Benchmark
from ..data.cube import Cube, shown_as
from ..data.municipality import Municipality, city_word, municipality_of
from ..data.status import is_soft
from ..messages import Message
from ..numerics import quantile
from .line_density import joined
from .marks import MUTED, Axis, Line
from .ticks import decimals

BANDS = (0.1, 0.25, 0.5, 0.75, 0.9)
"""The quantiles over the districts that the bands of charts are drawn from."""


@dataclass(frozen=True)
class Series:
    """One indicator made ready for showing.

    values: (periods, districts); city: (periods,); bands: (5, periods), the quantiles 10, 25, 50, 75, 90 %
    soft: (periods, districts) bool, values that are less certain; raw: the values before the mode, for tables
    whole: the value of the municipality before the mode, and what it is
    """

    indicator: int
    mode: str
    base: int
    values: np.ndarray
    city: np.ndarray
    bands: np.ndarray
    soft: np.ndarray
    raw: np.ndarray
    whole: Municipality
    digits: int
    raw_digits: int
    _joined: list = field(default_factory=list)

    @property
    def raw_city(self) -> np.ndarray:
        """(periods,), the value of the municipality before the mode."""
        return self.whole.values

    def beside(self, values: np.ndarray) -> np.ndarray:
        """Another value of each period, (periods,), as the mode shows it: that of a larger area, or a target."""
        if self.mode == "deviation":
            return values - self.raw_city
        return shown_as(self.raw, self.mode, self.base, values)[1]

    def joined(self, times: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """The courses of all districts as one line; made once, so that a view sees that nothing has changed."""
        if not self._joined:
            self._joined.append(joined(times, self.values))
        return self._joined[0]


def series_of(
    cube: Cube, indicator: int, mode: str = "absolute", base: int = 0, whole: Municipality | None = None
) -> Series:
    """An indicator in one of the modes; whole: the value of the municipality, the plain mean of the districts where None."""
    raw = cube.values[:, :, indicator]
    if whole is None:
        whole = municipality_of(cube, indicator, None)
    values, city = shown_as(raw, mode, base, whole.values)
    raw_digits = decimals(raw, cube.unit(indicator))
    digits = {"absolute": raw_digits, "base": 1, "z": 2}.get(mode, max(raw_digits, 1))
    return Series(
        indicator,
        mode,
        base,
        values,
        city,
        quantile(values, BANDS),
        is_soft(cube.status[:, :, indicator]),
        raw,
        whole,
        digits,
        raw_digits,
    )


def benchmark_style(one: Benchmark, number: int) -> tuple[str, float]:
    """Dash and width of the line of a benchmark: a target is drawn through, areas and groups in turn."""
    return ("solid", 1.6) if one.kind == "target" else (("longdash", "dashdot", "dot", "dashdotdot")[number % 4], 1.6)


def uprights(shown: Series, benchmarks: Sequence[Benchmark], period: int, y_axis: Axis) -> list[Line]:
    """A line across all rows for each benchmark with a value in the period."""
    ends = np.array([y_axis.low, y_axis.high])
    return [
        Line(np.full(2, value), ends, MUTED, *benchmark_style(one, number), label=one.label())
        for number, one in enumerate(benchmarks)
        if np.isfinite(value := float(shown.beside(one.values)[period]))
        and not (one.kind == "target" and shown.mode == "base")
    ]


def common_city_label(several: list[Series]) -> Message:
    """What the line of the municipality is in charts of several indicators that share a legend."""
    labels = {shown.whole.label() for shown in several}
    if len(labels) == 1:
        return labels.pop()
    bases = {shown.whole.basis for shown in several}
    if bases == {"denominator"}:
        return Message("Municipality (all districts together, each indicator by its own denominator)")
    return city_word(bases)


def axis_title(cube: Cube, shown: Series, period_text: Callable = str) -> str | Message:
    """The unit of the y axis under the mode."""
    if shown.mode == "base":
        return Message("{period} = 100", period=period_text(cube.periods[shown.base]))
    if shown.mode == "z":
        return Message("Standard deviations from the mean")
    return difference_title(cube, shown) if shown.mode == "deviation" else cube.unit(shown.indicator)


def change_unit(unit: str) -> str | Message:
    """The unit of a difference between two values."""
    return Message("percentage points") if unit == "%" else unit


def difference_title(cube: Cube, shown: Series) -> Message:
    """What a difference is measured from, and in which unit."""
    unit = cube.unit(shown.indicator) if shown.mode in ("absolute", "deviation") else ""
    points = change_unit(unit)
    if shown.whole.basis == "denominator":
        title = Message("Difference to the municipality ({unit})", unit=points)
        return title if unit else Message("Difference to the municipality")
    if shown.whole.basis == "weight":
        title = Message("Difference to the weighted mean ({unit})", unit=points)
        return title if unit else Message("Difference to the weighted mean")
    title = Message("Difference to the mean of the districts ({unit})", unit=points)
    return title if unit else Message("Difference to the mean of the districts")
