"""Features to arrays and back: NULLs, types, replaced columns, complete files or none."""

from __future__ import annotations

import sqlite3

import numpy as np
import pytest
from qgis.core import (
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsField,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QVariant
from sozialraum.core.messages import SozialraumError
from sozialraum.processing.algorithm import SozialraumAlgorithm
from sozialraum.processing.io import destination, geopackage, layers
from sozialraum.processing.io.fields import is_null


class Doubling(SozialraumAlgorithm):
    """An algorithm made for these tests: doubles field `a`."""

    ID = "doubling"
    GROUP = "statistics"

    def title(self):
        return "Double"

    def summary(self):
        return "Doubles."

    def keywords(self):
        return "double, twice"

    def define(self):
        self.add_districts("in")
        self.add_field("FIELD", "Field", "field", default="a")
        self.add_layer("OUTPUT", "Output", "out")

    def execute(self, request):
        rows = request.rows()
        values = rows.numbers(request.field("FIELD"))
        columns = [layers.Column("a", "real", values * 2, alias="Twice a")]

        def style(layer):
            layer.setOpacity(0.5)

        request.write("OUTPUT", columns, rows, style)


def execute(layer, output, feedback=None, **parameters):
    algorithm = Doubling()
    algorithm.initAlgorithm()
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    values = {"INPUT": layer, "OUTPUT": output, **parameters}
    assert algorithm.prepare(values, context, feedback or QgsProcessingFeedback())
    return algorithm.processAlgorithm(values, context, feedback or QgsProcessingFeedback())["OUTPUT"], context


def test_numbers_keep_null_apart_from_zero(make_layer):
    rows = layers.read(make_layer({"a": [1.5, None, 0.0]}))
    np.testing.assert_array_equal(rows.numbers("a"), [1.5, np.nan, 0.0])


def test_text_that_can_only_be_a_number_is_one(make_layer):
    rows = layers.read(make_layer({"a": ["49", " -3 ", "0.125", "1234.5", "12.25", "", None]}))
    np.testing.assert_array_equal(rows.numbers("a"), [49, -3, 0.125, 1234.5, 12.25, np.nan, np.nan])


def test_texts_look_as_people_write_them(make_layer):
    rows = layers.read(make_layer({"a": [7.0, None, 2.5], "b": ["01", None, " x"]}))
    assert rows.texts("a").tolist() == ["7", None, "2.5"]
    assert rows.texts("b").tolist() == ["01", None, " x"]


@pytest.mark.parametrize(
    ("columns", "field", "words"),
    [
        ({"a": ["x", "1"]}, "a", ["“a”", "row 1", "“x”"]),
        ({"a": ["7", "1.234"]}, "a", ["“a”", "row 2", "“1.234”"]),
        ({"a": ["1,5"]}, "a", ["row 1", "“1,5”"]),
        ({"a": [1.0, 2.0]}, "b", ["“b”", "It has: a"]),
    ],
)
def test_a_wrong_field_is_named(make_layer, columns, field, words):
    with pytest.raises(SozialraumError) as caught:
        layers.read(make_layer(columns)).numbers(field)
    for word in words:
        assert word in str(caught.value)


def test_an_empty_key_is_named(make_layer):
    with pytest.raises(SozialraumError, match="Row 2 of “districts” has no district key in field “k”"):
        layers.read(make_layer({"k": ["a", None]})).keys("k")


def test_an_empty_layer_is_refused(make_layer):
    layer = make_layer({"a": [1.0]})
    layer.dataProvider().truncate()
    with pytest.raises(SozialraumError, match="has no rows"):
        layers.read(layer)


def test_a_file_gets_columns_geometry_alias_and_style(make_layer, read_layer, tmp_path):
    target = tmp_path / "out.gpkg"
    output, _ = execute(make_layer({"a": [1.0, None], "b": ["x", "y"]}), str(target))
    assert output == str(target)
    written = read_layer(target)
    assert written["a"] == [2.0, None]
    assert written["b"] == ["x", "y"]
    layer = QgsVectorLayer(str(target), "out", "ogr")
    assert layer.crs().authid() == "EPSG:25832"
    assert layer.getFeature(1).geometry().area() == pytest.approx(1e6)
    assert layer.attributeAlias(layer.fields().lookupField("a")) == "Twice a"
    assert layer.opacity() == 0.5
    assert [path.name for path in tmp_path.iterdir()] == ["out.gpkg"]


def test_a_shapefile_comes_with_all_its_parts(make_layer, tmp_path):
    execute(make_layer({"a": [1.0]}), str(tmp_path / "out.shp"))
    assert {".shp", ".dbf", ".shx", ".prj"} <= {path.suffix for path in tmp_path.iterdir()}
    assert not [path for path in tmp_path.iterdir() if path.is_dir()]


@pytest.mark.parametrize("ending", ["xlsx", "ods", "csv"])
def test_a_spreadsheet_holds_its_rows(make_layer, read_layer, tmp_path, ending):
    target = tmp_path / f"out.{ending}"
    execute(make_layer({"a": [1.0, 4.0]}, geometries=False), str(target))
    assert [float(value) for value in read_layer(target)["a"]] == [2, 8]
    assert [path.name for path in tmp_path.iterdir()] == [target.name]


def test_memory_output_is_in_the_context(make_layer, read_layer):
    output, context = execute(make_layer({"a": [1.0, 4.0]}), "TEMPORARY_OUTPUT")
    assert read_layer(context.takeResultLayer(output))["a"] == [2.0, 8.0]


def test_a_layer_for_the_project_is_loaded_with_style(make_layer, tmp_path):
    definition = QgsProcessingOutputLayerDefinition(str(tmp_path / "out.gpkg"), QgsProject.instance())
    output, context = execute(make_layer({"a": [1.0]}), definition)
    assert context.willLoadLayerOnCompletion(output)
    assert context.layerToLoadOnCompletionDetails(output).postProcessor() is not None


def test_a_cancelled_run_leaves_the_old_file_as_it_was(make_layer, read_layer, tmp_path):
    class CancelledWhileWriting(QgsProcessingFeedback):
        asked = 0

        def isCanceled(self):
            self.asked += 1
            return self.asked > 1

    target = tmp_path / "out.gpkg"
    execute(make_layer({"a": [1.0, 2.0]}), str(target))
    before = target.read_bytes()
    feedback = CancelledWhileWriting()
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        execute(make_layer({"a": [5.0, 6.0, 7.0]}), str(target), feedback)
    assert feedback.asked > 1
    assert target.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["out.gpkg"]


def test_a_folder_that_cannot_be_written_is_named(make_layer):
    with pytest.raises(QgsProcessingException, match="cannot be written"):
        execute(make_layer({"a": [1.0]}), "/proc/nowhere/out.gpkg")


def test_numpy_scalars_reach_the_layer_as_numbers(make_layer, read_layer):
    columns = [
        layers.Column("n", "integer", np.array([3, 4])),
        layers.Column("r", "real", np.array([1.25, np.nan], dtype=np.float32)),
        layers.Column("t", "text", ["x", None]),
    ]
    content = destination._Content(None, None, columns)
    features = [feature for batch in content.batches() for feature in batch]
    assert all(isinstance(feature, QgsFeature) for feature in features)
    values = [[None if is_null(v) else v for v in feature.attributes()] for feature in features]
    assert values == [[3, 1.25, "x"], [4, None, None]]


def test_aliases_of_a_stored_style_are_taken(make_layer, tmp_path):
    target = tmp_path / "out.gpkg"
    execute(make_layer({"a": [1.0]}), str(target))
    source = QgsVectorLayer(f"{target}|layername=out", "out", "ogr", QgsVectorLayer.LayerOptions(False))
    rows = layers.read(source)
    assert rows.alias("a") == "a"
    rows.take_aliases(source)
    assert rows.alias("a") == "Twice a"


@pytest.mark.parametrize("shape", ["whole", "of words", "empty"])
def test_a_geopackage_is_read_the_same_with_and_without_qgis(shape, make_layer, tmp_path, monkeypatch):
    count = 0 if shape == "empty" else 40
    columns = {
        "district": [f"{row % 8:02d}" for row in range(count)],
        "period": [str(2020 + row // 8) for row in range(count)],
        "rate": [None if row % 7 == 0 else row / 3 for row in range(count)],
        "rate_status": ["suppressed" if row % 5 == 0 else None for row in range(count)],
        "people": [row * 1000 for row in range(count)],
        "Größe „x“": ["", "é"] * (count // 2) if shape == "of words" else [str(row) for row in range(count)],
    }
    path = str(tmp_path / "a b#c.gpkg")
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = "räume"
    made = make_layer(columns)
    QgsVectorFileWriter.writeAsVectorFormatV3(made, path, QgsCoordinateTransformContext(), options)
    for source in (path, f"{path}|layername=räume"):
        layer = QgsVectorLayer(source, "l", "ogr")
        assert layer.isValid() and geopackage.plain_rows(layer) is not None, "the quick way is taken"
        quick = layers.read_columns(layer)
        with monkeypatch.context() as slowly:
            slowly.setattr(geopackage, "plain_rows", lambda _: None)
            slow = layers.read_columns(layer)
        assert quick[0].tolist() == slow[0].tolist() and list(quick[1]) == list(slow[1])
        for name, cells in quick[1].items():
            assert list(map(layers.to_text, cells)) == list(map(layers.to_text, slow[1][name])), name
    if count:
        assert quick[1]["rate"][0] is None and quick[1]["rate"][5] is None, "what a status hides is empty"


def test_what_only_qgis_knows_is_read_by_qgis(make_layer, tmp_path):
    path = str(tmp_path / "one.gpkg")
    made = make_layer({"district": ["a", "b"], "rate": [1.0, 2.0]})
    QgsVectorFileWriter.writeAsVectorFormatV3(
        made, path, QgsCoordinateTransformContext(), QgsVectorFileWriter.SaveVectorOptions()
    )
    layer = QgsVectorLayer(path, "l", "ogr")
    layer.startEditing()
    layer.changeAttributeValue(1, layer.fields().lookupField("rate"), 7.0)
    assert layers.read_columns(layer)[1]["rate"] == (7.0, 2.0), "what is being edited"
    layer.rollBack()
    layer.setSubsetString("\"district\" = 'b'")
    assert layers.read_columns(layer)[1]["rate"] == (2.0,), "a filter"
    layer.setSubsetString("")
    layer.addExpressionField("rate * 2", QgsField("double", QVariant.Type.Double))
    assert layers.read_columns(layer)[1]["double"] == (2.0, 4.0), "a reckoned field"
    with sqlite3.connect(path) as connection:
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f'DROP TRIGGER "{name}"')  # they call functions that SQLite alone has not
        connection.execute("UPDATE one SET rate = 'many' WHERE fid = 1")
    assert geopackage.plain_rows(QgsVectorLayer(path, "l", "ogr")) is None, "a text among numbers"


def test_statuses_that_belong_to_no_field_are_told(make_layer):
    from sozialraum.processing.io.fields import is_null
    from sozialraum.processing.io.layers import read

    cells = ["ok", "Suppressed", None]
    told = read(make_layer({"k": ["1", "2", "3"], "unemployed": [1, 2, 3], "unemploy_1": cells})).remarks
    assert len(told) == 1 and "“unemploy_1” holds statuses" in str(told[0])
    for names in (("poor", "poor_statu"), ("income", "income_sta"), ("arbeitslo", "arbeitslo_"), ("x", "x_s")):
        rows = read(make_layer({"k": ["1", "2", "3"], names[0]: [1, 2, 3], names[1]: cells}))
        assert rows.remarks == [] and rows.numbers(names[0]).tolist()[::2] == [1, 3] and rows.has(f"{names[0]}_status")
        assert is_null(rows.values(names[0])[1])
    # words of another kind, and numbers, are left alone
    rows = read(make_layer({"k": ["1", "2"], "arbeitslo": [1, 2], "arbeitslo_": [3, 4], "kind": ["ok", "new"]}))
    assert rows.remarks == [] and rows.field_names() == ["k", "arbeitslo", "arbeitslo_", "kind"]


@pytest.mark.parametrize("texts", [True, False])
@pytest.mark.parametrize("name", ["x", "x_s", "x_st", "x_status_s", "arbeitslo_", "x_s_s"])
def test_what_a_status_withholds_is_nowhere_whatever_the_field_is_called(name, texts, make_layer, read_layer, tmp_path):
    """Names that look cut are looked at before statuses are applied; nothing of that look may come out again."""
    shorter = [name[:size] for size in range(1, len(name))]
    cells = ["77", "5", "6"] if texts else [77.0, 5.0, 6.0]
    columns = {"k": ["1", "2", "3"], "a": [1.0, 2.0, 3.0], **{one: [1.0, 2.0, 3.0] for one in shorter}}
    layer = make_layer({**columns, name: cells, f"{name}_status": ["suppressed", "ok", "ok"]})
    rows = layers.read(layer)
    place = rows.fields.lookupField(name)
    assert rows.texts(name)[0] is None and is_null(rows.values(name)[0]) and is_null(rows.cells(place)[0])
    for some in (rows.take([0, 1]), rows.only([name])):
        assert is_null(some.values(name)[0]) and some.texts(name)[0] is None
    for ending in ("gpkg", "csv"):
        output, _ = execute(layer, str(tmp_path / f"out.{ending}"))
        told = [str(cell) for column in read_layer(output).values() for cell in column]
        assert not [cell for cell in told if cell.startswith("77")] and [cell for cell in told if cell.startswith("6")]
