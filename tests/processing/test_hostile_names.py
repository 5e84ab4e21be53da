"""Names of people are never code: pages, reports, files, filters and expressions show them as they are."""

from __future__ import annotations

import csv
import io
import json
from html.parser import HTMLParser
from pathlib import Path

import openpyxl
import pytest
from qgis.core import QgsExpression, QgsFeatureRequest, QgsProject, QgsVectorLayer

from ..odd_names import NAMES

COUNT = len(NAMES)


class Words(HTMLParser):
    """The tags of a page, and its texts between them."""

    def __init__(self, text: str):
        super().__init__(convert_charrefs=True)
        self.tags: set[str] = set()
        self.texts: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        assert not [name for name, _ in attrs if name.startswith("on")]

    def handle_data(self, data):
        self.texts.append(data)


OUR_TAGS = {"html", "head", "meta", "title", "style", "body", "h1", "h2", "p", "ul", "li", "div", "table", "thead"}
OUR_TAGS |= {
    "tbody",
    "tr",
    "th",
    "td",
    "figure",
    "svg",
    "g",
    "path",
    "text",
    "desc",
    "defs",
    "rect",
    "polyline",
    "circle",
}


def test_reports(qgis_app):
    from sozialraum.core.messages import Message
    from sozialraum.processing.io.html import Report

    for name in NAMES:
        page = Report(name)
        page.attend([name, Message("{name} is odd.", name=name)])
        page.heading(name)
        page.say(name)
        page.say(Message("{name}", name=name), note=True)
        page.items([name])
        page.table([name], [[name, 1.0]])
        read = Words(page.html())
        assert read.tags <= OUR_TAGS, name
        assert read.texts.count(name) == 9, (name, read.texts)


def test_labels_of_layouts(qgis_app):
    from sozialraum.core.page import Box
    from sozialraum.processing.pages.frame import Imprint, foot, start_page
    from sozialraum.processing.pages.layouts import Pictures, fill_sheet
    from sozialraum.processing.pages.paper import PaperSheet

    project = QgsProject()
    for name in NAMES:
        sheet = PaperSheet(project, name, (297.0, 210.0))
        assert sheet.text(name, Box(0, 0, 100, 10)).currentText() == name
        imprint = Imprint(name, name, name, name)
        page = start_page((297.0, 210.0), imprint, "", name, name)
        foot(page, imprint, name, 1)
        fill_sheet(sheet, [page], Pictures(Path("nowhere")), None)
        whole = " ".join(name.split())
        for item in ("title", "subtitle", "source", "imprint", "kicker"):
            shown = " ".join(sheet.layout.itemById(item).currentText().split())
            assert whole in shown or whole in shown.replace(" ", ""), (item, name, shown)


@pytest.fixture
def districts(make_layer):
    """One district per name, called by it, its borough too; the fields bear odd names."""
    columns = {
        "district": [f"{place:02d}" for place in range(COUNT)],
        "name": NAMES,
        "borough": NAMES,
        "poor": [10.0 + 7 * place % 31 for place in range(COUNT)],
        "all": [100.0 + 11 * place % 47 for place in range(COUNT)],
        "o\"d'd <b>[% 1 %]": [5.0 + 3 * place % 17 for place in range(COUNT)],
    }
    layer = make_layer(columns, name="<b>Lage</b> [% 1 %] {x} & Co")
    layer.setFieldAlias(3, "<i>arm</i> {0} [% 2 %] & mehr")
    return layer


def test_files_of_the_toolbox(run, districts, read_layer, tmp_path):
    parameters = {"INPUT": districts, "INDICATORS": "quota = poor / all * 100"}
    for ending in ("gpkg", "xlsx", "csv"):
        run("calculateindicators", **parameters, OUTPUT=str(tmp_path / f"out.{ending}"))
    assert read_layer(tmp_path / "out.gpkg")["name"] == NAMES
    sheet = openpyxl.load_workbook(tmp_path / "out.xlsx").active
    cells = [row[1] for row in sheet.iter_rows(min_row=2)]
    assert {cell.data_type for cell in cells} == {"s"}
    assert [cell.value.strip() for cell in cells] == [name.strip() for name in NAMES]
    rows = list(csv.reader(io.StringIO((tmp_path / "out.csv").read_text(encoding="utf-8-sig"), newline="")))
    for name, row in zip(NAMES, rows[1:]):
        assert row[1] in (name, f"'{name}")
        assert row[1][:1] not in tuple("=@\t\r") and row[1] != "-Nord"


def test_reports_and_tables_of_larger_areas(run, districts, read_layer, tmp_path):
    report = tmp_path / "r.html"
    groups = {"GROUPS": ["poor"], "TOTAL_FIELD": "all", "LEVELS": ["borough"]}
    result = run("segregationlevels", INPUT=districts, **groups, UNITS=str(tmp_path / "u.gpkg"), REPORT=str(report))
    assert sorted(read_layer(result["UNITS"])["unit"]) == sorted(NAMES)
    read = Words(report.read_text(encoding="utf-8"))
    assert read.tags <= OUR_TAGS and set(NAMES) <= set(read.texts)
    rows = read_layer(run("aggregatedistricts", INPUT=districts, PARENT_FIELD="borough", COUNTS=["poor"])["OUTPUT"])
    assert sorted(rows["district"]) == sorted(name.strip() for name in NAMES)


def test_styles_find_fields_of_any_name(districts):
    from sozialraum.processing.io.panels import visible
    from sozialraum.processing.maps.class_rules import class_rules

    field = districts.fields().at(5).name()
    rules = class_rules(field, [8.0, 12.0], NAMES[:3], ["#111111", "#222222", "#333333"])
    found = [len(list(districts.getFeatures(QgsFeatureRequest(QgsExpression(rule.expression))))) for rule in rules]
    assert sum(found) == COUNT and found[-1] == 0 and min(found[:3]) > 0
    assert not QgsExpression(visible(field, True)).hasParserError()


def test_printed_pages(run, districts, tmp_path):
    """The layouts that are kept show the title, and on the page of each district its name."""
    project = QgsProject.instance()
    project.clear()
    project.addMapLayer(districts)
    wanted = {"NAME_FIELD": "name", "INDICATORS": ["poor"], "INDEX_FIELD": "", "CLASS_FIELD": ""}
    words = {"TITLE": NAMES[0], "AUTHOR": NAMES[4], "SOURCE": NAMES[2]}
    run("createreport", INPUT=districts, **wanted, **words, PAGES="both", OUTPUT=str(tmp_path / "p.pdf"))
    layouts = project.layoutManager().printLayouts()
    assert len(layouts) == 2
    overview, profiles = layouts if not layouts[0].atlas().enabled() else layouts[::-1]
    assert overview.itemById("title").currentText() == "<i>arm</i> {0} [% 2 %] & mehr"
    assert overview.itemById("kicker").currentText().startswith(NAMES[0])
    atlas = profiles.atlas()
    atlas.beginRender()
    assert atlas.updateFeatures() == COUNT
    shown = []
    for page in range(COUNT):
        atlas.seekTo(page)
        shown.append(" ".join(profiles.itemById("title").currentText().split()))
        assert profiles.itemById("kicker").currentText().startswith(NAMES[0])
    atlas.endRender()
    assert sorted(shown) == sorted(" ".join(name.split()) for name in NAMES)
    project.clear()


def test_names_of_layers_and_fields_in_sentences_and_metadata(run, districts, tmp_path):
    output = tmp_path / "o.gpkg"
    run("calculateindicators", INPUT=districts, INDICATORS="q = poor / all", OUTPUT=str(output))
    layer = QgsVectorLayer(f"{output}|layername=o", "o", "ogr")
    made = json.loads(layer.metadata().history()[-1])
    assert made["sources"][0]["name"] == districts.name()
    assert districts.name() in layer.metadata().history()[0]
    assert layer.attributeAlias(3 + 1) == districts.attributeAlias(3)
    assert Path(output).exists()
