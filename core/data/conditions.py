"""Which districts meet several conditions at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..numerics import quantile

KINDS = ("least", "most", "between", "fifth", "risen")
"""At least a limit; at most a limit; from one to another; among the highest fifth; risen by at least a limit since a base
period."""


_SIGNS = {"least": ">=", "most": "<=", "between": "between", "fifth": "fifth", "risen": "risen"}
"""How a profile writes the kinds."""


@dataclass(frozen=True)
class Condition:
    """One condition: on which indicator (its place in the cube), of which kind, with which limit, or limits."""

    indicator: int
    kind: str = "least"
    limit: float = 0.0
    upper: float = 0.0


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
    found = compared(values, base, condition.kind)
    if condition.kind == "between":
        low, high = sorted((condition.limit, condition.upper))
        return known & (np.where(known, values, -np.inf) >= low) & (np.where(known, values, np.inf) <= high)
    with np.errstate(invalid="ignore"):
        return np.isfinite(found) & (found <= condition.limit if condition.kind == "most" else found >= condition.limit)


def compared(values: np.ndarray, base: np.ndarray, kind: str) -> np.ndarray:
    """What a condition of a kind compares with its limit: the value, or the change, as it would be written down, for 0.3 is
    not below 0.1 + 0.2."""
    return np.round(values - base, 9) if kind == "risen" else values


def written(conditions: Sequence[Condition], indicators: Sequence[str]) -> list[list]:
    """Conditions as a profile keeps them, by the names of the indicators: [name, sign, limit or limits]."""
    return [
        [indicators[one.indicator], _SIGNS[one.kind], [one.limit, one.upper] if one.kind == "between" else one.limit]
        for one in conditions
    ]


def read(kept: Sequence, indicators: Sequence[str]) -> tuple[list[Condition], list[str]]:
    """Conditions that a profile keeps, and the names of indicators that are not there or of signs that mean nothing.

    >>> read([["rate", ">=", 15], ["gone", "<=", 1]], ["rate"])
    ([Condition(indicator=0, kind='least', limit=15.0, upper=0.0)], ['gone'])
    """
    kinds = {sign: kind for kind, sign in _SIGNS.items()}
    found: list[Condition] = []
    lost: list[str] = []
    for one in kept:
        try:
            name, sign, limit = one
            low, high = limit if sign == "between" else (0.0 if sign == "fifth" else limit, 0.0)
            found.append(Condition(indicators.index(name), kinds[sign], float(low), float(high)))
        except (ValueError, KeyError, TypeError):
            lost.append(str(one[0]) if isinstance(one, list) and one else str(one))
    return found, lost


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
