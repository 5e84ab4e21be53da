"""Where a layer goes: what stands behind the text of a destination, and a look at the place before anything is written."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsMapLayer,
    QgsProcessing,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingUtils,
    QgsProject,
    QgsProviderRegistry,
    QgsVectorLayer,
)

from ...core.messages import SozialraumError
from .database import address_in
from .database_table import DatabaseTable, table_of_layer
from .database_table import table_of as table_in_database
from .files import is_held
from .formats import format_of

_TABLE_IN_FILE = re.compile(r"""ogr:dbname='((?:[^'\\]|\\.)*)'\s+table="((?:[^"\\]|\\.)*)".*""", re.DOTALL)
_LAYER_NAME = re.compile(r"(.*)\|layername=([^|]+)", re.DOTALL | re.IGNORECASE)
_ENCODED = re.compile("%[0-9A-Fa-f]{2}")
_LONGEST_NAME = 242  # bytes; 255 are possible, less the endings of SQLite and of the folder beside
_SYSTEM_TABLES = ("gpkg_", "rtree_", "sqlite_", "layer_styles", "geometry_columns", "spatial_ref_sys", "spatialite_")


@dataclass(frozen=True)
class Place:
    """A file, and in a GeoPackage the name of the table; `named` where a person has given the name."""

    path: Path
    table: str
    named: bool = False

    @property
    def is_geopackage(self) -> bool:
        """Whether the file keeps styles and metadata of its tables."""
        return self.path.suffix.lower() == ".gpkg"

    @property
    def is_database(self) -> bool:
        """Whether the file can hold further tables."""
        return self.path.suffix.lower() in (".gpkg", ".sqlite")

    def source(self, path: Path | None = None, table: bool = True) -> str:
        """The file, or another one of the same content, as QGIS opens it."""
        return f"{path or self.path}|layername={self.table}" if table and self.is_database else str(path or self.path)

    def other_tables(self) -> list[str]:
        """What else the GeoPackage holds: tables, pictures, projects; [] where there is no such file."""
        if not self.is_database or not self.path.is_file():
            return []
        try:
            with closing(connect(self.path)) as connection:
                found = connection.execute("SELECT name FROM sqlite_master WHERE type='table'").fetchall()
        except sqlite3.OperationalError as error:
            raise _in_use(self.path) from error
        except sqlite3.DatabaseError:
            return []  # no database at all
        names = [name for (name,) in found if not name.startswith(_SYSTEM_TABLES)]
        return [name for name in names if name.lower() != self.table.lower()]

    def look(self, layers: list[QgsMapLayer]):
        """Stop with a sentence where the file cannot be written or must not be replaced; nothing has happened then.

        layers: those that are loaded
        """
        check_file(self.path)
        format_of(self.path.suffix)
        for layer in layers:
            if file_of(layer) == _real(self.path) and isinstance(layer, QgsVectorLayer) and layer.isEditable():
                raise SozialraumError(
                    "The layer “{layer}” is being edited and lies in “{path}”, which would be replaced. Save or discard "
                    "the edits and end the editing, or choose another place.",
                    layer=layer.name(),
                    path=str(self.path),
                )
        if self.is_database and self.path.is_file():
            self._look_for_locks()

    def _look_for_locks(self):
        try:
            with closing(connect(self.path)) as connection:
                connection.execute("BEGIN IMMEDIATE")
                connection.execute("ROLLBACK")
        except sqlite3.OperationalError as error:
            if "lock" in str(error) or "busy" in str(error):
                raise _in_use(self.path) from error
        except sqlite3.DatabaseError:
            pass  # no database; it will be replaced as any other file


def place_of(value, context) -> Place | None:
    """The file that the value of an output means; None for memory and databases. SozialraumError where it can be none."""
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        value, _ = value.sink.valueAsString(context.expressionContext())
    if (
        not isinstance(value, str)
        or not value
        or value == QgsProcessing.TEMPORARY_OUTPUT
        or address_in(value) is not None
    ):
        return None
    if found := _TABLE_IN_FILE.fullmatch(value):
        path, table = (re.sub(r"\\(.)", r"\1", part) for part in found.groups())
        return _place(Path(path), table)
    scheme, colon, _ = value.partition(":")
    if colon and len(scheme) != 1 and re.fullmatch(r"[A-Za-z][A-Za-z0-9+.]*", scheme):
        return None  # "C:\…" is a file, "memory:" and "postgres:" are not
    if found := _LAYER_NAME.fullmatch(value):
        return _place(Path(found.group(1)), found.group(2))
    path = Path(value)
    return _place(path if path.suffix else path.with_suffix(".gpkg"), "")


def _place(path: Path, table: str) -> Place:
    if "|" in str(path):
        raise SozialraumError(
            "“{path}” holds “|”, behind which QGIS looks for the name of a table. Choose a file name without it.",
            path=str(path),
        )
    place = Place(path, table or table_of(path), bool(table))
    if place.is_geopackage and (found := _ENCODED.search(str(path))):
        raise SozialraumError(
            "“{path}” holds “{text}”, which QGIS takes for another sign in the name of a GeoPackage. Choose a path without it.",
            path=str(path),
            text=found.group(),
        )
    return place


def table_of(path: Path) -> str:
    """The table of a GeoPackage that has but one: named like the file, without signs that GDAL allows no name to begin with."""
    return path.stem.lstrip("`~!@#$%^&*()+-={}|[]\\:\";'<>?,./ ") or "layer"


def check_file(path: Path):
    """Stop with a sentence where no file can be written at a path; nothing is made."""
    if len(path.name.encode()) > _LONGEST_NAME:
        raise SozialraumError(
            "The file name “{name}…” has {count} signs, more than can be written. Choose a name of at most {most}.",
            name=path.name[:30],
            count=len(path.name.encode()),
            most=_LONGEST_NAME,
        )
    if path.is_dir():
        raise SozialraumError("“{path}” is a folder. Add a file name.", path=str(path))
    if is_held(path):
        raise _in_use(path)


def look(algorithm, parameters: dict, context):
    """Look at the places of all outputs of a run before it begins; SozialraumError where it must not."""
    project = context.project()
    layers = list(project.mapLayers().values()) if project is not None else []
    places: dict[str, Place] = {}
    tables: dict[str, DatabaseTable] = {}
    for definition in algorithm.parameterDefinitions():
        value = parameters.get(definition.name())
        if isinstance(definition, QgsProcessingParameterFeatureSink):
            place = place_of(value, context)
            if place is not None:
                place.look(layers)
                places[definition.description()] = place
            elif (table := table_in_database(value, context)) is not None:
                _look_at_table(table, layers)
                tables[definition.description()] = table
        elif isinstance(definition, QgsProcessingParameterFileDestination) and _is_path(value):
            check_file(Path(value))
    _files_are_apart(places)
    _tables_are_apart(tables)
    for definition in algorithm.parameterDefinitions():
        if isinstance(definition, QgsProcessingParameterFeatureSource):
            _no_rows_are_lost(parameters.get(definition.name()), places.values(), tables.values(), context)


def _look_at_table(table: DatabaseTable, layers: list[QgsMapLayer]):
    """Stop with a sentence where a table of a database cannot be written or must not be replaced."""
    table.look()
    for layer in layers:
        own = table_of_layer(layer)
        if own is not None and own.spot == table.spot and layer.isEditable():
            raise SozialraumError(
                "The layer “{layer}” is being edited and lies in “{path}”, which would be replaced. Save or discard "
                "the edits and end the editing, or choose another place.",
                layer=layer.name(),
                path=table.shown,
            )


def _tables_are_apart(tables: dict[str, DatabaseTable]):
    """Stop with a sentence where two outputs of a run go to one table."""
    seen: dict[str, str] = {}
    for output, table in tables.items():
        if table.spot in seen:
            raise SozialraumError(
                "“{one}” and “{other}” go to the same place, “{path}”. Choose a file of its own for each.",
                one=seen[table.spot],
                other=output,
                path=table.shown,
            )
        seen[table.spot] = output


def _is_path(value) -> bool:
    return isinstance(value, str) and value not in ("", QgsProcessing.TEMPORARY_OUTPUT)


def _no_rows_are_lost(value, places, tables, context):
    """Stop with a sentence where an input of which only some rows are read would be replaced by them."""
    part = False
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        part = value.selectedFeaturesOnly
        value, _ = value.source.valueAsString(context.expressionContext())
    if not (places or tables) or not value:
        return
    layer = (
        value if isinstance(value, QgsMapLayer) else QgsProcessingUtils.mapLayerFromString(str(value), context, False)
    )
    if not isinstance(layer, QgsVectorLayer) or not (part or layer.subsetString()):
        return
    table = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source()).get("layerName")
    lost = []
    for place in places:
        same = file_of(layer) == _real(place.path) and (not table or table.lower() == place.table.lower())
        if same or (file_of(layer) == _real(place.path) and not place.other_tables()):
            lost.append(str(place.path))
    own = table_of_layer(layer)
    lost += [one.shown for one in tables if own is not None and own.spot == one.spot]
    for path in lost:
        raise SozialraumError(
            "“{path}” would hold only those rows of “{layer}” that are selected or pass its filter; the others would "
            "be lost. Choose another place.",
            path=path,
            layer=layer.name(),
        )


def _files_are_apart(places: dict[str, Place]):
    """Stop with a sentence where two outputs of a run have the same place."""
    seen: dict[tuple, str] = {}
    for output, place in places.items():
        spot = (_real(place.path), place.table.lower() if place.is_geopackage else "")
        if spot in seen:
            raise SozialraumError(
                "“{one}” and “{other}” go to the same place, “{path}”. Choose a file of its own for each.",
                one=seen[spot],
                other=output,
                path=str(place.path),
            )
        seen[spot] = output


def copy_database(source: Path, target: Path):
    """A whole copy of an SQLite file, with what its journal holds."""
    with closing(connect(source)) as old, closing(sqlite3.connect(str(target))) as new:
        old.backup(new)
        new.execute("PRAGMA journal_mode=DELETE")


def connect(path: Path) -> sqlite3.Connection:
    """A connection to a file that is there; it does not wait long for others."""
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True, timeout=1, isolation_level=None)


def file_of(layer: QgsMapLayer) -> Path | None:
    """The file that a layer is read from, None where it is none."""
    path = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source()).get("path", "")
    return _real(Path(path)) if path else None


def reload_layers(written: Iterable[str], project: QgsProject | None):
    """Have the layers of a project that are read from these files and tables (`DatabaseTable.spot`) show what they hold now."""
    spots = {text if text.startswith("postgres:") else str(_real(Path(text))) for text in written}
    for layer in project.mapLayers().values() if project is not None and spots else ():
        table = table_of_layer(layer)
        if (table.spot if table is not None else str(file_of(layer))) in spots:
            layer.reload()
            if isinstance(layer, QgsVectorLayer):
                layer.updateFields()
                layer.updateExtents()
            layer.triggerRepaint()


def _real(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, RuntimeError):
        return path.absolute()


def _in_use(path: Path) -> SozialraumError:
    return SozialraumError(
        "“{path}” is in use by another program, or QGIS is writing to it. Close it there, or choose another place.",
        path=str(path),
    )
