"""A whole and its parts: a waterfall of causes, shares that are stacked period by period, a matrix of counts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Callable

import numpy as np

from ..messages import Message
from .dumbbell import FALLEN, RISEN
from .marks import INK, MUTED, OKABE_ITO, PALE, Axis, Boxes, Chart, Line, Text, on_colour
from .ticks import plain_number, value_axis

WIDTH = 0.7
"""Share of its place that a bar takes."""


def waterfall_chart(
    title: str | Message,
    begin: tuple[str, float],
    parts: Sequence[tuple[str, float]],
    end: tuple[str, float],
    number: Callable = plain_number,
    x_title: str | Message = "",
    digits: int = 3,
) -> Chart:
    """From one value over its causes to another, a row each: each bar begins where the one above it ended.

    begin, end: name and value of both wholes; parts: name and size of each cause, they lead from one to the other
    """
    values = np.array([value for _, value in parts])
    ends = begin[1] + np.concatenate([[0.0], np.cumsum(values)])
    # changes are small beside the whole: the axis need not begin at zero
    axis = value_axis([ends, [begin[1], end[1]]], number, x_title)
    rows = -np.arange(1.0, len(parts) + 3)
    half = WIDTH / 2
    outer = rows[[0, -1]]
    boxes = [Boxes(np.full(2, axis.low), np.array([begin[1], end[1]]), outer - half, outer + half, INK, 0.35)]
    for colour, members, label in (
        (RISEN, values > 0, Message("more segregation")),
        (FALLEN, values < 0, Message("less segregation")),
    ):
        some = np.flatnonzero(members)
        if len(some):
            start, stop, place = ends[some], ends[some + 1], rows[some + 1]
            boxes.append(
                Boxes(np.minimum(start, stop), np.maximum(start, stop), place - half, place + half, colour, 0.9, label)
            )
    lines = [
        Line(np.full(2, at), np.array([row - half, row - 1 + half]), MUTED, width=0.8) for row, at in zip(rows, ends)
    ]
    told = [number(begin[1], digits), *(_signed(value, number, digits) for value in values), number(end[1], digits)]
    names = [begin[0], *(name for name, _ in parts), end[0]]
    return Chart(
        "waterfall",
        title,
        axis,
        Axis(-len(names) - 0.8, -0.2, tuple(zip(rows.tolist(), names)), names=True, rows=True),
        boxes=tuple(boxes),
        lines=tuple(lines),
        texts=tuple(Text(axis.high, float(row), text, INK) for row, text in zip(rows, told)),
        empty="" if np.isfinite([*ends, end[1]]).all() else Message("There is nothing to show."),
    )


def stacked_chart(
    title: str | Message,
    periods: Sequence[str],
    names: Sequence[str],
    shares: np.ndarray,
    number: Callable = plain_number,
) -> Chart:
    """Parts of a whole as shares, stacked in one bar per period, the first part at the bottom.

    shares: (periods, parts) 0–1, NaN in a row for a period without any
    """
    tops = np.cumsum(np.where(np.isfinite(shares), shares, 0.0), axis=1) * 100
    bottoms = np.concatenate([np.zeros((len(tops), 1)), tops[:, :-1]], axis=1)
    places = np.arange(len(periods), dtype=float)
    boxes, texts = [], []
    for part, name in enumerate(names):
        colour = OKABE_ITO[part % len(OKABE_ITO)]
        known = np.flatnonzero(np.isfinite(shares[:, part]))
        boxes.append(
            Boxes(
                places[known] - WIDTH / 2,
                places[known] + WIDTH / 2,
                bottoms[known, part],
                tops[known, part],
                colour,
                1.0,
                name,
            )
        )
        if len(periods) > 20:
            continue
        for one in known:
            if shares[one, part] >= 0.06:
                middle = float(bottoms[one, part] + tops[one, part]) / 2
                texts.append(Text(float(one), middle, number(100 * shares[one, part], 0), on_colour(colour), "on"))
    return Chart(
        "stacked",
        title,
        Axis(-0.6, len(periods) - 0.4, tuple(zip(places.tolist(), periods)), names=True),
        Axis(0.0, 100.0, tuple((float(at), number(at, 0)) for at in range(0, 101, 25)), "%"),
        boxes=tuple(boxes),
        texts=tuple(texts),
        empty="" if np.isfinite(shares).all(axis=1).any() else Message("There is nothing to show."),
    )


def matrix_chart(
    title: str | Message,
    rows: Sequence[str],
    columns: Sequence[str],
    counts: np.ndarray,
    colours: Sequence[str],
    number: Callable = plain_number,
    y_title: str | Message = "",
    x_title: str | Message = "",
) -> Chart:
    """How many districts lie in each pair of classes: a field of the row's colour, stronger the more it holds.

    counts: (rows, columns) int, the first row on top; colours: one per row
    """
    boxes, texts = [], []
    for row in range(len(rows)):
        for column in range(len(columns)):
            empty = not counts[row, column]
            colour = PALE if empty else colours[row]
            place, height = float(column), -float(row)
            boxes.append(
                Boxes(
                    np.array([place - 0.48]),
                    np.array([place + 0.48]),
                    np.array([height - 0.46]),
                    np.array([height + 0.46]),
                    colour,
                    0.25 if empty else 1.0,
                )
            )
            ink = MUTED if empty else on_colour(colours[row])
            texts.append(Text(place, height, number(int(counts[row, column]), 0), ink, "on"))
    return Chart(
        "matrix",
        title,
        Axis(
            -0.55, len(columns) - 0.45, tuple((float(at), name) for at, name in enumerate(columns)), x_title, names=True
        ),
        Axis(-len(rows) + 0.45, 0.55, tuple((-float(at), name) for at, name in enumerate(rows)), y_title, names=True),
        boxes=tuple(boxes),
        texts=tuple(texts),
    )


def _signed(value: float, number: Callable, digits: int) -> str:
    text = number(value, digits)
    return f"+{text}" if value > 0 else text
