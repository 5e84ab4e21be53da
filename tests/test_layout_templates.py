"""The shipped layout templates: they open and print without the plugin, and say what the project says of itself."""

from __future__ import annotations

import shutil
import subprocess
import sys
from itertools import combinations

import pytest
from conftest import ROOT
from qgis.core import (
    Qgis,
    QgsExpressionContextUtils,
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsPrintLayout,
    QgsProject,
    QgsReadWriteContext,
)
from qgis.PyQt.QtXml import QDomDocument

TEMPLATES = sorted((ROOT / "resources" / "layouts").glob("*.qpt"))
SAID = {
    "municipality": "Große Kreisstadt Musterstadt an der Beispiel, Landkreis Mustertal",
    "accent": "#8c510a",
    "author": "Fachstelle Sozialplanung, Musterstadt",
    "source": "Statistikstelle Musterstadt, Bundesagentur für Arbeit, Datenlizenz Deutschland 2.0",
}


@pytest.fixture
def layout(request, qgis_app):
    """A new layout made of a template, in a project with variables."""
    project = QgsProject.instance()
    project.clear()
    for name, text in SAID.items():
        QgsExpressionContextUtils.setProjectVariable(project, f"sozialraum_{name}", text)
    made, document = QgsPrintLayout(project), QDomDocument()
    assert document.setContent(request.param.read_text(encoding="utf-8"))[0]
    _, loaded = made.loadFromTemplate(document, QgsReadWriteContext())
    assert loaded
    made.setName("Sozialräume mit besonderem Bedarf 2024")
    yield made
    project.clear()


every_template = pytest.mark.parametrize("layout", TEMPLATES, ids=lambda path: path.stem, indirect=True)


def test_there_is_one_for_each_paper():
    names = [path.stem.removeprefix("sozialraum_") for path in TEMPLATES]
    assert names == ["a3_landscape", "a4_landscape", "a4_portrait", "wide_16_9"]


@every_template
def test_everything_lies_on_the_page_and_no_two_items_on_each_other(layout):
    page = layout.pageCollection().page(0).rect()
    items = [item for item in layout.items() if getattr(item, "id", str)().startswith("sozialraum_")]
    assert len(items) == 12
    boxes = {item.id(): item.sceneBoundingRect().adjusted(0.5, 0.5, -0.5, -0.5) for item in items}
    assert all(page.contains(box) for box in boxes.values())
    on_the_map = {"sozialraum_map", "sozialraum_scale", "sozialraum_north"}
    for one, other in combinations(boxes, 2):
        if not {one, other} <= on_the_map:
            assert not boxes[one].intersects(boxes[other]), (one, other)
    assert not layout.itemById("sozialraum_north").isVisible(), "the arrow is there for those who want it"


@every_template
def test_every_text_fits_into_its_frame(layout):
    labels = [item for item in layout.items() if isinstance(item, QgsLayoutItemLabel) and item.currentText()]
    assert {label.currentText() for label in labels} == {
        *(SAID[name] for name in ("municipality", "author", "source")),
        layout.name(),
    }
    for label in labels:
        need, room = label.sizeForText(), label.rect()
        lines = -(-need.width() // room.width())  # a label breaks its text
        assert need.height() * lines <= room.height() + 0.5, label.currentText()


@every_template
def test_it_prints_with_the_words_and_the_colour_of_the_project(layout, tmp_path):
    path = tmp_path / "page.pdf"
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText  # later QGIS draws outlines
    done = QgsLayoutExporter(layout).exportToPdf(str(path), settings)
    assert done == QgsLayoutExporter.ExportResult.Success
    image = QgsLayoutExporter(layout).renderPageToImage(0, dpi=30)
    assert image.pixelColor(image.width() // 2, 1).name() == SAID["accent"]
    if shutil.which("pdftotext"):
        text = subprocess.run(
            ["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True, check=True
        ).stdout
        words = " ".join(text.split())
        assert all(SAID[name] in words for name in ("municipality", "author")) and layout.name() in words


@every_template
def test_it_needs_neither_the_plugin_nor_this_machine(request, layout):
    text = request.node.callspec.params["layout"].read_text(encoding="utf-8")
    assert "sozialraum_chart(" not in text and str(ROOT) not in text and "/home/" not in text


@pytest.mark.slow
@pytest.mark.skipif(Qgis.QGIS_VERSION_INT >= 32300, reason="the files are written with QGIS 3.22")
def test_the_script_writes_what_is_shipped(tmp_path):
    script = ROOT / "scripts" / "make_layouts.py"
    subprocess.run([sys.executable, str(script), str(tmp_path)], check=True, capture_output=True)
    for path in TEMPLATES:
        assert (tmp_path / path.name).read_text(encoding="utf-8") == path.read_text(encoding="utf-8"), path.name


def test_templates_are_copied_once_and_changed_ones_stay(tmp_path, qgis_app):
    from sozialraum.ui.layout_templates import copy_templates

    folder = tmp_path / "composer_templates"
    assert len(copy_templates(folder)) == len(TEMPLATES)
    (folder / TEMPLATES[0].name).write_text("mine", encoding="utf-8")
    assert copy_templates(folder) == []
    assert (folder / TEMPLATES[0].name).read_text(encoding="utf-8") == "mine"
