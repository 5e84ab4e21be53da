"""Robustness, larger areas, diagnostics and styles of the index algorithms."""

from __future__ import annotations

import numpy as np
import pytest


def columns(count: int = 40) -> dict:
    random = np.random.default_rng(3)
    need = random.normal(size=count)
    values = np.clip(20 + 6 * need[:, None] + 2 * random.normal(size=(count, 3)), 0.1, 99)
    return {
        "district": [f"{i:02d}" for i in range(count)],
        "town": ["north" if i % 2 else "south" for i in range(count)],
        "a": values[:, 0].tolist(),
        "b": values[:, 1].tolist(),
        "c": [None, *values[1:, 2].tolist()],
        "residents": random.integers(400, 9000, count).tolist(),
        "persons": [400] * count,
    }


def test_robustness_gives_intervals_and_is_seeded(run, make_layer, read_layer, tmp_path):
    layer = make_layer(columns())
    choices = {
        "INDICATORS": ["a", "b", "c"],
        "RECIPE": "mss_berlin",
        "POPULATION_FIELD": "residents",
        "RUNS": 50,
        "SEED": 5,
    }
    report = tmp_path / "report.html"
    first = run("indexrobustness", INPUT=layer, DENOMINATORS=["persons"], REPORT=str(report), **choices)
    table = read_layer(first["OUTPUT"])
    assert table["rank_median"][0] is None and table["class_stability"][0] is None
    for low, middle, high in list(zip(table["rank_low"], table["rank_median"], table["rank_high"]))[1:]:
        assert 1 <= low <= middle <= high <= 40
    assert all(0 <= value <= 1 for value in table["class_stability"][1:])
    again = run("indexrobustness", INPUT=layer, DENOMINATORS=["persons"], **choices)
    assert read_layer(again["OUTPUT"])["class_stability"] == table["class_stability"]
    assert first["RUN_COUNT"] == 50 and 0.3 < first["MEAN_STABILITY"] <= 1
    assert "without a" in report.read_text(encoding="utf-8")


def test_larger_areas_and_diagnostics(run, make_layer, read_layer):
    out = run(
        "socialindex",
        INPUT=make_layer(columns()),
        INDICATORS=["a", "b"],
        POPULATION_FIELD="residents",
        PARENT_FIELD="town",
        AREAS="TEMPORARY_OUTPUT",
        DIAGNOSTICS="TEMPORARY_OUTPUT",
    )
    table, areas = read_layer(out["OUTPUT"]), read_layer(out["AREAS"])
    assert areas["area"] == ["north", "south"] and areas["districts"] == [20, 20]
    of_north = [i for i, town in enumerate(table["town"]) if town == "north"]
    expected = np.average([table["index"][i] for i in of_north], weights=[table["residents"][i] for i in of_north])
    assert areas["index"][0] == pytest.approx(expected)
    figures = read_layer(out["DIAGNOSTICS"])
    assert {"alpha", "correlation", "loading", "skewness", "index_p90_p10"} <= set(figures["statistic"])


def test_parts_by_name_equal_parts_in_order(run, make_layer, read_layer):
    data = columns()
    data["d"] = [value / 2 for value in data["a"]]
    data["c"] = [5.0, *data["c"][1:]]
    layer = make_layer(data)
    order = run("socialindex", INPUT=layer, RECIPE="townsend", INDICATORS=["d", "c", "b", "a"])
    names = run(
        "socialindex",
        INPUT=layer,
        RECIPE="townsend",
        INDICATORS=["a", "b", "c", "d"],
        ROLES="unemployed=a; overcrowded=b\nnot_owner=c; No_Car=d",
    )
    only_roles = run(
        "socialindex", INPUT=layer, RECIPE="townsend", ROLES="no_car=d,not_owner=c,overcrowded=b,unemployed=a"
    )
    one = read_layer(order["OUTPUT"])["index"]
    assert read_layer(names["OUTPUT"])["index"] == pytest.approx(one)
    assert read_layer(only_roles["OUTPUT"])["index"] == pytest.approx(one)


def categories(layer):
    return {str(category.value()): category for category in layer.renderer().categories()}


def styled(run, tmp_path, algorithm, **parameters):
    from qgis.core import QgsVectorLayer

    path = tmp_path / f"{algorithm}.gpkg"
    run(algorithm, OUTPUT=str(path), **parameters)
    return QgsVectorLayer(str(path), "styled", "ogr")


def test_index_layers_come_styled_and_null_is_hatched(run, make_layer, tmp_path):
    layer = styled(
        run, tmp_path, "socialindex", INPUT=make_layer(columns()), INDICATORS=["a", "c"], RECIPE="mss_berlin"
    )
    found = categories(layer)
    assert [found[str(number)].label() for number in (1, 2, 3, 4)] == [
        "high status (below −1.0)",
        "middle status (−1.0 to 1.0)",
        "low status (1.0 to 1.5)",
        "very low status (above 1.5)",
    ]
    colours = {number: found[str(number)].symbol().color().name() for number in (1, 2, 3, 4)}
    assert len(set(colours.values())) == 4
    nothing = [category for value, category in found.items() if value not in ("1", "2", "3", "4")]
    assert len(nothing) == 1 and nothing[0].symbol().symbolLayerCount() == 2
    assert layer.fields().field("index").alias() == "Index (high = high need)"


def test_an_index_without_classes_is_coloured_by_its_values(run, make_layer, tmp_path):
    layer = styled(run, tmp_path, "socialindex", INPUT=make_layer(columns()), INDICATORS=["a", "c"], CLASSES="none")
    rules = layer.renderer().rootRule().children()
    assert len(rules) == 6 and rules[0].label().startswith("below")
    assert rules[-1].filterExpression() == '"index" IS NULL'
    counted = [sum(1 for _ in layer.getFeatures(rule.filterExpression())) for rule in rules]
    assert sum(counted) == 40 and counted[-1] == 1 and min(counted[:-1]) >= 4


def test_groups_are_colour_and_sign(run, make_layer, tmp_path):
    data = columns()
    data["change"] = [float(i % 7) for i in range(len(data["a"]))]
    layer = styled(
        run,
        tmp_path,
        "statusdynamics",
        INPUT=make_layer(data),
        INDICATORS=["a"],
        CHANGE_FIELDS=["change"],
        RECIPE="mss_berlin",
    )
    found = categories(layer)
    assert sum(value[:1].isdigit() for value in found) == 12
    assert found["4-"].label() == "4-  very low status, negative dynamics"
    layers = {code: found[code].symbol().symbolLayerCount() for code in ("2+", "2+/-", "2-")}
    assert layers == {"2+": 2, "2+/-": 1, "2-": 2}
    assert found["2+"].symbol().color() == found["2-"].symbol().color() != found["4-"].symbol().color()
    assert layer.renderer().usingSymbolLevels()


def test_several_periods_are_drawn_newest_last(run, make_layer, tmp_path):
    data = {name: values * 2 for name, values in columns().items()}
    data["period"] = ["2020"] * 40 + ["2021"] * 40
    layer = styled(run, tmp_path, "socialindex", INPUT=make_layer(data), INDICATORS=["a"], RECIPE="z_sum")
    assert layer.renderer().orderByEnabled()
    assert layer.renderer().orderBy().dump().strip("[]\n").startswith('"period" ASC')


def test_qgis_process_robustness(qgis_process, make_layer, tmp_path, read_layer):
    from qgis.core import QgsCoordinateTransformContext, QgsVectorFileWriter

    source, target = tmp_path / "in.gpkg", tmp_path / "out.gpkg"
    options = QgsVectorFileWriter.SaveVectorOptions()
    QgsVectorFileWriter.writeAsVectorFormatV3(
        make_layer(columns()), str(source), QgsCoordinateTransformContext(), options
    )
    results = qgis_process.run("indexrobustness", INPUT=source, INDICATORS=["a", "b"], RUNS=20, OUTPUT=target)
    assert results["RUN_COUNT"] == 20
    assert len(read_layer(target)["rank_low"]) == 40
    said = qgis_process.fail("indexrobustness", INPUT=source, INDICATORS=["a", "b"], RECIPE="gisd", OUTPUT=target)
    assert "do not fit its 9 parts" in said and "Traceback" not in said
