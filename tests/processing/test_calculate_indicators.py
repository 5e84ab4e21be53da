from __future__ import annotations

import pytest

COUNTS = {
    "district": ["1", "2", "1", "2"],
    "period": ["2020", "2020", "2021", "2021"],
    "children": [50, 10, None, 20],
    "children_status": [None, None, "suppressed", None],
    "people": [100, 1000, 100, 20],
}
FORMULA = "rate = children / people * 100"


def test_rates_statuses_and_the_rest_of_the_table(run, make_layer, read_layer):
    result = run("calculateindicators", INPUT=make_layer(COUNTS), INDICATORS=FORMULA, MINIMUM_DENOMINATOR=30)
    table = read_layer(result["OUTPUT"])
    assert table["rate"] == [50.0, 1.0, None, 100.0]
    assert table["rate_status"] == ["ok", "ok", "suppressed", "unreliable"]
    assert table["people"] == COUNTS["people"]
    assert result["OUTPUT"].featureCount() == 4
    assert result["OUTPUT"].crs().authid() == "EPSG:25832"
    assert (result["INDICATOR_COUNT"], result["UNKNOWN_COUNT"], result["UNRELIABLE_COUNT"]) == (1, 1, 1)


def test_no_status_field_where_everything_is_valid(run, make_layer, read_layer):
    layer = make_layer({"a": [1, 2], "b": [100, 100]})
    table = read_layer(run("calculateindicators", INPUT=layer, INDICATORS="r = a / b\ns = a + b")["OUTPUT"])
    assert table == {"a": [1, 2], "b": [100, 100], "r": [0.01, 0.02], "s": [101, 102]}


def test_the_report_gives_the_total_from_sums(run, make_layer, tmp_path):
    report = tmp_path / "report.html"
    run("calculateindicators", INPUT=make_layer(COUNTS), INDICATORS=FORMULA, REPORT=str(report))
    text = report.read_text(encoding="utf-8")
    assert ">5.5<" in text  # 60 of 1,100 are 5.45; the mean of the rates would be 25.5
    assert ">100.0<" in text  # in 2021 only the second district is known


def test_catalogue_codes_and_a_catalogue_of_ones_own(run, make_layer, read_layer, tmp_path):
    layer = make_layer({"auslaender": [20], "einwohner_insgesamt": [80]})
    assert read_layer(run("calculateindicators", INPUT=layer, INDICATORS="dem01")["OUTPUT"])["foreigners"] == [25.0]
    assert read_layer(run("calculateindicators", INPUT=layer)["OUTPUT"])["foreigners"] == [25.0]
    own = tmp_path / "catalogue.csv"
    own.write_text(
        "code;column;name_de;name_en;numerator_fields;denominator_fields;factor\nX;quote;Quote;rate;auslaender;;2\n"
    )
    assert read_layer(run("calculateindicators", INPUT=layer, CATALOGUE=str(own))["OUTPUT"])["quote"] == [40.0]


def test_a_table_without_geometry_will_do(run, make_layer, read_layer):
    layer = make_layer({"a": [1], "b": [4]}, geometries=False)
    output = run("calculateindicators", INPUT=layer, INDICATORS="r = a / b")["OUTPUT"]
    assert read_layer(output)["r"] == [0.25]
    assert not output.isSpatial()


def test_a_district_that_comes_twice_is_reported(run, make_layer, tmp_path):
    report = tmp_path / "report.html"
    layer = make_layer({"district": ["1", "1"], "a": [1, 1], "b": [4, 4]})
    run("calculateindicators", INPUT=layer, INDICATORS="r = a / b", REPORT=str(report))
    assert "1 row repeats a district" in report.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "parameters, word",
    [
        ({"INDICATORS": "r = a / nothing"}, "nothing"),
        ({"INDICATORS": "r = a ** 2"}, "not understood"),
        ({"INDICATORS": "r = a / b * 1e400"}, "not understood"),
        ({"INDICATORS": "a = a / b"}, "still needed"),
        ({"INDICATORS": "District = a / b"}, "still needed"),
        ({"INDICATORS": "EIN77"}, "EIN77"),
        ({"INDICATORS": "r = t / b"}, "must hold numbers"),
        ({"INDICATORS": "r = a / b", "KEY_FIELD": "nokey"}, "nokey"),
        ({"INDICATORS": "r = a / b", "PERIOD_FIELD": "noperiod"}, "noperiod"),
    ],
)
def test_mistakes_become_one_sentence(run, make_layer, parameters, word):
    from qgis.core import QgsProcessingException

    layer = make_layer({"district": ["1"], "a": [1], "b": [4], "t": ["x"]})
    with pytest.raises(QgsProcessingException, match=word):
        run("calculateindicators", INPUT=layer, **parameters)


def test_from_the_command_line(qgis_process, sample, tmp_path, read_layer):
    output = tmp_path / "out.gpkg"
    result = qgis_process.run(
        "calculateindicators",
        INPUT=f"{sample / 'musterstadt.gpkg'}|layername=einrichtungen",
        INDICATORS='places = "plaetze" / 1',
        OUTPUT=output,
    )
    assert result["INDICATOR_COUNT"] == 1
    table = read_layer(output)
    assert table["places"] == table["plaetze"]
    practices = [status for kind, status in zip(table["art"], table["places_status"]) if kind.endswith("praxis")]
    assert practices and set(practices) == {"missing"}
