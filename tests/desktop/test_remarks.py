"""What runs leave out is said in the message bar of a real QGIS: once, in words, and from every way to start a run."""

from __future__ import annotations

LAYER = """
from qgis.core import Qgis, QgsFeature, QgsField, QgsGeometry, QgsProcessingAlgRunnerTask, QgsProcessingContext
from qgis.core import QgsApplication, QgsProcessingFeedback, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QVariant
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAbstractButton, QLabel, QTextBrowser
import processing

bar = iface.messageBar()

def layer(parents, name="Sozialräume"):
    one = QgsVectorLayer("Polygon?crs=EPSG:25832", name, "memory")
    one.dataProvider().addAttributes([QgsField("district", QVariant.Type.String), QgsField("bezirk", QVariant.Type.String),
                                      QgsField("einwohner", QVariant.Type.Int)])
    one.updateFields()
    features = []
    for place, parent in enumerate(parents):
        feature = QgsFeature(one.fields())
        feature.setGeometry(QgsGeometry.fromWkt(f"POLYGON(({place} 0, {place + 1} 0, {place + 1} 1, {place} 1, {place} 0))"))
        feature.setAttributes([f"{place:02d}", parent, 10 * place])
        features.append(feature)
    assert one.dataProvider().addFeatures(features)[0]
    return one

def parameters(parents):
    return {"INPUT": layer(parents), "KEY_FIELD": "district", "PARENT_FIELD": "bezirk", "COUNTS": ["einwohner"],
            "OUTPUT": "TEMPORARY_OUTPUT"}

def told():
    QTest.qWait(900)
    return [[item.title(), item.text(), int(item.level())] for item in bar.items()]

def clean():
    bar.clearWidgets()
    QTest.qWait(100)
"""

RUNS = (
    LAYER
    + """
answer = {}
clean()
processing.run("sozialraum:aggregatedistricts", parameters(["A", "A", "B"]))
answer["nothing"] = told()
processing.run("sozialraum:aggregatedistricts", parameters(["A", None, "B"]))
answer["one"] = told()
answer["picture"] = screenshot("bar")
for parents in (["A", None, "B"], ["A", None, None], ["A", None, "B"]):
    processing.run("sozialraum:aggregatedistricts", parameters(parents))
answer["batch"] = told()
more = [button for button in bar.currentItem().findChildren(QAbstractButton) if button.isVisible()]
answer["buttons"] = [button.text() for button in more]
clean()
# as the toolbox's dialogue and the assistant do it: in a thread of its own
algorithm = QgsApplication.processingRegistry().createAlgorithmById("sozialraum:aggregatedistricts")
context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
given = parameters(["A", None, "B"])
ended = []
task = QgsProcessingAlgRunnerTask(algorithm, given, context, feedback)
task.executed.connect(lambda good, results: ended.append(good))
QgsApplication.taskManager().addTask(task)
for _ in range(100):
    QTest.qWait(50)
    if ended:
        break
answer["task"] = [ended, told()]
clean()
feedback = QgsProcessingFeedback()
processing.run("sozialraum:aggregatedistricts", {**parameters(["A", "<b>x</b> [% 1 %]", None])}, feedback=feedback)
answer["log"] = feedback.textLog()
answer["after"] = told()
from qgis import utils
clean()
utils.unloadPlugin("sozialraum")
from sozialraum.processing.io import remarks
answer["left"] = len(remarks._listeners)
done(answer)
"""
)


def test_the_message_bar_says_what_was_left_out(desktop):
    result = desktop(RUNS, fresh=True)
    assert result["nothing"] == []
    ((title, text, level),) = result["one"]
    assert title == "Sozialräume zusammenfassen"
    assert text == "1 Zeile gehört zu keinem größeren Gebiet und blieb außen vor." and level == 1
    ((_, text, _),) = result["batch"]
    assert text.startswith("1 Zeile gehört") and text.endswith("Es gibt einen weiteren Hinweis.")
    assert any(result["buttons"]), "a button shows the rest"
    ended, ((_, text, _),) = result["task"]
    assert ended == [True] and text.startswith("1 Zeile gehört")
    assert len(result["after"]) == 1 and result["after"][0][1] in result["log"]
    assert result["left"] == 0
    assert "Traceback" not in result["stderr"]


COMMA = """
from qgis.PyQt.QtCore import QDate
from sozialraum.ui.plot.items import PlotAxis
drawn = []
usual = PlotAxis.tickStrings
def listened(self, values, scale, spacing):
    texts = usual(self, values, scale, spacing)
    drawn.append(texts)
    return texts
PlotAxis.tickStrings = listened
"""


def test_the_first_drawing_of_a_fresh_profile_has_decimal_commas(desktop):
    """A project is open, then the dock is shown for the first time; nothing has been painted before."""
    script = (
        COMMA
        + LAYER
        + """
layer = QgsVectorLayer("Polygon?crs=EPSG:25832", "Sozialräume", "memory")
layer.dataProvider().addAttributes([QgsField("district", QVariant.Type.String), QgsField("period", QVariant.Type.String),
                                    QgsField("period_begin", QVariant.Type.Date), QgsField("period_end", QVariant.Type.Date),
                                    QgsField("quote", QVariant.Type.Double), QgsField("rate", QVariant.Type.Double)])
layer.updateFields()
features = []
for year in range(2019, 2023):
    for place in range(6):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromWkt(f"POLYGON(({place} 0, {place + 1} 0, {place + 1} 1, {place} 1, {place} 0))"))
        ends = [QDate(year, 1, 1), QDate(year, 12, 31)]
        feature.setAttributes([f"{place:02d}", str(year), *ends, 7 + 0.13 * place + 0.05 * (year - 2019), 0.5 + place / 9])
        features.append(feature)
assert layer.dataProvider().addFeatures(features)[0]
QgsProject.instance().addMapLayer(layer)
iface.setActiveLayer(layer)
from qgis import utils
plugin = utils.plugins["sozialraum"]
plugin.action.setChecked(True)
QTest.qWait(1500)
first = [list(texts) for texts in drawn]
views = {}
for view in ("ranking", "distribution", "scatter", "comparison"):
    del drawn[:]
    plugin.dock.model.set(view=view)
    QTest.qWait(300)
    views[view] = [list(texts) for texts in drawn]
done({"first": first, "views": views, "shown": plugin.dock.isVisible(), "picture": screenshot("first")})
"""
    )
    result = desktop(script, fresh=True)
    assert "Traceback" not in result["stderr"], result["stderr"]
    assert result["shown"] and result["first"]
    texts = [text for one in [result["first"], *result["views"].values()] for row in one for text in row]
    assert any("," in text for text in texts)
    assert not [text for text in texts if "." in text], texts
