"""Small-area estimates from the toolbox: the worked example, who was not asked, and what is refused."""

from __future__ import annotations

import pytest

SURVEY = {
    "district": [str(place) for place in range(1, 10)],
    "name": [f"Ort {place}" for place in range(1, 10)],
    "y": [10, 22, 9, 27, 18, 21, 4, 24, None],
    "d": [4, 6, 3, 6, 4, 9, 2, 5, None],
    "x": [5, 9, 4, 11, 8, 12, 3, 9, 6],
}
CHOICES = {"ESTIMATE": "y", "SAMPLING_ERROR": "d", "COVARIATES": ["x"], "ERROR_KIND": "variance"}


def test_worked_example(run, make_layer, read_layer, tmp_path):
    page = tmp_path / "estimates.html"
    result = run("smallareaestimate", INPUT=make_layer(SURVEY), **CHOICES, REPORT=str(page))
    done = read_layer(result["OUTPUT"])
    assert round(result["MODEL_VARIANCE"], 4) == 1.8489 and result["SYNTHETIC_COUNT"] == 1
    assert round(done["eblup"][0], 4) == 10.3261 and done["mse"][0] == pytest.approx(3.12847, abs=1e-5)
    assert done["eblup_lower"][0] == pytest.approx(10.32613 - 1.959964 * 3.12847**0.5, abs=1e-4)
    assert done["gamma"][8] == 0 and done["residual"][8] is None
    assert done["eblup"][8] == pytest.approx(done["synthetic"][8]) == pytest.approx(-2.0430 + 6 * 2.5040, abs=1e-3)
    text = page.read_text(encoding="utf-8")
    assert "Only 8 districts" in text and "Highest: Ort 6" in text and "nan" not in text


def test_standard_errors_are_squared_and_errors_of_zero_not_believed(run, make_layer, read_layer):
    errors = {**SURVEY, "d": [value and value**0.5 for value in SURVEY["d"]]}
    done = read_layer(
        run("smallareaestimate", INPUT=make_layer(errors), **{**CHOICES, "ERROR_KIND": "standard_error"})["OUTPUT"]
    )
    assert round(done["eblup"][0], 4) == 10.3261
    sure = {**SURVEY, "y": [*SURVEY["y"][:8], 50], "d": [*SURVEY["d"][:8], 0]}
    done = read_layer(run("smallareaestimate", INPUT=make_layer(sure), **CHOICES)["OUTPUT"])
    assert round(done["eblup"][0], 4) == 10.3261 and done["gamma"][8] == 0


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"COVARIATES": []}, "COVARIATES"),
        ({"COVARIATES": ["x", "y"]}, "."),
        ({"SAMPLING_ERROR": "minus"}, "above zero"),
        ({"ESTIMATE": "few"}, "6 at least|5 at least"),
    ],
)
def test_what_does_not_fit_is_one_sentence(run, make_layer, changes, said):
    from qgis.core import QgsProcessingException

    odd = {**SURVEY, "minus": [-1] * 9, "few": [1, 2, 3, None, None, None, None, None, None]}
    if changes.get("COVARIATES") == ["x", "y"]:
        odd["y"] = [2 * value for value in odd["x"]]  # the result is its own covariate's double
        changes, said = {"COVARIATES": ["x", "y"]}, "say the same"
    with pytest.raises(QgsProcessingException, match=said):
        run("smallareaestimate", INPUT=make_layer(odd), **{**CHOICES, **changes})


def test_by_qgis_process(qgis_process, make_file, tmp_path, read_layer):
    out = tmp_path / "out.gpkg"
    result = qgis_process.run("smallareaestimate", INPUT=make_file(SURVEY), **CHOICES, OUTPUT=out)
    assert round(result["MODEL_VARIANCE"], 4) == 1.8489 and round(read_layer(out)["eblup"][0], 4) == 10.3261
