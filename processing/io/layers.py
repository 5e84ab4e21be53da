"""The only place where features become arrays and arrays become features."""

from __future__ import annotations

import gc
import os
import re
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Callable

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureRequest,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingOutputLayerDefinition,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QMetaType, QVariant

from ...core.messages import SozialraumError
from ..maps.symbols import style_when_loaded

NO_GEOMETRY = QgsWkbTypes.Type.NoGeometry
_BATCH = 10_000
_SIMPLE = {int, float, str, type(None)}
_NUMBER = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?")
_THOUSANDS = re.compile(r"[+-]?[1-9][0-9]{0,2}\.[0-9]{3}")


def _field_kinds() -> dict:
    """Kinds of fields by our names. QgsField takes QMetaType from QGIS 3.38 on and QVariant's types before."""
    try:
        home, names = QMetaType.Type, ("Double", "LongLong", "QString", "QDate")
        QgsField("probe", home.Double)
    except TypeError:
        home, names = QVariant, ("Double", "LongLong", "String", "Date")
    return {kind: getattr(home, name) for kind, name in zip(("real", "integer", "text", "date"), names)}


FIELD_KINDS = _field_kinds()


def make_field(name: str, kind: str) -> QgsField:
    """A field of kind "real", "integer", "text" or "date"."""
    return QgsField(name, FIELD_KINDS[kind])


def is_null(value) -> bool:
    """Whether an attribute is empty: None, or QGIS's NULL, which is neither None nor NaN."""
    return value is None or (isinstance(value, QVariant) and value.isNull())


def to_text(value) -> str | None:
    """An attribute as text the way a person writes it: 7.0 is "7", a date 2021-12-31, empty is None."""
    if type(value) is str:
        return value
    if is_null(value):
        return None
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, QDateTime):
        value = value.date()
    if isinstance(value, QDate):
        return value.toString("yyyy-MM-dd")
    return str(value)


@dataclass
class Column:
    """A column to be written: `kind` is "real", "integer", "text" or "date"; NaN and None are written as NULL."""

    name: str
    kind: str
    values: Sequence
    alias: str = ""


class Rows:
    """The features of one source in their order, seen as columns."""

    def __init__(self, fields: QgsFields, features: list[QgsFeature], crs, wkb_type, name: str):
        self.fields = fields
        self.features = features
        self.crs = crs
        self.wkb_type = wkb_type
        self.name = name

    def __len__(self) -> int:
        return len(self.features)

    def has(self, field: str) -> bool:
        """Whether there is a field of this name."""
        return self.fields.lookupField(field) >= 0

    def field_names(self) -> list[str]:
        """Names of all fields."""
        return [field.name() for field in self.fields]

    def is_numeric(self, field: str) -> bool:
        """Whether the field holds numbers."""
        return self.fields.field(self._position(field)).isNumeric()

    def alias(self, field: str) -> str:
        """The field's alias, or its name where it has none."""
        return self.fields.field(self._position(field)).displayName()

    def take_aliases(self, layer: QgsVectorLayer | None):
        """Give the fields the aliases of the layer's stored default style, which qgis_process leaves out."""
        if layer is None or layer.providerType() != "ogr" or any(field.alias() for field in self.fields):
            return
        styled = QgsVectorLayer(layer.source(), layer.name(), "ogr")
        _, found = styled.loadDefaultStyle()
        if not found:
            return
        fields = QgsFields()
        for field in self.fields:
            field = QgsField(field)
            field.setAlias(styled.attributeAlias(styled.fields().lookupField(field.name())))
            fields.append(field)
        self.fields = fields

    def values(self, field: str) -> list:
        """The attributes as QGIS holds them."""
        position = self._position(field)
        return [feature.attribute(position) for feature in self.features]

    def texts(self, field: str) -> np.ndarray:
        """(rows,) object array of text, None where the cell is empty."""
        result = np.empty(len(self.features), dtype=object)
        result[:] = [to_text(value) for value in self.values(field)]
        return result

    def numbers(self, field: str) -> np.ndarray:
        """(rows,) float64, NaN where the cell is empty; SozialraumError where a cell holds text.

        Text that can only be one number (“49”, “0.5”; not “1.234”, which may be thousands) is that number: layers made
        of text files often hold nothing but text.
        """
        result = np.full(len(self.features), np.nan)
        for row, value in enumerate(self.values(field)):
            if is_null(value):
                continue
            if isinstance(value, str):
                value = value.strip()
                if not value:
                    continue
                if _NUMBER.fullmatch(value) and not _THOUSANDS.fullmatch(value):
                    value = float(value)
            if not isinstance(value, (int, float)):
                raise SozialraumError(
                    "Field “{field}” of “{layer}” must hold numbers, but row {row} holds “{value}”. Choose another field, or "
                    "read the table with “Import statistics”, which understands decimal commas and symbols.",
                    field=field,
                    layer=self.name,
                    row=row + 1,
                    value=to_text(value),
                )
            result[row] = value
        return result

    def keys(self, field: str) -> np.ndarray:
        """The district key of each row, text; SozialraumError where it is empty."""
        keys = self.texts(field)
        for row, key in enumerate(keys):
            if key is None or not key.strip():
                raise SozialraumError(
                    "Row {row} of “{layer}” has no district key in field “{field}”. Fill it in, or choose another key field.",
                    row=row + 1,
                    layer=self.name,
                    field=field,
                )
        return keys

    def geometries(self) -> list[QgsGeometry]:
        """The geometry of each row; a row without one has an empty one."""
        return [feature.geometry() for feature in self.features]

    def take(self, positions) -> Rows:
        """The rows at the given positions, in that order; a row may come several times."""
        return Rows(self.fields, [self.features[i] for i in positions], self.crs, self.wkb_type, self.name)

    def _position(self, field: str) -> int:
        position = self.fields.lookupField(field)
        if position < 0:
            raise SozialraumError(
                "“{layer}” has no field “{field}”. It has: {fields}.",
                layer=self.name,
                field=field,
                fields=", ".join(self.field_names()),
            )
        return position


def read(source, feedback=None, geometry: bool = True) -> Rows:
    """All rows of a feature source or vector layer; SozialraumError where it is empty."""
    request = QgsFeatureRequest()
    if not geometry:
        request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    if not isinstance(source, QgsVectorLayer):
        # a self-touching border stops no statistics; what measures shapes repairs them
        source.setInvalidGeometryCheck(QgsFeatureRequest.InvalidGeometryCheck.GeometryNoCheck)
    features: list[QgsFeature] = []
    waiting = iter(source.getFeatures(request))
    with many_objects():
        while batch := list(islice(waiting, _BATCH)):
            stop_if_cancelled(feedback)
            features += batch
    name = source.name() if isinstance(source, QgsVectorLayer) else source.sourceName()
    if not features:
        raise SozialraumError("“{layer}” has no rows. Choose a layer with content, or lift its filter.", layer=name)
    crs = source.crs() if isinstance(source, QgsVectorLayer) else source.sourceCrs()
    return Rows(source.fields(), features, crs, source.wkbType(), name)


def read_columns(layer: QgsVectorLayer, only: Sequence[int] | None = None) -> tuple[np.ndarray, dict[str, tuple]]:
    """Ids of all features, (rows,) int64, and every field as a tuple of attributes as QGIS holds them; no geometry.

    For views that need all fields at once and quickly. An empty layer has empty columns. only: ids of the features.
    """
    request = QgsFeatureRequest()
    if only is not None:
        request.setFilterFids(list(only))
    request.setFlags(request.flags() | QgsFeatureRequest.Flag.NoGeometry)
    ids, rows = [], []
    with many_objects():
        for feature in layer.getFeatures(request):
            ids.append(feature.id())
            rows.append(feature.attributes())
    names = [field.name() for field in layer.fields()]
    return np.array(ids, dtype=np.int64), dict(zip(names, zip(*rows) if rows else [()] * len(names)))


def bounding_boxes(layer: QgsVectorLayer, ids: Sequence[int]) -> np.ndarray:
    """The extents of some features, (ids, 4): west, south, east, north; NaN where there is no feature or no geometry."""
    request = QgsFeatureRequest().setFilterFids(list(ids)).setNoAttributes()
    extents = {feature.id(): feature.geometry().boundingBox() for feature in layer.getFeatures(request)}
    nowhere = (np.nan,) * 4
    return np.array(
        [
            (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())
            if (box := extents.get(feature)) is not None and not box.isNull()
            else nowhere
            for feature in ids
        ]
    ).reshape(-1, 4)


def text_slices(layer: QgsVectorLayer, names: Sequence[str], size: int = 200) -> Iterator[list[list[str]]]:
    """Some fields of all features as text, "" where empty: lists of at most `size` rows, read when they are asked for.

    For dialogs that read a large layer without standing still.
    """
    places = [layer.fields().lookupField(name) for name in names]
    request = QgsFeatureRequest().setSubsetOfAttributes(places)
    request.setFlags(request.flags() | QgsFeatureRequest.Flag.NoGeometry)
    rows: list[list[str]] = []
    for feature in layer.getFeatures(request):
        rows.append([to_text(feature.attribute(place)) or "" for place in places])
        if len(rows) == size:
            yield rows
            rows = []
    yield rows


def as_numbers(attributes: Sequence) -> np.ndarray:
    """Attributes as (rows,) float64; NaN where a cell is empty or holds no number."""
    try:
        return np.array(attributes, dtype=np.float64)
    except (TypeError, ValueError):
        return np.array(
            [value if isinstance(value, (int, float)) else np.nan for value in attributes], dtype=np.float64
        )


def merge(rows: Rows, group: np.ndarray, groups: int, keep: Sequence[str], feedback=None) -> Rows:
    """One row per group: the geometries of its rows united, the fields of `keep` from its first row.

    group: (rows,) int from 0 to groups - 1. Groups of the same geometries (the same districts in another period) are
    united once.
    """
    fields = QgsFields()
    positions = [rows.fields.lookupField(name) for name in keep]
    for position in positions:
        fields.append(rows.fields.field(position))
    members: list[list[QgsFeature]] = [[] for _ in range(groups)]
    for feature, number in zip(rows.features, group.tolist()):
        members[number].append(feature)
    united: dict[tuple, QgsGeometry] = {}
    features = []
    for parts in members:
        stop_if_cancelled(feedback)
        feature = QgsFeature(fields)
        feature.setAttributes([parts[0].attribute(position) for position in positions])
        shapes = [part.geometry() for part in parts if part.hasGeometry()]
        if shapes:
            name = tuple(sorted(hash(bytes(shape.asWkb())) for shape in shapes))
            if name not in united:
                united[name] = QgsGeometry.unaryUnion(
                    [shape if shape.isGeosValid() else shape.makeValid() for shape in shapes]
                )
                united[name].convertToMultiType()
            feature.setGeometry(united[name])
        features.append(feature)
    wkb_type = rows.wkb_type if rows.wkb_type == NO_GEOMETRY else QgsWkbTypes.multiType(rows.wkb_type)
    return Rows(fields, features, rows.crs, wkb_type, rows.name)


@contextmanager
def many_objects():
    """Hold Python's garbage collector while very many objects are made: it would look at all of them again and again."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def stop_if_cancelled(feedback):
    """Leave by an exception when the user has pressed Cancel; nothing has been written then."""
    if feedback is not None and feedback.isCanceled():
        raise SozialraumError("Cancelled. Nothing was written.")


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
    a GeoPackage; the aliases of columns and kept fields are set the same way. Returns the destination, or None where the output is not wanted.
    """
    from . import geopackage

    fields, kept = _fields(rows, columns)
    feedback = request.feedback
    target = Destination(request.algorithm, request.parameters, output, request.context)
    wkb_type, crs = (rows.wkb_type, rows.crs) if rows else (NO_GEOMETRY, QgsCoordinateReferenceSystem())
    sink = target.open(fields, wkb_type, crs)
    if sink is None:
        return None
    try:
        if geopackage.can_fill(target.beside, fields):
            sink.flushBuffer()
            del sink
            with many_objects():
                geopackage.fill(target.beside, fields, _plain_batches(rows, kept, columns, feedback), wkb_type)
            sink = None
        for batch in _batches(fields, rows, kept, columns) if sink is not None else ():
            stop_if_cancelled(feedback)
            if not sink.addFeatures(batch, QgsFeatureSink.Flag.FastInsert):
                raise SozialraumError("Writing “{path}” failed: {reason}", path=target.path, reason=sink.lastError())
        if sink is not None:
            sink.flushBuffer()
        del sink

        aliases = {fields.field(place).name(): fields.field(place).alias() for place in range(len(kept))}
        aliases.update({column.name: column.alias for column in columns})
        aliases = {field: alias for field, alias in aliases.items() if alias}
        target.finish(_styler(aliases, style), name)
    finally:
        target.clean()
    return target.id


def _styler(aliases: dict[str, str], style) -> Callable[[QgsVectorLayer], None] | None:
    if not aliases and style is None:
        return None

    def apply(layer: QgsVectorLayer):
        for field, alias in aliases.items():
            layer.setFieldAlias(layer.fields().lookupField(field), alias)
        if style is not None:
            style(layer)

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
    for start in range(0, count, _BATCH):
        stop_if_cancelled(feedback)
        end = min(start + _BATCH, count)
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
    from .geopackage import plain

    return cells if set(map(type, cells)) <= _SIMPLE else [plain(cell) for cell in cells]


def _iso_dates(days: Sequence) -> list:
    known = {None: None}
    return [known[day] if day in known else known.setdefault(day, day.isoformat()) for day in days]


def _batches(fields: QgsFields, rows: Rows | None, kept: list[int], columns: Sequence[Column]):
    added = list(zip(*(_python_values(column) for column in columns)))
    count = len(added) if columns else len(rows)
    all_kept = rows is not None and kept == list(range(len(rows.fields)))
    for start in range(0, count, _BATCH):
        batch = []
        for i in range(start, min(start + _BATCH, count)):
            feature = QgsFeature(fields)
            attributes = []
            if rows is not None:
                origin = rows.features[i]
                own = origin.attributes()
                attributes = own if all_kept else [own[position] for position in kept]
                feature.setGeometry(origin.geometry())
            feature.setAttributes(attributes + list(added[i]) if columns else attributes)
            batch.append(feature)
        yield batch


def _python_values(column: Column) -> list:
    """Plain Python values: numpy scalars in an attribute would make QGIS drop the whole feature."""
    if column.kind == "real":
        numbers = np.asarray(column.values, dtype=float)
        values = numbers.tolist()
        return [None if value != value else value for value in values] if np.isnan(numbers).any() else values
    if column.kind == "integer":
        return [
            None if value is None or value != value else int(value)
            for value in np.asarray(column.values, dtype=object).tolist()
        ]
    if column.kind == "date":
        return [None if value is None else QDate(value.year, value.month, value.day) for value in column.values]
    return [value if value is None or type(value) is str else str(value) for value in column.values]


class Destination:
    """Where an output goes. A file is written into a folder beside it and moved when it is complete."""

    def __init__(self, algorithm, parameters, output: str, context):
        self.algorithm = algorithm
        self.parameters = dict(parameters)
        self.output = output
        self.context = context
        self.project = None
        self.given_name = ""
        self.folder: Path | None = None
        self.final: Path | None = None
        self.id: str | None = None

    @property
    def beside(self) -> Path | None:
        """The file that is being written, None where the destination is no file."""
        return self.folder / self.final.name if self.folder is not None else None

    @property
    def path(self) -> str:
        """The destination as a person knows it."""
        return str(self.final or self.id or self.output)

    def open(self, fields: QgsFields, wkb_type, crs):
        """The sink to write to, or None where the output is not wanted."""
        value = self.parameters.get(self.output)
        if isinstance(value, QgsProcessingOutputLayerDefinition):
            self.project = value.destinationProject
            self.given_name = value.destinationName
            value, _ = value.sink.valueAsString(self.context.expressionContext())
        if _is_file(value):
            self.final = Path(value)
            if not self.final.suffix:
                self.final = self.final.with_suffix(".gpkg")
            # GDAL would take a folder with ".xlsx" or ".ods" in its name for a packed file, and write nothing into it.
            self.folder = self.final.parent / f".{self.final.name.replace('.', '_')}.part"
            shutil.rmtree(self.folder, ignore_errors=True)
            try:
                self.folder.mkdir(parents=True)
            except OSError as error:
                raise SozialraumError(
                    "The folder “{folder}” cannot be written to ({reason}). Choose another place for the output.",
                    folder=str(self.final.parent),
                    reason=error.strerror,
                ) from error
            self.parameters[self.output] = str(self.folder / self.final.name)
        sink, self.id = self.algorithm.parameterAsSink(
            self.parameters,
            self.output,
            self.context,
            fields,
            wkb_type,
            crs,
            QgsFeatureSink.SinkFlag.RegeneratePrimaryKey,
        )
        if sink is None and self.id:
            raise QgsProcessingException(self.algorithm.invalidSinkError(self.parameters, self.output))
        layer = self.context.temporaryLayerStore().mapLayer(self.id) if self.id else None
        if layer is not None and not crs.isValid():
            layer.setCrs(QgsCoordinateReferenceSystem())  # a memory layer would claim to be in degrees
        return sink

    def finish(self, style, name: str):
        """Put the file in place, have the layer loaded where the user asked for it, and styled."""
        if self.final is not None:
            if style is not None and self.final.suffix.lower() == ".gpkg":
                _save_default_style(self.folder / self.final.name, style)
            replace_files(self.folder, self.final.parent)
            self.id = str(self.final)
            if self.project is not None:
                title = name or self.given_name or self.algorithm.parameterDefinition(self.output).description()
                details = QgsProcessingContext.LayerDetails(title, self.project, self.output)
                self.context.addLayerToLoadOnCompletion(self.id, details)
        if self.context.willLoadLayerOnCompletion(self.id):
            details = self.context.layerToLoadOnCompletionDetails(self.id)
            if name:
                details.name = name
            if style is not None:
                style_when_loaded(details, style)

    def clean(self):
        """Remove what a failed or cancelled run has left."""
        if self.folder is not None:
            shutil.rmtree(self.folder, ignore_errors=True)


def _is_file(value) -> bool:
    if not isinstance(value, str) or not value or value == QgsProcessing.TEMPORARY_OUTPUT:
        return False
    scheme, colon, _ = value.partition(":")
    return not colon or len(scheme) == 1  # "C:\…" is a file, "memory:", "ogr:" and "postgres:" are not


def _save_default_style(path: Path, style):
    layer = QgsVectorLayer(str(path), path.stem, "ogr")
    style(layer)
    layer.saveStyleToDatabase(path.stem, "", True, "")


def replace_files(source: Path, target: Path):
    """Move every file of the folder `source` into the folder `target`, replacing files of the same name."""
    for part in sorted(source.iterdir()):
        try:
            os.replace(part, target / part.name)
            for end in (
                "-wal",
                "-shm",
                "-journal",
            ):  # of the old database; SQLite would write its pages into the new one
                with suppress(FileNotFoundError):
                    os.remove(target / f"{part.name}{end}")
        except OSError as error:
            raise SozialraumError(
                "“{path}” cannot be replaced ({reason}). Close the programs and layers that use it, then run again.",
                path=str(target / part.name),
                reason=error.strerror,
            ) from error
