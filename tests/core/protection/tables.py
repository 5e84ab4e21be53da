"""Random tables of counts as municipalities have them."""

from __future__ import annotations

import numpy as np
from sozialraum.core.protection.areas import nest
from sozialraum.core.protection.rules import Rule, primary
from sozialraum.core.protection.table import from_districts


def random_table(random, districts=(2, 16), groups=(2, 9), levels=3):
    """A table, its rule and its primary cells; every second one with totals, every second one with public zeros."""
    count, columns = int(random.integers(*districts)), int(random.integers(*groups))
    size = float(random.choice([3, 10, 30]))
    counts = random.negative_binomial(1, 1 / (1 + size), size=(count, columns)).astype(float)
    parents = []
    depth = int(random.integers(0, levels))
    if depth:
        inner = random.integers(0, max(2, count // 3), size=count)
        parents.append([f"a{area}" for area in inner])
    if depth == 2:
        parents.append([f"b{area % 2}" for area in inner])
    areas = nest([f"d{number}" for number in range(count)], parents)
    table = from_districts(areas, counts, counts.sum(axis=1) if random.integers(2) else None)
    rule = Rule(
        int(random.choice([3, 5, 10])), nearly_all=bool(random.integers(2)), zeros_public=bool(random.integers(2))
    )
    return table, rule, primary_cells(table, rule)


def primary_cells(table, rule: Rule) -> np.ndarray:
    """What is hidden for its own sake in a whole table."""
    small = primary(table.values, None, rule)
    if table.told[:, -1].all():
        small[:, :-1] |= primary(table.values[:, :-1], table.values[:, -1], rule)
    return small & table.known
