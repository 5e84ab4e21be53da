"""Whether a series may have been counted differently from some period on: a question to people, never an answer."""

from __future__ import annotations

import numpy as np

SHORTEST = 10
"""Periods from which a break can be told from chance."""
_DRAWS = 9999
_SUDDEN = 3.0
"""A step this many times the usual one is a jump, where a steady rise has none."""


def pettitt(values: np.ndarray, draws: int = _DRAWS, seed: int = 1) -> tuple[float, int, float]:
    """(K, first period behind the break, p) of a series without gaps (Pettitt 1979); p by permutation.

    K = max over t of |2 Σ_{s ≤ t} rank_s − t (T + 1)|, ties with mean ranks. Pettitt's formula for p is blind for short series.

    >>> k, place, p = pettitt(np.array([5, 6, 5.5, 6.2, 5.8, 9, 9.4, 8.8]))
    >>> k, place, abs(p - 0.084) < 0.01
    (15.0, 5, True)
    """
    count = len(values)
    below = (values[None, :] < values[:, None]).sum(axis=1)
    ranks = below + ((values[None, :] == values[:, None]).sum(axis=1) + 1) / 2
    middle = np.arange(1, count) * (count + 1)
    path = np.abs(2 * np.cumsum(ranks)[:-1] - middle)
    mixed = np.random.default_rng(seed).permuted(np.broadcast_to(ranks, (draws, count)), axis=1)
    others = np.abs(2 * np.cumsum(mixed, axis=1)[:, :-1] - middle).max(axis=1)
    k = float(path.max())
    return k, int(path.argmax()) + 1, float((np.count_nonzero(others >= k - 1e-9) + 1) / (draws + 1))


def suspected(values: np.ndarray) -> int:
    """The period from which a series may have been counted differently, −1 where nothing speaks for it; (periods,), NaN for gaps.

    Asked is where Pettitt's test says so *and* the step is the largest of all and three times the usual one: a steady rise has
    no break, though the test alone finds one in every rise.
    """
    known = np.flatnonzero(np.isfinite(values))
    if len(known) < SHORTEST:
        return -1
    series = values[known]
    steps = np.abs(np.diff(series))
    _, place, p = pettitt(series)
    sudden = steps[place - 1] >= max(steps.max(), _SUDDEN * float(np.median(steps)))
    return int(known[place]) if p <= 0.05 and sudden and steps.max() > 0 else -1
