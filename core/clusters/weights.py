"""Who counts as a neighbour, and how much: compressed rows made of borders, distances or a table."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from ..messages import SozialraumError
from ..segregation.neighbourhoods import weights as kernel_weights
from ..segregation.space import Borders

KINDS = ("queen", "rook", "distance", "nearest", "kernel")
MOST_NEIGHBOURS = 50
"""More neighbours than this on average are no neighbourhood any more."""
_CANDIDATES = 2_000_000


@dataclass(frozen=True)
class Weights:
    """Neighbours of n districts. start: (n + 1,) where the row of each begins; j: (links,) the neighbours, sorted within a
    row; w: (links,) their weights, above 0. Nobody is a neighbour of himself.
    """

    start: np.ndarray
    j: np.ndarray
    w: np.ndarray

    @property
    def n(self) -> int:
        """Districts."""
        return len(self.start) - 1

    @cached_property
    def sizes(self) -> np.ndarray:
        """(n,) neighbours of each."""
        return np.diff(self.start)

    @cached_property
    def i(self) -> np.ndarray:
        """(links,) whose neighbour it is."""
        return np.repeat(np.arange(self.n), self.sizes)

    @cached_property
    def sums(self) -> np.ndarray:
        """(n,) W_i = Σ_j w_ij."""
        return np.bincount(self.i, self.w, self.n)

    @cached_property
    def reverse(self) -> np.ndarray:
        """(links,) w_ji, 0 where j does not count i among its neighbours."""
        if not len(self.j):
            return np.empty(0)
        order = self.i * self.n + self.j  # ascending: rows are sorted
        wanted = self.j * self.n + self.i
        place = np.minimum(np.searchsorted(order, wanted), len(order) - 1)
        return np.where(order[place] == wanted, self.w[place], 0.0)

    @property
    def symmetric(self) -> bool:
        """Whether each is a neighbour of its neighbours, with the same weight."""
        return bool(np.array_equal(self.reverse, self.w))

    @cached_property
    def even(self) -> bool:
        """Whether within each row all weights are the same."""
        return bool(np.all(self.w == self.w[self.start[:-1][self.i]]))

    def lag(self, x: np.ndarray) -> np.ndarray:
        """(n,) Σ_j w_ij x_j, NaN for those without neighbours."""
        return np.where(self.sizes > 0, np.bincount(self.i, self.w * x[self.j], self.n), np.nan)

    def standardised(self) -> Weights:
        """Each row divided by its sum, so that the lag is a mean."""
        return Weights(self.start, self.j, self.w / self.sums[self.i])

    def binary(self) -> Weights:
        """All weights 1."""
        return Weights(self.start, self.j, np.ones(len(self.w)))

    def among(self, keep: np.ndarray) -> Weights:
        """The districts of a mask alone, numbered anew; keep: (n,) bool."""
        number = np.cumsum(keep) - 1
        chosen = keep[self.i] & keep[self.j]
        return from_links(int(keep.sum()), number[self.i[chosen]], number[self.j[chosen]], self.w[chosen])


def from_links(n: int, i: np.ndarray, j: np.ndarray, w: np.ndarray | None = None) -> Weights:
    """Weights of links i → j, each given once; w: (links,), 1 where None."""
    w = np.ones(len(i)) if w is None else np.asarray(w, dtype=np.float64)
    order = np.lexsort((j, i))
    start = np.concatenate([[0], np.cumsum(np.bincount(i, minlength=n))]).astype(np.int64)
    return Weights(start, np.asarray(j, dtype=np.int64)[order], w[order])


def touching(n: int, borders: Borders, rook: bool = False) -> Weights:
    """Neighbours that touch; rook: only those with a common line, not those that meet in a corner."""
    keep = borders.length > 0 if rook else slice(None)
    first, second = borders.first[keep], borders.second[keep]
    return from_links(n, np.concatenate([first, second]), np.concatenate([second, first]))


def within(coordinates: np.ndarray, distance: float | None = None, kernel: str = "") -> Weights:
    """Neighbours up to a distance between centres.

    coordinates: (n, 2) metres, NaN without a place; distance: metres, None for the smallest one that leaves nobody alone;
    kernel: "triangular" or "gaussian" to have weights fall with the distance, "" for 1. SozialraumError where there are more
    than MOST_NEIGHBOURS on average.
    """
    n = len(coordinates)
    placed = np.flatnonzero(np.isfinite(coordinates).all(axis=1))
    points = coordinates[placed]
    if len(points) < 2:
        return from_links(n, np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64))
    reach = smallest_reach(points) if distance is None else distance
    i, j, apart = _pairs(points, np.arange(len(points)), reach, MOST_NEIGHBOURS * len(points))
    w = np.ones(len(i))
    if kernel:
        w = apart.copy()
        kernel_weights(kernel, reach)[0](w)
        i, j, w = i[w > 0], j[w > 0], w[w > 0]
    return from_links(n, placed[i], placed[j], w)


def smallest_reach(points: np.ndarray) -> float:
    """Metres within which every centre has another one; a little more, so that the farthest one is within."""
    return float(_nearest(points, 1)[2].max()) * (1 + 1e-9) or 1.0


def nearest(coordinates: np.ndarray, count: int) -> Weights:
    """The `count` nearest centres of each district, the first ones where distances are the same to the millimetre."""
    placed = np.flatnonzero(np.isfinite(coordinates).all(axis=1))
    if len(placed) < 2:
        return from_links(len(coordinates), np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64))
    i, j, _ = _nearest(coordinates[placed], min(count, len(placed) - 1))
    return from_links(len(coordinates), placed[i], placed[j])


def _nearest(points: np.ndarray, count: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """(i, j, metres) of the nearest ones: a radius that is doubled for those who have not found enough."""
    size = float(np.hypot(*np.ptp(points, axis=0))) or 1.0
    radius = min(size * 1.01, size * np.sqrt((count + 1) / len(points)))
    short = np.arange(len(points))
    found = []
    while len(short):
        i, j, apart = _pairs(points, short, radius)
        enough = np.bincount(i, minlength=len(points)) >= count
        done = enough[i]
        found.append((i[done], j[done], apart[done]))
        short = short[~enough[short]]
        radius *= 2
    i, j, apart = (np.concatenate(parts) for parts in zip(*found))
    order = np.lexsort((j, np.round(apart, 3), i))
    i, j, apart = i[order], j[order], apart[order]
    first = np.searchsorted(i, np.arange(len(points)))
    keep = np.arange(len(i)) - first[i] < count
    return i[keep], j[keep], apart[keep]


def _pairs(
    points: np.ndarray, of: np.ndarray, radius: float, most: int | None = None
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """(i, j, metres) of all j ≠ i within a radius of the points `of`: squares of that side, 3 × 3 around each.

    most: links beyond which there are too many
    """
    square = np.floor((points - points.min(axis=0)) / radius).astype(np.int64) + 1
    width = int(square[:, 1].max()) + 2
    key = square[:, 0] * width + square[:, 1]
    order = np.argsort(key, kind="stable")
    ordered = key[order]
    found, links = [], 0
    for step in (-1, 0, 1):
        # three squares above one another are one stretch of the ordered keys
        low = np.searchsorted(ordered, key[of] + step * width - 1)
        high = np.searchsorted(ordered, key[of] + step * width + 1, side="right")
        until = np.cumsum(high - low)
        cuts = np.searchsorted(until, np.arange(_CANDIDATES, until[-1] + _CANDIDATES, _CANDIDATES))
        begin = 0
        for end in np.unique(np.append(cuts + 1, len(of))):
            end = min(int(end), len(of))
            each = (high - low)[begin:end]
            i = np.repeat(of[begin:end], each)
            before = np.cumsum(each) - each
            j = order[np.arange(len(i)) + np.repeat(low[begin:end] - before, each)]
            apart = np.hypot(*(points[i] - points[j]).T)
            near = (apart <= radius * (1 + 1e-9)) & (i != j)
            found.append((i[near], j[near], apart[near]))
            links += int(near.sum())
            if most is not None and links > most:
                raise SozialraumError(
                    "Within {distance} m the districts have more than {most} neighbours on average. Choose a smaller DISTANCE.",
                    distance=round(radius),
                    most=MOST_NEIGHBOURS,
                )
            begin = end
    i, j, apart = (np.concatenate(parts) for parts in zip(*found))
    return i, j, apart
