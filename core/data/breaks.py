"""Breaks in a series: from some period on something else was counted, such as after a reform or under another definition."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..periods import read_period
from .cube import Cube


@dataclass(frozen=True)
class Break:
    """From which period on (its place, at least 1), where the line stands on the time axis, and what people call it."""

    place: int
    time: float
    title: str


def breaks_of(cube: Cube, indicator: int, stated: Iterable[Mapping]) -> list[Break]:
    """The breaks that concern an indicator, in the order of time; what names no later period of the cube is left out.

    stated: {"period", "title", "field"} of a profile, field "" for all indicators
    """
    found = {}
    for one in stated:
        period = str(one.get("period") or "")
        period = period if period in cube.periods else read_period(period) or ""
        concerned = one.get("field") in (None, "", cube.indicators[indicator])
        place = cube.periods.index(period) if period in cube.periods else 0
        if concerned and place > 0:
            middle = float(cube.times[place - 1] + cube.times[place]) / 2
            found[place] = Break(place, middle, str(one.get("title") or ""))
    return [found[place] for place in sorted(found)]
