"""Where layers go: arrays become features here, in a file that is complete or not there, or in memory."""

from __future__ import annotations

import math
import sqlite3
import zipfile
from collections.abc import Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Callable

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureRequest,
    QgsFeatureSink,
    QgsFields,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingOutputLayerDefinition,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate

from ...core.messages import Message, SozialraumError
from ...core.tables.workbook import WorkbookSheet, spreadsheet_text, workbook
from ..maps.symbols import plain_style, style_when_loaded
from . import database_table, formats, geopackage, history
from .fields import is_null, make_field
from .files import Beside, complete, failed, refusal
from .layers import BATCH, NO_GEOMETRY, Column, Rows, every, many_objects, stop_if_cancelled
from .place import copy_database, place_of

_SIMPLE = {int, float, str, type(None)}
_STYLE_NAME = 30
"""Signs that a GeoPackage keeps of the name of a style."""
_REASON = 120
_ENDING_OF_QGIS = {".dbf": ".shp", ".json": ".geojson"}
"""Endings behind which QGIS puts one of its own."""
_NEW_KEYS = QgsFeatureSink.SinkFlag.RegeneratePrimaryKey


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
    place when they are complete; other tables of a GeoPackage stay. What a format cannot take is renamed and told, or
    refused. `style` is called with the layer when it is loaded, and saved as the default style of a GeoPackage; the
    aliases of columns and kept fields are set the same way, and how the layer was made is kept in its metadata (see
    `history`). Returns the destination, or None where the output is not wanted.
    """
    target = Destination(request, output)
    try:
        with _unhurried_disk():
            return _write(target, _Content(request, rows, columns), style, name)
    except sqlite3.Error as error:
        raise failed(target.path, str(error)) from error
    except OSError as error:
        raise refusal(error, Path(target.path)) from error
    finally:
        target.clean()


def _write(target: Destination, content: _Content, style, name: str) -> str | None:
    if target.table is not None:
        return target.write_table(content, style, name)
    if target.place is not None:
        content.fit(target.place.path.suffix)
    fields, feedback = content.fields, target.request.feedback
    _tell_infinite(content.columns, target.request)
    sink = target.open(fields, content.wkb_type, content.crs, content.has_keys)
    if sink is None:
        return None
    if target.file is not None and geopackage.can_fill(target.file, fields):
        sink.flushBuffer()
        del sink
        with many_objects():
            geopackage.fill(target.file, target.place.table, fields, content.plain_batches(feedback), content.wkb_type)
    else:
        _fill(sink, target, content, feedback)
        del sink
    target.finish(_styler(content.aliases(), None if content.renamed else style), name, content)
    return target.id


def _tell_infinite(columns: Sequence[Column], request):
    """Say which fields are empty where a computation has left the range of numbers."""
    beyond = [
        column.name
        for column in columns
        if column.kind == "real" and np.isinf(np.asarray(column.values, dtype=float)).any()
    ]
    if beyond:
        request.warn(
            Message(
                "Some cells of {fields} are empty: a division by nearly nothing, or a number beyond all statistics, leaves no value.",
                fields=", ".join(beyond),
            )
        )


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


def _fill(sink: QgsFeatureSink, target: Destination, content: _Content, feedback):
    is_csv = target.file is not None and target.file.suffix.lower() == ".csv"
    for batch in _without_formulas(content.batches()) if is_csv else content.batches():
        stop_if_cancelled(feedback)
        if target.place is not None:
            content.tally.count(batch)
        if not sink.addFeatures(batch, QgsFeatureSink.Flag.FastInsert):
            raise failed(target.path, sink.lastError())
    sink.flushBuffer()


class _Tally:
    """What the fields of rows hold, to compare what was written with what is read again."""

    def __init__(self, fields: int):
        self.empty = [0] * fields
        self.letters = [0] * fields

    def count(self, features, places: Sequence[int] | None = None):
        """Add the empty cells and the letters of some features; places: of the fields, in order."""
        for feature in features:
            cells = feature.attributes()
            for i, place in enumerate(places if places is not None else range(len(cells))):
                cell = cells[place]
                if cell == "" or is_null(cell):
                    self.empty[i] += 1
                elif isinstance(cell, str):
                    self.letters[i] += len(cell.rstrip())


def _styler(aliases: dict[str, str], style) -> Callable[[QgsVectorLayer], None] | None:
    if not aliases and style is None:
        return None

    def apply(layer: QgsVectorLayer):
        for field, alias in aliases.items():
            layer.setFieldAlias(layer.fields().lookupField(field), alias)
        (style or plain_style)(layer)

    return apply


class _Content:
    """What is to be written: rows, of which some fields are kept, and columns; both under names that the file can take.

    fields: of the output, first the kept ones; kept: their positions in the rows; renamed: old → new name
    has_keys: whether the fields hold numbers of the rows, up to `largest_key`, that the file can use as its own
    """

    def __init__(self, request, rows: Rows | None, columns: Sequence[Column]):
        self.request, self.rows, self.columns = request, rows, columns
        self.count = len(columns[0].values) if columns else len(rows)
        self.wkb_type = rows.wkb_type if rows else NO_GEOMETRY
        self.crs = rows.crs if rows else QgsCoordinateReferenceSystem()
        self.renamed: dict[str, str] = {}
        self.has_keys = False
        self.largest_key = 0
        replaced = {column.name.lower() for column in columns}
        own = list(rows.fields) if rows is not None else []
        self.kept = [place for place, field in enumerate(own) if field.name().lower() not in replaced]
        self._settle_kinds("")

    def _settle_kinds(self, ending: str):
        """The fields of the output, with text instead of kinds that files of this ending do not know."""
        self.fields, self.foreign = QgsFields(), set()
        for place in self.kept:
            field = self.rows.fields.field(place)
            if not formats.is_ordinary(field, ending):
                self.foreign.add(place)
                alias, field = field.alias(), make_field(field.name(), "text")
                field.setAlias(alias)
            self.fields.append(field)
        for column in self.columns:
            self.fields.append(make_field(column.name, column.kind))
        self.tally = _Tally(len(self.fields))

    def fit(self, ending: str):
        """Give the fields names that files of this ending can hold, and tell which are new."""
        key = formats.format_of(ending).key
        self._settle_keys(key)
        self._settle_kinds(ending)
        geometry = self.wkb_type != NO_GEOMETRY
        formats.check_shape(ending, len(self.fields), geometry)
        old = [field.name() for field in self.fields]
        new = formats.fitting_names(old, ending)
        if key and not self.has_keys:
            new = [f"{name}_1" if name.lower() == key else name for name in new]
            new = formats.fitting_names(new, ending)
        self.renamed = {before: after for before, after in zip(old, new) if before != after}
        if self.renamed:
            self.fields = formats.renamed_fields(self.fields, new)
            names = _listed([f"{before} → {after}" for before, after in self.renamed.items()])
            self.request.warn(
                Message("A database cannot hold these names of fields; they are now called: {names}.", names=names)
                if ending == formats.POSTGRES
                else Message(
                    "A file that ends in “{ending}” cannot hold these names of fields; they are now called: {names}.",
                    ending=ending,
                    names=names,
                )
            )
        if self.foreign:
            names = [self.rows.fields.field(place).name() for place in sorted(self.foreign)]
            self.request.say(
                Message(
                    "Fields of a kind that the file does not know are written as text: {names}.", names=_listed(names)
                )
            )

    def _settle_keys(self, key: str):
        """Keep numbers of rows that tell the rows apart; leave out those that only count the rows of the source."""
        place = next((i for i in self.kept if self.rows.fields.field(i).name().lower() == key), None)
        if not key or place is None or not formats.is_whole_number(self.rows.fields.field(place)):
            return
        numbers = set(self.rows.cells(place))
        self.has_keys = len(numbers) == len(self.rows) and set(map(type, numbers)) == {int}
        self.largest_key = max(map(abs, numbers)) if self.has_keys else 0
        name = self.rows.fields.field(place).name()
        if not self.has_keys and self.request.is_row_number(name):
            self.kept.remove(place)

    def aliases(self) -> dict[str, str]:
        """Field → alias, where it has one."""
        given = [self.rows.fields.field(place).alias() for place in self.kept]
        given += [column.alias for column in self.columns]
        return {field.name(): alias for field, alias in zip(self.fields, given) if alias}

    def plain_batches(self, feedback):
        """Features and lists of plain values per field, some ten thousand rows at a time."""
        for start in range(0, self.count, BATCH):
            stop_if_cancelled(feedback)
            end = min(start + BATCH, self.count)
            features = self.rows.features[start:end] if self.rows is not None else None
            values: list[Sequence] = []
            for place in self.kept:
                cells = self.rows.cells(place, start, end)
                values.append(formats.ordinary_cells(cells) if place in self.foreign else _plain_cells(cells))
            for column in self.columns:
                part = Column(column.name, column.kind, column.values[start:end])
                values.append(_iso_dates(part.values) if column.kind == "date" else _python_values(part))
            if feedback is not None:
                feedback.setProgress(100 * end / self.count)
            yield features, values

    def batches(self):
        """The rows as features, some ten thousand at a time."""
        added = list(zip(*(_python_values(column) for column in self.columns)))
        all_kept = self.rows is not None and self.kept == list(range(len(self.rows.fields)))
        for start in range(0, self.count, BATCH):
            batch = []
            for i in range(start, min(start + BATCH, self.count)):
                feature = QgsFeature(self.fields)
                attributes = []
                if self.rows is not None:
                    origin = self.rows.features[i]
                    attributes = self._kept_cells(_finite(origin.attributes()), all_kept)
                    feature.setGeometry(origin.geometry())
                feature.setAttributes(attributes + list(added[i]) if self.columns else attributes)
                batch.append(feature)
            yield batch

    def _kept_cells(self, own: list, all_kept: bool) -> list:
        if self.foreign:
            return [
                formats.ordinary_cells([own[place]])[0] if place in self.foreign else own[place] for place in self.kept
            ]
        return own if all_kept else [own[place] for place in self.kept]


def _listed(names: Sequence[str], most: int = 12) -> str:
    return ", ".join(names[:most]) + (", …" if len(names) > most else "")


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


def _without_formulas(batches):
    """Features without texts that a spreadsheet would run as a formula: those get an apostrophe before them."""
    for batch in batches:
        for feature in batch:
            for place, cell in enumerate(feature.attributes()):
                if type(cell) is str and (text := spreadsheet_text(cell)) != cell:
                    feature.setAttribute(place, text)
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
        self.output = output
        self.context = request.context
        self.project = None
        self.given_name = ""
        self.beside: Beside | None = None
        self.shared = False
        self.id: str | None = None
        value = request.parameters.get(output)
        if isinstance(value, QgsProcessingOutputLayerDefinition):
            self.project = value.destinationProject
            self.given_name = value.destinationName
        self.place = place_of(value, self.context)
        self.table = database_table.table_of(value, self.context)

    @property
    def file(self) -> Path | None:
        """The file that is being written, None where the destination is no file."""
        return self.beside.file if self.beside is not None else None

    @property
    def path(self) -> str:
        """The destination as a person knows it."""
        if self.table is not None:
            return self.table.shown
        return str(self.place.path if self.place is not None else self.id or self.output)

    def open(self, fields: QgsFields, wkb_type, crs, has_keys: bool):
        """The sink to write to, or None where the output is not wanted. has_keys: the fields hold the rows' numbers."""
        if self.place is not None:
            return self._open_file(fields, wkb_type, crs, has_keys)
        algorithm = self.request.algorithm
        sink, self.id = algorithm.parameterAsSink(
            self.request.parameters, self.output, self.context, fields, wkb_type, crs, _NEW_KEYS
        )
        if sink is None and self.id:
            raise QgsProcessingException(algorithm.invalidSinkError(self.request.parameters, self.output))
        layer = self._in_memory()
        if layer is not None and not crs.isValid():
            layer.setCrs(QgsCoordinateReferenceSystem())  # a memory layer would claim to be in degrees
        return sink

    def _open_file(self, fields: QgsFields, wkb_type, crs, has_keys: bool):
        """A writer of QGIS for the file beside the place; of a GeoPackage with other tables it is a copy."""
        known = formats.format_of(self.place.path.suffix)
        self.shared = bool(self.place.other_tables())
        self.beside = Beside(self.place.path)
        options = QgsVectorFileWriter.SaveVectorOptions()
        if self.shared:
            copy_database(self.place.path, self.file)
            if self.place.is_geopackage:
                geopackage.forget(self.file, self.place.table)
            options.actionOnExistingFile = QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
        options.driverName = known.driver
        options.layerName = self.place.table
        options.fileEncoding = "UTF-8"
        options.datasourceOptions = QgsVectorFileWriter.defaultDatasetOptions(known.driver)
        options.layerOptions = formats.layer_options(known)
        flags = QgsFeatureSink.SinkFlags() if has_keys else _NEW_KEYS
        transform = self.context.transformContext()
        file = self.file.with_suffix(_ENDING_OF_QGIS.get(self.file.suffix.lower(), self.file.suffix))
        sink = QgsVectorFileWriter.create(str(file), fields, wkb_type, crs, transform, options, flags)
        if sink.hasError() != QgsVectorFileWriter.WriterError.NoError:
            raise self._failed(sink.errorMessage())
        return sink

    def _failed(self, reason: str) -> SozialraumError:
        """A writer's error: QGIS and GDAL quote every command, the reason stands last."""
        if not formats.is_usual(self.place.path.suffix):
            return formats.unknown_format(self.place.path.suffix)
        return failed(self.path, reason.rpartition(": ")[2].rstrip(")")[:_REASON])

    def write_table(self, content: _Content, style, name: str) -> str:
        """Write to a database, complete or not at all; its address."""
        content.fit(formats.POSTGRES)
        run = {**self.request.account(), "output": self.output}
        table = self.table
        written = database_table.TableContent(
            content.fields, content.count, content.wkb_type, content.crs, content.has_keys, content.largest_key
        )
        written.comment = database_table.comment_of(history.made_by(run), run)
        written.titles = content.aliases()
        written.promote(content.rows.features if content.rows is not None else ())
        with many_objects():
            table.write(written, content.plain_batches(self.request.feedback), self.request.stop)
        address = table.source(written.key, bool(written.shape))
        self.id = f"postgres://{address}"
        self.request.files_written.append(table.spot)
        styler = _styler(content.aliases(), None if content.renamed else style)
        layer = QgsVectorLayer(address, table.name, "postgres")
        if not layer.isValid() or layer.featureCount() not in (-1, content.count):
            raise table.server.refused("sozialraum:incomplete:", table.shown)
        if styler is not None:
            styler(layer)
            if not table.save_style(layer):
                self.request.say(database_table.told_styles())
        del layer
        self._load(name)
        self._dress(style if styler is None else styler, run, name)
        return self.id

    def _load(self, name: str):
        """Have the layer loaded where the user asked for it."""
        if self.project is not None:
            title = name or self.given_name or self.request.algorithm.parameterDefinition(self.output).description()
            details = QgsProcessingContext.LayerDetails(title, self.project, self.output)
            self.context.addLayerToLoadOnCompletion(self.id, details)

    def finish(self, style, name: str, content: _Content):
        """Put the file in place, have the layer loaded where the user asked for it, and styled."""
        run = {**self.request.account(), "output": self.output}
        if self.beside is not None:
            self._complete_file(style, run, content)
            self.id = self.place.source(table=self.shared or self.place.named or not self.place.is_geopackage)
            self.request.files_written.append(self.place.path)
            self._load(name)
        layer = self._in_memory()
        if layer is not None:
            history.keep(layer, run)
        self._dress(style, run, name)

    def _dress(self, style, run: dict, name: str):
        """Have the layer styled when it is loaded."""

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

    def _complete_file(self, style, run: dict, content: _Content):
        """Read the file again, give it what a GeoPackage keeps beside the rows, and put it in its place."""
        written = self.file.with_suffix(_ENDING_OF_QGIS.get(self.file.suffix.lower(), self.file.suffix))
        self.beside.settle_name(written)
        if not content.count and written.suffix.lower() in (".xlsx", ".ods"):
            self._complete_empty_sheet(written, content)
            return
        layer = QgsVectorLayer(self.place.source(self.file), self.place.table, "ogr")
        if not layer.isValid() or 0 <= layer.featureCount() < content.count:
            raise self._failed("")
        # without rows some formats have no place for names of fields, and GDAL takes a line of titles for values
        named = content.fields if content.count else []
        lost = [field.name() for field in named if layer.fields().lookupField(field.name()) < 0]
        if lost and len(lost) == len(content.fields):
            raise self._failed("")
        if lost:
            raise SozialraumError(
                "A file that ends in “{ending}” cannot hold the fields {names}. Choose a GeoPackage (.gpkg).",
                ending=self.place.path.suffix,
                names=_listed(lost),
            )
        if content.count and not geopackage.can_fill(self.file, content.fields):
            self._compare(layer, content)
        if self.place.is_geopackage:
            if style is not None:
                style(layer)
                layer.saveStyleToDatabase(self.place.table[:_STYLE_NAME], "", True, "")
            history.keep(layer, run)
            layer.saveDefaultMetadata()
        del layer
        if self.place.is_geopackage:
            geopackage.leave_wal(self.file)
        self.beside.finish()

    def _complete_empty_sheet(self, written: Path, content: _Content):
        """GDAL writes the titles of a sheet with its first row only, and reads none of a sheet without rows."""
        if written.suffix.lower() == ".xlsx":
            titles = [field.name() for field in content.fields]
            with complete(written) as part:
                part.write_bytes(workbook([WorkbookSheet(self.place.table, [titles], heading=1)]))
        if not zipfile.is_zipfile(written):
            raise self._failed("")
        self.beside.finish()

    def _compare(self, layer: QgsVectorLayer, content: _Content):
        """Stop where empty cells became something else; tell where texts were cut."""
        places = [layer.fields().lookupField(field.name()) for field in content.fields]
        found, wanted = _Tally(len(places)), content.tally
        with every(layer, QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)) as waiting:
            found.count(waiting, places)
        names = [field.name() for field in content.fields]
        filled = [name for name, now, before in zip(names, found.empty, wanted.empty) if now < before]
        if filled:
            raise SozialraumError(
                "A file that ends in “{ending}” cannot hold empty cells, which would become zeros in {names}. Choose a "
                "GeoPackage (.gpkg).",
                ending=self.place.path.suffix,
                names=_listed(filled),
            )
        cut = [name for name, now, before in zip(names, found.letters, wanted.letters) if 0 < now < before]
        if cut:
            self.request.warn(
                Message(
                    "A file that ends in “{ending}” has no room for long texts; they were cut in {names}.",
                    ending=self.place.path.suffix,
                    names=_listed(cut),
                )
            )
