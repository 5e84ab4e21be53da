"""Centres and spreads of indicator columns; missing values never count."""

from __future__ import annotations

import numpy as np

CONSTANT = 1e-12
"""A spread below this share of the centre is no spread but rounding."""


def mean(values: np.ndarray, weights: np.ndarray | None = None) -> np.ndarray:
    """Mean of each column of `values` (districts, indicators), NaN left out, NaN for an empty column.

    weights: (districts,) not negative, for instance residents; a weight that is NaN or below zero counts as zero.
    """
    if weights is None:
        total = values.sum(axis=0)
        # a finite sum has no NaN in it: the gaps need no look of their own
        if len(values) and np.isfinite(total).all():
            return total / len(values)
        present = ~np.isnan(values)
        count = present.sum(axis=0)
        total = np.where(present, values, 0.0).sum(axis=0)
    else:
        weights = _clean(weights)
        present = ~np.isnan(values)
        count = weights @ present
        total = weights @ np.where(present, values, 0.0)
    return _divide(total, count)


def standard_deviation(
    values: np.ndarray, centre: np.ndarray | None = None, weights: np.ndarray | None = None, sample: bool = False
) -> np.ndarray:
    """Standard deviation of each column: σ (divided by n, or by the sum of weights), or s (n − 1) with `sample`."""
    if centre is None:
        centre = mean(values, weights)
    return spread_of_deviations(values - centre, centre, weights, sample)


def spread_of_deviations(
    deviation: np.ndarray, centre: np.ndarray, weights: np.ndarray | None = None, sample: bool = False
) -> np.ndarray:
    """The standard deviation of columns of which the distances to their centre are known already."""
    if weights is None:
        squares = np.einsum("ij,ij->j", deviation, deviation)
        count = len(deviation)
        if not np.isfinite(squares).all():
            present = ~np.isnan(deviation)
            deviation = np.where(present, deviation, 0.0)
            squares = np.einsum("ij,ij->j", deviation, deviation)
            count = present.sum(axis=0)
        count = count - (1 if sample else 0)
    else:
        weights = _clean(weights)
        present = ~np.isnan(deviation)
        deviation = np.where(present, deviation, 0.0)
        squares = weights @ (deviation * deviation)
        count = weights @ present
    spread = np.sqrt(_divide(squares, np.asarray(count)))
    return np.where(spread <= CONSTANT * np.abs(centre), 0.0, spread)


def median(values: np.ndarray) -> np.ndarray:
    """Median of each column, NaN left out."""
    return _quantile_columns(values)


def median_deviation(values: np.ndarray) -> np.ndarray:
    """Median absolute deviation from the median, times 1.4826 so that it equals σ for a normal distribution."""
    return 1.4826 * median(np.abs(values - median(values)))


def limits(values: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Smallest and largest value of each column, NaN for an empty one."""
    if len(values):
        low, high = values.min(axis=0), values.max(axis=0)
        if not np.isnan(low).any():
            return low, high
    present = ~np.isnan(values)
    some = present.any(axis=0)
    low = np.where(present, values, np.inf).min(axis=0, initial=np.inf)
    high = np.where(present, values, -np.inf).max(axis=0, initial=-np.inf)
    return np.where(some, low, np.nan), np.where(some, high, np.nan)


def _quantile_columns(values: np.ndarray) -> np.ndarray:
    ordered = np.sort(values, axis=0)
    count = (~np.isnan(values)).sum(axis=0)
    columns = np.arange(values.shape[1])
    low = np.maximum(count - 1, 0) // 2
    high = np.maximum(count, 1) // 2
    if not len(values):
        return np.full(values.shape[1], np.nan)
    middle = (ordered[low, columns] + ordered[np.minimum(high, len(values) - 1), columns]) / 2
    return np.where(count > 0, middle, np.nan)


def _clean(weights: np.ndarray) -> np.ndarray:
    return np.where(weights > 0, weights, 0.0)


def _divide(total: np.ndarray, count: np.ndarray) -> np.ndarray:
    some = count > 0
    return np.where(some, total / np.where(some, count, 1), np.nan)
