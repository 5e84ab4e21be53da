"""Which districts meet several conditions at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..numerics import quantile

KINDS = ("least", "most", "fifth", "risen")
"""At least a limit; at most a limit; among the highest fifth; risen by at least a limit since a base period."""


@dataclass(frozen=True)
class Condition:
    """One condition: on which indicator (its place in the cube), of which kind, with which limit."""

    indicator: int
    kind: str = "least"
    limit: float = 0.0


def meets(values: np.ndarray, base: np.ndarray, condition: Condition) -> np.ndarray:
    """Which districts meet a condition, (districts,) bool; one without a value never does.

    values, base: (districts,) of the period shown and of the base period, NaN for none. The highest fifth are the values
    not below the 80th percentile.

    >>> meets(np.array([1.0, 5.0, np.nan]), np.zeros(3), Condition(0, "least", 5.0)).tolist()
    [False, True, False]
    """
    known = np.isfinite(values)
    if condition.kind == "fifth":
        if not known.any():
            return known
        return known & (np.where(known, values, -np.inf) >= quantile(values, 0.8))
    # a change is compared as it would be written down: 0.3 is not below 0.1 + 0.2
    found = np.round(values - base, 9) if condition.kind == "risen" else values
    with np.errstate(invalid="ignore"):
        return np.isfinite(found) & (found <= condition.limit if condition.kind == "most" else found >= condition.limit)


def meet_all(
    values: np.ndarray, base: np.ndarray, conditions: Sequence[Condition]
) -> tuple[np.ndarray, list[int], int]:
    """Districts that meet every condition (bool), how many meet each alone, and how many lack a value that is asked for.

    values, base: (districts, indicators)
    """
    together = np.ones(len(values), dtype=bool)
    lacking = np.zeros(len(values), dtype=bool)
    alone = []
    for condition in conditions:
        now, then = values[:, condition.indicator], base[:, condition.indicator]
        met = meets(now, then, condition)
        alone.append(int(met.sum()))
        together &= met
        lacking |= ~np.isfinite(now) | ((condition.kind == "risen") & ~np.isfinite(then))
    return together & bool(conditions), alone, int(lacking.sum())
