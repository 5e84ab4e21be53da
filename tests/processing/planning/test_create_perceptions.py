"""The file in which people collect: forms, lists and relations that another QGIS finds, answers of surveys, keeping."""

from __future__ import annotations

import re
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

CITY = {"district": ["01", "02"], "name": ["Nord", "Süd"]}
SQUARES = [
    "POLYGON((360000 5700000, 361000 5700000, 361000 5701000, 360000 5701000, 360000 5700000))",
    "POLYGON((361000 5700000, 362000 5700000, 362000 5701000, 361000 5701000, 361000 5700000))",
]
KOBO = """sozialraum;bewertung;text;_uuid;_submission_time;name
01;-2;Zu laut;u1;2026-05-03T10:00:00;Erika Muster
Süd;1;;u2;2026-05-04T10:00:00;Max
"""


@pytest.fixture
def made(run, make_layer, tmp_path):
    """made(**parameters) → results; the same folder every time."""

    def call(**more):
        layer = make_layer(CITY, SQUARES)
        return run("createperceptions", INPUT=layer, FOLDER=str(tmp_path / "vor Ort"), **more)

    return call


@pytest.fixture
def project(made):
    """The project as another QGIS opens it: without our plugin nothing of it is missing."""
    from qgis.core import QgsProject

    found = QgsProject()
    assert found.read(made()["PROJECT"])
    return found


def by_table(project) -> dict:
    return {layer.source().rpartition("=")[2]: layer for layer in project.mapLayers().values()}


def test_tables_lists_and_relations(project):
    layers = by_table(project)
    assert {"perceptions", "offers", "measures", "districts"} <= set(layers)
    lists = [name for name in layers if name.startswith("code_")]
    assert len(lists) == 6 and layers["code_fields"].featureCount() == 10
    relations = project.relationManager().relations().values()
    assert len(relations) == 5 and all(relation.isValid() for relation in relations)
    assert all(int(relation.strength()) == 0 for relation in relations), "associations"
    assert all(layer.isValid() for layer in layers.values())


def test_forms_have_lists_defaults_and_soft_rules(project):
    from qgis.core import QgsFieldConstraints, QgsVectorLayerUtils

    layer = by_table(project)["perceptions"]
    config = layer.editFormConfig()
    assert len(config.tabs()) == 3 and not config.initCode() and not config.initFunction()
    fields = layer.fields()
    setup = layer.editorWidgetSetup(fields.lookupField("district"))
    assert setup.type() == "ValueRelation"
    made = QgsVectorLayerUtils.createFeature(layer)
    assert len(made["uuid"]) == 38 and made["public"] is False and re.fullmatch(r"20\d\d", made["period"])
    assert made["delete_after"].year() == made["date"].year() + 5
    soft = fields.at(fields.lookupField("assessment")).constraints()
    strength = soft.constraintStrength(QgsFieldConstraints.Constraint.ConstraintNotNull)
    assert strength == QgsFieldConstraints.ConstraintStrength.ConstraintStrengthSoft


def test_no_path_is_absolute_and_no_form_runs_python(made, tmp_path):
    result = made()
    with zipfile.ZipFile(result["PROJECT"]) as file:
        text = "".join(file.read(name).decode() for name in file.namelist() if name.endswith(".qgs"))
    with closing(sqlite3.connect(result["GEOPACKAGE"])) as connection:
        styles = connection.execute("SELECT styleQML FROM layer_styles").fetchall()
    assert len(styles) == 10
    for told in (text, *[style for (style,) in styles]):
        assert str(tmp_path) not in told and ".part" not in told
        assert not re.search(r"<editforminitcode><!\[CDATA\[\s*def", told)
    assert "./perceptions.gpkg|layername=perceptions" in text


def test_the_file_alone_has_its_forms(made):
    from qgis.core import QgsVectorLayer

    layer = QgsVectorLayer(f"{made()['GEOPACKAGE']}|layername=offers", "offers", "ogr")
    _, found = layer.loadDefaultStyle()
    assert found and layer.editorWidgetSetup(layer.fields().lookupField("target_group")).type() == "ValueRelation"
    assert layer.attributeAlias(layer.fields().lookupField("catchment"))


def test_answers_come_in_once_and_without_names(made, tmp_path):
    survey = tmp_path / "kobo.csv"
    survey.write_text(KOBO, encoding="utf-8")
    first = made(ANSWERS=[str(survey)])
    assert first["NOTE_COUNT"] == 2
    survey.write_text(KOBO + "01;2;;u3;2019-01-01T10:00:00;Eva\n", encoding="utf-8")
    again = made(ANSWERS=[str(survey)])
    assert again["NOTE_COUNT"] == 1, "two are there already"
    with closing(sqlite3.connect(again["GEOPACKAGE"])) as connection:
        rows = connection.execute("SELECT district, assessment, public, delete_after FROM perceptions ORDER BY uuid")
        assert rows.fetchall() == [
            ("01", -2, 0, "2031-05-03"), ("02", 1, 0, "2031-05-04"), ("01", 2, 0, "2024-01-01"),
        ]  # fmt: skip
    data = Path(again["GEOPACKAGE"]).read_bytes()
    assert b"Erika" not in data and b"Zu laut" in data
    gone = made(DELETE_EXPIRED=True)
    assert gone["DELETED_COUNT"] == 1
    assert b"u3" not in Path(gone["GEOPACKAGE"]).read_bytes(), "nothing is left in the pages of the file"


def test_a_point_tells_the_district(made, tmp_path, read_layer):
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsPointXY, QgsProject, QgsVectorLayer

    systems = (QgsCoordinateReferenceSystem(f"EPSG:{code}") for code in (25832, 4326))
    point = QgsCoordinateTransform(*systems, QgsProject.instance()).transform(QgsPointXY(361500, 5700500))
    survey = tmp_path / "orte.csv"
    survey.write_text(f"bewertung;standort\n-1;{point.y()} {point.x()} 0 5\n-1;0 0\n", encoding="utf-8")
    result = made(ANSWERS=[str(survey)])
    layer = QgsVectorLayer(f"{result['GEOPACKAGE']}|layername=perceptions", "p", "ogr")
    assert read_layer(layer)["district"] == ["02", None]


def test_what_people_wrote_is_never_replaced(made):
    from qgis.core import QgsProcessingException

    made()
    with pytest.raises(QgsProcessingException, match="ANSWERS"):
        made()


@pytest.mark.parametrize(
    ("more", "said"),
    [({"ASSIGNED": "unsinn"}, "unsinn"), ({"ANSWERS": ["/gibt/es/nicht.csv"]}, "nicht.csv")],
)
def test_what_does_not_fit_is_one_sentence(made, more, said):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match=said):
        made(**more)
