"""Exposure: whom a member of the group meets in the own district.

Here p_i = x_i / t_i with t_i everyone in the district, also when the group is compared with a second group.
Formulas: Bell (1954), Lieberson (1981), Massey & Denton (1988), eqs. 6–8.
"""

from __future__ import annotations

import numpy as np

from ..numerics import ratio
from .composition import ManyGroups, TwoGroups, fraction


def isolation(data: TwoGroups) -> np.ndarray:
    """xPx = Σ x_i/X · x_i/t_i: the group's share in the district of its average member.

    >>> from .prepare import two_groups
    >>> data = two_groups(np.array([[[80.0], [20.0]]]), np.array([[100.0, 100.0]]))
    >>> isolation(data).round(3).item()  # 0.8 · 0.8 + 0.2 · 0.2
    0.68
    """
    return ratio((data.x * data.share_of_total).sum(-1), data.X)


def interaction(data: TwoGroups) -> np.ndarray:
    """xPy = Σ x_i/X · y_i/t_i: the others' share in the district of the group's average member.

    >>> from .prepare import two_groups
    >>> data = two_groups(np.array([[[80.0], [20.0]]]), np.array([[100.0, 100.0]]))
    >>> interaction(data).round(3).item()  # 0.8 · 0.2 + 0.2 · 0.8
    0.32
    """
    return ratio((data.x * fraction(data.y, data.t)).sum(-1), data.X)


def correlation_ratio(data: TwoGroups) -> np.ndarray:
    """η² = (xPx − P) / (1 − P) with P = X / T: isolation freed of the group's size.

    >>> from .prepare import two_groups
    >>> data = two_groups(np.array([[[80.0], [20.0]]]), np.array([[100.0, 100.0]]))
    >>> correlation_ratio(data).round(3).item()  # (0.68 − 0.5) / 0.5
    0.36
    """
    share = ratio(data.X, data.T)
    return np.where(data.settled, ratio(isolation(data) - share, 1 - share), np.nan)


def exposure_matrix(data: ManyGroups, totals=None) -> np.ndarray:
    """(..., groups, groups) P*_km = Σ_i x_ik/X_k · x_im/t_i; rows sum to 1 where the groups make up the total.

    totals: (..., districts) everyone; None: all groups together
    """
    t = data.t if totals is None else np.where(data.valid, totals, 0.0)
    share = fraction(data.x, t[..., None, :])
    return ratio(data.x @ np.swapaxes(share, -1, -2), data.X[..., None])
