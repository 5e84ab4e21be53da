"""Classes of values: their limits, decimals, members and words. Every map, index and chart with classes asks here."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Callable

import numpy as np

from .messages import Message
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


def between(values: np.ndarray, breaks: np.ndarray, upper: bool = True) -> np.ndarray:
    """The class of each value, 1 … len(breaks) + 1; 0 for NaN.

    upper: a value on a limit belongs to the class above it, else to the one below

    >>> between(np.array([1.0, 2.0, np.nan]), np.array([2.0])), between(np.array([1.0, 2.0]), np.array([2.0]), False)
    (array([1, 2, 0]), array([1, 1]))
    """
    known = np.isfinite(values)
    result = np.zeros(len(values), dtype=np.int64)
    result[known] = np.searchsorted(breaks, values[known], side="right" if upper else "left") + 1
    return result


def spans(breaks: Sequence[float]) -> list[tuple[float | None, float | None]]:
    """Lower and upper limit of each class between ascending breaks, None where it is open.

    >>> spans([1.0, 2.0])
    [(None, 1.0), (1.0, 2.0), (2.0, None)]
    """
    ends = [None, *(float(limit) for limit in breaks), None]
    return list(zip(ends, ends[1:]))


def digits_of(breaks: np.ndarray, least: int = 0, most: int = 2) -> int:
    """Decimals that limits are written with: as many as write them exactly, but `most` where that takes more.

    More than `most`, up to six, only where two limits would else look the same.

    >>> digits_of(np.array([0.5, 1.25])), digits_of(np.array([1 / 3, 2 / 3])), digits_of(np.array([0.101, 0.102]))
    (2, 2, 3)
    """
    breaks = np.asarray(breaks, dtype=float)
    digits = least
    while digits < most and not np.allclose(breaks, np.round(breaks, digits), rtol=0, atol=1e-9):
        digits += 1
    while digits < 6 and len(set(np.round(breaks, digits))) < len(set(breaks)):
        digits += 1
    return digits


def class_words(
    breaks: np.ndarray,
    number: Callable[[float, int], str],
    digits: int,
    ends: tuple[float, float] | None = None,
    upper: bool = True,
) -> list[Message]:
    """What each class between ascending breaks holds, in words.

    number: writes a value with so many decimals; ends: smallest and largest value, where they shall be named
    upper: a value on a limit belongs to the class above it

    >>> write = lambda value, digits: f"{value:.{digits}f}"
    >>> [str(word) for word in class_words(np.array([1.0, 2.0]), write, 0)]
    ['below 1', '1 to below 2', '2 and more']
    >>> [str(word) for word in class_words(np.array([1.0]), write, 0, ends=(0.0, 5.0))]
    ['0 to below 1', '1 to 5']
    """
    low_end, high_end = ends if ends is not None else (None, None)
    limits = [low_end, *(float(limit) for limit in breaks), high_end]
    words = []
    for place, (low, high) in enumerate(zip(limits, limits[1:])):
        last = place == len(breaks)
        texts = {name: number(end, digits) for name, end in (("low", low), ("high", high)) if end is not None}
        if low is None and high is None:
            words.append(Message("all values"))
        elif low is None:
            words.append(Message("below {high}", **texts))
        elif high is None:
            words.append(Message("{low} and more", **texts) if upper else Message("above {low}", **texts))
        elif low == high:
            words.append(Message("{low}", low=texts["low"]))
        elif upper and not last:
            words.append(Message("{low} to below {high}", **texts))
        else:
            words.append(Message("{low} to {high}", **texts))
    return words


def borders(values: np.ndarray, classes: np.ndarray) -> tuple[list[float], np.ndarray]:
    """The classes that occur, by rising values, and the limits midway between neighbours; nothing where they overlap.

    values, classes: (districts,), NaN where there is none. Classes that overlap were not cut from these values.

    >>> borders(np.array([1.0, 2.0, 5.0]), np.array([1.0, 1.0, 2.0]))
    ([1.0, 2.0], array([3.5]))
    """
    known = np.isfinite(values) & np.isfinite(classes)
    reach = sorted(
        (values[known & (classes == name)].min(), values[known & (classes == name)].max(), float(name))
        for name in np.unique(classes[known])
    )
    if any(before[1] >= after[0] for before, after in zip(reach, reach[1:])):
        return [], np.empty(0)
    limits = [(before[1] + after[0]) / 2 for before, after in zip(reach, reach[1:])]
    return [name for _, _, name in reach], np.array(limits)


def summarise(values: np.ndarray, members: np.ndarray) -> MapClass:
    """The class that the districts `members` (bool) form; their values may be NaN."""
    known = values[members & np.isfinite(values)]
    low, high = (float(known.min()), float(known.max())) if len(known) else (math.nan, math.nan)
    return MapClass(low, high, int(members.sum()))
