"""Where layers go: arrays become features here, in a file that is complete or not there, or in memory."""

from __future__ import annotations

import math
import sqlite3
from collections.abc import Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Callable

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsFields,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingOutputLayerDefinition,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate

from ...core.messages import Message
from ...i18n import sentence
from ..maps.symbols import plain_style, style_when_loaded
from . import geopackage, history
from .fields import make_field
from .files import Beside, failed, refusal
from .layers import BATCH, NO_GEOMETRY, Column, Rows, many_objects, stop_if_cancelled

_SIMPLE = {int, float, str, type(None)}


def write(
    request,
    output: str,
    columns: Sequence[Column],
    rows: Rows | None = None,
    style: Callable[[QgsVectorLayer], None] | None = None,
    name: str = "",
) -> str | None:
    """Write an output of a Request: the given rows (fields, attributes, geometry) and behind them the columns.

    A column whose name the rows already have replaces theirs. Files are written beside their destination and put in
    place when they are complete. `style` is called with the layer when it is loaded, and saved as the default style of
    a GeoPackage; the aliases of columns and kept fields are set the same way, and how the layer was made is kept in its
    metadata (see `history`). Returns the destination, or None where the output is not wanted.
    """
    target = Destination(request, output)
    try:
        with _unhurried_disk():
            return _write(target, columns, rows, style, name, request.feedback)
    except sqlite3.Error as error:
        raise failed(target.path, str(error)) from error
    except OSError as error:
        raise refusal(error, Path(target.path)) from error
    finally:
        target.clean()


def _write(target: Destination, columns, rows: Rows | None, style, name: str, feedback) -> str | None:
    fields, kept = _fields(rows, columns)
    _tell_infinite(columns, feedback)
    wkb_type, crs = (rows.wkb_type, rows.crs) if rows else (NO_GEOMETRY, QgsCoordinateReferenceSystem())
    sink = target.open(fields, wkb_type, crs)
    if sink is None:
        return None
    if geopackage.can_fill(target.file, fields):
        sink.flushBuffer()
        del sink
        with many_objects():
            geopackage.fill(target.file, fields, _plain_batches(rows, kept, columns, feedback), wkb_type)
    else:
        _fill(sink, target, _batches(fields, rows, kept, columns), feedback)
        del sink
    aliases = {fields.field(place).name(): fields.field(place).alias() for place in range(len(kept))}
    aliases.update({column.name: column.alias for column in columns})
    aliases = {field: alias for field, alias in aliases.items() if alias}
    target.finish(_styler(aliases, style), name, len(columns[0].values) if columns else len(rows))
    return target.id


def _tell_infinite(columns: Sequence[Column], feedback):
    """Say which fields are empty where a computation has left the range of numbers."""
    beyond = [
        column.name
        for column in columns
        if column.kind == "real" and np.isinf(np.asarray(column.values, dtype=float)).any()
    ]
    if beyond and feedback is not None:
        message = Message(
            "Some cells of {fields} are empty: a division by nearly nothing, or a number beyond all statistics, leaves no value.",
            fields=", ".join(beyond),
        )
        feedback.pushWarning(sentence(message))


@contextmanager
def _unhurried_disk():
    """Let SQLite in GDAL not wait for the disk after each step: the file is new, and flushed once when it is complete."""
    from osgeo import gdal

    before = gdal.GetThreadLocalConfigOption("OGR_SQLITE_SYNCHRONOUS")
    gdal.SetThreadLocalConfigOption("OGR_SQLITE_SYNCHRONOUS", "OFF")
    try:
        yield
    finally:
        gdal.SetThreadLocalConfigOption("OGR_SQLITE_SYNCHRONOUS", before)


def _fill(sink: QgsFeatureSink, target: Destination, batches, feedback):
    for batch in batches:
        stop_if_cancelled(feedback)
        if not sink.addFeatures(batch, QgsFeatureSink.Flag.FastInsert):
            raise failed(target.path, sink.lastError())
    sink.flushBuffer()


def _styler(aliases: dict[str, str], style) -> Callable[[QgsVectorLayer], None] | None:
    if not aliases and style is None:
        return None

    def apply(layer: QgsVectorLayer):
        for field, alias in aliases.items():
            layer.setFieldAlias(layer.fields().lookupField(field), alias)
        (style or plain_style)(layer)

    return apply


def _fields(rows: Rows | None, columns: Sequence[Column]) -> tuple[QgsFields, list[int]]:
    """The fields of the output and the positions of those that the rows keep."""
    replaced = {column.name.lower() for column in columns}
    fields, kept = QgsFields(), []
    if rows is not None:
        for position, field in enumerate(rows.fields):
            if field.name().lower() not in replaced:
                fields.append(field)
                kept.append(position)
    for column in columns:
        fields.append(make_field(column.name, column.kind))
    return fields, kept


def _plain_batches(rows: Rows | None, kept: list[int], columns: Sequence[Column], feedback):
    """Features and lists of plain values per field, some ten thousand rows at a time."""
    count = len(columns[0].values) if columns else len(rows)
    last, cells = None, []
    for start in range(0, count, BATCH):
        stop_if_cancelled(feedback)
        end = min(start + BATCH, count)
        features = rows.features[start:end] if rows is not None else None
        values: list[Sequence] = []
        if kept:
            own = []
            for feature in features:
                if feature is not last:
                    last, cells = feature, feature.attributes()
                own.append(cells)
            table = list(zip(*own))
            values = [_plain_cells(table[place]) for place in kept]
        for column in columns:
            part = Column(column.name, column.kind, column.values[start:end])
            values.append(_iso_dates(part.values) if column.kind == "date" else _python_values(part))
        if feedback is not None:
            feedback.setProgress(100 * end / count)
        yield features, values


def _plain_cells(cells: Sequence) -> Sequence:
    kinds = set(map(type, cells))
    cells = cells if kinds <= _SIMPLE else [geopackage.plain(cell) for cell in cells]
    return cells if float not in kinds else _finite(cells)


def _finite(cells: Sequence) -> Sequence:
    """The cells without numbers that are none; most often there are none of those."""
    strange = any(type(cell) is float and not math.isfinite(cell) for cell in cells)
    return [None if type(cell) is float and not math.isfinite(cell) else cell for cell in cells] if strange else cells


def _iso_dates(days: Sequence) -> list:
    known = {None: None}
    return [known[day] if day in known else known.setdefault(day, day.isoformat()) for day in days]


def _batches(fields: QgsFields, rows: Rows | None, kept: list[int], columns: Sequence[Column]):
    added = list(zip(*(_python_values(column) for column in columns)))
    count = len(added) if columns else len(rows)
    all_kept = rows is not None and kept == list(range(len(rows.fields)))
    for start in range(0, count, BATCH):
        batch = []
        for i in range(start, min(start + BATCH, count)):
            feature = QgsFeature(fields)
            attributes = []
            if rows is not None:
                origin = rows.features[i]
                own = _finite(origin.attributes())
                attributes = own if all_kept else [own[position] for position in kept]
                feature.setGeometry(origin.geometry())
            feature.setAttributes(attributes + list(added[i]) if columns else attributes)
            batch.append(feature)
        yield batch


def _python_values(column: Column) -> list:
    """Plain Python values: numpy scalars in an attribute would make QGIS drop the whole feature."""
    if column.kind == "real":
        numbers = np.asarray(column.values, dtype=float)
        known = np.isfinite(numbers)
        values = numbers.tolist()
        return values if known.all() else [value if there else None for value, there in zip(values, known.tolist())]
    if column.kind == "integer":
        return [
            None if value is None or not np.isfinite(value) else int(value)
            for value in np.asarray(column.values, dtype=object).tolist()
        ]
    if column.kind == "date":
        return [None if value is None else QDate(value.year, value.month, value.day) for value in column.values]
    return [value if value is None or type(value) is str else str(value) for value in column.values]


class Destination:
    """Where an output goes. A file is written into a folder beside it and moved when it is complete."""

    def __init__(self, request, output: str):
        self.request = request
        self.parameters = dict(request.parameters)
        self.output = output
        self.context = request.context
        self.project = None
        self.given_name = ""
        self.beside: Beside | None = None
        self.id: str | None = None

    @property
    def file(self) -> Path | None:
        """The file that is being written, None where the destination is no file."""
        return self.beside.file if self.beside is not None else None

    @property
    def path(self) -> str:
        """The destination as a person knows it."""
        return str(self.beside.path if self.beside is not None else self.id or self.output)

    def open(self, fields: QgsFields, wkb_type, crs):
        """The sink to write to, or None where the output is not wanted."""
        value = self.parameters.get(self.output)
        if isinstance(value, QgsProcessingOutputLayerDefinition):
            self.project = value.destinationProject
            self.given_name = value.destinationName
            value, _ = value.sink.valueAsString(self.context.expressionContext())
        if _is_file(value):
            path = Path(value)
            self.beside = Beside(path if path.suffix else path.with_suffix(".gpkg"))
            self.parameters[self.output] = str(self.file)
        algorithm = self.request.algorithm
        flag = QgsFeatureSink.SinkFlag.RegeneratePrimaryKey
        try:
            sink, self.id = algorithm.parameterAsSink(
                self.parameters, self.output, self.context, fields, wkb_type, crs, flag
            )
        except QgsProcessingException as error:
            if self.beside is None:
                raise
            # QGIS names the file beside the place and quotes every command; the reason stands last
            raise failed(self.path, str(error).rpartition(": ")[2].rstrip(")")) from error
        if sink is None and self.beside is not None:
            raise failed(self.path)
        if sink is None and self.id:
            raise QgsProcessingException(algorithm.invalidSinkError(self.parameters, self.output))
        layer = self._in_memory()
        if layer is not None and not crs.isValid():
            layer.setCrs(QgsCoordinateReferenceSystem())  # a memory layer would claim to be in degrees
        return sink

    def finish(self, style, name: str, count: int):
        """Put the file in place, have the layer loaded where the user asked for it, and styled; count: its rows."""
        run = {**self.request.account(), "output": self.output}
        if self.beside is not None:
            self._complete_file(style, run, count)
            self.id = self.path
            if self.project is not None:
                title = name or self.given_name or self.request.algorithm.parameterDefinition(self.output).description()
                details = QgsProcessingContext.LayerDetails(title, self.project, self.output)
                self.context.addLayerToLoadOnCompletion(self.id, details)
        layer = self._in_memory()
        if layer is not None:
            history.keep(layer, run)

        def dress(loaded: QgsVectorLayer):
            if style is not None:
                style(loaded)
            history.keep(loaded, run)

        if self.context.willLoadLayerOnCompletion(self.id):
            details = self.context.layerToLoadOnCompletionDetails(self.id)
            if name:
                details.name = name
            style_when_loaded(details, dress)

    def clean(self):
        """Remove what a failed or cancelled run has left."""
        if self.beside is not None:
            self.beside.discard()

    def _in_memory(self) -> QgsVectorLayer | None:
        """The layer that the context holds, None for files."""
        return self.context.temporaryLayerStore().mapLayer(self.id) if self.id and self.beside is None else None

    def _source(self) -> str:
        """The file as QGIS opens it; it finds the metadata in a GeoPackage only where the table is named."""
        table = f"|layername={self.file.stem}" if self.file.suffix.lower() == ".gpkg" else ""
        return f"{self.file}{table}"

    def _complete_file(self, style, run: dict, count: int):
        """Read the file again, give it what a GeoPackage keeps beside the rows, and put it in its place."""
        layer = QgsVectorLayer(self._source(), self.file.stem, "ogr")
        if not layer.isValid() or 0 <= layer.featureCount() < count:
            raise failed(self.path)
        if self.file.suffix.lower() == ".gpkg":
            if style is not None:
                style(layer)
                layer.saveStyleToDatabase(self.file.stem, "", True, "")
            history.keep(layer, run)
            layer.saveDefaultMetadata()
        del layer
        self.beside.finish()


def _is_file(value) -> bool:
    if not isinstance(value, str) or not value or value == QgsProcessing.TEMPORARY_OUTPUT:
        return False
    scheme, colon, _ = value.partition(":")
    return not colon or len(scheme) == 1  # "C:\…" is a file, "memory:", "ogr:" and "postgres:" are not
