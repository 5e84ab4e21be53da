"""Clustering: whether districts of the group lie close together. Massey & Denton (1988), after White (1983, 1986).

c_ij = exp(−d_ij / L) with the decay length L in metres and d_ii = √(0.6 a_i). All measures share one pass over pairs.
"""

from __future__ import annotations

import numpy as np

from ..numerics import ratio
from .composition import TwoGroups, fraction
from .pairs import all_pairs, near_pairs
from .space import Space

EXACT_UP_TO = 50_000
"""Up to so many districts every pair counts; beyond, pairs further apart than 14 L (weight below 10⁻⁶) do not."""


class DecayedSums:
    """Σ_j c_ij v_j for v = x, y, t and 1; each (..., districts)."""

    def __init__(self, data: TwoGroups, space: Space):
        valid = data.valid.reshape(-1, data.valid.shape[-1])[:1] if data.valid.all() else data.valid
        blocks = [data.x, data.t, valid.astype(float)] + ([] if data.rest else [data.y])
        columns = np.concatenate([block.reshape(-1, block.shape[-1]) for block in blocks]).T
        known = space.located() & np.isfinite(space.areas)
        own = np.sqrt(0.6 * space.areas)

        def weigh(distance):
            np.multiply(distance, -1 / space.decay, out=distance)
            np.exp(distance, out=distance)

        sums = np.zeros(columns.shape)
        inputs = space.coordinates[known], columns[known], weigh
        if np.count_nonzero(known) <= EXACT_UP_TO:
            sums[known] = all_pairs(*inputs, own[known])
        else:
            sums[known] = near_pairs(*inputs, 14 * space.decay, own[known])
        parts = np.split(sums.T, np.cumsum([np.prod(block.shape[:-1], dtype=int) for block in blocks])[:-1])
        found = [part.reshape(block.shape) for part, block in zip(parts, blocks)]
        self.x, self.t, self.one = found[:3]
        self.y = self.t - self.x if data.rest else found[3]


def _sums(data: TwoGroups, space: Space) -> DecayedSums:
    """The sums of this data and space, computed once."""
    kept = data.__dict__.get("decayed_sums")
    if kept is None or kept[0] is not space:
        kept = (space, DecayedSums(data, space))
        data.__dict__["decayed_sums"] = kept
    return kept[1]


def spatial_proximity(data: TwoGroups, space: Space) -> np.ndarray:
    """SP = (X P_xx + Y P_yy) / (S P_ss), P_gg = Σ_ij g_i g_j c_ij / G²; 1 without clustering. White (1983)."""
    c = _sums(data, space)
    x_near_x = (data.x * c.x).sum(-1)
    y_near_y = (data.y * c.y).sum(-1)
    both = ((data.x + data.y) * (c.x + c.y)).sum(-1)
    return np.where(data.defined, ratio(ratio(x_near_x, data.X) + ratio(y_near_y, data.Y), ratio(both, data.S)), np.nan)


def relative_clustering(data: TwoGroups, space: Space) -> np.ndarray:
    """RCL = P_xx / P_yy − 1: how much closer the group lives together than the others. Massey & Denton (1988)."""
    c = _sums(data, space)
    x = ratio((data.x * c.x).sum(-1), data.X**2)
    y = ratio((data.y * c.y).sum(-1), data.Y**2)
    return np.where(data.defined, ratio(x, y) - 1, np.nan)


def absolute_clustering(data: TwoGroups, space: Space) -> np.ndarray:
    """ACL = [Σ_i x_i/X Σ_j c_ij x_j − X/n² Σ c_ij] / [Σ_i x_i/X Σ_j c_ij t_j − X/n² Σ c_ij]; n districts that count.

    Massey & Denton (1988), eq. 13.
    """
    c = _sums(data, space)
    count = np.count_nonzero(data.valid, axis=-1)
    chance = data.X * ratio((data.valid * c.one).sum(-1), count.astype(float) ** 2)
    near_group = ratio((data.x * c.x).sum(-1), data.X)
    near_all = ratio((data.x * c.t).sum(-1), data.X)
    return np.where(data.settled, ratio(near_group - chance, near_all - chance), np.nan)


def distance_decay_isolation(data: TwoGroups, space: Space) -> np.ndarray:
    """DPxx = Σ x_i/X Σ_j K_ij x_j/t_j with K_ij = c_ij t_j / Σ_j c_ij t_j. Morgan (1983); Massey & Denton (1988)."""
    c = _sums(data, space)
    return ratio((data.x * fraction(c.x, c.t)).sum(-1), data.X)


def distance_decay_interaction(data: TwoGroups, space: Space) -> np.ndarray:
    """DPxy = Σ x_i/X Σ_j K_ij y_j/t_j. Morgan (1983); Massey & Denton (1988)."""
    c = _sums(data, space)
    return ratio((data.x * fraction(c.y, c.t)).sum(-1), data.X)
