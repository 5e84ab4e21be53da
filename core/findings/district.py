"""What one district's value of an indicator says: beside the municipality, since when, in which order; for its page.

As `values`, these functions take an indicator of a cube made ready by `charts.series`, so that no number that a status
hides is told, and nothing that follows from one. A difference below the last digit shown is told as none.
"""

from __future__ import annotations

from typing import Callable

import numpy as np

from ..charts.series import Series
from ..charts.ticks import plain_number
from ..charts.words import only_within_a_period, status_word, whole, with_unit
from ..data.cube import Cube
from ..messages import Message
from ..numerics import rank
from .lists import Words, noted

ABOUT_AREAS = Message("The index describes areas, not the people who live there.")
"""Stands wherever an index is told."""

NAMED_RANKS = 3
"""So many ranks from either end are told as such; the others by the fifth that the district lies in."""

_TIMES = 1.95
"""From here on a value is told as a multiple of the municipality's."""
_SMALLEST = 1.0
"""Below this many per cent a multiple says more than the persons behind it."""


def district_findings(
    cube: Cube,
    shown: Series,
    district: int,
    period: int = -1,
    number: Callable = plain_number,
    period_text: Callable = str,
) -> list[Message]:
    """The sentences about a district in the order of a page; one that says why where there is no value.

    district, period: places in the cube; period −1: the newest in which the district has a value
    """
    known = np.flatnonzero(np.isfinite(shown.raw[:, district]))
    at = period if period >= 0 else (int(known[-1]) if len(known) else -1)
    if at < 0 or not np.isfinite(shown.raw[at, district]):
        return [without_value(cube, shown, district, at, period_text)]
    told = [] if only_within_a_period(cube, shown) else [level(cube, shown, district, at, number, period_text)]
    if told:
        told += multiple(cube, shown, district, at, number)
        told += change(cube, shown, district, at, number, period_text)
        told += turn(shown, district, at, cube.periods, period_text)
    return told + order(shown, district, at)


def without_value(cube: Cube, shown: Series, district: int, period: int, period_text: Callable = str) -> Message:
    """That the district has no value that may be shown, and why."""
    status = status_word(cube.status[period, district, shown.indicator]) if cube.present[period, district] else None
    place = noted(cube.names[district], period_text(cube.periods[period]))
    if status is None:
        return Message("There is no value for {place}.", place=place)
    return Message("There is no value for {place}: {status}.", place=place, status=status)


def level(
    cube: Cube, shown: Series, district: int, period: int, number: Callable = plain_number, period_text: Callable = str
) -> Message:
    """The value beside that of the municipality."""
    value, city = float(shown.raw[period, district]), float(shown.raw_city[period])
    unit = cube.unit(shown.indicator)
    values = {
        "place": cube.names[district],
        "value": noted(with_unit(value, unit, number, shown.raw_digits), period_text(cube.periods[period])),
        "whole": whole(shown),
        "city": with_unit(city, unit, number, shown.raw_digits),
    }
    if not np.isfinite(city):
        return Message("In {place} the value is {value}.", **values)
    gap = value - city
    if with_unit(value, unit, number, shown.raw_digits) == values["city"]:
        return Message("In {place} the value is {value}, as in the whole ({whole}).", **values)
    values["gap"] = _points(abs(gap), unit, number, shown.raw_digits)
    if gap > 0:
        return Message("In {place} the value is {value}, {gap} above the whole ({whole}: {city}).", **values)
    return Message("In {place} the value is {value}, {gap} below the whole ({whole}: {city}).", **values)


def multiple(cube: Cube, shown: Series, district: int, period: int, number: Callable = plain_number) -> list[Message]:
    """How many times as high as in the municipality, of shares that are high enough for it; else nothing."""
    value, city = float(shown.raw[period, district]), float(shown.raw_city[period])
    if cube.unit(shown.indicator) != "%" or not min(value, city) >= _SMALLEST or value / city < _TIMES:
        return []
    times = value / city
    if times <= 2.05:
        return [Message("That is twice as much.")]
    return [Message("That is {times} times as much.", times=number(times, 1))]


def change(
    cube: Cube, shown: Series, district: int, period: int, number: Callable = plain_number, period_text: Callable = str
) -> list[Message]:
    """How the value and that of the municipality moved since the first period in which the district has one; nothing of one."""
    known = np.flatnonzero(np.isfinite(shown.raw[:, district]))
    if not len(known) or known[0] >= period:
        return []
    first, unit, digits = int(known[0]), cube.unit(shown.indicator), shown.raw_digits
    step = float(shown.raw[period, district] - shown.raw[first, district])
    city = float(shown.raw_city[period] - shown.raw_city[first])
    values = {"begin": period_text(cube.periods[first]), "step": _points(abs(step), unit, number, digits)}
    if round(abs(step), digits) == 0:
        said = Message("Since {begin} it is unchanged", **values)
    elif step > 0:
        said = Message("Since {begin} it has risen by {step}", **values)
    else:
        said = Message("Since {begin} it has fallen by {step}", **values)
    if not np.isfinite(city):
        return [Message("{said}.", said=said)]
    if round(abs(city), digits) == 0:
        return [Message("{said}; {whole}: unchanged.", said=said, whole=whole(shown))]
    moved = f"{'+' if city > 0 else ''}{number(city, digits)}"
    return [Message("{said}; {whole}: {step}.", said=said, whole=whole(shown), step=_with_points(moved, unit))]


def turn(shown: Series, district: int, period: int, periods: tuple, period_text: Callable = str) -> list[Message]:
    """Whether the course went up and down again, or down and up; both ways by more than two roundings; else nothing."""
    course = shown.raw[: period + 1, district]
    known = np.flatnonzero(np.isfinite(course))
    if len(known) < 3:
        return []
    told = course[known]
    least = 2 * 10.0**-shown.raw_digits
    for way, words in (
        (1, Message("After rising until {period} it has fallen again.")),
        (-1, Message("After falling until {period} it has risen again.")),
    ):
        top = int(np.argmax(way * told))
        there, back = way * (told[top] - told[0]), way * (told[top] - told[-1])
        if 0 < top < len(told) - 1 and there > least and back > least:
            sentence = words.template
            return [Message(sentence, period=period_text(periods[known[top]]))]
    return []


_HIGHEST = (
    Message("That is the highest value of {n} districts."),
    Message("That is the second highest value of {n} districts."),
    Message("That is the third highest value of {n} districts."),
)
_LOWEST = (
    Message("That is the lowest value of {n} districts."),
    Message("That is the second lowest value of {n} districts."),
    Message("That is the third lowest value of {n} districts."),
)
_FIFTHS = (
    Message("It lies in the upper fifth of the {n} districts."),
    Message("It lies in the second fifth from above of the {n} districts."),
    Message("It lies in the middle fifth of the {n} districts."),
    Message("It lies in the second fifth from below of the {n} districts."),
    Message("It lies in the lower fifth of the {n} districts."),
)


def order(shown: Series, district: int, period: int) -> list[Message]:
    """The place among the districts that have a value: by rank near the ends, else by the fifth; nothing below three."""
    values = shown.raw[period]
    high, low = rank(values), rank(-values)
    n = int((high > 0).sum())
    if n < 3 or not high[district]:
        return []
    if np.nanmax(values) == np.nanmin(values):
        return [Message("All {n} districts have the same value.", n=n)]
    for place, words in ((high, _HIGHEST), (low, _LOWEST)):
        if place[district] <= min(NAMED_RANKS, n // 2):
            sentence = words[place[district] - 1].template
            return [Message(sentence, n=n)]
    sentence = _FIFTHS[min(4, int(5 * (high[district] - 1) / n))].template
    return [Message(sentence, n=n)]


def _points(size: float, unit: str, number: Callable, digits: int) -> Words:
    return _with_points(number(size, digits), unit)


def _with_points(text: str, unit: str) -> Words:
    """A difference with its unit: percentage points of shares."""
    return Message("{n} {unit}", n=text, unit=Message("percentage points") if unit == "%" else unit) if unit else text
