"""A few rows of a long chart, for a picture that does not scroll: the first, the last, and those around its subject."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from ..messages import Message
from .marks import Chart, Line, Points, Zone

AROUND = 2
"""So many rows stand above and below the subject."""

GAP = "…"


def excerpt(chart: Chart, subjects: Sequence[int], count: int) -> Chart:
    """A chart whose rows are districts, shortened to about `count` of them; left as it is where all have room.

    subjects: districts that are shown whatever their rows are, with their neighbours
    """
    total = len(chart.y.ticks)
    if not chart.y.rows or total <= count:
        return chart
    own = [-float(y) for district in subjects for y in chart.places.of(district)[1][:1] if np.isfinite(y)]
    rows = chosen_rows(total, own, count)
    places, ticks = _places(rows)
    low = -len(ticks) - 0.8
    labels = dict(chart.y.ticks)
    return replace(
        chart,
        y=replace(
            chart.y, low=low, ticks=tuple((at, GAP if row is None else labels[-float(row)]) for at, row in ticks)
        ),
        zones=tuple(moved for zone in chart.zones if (moved := _zone(zone, places)) is not None),
        lines=tuple(_line(line, places, low) for line in chart.lines),
        points=tuple(_points(one, places) for one in chart.points),
        texts=tuple(replace(text, y=places[round(-text.y)]) for text in chart.texts if round(-text.y) in places),
        notes=(
            *chart.notes,
            Message(
                "{n} of {total} districts: the first, the last, and those around the marked.", n=len(rows), total=total
            ),
        ),
    )


def chosen_rows(total: int, subjects: Sequence[float], count: int) -> list[int]:
    """Row numbers from 1 to total: those around the subjects, then as many first and last ones as still have room.

    >>> chosen_rows(100, [50.0], 13)
    [1, 2, 3, 48, 49, 50, 51, 52, 98, 99, 100]
    """
    kept = {
        row
        for subject in subjects
        for row in range(round(subject) - AROUND, round(subject) + AROUND + 1)
        if 1 <= row <= total
    }
    ends = min(max(1, (count - len(kept) - 2) // 2), total)
    return sorted(kept | set(range(1, ends + 1)) | set(range(total - ends + 1, total + 1)))


def _places(rows: Sequence[int]) -> tuple[dict[int, float], list[tuple[float, int | None]]]:
    """Where each row goes, and what stands in each line: a row, or None where some are left out."""
    lines: list[int | None] = []
    for before, row in zip([0, *rows], rows):
        lines += [None, row] if row > before + 1 else [row]
    ticks = [(-float(at), row) for at, row in enumerate(lines, 1)]
    return {row: at for at, row in ticks if row is not None}, ticks


def _moved(y: np.ndarray, places: dict[int, float]) -> np.ndarray:
    """Where places of rows go; NaN for those that are left out."""
    return np.array([places.get(round(-value), np.nan) if np.isfinite(value) else np.nan for value in y.tolist()])


def _line(line: Line, places: dict[int, float], low: float) -> Line:
    if len(line.y) == 2:  # across all rows
        return replace(line, y=np.maximum(line.y, low))
    y = _moved(line.y, places)
    kept = np.isfinite(y)
    return replace(line, x=line.x[kept], y=y[kept])


def _points(points: Points, places: dict[int, float]) -> Points:
    y = _moved(points.y, places)
    kept = np.isfinite(y)
    return replace(points, x=points.x[kept], y=y[kept])


def _zone(zone: Zone, places: dict[int, float]) -> Zone | None:
    at = places.get(round(-(zone.low + zone.high) / 2))
    return None if at is None else replace(zone, low=at - 0.5, high=at + 0.5)
