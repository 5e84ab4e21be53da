"""The import assistant: what it shows of files, how every guess can be changed, and what it runs."""

from __future__ import annotations

import threading

import pytest
from sozialraum.core.tables.files import combine, read_bytes
from sozialraum.core.tables.options import Options
from sozialraum.i18n import tr
from sozialraum.ui.assistant import matching
from sozialraum.ui.assistant.assistant import ImportAssistant
from sozialraum.ui.assistant.source import Files
from sozialraum.ui.background import Background

PATIENCE = 30_000


@pytest.fixture
def districts(qgis_new_project, sample):
    """The sample's districts, in the project."""
    from qgis.core import QgsProject, QgsVectorLayer

    layer = QgsVectorLayer(f"{sample}/musterstadt.gpkg|layername=sozialraeume", "sozialraeume", "ogr")
    assert layer.isValid()
    QgsProject.instance().addMapLayer(layer)
    return layer


@pytest.fixture
def assistant(qtbot, qgis_new_project):
    window = ImportAssistant()
    qtbot.addWidget(window)
    window.show()
    yield window
    window.release()


@pytest.fixture
def read(qtbot, assistant):
    """read(*paths): the assistant once it has read and matched these files, or found an error in them."""

    def call(*paths):
        if paths:
            assistant.add_files([str(path) for path in paths])
        settle(qtbot, assistant)
        return assistant

    return call


def settle(qtbot, window):
    """Wait until nothing is read or matched any more."""

    def quiet():
        assert not window._debounce.isActive() and not window._reader.busy
        assert not window._matcher.busy and not window.target.reading

    qtbot.waitUntil(quiet, timeout=PATIENCE)


def choose(qtbot, window, name, value):
    """Choose an entry of a settings box, as a click on it does."""
    box = window.settings.boxes[name]
    place = box.findData(value)
    assert place > 0, [box.itemData(i) for i in range(box.count())]
    box.setCurrentIndex(place)
    box.activated.emit(place)
    settle(qtbot, window)


def write(path, text, encoding="cp1252"):
    path.write_bytes(text.encode(encoding))
    return path


TABLE = "Titel\n\nNr;Gebiet;Jahr;Einwohner;Quote\n01;Süd;2020;1.204;12,5\n02;Nord;2020;*;-\n03;Ost;2020;311;(3,5)\nGesamt;;2020;1.515;8,0\n_____\nQuelle: Amt\n"


def test_the_file_is_shown_as_understood(tmp_path):
    preview = Files().preview([str(write(tmp_path / "a.csv", TABLE))], Options())
    grid = preview.tables[0].grid
    assert preview.error is None and not preview.shortened
    assert grid.kinds == ["title", "title", "header", *["data"] * 3, *["left_out"] * 3]
    assert [column.role for column in grid.columns] == ["key", "name", "period", "value", "value"]
    assert grid.columns[4].decimal == ","
    assert grid.status == {(4, 3): "suppressed", (4, 4): "nil", (5, 4): "uncertain"}


def test_cells_that_are_neither_number_nor_sign_are_marked(tmp_path):
    rows = "".join(f"{i:02};{i * 7}\n" for i in range(1, 30))
    preview = Files().preview([str(write(tmp_path / "a.csv", f"Nr;Wert\n{rows}30;siebzig\n"))], Options())
    assert preview.tables[0].grid.status == {(30, 1): "unreadable"}


def test_a_spreadsheet_shows_its_sheets_header_and_symbols(sample):
    files = Files()
    preview = files.preview([str(sample / "haushalte_2010_2024.xlsx")], Options())
    grid = preview.tables[0].grid
    assert len(preview.sheets) >= 1
    assert grid.kinds.count("header") == 2
    assert grid.columns[2].period == "2010" and grid.columns[2].title.startswith("Haushalte")
    assert set(grid.status.values()) == {"blocked"}
    assert len(files._sheets) == 1  # kept, so that changing a guess does not unpack it again


def test_a_missing_file_and_a_file_without_table_are_sentences(tmp_path):
    files = Files()
    gone = files.preview([str(tmp_path / "gone.csv")], Options())
    assert "gone.csv" in str(gone.error) and gone.panel is None
    text = files.preview([str(write(tmp_path / "letter.txt", "Sehr geehrte Damen und Herren\n"))], Options())
    assert "letter" in str(text.error) and "No table" in str(text.error)


def test_one_bad_file_among_several_is_named_and_the_others_are_shown(tmp_path):
    good, bad = write(tmp_path / "a_2020.csv", TABLE), write(tmp_path / "b.csv", "nur Text\nohne Zahlen\n")
    preview = Files().preview([str(good), str(bad)], Options())
    assert "b" in str(preview.error)
    assert preview.tables[0].reading is not None and preview.tables[1].error is not None
    assert preview.panel is None


def test_of_a_big_file_only_the_beginning_is_read(tmp_path, monkeypatch):
    monkeypatch.setattr("sozialraum.ui.assistant.source.BYTES_PER_FILE", 1 << 18)
    rows = "".join(f"{i:06};{i * 3},5\n" for i in range(40_000))
    path = write(tmp_path / "big.csv", f"Nr;Wert\n{rows}Gesamt;1,5\n")
    preview = Files().preview([str(path)], Options())
    assert preview.shortened and preview.error is None
    assert 1000 < len(preview.panel) < 40_000
    assert len(preview.tables[0].grid.rows) == 200
    # whole lines only: the last value read is the one written
    last = int(preview.panel.districts[-1])
    assert preview.panel.values[-1, 0] == last * 3 + 0.5


def test_the_last_rows_of_a_longer_file_are_shown(tmp_path):
    rows = "".join(f"{i:04};{i}\n" for i in range(400))
    preview = Files().preview(
        [str(write(tmp_path / "long.csv", f"Nr;Wert\n{rows}Insgesamt;79800\nQuelle: Amt\n"))], Options()
    )
    grid = preview.tables[0].grid
    gap = grid.kinds.index("gap")
    assert gap == 200
    assert [row[0] for row in grid.rows[-3:]] == ["0399", "Insgesamt", "Quelle: Amt"]
    assert grid.kinds[-3:] == ["data", "left_out", "left_out"]


def test_work_is_done_in_another_thread_and_only_the_latest_result_counts(qtbot):
    background, results = Background(), []
    background.finished.connect(results.append)
    release = threading.Event()

    def slow(cancelled):
        release.wait(10)
        return "stale", cancelled()

    background.submit(slow)
    background.submit(lambda cancelled: "dropped")
    background.submit(lambda cancelled: threading.current_thread() is threading.main_thread())
    release.set()
    qtbot.waitUntil(lambda: not background.busy, timeout=PATIENCE)
    assert results == [False]


def test_what_goes_wrong_in_the_thread_is_told(qtbot):
    background, reasons = Background(), []
    background.failed.connect(reasons.append)
    background.submit(lambda cancelled: 1 / 0)
    qtbot.waitUntil(lambda: not background.busy, timeout=PATIENCE)
    assert reasons == ["ZeroDivisionError: division by zero"]


def test_the_matching_finds_the_key_field_and_explains_the_rest(districts, sample):
    from sozialraum.processing.io.layers import text_slices

    names = [field.name() for field in districts.fields()]
    rows = [row for part in text_slices(districts, names, 7) for row in part]
    fields = {name: [row[i] for row in rows] for i, name in enumerate(names)}
    assert len(rows) == 60
    panel = Files().preview([str(sample / "soziale_lage_2010_2024.csv")], Options()).panel
    found = matching.check(fields, "", "auto", panel)
    assert (found.field, found.matched, found.districts) == ("sr_nr", 60, 60)
    lost = [entry for entry in found.entries if entry.state == "row"]
    # 0307 was divided in 2018: eight years have a row without a district on the map of today (README of the sample)
    assert [(entry.key, entry.name, entry.rows) for entry in lost] == [("307", "Flugplatz", 8)]
    assert "0308 Alter Flugplatz" in lost[0].district
    repaired = {entry.key: entry.district for entry in found.entries if entry.state == "repaired"}
    assert repaired["101"] == "0101 Altstadt" and len(repaired) == 60
    other = matching.check(fields, "bezirk_nr", "auto", panel)
    assert other.matched == 0 and other.better == "sr_nr"
    twin = matching.check({**fields, "copy": fields["sr_nr"]}, "copy", "auto", panel)
    assert twin.field == "copy" and twin.better == ""


def test_in_a_large_layer_the_key_field_is_found_by_agreement(tmp_path):
    rows = "".join(f"{i};{i * 2}\n" for i in range(500))
    panel = Files().preview([str(write(tmp_path / "a.csv", f"Nr;Wert\n{rows}"))], Options()).panel
    count = 25_000
    fields = {
        "fid": [str(i + 100_000) for i in range(count)],
        "key": [f"{i:05}" for i in range(count)],
        "one": ["x"] * count,
    }
    found = matching.check(fields, "", "auto", panel)
    assert (found.field, found.matched, found.districts) == ("key", 500, count)


def test_files_become_a_preview_with_words_and_legend(districts, read, sample):
    window = read(sample / "soziale_lage_2010_2024.csv")
    assert window.run_button.isEnabled()
    assert "60" in window.message.text()
    assert window.view.file_view.model().columns[0][0] == "Nr"
    grid = window.preview.tables[0].grid
    stars = sum(cell == "*" for row in grid.rows for cell in row)
    assert stars > 10 and f": {stars}<" in window.view.legend.text()
    assert "ISO-8859-1" in window.view.findings.toPlainText()
    assert window.settings.boxes["encoding"].itemText(0).endswith("ISO-8859-1")
    assert window.settings.boxes["key_column"].itemText(0).endswith("Nr")
    assert window.target.key_box.itemText(0).endswith("sr_nr")
    assert window.view.panel_view.model().rowCount() == 100
    assert window.view.match_view.model().rowCount() == 61


def test_every_guess_can_be_changed_and_becomes_a_parameter(districts, read, qtbot, tmp_path):
    window = read(
        write(tmp_path / "a.csv", "Nr;Zweitschlüssel;Einwohner;Wert\n01;9;12;1.234\n02;8;11;2.345\n03;7;5;-\n")
    )
    assert window.preview.panel.values[0, -1] == 1234.0
    choose(qtbot, window, "decimal", ".")
    assert window.preview.panel.values[0, -1] == 1.234
    choose(qtbot, window, "nil", "zero")
    assert window.preview.panel.values[2, -1] == 0.0
    choose(qtbot, window, "key_column", "Zweitschlüssel")
    assert list(window.preview.panel.districts) == ["9", "8", "7"]
    qtbot.keyClicks(window.settings.period, "2019")
    settle(qtbot, window)
    assert set(window.preview.panel.periods) == {"2019"}
    choose(qtbot, window, "encoding", "cp850")
    assert "Zweitschl" in window.preview.error.text()  # read as cp850 the column has another name
    assert not window.run_button.isEnabled()
    choose(qtbot, window, "encoding", "cp1252")
    assert window.settings.parameters() == {
        "DECIMAL": ".",
        "NIL": "zero",
        "KEY_COLUMN": "Zweitschlüssel",
        "PERIOD": "2019",
        "ENCODING": "cp1252",
    }


def test_all_settings_are_parameters_of_both_algorithms(provider, assistant, districts):
    prescribed = set(Options.__dataclass_fields__) - {"layer"}  # which the chosen layer says
    names = {name.upper() for name in prescribed}
    of_indicators = {"rename", "leave_out"}  # said in the table of the indicators
    assert {*assistant.settings.boxes, *assistant.settings.fields} | of_indicators == prescribed
    for algorithm in ("importstatistics", "joinstatisticsfile"):
        assert names <= {one.name() for one in provider.algorithm(algorithm).parameterDefinitions()}
    assistant.target.layer_box.setLayer(districts)
    assistant.target.unmatched.setChecked(True)
    assistant.target.shape_box.setCurrentIndex(1)
    assistant.target.matching_box.setCurrentIndex(2)
    known = {one.name() for one in provider.algorithm("joinstatisticsfile").parameterDefinitions()}
    assert set(assistant.parameters()) <= known and assistant.parameters()["SHAPE"] == "per_district"
    assert assistant.parameters()["KEY_MATCHING"] == "name"


def test_a_file_saved_anew_is_read_anew(read, qtbot, tmp_path):
    from qgis.PyQt.QtCore import QEvent
    from qgis.PyQt.QtWidgets import QApplication

    path = write(tmp_path / "a.csv", TABLE)
    window = read(path)
    assert len(window.preview.panel) == 3
    write(path, TABLE.replace("03;Ost", "04;West;2020;7;1,0\n03;Ost"))
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=PATIENCE)
    QApplication.sendEvent(window, QEvent(QEvent.Type.ActivationChange))
    settle(qtbot, window)
    assert len(window.preview.panel) == 4


def test_a_key_of_several_columns_can_be_typed(read, qtbot, tmp_path):
    from qgis.PyQt.QtCore import Qt

    rows = "".join(f"{b:02};{n:02};{b * n}\n" for b in (1, 2, 3) for n in (1, 2, 3, 4))
    window = read(write(tmp_path / "a_2020.csv", f"Bezirk;Nr;Einwohner\n{rows}"))
    box = window.settings.boxes["key_column"]
    box.setFocus()
    box.lineEdit().selectAll()
    qtbot.keyClicks(box.lineEdit(), "Nr + Bezirk")
    qtbot.keyClick(box.lineEdit(), Qt.Key.Key_Return)
    assert not window.runner.busy  # Enter finishes the entry; it does not run what is not previewed yet
    settle(qtbot, window)
    assert list(window.preview.panel.districts)[:3] == ["0101", "0201", "0301"]
    assert window.settings.parameters() == {"KEY_COLUMN": "Nr + Bezirk"}
    box.lineEdit().clear()
    qtbot.keyClick(box.lineEdit(), Qt.Key.Key_Return)
    settle(qtbot, window)
    assert window.settings.parameters() == {} and window.preview.panel.districts[1] != "0201"


def test_layout_and_columns_of_a_long_table_can_be_named(read, qtbot, tmp_path):
    rows = "".join(f"{d};{y};{m};{d * y}\n" for d in (1, 2, 3) for y in (2019, 2020) for m in ("A", "B"))
    window = read(write(tmp_path / "lang.csv", f"Raum;Jahr;Merkmal;Wert\n{rows}"))
    assert window.preview.tables[0].reading.layout.kind == "long"
    assert window.settings.boxes["indicator_column"].itemText(0).endswith("Merkmal")
    choose(qtbot, window, "layout", "long")
    choose(qtbot, window, "indicator_column", "Merkmal")
    choose(qtbot, window, "value_column", "Wert")
    choose(qtbot, window, "period_column", "Jahr")
    assert window.preview.panel.indicators == ["a", "b"]
    assert window.algorithm() == "sozialraum:importstatistics"
    assert window.parameters()["VALUE_COLUMN"] == "Wert" and "INPUT" not in window.parameters()


def test_without_files_the_settings_are_reset(read, qtbot, assistant, tmp_path):
    read(write(tmp_path / "a.csv", TABLE))
    choose(qtbot, assistant, "decimal", ".")
    assistant.files.remove()
    settle(qtbot, assistant)
    assert assistant.settings.choices() == {}
    assert assistant.preview is None and not assistant.run_button.isEnabled()
    assert assistant.view.file_view.model().rowCount() == 0


def test_running_joins_loads_and_is_remembered(provider, districts, read, qtbot, sample, monkeypatch):
    from qgis.core import QgsProject

    # later versions want the layer tree of a real window
    monkeypatch.setattr("processing.gui.Postprocessing.iface", None, raising=False)
    window = read(sample / "kinder_sgb2_2010_2024.csv")
    window.target.unmatched.setChecked(True)
    window.run()
    qtbot.waitUntil(lambda: not window.runner.busy, timeout=PATIENCE)
    loaded = [layer for layer in QgsProject.instance().mapLayers().values() if layer.id() != districts.id()]
    joined = next(layer for layer in loaded if layer.fields().lookupField("period_begin") >= 0)
    assert joined.featureCount() == 60 * 15
    assert any(layer.fields().lookupField("candidates") >= 0 for layer in loaded)
    assert "60" in window.message.text() and "href" in window.message.text()


def test_a_failing_run_is_one_sentence(provider, districts, read, qtbot, sample, tmp_path):
    window = read(sample / "kinder_sgb2_2010_2024.csv")
    window.target.output.setFilePath(str(tmp_path / "no" / "\0bad" / "x.gpkg"))
    window.target.output.setFilePath("/proc/nowhere/x.gpkg")
    window.run()
    qtbot.waitUntil(lambda: not window.runner.busy, timeout=PATIENCE)
    text = window.message.text()
    assert "/proc/nowhere" in text and "Traceback" not in text and tr("Open the report") not in text


def test_a_cancelled_run_leaves_nothing(provider, districts, read, qtbot, sample, tmp_path):
    from qgis.core import QgsProject

    window = read(sample / "kinder_sgb2_2010_2024.csv")
    window.target.output.setFilePath(str(tmp_path / "x.gpkg"))
    window.run()
    assert window.runner.busy
    window.reject()
    qtbot.waitUntil(lambda: not window.runner.busy, timeout=PATIENCE)
    assert window.isVisible()
    assert not (tmp_path / "x.gpkg").exists()
    assert len(QgsProject.instance().mapLayers()) == 1


def test_everything_has_a_name_and_can_be_reached_by_tab(districts, read, sample, qtbot):
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtWidgets import QApplication, QComboBox, QTableView

    window = read(sample / "soziale_lage_2010_2024.csv")
    for kind in (QComboBox, QTableView):
        for widget in window.findChildren(kind):
            if widget.objectName().startswith("sozialraum_import"):
                assert widget.accessibleName(), widget.objectName()
    window.activateWindow()
    window.files.list.setFocus()
    seen = []
    while len(seen) < 60:
        QApplication.processEvents()
        focus = QApplication.focusWidget()
        if seen and focus is window.files.list:
            break
        seen.append(focus.objectName().replace("sozialraum_import_", ""))
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    wanted = [
        "files",
        "add",
        "layout",
        "key_column",
        "period",
        "decimal",
        "layer",
        "key_field",
        "matching",
        "shape",
        "preview",
        "findings",
        "run",
        "close",
    ]
    assert [name for name in seen if name in wanted] == wanted


def test_mnemonics_lead_to_different_boxes(assistant, root):
    import importlib.util

    from qgis.PyQt.QtWidgets import QLabel

    spec = importlib.util.spec_from_file_location("translate", root / "scripts" / "translate.py")
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    german = tool.translations()
    labels = [label.text() for label in assistant.findChildren(QLabel) if "&" in label.text()]
    labels += [assistant.files.add_button.text(), assistant.run_button.text(), assistant.target.unmatched.text()]
    letters = [german[text].partition("&")[2][:1].lower() for text in labels]
    assert len(letters) > 15 and all(letters)
    assert sorted(letters) == sorted(set(letters))


def same(one, other) -> bool:
    """Whether two panels say the same."""
    import numpy as np

    return (
        list(one.districts) == list(other.districts)
        and list(one.periods) == list(other.periods)
        and one.indicators == other.indicators
        and np.array_equal(one.values, other.values, equal_nan=True)
        and np.array_equal(one.status, other.status)
    )


@pytest.mark.slow
def test_the_preview_says_what_the_run_will_read(qgis_app, sample):
    from sozialraum.processing.io import tables

    groups = [sorted(sample.glob("einwohner_*.csv")), *([path] for path in sorted(sample.glob("*_2010_2024.*")))]
    assert len(groups) >= 6
    for paths in groups:
        names = [str(path) for path in paths]
        for options in (Options(), Options(nil="zero", decimal=",")):
            preview = Files().preview(names, options)
            assert preview.error is None, preview.error
            assert same(preview.panel, tables.read_files(names, options, None).panel), names


@pytest.mark.slow
def test_real_files_are_previewed_as_they_are_read(qgis_app, real_data):
    from sozialraum.processing.io import tables

    paths = sorted(real_data.glob("*/**/*.csv"))
    assert len(paths) > 50
    files, failed = Files(), []
    for path in paths[::4]:
        preview = files.preview([str(path)], Options())
        if preview.error is not None:
            failed.append((path.name, str(preview.error)))
        elif not preview.shortened and not same(preview.panel, tables.read_files([str(path)], Options(), None).panel):
            failed.append((path.name, "differs"))
    assert not failed


def test_the_key_of_a_joined_layer_is_none_of_its_statistics(run, read_layer, districts, sample, tmp_path):
    """Hundreds of different counts over all years met more keys by chance than the key of one year."""
    path = sample / "soziale_lage_2010_2024.csv"
    output = str(tmp_path / "joined.gpkg")
    run("joinstatisticsfile", INPUT=districts, KEY_FIELD="sr_nr", FILES=[str(path)], OUTPUT=output)
    fields = {
        name: ["" if value is None else str(value) for value in values] for name, values in read_layer(output).items()
    }
    panel = combine(read_bytes(path.read_bytes(), path.name)).panel
    found = matching.check(fields, "", "auto", panel)
    assert (found.field, found.matched, found.better) == ("sr_nr", 60, "")
