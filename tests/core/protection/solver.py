"""An attacker who owns a solver: intervals and optimal patterns by HiGHS, sharing nothing with the code under test."""

from __future__ import annotations

import numpy as np
import pytest

scipy_optimize = pytest.importorskip("scipy.optimize")
sparse = pytest.importorskip("scipy.sparse")


def equations(parent: np.ndarray, columns: int) -> np.ndarray:
    """The sums of a table as rows of A with A x = 0; x = areas × columns, totals last."""
    rows = []
    areas = len(parent)
    for area in range(areas):
        row = np.zeros((areas, columns))
        row[area, :-1], row[area, -1] = 1, -1
        rows.append(row.ravel())
    for above in range(areas):
        children = np.flatnonzero(parent == above)
        for column in range(columns):
            if len(children):
                row = np.zeros((areas, columns))
                row[children, column], row[above, column] = 1, -1
                rows.append(row.ravel())
    return np.array(rows)


def lower_bounds(values: np.ndarray, told: np.ndarray, lowest: int) -> np.ndarray:
    """What the attacker knows at least: 0 of what is not told, `lowest` of what is, 0 where it is truly 0."""
    return np.where(told, np.minimum(values, lowest), 0).ravel()


def intervals(system, values, hidden, lower, cells) -> np.ndarray:
    """The exact interval of each cell, (cells, 2), by one linear programme over all cells and both directions."""
    values, hidden = values.ravel(), hidden.ravel()
    free = np.flatnonzero(hidden)
    block = sparse.csr_matrix(system[:, free])
    right = -(system[:, ~hidden] @ values[~hidden])
    problems = 2 * len(cells)
    cost = np.zeros((problems, len(free)))
    for number, cell in enumerate(cells):
        place = np.searchsorted(free, cell)
        cost[2 * number, place], cost[2 * number + 1, place] = 1, -1
    # Unbounded cells exist where no total is published: cap them far above everything.
    far = float(values.sum()) * 4 + 1000
    bounds = np.column_stack([np.tile(lower[free], problems), np.full(problems * len(free), far)])
    assert not (system @ values).any() and (values[free] >= lower[free]).all(), "the true table is one of the possible"
    for presolve in (True, False):  # HiGHS in scipy 1.10 now and then presolves a possible programme away
        found = scipy_optimize.linprog(
            cost.ravel(),
            A_eq=sparse.block_diag([block] * problems, format="csr"),
            b_eq=np.tile(right, problems),
            bounds=bounds,
            method="highs",
            options={"presolve": presolve},
        )
        if found.status == 0:
            break
    assert found.status == 0, found.message
    x = found.x.reshape(problems, len(free))
    places = np.searchsorted(free, cells)
    return np.column_stack([x[0::2][np.arange(len(cells)), places], x[1::2][np.arange(len(cells)), places]])


def cheapest_pattern(system, values, primary, lower, width, price, seconds=20.0) -> np.ndarray | None:
    """The hidden cells, (cells,) bool, of the least price that protect every primary cell; None where time runs out.

    Unknowns: which cells are hidden, and for every primary cell two tables that an attacker cannot exclude, whose values
    of the cell are `width` apart.
    """
    values, primary, price = values.ravel(), primary.ravel(), price.ravel()
    cells, count = np.flatnonzero(primary), len(values)
    far = 2 * (width + float(values.max()))
    tables = 2 * len(cells)
    size = count * (1 + tables)
    identity = sparse.identity(count, format="csr")
    rows, low, high = [], [], []

    def add(table, first, second, least, greatest):
        """Rows over the choice of cells (first) and the changes in one table (second)."""
        before = sparse.csr_matrix((second.shape[0], count * table))
        after = sparse.csr_matrix((second.shape[0], size - count * (2 + table)))
        rows.append(sparse.hstack([first, before, second, after]))
        low.append(np.full(second.shape[0], least))
        high.append(np.full(second.shape[0], greatest))

    nothing = sparse.csr_matrix((system.shape[0], count))
    for table in range(tables):
        add(table, nothing, sparse.csr_matrix(system), 0, 0)
        add(table, sparse.diags(values - lower), identity, 0, np.inf)
        add(table, -far * identity, identity, -np.inf, 0)
    for number, cell in enumerate(cells.tolist()):
        apart = sparse.lil_matrix((1, size))
        apart[0, count * (1 + 2 * number) + cell], apart[0, count * (2 + 2 * number) + cell] = 1, -1
        rows.append(apart)
        low.append(np.array([width]))
        high.append(np.array([np.inf]))
    free = np.full(size - count, np.inf)
    found = scipy_optimize.milp(
        np.concatenate([price, np.zeros(size - count)]),
        integrality=np.concatenate([np.ones(count), np.zeros(size - count)]),
        bounds=scipy_optimize.Bounds(np.concatenate([primary, -free]), np.concatenate([np.ones(count), free])),
        constraints=scipy_optimize.LinearConstraint(
            sparse.vstack(rows, format="csr"), np.concatenate(low), np.concatenate(high)
        ),
        # With presolve, HiGHS in scipy 1.10 calls patterns optimal that are not (its own pattern without presolve is cheaper).
        options={"time_limit": seconds, "presolve": False},
    )
    return None if found.status != 0 else found.x[:count] > 0.5
