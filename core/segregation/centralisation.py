"""Centralisation: how near to a centre the group lives. Massey & Denton (1988), after Duncan & Duncan (1955).

Districts are taken in the order of their distance to the centre; those at the same distance are one step, so that the
order of the rows does not matter. The sign depends on the centre, which is therefore a choice.
"""

from __future__ import annotations

import numpy as np

from ..numerics import ratio
from .composition import TwoGroups
from .space import Space


def absolute_centralisation(data: TwoGroups, space: Space) -> np.ndarray:
    """ACE = Σ X_{i−1} A_i − Σ X_i A_{i−1}, cumulative shares of group and area; positive: near the centre."""
    return _steps(data, space, np.where(data.valid, space.areas, 0.0))


def relative_centralisation(data: TwoGroups, space: Space) -> np.ndarray:
    """RCE = Σ X_{i−1} Y_i − Σ X_i Y_{i−1}; positive: the group lives nearer to the centre than the others."""
    return _steps(data, space, data.y)


def mean_centre(data: TwoGroups, space: Space) -> np.ndarray:
    """(..., 2) centre of the population, coordinates weighted by t."""
    t = np.broadcast_to(data.t, data.x.shape)
    coordinates = np.where(np.isfinite(space.coordinates), space.coordinates, 0.0)
    return ratio(t @ coordinates, t.sum(-1)[..., None])


def _steps(data: TwoGroups, space: Space, other) -> np.ndarray:
    centre = mean_centre(data, space) if space.centre is None else np.asarray(space.centre, dtype=np.float64)
    distance = np.hypot(space.coordinates[:, 0] - centre[..., :1], space.coordinates[:, 1] - centre[..., 1:])
    distance = np.broadcast_to(np.where(data.valid, distance, np.inf), data.x.shape)
    order = np.argsort(distance, axis=-1, kind="stable")
    group = ratio(np.cumsum(np.take_along_axis(data.x, order, -1), -1), data.X[..., None])
    other = np.cumsum(np.take_along_axis(np.broadcast_to(other, data.x.shape), order, -1), -1)
    other = ratio(other, other[..., -1:])
    end = _end_of_step(np.take_along_axis(distance, order, -1))
    group, other = np.take_along_axis(group, end, -1), np.take_along_axis(other, end, -1)
    value = (group[..., :-1] * other[..., 1:] - group[..., 1:] * other[..., :-1]).sum(-1)
    return np.where(data.settled, value, np.nan)


def _end_of_step(distance: np.ndarray) -> np.ndarray:
    """For sorted distances the position of the last one that is equal up to rounding."""
    far = np.where(np.isfinite(distance), distance, 0.0).max(-1, keepdims=True)
    finite = np.where(np.isfinite(distance), distance, 2 * far + 1)
    count = distance.shape[-1]
    last = np.ones(distance.shape, dtype=bool)
    last[..., :-1] = np.diff(finite, axis=-1) > 1e-9 * far
    position = np.where(last, np.arange(count), count)
    return np.minimum.accumulate(position[..., ::-1], axis=-1)[..., ::-1]
