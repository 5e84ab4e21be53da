"""The dialogs of the toolbox: what stands in them when they open, and what they hand to the tool."""

from __future__ import annotations

import pytest


@pytest.fixture
def open_dialog(provider, qgis_app, monkeypatch):
    """open_dialog("socialindex", INPUT=layer) → the real dialog and its widgets by the parameters' names."""
    from processing.gui import ParametersPanel
    from processing.gui.AlgorithmDialog import AlgorithmDialog
    from qgis.core import QgsApplication, QgsProject
    from sozialraum.processing.widgets.makers import Widgets

    monkeypatch.setattr(ParametersPanel, "iface", None)  # the dialog needs no main window
    registered, opened = Widgets(), []

    def opening(name: str, **parameters):
        layers = {key: value for key, value in parameters.items() if hasattr(value, "id")}
        QgsProject.instance().addMapLayers(list(layers.values()))
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"sozialraum:{name}")
        dialog = AlgorithmDialog(algorithm, False, None)
        opened.append(dialog)
        dialog.setParameters({**parameters, **{key: layer.id() for key, layer in layers.items()}})
        return dialog, dialog.mainWidget().wrappers

    yield opening
    for dialog in opened:
        dialog.close()
        dialog.deleteLater()
    QgsProject.instance().clear()
    registered.release()


@pytest.fixture
def districts(make_layer):
    """Three districts in two years, with rates, counts, titles and a name."""
    layer = make_layer(
        {
            "fid_alt": [1, 2, 3, 4, 5, 6],
            "raum_id": ["01", "02", "03"] * 2,
            "name": ["Nord", "Süd", "West"] * 2,
            "bezirk": ["A", "A", "B"] * 2,
            "period": ["2020"] * 3 + ["2022"] * 3,
            "einwohner": [900, 800, 700, 910, 805, 700],
            "auslaender": [90, 160, 70, 95, 170, 80],
            "sgb2_rate": [4.0, 11.0, 7.5, 4.5, 12.0, 7.0],
            "employment_rate": [61.0, 48.0, 55.0, 62.0, 47.0, 56.0],
            "kaufkraft": [31.5, 22.0, 26.5, 32.0, 21.0, 27.0],
        }
    )
    titles = {"sgb2_rate": "SGB-II-Quote (%)", "kaufkraft": "Kaufkraft (€)", "auslaender": "Ausländer"}
    for place, field in enumerate(layer.fields()):
        layer.setFieldAlias(place, titles.get(field.name(), ""))
    return layer


def keep(profile: dict):
    """Let the open project have a profile."""
    from qgis.core import QgsProject
    from sozialraum.processing.io.profile import keep_profile

    keep_profile(QgsProject.instance(), {"schema": 1, **profile})


def test_fields_begin_with_what_usually_answers(open_dialog, districts):
    _, widgets = open_dialog("createreport", INPUT=districts)
    assert widgets["KEY_FIELD"].widgetValue() == "raum_id"
    assert widgets["NAME_FIELD"].widgetValue() == "name"
    assert widgets["PERIOD_FIELD"].widgetValue() == "period"
    assert widgets["INDEX_FIELD"].widgetValue() is None  # the layer has no index, and nothing is taken for one


def test_what_was_given_goes_before_the_profile_and_the_profile_before_a_guess(open_dialog, districts):
    keep({"districts": {"key": "name", "residents": "auslaender"}, "print": {"author": "Amt"}})
    _, widgets = open_dialog("createreport", INPUT=districts)
    assert widgets["KEY_FIELD"].widgetValue() == "name"
    assert widgets["AUTHOR"].parameterValue() == "Amt"
    assert "rofile" in widgets["KEY_FIELD"].wrappedWidget().toolTip()
    assert "rofile" not in widgets["NAME_FIELD"].wrappedWidget().toolTip()
    _, widgets = open_dialog("createreport", INPUT=districts, KEY_FIELD="bezirk", AUTHOR="Wir")
    assert (widgets["KEY_FIELD"].widgetValue(), widgets["AUTHOR"].parameterValue()) == ("bezirk", "Wir")


def test_a_field_that_the_layer_has_not_is_told(open_dialog, districts):
    _, widgets = open_dialog("createreport", INPUT=districts, KEY_FIELD="weg")
    assert widgets["KEY_FIELD"].widgetValue() == "weg"
    assert "weg" in widgets["KEY_FIELD"].box.currentText() != "weg"
    keep({"districts": {"key": "weg"}})  # an answer that does not fit is none
    _, widgets = open_dialog("createreport", INPUT=districts)
    assert widgets["KEY_FIELD"].widgetValue() == "raum_id"


def test_another_layer_brings_its_own_fields(open_dialog, districts, make_layer):
    dialog, widgets = open_dialog("socialindex", INPUT=districts, INDICATORS=["sgb2_rate"], KEY_FIELD="name")
    assert widgets["INDICATORS"].widgetValue() == ["sgb2_rate"]
    other = make_layer({"nr": ["1", "2"], "ew": [10, 20], "quote": [1.0, 2.0]})
    from qgis.core import QgsProject

    QgsProject.instance().addMapLayer(other)
    dialog.setParameters({"INPUT": other.id()})
    assert widgets["KEY_FIELD"].widgetValue() == "nr"
    assert widgets["POPULATION_FIELD"].widgetValue() == "ew"
    assert widgets["INDICATORS"].widgetValue() is None and widgets["PERIOD_FIELD"].widgetValue() is None


def test_directions_are_those_of_the_tool(open_dialog, districts):
    fields = ["sgb2_rate", "employment_rate", "kaufkraft"]
    dialog, widgets = open_dialog("socialindex", INPUT=districts, RECIPE="z_sum", INDICATORS=fields)
    indicators = widgets["INDICATORS"]
    signs = [indicators.chip(one).direction for one in fields]
    assert signs == [1, -1, 1]  # the catalogue knows employment
    assert widgets["INVERTED"].widgetValue() is None
    indicators._turn("kaufkraft")
    assert sorted(widgets["INVERTED"].widgetValue()) == ["employment_rate", "kaufkraft"]
    indicators._turn("kaufkraft")
    assert widgets["INVERTED"].widgetValue() is None and widgets["DIRECTIONS"].widgetValue() == "catalogue"
    indicators._turn("employment_rate")  # nothing is turned around, against the catalogue
    assert widgets["INVERTED"].widgetValue() is None and widgets["DIRECTIONS"].widgetValue() == "given"
    assert [indicators.chip(one).direction for one in fields] == [1, 1, 1]
    given = dialog.createProcessingParameters()
    assert (given["INDICATORS"], given["INVERTED"], given["DIRECTIONS"]) == (fields, None, "given")


def test_a_recipe_with_parts_asks_for_each(open_dialog, districts):
    dialog, widgets = open_dialog("socialindex", INPUT=districts, RECIPE="townsend")
    indicators = widgets["INDICATORS"]
    assert indicators.by_parts() and list(indicators.parts) == ["no_car", "not_owner", "overcrowded", "unemployed"]
    box = indicators.parts["unemployed"]
    assert "kaufkraft" in [box.itemData(place) for place in range(box.count())]
    box.setCurrentIndex(box.findData("sgb2_rate"))
    box.activated.emit(box.currentIndex())
    given = dialog.createProcessingParameters()
    # one part alone is no list in the recipe's order: the roles say which it is
    assert (given["INDICATORS"], given["ROLES"]) == (["sgb2_rate"], "unemployed=sgb2_rate")
    widgets["RECIPE"].setParameterValue("z_sum", indicators.questions.context)
    given = dialog.createProcessingParameters()
    assert not indicators.by_parts() and given["ROLES"] in (None, "") and given["INDICATORS"] == ["sgb2_rate"]


def test_chosen_fields_do_not_slip_into_the_parts_of_another_recipe(open_dialog, districts):
    fields = ["sgb2_rate", "employment_rate", "kaufkraft", "einwohner"]
    dialog, widgets = open_dialog("socialindex", INPUT=districts, RECIPE="z_sum", INDICATORS=fields)
    widgets["RECIPE"].setParameterValue("townsend", widgets["RECIPE"].questions.context)
    assert dialog.createProcessingParameters()["INDICATORS"] is None
    # given together they are in the recipe's order, as scripts and models have them
    dialog, widgets = open_dialog("socialindex", INPUT=districts, RECIPE="townsend", INDICATORS=fields)
    given = dialog.createProcessingParameters()
    assert given["INDICATORS"] == fields and widgets["INDICATORS"].parts["not_owner"].currentData() == "employment_rate"


def test_periods_are_those_of_the_layer(open_dialog, districts):
    dialog, widgets = open_dialog("segregationchange", INPUT=districts)
    box = widgets["FROM_PERIOD"].box
    assert [box.itemData(place) for place in range(box.count())] == [None, "2022", "2020"]
    assert widgets["FROM_PERIOD"].widgetValue() is None
    box.setCurrentIndex(2)
    assert widgets["FROM_PERIOD"].widgetValue() == "2020"
    box.setEditText("2019-Q1")
    assert widgets["FROM_PERIOD"].widgetValue() == "2019-Q1"
    widgets["TO_PERIOD"].setParameterValue("2022", dialog.mainWidget().processing_context)
    assert widgets["TO_PERIOD"].widgetValue() == "2022"


def test_codes_and_formulas(open_dialog, districts):
    dialog, widgets = open_dialog(
        "calculateindicators", INPUT=districts, INDICATORS="EIN01\nq = auslaender / einwohner"
    )
    codes = widgets["INDICATORS"]
    assert codes.values == ["EIN01", "q = auslaender / einwohner"]
    assert codes.chip("EIN01").wrong and not codes.chip("q = auslaender / einwohner").wrong
    assert codes.chip("q = weg / einwohner").wrong and codes.chip("XYZ").wrong
    codes.formula.setText("w = sgb2_rate / 2")  # typed, and Run pressed without Enter
    assert codes.widgetValue() == "EIN01; q = auslaender / einwohner; w = sgb2_rate / 2"
    assert dialog.createProcessingParameters()["INDICATORS"] == codes.widgetValue()


def test_the_window_hands_back_what_is_ticked(open_dialog, districts):
    from qgis.PyQt.QtCore import Qt
    from sozialraum.processing.widgets.picker import TITLE, IndicatorWindow

    _, widgets = open_dialog("socialindex", INPUT=districts, RECIPE="z_sum")
    indicators = widgets["INDICATORS"]
    window = IndicatorWindow(indicators.offers(), ["sgb2_rate"], no_choice=indicators.no_choice)
    lines = {
        item.text(TITLE): item for item in window._items() if item.data(TITLE, Qt.ItemDataRole.UserRole) is not None
    }
    assert {"SGB-II-Quote", "Kaufkraft", "Ausländer"} <= set(lines)
    assert lines["SGB-II-Quote"].checkState(TITLE) == Qt.CheckState.Checked
    assert not lines["Ausländer"].flags() & Qt.ItemFlag.ItemIsUserCheckable  # a count is no part of an index
    lines["Kaufkraft"].setCheckState(TITLE, Qt.CheckState.Checked)
    window.accept()
    assert window.chosen == ["sgb2_rate", "kaufkraft"]
    spoken = lines["SGB-II-Quote"].data(TITLE, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("SGB-II-Quote, ") and spoken.count(",") == 3
    window.deleteLater()


@pytest.fixture
def pressed(monkeypatch):
    """pressed(*values): the next window ends with these ticked as well; what it began with stands in the list returned."""
    from sozialraum.processing.widgets.picker import IndicatorWindow

    def press(*values):
        begun = []

        def exec_(window):
            begun.extend(window.chosen)
            window.chosen += values
            return 1

        monkeypatch.setattr(IndicatorWindow, "exec", exec_)
        return begun

    return press


def test_a_window_begins_with_what_is_chosen_and_adds_to_it(open_dialog, districts, pressed):
    own = "q = auslaender / einwohner * 100"
    _, widgets = open_dialog("calculateindicators", INPUT=districts, INDICATORS=f"sgb2_rate; {own}")
    codes = widgets["INDICATORS"]
    begun = pressed("DEM01")
    codes.open_window()
    assert begun == ["EIN01", own] and codes.widgetValue() == f"EIN01; {own}; DEM01"
    _, widgets = open_dialog("segregationindices", INPUT=districts, GROUPS=["auslaender"])
    begun = pressed("einwohner")
    widgets["GROUPS"].open_window()
    assert begun == ["auslaender"] and widgets["GROUPS"].widgetValue() == ["auslaender", "einwohner"]


def test_directions_can_be_turned_in_the_window(open_dialog, districts, monkeypatch):
    from sozialraum.processing.widgets.picker import NEED, IndicatorWindow

    dialog, widgets = open_dialog("socialindex", INPUT=districts, RECIPE="z_sum", INDICATORS=["sgb2_rate"])

    def exec_(window):
        for value in ("kaufkraft", "employment_rate"):
            window._select(value)
            window.chosen.append(value)
        window._select("kaufkraft")
        item = window.tree.currentItem()
        window.tree.itemClicked.emit(item, NEED)
        assert item.text(NEED).startswith("▼")
        return 1

    monkeypatch.setattr(IndicatorWindow, "exec", exec_)
    widgets["INDICATORS"].open_window()
    given = dialog.createProcessingParameters()
    assert given["INDICATORS"] == ["sgb2_rate", "kaufkraft", "employment_rate"]
    assert sorted(given["INVERTED"]) == ["employment_rate", "kaufkraft"]  # one turned, one by the catalogue


def test_periods_can_be_typed_where_they_are_not_known(open_dialog, make_layer, districts):
    dialog, widgets = open_dialog("joinstatisticsfile", INPUT=districts)
    periods = widgets["PERIODS"]
    assert not periods.typed.isHidden() and periods.box.isHidden()
    periods.typed.setText("2018, 2019")
    periods.typed.textEdited.emit("2018, 2019")
    assert periods.widgetValue() == "2018, 2019"
    table = make_layer({"district": ["01", "01"], "period": ["2018", "2021"], "a": [1.0, 2.0]}, geometries=False)
    _, widgets = open_dialog("joinstatistics", INPUT=districts, TABLE=table)
    periods = widgets["PERIODS"]
    assert periods.typed.isHidden() and [periods.box.itemData(place) for place in range(2)] == ["2018", "2021"]
    from qgis.PyQt.QtCore import Qt

    periods.box.setItemCheckState(1, Qt.CheckState.Checked)
    assert periods.widgetValue() == "2021"


def test_nothing_required_is_called_optional(open_dialog, provider, districts):
    from qgis.PyQt.QtWidgets import QLabel

    for algorithm in provider.algorithms():
        dialog, _ = open_dialog(algorithm.name())
        texts = [label.text() for label in dialog.mainWidget().findChildren(QLabel)]
        assert texts and not [text for text in texts if "ptional]" in text], algorithm.name()


def test_rare_outputs_stand_behind_advanced(open_dialog, provider):
    from qgis.core import QgsProcessingParameterDefinition

    found = 0
    for algorithm in provider.algorithms():
        _, widgets = open_dialog(algorithm.name())
        for definition in algorithm.destinationParameterDefinitions():
            if definition.flags() & QgsProcessingParameterDefinition.Flag.FlagAdvanced:
                above = widgets[definition.name()].wrappedWidget().parentWidget()
                assert above.inherits("QgsCollapsibleGroupBoxBasic"), f"{algorithm.name()} {definition.name()}"
                found += 1
    assert found > 5


def test_help_says_choices_in_the_words_of_the_dialog():
    from sozialraum.processing.algorithm import in_words

    words = {"per_district": "eine Zeile je Sozialraum", "auto": "erkennen", "none": "keine"}
    told = in_words("auto: von selbst. per_district: wie oben; none of it is auto.", words)
    assert told == "“erkennen”: von selbst. “eine Zeile je Sozialraum”: wie oben; none of it is auto."


OPENING = """
import sys
sys.path[:0] = [sys.argv[1], "/usr/share/qgis/python/plugins"]
from qgis.core import QgsApplication
from qgis.PyQt.QtWidgets import QApplication
app = QgsApplication([], True)
app.initQgis()
from processing.core.Processing import Processing
from processing.gui.AlgorithmDialog import AlgorithmDialog
Processing.initialize()
from sozialraum.processing.provider import SozialraumProvider
from sozialraum.processing.widgets import question
from sozialraum.processing.widgets.makers import Widgets
widgets, provider = Widgets(), SozialraumProvider()
QgsApplication.processingRegistry().addProvider(provider)
for algorithm in provider.algorithms():
    dialog = AlgorithmDialog(algorithm.create(), False, None)
    dialog.show()
    QApplication.processEvents()
    dialog.close()
    del dialog
print("opened", len(provider.algorithms()), "kept", len(question._KEPT), flush=True)
import os
os._exit(0)
"""


def test_no_widget_outlives_its_python_half(tmp_path):
    """Python overwrites what it has freed: a widget that points there ends the process, which it else does now and then."""
    import os
    import subprocess
    import sys

    plugins = next(entry for entry in sys.path if "sozialraum-plugins-" in entry)
    done = subprocess.run(
        [sys.executable, "-c", OPENING, plugins],
        env={**os.environ, "PYTHONMALLOC": "debug", "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    words = done.stdout.split()
    assert int(words[words.index("opened") + 1]) > 20
    assert int(words[words.index("kept") + 1]) < 60  # those of the last dialog at most


def choose(widget, field: str):
    """Choose a field as a person does."""
    widget.box.setCurrentIndex(widget.box.findData(field))
    widget.box.activated.emit(widget.box.currentIndex())


def test_a_traffic_light_begins_with_the_target_of_the_chosen_rate(open_dialog, districts):
    share = {
        "field": "anteil",
        "numerator": "auslaender",
        "denominator": "einwohner",
        "factor": 1000.0,
        "direction": -1,
    }
    targets = [{"field": "anteil", "value": 120.5, "source": "Rat, 12.05.2024"}, {"field": "sgb2_rate", "value": 9}]
    keep({"print": {"source": "Melderegister"}, "indicators": [share], "targets": targets})
    dialog, widgets = open_dialog("trafficlight", INPUT=districts)

    def said():
        return [widgets[name].parameterValue() for name in ("TARGET", "SOURCE", "FACTOR", "DIRECTION")]

    first = said()
    assert not first[0] and not first[1] and first[2:] == [100, "less"], "a source of data has set no target"
    choose(widgets["NUMERATOR"], "auslaender")
    assert said() == first
    choose(widgets["DENOMINATOR"], "einwohner")
    assert said() == [120.5, "Rat, 12.05.2024", 1000, "more"]
    assert "rofile" in widgets["TARGET"].wrappedWidget().toolTip()
    given = dialog.createProcessingParameters()
    assert (given["TARGET"], given["SOURCE"]) == (120.5, "Rat, 12.05.2024")
    choose(widgets["NUMERATOR"], "sgb2_rate")  # another rate, of which nothing is said
    assert said() == first and "rofile" not in widgets["TARGET"].wrappedWidget().toolTip()
    widgets["TARGET"].setParameterValue(33, dialog.mainWidget().processing_context)  # a person's own
    choose(widgets["NUMERATOR"], "auslaender")
    assert said() == [33, "Rat, 12.05.2024", 1000, "more"]
