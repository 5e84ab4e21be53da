"""Polygons as arrays in metres: areas, perimeters, centroids, and which districts touch along which length.

Everything is measured in one metric plane, so that a layer gives the same values in degrees, in a web map's projection
or in UTM coordinates.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsPoint,
    QgsPointXY,
    QgsProject,
    QgsSpatialIndex,
    QgsWkbTypes,
)

from ...core.messages import SozialraumError
from ...core.segregation.space import Borders
from ..maps.planes import in_degrees, metric_crs, misplaced

_FARTHEST = 1e9
"""Coordinates are smaller in every system that a map is drawn in."""
_ROUND = 1000  # vertices count as one where they agree to the millimetre


@dataclass(frozen=True)
class Shapes:
    """Polygons in a metric plane. areas m², perimeters m, coordinates (polygons, 2) m; NaN without a geometry."""

    polygons: list[QgsGeometry]
    areas: np.ndarray
    perimeters: np.ndarray
    coordinates: np.ndarray
    crs: QgsCoordinateReferenceSystem


def shapes(
    geometries: list[QgsGeometry],
    crs: QgsCoordinateReferenceSystem,
    plane: QgsCoordinateReferenceSystem | None = None,
) -> Shapes:
    """Polygons measured in metres; SozialraumError where the layer has no coordinate system or no polygons.

    plane: the metric system of other shapes that these are compared with, else one that suits the polygons
    """
    there = [geometry for geometry in geometries if not geometry.isEmpty()]
    if not there or there[0].type() != QgsWkbTypes.GeometryType.PolygonGeometry:
        raise SozialraumError("Measures that use the districts' geometry need a layer with polygons.")
    if not crs.isValid():
        raise SozialraumError(
            "The layer has no coordinate reference system, so nothing can be measured in metres. Assign one in the "
            "layer's properties."
        )
    target = plane or _target(there, crs)
    transform = QgsCoordinateTransform(crs, target, QgsProject.instance().transformContext())
    count = len(geometries)
    areas, perimeters = np.full(count, np.nan), np.full(count, np.nan)
    coordinates = np.full((count, 2), np.nan)
    polygons = []
    for place, geometry in enumerate(geometries):
        polygon = _plain(QgsGeometry(geometry), transform if crs != target else None)
        middle = polygon.centroid()
        if middle.isEmpty():  # a line or a point that calls itself a polygon has no middle
            polygon = QgsGeometry()
        else:
            centre = middle.asPoint()
            areas[place], perimeters[place] = polygon.area(), polygon.length()
            coordinates[place] = centre.x(), centre.y()
        polygons.append(polygon)
    return Shapes(polygons, areas, perimeters, coordinates, target)


def _plain(polygon: QgsGeometry, transform: QgsCoordinateTransform | None) -> QgsGeometry:
    """The polygon in the metric plane, valid and without arcs."""
    if polygon.isEmpty():
        return polygon
    box = polygon.boundingBox()
    if not max(map(abs, (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()))) < _FARTHEST:
        raise misplaced()
    if QgsWkbTypes.isCurvedType(polygon.wkbType()):
        polygon = QgsGeometry(polygon.constGet().segmentize())
    if transform is not None:
        try:
            polygon.transform(transform)
        except QgsCsException as error:
            raise misplaced() from error
    return polygon if polygon.isGeosValid() else _only_polygons(polygon.makeValid())


def point_in(point: QgsPointXY, crs: QgsCoordinateReferenceSystem, target: Shapes) -> tuple[float, float]:
    """A point in the plane of the shapes."""
    transform = QgsCoordinateTransform(crs, target.crs, QgsProject.instance().transformContext())
    moved = transform.transform(point) if crs.isValid() else point
    return moved.x(), moved.y()


def borders(districts: Shapes, stop=lambda: False) -> Borders:
    """Which polygons touch, and along how many metres.

    Edges that two polygons share are found by their vertices. Pieces of border that remain (a vertex more on one side,
    slivers, small overlaps) are compared within a tolerance of a thousandth of a typical district's width.
    """
    if not np.isfinite(districts.areas).any():
        return Borders(np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64), np.empty(0))
    typical = float(np.sqrt(np.nanmedian(districts.areas)))
    tolerance = min(max(typical / 1000, 0.1), 50.0)
    pieces = [_edges(polygon) for polygon in districts.polygons]
    lengths, unshared = _shared_edges(pieces)
    touching = _shared_vertices(pieces)
    _add_loose_borders(districts, unshared, tolerance, lengths, touching, stop)
    pairs = sorted(touching | set(lengths))
    first = np.array([pair[0] for pair in pairs], dtype=np.int64)
    second = np.array([pair[1] for pair in pairs], dtype=np.int64)
    return Borders(first, second, np.array([lengths.get(pair, 0.0) for pair in pairs]))


def overlapping(districts: Shapes, present: np.ndarray) -> set[int]:
    """The polygons that lie in part upon another one of the same period.

    present: (periods, polygons) bool
    Looked at are the points of a lattice, about 16 per polygon (more in small layers, fewer in large ones), and a point
    well inside each polygon. So common parts of less than a tenth of a district may be overlooked, and slivers are.
    """
    there = [place for place, polygon in enumerate(districts.polygons) if not polygon.isEmpty()]
    spacing = math.sqrt(np.nansum(districts.areas) / min(max(16 * len(there), 2_000), 20_000)) or 1.0
    owners: dict[tuple, list[int]] = {}
    index = QgsSpatialIndex()
    engines = {}
    for place in there:
        polygon = districts.polygons[place]
        box = polygon.boundingBox()
        index.addFeature(place, box)
        engine = engines[place] = QgsGeometry.createGeometryEngine(polygon.constGet())
        engine.prepareGeometry()
        # A lattice through 0.37 hits no round coordinate, along which cells of a grid may touch.
        for column in range(math.ceil(box.xMinimum() / spacing - 0.37), math.ceil(box.xMaximum() / spacing - 0.37)):
            for row in range(math.ceil(box.yMinimum() / spacing - 0.37), math.ceil(box.yMaximum() / spacing - 0.37)):
                if engine.contains(QgsPoint((column + 0.37) * spacing, (row + 0.37) * spacing)):
                    owners.setdefault((column, row), []).append(place)
    together = [places for places in owners.values() if len(places) > 1]
    for place in there:
        inside = districts.polygons[place].pointOnSurface()
        others = index.intersects(inside.boundingBox())
        together += [
            [place, other] for other in others if other != place and engines[other].contains(inside.constGet())
        ]
    found = set()
    for places in together:
        for one in places:
            if any(one != other and (present[:, one] & present[:, other]).any() for other in places):
                found.add(one)
    return found


def _only_polygons(geometry: QgsGeometry) -> QgsGeometry:
    """A mended polygon without the lines and points that mending may leave."""
    if geometry.type() == QgsWkbTypes.GeometryType.PolygonGeometry:
        return geometry
    parts = geometry.asGeometryCollection()
    return QgsGeometry.collectGeometry(
        [part for part in parts if part.type() == QgsWkbTypes.GeometryType.PolygonGeometry]
    )


def _target(geometries, crs) -> QgsCoordinateReferenceSystem:
    box = geometries[0].boundingBox()
    for geometry in geometries[1:]:
        box.combineExtentWith(geometry.boundingBox())
    in_degrees(box, crs)  # coordinates that lie nowhere on earth measure nothing, whatever their system
    return metric_crs(crs, box)


def _edges(polygon: QgsGeometry) -> np.ndarray:
    """(edges, 4) x and y of start and end of every edge of every ring."""
    if polygon.isEmpty():
        return np.empty((0, 4))
    parts = polygon.asMultiPolygon() if polygon.isMultipart() else [polygon.asPolygon()]
    edges = []
    for part in parts:
        for ring in part:
            points = np.array([(point.x(), point.y()) for point in ring])
            edges.append(np.hstack([points[:-1], points[1:]]))
    return np.concatenate(edges) if edges else np.empty((0, 4))


def _shared_edges(pieces):
    """(pair → metres of common edges, per polygon the edges that nobody shares)."""
    owner = np.repeat(np.arange(len(pieces)), [len(piece) for piece in pieces])
    edges = np.concatenate(pieces)
    ends = np.rint(edges * _ROUND).astype(np.int64)
    swap = (ends[:, 0] > ends[:, 2]) | ((ends[:, 0] == ends[:, 2]) & (ends[:, 1] > ends[:, 3]))
    ends[swap] = ends[swap][:, [2, 3, 0, 1]]
    long_enough = (ends[:, :2] != ends[:, 2:]).any(1)
    owner, edges, ends = owner[long_enough], edges[long_enough], ends[long_enough]
    order = np.lexsort(ends.T)
    ordered = ends[order]
    lengths: dict[tuple[int, int], float] = {}
    alone = np.ones(len(edges), dtype=bool)
    # An edge of k polygons (a district and its parts of another year) is a run of k rows: each meets its 1st, 2nd, … follower.
    for step in range(1, len(order)):
        same = (ordered[step:] == ordered[:-step]).all(1)
        if not same.any():
            break
        a, b = order[:-step][same], order[step:][same]
        differ = owner[a] != owner[b]
        a, b = a[differ], b[differ]
        size = np.hypot(edges[a, 2] - edges[a, 0], edges[a, 3] - edges[a, 1])
        for one, other, metres in zip(owner[a].tolist(), owner[b].tolist(), size.tolist()):
            pair = (min(one, other), max(one, other))
            lengths[pair] = lengths.get(pair, 0.0) + metres
        alone[a] = alone[b] = False
    unshared = [edges[alone & (owner == place)] for place in range(len(pieces))]
    return lengths, unshared


def _shared_vertices(pieces) -> set[tuple[int, int]]:
    owner = np.repeat(np.arange(len(pieces)), [len(piece) for piece in pieces])
    points = np.rint(np.concatenate(pieces)[:, :2] * _ROUND).astype(np.int64)
    both = np.unique(np.column_stack([points, owner]), axis=0)
    pairs = set()
    # A corner where k polygons meet is a run of k rows; compare each with its 1st, 2nd, … follower.
    for step in range(1, 16):
        same = (both[step:, :2] == both[:-step, :2]).all(1)
        if not same.any():
            break
        found = np.unique(np.column_stack([both[:-step, 2], both[step:, 2]])[same], axis=0)
        pairs |= {(int(one), int(other)) for one, other in found if one != other}
    return pairs


def _add_loose_borders(districts, unshared, tolerance, lengths, touching, stop):
    """Borders whose vertices do not agree: leftover edges of two polygons that run along each other."""
    loose = {
        place: QgsGeometry.collectGeometry(
            [QgsGeometry.fromPolylineXY([QgsPointXY(*edge[:2]), QgsPointXY(*edge[2:])]) for edge in edges]
        )
        for place, edges in enumerate(unshared)
        if len(edges)
    }
    index = QgsSpatialIndex()
    for place, lines in loose.items():
        index.addFeature(place, lines.boundingBox())
    around: dict[int, QgsGeometry] = {}
    for place, lines in loose.items():
        if stop():
            return
        box = lines.boundingBox()
        box.grow(tolerance)
        for other in index.intersects(box):
            if other <= place:
                continue
            for key in (place, other):
                if key not in around:
                    around[key] = loose[key].buffer(tolerance, 4)
            near = lines.intersection(around[other])
            if near.isEmpty():
                continue
            pair = (place, other)
            touching.add(pair)
            along = (near.length() + loose[other].intersection(around[place]).length()) / 2
            exact = lines.intersection(loose[other]).length()
            # Round each end of a common border, and where corners touch, up to a tolerance of the next edge lies near
            # by chance.
            ends = 4 * tolerance
            extra = exact if along <= exact + 2 * ends else along
            if extra > 0 and (exact > 0 or along > ends):
                lengths[pair] = lengths.get(pair, 0.0) + extra
