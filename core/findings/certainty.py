"""How certain the rates of one period are: how many are good, fair and weak, and who differs from the whole by more than chance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Callable

import numpy as np

from ..charts.ticks import plain_number
from ..charts.uncertainty import bounds_of, has_bounds
from ..data.cube import Cube
from ..messages import Message
from ..rates.intervals import GRADES, grades
from .lists import enumeration

NAMED = 8


@dataclass(frozen=True)
class Certainty:
    """One rate in one period. grade: (districts,) positions in GRADES; side: (districts,) 1 where the whole interval lies
    above the value of the municipality, -1 below, 0 where it holds it or there is none
    """

    indicator: int
    grade: np.ndarray
    side: np.ndarray

    def count(self, grade: str) -> int:
        """Districts of a grade."""
        return int((self.grade == GRADES.index(grade)).sum())


def certainties(cube: Cube, period: int, city: Callable[[int], float]) -> list[Certainty]:
    """Of every indicator with bounds beside it that has values in the period; city: indicator → value of the municipality."""
    found = []
    for place in range(len(cube.indicators)):
        if not has_bounds(cube, place):
            continue
        value = cube.values[period, :, place]
        seen = np.isfinite(value)  # what is hidden has no bounds, whatever the layer holds
        low, high = (np.where(seen, cube.values[period, :, end], np.nan) for end in bounds_of(cube, place))
        grade = grades(value, low, high)
        with np.errstate(invalid="ignore"):
            side = np.where(low > city(place), 1, np.where(high < city(place), -1, 0))
        if (grade > 0).any():
            found.append(Certainty(place, grade, np.where(grade > 0, side, 0)))
    return found


def certainty_findings(
    found: Sequence[Certainty], titles: Sequence[str], names: Sequence[str], number: Callable = plain_number
) -> list[Message]:
    """A sentence for each rate, the districts whose rate is weak first; titles: by indicator."""
    told = []
    for one in found:
        total = int((one.grade > 0).sum())
        loose = np.flatnonzero(one.grade == GRADES.index("weak"))
        apart = int((one.side != 0).sum())
        told.append(
            Message(
                "{title}: {apart} of {n} districts differ from the municipality by more than the chance of a year.",
                title=titles[one.indicator],
                apart=apart,
                n=total,
            )
        )
        if len(loose):
            told.append(
                Message(
                    "{title}: weak in {names}; there the number says little by itself.",
                    title=titles[one.indicator],
                    names=enumeration([names[place] for place in loose.tolist()], NAMED),
                )
            )
    return told


def how_to_read() -> list[Message]:
    """What intervals mean and what not."""
    return [
        Message(
            "A full count has no error of sampling. The interval says how far the chance of one year moves a rate: made this way, it holds the rate "
            "of many years in 95 of 100 cases."
        ),
        Message("good: half the interval is less than 20 % of the rate; fair: less than 50 %; weak: more."),
        Message(
            "Differing by more than chance does not mean important: that is told by height and number of people. Not differing does not mean "
            "equal: with 40 children a large difference stays invisible, too."
        ),
        Message(
            "Where many districts are looked at, some lie outside by chance: of 100 without any difference about five."
        ),
    ]
