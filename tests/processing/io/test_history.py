"""A layer tells how it was made, and is made again from that alone."""

from __future__ import annotations

import json
import sqlite3

import pytest
from qgis.core import QgsVectorLayer
from sozialraum.core.messages import public
from sozialraum.processing.io import history

INDEX = {"INDICATORS": ["a", "b"], "KEY_FIELD": "k", "PERIOD_FIELD": None, "CLASSES": "quantiles", "CLASS_COUNT": 4}


@pytest.fixture
def districts(make_file):
    """A file with eight districts and two rates."""
    return make_file(
        {
            "k": [f"d{i}" for i in range(8)],
            "a": [3.0, 8.0, 1.0, 9.5, 4.0, 7.0, 2.5, 6.0],
            "b": [10.0, 30.0, 22.0, 41.0, 15.0, 18.0, 33.0, 27.0],
        }
    )


def test_an_index_layer_is_made_again_from_its_metadata_alone(run, read_layer, districts, tmp_path):
    first, second = tmp_path / "first.gpkg", tmp_path / "second.gpkg"
    run("socialindex", INPUT=districts, OUTPUT=str(first), **INDEX)
    made = history.run_of(QgsVectorLayer(str(first), "first", "ogr"))
    assert made["id"] == "sozialraum:socialindex"
    assert made["version"] and made["qgis"] and made["time"].endswith("+00:00")
    assert made["defaults"]["RECIPE"] == "z_sum"
    assert [source["name"] for source in made["sources"]] == ["districts"]
    assert made["sources"][0]["bytes"] > 0
    run(made["id"].partition(":")[2], **made["parameters"], OUTPUT=str(second))
    assert read_layer(first) == read_layer(second)
    again = history.run_of(QgsVectorLayer(str(second), "second", "ogr"))
    assert {**again, "time": ""} == {**made, "time": ""}


def test_people_read_it_in_the_properties_of_the_layer(run, districts, tmp_path):
    run("socialindex", INPUT=districts, OUTPUT=str(tmp_path / "index.gpkg"), **INDEX)
    layer = QgsVectorLayer(str(tmp_path / "index.gpkg") + "|layername=index", "index", "ogr")
    said = layer.metadata().abstract()
    assert "sozialraum:socialindex" in said and "from districts." in said
    assert layer.metadata().history()[0] in said
    with sqlite3.connect(tmp_path / "index.gpkg") as connection:
        (stored,) = connection.execute("SELECT metadata FROM gpkg_metadata").fetchone()
    assert "sozialraum:socialindex" in stored


def test_an_input_table_still_names_its_source_file(run, tmp_path):
    table = tmp_path / "people_2020.csv"
    table.write_text("Nr;Zahl\n101;5\n102;6\n103;7\n")
    run("importstatistics", FILES=[str(table)], OUTPUT=str(tmp_path / "panel.gpkg"))
    layer = QgsVectorLayer(str(tmp_path / "panel.gpkg") + "|layername=panel", "panel", "ogr")
    assert layer.metadata().abstract().count("people_2020") == 2  # where it was read from, and how it was made
    assert history.run_of(layer)["parameters"]["FILES"] == [str(table)]


def test_a_style_that_is_copied_does_not_tell_of_another_run(make_layer):
    layer, other = make_layer({"a": [1.0]}), make_layer({"a": [1.0]})
    run_a, run_b = (
        {"id": name, "version": "1", "time": "2026-01-01T00:00:00+00:00", "parameters": {}, "sources": []}
        for name in ("a", "b")
    )
    history.keep(layer, run_a)
    history.keep(other, run_b)
    other.setCustomProperty(history.PROPERTY, layer.customProperty(history.PROPERTY))
    assert history.run_of(other)["id"] == "b"
    assert json.loads(layer.customProperty("sozialraum/run"))["id"] == "a"


SECRET = "s3cret"


@pytest.mark.parametrize(
    "address",
    [
        f"dbname='city' host=db.local user='me' password='{SECRET}' table=\"public\".\"x\" (geom)",
        f"dbname='city' password='{SECRET} it\\'s {SECRET}' user='me' table=\"x\"",
        f"postgres://dbname='city' password={SECRET} user=me",
        f"PG:dbname=city host=db.local user=me password={SECRET}",
        f"MYSQL:city,host=db.local,user=me,password={SECRET},x{SECRET}",
        f"MSSQL:server=db;database=city;UID=me;PWD={SECRET};",
        f"OCI:me/{SECRET}@db:layer",
        f"postgresql://me:{SECRET}@db.local/city",
        f"https://me:p@{SECRET}@db.local/city",
        f"url='https://x.de/wfs' username='me' password=\"{SECRET}\" typename='x'",
    ],
)
def test_no_password_of_a_connection_is_kept(address):
    assert SECRET not in public(address)
    assert "me" in public(address)


@pytest.mark.parametrize("text", ["C:/Daten/pass/a.gpkg|layername=a", "rate = a / b * 100", "/data/Passau 2020.csv"])
def test_what_is_no_password_is_kept_as_it_is(text):
    assert public(text) == text


def test_a_temporary_layer_with_many_fields_becomes_a_file(run, read_layer, make_layer, tmp_path):
    """Its address names every field and is longer than any file name may be."""
    columns = {"district": ["1", "2"], "rate": [1.0, 2.0], **{f"field_with_a_long_name_{i}": [1, 2] for i in range(40)}}
    output = tmp_path / "index.gpkg"
    run("socialindex", INPUT=make_layer(columns), INDICATORS=["rate"], OUTPUT=str(output))
    made = history.run_of(QgsVectorLayer(str(output), "index", "ogr"))
    assert "bytes" not in made["sources"][0]
    assert read_layer(output)["index_rank"] == [2, 1]
