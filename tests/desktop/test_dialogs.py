"""Every dialog of the toolbox, as a person sees it: in one language, with words for choices, nothing needed called optional."""

from __future__ import annotations

import json
import re

import pytest

SCRIPT = """
from processing.gui.AlgorithmDialog import AlgorithmDialog
from qgis.core import QgsApplication, QgsProcessingModelAlgorithm
from qgis.PyQt.QtWidgets import QAbstractButton, QApplication, QComboBox, QGroupBox, QLabel, QLineEdit, QTextEdit, QWidget

PICTURES = ("socialindex", "calculateindicators", "segregationindices", "joinstatisticsfile", "createreport")

def texts(dialog):
    found = []
    for one in dialog.findChildren(QWidget):
        if isinstance(one, (QLabel, QAbstractButton)):
            found.append(one.text())
        elif isinstance(one, QComboBox):
            found += [one.itemText(place) for place in range(one.count())]
        elif isinstance(one, QGroupBox):
            found.append(one.title())
        elif isinstance(one, QLineEdit):
            found += [one.text(), one.placeholderText()]
        elif isinstance(one, QTextEdit):
            found.append(one.toPlainText())
        found += [one.toolTip(), one.accessibleName()]
    return [dialog.windowTitle(), *dict.fromkeys(text for text in found if text)]

answer = {}
registry = QgsApplication.processingRegistry()
for tool in [one.id() for one in registry.providerById("sozialraum").algorithms()]:
    algorithm = registry.createAlgorithmById(tool)
    dialog = AlgorithmDialog(algorithm.create(), False, None)
    dialog.resize(1000, 760)
    dialog.show()
    QApplication.processEvents()
    labels = [] if isinstance(algorithm, QgsProcessingModelAlgorithm) else dialog.mainWidget().findChildren(QLabel)
    optional = [label.text() for label in labels if "optional" in label.text().lower()]  # all a model asks is so
    answer[algorithm.name()] = [texts(dialog), optional]
    if algorithm.name() in PICTURES:
        screenshot(algorithm.name(), dialog)
    dialog.close()
    dialog.deleteLater()
done(answer)
"""

ENGLISH = (
    "the of and with which are from each where whose than their them this that more less not be has have only other"
)
ENGLISH_LABELS = (
    "field fields district districts value values empty choose chosen none file files table indicator indicators rate "
    "rates count counts period periods need needs row rows year years output input report recipe number numbers"
)
GERMAN = "der die das und mit für ist sind oder nicht ein eine einer kein keine von zu den dem des wird werden"
GERMAN_LABELS = (
    "wählen feld felder sozialraum sozialräume wert werte leer datei dateien tabelle indikator indikatoren quote quoten "
    "zeitraum zeiträume jahr jahre ergebnis bericht rezept zahl zahlen"
)
"""Words that a text of the other language has not; those of labels may be names of fields in a longer help."""


def without_names(text: str, names: list[str]) -> str:
    """A text without proper names and titles of books, which are not translated."""
    for name in names:
        text = text.replace(name, "")
    return re.sub(r"<i>\w+</i>|<[^>]*>|https?:\S+|\S+\.(?:csv|json|gpkg|html|pdf|qgz|xlsx)\b", " ", text)


def foreign_words(text: str, words: str) -> list[str]:
    """Those of some words that a text has."""
    return sorted(set(re.findall(r"\w+", text.lower())) & set(words.split()))


def raw_names(text: str) -> list[str]:
    """Ascii names as programs have them: lower case with an underscore."""
    return re.findall(r"\b[a-z0-9]+(?:_[a-z0-9]+)+\b", text)


@pytest.mark.parametrize("locale", ["de", "en"])
def test_every_dialog_speaks_one_language(desktop, root, locale):
    recipes = [json.loads(path.read_text("utf-8")) for path in (root / "resources" / "recipes").glob("*.json")]
    names = [one["title"][locale] for one in recipes] + [one["source"] for one in recipes if one.get("source")]
    names.append("Bundesagentur für Arbeit")
    names.sort(key=len, reverse=True)
    result = desktop(SCRIPT, locale=locale)
    assert "Traceback" not in result["stderr"]
    dialogs = {name: told for name, told in result.items() if name not in ("stderr", "folder")}
    assert len(dialogs) > 20
    wrong = []
    for tool, (texts, optional) in dialogs.items():
        assert len(texts) > 15, tool
        wrong += [(tool, "optional", text) for text in optional]
        for text in texts:
            if text == "sozialraum":  # the schema in a database
                continue
            rest = without_names(text, names)
            words, labels = (ENGLISH, ENGLISH_LABELS) if locale == "de" else (GERMAN, GERMAN_LABELS)
            wrong += [(tool, word, text[:90]) for word in foreign_words(rest, words)]
            if len(rest) < 60:  # a label, a button or an entry; help may say which name a script takes
                wrong += [(tool, word, text) for word in foreign_words(rest, labels)]
                wrong += [(tool, word, text) for word in raw_names(rest)]
    assert not wrong, "\n".join(map(str, wrong))


def test_the_test_can_fail():
    assert foreign_words("Empty: the field “Feld”", f"{ENGLISH} {ENGLISH_LABELS}") == ["empty", "field", "the"]
    assert foreign_words("Nichts gewählt: alle Felder", ENGLISH) == []
    assert raw_names("per_district_and_period") and not raw_names("eine Zeile je Sozialraum")
    assert without_names("German Index of X, siehe a_b.csv", ["German Index of X"]).split() == [",", "siehe"]


ELSEWHERE = """
from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog
from processing.modeler.ModelerParametersDialog import ModelerParametersDialog
from qgis.core import QgsApplication, QgsProcessingModelAlgorithm, QgsProcessingModelChildAlgorithm
from qgis.PyQt.QtWidgets import QApplication, QLineEdit
from sozialraum.processing.widgets.fields import FieldsWidget

answer = {"tools": 0, "refused": []}
registry = QgsApplication.processingRegistry()
for tool in [one.id() for one in registry.providerById("sozialraum").algorithms()]:
    algorithm = registry.createAlgorithmById(tool)
    batch = BatchAlgorithmDialog(algorithm.create(), None)
    batch.show()
    QApplication.processEvents()
    batch.close()
    model = QgsProcessingModelAlgorithm("m", "m")
    child = QgsProcessingModelChildAlgorithm(algorithm.id())
    child.generateChildId(model)
    model.addChildAlgorithm(child)
    designer = ModelerParametersDialog(algorithm, model, algName=child.childId())
    designer.show()
    QApplication.processEvents()
    if algorithm.name() == "socialindex":
        typed = [one for one in designer.findChildren(QLineEdit) if "Semikolon" in one.placeholderText()]
        answer["typed"] = len(typed)
        typed[0].setText("sgb2_rate; child_poverty")
        made = designer.createAlgorithm()
        answer["sources"] = [one.staticValue() for one in made.parameterSources()["INDICATORS"]] if made else "refused"
        window = FieldsWidget(algorithm.parameterDefinition("INDICATORS"))
        window.createWrappedWidget(designer.context)
        offers = window.offers()
        answer["offered"] = len(offers)
        screenshot("designer", designer)
    answer["tools"] += 1
    designer.close()
done(answer)
"""


def test_every_tool_opens_in_batch_and_in_the_model_designer(desktop):
    result = desktop(ELSEWHERE)
    assert "Traceback" not in result["stderr"], result["stderr"][-2000:]
    assert result["tools"] > 20 and result["typed"] > 1
    assert result["sources"] == [["sgb2_rate", "child_poverty"]]
    assert result["offered"] >= 46
