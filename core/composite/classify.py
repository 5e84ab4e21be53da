"""Classes of an index. Classes run from 1 (least need) upwards; 0 stands for no class."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..classes import between
from ..numerics import rank, settled, significant

METHODS = ("none", "sd", "quantiles", "rank", "jenks", "fixed")


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
    result = between(values, breaks, upper=tie == "upper")
    if towards_zero:
        result = result + np.isin(values, breaks[breaks < 0])
    return result


def by_rank(index: np.ndarray, count: int) -> np.ndarray:
    """Equal parts by rank: part = ⌈count·rank/N⌉ with rank 1 = most need, as the English indices cut deciles.

    Class = count + 1 − part, so that class 1 remains the least need.

    >>> by_rank(np.array([1.0, 2.0, 3.0, 4.0]), 2).tolist()
    [1, 1, 2, 2]
    """
    place = rank(index)
    size = int((place > 0).sum())
    part = -(-count * place // max(size, 1))
    return np.where(place > 0, count + 1 - part, 0)


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
