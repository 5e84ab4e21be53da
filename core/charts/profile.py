"""The profile: many indicators of one period in one measure, a row each."""

from __future__ import annotations

from typing import Callable

import numpy as np

from ..data.cube import Cube, shown_as
from ..data.municipality import Municipality, city_word
from ..messages import Message
from ..numerics import quantile, weighted_mean
from .marks import INK, MAXIMUM_LINES, Axis, Boxes, Chart, HitMap, Line, Places, style
from .series import BANDS
from .ticks import plain_number, value_axis

PROFILE_ROWS = 40
"""So many indicators have room in a profile."""


def profile_chart(
    cube: Cube,
    indicators,
    selected=(),
    period: int = -1,
    whole: Callable[[int], Municipality] | None = None,
    number: Callable = plain_number,
    period_text: Callable = str,
) -> Chart:
    """Many indicators of one period, one row each, all in standard deviations from the mean of the districts.

    whole: indicator → the value of the municipality; the plain mean of the districts where None
    """
    rows = list(indicators)[:PROFILE_ROWS]
    values = np.full((len(rows), len(cube.districts)), np.nan)
    city = np.full(len(rows), np.nan)
    bases = set()
    for row, indicator in enumerate(rows):
        raw = cube.values[[period], :, indicator]
        own = whole(indicator) if whole else Municipality(weighted_mean(cube.values[:, :, indicator]))
        bases.add(own.basis)
        standard, mean = shown_as(raw, "z", 0, own.values[[period]])
        values[row], city[row] = standard[0], mean[0]
    low, lower, _, upper, high = quantile(values, BANDS)
    place = -np.arange(1.0, len(rows) + 1)
    chosen = [district for district in selected if 0 <= district < len(cube.districts)][:MAXIMUM_LINES]
    reach = [low, high, city, values[:, chosen]]
    x_axis = value_axis(reach, number, Message("Standard deviations from the mean"), zero=True)
    y_axis = Axis(
        -len(rows) - 0.7,
        -0.3,
        tuple((float(at), cube.title(indicator)) for at, indicator in zip(place, rows)),
        names=True,
    )
    some = np.isfinite(low)
    boxes = [
        Boxes(left[some], right[some], place[some] - half, place[some] + half, INK, opacity, label)
        for left, right, half, opacity, label in (
            (low, high, 0.32, 0.14, Message("80 % of the districts (10–90 %)")),
            (lower, upper, 0.32, 0.20, Message("Half of the districts (25–75 %)")),
        )
    ]
    lines = [Line(city, place, INK, "dash", 1.6, label=city_word(bases))]
    for number_of, district in enumerate(chosen):
        colour, dash, marker = style(number_of)
        lines.append(
            Line(values[:, district], place, colour, dash, 1.6, marker, label=cube.names[district], district=district)
        )
    shown_rows, at = np.nonzero(np.isfinite(values[:, chosen]))
    districts = np.asarray(chosen, dtype=np.int64)[at] if chosen else np.empty(0, dtype=np.int64)
    notes = []
    if len(indicators) > len(rows):
        notes.append(Message("Only the first {n} indicators", n=len(rows)))
    return Chart(
        "profile",
        Message("Profile {period}", period=period_text(cube.periods[period])),
        x_axis,
        y_axis,
        boxes=tuple(boxes),
        lines=tuple(lines),
        places=Places(values, np.broadcast_to(place[:, None], values.shape)),
        hits=HitMap(
            values[shown_rows, districts],
            place[shown_rows],
            districts,
            np.full(len(districts), period),
            np.asarray(rows, dtype=np.int64)[shown_rows] if len(rows) else districts,
        ),
        notes=tuple(notes),
        empty=""
        if np.isfinite(values).any()
        else Message("No indicator has values in {period}.", period=cube.periods[period]),
    )
