"""How low and how high D can be when some counts are hidden for reasons of disclosure control.

The districts' totals are known, the group's count in some of them only to lie within low_i … high_i.
"""

from __future__ import annotations

import numpy as np

_EXACT_HIDDEN = 14
_STEPS = 2001


def dissimilarity_bounds(x, t, low, high) -> tuple[float, float]:
    """(lowest, highest) D of one group against the rest that the hidden counts allow; NaN where there is no group.

    x: (districts,) persons of the group, NaN where hidden; t: (districts,) everyone
    low, high: (districts,) whole numbers between which a hidden count lies, used where x is NaN

    With P = X/T, D = Σ |x_i − t_i P| / (2 T P (1 − P)). For a given sum of the hidden counts P is fixed and D is a sum
    of convex functions: its least value over whole numbers is found greedily. For a given set of over-represented
    districts D rises with their counts and falls with the others', so the highest D lies where every hidden count is at
    one of its limits; up to 14 hidden counts all corners are tried, beyond that the highest value of the chords is
    given, which no count can exceed and which is missed by less than one district's part.
    """
    x, t = np.asarray(x, dtype=np.float64), np.asarray(t, dtype=np.float64)
    hidden = np.isnan(x)
    low, high, size = np.asarray(low)[hidden], np.asarray(high)[hidden], t[hidden]
    known_x, known_t = x[~hidden], t[~hidden]
    if not hidden.any():
        low = high = size = np.zeros(1)
    total = t.sum()
    sums = _sums(low.sum(), high.sum())
    values = np.array([_least(known_x, known_t, low, high, size, total, extra) for extra in sums])
    least = _refine(values, sums, lambda e: _least(known_x, known_t, low, high, size, total, e), min)
    if len(low) <= _EXACT_HIDDEN:
        greatest = _corners(known_x, known_t, low, high, size, total)
    else:
        values = np.array([_chords(known_x, known_t, low, high, size, total, extra) for extra in sums])
        greatest = _refine(values, sums, lambda e: _chords(known_x, known_t, low, high, size, total, e), max)
    return float(least), float(min(greatest, 1.0))


def _sums(low: float, high: float) -> np.ndarray:
    """Sums of the hidden counts to look at: all of them, or evenly spread ones where they are many."""
    if high - low < _STEPS:
        return np.arange(low, high + 1)
    return np.unique(np.rint(np.linspace(low, high, _STEPS)))


def _refine(values, sums, function, best) -> float:
    """The best of the values, after looking at the whole numbers around the best of the spread ones."""
    if np.isnan(values).all():
        return np.nan
    place = int(np.nanargmin(values) if best is min else np.nanargmax(values))
    first, last = sums[max(0, place - 1)], sums[min(len(sums) - 1, place + 1)]
    found = [value for value in (function(e) for e in np.arange(first, last + 1)) if value == value]
    return best([float(values[place]), *found])


def _scale(group: float, total: float) -> float:
    """1 / (2 T P (1 − P)), NaN without a group or without others."""
    return total / (2 * group * (total - group)) if 0 < group < total else np.nan


def _least(known_x, known_t, low, high, size, total, extra) -> float:
    group = known_x.sum() + extra
    share = group / total
    target = size * share
    start = np.clip(np.floor(target), low, high)
    missing = extra - start.sum()
    cost = np.abs(known_x - known_t * share).sum() + np.abs(start - target).sum()
    if missing <= 0:
        cost -= missing  # every person less costs one
    else:
        # The step across the target is the cheapest way up; every further person costs one.
        across = np.sort((1 - 2 * (target - start))[(start < high) & (start <= target) & (start + 1 > target)])
        taken = int(min(missing, len(across)))
        cost += across[:taken].sum() + (missing - taken)
    return cost * _scale(group, total)


def _chords(known_x, known_t, low, high, size, total, extra) -> float:
    group = known_x.sum() + extra
    share = group / total
    target = size * share
    width = high - low
    at_low = np.abs(low - target)
    gain = np.divide(np.abs(high - target) - at_low, width, out=np.zeros(len(width)), where=width > 0)
    order = np.argsort(-gain)
    taken = np.clip(extra - low.sum() - (np.cumsum(width[order]) - width[order]), 0, width[order])
    value = np.abs(known_x - known_t * share).sum() + at_low.sum() + (gain[order] * taken).sum()
    return value * _scale(group, total)


def _corners(known_x, known_t, low, high, size, total) -> float:
    count = len(low)
    best = np.nan
    choices = np.arange(2**count)
    for start in range(0, len(choices), 1024):
        upper = (choices[start : start + 1024, None] >> np.arange(count)) & 1
        hidden = np.where(upper, high, low)
        group = known_x.sum() + hidden.sum(-1)
        share = (group / total)[:, None]
        cost = np.abs(known_x - known_t * share).sum(-1) + np.abs(hidden - size * share).sum(-1)
        inside = (group > 0) & (group < total)
        if inside.any():
            value = (cost[inside] * total / (2 * group[inside] * (total - group[inside]))).max()
            best = np.fmax(best, value)
    return best
