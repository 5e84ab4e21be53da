"""Small files that swell: refused in less than five seconds."""

from __future__ import annotations

import io
import time
import zipfile

import pytest
from sozialraum.core.messages import SozialraumError
from sozialraum.core.tables.files import read_bytes
from sozialraum.core.tables.spreadsheets import fill_merged, read_ods, read_xlsx

SPACE = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'


def packed(parts: dict) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def xlsx(rows: str, shared: str = "<sst/>", sheets: int = 1, end: str = "") -> bytes:
    entries = "".join(f'<sheet name="T{i}" r:id="r{i}"/>' for i in range(sheets))
    relations = "".join(f'<Relationship Id="r{i}" Target="worksheets/s.xml"/>' for i in range(sheets))
    return packed(
        {
            "xl/workbook.xml": f"<workbook {SPACE}><sheets>{entries}</sheets></workbook>",
            "xl/_rels/workbook.xml.rels": f"<Relationships>{relations}</Relationships>",
            "xl/sharedStrings.xml": shared,
            "xl/worksheets/s.xml": f"<worksheet><sheetData>{rows}</sheetData>{end}</worksheet>",
        }
    )


def ods(body: str) -> bytes:
    return packed({"content.xml": f'<d xmlns:t="t" xmlns:x="x" xmlns:o="o">{body}</d>'})


def nested(depth: int) -> bytes:
    content = b"a;b\n1;2\n"
    for level in range(depth):
        content = packed({"t.csv" if level == 0 else f"{level}.zip": content})
    return content


CELL = '<t:table-cell t:number-columns-repeated="{}" o:value-type="float" o:value="1"/>'
ROWS = '<t:table-row t:number-rows-repeated="{}">{}</t:table-row>'
OVER = '<mergeCell ref="A1:B5000"/>'
BOMBS = {
    "rows of one kind": lambda: (read_xlsx, xlsx("<row><c><v>1</v></c></row>" * 4_000_000)),
    "texts of one kind": lambda: (read_xlsx, xlsx("", f"<sst>{'<si><t>aaaaaaaa</t></si>' * 4_000_000}</sst>")),
    "far columns": lambda: (
        read_xlsx,
        xlsx("".join(f'<row r="{r}"><c r="GR{r}"><v>1</v></c></row>' for r in range(1, 20_000)), sheets=200),
    ),
    "merged upon each other": lambda: (
        read_xlsx,
        xlsx(
            '<row r="1"><c r="A1" t="str"><v>a</v></c></row>'
            + "".join(f'<row r="{r}"><c r="C{r}"><v>1</v></c></row>' for r in range(2, 5_000)),
            end=f"<mergeCells>{OVER * 9_000}</mergeCells>",
        ),
    ),
    "repeated cells": lambda: (
        read_ods,
        ods(f'<t:table t:name="a">{ROWS.format(1_048_576, CELL.format(16_384))}</t:table>'),
    ),
    "repeated tables": lambda: (
        read_ods,
        ods(f'<t:table t:name="a">{ROWS.format(1_000, CELL.format(1_000))}</t:table>' * 200),
    ),
    "zip in zip": lambda: (read_bytes, nested(100)),
    "bombs in a zip": lambda: (
        read_bytes,
        packed({f"{i}.zip": packed({"t.csv": b"0;" * 5_000_000}) for i in range(50)}),
    ),
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_bomb_is_refused_at_once(bomb):
    read, content = BOMBS[bomb]()
    begin = time.monotonic()
    with pytest.raises(SozialraumError) as refusal:
        if read is read_bytes:
            read(content, "bomb.zip")
        else:
            for sheet in read(content):
                fill_merged(sheet)
    assert time.monotonic() - begin < 5
    assert len(str(refusal.value)) < 300


def test_a_full_sheet_of_numbers_is_no_bomb():
    rows = "".join(
        f'<row r="{r}">{"".join(f"<c r={chr(34)}{c}{r}{chr(34)}><v>{r}</v></c>" for c in "ABCDEFGH")}</row>'
        for r in range(1, 3_000)
    )
    assert len(read_xlsx(xlsx(rows))[0].rows) == 2_999


def test_constant_rows_of_ods_are_no_bomb():
    sheet = read_ods(ods(f'<t:table t:name="a">{ROWS.format(5_000, CELL.format(20))}</t:table>'))[0]
    assert len(sheet.rows) == 5_000
