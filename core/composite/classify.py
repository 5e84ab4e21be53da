"""Classes of an index. Classes run from 1 (least need) upwards; 0 stands for no class."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..classes import between, jenks_breaks
from ..numerics import rank, settled

__all__ = ["METHODS", "by_breaks", "by_rank", "jenks_breaks"]

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
