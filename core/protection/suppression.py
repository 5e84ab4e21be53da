"""Which further cells have to be hidden, so that no small count can be reckoned from the sums: the network heuristic."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from .network import Network
from .rules import Demand
from .search import Ways
from .table import Table, network

LEVEL_WEIGHTS = (1.0, 8.0, 30.0, 200.0)
"""What a hidden cell costs in districts, in their larger areas, in the next larger ones and in all above."""
TOTAL_WEIGHT, ZERO_WEIGHT, WHOLE_WEIGHT = 12.0, 40.0, 1e4
"""Factors for totals and for zeros, which everybody would miss, and for sums over the whole, the last resort."""
SMALL_TABLE = 2000
"""Cells up to which restarts are cheap."""


@dataclass(frozen=True)
class Suppression:
    """What is hidden in a table, all bool (areas, columns).

    primary: for its own sake; complementary: so that the primary ones cannot be reckoned
    unprotected: primary cells whose bounds stay too close whatever is hidden, or which are already known
    cost: the weights of the complementary cells, summed
    """

    primary: np.ndarray
    complementary: np.ndarray
    unprotected: np.ndarray
    cost: float

    @property
    def hidden(self) -> np.ndarray:
        """All cells without a number; published tables must not tell the kinds apart."""
        return self.primary | self.complementary


def weights(table: Table) -> np.ndarray:
    """What hiding each cell costs, (areas, columns): cells first, persons second."""
    values = np.nan_to_num(table.values)
    level = np.minimum(table.areas.level, len(LEVEL_WEIGHTS) - 1)
    largest = max(float(values[:, :-1].max(initial=0)), 1.0)
    cost = np.array(LEVEL_WEIGHTS)[level][:, None] * (1 + 0.3 * np.log1p(values) / np.log1p(largest))
    cost[:, -1] *= TOTAL_WEIGHT
    cost[values == 0] *= ZERO_WEIGHT
    cost[-1] *= WHOLE_WEIGHT
    return cost


def protect(
    table: Table,
    primary: np.ndarray,
    lowest: int,
    width: int | Demand,
    hidden: np.ndarray | None = None,
    locked: np.ndarray | None = None,
    runs: int = 8,
    seed: int = 1,
    go_on: Callable[[], bool] = lambda: True,
) -> Suppression:
    """Hide further cells until the bounds of every primary cell are `width` apart, or as a Demand says.

    primary, hidden (from the start, free of cost), locked (known to everybody): (areas, columns) bool. A primary cell
    need not be told: what a table leaves over can be small, too. lowest: the least
    that an attacker knows of a hidden cell. runs: how many other orders are tried on small tables; the cheapest is kept.
    go_on is asked now and then; the search ends without a result when it says no.
    """
    hidden = np.zeros(primary.shape, dtype=bool) if hidden is None else hidden & table.known
    locked = np.zeros(primary.shape, dtype=bool) if locked is None else locked & table.known
    known_already = primary & locked
    demand = Demand.of(width, primary.shape)
    wanted = primary & ~np.isnan(table.values) & ~locked
    price = np.where(locked, np.inf, weights(table))
    order = _order(table, wanted)
    random = np.random.default_rng(seed)
    best: _Attempt | None = None
    for run in range(1 + (runs if table.values.size <= SMALL_TABLE else 0)):
        noise = 1.0 if run == 0 else random.uniform(0.7, 1.4, price.shape)
        attempt = _Attempt(table, price, price * noise, np.flatnonzero((hidden | wanted) & ~locked), lowest, demand)
        attempt.run(order, go_on)
        if best is None or (len(attempt.failed), attempt.cost()) < (len(best.failed), best.cost()):
            best = attempt
        if not attempt.added or not go_on():
            break
        order = random.permutation(order)
    assert best is not None  # the first run always leaves one
    complementary = np.zeros(primary.size, dtype=bool)
    complementary[sorted(best.added)] = True
    unprotected = known_already.ravel().copy()
    unprotected[best.failed] = True
    shape = primary.shape
    given = hidden & ~primary & ~locked
    complementary = complementary.reshape(shape) | given
    return Suppression(primary & table.known, complementary, unprotected.reshape(shape), best.cost())


def _order(table: Table, wanted: np.ndarray) -> np.ndarray:
    """Larger areas before districts, larger counts first."""
    cells = np.flatnonzero(wanted)
    level = np.repeat(table.areas.level, wanted.shape[1])[cells]
    return cells[np.lexsort((-table.values.ravel()[cells], -level))]


class _Attempt:
    """One pass over the primary cells in one order."""

    def __init__(
        self, table: Table, price: np.ndarray, tried_price: np.ndarray, hidden: np.ndarray, lowest: int, demand: Demand
    ):
        self.network: Network = network(table, lowest)
        self.price = price.ravel().tolist()
        self.ways = Ways(table, self.network, tried_price)
        self.width: list[int] = demand.width.ravel().tolist()
        self.upward: list[bool] = demand.upward.ravel().tolist()
        self.thorough = price.size <= SMALL_TABLE
        self.added: set[int] = set()
        self.failed: list[int] = []
        self.rests_on: dict[int, set[int]] = {}
        for cell in hidden.tolist():
            self.network.hide(cell)
            self.ways.hide(cell)

    def cost(self) -> float:
        """The weights of all complementary cells."""
        return sum(self.price[cell] for cell in self.added)

    def slack(self, cell: int) -> tuple[int, set[int]]:
        """How far the bounds of a cell are apart, at most as far as they have to be, and the arcs this rests on."""
        look = self.network.rise if self.upward[cell] else self.network.slack
        return look(cell, self.width[cell])

    def run(self, order: np.ndarray, go_on: Callable[[], bool]):
        """Protect one cell after the other, then show again what turned out not to be needed."""
        for number, cell in enumerate(order.tolist()):
            if number % 50 == 0 and not go_on():
                return
            self.protect(cell)
        self.clean_up()

    def protect(self, cell: int):
        """Hide what it takes until one primary cell is protected."""
        slack, moved = self.slack(cell)
        if slack < self.width[cell]:
            searches = (self.ways.inside_the_block, self.ways.single_cycle, self.ways.several_cycles)
            # Small tables compare all ways; large ones take what the quickest search finds.
            rounds = [searches] if self.thorough else [(search,) for search in searches]
            if not any(self.try_ways(cell, one) for one in rounds):
                self.failed.append(cell)
            slack, moved = self.slack(cell)
        self.rests_on[cell] = moved

    def try_ways(self, cell: int, searches: Sequence[Callable[[int, int], list[list[int]]]]) -> bool:
        """Take the cheapest of the ways found that protects the cell; False where none does."""
        ways = [way for search in searches for way in search(cell, self.width[cell])]
        priced = sorted(((self.ways.cost(way), way) for way in ways), key=lambda pair: pair[0])
        return any(self.try_way(cell, way) for _, way in priced)

    def try_way(self, cell: int, way: list[int]) -> bool:
        """Hide the cells of a way; show them again where it does not protect the cell."""
        new = self.hide(way)
        if self.slack(cell)[0] >= self.width[cell]:
            return True
        for other in new:
            self.show(other)
        return False

    def hide(self, way: list[int]) -> list[int]:
        """Hide cells; those that were not hidden before."""
        new = [cell for cell in way if cell not in self.network.hidden]
        for cell in new:
            self.network.hide(cell)
            self.ways.hide(cell)
            self.added.add(cell)
        return new

    def show(self, cell: int):
        """Publish a cell again."""
        self.network.show(cell)
        self.ways.show(cell)
        self.added.discard(cell)

    def clean_up(self):
        """Publish each complementary cell again, dearest first, where all that rest on it stay protected."""
        resting: dict[int, set[int]] = {cell: set() for cell in self.added}
        for cell, others in self.rests_on.items():
            for other in others & self.added:
                resting[other].add(cell)
        failed = set(self.failed)
        for cell in sorted(self.added, key=lambda cell: -self.price[cell]):
            self.network.show(cell)
            again: dict[int, set[int]] = {}
            for primary in resting[cell] - failed:
                slack, moved = self.slack(primary)
                if slack < self.width[primary]:
                    break
                again[primary] = moved
            else:
                self.added.discard(cell)
                for primary, moved in again.items():
                    self.rests_on[primary] = moved
                    for other in moved & self.added:
                        resting[other].add(primary)
                continue
            self.network.hide(cell)
