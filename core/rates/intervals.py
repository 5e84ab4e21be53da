"""How certain a rate is: intervals, a grade of reliability, and which districts lie beyond what chance explains."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..distributions import NORMAL_95, beta_cdf, binomial_probabilities, quantile_by_bisection

GRADES = ("", "good", "fair", "weak")
_GOOD, _FAIR = 0.2, 0.5
METHODS = ("wilson", "clopper_pearson")


def wilson(counts: np.ndarray, of: np.ndarray, z: float = NORMAL_95) -> tuple[np.ndarray, np.ndarray]:
    """The score interval of a proportion (Wilson 1927), (lower, upper), shares between 0 and 1; NaN where nobody is there.

    counts, of: persons, 0 ≤ counts ≤ of; any equal shapes

    >>> [float(one.round(4)) for one in wilson(np.array(12.0), np.array(80.0))]
    [0.0879, 0.2441]
    """
    with np.errstate(divide="ignore", invalid="ignore"):
        p = counts / of
        wide = 1 + z * z / of
        middle = (p + z * z / (2 * of)) / wide
        half = z * np.sqrt(p * (1 - p) / of + z * z / (4 * of * of)) / wide
        lower = np.where(counts == 0, 0.0, middle - half)
        upper = np.where(counts == of, 1.0, middle + half)
    return np.where(of > 0, lower, np.nan), np.where(of > 0, upper, np.nan)


def clopper_pearson(counts: np.ndarray, of: np.ndarray, level: float = 0.95) -> tuple[np.ndarray, np.ndarray]:
    """The exact interval of a proportion (Clopper & Pearson 1934), (lower, upper); shapes and values as for `wilson`.

    >>> [float(one.round(4)) for one in clopper_pearson(np.array(12.0), np.array(80.0))]
    [0.08, 0.2474]
    """
    counts, of = (np.asarray(one, dtype=np.float64) for one in np.broadcast_arrays(counts, of))
    known = (of > 0) & np.isfinite(counts)
    k, n = np.where(known, counts, 1.0), np.where(known, of, 2.0)
    tail = (1 - level) / 2
    zero, one = np.zeros(k.shape), np.ones(k.shape)
    inner = np.maximum(k, 0.5)
    lower = quantile_by_bisection(lambda p: beta_cdf(p, inner, n - inner + 1) - tail, zero, one)
    inner = np.minimum(k, n - 0.5)
    upper = quantile_by_bisection(lambda p: beta_cdf(p, inner + 1, n - inner) - (1 - tail), zero, one)
    lower, upper = np.where(k <= 0, 0.0, lower), np.where(k >= n, 1.0, upper)
    return np.where(known, lower, np.nan), np.where(known, upper, np.nan)


def grades(rate: np.ndarray, lower: np.ndarray, upper: np.ndarray) -> np.ndarray:
    """Positions in GRADES by the half width relative to the rate: below 20 % good, below 50 % fair, else weak.

    Zero is weak: nothing relative can be said of it. 0 where there is no interval.
    """
    with np.errstate(divide="ignore", invalid="ignore"):
        relative = (upper - lower) / 2 / np.abs(rate)
    known = np.isfinite(rate) & np.isfinite(lower) & np.isfinite(upper)
    return np.where(known, np.where(relative < _GOOD, 1, np.where(relative < _FAIR, 2, 3)), 0)


@dataclass(frozen=True)
class Funnel:
    """How far the counts of districts lie from what one common rate would give.

    rate: the common one; dispersion: φ = mean z² of all districts, at least 1; mark: (districts,) −1 below, 1 above the limits
    of 99.8 % widened by √φ, 0 within or without number
    """

    rate: float
    dispersion: float
    mark: np.ndarray


_OUTER = 0.998
"""The level of the limits beyond which a district stands out."""
_EXACT_UP_TO = 5000
"""People up to whom limits are exact; beyond, the normal distribution has the same ones to a person."""


def funnel(counts: np.ndarray, of: np.ndarray) -> Funnel:
    """Which districts stand out (Spiegelhalter 2005): beyond 99.8 % limits around the common rate, overdispersion allowed for.

    counts, of: (districts,) persons. The limits are exact and binomial, their distance from the middle is widened by √φ: with
    normal limits a single case among few people would stand out where the rate is low.
    """
    known = np.isfinite(counts) & (of > 0)
    if not known.any():
        return Funnel(float("nan"), 1.0, np.zeros(len(counts), dtype=np.int64))
    rate = float(counts[known].sum() / of[known].sum())
    with np.errstate(divide="ignore", invalid="ignore"):
        z = (counts - of * rate) / np.sqrt(of * rate * (1 - rate))
    usable = known & np.isfinite(z)
    dispersion = max(1.0, float((z[usable] ** 2).mean())) if usable.any() else 1.0
    low, high = limits_of(of, rate, _OUTER, dispersion)
    mark = np.where(counts < low - 1e-9, -1, np.where(counts > high + 1e-9, 1, 0))
    return Funnel(rate, dispersion, np.where(usable, mark, 0).astype(np.int64))


def limits_of(of: np.ndarray, rate: float, level: float, dispersion: float = 1.0) -> tuple[np.ndarray, np.ndarray]:
    """The counts within the limits of a level at a common rate, out of `of` people each, widened by √φ; (districts,) each."""
    low, high = np.full(len(of), np.nan), np.full(len(of), np.nan)
    z = {0.95: NORMAL_95, _OUTER: 3.0902323061678132}[level]
    for people in np.unique(of[of > 0]):
        here, middle = of == people, people * rate
        if people <= _EXACT_UP_TO:
            least, most = funnel_limits(int(round(people)), rate, level)
        else:
            half = z * np.sqrt(middle * (1 - rate))
            least, most = middle - half, middle + half
        wider = np.sqrt(dispersion)
        low[here], high[here] = middle - wider * (middle - least), middle + wider * (most - middle)
    return low, high


def funnel_limits(of: int, rate: float, level: float) -> tuple[int, int]:
    """The smallest and largest count out of so many that are within the limits of this level at the common rate.

    Exact and binomial: beyond them lies at most half of what is left on either side.

    >>> funnel_limits(50, 0.12, 0.95), funnel_limits(800, 0.12, 0.95)
    ((2, 11), (78, 114))
    """
    below = np.cumsum(binomial_probabilities(of, rate))
    tail = (1 - level) / 2
    low = int(np.searchsorted(below, tail, side="right"))
    high = int(np.searchsorted(below, 1 - tail, side="left"))
    return low, high
