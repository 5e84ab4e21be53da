"""Classes of values: their limits, decimals, members and words. Every map, index and chart with classes asks here."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Callable

import numpy as np

from .messages import Message
from .numerics import quantile, significant

WAYS = ("rounded", "quantile", "equal", "jenks", "own")
"""How limits are found: round numbers near equal shares, equal shares, equal distances, natural breaks, given ones."""

MOST_CLASSES = 9
"""More shades than this nobody tells apart on a map."""

ENOUGH_FOR_JENKS = 1000
"""Of more values than this natural breaks are sought in so many of them, evenly spaced by rank."""

LITTLE_CHANGE = 0.1
"""Changes of less than this share of the usual size of a change count as hardly any."""


@dataclass(frozen=True)
class Classing:
    """How an indicator is cut into classes: one of WAYS, how many, the limits where they are given, the name of the
    colours ("" for the usual ones)."""

    way: str = "rounded"
    count: int = 5
    limits: tuple[float, ...] = ()
    colours: str = ""


ROUNDED = Classing()
"""What an indicator has unless somebody has chosen otherwise."""


def written(classing: Classing) -> dict:
    """What the profile of a municipality keeps of it; `read` gives it back."""
    kept: dict = {"method": classing.way, "count": classing.count}
    if classing.way == "own":
        kept["breaks"] = list(classing.limits)
    return {**kept, "colours": classing.colours} if classing.colours else kept


def read(kept) -> Classing:
    """What a profile says of an indicator; ROUNDED where that is nothing, or cannot be understood.

    Limits that stand there hold whatever way they were found by: next year's delivery does not move them.

    >>> read({"method": "rounded", "breaks": [4, 10]})
    Classing(way='own', count=3, limits=(4.0, 10.0), colours='')
    """
    try:
        colours = kept.get("colours") or ""
        colours = colours if isinstance(colours, str) else ""
        limits = tuple(float(limit) for limit in kept.get("breaks") or ())
        way = kept["method"] if kept["method"] in WAYS else ROUNDED.way
        if limits or way == "own":
            return Classing("own", len(limits) + 1, limits, colours)
        return Classing(way, int(kept.get("count", ROUNDED.count)), (), colours)
    except (ValueError, TypeError, KeyError, AttributeError):
        return ROUNDED


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


def limits_of(values: np.ndarray, classing: Classing = ROUNDED) -> np.ndarray:
    """Ascending limits between the classes of an indicator, the same for all its periods.

    values: of all periods and districts, any shape, NaN for none. A class is closed below and open above; limits that
    leave no value on one side are dropped, but those that somebody has given stay. Limits are rounded to three figures of
    the whole span, so that what a legend says is what is drawn.

    >>> limits_of(np.array([0.0, 10.0]), Classing("equal", 2)).tolist()
    [5.0]
    """
    if classing.way == "own":
        return np.unique([limit for limit in classing.limits if math.isfinite(limit)])
    known = np.sort(values[np.isfinite(values)])
    if not len(known) or known[0] == known[-1]:
        return np.empty(0)
    count = int(np.clip(classing.count, 2, MOST_CLASSES))
    if classing.way == "rounded":
        return round_breaks(known, count)
    if classing.way == "quantile":
        limits = quantile(known, np.arange(1, count) / count)
    elif classing.way == "equal":
        limits = np.linspace(known[0], known[-1], count + 1)[1:-1]
    else:
        some = known[np.linspace(0, len(known) - 1, min(len(known), ENOUGH_FOR_JENKS)).round().astype(int)]
        # the breaks are the upper ends of classes; ours begin with the next value
        after = np.searchsorted(known, jenks_breaks(some, count), side="right")
        limits = known[after[after < len(known)]]
    digits = int(2 - math.floor(math.log10(known[-1] - known[0])))
    limits = np.unique(np.round(limits, digits))
    return limits[(limits > known[0]) & (limits <= known[-1])]


def change_limits(changes: np.ndarray) -> np.ndarray:
    """Limits of five classes of change: strong and slight fall, hardly any change, slight and strong rise; symmetric.

    changes: (districts,) with NaN for none; empty where nothing has changed. The strong classes begin at the 80th
    percentile of the sizes of change, hardly any ends at LITTLE_CHANGE of that; both are rounded so that people can
    read them.

    >>> change_limits(np.array([-10.0, -5.0, 0.0, 5.0, 10.0])).tolist()
    [-10.0, -1.0, 1.0, 10.0]
    """
    size = np.abs(changes[np.isfinite(changes)])
    if not len(size) or not size.max() > 0:
        return np.empty(0)
    strong = float(quantile(size[size > 0], 0.8))
    scale = 10.0 ** math.floor(math.log10(strong))
    strong = max(1.0, round(strong / scale)) * scale
    little = LITTLE_CHANGE * strong
    return significant(np.array([-strong, -little, little, strong]))


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
    unit: str = "",
) -> list[Message]:
    """What each class between ascending breaks holds, in words.

    number: writes a value with so many decimals; ends: smallest and largest value, where they shall be named
    upper: a value on a limit belongs to the class above it; unit: stands behind the last number of each class

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
        if unit and texts:
            behind = "high" if high is not None else "low"
            texts[behind] += f"\u00a0{unit}"
        if low is None and high is None:
            words.append(Message("all values"))
        elif low is None:
            words.append(Message("below {high}", **texts))
        elif high is None:
            words.append(Message("{low} and more", **texts) if upper else Message("above {low}", **texts))
        elif low == high:
            words.append(Message("{low}", low=texts["high"]))
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


def jenks_breaks(values: np.ndarray, count: int) -> np.ndarray:
    """Natural breaks (Fisher 1958): the upper ends of all classes but the last, least squares within classes.

    >>> jenks_breaks(np.array([1.0, 2.0, 10.0, 11.0]), 2).tolist()
    [2.0]
    """
    unique, sizes = np.unique(significant(values[~np.isnan(values)]), return_counts=True)
    count = min(count, len(unique))
    if count < 2:
        return np.array([])
    weight = np.concatenate([[0.0], np.cumsum(sizes)])
    shifted = unique - unique.mean()
    first = np.concatenate([[0.0], np.cumsum(shifted * sizes)])
    second = np.concatenate([[0.0], np.cumsum(shifted**2 * sizes)])
    size = len(unique)
    cost = second[1:] - first[1:] ** 2 / weight[1:]
    starts = np.zeros((count, size), dtype=int)
    for k in range(1, count):
        updated = np.full(size, np.inf)
        for end in range(k, size):
            start = np.arange(k, end + 1)
            within = (second[end + 1] - second[start]) - (first[end + 1] - first[start]) ** 2 / (
                weight[end + 1] - weight[start]
            )
            total = cost[start - 1] + within
            best = int(np.argmin(total))
            updated[end], starts[k, end] = total[best], start[best]
        cost = updated
    ends = []
    end = size - 1
    for k in range(count - 1, 0, -1):
        end = starts[k, end] - 1
        ends.append(unique[end])
    return np.array(ends[::-1])
