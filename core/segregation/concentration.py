"""Concentration: how little land the group lives on. Massey & Denton (1988), eqs. 10–12.

a_i area of district i, t_i everyone there. Districts that are left out lend no area.
"""

from __future__ import annotations

import numpy as np

from ..numerics import ratio
from .composition import TwoGroups
from .space import Space


def delta(data: TwoGroups, space: Space) -> np.ndarray:
    """½ Σ |x_i/X − a_i/A|. Hoover (1941); Duncan, Cuzzort & Duncan (1961)."""
    area = np.where(data.valid, space.areas, 0.0)
    gap = ratio(data.x, data.X[..., None]) - ratio(area, area.sum(-1, keepdims=True))
    return np.where(data.settled, 0.5 * np.abs(gap).sum(-1), np.nan)


def absolute_concentration(data: TwoGroups, space: Space) -> np.ndarray:
    """ACO = 1 − [Σ x_i a_i/X − m1] / [m2 − m1].

    m1, m2: mean area, weighted by t, of the smallest and of the largest districts until their people reach X; the
    district that reaches it counts whole (n1, T1 and n2, T2 of Massey & Denton). Not defined where all districts have
    the same area.
    """
    small, large = _extremes(data, space)
    area = _mean_area(data.x, data.X, data, space)
    return np.where(data.settled, 1 - ratio(area - small, _gap(large, small, data, space)), np.nan)


def relative_concentration(data: TwoGroups, space: Space) -> np.ndarray:
    """RCO = [(Σ x_i a_i/X) / (Σ y_i a_i/Y) − 1] / [m1/m2 − 1]; m1, m2 as in ACO."""
    small, large = _extremes(data, space)
    relation = ratio(_mean_area(data.x, data.X, data, space), _mean_area(data.y, data.Y, data, space)) - 1
    return np.where(data.defined, ratio(relation * large, -_gap(large, small, data, space)), np.nan)


def _mean_area(persons, total, data: TwoGroups, space: Space) -> np.ndarray:
    return ratio((persons * np.where(data.valid, space.areas, 0.0)).sum(-1), total)


def _gap(large, small, data: TwoGroups, space: Space) -> np.ndarray:
    """large − small; 0 where they agree, or no district differs more than cells of one size in another projection."""
    largest = np.where(data.valid, space.areas, 0.0).max(-1)
    smallest = np.where(data.valid, space.areas, np.inf).min(-1)
    alike = (largest - smallest <= 1e-4 * largest) | (np.abs(large - small) <= 1e-9 * np.abs(large))
    return np.where(alike, 0.0, large - small)


def _extremes(data: TwoGroups, space: Space) -> tuple[np.ndarray, np.ndarray]:
    """Mean areas m1 and m2, (...) m²."""
    t = np.broadcast_to(data.t, data.x.shape)
    area = np.broadcast_to(np.where(data.valid, space.areas, 0.0), t.shape)
    size = np.broadcast_to(np.where(data.valid, _sizes(space.areas), -1), t.shape)
    # Among districts of one size the smaller population comes first, so that neither the order of the rows nor the
    # last digits of a map projection matter.
    order = np.lexsort((t, size), axis=-1)
    return _first_mean(t, area, order, data.X), _first_mean(t, area, order[..., ::-1], data.X)


def _sizes(areas: np.ndarray) -> np.ndarray:
    """(districts,) whole numbers that rise with the area, the same for areas that differ by less than a millionth."""
    order = np.argsort(areas, kind="stable")
    ordered = areas[order]
    sizes = np.empty(len(areas), dtype=np.int64)
    sizes[order] = np.cumsum(np.diff(ordered, prepend=ordered[:1]) > 1e-6 * ordered)
    return sizes


def _first_mean(t, area, order, group) -> np.ndarray:
    """Mean area of the districts in this order, up to the one with which the population reaches the group's size."""
    people = np.take_along_axis(t, order, -1)
    land = np.cumsum(people * np.take_along_axis(area, order, -1), -1)
    people = np.cumsum(people, -1)
    last = np.count_nonzero(people < group[..., None] * (1 - 1e-12), axis=-1)
    last = np.minimum(last, people.shape[-1] - 1)[..., None]
    return ratio(np.take_along_axis(land, last, -1), np.take_along_axis(people, last, -1))[..., 0]
