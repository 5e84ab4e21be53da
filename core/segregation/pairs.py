"""Weighted sums over neighbours: Σ_j w(d_ij) v_j for every district i, in blocks, without a matrix of all pairs.

`all_pairs` visits each pair once; `near_pairs` only those within a radius, in strips sorted from west to east.
"""

from __future__ import annotations

from os import cpu_count
from threading import local
from typing import Callable

import numpy as np

_BLOCK = 512
_CHUNK = 256
_FEW = 100  # candidates per district up to which pairs are written out
_PAIRS = 14_000  # pairs written out at a time
_THREADS = min(4, cpu_count() or 1)


def all_pairs(coordinates, columns, weigh: Callable, own_distance=None) -> np.ndarray:
    """(districts, columns) Σ_j w(d_ij) v_j over all j.

    coordinates: (districts, 2) metres; columns: (districts, columns) v; own_distance: (districts,) metres d_ii, None: 0
    weigh: turns an array of distances into weights, in place
    Memory: blocks of 512 × 512 and one copy of the result per thread.
    """
    count = len(coordinates)
    east, north = np.ascontiguousarray(coordinates.T)
    columns = np.ascontiguousarray(columns, dtype=np.float64)
    starts = range(0, count, _BLOCK)
    tiles = [(a, b) for a in starts for b in starts if b >= a]
    workspace = local()
    results = []

    def visit(tile):
        a, b = tile
        rows, others = slice(a, min(a + _BLOCK, count)), slice(b, min(b + _BLOCK, count))
        if not hasattr(workspace, "out"):
            workspace.out = np.zeros(columns.shape)
            workspace.buffers = np.empty((2, _BLOCK, _BLOCK))
            results.append(workspace.out)
        height, width = rows.stop - rows.start, others.stop - others.start
        weight = _distances(east[rows], north[rows], east[others], north[others], workspace.buffers[:, :height, :width])
        if a == b and own_distance is not None:
            np.fill_diagonal(weight, own_distance[rows])
        weigh(weight)
        workspace.out[rows] += _product(weight, columns[others])
        if a != b:
            workspace.out[others] += _product(weight.T, columns[rows])

    _run(visit, tiles)
    return sum(results) if results else np.zeros(columns.shape)


def near_pairs(coordinates, columns, weigh: Callable, radius: float, own_distance=None) -> np.ndarray:
    """Like `all_pairs`, over those j within `radius` metres of i (i itself always).

    Districts are sorted into strips of the height of the radius and from west to east within each, so that the
    candidates of a district are one slice of its strip and one of the strip above. Few candidates are written out pair
    by pair, many are taken in rectangles of neighbouring districts.
    """
    east, north = np.ascontiguousarray(coordinates.T)
    east, north = east - east.min(), north - north.min()
    strip = np.floor(north / radius).astype(np.int64)
    order = np.argsort(strip * (east.max() + 3 * radius) + east)
    strips = _Strips(east[order], north[order], strip[order], radius)
    values = np.take(np.ascontiguousarray(columns.T, dtype=np.float64), order, axis=1)
    own = None if own_distance is None else own_distance[order]
    first, last = strips.candidates()
    few = 2 * (last - first).sum() <= _FEW * len(east)
    sums = _pair_by_pair(strips, first, last, values, weigh, own) if few else _rectangles(strips, values, weigh, own)
    out = np.empty(sums.shape)
    out[:, order] = sums
    return out.T


class _Strips:
    """Districts in strips from south to north, from west to east within each.

    east, north: (districts,) metres from the corner; strip: (districts,) number of the strip
    """

    def __init__(self, east, north, strip, radius: float):
        self.east, self.north, self.strip, self.radius = east, north, strip, radius

    def candidates(self) -> tuple[np.ndarray, np.ndarray]:
        """(2, districts) first and last + 1 position of those behind each district in order that may be near it.

        East of it in its own strip, and in the strip above; every pair is found from one of its two sides.
        """
        width = self.east.max() + 3 * self.radius
        place = self.strip * width + self.east
        above = place + width
        # A district of the next strip is at least as far away as the edge of that strip.
        away = (self.strip + 1) * self.radius - self.north
        reach = np.sqrt(np.maximum(self.radius**2 - np.square(away), 0)) + 1e-9 * self.radius
        first, last = np.empty((2, 2, len(place)), dtype=np.int64)
        first[0] = np.arange(1, len(place) + 1)
        last[0] = np.searchsorted(place, place + self.radius * (1 + 1e-9), side="right")
        first[1] = np.searchsorted(place, above - reach)
        last[1] = np.searchsorted(place, above + reach, side="right")
        return first, last


def _pair_by_pair(strips: _Strips, first, last, values, weigh: Callable, own) -> np.ndarray:
    """(columns, districts) sums, with the candidates written out: one of a pair in `one`, the other in `other`."""
    east, north = strips.east, strips.north
    itself = np.zeros(len(east)) if own is None else own.copy()
    weigh(itself)
    sums = values * itself
    lengths = last - first
    until = np.cumsum(lengths.sum(0))
    ends = np.unique(np.append(np.searchsorted(until, np.arange(_PAIRS, until[-1], _PAIRS)), len(east)))
    for begin, end in zip(np.append(0, ends[:-1]), ends):
        each = lengths[:, begin:end].ravel()
        before = np.cumsum(each) - each
        other = np.repeat(first[:, begin:end].ravel() - before, each)
        other += np.arange(len(other))
        one = np.repeat(np.tile(np.arange(begin, end), 2), each)
        distance = np.take(east, other)
        distance -= np.take(east, one)
        distance *= distance
        across = np.take(north, other)
        across -= np.take(north, one)
        across *= across
        distance += across
        near = np.flatnonzero(distance <= strips.radius**2)
        if not len(near):
            continue
        one, other, weight = np.take(one, near), np.take(other, near), np.take(distance, near)
        np.sqrt(weight, out=weight)
        weigh(weight)
        for mine, theirs in ((one, other), (other, one)):
            low = mine.min()
            mine = mine - low
            for column, out in zip(values, sums):
                part = np.take(column, theirs)
                part *= weight
                part = np.bincount(mine, part)
                out[low : low + len(part)] += part
    return sums


def _rectangles(strips: _Strips, values, weigh: Callable, own) -> np.ndarray:
    east, north, strip, radius = strips.east, strips.north, strips.strip, strips.radius
    edges = np.searchsorted(strip, np.arange(strip[-1] + 2))
    values = np.ascontiguousarray(values.T)
    sums = np.empty(values.shape)

    def visit(chunk):
        begin, end = chunk
        part = np.zeros((end - begin, values.shape[1]))
        low, high = east[begin] - radius, east[end - 1] + radius
        for row in range(max(0, strip[begin] - 1), min(len(edges) - 2, strip[begin] + 1) + 1):
            first, last = edges[row], edges[row + 1]
            left = first + np.searchsorted(east[first:last], low)
            right = first + np.searchsorted(east[first:last], high, side="right")
            for start in range(left, right, 8 * _CHUNK):
                stop = min(right, start + 8 * _CHUNK)
                buffers = np.empty((2, end - begin, stop - start))
                distance = _distances(east[begin:end], north[begin:end], east[start:stop], north[start:stop], buffers)
                outside = distance > radius
                me = np.arange(max(begin, start), min(end, stop))
                if own is not None:
                    distance[me - begin, me - start] = own[me]
                outside[me - begin, me - start] = False
                weigh(distance)
                distance[outside] = 0
                part += _product(distance, values[start:stop])
        sums[begin:end] = part

    chunks = []
    for first, last in zip(edges[:-1], edges[1:]):
        chunks += [(begin, min(begin + _CHUNK, last)) for begin in range(first, last, _CHUNK)]
    _run(visit, chunks)
    return sums.T


def _product(weight: np.ndarray, columns: np.ndarray) -> np.ndarray:
    """weight @ columns. For few columns without BLAS, whose own threads would fight with ours over small matrices."""
    if columns.shape[1] > 16:
        return weight @ columns
    return np.stack([np.einsum("ij,j->i", weight, column) for column in np.ascontiguousarray(columns.T)], axis=1)


def _distances(east, north, other_east, other_north, buffers) -> np.ndarray:
    """(rows, others) metres, written into the first of two buffers."""
    distance, second = buffers
    np.subtract.outer(east, other_east, out=distance)
    np.multiply(distance, distance, out=distance)
    np.subtract.outer(north, other_north, out=second)
    np.multiply(second, second, out=second)
    distance += second
    return np.sqrt(distance, out=distance)


def _run(visit: Callable, parts: list):
    """Visit the parts; numpy works outside Python's lock, so threads help where there are many parts."""
    if len(parts) < 8 or _THREADS == 1:
        for part in parts:
            visit(part)
        return
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(_THREADS) as pool:
        for _ in pool.map(visit, parts):
            pass
