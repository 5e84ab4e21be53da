"""The geometry of a population: one Space for all periods that share their districts."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import numpy as np
from qgis.core import QgsGeometry

from ...core.messages import Message, SozialraumError
from ...core.segregation.exclusions import some_names
from ...core.segregation.space import Space
from .geometry import Shapes, borders, overlapping, shapes
from .population import Population

if TYPE_CHECKING:
    from ..io.layers import Rows
    from ..request import Request


@dataclass
class Placed:
    """Districts on the map.

    spaces: (positions of periods, Space); shapes: of the distinct polygons; notes: what is wrong with them
    error: why nothing could be measured, None where it could
    """

    spaces: list[tuple[np.ndarray, Space]] = field(default_factory=list)
    shapes: Shapes | None = None
    notes: list[Message] = field(default_factory=list)
    error: SozialraumError | None = None


def place(population: Population, base: Space, needs: set[str], request: Request, centre=None) -> Placed:
    """Measure the districts.

    base: decay, bandwidth, kernel and contiguity to use; needs: arrays that the measures ask for
    centre: turns the shapes into the centre for centralisation, in their plane; None: mean centre of the population
    Rows with the same polygon are one district; periods with the same districts share one Space.
    """
    placed = Placed()
    unlike, number = distinct(population.rows)
    try:
        placed.shapes = shapes(unlike, population.rows.crs)
    except SozialraumError as error:
        placed.error = error
        return placed
    if centre is not None:
        base = replace(base, centre=centre(placed.shapes))
    overlaps: set[int] = set()
    for periods, chosen in patterns(population.place, population.present, number):
        request.stop()
        part = take(placed.shapes, chosen)
        overlaps |= overlapping(part, population.present[periods])
        if not needs:
            continue
        touching = borders(part, request.cancelled) if "borders" in needs else None
        request.stop()
        space = replace(
            base, areas=part.areas, perimeters=part.perimeters, coordinates=part.coordinates, borders=touching
        )
        placed.spaces.append((periods, space))
    if overlaps:
        placed.notes.append(
            Message(
                "Districts that overlap others, so that persons may be counted twice; mend the layer: {n} ({names})",
                n=len(overlaps),
                names=some_names(population.keys, sorted(overlaps)),
            )
        )
    return placed


def distinct(rows: Rows) -> tuple[list[QgsGeometry], np.ndarray]:
    """Geometries that differ, and the number of each row's, (rows,)."""
    seen: dict[bytes, int] = {}
    unlike = []
    number = np.empty(len(rows), dtype=np.int64)
    for row, geometry in enumerate(rows.geometries()):
        key = geometry.asWkb().data()
        if key not in seen:
            seen[key] = len(unlike)
            unlike.append(geometry)
        number[row] = seen[key]
    return unlike, number


def patterns(place: np.ndarray, present: np.ndarray, number: np.ndarray) -> list[tuple[np.ndarray, np.ndarray]]:
    """Groups of periods with the number of the geometry of each district, -1 where a district has no row at all.

    place, present: (periods, districts) the row of each, and whether there is one; number: (rows,) see `distinct`
    """
    chosen = np.where(present, number[place], -1)
    together = chosen.max(0)
    if ((chosen == together) | (chosen < 0)).all():
        return [(np.arange(len(chosen)), together)]
    found, member = np.unique(chosen, axis=0, return_inverse=True)
    return [(np.flatnonzero(member.ravel() == place), pattern) for place, pattern in enumerate(found)]


def take(whole: Shapes, chosen: np.ndarray) -> Shapes:
    """The shapes of these numbers, none where one is -1."""
    there = chosen >= 0
    return Shapes(
        [whole.polygons[place] if place >= 0 else QgsGeometry() for place in chosen],
        np.where(there, whole.areas[chosen], np.nan),
        np.where(there, whole.perimeters[chosen], np.nan),
        np.where(there[:, None], whole.coordinates[chosen], np.nan),
        whole.crs,
    )
