"""At which level segregation sits: M of the city = M between outer units + the part within them, level by level.

M = M(outer) + Σ p_s M_s (Theil & Finizza 1971; Mora & Ruiz-Castillo 2011, strong decomposability).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..numerics import ratio
from .composition import ManyGroups
from .information import mutual_information


@dataclass(frozen=True)
class Levels:
    """Per level, outermost first, the districts themselves last; each (periods, levels).

    between: M that this level adds to the level around it; within: M left inside its units
    share: between / M; total: M of the districts. `between` sums to `total`.
    """

    between: np.ndarray
    within: np.ndarray
    share: np.ndarray
    total: np.ndarray


def paths(levels: np.ndarray) -> np.ndarray:
    """(levels, districts) unit numbers that are truly nested: the same name within two outer units is two units."""
    levels = np.asarray(levels)
    out = np.empty(levels.shape, dtype=np.int64)
    outer = np.zeros(levels.shape[1], dtype=np.int64)
    for place, names in enumerate(levels):
        number = np.unique(names, return_inverse=True)[1].reshape(-1)
        outer = np.unique(outer * (number.max() + 1) + number, return_inverse=True)[1].reshape(-1)
        out[place] = outer
    return out


def decompose(data: ManyGroups, units: np.ndarray) -> Levels:
    """The parts of M by level.

    data: x (periods, groups, districts)
    units: (levels, districts) or (levels, periods, districts) numbers from 0 of the unit that each district belongs to,
    outermost level first, each level nested in the one before (see `paths`)
    """
    units = np.asarray(units)
    if units.ndim == 2:
        units = np.broadcast_to(units[:, None, :], (len(units), len(data.x), units.shape[1]))
    values = [mutual_information(aggregate(data, level)) for level in units]
    values.append(mutual_information(data))
    # One outer unit has nothing between its only part: M of a single unit is 0.
    cumulative = np.stack(
        [np.where(np.isfinite(values[-1]), np.nan_to_num(value), np.nan) for value in values], axis=-1
    )
    cumulative = np.maximum(cumulative, 0.0)
    total = cumulative[..., -1]
    between = np.maximum(np.diff(cumulative, axis=-1, prepend=0), 0.0)
    within = np.maximum(total[..., None] - cumulative, 0.0)
    # Of nothing but rounding there are no shares.
    whole = np.where(total > 1e-14, total, np.nan)
    return Levels(between, within, ratio(between, whole[..., None]), total)


def aggregate(data: ManyGroups, units: np.ndarray) -> ManyGroups:
    """The districts united to larger units; units: (periods, districts) numbers from 0."""
    count = int(units.max()) + 1
    periods, groups, _ = data.x.shape
    index = np.arange(periods)[:, None, None] * groups * count + np.arange(groups)[:, None] * count + units[:, None, :]
    x = np.bincount(index.ravel(), data.x.ravel(), periods * groups * count).reshape(periods, groups, count)
    return ManyGroups(x, x.sum(1) > 0)


def within_units(data: ManyGroups, units: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """(periods, units) share p_s of the population and M_s among the districts of each unit.

    units: (periods, districts) numbers from 0
    """
    outer = aggregate(data, units)
    count = outer.x.shape[-1]
    periods = len(data.x)
    index = (np.arange(periods)[:, None] * count + units).ravel()
    inner = np.bincount(index, data.entropy_mass.ravel(), periods * count).reshape(periods, count)
    value = ratio(outer.entropy_mass - inner, outer.t)
    return ratio(outer.t, outer.T[:, None]), np.maximum(value, 0.0)
