"""How a layer of districts speaks to people: names on the map, map tips, and the order of its attribute table."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from qgis.core import (
    QgsAttributeTableConfig,
    QgsExpression,
    QgsPalLayerSettings,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsUnitTypes,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from ...core.data.roles import KEY_NAMES, NAME_NAMES, usual_field
from ...drawing.fonts import font
from ..io.panels import visible

_BLACK = "#1a1a1a"
LABELS_FROM = 75_000
"""The names of the districts appear at scales larger than 1 : this."""

RESULTS = (
    "index",
    "index_rank",
    "index_class",
    "index_label",
    "status_index",
    "status_class",
    "dynamics_index",
    "dynamics_class",
    "group",
    "group_label",
)
"""Fields of our results that come first."""

_DATES = ("period_begin", "period_end")


def name_field(layer: QgsVectorLayer) -> str:
    """The field with the readable name of a district, "" where there is none."""
    return usual_field(NAME_NAMES, layer.fields().names())


def key_field(layer: QgsVectorLayer) -> str:
    """The field that usually holds the key, "" where there is none."""
    return usual_field(KEY_NAMES, layer.fields().names())


def letters(points: float, bold: bool = False, colour: str = _BLACK) -> QgsTextFormat:
    """Letters of a size, for map labels, legends and layouts."""
    made = QgsTextFormat()
    made.setFont(font(points, bold))
    made.setSize(points)
    made.setSizeUnit(QgsUnitTypes.RenderUnit.RenderPoints)
    made.setColor(QColor(colour))
    return made


def write_names(layer: QgsVectorLayer, field: str, colour: str = _BLACK):
    """Names with a white rim, at scales where they find room."""
    settings = QgsPalLayerSettings()
    settings.fieldName = field
    settings.placement = QgsPalLayerSettings.Placement.Horizontal
    settings.scaleVisibility = True
    settings.minimumScale = LABELS_FROM
    settings.autoWrapLength = 14
    text = letters(8, colour=colour)
    rim = QgsTextBufferSettings()
    rim.setEnabled(True)
    rim.setSize(0.7)
    rim.setColor(QColor("#ffffff"))
    text.setBuffer(rim)
    settings.setFormat(text)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


def write_tip(layer: QgsVectorLayer, name: str, shown: Sequence[str], period: str = "period"):
    """What appears under the pointer: name and period of the district, then some fields with their titles.

    Texts of people are escaped, so that “<” or “&” in a name are read as they are; a value that its status hides stays
    hidden. name: the field with the name, "" for none
    """
    fields = layer.fields()
    lines = []
    if fields.lookupField(name) >= 0:
        layer.setDisplayExpression(QgsExpression.quotedColumnRef(name))
        lines.append(f"<b>[% {_escaped(QgsExpression.quotedColumnRef(name))} %]</b>")
    if fields.lookupField(period) >= 0:
        lines.append(f"[% {_escaped(QgsExpression.quotedColumnRef(period))} %]")
    for one in shown:
        place = fields.lookupField(one)
        if place >= 0:
            title = escape(layer.attributeAlias(place) or one).replace("%", "&#37;")
            lines.append(f"{title}: [% {_value(layer, place)} %]")
    layer.setMapTipTemplate("<br>".join(lines))


def arrange_table(layer: QgsVectorLayer):
    """Order the attribute table: key, name, period, results, then the rest; statuses, dates and row numbers are hidden.

    The newest period comes first. Nothing is deleted: hidden columns are ticked on in the table's own menu.
    """
    names = layer.fields().names()
    first = [name for name in (key_field(layer), name_field(layer), "period") if name in names]
    first += [name for name in RESULTS if name in names and name not in first]
    ordered = [*dict.fromkeys(first), *(name for name in names if name not in first)]
    config = QgsAttributeTableConfig()
    config.update(layer.fields())
    columns = {column.name: column for column in config.columns()}
    sorted_columns = [columns[name] for name in ordered if name in columns]
    sorted_columns += [column for column in config.columns() if column.name not in names]
    for column in sorted_columns:
        column.hidden = column.hidden or _is_machinery(column.name, names)
    config.setColumns(sorted_columns)
    if "period" in names:
        config.setSortExpression('"period"')
        config.setSortOrder(Qt.SortOrder.DescendingOrder)
    layer.setAttributeTableConfig(config)


def _is_machinery(column: str, names: Sequence[str]) -> bool:
    """Whether a column is for programs: statuses of a field that is there, dates beside the period, row numbers."""
    status_of = column[: -len("_status")] if column.endswith("_status") else ""
    return status_of in names or column in _DATES or column.lower() == "fid"


def _value(layer: QgsVectorLayer, place: int) -> str:
    """The expression that writes a value, a dash where there is none or nobody may see it."""
    field = layer.fields().at(place)
    column = QgsExpression.quotedColumnRef(field.name())
    shown = visible(field.name(), layer.fields().lookupField(f"{field.name()}_status") >= 0)
    written = _escaped(column)
    if field.isNumeric():
        real = field.typeName().lower() in ("real", "double")
        written = f"format_number({column}, {2 if field.name() in RESULTS else 1})" if real else f"to_string({column})"
    return f"CASE WHEN {shown} THEN {written} ELSE '–' END"


def _escaped(text: str) -> str:
    return f"replace(to_string({text}), map('&', '&amp;', '<', '&lt;', '>', '&gt;'))"
