"""Names of people are never code: charts, tables, files, tips and filters of the dock show them as they are."""

from __future__ import annotations

import csv
import io
import re
import xml.etree.ElementTree as ET

import openpyxl
import pytest

from ...odd_names import NAMES


@pytest.fixture
def layer(project, make_layer):
    columns = {
        "nr": NAMES,
        "name": NAMES,
        "period": ["2024"] * len(NAMES),
        "rate": [5.5 + 3 * place % 17 for place in range(len(NAMES))],
    }
    layer = make_layer(columns, name="<b>Lage</b>")
    layer.setFieldAlias(3, "<i>Quote</i> & {0} [% 1 %]")
    project.addMapLayer(layer)
    return layer


@pytest.fixture
def shown(layer, model):
    one = model()
    one.choose(layer.id(), key="nr", name="name", period="period")
    one.set(view="ranking", indicator=one.cube.position("rate"))
    return one


def test_files_of_the_table(shown):
    from sozialraum.ui.dock.content import table_of
    from sozialraum.ui.dock.table_files import clipboard_text, csv_bytes, xlsx_bytes

    table = table_of(shown)
    sheet = openpyxl.load_workbook(io.BytesIO(xlsx_bytes(table))).worksheets[0]
    names = [row[1] for row in sheet.iter_rows(min_row=2)]
    assert {cell.data_type for cell in names} == {"s"}
    assert set(NAMES) <= {cell.value for cell in names}
    rows = list(csv.reader(io.StringIO(csv_bytes(table).decode("utf-8-sig"), newline="")))
    found = [row[1] for row in rows if len(row) > 2][2:]
    assert sorted(found) == sorted(name if name in found else f"'{name}" for name in NAMES)
    cells = [cell for line in clipboard_text(table).split("\n") for cell in line.split("\t")]
    for cell in [*found, *cells]:
        assert cell[:1] not in tuple("=@\t\r") and cell != "-Nord"


def test_charts(shown, tmp_path):
    from sozialraum.ui.dock import content, export

    charts = content.charts_of(shown)
    path = export.save(tmp_path / "x.svg", charts, None)
    texts = [
        "".join(node.itertext()) for node in ET.parse(path).getroot().iter() if node.tag.endswith(("text", "title"))
    ]
    # in the ranking the rank stands in front
    spaces = {re.sub(r"^\d+ ", "", " ".join(text.split())) for text in texts}
    missing = [name for name in NAMES if " ".join(name.split()) not in spaces]
    # Qt writes a text in several pieces where its direction or its font changes, and at the end of a line
    assert set(missing) <= {"Nord\nSüd", "Nord\u202eDüs", "\u200fNord", "𝔑ord"}
    assert any("<i>Quote</i> & {0} [% 1 %]" in text for text in texts)


def test_tips_are_plain(qgis_app, shown):
    from qgis.PyQt.QtGui import QTextDocument
    from sozialraum.ui.plain import plainly

    for name in NAMES:
        page = QTextDocument()
        text = plainly(name)
        page.setHtml(text) if text.startswith("<qt>") else page.setPlainText(text)
        assert page.toPlainText().split() == name.split()
    for district, name in enumerate(shown.cube.names):
        assert name in NAMES
        from sozialraum.ui.dock.content import tooltip_of

        assert tooltip_of(shown, district, 0, shown.indicator)[0].startswith(name)


@pytest.mark.parametrize("kind", ["memory", "ogr"])
def test_filters_find_each_district_alone(kind, layer, make_file, qgis_app):
    from qgis.core import QgsVectorLayer
    from sozialraum.ui.dock.selection_filter import one_of

    if kind == "ogr":
        layer = QgsVectorLayer(make_file({"nr": NAMES, "a": [1.0] * len(NAMES)}, name="names"), "names", "ogr")
    for name in NAMES:
        assert layer.setSubsetString(one_of(layer.fields().field("nr"), [name], layer.providerType())), name
        assert [feature["nr"] for feature in layer.getFeatures()] == [name]
    layer.setSubsetString("")
