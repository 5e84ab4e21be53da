from __future__ import annotations

import math

import pytest

TWO_YEARS = {
    "district": ["1", "2", "3", "1", "2"],
    "period": ["2020", "2020", "2020", "2021", "2021"],
    "rate": [1.0, 3.0, None, 2.0, 2.0],
    "people": [10, 10, 10, 5, 15],
}


def value(table, measure, period="2020"):
    (found,) = [v for v, m, p in zip(table["value"], table["measure"], table["period"]) if (m, p) == (measure, period)]
    return found


def test_measures_by_hand(run, make_layer, read_layer):
    layer = make_layer(TWO_YEARS)
    result = run("inequalitymeasures", INPUT=layer, FIELDS=["rate"], POPULATION_FIELD="people")
    table = read_layer(result["OUTPUT"])
    # By hand: 1 and 3 with the same weight: mean 2, differences 2·2 / (2 · 4 · 2) = 0.25.
    assert value(table, "gini") == pytest.approx(0.25)
    assert value(table, "theil") == pytest.approx((0.5 * math.log(0.5) + 1.5 * math.log(1.5)) / 2)
    assert value(table, "p90_p10") == 3
    assert value(table, "quintile_gap") == 2
    assert value(table, "weighted_sd") == 1
    assert value(table, "cv") == 0.5
    assert value(table, "gini", "2021") == 0
    assert value(table, "p90_p10", "2021") == 1
    assert set(zip(table["period"], table["districts"], table["population"])) == {("2020", 2, 20), ("2021", 2, 20)}
    assert result["ROW_COUNT"] == len(table["value"]) == 12


def test_without_population_all_districts_count_alike(run, make_layer, read_layer):
    layer = make_layer({"rate": [1.0, 3.0], "people": [1, 9]})
    table = read_layer(run("inequalitymeasures", INPUT=layer, FIELDS=["rate"])["OUTPUT"])
    assert value(table, "quintile_gap", "") == 2
    assert set(table["population"]) == {None}
    table = read_layer(run("inequalitymeasures", INPUT=layer, FIELDS=["rate"], POPULATION_FIELD="people")["OUTPUT"])
    assert value(table, "quintile_gap", "") == pytest.approx(1)


def test_measures_without_meaning_are_null(run, make_layer, read_layer):
    layer = make_layer({"balance": [-1.0, 3.0], "nothing": [None, None], "people": [1, 9]})
    table = read_layer(run("inequalitymeasures", INPUT=layer, FIELDS=["balance", "nothing"])["OUTPUT"])
    by_field = {
        field: [v for v, f in zip(table["value"], table["field"]) if f == field] for field in ("balance", "nothing")
    }
    assert by_field["balance"][:3] == [None, None, None]
    assert by_field["balance"][3:5] == [4, 2]
    assert set(by_field["nothing"]) == {None}


def test_the_report_says_whether_the_average_is_anywhere(run, make_layer, tmp_path):
    report = tmp_path / "report.html"
    run("inequalitymeasures", INPUT=make_layer(TWO_YEARS), FIELDS=["rate"], REPORT=str(report))
    text = report.read_text(encoding="utf-8")
    assert "Near the mean" in text
    assert ">100<" in text  # in 2021 everybody lives in a district at the mean


@pytest.mark.parametrize(
    "parameters, word",
    [
        ({"FIELDS": ["norate"]}, "norate"),
        ({"FIELDS": ["rate"], "POPULATION_FIELD": "debt"}, "negative"),
        ({"FIELDS": ["rate"], "PERIOD_FIELD": "noperiod"}, "noperiod"),
    ],
)
def test_mistakes_become_one_sentence(run, make_layer, parameters, word):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match=word):
        run("inequalitymeasures", INPUT=make_layer({"rate": [1.0, 2.0], "debt": [-3, 1]}), **parameters)


def test_from_the_command_line(qgis_process, sample, tmp_path, read_layer):
    output = tmp_path / "inequality.gpkg"
    layer = f"{sample / 'musterstadt.gpkg'}|layername=sozialraeume"
    result = qgis_process.run("inequalitymeasures", INPUT=layer, FIELDS="flaeche_ha", OUTPUT=output)
    assert result["ROW_COUNT"] == 6
    assert 0.2 < value(read_layer(output), "gini", "") < 0.6
