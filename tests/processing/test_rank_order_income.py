from __future__ import annotations

import pytest
from qgis.core import QgsProcessingException

INCOMES = {
    "district": ["1", "2", "3", "4"],
    "low": [40, 10, 25, 5],
    "middle": [30, 20, 25, 10],
    "upper": [20, 30, 25, 30],
    "high": [10, 40, 25, 55],
}
BRACKETS = ["low", "middle", "upper", "high"]


def test_every_threshold_and_the_three_measures(run, make_layer, read_layer):
    from sozialraum.core.segregation.registry import compute

    result = run("rankorderincome", INPUT=make_layer(INCOMES), GROUPS=BRACKETS)
    table = read_layer(result["OUTPUT"])
    rows = list(zip(table["measure"], table["threshold"], table["value"]))
    values = {(measure, threshold): value for measure, threshold, value in rows}
    below = [sum(part) for part in zip(INCOMES["low"], INCOMES["middle"])]
    expected = compute(["entropy"], below, [100] * 4)["entropy"][0, 0]
    assert values["information", "middle"] == pytest.approx(expected)
    assert values["rank_order_information", ""] == pytest.approx(result["RANK_ORDER_INFORMATION"])
    assert {"rank_order_variance_ratio", "rank_order_square_root", "ordinal_information"} <= set(table["measure"])
    assert 0 < result["RANK_ORDER_INFORMATION"] < 0.3
    assert set(table["districts"]) == {4}


def test_order_of_brackets_matters(run, make_layer):
    right, wrong = (
        run("rankorderincome", INPUT=make_layer(INCOMES), GROUPS=groups)["RANK_ORDER_INFORMATION"]
        for groups in (BRACKETS, ["low", "high", "middle", "upper"])
    )
    assert right > wrong


def test_the_report_calls_measures_and_brackets_by_their_titles(run, make_layer, tmp_path):
    layer = make_layer(INCOMES)
    layer.setFieldAlias(layer.fields().lookupField("low"), "up to 1,000 €")
    run("rankorderincome", INPUT=layer, GROUPS=BRACKETS, REPORT=str(tmp_path / "report.html"))
    text = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "up to 1,000 €" in text and "Rank-order S" in text and "variance_ratio" not in text


def test_one_bracket_is_one_sentence(run, make_layer):
    with pytest.raises(QgsProcessingException, match="at least two"):
        run("rankorderincome", INPUT=make_layer(INCOMES), GROUPS=["low"])


def test_from_the_command_line(qgis_process, make_file, tmp_path):
    result = qgis_process.run(
        "rankorderincome",
        INPUT=make_file(INCOMES),
        GROUPS=BRACKETS,
        OUTPUT=tmp_path / "income.gpkg",
        REPORT=tmp_path / "report.html",
    )
    assert 0 < result["RANK_ORDER_INFORMATION"] < 0.3
    assert "Rank-order H is" in (tmp_path / "report.html").read_text(encoding="utf-8")
