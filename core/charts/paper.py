"""Charts for paper: small, without a title, the district of the page unnamed; what they show is what the dock shows.

A page says once what its signs mean. The states are those of print.md: gaps are bridged by dots, less certain values are
hollow, with one period a strip takes the place of a course, outliers are cut and carry their value.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Callable

import numpy as np

from ..data.breaks import Break
from ..data.cube import Cube
from ..messages import Message
from ..numerics import quantile
from .labels import spread
from .marks import INK, MUTED, OKABE_ITO, Axis, Boxes, Chart, Line, Points, Text, bridges
from .profile import FENCE, SpineRow
from .series import Series
from .ticks import plain_number, time_axis, value_axis
from .time_series import break_lines, time_series_chart
from .uncertainty import weak

SUBJECT = OKABE_ITO[0]
"""The district of a page, as the first one that is selected in the dock."""

STROKES = 150
"""More districts than this have thinner strokes in a strip."""

CHANCE_DASHES = ("solid", "dash", "dashdot", "longdash")
"""Line styles of the groups of a chart of segregation, so that a copy in grey stays readable."""

CUT = 0.06
"""Share of a strip that is kept for values beyond its end."""


def course_chart(
    cube: Cube,
    shown: Series,
    districts: Sequence[int],
    number: Callable = plain_number,
    period_text: Callable = str,
    styles: Sequence[tuple[str, str]] = ((SUBJECT, "circle"),),
    breaks: Sequence[Break] = (),
) -> Chart:
    """The course of districts before the bands of all, each with its last value at its end.

    styles: colour and marker of each district; zero stays on the axis where no value is below it
    breaks: from which periods on something else was counted; a single district has its interval, where bounds are known
    """
    reach = [np.zeros(1)] if not (np.nan_to_num(shown.values) < 0).any() else []
    alone = len(districts) == 1
    whole = time_series_chart(
        cube, shown, list(districts), number=number, period_text=period_text, reach=reach, uncertainty=alone
    )
    all_soft = shown.soft | weak(cube, shown)
    if str(whole.empty):
        return replace(whole, title="")
    lines: list[Line] = []
    points: list[Points] = []
    texts: list[Text] = []
    for district, (colour, marker) in zip(districts, styles):
        y, soft = shown.values[:, district], all_soft[:, district]
        gap_x, gap_y = bridges(cube.times, y)
        if len(gap_x):
            lines.append(Line(gap_x, gap_y, colour, "dot", 0.8))
        lines.append(Line(cube.times, y, colour, "solid", 2.4))
        known = np.flatnonzero(np.isfinite(y))
        if len(known):
            last = known[-1:]
            hollow = known[soft[known] & (known != known[-1])]
            points.append(Points(cube.times[hollow], y[hollow], colour, marker, 5.0, hollow=True))
            points.append(Points(cube.times[last], y[last], colour, marker, 7.0, hollow=bool(soft[known[-1]])))
            texts.append(_value(cube, y, shown.digits, colour, number))
    lines.append(Line(cube.times, shown.city, INK, "dash", 1.5))
    if np.isfinite(shown.city).any():
        texts.append(_value(cube, shown.city, max(shown.digits, 1), INK, number))
    room = whole.y
    if any(str(one.label) for one in whole.points):  # paper has no row of crosses: a gap is seen as a gap
        low = [value for value, _ in room.ticks]
        room = replace(room, low=min(low))
    return replace(
        whole,
        title="",
        y=replace(room, title=""),
        lines=(*lines, *break_lines(breaks, room)),
        points=tuple(one for one in points if len(one.x)),
        texts=tuple(texts),
        notes=(),
    )


def _value(cube: Cube, y: np.ndarray, digits: int, colour: str, number: Callable) -> Text:
    last = int(np.flatnonzero(np.isfinite(y))[-1])
    return Text(float(cube.times[last]), float(y[last]), number(float(y[last]), digits), colour)


def spine_ground(rows: Sequence[SpineRow], lines: Sequence[int], height: float = 0.5) -> Chart:
    """Range, quartiles and the line of the municipality of each row. lines: the line of text that each row stands in, from 0."""
    at = -np.array(lines, dtype=float) - 0.5
    spans = np.array([row.spread for row in rows]).reshape(-1, 4).T
    half = height / 2
    boxes = (
        Boxes(spans[0], spans[3], at - half, at + half, INK, 0.10),
        Boxes(spans[1], spans[2], at - half, at + half, INK, 0.22),
    )
    uprights = np.column_stack([at - 0.5, at + 0.5, np.full(len(rows), np.nan)]).ravel()
    city = Line(np.where(np.isfinite(uprights), 0.0, np.nan), uprights, INK, width=1.2)
    return Chart("spine", "", _spine_axis(), _rows_axis(lines), boxes=boxes if rows else (), lines=(city,))


def spine_dots(
    rows: Sequence[SpineRow],
    lines: Sequence[int],
    districts: Sequence[int],
    styles: Sequence[tuple[str, str]] = ((SUBJECT, "circle"),),
    size: float = 10.0,
) -> Chart:
    """Where districts lie in the rows; hollow where the value lies beyond the end of the row."""
    at = -np.array(lines, dtype=float) - 0.5
    points = []
    for district, (colour, marker) in zip(districts, styles):
        places = np.array([row.places[district] for row in rows], dtype=float)
        far = np.array([row.beyond[district] for row in rows], dtype=bool)
        for some, hollow in ((np.isfinite(places) & ~far, False), (np.isfinite(places) & far, True)):
            if some.any():
                points.append(Points(places[some], at[some], colour, marker, size, hollow=hollow))
    return Chart("spine", "", _spine_axis(), _rows_axis(lines), points=tuple(points))


def _spine_axis() -> Axis:
    return Axis(-1.06, 1.06, fixed=True)


def _rows_axis(lines: Sequence[int]) -> Axis:
    return Axis(-float(max(lines, default=0) + 1), 0.0, fixed=True)


def spark_chart(cube: Cube, indicators: Sequence[int], lines: Sequence[int], district: int) -> Chart:
    """A small course of a district in each row, each on a scale of its own, with a dot at its last value."""
    courses: list[Line] = []
    ends_x, ends_y = [], []
    for indicator, line in zip(indicators, lines):
        y = cube.values[:, district, indicator]
        known = np.flatnonzero(np.isfinite(y))
        if len(known) < 2:
            continue
        low, high = float(y[known].min()), float(y[known].max())
        share = (y - low) / (high - low) if high > low else np.where(np.isfinite(y), 0.5, np.nan)
        scaled = -float(line) - 0.82 + 0.64 * share
        gap_x, gap_y = bridges(cube.times, scaled)
        if len(gap_x):
            courses.append(Line(gap_x, gap_y, SUBJECT, "dot", 0.8))
        courses.append(Line(cube.times, scaled, SUBJECT, width=1.2))
        ends_x.append(float(cube.times[known[-1]]))
        ends_y.append(float(scaled[known[-1]]))
    low, high = (float(cube.times[0]), float(cube.times[-1])) if len(cube.times) else (0.0, 1.0)
    room = 0.08 * ((high - low) or 1.0)
    dots = (Points(np.array(ends_x), np.array(ends_y), SUBJECT, size=4.5),) if ends_x else ()
    return Chart("spark", "", Axis(low - room, high + room), _rows_axis(lines), lines=tuple(courses), points=dots)


def strip_chart(
    values: np.ndarray, city: float, district: int = -1, number: Callable = plain_number, digits: int = 1
) -> Chart:
    """A stroke per district, the middle half behind them, the municipality, and the district of the page.

    values: (districts,) NaN for none. What lies more than FENCE interquartile ranges beyond the quartiles is cut and told
    in figures at the end of the strip.
    """
    known = values[np.isfinite(values)]
    if not len(known):
        return Chart("strip", "", Axis(0, 1), Axis(0, 1), empty=Message("no value"))
    lower, upper = (float(one) for one in quantile(values, (0.25, 0.75)))
    if known.min() == known.max():
        return Chart("strip", "", Axis(0, 1), Axis(0, 1), empty=Message("the same everywhere"))
    fence = upper + FENCE * (upper - lower) if upper > lower else float(known.max())
    # the municipality is always on the strip, even where outliers carry it beyond the fence
    reach = [city] if np.isfinite(city) else []
    inside = known[known <= max([fence, *reach])]
    low, high = float(min([inside.min(), *reach])), float(max([inside.max(), *reach]))
    room = (high - low) * 0.02 or 1.0
    cut = len(inside) < len(known)
    axis = Axis(low - room, high + room + (CUT * (high - low) if cut else 0.0), fixed=True)
    x = np.repeat(inside, 3)
    y = np.tile([0.15, 0.85, np.nan], len(inside))
    many = len(known) > STROKES
    lines = [Line(x, y, MUTED, width=0.4 if many else 0.73, opacity=0.5 if many else 1.0)]
    if np.isfinite(city):
        lines.append(Line(np.full(2, city), np.array([0.0, 1.0]), INK, width=2.1))
    if district >= 0 and np.isfinite(values[district]):
        lines.append(Line(np.full(2, min(values[district], axis.high)), np.array([0.0, 1.0]), SUBJECT, width=2.4))
    box = Boxes(np.array([lower]), np.array([upper]), np.array([0.15]), np.array([0.85]), INK, 0.22)
    texts = (Text(axis.high, 0.5, f"▸ {number(float(known.max()), digits)}", MUTED, "on"),) if cut else ()
    return Chart("strip", "", axis, Axis(0.0, 1.0, fixed=True), boxes=(box,), lines=tuple(lines), texts=texts)


def slope_chart(
    names: Sequence[str],
    early: np.ndarray,
    late: np.ndarray,
    city: tuple[float, float],
    number: Callable = plain_number,
    digits: int = 1,
    room: float = 0.05,
) -> tuple[Chart, list[tuple[float, str, str | Message]], list[tuple[float, str, str | Message]]]:
    """Lines from an earlier to a later value, and what stands at their ends: share of the height from above, value, name.

    early, late: (districts,); city: of the municipality, NaN for none; room: least distance of two texts, share of the height
    """
    reach = np.concatenate([early, late, np.array(city)])
    axis = value_axis([reach], number)
    lines = [Line(np.array([0.0, 1.0]), np.array(pair), MUTED, width=1.9) for pair in zip(early, late)]
    points = [Points(np.array([0.0, 1.0]), np.array(pair), MUTED, size=5.0) for pair in zip(early, late)]
    if np.isfinite(city).all():
        lines.append(Line(np.array([0.0, 1.0]), np.array(city), INK, "dash", 1.9))
    chart = Chart("slope", "", Axis(-0.03, 1.03, fixed=True), axis, lines=tuple(lines), points=tuple(points))
    ends: list[list[tuple[float, str, str | Message]]] = []
    told: list[str | Message] = [*names, Message("Municipality")]
    for values in (np.append(early, city[0]), np.append(late, city[1])):
        known = np.flatnonzero(np.isfinite(values))
        wanted = (axis.high - values[known]) / ((axis.high - axis.low) or 1.0)
        at = spread(wanted, room, 0.0, 1.0)
        ends.append([(float(y), number(float(values[one]), digits), told[one]) for y, one in zip(at, known)])
    return chart, ends[0], ends[1]


def chance_chart(
    times: np.ndarray,
    texts: Sequence[str],
    courses: Sequence[tuple[np.ndarray, np.ndarray]],
    number: Callable = plain_number,
) -> Chart:
    """Segregation over time on a scale from 0 to 1: value of each group, and dotted what chance alone would give.

    courses: of each group its value and the expected one, (periods,)
    """
    lines: list[Line] = []
    texts_at: list[Text] = []
    points: list[Points] = []
    for turn, (value, expected) in enumerate(courses):
        colour = OKABE_ITO[turn % len(OKABE_ITO)]
        lines.append(Line(times, value, colour, CHANCE_DASHES[turn % len(CHANCE_DASHES)], 2.0))
        lines.append(Line(times, expected, colour, "dot", 1.0))
        known = np.flatnonzero(np.isfinite(value))
        if len(known):
            last = int(known[-1])
            points.append(Points(times[last : last + 1], value[last : last + 1], colour, size=6.0))
            texts_at.append(Text(float(times[last]), float(value[last]), number(float(value[last]), 2), colour))
    tops = [float(np.nanmax(one)) for one, _ in courses if np.isfinite(one).any()]
    high = 1.0 if not tops or max(tops) > 0.5 else 0.5
    ticks = tuple((at, number(at, 1)) for at in np.linspace(0.0, high, 6).round(1).tolist())
    return Chart(
        "segregation",
        "",
        time_axis(times, list(texts)),
        Axis(0.0, high, ticks),
        lines=tuple(lines),
        points=tuple(points),
        texts=tuple(texts_at),
        empty="" if tops else Message("There is nothing to show."),
    )
