"""What the key of a map says: round class limits, and how many districts lie in each class between which values."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from .numerics import quantile


@dataclass(frozen=True)
class MapClass:
    """One class of a map: the smallest and largest value seen in it (NaN where it is empty) and its districts."""

    low: float
    high: float
    count: int


def round_breaks(values: np.ndarray, classes: int = 5) -> np.ndarray:
    """Ascending limits between up to `classes` classes of about equal size, rounded so that people can read them.

    values: (districts,) with NaN for none. A class is closed below and open above. Limits that would leave a class
    without districts are dropped, so fewer come back where values repeat.
    """
    known = np.sort(values[np.isfinite(values)])
    if not len(known) or known[0] == known[-1]:
        return np.empty(0)
    exact = quantile(known, np.arange(1, classes) / classes)
    exponent = math.floor(math.log10((known[-1] - known[0]) / (4 * classes)))
    finest = exponent - 3
    if np.all(known == np.round(known)):
        exponent, finest = max(exponent, 0), 0  # counts have whole limits
    # a skewed distribution needs finer steps than its range suggests
    while True:
        breaks = np.unique(np.round(exact * 10.0**-exponent) / 10.0**-exponent)
        if len(breaks) == classes - 1 or exponent <= finest:
            break
        exponent -= 1
    limits: list[float] = []
    for limit in np.round(breaks, max(0, -exponent)).tolist():
        below = limits[-1] if limits else -math.inf
        if np.any((known >= below) & (known < limit)) and np.any(known >= limit):
            limits.append(limit)
    return np.array(limits)


def between(values: np.ndarray, breaks: np.ndarray) -> np.ndarray:
    """The class of each value, 1 … len(breaks) + 1; 0 for NaN. A value on a limit belongs to the class above it."""
    known = np.isfinite(values)
    result = np.zeros(len(values), dtype=np.int64)
    result[known] = np.searchsorted(breaks, values[known], side="right") + 1
    return result


def summarise(values: np.ndarray, members: np.ndarray) -> MapClass:
    """The class that the districts `members` (bool) form; their values may be NaN."""
    known = values[members & np.isfinite(values)]
    low, high = (float(known.min()), float(known.max())) if len(known) else (math.nan, math.nan)
    return MapClass(low, high, int(members.sum()))
