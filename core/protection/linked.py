"""Several classifications of the same people: tables that share their totals."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from .network import UNLIMITED
from .rules import Demand
from .suppression import Suppression, protect
from .system import solve
from .table import Table


def protect_linked(
    tables: Sequence[Table],
    primary: Sequence[np.ndarray],
    lowest: int,
    width: int | Sequence[Demand],
    hidden: Sequence[np.ndarray] | None = None,
    locked: Sequence[np.ndarray] | None = None,
    **options,
) -> list[Suppression]:
    """Protect tables of the same areas whose last columns are the same total; arguments as for `protect`, per table.

    A total that is hidden in one is hidden in all, until nothing changes. Where totals had to be hidden, the primary
    cells are tried once more against everything that the tables tell together.
    """
    demands = [Demand.of(width, cells.shape) for cells in primary] if isinstance(width, int) else list(width)
    if len(tables) == 1:
        free, shut = (None if cells is None else cells[0] for cells in (hidden, locked))
        return [protect(tables[0], primary[0], lowest, demands[0], free, shut, **options)]
    given = [np.zeros_like(cells) for cells in primary] if hidden is None else [cells.copy() for cells in hidden]
    fixed = [np.zeros_like(cells) for cells in primary] if locked is None else [cells.copy() for cells in locked]
    totals = np.zeros(len(primary[0]), dtype=bool)
    while True:
        results = []
        for table, small, demand, free, shut in zip(tables, primary, demands, given, fixed):
            free[:, -1] |= totals
            results.append(protect(table, small, lowest, demand, free, shut, **options))
        together = np.logical_or.reduce([result.hidden[:, -1] for result in results])
        if (together == totals).all():
            break
        totals = together
    return _tried_together(tables, results, lowest, demands) if totals.any() else results


def _tried_together(tables, results: list[Suppression], lowest: int, demands: list[Demand]) -> list[Suppression]:
    """The results, with primary cells marked as unprotected whose bounds all tables together make too narrow."""
    start = np.cumsum([0] + [table.values.size for table in tables])
    number = [begin + np.arange(table.values.size).reshape(table.values.shape) for begin, table in zip(start, tables)]
    for cells in number[1:]:
        cells[:, -1] = number[0][:, -1]
    values, least, free = np.zeros(start[-1]), np.zeros(start[-1]), np.zeros(start[-1], dtype=bool)
    rows: list[np.ndarray] = []
    for table, result, cells in zip(tables, results, number):
        known = np.nan_to_num(table.values)
        values[cells] = known
        least[cells] = np.where(table.told, np.minimum(known, lowest), 0)
        free[cells] |= result.hidden | ~table.known
        rows += _equations(table, cells, start[-1])
    matrix = np.array(rows)
    unknown = np.flatnonzero(free)
    wanted = [np.flatnonzero((result.primary & ~result.unprotected).ravel()) for result in results]
    asked = np.concatenate([cells.ravel()[places] for cells, places in zip(number, wanted)])
    matrix = matrix[:, unknown]
    matrix = matrix[(matrix != 0).any(axis=1)]
    right = matrix @ values[unknown]
    bounds = solve(matrix, right, least[unknown], np.searchsorted(unknown, np.unique(asked)).tolist())
    lower, upper = np.zeros(start[-1]), np.full(start[-1], float(UNLIMITED))
    lower[unknown], upper[unknown] = np.ceil(bounds.lower - 1e-6), np.floor(bounds.upper + 1e-6)
    tried = []
    for result, cells, demand in zip(results, number, demands):
        narrow = result.primary & demand.unmet(values[cells], lower[cells], upper[cells])
        tried.append(Suppression(result.primary, result.complementary, result.unprotected | narrow, result.cost))
    return tried


def _equations(table: Table, cells: np.ndarray, size: int) -> list[np.ndarray]:
    rows = []
    for area, children in enumerate(table.areas.children()):
        row = np.zeros(size)
        row[cells[area, :-1]], row[cells[area, -1]] = 1, -1
        rows.append(row)
        for column in range(cells.shape[1]) if children else ():
            row = np.zeros(size)
            row[cells[children, column]], row[cells[area, column]] = 1, -1
            rows.append(row)
    return rows
