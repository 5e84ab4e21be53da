"""The counts of cells summed over districts, with what is hidden in them as bounds."""

from __future__ import annotations

import numpy as np

from .cells import GridCells
from .lattice import Lattice, shares

HIDDEN_MOST = 2.0
"""Persons that a cell shown as “–” holds at most."""


class DistrictSums:
    """Sums of the cells that have come so far. counts, hidden: (districts, fields); cells: (districts,)

    cells: how many count for a district; squares: Σ share², for the noise; outside: cells in no district
    extent: the box around all cells, west, south, east, north in m
    """

    def __init__(self, districts: int, fields: int):
        self.counts = np.zeros((districts, fields))
        self.hidden = np.zeros((districts, fields))
        self.cells = np.zeros(districts, dtype=np.int64)
        self.cells_hidden = np.zeros(districts, dtype=np.int64)
        self.squares = np.zeros(districts)
        self.total = self.outside = self.uncertain = 0
        self.extent = np.array([np.inf, np.inf, -np.inf, -np.inf])

    def add(self, cells: GridCells, lattice: Lattice, size: float, by_area: bool = False) -> np.ndarray:
        """Add some cells, each where its midpoint lies, or by the share of its area. (cells,) int32: the district of the midpoint."""
        districts = len(self.cells)
        if by_area:
            cell, owner, share = shares(lattice, cells.x, cells.y, size)
        else:
            owner = lattice.owners(cells.x, cells.y)
            cell, share = np.arange(len(owner)), np.ones(len(owner))
        inside = owner >= 0
        touched = np.zeros(len(cells.x), dtype=bool)
        touched[cell[inside]] = True
        self.total += len(touched)
        self.outside += int((~touched).sum())
        self.uncertain += int((cells.uncertain & touched).sum())
        middle = owner if not by_area else lattice.owners(cells.x, cells.y)
        cell, owner, share = cell[inside], owner[inside], share[inside]

        def summed(values):
            return np.bincount(owner, weights=values, minlength=districts)

        self.cells += np.bincount(owner, minlength=districts)
        self.squares += summed(share * share)
        hidden = cells.hidden[cell]
        self.cells_hidden += np.bincount(owner[hidden.any(axis=1)], minlength=districts)
        for field in range(self.counts.shape[1]):
            self.counts[:, field] += summed(share * cells.values[cell, field])
            self.hidden[:, field] += summed(share * hidden[:, field])
        if len(cells.x):
            half = size / 2
            low, high = (cells.x.min() - half, cells.y.min() - half), (cells.x.max() + half, cells.y.max() + half)
            self.extent = np.concatenate([np.minimum(self.extent[:2], low), np.maximum(self.extent[2:], high)])
        return middle

    def covered(self, boxes: np.ndarray) -> np.ndarray:
        """Whether each district lies where the file has cells all around: a district without any has nobody, else nobody knows.

        boxes: (districts, 4) west, south, east, north in m
        """
        west, south, east, north = self.extent
        within = (boxes[:, 0] >= west) & (boxes[:, 1] >= south) & (boxes[:, 2] <= east) & (boxes[:, 3] <= north)
        return within | (self.cells > 0)

    def upper(self, most: float = HIDDEN_MOST) -> np.ndarray:
        """The most that a district may hold where each hidden cell has so many persons, (districts, fields)."""
        return self.counts + most * self.hidden

    def noise(self, variance: float) -> np.ndarray:
        """The standard deviation that the office's changes of single cells give the sum, √(m V), (districts,)."""
        return np.sqrt(self.squares * variance)
