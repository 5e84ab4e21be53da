"""From standardised indicators to one number per district; a missing indicator is left out, never zero.

Every function takes `values` (districts, indicators) and `weights` (indicators,) and gives (districts,). Weights are
renormalised over the indicators a district has; which districts have enough is decided by the caller.
"""

from __future__ import annotations

import numpy as np

from ..messages import SozialraumError


def total(values: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Σ w·x; where indicators are missing the sum is scaled up to the weights of all.

    >>> total(np.array([[1.0, 3.0], [2.0, np.nan]]), np.array([1.0, 1.0])).tolist()  # a gap is scaled up
    [4.0, 4.0]
    """
    return mean(values, weights) * weights.sum()


def mean(values: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Weighted arithmetic mean Σ w·x / Σ w."""
    plain = values @ weights
    if not np.isnan(plain).any():
        return _without_dust(plain / weights.sum(), values)
    present = ~np.isnan(values)
    counted = present @ weights
    values = np.where(present, values, 0.0)
    return _without_dust(np.where(counted > 0, values @ weights / np.where(counted > 0, counted, 1), np.nan), values)


def geometric(values: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Weighted geometric mean; needs values above zero.

    >>> geometric(np.array([[2.0, 8.0]]), np.array([1.0, 1.0])).round(6).tolist()  # √16
    [4.0]
    """
    return np.exp(mean(np.log(_above_zero(values)), weights))


def harmonic(values: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Weighted harmonic mean; needs values above zero.

    >>> harmonic(np.array([[2.0, 6.0]]), np.array([1.0, 1.0])).round(6).tolist()  # 2 / (1/2 + 1/6)
    [3.0]
    """
    return 1 / mean(1 / _above_zero(values), weights)


def mazziotta_pareto(values: np.ndarray, weights: np.ndarray, sample: bool = True, sign: int = 1) -> np.ndarray:
    """M ± S²/M with mean and variance over a district's indicators (Mazziotta and Pareto 2013, MPI).

    With sign +1 the penalty is added: an unbalanced profile means more need; −1 is for indicators of well-being. S²
    divides by k − 1 (`sample`, MPI) or by k (AMPI).

    >>> mazziotta_pareto(np.array([[90.0, 110.0]]), np.array([1.0, 1.0])).round(3).tolist()  # 100 + 200/100
    [102.0]
    """
    centre = mean(values, weights)
    squares = mean((values - centre[:, None]) ** 2, weights)
    if sample:
        count = (~np.isnan(values)).sum(axis=1)
        squares = np.where(count > 1, squares * count / np.maximum(count - 1, 1), np.nan)
    if (centre < 0).any():
        raise SozialraumError(
            "The Mazziotta-Pareto index needs values above zero. Standardise with z, reference_range or min-max."
        )
    positive = centre > 0
    return np.where(positive, centre + sign * squares / np.where(positive, centre, 1.0), centre)


def mazziotta_pareto_minus(values: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """MPI⁻: M − S²/M, for indicators of well-being (Mazziotta and Pareto 2013)."""
    return mazziotta_pareto(values, weights, sign=-1)


def adjusted_mazziotta_pareto(values: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """AMPI⁺: M + S²/M with the population variance over a district's indicators (Mazziotta and Pareto 2016).

    >>> adjusted_mazziotta_pareto(np.array([[90.0, 110.0]]), np.array([1.0, 1.0])).round(3).tolist()  # 100 + 100/100
    [101.0]
    """
    return mazziotta_pareto(values, weights, sample=False)


def adjusted_mazziotta_pareto_minus(values: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """AMPI⁻: M − S²/M with the population variance, for indicators of well-being (Mazziotta and Pareto 2016)."""
    return mazziotta_pareto(values, weights, sample=False, sign=-1)


def copeland(values: np.ndarray, weights: np.ndarray, block: int = 32) -> np.ndarray:
    """Copeland's score: how many more districts one outranks than it is outranked by (OECD/JRC 2008, 6.6).

    O_ab = Σ w·[x_a > x_b] + ½ Σ w·[x_a = x_b], weights renormalised over indicators both have; Σ_b sign(O_ab − ½).

    >>> copeland(np.array([[1.0, 1.0], [2.0, 2.0], [3.0, 3.0]]), np.array([0.5, 0.5])).tolist()
    [-2.0, 0.0, 2.0]
    """
    count = len(values)
    score = np.full(count, np.nan)
    valid = np.flatnonzero(~np.isnan(values).all(axis=1))
    columns = np.ascontiguousarray(_steps(values[valid]).T, dtype=np.float32)  # fewer than 2^24 districts
    for start in range(0, len(valid), block):
        part = columns[:, start : start + block, None]
        balance = np.zeros((part.shape[1], len(valid)))
        for own, column, weight in zip(part, columns, weights):
            # a gap is neither ahead nor behind
            ahead = (own > column).view(np.int8) - (own < column).view(np.int8)
            balance += float(weight) * ahead
        balance[np.abs(balance) < 1e-12 * weights.sum()] = 0.0
        score[valid[start : start + block]] = np.sign(balance).sum(axis=1)
    return score


AGGREGATIONS = {
    "sum": total,
    "mean": mean,
    "geometric": geometric,
    "harmonic": harmonic,
    "mpi": mazziotta_pareto,
    "ampi": adjusted_mazziotta_pareto,
    "mpi_minus": mazziotta_pareto_minus,
    "ampi_minus": adjusted_mazziotta_pareto_minus,
    "copeland": copeland,
}
"""Name → function. Component scores of the recipes come from weight.py and factor.py."""


def _steps(values: np.ndarray) -> np.ndarray:
    """Each column as whole numbers in the same order; values that differ by rounding only share one. NaN stays."""
    order = np.argsort(values, axis=0)
    ordered = np.take_along_axis(values, order, axis=0)
    size = np.abs(np.where(np.isnan(values), 0.0, values)).max(axis=0, initial=0.0)
    rises = np.diff(ordered, axis=0, prepend=ordered[:1]) > 1e-12 * size
    result = np.empty_like(values)
    np.put_along_axis(result, order, np.cumsum(rises, axis=0).astype(float), axis=0)
    return np.where(np.isnan(values), np.nan, result)


def _without_dust(result: np.ndarray, values: np.ndarray) -> np.ndarray:
    """Zero where positive and negative values cancel but for rounding, so that such districts are a tie."""
    largest = max(values.max(initial=0.0), -values.min(initial=0.0))
    return np.where(np.abs(result) <= 1e-13 * largest, 0.0, result)


def _above_zero(values: np.ndarray) -> np.ndarray:
    if (values <= 0).any():
        raise SozialraumError(
            "The geometric and the harmonic mean need values above zero. Standardise with min-max to a range such as "
            "1 to 100."
        )
    return values
