"""Districts inside larger areas inside the whole municipality: a tree, its sums, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..messages import SozialraumError


@dataclass(frozen=True)
class Areas:
    """A tree: districts come first, the whole comes last, every area before the one it lies in.

    parent: (areas,) int, the number of the next larger area, −1 for the whole
    level: (areas,) int, 0 for districts, then the number of the parent field, counted from 1; the whole has the highest
    names: the key of each area; "" for the whole
    """

    parent: np.ndarray
    level: np.ndarray
    names: list[str]

    @property
    def districts(self) -> int:
        """How many areas are districts."""
        return int((self.level == 0).sum())

    def __len__(self) -> int:
        return len(self.parent)

    def children(self) -> list[list[int]]:
        """The areas that lie directly in each area."""
        inside: list[list[int]] = [[] for _ in self.parent]
        for area, parent in enumerate(self.parent.tolist()):
            if parent >= 0:
                inside[parent].append(area)
        return inside

    def sums(self, districts: np.ndarray) -> np.ndarray:
        """The values of all areas, (areas, columns), from those of the districts; a sum over a gap is a gap."""
        values = np.zeros((len(self), districts.shape[1]))
        values[: len(districts)] = districts
        for area, parent in enumerate(self.parent.tolist()):
            if parent >= 0:
                values[parent] += values[area]
        return values

    def greatest(self, districts: np.ndarray) -> np.ndarray:
        """The greatest value in all areas, (areas, columns), from those of the districts; gaps are passed over."""
        values = np.full((len(self), districts.shape[1]), np.nan)
        values[: len(districts)] = districts
        for area, parent in enumerate(self.parent.tolist()):
            if parent >= 0:
                values[parent] = np.fmax(values[parent], values[area])
        return values


def nest(districts: Sequence[str], parents: Sequence[Sequence[str]], fields: Sequence[str] = ()) -> Areas:
    """The tree of districts in their larger areas.

    districts: keys; parents: per level, innermost first, the key of the larger area of each district; fields: what the
    levels are called, for messages. An outermost level of one single area is the whole itself. SozialraumError where an
    area lies in two larger ones, where a district has no larger area, or where a level contains itself.
    """
    names, level = list(districts), [0] * len(districts)
    parent = [-1] * len(districts)
    below = list(range(len(districts)))
    levels = list(parents)
    while levels and len(set(levels[-1])) == 1:
        levels.pop()
    for number, keys in enumerate(levels, start=1):
        field = fields[number - 1] if fields else str(number)
        numbers: dict[str, int] = {}
        for district, key in enumerate(keys):
            if key is None or not str(key).strip():
                raise SozialraumError(
                    "District “{district}” has no value in “{field}”. Fill in the larger area it lies in.",
                    district=names[district],
                    field=field,
                )
            if key not in numbers:
                numbers[key] = len(names)
                names.append(key)
                level.append(number)
                parent.append(-1)
            inner, outer = below[district], numbers[key]
            if parent[inner] not in (-1, outer):
                raise SozialraumError(
                    "“{area}” lies in “{one}” and in “{other}” of “{field}”. Larger areas must contain whole smaller "
                    "ones: correct the keys, or the order of the levels (innermost first).",
                    area=names[inner],
                    one=names[parent[inner]],
                    other=key,
                    field=field,
                )
            parent[inner] = outer
            below[district] = outer
    whole = len(names)
    parent = [whole if above < 0 else above for above in parent]
    return Areas(np.array([*parent, -1]), np.array([*level, len(levels) + 1]), [*names, ""])
