"""Rates from counts, and the totals of several districts from summed numerators and denominators."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from ..data.status import STATUS_CODE, worst
from ..numerics import ratio
from .formula import Formula, evaluate


@dataclass
class Rate:
    """An indicator of all rows: value (NaN unknown), status codes, numerator and denominator, each (rows,).

    The numerator carries no factor; the denominator is None for a plain count.
    """

    formula: Formula
    value: np.ndarray
    status: np.ndarray
    numerator: np.ndarray
    denominator: np.ndarray | None


def calculate(
    formula: Formula,
    values: Mapping[str, np.ndarray],
    statuses: Mapping[str, np.ndarray],
    minimum_denominator: float = 0.0,
) -> Rate:
    """The indicator of each row.

    values, statuses: field → (rows,) numbers and status codes. A cell without a value has no rate and hands its status
    on (suppressed before blocked, unreliable, unknown, later, missing and nil); a denominator of zero makes the cell
    `blocked`, one below `minimum_denominator` keeps the value and makes it `unreliable`.
    """
    fields = formula.fields()
    rows = len(values[fields[0]])
    numerator = np.broadcast_to(np.asarray(evaluate(formula.numerator, values), dtype=np.float64), rows).copy()
    if formula.denominator is None:
        value = numerator * formula.factor
        return Rate(formula, value, worst([statuses[f] for f in fields], ~np.isnan(value)), numerator, None)
    denominator = np.broadcast_to(np.asarray(evaluate(formula.denominator, values), dtype=np.float64), rows).copy()
    value = ratio(numerator, denominator) * formula.factor
    status = worst([statuses[field] for field in fields], ~np.isnan(value))
    status[(denominator == 0) & ~np.isnan(numerator)] = STATUS_CODE["blocked"]
    status[~np.isnan(value) & (denominator < minimum_denominator)] = STATUS_CODE["unreliable"]
    return Rate(formula, value, status, numerator, denominator)


@dataclass(frozen=True)
class Total:
    """The value of several districts together and of how many of them it is made; NaN where of none."""

    value: float
    districts: int
    left_out: int


def totals(rate: Rate, group: np.ndarray, groups: int) -> list[Total]:
    """The indicator of each group of rows: summed numerators by summed denominators, never the mean of the rates.

    group: (rows,) int, 0 … groups - 1, negative rows belong nowhere. Rows without numerator or denominator are left out
    of both sums and counted.
    """
    member = group >= 0
    known = member & ~np.isnan(rate.numerator)
    if rate.denominator is not None:
        known &= ~np.isnan(rate.denominator)
    above = np.bincount(group[known], rate.numerator[known], groups)
    value = above * rate.formula.factor
    if rate.denominator is not None:
        value = ratio(above, np.bincount(group[known], rate.denominator[known], groups)) * rate.formula.factor
    used = np.bincount(group[known], minlength=groups)
    present = np.bincount(group[member], minlength=groups)
    return [
        Total(float(v) if n else float("nan"), int(n), int(all_rows - n))
        for v, n, all_rows in zip(value, used, present)
    ]
