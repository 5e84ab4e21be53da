"""The course over time: selected districts, the municipality, and the band of all districts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Callable

import numpy as np

from ..classes import borders
from ..data.benchmarks import Benchmark
from ..data.breaks import Break
from ..data.cube import Cube
from ..messages import Message
from .line_density import joined
from .marks import (
    INK,
    MAXIMUM_LINES,
    MUTED,
    Axis,
    Band,
    Chart,
    HitMap,
    Line,
    Places,
    Points,
    Text,
    Zone,
    bridges,
    style,
)
from .series import Series, axis_title, benchmark_style
from .ticks import plain_number, time_axis, value_axis
from .uncertainty import interval_bands, weak

ROWS_OF_CROSSES = 6
"""So many districts have a row of their own for their missing values; those of more lie upon each other."""


def time_series_chart(
    cube: Cube,
    shown: Series,
    selected=(),
    period: int | None = None,
    every: bool = False,
    bands: bool = True,
    zones=(),
    number: Callable = plain_number,
    period_text: Callable = str,
    notes=(),
    city: Message | None = None,
    reach: Sequence[np.ndarray] = (),
    benchmarks: Sequence[Benchmark] = (),
    uncertainty: bool = False,
    breaks: Sequence[Break] = (),
) -> Chart:
    """Lines of the selected districts before the band of all districts.

    selected: positions of districts in the order of selection; period: position of the time cursor or None
    every: each district as a faint line; zones: stripes of the background, in the place of the bands
    number, period_text: for the language; city: what the line of the municipality is called, None: what it is
    reach: values that the axis has to reach besides; benchmarks: further lines to compare with
    breaks: from which periods on something else was counted; uncertainty: the intervals of the first districts as bands, weak values as hollow marks, where bounds are known
    """
    times, values = cube.times, shown.values
    x_axis = time_axis(times, [period_text(text) for text in cube.periods])
    chosen = [district for district in selected if 0 <= district < len(cube.districts)]
    named, further = chosen[:MAXIMUM_LINES], chosen[MAXIMUM_LINES:]
    bands = bands and not len(zones)  # one meaning of grey at a time
    intervals = interval_bands(cube, shown, named) if uncertainty else ()
    soft = shown.soft | weak(cube, shown) if uncertainty else shown.soft
    reach = [*reach, *reach_of(shown, chosen, every, bands or len(zones) > 0, benchmarks)]
    reach += [values for band in intervals for values in (band.low, band.high)]
    y_axis = value_axis(reach, number, axis_title(cube, shown, period_text), zero=shown.mode in ("deviation", "z"))
    lines = _background(cube, shown, further, every)
    lines.append(Line(times, shown.city, INK, "dash", 2.0, label=city or shown.whole.label()))
    lines += benchmark_lines(times, shown, benchmarks)
    texts = []
    for place, district in enumerate(named):
        lines += _district_lines(cube, shown, place, district, soft)
        texts += _end_label(times, values[:, district], cube.names[district], style(place)[0])
    if shown.mode != "deviation":  # there it is zero
        short = Message("Municipality") if shown.whole.basis == "denominator" else Message("Mean")
        texts += _end_label(times, shown.city, short, INK)
    lowest, step = y_axis.low, 0.04 * (y_axis.high - y_axis.low)
    lacking = _crosses(times, values[:, named], lowest, step)
    if lacking:  # the crosses have a strip of their own below the curves, a row per district
        y_axis = replace(y_axis, low=lowest - step * (0.5 + min(len(lacking), ROWS_OF_CROSSES)))
    lines += break_lines(breaks, y_axis)
    remarks = list(notes)
    if lacking:
        remarks.append(Message("× no value (missing or confidential), dotted: gap bridged"))
    if named and uncertainty and (soft & ~shown.soft)[:, named].any():
        remarks.append(
            Message("Hollow markers: weak, estimated or provisional values; too few people to rely on one of them")
        )
    elif named and shown.soft[:, named].any():
        remarks.append(Message("Hollow markers: estimated, provisional or uncertain values"))
    return Chart(
        "time_series",
        cube.title(shown.indicator),
        x_axis,
        y_axis,
        zones=tuple(
            replace(zone, low=max(zone.low, lowest)) for zone in zones if zone.high > lowest and zone.low < y_axis.high
        ),
        bands=(*(_bands(times, shown) if bands else ()), *intervals),
        lines=tuple(lines),
        points=tuple(lacking),
        texts=tuple(texts),
        places=Places(np.broadcast_to(times[:, None], values.shape), values),
        hits=_hits(times, shown, range(len(cube.districts)) if every else chosen),
        cursor=float(times[period]) if period is not None and 0 <= period < len(times) else None,
        notes=tuple(remarks),
        empty=""
        if np.isfinite(values).any()
        else Message("There is no value of “{name}” to show.", name=cube.title(shown.indicator)),
    )


def break_lines(breaks: Sequence[Break], y_axis: Axis) -> list[Line]:
    """An upright line where something else was counted from then on; the legend says what."""
    return [
        Line(
            np.array([one.time, one.time]),
            np.array([y_axis.low, y_axis.high]),
            MUTED,
            "longdash",
            1.2,
            label=Message("Break: {title}", title=one.title)
            if one.title
            else Message("Break: counted differently from here on"),
        )
        for one in breaks
    ]


def reach_of(
    shown: Series, selected, every: bool, bands: bool, benchmarks: Sequence[Benchmark] = ()
) -> list[np.ndarray]:
    """The values that the axis of a course has to reach."""
    chosen = [district for district in selected if 0 <= district < shown.values.shape[1]]
    reach = [shown.city, shown.values[:, chosen], *(shown.beside(one.values) for one in benchmarks)]
    if bands:  # without a selection the course of the municipality alone would fill the chart
        reach.append(shown.bands)
    if every:
        reach.append(shown.values)
    return reach


def benchmark_lines(times: np.ndarray, shown: Series, benchmarks: Sequence[Benchmark]) -> list[Line]:
    """A line for each benchmark over the periods; the legend names it."""
    lines = []
    for number, one in enumerate(benchmarks):
        y = shown.beside(one.values)
        if np.isfinite(y).any() and not (one.kind == "target" and shown.mode == "base"):
            lines.append(Line(times, y, MUTED, *benchmark_style(one, number), label=one.label()))
    return lines


def _background(cube: Cube, shown: Series, further: list[int], every: bool) -> list[Line]:
    """All districts, and those selected beyond the ones that get a line of their own."""
    lines = []
    if every:
        # see-through ink is darker than whatever it lies on, so that the lines do not vanish in the bands
        lines.append(Line(*shown.joined(cube.times), INK, width=0.6, label=Message("All districts"), opacity=0.3))
    if further:
        label = Message("Further selected districts: {n}", n=len(further))
        lines.append(Line(*joined(cube.times, shown.values[:, further]), MUTED, width=0.8, label=label))
    return lines


def _district_lines(cube: Cube, shown: Series, place: int, district: int, hollow: np.ndarray) -> list[Line]:
    """The line of a selected district, and dotted bridges over its gaps; place: in the order of selection."""
    colour, dash, marker = style(place)
    y, soft, name = shown.values[:, district], hollow[:, district], cube.names[district]
    gap_x, gap_y = bridges(cube.times, y)
    bridge = [Line(gap_x, gap_y, colour, "dot", 0.8, opacity=0.7)] if len(gap_x) else []
    return [*bridge, Line(cube.times, y, colour, dash, 2.0, marker, soft, name, district)]


def _end_label(times: np.ndarray, y: np.ndarray, name: str | Message, colour: str) -> list[Text]:
    """The name at the last value of a line."""
    known = np.flatnonzero(np.isfinite(y))
    return [Text(float(times[known[-1]]), float(y[known[-1]]), name, colour)] if len(known) else []


def _crosses(times: np.ndarray, values: np.ndarray, lowest: float, step: float) -> list[Points]:
    """A row of crosses for each district that lacks values; values: (periods, districts) in the order of selection."""
    rows: list[Points] = []
    for place in range(values.shape[1]):
        empty = times[~np.isfinite(values[:, place])]
        if len(empty):
            height = lowest - step * (0.75 + len(rows) % ROWS_OF_CROSSES)
            rows.append(Points(empty, np.full(len(empty), height), style(place)[0], "times", 6.0))
    return rows


def class_zones(values: np.ndarray, classes: np.ndarray, label: Callable = str) -> tuple[Zone, ...]:
    """Index classes as stripes: each border lies midway between neighbouring classes.

    values, classes: (districts,) of one period, NaN where there is none. Nothing where classes overlap, because then
    they were not cut from these values.
    """
    names, limits = borders(values, classes)
    if len(names) < 2:
        return ()
    ends = [-np.inf, *limits.tolist(), np.inf]
    return tuple(
        Zone(low, high, 0.03 + 0.15 * place / (len(names) - 1), label(int(name)))
        for place, (low, high, name) in enumerate(zip(ends, ends[1:], names))
    )


def _bands(times: np.ndarray, shown: Series) -> tuple[Band, ...]:
    low, lower, _, upper, high = shown.bands
    return (
        Band(times, low, high, 0.14, Message("80 % of the districts (10–90 %)")),
        Band(times, lower, upper, 0.20, Message("Half of the districts (25–75 %)")),
    )


def _hits(times: np.ndarray, shown: Series, districts) -> HitMap:
    districts = np.asarray(list(districts), dtype=np.int64)
    block = shown.values[:, districts]
    period, place = np.nonzero(np.isfinite(block))
    return HitMap(times[period], block[period, place], districts[place], period, np.full(len(period), shown.indicator))
