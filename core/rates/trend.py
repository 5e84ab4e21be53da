"""Whether a series of periods rises or falls more than chance explains, and by how much a year."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import comb

import numpy as np

from ..distributions import NORMAL_95, student_two_sided

SHORTEST = 5
"""Periods of a series of values from which a trend can be told from chance at all."""
_LONGEST_EXACT = 60


@dataclass(frozen=True)
class Trend:
    """slope: change per year (Sen), with its bounds; p: of the plain test; p_inert: of the test that allows for inertia.

    (districts,) each, NaN where a series is too short
    """

    slope: np.ndarray
    lower: np.ndarray
    upper: np.ndarray
    p: np.ndarray
    p_inert: np.ndarray


def of_counts(counts: np.ndarray, of: np.ndarray, times: np.ndarray, segment: np.ndarray | None = None):
    """A logistic trend of counts with denominators, overdispersion allowed for: (coefficient per year, φ, p), (districts,) each.

    counts, of: (districts, periods), NaN where unknown; times: (periods,) decimal years; segment: (periods,) number of the
    stretch between stated breaks, each with an intercept of its own. logit p_t = β₀ + β₁ t by iteratively reweighted least
    squares, φ = max(1, Pearson / (n − parameters)), β₁ / se against Student's t. NaN with fewer than three periods.

    >>> one = of_counts(np.array([[24.0, 28, 25, 33, 36, 41]]), np.array([[200.0, 205, 198, 210, 215, 220]]), np.arange(6.0))
    >>> [round(float(part[0]), 7) for part in one]
    [0.1032824, 1.0, 0.0918282]
    """
    out = np.full((3, len(counts)), np.nan)
    segment = np.zeros(len(times), dtype=np.int64) if segment is None else segment
    for place, (one, people) in enumerate(zip(counts, of)):
        known = np.isfinite(one) & np.isfinite(people) & (people > 0) & (one >= 0) & (one <= people)
        parts = np.unique(segment[known])
        free = int(known.sum()) - len(parts) - 1
        if free < 1 or not 0 < one[known].sum() < people[known].sum():
            continue
        rows = np.column_stack(
            [segment[known] == part for part in parts] + [times[known] - times[known].mean()]
        ).astype(float)
        fitted = _fit(rows, one[known], people[known])
        if fitted is not None:
            slope, error, pearson = fitted
            spread = max(1.0, pearson / free)
            out[:, place] = slope, spread, student_two_sided(slope / (error * np.sqrt(spread)), free)
    return out[0], out[1], out[2]


def _fit(rows: np.ndarray, counts: np.ndarray, people: np.ndarray):
    """(slope, its standard error, Pearson's χ²) of a logistic regression; None where it does not settle."""
    share = (counts + 0.5) / (people + 1)
    level = np.log(share / (1 - share))
    for _ in range(50):
        share = 1 / (1 + np.exp(-level))
        weight = np.maximum(people * share * (1 - share), 1e-12)
        target = level + (counts - people * share) / weight
        square = rows.T @ (weight[:, None] * rows)
        try:
            beta = np.linalg.solve(square, rows.T @ (weight * target))
        except np.linalg.LinAlgError:
            return None
        new = np.clip(rows @ beta, -30, 30)
        if np.max(np.abs(new - level)) < 1e-12:
            break
        level = new
    share = 1 / (1 + np.exp(-level))
    weight = people * share * (1 - share)
    pearson = float((((counts - people * share) ** 2) / np.maximum(weight, 1e-12)).sum())
    return float(beta[-1]), float(np.sqrt(np.linalg.inv(square)[-1, -1])), pearson


def of_values(values: np.ndarray, times: np.ndarray, segment: np.ndarray | None = None) -> Trend:
    """The trend of values without denominators: Mann and Kendall's test and Sen's slope.

    values: (districts, periods), NaN where unknown; times, segment: as for `of_counts`; only pairs within a segment count.
    Mann 1945, Kendall 1975: S = Σ sign(x_j − x_i), its distribution exact with ties up to 60 values, else normal; Sen 1968:
    the median of the slopes of all pairs, its bounds at the ranks (m ∓ z √Var S) / 2. The inert test is of y_t − r₁ y_{t−1}.
    """
    segment = np.zeros(len(times), dtype=np.int64) if segment is None else segment
    found = np.full((5, len(values)), np.nan)
    for place, row in enumerate(values):
        known = np.isfinite(row)
        y, t, parts = row[known], times[known], segment[known]
        if len(y) < 3:
            continue
        slope, lower, upper = sen(y, t, parts)
        found[:3, place] = slope, lower, upper
        if len(y) >= SHORTEST:
            found[3, place] = mann_kendall(y, parts)[1]
            white, stretch = _whitened(y, parts)
            found[4, place] = mann_kendall(white, stretch)[1] if len(white) >= SHORTEST - 1 else np.nan
    return Trend(*found)


def mann_kendall(values: np.ndarray, segment: np.ndarray | None = None) -> tuple[int, float]:
    """(S, two-sided p); S sums over the pairs within each segment.

    >>> s, p = mann_kendall(np.array([12, 12.4, 12.1, 13, 13.2, 13.5]))
    >>> s, round(60 * p, 9)
    (13, 1.0)
    """
    segment = np.zeros(len(values), dtype=np.int64) if segment is None else segment
    total, distribution, ways, variance, pairs = 0, (1,), 1, 0.0, 0
    for part in np.unique(segment):
        one = values[segment == part]
        total += int(np.sign(one[None, :] - one[:, None])[np.triu_indices(len(one), 1)].sum())
        _, ties = np.unique(one, return_counts=True)
        n = len(one)
        variance += (n * (n - 1) * (2 * n + 5) - sum(int(t) * (t - 1) * (2 * t + 5) for t in ties)) / 18
        if len(values) <= _LONGEST_EXACT:
            counts = _discordant(tuple(sorted(ties.tolist())))
            distribution = tuple(np.convolve(np.array(distribution, dtype=object), np.array(counts, dtype=object)))
            ways *= sum(counts)
            pairs += comb(n, 2) - sum(comb(int(t), 2) for t in ties)
    if len(values) > _LONGEST_EXACT:
        from ..distributions import normal_two_sided

        return total, float(normal_two_sided((abs(total) - 1) / np.sqrt(variance))) if total else 1.0
    # S = pairs − 2 D: as extreme are all D with |pairs − 2 D| ≥ |S|
    extreme = sum(count for d, count in enumerate(distribution) if abs(pairs - 2 * d) >= abs(total))
    return total, float(extreme / ways)


@lru_cache(maxsize=4096)
def _discordant(ties: tuple[int, ...]) -> tuple[int, ...]:
    """How many orders of values with these ties have d discordant pairs, d = 0, 1, …: a Gaussian multinomial coefficient."""
    found, n = [1], 0
    for size in ties:
        n += size
        found = _times(found, _gaussian(n, size))
    return tuple(found)


@lru_cache(maxsize=4096)
def _gaussian(n: int, k: int) -> tuple[int, ...]:
    """The coefficients of the Gaussian binomial [n, k]_q, by Pascal's rule [n, k] = [n − 1, k − 1] + q^k [n − 1, k]."""
    if k in (0, n):
        return (1,)
    first, second = _gaussian(n - 1, k - 1), (0,) * k + tuple(_gaussian(n - 1, k))
    size = max(len(first), len(second))
    return tuple((first[i] if i < len(first) else 0) + (second[i] if i < len(second) else 0) for i in range(size))


def _times(one: list[int], other: tuple[int, ...]) -> list[int]:
    out = [0] * (len(one) + len(other) - 1)
    for i, a in enumerate(one):
        for j, b in enumerate(other):
            out[i + j] += a * b
    return out


def sen(values: np.ndarray, times: np.ndarray, segment: np.ndarray | None = None) -> tuple[float, float, float]:
    """(slope, lower, upper): the median of the slopes of all pairs within a segment, and its bounds at 95 %.

    >>> [round(one, 4) for one in sen(np.array([12, 12.4, 12.1, 13, 13.2, 13.5]), np.arange(6.0))]
    [0.3, 0.0925, 0.5264]
    """
    segment = np.zeros(len(values), dtype=np.int64) if segment is None else segment
    i, j = np.triu_indices(len(values), 1)
    same = (segment[i] == segment[j]) & (times[j] != times[i])
    if not same.any():
        return float("nan"), float("nan"), float("nan")
    slopes = np.sort((values[j] - values[i])[same] / (times[j] - times[i])[same])
    variance = 0.0
    for part in np.unique(segment):
        one = values[segment == part]
        _, ties = np.unique(one, return_counts=True)
        n = len(one)
        variance += (n * (n - 1) * (2 * n + 5) - sum(int(t) * (t - 1) * (2 * t + 5) for t in ties)) / 18
    count, half = len(slopes), NORMAL_95 * np.sqrt(variance)
    places = np.arange(count)
    lower, upper = np.interp([(count - half) / 2 - 1, (count + half) / 2], places, slopes)
    return float(np.median(slopes)), float(lower), float(upper)


def _whitened(values: np.ndarray, segment: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """y_t − r₁ y_{t−1} within each segment, r₁ the first autocorrelation of the deviations from the segments' means."""
    parts = [values[segment == part] for part in np.unique(segment)]
    centred = [part - part.mean() for part in parts]
    below = sum(float((part**2).sum()) for part in centred)
    r = sum(float((part[1:] * part[:-1]).sum()) for part in centred) / below if below > 0 else 0.0
    white = [part[1:] - r * part[:-1] for part in parts]
    return np.concatenate(white), np.concatenate([np.full(len(part), k) for k, part in enumerate(white)])
