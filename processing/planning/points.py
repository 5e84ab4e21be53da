"""Points on the map as arrays: where facilities and people are, in one plane, and in which district."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsProject,
    QgsSpatialIndex,
)

from ..maps.planes import misplaced


def positions(
    geometries: list[QgsGeometry], crs: QgsCoordinateReferenceSystem, plane: QgsCoordinateReferenceSystem
) -> np.ndarray:
    """A point of each geometry in the plane, (geometries, 2) metres, NaN where there is none.

    A point is itself, an area or a line a point that surely lies on it, several points their middle.
    """
    transform = QgsCoordinateTransform(crs, plane, QgsProject.instance().transformContext())
    out = np.full((len(geometries), 2), np.nan)
    for place, geometry in enumerate(geometries):
        if geometry.isEmpty():
            continue
        several = geometry.type() == 0 and geometry.isMultipart()
        point = QgsGeometry(geometry.centroid() if several else geometry.pointOnSurface())
        if point.isEmpty():
            continue
        try:
            point.transform(transform)
        except QgsCsException as error:
            raise misplaced() from error
        out[place] = point.asPoint().x(), point.asPoint().y()
    return out


def owners(points: np.ndarray, polygons: list[QgsGeometry], stop: Callable[[], None] = lambda: None) -> np.ndarray:
    """The polygon in which each point lies, the first of several, −1 for none, (points,) int; all in one plane."""
    from qgis.core import QgsPoint, QgsRectangle

    index, engines = QgsSpatialIndex(), []
    for place, polygon in enumerate(polygons):
        engine = QgsGeometry.createGeometryEngine(polygon.constGet()) if not polygon.isEmpty() else None
        engines.append(engine)
        if engine is not None:
            engine.prepareGeometry()
            index.addFeature(place, polygon.boundingBox())
    out = np.full(len(points), -1, dtype=np.int64)
    for place, (x, y) in enumerate(points.tolist()):
        if place % 1000 == 0:
            stop()
        if x != x:
            continue
        point = QgsPoint(x, y)
        near = sorted(index.intersects(QgsRectangle(x, y, x, y)))
        out[place] = next((one for one in near if engines[one].intersects(point)), -1)
    return out
