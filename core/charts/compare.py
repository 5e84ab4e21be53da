"""Districts compared in one period: ranking, distribution, scatter of two indicators."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Callable

import numpy as np

from ..data.benchmarks import Benchmark
from ..data.cube import Cube
from ..messages import Message
from ..numerics import correlation, quantile
from .marks import (
    FAINT,
    INK,
    MAXIMUM_LINES,
    MUTED,
    NO_PLACES,
    Axis,
    Boxes,
    Chart,
    HitMap,
    Line,
    Places,
    Points,
    Text,
    style,
)
from .series import Series, axis_title, series_of, uprights
from .ticks import nice_ticks, plain_number, value_axis
from .uncertainty import INTERVAL, WEAK, interval_ends, weak


def ranking_chart(
    cube: Cube,
    shown: Series,
    selected=(),
    period: int = -1,
    number: Callable = plain_number,
    period_text: Callable = str,
    benchmarks: Sequence[Benchmark] = (),
    uncertainty: bool = False,
) -> Chart:
    """All districts of one period, the highest value on top; stems lead from the municipal value to each.

    uncertainty: the intervals in the place of the stems, weak values as hollow marks, where bounds are known
    """
    values = shown.values[period]
    city = float(shown.city[period])
    known = np.flatnonzero(np.isfinite(values))
    order = known[np.argsort(-values[known], kind="stable")]
    place = np.zeros(len(values))
    place[order] = -np.arange(1, len(order) + 1)
    marks = [shown.beside(one.values)[[period]] for one in benchmarks]
    ends = interval_ends(cube, shown, period) if uncertainty else None
    x_axis = value_axis([values, [city], *marks, *(ends or ())], number, axis_title(cube, shown, period_text))
    # districts of the same value share a rank
    ranks = np.searchsorted(np.sort(-values[order]), -values[order]) + 1
    ticks = tuple(
        (-float(at), f"{number(rank, 0)}  {cube.names[district]}")
        for at, (rank, district) in enumerate(zip(ranks.tolist(), order), 1)
    )
    y_axis = Axis(-len(order) - 0.8, -0.2, ticks, names=True, rows=True)
    lines = [_upright(city, y_axis, shown.whole.label())] if np.isfinite(city) else []
    lines += uprights(shown, benchmarks, period, y_axis)
    if ends is not None:
        across = np.column_stack([ends[0][order], ends[1][order], np.full(len(order), np.nan)]).ravel()
        lines.append(Line(across, np.repeat(place[order], 3), MUTED, width=1.2, opacity=0.7, label=INTERVAL))
    elif np.isfinite(city):
        x = np.column_stack([np.full(len(order), city), values[order], np.full(len(order), np.nan)])
        lines.append(Line(x.ravel(), np.repeat(place[order], 3), FAINT, width=1.0))
    loose = weak(cube, shown)[period, order] if uncertainty else np.zeros(len(order), dtype=bool)
    points = [Points(values[order][~loose], place[order][~loose], MUTED, size=5.0)]
    notes = _lacking(cube, values)
    if loose.any():
        points.append(Points(values[order][loose], place[order][loose], MUTED, size=5.0, hollow=True))
        notes.insert(0, WEAK)
    marked, texts = _marked(cube, selected, values, np.where(place < 0, place, np.nan), "")
    return _chart(
        "ranking", cube, shown, period, period_text, x_axis, y_axis, lines, [*points, *marked], texts,
        HitMap(values[order], place[order], order, np.full(len(order), period), np.full(len(order), shown.indicator)),
        notes=notes, places=Places(values[None], np.where(place < 0, place, np.nan)[None]),
    )  # fmt: skip


def distribution_chart(
    cube: Cube,
    shown: Series,
    selected=(),
    period: int = -1,
    number: Callable = plain_number,
    period_text: Callable = str,
    benchmarks: Sequence[Benchmark] = (),
) -> Chart:
    """How many districts have which value in one period, above a strip with every district as a point."""
    values = shown.values[period]
    city = float(shown.city[period])
    known = np.flatnonzero(np.isfinite(values))
    marks = [shown.beside(one.values)[[period]] for one in benchmarks]
    x_axis = value_axis([values, [city], *marks], number, axis_title(cube, shown, period_text))
    edges = _edges(values[known], x_axis)
    counts, _ = np.histogram(values[known], edges)
    ticks, digits = nice_ticks(0, max(1, int(counts.max())) if len(known) else 1, 4)
    whole = [tick for tick in ticks if tick == round(tick)]
    top = float(whole[-1])
    # points lie below the bars; a fixed sequence spreads them, so that the same district always lies at the same height
    place = -top * (0.06 + 0.26 * ((np.arange(len(values)) * 0.6180339887) % 1.0))
    y_axis = Axis(
        -0.36 * top, top, tuple((float(tick), number(tick, 0)) for tick in whole), Message("Districts"), fixed=True
    )
    marked, texts = _marked(cube, selected, values, place, "")
    lines = [_upright(city, y_axis, shown.whole.label())] if np.isfinite(city) else []
    lines += uprights(shown, benchmarks, period, y_axis)
    return _chart(
        "distribution", cube, shown, period, period_text, x_axis, y_axis, lines,
        [Points(values[known], place[known], MUTED, size=3.5 if len(known) > 200 else 5.0, opacity=0.6), *marked],
        texts,
        HitMap(values[known], place[known], known, np.full(len(known), period), np.full(len(known), shown.indicator)),
        boxes=(Boxes(edges[:-1], edges[1:], np.zeros(len(counts)), counts.astype(float), INK, 0.25),),
        notes=_lacking(cube, values), places=Places(values[None], place[None]),
    )  # fmt: skip


def scatter_chart(
    cube: Cube,
    shown: Series,
    other: Series,
    selected=(),
    period: int = -1,
    number: Callable = plain_number,
    period_text: Callable = str,
) -> Chart:
    """Two indicators of one period: `other` to the right, `shown` upwards; dashed: the municipality."""
    x, y = other.values[period], shown.values[period]
    city_x, city_y = float(other.city[period]), float(shown.city[period])
    both = np.isfinite(x) & np.isfinite(y)
    known = np.flatnonzero(both)
    x_axis = value_axis([x[both], [city_x]], number, _named(cube, other, period_text))
    y_axis = value_axis([y[both], [city_y]], number, _named(cube, shown, period_text))
    marked, texts = _marked(cube, selected, np.where(both, x, np.nan), y, "beside")
    lines = []
    if np.isfinite(city_x):
        lines.append(_upright(city_x, y_axis, _line_of(cube, other)))
    if np.isfinite(city_y):
        across = np.array([x_axis.low, x_axis.high])
        lines.append(Line(across, np.full(2, city_y), INK, "dash", 1.2, label=_line_of(cube, shown)))
    notes = _lacking(cube, np.where(both, x, np.nan))
    relation = float(correlation(np.column_stack([x[both], y[both]]))[0, 1])
    if len(known) > 2 and np.isfinite(relation):
        notes.insert(0, Message("Correlation r = {r} ({n} districts)", r=number(relation, 2), n=len(known)))
    return _chart(
        "scatter", cube, shown, period, period_text, x_axis, y_axis, lines,
        [Points(x[known], y[known], MUTED, size=4.0 if len(known) > 200 else 6.0, opacity=0.6), *marked],
        texts,
        HitMap(x[known], y[known], known, np.full(len(known), period), np.full(len(known), shown.indicator)),
        notes=notes, places=Places(x[None], y[None]),
        title=Message("{first} and {second}", first=cube.title(shown.indicator), second=cube.title(other.indicator)),
    )  # fmt: skip


def neighbours_chart(
    cube: Cube,
    tested: int,
    lag: int,
    selected=(),
    period: int = -1,
    number: Callable = plain_number,
    period_text: Callable = str,
) -> Chart:
    """Each district beside the mean of its neighbours (Anselin 1996): the slope of the line is Moran's I.

    tested, lag: the indicators with the values and with the means of the neighbours
    """
    x, y = cube.values[period, :, tested], cube.values[period, :, lag]
    both = np.isfinite(x) & np.isfinite(y)
    known = np.flatnonzero(both)
    shown = series_of(cube, tested)
    x_axis = value_axis([x[both]], number, _named(cube, shown, period_text))
    y_axis = value_axis([y[both]], number, Message("Mean of the neighbours"))
    marked, texts = _marked(cube, selected, np.where(both, x, np.nan), y, "beside")
    lines, notes = [], _lacking(cube, np.where(both, x, np.nan))
    if len(known) > 2 and np.ptp(x[both]) > 0:
        middle, height = float(x[both].mean()), float(y[both].mean())
        slope = float(((x[both] - middle) * y[both]).sum() / ((x[both] - middle) ** 2).sum())
        across = np.array([x_axis.low, x_axis.high])
        lines = [
            _upright(middle, y_axis, Message("Means")),
            Line(across, np.full(2, middle), INK, "dash", 1.2),
            Line(across, height + slope * (across - middle), MUTED, "solid", 1.4, label=Message("Trend (Moran’s I)")),
        ]
        notes.insert(
            0,
            Message(
                "Moran’s I = {i} ({n} districts); right above and left below like lies beside like.",
                i=number(slope, 2),
                n=len(known),
            ),
        )
    return _chart(
        "neighbours", cube, shown, period, period_text, x_axis, y_axis, lines,
        [Points(x[known], y[known], MUTED, size=4.0 if len(known) > 200 else 6.0, opacity=0.6), *marked],
        texts,
        HitMap(x[known], y[known], known, np.full(len(known), period), np.full(len(known), tested)),
        notes=notes, places=Places(x[None], y[None]),
        title=Message("{indicator} and its neighbours", indicator=cube.title(tested)),
    )  # fmt: skip


def no_neighbours_chart() -> Chart:
    """What stands where nobody has looked for neighbours yet."""
    nothing = Axis(0.0, 1.0)
    return Chart(
        "neighbours",
        Message("Neighbours"),
        nothing,
        nothing,
        empty=Message(
            "Run “Neighbours on the map” (localclusters) and choose its result to see districts beside their neighbours."
        ),
    )


def _chart(
    kind, cube, shown, period, period_text, x_axis, y_axis, lines, points, texts, hits,
    boxes=(), notes=(), title=None, places=NO_PLACES,
):  # fmt: skip
    name = cube.title(shown.indicator) if title is None else title
    text = period_text(cube.periods[period])
    heading = Message("{indicator}, {period}", indicator=name, period=text) if text else name
    empty = "" if len(hits.x) else Message("No district has a value in {period}.", period=text)
    return Chart(
        kind, heading, x_axis, y_axis, boxes=tuple(boxes), lines=tuple(lines), points=tuple(points), texts=tuple(texts),
        hits=hits, places=places, notes=tuple(notes), empty=empty, lasso=True,
    )  # fmt: skip


def _upright(x: float, y_axis: Axis, label) -> Line:
    return Line(np.full(2, x), np.array([y_axis.low, y_axis.high]), INK, "dash", 1.2, label=label)


def _line_of(cube: Cube, shown: Series) -> Message:
    """What a line stands for where each indicator has one."""
    return Message("{indicator}: {whole}", indicator=cube.title(shown.indicator), whole=shown.whole.label())


def _named(cube: Cube, shown: Series, period_text: Callable) -> str | Message:
    unit = axis_title(cube, shown, period_text)
    name = cube.title(shown.indicator)
    return Message("{indicator} ({unit})", indicator=name, unit=unit) if unit else name


def _marked(cube: Cube, selected, x, y, side: str) -> tuple[list[Points], list[Text]]:
    """Selected districts as coloured points, named at their side or, without a side, in the legend."""
    chosen = [district for district in selected if 0 <= district < len(x) and np.isfinite(x[district] + y[district])]
    named, further = chosen[:MAXIMUM_LINES], chosen[MAXIMUM_LINES:]
    points, texts = [], []
    if further:
        label = Message("Further selected districts: {n}", n=len(further))
        points.append(Points(x[further], y[further], INK, "circle", 6.0, label))
    for district in named:
        colour, _, marker = style(list(selected).index(district))
        name = "" if side else cube.names[district]
        points.append(Points(x[[district]], y[[district]], colour, marker, 9.0, name))
        if side:
            texts.append(Text(float(x[district]), float(y[district]), cube.names[district], colour, side))
    return points, texts


def _lacking(cube: Cube, values: np.ndarray) -> list[Message]:
    lacking = int((~np.isfinite(values)).sum())
    return [Message("Districts without a value: {n}", n=lacking)] if lacking else []


def _edges(values: np.ndarray, axis: Axis) -> np.ndarray:
    """Borders of the bars: round numbers, about as many as Freedman & Diaconis (1981) ask for, 5 to 40."""
    if not len(values):
        return np.array([axis.low, axis.high])
    quarter, three = quantile(values, [0.25, 0.75])
    reach = float(values.max() - values.min())
    width = 2 * float(three - quarter) / len(values) ** (1 / 3)
    count = int(np.clip(round(reach / width) if width > 0 else 10, 5, 40))
    edges, _ = nice_ticks(float(values.min()), float(values.max()), count)
    return edges
