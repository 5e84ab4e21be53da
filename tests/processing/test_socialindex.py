"""The social index as people run it: processing.run and qgis_process."""

from __future__ import annotations

import json

import pytest

COLUMNS = {
    "district": ["01", "02", "03", "04", "05"],
    "a": [1.0, 2.0, 3.0, 4.0, 5.0],
    "b": [10.0, 30.0, 20.0, 50.0, 40.0],
    "residents": [1000, 1000, 1000, 1000, 100],
}


def test_z_sum_by_hand(run, make_layer, read_layer):
    out = run("socialindex", INPUT=make_layer(COLUMNS), INDICATORS=["a", "b"], RECIPE="z_sum")
    table = read_layer(out["OUTPUT"])
    # by hand: a and b are 1…5 and a permutation in tens, σ = √2 and 10√2
    root = 2**0.5
    expected = [
        (a + b) / 2
        for a, b in zip([-2 / root, -1 / root, 0, 1 / root, 2 / root], [-2 / root, 0, -1 / root, 2 / root, 1 / root])
    ]
    assert table["index"] == pytest.approx(expected)
    assert table["index_rank"] == [5, 3, 3, 1, 1]
    assert table["z_a"] == pytest.approx([-2 / root, -1 / root, 0, 1 / root, 2 / root])
    # by hand: σ of the index is √0.9, the first district lies at −1.49 of it
    assert table["index_class"][0] == 2 and table["index_label"][0] == "low need"
    assert out["VALID_COUNT"] == 5 and out["PERIOD_COUNT"] == 1


def test_small_districts_and_gaps_stay_null_and_out_of_the_mean(run, make_layer, read_layer):
    columns = {**COLUMNS, "a": [1.0, 2.0, 3.0, None, 5.0]}
    out = run(
        "socialindex",
        INPUT=make_layer(columns),
        INDICATORS=["a"],
        RECIPE="mss_berlin",
        POPULATION_FIELD="residents",
    )
    table = read_layer(out["OUTPUT"])
    assert table["index"][3:] == [None, None] and table["index_class"][3:] == [None, None]
    assert table["index"][:3] == pytest.approx([-(1.5**0.5), 0, 1.5**0.5])
    assert out["VALID_COUNT"] == 3


def test_recipe_file_gives_the_same_index_again(run, make_layer, read_layer, tmp_path):
    path = tmp_path / "recipe.json"
    first = run(
        "socialindex",
        INPUT=make_layer(COLUMNS),
        INDICATORS=["a", "b"],
        INVERTED=["b"],
        RECIPE="z_sum",
        WEIGHTS="2; 1",
        CLASSES="quantiles",
        CLASS_COUNT=3,
        RECIPE_OUT=str(path),
    )
    saved = json.loads(path.read_text(encoding="utf-8"))
    assert saved["applied"]["indicators"] == ["a", "b"] and saved["applied"]["inverted"] == ["b"]
    assert len(saved["applied"]["input_sha256"]) == 64
    second = run("socialindex", INPUT=make_layer(COLUMNS), RECIPE_FILE=str(path))
    one, two = read_layer(first["OUTPUT"]), read_layer(second["OUTPUT"])
    assert one["index"] == two["index"] and one["index_class"] == two["index_class"]


def test_what_the_dialog_hands_over_for_empty_fields_is_empty(run, make_layer, read_layer, tmp_path):
    from qgis.core import NULL

    path = tmp_path / "recipe.json"
    plain = {"INPUT": make_layer(COLUMNS), "INDICATORS": ["a", "b"], "INVERTED": ["b"], "POPULATION_FIELD": "residents"}
    first = run("socialindex", RECIPE="mss_berlin", RECIPE_OUT=str(path), **plain)
    empty = dict.fromkeys(("AGGREGATION", "CENTRE", "CLASSES", "LOWER", "MINIMUM_SHARE", "CLASS_COUNT", "TRANSFORM"))
    empty.update(dict.fromkeys(("PARENT_FIELD", "POPULATION_FIELD"), NULL))
    empty.update(dict.fromkeys(("CLASS_BREAKS", "GOALPOSTS", "ROLES", "WEIGHTS", "TOTAL_KEY", "REFERENCE_PERIOD"), ""))
    empty.update({"INDICATORS": [], "INVERTED": [], "DENOMINATORS": []})
    again = run("socialindex", INPUT=make_layer(COLUMNS), RECIPE="z_sum", RECIPE_FILE=str(path), **empty)
    assert read_layer(again["OUTPUT"])["index"] == read_layer(first["OUTPUT"])["index"]
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match="No indicator was chosen"):
        run("socialindex", INPUT=make_layer(COLUMNS), RECIPE="z_sum", RECIPE_FILE=NULL, **empty)


def test_a_table_without_geometry_will_do(run, make_layer, read_layer):
    out = run("socialindex", INPUT=make_layer(COLUMNS, geometries=False), INDICATORS=["a"])
    assert read_layer(out["OUTPUT"])["index_rank"] == [5, 4, 3, 2, 1]


@pytest.mark.parametrize(
    ("choices", "words"),
    [
        ({"AGGREGATION": "geometric"}, "above zero"),
        ({"CLASSES": "quantiles", "CLASS_BREAKS": "1; 2"}, "finds its own"),
        ({"CLASSES": "fixed", "CLASS_BREAKS": "2; 1"}, "larger than the one before"),
        ({"WEIGHTS": "one; two"}, "cannot be read as numbers"),
        ({"INVERTED": ["residents"]}, "not among the indicators"),
        ({"WEIGHTS": "1; 2; 3"}, "3 weights for 2 indicators"),
        ({"CENTRE": "weighted_mean"}, "population"),
        ({"COMPARISON": "reference", "REFERENCE_PERIOD": "1999"}, "1999"),
    ],
)
def test_wrong_combinations_are_explained(run, make_layer, choices, words):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match=words):
        run("socialindex", INPUT=make_layer(COLUMNS), INDICATORS=["a", "b"], **choices)


def test_qgis_process_runs_it(qgis_process, make_layer, tmp_path, read_layer):
    from qgis.core import QgsCoordinateTransformContext, QgsVectorFileWriter

    source = tmp_path / "districts.gpkg"
    options = QgsVectorFileWriter.SaveVectorOptions()
    QgsVectorFileWriter.writeAsVectorFormatV3(
        make_layer(COLUMNS), str(source), QgsCoordinateTransformContext(), options
    )
    target = tmp_path / "index.gpkg"
    results = qgis_process.run("socialindex", INPUT=source, INDICATORS=["a", "b"], RECIPE="mss_berlin", OUTPUT=target)
    assert results["VALID_COUNT"] == 5
    assert read_layer(target)["index_rank"] == [5, 3, 3, 1, 1]
    said = qgis_process.fail("socialindex", INPUT=source, INDICATORS=["a"], AGGREGATION="harmonic", OUTPUT=target)
    assert "above zero" in said and "Traceback" not in said
