"""The first hour as a person walks it: German, a fresh profile, mouse and keyboard, from the ZIP to the printed map."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from conftest import ROOT

HANDS = (
    Path(__file__).with_name("walk_script.py").read_text(encoding="utf-8")
    + """
import json
from pathlib import Path
from qgis import utils
from qgis.core import QgsLayerTreeModel, QgsProcessingUtils, QgsProject
from qgis.PyQt.QtWidgets import QAbstractItemView, QMenu, QMessageBox
"""
)

INSTALL = """
def install():
    main = iface.mainWindow()
    click_entry(main.menuBar(), "Erweiterungen")
    yield waits(QMenu)
    click_entry(find(QMenu), "Erweiterungen verwalten")
    yield waits(QDialog, name="QgsPluginManagerBase")
    yield later(1)
    manager = find(QDialog, name="QgsPluginManagerBase")
    tabs = manager.findChild(QAbstractItemView, "mOptionsListWidget")
    click_item(tabs, "ZIP")
    yield waits(QAbstractButton, name="buttonInstallFromZip") if False else later(0.5)
    shot("aus_zip_installieren")
    zip_box = manager.findChild(QWidget, "mZipFileWidget")
    click(next(b for b in zip_box.findChildren(QAbstractButton) if b.isVisible()), what="…")
    yield waits(QFileDialog)
    choose_in_dialog(os.environ["SOZIALRAUM_ZIP"])
    yield lambda: find(QFileDialog) is None
    yield waits(QAbstractButton, text="Erweiterung installieren", within=manager)
    click(find(QAbstractButton, text="Erweiterung installieren", within=manager))
    yield lambda: "sozialraum" in utils.plugins or find(QMessageBox) is not None
    if find(QMessageBox) is not None:
        shot("sicherheitsfrage")
        click(find(QAbstractButton, text="Yes", within=find(QMessageBox)))  # no name is kept of what will be deleted
    yield lambda: "sozialraum" in utils.plugins
    yield later(1.5)
    click(find(QAbstractButton, text="Close", within=manager))
    yield waits(QAbstractButton, name="sozialraum_way_sample")
    yield later(1)
    shot("startseite")
"""

TOOLS = """
def printed():
    return [str(path) for path in Path(QgsProcessingUtils.tempFolder()).rglob("*.pdf") if path.stat().st_size > 20_000]

def run_tool(name):
    yield waits(QAbstractButton, text="Starte")
    yield later(0.7)
    shot(name)
    click(find(QAbstractButton, text="Starte"))
    yield dialog_ran
    yield later(0.7)

def end():
    layouts = [one.name() for one in QgsProject.instance().layoutManager().printLayouts()]
    root = QgsProject.instance().layerTreeRoot()
    tree = [node.name() for node in [*root.findGroups(True), *root.findLayers()]]
    model = QgsLayerTreeModel(root)  # its entries live as long as it
    legend = [str(node.data(0)) for layer in root.findLayers() for node in model.layerLegendNodes(layer)]
    view = iface.layerTreeView()
    folded = [node.name() for node in [*root.findGroups(True), *root.findLayers()]
              if node.isVisible() and not view.isExpanded(view.node2index(node))]
    page = find(QScrollArea, name="sozialraum_start")
    said = [one.text() for kind in (QLabel, QAbstractButton) for one in page.findChildren(kind) if one.text()]
    QgsProject.instance().setDirty(False)
    done({"clicks": CLICKS, "typed": TYPED, "layouts": layouts, "tree": tree, "steps": STEPS, "printed": printed(),
          "legend": legend, "said": said, "folded": folded})

go(walk(), end)
"""

SAMPLE = (
    HANDS
    + INSTALL
    + """
def walk():
    yield from install()
    folder = os.path.join(os.environ["SOZIALRAUM_FOLDER"], "beispiel")
    os.makedirs(folder)
    click(find(QAbstractButton, name="sozialraum_way_sample"))
    yield waits(QFileDialog)
    shot("ordner_waehlen")
    choose_in_dialog(folder)
    yield waits(QAbstractButton, name="sozialraum_go_print")
    yield later(3)
    shot("beispiel")
    click(find(QAbstractButton, name="sozialraum_go_print"))
    yield from run_tool("drucken")
    yield waits(QAbstractButton, name="sozialraum_open_result")
    shot("gedruckt")
"""
    + TOOLS
)

CITY = (
    HANDS
    + """
FILES = json.loads(os.environ["SOZIALRAUM_FILES"])

def walk():
    utils.plugins["sozialraum"].start_action.trigger()
    yield waits(QAbstractButton, name="sozialraum_way_districts")
    yield later(0.5)
    click(find(QAbstractButton, name="sozialraum_way_districts"))
    yield waits(QAbstractButton, name="sozialraum_import_layer_file")
    click(find(QAbstractButton, name="sozialraum_import_layer_file"))
    yield waits(QFileDialog)
    choose_in_dialog(FILES["map"])
    yield lambda: find(QFileDialog) is None
    click(find(QAbstractButton, name="sozialraum_import_add"))
    yield waits(QFileDialog)
    choose_in_dialog(*FILES["tables"])
    yield waits(QAbstractButton, name="sozialraum_import_run")
    yield later(8)  # the preview of many files is read again until all are there
    shot("einlesen")
    click(find(QAbstractButton, name="sozialraum_import_run"))
    yield lambda: "✔" in find(name="sozialraum_import_message").text()
    shot("eingelesen")
    click(find(QAbstractButton, name="sozialraum_import_close"))
    yield waits(QAbstractButton, name="sozialraum_go_index")
    yield later(1)
    shot("fragen")
    click(find(QAbstractButton, name="sozialraum_go_index"))
    yield waits(QAbstractButton, text="Wählen")
    yield later(0.5)
    click(find(QAbstractButton, text="Wählen"))
    yield waits(QDialog, name="sozialraum_picker")
    yield later(0.5)
    shot("indikatoren_waehlen")
    tree = find(QAbstractItemView, name="sozialraum_picker_tree")
    for title in FILES["indicators"]:
        click_item(tree, title, check=True)
        yield later(0.3)
    shot("indikatoren_gewaehlt")
    click(find(QAbstractButton, text="Übernehmen", within=find(QDialog, name="sozialraum_picker")))
    yield lambda: find(QDialog, name="sozialraum_picker") is None
    yield from run_tool("sozialindex")
    shot("sozialindex_gerechnet")
    click(find(QAbstractButton, text="Close"))
    yield waits(QAbstractButton, name="sozialraum_go_print")
    yield later(1.5)
    shot("sozialindex_karte")
    click(find(QAbstractButton, name="sozialraum_go_print"))
    yield waits(QAbstractButton, text="Starte")
    yield later(0.5)
    field = field_under("Titel")
    click(field, what="Titel")
    type_into(field, FILES["title"])
    yield from run_tool("drucken")
    yield waits(QAbstractButton, name="sozialraum_open_result")
    shot("gedruckt")
"""
    + TOOLS
)


@pytest.fixture(scope="module")
def package() -> str:
    """The ZIP as it is given out."""
    made = subprocess.run(["bash", str(ROOT / "scripts" / "package.sh")], capture_output=True, text=True, check=False)
    assert made.returncode == 0, made.stdout + made.stderr
    return str(ROOT / made.stdout.split()[-1])


ENGLISH = re.compile(
    r"\b(the|of|and|with|open|read|choose|calculate|districts?|statistics|indicators?|years?|print|show|report|files?)\b"
)


def speak_german(found: dict):
    """No name of a field or file and no English word on the start page, in the layer tree and in the legends."""
    texts = [*found["said"], *found["tree"], *found["legend"]]
    assert len(found["said"]) > 20 and len(found["legend"]) > 5
    assert [text for text in texts if re.search(r"[a-z0-9]_[a-z0-9]|\.gpkg", text)] == []
    assert [text for text in texts if ENGLISH.search(text.lower())] == []


def keep(found: dict, walk: str):
    """The pictures of the steps, where somebody asks for them."""
    if target := os.environ.get("SOZIALRAUM_PICTURES"):
        Path(target).mkdir(parents=True, exist_ok=True)
        for picture in sorted(Path(found["folder"]).glob("*.png")):
            shutil.copy(picture, Path(target) / f"{walk}_{picture.name}")


def test_from_the_zip_to_the_printed_map_of_the_sample(desktop, package, monkeypatch):
    monkeypatch.setenv("SOZIALRAUM_ZIP", package)
    found = desktop(SAMPLE, plugin=False, installed=False, timeout=300)
    keep(found, "beispiel")
    assert "Traceback" not in found["stderr"], found["stderr"][-3000:]
    clicks = found["clicks"][found["clicks"].index("ZIP") :]
    assert len(clicks) <= 12, clicks
    assert found["typed"] == []
    assert found["layouts"] and found["printed"]
    assert not [name for name in found["folded"] if "Sozialindex" in name]  # the map has its key in sight
    speak_german(found)


CITIES = {
    "leipzig": {
        "map": "leipzig/geometry/leipzig_ortsteile.geojson",
        "tables": ["leipzig/csv/leipzig_arbeitslose_jahre.csv", "leipzig/csv/leipzig_migranten_jahre.csv"],
        "indicators": ["Anteil an den Erwerbsfähigen", "Migrantenanteil"],
        "title": "Sozialindex Leipzig",
    },
    "berlin": {
        "map": "berlin/geometry/lor_planungsraeume_bis2020.geojson",
        "tables": [
            f"berlin/mss/berlin-lor-monitoring-social-urban-development-{year}-00-2-1.csv" for year in (2013, 2015)
        ],
        "indicators": ["s1", "s3"],
        "title": "Sozialindex Berlin",
    },
}


@pytest.mark.parametrize("city", list(CITIES))
def test_from_raw_files_of_a_city_to_its_printed_map(desktop, real_data, tmp_path, monkeypatch, city):
    told = dict(CITIES[city])
    raw = tmp_path / "roh"
    raw.mkdir()
    for name in ("map", "tables"):
        paths = [told[name]] if isinstance(told[name], str) else told[name]
        copied = [shutil.copy(real_data / path, raw) for path in paths]
        told[name] = copied[0] if isinstance(told[name], str) else copied
    monkeypatch.setenv("SOZIALRAUM_FILES", json.dumps(told))
    found = desktop(CITY, fresh=True, timeout=300)
    keep(found, city)
    assert "Traceback" not in found["stderr"], found["stderr"][-3000:]
    assert len(found["clicks"]) <= 30, found["clicks"]
    assert found["typed"] == [told["title"]]
    assert found["layouts"] and found["printed"]
    assert not [name for name in found["folded"] if "Sozialindex" in name]  # the map has its key in sight
    speak_german(found)
