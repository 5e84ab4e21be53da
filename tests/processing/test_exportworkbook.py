"""The workbook holds what the layer holds, read back by openpyxl and by LibreOffice; hidden stays hidden, texts stay texts."""

from __future__ import annotations

import csv
import re
import shutil
import subprocess

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

KEYS = ["0101", "0102", "0103", "0104", "0105"]
NAMES = ["Altstadt", "=HYPERLINK(1)", "+Nord", "@Süd", "Hafen"]
RATE = {"2020": [10.0, 20.5, 30.0, 40.0, 50.0], "2024": [12.0, 20.5, 33.25, None, 45.0]}


@pytest.fixture
def layer(make_layer):
    """Five districts in two years with a rate in which 33.25 is confidential, a count, and an index."""
    columns = {
        "district": KEYS * 2,
        "name": NAMES * 2,
        "period": ["2020"] * 5 + ["2024"] * 5,
        "rate": RATE["2020"] + RATE["2024"],
        "rate_status": ["ok"] * 5 + ["ok", "provisional", "suppressed", "missing", "ok"],
        "people": [100, 200, 300, 400, 500, 101, 201, 301, 401, 501],
        "index_rank": [5, 4, 3, 2, 1, 4, 3, None, 2, 1],
        "index_class": [1, 1, 2, 2, 2, 1, 2, None, 2, 2],
        "index_label": ["low", "low", "high", "high", "high", "low", "high", None, "high", "high"],
    }
    made = make_layer(columns, name="Musterstadt")
    made.setFieldAlias(made.fields().lookupField("rate"), "Quote (%)")
    return made


@pytest.fixture
def written(run, layer, tmp_path):
    """written(SHEETS=…) → the workbook."""

    def call(**parameters):
        path = tmp_path / "out.xlsx"
        run("exportworkbook", INPUT=layer, OUTPUT=str(path), **parameters)
        return openpyxl.load_workbook(path)

    return call


def rows_of(sheet) -> list[list]:
    return [list(row) for row in sheet.iter_rows(values_only=True)]


def test_sheets_and_numbers_come_back(written):
    book = written()
    assert book.sheetnames == ["Findings", "Quote (%)", "Ranks and classes", "Method and sources"]
    sheet = book["Quote (%)"]
    assert sheet.freeze_panes == "C2"
    assert rows_of(sheet) == [
        ["District key", "District: Quote (%)", "2020", "2024"],
        [None, "Municipality", pytest.approx(30.1), pytest.approx(25.833, abs=0.001)],
        ["0101", "Altstadt", 10, 12],
        ["0102", "=HYPERLINK(1)", 20.5, 20.5],
        ["0103", "+Nord", 30, "confidential"],
        ["0104", "@Süd", 40, "no value"],
        ["0105", "Hafen", 50, 45],
    ]
    assert sheet["C3"].number_format == "#,##0.0"
    assert sheet["D4"].font.italic and not sheet["C4"].font.italic, "provisional"
    assert {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value} == {"s", "n"}, "no formula"


def test_findings_method_and_ranks(written):
    book = written(SOURCE="Amt für Statistik 2024", TITLE="Bericht")
    findings = [row[0] for row in rows_of(book["Findings"]) if row[0]]
    assert findings[0] == "Bericht"
    assert "Social index 2024: most need in Hafen (rank 1, high) and @Süd (rank 2, high)." in findings[2]
    assert "Without a value in 2024: +Nord (confidential) and @Süd." in findings
    ranks = rows_of(book["Ranks and classes"])
    assert ranks[0][2:] == [
        "Rank 2020",
        "Class 2020",
        "Class in words 2020",
        "Rank 2024",
        "Class 2024",
        "Class in words 2024",
    ]
    assert ranks[3] == ["0103", "+Nord", 3, 2, "high", "no index", None, None]
    method = {row[0]: row[1] for row in rows_of(book["Method and sources"]) if row[0]}
    assert method["Source of the data"] == "Amt für Statistik 2024"
    assert method["Quote"] == "Plain mean of the districts"
    assert method["confidential"] == "there is no number that may be shown"


def test_one_sheet_per_period_and_some_periods(written):
    book = written(SHEETS="per_period", PERIODS="2024", INDICATORS=["rate", "people"])
    assert book.sheetnames == ["Findings", "2024", "Ranks and classes", "Method and sources"]
    rows = rows_of(book["2024"])
    assert rows[0] == ["District key", "District", "Quote (%)", "people", "Rank", "Class", "Class in words"]
    assert rows[1][:4] == [None, "Municipality", pytest.approx(25.833, abs=0.001), 1505]
    assert rows[4] == ["0103", "+Nord", "confidential", 301, "no index", None, None]


def test_a_count_has_no_sum_where_one_is_hidden(run, make_layer, tmp_path):
    """Sum less the others would be the hidden number."""
    columns = {"district": ["1", "2", "3"], "poor": [10, 20, 3], "poor_status": ["ok", "ok", "suppressed"]}
    path = tmp_path / "out.xlsx"
    run("exportworkbook", INPUT=make_layer(columns), INDICATORS=["poor"], OUTPUT=str(path))
    assert rows_of(openpyxl.load_workbook(path)["poor"])[1:] == [
        [None, "Municipality", None],
        ["1", "1", 10],
        ["2", "2", 20],
        ["3", "3", "confidential"],
    ]


def test_a_row_without_a_period_belongs_to_no_year(run, make_layer, tmp_path):
    columns = {
        "district": ["2", "0", "1", "1", "2"],
        "period": ["2024", None, "2020", "2024", "2020"],
        "rate": [4.5, None, 1.5, 2.5, 3.5],
        "index_rank": [1, None, 2, 2, 1],
    }
    path = tmp_path / "out.xlsx"
    run("exportworkbook", INPUT=make_layer(columns), INDICATORS=["rate"], OUTPUT=str(path))
    book = openpyxl.load_workbook(path)
    assert rows_of(book["rate"])[2:] == [["1", "1", 1.5, 2.5], ["2", "2", 3.5, 4.5]], "in the order of the keys"
    assert rows_of(book["Ranks and classes"])[1:] == [["1", "1", 2, 2], ["2", "2", 1, 1]]


def test_unknown_period_and_repeated_district_are_refused(run, layer, make_layer, tmp_path):
    from qgis.core import QgsProcessingException

    path = tmp_path / "out.xlsx"
    with pytest.raises(QgsProcessingException, match="There is no period “1999”"):
        run("exportworkbook", INPUT=layer, PERIODS="1999", OUTPUT=str(path))
    twice = make_layer({"district": ["1", "1"], "rate": [1.5, 2.5]})
    with pytest.raises(QgsProcessingException, match="District 1 occurs more than once"):
        run("exportworkbook", INPUT=twice, INDICATORS=["rate"], OUTPUT=str(path))
    assert not path.exists() and not list(tmp_path.iterdir())


def test_libreoffice_reads_texts_and_numbers(run, layer, tmp_path):
    """Its own reader takes no text for a formula or a number; every sheet is there."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice is not installed")
    path = tmp_path / "out.xlsx"
    run("exportworkbook", INPUT=layer, OUTPUT=str(path))
    export = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,2"
    profile = f"-env:UserInstallation=file://{tmp_path / 'office'}"
    subprocess.run(
        [program, profile, "--headless", "--convert-to", export, "--outdir", str(tmp_path), str(path)],
        check=True,
        capture_output=True,
        timeout=180,
    )
    found = next(tmp_path.glob("*.csv"))
    rows = list(csv.reader(found.open(encoding="utf-8"), delimiter=";"))
    assert [row[0] for row in rows[2:]] == KEYS
    assert [row[1] for row in rows[2:]] == NAMES
    assert [row[3] for row in rows[2:]] == ["12", "20.5", "confidential", "no value", "45"]


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_no_hidden_number_is_anywhere_in_the_file(run, make_layer, tmp_path, data):
    """Hidden numbers are unlike all others: from 70001 on."""
    hiding = st.sampled_from(["ok", "ok", "suppressed", "blocked", "unknown", "unreliable", "later"])
    status = data.draw(st.lists(hiding, min_size=6, max_size=6))
    values = [70_001.0 + place if word != "ok" else 10.5 + place for place, word in enumerate(status)]
    columns = {
        "district": ["a", "b", "c"] * 2,
        "period": ["2020"] * 3 + ["2024"] * 3,
        "rate": values,
        "rate_status": status,
    }
    path = tmp_path / "out.xlsx"
    for sheets in ("per_indicator", "per_period"):
        run("exportworkbook", INPUT=make_layer(columns), INDICATORS=["rate"], SHEETS=sheets, OUTPUT=str(path))
        book = openpyxl.load_workbook(path)
        text = " ".join(str(cell) for sheet in book for row in rows_of(sheet) for cell in row if cell is not None)
        assert not re.search(r"7[0-9],?00\d|7\d{4}", text), text
        assert not re.search(r"\b(?:nan|None|inf)\b", text), text


def test_from_the_command_line_in_german(qgis_process_german, make_file, tmp_path):
    columns = {"district": KEYS, "name": NAMES, "rate": RATE["2020"]}
    output = tmp_path / "mappe.xlsx"
    result = qgis_process_german.run("exportworkbook", INPUT=make_file(columns), INDICATORS="rate", OUTPUT=output)
    assert (result["SHEET_COUNT"], result["DISTRICT_COUNT"]) == (4, 5)
    book = openpyxl.load_workbook(output)
    assert book.sheetnames == ["Das Wichtigste", "rate", "Ränge und Klassen", "Methode und Quellen"]
    assert "Am höchsten: Hafen (50,0) und @Süd (40,0)." in " ".join(
        row[0] or "" for row in rows_of(book["Das Wichtigste"])
    )


def test_the_rank_class_and_group_of_a_hidden_index_are_not_told(qgis_app, make_layer):
    """Somebody hid an index by its status and left what was made of it."""
    from sozialraum.processing.io.layers import read
    from sozialraum.processing.workbook.contents import read_contents

    layer = make_layer(
        {
            "district": ["01", "02", "03"],
            "period": ["2024"] * 3,
            "index": [0.5, -0.2, 1.5],
            "index_status": [None, None, "suppressed"],
            "index_rank": [2, 3, 1],
            "index_class": [2, 1, 3],
            "group_label": ["b", "a", "c"],
        }
    )
    contents = read_contents(read(layer), "district", "period", ["index"], (), "")
    assert contents.ranking.ranks.tolist() == [[2, 3, 0]] and contents.ranking.classes.tolist() == [[2, 1, 0]]
    assert contents.groups.tolist() == [["b", "a", None]]
