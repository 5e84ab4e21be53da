"""Segregation between neighbourhoods that reach across district borders. Reardon & O'Sullivan (2004).

Around every district the population is averaged with a kernel; the own district always counts with weight 1. The
averages x̃ describe environments; they are weighted with the districts' own population, never summed as if they were
districts, because they overlap.
"""

from __future__ import annotations

import numpy as np

from ..numerics import ratio
from .composition import ManyGroups, TwoGroups, fraction, xlogx
from .pairs import all_pairs, near_pairs
from .raster import grid_of, grid_sums, worthwhile
from .space import Space

EXACT_UP_TO = 50_000
"""Up to so many districts kernels without an end count every pair; beyond, they end where the weight is below 10⁻⁶."""

GRID_FROM = 50_000
"""From so many districts on, those on a regular grid are convolved instead of paired."""

_EDGE = 1 + 1e-9
"""What lies at the very edge belongs to a uniform neighbourhood: digits of a coordinate of millions must not decide."""


def weights(kernel: str, bandwidth: float):
    """(function that turns distances in metres into weights in place, radius in metres or None: without end).

    z = d / bandwidth. triangular 1 − z, uniform 1, biweight (1 − z²)² for z ≤ 1, else 0; gaussian exp(−z²/2);
    exponential exp(−z).
    """

    def triangular(d):
        np.multiply(d, -1 / bandwidth, out=d)
        d += 1
        np.maximum(d, 0, out=d)

    def uniform(d):
        d[...] = d <= bandwidth * _EDGE

    def biweight(d):
        np.multiply(d, 1 / bandwidth, out=d)
        np.minimum(d, 1, out=d)
        np.multiply(d, d, out=d)
        np.subtract(1, d, out=d)
        np.multiply(d, d, out=d)

    def gaussian(d):
        np.multiply(d, d, out=d)
        np.multiply(d, -0.5 / bandwidth**2, out=d)
        np.exp(d, out=d)

    def exponential(d):
        np.multiply(d, -1 / bandwidth, out=d)
        np.exp(d, out=d)

    shapes = {
        "triangular": (triangular, bandwidth),
        "uniform": (uniform, bandwidth * _EDGE),
        "biweight": (biweight, bandwidth),
        "gaussian": (gaussian, None),
        "exponential": (exponential, None),
    }
    return shapes[kernel]


def kernel_sums(values: np.ndarray, space: Space) -> np.ndarray:
    """(..., districts) Σ_j φ(d_ij) v_j for values (..., districts), 0 where a district has no place."""
    known = space.located()
    columns = values.reshape(-1, values.shape[-1]).T
    if known.all():
        return _sums(space.coordinates, columns, space).T.reshape(values.shape)
    sums = np.zeros(columns.shape)
    if known.any():
        sums[known] = _sums(space.coordinates[known], columns[known], space)
    return sums.T.reshape(values.shape)


def _sums(coordinates, columns, space: Space) -> np.ndarray:
    weigh, radius = weights(space.kernel, space.bandwidth)
    if radius is None and len(coordinates) > EXACT_UP_TO:
        radius = space.bandwidth * (5.3 if space.kernel == "gaussian" else 14)
    if radius is None:
        return all_pairs(coordinates, columns, weigh)
    if len(coordinates) >= GRID_FROM:
        grid = grid_of(coordinates)
        if grid is not None and worthwhile(grid, radius):
            return grid_sums(grid, columns, weigh, radius)
    extent = [np.ptp(axis) for axis in coordinates.T]  # along rows numpy is ten times slower
    if len(coordinates) <= EXACT_UP_TO and (3 * radius > extent[1] or 2 * radius > extent[0]):
        return all_pairs(coordinates, columns, weigh)
    return near_pairs(coordinates, columns, weigh, radius)


def _environments(data: ManyGroups, space: Space) -> np.ndarray:
    """(..., groups, districts) p̃_ik, shares of the groups around each district; computed once."""
    kept = data.__dict__.get("environments")
    if kept is None or kept[0] is not space:
        around = kernel_sums(data.x, space)
        kept = (space, fraction(around, around.sum(-2)[..., None, :]))
        data.__dict__["environments"] = kept
    return kept[1]


def spatial_dissimilarity(data: ManyGroups, space: Space) -> np.ndarray:
    """D̃ = Σ_i Σ_k t_i |p̃_ik − P_k| / (2 T I). Reardon & O'Sullivan (2004), eq. 14."""
    gap = np.abs(_environments(data, space) - data.P[..., None]).sum(-2)
    return np.where(data.defined, ratio((data.t * gap).sum(-1), 2 * data.T * data.interaction), np.nan)


def spatial_information(data: ManyGroups, space: Space) -> np.ndarray:
    """H̃ = 1 − Σ t_i E(p̃_i) / (T E). Reardon & O'Sullivan (2004), eq. 12."""
    around = -xlogx(_environments(data, space)).sum(-2)
    return np.where(data.defined, 1 - ratio((data.t * around).sum(-1), data.T * data.entropy), np.nan)


def spatial_diversity(data: ManyGroups, space: Space) -> np.ndarray:
    """R̃ = 1 − Σ t_i I(p̃_i) / (T I), I(p) = Σ p (1 − p). Reardon & O'Sullivan (2004), eq. 13."""
    share = _environments(data, space)
    around = (share * (1 - share)).sum(-2)
    return np.where(data.defined, 1 - ratio((data.t * around).sum(-1), data.T * data.interaction), np.nan)


def _around(data: TwoGroups, space: Space):
    kept = data.__dict__.get("around")
    if kept is None or kept[0] is not space:
        blocks = [data.x, data.t] + ([] if data.rest else [data.y])
        sums = kernel_sums(np.concatenate([block.reshape(-1, block.shape[-1]) for block in blocks]), space)
        parts = np.split(sums, np.cumsum([np.prod(block.shape[:-1], dtype=int) for block in blocks])[:-1])
        x, t, *y = (part.reshape(block.shape) for part, block in zip(parts, blocks))
        kept = (space, (x, t - x if data.rest else y[0], t))
        data.__dict__["around"] = kept
    return kept[1]


def spatial_isolation(data: TwoGroups, space: Space) -> np.ndarray:
    """P̃_xx = Σ x_i/X · x̃_i/t̃_i: the group's share around its average member. Reardon & O'Sullivan (2004), eq. 10."""
    x, _, t = _around(data, space)
    return ratio((data.x * fraction(x, t)).sum(-1), data.X)


def spatial_exposure(data: TwoGroups, space: Space) -> np.ndarray:
    """P̃_xy = Σ x_i/X · ỹ_i/t̃_i: the others' share around the group's average member."""
    _, y, t = _around(data, space)
    return ratio((data.x * fraction(y, t)).sum(-1), data.X)
