"""A status field that offices filled by hand: empty is ok, what is no status hides. One answer in every room."""

from __future__ import annotations

import pytest

KEYS = ["01", "02", "03", "04"]
VALUES = [5.0, 6.0, 7.0, 8.0]
STATUSES = [None, "ok", "gesperrt", ""]
SHOWN = [5.0, 6.0, None, 8.0]


@pytest.fixture
def table(make_layer):
    return make_layer(
        {
            "district": KEYS,
            "period": ["2024"] * 4,
            "kinder": VALUES,
            "kinder_status": STATUSES,
            "alle": [50.0, 60.0, 70.0, 80.0],
            "bezirk": ["A", "A", "B", "A"],
        },
        name="panel",
    )


def test_join(run, make_layer, read_layer, table):
    districts = make_layer({"nr": KEYS})
    rows = read_layer(run("joinstatistics", INPUT=districts, KEY_FIELD="nr", TABLE=table)["OUTPUT"])
    assert rows["kinder"] == SHOWN
    assert rows["kinder_status"] == ["ok", "ok", "unknown", "ok"]


def test_rates(run, read_layer, table):
    rows = read_layer(run("calculateindicators", INPUT=table, INDICATORS="r = kinder / alle * 100")["OUTPUT"])
    assert rows["r"] == [10, 10, None, 10]
    assert rows["r_status"] == ["ok", "ok", "unknown", "ok"]


def test_aggregation(run, read_layer, table):
    parameters = {"PARENT_FIELD": "bezirk", "COUNTS": ["kinder"]}
    rows = read_layer(run("aggregatedistricts", INPUT=table, **parameters)["OUTPUT"])
    assert dict(zip(rows["district"], rows["kinder"])) == {"A": 19, "B": None}
    rates = {"PARENT_FIELD": "bezirk", "RATES": ["alle"], "DENOMINATORS": ["kinder"]}
    rows = read_layer(run("aggregatedistricts", INPUT=table, **rates)["OUTPUT"])
    assert dict(zip(rows["district"], rows["alle"])) == {"A": pytest.approx((250 + 360 + 640) / 19), "B": None}


def test_index_and_its_weights(run, read_layer, table):
    rows = read_layer(run("socialindex", INPUT=table, INDICATORS=["kinder"], RECIPE="z_sum")["OUTPUT"])
    # by hand: mean 19/3, σ = √(14/9)
    sigma = (14 / 9) ** 0.5
    assert rows["index"] == [pytest.approx((x - 19 / 3) / sigma) if x else None for x in SHOWN]


def test_segregation(run, read_layer, table):
    result = run("segregationindices", INPUT=table, GROUPS=["kinder"], TOTAL_FIELD="alle", MEASURES=["isolation"])
    rows = read_layer(result["OUTPUT"])
    # by hand: Σ x²/t over the three districts, by Σ x
    assert rows["value"] == [pytest.approx((25 / 50 + 36 / 60 + 64 / 80) / 19)]
    assert rows["districts_left_out"] == [1]


def test_inequality(run, read_layer, table):
    rows = read_layer(run("inequalitymeasures", INPUT=table, FIELDS=["kinder"])["OUTPUT"])
    assert set(rows["districts"]) == {3}


def test_dock(project_with, table):
    from sozialraum.ui.dock.source import load

    source = load(project_with(table))
    values = source.cube.values[0, :, source.cube.position("kinder")]
    assert values.tolist()[:2] == [5, 6] and values[2] != values[2]


@pytest.fixture
def project_with(qgis_app):
    """A layer in a project that is empty afterwards."""
    from qgis.core import QgsProject

    yield lambda layer: QgsProject.instance().addMapLayer(layer, False)
    QgsProject.instance().clear()


def test_printed_maps(table):
    from qgis.core import QgsFeatureRequest
    from sozialraum.processing.io import panels
    from sozialraum.processing.io.layers import read
    from sozialraum.processing.pages.map_subject import shown_numbers

    numbers = shown_numbers(read(table), "kinder").tolist()
    assert numbers[:2] == [5, 6] and numbers[2] != numbers[2]
    request = QgsFeatureRequest().setFilterExpression(panels.visible("kinder", True))
    assert [feature["district"] for feature in table.getFeatures(request)] == ["01", "02", "04"]


def test_the_log_names_texts_that_are_no_status(provider, table):
    from qgis.core import QgsProcessingFeedback

    import processing

    feedback = QgsProcessingFeedback(False)
    parameters = {"INPUT": table, "INDICATORS": "r = kinder / alle", "OUTPUT": "TEMPORARY_OUTPUT"}
    processing.run("sozialraum:calculateindicators", parameters, feedback=feedback)
    assert "“gesperrt”" in feedback.textLog() and "kinder_status" in feedback.textLog()
