"""styleindicator: the same classes in all periods, a legend with counts, kept with the data where asked for."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest
from qgis.core import QgsProcessingException, QgsProject, QgsVectorLayer
from sozialraum.core.classes import Classing, limits_of
from sozialraum.processing.maps.class_rules import styled_by

KEYS = [f"{place:02d}" for place in range(1, 11)]
YEARS = ("2020", "2024")


def columns(hidden: float = 50.0) -> dict[str, list]:
    rows = [(key, year) for year in YEARS for key in KEYS]
    values = [float(place) + (10.5 if year == "2024" else 0.5) for year in YEARS for place in range(10)]
    values[12] = hidden
    return {
        "district": [key for key, _ in rows],
        "period": [year for _, year in rows],
        "quote": values,
        "quote_status": ["suppressed" if row == 12 else "estimated" if row == 13 else "ok" for row in range(20)],
        "personen": [float(100 + row) for row in range(20)],
        "index": [row / 10 for row in range(20)],
    }


def squares(count: int) -> list[str]:
    return [
        f"POLYGON(({x}000 0, {x + 1}000 0, {x + 1}000 1000, {x}000 1000, {x}000 0))"
        for x in (place % 10 for place in range(count))
    ]


@pytest.fixture
def layer(make_layer):
    project = QgsProject.instance()
    project.clear()
    made = make_layer(columns(), squares(20), name="Quoten")
    made.setFieldAlias(made.fields().lookupField("quote"), "SGB-II-Quote in %")
    project.addMapLayer(made)
    yield made
    project.clear()


def entries(layer) -> tuple[str, list[tuple[str, str, str]]]:
    """The heading of the legend and its entries: words, condition, colour."""
    head = layer.renderer().rootRule().children()[0]
    return head.label(), [
        (rule.label(), rule.filterExpression(), rule.symbol().color().name()) for rule in head.children()
    ]


def shown(layer, expression: str) -> set:
    from qgis.core import QgsFeatureRequest

    return {
        (one["district"], one["period"])
        for one in layer.getFeatures(QgsFeatureRequest().setFilterExpression(expression))
    }


@pytest.mark.parametrize("way", ["quantile", "equal", "jenks", "rounded"])
def test_classes_are_those_of_all_periods_and_every_feature_is_in_one(run, layer, way):
    result = run("styleindicator", INPUT=layer, FIELD="quote", CLASSIFICATION=way, CLASSES=4)
    heading, found = entries(layer)
    assert "SGB-II-Quote (%)" in heading and "2024" in heading
    values = np.array([value for place, value in enumerate(columns()["quote"]) if place != 12])
    limits = limits_of(values, Classing(way, 4))
    numbers = [float(text) for _, expression, _ in found for text in re.findall(r">= ([-\d.e]+)", expression)]
    assert numbers == pytest.approx(limits.tolist()) and result["CLASS_COUNT"] == len(limits) + 1
    classes = [shown(layer, expression) for _, expression, _ in found[:-1]]
    assert sum(map(len, classes)) == 20 == len(set().union(*classes))
    assert classes[-1] == {("03", "2024")}, "the confidential one has no class"
    counts = [int(re.search(r"\((\d+)\)$", label).group(1)) for label, _, _ in found[:-1]]
    assert counts == [len([one for one in some if one[1] == "2024"]) for some in classes]
    assert result["DISTRICT_COUNT"] == 9 and result["OUTPUT"] == layer.id()
    assert found[-1][0].endswith("(1)") and shown(layer, found[-1][1]) == {("04", "2024")}, "the estimated one"


def test_own_limits_and_colours(run, layer):
    run("styleindicator", INPUT=layer, FIELD="quote", CLASSIFICATION="own", LIMITS="15; 5,5", COLOURS="greys")
    _, found = entries(layer)
    words = [label for label, _, _ in found[:3]]
    assert ["5.5" in words[0], "5.5" in words[1] and "15" in words[1], "15" in words[2]] == [True] * 3
    known = styled_by(layer, "quote", np.array(columns()["quote"]))
    assert known.limits.tolist() == [5.5, 15.0] and not any("(" in word for word in known.words), (
        "pages know these classes"
    )
    greys = [colour for *_, colour in found[:3]]
    assert all(len({colour[1:3], colour[3:5], colour[5:7]}) == 1 for colour in greys)


def test_an_index_is_teal_to_brown_and_counts_are_circles(run, layer):
    run("styleindicator", INPUT=layer, FIELD="index", CLASSIFICATION="equal", CLASSES=4)
    assert [colour for *_, colour in entries(layer)[1][:4]] == ["#3f9c94", "#efe7d3", "#d9b365", "#8c510a"]
    run("styleindicator", INPUT=layer, FIELD="personen")
    rules = layer.renderer().rootRule().children()[0].children()
    kinds = [rule.symbol().symbolLayers()[-1].layerType() for rule in rules[:-1]]
    assert set(kinds) == {"CentroidFill"}
    assert not layer.renderer().usingSymbolLevels(), "areas cover the circles of older periods"


def test_the_newest_period_lies_on_top(run, layer):
    run("styleindicator", INPUT=layer, FIELD="quote")
    assert layer.renderer().orderByEnabled()
    assert layer.renderer().orderBy().list()[-1].expression().expression() == '"period"'


def test_a_hidden_number_shows_nowhere(run, make_layer):
    told = []
    for hidden in (3.0, 49.0):
        made = make_layer(columns(hidden), squares(20), name="Quoten")
        QgsProject.instance().addMapLayer(made)
        run("styleindicator", INPUT=made, FIELD="quote", CLASSIFICATION="equal")
        told.append(entries(made))
        QgsProject.instance().clear()
    assert told[0] == told[1]


def test_a_layer_outside_the_project_keeps_the_style_with_its_data(run, make_file):
    path = make_file(columns(), squares(20), name="quoten")
    QgsProject.instance().clear()
    result = run("styleindicator", INPUT=path, FIELD="quote")
    again = QgsVectorLayer(path, "again", "ogr")
    heading, found = entries(again)
    assert "2024" in heading and len(found) == result["CLASS_COUNT"] + 2


def test_labels_that_lie_with_the_data_stay(run, make_file):
    from qgis.core import QgsPalLayerSettings, QgsVectorLayerSimpleLabeling

    path = make_file(columns(), squares(20), name="quoten")
    first = QgsVectorLayer(path, "first", "ogr")
    settings = QgsPalLayerSettings()
    settings.fieldName = "district"
    first.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    first.setLabelsEnabled(True)
    first.saveStyleToDatabase("mine", "", True, "")
    run("styleindicator", INPUT=path, FIELD="quote")
    again = QgsVectorLayer(path, "again", "ogr")
    assert again.labelsEnabled() and again.labeling().settings().fieldName == "district" and entries(again)


def test_beside_a_file_of_another_kind_lies_a_qml(run, make_file, tmp_path):
    path = make_file(columns(), squares(20), name="quoten")
    from qgis.core import QgsVectorFileWriter

    plain = str(tmp_path / "quoten.geojson")
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GeoJSON"
    layer = QgsVectorLayer(path, "first", "ogr")
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, plain, layer.transformContext(), options)
    run("styleindicator", INPUT=plain, FIELD="quote")
    assert Path(plain).with_suffix(".qml").is_file()
    assert entries(QgsVectorLayer(plain, "again", "ogr"))


@pytest.mark.parametrize(
    ("choices", "words"),
    [
        ({"CLASSIFICATION": "own"}, "LIMITS"),
        ({"CLASSIFICATION": "own", "LIMITS": "5; viel"}, "viel"),
        ({"CLASSIFICATION": "own", "LIMITS": "1;2;3;4;5;6;7;8;9;10"}, "8"),
        ({"SAVE": True}, "Quoten"),
    ],
)
def test_what_cannot_be_is_said_in_a_sentence(run, layer, choices, words):
    before = layer.renderer().dump()
    with pytest.raises(QgsProcessingException, match=words):
        run("styleindicator", INPUT=layer, FIELD="quote", **choices)
    assert layer.renderer().dump() == before


def test_the_classes_of_the_profile_hold_where_nothing_is_chosen(run, layer):
    from sozialraum.core.profile import changed, new_profile
    from sozialraum.processing.io.profile import keep_profile

    kept = {"method": "own", "count": 3, "breaks": [4, 12]}
    keep_profile(QgsProject.instance(), changed(new_profile("Ort"), kept, "classes", "quote"))
    run("styleindicator", INPUT=layer, FIELD="quote")
    numbers = [
        float(text) for _, expression, _ in entries(layer)[1] for text in re.findall(r">= ([-\d.e]+)", expression)
    ]
    assert numbers == [4.0, 12.0]


def test_from_the_command_line_in_german(qgis_process_german, make_file):
    path = make_file(columns(), squares(20), name="quoten")
    result = qgis_process_german.run("styleindicator", INPUT=path, FIELD="quote", CLASSIFICATION="equal", CLASSES=3)
    heading, found = entries(QgsVectorLayer(path, "again", "ogr"))
    assert result["CLASS_COUNT"] == 3 and "Zahl der Sozialräume 2024" in heading
    assert re.fullmatch(r"unter \d+(,\d+)?.*\(\d+\)", found[0][0]) and "bis unter" in found[1][0]
