"""Rates of small districts drawn towards a larger whole, so that chance does not fill the ends of the ranking."""

from __future__ import annotations

import numpy as np

from ..messages import SozialraumError
from .indexed import IndexInput, period_groups


def empirical_bayes(events: np.ndarray, population: np.ndarray) -> np.ndarray:
    """Global empirical Bayes estimate of rates (Marshall 1991, equations 4–6). (districts,) → (districts,) rates.

    b = Σe/Σp; S² = max(0, Σ p(r − b)²/Σp − b/p̄); w = S²/(S² + b/p); r* = w·r + (1 − w)·b. NaN where e or p is missing
    or p is zero.

    >>> empirical_bayes(np.array([10.0, 10.0]), np.array([100.0, 100.0])).round(3).tolist()  # no spread, all shrunk
    [0.1, 0.1]
    """
    good = ~np.isnan(events) & (population > 0)
    result = np.full(len(events), np.nan)
    if not good.any():
        return result
    e, p = events[good], population[good]
    rate = e / p
    b = e.sum() / p.sum()
    variance = max(0.0, float((p * (rate - b) ** 2).sum() / p.sum() - b / p.mean()))
    prior = b / p
    total = variance + prior
    share = np.where(total > 0, variance / np.where(total > 0, total, 1.0), 1.0)
    result[good] = share * rate + (1 - share) * b
    return result


def logit_shrinkage(events: np.ndarray, population: np.ndarray, parents: np.ndarray) -> np.ndarray:
    """Shrinkage of proportions to a larger area on the logit scale (English Indices of Deprivation, Technical Report,
    appendix “shrinkage”). (districts,) → (districts,) proportions.

    m = ln((r + ½)/(p − r + ½)), s² = (p + 1)(p + 2)/(p(r + 1)(p − r + 1)); M the same logit of the parent's counts
    Σr and Σp; t² = Σ(m − M)²/(n − 1) between the n districts of the parent; w = (1/s²)/(1/s² + 1/t²); m* = w·m +
    (1 − w)·M; result e^m*/(1 + e^m*).
    """
    good = ~np.isnan(events) & (population > 0) & (events >= 0) & (events <= population)
    result = np.full(len(events), np.nan)
    names, codes = np.unique(np.asarray(parents, dtype=str), return_inverse=True)
    for code in range(len(names)):
        rows = np.flatnonzero(good & (codes == code))
        if not len(rows):
            continue
        r, p = events[rows], population[rows]
        estimate = np.log((r + 0.5) / (p - r + 0.5))
        variance = (p + 1) * (p + 2) / (p * (r + 1) * (p - r + 1))
        centre = np.log((r.sum() + 0.5) / (p.sum() - r.sum() + 0.5))
        between = float(((estimate - centre) ** 2).sum() / (len(rows) - 1)) if len(rows) > 1 else 0.0
        share = between / (between + variance)
        shrunk = share * estimate + (1 - share) * centre
        result[rows] = 1 / (1 + np.exp(-shrunk))
    return result


def shrink_rows(values: np.ndarray, data: IndexInput, method: str) -> np.ndarray:
    """Percentages of an IndexInput shrunk per indicator and period, by its denominators (and parents for `logit`)."""
    if data.denominators is None:
        raise SozialraumError(
            "Smoothing small numbers needs the number of persons behind each rate. Choose a denominator field for each "
            "indicator, in their order."
        )
    if method == "logit" and data.parents is None:
        raise SozialraumError("Smoothing towards a larger area needs the field that names it. Choose the parent field.")
    result = np.array(values, dtype=float)
    rows = np.flatnonzero(np.ones(len(values)) if data.totals is None else ~np.asarray(data.totals, dtype=bool))
    periods = np.asarray(data.periods)[rows]
    parents = None if data.parents is None else np.asarray(data.parents)[rows]
    for j in range(values.shape[1]):
        people = data.denominators[rows, j]
        events = values[rows, j] / 100 * people
        result[rows, j] = 100 * smoothed_rates(events, people, periods, method, parents)
    return result


def smoothed_rates(
    events: np.ndarray, population: np.ndarray, periods: np.ndarray, method: str, parents: np.ndarray | None = None
) -> np.ndarray:
    """Rates per person of all rows, each period by itself: `empirical_bayes`, or `logit` towards `parents`.

    events, population: (rows,) persons; NaN where one is missing or the population is zero, with `logit` also where events
    are negative or more than the population.
    """
    result = np.full(len(events), np.nan)
    for rows in period_groups(periods).values():
        if method == "logit" and parents is not None:
            result[rows] = logit_shrinkage(events[rows], population[rows], parents[rows])
        else:
            result[rows] = empirical_bayes(events[rows], population[rows])
    return result
