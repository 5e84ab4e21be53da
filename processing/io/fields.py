"""Kinds of fields and what stands in a cell: NULL, texts."""

from __future__ import annotations

from qgis.core import QgsField
from qgis.PyQt.QtCore import QDate, QDateTime, QMetaType, QVariant


def _field_kinds() -> dict:
    """Kinds of fields by our names. QgsField takes QMetaType from QGIS 3.38 on and QVariant's types before."""
    try:
        home, names = QMetaType.Type, ("Double", "LongLong", "QString", "QDate", "Bool")
        QgsField("probe", home.Double)
    except TypeError:
        home, names = QVariant, ("Double", "LongLong", "String", "Date", "Bool")
    return {kind: getattr(home, name) for kind, name in zip(("real", "integer", "text", "date", "yes"), names)}


FIELD_KINDS = _field_kinds()


def make_field(name: str, kind: str) -> QgsField:
    """A field of kind "real", "integer", "text", "date" or "yes"."""
    return QgsField(name, FIELD_KINDS[kind])


ROW_NUMBERS = ("fid", "ogc_fid")
"""Fields in which files count their rows, in lower case; they say nothing about districts."""


_WHOLE = (2, 3, 4, 5)


def row_numbers(layer) -> set[str]:
    """Fields of a layer, in lower case, that only count its rows: keys that the database gives by itself, or of a panel table."""
    if layer is None:
        return set()
    fields = layer.fields()
    provider = layer.dataProvider()
    panel = {"district", "period"} <= {field.name() for field in fields}
    found = set()
    for place in layer.primaryKeyAttributes():
        name = fields.field(place).name()
        counts = panel or "nextval" in provider.defaultValueClause(place) or name.lower() in ROW_NUMBERS
        if kind_of(fields.field(place)) in _WHOLE and counts:
            found.add(name.lower())
    return found


def kind_of(field: QgsField) -> int:
    """The number of a field's kind, which QVariant and QMetaType share."""
    kind = field.type()
    return int(getattr(kind, "value", kind))


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
