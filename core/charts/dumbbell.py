"""Two periods compared: a dumbbell for each district, from the earlier value to the later one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Callable

import numpy as np

from ..data.benchmarks import Benchmark
from ..data.cube import Cube
from ..messages import Message
from .marks import MAXIMUM_LINES, MUTED, Axis, Chart, HitMap, Line, Places, Points, Text, Zone, style
from .series import Series, change_unit, uprights
from .table import ValueTable
from .ticks import plain_number, value_axis
from .words import status_word

RISEN, FALLEN = "#D55E00", "#0072B2"
"""Orange and blue of Okabe & Ito (2008), which colour-blind people tell apart."""

ORDERS = ("rise", "fall", "value", "name")
"""How the rows can be sorted: greatest rise, greatest fall or highest later value first, or by name."""


def changes_of(shown: Series, first: int, last: int) -> np.ndarray:
    """The change of each district, (districts,), rounded as its values are written, so that both agree; NaN where one lacks."""
    digits = shown.raw_digits
    # as numbers are written; numpy rounds 1.15 otherwise
    early, late = (np.array([round(value, digits) for value in shown.raw[at].tolist()]) for at in (first, last))
    return np.round(late - early, digits) + 0.0


def order_of(cube: Cube, shown: Series, first: int, last: int, order: str) -> np.ndarray:
    """The districts in the order of their rows, (districts,); those without a change come last."""
    change = changes_of(shown, first, last)
    by_name = np.argsort(np.array([name.casefold() for name in cube.names], dtype=object), kind="stable")
    if order == "name":
        return by_name
    key = {"rise": -change, "fall": change, "value": -shown.raw[last]}[order]
    key = np.where(np.isfinite(change), key, np.inf)
    return by_name[np.argsort(key[by_name], kind="stable")]


def dumbbell_chart(
    cube: Cube,
    shown: Series,
    selected=(),
    first: int = 0,
    last: int = -1,
    order: str = "rise",
    number: Callable = plain_number,
    period_text: Callable = str,
    benchmarks: Sequence[Benchmark] = (),
) -> Chart:
    """All districts, a row each: hollow the earlier value, full the later one, the change in the margin.

    benchmarks: further values of the later period to compare with
    """
    rows = order_of(cube, shown, first, last, order)
    early, late, change = shown.raw[first], shown.raw[last], changes_of(shown, first, last)
    place = np.empty(len(rows))
    place[rows] = -np.arange(1.0, len(rows) + 1)
    unit = cube.unit(shown.indicator)
    x_axis = value_axis([early, late, *(one.values[[last]] for one in benchmarks)], number, unit)
    ticks = tuple((float(place[district]), cube.names[district]) for district in rows)
    y_axis = Axis(-len(rows) - 0.8, -0.2, ticks, names=True, rows=True)
    begin, end = period_text(cube.periods[first]), period_text(cube.periods[last])
    lines, points, texts = uprights(shown, benchmarks, last, y_axis), [], []
    for colour, members, label in (
        (RISEN, change > 0, Message("risen")),
        (FALLEN, change < 0, Message("fallen")),
        (MUTED, change == 0, Message("unchanged")),
    ):
        some = np.flatnonzero(members)
        if not len(some):
            continue
        gap = np.full(len(some), np.nan)
        x = np.column_stack([early[some], late[some], gap]).ravel()
        lines.append(Line(x, np.repeat(place[some], 3), colour, width=2.0, label=label))
        points.append(Points(early[some], place[some], colour, size=6.0, hollow=True))
        points.append(Points(late[some], place[some], colour, size=6.0))
    for district in rows:
        if np.isfinite(change[district]):
            sign = "+" if change[district] > 0 else ""
            colour = RISEN if change[district] > 0 else FALLEN if change[district] < 0 else MUTED
            text: str | Message = f"{sign}{number(change[district], shown.raw_digits)}"
        else:
            lacking = first if not np.isfinite(early[district]) else last
            colour = MUTED
            text = status_word(cube.status[lacking, district, shown.indicator]) or Message("no value")
        texts.append(Text(x_axis.high, float(place[district]), text, colour))
    known = np.flatnonzero(np.isfinite(change))
    both = np.concatenate([known, known])
    points_word = change_unit(unit)
    notes = [Message("hollow: {first}, full: {last}", first=begin, last=end)]
    if unit:
        notes.append(Message("Change in {unit}", unit=points_word))
    if first == last:
        notes.append(Message("Choose two different periods."))
    chosen = [district for district in selected if 0 <= district < len(rows)]
    edge = np.array([x_axis.low])
    for turn, district in enumerate(chosen[:MAXIMUM_LINES]):  # the colour that it has on the map and in other views
        colour, _, marker = style(turn)
        points.append(Points(edge, place[[district]], colour, marker, 8.0))
    return Chart(
        "dumbbell",
        Message("{indicator}, {first} and {last}", indicator=cube.title(shown.indicator), first=begin, last=end),
        x_axis,
        y_axis,
        zones=tuple(Zone(float(place[d]) - 0.5, float(place[d]) + 0.5, 0.1) for d in chosen),
        lines=tuple(lines),
        points=tuple(points),
        texts=tuple(texts),
        hits=HitMap(
            np.concatenate([early[known], late[known]]),
            place[both],
            both,
            np.repeat([first, last], len(known)),
            np.full(len(both), shown.indicator),
        ),
        places=Places(np.vstack([early, late]), np.vstack([place, place])),
        notes=tuple(notes),
        empty=""
        if len(known)
        else Message("No district has a value in both {first} and {last}.", first=begin, last=end),
        lasso=True,
    )


def dumbbell_table(
    cube: Cube, shown: Series, first: int, last: int, order: str = "rise", period_text: Callable = str
) -> ValueTable:
    """All districts in the order of the chart: both values and the change."""
    rows = order_of(cube, shown, first, last, order)
    change = changes_of(shown, first, last)
    status = np.zeros((len(rows), 3), dtype=np.uint8)
    for column, period in enumerate((first, last)):
        status[:, column] = cube.status[period, rows, shown.indicator]
    unit = cube.unit(shown.indicator)
    name = cube.title(shown.indicator)
    points_word = change_unit(unit)
    return ValueTable(
        Message("{indicator} ({unit})", indicator=name, unit=unit) if unit else name,
        Message("District"),
        (
            period_text(cube.periods[first]),
            period_text(cube.periods[last]),
            Message("Change ({unit})", unit=points_word) if unit else Message("Change"),
        ),
        tuple(cube.names[district] for district in rows),
        tuple(cube.districts[district] for district in rows),
        rows,
        np.column_stack([shown.raw[first, rows], shown.raw[last, rows], change[rows]]),
        (shown.raw_digits,) * 3,
        status,
        (),
    )


def dumbbell_words(
    cube: Cube, shown: Series, selected, first: int, last: int, number: Callable, period_text: Callable
) -> list[Message]:
    """How many districts have risen and fallen, the greatest rise, and the selected ones (three at most)."""
    change = changes_of(shown, first, last)
    if not np.isfinite(change).any():
        return []
    unit = cube.unit(shown.indicator)
    points_word = change_unit(unit)

    def written(value: float) -> Message | str:
        text = ("+" if value > 0 else "") + number(value, shown.raw_digits)
        return Message("{n} {unit}", n=text, unit=points_word) if unit else text

    said = [
        Message(
            "{first} to {last}: risen in {up}, fallen in {down} of {n} districts.",
            first=period_text(cube.periods[first]),
            last=period_text(cube.periods[last]),
            up=int((change > 0).sum()),
            down=int((change < 0).sum()),
            n=int(np.isfinite(change).sum()),
        )
    ]
    named = [d for d in selected if np.isfinite(change[d])][:3] or [int(np.nanargmax(np.abs(change)))]
    said += [Message("{district}: {change}.", district=cube.names[d], change=written(change[d])) for d in named]
    return said
