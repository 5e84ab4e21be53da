"""Cheap ways to let a hidden cell vary: cycles through cells of which as few as possible are still published."""

from __future__ import annotations

import numpy as np

from .network import UNLIMITED, Flow, Network
from .table import Table

FREE = 1e-4
"""What a cell costs that is hidden already: next to nothing, so that of two free ways the shorter one is taken."""
SWEEPS = 6


class Ways:
    """The prices of all cells, and the searches among them."""

    def __init__(self, table: Table, network: Network, price: np.ndarray):
        self.network = network
        self.columns = price.shape[1]
        self.districts = table.areas.districts
        self.full_price = np.array(price, dtype=float).ravel()
        self.price = np.where(table.known.ravel(), self.full_price, FREE)
        self.down = np.array(network.down, dtype=float)
        self.parent = table.areas.parent
        inside = table.areas.children()
        self.block = {
            parent: np.array([child for child in children if child < self.districts])
            for parent, children in enumerate(inside)
        }

    def hide(self, cell: int):
        """A cell is free from now on."""
        self.price[cell] = FREE

    def show(self, cell: int):
        """A cell has its price again."""
        self.price[cell] = self.full_price[cell]

    def cost(self, way: list[int]) -> float:
        """What hiding the cells of a way costs now."""
        return sum(self.price[cell] for cell in way)

    def inside_the_block(self, cell: int, width: int) -> list[list[int]]:
        """The cheapest cycles through a district's cell and its sisters in the next larger area.

        Searched for the amounts that the cell can lack (`width` less what it can fall by itself) and for the whole width.
        """
        area, column = divmod(cell, self.columns)
        if area >= self.districts:
            return []
        rows = self.block[int(self.parent[area])]
        row = int(np.searchsorted(rows, area))
        cells = rows[:, None] * self.columns + np.arange(self.columns)
        price, down = self.price[cells], self.down[cells]
        own = self.network.down[cell]
        rises = dict.fromkeys(amount for amount in (width - own, width) if amount > 0)
        falls = dict.fromkeys(amount for amount in (min(own, width),) if amount > 0)
        found = []
        total = column == self.columns - 1
        for amounts, rising in ((rises, True), (falls, False)):
            for amount in amounts:
                # A total runs the other way round: when it rises, persons come in to the row.
                way = _cycle(price, down, row, column, amount, rising != total)
                if way:
                    found.append(cells.ravel()[way].tolist())
        return found

    def single_cycle(self, cell: int, width: int) -> list[list[int]]:
        """The cheapest cycle through the whole network along which a cell can rise by the width, if any can."""
        network, down = self.network, self.network.down

        def price(arc: int) -> float:
            return self.price[arc] if arc >= 0 else (self.price[~arc] if down[~arc] >= width else np.inf)

        cost, way = network.cheapest(network.head[cell], network.tail[cell], price, cell)
        return [[arc if arc >= 0 else ~arc for arc in way]] if np.isfinite(cost) else []

    def several_cycles(self, cell: int, width: int) -> list[list[int]]:
        """Sets of cycles through the whole network that reach the width together, first up or first down.

        Cheapest augmenting ways with the room that is left (Edmonds and Karp 1972): they reach the width whenever any
        pattern does.
        """
        tail, head = self.network.tail[cell], self.network.head[cell]
        ends = [(head, tail, width), (tail, head, self.network.down[cell])]
        found = []
        for order in (ends, ends[::-1]):
            used: set[int] = set()
            reached = 0
            for source, sink, most in order:
                reached += self._augment(source, sink, cell, min(width - reached, most), used)
            if reached >= width:
                found.append(sorted(used))
        return found

    def _augment(self, source: int, sink: int, cell: int, limit: int, used: set[int]) -> int:
        run = Flow(self.network, source, sink, limit)
        while run.total < limit:

            def price(arc: int) -> float:
                own = arc if arc >= 0 else ~arc
                flow = run.flow.get(own, 0)
                room = UNLIMITED - flow if arc >= 0 else self.network.down[own] + flow
                if room <= 0:
                    return np.inf
                return FREE if own in used else self.price[own]

            cost, way = self.network.cheapest(source, sink, price, cell)
            if not np.isfinite(cost):
                break
            nodes = [source]
            for arc in way:
                nodes.append(self.network.head[arc] if arc >= 0 else self.network.tail[~arc])
            room = min(run.room(one, other) for one, other in zip(nodes, nodes[1:]))
            run.push(nodes, min(room, limit - run.total))
            used.update(arc if arc >= 0 else ~arc for arc in way)
        return run.total


def _cycle(price: np.ndarray, down: np.ndarray, row: int, column: int, amount: int, from_column: bool) -> list[int]:
    """The cheapest way between a row and a column by min-plus sweeps, without the cell itself, as flat cells; or [].

    price, down: (rows, columns), totals last. from_column: the way leads from the column to the row, which lets the
    cell of a group rise; otherwise from the row to the column.
    """
    falling = np.where(down >= amount, price, np.inf)
    to_row, to_column = falling.copy(), price.copy()
    to_row[:, -1], to_column[:, -1] = price[:, -1], falling[:, -1]
    to_row[row, column] = to_column[row, column] = np.inf
    row_cost, column_cost = np.full(len(price), np.inf), np.full(price.shape[1], np.inf)
    row_from, column_from = np.full(len(price), -1), np.full(price.shape[1], -1)
    if from_column:
        column_cost[column] = 0
    else:
        row_cost[row] = 0
    for sweep in range(2 * SWEEPS):
        if (sweep % 2 == 0) == from_column:
            through = to_row + column_cost
            best = through.argmin(axis=1)
            cost = through[np.arange(len(price)), best]
            better = cost < row_cost
            row_cost[better], row_from[better] = cost[better], best[better]
        else:
            through = to_column + row_cost[:, None]
            best = through.argmin(axis=0)
            cost = through[best, np.arange(price.shape[1])]
            better = cost < column_cost
            column_cost[better], column_from[better] = cost[better], best[better]
        if not better.any():
            break
    if not np.isfinite(row_cost[row] if from_column else column_cost[column]):
        return []
    way = []
    place, goal = ((True, row), (False, column)) if from_column else ((False, column), (True, row))
    while place != goal:
        at_row, number = place
        before = int(row_from[number] if at_row else column_from[number])
        way.append(number * price.shape[1] + before if at_row else before * price.shape[1] + number)
        place = (not at_row, before)
    return way
