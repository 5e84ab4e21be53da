"""What the values of one indicator say: the whole, the highest and lowest, what changed, how far apart, who has none.

Every function takes an indicator of a cube made ready by `charts.series`, so that no number that a status hides is told.
Words and limits of noise: a change smaller than HARDLY of the spread of the districts, or than the last digit shown, is
told as none.
"""

from __future__ import annotations

from typing import Callable

import numpy as np

from ..charts.dumbbell import changes_of
from ..charts.series import Series
from ..charts.ticks import plain_number
from ..charts.uncertainty import may_be_chance
from ..charts.words import HARDLY, only_within_a_period, status_word, whole, with_unit
from ..data.cube import Cube
from ..data.status import STATUS_CODE
from ..messages import Message
from ..numerics import quantile
from .lists import Words, distinct, enumeration, noted, paragraph

NAMED, MOVED = 5, 3
"""So many districts are named as highest and lowest, and as those that changed most."""

GREW = 0.1
"""A gap between districts has changed where it is larger or smaller by this share of what it was."""


def span_of(shown: Series, period: int = -1) -> tuple[int, int]:
    """The first period with a value and the one to tell about: the given one, or the newest with a value; −1 without any.

    period: −1 for the newest
    """
    known = np.flatnonzero(np.isfinite(shown.raw).any(axis=1))
    if not len(known):
        return -1, -1
    last = int(known[-1]) if period < 0 else period
    return int(known[0]), last


def value_findings(
    cube: Cube,
    shown: Series,
    period: int = -1,
    since: int = -1,
    number: Callable = plain_number,
    period_text: Callable = str,
) -> list[Message]:
    """Everything that is worth a sentence about one indicator, in the order of a report.

    period, since: places of the period told and of the one compared with, −1: the newest and the first with a value
    """
    first, last = span_of(shown, period)
    if last < 0 or not np.isfinite(shown.raw[last]).any():
        return [nothing(cube, shown)]
    first = since if since >= 0 else first
    if only_within_a_period(cube, shown):  # such numbers say who is ahead of whom, and nothing over time
        return [*extremes(cube, shown, last, number), *without_value(cube, shown, last, period_text)]
    told = [level(cube, shown, last, number, period_text), *extremes(cube, shown, last, number)]
    if first < last:
        told += changes(cube, shown, first, last, number, period_text)
        told += gap_change(cube, shown, first, last, number, period_text)
    return told + without_value(cube, shown, last, period_text)


def brief(
    cube: Cube, shown: Series, period: int = -1, number: Callable = plain_number, period_text: Callable = str
) -> Message:
    """One line about an indicator among many: the whole now and at the beginning, the highest and the lowest district."""
    first, last = span_of(shown, period)
    if last < 0 or not np.isfinite(shown.raw[last]).any():
        return nothing(cube, shown)
    parts = _then_and_now(cube, shown, first, last, number, period_text)
    high, low = _ends(shown.raw[last], 1)
    if high:
        parts.append(Message("highest {district}", district=_valued(cube, shown, last, high, number)))
        parts.append(Message("lowest {district}", district=_valued(cube, shown, last, low, number)))
    if not parts:
        return nothing(cube, shown)
    return Message("{heading}: {parts}.", heading=heading(cube, shown, last, period_text), parts=parts)


def whole_then_and_now(
    cube: Cube, shown: Series, first: int, last: int, number: Callable = plain_number, period_text: Callable = str
) -> list[Message]:
    """The value of the municipality now and at the beginning; nothing where it is unknown now."""
    parts = _then_and_now(cube, shown, first, last, number, period_text)
    told = heading(cube, shown, last, period_text)
    return [Message("{heading}: {parts}.", heading=told, parts=parts)] if parts else []


def _then_and_now(cube: Cube, shown: Series, first: int, last: int, number, period_text) -> list[Words]:
    if not np.isfinite(shown.raw_city[last]):
        return []
    parts: list[Words] = [_whole(cube, shown, last, number)]
    if first < last and np.isfinite(shown.raw_city[first]):
        begin = _text(cube, shown, shown.raw_city[first], number)
        parts.append(Message("{value} in {period}", value=begin, period=period_text(cube.periods[first])))
    return parts


def heading(cube: Cube, shown: Series, period: int, period_text: Callable = str) -> str:
    """What a sentence is about: the indicator and the period."""
    return f"{cube.title(shown.indicator)} {period_text(cube.periods[period])}".strip()


def nothing(cube: Cube, shown: Series) -> Message:
    """That there is no value at all."""
    return Message("There is no value of “{name}” to show.", name=cube.title(shown.indicator))


def level(
    cube: Cube, shown: Series, period: int, number: Callable = plain_number, period_text: Callable = str
) -> Message:
    """The value of the municipality, and where half of the districts lie."""
    values = shown.raw[period]
    known = values[np.isfinite(values)]
    told = heading(cube, shown, period, period_text)
    city = _whole(cube, shown, period, number)
    if len(known) < 4:
        return Message("{heading}: {city}.", heading=told, city=city)
    if _text(cube, shown, known.min(), number) == _text(cube, shown, known.max(), number):
        value = _text(cube, shown, known[0], number)
        return Message("{heading}: the same in all {n} districts, {value}.", heading=told, n=len(known), value=value)
    lower, upper = quantile(values, [0.25, 0.75])
    return Message(
        "{heading}: {city}; half of the {n} districts lie between {low} and {high}.",
        heading=told,
        city=city,
        n=len(known),
        low=_text(cube, shown, lower, number),
        high=_text(cube, shown, upper, number),
    )


def extremes(
    cube: Cube, shown: Series, period: int, number: Callable = plain_number, most: int = NAMED
) -> list[Message]:
    """The highest and the lowest districts with their values; one sentence where only a few have values, none where all agree."""
    values = shown.raw[period]
    high, low = _ends(values, most)
    if not high:
        return []
    return [
        Message(
            "Highest: {high}. Lowest: {low}.",
            high=_valued(cube, shown, period, high, number),
            low=_valued(cube, shown, period, low, number),
        )
    ]


def changes(
    cube: Cube, shown: Series, first: int, last: int, number: Callable = plain_number, period_text: Callable = str
) -> list[Message]:
    """In how many districts the value rose, fell and hardly changed, and where it rose and fell most."""
    change = changes_of(shown, first, last)
    known = np.isfinite(change)
    if not known.any():
        return []
    noise = hardly(shown, first, last)
    up, down = int((change > noise).sum()), int((change < -noise).sum())
    counts = up, down, int(known.sum()) - up - down
    begin = period_text(cube.periods[first])
    told = Message("Since {begin} the value has {parts}.", begin=begin, parts=_courses(counts))
    return paragraph([told, *movers(cube, shown, first, last, number)])


def movers(cube: Cube, shown: Series, first: int, last: int, number: Callable = plain_number) -> list[Message]:
    """Where the value rose and fell most; nothing where it hardly changed anywhere."""
    change = changes_of(shown, first, last)
    noise = hardly(shown, first, last)
    chance = may_be_chance(cube, shown, first, last)
    told = []
    for way in (1, -1):
        size = np.where(np.isfinite(change), way * change, -np.inf)
        most = [one for one in np.argsort(-size, kind="stable")[:MOVED] if size[one] > noise]
        if not most:
            continue
        names = enumeration([_moved(cube, shown, first, last, change, one, number, chance[one]) for one in most])
        told.append(
            Message("Rose most: {districts}.", districts=names)
            if way > 0
            else Message("Fell most: {districts}.", districts=names)
        )
    return told


def hardly(shown: Series, first: int, last: int) -> float:
    """The largest change that is told as hardly any, in the unit of the indicator."""
    spread = max(float(np.nanstd(shown.raw[place])) for place in (first, last) if np.isfinite(shown.raw[place]).any())
    return max(HARDLY * spread, 0.5 * 10.0**-shown.raw_digits)


def gap_change(
    cube: Cube, shown: Series, first: int, last: int, number: Callable = plain_number, period_text: Callable = str
) -> list[Message]:
    """Whether the districts have moved apart: the distance of the 90th and the 10th percentile then and now.

    Nothing below five districts, whose percentiles say little.
    """
    if min(int(np.isfinite(shown.raw[place]).sum()) for place in (first, last)) < 5:
        return []
    gaps = [float(np.diff(quantile(shown.raw[place], [0.1, 0.9]))[0]) for place in (first, last)]
    unit = cube.unit(shown.indicator)
    points: Words = Message("percentage points") if unit == "%" else unit
    texts = [number(gap, shown.raw_digits) for gap in gaps]
    values = {
        "before": texts[0],
        "after": Message("{n} {unit}", n=texts[1], unit=points) if unit else texts[1],
        "begin": period_text(cube.periods[first]),
    }
    if texts[0] == texts[1] or abs(gaps[1] - gaps[0]) < GREW * gaps[0]:
        return [
            Message(
                "The distance between high and low values (90th and 10th percentile) has hardly changed since {begin}: "
                "{before}, now {after}.",
                **values,
            )
        ]
    if gaps[1] > gaps[0]:
        return [
            Message(
                "The distance between high and low values (90th and 10th percentile) has grown since {begin}, from "
                "{before} to {after}.",
                **values,
            )
        ]
    return [
        Message(
            "The distance between high and low values (90th and 10th percentile) has become smaller since {begin}, from "
            "{before} to {after}.",
            **values,
        )
    ]


def without_value(cube: Cube, shown: Series, period: int, period_text: Callable = str) -> list[Message]:
    """Who has no value that may be shown, and why; nothing where all have one."""
    lacking = np.flatnonzero(~np.isfinite(shown.raw[period]))
    if not len(lacking):
        return []
    names = distinct(cube.names, cube.districts)
    missing = STATUS_CODE["missing"]
    codes = np.where(cube.present[period], cube.status[period, :, shown.indicator], missing)
    listed = []
    for district in lacking:
        # "no value" says the sentence itself
        reason = status_word(codes[district]) if codes[district] != missing else None
        listed.append(noted(names[district], reason or ""))
    when = period_text(cube.periods[period])
    return [without(listed, when)]


def without(listed: list[Words], when: str) -> Message:
    """That some districts have no value in a period; listed: their names."""
    names = enumeration(listed, NAMED)
    if when:
        return Message("Without a value in {period}: {districts}.", period=when, districts=names)
    return Message("Without a value: {districts}.", districts=names)


def _courses(counts: tuple[int, int, int]) -> Words:
    """How many rose, fell and hardly changed, as the end of a sentence that begins with “the value has”."""
    if sum(bool(count) for count in counts) == 1 and sum(counts) > 1:
        up, down, same = counts
        n = sum(counts)
        if up:
            return Message("risen in all {n} districts", n=n)
        return (
            Message("fallen in all {n} districts", n=n) if down else Message("hardly changed in all {n} districts", n=n)
        )
    up, down, same = counts
    parts: list[Words] = []
    if up:
        parts.append(Message("risen in one district") if up == 1 else Message("risen in {n} districts", n=up))
    if down:
        parts.append(Message("fallen in one district") if down == 1 else Message("fallen in {n} districts", n=down))
    if same:
        parts.append(
            Message("hardly changed in one district")
            if same == 1
            else Message("hardly changed in {n} districts", n=same)
        )
    return enumeration(parts)


def _moved(
    cube: Cube, shown: Series, first: int, last: int, change: np.ndarray, district: int, number, chance: bool = False
) -> Words:
    """A district with its change and both values; chance: whether the change cannot be told from it."""
    unit = cube.unit(shown.indicator)
    points: Words = Message("percentage points") if unit == "%" else unit
    sign = "+" if change[district] > 0 else ""
    size = f"{sign}{number(change[district], shown.raw_digits)}"
    values = {
        "change": Message("{n} {unit}", n=size, unit=points) if unit else size,
        "before": _marked(cube, shown, first, district, number(shown.raw[first, district], shown.raw_digits)),
        "after": _marked(cube, shown, last, district, _text(cube, shown, shown.raw[last, district], number)),
    }
    told = (
        Message("{change}, from {before} to {after}, not to be told from chance", **values)
        if chance
        else Message("{change}, from {before} to {after}", **values)
    )
    return noted(distinct(cube.names, cube.districts)[district], told)


def _ends(values: np.ndarray, most: int) -> tuple[list[int], list[int]]:
    """Positions of the highest (first the highest) and of the lowest (first the lowest), never both; none where all agree."""
    known = np.isfinite(values)
    order = np.argsort(np.where(known, -values, np.inf), kind="stable")[: int(known.sum())].tolist()
    most = min(most, len(order) // 2)
    if not most or values[order[0]] == values[order[-1]]:
        return [], []
    return order[:most], order[::-1][:most]


def _valued(cube: Cube, shown: Series, period: int, districts: list[int], number) -> Words:
    """Districts with their values; several of the same value stand together."""
    names = distinct(cube.names, cube.districts)
    values = shown.raw[period]
    return enumeration(
        [
            noted(names[one], _marked(cube, shown, period, one, _text(cube, shown, values[one], number)))
            for one in districts
        ]
    )


def _marked(cube: Cube, shown: Series, period: int, district: int, text: Words) -> Words:
    """A value in words with its status where it is less certain: estimated, provisional, uncertain."""
    if not shown.soft[period, district]:
        return text
    word = status_word(cube.status[period, district, shown.indicator])
    return Message("{value}, {status}", value=text, status=word)


def _text(cube: Cube, shown: Series, value: float, number) -> str:
    return with_unit(value, cube.unit(shown.indicator), number, shown.raw_digits)


def _whole(cube: Cube, shown: Series, period: int, number) -> Message:
    return Message("{whole} {value}", whole=whole(shown), value=_text(cube, shown, shown.raw_city[period], number))
