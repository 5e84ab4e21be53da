"""What can be reckoned from a table with hidden cells, our own or somebody else's."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..messages import SozialraumError
from .network import UNLIMITED, Network
from .table import Table, network

VERDICTS = ("determined", "too_narrow", "protected", "undecided")


@dataclass(frozen=True)
class Audit:
    """Bounds of the hidden cells of a table, (areas, columns), NaN where a cell is told; inf where nothing bounds it."""

    lower: np.ndarray
    upper: np.ndarray


def audit(table: Table, hidden: np.ndarray, lowest: int | np.ndarray) -> Audit:
    """The exact bounds of all hidden cells of a table whose numbers are known; lowest: what an attacker knows they are at least.

    On a network these are greatest flows, and whole numbers by themselves: a cell rises by the flow from the head of its
    arc back to the tail, and falls by the flow the other way (Gusfield 1988; Cox 1995).
    """
    net = network(table, lowest)
    cells = np.flatnonzero(hidden & ~np.isnan(table.values))
    for cell in cells.tolist():
        net.hide(cell)
    lower, upper = np.full(hidden.size, np.nan), np.full(hidden.size, np.nan)
    values = table.values.ravel()
    for cell in cells.tolist():
        rise = net.rise(cell)[0]
        lower[cell] = values[cell] - net.fall(cell)[0]
        upper[cell] = values[cell] + rise if rise < UNLIMITED else np.inf
    return Audit(lower.reshape(hidden.shape), upper.reshape(hidden.shape))


def some_solution(table: Table, least: np.ndarray) -> np.ndarray:
    """Counts that fit a published table, (areas, columns), whole numbers, at least `least` where cells are unknown.

    table.values holds NaN where the number is not published. What the bounds of hidden cells are does not depend on
    which solution one starts from. SozialraumError where none exists: the published numbers contradict each other.
    """
    unknown = np.isnan(table.values)
    frame = network(Table(table.areas, np.where(unknown, 0, table.values), np.ones_like(unknown)), 0)
    base = np.where(unknown, least, table.values).ravel().astype(np.int64)
    balance = np.zeros(len(frame.out), dtype=np.int64)
    np.add.at(balance, frame.head, base)
    np.subtract.at(balance, frame.tail, base)
    arcs = np.flatnonzero(unknown.ravel()).tolist()
    nodes, source, sink = len(balance), len(balance), len(balance) + 1
    tail, head = [frame.tail[arc] for arc in arcs], [frame.head[arc] for arc in arcs]
    down = [0] * len(arcs)
    # What a node has too much comes from the source; an arc into the source that falls is a flow out of it.
    for node, amount in enumerate(balance.tolist()):
        if amount:
            tail.append(node if amount > 0 else sink)
            head.append(source if amount > 0 else node)
            down.append(abs(amount))
    flows = Network(tail, head, down, nodes + 2, range(len(tail)))
    needed = int(balance[balance > 0].sum())
    found = flows.greatest(source, sink, needed)
    if found.total < needed:
        raise SozialraumError(
            "The published numbers contradict each other: no counts add up to these sums. Check that totals, larger areas "
            "and periods belong together."
        )
    for place, arc in enumerate(arcs):
        base[arc] += found.flow.get(place, 0)
    return base.reshape(unknown.shape).astype(float)


def audit_published(table: Table, hidden: np.ndarray, lowest: int) -> Audit:
    """The exact bounds of the hidden cells of a published table, from what is published alone.

    table.values: NaN where a number is not published; hidden: which of these are known to be at least `lowest`; of the
    others nothing is known but that they are no less than zero.
    """
    least = np.where(hidden, lowest, 0)
    districts = table.areas.districts
    implied = np.zeros(hidden.shape, dtype=bool)
    implied[districts:], implied[:, -1] = True, True
    solution = some_solution(table, np.where(implied & ~hidden, 0, least))
    told = ~np.isnan(table.values) | hidden
    return audit(Table(table.areas, solution, told), hidden, least)


def verdicts(lower: np.ndarray, upper: np.ndarray, threshold: int, width: int, small: np.ndarray | None = None):
    """One of VERDICTS for each pair of bounds, as texts.

    small: which counts have to be protected, where that is known; otherwise every count that may be below the threshold
    """
    matters = lower < threshold if small is None else small
    narrow = matters & (upper - lower < width)
    return np.where(lower == upper, "determined", np.where(narrow, "too_narrow", "protected"))
