"""The dissimilarity that pure chance produces, exactly."""

from __future__ import annotations

import numpy as np

from ..numerics import ratio
from .composition import TwoGroups
from .evenness import dissimilarity

_MANY = 20_000


def expected_dissimilarity(data: TwoGroups) -> np.ndarray:
    """(...) E[D] = S / (2 X Y) Σ_i E|x_i − s_i P| when the group is spread at random over the dwellings.

    x_i is then hypergeometric, and its mean deviation has a closed form (De Moivre's for the binomial): with
    h(k) = k (S − X − s_i + k) f(k) the identity h(k+1) − h(k) = −S (k − s_i P) f(k) telescopes to
    E|x_i − s_i P| = 2 h(m) / S, m the first whole number above s_i P. Winship (1977) tabulates the binomial case.
    Counts with decimals (yearly means) are rounded to persons.
    """
    sizes = np.rint(data.s)
    total = sizes.sum(-1, keepdims=True)
    group = np.clip(np.rint(data.X)[..., None], 0, total)
    with np.errstate(all="ignore"):  # empty districts and groups; their terms are masked
        if sizes.shape[-1] > _MANY and sizes.max() < _MANY:
            deviation = _by_size(sizes, group, total)
        else:
            deviation = _mean_deviation(sizes, group, total).sum(-1)
    value = ratio(total[..., 0] * deviation, 2 * group[..., 0] * (total - group)[..., 0])
    return np.where(data.defined, value, np.nan)


def _by_size(sizes, group, total) -> np.ndarray:
    """(...) sum of the mean deviations, each size of a district computed once."""
    largest = int(sizes.max())
    size = np.arange(largest + 1, dtype=np.float64)
    times = np.stack(
        [np.bincount(row.astype(np.int64), minlength=largest + 1) for row in sizes.reshape(-1, sizes.shape[-1])]
    )
    return (_mean_deviation(size, group, total) * times.reshape(*sizes.shape[:-1], -1)).sum(-1)


def adjusted(value: np.ndarray | np.float64, expected: np.ndarray | np.float64) -> np.ndarray:
    """(v − E) / (1 − E): 0 at random, 1 at complete segregation; (v − E) / E, down to −1, where v lies below E.

    Winship (1977); Carrington & Troske (1997).

    >>> adjusted(np.array([0.6, 0.1]), np.array([0.2, 0.2])).round(3).tolist()
    [0.5, -0.5]
    """
    above = ratio(value - expected, 1 - expected)
    below = ratio(value - expected, expected)
    return np.where(value >= expected, above, below)


def adjusted_dissimilarity(data: TwoGroups) -> np.ndarray:
    """(...) D freed of what chance produces."""
    return adjusted(dissimilarity(data), expected_dissimilarity(data))


def _mean_deviation(sizes: np.ndarray, group: np.ndarray, total: np.ndarray) -> np.ndarray:
    """E|x − μ| for x of the hypergeometric distribution: `sizes` drawn out of `total`, of whom `group` count."""
    mean = sizes * (group / np.where(total > 0, total, 1))
    first = np.floor(mean) + 1
    others = total - group
    # Beyond the support the probability, and with it the deviation, is zero.
    inside = (first <= np.minimum(sizes, group)) & (first >= sizes - others) & (sizes > 0)
    first = np.where(inside, first, 0.0)
    probability = np.where(inside, _hypergeometric(first, sizes, group, total), 0.0)
    return 2 * first * (others - sizes + first) * probability / np.where(total > 0, total, 1)


def _hypergeometric(k, sizes, group, total) -> np.ndarray:
    """P(x = k), by Loader's saddle-point form, which loses no digits in large cities. Loader (2000)."""
    p = sizes / total
    q = 1 - p
    log = (
        _binomial_log(k, group, p, q)
        + _binomial_log(sizes - k, total - group, p, q)
        - _binomial_log(sizes, total, p, q)
    )
    return np.exp(log)


def _binomial_log(k, n, p, q) -> np.ndarray:
    """ln of the binomial probability of k in n."""
    k, n = np.broadcast_arrays(np.maximum(k, 0.0), n)
    rest = np.maximum(n - k, 0.0)
    log = _stirling_error(n) - _stirling_error(k) - _stirling_error(rest)
    log = log - _deviance(k, n * p) - _deviance(rest, n * q)
    inner = (k > 0) & (rest > 0)
    return log + 0.5 * np.log(np.where(inner, n / np.where(inner, 2 * np.pi * k * rest, 1.0), 1.0))


def _deviance(x, mean) -> np.ndarray:
    """x ln(x / mean) + mean − x, with x = 0 → mean."""
    mean = np.maximum(mean, np.finfo(float).tiny)
    gap = x - mean
    return np.where(x > 0, x * np.log1p(np.maximum(gap / mean, -1 + 1e-16)) - gap, mean)


def _stirling_error(n) -> np.ndarray:
    """ln n! − ln(√(2πn) (n/e)^n), 0 for n = 0 where the other terms vanish as well."""
    small = _SMALL[np.minimum(n, 15).astype(np.int64)]
    big = np.maximum(n, 15.0)
    square = 1 / (big * big)
    series = (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - square / 1188) * square) * square) * square) / big
    return np.where(n > 15, series, small)


def _small_errors() -> np.ndarray:
    n = np.arange(1, 16)
    exact = np.cumsum(np.log(n)) - (0.5 * np.log(2 * np.pi * n) + n * np.log(n) - n)
    return np.concatenate([[0.0], exact])


_SMALL = _small_errors()
