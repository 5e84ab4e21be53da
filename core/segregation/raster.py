"""Kernel sums of districts that are cells of a regular grid: convolution in tiles instead of pairs."""

from __future__ import annotations

from dataclasses import dataclass
from os import cpu_count
from typing import Callable

import numpy as np


@dataclass(frozen=True)
class Grid:
    """Cells of a regular grid: column, row (districts,) whole numbers from 0; width, height of a cell in metres."""

    column: np.ndarray
    row: np.ndarray
    width: float
    height: float


def grid_of(coordinates: np.ndarray) -> Grid | None:
    """The grid whose cells the points are, None where they are not or where two share a cell."""
    column, width = _steps(coordinates[:, 0])
    row, height = _steps(coordinates[:, 1])
    if column is None or row is None:
        return None
    if _twice(row * (int(column.max()) + 1) + column):
        return None
    return Grid(column, row, width, height)


def _twice(cells: np.ndarray) -> bool:
    """Whether a cell occurs more than once."""
    if cells.max() < 100 * len(cells):
        taken = np.zeros(int(cells.max()) + 1, dtype=bool)
        taken[cells] = True
        return int(np.count_nonzero(taken)) < len(cells)
    return len(np.unique(cells)) < len(cells)


def _steps(values: np.ndarray):
    """(number of each value in whole steps from the lowest, the step), None where there is no common step."""
    low = values.min()
    found: tuple[np.ndarray | None, float] = None, 0.0
    for chosen in (values[:: max(1, len(values) // 10_000)], values):  # a part tells the step of almost every grid
        places = np.unique(np.round(chosen - low, 3))
        if len(places) < 2:
            found = np.zeros(len(values), dtype=np.int64), 1.0
        else:
            found = _whole_steps(values, low, float(np.diff(places).min()))
        if found[0] is not None:
            break
    return found


def _whole_steps(values: np.ndarray, low: float, step: float):
    number = (values - low) / step
    whole = np.rint(number)
    # So many steps are no grid but scattered points.
    if whole.max() > 100_000 or np.abs(number - whole).max() > 1e-3:
        return None, 0.0
    return whole.astype(np.int64), step


def worthwhile(grid: Grid, radius: float) -> bool:
    """Whether convolution is faster than pairs, by the number of tiles and of cells in them (times of this program)."""
    reach_x, reach_y = int(radius / grid.width), int(radius / grid.height)
    size_x, size_y = _tile(reach_x), _tile(reach_y)
    step_x, step_y = size_x - 2 * reach_x, size_y - 2 * reach_y
    tile = (grid.row // step_y) * (grid.column.max() // step_x + 1) + grid.column // step_x
    cells = np.bincount(tile)
    cells = cells[cells > 0]
    convolution = len(cells) * size_x * size_y * 1e-7
    candidates = (cells.astype(float) ** 2).sum() * 6 * (reach_x + 1) * (reach_y + 1) / (step_x * step_y)
    return bool(convolution < candidates * 2e-8 + len(tile) * 2e-6)


def grid_sums(grid: Grid, columns: np.ndarray, weigh: Callable, radius: float) -> np.ndarray:
    """(districts, columns) Σ_j w(d_ij) v_j over cells within the radius; columns: (districts, columns).

    Overlapping tiles are convolved by FFT (overlap-save), two columns as real and imaginary part of one transform.
    Exact up to rounding: relative to the largest sum of a tile the error stays below 10⁻¹².
    """
    reach_x, reach_y = int(radius / grid.width + 1e-9), int(radius / grid.height + 1e-9)
    size_x, size_y = _tile(reach_x), _tile(reach_y)
    step_x, step_y = size_x - 2 * reach_x, size_y - 2 * reach_y
    kernel = _kernel_transform(grid, weigh, radius, reach_x, reach_y, size_x, size_y)
    index = _Index(grid, step_x, step_y)
    spans = zip(index.edges[:-1], index.edges[1:])
    out = np.empty(columns.shape)

    def visit(span):
        members = index.order[span[0] : span[1]]
        left = grid.column[members[0]] // step_x * step_x - reach_x
        top = grid.row[members[0]] // step_y * step_y - reach_y
        near = index.around(left, top, size_x, size_y)
        place = (grid.row[near] - top, grid.column[near] - left)
        target = (grid.row[members] - top, grid.column[members] - left)
        for first in range(0, columns.shape[1], 2):
            field = np.zeros((size_y, size_x), dtype=np.complex128)
            field[place] = columns[near, first]
            if first + 1 < columns.shape[1]:
                field[place] += 1j * columns[near, first + 1]
            spectrum = np.fft.fft2(field)
            spectrum *= kernel
            sums = np.fft.ifft2(spectrum)[target]
            out[members, first] = sums.real
            if first + 1 < columns.shape[1]:
                out[members, first + 1] = sums.imag

    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(min(4, cpu_count() or 1)) as pool:
        for _ in pool.map(visit, [span for span in spans if span[0] < span[1]]):
            pass
    return out


def _tile(reach: int) -> int:
    """A length with fast transforms that leaves most of the tile outside the margins."""
    for size in (256, 512, 1024, 2048, 4096):
        if size >= (6 if size > 256 else 10) * reach:
            return size
    return 2 ** int(np.ceil(np.log2(6 * reach)))


def _kernel_transform(grid, weigh, radius, reach_x, reach_y, size_x, size_y) -> np.ndarray:
    x = np.arange(-reach_x, reach_x + 1) * grid.width
    y = np.arange(-reach_y, reach_y + 1) * grid.height
    distance = np.hypot(*np.meshgrid(x, y))
    outside = distance > radius * (1 + 1e-9)
    weigh(distance)
    distance[outside] = 0
    field = np.zeros((size_y, size_x))
    rows = np.arange(-reach_y, reach_y + 1) % size_y
    field[np.ix_(rows, np.arange(-reach_x, reach_x + 1) % size_x)] = distance
    return np.fft.fft2(field)


class _Index:
    """Finds the cells within a rectangle: cells sorted by blocks of the tile size."""

    def __init__(self, grid: Grid, step_x: int, step_y: int):
        self.grid, self.step_x, self.step_y = grid, step_x, step_y
        self.across = int(grid.column.max()) // step_x + 1
        self.down = int(grid.row.max()) // step_y + 1
        block = (grid.row // step_y) * self.across + grid.column // step_x
        count = self.across * self.down
        self.order = np.argsort(block.astype(np.uint16) if count < 2**16 else block, kind="stable")
        self.edges = np.concatenate([[0], np.cumsum(np.bincount(block, minlength=count))])

    def around(self, left: int, top: int, width: int, height: int) -> np.ndarray:
        """Positions of the cells of the rectangle."""
        blocks = []
        first, last = max(0, left // self.step_x), min(self.across - 1, (left + width - 1) // self.step_x)
        for row in range(max(0, top // self.step_y), min(self.down - 1, (top + height - 1) // self.step_y) + 1):
            blocks.append(self.order[self.edges[row * self.across + first] : self.edges[row * self.across + last + 1]])
        near = np.concatenate(blocks)
        x, y = self.grid.column[near], self.grid.row[near]
        return near[(x >= left) & (x < left + width) & (y >= top) & (y < top + height)]
