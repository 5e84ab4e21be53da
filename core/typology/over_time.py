"""Kinds over the periods: the centres stay, districts move between them where they do so clearly."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .kinds import nearest

BETWEEN = 0.1
"""(d2 − d1) / d2 below this lies between two kinds, and is no move."""
RENEW = 1.25
"""Where districts lie so much farther from their centres than in the reference period, new kinds are to be found."""


@dataclass(frozen=True)
class Course:
    """kind, second: (periods, districts) numbers, -1 without values; distance: to the own centre; between: bool;
    far: (periods,) mean distance to the nearest centre as a multiple of that of the reference period
    """

    kind: np.ndarray
    second: np.ndarray
    distance: np.ndarray
    between: np.ndarray
    far: np.ndarray


def followed(z: np.ndarray, centres: np.ndarray, reference: int) -> Course:
    """The kinds of all periods. z: (periods, districts, indicators), NaN where unknown; reference: the period of the centres.

    Forwards and backwards from the reference period a district keeps its kind where the nearest centre is another one, but
    hardly nearer.
    """
    periods, districts = z.shape[:2]
    kind, second = np.full((2, periods, districts), -1)
    distance, between = np.full((periods, districts), np.nan), np.zeros((periods, districts), dtype=bool)
    first = np.full((periods, districts), np.nan)
    order = [*range(reference, periods), *range(reference - 1, -1, -1)]
    for period in order:
        known = np.isfinite(z[period]).all(axis=1)
        if not known.any():
            continue
        one, two, apart = nearest(z[period][known], centres)
        close = (apart[:, 1] - apart[:, 0]) < BETWEEN * apart[:, 1]
        first[period, known] = apart[:, 0]
        before = period - 1 if period > reference else period + 1
        kept = np.full(len(one), -1) if period == reference else kind[before, known]
        stay = close & (kept == two)
        kind[period, known] = np.where(stay, two, one)
        second[period, known] = np.where(stay, one, two)
        distance[period, known] = np.where(stay, apart[:, 1], apart[:, 0])
        between[period, known] = close
    with np.errstate(invalid="ignore"):
        sizes = np.isfinite(first).sum(axis=1)
        mean = np.divide(np.nansum(first, axis=1), sizes, out=np.full(periods, np.nan), where=sizes > 0)
    base = mean[reference]
    return Course(kind, second, distance, between, mean / base if base > 0 else np.where(mean > 0, np.inf, 1.0))


def moves(before: np.ndarray, after: np.ndarray, kinds: int) -> np.ndarray:
    """(kinds, kinds) how many districts went from which kind to which; those without one in either period are left out."""
    known = (before >= 0) & (after >= 0)
    return np.bincount(before[known] * kinds + after[known], minlength=kinds * kinds).reshape(kinds, kinds)
