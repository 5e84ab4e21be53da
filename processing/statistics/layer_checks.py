"""What a layer of districts may have wrong although its keys match: no coordinate system, swapped axes, a district that covers all."""

from __future__ import annotations

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsCsException, QgsPointXY, QgsRectangle

from ...core.keys.findings import LOOK, told
from ...core.messages import Message
from ...core.tables.findings import Finding
from ..io import layers

_FEWEST = 4
_MOST = 50_000
_SHARE_OF_REST = 0.9


def layer_findings(districts: layers.Rows, key_field: str, context) -> list[Finding]:
    """Warnings about the shapes of a layer with one row per district; none where it has no shapes."""
    if districts.wkb_type == layers.NO_GEOMETRY or len(districts) > _MOST:
        return []
    boxes = [shape.boundingBox() for shape in districts.geometries()]
    extent = QgsRectangle()
    extent.setMinimal()
    for box in boxes:
        if not box.isEmpty():
            extent.combineExtentWith(box)
    if extent.isEmpty():
        return []
    found = _about_place(districts.crs, extent, context)
    found += _about_cover(districts, key_field, boxes, extent)
    return [told("layer", districts.name, reason, LOOK) for reason in found]


def _about_place(crs: QgsCoordinateReferenceSystem, extent: QgsRectangle, context) -> list[Message]:
    if not crs.isValid():
        return [
            Message(
                "The layer has no coordinate system. Areas, distances and maps need one; set it in the properties of the layer."
            )
        ]
    centre = extent.center()
    if _lies_in(crs, centre, context):
        return []
    if _lies_in(crs, QgsPointXY(centre.y(), centre.x()), context):
        return [
            Message(
                "The layer lies outside the area of its coordinate system {crs}, and inside once x and y are exchanged: its axes are "
                "swapped. Exchange them (“Swap X and Y coordinates”).",
                crs=crs.authid(),
            )
        ]
    return [
        Message(
            "The layer lies outside the area of its coordinate system {crs}, which is probably not its own. Check it in the properties "
            "of the layer.",
            crs=crs.authid(),
        )
    ]


def _lies_in(crs: QgsCoordinateReferenceSystem, point: QgsPointXY, context) -> bool:
    """Whether a point lies in the area for which the coordinate system is made, a degree more on all sides."""
    area = crs.bounds()
    if area.isEmpty():
        return True
    area.grow(1.0)
    transform = QgsCoordinateTransform(crs, QgsCoordinateReferenceSystem("EPSG:4326"), context.transformContext())
    try:
        there = transform.transform(point)
    except QgsCsException:
        return False
    return area.contains(there)


def _about_cover(districts: layers.Rows, key_field: str, boxes: list, extent: QgsRectangle) -> list[Message]:
    """A polygon that spans the whole layer and is about as large as all others together is no district but their whole."""
    if len(districts) < _FEWEST:
        return []
    wide = QgsRectangle(extent)
    wide.scale(0.99)
    covering = [place for place, box in enumerate(boxes) if box.contains(wide)]
    if not covering:
        return []
    shapes = districts.geometries()
    areas = [shape.area() for shape in shapes]
    keys = districts.texts(key_field)
    return [
        Message(
            "“{key}” covers all other districts: it seems to be their whole and not a district. Delete it, or filter it out; it would be "
            "counted twice.",
            key=keys[place] or "–",
        )
        for place in covering
        if areas[place] >= _SHARE_OF_REST * (sum(areas) - areas[place])
    ]
