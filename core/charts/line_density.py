"""Very many time series as one line, and as pixels: painting 11,000 of them line by line takes a second."""

from __future__ import annotations

from typing import Literal

import numpy as np

BLOCK = 300_000
"""So many places of courses are reckoned at a time, which keeps the memory small and the processor's cache of use."""


def joined(times: np.ndarray, values: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Many courses as one line with a gap after each; values: (periods, districts)."""
    height, width = values.shape
    x = np.empty((width, height + 1))
    y = np.full((width, height + 1), np.nan)
    x[:, :height] = times
    x[:, height] = times[-1] if height else 0.0
    y[:, :height] = values.T
    return x.ravel(), y.ravel()


def parted(x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray] | None:
    """What `joined` has made one line of: moments (moments,) and courses (courses, moments); None for another line."""
    starts = np.flatnonzero(x == x[0]) if len(x) else np.empty(0, dtype=np.int64)
    step = int(starts[1]) if len(starts) > 1 else len(x)
    if step < 3 or len(x) % step or not np.array_equal(starts, np.arange(0, len(x), step)):
        return None
    rows, courses = x.reshape(-1, step), y.reshape(-1, step)
    moments = rows[0, :-1]
    if np.any(np.diff(moments) <= 0) or np.any(rows != rows[0]) or np.isfinite(courses[:, -1]).any():
        return None
    return moments, courses[:, :-1]


def crossed(x: np.ndarray, y: np.ndarray, width: int, height: int, thick: int = 1) -> np.ndarray:
    """Which pixels some courses cross, (height, width) bool.

    x: (moments,) increasing, y: (courses, moments), both in pixels, NaN where a course has a gap. thick: pixels.
    Each column of pixels is filled from where a course enters it to where it leaves it.
    """
    out = np.zeros((height, width), dtype=bool)
    first, last = max(0, int(np.floor(x[0]))), min(width - 1, int(np.ceil(x[-1])) - 1)
    if last < first or not height:
        return out
    columns = np.arange(first, last + 1)
    y = np.ascontiguousarray(y.T, dtype=np.float32)
    lift = np.float32((thick - 1) / 2)
    at_a_time = max(1, BLOCK // max(1, y.shape[1]))
    for begin in range(0, len(columns), at_a_time):
        block = columns[begin : begin + at_a_time]
        enters, leaves = _at(x, y, block, "right"), _at(x, y, block + 1, "left")
        high, low = np.minimum(enters, leaves) - lift, np.maximum(enters, leaves) + lift
        # what is not there, or beyond the picture, covers nothing
        there = (high < height) & (low >= 0)
        row = np.repeat(np.arange(len(block)) * (height + 1), there.sum(axis=1))
        top = np.maximum(high[there], 0).astype(np.int64) + row
        bottom = np.minimum(low[there] + 1, height).astype(np.int64) + row
        size = len(block) * (height + 1)
        change = np.bincount(top, minlength=size) - np.bincount(bottom, minlength=size)
        out[:, block] = np.cumsum(change.reshape(len(block), -1), axis=1)[:, :height].T > 0
    return out


def _at(x: np.ndarray, y: np.ndarray, edges: np.ndarray, side: Literal["left", "right"]) -> np.ndarray:
    """Where the courses are at some edges, (edges, courses), NaN in a gap.

    At a moment itself the piece that ends there ("left") or begins there ("right") is meant.
    """
    edges = np.clip(edges, x[0], x[-1])
    piece = np.clip(np.searchsorted(x, edges, side=side) - 1, 0, len(x) - 2)
    share = ((edges - x[piece]) / (x[piece + 1] - x[piece])).astype(np.float32)[:, None]
    return y[piece] + share * (y[piece + 1] - y[piece])
