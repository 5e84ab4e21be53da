"""A destination is looked at before it is written, and holds afterwards what was promised, in every format."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from osgeo import gdal
from qgis.core import (
    QgsFeature,
    QgsField,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime
from sozialraum.processing.io import formats
from sozialraum.processing.io.fields import FIELD_KINDS

ENDINGS = ("gpkg", "geojson", "json", "csv", "shp", "fgb", "xlsx", "ods", "sqlite", "tab", "mif", "gml")
TABLES = ("gpkg", "geojson", "json", "csv", "dbf", "xlsx", "ods", "sqlite")


class Said(QgsProcessingFeedback):
    """Keeps the warnings."""

    def __init__(self):
        super().__init__(False)
        self.warnings: list[str] = []

    def pushWarning(self, warning):
        self.warnings.append(warning)


@pytest.fixture
def index(provider):
    """index(layer, OUTPUT=…) → results and warnings of a social index."""
    import processing

    def call(layer, context=None, **parameters):
        said = Said()
        values = {"INPUT": layer, "KEY_FIELD": "k", "INDICATORS": ["q"], **parameters}
        return processing.run("sozialraum:socialindex", values, feedback=said, context=context), said.warnings

    return call


@pytest.fixture
def cases(root) -> Path:
    path = root.parent / "shared" / "cases"
    if not path.is_dir():
        pytest.skip(f"the cases are not there: {path}")
    return path


def layer_with(make_layer, values: dict, kinds: dict | None = None) -> QgsVectorLayer:
    """Four districts with a key, an indicator and further fields; kinds: of those that are neither text nor number."""
    plain = {name: cells for name, cells in values.items() if name not in (kinds or {})}
    base = make_layer({"k": ["a", "b", "c", "d"], "q": [1.0, 2.0, 3.0, 5.0], **plain})
    if not kinds:
        return base
    base.dataProvider().addAttributes([QgsField(name, kind) for name, kind in kinds.items()])
    base.updateFields()
    for row, feature in enumerate(base.getFeatures()):
        changes = {base.fields().lookupField(name): values[name][row] for name in kinds}
        assert base.dataProvider().changeAttributeValues({feature.id(): changes})
    return base


def rows_by_key(source: str) -> list[dict]:
    layer = QgsVectorLayer(source, "read", "ogr")
    assert layer.isValid(), source
    found = [dict(zip([field.name() for field in layer.fields()], f.attributes())) for f in layer.getFeatures()]
    return sorted(found, key=lambda row: row.get("k", ""))


# Date-times


@pytest.fixture(params=["UTC", "Europe/Berlin", "America/New_York"])
def zone(request, monkeypatch):
    monkeypatch.setenv("TZ", request.param)
    time.tzset()
    yield request.param
    monkeypatch.undo()
    time.tzset()


MOMENTS = [
    QDateTime(QDate(2020, 12, 31), QTime(0, 0)),
    QDateTime(QDate(2021, 3, 28), QTime(2, 30)),  # skipped in Berlin
    QDateTime(QDate(2021, 3, 14), QTime(2, 30)),  # skipped in New York
    QDateTime(QDate(2021, 10, 31), QTime(2, 30)),  # twice in Berlin
]


def wall(value) -> str:
    """Day and hour of what was read, whatever kind it is."""
    if isinstance(value, QDateTime):
        return value.date().toString("yyyy-MM-dd") + " " + value.time().toString("HH:mm:ss")
    return str(value).replace("/", "-").replace("T", " ")[:19]


@pytest.mark.parametrize("ending", [*ENDINGS, ""])
def test_a_kept_moment_is_unchanged(index, make_layer, tmp_path, zone, ending):
    home = type(FIELD_KINDS["text"])
    moments = [QDateTime(moment.date(), moment.time()) for moment in MOMENTS]  # of this zone
    layer = layer_with(make_layer, {"stand": moments}, {"stand": getattr(home, "QDateTime", None) or home.DateTime})
    output = str(tmp_path / f"out.{ending}") if ending else "TEMPORARY_OUTPUT"
    result, _ = index(layer, OUTPUT=output)
    if ending:
        found = [wall(row["stand"]) for row in rows_by_key(result["OUTPUT"])]
    else:
        found = [wall(feature["stand"]) for feature in result["OUTPUT"].getFeatures()]
    assert found == [wall(moment) for moment in moments]


def test_the_case_of_a_moment_in_berlin(index, cases, tmp_path, monkeypatch):
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    try:
        output = str(tmp_path / "out.gpkg")
        index(str(cases / "bugs_aktualisiert.geojson"), KEY_FIELD="sr", PERIOD_FIELD=None, OUTPUT=output)
        assert {wall(row["stand"]) for row in rows_by_key(output)} == {"2020-12-31 00:00:00"}
    finally:
        monkeypatch.undo()
        time.tzset()


def test_a_moment_of_another_zone_is_the_same_moment(make_layer):
    from sozialraum.processing.io.geopackage import plain

    day, hour = QDate(2021, 6, 1), QTime(12, 0)
    assert plain(QDateTime(day, hour, Qt.TimeSpec.UTC)) == "2021-06-01T12:00:00.000Z"
    assert plain(QDateTime(day, hour, Qt.TimeSpec.OffsetFromUTC, 7200)) == "2021-06-01T10:00:00.000Z"
    assert plain(QDateTime()) is None


# Fields


HOSTILE = [
    "fid", "FID", "Fid", "geom", "GEOM", "geometry", "ogc_fid", "OGC_FID", "rowid", "id", "ID", "Name", "NAME", "name", "select", "order",
    "group", "index ", "table", "wkt", "x", "X", "gml_id", "description", "a_very_long_name_of_a_field_with_many_letters", "personen_mit_langem_namen",
    "personen_mit_langem_namen_maennlich", "ä", "Größe", "a b", "a.b", "a\"b", "a'b", "a;b", "a,b", "%", "1", "q_1", "NAME_1", "_status", "k_status",
]  # fmt: skip


@pytest.mark.parametrize("ending", ENDINGS)
def test_every_field_is_there_under_its_name_or_one_that_is_told(index, make_layer, tmp_path, ending):
    values = {name: [f"{place} {row}" for row in "abcd"] for place, name in enumerate(HOSTILE)}
    layer = layer_with(make_layer, values)
    output = str(tmp_path / f"out.{ending}")
    result, warnings = index(layer, OUTPUT=output)
    row = rows_by_key(result["OUTPUT"])[0]
    cells = [value for value in row.values() if isinstance(value, str)]
    for place, name in enumerate(HOSTILE):
        assert f"{place} a" in cells, name
    changed = [name for place, name in enumerate(HOSTILE) if row.get(name) != f"{place} a"]
    assert len(changed) < 15 or ending in ("shp", "sqlite", "tab", "mif", "gml")
    if changed:
        assert any("→" in warning for warning in warnings), changed


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
@given(
    st.lists(st.text("aAbBäÄ_1 s", min_size=0, max_size=14) | st.sampled_from(HOSTILE), min_size=1, max_size=40),
    st.sampled_from([".gpkg", ".shp", ".csv", ".fgb", ".tab", ".sqlite", ".ods"]),
)
def test_names_fit_the_format_and_are_apart(names, ending):
    known = formats.format_of(ending)
    names = list(dict.fromkeys(names))
    names += [f"{name}_status" for name in names[:3] if f"{name}_status" not in names]
    new = formats.fitting_names(names, ending)
    folded = [name.lower() if known.folded else name for name in new]
    assert len(set(folded)) == len(names)
    assert not set(folded) & set(known.reserved)
    assert all(new) and not any(known.longest and len(name.encode()) > known.longest for name in new)
    if not known.longest and not known.folded and all(name == name.strip() for name in names) and all(names):
        assert new == names
    pairs = dict(zip(names, new))
    for name in names[-3:]:
        base = name[: -len("_status")] if name.endswith("_status") else ""
        if base in pairs and f"{base}_status" == name and known.longest:
            assert pairs[name].startswith(pairs[base]) or "_" in pairs[name]


def test_names_that_differ_by_case_are_both_there(index, cases, tmp_path):
    output = str(tmp_path / "out.gpkg")
    _, warnings = index(str(cases / "bugs_gross_klein.geojson"), KEY_FIELD="sr", PERIOD_FIELD=None, OUTPUT=output)
    row = rows_by_key(output)[0]
    assert {row["Name"], row["NAME_1"]} == {"klein 01", "GROSS 01"}
    assert any("NAME → NAME_1" in warning for warning in warnings)


def test_a_key_that_is_called_fid_is_not_lost(index, cases, tmp_path):
    output = str(tmp_path / "out.gpkg")
    _, warnings = index(str(cases / "bugs_fid.geojson"), KEY_FIELD="fid", PERIOD_FIELD=None, OUTPUT=output)
    assert [row["fid_1"] for row in rows_by_key(output)] == ["SR-01", "SR-02", "SR-03", "SR-04"]
    assert any("fid → fid_1" in warning for warning in warnings)


@pytest.mark.parametrize(
    ("numbers", "field", "found"),
    [
        ([104, 103, 102, 101], "fid", [104, 103, 102, 101]),  # tells the rows apart: the file takes it
        ([1, 1, 2, 2], "fid_1", [1, 1, 2, 2]),  # does not: kept under another name
        ([1, None, 2, 3], "fid_1", [1, None, 2, 3]),
    ],
)
def test_numbers_that_are_called_fid_are_not_counted_anew(index, make_layer, tmp_path, numbers, field, found):
    layer = layer_with(make_layer, {"fid": numbers})
    output = str(tmp_path / "out.gpkg")
    index(layer, OUTPUT=output)
    assert [row[field] or None for row in rows_by_key(output)] == found


def test_row_numbers_of_a_source_do_not_pile_up(index, make_file, tmp_path):
    source = make_file({"k": ["a", "b", "c", "d"], "q": [1.0, 2.0, 3.0, 5.0]})
    for step in ("one", "two"):
        output = str(tmp_path / f"{step}.gpkg")
        index(source, OUTPUT=output)
        source = output
    assert [name for name in rows_by_key(output)[0] if "fid" in name.lower()] == ["fid"]


def test_a_shapefile_of_rows_without_geometry_is_refused_with_the_way_out(run, cases, tmp_path):
    output = tmp_path / "out.shp"
    with pytest.raises(QgsProcessingException, match=r"without geometry.*\.gpkg"):
        run("importstatistics", FILES=[str(cases / "bugs_jahre.csv")], OUTPUT=str(output))
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(("ending", "possible"), [("gpkg", False), ("shp", False), ("fgb", True), ("csv", False)])
def test_very_many_fields_are_written_or_refused(index, make_layer, tmp_path, ending, possible):
    layer = layer_with(make_layer, {f"f{i}": [float(i)] * 4 for i in range(2100)})
    output = str(tmp_path / f"out.{ending}")
    if possible:
        index(layer, OUTPUT=output)
        assert rows_by_key(output)[0]["f2099"] == 2099
        return
    with pytest.raises(QgsProcessingException, match=r"fields, but a file that ends.*\.fgb"):
        index(layer, OUTPUT=output)
    assert not list(tmp_path.iterdir())


def test_texts_that_a_format_cuts_and_empty_numbers_that_it_fills_are_told(index, make_layer, tmp_path):
    layer = layer_with(make_layer, {"long": ["x" * 300, "a", "b", "c"]})
    _, warnings = index(layer, OUTPUT=str(tmp_path / "out.shp"))
    assert any("cut" in warning and "long" in warning for warning in warnings)
    layer = layer_with(make_layer, {"gap": [1.0, None, 0.0, 2.0]})
    with pytest.raises(QgsProcessingException, match=r"zeros in gap"):
        index(layer, OUTPUT=str(tmp_path / "out.tab"))


def foreign_layer(tmp_path) -> str:
    """A layer with a JSON object, a list and nothing in a field."""
    square = [[[0, 0], [1, 0], [1, 1], [0, 0]]]
    features = [
        {
            "type": "Feature",
            "properties": {"k": key, "q": number, "more": {"a": [1, "ü"]}, "list": ["x", "y"], "none": None},
            "geometry": {"type": "Polygon", "coordinates": square},
        }
        for key, number in (("a", 1.5), ("b", 2), ("c", 3))
    ]
    path = tmp_path / "foreign.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    return str(path)


@pytest.mark.parametrize("ending", ["gpkg", "shp", "csv", "xlsx", ""])
def test_kinds_of_fields_that_nobody_knows_stop_no_run(index, run, tmp_path, ending):
    source = foreign_layer(tmp_path)
    output = str(tmp_path / f"out.{ending}") if ending else "TEMPORARY_OUTPUT"
    result, _ = index(source, OUTPUT=output)
    if ending:
        row = rows_by_key(output)[0]
        assert json.loads(row["more"]) == {"a": [1, "ü"]}
        assert "x" in row["list"] and "y" in row["list"]
    assert run("importstatistics", FILES=[source], OUTPUT="TEMPORARY_OUTPUT")["ROW_COUNT"] == 3


@pytest.mark.parametrize("ending", ["gpkg", "geojson", "json", "csv", "xlsx", "ods", "sqlite", "dbf"])
def test_a_table_without_rows_is_written_with_its_titles(run, make_layer, tmp_path, ending):
    """All keys of a table have found their district: the list of those that have not is empty, and no fault."""
    districts = make_layer({"nr": ["1", "2"], "name": ["a", "b"]})
    table = make_layer({"district": ["1", "2"], "period": ["2020", "2020"], "x": [1.0, 2.0]}, False)
    path = tmp_path / f"rows.{ending}"
    results = run("joinstatistics", INPUT=districts, KEY_FIELD="nr", TABLE=table, UNMATCHED_ROWS=str(path))
    assert results["UNMATCHED_ROW_COUNT"] == 0 and Path(results["UNMATCHED_ROWS"].partition("|")[0]).is_file()
    if ending == "ods":  # an empty sheet, in which GDAL sees no table
        with zipfile.ZipFile(path) as file:
            assert b"<table:table " in file.read("content.xml")
        return
    if ending == "xlsx":  # GDAL takes a line of titles alone for values
        cells = pytest.importorskip("openpyxl").load_workbook(path).active.iter_rows(values_only=True)
        assert {"district", "period"} <= set(next(cells)) and not list(cells)
        return
    layer = QgsVectorLayer(results["UNMATCHED_ROWS"], "rows", "ogr")
    titles = layer.fields().names()
    assert layer.isValid()
    if ending in ("json", "geojson"):  # which name their fields in the rows
        return
    assert layer.featureCount() <= 0
    assert {"district", "period"} <= set(titles), titles


# Our own tables, read again


PANEL = """Nr;Jahr;Einwohner insgesamt;Arme;Arme Kinder;Name
01;2019;100;10;*;a
02;2019;101,5;*;*;b
03;2019;-;7p;*;c
01;2020;0,00001;12;*;a
02;2020;1.234;13r;*;b
03;2020;104;(14);/;c
"""


@pytest.fixture
def panel_of(run, read_layer):
    """panel_of(file) → {(district, period): {indicator: (value, status)}}, without what is ok or missing."""

    def read(path, algorithm="importstatistics") -> dict:
        if algorithm == "importstatistics":
            layer = run("importstatistics", FILES=[str(path)], OUTPUT="TEMPORARY_OUTPUT")["OUTPUT"]
        else:
            districts = QgsVectorLayer("Polygon?crs=EPSG:25832&field=nr:string", "districts", "memory")
            features = [QgsFeature(districts.fields()) for _ in range(3)]
            for feature, key in zip(features, ("01", "02", "03")):
                feature.setAttributes([key])
            districts.dataProvider().addFeatures(features)
            layer = run("joinstatistics", INPUT=districts, KEY_FIELD="nr", TABLE=str(path))["OUTPUT"]
        columns = read_layer(layer)
        names = [name for name in columns if name[:3] in ("ein", "arm") and not name.endswith("_status")]
        assert {"ogc_fid", "OGC_FID", "fid", "id"}.isdisjoint(columns)
        found = {}
        for row, place in enumerate(zip(columns["district"], columns["period"])):
            cells = ((columns[name][row], columns.get(f"{name}_status", {row: None})[row] or "ok") for name in names)
            found[place] = [(None if value is None else round(float(value), 9), status) for value, status in cells]
        return found

    return read


@pytest.mark.parametrize("reader", ["importstatistics", "joinstatistics"])
@pytest.mark.parametrize("ending", TABLES)
def test_our_own_table_is_the_same_panel_again(run, panel_of, tmp_path, ending, reader):
    source, path = tmp_path / "table.csv", tmp_path / f"panel.{ending}"
    source.write_text(PANEL)
    wanted = panel_of(source)
    assert wanted["02", "2019"] == [(101.5, "ok"), (None, "suppressed"), (None, "suppressed")]
    written = run("importstatistics", FILES=[str(source)], OUTPUT=str(path))["OUTPUT"]
    found = panel_of(written, reader)
    if reader == "importstatistics" and ending not in ("gpkg", "sqlite"):
        # in a file of text nothing but signs is no column of numbers
        assert {place: cells[:2] for place, cells in found.items()} == {p: cells[:2] for p, cells in wanted.items()}
    else:
        assert found == wanted


def test_a_table_of_texts_that_are_no_numbers_is_refused(run, make_layer):
    table = make_layer({"district": ["01"], "period": ["2020"], "x": ["much"]}, geometries=False)
    with pytest.raises(QgsProcessingException, match="no field that holds numbers"):
        run("joinstatistics", INPUT=make_layer({"nr": ["01"]}), KEY_FIELD="nr", TABLE=table)


# Passwords


def test_no_sentence_names_a_password(run, make_layer, tmp_path):
    secret = "s3cr et'; x"
    quoted = secret.replace("'", "\\'")
    address = f"dbname='city' host=localhost port=1 user='me' password='{quoted}' table=\"public\".\"x\" (geom)"
    said = Said()
    for algorithm, values in (
        ("importstatistics", {"FILES": [address]}),
        ("joinstatistics", {"INPUT": make_layer({"nr": ["01"]}), "KEY_FIELD": "nr", "TABLE": f"postgres://{address}"}),
    ):
        with pytest.raises(QgsProcessingException) as caught:
            run(algorithm, **values)
        own = str(caught.value).replace("Unable to execute algorithm", "")
        if "Could not load source layer" not in own:  # which QGIS says before we are asked
            assert "s3cr" not in own
    assert not said.warnings
    from sozialraum.processing.io.html import Report

    page = Report(f"Read from {address}")
    page.say(address)
    page.items([address])
    page.table([address], [[address]])
    page.attend([address])
    assert "s3cr" not in page.html() and "city" in page.html()


# Kills


KILLED = """
import os, sys, threading, signal
sys.path[:0] = {path!r}
from qgis.core import QgsApplication
application = QgsApplication([], False)
application.initQgis()
from processing.core.Processing import Processing
Processing.initialize()
from sozialraum.processing import provider
ours = provider.SozialraumProvider()
QgsApplication.processingRegistry().addProvider(ours)
import processing
for line in sys.stdin:
    delay = float(line)
    child = os.fork()
    if not child:
        threading.Timer(delay, lambda: os.kill(os.getpid(), signal.SIGKILL)).start()
        processing.run("sozialraum:socialindex", dict(INPUT={source!r}, KEY_FIELD="k", INDICATORS=["q"], OUTPUT={output!r}))
        os.kill(os.getpid(), signal.SIGKILL)
    os.waitpid(child, 0)
    print("SOZIALRAUM killed", flush=True)
"""


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_a_kill_at_any_moment_leaves_the_old_file_or_the_new_one_whole(index, make_file, tmp_path):
    count = 3000
    source = make_file(
        {"k": [str(i) for i in range(count)], "q": [float(i) for i in range(count)], "x": ["x" * 99] * count}
    )
    folder = tmp_path / "out"
    folder.mkdir()
    output = str(folder / "out.gpkg")
    begin = time.perf_counter()
    index(source, OUTPUT=output)
    needed = time.perf_counter() - begin
    before = Path(output).stat().st_ino  # the same run gives the same bytes, but another file
    path = [entry for entry in sys.path if "sozialraum-plugins" in entry or entry.endswith("qgis/python/plugins")]
    process = subprocess.Popen(
        [sys.executable, "-c", KILLED.format(path=path, source=source, output=output)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    moments = np.random.default_rng(12).uniform(0, 6 * needed, 50)  # a process of its own is slower
    changed = 0
    for moment in moments:
        process.stdin.write(f"{moment}\n")
        process.stdin.flush()
        line = process.stdout.readline()
        while line and "SOZIALRAUM killed" not in line:
            line = process.stdout.readline()
        assert line, "the process has ended by itself"
        now = Path(output).stat().st_ino
        if now != before:
            changed += 1
            before = now
            connection = sqlite3.connect(f"file:{output}?mode=ro&immutable=1", uri=True)
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            assert connection.execute("SELECT count(*) FROM out WHERE z_q IS NOT NULL").fetchone() == (count,)
            connection.close()
    process.stdin.close()
    process.wait()
    process.stdout.close()
    assert 0 < changed < len(moments)
    index(source, OUTPUT=output)
    assert [one.name for one in folder.iterdir()] == ["out.gpkg"]


# Places


def tables(path) -> set[str]:
    connection = sqlite3.connect(str(path))
    try:
        return {name for (name,) in connection.execute("SELECT table_name FROM gpkg_contents")} - {"layer_styles"}
    finally:
        connection.close()


def test_other_tables_of_a_geopackage_stay(index, make_layer, tmp_path):
    layer, path = layer_with(make_layer, {}), tmp_path / "all.gpkg"
    outputs = [f"{path}|layername=one", str(path), f"ogr:dbname='{path}' table=\"two\" (geom)", str(path)]
    results = [index(layer, OUTPUT=output)[0]["OUTPUT"] for output in outputs]
    assert tables(path) == {"one", "all", "two"}
    for name in ("one", "all", "two"):
        found = QgsVectorLayer(f"{path}|layername={name}", name, "ogr")
        assert found.featureCount() == 4 and found.loadDefaultStyle()[1]
        assert found.metadata().history()
    assert results[1] == results[3] == f"{path}|layername=all" and len(rows_by_key(results[3])) == 4
    connection = sqlite3.connect(str(path))
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert connection.execute("SELECT count(*) FROM layer_styles WHERE f_table_name='all'").fetchone() == (1,)
    connection.close()


def test_what_is_no_table_of_qgis_stays_too(index, make_layer, tmp_path):
    path = tmp_path / "out.gpkg"
    index(layer_with(make_layer, {}), OUTPUT=str(path))
    connection = sqlite3.connect(str(path))
    connection.execute("CREATE TABLE notes (text TEXT)")
    connection.execute("INSERT INTO notes VALUES ('mine')")
    connection.commit()
    connection.close()
    index(layer_with(make_layer, {"more": [1.0] * 4}), OUTPUT=str(path))
    connection = sqlite3.connect(str(path))
    assert connection.execute("SELECT text FROM notes").fetchall() == [("mine",)]
    assert connection.execute("SELECT more FROM out").fetchall() == [(1.0,)] * 4
    connection.close()


def test_a_full_disk_keeps_the_other_tables(index, make_layer, tmp_path):
    import resource
    import signal

    path = tmp_path / "all.gpkg"
    index(layer_with(make_layer, {}), OUTPUT=f"{path}|layername=one")
    before = path.read_bytes()
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    try:
        for share in (0.3, 1, 1.1):
            resource.setrlimit(resource.RLIMIT_FSIZE, (int(share * len(before)), hard))
            with pytest.raises(QgsProcessingException, match=r"all\.gpkg"):
                index(layer_with(make_layer, {}), OUTPUT=str(path))
            assert path.read_bytes() == before and [one.name for one in tmp_path.iterdir()] == ["all.gpkg"]
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, handler)


def test_a_file_that_another_program_holds_is_refused_before_anything_happens(index, make_layer, tmp_path):
    path = tmp_path / "out.gpkg"
    index(layer_with(make_layer, {}), OUTPUT=str(path))
    before = path.read_bytes()
    other = sqlite3.connect(str(path))
    other.execute("BEGIN IMMEDIATE")
    try:
        with pytest.raises(QgsProcessingException, match="in use"):
            index(layer_with(make_layer, {}), OUTPUT=str(path))
    finally:
        other.close()
    assert path.read_bytes() == before


def test_two_outputs_at_one_place_are_refused(index, make_layer, tmp_path):
    path = str(tmp_path / "out.gpkg")
    with pytest.raises(QgsProcessingException, match="same place"):
        index(layer_with(make_layer, {}), OUTPUT=path, DIAGNOSTICS=path)
    index(layer_with(make_layer, {}), OUTPUT=path, DIAGNOSTICS=f"{path}|layername=diagnostics")
    assert tables(path) == {"out", "diagnostics"}


@pytest.fixture
def loaded(index, make_layer, tmp_path):
    """A layer in the project that is an output of ours."""
    path = str(tmp_path / "own.gpkg")
    index(layer_with(make_layer, {}), OUTPUT=path)
    layer = QgsVectorLayer(path, "own", "ogr")
    QgsProject.instance().addMapLayer(layer)
    yield layer
    QgsProject.instance().removeMapLayer(layer.id())


def test_a_loaded_layer_shows_the_new_numbers_and_fields(index, loaded, make_layer):
    assert [f["q"] for f in loaded.getFeatures()] == [1, 2, 3, 5]
    index(layer_with(make_layer, {"more": ["x"] * 4, "less": [7.0] * 4}), OUTPUT=loaded.source())
    row = next(loaded.getFeatures())
    assert (row["more"], row["less"], row["z_q"]) == ("x", 7.0, row["index"])
    smaller = make_layer({"k": ["a", "b", "c"], "q": [10.0, 20.0, 60.0]})
    index(smaller, OUTPUT=loaded.source())
    assert loaded.featureCount() == 3 and [f["q"] for f in loaded.getFeatures()] == [10, 20, 60]
    assert loaded.fields().lookupField("more") < 0


def test_an_output_may_be_its_own_input_but_loses_no_rows(index, loaded):
    index(loaded, INDICATORS=["q", "index"], OUTPUT=loaded.source())
    assert loaded.fields().lookupField("z_index") >= 0 and loaded.featureCount() == 4
    loaded.selectByIds([1, 2, 3])
    part = QgsProcessingFeatureSourceDefinition(loaded.id(), True)
    with pytest.raises(QgsProcessingException, match="lost"):
        index(part, OUTPUT=loaded.source())
    loaded.removeSelection()
    assert loaded.setSubsetString('"q" > 1')
    with pytest.raises(QgsProcessingException, match="lost"):
        index(loaded, OUTPUT=loaded.source().partition("|")[0])
    loaded.setSubsetString("")
    assert loaded.featureCount() == 4


def test_edits_that_are_not_saved_are_never_lost(index, loaded, tmp_path):
    assert loaded.startEditing()
    place = loaded.fields().lookupField("q")
    loaded.changeAttributeValue(1, place, 77.0)
    with pytest.raises(QgsProcessingException, match="being edited"):
        index(loaded, OUTPUT=loaded.source())
    assert loaded.getFeature(1)["q"] == 77.0
    _, warnings = index(loaded, OUTPUT=str(tmp_path / "else.gpkg"))
    assert any("not saved" in warning for warning in warnings)
    assert rows_by_key(str(tmp_path / "else.gpkg"))[0]["q"] == 77.0
    assert loaded.commitChanges()
    assert loaded.getFeature(1)["q"] == 77.0


@pytest.mark.parametrize(
    "name",
    [
        "a b#c.gpkg",
        "ä?x&y=z.gpkg",
        "o'h\"x.gpkg",
        "x.y.gpkg",
        "[1].gpkg",
        f"{'n' * 230}.gpkg",
        "a%20b.csv",
        "%.gpkg",
        "$HOME.gpkg",
    ],
)
def test_hostile_paths_are_right(index, make_layer, tmp_path, name):
    result, _ = index(layer_with(make_layer, {}), OUTPUT=str(tmp_path / name))
    assert result["OUTPUT"] == str(tmp_path / name) and Path(result["OUTPUT"]).is_file()
    assert len(rows_by_key(result["OUTPUT"])) == 4


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("a|b.gpkg", r"holds “\|”"),
        ("a%20b.gpkg", "holds “%20”"),
        (f"{'n' * 250}.gpkg", "file name"),
        ("out.dxf", "cannot be written to a file that ends in “.dxf”"),
        ("out.nonsense", "cannot be written to a file that ends in “.nonsense”"),
        ("out.txt", "cannot be written to a file that ends in “.txt”"),
        ("folder.gpkg", "is a folder"),
    ],
)
def test_or_are_refused_in_a_sentence(index, make_layer, tmp_path, name, reason):
    (tmp_path / "folder.gpkg").mkdir()
    with pytest.raises(QgsProcessingException, match=reason) as caught:
        index(layer_with(make_layer, {}), OUTPUT=str(tmp_path / name))
    said = str(caught.value)
    assert "OGR" not in said and "Traceback" not in said and len(said) < len(str(tmp_path)) + 400
    assert [one.name for one in tmp_path.iterdir()] == ["folder.gpkg"]


def _endings() -> list[str]:
    """Every ending that this GDAL has a driver of vectors for that writes; but not KML: with QGIS 3.44 its library crashes when
    the process ends, whoever used it."""
    found = set()
    for number in range(gdal.GetDriverCount()):
        about = gdal.GetDriver(number).GetMetadata()
        if about.get("DCAP_VECTOR") == "YES" and about.get("DCAP_CREATE") == "YES":
            found.update(about.get("DMD_EXTENSIONS", about.get("DMD_EXTENSION", "")).split())
    return sorted(ending for ending in found if "." not in ending and ending not in ("kml", "kmz"))


@pytest.mark.parametrize("ending", _endings())
def test_whatever_gdal_writes_comes_back_or_is_refused(index, make_layer, tmp_path, ending):
    """Later GDAL knows further endings, such as .txt for timetables (VDV), from which no field comes back."""
    path = tmp_path / f"out.{ending}"
    try:
        result, _ = index(layer_with(make_layer, {}), OUTPUT=str(path))
    except QgsProcessingException as error:
        assert "OGR" not in str(error) and f".{ending}" in str(error)
        assert not list(tmp_path.iterdir())
    else:
        rows = [{name.lower(): value for name, value in row.items()} for row in rows_by_key(result["OUTPUT"])]
        assert len({row["k"] for row in rows}) == 4 and len({row["index"] for row in rows}) > 1


def test_no_geopackage_is_left_with_a_journal_beside_it(index, make_file, tmp_path):
    source = make_file({"k": ["a", "b", "c", "d"], "q": [1.0, 2.0, 3.0, 5.0]})
    connection = sqlite3.connect(source)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("CREATE TABLE notes (text TEXT)")
    connection.commit()
    connection.close()
    index(source, OUTPUT=f"{source}|layername=more")
    assert Path(source).read_bytes()[18:20] == b"\x01\x01"
    assert [one.name for one in tmp_path.iterdir()] == ["districts.gpkg"]


def test_a_layer_is_loaded_under_its_name_where_the_project_asks_for_it(index, make_layer, tmp_path):
    project, path, context = QgsProject(), tmp_path / "all.gpkg", QgsProcessingContext()
    index(layer_with(make_layer, {}), OUTPUT=f"{path}|layername=one")
    wanted = QgsProcessingOutputLayerDefinition(str(path), project)
    index(layer_with(make_layer, {}), OUTPUT=wanted, context=context)
    (source,) = context.layersToLoadOnCompletion()
    assert source == f"{path}|layername=all" and len(rows_by_key(source)) == 4


def test_ten_cancelled_runs_leave_the_eleventh_its_file(provider, make_file, tmp_path):
    """QGIS lends few connections to a file; whoever keeps them makes a later run wait for ever."""
    import processing

    source = make_file({"k": [str(i) for i in range(500)], "q": [float(i) for i in range(500)]})

    class Cancelled(QgsProcessingFeedback):
        def isCanceled(self):
            return True

    kept = []
    values = {"INPUT": source, "KEY_FIELD": "k", "INDICATORS": ["q"], "OUTPUT": str(tmp_path / "out.gpkg")}
    for _ in range(10):
        with pytest.raises(QgsProcessingException) as caught:
            processing.run("sozialraum:socialindex", values, feedback=Cancelled())
        kept.append(caught.value)  # with its traceback, and whatever that holds
    assert processing.run("sozialraum:socialindex", values)["OUTPUT"]
    assert sorted(one.name for one in tmp_path.iterdir()) == ["districts.gpkg", "out.gpkg"]
    assert len(kept) == 10 and not os.path.exists(f"{source}-wal")
