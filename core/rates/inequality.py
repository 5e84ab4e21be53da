"""How unequal districts are: measures of one indicator, weighted by the people who live in the districts.

Every function takes values x, (districts,), and weights w, (districts,), persons, both without NaN, weights above 0.
It returns one number, NaN where the measure has no meaning (no districts, a mean of zero, negative values in a measure
of shares).
"""

from __future__ import annotations

from typing import Callable

import numpy as np

from ..messages import SozialraumError
from ..numerics import weighted_mean, weighted_quantile


def mean(values: np.ndarray, weights: np.ndarray) -> float:
    """Mean weighted by population: Σ w x / Σ w.

    >>> mean(np.array([10.0, 20.0]), np.array([300.0, 100.0]))
    12.5
    """
    return float(weighted_mean(values, weights))


def weighted_sd(values: np.ndarray, weights: np.ndarray) -> float:
    """Standard deviation around the weighted mean, √(Σ w (x − μ)² / Σ w), in the unit of x.

    The districts are the whole city and no sample, hence Σ w and not Σ w − 1 (Cowell 2011, Measuring Inequality, 3rd
    ed., appendix A, variance).

    >>> weighted_sd(np.array([10.0, 20.0]), np.array([1.0, 1.0]))
    5.0
    """
    centre = mean(values, weights)
    return float(np.sqrt(mean((values - centre) ** 2, weights)))


def cv(values: np.ndarray, weights: np.ndarray) -> float:
    """Coefficient of variation, standard deviation by mean (Cowell 2011, appendix A); without unit.

    >>> round(cv(np.array([10.0, 20.0]), np.array([1.0, 1.0])), 4)  # 5 / 15
    0.3333
    """
    centre = mean(values, weights)
    return weighted_sd(values, weights) / centre if centre > 0 else float("nan")


def gini(values: np.ndarray, weights: np.ndarray) -> float:
    """Gini coefficient, ΣΣ w_i w_j |x_i − x_j| / (2 W² μ), from 0 (equal) to 1 (Gini 1912; Cowell 2011, appendix A).

    Computed from the Lorenz curve, 1 − Σ p_i (S_i + S_{i−1}), which is the same for weighted data.

    >>> round(gini(np.array([0.0, 10.0]), np.array([1.0, 1.0])), 3)
    0.5
    """
    if len(values) == 0 or values.min() < 0 or values.max() <= 0:
        return float("nan")
    order = np.argsort(values, kind="stable")
    share = weights[order] / weights.sum()
    lorenz = np.cumsum(values[order] / values.max() * share)
    before = np.concatenate([[0.0], lorenz[:-1]])
    return max(0.0, float(1 - (share * (lorenz + before)).sum() / lorenz[-1]))


def theil(values: np.ndarray, weights: np.ndarray) -> float:
    """Theil's T, Σ (w x / Σ w x) ln(x / μ), from 0 (equal) upwards; x = 0 adds 0.

    Theil 1967, Economics and Information Theory, ch. 4; Cowell 2011, appendix A.

    >>> round(theil(np.array([0.0, 10.0]), np.array([1.0, 1.0])), 4)  # ln 2
    0.6931
    """
    if len(values) == 0 or values.min() < 0 or values.max() <= 0:
        return float("nan")
    scaled = values / values.max()
    relative = scaled / mean(scaled, weights)
    logarithm = np.log(np.where(relative > 0, relative, 1.0))
    return max(0.0, mean(relative * logarithm, weights))


def p90_p10(values: np.ndarray, weights: np.ndarray) -> float:
    """Ratio of the 90th to the 10th percentile of the people (Cowell 2011, ch. 2, quantile ratios)."""
    low, high = weighted_quantile(values, weights, [0.1, 0.9], kind=2).tolist()
    return high / low if low > 0 else float("nan")


def quintile_gap(values: np.ndarray, weights: np.ndarray) -> float:
    """Mean of the fifth of the people with the highest values less that of the lowest fifth, in the unit of x.

    A district across the border of a fifth counts with the part of its people that falls inside (range difference
    between quintiles, Keppel et al. 2005, Methodological Issues in Measuring Health Disparities, NCHS).
    """
    if len(values) == 0:
        return float("nan")
    order = np.argsort(values, kind="stable")
    ends = np.cumsum(weights[order]) / weights.sum()
    starts = np.concatenate([[0.0], ends[:-1]])
    lowest = np.clip(np.minimum(ends, 0.2) - starts, 0, None)
    highest = np.clip(ends - np.maximum(starts, 0.8), 0, None)
    return max(0.0, mean(values[order], highest) - mean(values[order], lowest))


MEASURES: dict[str, Callable[[np.ndarray, np.ndarray], float]] = {
    "gini": gini,
    "theil": theil,
    "p90_p10": p90_p10,
    "quintile_gap": quintile_gap,
    "weighted_sd": weighted_sd,
    "cv": cv,
}
"""Every measure by its name."""


def near_the_mean(values: np.ndarray, weights: np.ndarray, width: float = 0.1) -> float:
    """Share of the people in districts whose value is within `width` (a tenth) of the mean: is the average anywhere?

    >>> near_the_mean(np.array([10.0, 40.0]), np.array([5.0, 1.0]))  # the mean is 15
    0.0
    >>> near_the_mean(np.array([14.0, 16.0]), np.array([1.0, 1.0]))
    1.0
    """
    centre = mean(values, weights)
    if not centre > 0:
        return float("nan")
    return mean((np.abs(values - centre) <= width * centre).astype(float), weights)


def usable(values: np.ndarray, population: np.ndarray | None) -> np.ndarray:
    """Which districts can be measured, (districts,) bool: value and population known, somebody lives there.

    SozialraumError where a population is negative.
    """
    known = np.isfinite(values)
    if population is None:
        return known
    if np.any(population < 0):
        raise SozialraumError(
            "A population is negative ({value}). Correct it first.", value=float(np.nanmin(population))
        )
    return known & (np.nan_to_num(population) > 0)
