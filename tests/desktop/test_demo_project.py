"""The project that the demo writes: whole, movable, styled."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import zipfile

import pytest
from qgis.core import QgsCategorizedSymbolRenderer, QgsProject, QgsVectorFileWriter


@pytest.fixture
def results(make_layer, tmp_path):
    """A folder with an index layer of three districts and two periods."""
    layer = make_layer(
        {
            "sr_nr": ["1", "2", "3"] * 2,
            "name": ["Nord", "Mitte", "Süd"] * 2,
            "period": ["2023"] * 3 + ["2024"] * 3,
            "index": [0.5, 0.0, -0.5, 1.0, 0.0, None],
            "index_class": [2, 2, 1, 2, 1, None],
            "index_label": ["hoch", "hoch", "niedrig", "hoch", "niedrig", None],
        }
    )
    folder = tmp_path / "results"
    folder.mkdir()
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = "index"
    path = str(folder / "index.gpkg")
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, path, QgsProject.instance().transformContext(), options)
    return folder


def test_project_can_be_moved_with_its_folder(results, root, tmp_path, qgis_app):
    done = subprocess.run(
        [sys.executable, str(root / "scripts" / "demo_project.py"), str(results), str(results / "demo.qgz")],
        capture_output=True,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    moved = tmp_path / "elsewhere"
    shutil.move(str(results), str(moved))
    with zipfile.ZipFile(moved / "demo.qgz") as archive:
        text = archive.read("demo.qgs").decode()
    sources = re.findall("<datasource>(.+?)</datasource>", text)
    assert sources and all(source.startswith("./") for source in sources)

    project = QgsProject()
    assert project.read(str(moved / "demo.qgz"))
    layers = {layer.name(): layer for layer in project.mapLayers().values()}
    assert all(layer.isValid() for layer in layers.values())
    index = layers["Sozialindex 2024"]
    assert index.featureCount() == 3
    assert isinstance(index.renderer(), QgsCategorizedSymbolRenderer)
    assert [category.label() for category in index.renderer().categories()][:2] == ["niedrig", "hoch"]
    assert project.crs().authid() == "EPSG:25832"
    assert [layout.name() for layout in project.layoutManager().printLayouts()] == [project.title()]


def test_empty_folder_is_said(tmp_path, root):
    done = subprocess.run(
        [sys.executable, str(root / "scripts" / "demo_project.py"), str(tmp_path), str(tmp_path / "demo.qgz")],
        capture_output=True,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        check=False,
    )
    assert done.returncode == 1
    assert "GeoPackage" in done.stderr
    assert not (tmp_path / "demo.qgz").exists()
