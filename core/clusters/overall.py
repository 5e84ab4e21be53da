"""Whether like lies beside like over the whole map: Moran's I, Geary's C, Getis and Ord's G, joins of classes.

Values, expectations and variances under randomisation as Cliff & Ord 1981 give them; S0 = Σ w, S1 = ½ Σ (w_ij + w_ji)²,
S2 = Σ (w_i. + w_.i)².
"""

from __future__ import annotations

from dataclasses import dataclass
from math import nan

import numpy as np

from ..distributions import normal_two_sided
from .weights import Weights

PERMUTATIONS = 999
_CELLS = 200_000


@dataclass(frozen=True)
class WholeMap:
    """One measure of a whole map; z, p: by the variance under randomisation; p_permutation: two-sided, of districts shuffled."""

    value: float
    expected: float = nan
    variance: float = nan
    p_permutation: float = nan

    @property
    def z(self) -> float:
        """How many standard deviations the value lies from what is expected."""
        return (self.value - self.expected) / self.variance**0.5 if self.variance > 0 else nan

    @property
    def p(self) -> float:
        """Two-sided, normal."""
        return float(normal_two_sided(self.z)) if self.z == self.z else nan


def sums(weights: Weights) -> tuple[float, float, float]:
    """(S0, S1, S2)."""
    columns = np.bincount(weights.j, weights.w, weights.n)
    # a link without its reverse is one of the pair (i, j), (j, i) of which only the first is listed
    alone = weights.reverse == 0
    s1 = 0.5 * float(((weights.w + weights.reverse) ** 2).sum() + (weights.w[alone] ** 2).sum())
    return float(weights.w.sum()), s1, float(((weights.sums + columns) ** 2).sum())


def moran(x: np.ndarray, weights: Weights) -> WholeMap:
    """I = n/S0 · Σ w z_i z_j / Σ z² (Moran 1948; Cliff & Ord 1981); x: (n,)."""
    n, z = len(x), x - x.mean()
    s0, s1, s2 = sums(weights)
    square = float((z**2).sum())
    value = n / s0 * float((weights.w * z[weights.i] * z[weights.j]).sum()) / square
    expected = -1 / (n - 1)
    peak = n * float((z**4).sum()) / square**2
    top = n * ((n * n - 3 * n + 3) * s1 - n * s2 + 3 * s0**2) - peak * ((n * n - n) * s1 - 2 * n * s2 + 6 * s0**2)
    variance = top / ((n - 1) * (n - 2) * (n - 3) * s0**2) - expected**2 if n > 3 else nan
    return WholeMap(value, expected, variance)


def moran_of_two(x: np.ndarray, y: np.ndarray, weights: Weights) -> WholeMap:
    """x of a district with y of its neighbours, both in standard deviations: n/S0 · Σ w x_i y_j / n.

    Expected where places are drawn by lot, each keeping its pair (x, y): −r / (n − 1); there is no variance in closed form here.
    """
    n = len(x)
    a, b = ((one - one.mean()) / one.std() for one in (x, y))
    value = float((weights.w * a[weights.i] * b[weights.j]).sum()) / float(weights.w.sum())
    return WholeMap(value, -float((a * b).mean()) / (n - 1))


def geary(x: np.ndarray, weights: Weights) -> WholeMap:
    """C = (n − 1) Σ w (x_i − x_j)² / (2 S0 Σ z²) (Geary 1954; Cliff & Ord 1981); below 1 where neighbours are alike."""
    n, z = len(x), x - x.mean()
    s0, s1, s2 = sums(weights)
    square = float((z**2).sum())
    value = (n - 1) * float((weights.w * (x[weights.i] - x[weights.j]) ** 2).sum()) / (2 * s0 * square)
    b = n * float((z**4).sum()) / square**2
    top = (
        (n - 1) * s1 * (n * n - 3 * n + 3 - (n - 1) * b)
        - 0.25 * (n - 1) * s2 * (n * n + 3 * n - 6 - (n * n - n + 2) * b)
        + s0**2 * (n * n - 3 - (n - 1) ** 2 * b)
    )
    return WholeMap(value, 1.0, top / (n * (n - 2) * (n - 3) * s0**2) if n > 3 else nan)


def getis_ord(x: np.ndarray, weights: Weights) -> WholeMap:
    """G = Σ w x_i x_j / Σ_{i≠j} x_i x_j for x ≥ 0, its variance by Getis & Ord 1992; high where high values lie together.

    NaN where a value is below 0, or all but one are 0.
    """
    n = len(x)
    s0, s1, s2 = sums(weights)
    pairs = float(x.sum() ** 2 - (x**2).sum())
    if (x < 0).any() or pairs <= 0 or n < 4:
        return WholeMap(nan)
    value = float((weights.w * x[weights.i] * x[weights.j]).sum()) / pairs
    expected = s0 / (n * (n - 1))
    b0 = (n * n - 3 * n + 3) * s1 - n * s2 + 3 * s0**2
    b1 = -((n * n - n) * s1 - 2 * n * s2 + 6 * s0**2)
    b2 = -(2 * n * s1 - (n + 3) * s2 + 6 * s0**2)
    b3 = 4 * (n - 1) * s1 - 2 * (n + 1) * s2 + 8 * s0**2
    b4 = s1 - s2 + s0**2
    m1, m2, m3, m4 = (float((x**power).sum()) for power in (1, 2, 3, 4))
    second = b0 * m2**2 + b1 * m4 + b2 * m1**2 * m2 + b3 * m1 * m3 + b4 * m1**4
    second /= (m1**2 - m2) ** 2 * n * (n - 1) * (n - 2) * (n - 3)
    return WholeMap(value, expected, second - expected**2)


def joins(member: np.ndarray, weights: Weights) -> WholeMap:
    """J = ½ Σ w [both members]: joins within a class, drawn without replacement (Cliff & Ord 1981); member: (n,) bool.

    Weights are 1, also where only one of two counts the other as a neighbour. f_r = Π_{t<r} (m − t) / (n − t) for m members.
    """
    n, m = len(member), int(member.sum())
    s0, s1, s2 = sums(weights)
    f2, f3, f4 = (np.prod([(m - t) / (n - t) for t in range(r)]) if n >= r else 0.0 for r in (2, 3, 4))
    value = 0.5 * float((weights.w * member[weights.i] * member[weights.j]).sum())
    expected = float(0.5 * s0 * f2)
    variance = 0.25 * (s1 * f2 + (s2 - 2 * s1) * f3 + (s0**2 + s1 - s2) * f4) - expected**2
    return WholeMap(value, expected, float(variance) if n > 3 else nan)


def permuted(
    x: np.ndarray, weights: Weights, measure, seed: int, count: int = PERMUTATIONS, stop=lambda: None
) -> float:
    """The two-sided p of a measure of the whole map, districts shuffled: min(1, 2 (min(low, high) + 1) / (count + 1)).

    x: (n,) or (n, columns), rows are shuffled as they are; measure: (pairs of rows of x at i and j of each link) → a number
    that rises with the measure, as `product`, `squares` and `both` below give it
    """
    random = np.random.default_rng(seed)
    seen = float((weights.w * measure(x[weights.i], x[weights.j])).sum())
    close = 1e-10 * max(1.0, abs(seen))
    low = high = 0
    block = max(1, _CELLS // max(1, len(weights.j)))
    for begin in range(0, count, block):
        stop()
        rows = min(block, count - begin)
        order = np.argsort(random.random((rows, len(x))), axis=1)
        drawn = (measure(x[order[:, weights.i]], x[order[:, weights.j]]) * weights.w).sum(axis=1)
        low += int((drawn <= seen + close).sum())
        high += int((drawn >= seen - close).sum())
    return min(1.0, 2 * (min(low, high) + 1) / (count + 1))


def product(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """x_i x_j: Moran (of z), G and joins."""
    return a * b


def crossed(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """x_i y_j of pairs (x, y)."""
    return a[..., 0] * b[..., 1]


def squares(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """(x_i − x_j)²: Geary."""
    return (a - b) ** 2
