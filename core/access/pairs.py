"""Which points lie within reach of which: all pairs up to a distance, without looking at the others."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

_AT_ONCE = 4_000_000


@dataclass(frozen=True)
class Pairs:
    """Points of demand and of supply within reach of each other.

    demand, supply: (pairs,) int positions; cost: (pairs,) metres; sizes: how many points of each there are
    """

    demand: np.ndarray
    supply: np.ndarray
    cost: np.ndarray
    sizes: tuple[int, int]


def within(demand: np.ndarray, supply: np.ndarray, distance: float, detour: float = 1.0) -> Pairs:
    """All pairs whose straight distance times the detour factor is at most `distance`.

    demand: (demands, 2), supply: (supplies, 2), metres in one plane. Supplies are sorted into squares of the reach's
    side, row by row, so that each demand looks at three runs of squares.
    """
    here, there = (np.flatnonzero(np.isfinite(points).all(axis=1)) for points in (demand, supply))
    if len(here) < len(demand) or len(there) < len(supply):  # points without a place are near nothing
        pairs = within(demand[here], supply[there], distance, detour)
        return Pairs(here[pairs.demand], there[pairs.supply], pairs.cost, (len(demand), len(supply)))
    reach = distance / detour
    none = np.empty(0, dtype=np.int64)
    if not len(demand) or not len(supply):
        return Pairs(none, none, np.empty(0), (len(demand), len(supply)))
    low = np.minimum(demand.min(axis=0), supply.min(axis=0))
    span = float((np.maximum(demand.max(axis=0), supply.max(axis=0)) - low).max())
    # a square is as wide as the reach, but for numbers of squares that could not be counted
    side = min(max(reach, span / 1e6, 1e-9), span + 1.0)
    corner = low - side
    cell = np.floor((supply - corner) / side).astype(np.int64)
    width = int(max(cell[:, 0].max(), np.floor((demand[:, 0].max() - corner[0]) / side))) + 3
    code = cell[:, 1] * width + cell[:, 0]
    order = np.argsort(code, kind="stable")
    code = code[order]
    own = np.floor((demand - corner) / side).astype(np.int64)
    found = []
    for row in (-1, 0, 1):
        base = (own[:, 1] + row) * width + own[:, 0]
        start, stop = np.searchsorted(code, base - 1, side="left"), np.searchsorted(code, base + 1, side="right")
        found += _runs(demand, supply, order, start, stop, reach)
    first, second, far = (np.concatenate(part) for part in zip(*found))
    place = np.lexsort((second, first))
    return Pairs(first[place], second[place], far[place] * detour, (len(demand), len(supply)))


def _runs(demand, supply, order, start, stop, reach):
    """The pairs of each demand with a run of sorted supplies, in blocks of bounded size."""
    count = stop - start
    ends = np.cumsum(count)
    edges = [0]
    while edges[-1] < len(demand):
        done = ends[edges[-1] - 1] if edges[-1] else 0
        edges.append(max(int(np.searchsorted(ends, done + _AT_ONCE, side="right")), edges[-1] + 1))
    for low, high in zip(edges, edges[1:]):
        number = count[low:high]
        first = np.repeat(np.arange(low, min(high, len(demand))), number)
        offset = np.arange(len(first)) - np.repeat(np.cumsum(number) - number, number)
        second = order[np.repeat(start[low:high], number) + offset]
        far = np.hypot(*(demand[first] - supply[second]).T)
        near = far <= reach
        yield first[near], second[near], far[near]


def nearest(demand: np.ndarray, supply: np.ndarray) -> np.ndarray:
    """The straight distance from each demand to the nearest supply, (demands,) metres, NaN where there is none.

    The reach is doubled for those who have not found one.
    """
    out = np.full(len(demand), np.nan)
    if not len(supply) or not len(demand):
        return out
    both = np.concatenate([demand, supply])
    spread = float(np.hypot(*(both.max(axis=0) - both.min(axis=0)))) or 1.0
    reach = max(spread / np.sqrt(len(supply)), 1e-6)
    open_ = np.arange(len(demand))
    while len(open_):
        pairs = within(demand[open_], supply, reach)
        best = np.full(len(open_), np.inf)
        np.minimum.at(best, pairs.demand, pairs.cost)
        known = np.isfinite(best)
        out[open_[known]] = best[known]
        open_ = open_[~known]
        reach *= 2
    return out
