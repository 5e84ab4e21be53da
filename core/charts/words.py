"""Charts in words: one sentence for people who do not see them."""

from __future__ import annotations

from typing import Callable

import numpy as np

from ..data.cube import Cube
from ..data.status import TABLE
from ..messages import Message
from ..numerics import quantile
from ..numerics import rank as ranks_of
from .series import Series
from .ticks import plain_number


def status_word(code: int) -> Message | None:
    """What a status says about a cell, None for an ordinary value."""
    return TABLE[int(code)].word if code else None


def with_unit(value: float, unit: str, number: Callable = plain_number, digits: int = 1) -> str:
    """A value as it is written in a sentence: "18.2 %", never broken at the end of a line; a dash where there is none."""
    if not np.isfinite(value):
        return "–"
    text = number(value, digits)
    return f"{text}\u00a0{unit}" if unit else text


def whole(shown: Series) -> Message:
    """What stands for the municipality in a sentence; a plain mean must not be taken for its value."""
    return {
        "denominator": Message("municipality"),
        "weight": Message("weighted mean"),
        "districts": Message("mean of the districts"),
    }[shown.whole.basis]


def summary(
    cube: Cube, shown: Series, selected=(), number: Callable = plain_number, period_text: Callable = str
) -> list[Message]:
    """The chart in a sentence per district (three at most), or in one about all where none is selected.

    Always about the values themselves, whatever mode the chart is in.
    """
    city_known = np.flatnonzero(np.isfinite(shown.raw_city))
    name, unit = cube.title(shown.indicator), cube.unit(shown.indicator)
    if not len(city_known):
        return [Message("There is no value of “{name}” to show.", name=name)]

    def text(value):
        return with_unit(value, unit, number, shown.raw_digits)

    sentences = []
    for district in list(selected)[:3]:
        course = shown.raw[:, district]
        known = np.flatnonzero(np.isfinite(course))
        district_name = cube.names[district]
        if not len(known):
            sentences.append(Message("{indicator}: no value for {district}.", indicator=name, district=district_name))
            continue
        first, last = known[0], known[-1]
        values = {
            "indicator": name,
            "district": district_name,
            "first": text(course[first]),
            "last": text(course[last]),
            "begin": period_text(cube.periods[first]),
            "end": period_text(cube.periods[last]),
            "whole": whole(shown),
            "city": text(shown.raw_city[last]),
        }
        step = round(float(course[last]), shown.raw_digits) - round(float(course[first]), shown.raw_digits)
        if first == last:
            sentences.append(Message("{indicator} in {district}: {last}, {whole} {city}.", **values))
        elif step > 0:
            sentences.append(
                Message(
                    "{indicator} in {district} rose from {first} ({begin}) to {last} ({end}), {whole} {city}.",
                    **values,
                )
            )
        elif step < 0:
            sentences.append(
                Message(
                    "{indicator} in {district} fell from {first} ({begin}) to {last} ({end}), {whole} {city}.",
                    **values,
                )
            )
        else:
            sentences.append(
                Message("{indicator} in {district} stayed at {last} ({begin} to {end}), {whole} {city}.", **values)
            )
    if len(selected) > 3:
        sentences.append(Message("Further selected districts: {n}.", n=len(selected) - 3))
    if not sentences:
        at = city_known[-1]
        lower, upper = quantile(shown.raw[at], [0.25, 0.75])
        sentences.append(
            Message(
                "{indicator} {period}: {whole} {city}; half of the {n} districts lie between {low} and {high}.",
                indicator=name,
                period=period_text(cube.periods[at]),
                whole=whole(shown),
                city=text(shown.raw_city[at]),
                n=int(np.isfinite(shown.raw[at]).sum()),
                low=text(lower),
                high=text(upper),
            )
        )
    return sentences


def describe(
    cube: Cube, shown: Series, district: int, period: int, number: Callable = plain_number, period_text: Callable = str
) -> list[str | Message]:
    """What is known about one district in one period, line by line, for a tooltip. Never a hidden value."""
    value, raw = shown.values[period, district], shown.raw[period, district]
    status = status_word(cube.status[period, district, shown.indicator])
    name = cube.title(shown.indicator)
    lines: list[str | Message] = [cube.names[district]]
    when = period_text(cube.periods[period])
    heading = Message("{indicator}, {period}", indicator=name, period=when) if when else name
    if not np.isfinite(raw):
        lines.append(Message("{indicator}: {status}", indicator=heading, status=status or Message("no value")))
        return lines
    shown_text = with_unit(raw, cube.unit(shown.indicator), number, shown.raw_digits)
    lines.append(
        Message("{indicator}: {value} ({status})", indicator=heading, value=shown_text, status=status)
        if status
        else Message("{indicator}: {value}", indicator=heading, value=shown_text)
    )
    if shown.mode != "absolute" and np.isfinite(value):
        lines.append(Message("as shown: {value}", value=number(value, shown.digits)))
    rank = ranks_of(shown.raw[period])
    lines.append(
        Message(
            "rank {rank} of {n}, {whole} {city}",
            rank=int(rank[district]),
            n=int((rank > 0).sum()),
            whole=whole(shown),
            city=with_unit(shown.raw_city[period], cube.unit(shown.indicator), number, shown.raw_digits),
        )
    )
    return lines
