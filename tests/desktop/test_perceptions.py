"""The forms for perceptions in a QGIS that does not have the plugin: opened from the project, filled by keyboard."""

from __future__ import annotations

import os
from pathlib import Path

SCRIPT = """
from qgis.core import NULL, QgsProject, QgsVectorLayerUtils
from qgis.gui import QgsAttributeDialog, QgsAttributeEditorContext
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit

iface.addProject(os.environ["SOZIALRAUM_PROJECT"])
QTest.qWait(1500)  # a person looks at the map first
plugin = "sozialraum" in sys.modules
layers = {one.source().rpartition("=")[2]: one for one in QgsProject.instance().mapLayers().values()}
layer = layers["perceptions"]
assert layer.startEditing()
dialog = QgsAttributeDialog(layer, QgsVectorLayerUtils.createFeature(layer), True, iface.mainWindow())
dialog.setMode(QgsAttributeEditorContext.Mode.AddFeatureMode)
dialog.show()
QApplication.setActiveWindow(dialog)
QTest.qWait(500)
form = dialog.attributeForm()
lists = {}
for box in form.findChildren(QComboBox):
    lists.setdefault(box.objectName(), []).extend(box.itemText(place) for place in range(box.count()))
for name, typed in (("district", "S"), ("assessment", "rather b"), ("field_of_action", "Hous")):
    box = form.findChild(QComboBox, name)
    box.setFocus()
    QTest.keyClicks(box, typed)
for kind, name, typed in ((QLineEdit, "author_code", "Linde7"), (QPlainTextEdit, "q4_missing", "Ein Spielplatz")):
    line = form.findChild(kind, name)
    line.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.qWait(50)
    QTest.keyClicks(line, typed)
picture = screenshot("form", dialog)
saved = form.save()
committed = layer.commitChanges()
dialog.close()
(note,) = list(layer.getFeatures())
names = ("district", "assessment", "field_of_action", "author_code", "q4_missing", "public", "text")
told = {name: None if note[name] == NULL else note[name] for name in names}
relations = [one.isValid() for one in QgsProject.instance().relationManager().relations().values()]
done({"plugin": plugin, "lists": lists, "saved": saved, "committed": committed, "note": told, "relations": relations})
"""


def test_a_form_is_filled_by_keyboard_without_the_plugin(run, make_layer, desktop, tmp_path, monkeypatch):
    layer = make_layer({"district": ["01", "02"], "name": ["Nord", "Süd"]})
    made = run("createperceptions", INPUT=layer, FOLDER=str(tmp_path / "vor Ort"))
    monkeypatch.setitem(os.environ, "SOZIALRAUM_PROJECT", made["PROJECT"])
    result = desktop(SCRIPT, plugin=False)
    assert not result["plugin"] and result["saved"] and result["committed"]
    assert "Nord" in result["lists"]["district"] and "very bad" in result["lists"]["assessment"]
    assert result["relations"] == [True] * 5
    assert result["note"] == {
        "district": "02", "assessment": -1, "field_of_action": "housing", "author_code": "Linde7",
        "q4_missing": "Ein Spielplatz", "public": False, "text": "",
    }  # fmt: skip
    assert (Path(result["folder"]) / "form.png").stat().st_size > 5000
