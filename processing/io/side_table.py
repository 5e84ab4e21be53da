"""A table of texts beside a result, with the area of each row: what layouts go over."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qgis.core import (
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFields,
    QgsGeometry,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)

from .fields import make_field
from .files import failed


def write_side_table(path: Path, name: str, rows: Sequence[dict], geometries: Sequence[QgsGeometry | None], crs):
    """Write rows of texts, each with its area, as a GeoPackage; the fields are those that some row has."""
    names = list(dict.fromkeys(field for values in rows for field in values))
    fields = QgsFields()
    for field in names:
        fields.append(make_field(field, "text"))
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    options.layerName = name
    kind = QgsWkbTypes.Type.MultiPolygon
    writer = QgsVectorFileWriter.create(str(path), fields, kind, crs, QgsCoordinateTransformContext(), options)
    for values, geometry in zip(rows, geometries):
        feature = QgsFeature(fields)
        feature.setAttributes([values.get(field, "") for field in names])
        if geometry is not None:
            several = QgsGeometry(geometry)
            several.convertToMultiType()
            feature.setGeometry(several)
        if not writer.addFeature(feature):
            raise failed(path, writer.errorMessage())
    del writer  # the file is whole when its writer is gone


def first_row(layer: QgsVectorLayer) -> QgsFeature:
    """The first row of a table, for items that ask for their fields before an atlas has begun."""
    return next(layer.getFeatures(), QgsFeature())
