"""Status and dynamics as people run it."""

from __future__ import annotations

import pytest


def panel(years=(2019, 2020, 2021)):
    columns = {"district": [], "period": [], "a": [], "residents": []}
    values = {"01": [10, 11, 12], "02": [20, 20, 20], "03": [30, 28, 26], "04": [40, 44, 60]}
    for key, series in values.items():
        for year, value in zip(years, series):
            columns["district"].append(key)
            columns["period"].append(str(year))
            columns["a"].append(float(value))
            columns["residents"].append(1000)
    return columns


def test_change_over_two_years_by_hand(run, make_layer, read_layer):
    out = run(
        "statusdynamics",
        INPUT=make_layer(panel()),
        INDICATORS=["a"],
        RECIPE="mss_berlin",
        TRANSITIONS="TEMPORARY_OUTPUT",
    )
    table = read_layer(out["OUTPUT"])
    last = [i for i, period in enumerate(table["period"]) if period == "2021"]
    assert [table["change_a"][i] for i in last] == [2, 0, -4, 20]
    # by hand: mean 4.5, σ = √84.75 of 2, 0, −4, 20
    sigma = 84.75**0.5
    assert [table["dynamics_index"][i] for i in last] == pytest.approx(
        [-2.5 / sigma, -4.5 / sigma, -8.5 / sigma, 15.5 / sigma]
    )
    assert [table["dynamics_class"][i] for i in last] == [2, 2, 2, 3]
    assert [table["group"][i] for i in last] == ["2+/-", "2+/-", "2+/-", "4-"]
    assert table["group_label"][last[-1]] == "very low status, negative dynamics"
    first = [i for i, period in enumerate(table["period"]) if period == "2019"]
    assert [table["group"][i] for i in first] == [None] * 4
    moves = read_layer(out["TRANSITIONS"])
    assert sum(moves["districts"]) == 4 and set(moves["from_period"]) == {"2019"}
    assert out["GROUPED_COUNT"] == 4


def test_changes_from_fields(run, make_layer, read_layer):
    columns = {"district": ["1", "2", "3"], "a": [1.0, 2.0, 6.0], "d": [0.0, 1.0, -1.0]}
    out = run("statusdynamics", INPUT=make_layer(columns), INDICATORS=["a"], CHANGE_FIELDS=["d"], RECIPE="mss_berlin")
    table = read_layer(out["OUTPUT"])
    assert table["group"] == ["2+/-", "2-", "3+"]


def test_no_earlier_period_is_explained(run, make_layer):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match="no change to measure"):
        run("statusdynamics", INPUT=make_layer(panel()), INDICATORS=["a"], SPAN=7)


@pytest.mark.parametrize(
    ("choices", "words"),
    [
        ({"CLASSES": "none"}, "need classes"),
        ({"DYNAMICS_BREAKS": "1; -1"}, "larger than the one before"),
        ({"DYNAMICS_BREAKS": "a"}, "cannot be read as numbers"),
    ],
)
def test_choices_that_do_not_fit_are_explained_before_the_run(provider, make_layer, choices, words):
    from qgis.core import QgsProcessingContext

    parameters = {"INPUT": make_layer(panel()), "INDICATORS": ["a"], "OUTPUT": "TEMPORARY_OUTPUT", **choices}
    good, text = provider.algorithm("statusdynamics").checkParameterValues(parameters, QgsProcessingContext())
    assert not good and words in text


def test_percent_and_periods(run, make_layer, read_layer):
    out = run(
        "statusdynamics", INPUT=make_layer(panel()), INDICATORS=["a"], SPAN=1, SPAN_UNIT="periods", CHANGE="percent"
    )
    table = read_layer(out["OUTPUT"])
    assert [table["change_a"][i] for i in (1, 4, 7, 10)] == pytest.approx([10, 0, -200 / 30, 10])


def test_the_german_method_note_names_classes_in_german(qgis_process_german, make_layer, tmp_path, read_layer):
    from qgis.core import QgsCoordinateTransformContext, QgsVectorFileWriter

    source, target, note = tmp_path / "in.gpkg", tmp_path / "out.gpkg", tmp_path / "note.html"
    options = QgsVectorFileWriter.SaveVectorOptions()
    QgsVectorFileWriter.writeAsVectorFormatV3(
        make_layer(panel()), str(source), QgsCoordinateTransformContext(), options
    )
    results = qgis_process_german.run(
        "statusdynamics", INPUT=source, INDICATORS="a", RECIPE="mss_berlin", OUTPUT=target, REPORT=note
    )
    assert results["GROUPED_COUNT"] == 4
    assert "Status sehr niedrig, Dynamik negativ" in read_layer(target)["group_label"]
    page = note.read_text(encoding="utf-8")
    for words in (
        "Aussage",
        "Berechnung",
        "Standardabweichung σ",
        "Gebiet und Zeitraum",
        "Gruppen aus Status und Dynamik (2021)",
    ):
        assert words in page
