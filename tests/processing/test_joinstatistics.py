"""joinstatistics and joinstatisticsfile: every row accounted for, layer kept, any source."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from datetime import date

import pytest
from qgis.core import QgsProcessingException, QgsProcessingFeatureSourceDefinition, QgsVectorLayer, edit
from qgis.PyQt.QtCore import QDate

KEYS = ["0101", "0102", "0103", "0104"]


@pytest.fixture
def districts(make_layer):
    return make_layer({"nr": KEYS, "name": ["Altstadt", "Neustadt", "Südstadt", "Hafen"], "n": [1, 2, 3, 4]})


@pytest.fixture
def panel(make_layer):
    return make_layer(
        {
            "district": ["101", "102", "103", "101", "102", "999"],
            "period": ["2019", "2019", "2019", "2020", "2020", "2020"],
            "einwohner": [10.0, 20.0, None, 11.0, 21.0, 5.0],
            "einwohner_status": ["ok", "ok", "suppressed", "ok", "ok", "ok"],
        },
        geometries=False,
        name="panel",
    )


def test_one_feature_per_district_and_period(run, read_layer, districts, panel):
    result = run(
        "joinstatistics",
        INPUT=districts,
        KEY_FIELD="nr",
        TABLE=panel,
        UNMATCHED_DISTRICTS="TEMPORARY_OUTPUT",
        UNMATCHED_ROWS="TEMPORARY_OUTPUT",
    )
    assert {name: value for name, value in result.items() if name.endswith("COUNT")} == {
        "MATCHED_COUNT": 3,
        "UNMATCHED_DISTRICT_COUNT": 1,
        "UNMATCHED_ROW_COUNT": 1,
        "DUPLICATE_COUNT": 0,
        "PERIOD_COUNT": 2,
    }
    rows = read_layer(result["OUTPUT"])
    assert rows["nr"] == [key for key in KEYS for _ in range(2)]
    assert rows["period"] == ["2019", "2020"] * 4
    assert rows["einwohner"] == [10, 11, 20, 21, None, None, None, None]
    assert rows["einwohner_status"] == ["ok", "ok", "ok", "ok", "suppressed", None, None, None]
    assert (rows["period_begin"][0], rows["period_end"][0]) == (QDate(2019, 1, 1), QDate(2019, 12, 31))
    assert rows["n"] == [1, 1, 2, 2, 3, 3, 4, 4]
    assert read_layer(result["UNMATCHED_DISTRICTS"])["nr"] == ["0104"]
    lost = read_layer(result["UNMATCHED_ROWS"])
    assert (lost["district"], lost["period"], lost["einwohner"]) == (["999"], ["2020"], [5])
    assert "No district has this key" in lost["reason"][0]


def test_geometry_and_reference_system_are_kept(run, districts, panel):
    result = run("joinstatistics", INPUT=districts, KEY_FIELD="nr", TABLE=panel)["OUTPUT"]
    assert result.crs() == districts.crs()
    wanted = {feature["nr"]: feature.geometry().asWkt() for feature in districts.getFeatures()}
    assert all(feature.geometry().asWkt() == wanted[feature["nr"]] for feature in result.getFeatures())


def test_one_feature_per_district(run, read_layer, districts, panel):
    rows = read_layer(
        run("joinstatistics", INPUT=districts, KEY_FIELD="nr", TABLE=panel, SHAPE="per_district")["OUTPUT"]
    )
    assert rows["einwohner_2019"] == [10, 20, None, None]
    assert rows["einwohner_2020"] == [11, 21, None, None]
    assert rows["einwohner_2019_status"] == ["ok", "ok", "suppressed", None]


def test_chosen_periods_and_indicators(run, read_layer, districts, panel):
    result = run(
        "joinstatistics", INPUT=districts, KEY_FIELD="nr", TABLE=panel, PERIODS="2020", INDICATORS=["einwohner"]
    )
    assert read_layer(result["OUTPUT"])["period"] == ["2020"] * 4
    with pytest.raises(QgsProcessingException, match="no period “1999”"):
        run("joinstatistics", INPUT=districts, KEY_FIELD="nr", TABLE=panel, PERIODS="1999")


def test_exact_matching_repairs_nothing(run, districts, panel):
    assert (
        run("joinstatistics", INPUT=districts, KEY_FIELD="nr", TABLE=panel, KEY_MATCHING="exact")["MATCHED_COUNT"] == 0
    )


def test_wrong_key_field_is_told_the_right_one(run, districts, panel, tmp_path):
    report = tmp_path / "r.html"
    result = run("joinstatistics", INPUT=districts, KEY_FIELD="name", TABLE=panel, REPORT=str(report))
    assert result["MATCHED_COUNT"] == 0
    assert "Field “nr” of the layer would match 3 districts" in report.read_text(encoding="utf-8")


def test_bridge_table(run, read_layer, districts, make_layer):
    table = make_layer({"district": ["71", "72"], "period": ["2020"] * 2, "a": [1.0, 2.0]}, geometries=False)
    bridge = make_layer({"old": ["71", "72"], "new": ["0101", "0102"]}, geometries=False)
    result = run("joinstatistics", INPUT=districts, KEY_FIELD="nr", TABLE=table, BRIDGE=bridge)
    assert read_layer(result["OUTPUT"])["a"] == [1, 2, None, None]


def test_duplicates_are_refused_and_counted(run, read_layer, districts, make_layer):
    table = make_layer(
        {"district": ["0101", "0101", "0102"], "period": ["2020"] * 3, "a": [1.0, 2.0, 3.0]}, geometries=False
    )
    result = run("joinstatistics", INPUT=districts, KEY_FIELD="nr", TABLE=table)
    assert (result["DUPLICATE_COUNT"], result["UNMATCHED_ROW_COUNT"]) == (2, 2)
    assert read_layer(result["OUTPUT"])["a"] == [None, 3, None, None]


def test_fields_of_the_layer_are_never_overwritten(run, read_layer, districts, make_layer):
    table = make_layer({"district": ["0101"], "period": ["2020"], "n": [7.5]}, geometries=False)
    rows = read_layer(run("joinstatistics", INPUT=districts, KEY_FIELD="nr", TABLE=table)["OUTPUT"])
    assert rows["n"] == [1, 2, 3, 4]
    assert rows["n_2"] == [7.5, None, None, None]


def test_selection_filter_and_edit_buffer_count(run, read_layer, districts, panel):
    districts.selectByExpression("nr in ('0101', '0102')")
    chosen = QgsProcessingFeatureSourceDefinition(districts.id(), True)
    from qgis.core import QgsProject

    QgsProject.instance().addMapLayer(districts, False)
    try:
        assert set(read_layer(run("joinstatistics", INPUT=chosen, KEY_FIELD="nr", TABLE=panel)["OUTPUT"])["nr"]) == {
            "0101",
            "0102",
        }
        districts.startEditing()
        row = next(feature.id() for feature in districts.getFeatures() if feature["nr"] == "0104")
        districts.changeAttributeValue(row, 0, "999")
        result = run("joinstatistics", INPUT=districts, KEY_FIELD="nr", TABLE=panel)
        assert (result["MATCHED_COUNT"], result["UNMATCHED_ROW_COUNT"]) == (4, 0)
        districts.rollBack()
    finally:
        QgsProject.instance().takeMapLayer(districts)


def test_a_filter_of_the_layer_holds(run, districts, panel, tmp_path, read_layer):
    import processing

    path = tmp_path / "d.gpkg"
    processing.run("native:savefeatures", {"INPUT": districts, "OUTPUT": str(path)})
    layer = QgsVectorLayer(str(path), "d", "ogr")
    layer.setSubsetString("\"nr\" <> '0104'")
    result = run("joinstatistics", INPUT=layer, KEY_FIELD="nr", TABLE=panel)
    assert (result["MATCHED_COUNT"], result["UNMATCHED_DISTRICT_COUNT"]) == (3, 0)
    with edit(layer):
        assert layer.featureCount() == 3


def test_temporal_controller_and_aliases_are_saved_with_the_file(run, districts, panel, tmp_path):
    output = tmp_path / "j.gpkg"
    run("joinstatistics", INPUT=districts, KEY_FIELD="nr", TABLE=panel, OUTPUT=str(output))
    layer = QgsVectorLayer(str(output), "j", "ogr")
    layer.loadDefaultStyle()  # QGIS itself switches the flag off again when it opens a file
    assert layer.temporalProperties().isActive()
    assert "period_begin" in layer.temporalProperties().startExpression()
    assert "period_end" in layer.temporalProperties().endExpression()
    assert layer.fields().field("period").alias() == "Period"


def test_other_formats_than_geopackage(run, districts, panel, tmp_path, read_layer):
    output = tmp_path / "j.geojson"
    run("joinstatistics", INPUT=districts, KEY_FIELD="nr", TABLE=panel, OUTPUT=str(output))
    assert len(read_layer(output)["nr"]) == 8


def test_a_table_that_is_no_panel_is_told_so(run, districts, make_layer):
    table = make_layer({"nr": ["1"], "a": [1.0]}, geometries=False)
    with pytest.raises(QgsProcessingException, match="no panel table"):
        run("joinstatistics", INPUT=districts, KEY_FIELD="nr", TABLE=table)


def test_reading_and_joining_in_one_step(run, read_layer, districts, tmp_path):
    files = []
    for year in (2019, 2020):
        path = tmp_path / f"ew_{year}.csv"
        path.write_bytes(
            f"Nr;Name;Zahl\n101;Altstadt;1.0{year - 2000}\n102;Neustadt;*\n103;Südstadt;7\n".encode("cp1252")
        )
        files.append(str(path))
    result = run("joinstatisticsfile", INPUT=districts, KEY_FIELD="nr", FILES=files)
    rows = read_layer(result["OUTPUT"])
    assert result["MATCHED_COUNT"] == 3
    assert rows["zahl"] == [1019, 1020, None, None, 7, 7, None, None]
    assert rows["zahl_status"][2:4] == ["suppressed", "suppressed"]


def test_on_the_command_line(qgis_process, districts, tmp_path):
    import processing

    layer = tmp_path / "d.gpkg"
    processing.run("native:savefeatures", {"INPUT": districts, "OUTPUT": str(layer)})
    table = tmp_path / "ew_2020.csv"
    table.write_text("Nr;Zahl\n101;5\n102;6\n103;7\n")
    panel = tmp_path / "panel.gpkg"
    qgis_process.run("importstatistics", FILES=str(table), OUTPUT=str(panel))
    result = qgis_process.run(
        "joinstatistics", INPUT=str(layer), KEY_FIELD="nr", TABLE=str(panel), OUTPUT=str(tmp_path / "a.gpkg")
    )
    assert result["MATCHED_COUNT"] == 3
    result = qgis_process.run(
        "joinstatisticsfile", INPUT=str(layer), KEY_FIELD="nr", FILES=str(table), OUTPUT=str(tmp_path / "b.gpkg")
    )
    assert result["MATCHED_COUNT"] == 3


KILLED = """
import sys
sys.path[:0] = {path!r}
from qgis.core import QgsApplication
application = QgsApplication([], False)
application.initQgis()
from processing.core.Processing import Processing
Processing.initialize()
from sozialraum.processing import provider
from sozialraum.processing.io import geopackage
ours = provider.SozialraumProvider()
QgsApplication.processingRegistry().addProvider(ours)
finish = geopackage._Table.finish
def slow(*arguments):
    print("writing", flush=True)
    import time
    time.sleep(60)
geopackage._Table.finish = slow
import processing
processing.run("sozialraum:importstatistics", dict(FILES={table!r}, OUTPUT={output!r}))
"""


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_a_killed_run_leaves_the_old_file_and_no_half_one(run, tmp_path):
    table, output = tmp_path / "ew_2020.csv", tmp_path / "panel.gpkg"
    table.write_text("Nr;Zahl\n101;5\n102;6\n103;7\n")
    run("importstatistics", FILES=str(table), OUTPUT=str(output))
    before = output.read_bytes()
    path = [entry for entry in sys.path if "sozialraum-plugins" in entry or entry.endswith("qgis/python/plugins")]
    script = KILLED.format(path=path, table=str(table), output=str(output))
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    process = subprocess.Popen(
        [sys.executable, "-c", script], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment
    )
    # libraries say this and that before, on a busy machine also that they wait for each other
    said = []
    for line in process.stdout:
        said.append(line)
        if "writing" in line:
            break
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdout.close()
    assert said and "writing" in said[-1], "".join(said)
    assert output.read_bytes() == before
    assert [part.name for part in tmp_path.glob("*.gpkg")] == ["panel.gpkg"]
    # the next run clears what the killed one has left beside
    run("importstatistics", FILES=str(table), OUTPUT=str(output))
    assert sorted(part.name for part in tmp_path.iterdir()) == ["ew_2020.csv", "panel.gpkg"]


def test_periods_have_their_dates(run, read_layer, districts, make_layer):
    table = make_layer(
        {"district": ["0101", "0101"], "period": ["2020/21", "2020-Q2"], "a": [1.0, 2.0]}, geometries=False
    )
    rows = read_layer(run("joinstatistics", INPUT=districts, KEY_FIELD="nr", TABLE=table)["OUTPUT"])
    spans = {
        period: (begin.toPyDate(), end.toPyDate())
        for period, begin, end in zip(rows["period"], rows["period_begin"], rows["period_end"])
    }
    assert spans == {"2020/21": (date(2020, 8, 1), date(2021, 7, 31)), "2020-Q2": (date(2020, 4, 1), date(2020, 6, 30))}


def test_the_first_rate_is_painted_and_gaps_are_not_and_counts_never_are(run, districts, make_layer, tmp_path):
    from sozialraum.processing.io.panels import visible

    keys, counts = ["101", "102", "103", "104"], [10.0, 20.0, 30.0, None]
    for name, columns, painted in (
        ("counts", {"einwohner": counts}, ""),
        (
            "both",
            {"einwohner": counts, "quote": [1.5, 2.25, 7.0, 9.5], "quote_status": ["", "", "", "suppressed"]},
            "quote",
        ),
    ):
        output = tmp_path / f"{name}.gpkg"
        table = make_layer({"district": keys, "period": ["2019"] * 4, **columns}, geometries=False)
        run("joinstatistics", INPUT=districts, KEY_FIELD="nr", TABLE=table, OUTPUT=str(output))
        layer = QgsVectorLayer(str(output), "j", "ogr")
        renderer = layer.renderer()
        if not painted:
            assert renderer.type() == "singleSymbol"
            continue
        rules = [rule.filterExpression() for rule in renderer.rootRule().children()]
        assert len(rules) >= 3
        assert rules[-1].lower() == f"not ({visible(painted, True)})".lower()


def test_nothing_unmatched_makes_empty_files_and_no_period_is_no_obstacle(run, read_layer, districts, tmp_path):
    table = tmp_path / "werte.csv"
    table.write_text("Nr;Zahl\n101;5\n102;6\n103;7\n104;8\n")
    outputs = {name: str(tmp_path / f"{name}.gpkg") for name in ("OUTPUT", "UNMATCHED_DISTRICTS", "UNMATCHED_ROWS")}
    result = run("joinstatisticsfile", INPUT=districts, KEY_FIELD="nr", FILES=str(table), **outputs)
    assert (result["MATCHED_COUNT"], result["UNMATCHED_DISTRICT_COUNT"], result["UNMATCHED_ROW_COUNT"]) == (4, 0, 0)
    rows = read_layer(outputs["OUTPUT"])
    assert (rows["zahl"], set(rows["period"])) == ([5, 6, 7, 8], {None})
    assert read_layer(outputs["UNMATCHED_DISTRICTS"])["nr"] == []
    assert read_layer(outputs["UNMATCHED_ROWS"])["district"] == []


def test_districts_without_key_stay_without_data(run, read_layer, make_layer):
    layer = make_layer({"nr": ["01", None, "03"]})
    table = make_layer({"district": ["1", "3"], "period": ["2020"] * 2, "a": [1.0, 3.0]}, geometries=False)
    result = run("joinstatistics", INPUT=layer, KEY_FIELD="nr", TABLE=table)
    assert read_layer(result["OUTPUT"])["a"] == [1, None, 3]
    assert (result["MATCHED_COUNT"], result["UNMATCHED_DISTRICT_COUNT"]) == (2, 1)


def test_chosen_indicators_of_files(run, read_layer, districts, tmp_path):
    table = tmp_path / "werte_2020.csv"
    table.write_text("Nr;A;B\n101;5;1\n102;6;2\n103;7;3\n")
    options = {"INPUT": districts, "KEY_FIELD": "nr", "FILES": str(table)}
    names = read_layer(run("joinstatisticsfile", INDICATORS="b", **options)["OUTPUT"])
    assert "b" in names
    assert "a" not in names
    with pytest.raises(QgsProcessingException, match="no indicator “c”"):
        run("joinstatisticsfile", INDICATORS="c", **options)


def test_districts_with_data_are_those_with_a_value(run, sample, tmp_path):
    """Two districts of the sample were founded in 2018: their rows before then hold nothing but signs."""
    files = [str(path) for path in sorted(sample.glob("*2010_2024.csv"))]
    values = {"INPUT": f"{sample}/musterstadt.gpkg|layername=sozialraeume", "KEY_FIELD": "sr_nr", "FILES": files}
    report = tmp_path / "report.html"
    bare = str(tmp_path / "bare.gpkg")
    result = run(
        "joinstatisticsfile",
        PERIODS=", ".join(str(year) for year in range(2010, 2018)),
        UNMATCHED_DISTRICTS=bare,
        REPORT=str(report),
        **values,
    )
    assert (result["MATCHED_COUNT"], result["UNMATCHED_DISTRICT_COUNT"]) == (58, 2)
    assert "no value in it" in report.read_text(encoding="utf-8")
    assert QgsVectorLayer(bare, "bare", "ogr").featureCount() == 2
    assert run("joinstatisticsfile", **values)["MATCHED_COUNT"] == 60
