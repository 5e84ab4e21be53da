"""Joins on the layers that municipalities have, and the way from files to an index as one model, again and again."""

from __future__ import annotations

import sqlite3

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

BOW_TIE = "POLYGON((0 0, 1000 1000, 1000 0, 0 1000, 0 0))"
SQUARE = "POLYGON((1000 0, 2000 0, 2000 1000, 1000 1000, 1000 0))"
TWO = "MULTIPOLYGON(((3000 0, 3500 0, 3500 500, 3000 0)), ((4000 0, 4500 0, 4500 500, 4000 0)))"
COVER = "POLYGON((-10 -10, 5000 -10, 5000 1010, -10 1010, -10 -10))"
CSV = "Nr;Stadtteil;Einwohner;Arbeitslose\n1;Altdorf;1000;50\n2;Burgau;2000;*\n3;Celle;1500;90\n4;Dorf;700;20\n5;Eich;900;10\n"


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "stadt_2020.csv"
    path.write_text(CSV, encoding="utf-8")
    return str(path)


def _save(layer, path, driver):
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = driver
    context = QgsProject.instance().transformContext()
    assert QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), context, options)[0] == 0


@pytest.mark.parametrize(
    ("driver", "name"), [("GPKG", "d.gpkg"), ("ESRI Shapefile", "d.shp"), ("GeoJSON", "d.geojson"), ("", "memory")]
)
@pytest.mark.parametrize("output", ["TEMPORARY_OUTPUT", "out.gpkg", "out.shp", "out.geojson"])
def test_any_layer_into_any_format(run, read_layer, make_layer, table, tmp_path, driver, name, output):
    layer = make_layer({"nr": ["01", "02", "03"], "name": ["Altdorf", "Burgau", "Celle"]})
    source = layer
    if driver:
        _save(layer, tmp_path / name, driver)
        source = str(tmp_path / name)
    target = output if output == "TEMPORARY_OUTPUT" else str(tmp_path / output)
    result = run("joinstatisticsfile", INPUT=source, KEY_FIELD="nr", FILES=[table], OUTPUT=target)
    rows = read_layer(result["OUTPUT"])
    assert rows["einwohner"] == [1000, 2000, 1500]
    assert [50, None, 90] in rows.values()  # a shapefile shortens the names
    assert ["ok", "suppressed", "ok"] in rows.values()
    assert (result["MATCHED_COUNT"], result["UNMATCHED_ROW_COUNT"]) == (3, 2)
    loaded = [
        one if isinstance(one, QgsVectorLayer) else QgsVectorLayer(one, "x", "ogr")
        for one in (source, result["OUTPUT"])
    ]
    assert loaded[0].crs() == loaded[1].crs()


def test_awkward_geometry_is_kept_as_it_is(run, make_layer, table):
    """No coordinate system, a self-touching border, several parts, a covering polygon of the whole town, no geometry."""
    layer = make_layer({"nr": ["01", "02", "03", "Gesamt", "04"]}, [BOW_TIE, SQUARE, TWO, COVER, ""])
    layer.setCrs(QgsCoordinateReferenceSystem())
    assert not layer.crs().isValid()
    result = run("joinstatisticsfile", INPUT=layer, KEY_FIELD="nr", FILES=[table])
    features = {feature["nr"]: feature for feature in result["OUTPUT"].getFeatures()}
    assert not result["OUTPUT"].crs().isValid()
    assert (result["MATCHED_COUNT"], result["UNMATCHED_DISTRICT_COUNT"], result["UNMATCHED_ROW_COUNT"]) == (4, 1, 1)
    for key, wkt in (("01", BOW_TIE), ("02", SQUARE), ("03", TWO), ("Gesamt", COVER)):
        assert features[key].geometry().equals(QgsGeometry.fromWkt(wkt)), key
    assert features["04"].geometry().isEmpty()
    assert features["04"]["einwohner"] == 700


@pytest.mark.parametrize("shape", ["per_district_and_period", "per_district"])
def test_fields_named_like_ours_are_kept(run, read_layer, make_layer, table, shape):
    own = {
        name: ["x", "y", "z"]
        for name in ("period", "Einwohner", "arbeitslose_status", "district_name", "period_begin", "einwohner_2020")
    }
    layer = make_layer({"nr": ["01", "02", "03"], **own})
    rows = read_layer(run("joinstatisticsfile", INPUT=layer, KEY_FIELD="nr", FILES=[table], SHAPE=shape)["OUTPUT"])
    for name in ("Einwohner", "arbeitslose_status", "district_name", "einwohner_2020"):
        assert rows[name] == ["x", "y", "z"], name
    assert [1000, 2000, 1500] in rows.values()
    assert [50, None, 90] in rows.values()
    assert ["ok", "suppressed", "ok"] in rows.values()


def test_one_field_per_period_beside_the_fields_of_the_layer(run, read_layer, make_layer, table):
    layer = make_layer({"nr": ["01", "02", "03"], "einwohner": [7, 8, 9], "arbeitslose_2020": [4, 5, 6]})
    rows = read_layer(
        run("joinstatisticsfile", INPUT=layer, KEY_FIELD="nr", FILES=[table], SHAPE="per_district")["OUTPUT"]
    )
    assert (rows["einwohner"], rows["einwohner_2020"]) == ([7, 8, 9], [1000, 2000, 1500])
    assert (rows["arbeitslose_2020"], rows["arbeitslose_2_2020"]) == ([4, 5, 6], [50, None, 90])


def test_names_that_occur_twice_and_duplicates_are_listed(run, read_layer, make_layer, tmp_path):
    layer = make_layer({"name": ["Neustadt", "Schloßstraße", "Schloßstraße", "Hafen"]})
    path = tmp_path / "x_2020.csv"
    path.write_text("Stadtteil;Zahl\nNeustadt;1\nSchlossstrasse;2\nHafen;3\nHaven;4\n", encoding="utf-8")
    result = run(
        "joinstatisticsfile", INPUT=layer, KEY_FIELD="name", FILES=[str(path)],
        UNMATCHED_ROWS="TEMPORARY_OUTPUT", UNMATCHED_DISTRICTS="TEMPORARY_OUTPUT",
    )  # fmt: skip
    assert read_layer(result["OUTPUT"])["zahl"] == [1, None, None, 3]
    lost = read_layer(result["UNMATCHED_ROWS"])
    assert lost["district"] == ["Schlossstrasse", "Haven"]
    assert [text.partition(",")[0] for text in lost["candidates"]] == ["Schloßstraße", "Hafen"]
    without = read_layer(result["UNMATCHED_DISTRICTS"])
    assert without["name"] == ["Schloßstraße", "Schloßstraße"]
    assert "2 districts of the layer have this key" in without["reason"][0]


def test_dissolved_counties_and_parts_of_a_county_find_nothing(run, make_layer, tmp_path):
    """Five-digit keys of today; the table also has a dissolved county and eight-digit parts of one."""
    layer = make_layer({"AGS": ["03159", "13071", "05334"]})
    path = tmp_path / "x_2020.csv"
    path.write_text(
        "AGS;Name;Zahl\n03159;Göttingen;1\n03152;Göttingen, bis 2016;2\n13071;Seenplatte;3\n05334002;Aachen, Stadt;4\n5334004;Baesweiler;5\n",
        "utf-8",
    )
    result = run("joinstatisticsfile", INPUT=layer, KEY_FIELD="AGS", FILES=[str(path)])
    assert (result["MATCHED_COUNT"], result["UNMATCHED_ROW_COUNT"], result["UNMATCHED_DISTRICT_COUNT"]) == (2, 3, 1)


def _model() -> QgsProcessingModelAlgorithm:
    model = QgsProcessingModelAlgorithm("Index aus Dateien", "t", "t")
    for position, parameter in enumerate(
        (QgsProcessingParameterFeatureSource("layer"), QgsProcessingParameterFile("file"))
    ):
        model.addModelParameter(parameter, QgsProcessingModelParameter(parameter.name()))
        assert position < 2
    value, given, child = (
        QgsProcessingModelChildParameterSource.fromStaticValue,
        QgsProcessingModelChildParameterSource.fromModelParameter,
        QgsProcessingModelChildParameterSource.fromChildOutput,
    )
    steps = (
        ("importstatistics", {"FILES": given("file")}),
        ("joinstatistics", {"INPUT": given("layer"), "KEY_FIELD": value("nr"), "TABLE": child("importstatistics", "OUTPUT")}),
        ("calculateindicators", {"INPUT": child("joinstatistics", "OUTPUT"), "INDICATORS": value("quote = arbeitslose / einwohner * 100")}),
        ("socialindex", {"INPUT": child("calculateindicators", "OUTPUT"), "INDICATORS": value("quote"), "POPULATION_FIELD": value("einwohner")}),
    )  # fmt: skip
    for name, parameters in steps:
        algorithm = QgsProcessingModelChildAlgorithm(f"sozialraum:{name}")
        algorithm.setChildId(name)
        for key, source in parameters.items():
            algorithm.addParameterSources(key, [source])
        if name == "socialindex":
            algorithm.setModelOutputs({"index": _output(name)})
        model.addChildAlgorithm(algorithm)
    return model


def _output(child: str) -> QgsProcessingModelOutput:
    output = QgsProcessingModelOutput("index")
    output.setChildId(child)
    output.setChildOutputName("OUTPUT")
    return output


def test_a_model_from_file_to_index_runs_again_and_again(provider, read_layer, make_layer, table, tmp_path):
    layer = make_layer({"nr": ["01", "02", "03", "04", "05"]})
    model = _model()
    QgsProject.instance().addMapLayer(layer, False)
    try:
        for number in range(3):
            name = next(p.name() for p in model.parameterDefinitions() if p.isDestination())
            target = str(tmp_path / f"index_{number % 2}.gpkg")
            feedback, context = QgsProcessingFeedback(), QgsProcessingContext()
            context.setProject(QgsProject.instance())
            results, done = model.run({"layer": layer.id(), "file": table, name: target}, context, feedback)
            assert done, feedback.textLog()
            rows = read_layer(target)
            assert rows["nr"] == ["01", "02", "03", "04", "05"]
            assert rows["quote"] == [5, None, 6, pytest.approx(2000 / 700), pytest.approx(1000 / 900)]
            ranks = dict(zip(rows["nr"], rows["index_rank"]))
            assert ranks["03"] == 1 and ranks["02"] is None
    finally:
        QgsProject.instance().takeMapLayer(layer)


def test_a_database_that_is_open_elsewhere_does_not_spoil_the_new_one(run, read_layer, make_layer, table, tmp_path):
    """QGIS leaves a write-ahead log beside a GeoPackage that is shown; SQLite would apply it to the new file.

    What it holds of other tables stays.
    """
    layer = make_layer({"nr": ["01", "02", "03"]})
    output = tmp_path / "out.gpkg"
    parameters = {"INPUT": layer, "KEY_FIELD": "nr", "FILES": [table], "OUTPUT": str(output)}
    run("joinstatisticsfile", **parameters)
    open_elsewhere = sqlite3.connect(output, isolation_level=None)
    assert open_elsewhere.execute("PRAGMA journal_mode=WAL").fetchone() == ("wal",)
    open_elsewhere.execute("PRAGMA wal_autocheckpoint=0")
    open_elsewhere.execute("CREATE TABLE more AS SELECT hex(randomblob(5000)) AS x")
    assert (tmp_path / "out.gpkg-wal").stat().st_size > 0
    run("joinstatisticsfile", **parameters)
    fresh = sqlite3.connect(output)
    assert fresh.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert len(fresh.execute("SELECT x FROM more").fetchone()[0]) == 10_000
    fresh.close()
    open_elsewhere.close()
    assert read_layer(f"{output}|layername=out")["einwohner"] == [1000, 2000, 1500]
