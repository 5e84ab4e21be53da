"""From rows to districts × periods and back: the one place that knows which row stands where."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Callable

import numpy as np

from ..messages import SozialraumError
from ..numerics import factorise
from ..periods import in_order

DUPLICATES = ("refuse", "first", "own")
"""What becomes of rows that repeat a district within a period: an error, the first one counts, or no row is taken for
the same district as another one and each is a district of its own."""


def refuse_repeated(keys: Iterable[str]):
    """SozialraumError where a district comes twice among the rows of one period."""
    seen: set[str] = set()
    for key in keys:
        if key in seen:
            raise SozialraumError(
                "The key “{key}” occurs more than once. Choose the field with the period (PERIOD_FIELD), or a layer with one row per "
                "district.",
                key=key,
            )
        seen.add(key)


@dataclass(frozen=True)
class RowPlaces:
    """Where rows stand.

    districts: keys in the order of appearance; None where each row is a district of its own
    periods: in the order of time, [""] where there are none
    row: (periods, districts) int, the row of the source, -1 where there is none
    district, period: (rows,) int, the place of each row, -1 where it has none because its key or its period is empty
    repeated: how many rows repeat a district and period; idle: keys that only rows without a period have
    """

    districts: list[str] | None
    periods: list[str]
    row: np.ndarray
    district: np.ndarray
    period: np.ndarray
    repeated: int = 0
    idle: list[str] = field(default_factory=list)

    @property
    def present(self) -> np.ndarray:
        """(periods, districts) bool, whether the source has a row."""
        return self.row >= 0

    def by_key(self) -> RowPlaces:
        """The same places with the districts in the order of their keys, so that the order of rows decides nothing drawn by chance."""
        if self.districts is None:
            return self
        order = sorted(range(len(self.districts)), key=self.districts.__getitem__)
        rank = np.empty(len(order) + 1, dtype=int)
        rank[order] = np.arange(len(order))
        rank[-1] = -1
        districts = [self.districts[place] for place in order]
        return replace(self, districts=districts, row=self.row[:, order], district=rank[self.district])

    def spread(self, values: np.ndarray, empty=np.nan) -> np.ndarray:
        """(rows, …) values of the source as (periods, districts, …), `empty` where there is no row."""
        values = np.asarray(values)
        if self.present.all():
            return np.take(values, self.row, axis=0)
        out = np.full((*self.row.shape, *values.shape[1:]), empty, dtype=np.result_type(values.dtype, type(empty)))
        out[self.present] = values[self.row[self.present]]
        return out

    def collect(self, values: np.ndarray) -> np.ndarray:
        """(periods, districts, …) values back in the order of the source's rows, (rows, …); NaN where a row has no place."""
        out = np.full((len(self.district), *values.shape[2:]), np.nan)
        out[self.row[self.present]] = values[self.present]
        return out


def places(
    keys: Sequence | np.ndarray | None, periods: Sequence | np.ndarray | None, duplicates: str = "refuse"
) -> RowPlaces:
    """Where each row stands.

    keys, periods: (rows,) texts, None or blank where a row has none; None where there is no such field
    Rows without a key have no place, and rows without a period have none where others have one: a join leaves such rows
    for districts without data. SozialraumError where a district comes twice in a period and that is refused.
    """
    count = len(keys) if keys is not None else len(periods) if periods is not None else 0
    times = np.full(count, "", dtype=object) if periods is None else _each_once(periods, _text)
    placed = times != "" if (times != "").any() else np.ones(count, dtype=bool)
    names = None
    if keys is not None:
        names = _each_once(keys, lambda key: str(key) if _text(key) else "")
        if duplicates == "own":
            names = None if (names[placed] == "").any() else names
        else:
            placed &= names != ""
    rows = np.flatnonzero(placed)
    period = np.full(count, -1)
    period[rows], order = factorise(times[rows], in_order(times[rows].tolist()))
    if names is not None:
        district = np.full(count, -1)
        district[rows], distinct = factorise(names[rows])
        row = np.full((len(order), len(distinct)), -1)
        # backwards, so that of rows that repeat a district and period the first one stays
        row[period[rows[::-1]], district[rows[::-1]]] = rows[::-1]
        repeated = len(rows) - int(np.count_nonzero(row >= 0))
        if repeated and duplicates == "refuse":
            twice = rows[row[period[rows], district[rows]] != rows][0]
            raise SozialraumError(
                "District {district} occurs more than once in period {period}. Each district needs one row per period: "
                "choose the period field or another key field, or remove the second row.",
                district=names[twice],
                period=times[twice] or "–",
            )
        if not repeated or duplicates == "first":
            known = set(distinct)
            idle = [name for name in dict.fromkeys(names[~placed].tolist()) if name and name not in known]
            return RowPlaces(distinct, order, row, district, period, repeated, idle)
    sizes = np.bincount(period[rows], minlength=len(order))
    by_period = rows[np.argsort(period[rows], kind="stable")]
    slot = np.arange(len(rows)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    district = np.full(count, -1)
    district[by_period] = slot
    row = np.full((len(order), int(sizes.max(initial=0))), -1)
    row[period[by_period], slot] = by_period
    return RowPlaces(None, order, row, district, period)


def _each_once(texts: Iterable, change: Callable) -> np.ndarray:
    """All texts changed, (rows,) object; a change is reckoned once for each distinct one."""
    codes, distinct = factorise(texts)
    changed = np.empty(len(distinct), dtype=object)
    changed[:] = [change(text) for text in distinct]
    return changed[codes]


def _text(text) -> str:
    """The text without blanks around it, "" for None."""
    return "" if text is None else str(text).strip()
