"""Making indicators comparable: the position of each value within a base of districts.

Every function takes `values` (districts, indicators), a `base` of the same columns (the same districts, all periods or
a reference period) and gives an array shaped like `values`. A constant column gives NaN: it tells no district apart.
"""

from __future__ import annotations

import numpy as np

from ..numerics import significant
from . import moments

CENTRES = ("mean", "weighted_mean", "total", "reference_period", "median")
SPREADS = ("sigma", "sample", "weighted", "mad")


def centre_of(base: np.ndarray, weights: np.ndarray | None, centre: str) -> np.ndarray:
    """The centre of each column: `mean`, `weighted_mean` or `median` of the base."""
    if centre == "weighted_mean":
        return moments.mean(base, weights)
    if centre == "median":
        return moments.median(base)
    return moments.mean(base)


def spread_of(base: np.ndarray, weights: np.ndarray | None, spread: str) -> np.ndarray:
    """The spread of each column around its own mean: `sigma` (n), `sample` (n − 1), `weighted`, `mad`."""
    if spread == "sample":
        return moments.standard_deviation(base, sample=True)
    if spread == "weighted":
        return moments.standard_deviation(base, weights=weights)
    if spread == "mad":
        return moments.median_deviation(base)
    return moments.standard_deviation(base)


def z_score(values: np.ndarray, centre: np.ndarray, spread: np.ndarray) -> np.ndarray:
    """(x − centre) / spread.

    >>> z_score(np.array([8.0, 12.0]), np.array(10.0), np.array(2.0)).tolist()
    [-1.0, 1.0]
    """
    return (values - centre) / _not_zero(spread)


def z_scores_within(values: np.ndarray, sample: bool = False, out: np.ndarray | None = None) -> np.ndarray:
    """`z_score` by the mean and standard deviation of the values themselves, with as few looks at a large table as possible.

    out: shaped like the values, is filled and given back

    >>> z_scores_within(np.array([[1.0], [3.0], [np.nan]]))[:, 0].tolist()
    [-1.0, 1.0, nan]
    """
    centre = moments.mean(values)
    deviation = np.subtract(values, centre, out=out)
    deviation /= _not_zero(moments.spread_of_deviations(deviation, centre, sample=sample))
    return deviation


def min_max(
    values: np.ndarray, low: np.ndarray, high: np.ndarray, lower: float = 0.0, upper: float = 1.0
) -> np.ndarray:
    """(x − low)/(high − low) stretched to `lower`…`upper`; with given low and high these are goalposts.

    >>> min_max(np.array([2.0, 3.0, 6.0]), np.array(2.0), np.array(6.0), 1, 100).tolist()  # 1 + 99/4
    [1.0, 25.75, 100.0]
    """
    return (values - low) / _not_zero(high - low) * (upper - lower) + lower


def distance(values: np.ndarray, reference: np.ndarray) -> np.ndarray:
    """Distance to a reference in shares of it: (x − r)/|r|.

    >>> distance(np.array([15.0, 5.0]), np.array(10.0)).tolist()
    [0.5, -0.5]
    """
    return (values - reference) / _not_zero(np.abs(reference))


def ranks(values: np.ndarray, base: np.ndarray, ties: str = "min") -> np.ndarray:
    """Rank of each value within the base, 1 = smallest; ties share the lowest (`min`) or the mean rank (`mean`).

    >>> x = np.array([[3.0], [1.0], [3.0], [7.0]])
    >>> ranks(x, x)[:, 0].tolist(), ranks(x, x, "mean")[:, 0].tolist()
    ([2.0, 1.0, 2.0, 4.0], [2.5, 1.0, 2.5, 4.0])
    """
    result = np.full(values.shape, np.nan)
    for j in range(values.shape[1]):
        column, ordered = significant(values[:, j]), significant(base[:, j])
        ordered = np.sort(ordered[~np.isnan(ordered)])
        present = ~np.isnan(column)
        below = np.searchsorted(ordered, column[present], side="left")
        if ties == "mean":
            equal = np.searchsorted(ordered, column[present], side="right") - below
            result[present, j] = below + (np.maximum(equal, 1) + 1) / 2
        else:
            result[present, j] = below + 1
    return result


def percentile_ranks(values: np.ndarray, base: np.ndarray) -> np.ndarray:
    """(rank − 1)/(n − 1) with the lowest rank for ties, 0 for the least and 1 for the most.

    >>> x = np.array([[3.0], [1.0], [7.0]])
    >>> percentile_ranks(x, x)[:, 0].tolist()
    [0.5, 0.0, 1.0]
    """
    count = (~np.isnan(base)).sum(axis=0)
    result = (ranks(values, base) - 1) / np.where(count > 1, count - 1, np.nan)
    return np.minimum(result, 1.0)


def exponential_ranks(values: np.ndarray, base: np.ndarray) -> np.ndarray:
    """Exponentially transformed ranks of the English Indices of Deprivation, 0–100.

    R = (N − rank + 1)/N with rank 1 = most deprived, X = −23·ln(1 − R·(1 − e^(−100/23)))
    (MHCLG 2025, chapter 3 “exponential transformation”).
    """
    count = (~np.isnan(base)).sum(axis=0)
    fraction = (count - (ranks(-values, -base) - 1)) / np.where(count > 0, count, np.nan)
    return -23 * np.log1p(-fraction * (1 - np.exp(-100 / 23)))


def reference_range(values: np.ndarray, reference: np.ndarray, low: np.ndarray, high: np.ndarray) -> np.ndarray:
    """70…130 around a reference that scores 100 (Mazziotta and Pareto 2016, AMPI).

    Min, Max = reference ∓ (high − low)/2; r = (x − Min)/(Max − Min)·60 + 70.

    >>> reference_range(np.array([5.0, 10.0, 15.0]), np.array(10.0), np.array(5.0), np.array(15.0)).tolist()
    [70.0, 100.0, 130.0]
    """
    half = (high - low) / 2
    return min_max(values, reference - half, reference + half, 70.0, 130.0)


STANDARDISATIONS = (
    "none",
    "z",
    "min_max",
    "rank",
    "rank_mean",
    "percentile_rank",
    "distance",
    "goalposts",
    "exponential_rank",
    "reference_range",
)


def _not_zero(spread: np.ndarray) -> np.ndarray:
    return np.where(spread > 0, spread, np.nan)
