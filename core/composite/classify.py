"""Ranks and classes of an index. Classes run from 1 (least need) upwards; 0 stands for no class."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from .standardise import significant

METHODS = ("none", "sd", "quantiles", "rank", "jenks", "fixed")


def settled(index: np.ndarray, scale: np.ndarray | None = None) -> np.ndarray:
    """Rounded to twelve significant digits; what is left of a sum of zero beside the size of the others is zero.

    scale: values that give the size, the index itself where None
    """
    index = np.asarray(index, dtype=float)
    size = np.abs(index if scale is None else scale)
    largest = np.max(size, where=np.isfinite(size), initial=0.0)
    return significant(np.where(np.abs(index) <= 1e-13 * largest, 0.0, index))


def rank_descending(index: np.ndarray) -> np.ndarray:
    """Rank 1 for the highest value, ties share the best rank, 0 where there is no value. (districts,) → int.

    >>> rank_descending(np.array([2.0, 5.0, 2.0, np.nan])).tolist()
    [2, 1, 2, 0]
    """
    rounded = settled(index)
    present = ~np.isnan(rounded)
    descending = -rounded[present]
    order = np.argsort(descending, kind="stable")
    ordered = descending[order]
    fresh = np.ones(len(ordered), dtype=bool)
    fresh[1:] = ordered[1:] != ordered[:-1]
    best = np.maximum.accumulate(np.where(fresh, np.arange(len(ordered)), 0)) + 1
    ranks = np.empty(len(ordered), dtype=np.int64)
    ranks[order] = best
    result = np.zeros(len(index), dtype=np.int64)
    result[present] = ranks
    return result


def by_breaks(
    index: np.ndarray, breaks: Sequence[float] | np.ndarray, towards_zero: bool = False, tie: str = "lower"
) -> np.ndarray:
    """Classes between ascending breaks; a value on a break belongs to the class below it, with `tie` “upper” above it.

    With `towards_zero` it belongs to the class nearer to zero, so that −1…+1 is closed on both sides, as Berlin does.

    >>> by_breaks(np.array([-2.0, -1.0, 0.0, 1.0, np.nan]), [-1.0, 1.0]).tolist()
    [1, 1, 2, 2, 0]
    >>> by_breaks(np.array([-1.0, 1.0]), [-1.0, 1.0], towards_zero=True).tolist()
    [2, 2]
    """
    breaks = np.asarray(breaks, dtype=float)
    values = settled(index)
    present = ~np.isnan(values)
    result = np.zeros(len(values), dtype=np.int64)
    classes = np.searchsorted(breaks, values[present], side="right" if tie == "upper" else "left") + 1
    if towards_zero:
        at_lower = np.isin(values[present], breaks[breaks < 0])
        classes = classes + at_lower
    result[present] = classes
    return result


def quantiles(values: np.ndarray, shares: np.ndarray, kind: int = 7) -> np.ndarray:
    """Sample quantiles of types 6, 7 and 9 (Hyndman and Fan 1996), NaN left out.

    >>> quantiles(np.array([1.0, 2.0, 3.0, 4.0]), np.array([0.25, 0.5])).tolist()
    [1.75, 2.5]
    """
    ordered = np.sort(values[~np.isnan(values)])
    count = len(ordered)
    if count == 0:
        return np.full(len(shares), np.nan)
    shares = np.asarray(shares, dtype=float)
    position: np.ndarray
    if kind == 6:
        position = shares * (count + 1)
    elif kind == 9:
        position = shares * (count + 0.25) + 0.375
    else:
        position = shares * (count - 1) + 1
    # R treats a position within 4 machine epsilons of a whole number as that number
    whole = np.floor(position + 4 * np.finfo(float).eps)
    part = np.where(np.abs(position - whole) < 4 * np.finfo(float).eps, 0.0, position - whole)
    lower = ordered[np.clip(whole - 1, 0, count - 1).astype(int)]
    upper = ordered[np.clip(whole, 0, count - 1).astype(int)]
    return lower + part * (upper - lower)


def weighted_quantiles(values: np.ndarray, weights: np.ndarray, shares: np.ndarray) -> np.ndarray:
    """The smallest value up to which at least the given share of the weights has been counted.

    >>> weighted_quantiles(np.array([1.0, 2.0, 3.0]), np.array([1.0, 1.0, 8.0]), np.array([0.5])).tolist()
    [3.0]
    """
    good = ~np.isnan(values) & (weights > 0)
    if not good.any():
        return np.full(len(shares), np.nan)
    order = np.argsort(values[good], kind="stable")
    counted = np.cumsum(weights[good][order])
    position = np.searchsorted(counted, np.asarray(shares) * counted[-1] * (1 - 1e-12), side="left")
    return values[good][order][np.minimum(position, len(order) - 1)]


def by_rank(index: np.ndarray, count: int) -> np.ndarray:
    """Equal parts by rank: part = ⌈count·rank/N⌉ with rank 1 = most need, as the English indices cut deciles.

    Class = count + 1 − part, so that class 1 remains the least need.

    >>> by_rank(np.array([1.0, 2.0, 3.0, 4.0]), 2).tolist()
    [1, 1, 2, 2]
    """
    rank = rank_descending(index)
    size = int((rank > 0).sum())
    part = -(-count * rank // max(size, 1))
    return np.where(rank > 0, count + 1 - part, 0)


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
