"""The plane in which a layer is measured and drawn: metres that are true on the ground."""

from __future__ import annotations

import math

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsProject,
    QgsRectangle,
    QgsUnitTypes,
)

from ...core.messages import SozialraumError

_METRES = QgsUnitTypes.DistanceUnit.DistanceMeters
_MERCATOR = ("merc", "webmerc")
_ZONE = 6.0
"""Degrees of longitude of a UTM zone."""


def metric_crs(crs: QgsCoordinateReferenceSystem, extent: QgsRectangle) -> QgsCoordinateReferenceSystem:
    """The layer's own system where it is a plane with true metres, else one that is around the extent.

    extent: of the layer, in its own system
    Degrees and Mercator's projection (whose metres grow towards the poles) are replaced by the UTM zone, in Europe that
    of ETRS89, or by an equal-area projection of their own where the layer spans more than a zone. SozialraumError where
    the coordinates do not fit their system.
    """
    if not crs.isGeographic() and crs.mapUnits() == _METRES and crs.projectionAcronym() not in _MERCATOR:
        return crs
    box = in_degrees(extent, crs)
    longitude, latitude = box.center().x(), box.center().y()
    if box.width() > _ZONE:
        definition = f"+proj=laea +lat_0={latitude:.2f} +lon_0={longitude:.2f} +ellps=GRS80 +units=m +no_defs"
        return QgsCoordinateReferenceSystem.fromProj(definition)
    zone = int(math.floor((longitude + 180) / _ZONE)) % 60 + 1
    if 28 <= zone <= 38 and latitude > 30:
        return QgsCoordinateReferenceSystem.fromEpsgId(25800 + zone)
    return QgsCoordinateReferenceSystem.fromEpsgId((32600 if latitude >= 0 else 32700) + zone)


def in_degrees(extent: QgsRectangle, crs: QgsCoordinateReferenceSystem) -> QgsRectangle:
    """An extent in longitude and latitude; SozialraumError where its coordinates do not fit their system."""
    if crs.isGeographic():
        if abs(extent.yMinimum()) > 90 or abs(extent.yMaximum()) > 90 or extent.width() > 360:
            raise misplaced()
        return extent
    degrees = QgsCoordinateReferenceSystem.fromEpsgId(4326)
    transform = QgsCoordinateTransform(crs, degrees, QgsProject.instance().transformContext())
    try:
        return transform.transformBoundingBox(extent)
    except QgsCsException as error:
        raise misplaced() from error


def misplaced() -> SozialraumError:
    """What is said of coordinates that do not fit their system."""
    return SozialraumError(
        "The coordinates do not fit the layer's coordinate reference system, so nothing can be measured in metres. "
        "Assign the right one in the layer's properties."
    )
