"""GeoPackages that people write into: several tables made at once, rows added and removed later."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureRequest,
    QgsFeatureSink,
    QgsFields,
    QgsGeometry,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate

from . import formats
from .fields import is_null, make_field, to_text
from .files import failed
from .layers import NO_GEOMETRY, every


@dataclass(frozen=True)
class NewTable:
    """A table to be made: fields as (name, kind), rows by the names of fields, geometries of the rows or None for a table
    without."""

    name: str
    fields: Sequence[tuple[str, str]]
    wkb_type: object = NO_GEOMETRY
    crs: QgsCoordinateReferenceSystem = field(default_factory=QgsCoordinateReferenceSystem)
    rows: Sequence[dict] = ()
    geometries: Sequence[QgsGeometry | None] | None = None


def make_tables(path: Path, tables: Sequence[NewTable]):
    """A new GeoPackage with these tables; SozialraumError where it cannot be written."""
    for place, table in enumerate(tables):
        known = formats.format_of(".gpkg")
        options = QgsVectorFileWriter.SaveVectorOptions()
        if place:
            options.actionOnExistingFile = QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
        options.driverName = known.driver
        options.layerName = table.name
        options.fileEncoding = "UTF-8"
        options.datasourceOptions = QgsVectorFileWriter.defaultDatasetOptions(known.driver)
        options.layerOptions = formats.layer_options(known)
        fields = QgsFields()
        for name, kind in table.fields:
            fields.append(make_field(name, kind))
        transform = QgsProject.instance().transformContext()
        sink = QgsVectorFileWriter.create(str(path), fields, table.wkb_type, table.crs, transform, options)
        if sink.hasError() != QgsVectorFileWriter.WriterError.NoError:
            raise failed(path, sink.errorMessage())
        if not sink.addFeatures(_features(fields, table.rows, table.geometries), QgsFeatureSink.Flag.FastInsert):
            raise failed(path, sink.lastError())
        sink.flushBuffer()
        del sink


def open_table(path: Path, name: str) -> QgsVectorLayer:
    """A table of a GeoPackage; SozialraumError where it is not there."""
    layer = QgsVectorLayer(f"{path}|layername={name}", name, "ogr")
    if not layer.isValid():
        raise failed(path, "")
    return layer


def add_rows(path: Path, name: str, rows: Sequence[dict], geometries: Sequence[QgsGeometry | None]):
    """Append rows to a table, by the names of its fields."""
    layer = open_table(path, name)
    done, _ = layer.dataProvider().addFeatures(_features(layer.fields(), rows, geometries))
    if not done:
        raise failed(path, layer.dataProvider().lastError())


def texts_of(path: Path, name: str, field: str) -> list[str]:
    """What a field of all rows holds, as texts, "" where it is empty."""
    layer = open_table(path, name)
    place = layer.fields().lookupField(field)
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    with every(layer, request) as waiting:
        return [to_text(feature.attribute(place)) or "" for feature in waiting]


def remove_rows(path: Path, name: str, field: str, before: date) -> int:
    """Remove the rows whose date lies before a day, also from the pages of the file; how many they were."""
    layer = open_table(path, name)
    place = layer.fields().lookupField(field)
    limit = QDate(before.year, before.month, before.day)
    with every(layer, QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)) as waiting:
        gone = [one.id() for one in waiting if not is_null(one.attribute(place)) and one.attribute(place) < limit]
    if gone and not layer.dataProvider().deleteFeatures(gone):
        raise failed(path, layer.dataProvider().lastError())
    return len(gone)


def _features(fields: QgsFields, rows: Sequence[dict], geometries) -> list[QgsFeature]:
    made = []
    for place, row in enumerate(rows):
        feature = QgsFeature(fields)
        for name, value in row.items():
            feature.setAttribute(fields.lookupField(name), _value(value))
        if geometries is not None and geometries[place] is not None:
            feature.setGeometry(geometries[place])
        made.append(feature)
    return made


def _value(value):
    if isinstance(value, date):
        return QDate(value.year, value.month, value.day)
    return value.item() if isinstance(value, np.generic) else value
