"""What follows from sums that form no network: exact bounds of unknown numbers under linear equations."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from ..messages import SozialraumError

TOLERANCE = 1e-7
PLAIN_STEPS = 200
"""Steps by the steepest column; after these by the first one, which cannot go round in circles (Bland 1977)."""
MOST_CELLS = 4_000_000
"""Size of a tableau above which only outer bounds are given."""


@dataclass(frozen=True)
class Bounds:
    """Lower and upper bounds, (unknowns,); exact: (unknowns,) bool, False where the truth may be narrower."""

    lower: np.ndarray
    upper: np.ndarray
    exact: np.ndarray


def solve(
    matrix: np.ndarray,
    right: np.ndarray,
    lower: np.ndarray,
    wanted: Iterable[int] | None = None,
    most: int = MOST_CELLS,
) -> Bounds:
    """The bounds of each unknown x under matrix · x = right and x ≥ lower.

    matrix: (equations, unknowns); right: (equations,); lower: (unknowns,); wanted: unknowns whose bounds have to be
    exact, all if None; most: size of a connected part above which its bounds are outer ones. The bounds are those of real numbers; whole numbers can be narrower where the equations are not
    those of a network. SozialraumError where nothing fulfils the equations.
    """
    matrix = np.asarray(matrix, dtype=float)
    lower = np.array(lower, dtype=float)
    low, high = lower.copy(), np.full(len(lower), np.inf)
    exact = ~(matrix != 0).any(axis=0)
    asked = np.ones(len(low), dtype=bool)
    if wanted is not None:
        asked[:] = False
        asked[list(wanted)] = True
    for rows, unknowns in _components(matrix):
        if not asked[unknowns].any():
            continue
        part = matrix[np.ix_(rows, unknowns)]
        if part.size > most:
            low[unknowns], high[unknowns] = outer_bounds(part, right[rows], lower[unknowns])
            exact[unknowns] = low[unknowns] == high[unknowns]
            continue
        tableau = _Tableau(part, right[rows] - part @ lower[unknowns])
        for place in np.flatnonzero(asked[unknowns]).tolist():
            number = unknowns[place]
            low[number] = lower[number] + tableau.least(place)
            high[number] = lower[number] - tableau.least(place, -1.0)
            exact[number] = True
    return Bounds(low, high, exact)


def outer_bounds(matrix: np.ndarray, right: np.ndarray, lower: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Bounds that are never too narrow, for systems too large to solve: what equations determine, and what they leave.

    Every unknown is what its equation leaves when the others are at their bounds, until nothing changes.
    """
    low, high = lower.copy(), np.full(len(lower), np.inf)
    determined, value = determined_unknowns(matrix, right)
    low[determined] = high[determined] = value[determined]
    equations = [(np.flatnonzero(row), row[np.flatnonzero(row)], value) for row, value in zip(matrix, right)]
    for _ in range(100):
        before = low.copy(), high.copy()
        for places, factors, value in equations:
            ends = np.sort([factors * low[places], factors * high[places]], axis=0)
            limits = np.sort([(value - _others(ends[1])) / factors, (value - _others(ends[0])) / factors], axis=0)
            low[places] = np.maximum(low[places], limits[0])
            high[places] = np.minimum(high[places], limits[1])
        if (before[0] == low).all() and (before[1] == high).all():
            break
    return low, high


def _others(values: np.ndarray) -> np.ndarray:
    """For each value, the sum of all others, of which some may be infinite, all with the same sign."""
    endless = np.isinf(values)
    rest = values[~endless].sum() - np.where(endless, 0, values)
    return np.where(endless.sum() - endless > 0, values[endless].sum() if endless.any() else 0, rest)


def _components(matrix: np.ndarray) -> list[tuple[np.ndarray, np.ndarray]]:
    """Equations and unknowns that have to do with each other, as pairs of numbers."""
    joined = np.abs(matrix) > 0
    left = set(range(len(matrix)))
    found = []
    while left:
        rows = np.zeros(len(matrix), dtype=bool)
        rows[left.pop()] = True
        while True:
            unknowns = joined[rows].any(axis=0)
            more = joined[:, unknowns].any(axis=1) | rows
            if (more == rows).all():
                break
            rows = more
        left -= set(np.flatnonzero(rows).tolist())
        if unknowns.any():
            found.append((np.flatnonzero(rows), np.flatnonzero(unknowns)))
    return found


def determined_unknowns(matrix: np.ndarray, right: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Which unknowns the equations alone determine, and their values: rows of the null space that are zero."""
    table = np.column_stack([matrix, right]).astype(float)
    row, unknowns = 0, matrix.shape[1]
    pivots = []
    for column in range(unknowns):
        if row == len(table):
            break
        best = row + int(np.abs(table[row:, column]).argmax())
        if abs(table[best, column]) < TOLERANCE:
            continue
        table[[row, best]] = table[[best, row]]
        table[row] /= table[row, column]
        others = np.arange(len(table)) != row
        table[others] -= np.outer(table[others, column], table[row])
        pivots.append(column)
        row += 1
    free = np.setdiff1d(np.arange(unknowns), pivots)
    determined, value = np.zeros(unknowns, dtype=bool), np.zeros(unknowns)
    for number, column in enumerate(pivots):
        determined[column] = not (np.abs(table[number, free]) > TOLERANCE).any()
        value[column] = table[number, -1]
    return determined, value


class _Tableau:
    """The dense simplex method (Dantzig 1951) for A z = b, z ≥ 0, kept at a feasible corner between questions."""

    def __init__(self, matrix: np.ndarray, right: np.ndarray):
        sign = np.where(right < 0, -1.0, 1.0)
        equations, self.unknowns = matrix.shape
        self.table = np.column_stack([matrix * sign[:, None], np.eye(equations), right * sign])
        self.basis = np.arange(self.unknowns, self.unknowns + equations)
        cost = np.zeros(self.unknowns + equations)
        cost[self.unknowns :] = 1
        if self._minimise(cost) > TOLERANCE * max(1.0, float(np.abs(right).max(initial=0))):
            raise SozialraumError(
                "The published numbers contradict each other: no counts add up to these sums. Check that totals, larger "
                "areas and periods belong together."
            )
        self._drop_artificial()

    def least(self, place: int, factor: float = 1.0) -> float:
        """The least value of factor · z[place], −inf where there is none."""
        cost = np.zeros(self.unknowns)
        cost[place] = factor
        return self._minimise(cost)

    def _drop_artificial(self):
        keep = np.ones(len(self.basis), dtype=bool)
        for row in np.flatnonzero(self.basis >= self.unknowns).tolist():
            usable = np.flatnonzero(np.abs(self.table[row, : self.unknowns]) > TOLERANCE)
            if len(usable):
                self._pivot(row, int(usable[0]))
            else:
                keep[row] = False  # an equation that follows from the others
        self.table = np.column_stack([self.table[keep][:, : self.unknowns], self.table[keep][:, -1]])
        self.basis = self.basis[keep]

    def _pivot(self, row: int, column: int):
        self.table[row] /= self.table[row, column]
        factors = self.table[:, column].copy()
        factors[row] = 0
        touched = np.abs(factors) > 1e-12
        self.table[touched] -= np.outer(factors[touched], self.table[row])
        self.basis[row] = column

    def _minimise(self, cost: np.ndarray) -> float:
        step = 0
        while True:
            gain = cost - cost[self.basis] @ self.table[:, :-1]
            entering = np.flatnonzero(gain < -TOLERANCE)
            if not len(entering):
                return float(cost[self.basis] @ self.table[:, -1])
            column = int(entering[0] if step >= PLAIN_STEPS else entering[gain[entering].argmin()])
            rising = self.table[:, column]
            rows = np.flatnonzero(rising > TOLERANCE)
            if not len(rows):
                return -np.inf
            ratio = self.table[rows, -1] / rising[rows]
            ties = rows[ratio <= ratio.min() + 1e-12]
            self._pivot(int(ties[self.basis[ties].argmin()]), column)
            step += 1
