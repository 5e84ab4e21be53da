"""Ranks as charts: their course over the periods, and the span in which each one lies when choices vary."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Callable

import numpy as np

from ..data.cube import times_of
from ..data.ranking import Ranking
from ..messages import Message
from .line_density import joined
from .marks import INK, MUTED, OKABE_ITO, Axis, Chart, Line, Points, Text, style
from .ticks import plain_number, time_axis

CROWD = 150
"""The courses of more districts than this would fill the chart with grey."""

TOLD, MOVERS = 5, 3
"""So many of the neediest districts have a line of their own, and of those that moved furthest up and down."""


def rank_course_chart(index: Ranking, period_text: Callable = str) -> Chart:
    """The ranks over time, rank 1 on top: the neediest districts and those that moved furthest before all the others."""
    ranks = np.where(index.ranks > 0, index.ranks, np.nan).astype(float)
    times = times_of(index.periods)
    largest = int(index.ranks.max(initial=1))
    step = next(one for one in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 10_000) if largest / one <= 8)
    shown = [1, *range(step, largest + 1, step)] if step > 1 else range(1, largest + 1)
    lines = []
    if ranks.shape[1] <= CROWD:
        lines.append(Line(*joined(times, -ranks), INK, width=0.6, opacity=0.18, label=Message("All districts")))
    texts = []
    for place, district in enumerate(_told(index)):
        colour, dash, marker = style(place)
        course = -ranks[:, district]
        lines.append(Line(times, course, colour, dash, 2.0, marker, label=index.names[district]))
        known = np.flatnonzero(np.isfinite(course))
        texts.append(Text(float(times[known[-1]]), float(course[known[-1]]), index.names[district], colour))
    return Chart(
        "rank_course",
        Message("{title}: ranks over time", title=index.title),
        time_axis(times, [period_text(text) for text in index.periods]),
        Axis(
            -largest - 0.5,
            -0.5,
            tuple((-float(rank), str(rank)) for rank in shown),
            Message("Rank (1 = most need)"),
            fixed=True,
        ),
        lines=tuple(lines),
        texts=tuple(texts),
        empty="" if texts else Message("No district has an index."),
    )


def _told(index: Ranking) -> list[int]:
    """The districts that get a line of their own: the neediest of the newest period, then those that moved furthest."""
    last = index.last
    if last < 0:
        return []
    ranks = index.ranks[last]
    order = np.flatnonzero(ranks > 0)
    chosen = order[np.argsort(ranks[order], kind="stable")][:TOLD].tolist()
    step = np.where((index.ranks[0] > 0) & (ranks > 0), index.ranks[0] - ranks, 0)
    for towards in (-step, step):
        chosen += [one for one in np.argsort(towards, kind="stable")[:MOVERS].tolist() if towards[one] <= -3]
    return list(dict.fromkeys(chosen))[: TOLD + MOVERS]


def rank_span_chart(
    names: Sequence[str],
    ranks: np.ndarray,
    low: np.ndarray,
    high: np.ndarray,
    title: str | Message,
    number: Callable = plain_number,
) -> Chart:
    """The neediest districts, a row each: the rank by the recipe and the span of 90 % of its ranks over all runs.

    ranks, low, high: (districts,), 0 or NaN where there is none
    """
    order = np.flatnonzero((ranks > 0) & np.isfinite(low) & np.isfinite(high))
    order = order[np.argsort(ranks[order], kind="stable")]
    rows = -np.arange(1.0, len(order) + 1)
    reach = float(max(high[order].max(initial=1.0), ranks[order].max(initial=1)))
    step = next(one for one in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 10_000) if reach / one <= 10)
    ticks = [1, *range(step if step > 1 else 2, int(reach) + 1, step)]
    gap = np.full(len(order), np.nan)
    spans = np.column_stack([low[order], high[order], gap]).ravel()
    return Chart(
        "rank_spans",
        title,
        Axis(
            0.0,
            reach + 1,
            tuple((float(rank), number(rank, 0)) for rank in ticks),
            Message("Rank (1 = most need)"),
            fixed=True,
        ),
        Axis(
            -len(order) - 0.8,
            -0.2,
            tuple((float(row), names[one]) for row, one in zip(rows, order.tolist())),
            names=True,
            rows=True,
        ),
        lines=(Line(spans, np.repeat(rows, 3), MUTED, width=4.0, opacity=0.5, label=Message("90 % of the runs")),),
        points=(Points(ranks[order].astype(float), rows, OKABE_ITO[0], size=6.0, label=Message("Rank by the recipe")),),
        empty="" if len(order) else Message("No district has an index."),
    )
