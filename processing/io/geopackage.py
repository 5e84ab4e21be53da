"""Filling a new GeoPackage at full speed, and reading all rows of one.

QGIS's own writer makes the empty file, with schema and metadata; the rows go in by SQLite's bulk insert, and the spatial
index is packed at once (Sort-Tile-Recursive, Leutenegger et al. 1997) instead of grown row by row.
"""

from __future__ import annotations

import sqlite3
import struct
from collections.abc import Iterable, Sequence
from contextlib import closing
from itertools import compress
from operator import is_not
from pathlib import Path

import numpy as np
from qgis.core import QgsFields, QgsProviderRegistry, QgsVectorLayer, QgsWkbTypes
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QVariant

from .fields import kind_of

_CHUNK = 20_000
# int, long, real, text, date and date with time, by the numbers that QVariant and QMetaType share
_KINDS = {2, 4, 6, 10, 14, 16}
# what SQLite gives for the kinds that are read without QGIS; a date stays a text
_READ = {
    2: {int, type(None)},
    4: {int, type(None)},
    6: {float, int, type(None)},
    10: {str, type(None)},
    14: {str, type(None)},
}
_SRS = struct.Struct("<i").pack
_HEAD = np.dtype([("magic", "S4"), ("srs", "<i4"), ("box", "<f8", 4)])  # of a blob with a box
_POLYGON = struct.pack("<BII", 1, 3, 1)  # WKB of one ring, up to the number of its corners
_POLYGON_ALONE = struct.pack("<BII", 1, 6, 1) + _POLYGON  # the only part of a multi-polygon
_SHORT = 200  # bytes; a longer geometry is not empty
_FEW = 20  # geometries; together they are not quicker
_CELL = 24  # bytes of an entry of an R-tree node: eight for the row, four times four for the box


def can_fill(path: Path | None, fields: QgsFields) -> bool:
    """Whether `fill` knows this destination and these fields."""
    return path is not None and path.suffix.lower() == ".gpkg" and all(kind_of(field) in _KINDS for field in fields)


def fill(
    path: Path,
    name: str,
    fields: QgsFields,
    batches: Iterable[tuple[Sequence, list[Sequence]]],
    wkb_type,
):
    """Insert rows into an empty table of a GeoPackage that was just made and is closed again.

    A field that is the key of the table gives the numbers of the rows; else they are counted.
    batches: (features or None, one list of plain Python values per field); geometry is taken from the features
    """
    connection = sqlite3.connect(str(path), isolation_level=None)
    try:
        connection.execute("PRAGMA journal_mode=OFF")  # the file is new and lies beside its place until it is complete
        connection.execute("PRAGMA synchronous=OFF")
        connection.execute("PRAGMA cache_size=-65536")
        table = _Table(connection, name)
        triggers = connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE type='trigger' AND tbl_name=?", (table.name,)
        ).fetchall()
        connection.execute("BEGIN")
        for name, _ in triggers:
            connection.execute(f"DROP TRIGGER {_quoted(name)}")
        places, names = table.places(fields)
        own_keys = fields.lookupField(table.key)
        marks = ",".join("?" * (len(names) + 1 + bool(table.geometry)))
        head = [table.key, *([table.geometry] if table.geometry else []), *names]
        sql = f"INSERT INTO {_quoted(table.name)} ({','.join(map(_quoted, head))}) VALUES ({marks})"
        shapes = _Shapes(table.srs, wkb_type)
        count = 0
        for features, values in batches:
            number = len(values[0]) if values else len(features)
            keys = values[own_keys] if own_keys >= 0 else range(count + 1, count + number + 1)
            lists = [values[place] for place in places]
            if table.geometry:
                lists.insert(0, shapes.blobs(keys, features))
            connection.executemany(sql, zip(keys, *lists))
            count += number
        table.finish(count, shapes.boxes())
        for _, text in triggers:
            connection.execute(text)
        connection.execute("COMMIT")
    finally:
        connection.close()


def plain(value):
    """A field's content as SQLite takes it."""
    if value is None or (isinstance(value, QVariant) and value.isNull()):
        return None
    if isinstance(value, QDateTime):
        return _moment(value)
    if isinstance(value, QDate):
        return value.toString(Qt.DateFormat.ISODate) if value.isValid() else None
    return value


def _moment(value: QDateTime) -> str | None:
    """Day and hour as QGIS writes them: the local hour without a zone, also one that daylight saving skips; else UTC."""
    local = value.timeSpec() == Qt.TimeSpec.LocalTime
    value = value if local else value.toUTC()
    day, hour = value.date(), value.time()
    if not day.isValid():
        return None
    hours = hour.toString("HH:mm:ss.zzz") if hour.isValid() else "00:00:00.000"
    return f"{day.toString(Qt.DateFormat.ISODate)}T{hours}{'' if local else 'Z'}"


def plain_rows(layer: QgsVectorLayer) -> tuple[list[int], list[tuple]] | None:
    """Ids and attributes of all features without geometry, four times as quick as one by one; None where only QGIS can.

    That is where the layer is no table of a GeoPackage, is being edited or filtered, has joined or reckoned fields, where
    a field is of a kind that QGIS turns into an object (dates come as text here), or holds what does not suit its kind.
    """
    fields, provider = layer.fields(), layer.dataProvider()
    if provider is None or provider.name() != "ogr" or provider.storageType() != "GPKG":
        return None
    own = fields.names() == provider.fields().names()  # else some are joined or reckoned
    kinds = [kind_of(field) for field in fields]
    if layer.isEditable() or layer.subsetString() or not own or not set(kinds) <= set(_READ):
        return None
    parts = QgsProviderRegistry.instance().decodeUri("ogr", layer.source())
    path = Path(parts.get("path") or "")
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=0.2)) as connection:
            table = parts.get("layerName") or _only_table(connection)
            names = ", ".join(_quoted(field.name()) for field in fields)
            found = connection.execute(f"SELECT rowid, {names} FROM {_quoted(table)} ORDER BY rowid").fetchall()
    except (sqlite3.Error, OSError, ValueError, OverflowError):
        return None
    columns = list(zip(*found)) or [()] * (1 + len(kinds))
    if not all(set(map(type, column)) <= _READ[kind] for column, kind in zip(columns[1:], kinds)):
        return None
    return list(columns[0]), columns[1:]


def _only_table(connection: sqlite3.Connection) -> str:
    """The table that a source without a layer's name means."""
    names = connection.execute("SELECT table_name FROM gpkg_contents").fetchall()
    if len(names) != 1:
        raise ValueError("which of the tables is meant only QGIS knows")
    return names[0][0]


def forget(path: Path, name: str):
    """Remove what a GeoPackage keeps of a table beside its rows: styles and metadata of the one that is replaced."""
    with closing(sqlite3.connect(str(path))) as connection, connection:
        known = {table for (table,) in connection.execute("SELECT name FROM sqlite_master WHERE type='table'")}
        if "layer_styles" in known:
            connection.execute("DELETE FROM layer_styles WHERE lower(f_table_name)=lower(?)", (name,))
        if "gpkg_metadata_reference" in known:
            connection.execute("DELETE FROM gpkg_metadata_reference WHERE lower(table_name)=lower(?)", (name,))


def leave_wal(path: Path):
    """Let a file lie alone again, without the journal that QGIS keeps beside a file that it writes to."""
    with path.open("rb") as file:
        if file.read(20)[18:] == b"\x01\x01":  # SQLite, file format 1.3.3: 2 is a write-ahead log
            return
    with closing(sqlite3.connect(str(path))) as connection:
        connection.execute("PRAGMA journal_mode=DELETE")


def wipe(path: Path):
    """Write the file anew, so that nothing of rows that were removed is left in its pages."""
    with closing(sqlite3.connect(str(path), isolation_level=None)) as connection:
        connection.execute("VACUUM")


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


class _Table:
    """A table: its name, key, geometry column and reference system."""

    def __init__(self, connection: sqlite3.Connection, name: str):
        self.connection = connection
        self.name = name
        found = connection.execute(
            "SELECT column_name, srs_id FROM gpkg_geometry_columns WHERE table_name=?", (self.name,)
        ).fetchone()
        self.geometry, self.srs = found or ("", 0)
        self.columns = connection.execute(f"PRAGMA table_info({_quoted(self.name)})").fetchall()
        if not self.columns:
            raise sqlite3.OperationalError("the table was not made")
        self.key = next(column[1] for column in self.columns if column[5])

    def places(self, fields: QgsFields) -> tuple[list[int], list[str]]:
        """Positions of the fields that are columns of the table, and the columns' names."""
        columns = {
            column[1].lower(): column[1] for column in self.columns if column[1] not in (self.key, self.geometry)
        }
        found = [
            (i, columns[field.name().lower()]) for i, field in enumerate(fields) if field.name().lower() in columns
        ]
        return [place for place, _ in found], [name for _, name in found]

    def finish(self, count: int, boxes: np.ndarray):
        """Write count, extent and spatial index. boxes: (shapes, 5) row, x and y minimum and maximum."""
        execute = self.connection.execute
        if execute("SELECT 1 FROM sqlite_master WHERE name='gpkg_ogr_contents'").fetchone():
            execute("UPDATE gpkg_ogr_contents SET feature_count=? WHERE table_name=?", (count, self.name))
        if not self.geometry or not len(boxes):
            return
        extent = [float(v) for v in (*boxes[:, [1, 3]].min(axis=0), *boxes[:, [2, 4]].max(axis=0))]
        execute("UPDATE gpkg_contents SET min_x=?, min_y=?, max_x=?, max_y=? WHERE table_name=?", (*extent, self.name))
        index = f"rtree_{self.name}_{self.geometry}"
        if execute("SELECT 1 FROM sqlite_master WHERE name=?", (index,)).fetchone():
            try:
                pack(self.connection, index, boxes)
            except sqlite3.OperationalError:
                # SQLite in “defensive” mode guards the tables behind an index; row by row takes seven times as long
                self.connection.executemany(f"INSERT INTO {_quoted(index)} VALUES (?,?,?,?,?)", boxes.tolist())


class _Shapes:
    """Geometries as GeoPackage blobs; the boxes are collected on the way."""

    def __init__(self, srs: int, wkb_type):
        self.srs = srs
        self.multi = QgsWkbTypes.isMultiType(wkb_type)
        self.parts: list[np.ndarray] = []

    def blobs(self, keys: Sequence[int], features) -> list[bytes | None]:
        """The blobs of features in rows with these keys; a feature that comes again right away is not read again."""
        new = [True, *map(is_not, features[1:], features)]
        geometries = [feature.geometry() for feature in compress(features, new)]
        if self.multi:
            for geometry in geometries:
                if not geometry.isMultipart():
                    geometry.convertToMultiType()
        contents = [geometry.asWkb().data() for geometry in geometries]
        boxes = _boxes(contents, geometries)
        heads = np.zeros(len(boxes), dtype=_HEAD)
        heads["magic"], heads["srs"], heads["box"] = b"GP\x00\x03", self.srs, boxes
        made = [head + content for head, content in zip(_pieces(heads), contents)]
        there = ~np.isnan(boxes[:, 0])
        for place in np.flatnonzero(~there):  # no box: empty, or no geometry at all
            empty = b"GP\x00\x11" + _SRS(self.srs) + contents[place]
            made[place] = None if geometries[place].isNull() else empty
        row = np.cumsum(new) - 1
        numbers = np.column_stack([np.asarray(keys, dtype=float), boxes[row]])
        self.parts.append(numbers[there[row]])
        return made if len(made) == len(features) else [made[place] for place in row.tolist()]

    def boxes(self) -> np.ndarray:
        return np.concatenate(self.parts) if self.parts else np.empty((0, 5))


def _pieces(records: np.ndarray) -> list[bytes]:
    size, whole = records.dtype.itemsize, records.tobytes()
    return [whole[start : start + size] for start in range(0, len(whole), size)]


def _boxes(contents: list[bytes], geometries) -> np.ndarray:
    """(shapes, 4) x minimum and maximum, y minimum and maximum of geometries and their WKB; NaN where there is none.

    Polygons of one ring that are equally long are looked at together, five times as quick as one by one.
    """
    result = np.full((len(contents), 4), np.nan)
    alike: dict[int, list[int]] = {}
    for place, content in enumerate(contents):
        alike.setdefault(len(content), []).append(place)
    for places in alike.values():
        boxes = _boxes_of_rings([contents[place] for place in places]) if len(places) > _FEW else None
        if boxes is not None:
            result[places] = boxes
            continue
        for place in places:
            geometry = geometries[place]
            if len(contents[place]) >= _SHORT or not geometry.isEmpty():
                box = geometry.boundingBox()
                result[place] = box.xMinimum(), box.xMaximum(), box.yMinimum(), box.yMaximum()
    return result


def _boxes_of_rings(contents: list[bytes]) -> np.ndarray | None:
    """The boxes of polygons of one ring with equally many corners; None where they are something else."""
    block = np.frombuffer(b"".join(contents), dtype=np.uint8).reshape(len(contents), -1)
    for head in (_POLYGON, _POLYGON_ALONE):
        corners, rest = divmod(block.shape[1] - len(head) - 4, 16)
        start = np.frombuffer(head + _SRS(corners), dtype=np.uint8) if corners > 0 and not rest else None
        if start is not None and (block[:, : len(start)] == start).all():
            points = np.ascontiguousarray(block[:, len(start) :]).view("<f8").reshape(len(contents), corners, 2)
            boxes = np.stack([points.min(axis=1), points.max(axis=1)], axis=2).reshape(-1, 4)
            return boxes if np.isfinite(boxes).all() else None
    return None


def pack(connection: sqlite3.Connection, index: str, boxes: np.ndarray):
    """Fill an empty R-tree with boxes at once.

    boxes: (shapes, 5) row, then x minimum, x maximum, y minimum, y maximum
    """
    (empty,) = connection.execute(f"SELECT data FROM {_quoted(index + '_node')} WHERE nodeno=1").fetchone()
    capacity = (len(empty) - 4) // _CELL
    entries = np.empty(len(boxes), dtype=[("id", ">i8"), ("box", ">f4", 4)])
    entries["id"] = boxes[:, 0].astype(np.int64)
    entries["box"] = _outward(boxes[:, 1:])
    level, next_node = 0, 2
    nodes: list[tuple[int, bytes]] = []
    parents: list[tuple[int, int]] = []
    while True:
        entries = entries[_tiled(entries["box"].astype(np.float64), capacity)]
        groups = [entries[i : i + capacity] for i in range(0, len(entries), capacity)]
        root = len(groups) == 1
        numbers = [1] if root else list(range(next_node, next_node + len(groups)))
        next_node += 0 if root else len(groups)
        depth = level if root else 0
        for number, group in zip(numbers, groups):
            content = struct.pack(">HH", depth, len(group)) + group.tobytes()
            nodes.append((number, content.ljust(len(empty), b"\0")))
        members = [(int(entry), number) for number, group in zip(numbers, groups) for entry in group["id"]]
        if level == 0:
            connection.executemany(f"INSERT INTO {_quoted(index + '_rowid')} VALUES (?,?)", members)
        else:
            parents += members
        if root:
            break
        above = np.empty(len(groups), dtype=entries.dtype)
        above["id"] = numbers
        for place, group in enumerate(groups):
            box = group["box"]
            above["box"][place] = [box[:, 0].min(), box[:, 1].max(), box[:, 2].min(), box[:, 3].max()]
        entries, level = above, level + 1
    connection.executemany(f"INSERT OR REPLACE INTO {_quoted(index + '_node')} VALUES (?,?)", nodes)
    connection.executemany(f"INSERT INTO {_quoted(index + '_parent')} VALUES (?,?)", parents)


def _outward(box: np.ndarray) -> np.ndarray:
    """Single precision, rounded so that no box gets smaller."""
    low, high = box[:, [0, 2]], box[:, [1, 3]]
    with np.errstate(over="ignore"):  # coordinates of nowhere are kept, and lie in no corner of the index
        small, large = low.astype(np.float32), high.astype(np.float32)
    small = np.where(small > low, np.nextafter(small, np.float32(-np.inf)), small)
    large = np.where(large < high, np.nextafter(large, np.float32(np.inf)), large)
    return np.stack([small[:, 0], large[:, 0], small[:, 1], large[:, 1]], axis=1)


def _tiled(box: np.ndarray, capacity: int) -> np.ndarray:
    """The order that cuts the boxes into upright slices and each slice from bottom to top."""
    pages = -(-len(box) // capacity)
    slice_size = int(np.ceil(np.sqrt(pages))) * capacity
    by_x = np.argsort(box[:, 0] + box[:, 1], kind="stable")
    piece = np.empty(len(box), dtype=np.int64)
    piece[by_x] = np.arange(len(box)) // slice_size
    return np.lexsort((box[:, 2] + box[:, 3], piece))
