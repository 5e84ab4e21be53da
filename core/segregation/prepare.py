"""Counts as they come from a table, checked and laid out for the measures."""

from __future__ import annotations

import numpy as np

from .composition import ManyGroups, TwoGroups
from .exclusions import ABOVE_TOTAL, EMPTY, MISSING, NEGATIVE, OK, TOO_SMALL


def two_groups(counts, totals=None, versus=None, minimum: float = 0.0) -> TwoGroups:
    """Each group against the rest, or against a second group.

    counts: (periods, districts, groups) persons, NaN where unknown
    totals: (periods, districts) everyone, or (periods, districts, groups) the group's own total; None: sum of groups
    versus: (periods, districts) persons of a second group; then y is that group and t stays everyone
    minimum: districts with fewer persons are left out
    Districts whose numbers are unknown or impossible are left out, with the reason in `reasons`.
    """
    x = _districts_last(counts)
    second = None if versus is None else np.asarray(versus, dtype=np.float64)[:, None, :]
    if totals is not None:
        totals = np.asarray(totals, dtype=np.float64)
        t = _districts_last(totals) if totals.ndim == 3 else totals[:, None, :]
    elif second is not None:
        t = x + second
    else:
        t = x.sum(1, keepdims=True)
    y = t - x if second is None else second
    if second is None and (y < 0).any():
        y[(y < 0) & (x <= t * (1 + 1e-12))] = 0.0  # sums of decimals: 0.1 + 0.2 of 0.3
    reasons = _reasons(x, y, t, x if second is None else x + second, minimum)
    valid = reasons == OK
    if not valid.all():
        x = np.where(valid, x, 0.0)
        y = np.where(valid, y, 0.0)
        t = np.where(valid, t, 0.0)
    elif second is not None:
        y = np.broadcast_to(y, x.shape)
    return TwoGroups(x, y, t, valid, reasons)


def many_groups(counts, totals=None, versus=None, minimum: float = 0.0) -> ManyGroups:
    """All groups side by side; their sum is the population.

    counts: (periods, districts, groups). A single group is completed by the second group, or by the rest of the total.
    totals: (periods, districts) everyone, or (periods, districts, groups) the groups' own totals; used for a single
    group, for the minimum, and to find districts where a group is larger than its total; minimum: persons
    """
    x = _districts_last(counts)
    above: np.ndarray = np.zeros(x[:, 0].shape, dtype=bool)
    t = None
    if totals is not None:
        totals = np.asarray(totals, dtype=np.float64)
        own = _districts_last(totals) if totals.ndim == 3 else totals[:, None, :]
        above = np.any(x > own * (1 + 1e-12), axis=1)
        t = np.fmax.reduce(own, axis=1)
    if x.shape[1] == 1:
        other = t - x[:, 0] if versus is None and t is not None else versus
        if other is not None:
            other = np.where(above | ((other < 0) & (versus is None)), 0.0, np.asarray(other, dtype=np.float64))
            x = np.concatenate([x, other[:, None, :]], axis=1)
    everyone = x.sum(1)
    size = everyone if t is None else t
    reasons = np.zeros(everyone.shape, dtype=np.uint8)
    reasons[size < minimum] = TOO_SMALL
    reasons[everyone == 0] = EMPTY
    reasons[above] = ABOVE_TOTAL
    reasons[(x < 0).any(1) | (size < 0)] = NEGATIVE
    reasons[~np.isfinite(everyone) | ~np.isfinite(size)] = MISSING
    valid = reasons == OK
    if not valid.all():
        x = np.where(valid[:, None, :], x, 0.0)
    return ManyGroups(x, valid, reasons)


def _districts_last(values) -> np.ndarray:
    values = np.asarray(values, dtype=np.float64)
    return np.ascontiguousarray(np.moveaxis(values, 1, -1))


def _sound(x, y, t, inside, minimum: float) -> bool:
    """Whether every district counts; the usual case, settled by a few passes. NaN fails the comparisons."""
    lowest = t.min()
    return bool(
        x.min() >= 0
        and y.min() >= 0
        and lowest > 0
        and lowest >= minimum
        and np.isfinite(t.sum())
        and np.isfinite(x.sum())
        and (inside <= t).all()
    )


def _reasons(x, y, t, inside, minimum: float) -> np.ndarray:
    """(periods, groups, districts) uint8; the later line has the last word."""
    if x.size and _sound(x, y, t, inside, minimum):
        return np.zeros(np.broadcast_shapes(x.shape, t.shape), dtype=np.uint8)
    reasons = np.zeros(np.broadcast_shapes(x.shape, t.shape), dtype=np.uint8)
    reasons[np.broadcast_to(t < minimum, reasons.shape)] = TOO_SMALL
    reasons[np.broadcast_to(t == 0, reasons.shape) & (inside == 0)] = EMPTY
    reasons[np.broadcast_to(inside > t * (1 + 1e-12), reasons.shape)] = ABOVE_TOTAL
    reasons[np.broadcast_to((x < 0) | (t < 0) | ((y < 0) & (inside <= t)), reasons.shape)] = NEGATIVE
    reasons[~np.broadcast_to(np.isfinite(x) & np.isfinite(y) & np.isfinite(t), reasons.shape)] = MISSING
    return reasons
