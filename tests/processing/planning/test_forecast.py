"""Children and places from the toolbox: by hand, with dwellings, a city's forecast, places of supplyaccess; and what is refused."""

from __future__ import annotations

import pytest
from sozialraum.core.composite.shrinkage import empirical_bayes

YEARS = ["2018", "2021", "2024"]
TOWN = {
    "district": ["1", "2", "3"] * 3,
    "name": ["Nord", "Süd", "West"] * 3,
    "period": [year for year in YEARS for _ in range(3)],
    "u3": [100, 50, 30, 100, 60, 30, 110, 70, 40],
    "ue3": [80, 50, 20, 90, 40, 25, 95, 45, 30],
    "frauen": [200, 100, 100, 210, 90, 100, 220, 95, 110],
    "plaetze": [90, 45, 40] * 3,
    "wort": [word for word in "abc" for _ in range(3)],
    "neubau": [0, 0, 0, 0, 0, 0, 100, None, 0],
}
SHAPES = [f"POLYGON(({x} 0, {x + 900} 0, {x + 900} 900, {x} 900, {x} 0))" for x in (0, 900, 1800)] * 3
CHOICES = {"CHILDREN": ["ue3"], "COHORT": ["u3"]}


def expected():
    import numpy as np

    ratio = empirical_bayes(np.array([95.0, 45, 30]), np.array([100.0, 60, 30]))
    return (ratio * np.array([110.0, 70, 40])).tolist()


def test_by_hand_with_places(run, make_layer, read_layer, tmp_path):
    page = tmp_path / "forecast.html"
    result = run("forecastplaces", INPUT=make_layer(TOWN, SHAPES), **CHOICES, PLACES_FIELD="plaetze", REPORT=str(page))
    done = read_layer(result["OUTPUT"])
    assert done["district"] == ["1", "2", "3"] and done["period"] == ["2027"] * 3
    assert done["children"] == [95, 45, 30] and done["forecast"] == pytest.approx(expected())
    half = [1.2815515655 * (result["SPREAD"] * one) ** 0.5 for one in expected()]
    assert done["forecast_lower"] == pytest.approx([one - h for one, h in zip(expected(), half)])
    assert done["places"] == [90, 45, 40] and done["balance"] == pytest.approx(
        [p - e for p, e in zip([90, 45, 40], expected())]
    )
    words = [
        "short" if p < e - h else "enough" if p >= e + h else "open" for p, e, h in zip([90, 45, 40], expected(), half)
    ]
    assert done["balance_word"] == words and result["SHORT_COUNT"] == words.count("short")
    assert "u3" not in done and "plaetze" not in done, "numbers of today would look as if they were of 2027"
    text = page.read_text(encoding="utf-8")
    assert "2024" in text and "How good the method was" in text and "nan" not in text


def test_dwellings_quota_and_the_city_s_own_forecast(run, make_layer, read_layer):
    layer = make_layer(TOWN, SHAPES)
    more = read_layer(
        run("forecastplaces", INPUT=layer, **CHOICES, NEW_DWELLINGS="neubau", PER_DWELLING=0.2, QUOTA=50)["OUTPUT"]
    )
    assert more["forecast"] == pytest.approx([a + b for a, b in zip(expected(), (20, 0, 0))])
    assert more["need"] == pytest.approx([one / 2 for one in more["forecast"]]) and "balance" not in more
    scaled = read_layer(run("forecastplaces", INPUT=layer, **CHOICES, CITY_FORECAST=400)["OUTPUT"])
    assert sum(scaled["forecast"]) == pytest.approx(400)


def test_places_from_supply_and_access(run, make_layer, read_layer):
    layer = make_layer(TOWN, SHAPES)
    kitas = make_layer({"plaetze": [90, 45, 40]}, [f"POINT({x} 450)" for x in (450, 1350, 2250)], name="Kitas")
    found = run(
        "supplyaccess",
        INPUT=layer,
        FACILITIES=[kitas],
        CAPACITY_FIELD="plaetze",
        POPULATION_FIELD="ue3",
        METHOD="two_step",
        DISTANCE=500,
        DETOUR=1,
    )["OUTPUT"]
    assert read_layer(found)["places"] == pytest.approx([90, 45, 40])
    done = read_layer(run("forecastplaces", INPUT=layer, **CHOICES, PLACES=found)["OUTPUT"])
    assert done["places"] == pytest.approx([90, 45, 40])


def test_children_who_are_not_born_yet(run, make_layer, read_layer, tmp_path):
    page = tmp_path / "births.html"
    result = run("forecastplaces", INPUT=make_layer(TOWN, SHAPES), CHILDREN=["u3"], WOMEN="frauen", REPORT=str(page))
    assert all(value > 0 for value in read_layer(result["OUTPUT"])["forecast"])
    assert "not born yet" in page.read_text(encoding="utf-8")


def test_hidden_children_have_no_forecast_and_help_nobody_to_reckon_them(run, make_layer, read_layer):
    def forecast(number):
        hidden = {**TOWN, "u3": [*TOWN["u3"][:8], number], "u3_status": ["ok"] * 8 + ["suppressed"]}
        return read_layer(run("forecastplaces", INPUT=make_layer(hidden, SHAPES), **CHOICES)["OUTPUT"])

    one = forecast(40)
    assert one == forecast(4000) and one["forecast"][2] is None and one["forecast"][0] is not None


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"COHORT": []}, "COHORT.*WOMEN"),
        ({"WOMEN": "frauen"}, "either"),
        ({"HORIZON": 6}, "not born yet"),
        ({"HORIZON": 2}, "2 and 4 years before"),
        ({"BASE_PERIOD": "2021"}, "3 and 6 years before"),
        ({"PLACES_FIELD": "nichts"}, "nichts"),
        ({"PERIOD_FIELD": "wort"}, "no period"),
    ],
)
def test_what_does_not_fit_is_one_sentence(run, make_layer, changes, said):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match=said):
        run("forecastplaces", INPUT=make_layer(TOWN, SHAPES), **{**CHOICES, **changes})


@pytest.mark.parametrize(
    ("period", "later"),
    [("2024", "2027"), ("2024-12-31", "2027-12-31"), ("2024-02-29", "2027-02-28"), ("2020/21", "2023/24"),
     ("2017-2021", "2020-2024"), ("2023-06", "2026-06"), ("1998/99", "2001/02")],
)  # fmt: skip
def test_later_periods_in_the_same_spelling(qgis_app, period, later):
    from sozialraum.processing.planning.forecast import _later

    assert _later(period, 3) == later


def test_by_qgis_process(qgis_process, make_file, tmp_path, read_layer):
    out = tmp_path / "out.gpkg"
    qgis_process.run("forecastplaces", INPUT=make_file(TOWN, SHAPES), **CHOICES, PLACES_FIELD="plaetze", OUTPUT=out)
    assert read_layer(out)["forecast"] == pytest.approx(expected())
