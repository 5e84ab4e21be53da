"""Evenness: how differently the group and the others are spread over the districts.

x_i, y_i persons of the group and of the others in district i, s_i = x_i + y_i, capitals their sums, p_i = x_i / s_i,
P = X / S. Every function takes a TwoGroups and returns one value per period and group, NaN where a group is empty.
"""

from __future__ import annotations

import numpy as np

from ..numerics import ratio
from .composition import TwoGroups, xlogx


def contributions(data: TwoGroups) -> np.ndarray:
    """(..., districts) ½ (x_i/X − y_i/Y): positive where the group is over-represented; absolute values sum to D."""
    parts = data.x * ratio(0.5, data.X)[..., None]
    parts -= data.y * ratio(0.5, data.Y)[..., None]
    return parts


def dissimilarity(data: TwoGroups) -> np.ndarray:
    """D = ½ Σ |x_i/X − y_i/Y|. Duncan & Duncan (1955).

    Two districts of 100 persons, 80 and 20 of the group: ½ (|0.8 − 0.2| + |0.2 − 0.8|).

    >>> from .prepare import two_groups
    >>> data = two_groups(np.array([[[80.0], [20.0]]]), np.array([[100.0, 100.0]]))
    >>> dissimilarity(data).round(3).item()
    0.6
    """
    parts = contributions(data)
    return _where(data, np.abs(parts, out=parts).sum(-1))


def gini(data: TwoGroups) -> np.ndarray:
    """G = Σ_ij s_i s_j |p_i − p_j| / (2 S² P (1 − P)), by one sort: Σ (x̄_{i−1} y_i − x_i ȳ_{i−1}) / XY, x̄ cumulative.

    Duncan & Duncan (1955); Massey & Denton (1988), eq. 2.

    >>> from .prepare import two_groups
    >>> data = two_groups(np.array([[[80.0], [20.0]]]), np.array([[100.0, 100.0]]))
    >>> gini(data).round(3).item()  # as D for two districts
    0.6
    """
    return _where(data, ratio(_lorenz(*data.by_share), data.X * data.Y))


def _lorenz(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Σ_i (x_i ȳ_{i−1} − y_i x̄_{i−1}) of districts in order of share, x̄ and ȳ cumulative; twice the Lorenz area.

    As Σ_i x_i ȳ_{i−1} = Σ_i y_i (X − x̄_i), one cumulative sum is enough: XY − Σ y_i (2 x̄_i − x_i).
    """
    before = np.cumsum(x, -1)
    before *= 2
    before -= x
    before *= y
    return x.sum(-1) * y.sum(-1) - before.sum(-1)


def entropy(data: TwoGroups) -> np.ndarray:
    """Theil's H = Σ s_i (E − E_i) / (E S), E = −P ln P − (1−P) ln(1−P). Theil & Finizza (1971).

    >>> from .prepare import two_groups
    >>> data = two_groups(np.array([[[80.0], [20.0]]]), np.array([[100.0, 100.0]]))
    >>> entropy(data).round(4).item()  # 1 − E(0.8)/E(0.5) = 1 − 0.5004/0.6931
    0.2781
    """
    city = -(xlogx(data.P) + xlogx(1 - data.P))
    return _where(data, 1 - ratio(data.entropy_mass.sum(-1), data.S * city))


def atkinson(data: TwoGroups, b: float) -> np.ndarray:
    """A(b) = 1 − P/(1−P) · [Σ (1−p_i)^{1−b} p_i^b s_i / (P S)]^{1/(1−b)}, 0 < b < 1.

    Atkinson (1970); Massey & Denton (1988), eq. 5. Below b = ½ districts where the group is under-represented count
    more, above it those where it is over-represented.

    >>> from .prepare import two_groups
    >>> data = two_groups(np.array([[[80.0], [20.0]]]), np.array([[100.0, 100.0]]))
    >>> atkinson(data, 0.5).round(3).item()  # 1 − (√(0.2 · 0.8) · 2)² = 1 − 0.64
    0.36
    """
    if not 0 < b < 1:
        raise ValueError(f"Atkinson's b must lie between 0 and 1, not {b}")
    p = data.share
    inner = ratio((np.power(1 - p, 1 - b) * np.power(p, b) * data.s).sum(-1), data.X)
    return _where(data, 1 - ratio(data.P, 1 - data.P) * np.power(inner, 1 / (1 - b)))


def hutchens(data: TwoGroups) -> np.ndarray:
    """Square root index 1 − Σ √(x_i y_i / (X Y)). Hutchens (2001).

    >>> from .prepare import two_groups
    >>> data = two_groups(np.array([[[80.0], [20.0]]]), np.array([[100.0, 100.0]]))
    >>> hutchens(data).round(3).item()  # 1 − 2 √(0.8 · 0.2)
    0.2
    """
    return _where(data, 1 - ratio(np.sqrt(data.x * data.y).sum(-1), np.sqrt(data.X * data.Y)))


def gorard(data: TwoGroups) -> np.ndarray:
    """½ Σ |x_i/X − s_i/S| = D (1 − P). Gorard & Taylor (2002).

    >>> from .prepare import two_groups
    >>> data = two_groups(np.array([[[80.0], [20.0]]]), np.array([[100.0, 100.0]]))
    >>> gorard(data).round(3).item()  # D (1 − P) = 0.6 · 0.5
    0.3
    """
    return _where(data, 0.5 * np.abs(ratio(data.x, data.X[..., None]) - ratio(data.s, data.S[..., None])).sum(-1))


def min_max(data: TwoGroups) -> np.ndarray:
    """2D / (1 + D). O'Sullivan & Wong (2007): one minus the overlap of the two distributions over their union.

    >>> from .prepare import two_groups
    >>> data = two_groups(np.array([[[80.0], [20.0]]]), np.array([[100.0, 100.0]]))
    >>> min_max(data).round(3).item()  # 1.2 / 1.6
    0.75
    """
    d = dissimilarity(data)
    return 2 * d / (1 + d)


def _where(data: TwoGroups, value: np.ndarray) -> np.ndarray:
    return np.where(data.defined, value, np.nan)
