"""Several tables become one; spreadsheets and zip files; what is refused."""

from __future__ import annotations

import io
import zipfile

import numpy as np
import pytest
from sozialraum.core.data.status import STATUSES
from sozialraum.core.messages import SozialraumError
from sozialraum.core.tables.files import combine, read_bytes, read_cells, unzip
from sozialraum.core.tables.options import Options
from sozialraum.core.tables.spreadsheets import fill_merged, read_ods, read_xlsx


def _tables(**texts):
    return combine([table for name, text in texts.items() for table in read_bytes(text.encode(), f"{name}.csv")])


def test_lost_zeros_come_back_where_another_year_has_them():
    reading = _tables(ew_2018="key;a\n0101;1\n0102;2\n1101;3\n", ew_2019="key;a\n101;4\n102;5\n1101;6\n")
    assert sorted(set(reading.panel.districts)) == ["0101", "0102", "1101"]
    assert any("filled up with zeros" in str(finding.reason) for finding in reading.findings)


def test_renamed_columns_become_one_and_the_newest_name_stays():
    old = "key;e_e;e_u1;e_1u6\n01;9;1;2\n02;8;3;4\n03;7;1;1\n"
    new = "key;e_e;e_eu1;e_1u6\n01;9;5;6\n02;8;7;8\n03;7;2;2\n"
    reading = _tables(ew_2008=old, ew_2014=new)
    assert reading.panel.indicators == ["e_e", "e_eu1", "e_1u6"]
    assert reading.panel.column("e_eu1").tolist() == [1, 3, 1, 5, 7, 2]


def test_different_columns_at_the_same_place_stay_apart():
    reading = _tables(a_2019="key;women\n01;1\n02;2\n", b_2019="key;benefit\n01;3\n02;4\n")
    assert reading.panel.indicators == ["women", "benefit"]
    assert len(reading.panel) == 2


def test_contradictions_between_files_are_refused_with_place_and_values():
    with pytest.raises(SozialraumError) as error:
        _tables(a_2019="key;n\n01;1\n02;2\n", b_2019="key;n\n01;1\n02;3\n")
    assert all(part in str(error.value) for part in ("district 02", "2019", "“n” is 2", "“a_2019”", "3 in “b_2019”"))


def test_the_same_cell_twice_is_taken_once_and_gaps_are_filled():
    reading = _tables(a_2019="key;n\n01;1\n02;\n03;5\n", b_2019="key;n\n01;1\n02;3\n")
    assert reading.panel.column("n").tolist() == [1, 3, 5]


def test_codes_that_are_text_in_one_file_are_text_everywhere():
    reading = _tables(a_2018="key;zone;n\n0101;01;1\n0102;02;2\n", b_2019="key;zone;n\n0101;1;1\n0102;2;2\n")
    assert reading.panel.indicators == ["n"]
    assert reading.panel.texts["zone"].tolist() == ["01", "02", "1", "2"]


def test_periods_come_in_the_order_of_time():
    reading = _tables(b_2020="key;n\n01;1\n02;2\n", a_2018="key;n\n01;1\n02;2\n")
    assert reading.panel.periods.tolist() == ["2018", "2018", "2020", "2020"]


def test_false_zeros_are_pointed_out():
    years = "".join(
        f"{key};{year};{0 if year == 2020 else 5};7\n" for year in (2018, 2019, 2020) for key in ("A", "B", "C")
    )
    reading = _tables(t="Gebiet;Jahr;Langzeit;Alle\n" + years)
    warnings = [str(finding.reason) for finding in reading.findings if finding.stage == "zeros"]
    assert len(warnings) == 1
    assert "“Langzeit” is 0 for every district in 2020" in warnings[0]


def _xlsx(rows, merged=(), formats=None, sheets=None) -> bytes:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    for number, (title, content) in enumerate((sheets or {"Tabelle1": rows}).items()):
        sheet = book.active if number == 0 else book.create_sheet()
        sheet.title = title
        for row in content:
            sheet.append(row)
        for cells in merged:
            sheet.merge_cells(cells)
        for cell, text in (formats or {}).items():
            sheet[cell].number_format = text
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def test_workbook_with_two_header_rows_and_merged_cells():
    rows = [
        ["Einwohner und Quote", None, None, None, None, None],
        [],
        ["Nr", "Name", 2020, None, 2021, None],
        [None, None, "Einwohner", "Quote", "Einwohner", "Quote"],
        ["01", "Alt", 1000, 0.5, 1001, "-"],
        ["02", "Neu", 2000.5, "12,3r", 2001, "x"],
        [None, "Insgesamt", 3000.5, 0.5, 3002, 0.6],
        ["Quelle: Amt"],
    ]
    (sheet,) = read_xlsx(_xlsx(rows, ["A1:F1", "C3:D3", "E3:F3", "A3:A4", "B3:B4"], {"D5": "0.0%"}))
    panel = read_cells(fill_merged(sheet), "mappe").panel
    assert panel.indicators == ["einwohner", "quote"]
    assert list(zip(panel.districts, panel.periods)) == [("01", "2020"), ("01", "2021"), ("02", "2020"), ("02", "2021")]
    np.testing.assert_equal(panel.values, [[1000, 50], [1001, np.nan], [2000.5, 12.3], [2001, np.nan]])
    assert [STATUSES[code] for code in panel.status[:, 1]] == ["ok", "nil", "revised", "blocked"]


def test_dates_in_a_workbook_are_periods():
    from datetime import date

    rows = [["Nr", "Stichtag", "n"], ["01", date(2020, 12, 31), 5], ["02", date(2020, 12, 31), 6]]
    (sheet,) = read_xlsx(_xlsx(rows))
    assert set(read_cells(sheet.rows, "mappe").panel.periods) == {"2020-12-31"}


def test_sheet_by_name_or_number():
    book = _xlsx(None, sheets={"Inhalt": [["Dies ist kein Blatt"]], "Daten": [["Nr", "n"], ["01", 5], ["02", 6]]})
    assert [sheet.name for sheet in read_xlsx(book)] == ["Inhalt", "Daten"]
    assert [sheet.name for sheet in read_xlsx(book, "Daten")] == ["Daten"]
    assert [sheet.name for sheet in read_xlsx(book, "2")] == ["Daten"]
    with pytest.raises(SozialraumError, match="Inhalt, Daten"):
        read_xlsx(book, "Blatt9")


ODS = """<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body>
<office:spreadsheet><table:table table:name="Blatt"><table:table-row><table:table-cell><text:p>Nr</text:p></table:table-cell>
<table:table-cell><text:p>2019</text:p></table:table-cell><table:table-cell><text:p>2020</text:p></table:table-cell>
<table:table-cell table:number-columns-repeated="16000"/></table:table-row>
<table:table-row><table:table-cell><text:p>01</text:p></table:table-cell>
<table:table-cell office:value-type="float" office:value="5.5" table:number-columns-repeated="2"/></table:table-row>
<table:table-row><table:table-cell><text:p>02</text:p></table:table-cell>
<table:table-cell office:value-type="percentage" office:value="0.07"/><table:table-cell><text:p>*</text:p></table:table-cell></table:table-row>
<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
</table:table></office:spreadsheet></office:body></office:document-content>"""


def _zip(**parts) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml").replace("_csv", ".csv"), content)
    return buffer.getvalue()


def test_open_document_with_repeated_cells():
    (sheet,) = read_ods(_zip(content_xml=ODS))
    panel = read_cells(sheet.rows, "blatt").panel
    np.testing.assert_equal(panel.values[:, 0], [5.5, 5.5, 7.0, np.nan])


def test_zipped_tables():
    text = "Nr;n\n01;5\n02;6\n"
    tables = read_bytes(_zip(ew_2019_csv=text, ew_2020_csv=text), "alles.zip")
    assert set(combine(tables).panel.periods) == {"2019", "2020"}


def test_zip_bombs_are_refused():
    bomb = _zip(a_csv=b"0" * 50_000_000)
    with pytest.raises(SozialraumError, match="unpack to"):
        unzip(bomb, "bombe.zip")
    with pytest.raises(SozialraumError, match="no table"):
        unzip(_zip(a_xml="<a/>", b_xml="<b/>"), "anderes.zip")
    with pytest.raises(SozialraumError, match="cannot be unpacked"):
        unzip(b"PK\x03\x04" + b"kaputt" * 20, "kaputt.zip")


def test_a_workbook_that_swells_is_refused():
    book = _zip(
        xl__workbook_xml='<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>'
        '<sheet name="a" r:id="r1"/></sheets></workbook>',
        xl__sharedStrings_xml="<sst>" + " " * 80_000_000 + "</sst>",
    )
    with pytest.raises(SozialraumError, match="enormous"):
        read_xlsx(book)


def test_entities_are_refused():
    entities = '<!DOCTYPE a [<!ENTITY b "' + "x" * 1000 + '">]>'
    with pytest.raises(SozialraumError, match="document type"):
        read_ods(_zip(content_xml=ODS.replace("?>", "?>" + entities, 1)))


@pytest.mark.parametrize("data", [b"", b"PK", b"no zip at all", b"PK\x03\x04" * 9])
def test_damaged_workbooks(data):
    for read in (read_xlsx, read_ods):
        with pytest.raises(SozialraumError):
            read(data)


def test_formulas_count_with_their_last_value_and_are_never_run():
    sheet = (
        '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Nr</t></is></c><c r="B1" t="inlineStr"><is><t>n</t></is></c></row>'
        '<row r="2"><c r="A2" t="inlineStr"><is><t>01</t></is></c><c r="B2"><f>HYPERLINK("http://x")</f><v>5</v></c></row>'
        '<row r="3"><c r="A3" t="inlineStr"><is><t>02</t></is></c><c r="B3"><f>1/0</f><v>6</v></c></row></sheetData></worksheet>'
    )
    book = _zip(
        xl__workbook_xml='<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>'
        '<sheet name="a" r:id="r1"/></sheets></workbook>',
        **{"xl___rels__workbook_xml.rels": "<r><Relationship Id='r1' Target='s_xml'/></r>".replace("_xml", ".xml")},
        xl__s_xml=sheet,
    )
    (found,) = read_xlsx(book)
    assert found.rows == [["Nr", "n"], ["01", 5.0], ["02", 6.0]]


def test_options_are_checked():
    with pytest.raises(SozialraumError, match="no layout"):
        read_bytes(b"Nr;n\n01;5\n02;6\n", "a.csv", Options(layout="diagonal"))
    with pytest.raises(SozialraumError, match="cannot separate"):
        read_bytes(b"Nr;n\n01;5\n02;6\n", "a.csv", Options(delimiter="::"))


def test_numbers_that_came_as_text_with_a_dot():
    rows = [["Nr", "Wert"], ["01", "1.234"], ["02", "2.345"], ["03", "*"]]
    assert read_cells(rows, "mappe").panel.values[:2, 0].tolist() == [1234, 2345]
    assert read_cells(rows, "mappe", usual_decimal=".").panel.values[:2, 0].tolist() == [1.234, 2.345]
