"""What districts are compared with besides the municipality: their larger area, a group of one's own, a target."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ..messages import Message
from .cube import Cube
from .municipality import Municipality

KINDS = ("parent", "group", "target")


@dataclass(frozen=True)
class Benchmark:
    """One value per period, (periods,), of an indicator.

    kind: one of KINDS; name: of the area, the group or the target; basis: how it was found, as of the municipality, ""
    for a target; source: where a target comes from
    """

    kind: str
    name: str
    values: np.ndarray
    basis: str = ""
    source: str = ""

    def label(self) -> str | Message:
        """What the line is called; a mean of districts must not be taken for the value of their area."""
        if self.kind == "target":
            return f"{self.name} ({self.source})" if self.source else self.name
        if self.basis == "weight":
            return Message("{area}, weighted mean", area=self.name)
        return Message("{area}, mean of the districts", area=self.name) if self.basis == "districts" else self.name


def areas_of(parents: Sequence[str], selected: Iterable[int], most: int = 3) -> dict[str, list[int]]:
    """The larger areas of the selected districts, in the order of selection, with all their districts.

    parents: (districts,) names, "" where that is not known
    """
    names = dict.fromkeys(parents[place] for place in selected if 0 <= place < len(parents) and parents[place])
    return {name: [place for place, parent in enumerate(parents) if parent == name] for name in list(names)[:most]}


def groups_of(cube: Cube, groups: Iterable[Mapping]) -> dict[str, list[int]]:
    """The groups of a profile, each with the districts that are there; those without any are left out.

    groups: {"title", "districts": keys}
    """
    groups = list(groups)
    known = {key: place for place, key in enumerate(cube.districts)} if groups else {}
    found = {
        str(group.get("title") or ""): [known[key] for key in group.get("districts") or () if key in known]
        for group in groups
    }
    return {name: places for name, places in found.items() if name and places}


def of_districts(kind: str, name: str, whole: Municipality) -> Benchmark:
    """The value of several districts together, found as that of the municipality is."""
    return Benchmark(kind, name, whole.values, whole.basis)


def targets_of(cube: Cube, place: int, targets: Iterable[Mapping]) -> list[Benchmark]:
    """The targets of a profile for an indicator: {"field", "value", "title", "source"}; the same in every period."""
    return [
        Benchmark(
            "target", str(one.get("title") or ""), np.full(len(cube.periods), float(one["value"])),
            source=str(one.get("source") or ""),
        )
        for one in targets
        if one.get("field") == cube.indicators[place] and one.get("value") is not None
    ]  # fmt: skip


def comparison_words(benchmarks: Sequence[Benchmark], period: int, text) -> list[Message]:
    """The benchmarks of the period shown in one sentence, none where there are none; text: writes a value with its unit."""
    parts = [
        Message("{name} {value}", name=one.label(), value=text(float(one.values[period])))
        for one in benchmarks
        if np.isfinite(one.values[period])
    ]
    return [Message("For comparison: {parts}.", parts=parts)] if parts else []
