"""Forms of tables that people fill in: titles, lists, defaults, soft rules; all of it kept with the layer, without Python.

QField and Mergin Maps show the same forms, so only widgets that they know are used, lists are tables and no path is absolute.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qgis.core import (
    QgsAttributeEditorContainer,
    QgsAttributeEditorField,
    QgsDefaultValue,
    QgsEditFormConfig,
    QgsEditorWidgetSetup,
    QgsFieldConstraints,
    QgsVectorLayer,
)

from ...core.perceptions.vocabulary import FormField
from ...i18n import sentence

LINKED = ("perceptions", "offers")
"""Tables whose rows another one refers to by a relation, with a row that people recognise; all else are lists."""


def dress_form(
    layer: QgsVectorLayer,
    entries: Sequence[FormField],
    lists: Mapping[str, QgsVectorLayer],
    titles: Mapping[str, str],
    file: str,
    alone: bool = False,
):
    """Give a layer its form. lists: table → layer to choose from; titles: group of the form → its heading; file: of the tables;
    alone: the form is kept with the file, where layers have no ids yet and are found by their names."""
    config = layer.editFormConfig()
    config.clearTabs()
    config.setLayout(QgsEditFormConfig.EditorLayout.TabLayout)
    root = config.invisibleRootContainer()
    groups: dict[str, QgsAttributeEditorContainer] = {}
    for entry in entries:
        place = layer.fields().lookupField(entry.name)
        layer.setFieldAlias(place, sentence(entry.title))
        layer.setEditorWidgetSetup(place, _widget(entry, lists, file, alone))
        # QGIS writes “NULL” into an empty box of several lines, and what is typed behind it is kept with it
        default = entry.default or ("''" if entry.long else "")
        if default:
            layer.setDefaultValueDefinition(place, QgsDefaultValue(default))
        if entry.needed:
            layer.setFieldConstraint(
                place,
                QgsFieldConstraints.Constraint.ConstraintNotNull,
                QgsFieldConstraints.ConstraintStrength.ConstraintStrengthSoft,
            )
        if not entry.place:
            continue
        if entry.place not in groups:
            groups[entry.place] = QgsAttributeEditorContainer(titles[entry.place], root)
            config.addTab(groups[entry.place])
        group = groups[entry.place]
        group.addChildElement(QgsAttributeEditorField(entry.name, place, group))
    hidden = layer.fields().lookupField("fid")
    if hidden >= 0:
        layer.setEditorWidgetSetup(hidden, QgsEditorWidgetSetup("Hidden", {}))
    layer.setEditFormConfig(config)


def relation_id(table: str, field: str) -> str:
    """What the relation is called by which a field refers to a table."""
    return f"{table}_{field}"


def _widget(entry: FormField, lists: Mapping[str, QgsVectorLayer], file: str, alone: bool) -> QgsEditorWidgetSetup:
    if not entry.place:
        return QgsEditorWidgetSetup("Hidden", {})
    if entry.choices in LINKED:
        layer = lists[entry.choices]
        return QgsEditorWidgetSetup(
            "RelationReference",
            {
                "Relation": relation_id(entry.choices, entry.name),
                "ReferencedLayerId": entry.choices if alone else layer.id(),
                "ReferencedLayerName": layer.name(),
                "ReferencedLayerDataSource": f"./{file}|layername={entry.choices}",
                "ReferencedLayerProviderKey": "ogr",
                "AllowNULL": True,
                "OrderByValue": True,
                "ShowForm": False,
                "ShowOpenFormButton": False,
                "MapIdentification": False,
                "ReadOnly": False,
                "AllowAddFeatures": False,
            },
        )
    if entry.choices:
        key, shown = ("district", "name") if entry.choices == "districts" else ("code", "label")
        layer = lists[entry.choices]
        return QgsEditorWidgetSetup(
            "ValueRelation",
            {
                "Layer": entry.choices if alone else layer.id(),
                "LayerName": layer.name(),
                "LayerSource": f"./{file}|layername={entry.choices}",
                "LayerProviderName": "ogr",
                "Key": key,
                "Value": shown,
                "AllowMulti": False,
                "AllowNull": not entry.needed,
                "OrderByValue": entry.choices not in ("code_assessment", "code_matches", "code_status"),
                "OrderByKey": False,
                "NofColumns": 1,
                "UseCompleter": False,
                "FilterExpression": "",
            },
        )
    if entry.kind == "date":
        return QgsEditorWidgetSetup(
            "DateTime",
            {"field_format": "yyyy-MM-dd", "display_format": "dd.MM.yyyy", "calendar_popup": True, "allow_null": True},
        )
    if entry.kind == "yes":
        return QgsEditorWidgetSetup("CheckBox", {})
    return QgsEditorWidgetSetup("TextEdit", {"IsMultiline": entry.long, "UseHtml": False})
