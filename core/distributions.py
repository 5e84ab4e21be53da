"""Tails of distributions that intervals and tests need: normal, Student's t, binomial; the incomplete beta function."""

from __future__ import annotations

import math

import numpy as np

NORMAL_95 = 1.959963984540054
"""The standard normal distribution lies within ± this with 95 %."""
_lgamma = np.frompyfunc(math.lgamma, 1, 1)
_erfc = np.frompyfunc(math.erfc, 1, 1)
_STEPS = 400
_TINY = 1e-300


def normal_two_sided(z) -> np.ndarray:
    """P(|Z| ≥ |z|) of the standard normal distribution; the shape of z.

    >>> round(float(normal_two_sided(1.959963984540054)), 12)
    0.05
    """
    z = np.asarray(z, dtype=np.float64)
    return np.asarray(_erfc(np.abs(z) / math.sqrt(2)), dtype=np.float64)


def beta_cdf(x, a, b) -> np.ndarray:
    """The regularised incomplete beta function I_x(a, b), by its continued fraction (modified Lentz); shapes broadcast.

    >>> round(float(beta_cdf(0.3, 2.0, 5.0)), 6)  # P(X ≥ 2) of six draws with p = 0.3
    0.579825
    """
    x, a, b = (np.array(one, dtype=np.float64) for one in np.broadcast_arrays(x, a, b))
    out = np.where(x >= 1, 1.0, 0.0)
    inside = (x > 0) & (x < 1)
    turned = inside & (x > (a + 1) / (a + b + 2))
    xx, aa, bb = np.where(turned, 1 - x, x), np.where(turned, b, a), np.where(turned, a, b)
    with np.errstate(divide="ignore", invalid="ignore"):
        front = np.exp(
            np.asarray(_lgamma(aa + bb) - _lgamma(aa) - _lgamma(bb), dtype=np.float64)
            + aa * np.log(xx)
            + bb * np.log1p(-xx)
        )
        value = front * _fraction(xx, aa, bb) / aa
    return np.where(inside, np.where(turned, 1 - value, value), out)


def _fraction(x: np.ndarray, a: np.ndarray, b: np.ndarray) -> np.ndarray:
    c = np.ones_like(x)
    d = 1 / _away(1 - (a + b) * x / (a + 1))
    value = d.copy()
    for step in range(1, _STEPS):
        twice = 2 * step
        even = step * (b - step) * x / ((a + twice - 1) * (a + twice))
        odd = -(a + step) * (a + b + step) * x / ((a + twice) * (a + twice + 1))
        for term in (even, odd):
            d = 1 / _away(1 + term * d)
            c = _away(1 + term / c)
            value = value * c * d
        if not (np.abs(c * d - 1) >= 1e-15).any():
            break
    return value


def _away(values: np.ndarray) -> np.ndarray:
    """Away from zero."""
    return np.where(np.abs(values) < _TINY, _TINY, values)


def student_two_sided(t, freedom) -> np.ndarray:
    """P(|T| ≥ |t|) of Student's distribution; shapes broadcast.

    >>> round(float(student_two_sided(2.7764451051977987, 4)), 9)
    0.05
    """
    t, freedom = np.broadcast_arrays(np.asarray(t, dtype=np.float64), np.asarray(freedom, dtype=np.float64))
    return beta_cdf(freedom / (freedom + t * t), freedom / 2, 0.5)


def log_factorials(most: int) -> np.ndarray:
    """ln n! for n = 0 … most, (most + 1,)."""
    return np.concatenate([[0.0], np.cumsum(np.log(np.arange(1, most + 1)))])


def binomial_probabilities(n: int, p: float) -> np.ndarray:
    """P(X = k) for k = 0 … n, (n + 1,).

    >>> binomial_probabilities(2, 0.5).round(12).tolist()
    [0.25, 0.5, 0.25]
    """
    if p <= 0 or p >= 1:
        out = np.zeros(n + 1)
        out[n if p >= 1 else 0] = 1.0
        return out
    logs = log_factorials(n)
    k = np.arange(n + 1)
    return np.exp(logs[n] - logs - logs[::-1] + k * math.log(p) + (n - k) * math.log1p(-p))


def quantile_by_bisection(tail, low: np.ndarray, high: np.ndarray) -> np.ndarray:
    """Where a rising function of each place passes zero between low and high; 60 halvings."""
    low, high = low.copy(), high.copy()
    for _ in range(60):
        middle = (low + high) / 2
        above = tail(middle) > 0
        high, low = np.where(above, middle, high), np.where(above, low, middle)
    return (low + high) / 2
