"""What is written as a workbook or text table comes back as it was, in our own reader and in others."""

from __future__ import annotations

import csv
import io
import math
import zipfile
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sozialraum.core.tables.files import read_bytes
from sozialraum.core.tables.spreadsheets import read_xlsx
from sozialraum.core.tables.workbook import (
    Number,
    WorkbookSheet,
    csv_table,
    sheet_names,
    spreadsheet_text,
    without_guard,
    workbook,
)

letters = st.text(st.characters(blacklist_categories=("Cs", "Cc")), max_size=12)
numbers = st.builds(
    Number, st.floats(allow_nan=True, allow_infinity=True), st.integers(min_value=0, max_value=4), st.booleans()
)
rows = st.lists(st.lists(st.one_of(letters, numbers, st.none()), min_size=1, max_size=5), min_size=1, max_size=6)


def cells_of(data: bytes, number: int = 1) -> dict[str, str]:
    """Place → text or number of every cell of a sheet, read with an ordinary XML parser."""
    root = ET.fromstring(zipfile.ZipFile(io.BytesIO(data)).read(f"xl/worksheets/sheet{number}.xml"))
    return {
        cell.get("r"): "".join(cell.itertext())
        for cell in root.iter("{http://schemas.openxmlformats.org/spreadsheetml/2006/main}c")
    }


def place(row: int, column: int) -> str:
    return f"{chr(65 + column)}{row + 1}"


@given(rows, st.integers(min_value=0, max_value=2))
def test_every_cell_is_found_in_its_place(rows, heading):
    data = workbook([WorkbookSheet("one", rows, heading)])
    found = cells_of(data)
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            text = found.pop(place(row, column), None)
            if isinstance(cell, Number):
                assert (text is None) == (not math.isfinite(cell.value))
                assert text is None or float(text) == cell.value
            elif isinstance(cell, str) and cell:
                assert text == cell.replace("\ufffe", "").replace("\uffff", "")
            else:
                assert not text
    assert not found
    styles = ET.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("xl/styles.xml"))
    formats = [node for node in styles if node.tag.endswith("cellXfs")][0]
    root = ET.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("xl/worksheets/sheet1.xml"))
    assert all(int(node.get("s")) < len(formats) for node in root.iter() if node.get("s"))


def test_our_own_reader_reads_it():
    sheets = [
        WorkbookSheet("Quote: 2024", [["key", "rate"], ["0101", Number(5.25, 1)], ["0102", "*"]], heading=1),
        WorkbookSheet("Notes", [["* = confidential <b>"]]),
    ]
    read = read_xlsx(workbook(sheets))
    assert [sheet.name for sheet in read] == ["Quote 2024", "Notes"]
    texts = [[str(cell) for cell in row] for row in read[0].rows]
    assert texts[0] == ["key", "rate"] and texts[1][0] == "0101" and float(texts[1][1]) == 5.25
    assert texts[2] == ["0102", "*"] and "confidential <b>" in str(read[1].rows[0][0])


def test_openpyxl_reads_it():
    openpyxl = pytest.importorskip("openpyxl")
    data = workbook([WorkbookSheet("a", [["key", "x"], ["01", Number(1.5, 1, soft=True)]], heading=1, widths=[9, 20])])
    sheet = openpyxl.load_workbook(io.BytesIO(data))["a"]
    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == [["key", "x"], ["01", 1.5]]
    assert sheet["A1"].font.bold and sheet["B2"].font.italic and sheet["B2"].number_format == "#,##0.0"
    assert sheet.freeze_panes == "B2" and sheet.column_dimensions["B"].width == 20


@given(st.lists(letters, min_size=1, max_size=8))
def test_names_of_sheets_are_as_excel_wants_them(wanted):
    names = sheet_names(wanted)
    assert len({name.lower() for name in names}) == len(wanted)
    assert all(0 < len(name) <= 31 and not set(name) & set("[]:*?/\\'") for name in names)


def test_a_workbook_has_a_sheet():
    with pytest.raises(ValueError, match="at least one sheet"):
        workbook([])


@given(st.lists(st.lists(letters, min_size=2, max_size=4), min_size=1, max_size=5), st.booleans())
def test_text_tables_come_back(rows, comma):
    text = csv_table(rows, comma).decode("utf-8-sig")
    back = list(csv.reader(io.StringIO(text, newline=""), delimiter=";" if comma else ","))
    # a text that a spreadsheet program would take for a formula has an apostrophe before it
    assert back == [[spreadsheet_text(cell) for cell in row] for row in rows]


@given(
    st.lists(st.text("=+-@'aß1,", max_size=6), min_size=4, max_size=8, unique=True),
    st.booleans(),
)
def test_what_we_guard_against_formulas_is_read_without_the_guard(names, comma):
    rows = [
        ["key", "name", "=people"],
        *([f"{i:02d}", f"{name}dorf", str(100 + 7 * i)] for i, name in enumerate(names)),
    ]
    panel = read_bytes(csv_table(rows, comma), "table_2020.csv")[0].panel
    assert panel.titles == {"people": "=people"}
    # two apostrophes are somebody else's; one before a sign of a formula is ours
    assert panel.texts["district_name"].tolist() == [without_guard(row[1]) for row in rows[1:]]
