"""In which district the points of a regular lattice lie: stretches along its rows instead of point after point.

Every edge of a district crosses rows of the lattice at some x; sorted, two crossings after each other are a stretch inside
(even-odd rule, so holes and parts need no care). A point then needs one search among the starts of all stretches.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..messages import SozialraumError

_WIDE = 4_000_000_000
"""Places of one row: 40,000 km in centimetres, so that row and place are one whole number."""
_MIDDLE = _WIDE // 2
OVERLAP = 0.01
"""Share of the smaller of two districts from which their common part is no sliver of drawing any more."""
PARTS = 5
"""A cell at a border is looked at in so many rows of so many points."""


@dataclass(frozen=True)
class Lattice:
    """Stretches inside districts along the rows y = offset + spacing · row, sorted, none over another one.

    start, end: (stretches,) int64, row · 4·10⁹ + centimetres, half-open; owner: (stretches,) int32, the district
    """

    spacing: float
    offset: float
    start: np.ndarray
    end: np.ndarray
    owner: np.ndarray

    def owners(self, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        """The district of each point, −1 outside all; x, y: (points,) m, y on rows of the lattice. (points,) int32."""
        if not len(self.start):
            return np.full(len(x), -1, dtype=np.int32)
        row = np.rint((y - self.offset) / self.spacing).astype(np.int64)
        key = _keys(row, x)
        place = np.searchsorted(self.start, key, side="right") - 1
        inside = (place >= 0) & (key < self.end[place])
        return np.where(inside, self.owner[place], -1).astype(np.int32)


def _keys(row: np.ndarray, x: np.ndarray) -> np.ndarray:
    return row * _WIDE + np.clip(np.rint(x * 100).astype(np.int64) + _MIDDLE, 0, _WIDE - 1)


class LatticeBuilder:
    """Collects the stretches of districts one after another, so that all edges never lie in memory at once."""

    def __init__(self, spacing: float, offset: float):
        self.spacing = spacing
        self.offset = offset
        self._parts: list[tuple[np.ndarray, np.ndarray, np.ndarray]] = []

    def add(self, edges: np.ndarray, owner: np.ndarray):
        """edges: (edges, 4) x₁ y₁ x₂ y₂ in m, of closed rings; owner: (edges,) int, the district of each."""
        up = edges[:, 1] <= edges[:, 3]  # from the lower to the upper end: both neighbours reckon the same crossing
        x1, y1, x2, y2 = np.where(up[:, None], edges, edges[:, [2, 3, 0, 1]]).T
        first = np.ceil((y1 - self.offset) / self.spacing).astype(np.int64)
        count = np.ceil((y2 - self.offset) / self.spacing).astype(np.int64) - first
        crossing = np.flatnonzero(count > 0)
        if not len(crossing):
            return
        size = count[crossing]
        edge = np.repeat(crossing, size)
        row = first[edge] + np.arange(len(edge)) - np.repeat(np.cumsum(size) - size, size)
        y = self.offset + self.spacing * row
        x = x1[edge] + (y - y1[edge]) * (x2[edge] - x1[edge]) / (y2[edge] - y1[edge])
        key, of = _keys(row, x), np.asarray(owner, dtype=np.int32)[edge]
        order = np.lexsort((key, of))
        key, of = key[order], of[order]
        self._parts.append((key[::2], key[1::2], of[::2]))

    def finish(self, names: list[str]) -> Lattice:
        """The lattice; names: of the districts, for the SozialraumError that names two which lie upon each other."""
        if not self._parts:
            nothing = np.empty(0, dtype=np.int64)
            return Lattice(self.spacing, self.offset, nothing, nothing, nothing.astype(np.int32))
        start, end, owner = (np.concatenate(part) for part in zip(*self._parts))
        self._parts = []
        order = np.argsort(start, kind="stable")
        start, end, owner = start[order], end[order], owner[order]
        reach = np.maximum.accumulate(end)
        before = np.concatenate([start[:1], reach[:-1]])
        self._refuse_overlaps(start, end, owner, reach, before, names)
        start = np.maximum(start, before)  # a sliver belongs to the first of both
        there = end > start
        return Lattice(self.spacing, self.offset, start[there], end[there], owner[there])

    def _refuse_overlaps(self, start, end, owner, reach, before, names):
        common = np.minimum(end, before) - start
        places = np.flatnonzero(common > 0)
        if not len(places):
            return
        farthest = np.maximum.accumulate(np.where(end == reach, np.arange(len(end)), 0))
        pair = np.sort(np.column_stack([owner[places], owner[farthest[places - 1]]]), axis=1).astype(np.int64)
        pair, common = pair[pair[:, 0] != pair[:, 1]], common[places][pair[:, 0] != pair[:, 1]]
        length = np.bincount(owner, weights=(end - start).astype(float), minlength=len(names))
        code, where = np.unique(pair[:, 0] * len(names) + pair[:, 1], return_inverse=True)
        shared = np.bincount(where.reshape(-1), weights=common.astype(float), minlength=len(code))
        one, other = code // len(names), code % len(names)
        # of districts that hardly any row crosses, a length of two cells is as little as a sliver has
        wide = shared > np.maximum(OVERLAP * np.minimum(length[one], length[other]), 200 * self.spacing)
        if wide.any():
            worst = int(np.argmax(np.where(wide, shared, 0)))
            raise SozialraumError(
                "The districts “{one}” and “{other}” lie upon each other, {n} pairs in all do: nobody could say to which of them people belong. "
                "Choose a layer whose districts have no area in common, or one period of it.",
                one=names[int(one[worst])],
                other=names[int(other[worst])],
                n=int(wide.sum()),
            )


def shares(lattice: Lattice, x: np.ndarray, y: np.ndarray, size: float) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """How much of each cell lies in which district: (cell, district, share), by 25 points of each cell at a border.

    lattice: with a spacing of a fifth of the cells; x, y: (cells,) midpoints in m; size: of the cells, m. Cells whose middle and
    outer points lie in one district lie there as a whole. District −1: outside all.
    """
    steps = (np.arange(PARTS) - PARTS // 2) * size / PARTS
    outer = ((steps[0], steps[0]), (steps[0], steps[-1]), (steps[-1], steps[0]), (steps[-1], steps[-1]))
    middle = lattice.owners(x, y)
    whole = np.ones(len(x), dtype=bool)
    for dx, dy in outer:
        whole &= lattice.owners(x + dx, y + dy) == middle
    border = np.flatnonzero(~whole)
    points = np.stack([lattice.owners(x[border] + dx, y[border] + dy) for dx in steps for dy in steps], axis=1)
    top = int(points.max(initial=0)) + 2
    code, count = np.unique(np.repeat(border, PARTS * PARTS) * top + points.reshape(-1) + 1, return_counts=True)
    inner = np.flatnonzero(whole)
    return (
        np.concatenate([inner, code // top]),
        np.concatenate([middle[inner], (code % top - 1).astype(np.int32)]),
        np.concatenate([np.ones(len(inner)), count / (PARTS * PARTS)]),
    )
