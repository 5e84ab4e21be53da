"""scripts/demo.sh from files to the printed map, and its project in a real QGIS."""

from __future__ import annotations

import os
import shutil
import subprocess

import pytest
from conftest import ROOT


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    """The folder with the results of the demo, and what it said."""
    if shutil.which("qgis_process") is None:
        pytest.skip("qgis_process is not installed")
    folder = tmp_path_factory.mktemp("demo") / "result"
    done = subprocess.run(
        ["bash", str(ROOT / "scripts" / "demo.sh"), str(folder)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return folder, done.stdout


def test_it_says_what_it_did(demo):
    folder, said = demo
    assert "61 districts, 15 years" in said
    assert "60 districts with data, 15 rows without a district" in said
    assert f"Everything lies in {folder}" in said
    assert not list(folder.glob("*.log")) and not list(folder.glob(".*"))


def test_numbers_come_out_as_counted_by_hand(demo, read_layer, sample):
    """Nordstadt 2024: the counts of the delivered files, divided by hand."""
    columns = read_layer(demo[0] / "indikatoren.gpkg")
    row = next(i for i in range(900) if columns["name"][i] == "Nordstadt" and columns["period"][i] == "2024")
    key = columns["sr_nr"][row]
    lines = (sample / "einwohner_2024.csv").read_text(encoding="cp1252").splitlines()
    header = next(line for line in lines if line.startswith("Nr.")).split(";")
    line = next(line for line in lines if line.startswith((key + ";", key.lstrip("0") + ";")))
    cells = dict(zip(header, line.split(";")))
    foreign, people = (int(cells[name].replace(".", "")) for name in ("Ausländer", "Einwohner insgesamt"))
    assert columns["foreigners"][row] == pytest.approx(foreign / people * 100, rel=1e-12)


def test_the_map_is_one_vector_page(demo):
    pdf = demo[0] / "sozialindex.pdf"
    info = subprocess.run(["pdfinfo", str(pdf)], capture_output=True, text=True, check=True).stdout
    assert "Pages:           1" in info and "A4" in info
    text = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, text=True, check=True).stdout
    for words in ("Sozialindex Musterstadt", "2024", "Quelle: Stadt Musterstadt", "Status sehr niedrig", "km"):
        assert words in text
    images = subprocess.run(["pdfimages", "-list", str(pdf)], capture_output=True, text=True, check=True).stdout
    assert len(images.splitlines()) == 2  # the two lines of the table's head


OPEN = """
import os
from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtWidgets import QApplication

assert iface.addProject(os.environ["SOZIALRAUM_PROJECT"])
for _ in range(30):
    QApplication.processEvents()
project = QgsProject.instance()
layers = [layer for layer in project.mapLayers().values()]
done({
    "title": project.title(),
    "layers": {layer.name(): layer.isValid() for layer in layers},
    "renderers": {layer.name(): layer.renderer().type() for layer in layers if layer.renderer()},
    "bar": [item.text() for item in iface.messageBar().items()],
    "layouts": [layout.name() for layout in project.layoutManager().layouts()],
})
"""


def test_the_project_opens_styled_and_without_warnings(demo, desktop, monkeypatch):
    monkeypatch.setenv("SOZIALRAUM_PROJECT", os.fspath(demo[0] / "musterstadt.qgz"))
    found = desktop(OPEN)
    assert len(found["layers"]) >= 8 and all(found["layers"].values())
    assert found["bar"] == []
    assert "singleSymbol" not in [kind for name, kind in found["renderers"].items() if "2024" in name]
    assert found["layouts"]
