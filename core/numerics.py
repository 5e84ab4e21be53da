"""Means, ranks, quantiles, correlations and quotients, with one rule for gaps and ties everywhere.

NaN is a gap: it is left out, and a result of nothing but gaps is NaN. A weight counts where it is above zero; one that is
NaN, infinite or negative is zero. Values that agree in twelve significant digits are a tie, because sums in another order
differ in the last ones. `composite.moments` has the same rules in kernels for whole columns.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np


def ratio(numerator, denominator) -> np.ndarray:
    """Numerator by denominator, NaN where the denominator is zero or not finite.

    >>> ratio(np.array([1.0, 1.0]), np.array([4.0, 0.0])).tolist()
    [0.25, nan]
    """
    numerator, denominator = np.broadcast_arrays(numerator, denominator)
    out = np.full(numerator.shape, np.nan)
    return np.divide(numerator, denominator, out=out, where=(denominator != 0) & np.isfinite(denominator))


def weighted_mean(values: np.ndarray, weights: np.ndarray | None = None) -> np.ndarray:
    """Σ w x / Σ w over the last axis, the plain mean without weights.

    values: (..., n); weights: of a shape that fits, for instance persons

    >>> float(weighted_mean(np.array([10.0, 20.0, np.nan]), np.array([3.0, 1.0, 5.0])))
    12.5
    """
    values = np.asarray(values, dtype=float)
    known = np.isfinite(values)
    weight = known.astype(float)
    if weights is not None:
        weight = np.where(known & np.isfinite(weights) & (np.asarray(weights) > 0), weights, 0.0)
    return ratio((np.where(known, values, 0.0) * weight).sum(-1), weight.sum(-1))


def significant(values: np.ndarray, digits: int = 12) -> np.ndarray:
    """Rounded to significant digits, so that 4.6 and 4.6000000000000005 are a tie."""
    values = np.asarray(values, dtype=float)
    good = np.isfinite(values) & (values != 0)
    safe = np.where(good, values, 1.0)
    exponent = np.floor(np.log10(np.abs(safe))).astype(np.int64)
    factor = _POWERS[np.clip(digits - 1 - exponent, -300, 300) + 300]
    return np.where(good, np.round(safe * factor) / factor, values)


_POWERS = 10.0 ** np.arange(-300, 301)


def settled(values: np.ndarray, scale: np.ndarray | None = None) -> np.ndarray:
    """Rounded to twelve significant digits; what is left of a sum of zero beside the size of the others is zero.

    scale: values that give the size, the values themselves where None
    """
    values = np.asarray(values, dtype=float)
    size = np.abs(values if scale is None else scale)
    largest = np.max(size, where=np.isfinite(size), initial=0.0)
    return significant(np.where(np.abs(values) <= 1e-13 * largest, 0.0, values))


def rank(values: np.ndarray) -> np.ndarray:
    """Rank 1 for the highest value, ties share the best rank, 0 where there is no value. (n,) → int64.

    >>> rank(np.array([3.0, 5.0, np.nan, 5.0])).tolist()
    [3, 1, 0, 1]
    """
    rounded = settled(values)
    present = ~np.isnan(rounded)
    descending = -rounded[present]
    order = np.argsort(descending, kind="stable")
    ordered = descending[order]
    fresh = np.ones(len(ordered), dtype=bool)
    fresh[1:] = ordered[1:] != ordered[:-1]
    ranks = np.empty(len(ordered), dtype=np.int64)
    ranks[order] = np.maximum.accumulate(np.where(fresh, np.arange(len(ordered)), 0)) + 1
    result = np.zeros(len(rounded), dtype=np.int64)
    result[present] = ranks
    return result


_FUZZ = 4 * np.finfo(float).eps
"""R treats a position this near to a whole number as that number."""

_PLOTTING = {4: (0.0, 1.0), 5: (0.5, 0.5), 6: (0.0, 0.0), 7: (1.0, 1.0), 8: (1 / 3, 1 / 3), 9: (3 / 8, 3 / 8)}
"""α and β of the continuous types: p lies at position α + p (n + 1 − α − β)."""


def quantile(values: np.ndarray, shares: float | Sequence[float] | np.ndarray, kind: int = 7) -> np.ndarray:
    """Sample quantiles over the last axis, (shares, ...); one number for each where `shares` is a number.

    kind: the types 1 to 9 of Hyndman and Fan (1996, table 1 and p. 363), as R and numpy number them; 7 is linear
    between neighbours, with the lowest value at 0 and the highest at 1

    >>> quantile(np.array([1.0, 2.0, np.nan, 10.0]), [0.25, 0.5]).tolist()
    [1.5, 2.0]
    """
    ordered = np.array(values, dtype=float)
    wanted = np.asarray(shares, dtype=float)
    if not ordered.size:
        return np.full((*wanted.shape, *ordered.shape[:-1]), np.nan)
    ordered.sort(axis=-1)  # NaN comes last
    size = ordered.shape[-1]
    count = size - np.isnan(ordered).sum(-1) if np.isnan(ordered[..., -1]).any() else np.full(ordered.shape[:-1], size)
    below, part = _position(wanted.reshape(wanted.shape + (1,) * count.ndim), count, kind)
    low = np.minimum(np.maximum(below, 1), np.maximum(count, 1)) - 1
    high = np.minimum(low + (below > 0), np.maximum(count - 1, 0))
    if count.ndim:
        first = np.arange(0, ordered.size, size).reshape(count.shape)
        low, high = low + first, high + first
    flat = ordered.reshape(-1)
    low, high = flat[low], flat[high]
    return np.where(part > 0, low + part * (high - low), low)


def _position(share: np.ndarray, count: np.ndarray, kind: int) -> tuple[np.ndarray, np.ndarray]:
    """How many values lie below each quantile, and how far it lies on the way to the next one (0 … 1), (shares, counts)."""
    if kind in _PLOTTING:
        alpha, beta = _PLOTTING[kind]
        position = alpha + share * (count + 1 - alpha - beta)
        below = np.floor(position + _FUZZ)
        part = position - below
        part = np.where(part < _FUZZ, 0.0, part)  # and never below −_FUZZ
        return below.astype(np.int64), part
    position = share * count - (0.5 if kind == 3 else 0.0)
    below = np.floor(position + _FUZZ)
    beyond = position > below + _FUZZ
    if kind == 1:
        part = beyond.astype(float)
    elif kind == 2:
        part = np.where(beyond, 1.0, 0.5)
    else:
        part = (beyond | (below % 2 == 1)).astype(float)
    return below.astype(np.int64), part


def weighted_quantile(values: np.ndarray, weights: np.ndarray, shares, kind: int = 1) -> np.ndarray:
    """Quantiles where each value counts with its weight, such as persons; (shares,).

    kind: the types 1 to 9 of Hyndman and Fan (1996) with persons as observations. 1: the smallest value up to which at
    least the share of the weights has been counted; 2: the mean of it and the next one where that share is met exactly;
    7: what Hmisc::wtd.quantile gives in R (Harrell), (1 - f)·x at person h + f·x at person h + 1

    >>> weighted_quantile(np.array([1.0, 5.0]), np.array([30.0, 10.0]), [0.5, 0.9]).tolist()
    [1.0, 5.0]
    """
    shares = np.asarray(shares, dtype=float)
    good = np.isfinite(values) & np.isfinite(weights) & (weights > 0)
    if not good.any():
        return np.full(shares.shape, np.nan)
    order = np.argsort(values[good], kind="stable")
    ordered = values[good][order]
    counted = np.cumsum(weights[good][order])
    last = len(ordered) - 1
    if kind > 2:
        whole = counted[-1]
        at = []
        for share in shares.ravel().tolist():
            below, part = _position(share, whole, kind)
            ends = np.clip([below, below + 1], min(1.0, whole), whole) * (1 - 1e-12)
            low, high = ordered[np.minimum(np.searchsorted(counted, ends, side="left"), last)]
            at.append(low + part * (high - low) if part > 0 else low)
        return np.array(at).reshape(shares.shape)
    counted = counted / counted[-1]
    position = np.minimum(np.searchsorted(counted, shares - 1e-12, side="left"), last)
    found = ordered[position]
    if kind == 2:
        met = np.abs(counted[position] - shares) <= 1e-12
        found = np.where(met, (found + ordered[np.minimum(position + 1, last)]) / 2, found)
    return found


def correlation(values: np.ndarray, pairwise: bool = False) -> np.ndarray:
    """Pearson's correlations of columns, (k, k), over the rows without a gap, or over the rows each pair has.

    values: (n, k). NaN where a column is constant or has fewer than two values.
    """
    if not pairwise or not np.isnan(values).any():
        return _correlate(values[~np.isnan(values).any(axis=1)])
    size = values.shape[1]
    matrix = np.eye(size)
    for i in range(size):
        for j in range(i):
            both = values[:, [i, j]]
            matrix[i, j] = matrix[j, i] = _correlate(both[~np.isnan(both).any(axis=1)])[0, 1]
    return matrix


def _correlate(values: np.ndarray) -> np.ndarray:
    size = values.shape[1]
    if len(values) < 2:
        return np.full((size, size), np.nan)
    deviation = values - values.mean(axis=0)
    cross = deviation.T @ deviation
    scale = np.sqrt(np.diag(cross))
    good = scale > 0
    scale = np.where(good, scale, 1.0)
    matrix = cross / np.outer(scale, scale)
    matrix[~good, :] = np.nan
    matrix[:, ~good] = np.nan
    np.fill_diagonal(matrix, 1.0)
    return np.clip(matrix, -1.0, 1.0)


def factorise(texts: Iterable, order: Sequence | None = None) -> tuple[np.ndarray, list]:
    """The number of each text among the distinct ones, (n,) int64, and these, in the order of appearance or a given one.

    >>> codes, distinct = factorise(["b", "a", "b"])
    >>> codes.tolist(), distinct
    ([0, 1, 0], ['b', 'a'])
    """
    texts = texts.tolist() if isinstance(texts, np.ndarray) else list(texts)
    distinct = list(dict.fromkeys(texts)) if order is None else list(order)
    place = {text: number for number, text in enumerate(distinct)}
    return np.fromiter((place[text] for text in texts), dtype=np.int64, count=len(texts)), distinct
