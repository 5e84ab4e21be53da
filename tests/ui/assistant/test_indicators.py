"""What a person says of indicators and of keys in the assistant: it is read, joined, kept, and taken over next time."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from sozialraum.processing.io.profile import profile_of
from sozialraum.ui.assistant import deliveries, matching
from sozialraum.ui.assistant.assistant import ImportAssistant
from sozialraum.ui.assistant.indicators import DENOMINATOR, NEED, READ, TITLE, UNIT

PATIENCE = 30_000
TABLE = (
    "Nr;Gebiet;Arbeitslose;Einwohner;ALQ\n0101;Nord;120;1204;9,97\n0102;Süd;80;811;9,86\n0199;Neustadt;30;311;9,65\n"
)


@pytest.fixture
def districts(qgis_new_project, make_file):
    path = make_file({"nr": ["0101", "0102", "0103"], "name": ["Nord", "Süd", "Neubaugebiet"]})
    layer = QgsVectorLayer(path, "bezirke", "ogr")
    QgsProject.instance().addMapLayer(layer)
    return layer


@pytest.fixture
def opened(qtbot, provider, qgis_new_project, tmp_path):
    """opened(layer=None, name="stand_2023.csv"): an assistant that has read the table."""
    windows = []

    def make(layer=None, name="stand_2023.csv"):
        (tmp_path / name).write_bytes(TABLE.encode("cp1252"))
        window = ImportAssistant()
        qtbot.addWidget(window)
        window.show()
        windows.append(window)
        if layer is not None:
            window.target.layer_box.setLayer(layer)
        window.add_files([str(tmp_path / name)])
        settle(qtbot, window)
        return window

    yield make
    for window in windows:
        window.release()


def settle(qtbot, window):
    def quiet():
        assert not window._debounce.isActive() and not window._reader.busy
        assert not window._matcher.busy and not window.target.reading

    qtbot.waitUntil(quiet, timeout=PATIENCE)


def say(window, name, column, value, role=Qt.ItemDataRole.EditRole):
    model = window.indicators
    assert model.setData(model.index(model.rows.index(name), column), value, role)


def test_names_units_and_what_is_left_out_change_the_reading(qtbot, opened):
    window = opened()
    say(window, "alq", TITLE, "Arbeitslosenquote")
    say(window, "alq", UNIT, "%")
    say(window, "arbeitslose", READ, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    settle(qtbot, window)
    panel = window.preview.panel
    assert panel.titles == {"einwohner": "Einwohner", "arbeitslosenquote_prozent": "Arbeitslosenquote (%)"}
    assert window.indicators.rows == ["einwohner", "alq", "arbeitslose"]  # what is left out can be taken in again
    given = window.parameters()
    assert given["RENAME"] == "alq = Arbeitslosenquote (%)" and given["LEAVE_OUT"] == "arbeitslose"
    say(window, "arbeitslose", READ, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    settle(qtbot, window)
    assert "arbeitslose" in window.preview.panel.indicators


def test_signs_that_part_lists_cannot_break_a_name(qtbot, opened):
    window = opened()
    say(window, "alq", TITLE, "Quote; je 100 = Anteil")
    settle(qtbot, window)
    assert "Quote, je 100 – Anteil" in window.preview.panel.titles.values()


def test_a_key_is_assigned_by_hand_and_joined_so(qtbot, opened, districts, read_layer, tmp_path):
    window = opened(districts)
    model = window.keys
    row = next(i for i, entry in enumerate(model.entries) if entry.key == "0199")
    index = model.index(row, matching.ON_THE_MAP)
    assert model.flags(index) & Qt.ItemFlag.ItemIsEditable
    box = window.view.match_view.itemDelegateForColumn(matching.ON_THE_MAP).createEditor(window, None, index)
    assert [box.itemText(i) for i in range(1, box.count())] == ["0101 Nord", "0102 Süd", "0103 Neubaugebiet"]
    model.setData(index, "0103")
    settle(qtbot, window)
    assert window.matching.matched == 3
    window.target.output.setFilePath(str(tmp_path / "out.gpkg"))
    assert window.parameters()["ASSIGNED"] == "0199 = 0103"
    with qtbot.waitSignal(window.runner.done, timeout=PATIENCE):
        window.run()
    rows = read_layer(tmp_path / "out.gpkg")
    assert dict(zip(rows["nr"], rows["einwohner"])) == {"0101": 1204, "0102": 811, "0103": 311}


def test_an_indicator_is_chosen_from_the_catalogue(qtbot, opened):
    window = opened()
    view, model = window.view.indicator_view, window.indicators
    row = model.rows.index("alq")
    view.setCurrentIndex(model.index(row, TITLE))
    view.from_catalogue.trigger()
    picker = view.window_open
    picker._select("EIN01")
    picker.accept()
    assert view.window_open is None
    assert [model.index(row, column).data() for column in (TITLE, UNIT)] == ["SGB II benefit rate", "%"]
    assert model.index(row, NEED).data(Qt.ItemDataRole.EditRole) == 1
    settle(qtbot, window)
    assert window.preview.panel.titles[window.preview.panel.indicators[-1]].endswith("(%)")


def test_the_next_delivery_begins_with_what_was_said(qtbot, opened, districts, tmp_path):
    window = opened(districts)
    say(window, "alq", TITLE, "Arbeitslosenquote")
    say(window, "alq", NEED, 1)
    say(window, "alq", DENOMINATOR, "einwohner")
    say(window, "arbeitslose", READ, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    window._assigned("0199", "0103")
    settle(qtbot, window)
    window.target.output.setFilePath(str(tmp_path / "one.gpkg"))
    with qtbot.waitSignal(window.runner.done, timeout=PATIENCE):
        window.run()
    profile = profile_of(QgsProject.instance())
    assert profile["deliveries"] == [
        {
            "files": "stand_*.csv",
            "rename": {"alq": "Arbeitslosenquote"},
            "leave_out": ["arbeitslose"],
            "assigned": {"0199": "0103"},
        }
    ]
    said = profile["indicators"][0]
    assert (said["field"], said["direction"], said["denominator"]) == ("arbeitslosenquote", 1, "einwohner")
    following = opened(districts, "stand_2024.csv")
    assert following.preview.panel.indicators == ["einwohner", "arbeitslosenquote"]
    assert following.matching.matched == 3


def test_signs_of_ones_own_are_kept_with_the_project(qtbot, opened, tmp_path):
    window = opened()
    field = window.settings.texts["signs"]
    field.setText("120 = suppressed")
    field.editingFinished.emit()
    settle(qtbot, window)
    assert window.preview.panel.column_status("arbeitslose")[0] == 6
    assert "suppressed" in window.preview.tables[0].grid.status.values()
    window.target.output.setFilePath(str(tmp_path / "signs.gpkg"))
    with qtbot.waitSignal(window.runner.done, timeout=PATIENCE):
        window.run()
    following = opened(name="stand_2024.csv")
    assert following.settings.choices()["signs"] == "120 = suppressed"
    following.settings.texts["signs"].setText("nowhere.csv")
    following.settings.texts["signs"].editingFinished.emit()
    settle(qtbot, following)
    assert "nowhere.csv" in str(following.preview.error)


def test_a_delivery_without_the_columns_of_the_last_one_is_read(qtbot, opened, tmp_path):
    deliveries.keep_profile(
        QgsProject.instance(),
        {
            "schema": 1,
            "deliveries": [{"files": "x", "rename": {"nowhere": "N"}, "leave_out": ["gone"], "assigned": {}}],
        },
    )
    window = opened()
    assert window.preview.error is None
    assert window.preview.panel.indicators == ["arbeitslose", "einwohner", "alq"]


def test_the_result_goes_beside_project_or_files_and_return_starts_nothing(qtbot, opened, districts, tmp_path):
    window = opened(districts)
    assert window.target.output.filePath() == str(tmp_path / "stand_2023_2023.gpkg")
    assert not window.run_button.isDefault() and not window.run_button.autoDefault()
    window.target.output.setFilePath(str(tmp_path / "mine.gpkg"))
    window._ask()
    settle(qtbot, window)
    assert window.target.output.filePath() == str(tmp_path / "mine.gpkg")
    for widget in (window.settings.period, window.target.output.lineEdit(), window.settings.boxes["key_column"]):
        widget.setFocus()
        qtbot.keyClick(widget, Qt.Key.Key_Return)
    assert not window.runner.busy and not (tmp_path / "mine.gpkg").exists()


def test_the_matching_tab_says_why_it_is_empty(qtbot, opened):
    window = opened()
    assert "3 On the map" in window.view.match_note.text() and not window.view.match_note.isHidden()


def test_names_with_numbers_are_one_delivery():
    assert deliveries.pattern_of(["/a/EWR201812E.csv", "/b/EWR201912E.csv"]) == "EWR*E.csv"


def chosen(qtbot, window, box, data):
    """A choice as a person makes it."""
    box.setCurrentIndex(box.findData(data))
    box.activated.emit(box.currentIndex())
    settle(qtbot, window)


def ran(qtbot, window):
    window.run()
    qtbot.waitUntil(lambda: not window.runner.busy, timeout=PATIENCE)
    return window.message.text()


@pytest.fixture
def joined(qtbot, opened, districts, run, tmp_path, monkeypatch):
    """A layer of the project that holds the statistics of 2023."""
    # later versions want the layer tree of a real window
    monkeypatch.setattr("processing.gui.Postprocessing.iface", None, raising=False)
    (tmp_path / "stand_2023.csv").write_text(TABLE, encoding="utf-8")
    output = str(tmp_path / "joined.gpkg")
    run("joinstatisticsfile", INPUT=districts, KEY_FIELD="nr", FILES=[str(tmp_path / "stand_2023.csv")], OUTPUT=output)
    layer = QgsVectorLayer(output, "joined", "ogr")
    QgsProject.instance().addMapLayer(layer)
    return layer


@pytest.mark.parametrize("way", ["refuse", "keep", "replace"])
def test_earlier_values_of_a_joined_layer_are_refused_kept_or_replaced(
    qtbot, opened, joined, read_layer, tmp_path, way
):
    window = opened(joined)
    (tmp_path / "stand_2023.csv").write_text(TABLE.replace(";1204;", ";1300;"), encoding="utf-8")
    window._ask()
    settle(qtbot, window)
    assert "2023" in window.message.text() and "compared" in window.message.text()
    chosen(qtbot, window, window.target.changed_box, way)
    output = tmp_path / f"{way}.gpkg"
    window.target.output.setFilePath(str(output))
    said = ran(qtbot, window)
    if way == "refuse":
        assert "1204" in said and "1300" in said and not output.exists()
        return
    rows = read_layer(str(output))
    assert rows["einwohner"][rows["nr"].index("0101")] == (1204 if way == "keep" else 1300)


def test_a_further_year_is_announced_and_appended(qtbot, opened, joined, read_layer, tmp_path):
    window = opened(joined, "stand_2024.csv")
    assert "2024 is appended" in window.message.text()
    window.target.output.setFilePath(str(tmp_path / "both.gpkg"))
    ran(qtbot, window)
    assert set(read_layer(str(tmp_path / "both.gpkg"))["period"]) == {"2023", "2024"}


def test_a_field_with_the_larger_area_is_chosen_in_words(
    qtbot, opened, qgis_new_project, make_file, read_layer, tmp_path
):
    path = make_file({"nr": ["1", "2", "3"], "kreis": ["0101", "0101", "0102"], "farbe": ["rot", "blau", "grün"]})
    layer = QgsVectorLayer(path, "gemeinden", "ogr")
    QgsProject.instance().addMapLayer(layer)
    window = opened(layer)
    chosen(qtbot, window, window.target.key_box, "nr")
    chosen(qtbot, window, window.target.parent_box, "farbe")
    assert "farbe" in window.message.text()  # the sentence of the refusal, before anything runs
    chosen(qtbot, window, window.target.parent_box, "kreis")
    assert window.parameters()["PARENT_FIELD"] == "kreis" and window.matching.matched == 3
    window.target.output.setFilePath(str(tmp_path / "through.gpkg"))
    ran(qtbot, window)
    assert read_layer(str(tmp_path / "through.gpkg"))["einwohner"] == [1204, 1204, 811]


SIDEWAYS = "Alter;Nord;Süd;Neubaugebiet;Stadt insgesamt\nunter 6;12;8;5;25\n6 - 17;30;21;9;60\n18 - 64;310;201;88;599\n65+;44;61;7;112\n"


def test_districts_as_columns_are_known_by_the_layer(qtbot, opened, districts, read_layer, tmp_path):
    window = opened()
    window.files.remove()
    window.target.layer_box.setLayer(None)
    settle(qtbot, window)
    (tmp_path / "alter_2021.csv").write_text(SIDEWAYS, encoding="utf-8")
    window.add_files([str(tmp_path / "alter_2021.csv")])
    settle(qtbot, window)
    assert window.preview.panel is None or "Nord" not in window.preview.panel.districts
    window.target.layer_box.setLayer(districts)
    settle(qtbot, window)
    panel = window.preview.panel
    assert set(panel.districts) == {"Nord", "Süd", "Neubaugebiet"} and window.matching.matched == 3
    assert window.settings.boxes["layout"].itemText(0) == "auto: Districts as columns"
    shown = window.preview.tables[0].grid
    assert ["Nord", "12", "30", "310", "44"] in shown.rows and shown.kinds[-1] == "left_out"
    window.target.output.setFilePath(str(tmp_path / "turned.gpkg"))
    ran(qtbot, window)
    rows = read_layer(str(tmp_path / "turned.gpkg"))
    assert rows["unter_6"] == [12, 8, 5] and rows["65"] == [44, 61, 7]
