"""Counts of events over time whose periods add up to longer ones: quarters and their year, both published.

A year's cell follows from its quarters and a quarter's from the rest, so periods are no tables of their own. What protects
them together: a cell hidden in a quarter is hidden in its year, too, and a small cell of the year is protected in the
quarter that holds most of it. Then whatever an attacker cannot exclude in one quarter, he cannot exclude in all: the year
rises and falls with it, for it is nowhere below its quarter. A year needs no pattern of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

import numpy as np

from ..messages import SozialraumError
from ..periods import is_period, parse_period
from .rules import Demand
from .suppression import Suppression
from .system import Bounds, solve
from .table import Table

MOST_TOGETHER = 250_000
"""Unknown cells times equations that hang together and are solved exactly; more would take minutes."""


@dataclass
class Part:
    """One period: per classification its table, its small cells, how well they have to be protected, hidden, locked; all cells that have to be wide."""

    tables: list[Table]
    small: list[np.ndarray]
    demands: list[Demand] = field(default_factory=list)
    hidden: list[np.ndarray] | None = None
    locked: list[np.ndarray] | None = None
    wanted: list[np.ndarray] = field(default_factory=list)


def tree(periods: Sequence[str]) -> dict[str, list[str]]:
    """Each period that is made up of others, shorter ones last, and the longest of these that fill it.

    SozialraumError where none is, and where a part is missing, which everybody can subtract.

    >>> tree(["2023", "2023-Q1", "2023-Q2", "2023-H2"])
    {'2023': ['2023-Q1', '2023-Q2', '2023-H2']}
    """
    spans = [parse_period(text) for text in dict.fromkeys(periods) if is_period(text)]
    by_length = sorted(spans, key=lambda span: (span.begin - span.end, span))
    found = {}
    for whole in by_length:
        chosen: list = []
        for part in by_length:
            inside = whole.begin <= part.begin and part.end <= whole.end and part != whole
            if inside and all(part.end < other.begin or other.end < part.begin for other in chosen):
                chosen.append(part)
        chosen.sort()
        if not chosen:
            continue
        ends = [whole.begin - timedelta(days=1), *(part.end for part in chosen)]
        begins = [*(part.begin for part in chosen), whole.end + timedelta(days=1)]
        gap = next((end for end, begin in zip(ends, begins) if begin - end != timedelta(days=1)), None)
        if gap is not None:
            raise SozialraumError(
                "“{whole}” is published with some of its parts ({parts}) only; the rest can be subtracted. Add the part that "
                "follows {day}, or leave “{whole}” out.",
                whole=str(whole),
                parts=", ".join(map(str, chosen)),
                day=str(gap),
            )
        found[str(whole)] = [str(part) for part in chosen]
    if not found:
        raise SozialraumError(
            "No period of the table is made up of others, so there are no sums over time. Untick “Periods add up”, or add the "
            "years to the quarters."
        )
    return found


def check_sums(parts: Mapping[str, Part], branches: Mapping[str, Sequence[str]]):
    """SozialraumError where a longer period is not the sum of its parts, or has other districts."""
    for whole, pieces in branches.items():
        for number, table in enumerate(parts[whole].tables):
            values = [parts[piece].tables[number].values for piece in pieces]
            if any(parts[piece].tables[number].areas.names != table.areas.names for piece in pieces):
                raise SozialraumError(
                    "“{whole}” and its parts have different districts. Where periods add up, every period needs the same ones.",
                    whole=whole,
                )
            total = np.sum(values, axis=0)
            with np.errstate(invalid="ignore"):
                wrong = np.argwhere(np.abs(total - table.values) > 0.5)
            if len(wrong):
                area, column = wrong[0]
                raise SozialraumError(
                    "In “{district}” the parts of “{whole}” add up to {sum} in column {column}, but “{whole}” says {value}; "
                    "{count} cells differ. Where periods add up, they must do so everywhere.",
                    district=table.areas.names[area] or "–",
                    whole=whole,
                    sum=float(total[area, column]),
                    column=int(column) + 1,
                    value=float(table.values[area, column]),
                    count=len(wrong),
                )


def _largest(parts: Mapping[str, Part], pieces: Sequence[str], number: int) -> np.ndarray:
    """Which piece holds most of each cell, (areas, columns), among those that have not been told already."""
    held = []
    for piece in pieces:
        part = parts[piece]
        known = np.isnan(part.tables[number].values)
        if part.locked is not None:
            known |= part.locked[number]
        held.append(np.where(known, -1.0, part.tables[number].values))
    return np.argmax(held, axis=0)


def _demand_at_least(demands: list[Demand], number: int, other: Demand, where: np.ndarray):
    """Let a table demand as much of some cells as another period demands of its own."""
    own = demands[number]
    width = np.where(where, np.maximum(own.width, other.width), own.width)
    demands[number] = Demand(width, own.upward | (where & other.upward))


def protect_together(
    parts: Mapping[str, Part],
    branches: Mapping[str, Sequence[str]],
    protect: Callable[[Part], list[Suppression]],
) -> dict[str, list[Suppression]]:
    """What is hidden in every period, per table.

    parts: by period; branches: as `tree` gives them; protect: hides what one period needs by itself, for its `wanted`
    """
    for part in parts.values():
        part.wanted = [cells.copy() for cells in part.small]
    for whole, pieces in branches.items():
        for number, cells in enumerate(parts[whole].wanted):
            largest = _largest(parts, pieces, number)
            for place, piece in enumerate(pieces):
                passed = cells & (largest == place)
                parts[piece].wanted[number] |= passed
                if parts[whole].demands:
                    _demand_at_least(parts[piece].demands, number, parts[whole].demands[number], passed)
    results: dict[str, list[Suppression]] = {}
    for period, part in parts.items():
        if period not in branches:
            results[period] = protect(part)
    for whole in reversed(list(branches)):
        part, pieces = parts[whole], branches[whole]
        results[whole] = []
        for number, (table, wanted) in enumerate(zip(part.tables, part.wanted)):
            below = [results[piece][number] for piece in pieces]
            hidden = np.logical_or.reduce([one.hidden for one in below]) & table.known
            if part.hidden is not None:
                hidden |= part.hidden[number] & table.known
            largest = _largest(parts, pieces, number)
            open_ = wanted & np.take_along_axis(np.array([one.unprotected for one in below]), largest[None], axis=0)[0]
            if part.locked is not None:
                open_ = open_ | (hidden & part.locked[number])  # what everybody knows already hides nothing
            primary = wanted & table.known
            results[whole].append(Suppression(primary, hidden & ~primary, open_, sum(one.cost for one in below)))
    return {
        period: [
            Suppression(one.primary & small, one.complementary | (one.primary & ~small), one.unprotected, one.cost)
            for one, small in zip(results[period], part.small)
        ]
        for period, part in parts.items()
    }


def bounds_together(
    tables: Mapping[str, Table],
    kept: Mapping[str, np.ndarray],
    branches: Mapping[str, Sequence[str]],
    lowest: int,
) -> dict[str, Bounds]:
    """The bounds of unknown cells of one classification in all periods together, (areas, columns) each.

    tables: by period, NaN where a number is not published; kept: cells that are known to be at least `lowest`. `exact` is
    false where too much hangs together to be solved.
    """
    size = next(iter(tables.values())).values.size
    start = {period: number * size for number, period in enumerate(tables)}
    values = np.concatenate([table.values.ravel() for table in tables.values()])
    least = np.concatenate([np.where(kept[period], lowest, 0).ravel() for period in tables]).astype(float)
    sums = [
        ([start[period] + cell for cell in cells], start[period] + total)
        for period, table in tables.items()
        for cells, total in _sums_of(table)
    ]
    for whole, pieces in branches.items():
        if whole in start and all(piece in start for piece in pieces):
            sums += [([start[piece] + cell for piece in pieces], start[whole] + cell) for cell in range(size)]
    unknown = np.flatnonzero(np.isnan(values))
    place = np.full(len(values), -1)
    place[unknown] = np.arange(len(unknown))
    rows, right = [], []
    for cells, total in sums:
        numbers, factors = np.array([*cells, total]), np.array([*np.ones(len(cells)), -1.0])
        free = place[numbers] >= 0
        if free.any():
            row = np.zeros(len(unknown))
            np.add.at(row, place[numbers[free]], factors[free])
            rows.append(row)
            right.append(-float(factors[~free] @ values[numbers[~free]]))
    wanted = place[np.concatenate([start[period] + np.flatnonzero(cells) for period, cells in kept.items()])]
    found = solve(
        np.array(rows).reshape(len(rows), len(unknown)), np.array(right), least[unknown], wanted, most=MOST_TOGETHER
    )
    lower, upper, exact = np.full(len(values), np.nan), np.full(len(values), np.nan), np.ones(len(values), dtype=bool)
    lower[unknown] = np.ceil(found.lower - 1e-6)
    upper[unknown], exact[unknown] = np.floor(found.upper + 1e-6), found.exact
    shape = next(iter(tables.values())).values.shape
    return {
        period: Bounds(*(one[begin : begin + size].reshape(shape) for one in (lower, upper, exact)))
        for period, begin in start.items()
    }


def _sums_of(table: Table) -> list[tuple[list[int], int]]:
    """Cells and the cell that is their sum, by number in the ravelled table."""
    columns = table.values.shape[1]
    found = []
    for area, children in enumerate(table.areas.children()):
        begin = area * columns
        found.append((list(range(begin, begin + columns - 1)), begin + columns - 1))
        if children:
            found += [([child * columns + column for child in children], begin + column) for column in range(columns)]
    return found
