"""Whether a rate has changed more than chance explains: two periods, many districts, and three words for it."""

from __future__ import annotations

import numpy as np

from ..distributions import binomial_probabilities
from .intervals import wilson

WORDS = ("", "clear", "possible", "chance")
"""Told apart from chance clearly, possibly, or not at all; "" where there is nothing to test."""
CLEAR, POSSIBLE = 0.05, 0.2


def conditional(first: int, of_first: float, second: int, of_second: float) -> tuple[float, float]:
    """Whether two rates of counts are equal: (exact, mid) two-sided p (Przyborowski & Wilenski 1940).

    Given their sum m, the second count is binomial with m and of_second / (of_first + of_second). The smaller tail counts
    twice; for the mid p only half of the chance of the count that was seen belongs to it. NaN without anybody.

    >>> [round(p, 3) for p in conditional(12, 400.0, 20, 410.0)]
    [0.242, 0.185]
    """
    whole, seen = int(first) + int(second), int(second)
    if not of_first > 0 or not of_second > 0 or whole == 0:
        return float("nan"), float("nan")
    chance = binomial_probabilities(whole, of_second / (of_first + of_second))
    tail = min(float(chance[seen:].sum()), float(chance[: seen + 1].sum()))
    return min(2 * tail, 1.0), min(2 * tail - float(chance[seen]), 1.0)


def newcombe(first, of_first, second, of_second) -> tuple[np.ndarray, np.ndarray]:
    """The interval of the difference second − first of two independent proportions (Newcombe 1998, method 10); shapes broadcast.

    >>> [float(one.round(4)) for one in newcombe(48.0, 80.0, 56.0, 70.0)]
    [0.0524, 0.3339]
    """
    first, of_first, second, of_second = (
        np.asarray(one, dtype=np.float64) for one in np.broadcast_arrays(first, of_first, second, of_second)
    )
    low_1, high_1 = wilson(first, of_first)
    low_2, high_2 = wilson(second, of_second)
    with np.errstate(divide="ignore", invalid="ignore"):
        p_1, p_2 = first / of_first, second / of_second
    return of_bounds((p_1, low_1, high_1), (p_2, low_2, high_2))


def of_bounds(first: tuple, second: tuple) -> tuple[np.ndarray, np.ndarray]:
    """The interval of second − first by the intervals of both (Newcombe 1998): (value, lower, upper) each; shapes broadcast."""
    (p_1, low_1, high_1), (p_2, low_2, high_2) = first, second
    gap = p_2 - p_1
    lower = gap - np.sqrt((p_2 - low_2) ** 2 + (high_1 - p_1) ** 2)
    upper = gap + np.sqrt((high_2 - p_2) ** 2 + (p_1 - low_1) ** 2)
    return lower, upper


def false_discovery(p: np.ndarray) -> np.ndarray:
    """q of each p in one family (Benjamini & Hochberg 1995), q_(r) = min over s ≥ r of p_(s) m / s; NaN stays, (tests,).

    >>> false_discovery(np.array([0.01, 0.04, np.nan, 0.03])).round(3).tolist()
    [0.03, 0.04, nan, 0.04]
    """
    out = np.full(len(p), np.nan)
    known = np.flatnonzero(np.isfinite(p))
    order = known[np.argsort(p[known], kind="stable")]
    steps = p[order] * len(order) / np.arange(1, len(order) + 1)
    out[order] = np.minimum(np.minimum.accumulate(steps[::-1])[::-1], 1.0)
    return out


def words(q: np.ndarray) -> np.ndarray:
    """Positions in WORDS by q: up to 0.05 clear, up to 0.2 possible, else chance, 0 without q; the shape of q."""
    return np.where(np.isnan(q), 0, np.where(q <= CLEAR, 1, np.where(q <= POSSIBLE, 2, 3)))
