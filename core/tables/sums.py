"""How the numbers of one row compare with those of all others: is it their sum, their mean, or one of them?"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .rows import DataRows
from .sentinels import without_sentinels

_FEWEST_PARTS, _LEAST_SUM = 3, 20
_MOST_ROWS = 400
_MOST_HIDDEN, _NEAR, _MEAN = 0.3, 0.15, 0.02


@dataclass
class SumChecks:
    """How the numbers of one candidate compare with those of all others."""

    exact: int = 0
    but_hidden: int = 0
    near: int = 0
    means: int = 0
    between: int = 0
    beyond: int = 0
    no_sums: int = 0
    below_most: int = 0


class RowSums:
    """The numbers of a table by district and group, ready to compare one district with others.

    codes: (rows,) district; groups: (rows,) period and combination of dimensions
    """

    def __init__(self, rows: DataRows, codes: np.ndarray, groups: np.ndarray):
        self.codes, self.groups = codes, groups
        self.numbers = {c: without_sentinels(rows.numbers[c].values[: len(codes)]) for c in rows.roles.values}
        self.counts = {c: _are_counts(values) for c, values in self.numbers.items()}
        self.mixed = bool(rows.roles.indicators)  # one column may hold counts and rates

    def compared(self, k: int, others: np.ndarray, odd: bool) -> SumChecks:
        """District k against the rows that are `others` (bool); odd: whether its key has another shape."""
        found = SumChecks()
        own = np.flatnonzero(self.codes == k)
        wanted = np.zeros(int(self.groups.max(initial=0)) + 1, dtype=bool)
        wanted[self.groups[own]] = True
        parts = np.flatnonzero(others & (self.codes != k) & wanted[self.groups])
        if not len(parts):
            return found
        parts = parts[np.argsort(self.groups[parts], kind="stable")]
        place = self.groups[parts]
        begins = np.flatnonzero(np.r_[True, place[1:] != place[:-1]])
        many = np.diff(np.r_[begins, len(place)])
        districts = len(np.unique(self.codes[parts]))
        slot = np.full(len(wanted), -1)
        slot[place[begins]] = np.arange(len(begins))
        for c, values in self.numbers.items():
            inside = values[parts]
            gap = np.isnan(inside)
            gaps = np.add.reduceat(gap.astype(np.int64), begins)
            with np.errstate(over="ignore"):  # beyond all numbers there is no sum to be met
                sums = np.add.reduceat(np.where(gap, 0.0, inside), begins)
            most = np.maximum.reduceat(np.where(gap, -np.inf, inside), begins)
            least = np.minimum.reduceat(np.where(gap, np.inf, inside), begins)
            count = np.full(len(begins), self.counts[c])
            if self.mixed and not self.counts[c]:
                fractions = np.add.reduceat(~gap & (np.floor(inside) != inside), begins)
                count = (fractions == 0) & (least >= 0) & (most > _LEAST_SUM)
            for row in own[:_MOST_ROWS]:
                g, whole = slot[self.groups[row]], float(values[row])
                if g >= 0 and whole == whole and many[g] > gaps[g]:
                    amounts = float(sums[g]), float(most[g]), float(least[g])
                    rows = int(many[g]), int(gaps[g]), districts - int(many[g])
                    _compare(found, whole, _Parts(*amounts, *rows, bool(count[g])), odd)
        return found


@dataclass
class _Parts:
    """The other rows of one period and indicator: what they add up to, and of how many of them nothing is known."""

    sum: float
    most: float
    least: float
    many: int
    gaps: int
    absent: int
    counts: bool


def _compare(found: SumChecks, whole: float, parts: _Parts, odd: bool):
    inside = parts.least <= whole <= parts.most
    complete, unknown = parts.gaps == 0, parts.gaps + parts.absent
    slack = max(1e-9 * abs(whole), 0.5 if whole > 100 and parts.counts else 1e-6)
    is_sum = complete and abs(parts.sum - whole) <= slack and parts.many >= 2 and parts.least >= 0
    if is_sum and (whole >= _LEAST_SUM or parts.counts or odd) and not (inside and parts.sum <= parts.most):
        found.exact += parts.many >= _FEWEST_PARTS
        found.near += parts.many < _FEWEST_PARTS
    elif 0 < unknown <= max(_MOST_HIDDEN * parts.many, 1) and _may_be_sum(whole, parts):
        found.but_hidden += 1
    elif (odd or not whole.is_integer()) and complete and _near_sum(whole, parts):
        found.near += 1
        found.beyond += 1
    elif inside:
        found.between += parts.least < parts.most
        mean = parts.sum / (parts.many - parts.gaps)
        is_mean = parts.least < parts.most and abs(whole - mean) <= max(_MEAN * abs(mean), 0.06)
        found.means += is_mean
        found.no_sums += parts.counts and complete and not is_mean
        found.below_most += parts.counts and complete and whole < parts.most and not found.exact
    else:
        found.beyond += 1
        found.no_sums += parts.counts and unknown == 0


def _may_be_sum(whole: float, parts: _Parts) -> bool:
    """Whether a count may be the sum of others some of which are hidden."""
    return parts.counts and whole > parts.most and parts.sum <= whole <= 3 * parts.sum


def _near_sum(whole: float, parts: _Parts) -> bool:
    return whole > parts.most and parts.least >= 0 and abs(parts.sum - whole) <= _NEAR * whole


def _are_counts(values: np.ndarray) -> bool:
    known = values[~np.isnan(values)]
    return len(known) > 0 and bool((known >= 0).all() and (np.floor(known) == known).all() and known.max() > _LEAST_SUM)
