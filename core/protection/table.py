"""A table of counts with its sums, as the network of flows that an attacker can reckon with."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .areas import Areas
from .network import UNLIMITED, Network


@dataclass(frozen=True)
class Table:
    """Groups and their total (last column) in all areas; groups add up to the total, areas to larger areas.

    values: (areas, groups + 1), persons, whole; NaN where even the owner does not know
    told: (areas, groups + 1) bool, False where a cell is part of no publication: an unpublished total, a remaining group
    """

    areas: Areas
    values: np.ndarray
    told: np.ndarray

    @property
    def known(self) -> np.ndarray:
        """Which cells can be told at all."""
        return self.told & ~np.isnan(self.values)


def from_districts(areas: Areas, counts: np.ndarray, total: np.ndarray | None, remainder: bool = False) -> Table:
    """The table of the counts of districts, (districts, groups), and of their total, (districts,), where it is published.

    Groups that leave something of the total get a further group, which is not published; remainder: in any case. A gap that
    the others of its row determine is filled, because anybody can fill it.
    """
    counts = np.array(counts, dtype=float)
    groups = counts.shape[1]
    told = np.ones((len(areas), groups + 1), dtype=bool)
    if total is None:
        total, told[:, groups] = counts.sum(axis=1), False
    else:
        total = np.array(total, dtype=float)
        rest = total - counts.sum(axis=1)
        if remainder or np.nansum(np.abs(rest)) > 0:
            counts = np.column_stack([counts, rest])
            told = np.insert(told, groups, False, axis=1)
        else:
            counts, total = _fill(counts, total)
    return Table(areas, areas.sums(np.column_stack([counts, total])), told)


def _fill(counts: np.ndarray, total: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    gaps = np.isnan(counts)
    single = (gaps.sum(axis=1) == 1) & ~np.isnan(total)
    counts = np.where(gaps & single[:, None], (total - np.nansum(counts, axis=1))[:, None], counts)
    return counts, np.where(np.isnan(total), counts.sum(axis=1), total)


def network(table: Table, lowest: int | np.ndarray) -> Network:
    """The circulation of a table: districts and the columns of every larger area are nodes, cells are arcs.

    A cell leads from its district to the column of the larger area, a larger area's cell to the column of the next
    larger one, those of the whole to one last node, and totals lead all the way back. What flows in flows out at every
    node exactly when rows and columns add up, so what an attacker cannot exclude are the flows through hidden arcs
    (Gusfield 1988). Arc number = area × columns + column. lowest: what an attacker knows of every hidden cell,
    one number or (areas, columns).
    """
    columns = table.values.shape[1]
    areas, districts = table.areas, table.areas.districts
    number = np.arange(len(areas))
    column_node = districts + 1 + (number[:, None] - districts) * columns + np.arange(columns)
    inner = np.where(number[:, None] < districts, number[:, None], column_node)
    outer = np.where(areas.parent[:, None] >= 0, column_node[areas.parent], districts)
    tail, head = inner.copy(), outer.copy()
    tail[:, -1], head[:, -1] = outer[:, -1], inner[:, -1]

    values = np.nan_to_num(table.values)
    leaf = number[:, None] < districts
    down = np.maximum(values - lowest, 0)
    # Sums that nobody told are bounded by nothing but their parts. Of a gap even the owner knows no more than that it is
    # not below zero.
    down = np.where(np.isnan(table.values), 0, down)
    implied = ~table.known & (~leaf | (np.arange(columns) == columns - 1))
    down = np.where(implied, UNLIMITED, down)
    return Network(
        tail.ravel().tolist(),
        head.ravel().tolist(),
        down.ravel().astype(np.int64).tolist(),
        districts + 1 + (len(areas) - districts) * columns,
        np.flatnonzero(~table.known.ravel()).tolist(),
    )
