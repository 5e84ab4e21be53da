"""The import assistant in a real QGIS: by mouse and keyboard, in German, with screenshots."""

from __future__ import annotations

import pytest
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
window.view.tabs.setCurrentIndex(3)
pause(0.3)
matching = screenshot("zuordnung", window)
window.view.tabs.setCurrentIndex(1)
pause(0.3)
panel = screenshot("ergebnis", window)
window.view.tabs.setCurrentIndex(0)
QTest.keyClick(window, Qt.Key.Key_Return)
assert not window.runner.busy
QTest.mouseClick(window.run_button, Qt.MouseButton.LeftButton)
wait(lambda: window.runner.busy, 5)
wait(lambda: not window.runner.busy)
pause(0.2)
layers = [l for l in QgsProject.instance().mapLayers().values() if l.id() != layer.id()]
fields = [f.name() for f in layers[0].fields()]
from qgis.gui import QgsGui
if hasattr(QgsGui, "historyProviderRegistry"):  # from QGIS 3.24 on
    history = [str(entry.entry.get("python_command")) for entry in QgsGui.historyProviderRegistry().queryEntries()]
else:
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
    assert "Zeiträume: 15 (2010–2024)" in result["before"]
    assert result["layers"] == 1 and result["features"] == 60 * 15
    assert "period_begin" in result["fields"] and "sr_nr" in result["fields"]
    assert "Sozialräume mit Daten: 60" in result["message"]
    assert any("sozialraum:joinstatisticsfile" in text and "soziale_lage" in text for text in result["history"])
    assert not result["visible"]
    assert "Traceback" not in result["stderr"]


FURTHER = (
    HEAD
    + """
drop("soziale_lage_2010_2024.csv")
wait(ready)
click(window.run_button)
wait(lambda: window.runner.busy, 5)
wait(lambda: not window.runner.busy)
joined = next(l for l in QgsProject.instance().mapLayers().values() if l.id() != layer.id())
window.target.layer_box.setLayer(joined)
wait(lambda: not ready())
wait(ready)
onto = window.message.text()
words = [window.target.changed_box.itemText(i) for i in range(window.target.changed_box.count())]
choose(window.target.changed_box, "behalten")
choose(window.target.parent_box, "bezirk_nr")
wait(lambda: not ready())
wait(ready)
parent = window.message.text()
parameters = {name: str(value) for name, value in window.parameters().items()}
choose(window.target.parent_box, "nur wo")
wait(lambda: not ready())
wait(ready)
shot = screenshot("weitere", window)
click(window.run_button)
wait(lambda: window.runner.busy, 5)
wait(lambda: not window.runner.busy)
done({"onto": onto, "words": words, "parent": parent, "parameters": parameters, "after": window.message.text(), "shot": shot,
      "counts": sorted(l.featureCount() for l in QgsProject.instance().mapLayers().values())})
"""
)


def test_a_further_delivery_is_kept_or_replaced_in_words(desktop):
    result = desktop(FURTHER, fresh=True)
    assert "Der Layer enthält schon Statistik für 2010" in result["onto"]
    assert result["words"] == ["Abweichendes ablehnen", "behalten", "ersetzen"]
    assert result["parameters"]["CHANGED"] == "keep" and result["parameters"]["PARENT_FIELD"] == "bezirk_nr"
    assert "bezirk_nr" in result["parent"]  # no key of the table: said before anything runs
    assert "Fertig. " in result["after"] and result["counts"][-2:] == [900, 900]
    assert "Traceback" not in result["stderr"]


KEYBOARD = (
    HEAD
    + """
drop("soziale_lage_2010_2024.csv")
wait(ready)
status = lambda: window.preview.tables[0].grid.status
columns = lambda: [role for _, role in window.view.file_view.model().columns]
first = columns()
QTest.keyClick(window, Qt.Key.Key_H, Qt.KeyboardModifier.AltModifier)  # Dezimalzeichen
focus = QApplication.focusWidget().objectName()
choose(window.settings.boxes["decimal"], "Punkt")
wait(lambda: not ready())
wait(ready)
dotted = [window.preview.panel.values[0, -1], *columns()]
choose(window.settings.boxes["nil"], "0 (Null)")
wait(lambda: not ready())
wait(ready)
choose(window.settings.boxes["decimal"], "Komma")
wait(lambda: not ready())
wait(ready)
comma = window.preview.panel.values[0, -1]
window.settings.period.setFocus()
QTest.keyClicks(window.settings.period, "gestern")
wait(lambda: window.preview.error is not None)
wrong = window.message.text()
enabled = ready()
shot = screenshot("fehler", window)
window.settings.period.clear()
QTest.keyClicks(window.settings.period, "2")
QTest.keyClick(window.settings.period, Qt.Key.Key_Backspace)
wait(ready)
parameters = {name: str(value) for name, value in window.parameters().items()}
choose(window.target.key_box, "bezirk_nr")
wait(lambda: not ready())
wait(ready)
poor = window.message.text()
choose(window.target.key_box, "auto")
wait(lambda: not ready())
wait(ready)
click(window.tool_button)
from processing.gui.AlgorithmDialog import AlgorithmDialog
tools = [w for w in QApplication.topLevelWidgets() if isinstance(w, AlgorithmDialog) and w.isVisible()]
tool = {name: str(value) for name, value in tools[0].createProcessingParameters().items()} if tools else {}
algorithm = tools[0].algorithm().id() if tools else ""
for one in tools:
    one.close()
click(window.files.list.viewport())
QTest.keyClick(window.files.list, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
window.files.list.setCurrentRow(0)
QTest.keyClick(window.files.list, Qt.Key.Key_Delete)
wait(lambda: window.preview is None)
empty = window.message.text()
QTest.keyClick(window, Qt.Key.Key_Escape)
done({"first": first, "focus": focus, "dotted": dotted, "comma": comma, "wrong": wrong, "enabled": enabled,
      "parameters": parameters, "poor": poor, "empty": empty, "visible": window.isVisible(), "slowest": slowest,
      "tool": tool, "algorithm": algorithm})
"""
)


def test_guesses_are_changed_by_keyboard(desktop):
    result = desktop(KEYBOARD, fresh=True)
    assert result["focus"] == "sozialraum_import_decimal"
    assert result["first"][-1] == "Zahl, Dezimalkomma"
    row = (ROOT / "resources/sample/soziale_lage_2010_2024.csv").read_text(encoding="cp1252").splitlines()[3].split(";")
    assert result["comma"] == float(row[-1].replace(",", "."))
    assert result["dotted"][-1] == "Text"  # with a decimal dot the rates are no numbers
    assert "gestern" in result["wrong"] and "<b>" in result["wrong"] and not result["enabled"]
    assert result["parameters"]["NIL"] == "zero" and result["parameters"]["DECIMAL"] == ","
    assert "PERIOD" not in result["parameters"]
    assert "sr_nr" in result["poor"]
    assert result["algorithm"] == "sozialraum:joinstatisticsfile"
    assert (
        result["tool"]["DECIMAL"] == "," and result["tool"]["NIL"] == "zero" and result["tool"]["KEY_FIELD"] == "sr_nr"
    )
    assert "hierher ziehen" in result["empty"] and not result["visible"]
    assert "Traceback" not in result["stderr"]


UNLOAD = (
    HEAD
    + """
from qgis.PyQt.QtCore import QCoreApplication, QEvent
messages = []
QgsApplication.messageLog().messageReceived.connect(lambda text, tag, level: messages.append(f"{tag}: {text}") if level in (1, 2) else None)
drop(*(f"einwohner_{year}.csv" for year in range(2010, 2025)))
wait(lambda: window._reader.busy)
assert utils.unloadPlugin("sozialraum")
for _ in range(50):
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    time.sleep(0.05)
left = [type(w).__name__ for w in QApplication.allWidgets() if w.objectName().startswith("sozialraum_import")]
assert utils.loadPlugin("sozialraum") and utils.startPlugin("sozialraum")
utils.plugins["sozialraum"].import_action.trigger()
window = utils.plugins["sozialraum"].assistant
drop("einwohner_2024.csv")
wait(ready)
message = window.message.text()
drop(*(f"einwohner_{year}.csv" for year in range(2010, 2024)))
wait(lambda: not ready())
wait(ready)
click(window.run_button)
busy = window.runner.busy
assert utils.unloadPlugin("sozialraum")
for _ in range(50):
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    time.sleep(0.05)
running = QgsApplication.taskManager().countActiveTasks()
done({"left": left, "messages": messages, "message": message, "busy": busy, "running": running,
      "layers": len(QgsProject.instance().mapLayers())})
"""
)


def test_unloading_while_files_are_read_or_joined_leaves_nothing_behind(desktop):
    result = desktop(UNLOAD, fresh=True)
    assert not result["left"]
    assert not [text for text in result["messages"] if "Abgebrochen" not in text]  # Processing notes the cancelled run
    assert "Zeiträume: 1 (2024" in result["message"]
    assert result["busy"] and not result["running"] and result["layers"] == 1
    assert "Traceback" not in result["stderr"]


LOOK = (
    HEAD
    + """
drop("haushalte_2010_2024.xlsx")
wait(ready)
shot = screenshot("blatt", window)
window.view.tabs.setCurrentIndex(3)
pause(0.2)
second = screenshot("zuordnung", window)
window.view.tabs.setCurrentIndex(0)
QgsApplication.setUITheme("Night Mapping")
pause(0.5)
dark = screenshot("dunkel", window)
size = [window.width(), window.height()]
screen = window.screen().availableGeometry()
buttons = [window.run_button, window.tool_button, window.close_button]
cut = [b.text() for b in buttons if b.width() < b.sizeHint().width()]
inside = all(window.rect().contains(b.mapTo(window, b.rect().bottomRight())) for b in buttons)
ink = window.view.file_view.palette().text().color().name()
done({"size": size, "screen": [screen.width(), screen.height()], "cut": cut, "inside": inside, "ink": ink,
      "message": window.message.text(), "slowest": slowest})
"""
)


@pytest.mark.parametrize("scale", [1, 2])
def test_it_fits_the_screen_in_german_light_and_dark(desktop, scale):
    result = desktop(LOOK, scale=scale, fresh=True)  # it changes the look of QGIS as a whole
    assert result["inside"] and not result["cut"]
    assert result["size"][0] <= result["screen"][0] and result["size"][1] <= result["screen"][1]
    assert "Indikatoren: 4" in result["message"]
    assert "Traceback" not in result["stderr"]


BIG = (
    HEAD
    + """
import os
path = os.path.join(os.environ["SOZIALRAUM_FOLDER"], "gross_2020.csv")
with open(path, "w", encoding="cp1252") as file:
    file.write("Schlüssel;Name;Jahr;" + ";".join(f"Wert {i}" for i in range(12)) + "\\n")
    for year in range(2001, 2021):
        for district in range(20_000):
            file.write(f"{district:05};Gebiet {district};{year};" + ";".join(f"{district * i},5" for i in range(12)) + "\\n")
slowest = 0.0
drop(path)
wait(ready)
message, preview = window.message.text(), slowest
slowest = 0.0
click(window.run_button)
wait(lambda: window.runner.busy, 5)
pause(0.5)
title = window.close_button.text()
QTest.keyClick(window, Qt.Key.Key_Escape)
wait(lambda: not window.runner.busy, 120)
done({"message": message, "preview": preview, "running": slowest, "cancelled": window.message.text(), "title": title,
      "visible": window.isVisible(), "layers": len(QgsProject.instance().mapLayers()), "size": os.path.getsize(path)})
"""
)


def test_a_big_file_is_previewed_in_part_and_its_run_is_cancelled(desktop):
    result = desktop(BIG)
    print(result["size"], "bytes; longest stop of the window:", result["preview"], result["running"])
    assert "ersten 4 MB" in result["message"]
    assert result["title"] == "Abbrechen" and result["visible"]
    assert "Abgebrochen" in result["cancelled"] and result["layers"] == 1
    assert "Traceback" not in result["stderr"]


REAL = (
    HEAD
    + """
import glob
lor = QgsVectorLayer(f"{DATA}/berlin/geometry/lor_planungsraeume_bis2020.geojson", "lor", "ogr")
assert lor.isValid()
QgsProject.instance().addMapLayer(lor)
window.target.layer_box.setLayer(lor)
drop(*sorted(glob.glob(f"{DATA}/berlin/ewr/EWR20*E_Matrix.csv")))
wait(ready, 120)
message = window.message.text()
preview, slowest = slowest, 0.0
shot = screenshot("berlin", window)
click(window.run_button)
wait(lambda: window.runner.busy, 5)
wait(lambda: not window.runner.busy, 120)
layers = [l for l in QgsProject.instance().mapLayers().values() if l.id() not in (layer.id(), lor.id())]
done({"message": message, "after": window.message.text(), "count": layers[0].featureCount() if layers else 0,
      "districts": lor.featureCount(), "preview": preview, "running": slowest})
"""
)


def test_nine_years_of_berlin_are_read_at_once(desktop, real_data):
    result = desktop(REAL)
    print("longest stop of the window:", result["preview"], result["running"], result["message"])
    assert "Zeiträume: 9 (2001-12–2018-12)" in result["message"]
    assert result["count"] == result["districts"] * 9
    assert "Fertig. " in result["after"]
    assert "Traceback" not in result["stderr"]
