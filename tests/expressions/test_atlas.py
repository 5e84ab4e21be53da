"""An atlas made by hand: pictures, labels and a map with the functions, many pages, several threads."""

from __future__ import annotations

import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from qgis.core import (
    Qgis,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsPrintLayout,
    QgsProperty,
    QgsRectangle,
)

CHART = "sozialraum_chart('Quoten', \"key\", 'quote', map('width', 120, 'height', 70))"
TEXT = "[% \"key\" %]: [% sozialraum_value('Quoten', \"key\", 'quote', '2020') %] [% sozialraum_rank('Quoten', \"key\", 'quote') %]."


def atlas_of(project, make_layer, kit, count: int) -> QgsPrintLayout:
    """A page with map, chart and text for each district."""
    statistics = make_layer(kit.rows(count), kit.squares(2 * count), name="Quoten")
    districts = make_layer({"key": [f"{place + 1:04d}" for place in range(count)]}, kit.squares(count), name="Orte")
    kit.labelled(districts, "to_string(sozialraum_deviation('Quoten', \"key\", 'quote', '2020'))")
    project.addMapLayers([statistics, districts])
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.setName("Atlas")
    places, picture, label = QgsLayoutItemMap(layout), QgsLayoutItemPicture(layout), QgsLayoutItemLabel(layout)
    for item, box in ((places, (10, 20, 100, 100)), (picture, (120, 20, 120, 70)), (label, (10, 5, 200, 10))):
        layout.addLayoutItem(item)
        item.attemptMove(QgsLayoutPoint(*box[:2]))
        item.attemptResize(QgsLayoutSize(*box[2:]))
    places.setLayers([districts])
    places.setExtent(QgsRectangle(0, 0, 4000, 2000))
    label.setText(TEXT)
    from qgis.core import QgsLayoutObject

    source = getattr(QgsLayoutObject, "DataDefinedProperty", QgsLayoutObject).PictureSource
    picture.dataDefinedProperties().setProperty(source, QgsProperty.fromExpression(CHART))
    layout.atlas().setEnabled(True)
    layout.atlas().setCoverageLayer(districts)
    project.layoutManager().addLayout(layout)
    return layout


def exported(layout, path: Path) -> int:
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.dpi = 50
    settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText  # later QGIS draws outlines
    done, error = QgsLayoutExporter.exportToPdf(layout.atlas(), str(path), settings)
    assert not error and done == QgsLayoutExporter.ExportResult.Success
    return layout.atlas().count()


def pages(path: Path) -> list[str]:
    """The text of every page of a PDF."""
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed")
    done = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True, check=True)
    return done.stdout.split("\f")[:-1]


def test_every_page_shows_its_own_district(functions, project, make_layer, kit, tmp_path):
    layout = atlas_of(project, make_layer, kit, 4)
    assert exported(layout, tmp_path / "atlas.pdf") == 4
    found = pages(tmp_path / "atlas.pdf")
    assert [page.split(".")[0:2] for page in (text.strip() for text in found)] == [
        ["0001: 10", "5 3"],
        ["0002: 11", "5 "],
        ["0003: 12", "5 2"],
        ["0004: 13", "5 1"],
    ], "the value of 2020 and the newest rank, of which the second is confidential"
    assert len(list((tmp_path / "sozialraum_charts").glob("*.svg"))) == 4


@pytest.mark.slow
def test_an_atlas_of_542_pages_while_other_threads_draw_the_same(functions, project, make_layer, kit, tmp_path):
    layout = atlas_of(project, make_layer, kit, 542)
    keys = [f"{place + 1:04d}" for place in range(542)]
    functions.layers.prepare("Quoten")

    def drawn(key: str) -> str:
        context = QgsExpressionContext()
        context.appendScope(QgsExpressionContextUtils.globalScope())
        expression = QgsExpression(CHART.replace('"key"', f"'{key}'"))
        path = expression.evaluate(context)
        assert not expression.hasEvalError(), expression.evalErrorString()
        return path

    with ThreadPoolExecutor(4) as pool:
        waiting = [pool.submit(drawn, key) for key in keys]
        assert exported(layout, tmp_path / "atlas.pdf") == 542
        paths = [one.result(60) for one in waiting]
    found = pages(tmp_path / "atlas.pdf")
    assert [page.split(":")[0].strip() for page in found] == keys
    assert sorted(set(paths)) == sorted(map(str, (tmp_path / "sozialraum_charts").iterdir()))
    assert len(set(paths)) == 542
