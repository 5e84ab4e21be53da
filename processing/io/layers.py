"""Features become arrays here, and nowhere else; `destination` makes features of arrays.

What a status withholds (`core.data.status`) is emptied here, in every field that has a status field, whether anybody
asks for it or it is only carried along: what nobody knows cannot be told.
"""

from __future__ import annotations

import gc
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import compress, islice
from operator import is_not
from typing import Callable

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureRequest,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsPointXY,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ...core.data.status import (
    STATUSES,
    are_stray,
    no_status_remark,
    no_statuses,
    status_fields,
    stray_remark,
    withholds,
)
from ...core.messages import Message, SozialraumError
from ...i18n import sentence
from .database import in_order, look_for_lost_rows, titles_of
from .fields import ROW_NUMBERS, is_null, kind_of, row_numbers, to_text
from .formats import cut_status, long_names, renamed_fields
from .remarks import warn

NO_GEOMETRY = QgsWkbTypes.Type.NoGeometry
EXACT = 2.0**53
"""From here on a float64 does not tell neighbouring whole numbers apart (IEEE 754)."""
LARGEST = 1e15
"""Beyond it, numbers are neither counts nor rates, and cannot be told apart any more."""
BATCH = 10_000
"""Features that are read or written between two looks at the Cancel button."""
_REAL = 6
"""The kind of a field of numbers with decimals, by the number that QVariant and QMetaType share."""
_TEXT = 10
"""The kind of a text field, by the number that QVariant and QMetaType share."""
_NUMBER = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?")
_NO_KEY = re.compile(r"[+-]?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?")
_CODE = re.compile(r"_(?:nr|nummer|id|key|code|schluessel|kz|number)$", re.I)
"""What the field of a key is called beyond the thing that it is the key of."""
_THOUSANDS = re.compile(r"[+-]?[1-9][0-9]{0,2}\.[0-9]{3}")


@dataclass
class Column:
    """A column to be written: `kind` is "real", "integer", "text" or "date"; NaN and None are written as NULL."""

    name: str
    kind: str
    values: Sequence
    alias: str = ""


def stated_source(layer: QgsVectorLayer) -> str:
    """The rights of a layer, else its attribution, which QGIS 3.40 has moved to the properties for servers."""
    rights = [text.strip() for text in layer.metadata().rights() if text.strip()]
    served = layer.serverProperties()
    return "; ".join(rights) or (served if hasattr(served, "attribution") else layer).attribution().strip()


class Rows:
    """The features of one source in their order, seen as columns.

    source: where the layer says that it is from; remarks: what a person has to know who reads numbers made of them;
    row_numbers: fields, in lower case, that only count the rows; emptied: fields that held numbers in spite of statuses
    that withhold them; known: all fields of the source, of which not all may have been read
    """

    def __init__(self, fields: QgsFields, features: list[QgsFeature], crs, wkb_type, name: str):
        self.fields = fields
        self.features = features
        self.crs = crs
        self.wkb_type = wkb_type
        self.name = name
        self.remarks: list[Message] = []
        self.source = ""
        self.row_numbers: set[str] = set(ROW_NUMBERS)
        self.emptied: list[str] = []
        self.known: list[str] = self.field_names()
        self._texts: dict[int, np.ndarray] = {}

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

    def only_texts(self) -> bool:
        """Whether nothing but text was read, as from a CSV file that QGIS opens without the kinds of its columns."""
        return not any(field.isNumeric() for field in self.fields if field.name().lower() not in self.row_numbers)

    def is_number_text(self, field: str) -> bool:
        """Whether a field of text holds numbers, as a file of ours does: a dot, no zeros before them; some cells may be empty."""
        texts = {text for text in self.texts(field) if text}
        return bool(texts) and all(map(_NO_KEY.fullmatch, texts))

    def alias(self, field: str) -> str:
        """The field's alias, or its name where it has none."""
        return self.fields.field(self._position(field)).displayName()

    def title(self, field: str) -> str:
        """What people read: the alias, else the name of the field without its code, “Bezirk” for bezirk_nr."""
        alias = self.alias(field)
        if alias != field or " " in field:
            return alias
        plain = _CODE.sub("", field) or field
        words = plain.replace("_", " ").strip() or field
        return words[:1].upper() + words[1:]

    def take_aliases(self, layer: QgsVectorLayer | None):
        """Give the fields the aliases of the layer's stored default style, which qgis_process leaves out."""
        kind = layer.providerType() if layer is not None else ""
        if kind not in ("ogr", "postgres") or any(field.alias() for field in self.fields):
            return
        styled = QgsVectorLayer(layer.source(), layer.name(), kind)
        _, found = styled.loadDefaultStyle()
        titles = titles_of(layer) if kind == "postgres" else {}
        if not found and not titles:
            return
        fields = QgsFields()
        for field in self.fields:
            field = QgsField(field)
            kept = styled.attributeAlias(styled.fields().lookupField(field.name())) if found else ""
            field.setAlias(kept or titles.get(field.name(), ""))
            fields.append(field)
        self.fields = fields

    def values(self, field: str) -> list:
        """The attributes as QGIS holds them."""
        return self.cells(self._position(field))

    def cells(self, position: int, start: int = 0, end: int | None = None) -> list:
        """The attributes of one field in some rows; a feature that comes again right away is asked once."""
        if position in self._texts and kind_of(self.fields.field(position)) == _TEXT:
            return self._texts[position][start:end].tolist()
        features = self.features[start:end]
        new = [True, *map(is_not, features[1:], features)]
        found = [feature[position] for feature in compress(features, new)]
        return found if len(found) == len(features) else [found[place] for place in (np.cumsum(new) - 1).tolist()]

    def empty(self, position: int, rows: Sequence[int]):
        """Empty the cells of one field in these rows; what was read of it before is forgotten."""
        for row in rows:
            self.features[row].setAttribute(position, None)
        self._texts.pop(position, None)

    def texts(self, field: str) -> np.ndarray:
        """(rows,) object array of text, None where the cell is empty; read once, for keys are asked for again and again."""
        position = self._position(field)
        if position not in self._texts:
            result = np.empty(len(self.features), dtype=object)
            result[:] = [to_text(value) for value in self.values(field)]
            self._texts[position] = result
        return self._texts[position].copy()

    def numbers(self, field: str) -> np.ndarray:
        """(rows,) float64, NaN where the cell is empty; SozialraumError where a cell holds text.

        Text that can only be one number (“49”, “0.5”; not “1.234”, which may be thousands unless another cell of the field
        has other than three decimals) is that number: layers made of text files often hold nothing but text.
        """
        result = np.full(len(self.features), np.nan)
        values = self.values(field)
        texts = [value.strip() for value in values if isinstance(value, str)]
        dot = any("." in text and _NUMBER.fullmatch(text) and not _THOUSANDS.fullmatch(text) for text in texts)
        for row, value in enumerate(values):
            if is_null(value):
                continue
            if isinstance(value, str):
                value = value.strip()
                if not value:
                    continue
                if _NUMBER.fullmatch(value) and (dot or not _THOUSANDS.fullmatch(value)):
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
        return self._bounded(field, result)

    def _bounded(self, field: str, numbers: np.ndarray) -> np.ndarray:
        """The numbers, where none is so large that sums of it are no numbers any more."""
        with np.errstate(invalid="ignore"):
            beyond = np.flatnonzero(np.abs(numbers) > LARGEST)
        if len(beyond):
            raise SozialraumError(
                "Field “{field}” of “{layer}” holds a number beyond all statistics in row {row} ({value}). Correct it, or "
                "empty the cell.",
                field=field,
                layer=self.name,
                row=int(beyond[0]) + 1,
                value=float(numbers[beyond[0]]),
            )
        return numbers

    def keys(self, field: str) -> np.ndarray:
        """The district key of each row, text; SozialraumError where it is empty."""
        keys = self.key_texts(field)
        for row, key in enumerate(keys):
            if key is None or not key.strip():
                raise SozialraumError(
                    "Row {row} of “{layer}” has no district key in field “{field}”. Fill it in, or choose another key field.",
                    row=row + 1,
                    layer=self.name,
                    field=field,
                )
        return keys

    def key_texts(self, field: str) -> np.ndarray:
        """The district key of each row, None where it is empty; SozialraumError where QGIS has lost the last digits of numbers.

        That is where they are of a type such as numeric(20,0), which QGIS reads as a float64.
        """
        real = kind_of(self.fields.field(self._position(field))) == _REAL
        for row, value in enumerate(self.values(field) if real else ()):
            if isinstance(value, float) and abs(value) >= EXACT:
                raise SozialraumError(
                    "The keys in field “{field}” of “{layer}” are numbers with more than 15 digits, of which QGIS loses the last ones "
                    "(row {row}). Make the field a text, or an integer of 8 bytes (bigint).",
                    field=field,
                    layer=self.name,
                    row=row + 1,
                )
        return self.texts(field)

    def geometries(self) -> list[QgsGeometry]:
        """The geometry of each row; a row without one has an empty one."""
        return [feature.geometry() for feature in self.features]

    def take(self, positions) -> Rows:
        """The rows at the given positions, in that order; a row may come several times."""
        return Rows(self.fields, [self.features[i] for i in positions], self.crs, self.wkb_type, self.name)

    def only(self, names: Sequence[str]) -> Rows:
        """The rows with some of their fields."""
        fields = QgsFields()
        positions = [self._position(name) for name in names]
        for position in positions:
            fields.append(self.fields.field(position))
        features = []
        for feature in self.features:
            plain = QgsFeature(fields)
            plain.setAttributes([feature.attribute(position) for position in positions])
            plain.setGeometry(feature.geometry())
            features.append(plain)
        return Rows(fields, features, self.crs, self.wkb_type, self.name)

    def _position(self, field: str) -> int:
        position = self.fields.lookupField(field)
        if position < 0:
            raise SozialraumError(
                "“{layer}” has no field “{field}”. It has: {fields}.",
                layer=self.name,
                field=field,
                fields=", ".join(self.known),
            )
        return position


def read(
    source,
    feedback=None,
    geometry: bool = True,
    fields: Sequence[str] | None = None,
    layer: QgsVectorLayer | None = None,
) -> Rows:
    """All rows of a feature source or vector layer; SozialraumError where it is empty.

    fields: those that are needed, with their statuses; others are neither fetched nor among the rows.
    layer: what stands behind a feature source
    """
    layer = source if isinstance(source, QgsVectorLayer) else layer
    request = QgsFeatureRequest()
    if not geometry:
        request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    wanted = _with_statuses(fields, source, layer) if fields is not None else None
    if wanted is not None:
        keys = layer.primaryKeyAttributes() if layer is not None else []
        request.setSubsetOfAttributes(sorted({*wanted, *(place for place in keys if place < len(source.fields()))}))
    if not isinstance(source, QgsVectorLayer):
        # a self-touching border stops no statistics; what measures shapes repairs them
        source.setInvalidGeometryCheck(QgsFeatureRequest.InvalidGeometryCheck.GeometryNoCheck)
    features: list[QgsFeature] = []
    with many_objects(), every(source, request) as waiting:
        while batch := list(islice(waiting, BATCH)):
            stop_if_cancelled(feedback)
            features += batch
    name = source.name() if isinstance(source, QgsVectorLayer) else source.sourceName()
    if not features:
        raise SozialraumError("“{layer}” has no rows. Choose a layer with content, or lift its filter.", layer=name)
    if layer is not None and layer.providerType() == "postgres":
        features = in_order(features, layer)
    if isinstance(source, QgsVectorLayer):
        look_for_lost_rows(source, len(features))
    crs = source.crs() if isinstance(source, QgsVectorLayer) else source.sourceCrs()
    rows = Rows(source.fields(), features, crs, source.wkbType(), name)
    if wanted is not None:
        rows = rows.only([source.fields().field(place).name() for place in wanted])
        rows.known = [field.name() for field in source.fields()]
    rows.row_numbers |= row_numbers(layer)
    names = long_names(rows.field_names(), rows.texts)
    if names != rows.field_names():
        rows.fields = renamed_fields(rows.fields, names)
    rows.remarks = _empty_withheld(rows)
    for remark in rows.remarks if feedback is not None else ():
        warn(feedback, sentence(remark))
    return rows


def is_text(field: QgsField) -> bool:
    """Whether a field holds texts."""
    return kind_of(field) == _TEXT


def _with_statuses(fields: Sequence[str], source, layer) -> list[int] | None:
    """Places of fields and of their statuses; None where a format has cut names, so that the cells have to tell."""
    names = [field.name() for field in source.fields()]
    if any(cut_status(name)[1] for name in names):
        return None
    partners = status_fields(names)
    places = [source.fields().lookupField(name) for name in fields if name]
    places += [names.index(partners[names[place]]) for place in places if place >= 0 and names[place] in partners]
    return sorted({place for place in places if place >= 0})


def point_rows(points: np.ndarray, crs: str, name: str) -> Rows:
    """Points, (points, 2) in a system such as “EPSG:3035”, as rows without fields, to write columns beside them."""
    features = []
    for x, y in points.tolist():
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(x, y)))
        features.append(feature)
    return Rows(QgsFields(), features, QgsCoordinateReferenceSystem(crs), QgsWkbTypes.Type.Point, name)


def _empty_withheld(rows: Rows) -> list[Message]:
    """Empty what a status withholds, and say which texts are no status."""
    remarks = []
    for name, status in status_fields(rows.field_names()).items():
        place = rows.fields.lookupField(name)
        empty, strange = _withheld(lambda row, place=place: rows.features[row].attribute(place), rows.values(status))
        if any(not is_null(rows.features[row].attribute(place)) for row in empty):
            rows.emptied.append(name)
        rows.empty(place, empty)
        remarks += [no_status_remark(status, strange)] if strange else []
    return remarks + [stray_remark(name) for name in _stray_statuses(rows)]


def _stray_statuses(rows: Rows) -> list[str]:
    """Fields of texts that are statuses of no field; the first cell that is not empty tells nearly all others apart."""
    partners = set(status_fields(rows.field_names()).values())
    found = []
    for place, field in enumerate(rows.fields):
        if field.name() in partners or kind_of(field) != _TEXT:
            continue
        cells = (feature.attribute(place) for feature in rows.features)
        first = next((cell for cell in cells if not is_null(cell) and cell), None)
        if first is not None and str(first).strip().lower() in STATUSES and are_stray(rows.texts(field.name())):
            found.append(field.name())
    return found


def _withheld(cell: Callable[[int], object], states: Sequence) -> tuple[list[int], list[str]]:
    """The rows whose statuses withhold their cell, and the texts among these statuses that are none.

    cell: row → its cell, asked for few. A text that is no status hides a number only: beside `building` there may stand a
    `building_status` of another kind.
    """
    texts = [state if type(state) is str else to_text(state) for state in states]
    hiding = {text for text in set(texts) if withholds(text)}
    foreign = set(no_statuses(hiding))
    empty = [row for row, text in enumerate(texts) if text in hiding and not (text in foreign and _is_word(cell(row)))]
    return empty, sorted(foreign.intersection(texts[row] for row in empty))


def _is_word(cell) -> bool:
    return type(cell) is str and not _NUMBER.fullmatch(cell.strip())


@contextmanager
def every(source, request: QgsFeatureRequest) -> Iterator[Iterator[QgsFeature]]:
    """The features of a source or layer. QGIS lends few connections to a file: an iterator that is left open keeps one."""
    features = source.getFeatures(request)
    try:
        yield features
    finally:
        features.close()


def read_columns(layer: QgsVectorLayer, only: Sequence[int] | None = None) -> tuple[np.ndarray, dict[str, tuple]]:
    """Ids of all features, (rows,) int64, and every field as a tuple of attributes as QGIS holds them; no geometry.

    For views that need all fields at once and quickly; dates may be texts. An empty layer has empty columns. only: ids of
    the features.
    """
    from .geopackage import plain_rows

    names = [field.name() for field in layer.fields()]
    with many_objects():
        found = plain_rows(layer) if only is None else None
        ids, cells = found or _one_by_one(layer, only, len(names))
    columns = dict(zip(names, cells))
    # the layer keeps the names of its fields, also where a format has cut those of statuses
    short = dict(zip(long_names(names, lambda name: map(to_text, columns[name])), names))
    for name, status in status_fields(list(short)).items():
        name = short[name]
        empty = set(_withheld(columns[name].__getitem__, columns[short[status]])[0])
        if empty:
            columns[name] = tuple(None if row in empty else cell for row, cell in enumerate(columns[name]))
    return np.array(ids, dtype=np.int64), columns


def _one_by_one(layer: QgsVectorLayer, only: Sequence[int] | None, fields: int) -> tuple[list[int], list[tuple]]:
    """Ids and attributes, a tuple for each field, through QGIS."""
    request = QgsFeatureRequest()
    if only is not None:
        request.setFilterFids(list(only))
    request.setFlags(request.flags() | QgsFeatureRequest.Flag.NoGeometry)
    ids, rows = [], []
    with every(layer, request) as waiting:
        for feature in in_order(list(waiting), layer) if layer.providerType() == "postgres" else waiting:
            ids.append(feature.id())
            rows.append(feature.attributes())
    return ids, list(zip(*rows)) if rows else [()] * fields


def bounding_boxes(layer: QgsVectorLayer, ids: Sequence[int]) -> np.ndarray:
    """The extents of some features, (ids, 4): west, south, east, north; NaN where there is no feature or no geometry."""
    request = QgsFeatureRequest().setFilterFids(list(ids)).setNoAttributes()
    with every(layer, request) as waiting:
        extents = {feature.id(): feature.geometry().boundingBox() for feature in waiting}
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
    with every(layer, request) as waiting:
        for feature in waiting:
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
