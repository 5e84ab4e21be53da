"""From files, sheets, database tables and layers to raw cells."""

from __future__ import annotations

import math
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import QgsDataSourceUri, QgsProcessingUtils, QgsVectorLayer

from ...core.messages import Message, SozialraumError
from ...core.periods import read_period
from ...core.tables.encoding import decode
from ...core.tables.findings import CERTAIN, DOUBTFUL, Finding, quoted
from ...core.tables.options import MAXIMUM_BYTES, Options
from . import database
from . import layers as layer_io
from .database_table import trouble
from .fields import row_numbers
from .formats import long_names

if TYPE_CHECKING:
    from ...core.tables.reading import TableReading

_TEXT_ENDINGS = (".csv", ".txt", ".tsv", ".tab", ".asc", ".dat", "")
_GDAL_ENDINGS = (".xls", ".dbf", ".gpkg", ".sqlite", ".db", ".sqlite3")
_CSV_LAYERS = ("csv", "delimited text file")
_SYSTEM_TABLES = ("sqlite_", "geometry_columns", "spatial_ref_sys", "gpkg_", "rtree_", "layer_styles")


def read_files(values: list, options: Options, context, feedback=None):
    """One Reading of files and layers; `values` are paths, layer sources, layer ids or layers."""
    if not values:
        raise SozialraumError("No file was chosen. Choose one.")
    tables: list[TableReading] = []
    for value in values:
        layer_io.stop_if_cancelled(feedback)
        tables += read_one(value, options, context)
        if feedback is not None:
            feedback.setProgress(60 * len(tables) / max(len(values), len(tables)))
    from ...core.tables.files import combine  # not before it is needed: QGIS starts with this module

    return combine(tables, options)


def read_one(value, options: Options, context=None) -> list[TableReading]:
    """The tables of one file, database table or layer."""
    if isinstance(value, QgsVectorLayer):
        return [_read_layer(value, options)]
    text = str(value).strip()
    path = Path(text)
    if not _exists(path):
        if (said := trouble(text)) is not None:
            raise said
        layer = _layer(text, context)
        if layer is None:
            raise SozialraumError("“{path}” was not found. Check the path.", path=text)
        return [_read_layer(layer, options)]
    if path.is_dir():
        raise SozialraumError("“{path}” is a folder. Choose the files in it.", path=text)
    size = path.stat().st_size
    if size > MAXIMUM_BYTES:
        raise SozialraumError(
            "“{path}” has {size} MB, more than can be read at once. Split it, or load it into a GeoPackage and choose the "
            "table there.",
            path=text,
            size=size >> 20,
        )
    ending = path.suffix.lower()
    try:
        if ending in (".xlsx", ".xlsm", ".ods"):
            return _read_workbook(path, options)
        if (ending in _TEXT_ENDINGS and not _is_mapinfo(path)) or (ending == ".zip" and not _holds_other_tables(path)):
            from ...core.tables.files import read_bytes

            return read_bytes(path.read_bytes(), path.name, options)
    except OSError as error:
        raise SozialraumError(
            "“{path}” cannot be read ({reason}). Check the file and the rights to read it.",
            path=text,
            reason=error.strerror or str(error),
        ) from error
    except SozialraumError as error:
        raise SozialraumError("“{file}”: {error}", file=path.name, error=error.message) from error
    return _read_with_gdal(path, options)


def _is_mapinfo(path: Path) -> bool:
    """Whether a .tab file is one of MapInfo, whose rows lie beside it."""
    return path.suffix.lower() == ".tab" and any(path.with_suffix(end).is_file() for end in (".dat", ".DAT"))


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def _layer(text: str, context) -> QgsVectorLayer | None:
    """A layer by id, name or source, such as “data.gpkg|layername=people” or a database table."""
    address = database.address_in(text)
    if address is not None:
        layer = QgsVectorLayer(address, QgsDataSourceUri(address).table(), "postgres")
    else:
        layer = QgsProcessingUtils.mapLayerFromString(text, context) if context is not None else None
    if layer is None:
        layer = QgsVectorLayer(text, Path(database.shown_source(text).partition("|")[0]).stem, "ogr")
    return layer if isinstance(layer, QgsVectorLayer) and layer.isValid() else None


def _read_layer(layer: QgsVectorLayer, options: Options) -> TableReading:
    """A table that QGIS knows, as raw cells under its field names; numbers stay numbers."""
    counting = row_numbers(layer) - {options.key_column.lower()}
    _, columns = layer_io.read_columns(layer)
    database.look_for_lost_rows(layer, len(next(iter(columns.values()), ())))
    columns = {name: cells for name, cells in columns.items() if name.lower() not in counting}
    rows: list[list] = [list(columns)]
    rows += [[_cell(value) for value in row] for row in zip(*columns.values())]
    if layer.dataProvider().storageType().lower() in _CSV_LAYERS:
        from ...core.tables.workbook import without_guard

        rows = [[without_guard(cell) if type(cell) is str else cell for cell in row] for row in rows]
    return _table(_with_long_names(rows), layer.name(), options)


def _with_long_names(rows: list[list]) -> list[list]:
    """Rows of cells whose first one, the names of fields, holds those of cut status fields in full."""
    names = [str(name) for name in rows[0]]
    place = {name: i for i, name in enumerate(names)}
    rows[0] = long_names(names, lambda name: [row[place[name]] for row in rows[1:]])
    return rows


def _cell(value):
    """A field's content as text, number or None."""
    if layer_io.is_null(value):
        return None
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return float(value) if math.isfinite(value) else None
    return layer_io.to_text(value)


def _table(rows: list[list], name: str, options: Options) -> TableReading:
    if len(rows) < 2:
        raise SozialraumError("“{table}” has no rows. Choose a table with content.", table=name)
    from ...core.tables.files import read_cells

    return read_cells(rows, name, options)


def _read_workbook(path: Path, options: Options) -> list[TableReading]:
    from ...core.tables.spreadsheets import fill_merged, read_ods, read_xlsx

    read = read_ods if path.suffix.lower() == ".ods" else read_xlsx
    sheets = read(path.read_bytes(), options.sheet)
    return choose_sheets([(sheet.name, fill_merged(sheet)) for sheet in sheets], path.stem, options)


def choose_sheets(
    sheets: list[tuple[str, list[list]]], stem: str, options: Options, usual_decimal: str = ","
) -> list[TableReading]:
    """The tables of a workbook: all sheets whose names are periods, else the first that holds a table."""
    from ...core.tables.files import read_cells

    found: list[tuple[str, TableReading]] = []
    problem = None
    for name, rows in sheets:
        own = options
        if not options.period and read_period(name):
            own = Options(**{**vars(options), "period": name})
        try:
            found.append((name, read_cells(rows, f"{stem} {name}" if len(sheets) > 1 else stem, own, usual_decimal)))
        except SozialraumError as error:
            problem = problem or error
            if options.key_column and len(sheets) == 1:
                raise
    if not found:
        raise problem or SozialraumError("“{file}” has no sheet with a table. Choose another file.", file=stem)
    dated = [(name, table) for name, table in found if read_period(name)]
    taken = dated if len(dated) > 1 else found[:1]
    left = [name for name, _ in sheets if name not in {name for name, _ in taken}]
    names = [name for name, _ in taken]
    if left:
        reason = Message(
            "Sheet {names} was read; other sheets were left out: {others}.",
            names=quoted(names),
            others=quoted(left),
        )
    else:
        reason = Message("Sheet {names} was read.", names=quoted(names))
    taken[0][1].findings.insert(
        0, Finding("sheet", ", ".join(names), reason, margin=DOUBTFUL if len(found) > len(taken) else CERTAIN)
    )
    return [table for _, table in taken]


def _holds_other_tables(path: Path) -> bool:
    """Whether a zip file holds no text table but something that GDAL reads."""
    try:
        with zipfile.ZipFile(path) as archive:
            endings = {Path(name).suffix.lower() for name in archive.namelist()}
    except (zipfile.BadZipFile, OSError, ValueError):
        return False
    return not endings & {".csv", ".txt", ".tsv", ".tab"} and bool(endings & {".dbf", ".gpkg", ".xls", ".shp"})


def sheets_of(path: Path) -> list[tuple[str, list[list]]]:
    """Raw cells of a workbook or database, (name, rows) for every sheet or table; [] for what is read as text."""
    from ...core.tables.spreadsheets import fill_merged, read_ods, read_xlsx

    ending = path.suffix.lower()
    if ending in (".xlsx", ".xlsm", ".ods"):
        read = read_ods if ending == ".ods" else read_xlsx
        return [(sheet.name, fill_merged(sheet)) for sheet in read(path.read_bytes())]
    if ending in _TEXT_ENDINGS or (ending == ".zip" and not _holds_other_tables(path)):
        return []
    return _gdal_sheets(path)


def _read_with_gdal(path: Path, options: Options) -> list[TableReading]:
    return choose_sheets(_gdal_sheets(path, options.sheet), path.stem, options, usual_decimal_of(path))


def usual_decimal_of(path: Path) -> str:
    """The decimal sign of numbers that came as text: GDAL, which reads all but workbooks, writes a dot."""
    return "," if path.suffix.lower() in (".xlsx", ".xlsm", ".ods") else "."


def _gdal_sheets(path: Path, wanted: str = "") -> list[tuple[str, list[list]]]:
    """XLS, DBF, GeoPackage, SQLite and whatever else GDAL knows, sheet by sheet."""
    from osgeo import gdal

    source = f"/vsizip/{path}" if path.suffix.lower() == ".zip" else str(path)
    with_header = path.suffix.lower() != ".xls"
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        gdal.SetThreadLocalConfigOption("OGR_XLS_HEADERS", "DISABLE")
        every_table = ["LIST_ALL_TABLES=YES"] if path.suffix.lower() in (".sqlite", ".db", ".sqlite3") else []
        try:
            data = gdal.OpenEx(source, gdal.OF_VECTOR | gdal.OF_READONLY, open_options=every_table)
        except RuntimeError:  # later GDAL raises where earlier ones return None
            data = None
        if data is None:
            if path.suffix.lower() in _GDAL_ENDINGS:
                raise SozialraumError(
                    "“{file}” cannot be opened: the file is damaged, or its ending does not fit its content. Open it in a "
                    "spreadsheet and save it anew.",
                    file=path.name,
                )
            raise SozialraumError(
                "“{file}” is no table that can be read. Known are CSV, XLSX, XLS, ODS, DBF, GeoPackage and zipped CSV.",
                file=path.name,
            )
        layers = [data.GetLayer(i) for i in range(data.GetLayerCount())]
        layers = [layer for layer in layers if not layer.GetName().startswith(_SYSTEM_TABLES)]
        if wanted:
            layers = [layer for i, layer in enumerate(layers) if wanted in (layer.GetName(), str(i + 1))]
            if not layers:
                names = [data.GetLayer(i).GetName() for i in range(data.GetLayerCount())]
                raise SozialraumError(
                    "There is no sheet “{sheet}”. The sheets are: {names}.", sheet=wanted, names=", ".join(names)
                )
        return [(layer.GetName(), _gdal_rows(layer, with_header)) for layer in layers]
    finally:
        gdal.SetThreadLocalConfigOption("OGR_XLS_HEADERS", None)
        gdal.PopErrorHandler()


def _gdal_rows(layer, with_header: bool) -> list[list]:
    from osgeo import ogr

    definition = layer.GetLayerDefn()
    fields = [definition.GetFieldDefn(i) for i in range(definition.GetFieldCount())]
    numeric = {ogr.OFTInteger, ogr.OFTInteger64, ogr.OFTReal}
    dates = {ogr.OFTDate, ogr.OFTDateTime}
    rows: list[list] = [[field.GetName() for field in fields]] if with_header else []
    for feature in layer:
        row: list = []
        for i, field in enumerate(fields):
            if not feature.IsFieldSetAndNotNull(i):
                row.append(None)
            elif field.GetType() in numeric:
                row.append(feature.GetFieldAsDouble(i))
            else:
                text = feature.GetFieldAsString(i)
                row.append(text.replace("/", "-")[:10] if field.GetType() in dates else text)
        rows.append(row)
    return _with_long_names(rows) if with_header else rows


def signs_text(value: str) -> str:
    """The signs of a city of one's own as a list or table: the text itself, or the content of the file it names."""
    path = Path(value) if value and "=" not in value and len(value) < 1000 else None
    try:
        if path is not None and path.is_file():
            return decode(path.read_bytes()[: 1 << 20])[0]
    except OSError as error:
        reason = error.strerror or str(error)
        raise SozialraumError(
            "“{path}” cannot be read ({reason}). Check the file and the rights to read it.", path=value, reason=reason
        ) from error
    if path is not None:
        raise SozialraumError("There is no file “{path}”. Write: sign = status; sign = status.", path=value)
    return value
