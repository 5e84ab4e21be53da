"""The import assistant in a real QGIS: by mouse and keyboard, in German, with screenshots."""

from __future__ import annotations

from conftest import ROOT

HEAD = f'''
import time
from qgis import utils
from qgis.core import QgsApplication, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from qgis.PyQt.QtGui import QDropEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QComboBox, QLineEdit, QListWidget, QPushButton, QTabWidget, QTableView

SAMPLE = "{ROOT}/resources/sample"
DATA = "{ROOT.parent}/shared/data"
slowest = 0.0

def wait(until, most=60):
    global slowest
    end = last = time.monotonic()
    end += most
    while not until():
        QApplication.processEvents()
        now = time.monotonic()
        slowest = max(slowest, now - last)
        last = now
        assert now < end, "waited in vain: " + window.message.text()
        time.sleep(0.002)

def pause(seconds):
    end = time.monotonic() + seconds
    wait(lambda: time.monotonic() > end)

def add(name, layername="sozialraeume"):
    layer = QgsVectorLayer(f"{{SAMPLE}}/musterstadt.gpkg|layername={{layername}}", layername, "ogr")
    assert layer.isValid()
    QgsProject.instance().addMapLayer(layer)
    return layer

def click(widget):
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, widget.rect().center())
    QApplication.processEvents()

def drop(*names):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(name if name.startswith("/") else f"{{SAMPLE}}/{{name}}") for name in names])
    event = QDropEvent(QPointF(20, 20) if hasattr(QDropEvent, "position") else QPoint(20, 20), Qt.DropAction.CopyAction,
                       mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    window.dropEvent(event)

def ready():
    return window.run_button.isEnabled()

def choose(box, text):
    """An entry by keyboard: focus, Home, then down to it, Enter."""
    box.setFocus()
    place = next(i for i in range(box.count()) if text in box.itemText(i))
    QTest.keyClick(box, Qt.Key.Key_Space)
    view = box.view()
    QTest.keyClick(view, Qt.Key.Key_Home)
    for _ in range(place):
        QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert box.currentIndex() == place, (box.currentText(), text)

plugin = utils.plugins["sozialraum"]
layer = add("musterstadt.gpkg")
button = next(b for b in iface.pluginToolBar().findChildren(__import__("qgis.PyQt.QtWidgets", fromlist=["x"]).QToolButton)
              if b.defaultAction() is plugin.import_action)
click(button)
window = plugin.assistant
wait(lambda: window.isVisible())
'''

RUN = (
    HEAD
    + """
drop("soziale_lage_2010_2024.csv")
wait(ready)
before = window.message.text()
shot = screenshot("datei", window)
window.view.tabs.setCurrentIndex(2)
pause(0.3)
matching = screenshot("zuordnung", window)
window.view.tabs.setCurrentIndex(1)
pause(0.3)
panel = screenshot("ergebnis", window)
window.view.tabs.setCurrentIndex(0)
QTest.keyClick(window, Qt.Key.Key_Return)
wait(lambda: window.runner.busy, 5)
wait(lambda: not window.runner.busy)
pause(0.2)
layers = [l for l in QgsProject.instance().mapLayers().values() if l.id() != layer.id()]
fields = [f.name() for f in layers[0].fields()]
from processing.core.ProcessingLog import ProcessingLog
history = [entry.text for entry in ProcessingLog.getLogEntries()]
after = screenshot("fertig", window)
QTest.keyClick(window, Qt.Key.Key_Escape)
pause(0.1)
done({
    "title": window.windowTitle(), "before": before, "message": window.message.text(), "layers": len(layers),
    "features": layers[0].featureCount(), "fields": fields, "history": history, "visible": window.isVisible(),
    "shots": [shot, matching, panel, after], "slowest": slowest,
})
"""
)


def test_a_file_is_dropped_read_and_joined(desktop):
    result = desktop(RUN)
    assert result["title"] == "Statistik einlesen"
    assert "15 Zeiträume (2010–2024)" in result["before"]
    assert result["layers"] == 1 and result["features"] == 60 * 15
    assert "period_begin" in result["fields"] and "sr_nr" in result["fields"]
    assert "Fertig: 60 Sozialräume" in result["message"]
    assert any("sozialraum:joinstatisticsfile" in text and "soziale_lage" in text for text in result["history"])
    assert not result["visible"]
    assert "Traceback" not in result["stderr"]
