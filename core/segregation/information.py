"""Multigroup measures: one value over all groups. Reardon & Firebaugh (2002), table 2.

p_ik share of group k in district i, P_k in the city, t_i persons of all groups, I = Σ P_k (1 − P_k),
E = −Σ P_k ln P_k. Natural logarithms. Groups without members are left out.
"""

from __future__ import annotations

import numpy as np

from ..numerics import ratio
from .composition import ManyGroups
from .evenness import _lorenz


def multi_dissimilarity(data: ManyGroups) -> np.ndarray:
    """D = Σ_k Σ_i t_i |p_ik − P_k| / (2 T I). Morgan (1975), Sakoda (1981).

    >>> from .prepare import many_groups
    >>> data = many_groups(np.array([[[80.0, 20.0], [20.0, 80.0]]]))
    >>> multi_dissimilarity(data).round(3).item()  # of two groups as D
    0.6
    """
    gap = np.abs(data.x - data.t[..., None, :] * data.P[..., None]).sum((-1, -2))
    return _where(data, ratio(gap, 2 * data.T * data.interaction))


def multi_gini(data: ManyGroups) -> np.ndarray:
    """G = Σ_k Σ_ij t_i t_j |p_ik − p_jk| / (2 T² I), one sort per group. Reardon (1998)."""
    # The terms of two groups are equal: what is missing to one is the other.
    groups = slice(0, 1) if data.x.shape[-2] == 2 else slice(None)
    order = np.broadcast_to(data.order[..., groups, :], data.x[..., groups, :].shape)
    x = np.take_along_axis(data.x[..., groups, :], order, -1)
    y = np.take_along_axis(np.broadcast_to(data.t[..., None, :], x.shape), order, -1)
    y = y - x
    twice = 2 if data.x.shape[-2] == 2 else 1
    return _where(data, ratio(twice * _lorenz(x, y).sum(-1), data.T**2 * data.interaction))


def mutual_information(data: ManyGroups) -> np.ndarray:
    """M = Σ p_ik ln(p_ik / (p_i p_k)) = E − Σ t_i/T E_i, in nats.

    Theil & Finizza (1971); Mora & Ruiz-Castillo (2011).

    >>> from .prepare import many_groups
    >>> data = many_groups(np.array([[[80.0, 20.0], [20.0, 80.0]]]))
    >>> mutual_information(data).round(4).item()  # ln 2 − 0.5004
    0.1927
    """
    return _where(data, np.maximum(data.entropy - ratio(data.entropy_mass.sum(-1), data.T), 0.0))


def multi_information(data: ManyGroups) -> np.ndarray:
    """H = M / E. Theil (1972); Reardon & Firebaugh (2002).

    >>> from .prepare import many_groups
    >>> data = many_groups(np.array([[[80.0, 20.0], [20.0, 80.0]]]))
    >>> multi_information(data).round(4).item()  # 0.1927 / ln 2
    0.2781
    """
    return ratio(mutual_information(data), data.entropy)


def multi_normalised_exposure(data: ManyGroups) -> np.ndarray:
    """P = Σ_k Σ_i t_i (p_ik − P_k)² / (T (1 − P_k)). James (1986).

    >>> from .prepare import many_groups
    >>> data = many_groups(np.array([[[80.0, 20.0], [20.0, 80.0]]]))
    >>> multi_normalised_exposure(data).round(3).item()  # 0.3² / 0.5², over both groups
    0.36
    """
    return _where(data, ratio(ratio(_variance(data), 1 - data.P).sum(-1), data.T))


def multi_relative_diversity(data: ManyGroups) -> np.ndarray:
    """R = Σ_k Σ_i t_i (p_ik − P_k)² / (T I). Carlson (1992); Goodman & Kruskal's τ.

    >>> from .prepare import many_groups
    >>> data = many_groups(np.array([[[80.0, 20.0], [20.0, 80.0]]]))
    >>> multi_relative_diversity(data).round(3).item()
    0.36
    """
    return _where(data, ratio(_variance(data).sum(-1), data.T * data.interaction))


def multi_squared_cv(data: ManyGroups) -> np.ndarray:
    """C = Σ_k Σ_i t_i (p_ik − P_k)² / (T P_k (K − 1)), K groups with members. Reardon & Firebaugh (2002)."""
    there = data.X > 0
    parts = np.where(there, ratio(_variance(data), data.P), 0.0).sum(-1)
    return _where(data, ratio(parts, data.T * (np.count_nonzero(there, axis=-1) - 1)))


def divergence(data: ManyGroups) -> np.ndarray:
    """Σ t_i/T Σ_k p_ik ln(p_ik / P_k): mean divergence of the districts from the city. Roberto (2015); equal to M."""
    return mutual_information(data)


def simpson_concentration(data: ManyGroups) -> np.ndarray:
    """Σ P_k² of the whole city: two persons drawn at random are of one group. Simpson (1949).

    >>> from .prepare import many_groups
    >>> data = many_groups(np.array([[[80.0, 20.0], [20.0, 80.0]]]))
    >>> simpson_concentration(data).round(3).item()  # 0.5² + 0.5²
    0.5
    """
    return (data.P**2).sum(-1)


def simpson_interaction(data: ManyGroups) -> np.ndarray:
    """1 − Σ P_k² of the whole city: two persons drawn at random are of two groups. Lieberson (1969).

    >>> from .prepare import many_groups
    >>> data = many_groups(np.array([[[80.0, 20.0], [20.0, 80.0]]]))
    >>> simpson_interaction(data).round(3).item()
    0.5
    """
    return data.interaction


def diversity(data: ManyGroups) -> np.ndarray:
    """−Σ P_k ln P_k of the whole city, in nats. Shannon (1948).

    >>> from .prepare import many_groups
    >>> data = many_groups(np.array([[[80.0, 20.0], [20.0, 80.0]]]))
    >>> diversity(data).round(4).item()  # ln 2
    0.6931
    """
    return np.where(data.T > 0, data.entropy, np.nan)


def _variance(data: ManyGroups) -> np.ndarray:
    """(..., groups) Σ_i t_i (p_ik − P_k)²."""
    deviation = np.where(data.t[..., None, :] > 0, data.share - data.P[..., None], 0.0)
    return (data.t[..., None, :] * deviation**2).sum(-1)


def _where(data: ManyGroups, value: np.ndarray) -> np.ndarray:
    return np.where(data.defined, value, np.nan)
