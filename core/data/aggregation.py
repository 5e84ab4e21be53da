"""Putting districts together: counts are summed, rates are taken apart into numerator and denominator first."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..numerics import ratio
from .status import BY_GRAVITY, GRAVITY, STATUS_CODE, always_valued


@dataclass
class Aggregate:
    """One number per group, (groups,): value (NaN unknown), status code, and how many of its rows were unknown."""

    value: np.ndarray
    status: np.ndarray
    unknown: np.ndarray


def sum_counts(
    values: np.ndarray, status: np.ndarray, group: np.ndarray, groups: int, leave_out_unknown: bool = False
) -> Aggregate:
    """The sum of a count in each group.

    values, status: (rows,); group: (rows,) int from 0 to groups - 1. A group with an unknown cell is unknown, with the
    gravest status in it; with `leave_out_unknown` it is the sum of the known cells and `uncertain`.
    """
    known = ~np.isnan(values)
    total = np.bincount(group[known], values[known], groups)
    return _judge(total, known, known, status, group, groups, leave_out_unknown)


def average_rates(
    rates: np.ndarray,
    status: np.ndarray,
    denominators: np.ndarray,
    denominator_status: np.ndarray,
    group: np.ndarray,
    groups: int,
    leave_out_unknown: bool = False,
) -> Aggregate:
    """The rate of each group, Σ rate × denominator / Σ denominator: the rate that the summed numerators give.

    rates, denominators: (rows,), the denominator in persons or another count. A row with a denominator of zero adds
    nothing and is not unknown. Unknown cells as in `sum_counts`; with `leave_out_unknown` their denominators are left
    out as well.
    """
    empty = denominators == 0
    known = empty | ~(np.isnan(rates) | np.isnan(denominators))
    above = np.where(empty, 0.0, rates * denominators)
    value = ratio(
        np.bincount(group[known], above[known], groups), np.bincount(group[known], denominators[known], groups)
    )
    worse = np.where(GRAVITY[denominator_status] > GRAVITY[status], denominator_status, status)
    worse = np.where(empty, STATUS_CODE["ok"], worse)
    result = _judge(value, known, known & ~empty, worse, group, groups, leave_out_unknown)
    result.status[np.isnan(result.value) & (result.unknown == 0)] = STATUS_CODE["blocked"]
    return result


def _judge(value, known, counts, status, group, groups: int, leave_out_unknown: bool) -> Aggregate:
    """Values and statuses of groups.

    A known cell hands on that it is estimated or provisional, but not that it is unreliable: that was for want of
    persons, and a group has more of them. Where nothing else counts, the group is as unreliable as its districts.

    counts: (rows,) bool, the known cells that add something
    """
    gravity = GRAVITY[status]
    among_known, among_unknown = np.zeros((2, groups), dtype=np.uint8)
    np.maximum.at(among_known, group, np.where(known & always_valued(status), gravity, 0).astype(np.uint8))
    np.maximum.at(among_unknown, group, np.where(known, 0, gravity).astype(np.uint8))
    unknown = np.bincount(group[~known], minlength=groups)
    incomplete = unknown > 0
    nothing = unknown == np.bincount(group, minlength=groups) if leave_out_unknown else incomplete
    code = np.where(incomplete, STATUS_CODE["uncertain"], BY_GRAVITY[among_known])
    unreliable = np.bincount(group, counts & (status == STATUS_CODE["unreliable"]), groups)
    alone = (unreliable > 0) & (unreliable == np.bincount(group, counts, groups))
    code = np.where(alone, STATUS_CODE["unreliable"], code)
    code = np.where(nothing, BY_GRAVITY[among_unknown], code)
    return Aggregate(np.where(nothing, np.nan, value), code.astype(np.uint8), unknown)
