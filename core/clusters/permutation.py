"""How unusual the neighbours of each district are: conditional permutation with one set of draws for all districts.

Given what a district has itself, its neighbours are a draw from the others. A draw for district i takes places among 0 … n − 2
and reads the last district, n − 1, where it meets i; so one draw serves all, and sums differ only where i was drawn itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np

from .weights import Weights

FEWEST, MOST = 9_999, 999_999
_PIECE = 10_000
_CELLS = 50_000
"""Cells of a block: small enough for the cache, and for one core of a matrix product."""
_CLOSE = 1e-10


def enough(n: int, q: float) -> int:
    """Draws with which a single one of n districts can still pass a false-discovery control at q: p is at least 2/(R + 1).

    >>> enough(49, 0.05), enough(542, 0.05), enough(60_000, 0.05)
    (9999, 21680, 999999)
    """
    return int(min(max(FEWEST, np.ceil(2 * n / q)), MOST))


def two_sided(low: np.ndarray, high: np.ndarray, draws: int) -> np.ndarray:
    """p = min(1, 2 (min(low, high) + 1) / (R + 1)); low, high: how many draws were as low, as high as what was seen."""
    return np.minimum(1.0, 2 * (np.minimum(low, high) + 1) / (draws + 1))


def lag_counts(
    x: np.ndarray, lag: np.ndarray, weights: Weights, draws: int, seed: int, stop: Callable = lambda: None
) -> tuple[np.ndarray, np.ndarray]:
    """How many draws give a lag as low, and as high, as the one that was seen; (n,) each, ties count on both sides.

    x: (n,) in standard deviations; lag: (n,) of x by the weights, which need at least one neighbour each
    """
    low, high = np.zeros((2, weights.n), dtype=np.int64)
    work = _Even(x, lag, weights) if weights.even else _Uneven(x, lag, weights)
    for ids in _draws(weights.n, int(weights.sizes.max()), draws, seed):
        stop()
        below, above = work.count(ids, stop)
        low += below
        high += above
    return low, high


def _draws(n: int, most: int, draws: int, seed: int) -> Iterator[np.ndarray]:
    """Pieces of (most, up to 10,000) places out of 0 … n − 2; the first k rows of a column are a draw of k without repetition."""
    random = np.random.default_rng(seed)
    for begin in range(0, draws, _PIECE):
        columns = min(_PIECE, draws - begin)
        if 2 * most > n:
            yield np.argsort(random.random((n - 1, columns)), axis=0)[:most].astype(np.int32)
            continue
        ids = random.integers(0, n - 1, (most, columns), dtype=np.int32)
        for row in range(1, most):
            again = np.flatnonzero((ids[:row] == ids[row]).any(axis=0))
            while len(again):
                ids[row, again] = random.integers(0, n - 1, len(again), dtype=np.int32)
                again = again[(ids[:row, again] == ids[row, again]).any(axis=0)]
        yield ids


class _Even:
    """Within each row all weights are the same: sorted sums of the first k drawn serve all districts with k neighbours."""

    def __init__(self, x: np.ndarray, lag: np.ndarray, weights: Weights):
        self.x, self.n = x, weights.n
        self.k = weights.sizes.astype(np.int32)
        # the sum of the neighbours stands for the lag
        self.seen = lag * weights.sizes / weights.sums
        self.groups = [(int(size), np.flatnonzero(self.k == size)) for size in np.unique(self.k)]
        self.change = x[-1] - x

    def count(self, ids: np.ndarray, stop: Callable) -> tuple[np.ndarray, np.ndarray]:
        """(low, high) of these draws, (n,) each."""
        low, high = np.zeros((2, self.n), dtype=np.int64)
        sums = np.cumsum(self.x[ids], axis=0)
        columns = ids.shape[1]
        for size, members in self.groups:
            ordered = np.sort(sums[size - 1])
            low[members] = np.searchsorted(ordered, self.seen[members] + _CLOSE, side="right")
            high[members] = columns - np.searchsorted(ordered, self.seen[members] - _CLOSE, side="left")
        # where a district was drawn as a neighbour of its own, the last one takes its place
        row, column = np.nonzero(np.arange(len(ids), dtype=np.int32)[:, None] < self.k[ids])
        met = ids[row, column]
        old = sums[self.k[met] - 1, column]
        new = old + self.change[met]
        top, bottom = self.seen[met] + _CLOSE, self.seen[met] - _CLOSE
        for counts, before, after in ((low, old <= top, new <= top), (high, old >= bottom, new >= bottom)):
            moved = before != after
            counts += np.bincount(met[moved & after], minlength=self.n)
            counts -= np.bincount(met[moved & before], minlength=self.n)
        return low, high


class _Uneven:
    """Weights differ within a row: products of blocks of districts with all draws."""

    def __init__(self, x: np.ndarray, lag: np.ndarray, weights: Weights):
        self.x, self.lag, self.n = x, lag, weights.n
        self.k = weights.sizes.astype(np.int32)
        # blocks of districts with about as many neighbours are narrow
        self.order = np.argsort(self.k, kind="stable")
        self.table = np.zeros((self.n, int(self.k.max())))
        self.table[weights.i, np.arange(len(weights.j)) - weights.start[weights.i]] = weights.w

    def count(self, ids: np.ndarray, stop: Callable) -> tuple[np.ndarray, np.ndarray]:
        """(low, high) of these draws, (n,) each."""
        low, high = np.zeros((2, self.n), dtype=np.int64)
        drawn = self.x[ids]
        columns = ids.shape[1]
        where = self.met(ids)
        for begin in range(0, self.n, max(1, _CELLS // columns)):
            stop()
            members = self.order[begin : begin + max(1, _CELLS // columns)]
            width = int(self.k[members[-1]])
            sums = self.table[members, :width] @ drawn[:width]
            self.mend(sums, members, where, self.x)
            low[members] = _count(sums <= (self.lag[members] + _CLOSE)[:, None])
            high[members] = _count(sums >= (self.lag[members] - _CLOSE)[:, None])
        return low, high

    def met(self, ids: np.ndarray):
        """Where districts were drawn as their own neighbours, by district."""
        row, column = np.nonzero(np.arange(len(ids), dtype=np.int32)[:, None] < self.k[ids])
        met = ids[row, column]
        order = np.argsort(met, kind="stable")
        begin = np.searchsorted(met[order], np.arange(self.n + 1))
        return row[order], column[order], begin

    def mend(self, sums: np.ndarray, members: np.ndarray, where, x: np.ndarray):
        """Let the last district take the place of the district itself."""
        row, column, begin = where
        size = begin[members + 1] - begin[members]
        each = np.repeat(np.arange(len(members)), size)
        place = np.arange(len(each)) + np.repeat(begin[members] - (np.cumsum(size) - size), size)
        mine = members[each]
        sums[each, column[place]] += self.table[mine, row[place]] * (x[-1] - x[mine])


def _count(hits: np.ndarray) -> np.ndarray:
    return np.fromiter((np.count_nonzero(row) for row in hits), dtype=np.int64, count=len(hits))


def geary_counts(
    x: np.ndarray, seen: np.ndarray, weights: Weights, draws: int, seed: int, stop: Callable = lambda: None
) -> tuple[np.ndarray, np.ndarray]:
    """The same for Σ_j w_ij (x_i − x_j)² = W_i x_i² − 2 x_i Σ w x_j + Σ w x_j², seen: (n,)."""
    low, high = np.zeros((2, weights.n), dtype=np.int64)
    work = _Uneven(x, seen, weights)
    for ids in _draws(weights.n, int(weights.sizes.max()), draws, seed):
        drawn, square = x[ids], x[ids] ** 2
        where = work.met(ids)
        step = max(1, _CELLS // ids.shape[1])
        for begin in range(0, weights.n, step):
            stop()
            members = work.order[begin : begin + step]
            width = int(work.k[members[-1]])
            table, own = work.table[members, :width], x[members][:, None]
            sums = table @ drawn[:width]
            work.mend(sums, members, where, x)
            squares = table @ square[:width]
            work.mend(squares, members, where, x**2)
            found = weights.sums[members][:, None] * own**2 - 2 * own * sums + squares
            low[members] += _count(found <= (seen[members] + _CLOSE)[:, None])
            high[members] += _count(found >= (seen[members] - _CLOSE)[:, None])
    return low, high
