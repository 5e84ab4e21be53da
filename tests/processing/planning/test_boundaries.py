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


@pytest.fixture
def converted(run, before, after, read_layer):
    """converted(COUNTS=…, …) → the columns of the old layer on the new one."""

    def call(**parameters):
        common = {"INPUT": before, "KEY_FIELD": "nr", "PERIOD_FIELD": "period", "TARGET": after, "TARGET_KEY": "key"}
        return read_layer(run("convertboundaries", **{**common, "COUNTS": ["people"], **parameters})["OUTPUT"])

    return call


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


def test_known_residents_place_people(converted):
    rows = converted(METHOD="fitted", TARGET_POPULATION="residents")
    # the fit meets 704 people of 2020 in the ratio 180 : 420
    assert rows["people"][1] == pytest.approx(704 * 0.3, abs=0.01)
    assert rows["people"][0] + rows["people"][2] == pytest.approx(600)
    rows = converted(METHOD="target_density", TARGET_POPULATION="residents")
    assert rows["people"][0] == pytest.approx(100 + 200 * 0.3)


def test_whole_persons_keep_the_sums(converted):
    assert converted(ROUND="keep_sums")["people"] == [200, 253, 400, 451]


def test_points_with_weights(converted, make_layer):
    points = make_layer(
        {"n": [3.0, 1.0, 5.0]},
        geometries=[f"POLYGON(({x} 500, {x + 2} 500, {x + 2} 502, {x} 502, {x} 500))" for x in (1200, 1800, 100)],
        name="points",
    )
    assert converted(METHOD="points", WEIGHTS=points, WEIGHT_FIELD="n")["people"][0] == 100 + 200 * 0.75


def test_a_corrected_table_is_taken_as_it_is(converted, make_layer):
    table = make_layer(
        {"old": ["1", "2", "2", "3"], "new": ["W", "W", "O", "O"], "share": [1.0, 0.9, 0.1, 1.0]}, geometries=False
    )
    assert converted(METHOD="transfer_table", TRANSFER=table)["people"][0] == 280


def test_the_sample_goes_on_across_its_reform(run, read_layer, sample):
    """The old districts with their residents of 2017, by the office's table, on those of 2018; every person arrives."""
    districts = f"{sample / 'musterstadt.gpkg'}|layername=sozialraeume"
    before = run(
        "joinstatisticsfile",
        INPUT=f"{districts}_bis_2017",
        KEY_FIELD="sr_nr",
        FILES=[str(sample / "einwohner_2017.csv")],
    )["OUTPUT"]
    people = read_layer(before)
    result = run(
        "convertboundaries",
        INPUT=before,
        TARGET=districts,
        TARGET_KEY="sr_nr",
        COUNTS=["einwohner_insgesamt"],
        METHOD="transfer_table",
        TRANSFER=str(sample / "uebergang_2017_2018.csv"),
    )
    now = read_layer(result["OUTPUT"])
    assert sum(now["einwohner_insgesamt"]) == pytest.approx(sum(people["einwohner_insgesamt"]))
    place = {key: row for row, key in enumerate(now["sr_nr"])}
    old = dict(zip(people["sr_nr"], people["einwohner_insgesamt"]))["0307"]
    assert now["einwohner_insgesamt"][place["0308"]] == pytest.approx(0.7897 * old)
    flags = {key: now["einwohner_insgesamt_status"][row] for key, row in place.items()}
    assert {key for key, flag in flags.items() if flag != "ok"} == {"0308", "0309"}


def test_a_table_of_an_office_is_read_with_its_own_titles_and_commas(converted, make_layer):
    table = {"bis_2017": ["1", "2", "2", "3"], "ab_2018": ["W", "W", "O", "O"], "anteil": ["1", "0,9", "0,1", "1"]}
    assert converted(METHOD="transfer_table", TRANSFER=make_layer(table, geometries=False))["people"][0] == 280


def test_zeros_that_a_table_has_lost_come_back(run, make_layer, read_layer):
    old = make_layer({"nr": ["0101", "0102", "0103"], "people": [100.0, 200.0, 300.0]})
    new = make_layer({"key": ["0201", "0202"]}, geometries=[WEST, EAST])
    table = {"old": [101, 102, 102, 103], "new": [201, 201, 202, 202], "share": [1.0, 0.5, 0.5, 1.0]}
    choice = {"METHOD": "transfer_table", "TRANSFER": make_layer(table, geometries=False), "COUNTS": ["people"]}
    found = run("convertboundaries", INPUT=old, KEY_FIELD="nr", TARGET=new, TARGET_KEY="key", **choice)["OUTPUT"]
    assert read_layer(found)["people"] == [200, 400]


def test_two_reforms_are_one_transfer(converted, make_layer):
    """1, 2 and 3 became A, B and C, and these W and O: [[1,0,0],[0,.6,.4],[0,0,1]] · [[.7,.3],[1,0],[0,1]]."""
    first = {"old": ["1", "2", "2", "3"], "new": ["A", "B", "C", "C"], "share": [1.0, 0.6, 0.4, 1.0]}
    then = {"old": ["A", "A", "B", "C"], "new": ["W", "O", "W", "O"], "share": [0.7, 0.3, 1.0, 1.0]}
    tables = [make_layer(one, geometries=False) for one in (first, then)]
    rows = converted(METHOD="transfer_table", TRANSFER=tables[0], TRANSFER_NEXT=tables[1])
    assert rows["people"][::2] == pytest.approx([0.7 * 100 + 0.6 * 200, 0.3 * 100 + 0.4 * 200 + 300])
    short = make_layer({name: cells[:2] for name, cells in then.items()}, geometries=False)
    with pytest.raises(QgsProcessingException, match="does not know “B”"):
        converted(METHOD="transfer_table", TRANSFER=tables[0], TRANSFER_NEXT=short)


BAD_TABLES = [
    ({"old": ["1", "2", "3"], "new": ["W", "W", "O"], "share": [1.0, 0.9, 1.0]}, "“2” sum to 0.9"),
    ({"old": ["1", "2", "3"], "new": ["W", "W", "X"], "share": [1.0, 1.0, 1.0]}, "such as “X”"),
    ({"old": ["1", "2"], "new": ["W", "W"], "share": [1.0, 1.0]}, "such as “3”"),
    ({"old": ["1"], "new": ["W"]}, "“old”, “new” and “share”"),
    ({"old": ["1"], "new": ["W"], "share": ["viel"]}, "Row 1 of the transfer table has the share “viel”"),
    ({"old": ["1"], "new": ["W"], "share": [None]}, "“1” that passes to “W” is nan"),
]


@pytest.mark.parametrize(("columns", "said"), BAD_TABLES)
def test_a_table_that_does_not_fit_is_refused(converted, make_layer, tmp_path, columns, said):
    table = make_layer(columns, geometries=False)
    with pytest.raises(QgsProcessingException, match=said):
        converted(METHOD="transfer_table", TRANSFER=table, OUTPUT=str(tmp_path / "x.gpkg"))
    assert not list(tmp_path.glob("*"))


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"COUNTS": []}, "Choose the counts"),
        ({"PERIOD_FIELD": None}, "more than once"),
        ({"METHOD": "target_density"}, "TARGET_POPULATION"),
        ({"METHOD": "points"}, "WEIGHTS"),
        ({"METHOD": "transfer_table"}, "TRANSFER"),
        ({"RATES": ["rate"], "DENOMINATORS": []}, "denominator"),
        ({"COUNTS": ["rate"], "ROUND": "keep_sums"}, "“rate” has 9.9 for “1”, which is no whole number"),
    ],
)
def test_what_cannot_be_done_is_said(converted, tmp_path, changes, said):
    with pytest.raises(QgsProcessingException, match=said):
        converted(**changes, OUTPUT=str(tmp_path / "x.gpkg"))
    assert not list(tmp_path.glob("*"))


@pytest.mark.parametrize("layer", ["INPUT", "TARGET"])
def test_districts_on_top_of_each_other_are_refused(run, converted, make_layer, layer):
    """Two periods with boundaries of their own in one layer, for example."""
    key = {"INPUT": "nr", "TARGET": "key"}[layer]
    double = make_layer(
        {key: ["1", "2", "12"], "people": [1.0, 2.0, 3.0]},
        geometries=[LEFT, MIDDLE, "POLYGON((500 0, 2000 0, 2000 1000, 500 1000, 500 0))"],
    )
    with pytest.raises(QgsProcessingException, match="lie on top of each other with 50.* ha"):
        converted(**{layer: double, "PERIOD_FIELD": None if layer == "INPUT" else "period"})


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


def test_a_row_without_a_period_mixes_no_districts_up(run, make_layer, after, read_layer):
    """A layer of a join keeps districts without data as rows without a period; they stand anywhere among the others."""
    columns = {
        "nr": ["3", "1", "2", "3"],
        "period": [None, "2020", "2020", "2020"],
        "people": [None, 100.0, 200.0, 300.0],
    }
    old = make_layer(columns, geometries=[RIGHT, LEFT, MIDDLE, RIGHT], name="before")
    choices = {"KEY_FIELD": "nr", "COUNTS": ["people"], "TARGET": after, "TARGET_KEY": "key", "METHOD": "area"}
    done = read_layer(run("convertboundaries", INPUT=old, **choices)["OUTPUT"])
    assert dict(zip(done["key"], done["people"])) == {"W": 200.0, "O": 400.0}
    gone = {"nr": ["3", "1", "2"], "period": [None, "2020", "2020"], "people": [None, 100.0, 200.0]}
    old = make_layer(gone, geometries=[RIGHT, LEFT, MIDDLE], name="before")
    done = read_layer(run("convertboundaries", INPUT=old, **choices)["OUTPUT"])
    assert done["key"][0] == "W" and done["people"][0] == 200.0 and done["people"][1] is None
