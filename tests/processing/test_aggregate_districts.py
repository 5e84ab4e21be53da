from __future__ import annotations

import pytest

DISTRICTS = {
    "district": ["11", "12", "21", "22"],
    "borough": ["1", "1", "2", "2"],
    "borough_name": ["Nord", "Nord", "Süd", "Süd"],
    "people": [100, 1000, 10, 30],
    "children": [50, 10, None, 3],
    "children_status": [None, None, "suppressed", None],
    "share": [50.0, 1.0, 20.0, 40.0],
}


def areas(run, read_layer, layer, **parameters):
    return read_layer(run("aggregatedistricts", INPUT=layer, **parameters)["OUTPUT"])


def test_sums_and_rates_of_boroughs(run, make_layer, read_layer):
    table = areas(
        run,
        read_layer,
        make_layer(DISTRICTS),
        PARENT_FIELD="borough",
        COUNTS=["people", "children"],
        RATES=["share"],
        DENOMINATORS=["people"],
    )
    assert table["district"] == ["1", "2"]
    assert table["borough_name"] == ["Nord", "Süd"]
    assert table["people"] == [1100, 40]
    assert table["children"] == [60, None]
    assert table["children_status"] == ["ok", "suppressed"]
    assert table["share"] == pytest.approx([60 / 11, 35])  # not 25.5 and 30
    assert table["district_count"] == [2, 2]
    assert "people_status" not in table


def test_the_geometry_is_united(run, make_layer):
    layer = run("aggregatedistricts", INPUT=make_layer(DISTRICTS), PARENT_FIELD="borough", COUNTS=["people"])["OUTPUT"]
    shapes = [feature.geometry() for feature in layer.getFeatures()]
    assert [shape.area() for shape in shapes] == [2_000_000, 2_000_000]
    assert [shape.constGet().partCount() for shape in shapes] == [1, 1]
    assert layer.crs().authid() == "EPSG:25832"


def test_the_whole_municipality_over_time(run, make_layer, read_layer):
    layer = make_layer(
        {"district": ["1", "2"] * 2, "period": ["2021", "2021", "2020", "2020"], "people": [3, 4, 1, 2]},
        geometries=["POLYGON((0 0,1 0,1 1,0 0))", "POLYGON((1 0,2 0,1 1,1 0))"] * 2,
    )
    result = run("aggregatedistricts", INPUT=layer, COUNTS=["people"])
    table = read_layer(result["OUTPUT"])
    assert table["period"] == ["2020", "2021"]
    assert table["people"] == [3, 7]
    assert table["district"] == ["", ""]
    assert result["AREA_COUNT"] == 2


def test_unknown_cells_left_out(run, make_layer, read_layer):
    layer = make_layer(DISTRICTS)
    table = areas(run, read_layer, layer, PARENT_FIELD="borough", COUNTS=["children"], UNKNOWN="leave_out")
    assert table["children"] == [60, 3]
    assert table["children_status"] == ["ok", "uncertain"]


def test_rows_without_a_borough_are_counted_and_told(run, make_layer, tmp_path):
    layer = make_layer({"borough": ["1", None, " "], "people": [1, 2, 3]})
    report = tmp_path / "report.html"
    result = run("aggregatedistricts", INPUT=layer, PARENT_FIELD="borough", COUNTS=["people"], REPORT=str(report))
    assert (result["AREA_COUNT"], result["LEFT_OUT_COUNT"]) == (1, 2)
    assert "2 rows belong to no larger area" in report.read_text(encoding="utf-8")


def test_rates_keep_the_order_of_their_denominators(run, make_layer, read_layer):
    layer = make_layer({"a": [1, 9], "b": [9, 1], "r": [10, 20], "s": [10, 20], "g": ["x", "x"]})
    table = areas(run, read_layer, layer, PARENT_FIELD="g", RATES=["s", "r"], DENOMINATORS=["b", "a"])
    assert table["s"] == pytest.approx([11])
    assert table["r"] == pytest.approx([19])


@pytest.mark.parametrize(
    "parameters, word",
    [
        ({"RATES": ["share"], "DENOMINATORS": []}, "1 rates and 0 denominators"),
        ({"PARENT_FIELD": "empty", "COUNTS": ["people"]}, "is empty"),
        ({"PARENT_FIELD": "nofield", "COUNTS": ["people"]}, "nofield"),
        ({"COUNTS": ["borough_name"]}, "must hold numbers"),
    ],
)
def test_mistakes_become_one_sentence(run, make_layer, parameters, word):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match=word):
        run("aggregatedistricts", INPUT=make_layer({**DISTRICTS, "empty": [None, "", " ", None]}), **parameters)


def test_from_the_command_line(qgis_process, sample, tmp_path, read_layer):
    output = tmp_path / "boroughs.gpkg"
    result = qgis_process.run(
        "aggregatedistricts",
        INPUT=f"{sample / 'musterstadt.gpkg'}|layername=sozialraeume",
        PARENT_FIELD="bezirk_nr",
        COUNTS="flaeche_ha",
        OUTPUT=output,
    )
    assert result["AREA_COUNT"] == 8
    table = read_layer(output)
    assert table["bezirk"][0] == "Mitte"
    assert sum(table["district_count"]) == 60
    assert sum(table["flaeche_ha"]) == pytest.approx(11357.76, abs=0.5)
