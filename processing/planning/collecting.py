"""A GeoPackage in which perceptions, offers and measures are collected, with forms, and a project beside it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsDefaultValue,
    QgsGeometry,
    QgsMarkerSymbol,
    QgsPointXY,
    QgsProject,
    QgsReferencedRectangle,
    QgsRelation,
    QgsRelationContext,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ...core.data.roles import NAME_NAMES, usual_field
from ...core.messages import Message, SozialraumError
from ...core.perceptions.answers import Notes, read_answers
from ...core.perceptions.vocabulary import LISTS, POINTS, TABLES, TITLES
from ...core.tables.dialect import cut, rows_of
from ...core.tables.encoding import decode
from ...i18n import sentence, tr
from ..io import collection, geopackage, layers
from ..io.collection import NewTable
from ..io.files import complete_folder
from ..io.place import copy_database
from ..maps.forms import LINKED, dress_form, relation_id
from ..maps.presentation import write_names
from ..maps.symbols import outlined
from .points import owners

FILE, PROJECT = "perceptions.gpkg", "perceptions.qgz"
_WGS84 = "EPSG:4326"
_MARKERS = {
    "perceptions": {"name": "circle", "color": "#0072b2", "outline_color": "#ffffff", "size": "3"},
    "offers": {"name": "square", "color": "#e69f00", "outline_color": "#ffffff", "size": "3"},
}
"""Points of notes and offers, told apart by shape and colour (Okabe and Ito's palette)."""
_SHOWN = {
    "perceptions": 'concat("date", \' · \', "district", \' · \', left(coalesce("q4_missing", "text", \'\'), 40))',
    "offers": '"name"',
    "measures": '"title"',
}
"""How a row is shown where another table refers to it, as an expression of QGIS."""


class FormDistricts:
    """The districts that notes belong to, each once. polygons: in the layer's own system."""

    def __init__(self, rows: layers.Rows, key_field: str, name_field: str):
        keys = [key.strip() for key in rows.keys(key_field)]
        first = {key: place for place, key in reversed(list(enumerate(keys)))}
        places = [first[key] for key in sorted(first)]
        rows = rows.take(places)
        name_field = name_field or usual_field(NAME_NAMES, rows.field_names())
        self.keys = [keys[place] for place in places]
        names = rows.texts(name_field) if name_field else self.keys
        self.names = [name or key for name, key in zip(names, self.keys)]
        self.polygons = rows.geometries()
        self.crs, self.wkb_type = rows.crs, rows.wkb_type

    def known(self) -> dict[str, str]:
        """Key or name → key; a name that several districts have stands for none of them."""
        names: dict[str, str] = {}
        for key, name in zip(self.keys, self.names):
            names[name] = "" if name in names else key
        return {**{name: key for name, key in names.items() if key}, **dict(zip(self.keys, self.keys))}


def read_survey(path: str, assigned: Mapping[str, str], districts: FormDistricts, scale: str) -> Notes:
    """The notes of one exported file."""
    try:
        text, _ = decode(Path(path).read_bytes())
    except OSError as error:
        raise SozialraumError(
            "“{path}” cannot be read ({reason}). Choose the CSV file that the survey has exported.",
            path=path,
            reason=error.strerror or "–",
        ) from error
    head, _ = cut(text)
    rows = list(rows_of(text, head.delimiter))
    words = {name: {sentence(word): code for code, word in one.items()} for name, one in LISTS.items()}
    return read_answers(rows[0], rows[1:], assigned, districts.known(), words, scale)


def assignments(text: str) -> dict[str, str]:
    """Field → column from “field = column”, one in each line or separated by semicolons."""
    found = {}
    for part in re.split(r"[;\n]+", text):
        name, sign, title = part.partition("=")
        if not part.strip():
            continue
        if not sign or not title.strip():
            raise SozialraumError("“{text}” is no assignment. Write “assessment = Question 3” (ASSIGNED).", text=part)
        found[name.strip()] = title.strip()
    return found


def place_notes(notes: Notes, districts: FormDistricts, keep_years: int, period: str) -> list[QgsGeometry | None]:
    """Points of the notes in the system of the districts; whoever gave a point only gets the district that it lies in."""
    transform = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem(_WGS84), districts.crs, QgsProject.instance().transformContext()
    )
    made: list[QgsGeometry | None] = []
    where = np.full((len(notes.rows), 2), np.nan)
    for place, point in enumerate(notes.points):
        made.append(None)
        if point is not None:
            try:
                there = transform.transform(QgsPointXY(*point))
            except QgsCsException:
                continue
            where[place] = there.x(), there.y()
            made[place] = QgsGeometry.fromPointXY(there)
    inside = owners(where, districts.polygons)
    lost = 0
    for place, row in enumerate(notes.rows):
        if "district" not in row and inside[place] >= 0:
            row["district"] = districts.keys[inside[place]]
        lost += "district" not in row
        row.setdefault("date", date.today())
        row.setdefault("period", period)
        row.setdefault("public", False)
        row["delete_after"] = _years_later(row["date"], keep_years)
    if lost:
        notes.remarks.append(
            Message(
                "{n} notes belong to no district; they are kept, and count nowhere until somebody fills it in.", n=lost
            )
        )
    return made


def create(folder: Path, districts: FormDistricts, keep_years: int, notes: Notes, points, title: str):
    """Write the GeoPackage and the project, both or none."""
    with complete_folder(folder) as part:
        file = part / FILE
        collection.make_tables(file, list(_tables(districts, notes, points)))
        _project(part, title, keep_years, districts.crs)
        geopackage.leave_wal(file)


def update(folder: Path, notes: Notes, points, delete_expired: bool) -> tuple[int, int]:
    """Add notes that are not there yet to the file of the folder, and remove what is past its date; how many each."""
    with complete_folder(folder) as part:
        file = part / FILE
        copy_database(folder / FILE, file)
        there = set(collection.texts_of(file, "perceptions", "uuid"))
        new = [place for place, row in enumerate(notes.rows) if row["uuid"] not in there]
        collection.add_rows(file, "perceptions", [notes.rows[one] for one in new], [points[one] for one in new])
        gone = collection.remove_rows(file, "perceptions", "delete_after", date.today()) if delete_expired else 0
        geopackage.leave_wal(file)
        if gone:
            geopackage.wipe(file)
    return len(new), gone


def _tables(districts: FormDistricts, notes: Notes, points):
    multi = QgsWkbTypes.multiType(QgsWkbTypes.flatType(districts.wkb_type))
    yield NewTable(
        "districts",
        [("district", "text"), ("name", "text")],
        multi,
        districts.crs,
        [{"district": key, "name": name} for key, name in zip(districts.keys, districts.names)],
        [_multi(one) for one in districts.polygons],
    )
    for name, words in LISTS.items():
        kind = "integer" if name == "code_assessment" else "text"
        rows = [
            {"code": int(code) if kind == "integer" else code, "label": sentence(word), "position": place}
            for place, (code, word) in enumerate(words.items(), 1)
        ]
        yield NewTable(name, [("code", kind), ("label", "text"), ("position", "integer")], rows=rows)
    for name, entries in TABLES.items():
        fields = [(entry.name, entry.kind) for entry in entries]
        filled = name == "perceptions"
        if name in POINTS:
            yield NewTable(
                name,
                fields,
                QgsWkbTypes.Type.Point,
                districts.crs,
                notes.rows if filled else (),
                points if filled else None,
            )
        else:
            yield NewTable(name, fields)


def _multi(geometry: QgsGeometry) -> QgsGeometry:
    made = QgsGeometry(geometry)
    if not made.isEmpty():
        made.convertToMultiType()
    return made


def _project(folder: Path, title: str, keep_years: int, crs: QgsCoordinateReferenceSystem):
    """The project, and the same forms as default styles in the file, for whoever opens that alone."""
    project = QgsProject()
    project.setTitle(title)
    project.setCrs(crs)
    file = folder / FILE
    made: dict[str, QgsVectorLayer] = {}
    for name in (*LISTS, "districts", "offers", "perceptions", "measures"):
        layer = collection.open_table(file, name)
        layer.setName(sentence(TITLES[name]))
        project.addMapLayer(layer, False)
        made[name] = layer
    lists = project.layerTreeRoot().addGroup(tr("Lists to choose from"))
    lists.setExpanded(False)
    for name in LISTS:
        lists.addLayer(made[name])
    for place, name in enumerate(("perceptions", "offers", "measures", "districts")):
        project.layerTreeRoot().insertLayer(place, made[name])
    _relate(project, made)
    groups = {
        "main": tr("Please name no persons"),
        "questions": tr("The five questions, please name no persons"),
        "keeping": tr("Period and keeping"),
    }
    _dress(made, groups)
    for name in TABLES:
        layer = made[name]
        layer.setDisplayExpression(_SHOWN[name])
        if name == "perceptions":
            place = layer.fields().lookupField("delete_after")
            layer.setDefaultValueDefinition(
                place, QgsDefaultValue(f"make_date(year(now()) + {keep_years}, month(now()), min(day(now()), 28))")
            )
        if name in POINTS:
            layer.setRenderer(QgsSingleSymbolRenderer(QgsMarkerSymbol.createSimple(_MARKERS[name])))
    made["districts"].setRenderer(QgsSingleSymbolRenderer(outlined()))
    write_names(made["districts"], "name")
    made["districts"].setDisplayExpression('"name"')
    made["districts"].setReadOnly(True)
    for name in LISTS:
        made[name].setDisplayExpression('"label"')
    project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(made["districts"].extent(), crs))
    if not project.write(str(folder / PROJECT)):
        raise SozialraumError(
            "The project cannot be written ({reason}). Choose another folder.", reason=project.error() or "–"
        )
    _dress(made, groups, alone=True)
    for name, layer in made.items():
        layer.saveStyleToDatabase(name, "", True, "")
    project.clear()  # closes the file


def _dress(made: Mapping[str, QgsVectorLayer], groups: Mapping[str, str], alone: bool = False):
    for name, entries in TABLES.items():
        dress_form(made[name], entries, made, groups, FILE, alone)


def _relate(project: QgsProject, made: Mapping[str, QgsVectorLayer]):
    """Relations of the strength “association”, QGIS's own default: nothing is deleted with what it refers to."""
    for name, entries in TABLES.items():
        for entry in entries:
            if entry.choices not in (*LINKED, "districts"):
                continue
            key = "district" if entry.choices == "districts" else "uuid"
            relation = QgsRelation(QgsRelationContext(project))
            relation.setId(f"{name}_district" if key == "district" else relation_id(entry.choices, entry.name))
            relation.setName(f"{sentence(TITLES[entry.choices])} – {sentence(TITLES[name])}")
            relation.setReferencedLayer(made[entry.choices].id())
            relation.setReferencingLayer(made[name].id())
            relation.addFieldPair(entry.name, key)
            project.relationManager().addRelation(relation)


def _years_later(day: date, years: int) -> date:
    """A day of the same month; no month lacks the 28th, and nothing is kept longer than promised."""
    return day.replace(year=day.year + years, day=min(day.day, 28))
