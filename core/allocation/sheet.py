"""What of an allocation stands on one page: the districts that gain and give most, the rest as one line, and the sum."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class SheetLine:
    """A line of the page: kind is district, rest or total; place: of the district in the plan, −1 for others; people, need:
    persons, need None where there is no single count; share: of the need, 0 to 1; amount, equal: cents."""

    kind: str
    name: str
    place: int
    people: float
    need: float | None
    share: float
    amount: int
    equal: int


def sheet_lines(
    names: Sequence[str],
    people: np.ndarray,
    need: np.ndarray | None,
    weights: np.ndarray,
    cents: np.ndarray,
    equal: np.ndarray,
    most: int,
    rest: str,
    total: str,
) -> list[SheetLine]:
    """Lines in the order of the difference to the equal split, then the sum; everything (districts,), amounts in cents.

    Where there are more than `most` districts, those in the middle are one line, so that gains and losses both stand there
    and the columns still add up. rest: its name, with {n} for how many; total: the name of the sum.
    """
    order = np.lexsort((np.asarray(names, dtype=str), equal - cents))
    shares = weights / weights.sum()

    def line(kind: str, name: str, places: np.ndarray, place: int = -1) -> SheetLine:
        return SheetLine(
            kind,
            name,
            place,
            float(people[places].sum()),
            None if need is None else float(need[places].sum()),
            float(shares[places].sum()),
            int(cents[places].sum()),
            int(equal[places].sum()),
        )

    shown = [line("district", names[place], np.array([place]), place) for place in order.tolist()]
    if len(order) > most:
        first, last = (most + 1) // 2, most // 2
        middle = order[first : len(order) - last]
        shown[first : len(order) - last] = [line("rest", rest.format(n=len(middle)), middle)]
    return [*shown, line("total", total, order)]
