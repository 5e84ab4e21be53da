"""Dissimilarity that takes account of who lives across the border: neighbours that differ cost less than an island.

p_i = x_i / s_i; sums run over the pairs of touching districts of which both count.
"""

from __future__ import annotations

import numpy as np

from ..numerics import ratio
from .composition import TwoGroups
from .evenness import dissimilarity
from .space import Space


def dissimilarity_adjacency(data: TwoGroups, space: Space) -> np.ndarray:
    """D(adj) = D − Σ w_ij |p_i − p_j| / Σ w_ij, w_ij = 1 for touching districts. Morrill (1991)."""
    keep = slice(None) if space.contiguity == "queen" else space.borders.length > 0
    first, second = space.borders.first[keep], space.borders.second[keep]
    return _less(data, first, second, np.ones(len(first)))


def dissimilarity_border(data: TwoGroups, space: Space) -> np.ndarray:
    """D(w) = D − Σ l_ij |p_i − p_j| / Σ l_ij, l_ij length of the common border. Wong (1993)."""
    return _less(data, space.borders.first, space.borders.second, space.borders.length)


def dissimilarity_shape(data: TwoGroups, space: Space) -> np.ndarray:
    """D(s) = D − Σ (l_ij/Σl) |p_i − p_j| (r_i + r_j) / (2 max r), r perimeter over area. Wong (1993)."""
    rim = np.where(data.valid, space.perimeters / np.where(space.areas > 0, space.areas, np.nan), 0.0)
    first, second = space.borders.first, space.borders.second
    shape = ratio(rim[..., first] + rim[..., second], 2 * rim.max(-1)[..., None])
    return _less(data, first, second, space.borders.length, shape)


def _less(data: TwoGroups, first, second, weight, factor=1.0) -> np.ndarray:
    both = (data.valid & (data.s > 0))[..., first] & (data.valid & (data.s > 0))[..., second]
    weight = np.where(both, weight, 0.0)
    gap = np.abs(data.share[..., first] - data.share[..., second])
    return dissimilarity(data) - ratio((weight * gap * factor).sum(-1), weight.sum(-1))
