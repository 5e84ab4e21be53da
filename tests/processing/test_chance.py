"""What is chance, from the toolbox: reliability, change, and targets; by hand, from the command line, and what is refused."""

from __future__ import annotations

import pytest

CITY = {
    "district": ["1", "2", "3"] * 2,
    "name": ["Nord", "Süd", "West"] * 2,
    "period": ["2023"] * 3 + ["2024"] * 3,
    "sgb2": [12, 48, 5, 20, 200, None],
    "kinder": [400, 800, 20, 410, 810, 20],
}
PAIR = {"NUMERATOR": "sgb2", "DENOMINATOR": "kinder"}


def test_reliability_by_hand(run, make_layer, read_layer):
    layer = make_layer({"a": [12, 0, 30, None], "n": [80, 20, 20, 9], "b": [12, 0, 3, 1]})
    with pytest.raises(Exception, match="is 30.0 of 20.0|is 30 of 20"):
        run("ratereliability", INPUT=layer, NUMERATORS=["a"], DENOMINATORS=["n"])
    done = read_layer(
        run(
            "ratereliability",
            INPUT=make_layer({"a": [12, 0, None], "n": [80, 20, 9]}),
            NUMERATORS=["a"],
            DENOMINATORS=["n"],
        )["OUTPUT"]
    )
    assert done["a_rate"] == [15.0, 0.0, None]
    assert done["a_rate_lower"][:2] == pytest.approx([8.79, 0.0], abs=0.005)
    assert done["a_rate_upper"][:2] == pytest.approx([24.41, 16.11], abs=0.005)
    assert done["a_rate_reliability"] == ["weak", "weak", None]
    exact = run(
        "ratereliability",
        INPUT=make_layer({"a": [12], "n": [80]}),
        NUMERATORS=["a"],
        DENOMINATORS=["n"],
        INTERVAL="clopper_pearson",
    )
    assert read_layer(exact["OUTPUT"])["a_rate_upper"] == pytest.approx([24.74], abs=0.005)
    assert exact["WEAK_COUNT"] == 1


def test_two_periods(run, make_layer, read_layer, tmp_path):
    page = tmp_path / "change.html"
    result = run("testchange", INPUT=make_layer(CITY), **PAIR, REPORT=str(page))
    done = read_layer(result["OUTPUT"])
    assert done["district"] == ["1", "2", "3"] and done["period"] == ["2024"] * 3
    assert done["change"][0] == pytest.approx(100 * (20 / 410 - 12 / 400)) and done["change"][2] is None
    assert done["change_p"][0] == pytest.approx(0.185, abs=5e-4)
    assert done["change_word"] == ["possible", "clear", None], "q of the first is p = 0.185 of two districts"
    assert (result["CLEAR_COUNT"], result["POSSIBLE_COUNT"]) == (1, 1)
    text = page.read_text(encoding="utf-8")
    assert "Risen for certain: Süd" in text and "nan" not in text


def test_trends(run, make_layer, read_layer):
    counts = {
        "district": ["1"] * 6,
        "period": [str(year) for year in range(2015, 2021)],
        "x": [24, 28, 25, 33, 36, 41],
        "n": [200, 205, 198, 210, 215, 220],
        "v": [12, 12.4, 12.1, 13, 13.2, 13.5],
    }
    layer = make_layer(counts)
    done = read_layer(run("testchange", INPUT=layer, NUMERATOR="x", DENOMINATOR="n", METHOD="trend")["OUTPUT"])
    assert done["change_p"] == pytest.approx([0.0918], abs=1e-4) and done["change_word"] == ["possible"]
    done = read_layer(run("testchange", INPUT=layer, FIELD="v", METHOD="trend")["OUTPUT"])
    assert done["change"] == pytest.approx([0.3], abs=1e-3) and done["change_word"] == ["possible"], (
        "the series is inert"
    )


def test_lights(run, make_layer, read_layer):
    layer = make_layer({"district": ["1", "2", "3"], "a": [30, 12, 25], "n": [120, 80, 410]})
    choices = {"NUMERATOR": "a", "DENOMINATOR": "n", "TARGET": 12, "SOURCE": "Rat, 12.05.2024"}
    result = run("trafficlight", INPUT=layer, **choices)
    assert read_layer(result["OUTPUT"])["light"] == ["red", "yellow", "green"]
    assert (result["RED_COUNT"], result["GREEN_COUNT"]) == (1, 1)
    turned = read_layer(run("trafficlight", INPUT=layer, **choices, DIRECTION="more")["OUTPUT"])
    assert turned["light"] == ["green", "yellow", "red"]


@pytest.mark.parametrize(
    ("tool", "changes", "said"),
    [
        ("testchange", {"NUMERATOR": "sgb2"}, "NUMERATOR, DENOMINATOR"),
        ("testchange", {"FIELD": "sgb2"}, "METHOD=trend"),
        ("testchange", {**PAIR, "FROM_PERIOD": "2024", "TO_PERIOD": "2023"}, "not earlier"),
        ("testchange", {**PAIR, "TO_PERIOD": "1999"}, "1999"),
        ("testchange", {**PAIR, "PERIOD_FIELD": ""}, "more than once|one period"),
        ("trafficlight", {**PAIR, "TARGET": 12, "SOURCE": " "}, "SOURCE|set the target"),
        ("ratereliability", {"NUMERATORS": ["sgb2"], "DENOMINATORS": ["kinder", "sgb2"]}, "DENOMINATORS"),
    ],
)
def test_what_does_not_fit_is_one_sentence(run, make_layer, tool, changes, said):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match=said):
        run(tool, INPUT=make_layer(CITY), **changes)


def test_hidden_counts_have_no_interval(run, make_layer, read_layer):
    hidden = {**CITY, "sgb2_status": ["ok", "suppressed", "ok", "ok", "ok", "ok"]}
    done = read_layer(run("testchange", INPUT=make_layer(hidden), **PAIR)["OUTPUT"])
    assert done["change"][1] is None and done["change_word"][1] is None
    done = read_layer(
        run("ratereliability", INPUT=make_layer(hidden), NUMERATORS=["sgb2"], DENOMINATORS=["kinder"])["OUTPUT"]
    )
    assert done["sgb2_rate_lower"][1] is None


def test_by_qgis_process(qgis_process, make_file, tmp_path, read_layer):
    out = tmp_path / "change.gpkg"
    result = qgis_process.run("testchange", INPUT=make_file(CITY), **PAIR, OUTPUT=out)
    assert result["CLEAR_COUNT"] == 1 and read_layer(out)["change_word"][1] == "clear"
