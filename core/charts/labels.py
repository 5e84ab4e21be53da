"""Where the names of marks may stand without touching each other."""

from __future__ import annotations

import numpy as np


def spread(places: np.ndarray, gap: float, low: float, high: float) -> np.ndarray:
    """Places moved as little as needed so that neighbours keep `gap` and all stay within low … high, order kept.

    Least squares under a minimum distance: isotonic regression of place minus rank × gap (pool adjacent violators).
    """
    places = np.asarray(places, dtype=np.float64)
    if not len(places):
        return places
    gap = min(gap, (high - low) / max(1, len(places) - 1)) if len(places) > 1 else gap
    order = np.argsort(places, kind="stable")
    blocks: list[list[float]] = []
    for rank, value in enumerate(places[order]):
        blocks.append([value - rank * gap, 1.0])
        while len(blocks) > 1 and blocks[-2][0] > blocks[-1][0]:
            mean, size = blocks.pop()
            before, weight = blocks.pop()
            blocks.append([(before * weight + mean * size) / (weight + size), weight + size])
    flat = np.repeat([block[0] for block in blocks], [int(block[1]) for block in blocks])
    flat = np.clip(flat, low, high - (len(places) - 1) * gap)
    out = np.empty(len(places))
    out[order] = flat + np.arange(len(places)) * gap
    return out


def beside(marks, sizes, gap: float, room) -> list[tuple[float, float]]:
    """Where the names of marks may stand so that they touch neither each other nor another mark: (left, top) of each.

    marks: (x, y) places, y downwards; sizes: (width, height) of the names; gap: between mark and name
    room: (left, top, right, bottom). The first names have the first choice: right, left, above, below, then askew.
    """
    taken = [(x - gap * 0.6, y - gap * 0.6, x + gap * 0.6, y + gap * 0.6) for x, y in marks]
    corners = []
    for x, y, (width, height) in [(*mark, size) for mark, size in zip(marks, sizes)]:
        right, left, middle, above, below = x + gap, x - gap - width, x - width / 2, y - gap - height, y + gap
        choices = [(right, y - height / 2), (left, y - height / 2), (middle, above), (middle, below)]
        choices += [(right, above), (right, below), (left, above), (left, below)]
        # a name that would leave the room is pushed back into it
        choices = [
            (max(room[0], min(at, room[2] - width)), max(room[1], min(top, room[3] - height))) for at, top in choices
        ]
        boxes = [(at, top, at + width, top + height) for at, top in choices]
        covered = [sum(_overlap(box, other) for other in taken) for box in boxes]
        best = covered.index(min(covered))
        corners.append(choices[best])
        taken.append(boxes[best])
    return corners


def clear_place(lines, low: float, high: float, bottom: float, top: float, width: float) -> float | None:
    """Where along a stripe a text crosses no line, as far left as possible; None where there is no such place.

    lines: (x, y) arrays of rising x, NaN in gaps; low, high: ends of the stripe; bottom, top, width: of the text. All in
    units of the axes.
    """
    steps = max(1, int((high - low - width) / width * 2)) if width > 0 else 1
    for begin in np.linspace(low, max(low, high - width), steps + 1):
        if not any(_crosses(np.asarray(x), np.asarray(y), begin, begin + width, bottom, top) for x, y in lines):
            return float(begin)
    return None


def _crosses(x: np.ndarray, y: np.ndarray, left: float, right: float, bottom: float, top: float) -> bool:
    """Whether a line enters a box."""
    known = np.isfinite(x) & np.isfinite(y)
    if not known.any():
        return False
    x, y = x[known], y[known]
    inside = y[(x >= left) & (x <= right)]
    ends = [np.interp(edge, x, y) for edge in (left, right) if x[0] <= edge <= x[-1]]
    reach = np.concatenate([inside, ends])
    return bool(len(reach) and reach.min() <= top and reach.max() >= bottom)


def _overlap(one, other) -> float:
    """Area that two boxes (left, top, right, bottom) share."""
    width = min(one[2], other[2]) - max(one[0], other[0])
    height = min(one[3], other[3]) - max(one[1], other[1])
    return width * height if width > 0 and height > 0 else 0.0
