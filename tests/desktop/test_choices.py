"""Choices in words: dialog, batch and Model Designer show German, and give the ascii name."""

from __future__ import annotations

SCRIPT = """
import processing
from processing.gui.AlgorithmDialog import AlgorithmDialog
from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog
from processing.modeler.ModelerParametersDialog import ModelerParametersDialog
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingModelAlgorithm, QgsProcessingModelChildAlgorithm
from qgis.PyQt.QtWidgets import QApplication, QComboBox, QLabel

import os, sozialraum
from qgis.core import QgsProject, QgsVectorLayer
sample = os.path.join(os.path.dirname(sozialraum.__file__), "resources", "sample", "musterstadt.gpkg")
QgsProject.instance().addMapLayer(QgsVectorLayer(sample + "|layername=sozialraeume", "Sozialräume", "ogr"))
answer = {}
algorithm = QgsApplication.processingRegistry().createAlgorithmById("sozialraum:socialindex")
dialog = AlgorithmDialog(algorithm, False, None)
dialog.show()
QApplication.processEvents()
wrappers = dialog.mainWidget().wrappers
box = wrappers["RECIPE"].wrappedWidget().findChild(QComboBox)
answer["words"] = [box.itemText(i) for i in range(box.count())]
answer["first"] = wrappers["RECIPE"].widgetValue()
box.setCurrentIndex(box.findData("gisd"))
answer["chosen"] = wrappers["RECIPE"].widgetValue()
answer["left to the recipe"] = wrappers["CLASSES"].widgetValue()
answer["labels"] = [label.text() for label in dialog.findChildren(QLabel)]
wrappers["RECIPE"].setParameterValue(1, QgsProcessingContext())
answer["number of an old model"] = wrappers["RECIPE"].widgetValue()
answer["parameters"] = dialog.createProcessingParameters()["RECIPE"]
screenshot("dialog", dialog)
segregation = QgsApplication.processingRegistry().createAlgorithmById("sozialraum:segregationindices")
other = AlgorithmDialog(segregation, False, None)
measures = other.mainWidget().wrappers["MEASURES"]
answer["measures"] = measures.widgetValue()
answer["measure words"] = measures.wrappedWidget().findChild(QComboBox).itemText(0)

batch = BatchAlgorithmDialog(algorithm, None)
batch.show()
QApplication.processEvents()
boxes = [one for one in batch.findChildren(QComboBox) if one.findData("gisd") >= 0]
answer["batch"] = [len(boxes), boxes[0].itemText(boxes[0].findData("mss_berlin")) if boxes else ""]
screenshot("batch", batch)

model = QgsProcessingModelAlgorithm("m", "m")
child = QgsProcessingModelChildAlgorithm("sozialraum:socialindex")
child.generateChildId(model)
model.addChildAlgorithm(child)
designer = ModelerParametersDialog(algorithm, model, algName=child.childId())
designer.show()
QApplication.processEvents()
boxes = [one for one in designer.findChildren(QComboBox) if one.findData("gisd") >= 0]
answer["designer"] = [len(boxes), boxes[0].itemText(boxes[0].findData("mss_berlin")) if boxes else ""]
screenshot("designer", designer)
done(answer)
"""


def test_choices_are_shown_in_words_and_give_their_names(desktop):
    result = desktop(SCRIPT)
    assert result["first"] == "z_sum" and result["chosen"] == "gisd"
    assert "GISD" in " ".join(result["words"]) and not [word for word in result["words"] if "_" in word]
    assert result["left to the recipe"] is None
    assert result["number of an old model"] == result["parameters"] == "mss_berlin"
    assert "Rezept" in result["labels"] and "Klassen" in result["labels"]
    assert "dissimilarity" in result["measures"] and "_" not in result["measure words"]
    assert result["batch"][0] == 1 and "Berlin" in result["batch"][1]
    assert result["designer"][0] >= 1 and "Berlin" in result["designer"][1]
    assert "Traceback" not in result["stderr"]
