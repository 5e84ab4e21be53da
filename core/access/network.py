"""Ways along a network: shortest costs from facilities to people, no farther than anybody would go."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from heapq import heappop, heappush

import numpy as np

from .pairs import Pairs


@dataclass(frozen=True)
class Graph:
    """Edges that can be used in both directions. first: (vertices + 1,) where the edges of a vertex begin in head and cost."""

    first: list[int]
    head: list[int]
    cost: list[float]


def graph(tail: np.ndarray, head: np.ndarray, cost: np.ndarray, vertices: int) -> Graph:
    """tail, head: (edges,) int; cost: (edges,) metres ≥ 0. An edge given once in each direction counts once in each."""
    both = np.concatenate([tail, head]), np.concatenate([head, tail]), np.concatenate([cost, cost])
    order = np.argsort(both[0], kind="stable")
    first = np.searchsorted(both[0][order], np.arange(vertices + 1))
    return Graph(first.tolist(), both[1][order].tolist(), both[2][order].tolist())


def reached(net: Graph, source: int, limit: float) -> dict[int, float]:
    """Vertex → least cost of every vertex within the limit of the source (Dijkstra 1959, left off at the limit)."""
    first, head, cost = net.first, net.head, net.cost
    done: dict[int, float] = {}
    waiting = [(0.0, source)]
    best = {source: 0.0}
    while waiting:
        far, vertex = heappop(waiting)
        if vertex in done:
            continue
        done[vertex] = far
        for edge in range(first[vertex], first[vertex + 1]):
            other, way = head[edge], far + cost[edge]
            if way <= limit and way < best.get(other, float("inf")):
                best[other] = way
                heappush(waiting, (way, other))
    return done


def along(
    net: Graph,
    demand: tuple[np.ndarray, np.ndarray],
    supply: tuple[np.ndarray, np.ndarray],
    limit: float,
    step: Callable[[float], None] = lambda share: None,
) -> Pairs:
    """All pairs whose way, to the network, along it and from it, is no longer than the limit.

    demand, supply: (vertex, metres to it) of each point, the metres NaN for points that are not on the network. The search
    runs from the fewer of the two; step is told the share done, and may raise.
    """
    turned = len(demand[0]) < len(supply[0])
    (sources, out), (targets, off) = (demand, supply) if turned else (supply, demand)
    at: dict[int, list[int]] = {}
    for place in np.flatnonzero(np.isfinite(off)):
        at.setdefault(int(targets[place]), []).append(int(place))
    one, other, far = [], [], []
    known: dict[int, dict[int, float]] = {}
    for place in np.flatnonzero(np.isfinite(out)):
        step(place / max(len(sources), 1))
        vertex = int(sources[place])
        if vertex not in known:
            known = {vertex: reached(net, vertex, limit)}
        for there, way in known[vertex].items():
            for target in at.get(there, ()):
                whole = way + out[place] + off[target]
                if whole <= limit:
                    one.append(place)
                    other.append(target)
                    far.append(whole)
    first, second = (other, one) if not turned else (one, other)
    demands, supplies = np.array(first, dtype=np.int64), np.array(second, dtype=np.int64)
    order = np.lexsort((supplies, demands))
    sizes = len(demand[0]), len(supply[0])
    return Pairs(demands[order], supplies[order], np.array(far, dtype=np.float64)[order], sizes)
