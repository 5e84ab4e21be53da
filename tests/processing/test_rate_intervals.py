"""Intervals beside calculated rates, breaks that are asked for, and short series that say what they cannot tell."""

from __future__ import annotations

import pytest
from sozialraum.core.rates.intervals import wilson

COUNTS = {
    "district": ["1", "2", "3"],
    "period": ["2024"] * 3,
    "arm": [12, 0, None],
    "kinder": [80, 20, 9],
    "autos": [90, 30, 9],
}


def test_bounds_and_grades_beside_rates(run, make_layer, read_layer):
    import numpy as np

    wanted = "quote = arm / kinder * 100; dichte = autos / kinder * 100; rest = kinder - arm"
    done = read_layer(
        run("calculateindicators", INPUT=make_layer(COUNTS), INDICATORS=wanted, INTERVALS=True, MINIMUM_DENOMINATOR=0)[
            "OUTPUT"
        ]
    )
    low, high = wilson(np.array([12.0, 0]), np.array([80.0, 20]))
    assert done["quote_lower"][:2] == pytest.approx(100 * low) and done["quote_upper"][:2] == pytest.approx(100 * high)
    assert done["quote_reliability"] == ["weak", "weak", None] and done["quote_lower"][2] is None
    assert "dichte_lower" not in done and "rest_lower" not in done, "no shares of people"
    without = read_layer(run("calculateindicators", INPUT=make_layer(COUNTS), INDICATORS=wanted)["OUTPUT"])
    assert "quote_lower" not in without


def test_what_may_not_be_seen_has_no_bounds(run, make_layer, read_layer):
    done = read_layer(
        run("calculateindicators", INPUT=make_layer(COUNTS), INDICATORS="quote = arm / kinder * 100", INTERVALS=True)[
            "OUTPUT"
        ]
    )
    assert (
        done["quote_status"][1] == "unreliable"
        and done["quote_lower"][1] is None
        and done["quote_reliability"][1] == "weak"
    )


def series(values, districts=3):
    rows = [(str(d), str(2010 + t), value + d, 900 + d) for t, value in enumerate(values) for d in range(districts)]
    return {name: list(cells) for name, cells in zip(("district", "period", "arm", "kinder"), zip(*rows))}


def test_a_jump_is_asked_about_and_stated_breaks_are_not(run, make_layer, tmp_path):
    page = tmp_path / "trend.html"
    jump = make_layer(series([100, 102, 99, 101, 100, 101, 160, 161, 159, 162, 160, 161]))
    choices = {"INPUT": jump, "NUMERATOR": "arm", "DENOMINATOR": "kinder", "METHOD": "trend", "REPORT": str(page)}
    run("testchange", **choices)
    assert "From 2016 on" in page.read_text(encoding="utf-8")
    run("testchange", **choices, BREAKS="2016")
    assert "another level" not in page.read_text(encoding="utf-8")
    run("testchange", **{**choices, "INPUT": make_layer(series(range(100, 160, 5)))})
    assert "another level" not in page.read_text(encoding="utf-8"), "a steady rise is no break"


def test_few_periods_say_what_they_cannot_tell(run, make_layer, tmp_path):
    page = tmp_path / "short.html"
    layer = make_layer(series([10, 11, 12, 13, 14, 15], 30))
    run("testchange", INPUT=layer, FIELD="arm", METHOD="trend", REPORT=str(page))
    assert "can never be clear" in page.read_text(encoding="utf-8")
