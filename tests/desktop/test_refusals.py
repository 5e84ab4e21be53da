"""Refusals lead on in a real QGIS: the sentence stays, its field is marked, and a button opens what solves it."""

from __future__ import annotations

LEAD = """
import time
from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsProject, QgsVectorLayer, QgsField, QgsFeature, QgsGeometry
from qgis.gui import QgsProcessingAlgorithmDialogBase
from qgis.PyQt.QtCore import QTimer, QVariant
from qgis.PyQt.QtWidgets import QApplication, QDialog, QLabel, QPushButton
import processing
from processing.core.ProcessingConfig import ProcessingConfig

def wait(seconds=0.3, until=lambda: False):
    end = time.monotonic() + seconds
    while time.monotonic() < end and not until():
        QApplication.processEvents()
        time.sleep(0.01)

def layer(years, crs="EPSG:25832"):
    one = QgsVectorLayer(f"Polygon?crs={crs}&field=district:string&field=period:string&field=arbeitslose:double&field=einwohner_insgesamt:double"
                         "&field=armutsquote:double", "Sozialräume", "memory")
    one.setFieldAlias(2, "Arbeitslose")
    one.setFieldAlias(4, "Armutsquote (%)")
    rows = []
    for year in years:
        for n in range(12):
            feature = QgsFeature(one.fields())
            feature.setAttributes([f"{n:02d}", year, 100.0 + 7 * n, 1000.0 + 300 * n, 5.0 + n])
            feature.setGeometry(QgsGeometry.fromWkt(f"POLYGON(({n} 0, {n+1} 0, {n+1} 1, {n} 1, {n} 0))"))
            rows.append(feature)
    one.dataProvider().addFeatures(rows)
    QgsProject.instance().addMapLayer(one)
    return one

def refused(tool, values):
    dialog = processing.createAlgorithmDialog(f"sozialraum:{tool}", values)
    dialog.show()
    wait(0.3)
    dialog.runAlgorithm()
    bar = dialog.messageBar()
    wait(12, lambda: bar.currentItem() is not None)
    wait(0.3)
    item = bar.currentItem()
    screenshot(tool, dialog)
    assert item is not None, tool
    screenshot(tool, dialog)
    marks = [o.property("parameter") for o in dialog._outlines]
    shown = [o.isVisible() and o.width() > 20 for o in dialog._outlines]
    buttons = [b.objectName() for b in item.findChildren(QPushButton) if b.objectName().startswith("sozialraum_way")]
    words = [b.text() for b in item.findChildren(QPushButton) if b.objectName().startswith("sozialraum_way")]
    return dialog, {"text": item.findChild(QLabel, "sozialraum_refusal").text(), "marks": marks, "shown": shown, "buttons": buttons, "words": words, "class": type(dialog).__name__}

def opened(act):
    # what comes up when a button is pressed: an algorithm's dialog or another window
    seen = []
    def look():
        for one in QApplication.topLevelWidgets():
            if one.isVisible() and one is not iface.mainWindow() and (isinstance(one, QgsProcessingAlgorithmDialogBase) or
                    one.objectName() == "sozialraum_import_assistant"):
                tool = isinstance(one, QgsProcessingAlgorithmDialogBase)
                found = {"id": one.algorithm().id() if tool else one.objectName()}
                if tool:
                    given = one.createProcessingParameters()
                    found["input"] = given.get("INPUT")
                seen.append(found)
                one.close()
                return
        QTimer.singleShot(100, look)
    QTimer.singleShot(100, look)
    act()
    wait(10, lambda: bool(seen))
    wait(0.3)
    return seen[0]

def press(dialog, name):
    button = next(b for b in dialog.messageBar().currentItem().findChildren(QPushButton) if b.objectName() == name)
    return opened(button.click)
"""

FOUR = (
    LEAD
    + """
both, single = layer(["2020", "2022"]), layer(["2022"])
answer = {}

dialog, answer["counts"] = refused("socialindex", {"INPUT": both.id(), "INDICATORS": ["arbeitslose"]})
answer["counts"]["opens"] = press(dialog, "sozialraum_way_tool_calculateindicators")
answer["counts"]["layer"] = both.id()

dialog, answer["one_year"] = refused("statusdynamics", {"INPUT": single.id(), "INDICATORS": ["armutsquote"]})
answer["one_year"]["opens"] = press(dialog, "sozialraum_way_assistant_")

dialog, answer["recipe"] = refused("socialindex", {"INPUT": both.id(), "RECIPE": "townsend", "INDICATORS": ["armutsquote"]})
answer["log"] = dialog.tr("Results:")
dialog.close()

nowhere = layer(["2022"])
nowhere.setCrs(QgsCoordinateReferenceSystem())
dialog, answer["nowhere"] = refused("createreport", {"INPUT": nowhere.id(), "INDICATORS": ["armutsquote"]})
dialog.close()

dialog, answer["number"] = refused("socialindex", {"INPUT": both.id(), "INDICATORS": ["armutsquote"], "CLASSES": "fixed",
                                                   "CLASS_BREAKS": "a; b"})
dialog.mainWidget().wrappers["CLASS_BREAKS"].setParameterValue("1; 2", dialog._context())
wait(0.2)
answer["number"]["after"] = len(dialog._outlines)
dialog.close()

done(answer)
"""
)


def test_refusals_stay_mark_their_field_and_offer_what_solves_them(desktop):
    answer = desktop(FOUR)
    counts = answer["counts"]
    assert counts["class"] == "ToolDialog"
    assert "Arbeitslose" in counts["text"] and counts["marks"][0] == "INDICATORS" and counts["shown"][0]
    assert counts["words"] == ["Indikatoren berechnen …"]
    assert counts["opens"]["id"] == "sozialraum:calculateindicators"
    assert counts["layer"] in str(counts["opens"]["input"])
    year = answer["one_year"]
    assert year["words"] == ["Statistik einlesen …"] and "SPAN" in year["marks"]
    assert year["opens"]["id"] == "sozialraum_import_assistant"
    recipe = answer["recipe"]
    assert {"ROLES", "INDICATORS"} & set(recipe["marks"])
    assert answer["log"] == "Ergebnisse:"  # QGIS's own words are German in our dialog too
    nowhere = answer["nowhere"]
    assert nowhere["words"] == ["Koordinatensystem …"] and "INPUT" in nowhere["marks"]
    assert answer["number"]["marks"] == ["CLASS_BREAKS"] and "„a" in answer["number"]["text"]
    assert answer["number"]["after"] == 0  # a new answer takes the marks away
    assert "Traceback" not in answer["stderr"]
