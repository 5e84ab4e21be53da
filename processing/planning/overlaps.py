"""Two sets of districts cut with each other: which pairs overlap, on which area, and which are the same district."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable

import numpy as np
from qgis.core import QgsGeometry, QgsSpatialIndex

from ...core.boundaries.transfer import WHOLE, Transfer
from ...core.messages import SozialraumError
from ..segregation.geometry import Shapes

THINNEST = 10.0
"""A cut whose width, twice its area by its perimeter, is below these metres is a sliver of drawing …"""
SMALLEST = 0.05
"""… where it is also less than this share of both districts."""
UNCOVERED = 0.02
"""From this share of an old district outside the new map it is named."""


@dataclass(frozen=True)
class Overlaps:
    """pairs: shares by area; area: (pairs,) m² of each cut; uncovered: (olds,) share of the old district outside the new."""

    pairs: Transfer
    area: np.ndarray
    uncovered: np.ndarray


def overlaps(
    olds: list[str],
    old: Shapes,
    news: list[str],
    new: Shapes,
    thinnest: float = THINNEST,
    step: Callable[[float], None] = lambda share: None,
) -> Overlaps:
    """The cuts of old and new districts in one plane, slivers left out; pairs of the same shape are `key`.

    olds, news: keys; old, new: their polygons in the same plane, metres. step is told the share done, and may raise.
    SozialraumError where districts of one layer lie on top of each other, so that people would count twice.
    """
    index = QgsSpatialIndex()
    for place, polygon in enumerate(new.polygons):
        if not polygon.isEmpty():
            index.addFeature(place, polygon.boundingBox())
    found = []
    covered, covering = np.zeros(len(olds)), np.zeros(len(news))
    for place, polygon in enumerate(old.polygons):
        step(place / max(len(olds), 1))
        if polygon.isEmpty():
            continue
        engine = QgsGeometry.createGeometryEngine(polygon.constGet())
        engine.prepareGeometry()
        for other in index.intersects(polygon.boundingBox()):
            area, width = _cut(engine, polygon, new.polygons[other])
            covered[place] += area
            covering[other] += area
            small = SMALLEST * min(old.areas[place], new.areas[other])
            if area > 0 and not (width < thinnest and area < small):
                found.append((place, other, area))
    first, second = (np.array([row[i] for row in found], dtype=np.int64) for i in (0, 1))
    _refuse_overlap(olds, old, second, first, covering / np.where(new.areas > 0, new.areas, 1.0))
    _refuse_overlap(news, new, first, second, covered / np.where(old.areas > 0, old.areas, 1.0))
    area = np.array([row[2] for row in found], dtype=np.float64)
    union = old.areas[first] + new.areas[second] - area
    same = area > WHOLE * union
    # between two districts that stay as they are there are only slivers; one that gives a part to a new district does not stay
    among = np.isin(first, first[same]) & np.isin(second, second[same]) & ~same
    first, second, area, same = first[~among], second[~among], area[~among], same[~among]
    same &= np.bincount(first, minlength=len(olds))[first] == 1
    total = np.bincount(first, area, len(olds))
    share = np.where(same, 1.0, area / np.where(total > 0, total, 1.0)[first])
    basis = np.where(same, "key", "area").astype(object)
    uncovered = np.where(old.areas > 0, 1 - covered / np.where(old.areas > 0, old.areas, 1.0), 0.0)
    return Overlaps(Transfer(tuple(olds), tuple(news), first, second, share, basis), area, np.clip(uncovered, 0.0, 1.0))


def _refuse_overlap(keys: list[str], shapes: Shapes, other: np.ndarray, mine: np.ndarray, share: np.ndarray):
    """SozialraumError where districts of one layer overlap: together they cover more of a district of the other than it has.

    other, mine: (pairs,) positions of the cuts; share: how much of each district of the other layer is covered
    """
    for whole in np.flatnonzero(share > 1 + UNCOVERED).tolist():
        inside = mine[other == whole].tolist()
        for number, one in enumerate(inside):
            for two in inside[number + 1 :]:
                common = shapes.polygons[one].intersection(shapes.polygons[two]).area()
                if common > UNCOVERED * min(shapes.areas[one], shapes.areas[two]):
                    raise SozialraumError(
                        "The districts “{one}” and “{two}” lie on top of each other with {hectares} ha, so their people would "
                        "be counted twice. Correct the layer; one layer may hold the districts of one time only.",
                        one=keys[one],
                        two=keys[two],
                        hectares=round(common / 10_000, 1),
                    )


def _cut(engine, polygon: QgsGeometry, other: QgsGeometry) -> tuple[float, float]:
    """The area (m²) and the width (m) of what two polygons have in common."""
    if not engine.intersects(other.constGet()):
        return 0.0, 0.0
    common = other if engine.contains(other.constGet()) else polygon.intersection(other)
    length = common.length()
    area = common.area()
    return area, 2 * area / length if length > 0 else 0.0
