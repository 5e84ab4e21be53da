"""The models as people meet them: a button of the start page, QGIS's dialog, its batch, and the window of the Model Designer."""

from __future__ import annotations

SCRIPT = """
import time
from pathlib import Path
import sozialraum
from processing.gui.AlgorithmDialog import AlgorithmDialog
from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog
from processing.modeler.ModelerDialog import ModelerDialog
from processing.modeler.ModelerParametersDialog import ModelerParametersDialog
from qgis import utils
from qgis.core import QgsApplication, QgsProcessingParameterDefinition, QgsProject, QgsVectorLayer
from qgis.PyQt.QtWidgets import QAbstractButton, QApplication, QGraphicsView, QLabel
from sozialraum.processing.io.profile import keep_profile

def wait(seconds=0.2, until=lambda: False):
    end = time.monotonic() + seconds
    while time.monotonic() < end and not until():
        QApplication.processEvents()
        time.sleep(0.01)

folder = Path(sozialraum.__file__).parent / "resources"
project = QgsProject.instance()
layer = QgsVectorLayer(str(folder / "sample" / "musterstadt.gpkg") + "|layername=sozialraeume", "Sozialräume", "ogr")
project.addMapLayer(layer)
keep_profile(project, {"schema": 1, "municipality": "Musterstadt", "districts": {"layer": layer.id(), "key": "sr_nr"}})
plugin = utils.plugins["sozialraum"]
plugin.show_start()
wait(1)
page = plugin.start.page
registry = QgsApplication.processingRegistry()
names = sorted(one.name() for one in registry.providerById("sozialraum").algorithms() if one.groupId() == "models")
answer = {"names": names, "opened": {}, "models": {}}

for name in names:  # the buttons of the start page
    seen = []
    def look():
        for window in QApplication.topLevelWidgets():
            if window.isVisible() and callable(getattr(window, "algorithm", None)):
                seen.append((window.algorithm().id(), window.windowTitle()))
                window.reject()
                return
        QTimer.singleShot(50, look)
    QTimer.singleShot(50, look)
    page.findChild(QAbstractButton, f"sozialraum_model:{name}").click()
    wait(20, lambda: bool(seen))
    wait(0.2)
    answer["opened"][name] = seen[0]

optional = QgsProcessingParameterDefinition.Flag.FlagOptional
for name in names:
    told = answer["models"][name] = {}
    model = registry.createAlgorithmById(f"sozialraum:{name}")
    asked = [one for one in model.parameterDefinitions() if not one.isDestination()]
    dialog = AlgorithmDialog(model.create(), False, None)
    dialog.show()
    wait()
    labels = [label.text() for label in dialog.mainWidget().findChildren(QLabel) if label.text()]
    told["required"] = [one.description() for one in asked if not one.flags() & optional]
    told["titles"] = [one.description() for one in asked]
    told["labels"] = labels
    screenshot(f"dialog_{name}", dialog)
    dialog.close()
    batch = BatchAlgorithmDialog(model.create(), None)
    batch.show()
    wait()
    table = batch.mainWidget().tblParameters
    told["batch"] = [table.horizontalHeaderItem(place).text() for place in range(table.columnCount()) if table.horizontalHeaderItem(place)]
    told["rows"] = table.rowCount()
    batch.close()
    designer = ModelerDialog.create()
    designer.loadModel(str(folder / "models" / f"{name}.model3"))
    designer.resize(1400, 900)
    designer.show()
    wait(0.5)
    shown = designer.model()
    told["valid"] = list(shown.validate())
    told["steps"] = len(shown.childAlgorithms())
    told["items"] = len(designer.findChild(QGraphicsView).scene().items())
    screenshot(f"designer_{name}", designer)
    told["edited"], told["lost"] = 0, []
    for child_id, child in shown.childAlgorithms().items():
        if not child.algorithmId().startswith("sozialraum:"):
            continue
        editor = ModelerParametersDialog(child.algorithm(), shown, algName=child_id, configuration=child.configuration())
        editor.show()
        wait(0.05)
        made = editor.createAlgorithm()
        told["edited"] += 1
        before = set(child.parameterSources())
        if made is None or not before <= set(made.parameterSources()):
            told["lost"].append([child_id, sorted(before - set(made.parameterSources() if made else ()))])
        editor.close()
        editor.deleteLater()
    designer.setDirty(False) if hasattr(designer, "setDirty") else None
    designer.close()
    designer.deleteLater()
    wait()
project.setDirty(False)
done(answer)
"""


def test_every_model_opens_from_the_start_page_in_batch_and_in_the_designer(desktop, root):
    found = desktop(SCRIPT, timeout=300)
    assert "Traceback" not in found["stderr"], found["stderr"][-2000:]
    names = found["names"]
    assert len(names) == len(list((root / "resources" / "models").glob("*.model3"))) > 4
    for name in names:
        opened, title = found["opened"][name]
        assert opened == f"sozialraum:{name}" and title
        told = found["models"][name]
        called_optional = [label for label in told["labels"] if "[optional]" in label]
        assert not [one for one in told["required"] for label in called_optional if label.startswith(one)]
        assert all(any(label.startswith(title) for label in told["labels"]) for title in told["titles"])
        assert told["rows"] >= 1 and len(told["batch"]) >= len(told["titles"])
        assert told["valid"][0] is True, told["valid"]
        assert told["steps"] > 3 and told["items"] > told["steps"]
        assert told["edited"] > 2 and told["lost"] == [], told["lost"]
    for name in ("sozialbericht_komplett", "quartalsaktualisierung"):
        assert len(found["models"][name]["required"]) == 1, "with a profile it asks for files only"
