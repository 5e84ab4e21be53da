"""proposetransfer and convertboundaries: three squares by hand, statuses, bad input, Berlin by the command line."""

from __future__ import annotations

import pytest
from qgis.core import QgsProcessingException

LEFT = "POLYGON((0 0, 1000 0, 1000 1000, 0 1000, 0 0))"
MIDDLE = "POLYGON((1000 0, 2000 0, 2000 1000, 1000 1000, 1000 0))"
RIGHT = "POLYGON((2000 0, 3000 0, 3000 1000, 2000 1000, 2000 0))"
WEST = "POLYGON((0 0, 1500 0, 1500 1000, 0 1000, 0 0))"
EAST = "POLYGON((1500 0, 3000 0, 3000 1000, 1500 1000, 1500 0))"
FAR = "POLYGON((9000 0, 9500 0, 9500 1000, 9000 1000, 9000 0))"


@pytest.fixture
def before(make_layer):
    """Two years; in the second one the middle district's poor are suppressed."""
    columns = {
        "nr": ["1", "2", "3"] * 2,
        "period": ["2019"] * 3 + ["2020"] * 3,
        "people": [100.0, 200.0, 300.0, 101.0, 303.0, 300.0],
        "poor": [10.0, 20.0, 60.0, 10.0, 30.0, 60.0],
        "poor_status": ["ok", "ok", "ok", "ok", "suppressed", "ok"],
        "rate": [10.0, 10.0, 20.0, 9.9, 9.9, 20.0],
    }
    return make_layer(columns, geometries=[LEFT, MIDDLE, RIGHT] * 2, name="before")


@pytest.fixture
def after(make_layer):
    return make_layer({"key": ["W", "O"], "residents": [180.0, 420.0]}, geometries=[WEST, EAST], name="after")


def test_the_proposal_says_what_passes(run, before, after, read_layer):
    result = run("proposetransfer", INPUT=before, KEY_FIELD="nr", TARGET=after, TARGET_KEY="key")
    rows = read_layer(result["OUTPUT"])
    assert list(zip(rows["old"], rows["new"], rows["share"], rows["basis"])) == [
        ("1", "W", 1.0, "area"),
        ("2", "W", 0.5, "area"),
        ("2", "O", 0.5, "area"),
        ("3", "O", 1.0, "area"),
    ]
    assert (result["PAIR_COUNT"], result["SAME_COUNT"]) == (4, 0)


def test_counts_are_shared_out_and_rates_recomputed(run, before, after, read_layer):
    result = run(
        "convertboundaries",
        INPUT=before,
        KEY_FIELD="nr",
        PERIOD_FIELD="period",
        TARGET=after,
        TARGET_KEY="key",
        COUNTS=["people", "poor"],
        RATES=["rate"],
        DENOMINATORS=["people"],
        TRANSFER_TABLE="TEMPORARY_OUTPUT",
    )
    rows = read_layer(result["OUTPUT"])
    assert list(zip(rows["district"], rows["period"])) == [("W", "2019"), ("W", "2020"), ("O", "2019"), ("O", "2020")]
    assert rows["people"] == [200, 252.5, 400, 451.5]
    assert rows["rate"][::2] == [10.0, 17.5]  # never the mean of the rates, which would be 15 for the east
    assert rows["certain_share"][0] == 0.5 and rows["certain_share"][2] == 0.75
    assert set(rows["people_status"]) == {"uncertain"}
    # what is hidden in one district is hidden wherever it passes
    assert rows["poor"] == [20.0, None, 70.0, None]
    assert rows["poor_status"] == ["uncertain", "suppressed", "estimated", "suppressed"]
    assert len(read_layer(result["TRANSFER_TABLE"])["old"]) == 4


def test_known_residents_place_people(run, before, after, read_layer):
    common = {"INPUT": before, "KEY_FIELD": "nr", "PERIOD_FIELD": "period", "TARGET": after, "TARGET_KEY": "key"}
    result = run("convertboundaries", **common, COUNTS=["people"], METHOD="fitted", TARGET_POPULATION="residents")
    rows = read_layer(result["OUTPUT"])
    # the fit meets 704 people of 2020 in the ratio 180 : 420
    assert rows["people"][1] == pytest.approx(704 * 0.3, abs=0.01)
    assert rows["people"][0] + rows["people"][2] == pytest.approx(600)
    result = run(
        "convertboundaries", **common, COUNTS=["people"], METHOD="target_density", TARGET_POPULATION="residents"
    )
    assert read_layer(result["OUTPUT"])["people"][0] == pytest.approx(100 + 200 * 0.3)


def test_whole_persons_keep_the_sums(run, before, after, read_layer):
    result = run(
        "convertboundaries",
        INPUT=before,
        KEY_FIELD="nr",
        PERIOD_FIELD="period",
        TARGET=after,
        TARGET_KEY="key",
        COUNTS=["people"],
        ROUND="keep_sums",
    )
    people = read_layer(result["OUTPUT"])["people"]
    assert people == [200, 253, 400, 451]


def test_points_with_weights(run, before, after, make_layer, read_layer):
    points = make_layer(
        {"n": [3.0, 1.0, 5.0]},
        geometries=[f"POLYGON(({x} 500, {x + 2} 500, {x + 2} 502, {x} 502, {x} 500))" for x in (1200, 1800, 100)],
        name="points",
    )
    result = run(
        "convertboundaries",
        INPUT=before,
        KEY_FIELD="nr",
        PERIOD_FIELD="period",
        TARGET=after,
        TARGET_KEY="key",
        COUNTS=["people"],
        METHOD="points",
        WEIGHTS=points,
        WEIGHT_FIELD="n",
    )
    assert read_layer(result["OUTPUT"])["people"][0] == 100 + 200 * 0.75


def test_a_corrected_table_is_taken_as_it_is(run, before, after, make_layer, read_layer):
    table = make_layer(
        {"old": ["1", "2", "2", "3"], "new": ["W", "W", "O", "O"], "share": [1.0, 0.9, 0.1, 1.0]}, geometries=False
    )
    common = {"INPUT": before, "KEY_FIELD": "nr", "PERIOD_FIELD": "period", "TARGET": after, "TARGET_KEY": "key"}
    result = run("convertboundaries", **common, COUNTS=["people"], METHOD="transfer_table", TRANSFER=table)
    assert read_layer(result["OUTPUT"])["people"][0] == 280


BAD_TABLES = [
    ({"old": ["1", "2", "3"], "new": ["W", "W", "O"], "share": [1.0, 0.9, 1.0]}, "“2” sum to 0.9"),
    ({"old": ["1", "2", "3"], "new": ["W", "W", "X"], "share": [1.0, 1.0, 1.0]}, "such as “X”"),
    ({"old": ["1", "2"], "new": ["W", "W"], "share": [1.0, 1.0]}, "such as “3”"),
    ({"old": ["1"], "new": ["W"]}, "“old”, “new” and “share”"),
]


@pytest.mark.parametrize(("columns", "said"), BAD_TABLES)
def test_a_table_that_does_not_fit_is_refused(run, before, after, make_layer, columns, said):
    table = make_layer(columns, geometries=False)
    with pytest.raises(QgsProcessingException, match=said):
        run(
            "convertboundaries",
            INPUT=before,
            KEY_FIELD="nr",
            PERIOD_FIELD="period",
            TARGET=after,
            TARGET_KEY="key",
            COUNTS=["people"],
            METHOD="transfer_table",
            TRANSFER=table,
        )


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"COUNTS": []}, "Choose the counts"),
        ({"PERIOD_FIELD": None}, "several rows"),
        ({"METHOD": "target_density"}, "TARGET_POPULATION"),
        ({"METHOD": "points"}, "WEIGHTS"),
        ({"METHOD": "transfer_table"}, "TRANSFER"),
        ({"RATES": ["rate"], "DENOMINATORS": []}, "denominator"),
    ],
)
def test_what_cannot_be_done_is_said(run, before, after, changes, said):
    parameters = {
        "INPUT": before,
        "KEY_FIELD": "nr",
        "PERIOD_FIELD": "period",
        "TARGET": after,
        "TARGET_KEY": "key",
        "COUNTS": ["people"],
        **changes,
    }
    with pytest.raises(QgsProcessingException, match=said):
        run("convertboundaries", **parameters)


def test_negative_counts_repeated_and_distant_districts_are_refused(run, before, after, make_layer):
    below = make_layer({"nr": ["1"], "people": [-3.0]}, geometries=[LEFT])
    with pytest.raises(QgsProcessingException, match="must hold counts"):
        run("convertboundaries", INPUT=below, KEY_FIELD="nr", TARGET=after, TARGET_KEY="key", COUNTS=["people"])
    twice = make_layer({"key": ["W", "W"]}, geometries=[WEST, EAST])
    with pytest.raises(QgsProcessingException, match="several times"):
        run("proposetransfer", INPUT=before, KEY_FIELD="nr", TARGET=twice, TARGET_KEY="key")
    away = make_layer({"key": ["X"]}, geometries=[FAR])
    with pytest.raises(QgsProcessingException, match="do not overlap"):
        run("proposetransfer", INPUT=before, KEY_FIELD="nr", TARGET=away, TARGET_KEY="key")


def test_berlin_by_the_command_line(qgis_process, real_data, tmp_path, read_layer):
    folder = real_data / "berlin_boundaries"
    results = qgis_process.run(
        "proposetransfer",
        INPUT=str(folder / "plr_alt_bis2020_448.geojson"),
        KEY_FIELD="RAUMID",
        TARGET=str(folder / "plr_neu_ab2021_542" / "lor_planungsraeume_2021.shp"),
        TARGET_KEY="PLR_ID",
        OUTPUT=str(tmp_path / "transfer.csv"),
        REPORT=str(tmp_path / "transfer.html"),
    )
    assert results["SAME_COUNT"] > 280
    rows = read_layer(tmp_path / "transfer.csv")
    assert set(rows) >= {"old", "new", "share", "basis", "flag"}
    assert len(set(rows["old"])) == 448 and len(set(rows["new"])) == 542
    assert "448" in (tmp_path / "transfer.html").read_text(encoding="utf-8")
