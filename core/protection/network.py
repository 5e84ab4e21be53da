"""A circulation with hidden arcs: how far can a hidden number rise and fall?

Sets of nodes are the bits of Python's whole numbers: one `&` finds all nodes that two others have in common.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable

UNLIMITED = 1 << 50
"""A capacity that nothing reaches; persons are fewer."""


class Network:
    """Arcs that may be hidden. A hidden arc may rise without limit and fall by `down`; the others are frozen.

    tail, head: nodes of each arc; at most one arc joins two nodes. hidden: arcs that are hidden from the start.
    """

    def __init__(self, tail: list[int], head: list[int], down: list[int], nodes: int, hidden: Iterable[int] = ()):
        self.tail, self.head, self.down = tail, head, down
        self.hidden: set[int] = set()
        self.arc: list[dict[int, int]] = [{} for _ in range(nodes)]  # by neighbour; ~arc where it runs against us
        self.out = [0] * nodes
        self.into = [0] * nodes
        self.room_out = [0] * nodes
        self.room_into = [0] * nodes
        for arc, (one, other) in enumerate(zip(tail, head)):
            self.arc[one][other] = arc
            self.arc[other][one] = ~arc
        for arc in hidden:
            self.hide(arc)

    def hide(self, arc: int):
        """Let an arc vary."""
        if arc in self.hidden:
            return
        self.hidden.add(arc)
        one, other = self.tail[arc], self.head[arc]
        self._give_room(arc, 1)
        self.out[one] |= 1 << other
        self.into[other] |= 1 << one
        if self.down[arc] > 0:
            self.out[other] |= 1 << one
            self.into[one] |= 1 << other

    def show(self, arc: int):
        """Freeze an arc."""
        self.hidden.discard(arc)
        one, other = self.tail[arc], self.head[arc]
        self._give_room(arc, -1)
        self.out[one] &= ~(1 << other)
        self.into[other] &= ~(1 << one)
        self.out[other] &= ~(1 << one)
        self.into[one] &= ~(1 << other)

    def _give_room(self, arc: int, sign: int):
        one, other = self.tail[arc], self.head[arc]
        self.room_out[one] += sign * UNLIMITED
        self.room_into[other] += sign * UNLIMITED
        self.room_out[other] += sign * self.down[arc]
        self.room_into[one] += sign * self.down[arc]

    def rise(self, arc: int, limit: int = UNLIMITED) -> tuple[int, set[int]]:
        """How far a hidden arc can rise, at most `limit`, and the other arcs that a rise by so much moves."""
        return self._flow(self.head[arc], self.tail[arc], limit)

    def fall(self, arc: int, limit: int = UNLIMITED) -> tuple[int, set[int]]:
        """How far a hidden arc can fall, at most `limit`, and the other arcs that a fall by so much moves."""
        limit = min(limit, self.down[arc])
        return self._flow(self.tail[arc], self.head[arc], limit) if limit > 0 else (0, set())

    def slack(self, arc: int, width: int) -> tuple[int, set[int]]:
        """How far apart the bounds of a hidden arc are, at most `width`, and the arcs this rests on."""
        up, moved = self.rise(arc, width)
        if up >= width:
            return up, moved
        low, others = self.fall(arc, width - up)
        return up + low, moved | others

    def _flow(self, source: int, sink: int, limit: int) -> tuple[int, set[int]]:
        run = self.greatest(source, sink, limit)
        return min(run.total, limit), {arc for arc, amount in run.flow.items() if amount}

    def greatest(self, source: int, sink: int, limit: int) -> Flow:
        """The greatest flow between two nodes through hidden arcs, without the arc that joins them directly."""
        # No more can flow than leaves the source and reaches the sink: nearly always that much does, and the search is over.
        arc = self.arc[source].get(sink)
        direct = 0
        if arc is not None and (arc if arc >= 0 else ~arc) in self.hidden:
            direct = UNLIMITED if arc >= 0 else self.down[~arc]
        limit = min(limit, self.room_out[source] - direct, self.room_into[sink] - direct)
        run = Flow(self, source, sink, limit)
        run.short_ways()
        while run.total < limit and run.any_way():
            pass
        return run

    def cheapest(self, source: int, sink: int, price: Callable[[int], float], without: int) -> tuple[float, list[int]]:
        """The cheapest way between two nodes through any arcs but one, and its arcs (Dijkstra 1959).

        price: of an arc (~arc against its direction); infinite where it cannot be used
        """
        best = {source: 0.0}
        came: dict[int, tuple[int, int]] = {}
        queue = [(0.0, source)]
        while queue:
            cost, node = heapq.heappop(queue)
            if node == sink:
                way = []
                while node != source:
                    arc, node = came[node]
                    way.append(arc)
                return cost, way[::-1]
            if cost > best[node]:
                continue
            for other, arc in self.arc[node].items():
                if arc in (without, ~without):
                    continue
                through = cost + price(arc)
                if through < best.get(other, float("inf")):
                    best[other] = through
                    came[other] = (arc, node)
                    heapq.heappush(queue, (through, other))
        return float("inf"), []


class Flow:
    """One search for the greatest flow: `flow` through each arc so far, `total` from source to sink."""

    def __init__(self, network: Network, source: int, sink: int, limit: int):
        self.network, self.source, self.sink, self.limit = network, source, sink, limit
        self.flow: dict[int, int] = {}
        self.out: dict[int, int] = {}
        self.total = 0

    def room(self, one: int, other: int) -> int:
        """How much more can flow from one node to its neighbour."""
        arc = self.network.arc[one][other]
        if arc >= 0:
            return UNLIMITED - self.flow.get(arc, 0)
        return self.network.down[~arc] + self.flow.get(~arc, 0)

    def push(self, nodes: list[int], amount: int):
        """Send an amount along nodes."""
        network = self.network
        for one, other in zip(nodes, nodes[1:]):
            arc = network.arc[one][other]
            if arc >= 0:
                self.flow[arc] = self.flow.get(arc, 0) + amount
            else:
                self.flow[~arc] = self.flow.get(~arc, 0) - amount
            if self.room(one, other) <= 0:
                self.out[one] = self.out.get(one, network.out[one]) & ~(1 << other)
            if self.room(other, one) > 0:
                self.out[other] = self.out.get(other, network.out[other]) | 1 << one
        self.total += amount

    def short_ways(self):
        """Ways over two nodes in between, as nearly all are."""
        network, source, sink = self.network, self.source, self.sink
        not_ends = ~(1 << source | 1 << sink)
        for first in bits(network.out[source] & not_ends):
            room = min(self.room(source, first), self.limit - self.total)
            common = network.out[first] & network.into[sink] & not_ends
            while room > 0 and common:
                lowest = common & -common
                second = lowest.bit_length() - 1
                common ^= lowest
                amount = min(room, self.room(first, second), self.room(second, sink))
                if amount > 0:
                    self.push([source, first, second, sink], amount)
                    room -= amount
            if self.total >= self.limit:
                return

    def any_way(self) -> bool:
        """Send what fits along a way with the fewest arcs (Edmonds and Karp 1972); False where there is none."""
        network, source, sink = self.network, self.source, self.sink
        came = {source: source}
        seen = 1 << source
        queue = [source]
        target = 1 << sink
        for node in queue:
            new = self.out.get(node, network.out[node]) & ~seen
            if node == source:
                new &= ~target
            if new & target:
                nodes = [sink, node]
                while node != source:
                    node = came[node]
                    nodes.append(node)
                nodes.reverse()
                amount = min(self.room(one, other) for one, other in zip(nodes, nodes[1:]))
                self.push(nodes, min(amount, self.limit - self.total))
                return True
            seen |= new
            for other in bits(new):
                came[other] = node
                queue.append(other)
        return False


def bits(mask: int) -> Iterable[int]:
    """The numbers whose bits are set, smallest first."""
    while mask:
        lowest = mask & -mask
        yield lowest.bit_length() - 1
        mask ^= lowest
