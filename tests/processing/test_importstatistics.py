"""importstatistics through processing.run and qgis_process."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from qgis.core import QgsProcessingException, QgsProcessingFeedback, QgsVectorLayer

TEXT = "Einwohner;;;\n\nNr;Name;Einwohner;Quote in %\n0101;Altstadt;1.234;5,5\n0102;Neustadt;987;*\n0103;Südstadt;-;(7,1)\n;Gesamtstadt;2.221;6\n* geheim\n"


@pytest.fixture
def table(tmp_path) -> Path:
    path = tmp_path / "einwohner_2020.csv"
    path.write_bytes(TEXT.encode("cp1252"))
    return path


def test_panel_table_with_status_fields_and_counts(run, read_layer, table):
    result = run("importstatistics", FILES=[str(table)])
    assert {name: value for name, value in result.items() if name.endswith("COUNT")} == {
        "ROW_COUNT": 3,
        "DISTRICT_COUNT": 3,
        "PERIOD_COUNT": 1,
        "INDICATOR_COUNT": 2,
        "MISSING_COUNT": 2,
    }
    rows = read_layer(result["OUTPUT"])
    assert rows["district"] == ["0101", "0102", "0103"]
    assert rows["district_name"] == ["Altstadt", "Neustadt", "Südstadt"]
    assert rows["period"] == ["2020"] * 3
    assert rows["einwohner"] == [1234, 987, None]
    assert rows["einwohner_status"] == ["ok", "ok", "nil"]
    assert rows["quote_in_prozent"] == [5.5, None, 7.1]
    assert rows["quote_in_prozent_status"] == ["ok", "suppressed", "uncertain"]


def test_aliases_source_and_report_are_written(run, table, tmp_path):
    result = run(
        "importstatistics", FILES=str(table), OUTPUT=str(tmp_path / "panel.gpkg"), REPORT=str(tmp_path / "r.html")
    )
    layer = QgsVectorLayer(result["OUTPUT"], "panel", "ogr")
    fields = layer.fields()
    assert fields.field("quote_in_prozent").alias() == "Quote in %"
    report = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert "cp1252" in report or "ISO-8859-1" in report
    assert "Gesamtstadt" in report
    assert "confidential" in report


def test_plain_columns_have_no_status_field(run, read_layer, tmp_path):
    path = tmp_path / "a_2020.csv"
    path.write_text("Nr;A\n01;5\n02;6\n")
    assert set(read_layer(run("importstatistics", FILES=str(path))["OUTPUT"])) - {"fid"} == {"district", "period", "a"}


def test_parameters_override_every_guess(run, read_layer, tmp_path):
    path = tmp_path / "werte.csv"
    path.write_text("a|b|c\nx1|7|1.234\nx2|8|2.345\n")
    result = run(
        "importstatistics",
        FILES=str(path),
        KEY_COLUMN="2",
        VALUE_COLUMN="c",
        PERIOD="31.12.2019",
        DECIMAL=".",
        DELIMITER="|",
        ENCODING="utf-8",
        LAYOUT="per_district",
        NIL="zero",
    )
    rows = read_layer(result["OUTPUT"])
    assert (rows["district"], rows["c"], set(rows["period"])) == (["7", "8"], [1.234, 2.345], {"2019-12-31"})


def _database(tmp_path, driver: str, name: str) -> Path:
    from osgeo import ogr

    path = tmp_path / name
    data = ogr.GetDriverByName(driver).CreateDataSource(str(path))
    layer = data.CreateLayer(Path(name).stem, None, ogr.wkbNone)
    layer.CreateField(ogr.FieldDefn("nr", ogr.OFTString))
    layer.CreateField(ogr.FieldDefn("anteil", ogr.OFTReal))
    for key, value in (("0101", 1.5), ("0102", None), ("0103", 2.25)):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField("nr", key)
        if value is not None:
            feature.SetField("anteil", value)
        layer.CreateFeature(feature)
    layer = None
    data = None
    return path


@pytest.mark.parametrize(
    ("driver", "name"), [("ESRI Shapefile", "w_2020.dbf"), ("GPKG", "w_2020.gpkg"), ("SQLite", "w_2020.sqlite")]
)
def test_database_tables(run, read_layer, tmp_path, driver, name):
    path = _database(tmp_path, driver, name)
    rows = read_layer(run("importstatistics", FILES=str(path), KEY_COLUMN="nr")["OUTPUT"])
    assert (rows["district"], rows["anteil"]) == (["0101", "0102", "0103"], [1.5, None, 2.25])


def test_table_layer_of_the_project_and_layer_source(run, read_layer, tmp_path, make_layer):
    layer = make_layer(
        {"key": ["01", "02", "03"], "year": [2020, 2020, 2020], "share": [0.5, None, 1.234]}, geometries=False
    )
    rows = read_layer(run("importstatistics", FILES=[layer])["OUTPUT"])
    assert (rows["share"], rows["period"][0]) == ([0.5, None, 1.234], "2020")
    path = _database(tmp_path, "GPKG", "w_2020.gpkg")
    assert run("importstatistics", FILES=f"{path}|layername=w_2020", KEY_COLUMN="nr")["ROW_COUNT"] == 3


@pytest.mark.parametrize("driver", ["XLSX", "ODS"])
def test_spreadsheets_that_gdal_writes(run, read_layer, tmp_path, driver):
    from osgeo import gdal

    source = tmp_path / "quelle.csv"
    source.write_text("nr,name,anteil\nA01,Alt,1.5\nA02,Neu,2.25\nA03,West,3\n")
    path = tmp_path / f"tabelle_2020.{driver.lower()}"
    gdal.VectorTranslate(str(path), str(source), format=driver, layerName="Daten")
    rows = read_layer(run("importstatistics", FILES=str(path))["OUTPUT"])
    assert (rows["district"], rows["anteil"]) == (["A01", "A02", "A03"], [1.5, 2.25, 3])


def test_zipped_tables_and_several_files(run, tmp_path, table):
    packed = tmp_path / "alle.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.write(table, "einwohner_2021.csv")
    result = run("importstatistics", FILES=[str(table), str(packed)])
    assert (result["ROW_COUNT"], result["PERIOD_COUNT"]) == (6, 2)
    assert run("importstatistics", FILES=f"{table};{packed}")["ROW_COUNT"] == 6


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "empty"),
        (b"nur ein Satz ohne Tabelle\n", "only one column"),
        (b"a;b\nc;d\n", "No table was found"),
        (bytes(range(1, 32)) * 9, "not a text table"),
    ],
)
def test_bad_files_end_in_one_clear_sentence(run, tmp_path, content, sentence):
    path = tmp_path / "schlecht.csv"
    path.write_bytes(content)
    with pytest.raises(QgsProcessingException, match=f"schlecht.csv.*{sentence}"):
        run("importstatistics", FILES=str(path), OUTPUT=str(tmp_path / "aus.gpkg"))
    assert not list(tmp_path.glob("*aus*"))


def test_missing_files_folders_and_unknown_formats(run, tmp_path):
    with pytest.raises(QgsProcessingException, match="was not found"):
        run("importstatistics", FILES=str(tmp_path / "fehlt.csv"))
    with pytest.raises(QgsProcessingException, match="is a folder"):
        run("importstatistics", FILES=str(tmp_path))
    path = tmp_path / "bild.png"
    path.write_bytes(b"\x89PNG")
    with pytest.raises(QgsProcessingException, match="no table that can be read"):
        run("importstatistics", FILES=str(path))


def test_contradicting_files_leave_the_old_output_alone(run, tmp_path):
    for name, value in (("a_2020.csv", 1), ("b_2020.csv", 2)):
        (tmp_path / name).write_text(f"Nr;A\n01;{value}\n02;5\n")
    output = tmp_path / "panel.gpkg"
    run("importstatistics", FILES=str(tmp_path / "a_2020.csv"), OUTPUT=str(output))
    before = output.read_bytes()
    with pytest.raises(QgsProcessingException, match="contradict"):
        run("importstatistics", FILES=[str(tmp_path / "a_2020.csv"), str(tmp_path / "b_2020.csv")], OUTPUT=str(output))
    assert output.read_bytes() == before


def test_cancelled_run_leaves_nothing(provider, tmp_path, table):
    import processing

    feedback = QgsProcessingFeedback()
    feedback.cancel()
    output = tmp_path / "panel.gpkg"
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        processing.run("sozialraum:importstatistics", {"FILES": [str(table)], "OUTPUT": str(output)}, feedback=feedback)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["einwohner_2020.csv"]


def test_on_the_command_line(qgis_process, table, tmp_path):
    output = tmp_path / "panel.gpkg"
    results = qgis_process.run("importstatistics", FILES=str(table), OUTPUT=str(output))
    assert (results["ROW_COUNT"], results["MISSING_COUNT"]) == (3, 2)
    assert output.exists()
    second = tmp_path / "einwohner_2021.csv"
    second.write_bytes(table.read_bytes())
    results = qgis_process.run("importstatistics", FILES=[str(table), str(second)], OUTPUT=str(output))
    assert (results["ROW_COUNT"], results["PERIOD_COUNT"]) == (6, 2)
    message = qgis_process.fail("importstatistics", FILES=str(tmp_path / "fehlt.csv"), OUTPUT=str(tmp_path / "x.gpkg"))
    assert "was not found" in message
    assert not (tmp_path / "x.gpkg").exists()


def test_report_in_german(qgis_process_german, table, tmp_path):
    report = tmp_path / "bericht.html"
    qgis_process_german.run("importstatistics", FILES=str(table), OUTPUT=str(tmp_path / "p.gpkg"), REPORT=str(report))
    text = report.read_text(encoding="utf-8")
    assert "Spalten sind durch Semikolon getrennt" in text
    assert "Weggelassene Summenzeilen: 1" in text
    assert "geheim (*)" in text


@pytest.mark.parametrize("door", ["file", "layer", "delimited text"])
def test_our_own_csv_comes_back_without_its_guard_against_formulas(run, read_layer, tmp_path, door):
    table = tmp_path / "namen_2020.csv"
    table.write_text("Nr;Name;Einwohner\n01;=Alt();5\n02;-Neu;6\n03;@Süd;7\n04;'s Hof;8\n", encoding="utf-8")
    written = run("importstatistics", FILES=str(table), OUTPUT=str(tmp_path / "panel.csv"))["OUTPUT"]
    assert "'=Alt()" in Path(written).read_text(encoding="utf-8")
    source = written
    if door == "layer":
        source = QgsVectorLayer(written, "panel", "ogr")
    elif door == "delimited text":
        source = QgsVectorLayer(
            f"{Path(written).as_uri()}?type=csv&delimiter=,&geomType=none", "panel", "delimitedtext"
        )
    rows = read_layer(run("importstatistics", FILES=[source])["OUTPUT"])
    assert rows["district_name"] == ["=Alt()", "-Neu", "@Süd", "'s Hof"]
