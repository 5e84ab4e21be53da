"""Supply and access from the toolbox: a small town by hand, a network against QGIS's own search, scenario, need, border."""

from __future__ import annotations

import pytest

# three districts of a square kilometre in a row; people stand in the middle of each
TOWN = {
    "district": ["1", "2", "3"],
    "name": ["West", "Mitte", "Ost"],
    "kinder": [100, 200, 50],
    "index": [1.0, 0.0, 2.0],
}
SQUARES = [f"POLYGON(({x} 0, {x + 1000} 0, {x + 1000} 1000, {x} 1000, {x} 0))" for x in (0, 1000, 2000)]
KITAS = {"kita": ["A", "B"], "plaetze": [10, 30]}
WHERE = ["POINT(500 900)", "POINT(1500 500)"]
CHOICES = {"POPULATION_FIELD": "kinder", "CAPACITY_FIELD": "plaetze", "DETOUR": 1}


@pytest.fixture
def town(make_layer, make_file):
    """town(facilities, where, …) → INPUT and FACILITIES."""

    def make(columns=None, where=None, name="kitas"):
        return {
            "INPUT": make_layer(TOWN, SQUARES),
            "FACILITIES": [make_layer(columns or KITAS, where or WHERE, name=name)],
            **CHOICES,
        }

    return make


def test_by_hand(run, read_layer, town):
    done = read_layer(run("supplyaccess", **town(), METHOD="places_per_100")["OUTPUT"])
    assert done["supply"] == [10.0, 15.0, 0.0]
    done = read_layer(run("supplyaccess", **town(), METHOD="nearest_distance")["OUTPUT"])
    assert done["supply"] == [400.0, 0.0, 1000.0] and done["served_outside"] == [0.0, 0.0, 100.0]
    done = read_layer(run("supplyaccess", **town(), METHOD="share_within", DISTANCE=500, TARGET=80)["OUTPUT"])
    assert done["supply"] == [100.0, 100.0, 0.0] and done["gap"] == [-20.0, -20.0, 80.0]
    # within 1 km A is reached by West (400 m), B by all three: 10/100 and 30/350
    done = read_layer(run("supplyaccess", **town(), DISTANCE=1000, TARGET=20)["OUTPUT"])
    assert done["supply"] == pytest.approx([100 * (0.1 + 30 / 350), 3000 / 350, 3000 / 350])
    assert sum(value * persons / 100 for value, persons in zip(done["supply"], TOWN["kinder"])) == pytest.approx(40)
    assert done["gap_places"] == pytest.approx(
        [20 - 100 * (0.1 + 30 / 350), 2 * (20 - 3000 / 350), (20 - 3000 / 350) / 2]
    )
    assert done["edge"] == [1, 1, 1]


def test_need_scenario_and_report(run, read_layer, town, make_layer, tmp_path):
    closed = make_layer({"kita": ["B"], "plaetze": [40]}, WHERE[1:], name="planung")
    page = tmp_path / "versorgung.html"
    done = read_layer(
        run(
            "supplyaccess", **town(), METHOD="nearest_distance", INDEX_FIELD="index", SCENARIO=closed, REPORT=str(page)
        )["OUTPUT"]
    )
    assert done["supply_scenario"] == [1000.0, 0.0, 1000.0] and done["supply_change"] == [600.0, 0.0, 0.0]
    assert done["need_supply"] == ["middle_middle", "low_high", "high_low"]
    text = page.read_text(encoding="utf-8")
    assert "High need and low supply meet in Ost." in text and "100 where it gets worse" in text


def test_several_kinds_and_a_standard(run, read_layer, town, make_layer):
    choices = town()
    choices["FACILITIES"] = [
        *choices["FACILITIES"],
        make_layer({"plaetze": [1]}, ["POINT(2500 500)"], name="Spielplätze"),
    ]
    done = read_layer(run("supplyaccess", **choices, STANDARD="playground_6_12")["OUTPUT"])
    assert done["supply_kitas"] == [100.0, 100.0, 0.0] and done["supply_spielplaetze"] == [0.0, 0.0, 100.0]


def test_people_beyond_the_border_use_places_too(run, read_layer, town, make_layer):
    east = make_layer({"kinder": [350]}, ["POLYGON((3000 0, 4000 0, 4000 1000, 3000 1000, 3000 0))"], name="nachbarn")
    choices = town({"plaetze": [20]}, ["POINT(2900 500)"])
    alone = read_layer(run("supplyaccess", **choices, DISTANCE=1000)["OUTPUT"])
    both = read_layer(run("supplyaccess", **choices, DISTANCE=1000, EDGE=east)["OUTPUT"])
    assert alone["supply"][2] == pytest.approx(2000 / 50) and both["supply"][2] == pytest.approx(2000 / 400)
    assert both["edge"] == [0, 0, 0]


def test_points_where_people_live(run, read_layer, town, make_layer):
    homes = make_layer({"leute": [90, 10]}, ["POINT(500 900)", "POINT(500 100)"], name="adressen")
    done = read_layer(
        run("supplyaccess", **town(), METHOD="nearest_distance", POPULATION_POINTS=homes, POINTS_FIELD="leute")[
            "OUTPUT"
        ]
    )
    assert done["supply"][0] == pytest.approx(0.9 * 0 + 0.1 * 800) and done["supply_p90"][0] == 0.0
    assert done["supply"][1] is None, "nobody lives there"


def test_ways_equal_qgis_own_search(run, read_layer, town, make_layer):
    import processing

    lines = [f"LINESTRING({x} {y}, {x + 500} {y})" for y in (0, 500, 1000) for x in range(0, 3000, 500)]
    lines += [f"LINESTRING({x} {y}, {x} {y + 500})" for x in range(0, 3001, 500) for y in (0, 500)]
    ways = make_layer({"n": list(range(len(lines)))}, lines, name="wege")
    choices = town()
    done = read_layer(run("supplyaccess", **choices, METHOD="nearest_distance", NETWORK=ways)["OUTPUT"])

    def way(start: str) -> list[float]:
        found = processing.run(
            "native:shortestpathpointtolayer",
            {
                "INPUT": ways,
                "STRATEGY": 0,
                "DIRECTION_FIELD": "",
                "START_POINT": start,
                "END_POINTS": make_layer({"n": [1, 2]}, ["POINT(500 500)", "POINT(2500 500)"]),
                "OUTPUT": "memory:",
            },
        )
        return [float(cost) for cost in read_layer(found["OUTPUT"])["cost"]]

    expected = [way("500,900")[0], 0.0, way("1500,500")[1]]
    assert done["supply"] == pytest.approx(expected, rel=3e-3)  # on the ellipsoid, or in the plane from QGIS 3.40 on
    far = make_layer({"n": [1]}, ["LINESTRING(0 9000, 3000 9000)"], name="fern")
    assert run("supplyaccess", **choices, NETWORK=far)["UNREACHED_COUNT"] == 3


def test_degrees_are_metres(run, read_layer, town, make_layer):
    import processing

    choices = town()
    for name in ("INPUT",):
        choices[name] = processing.run(
            "native:reprojectlayer", {"INPUT": choices[name], "TARGET_CRS": "EPSG:4326", "OUTPUT": "memory:"}
        )["OUTPUT"]
    done = read_layer(run("supplyaccess", **choices, METHOD="nearest_distance")["OUTPUT"])
    assert done["supply"] == pytest.approx([400.0, 0.0, 1000.0], abs=3)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"CAPACITY_FIELD": "zahl"}, "zahl"),
        ({"POPULATION_FIELD": None}, "POPULATION_FIELD"),
        ({"FACILITIES": []}, "FACILITIES|Facilities"),
    ],
)
def test_what_does_not_fit_is_one_sentence(run, town, changes, said):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match=said):
        run("supplyaccess", **{**town(), **changes})


def test_by_qgis_process(qgis_process, make_file, tmp_path, read_layer):
    out = tmp_path / "versorgung.gpkg"
    qgis_process.run(
        "supplyaccess",
        INPUT=make_file(TOWN, SQUARES),
        FACILITIES=make_file(KITAS, WHERE, name="kitas"),
        POPULATION_FIELD="kinder",
        METHOD="nearest_distance",
        DETOUR=1,
        OUTPUT=out,
    )
    assert read_layer(out)["supply"] == [400.0, 0.0, 1000.0]


def test_a_network_without_lines_and_facilities_without_places_are_no_fault(run, read_layer, make_layer, town):
    """QGIS itself fell over a network of polygons or of rows without geometry."""
    from qgis.core import QgsProcessingException

    for ways in (make_layer({"a": [1]}), make_layer({"a": [1]}, False)):
        with pytest.raises(QgsProcessingException, match="has no lines"):
            run("supplyaccess", **town(), METHOD="share_within", DISTANCE=500, NETWORK=ways)
    nowhere = {**town(), "FACILITIES": [make_layer({"plaetze": [1.0]}, False, name="nowhere")]}
    for method in ("nearest_distance", "share_within", "two_step"):
        done = read_layer(run("supplyaccess", **nowhere, METHOD=method, DISTANCE=500)["OUTPUT"])
        assert len(done["supply"]) == 3 and not any(done["supply"])
