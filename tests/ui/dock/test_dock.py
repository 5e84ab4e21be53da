"""The dock as a whole, without the desktop around it."""

from __future__ import annotations

import csv
import importlib.util
import sys
import zipfile
from xml.etree import ElementTree as ET

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QImage, QPainter
from sozialraum.core.charts.views import VIEWS as ENTRIES
from sozialraum.drawing import charts as chart_painter
from sozialraum.drawing.theme import theme_of
from sozialraum.ui.dock import content, export, table_files
from sozialraum.ui.dock import layout as layout_pages

VIEWS = [view.name for view in ENTRIES]
OF_ANY_LAYER = [view for view in VIEWS if view != "neighbours"]
"""That one needs a result of `localclusters`, see test_uncertainty.py."""
SECRET = "27.5"  # the suppressed value of Südhang in 2022


def choose_rate(dock, *districts):
    dock.model.set(indicator=dock.model.cube.position("rate"))
    dock.model.select(districts)
    dock.draw()


def test_without_layers_the_dock_says_what_to_do(dock):
    one = dock()
    assert one.hint.isVisible() and "polygon layer" in one.hint.text()
    assert not one.plot.isVisible() and not one.save_action.isEnabled() and not one.layout_button.isEnabled()


def test_without_features_or_values_the_dock_says_so(dock, make_layer, project, qtbot):
    layer = make_layer({"sr_nr": ["1"], "period": ["2020"], "period_begin": ["x"], "period_end": ["x"], "rate": [None]})
    project.addMapLayer(layer)
    one = dock()
    assert "has no values" in one.hint.text()
    layer.setSubsetString("\"sr_nr\" = 'nobody'")
    qtbot.waitUntil(lambda: "no features" in one.hint.text(), timeout=3000)


def test_selection_on_the_map_becomes_lines(dock, period_layer, qtbot):
    one = dock()
    choose_rate(one)
    assert "Select districts" in one.hint.text()
    ids = [feature.id() for feature in period_layer.getFeatures() if feature["sr_nr"] in ("0101", "0103")]
    period_layer.selectByIds(ids)
    qtbot.waitUntil(lambda: not one.hint.isVisible(), timeout=3000)
    lines = [line for line in one.plot.charts[0].lines if line.district >= 0]
    assert [line.label for line in lines] == ["Altstadt", "Nordstadt"]
    assert "Altstadt rose from 18.2\u00a0% (2019) to 24.9\u00a0% (2022)" in one.sentence.text()
    assert one.plot.accessibleDescription() == one.sentence.text()
    assert one.plot.accessibleName() == "Chart: SGB-II-Quote" == f"Chart: {one.plot.panels[0].accessibleName()}"
    assert not one.sentence.accessibleName(), "a name would be read instead of the sentence"


@pytest.mark.parametrize("view", OF_ANY_LAYER)
@pytest.mark.parametrize("mode", ["absolute", "base", "deviation", "z"])
def test_every_view_in_every_mode(dock, period_layer, view, mode):
    one = dock()
    choose_rate(one, 0, 3)
    one.model.set(view=view, mode=mode, second=one.model.cube.position("other"), every=True)
    one.draw()
    charts = one.plot.charts
    assert len(charts) == 1 and not str(charts[0].empty) and len(charts[0].hits.x)
    assert one.plot.panels[0].isVisible()
    assert content.table_of(one.model).labels


def test_small_multiples_come_and_go(dock, period_layer, qtbot):
    one = dock()
    one.model.set(several=[0, 1, 2])
    one.draw()
    assert len(one.plot.panels) == 3 and all(panel.isVisible() for panel in one.plot.panels)
    qtbot.wait(50)
    widths = [panel.width() for panel in one.plot.panels]
    assert max(widths) - min(widths) <= 2, widths
    one.model.set(several=[])
    one.draw()
    assert len(one.plot.panels) == 1 and not one.plot.cells[2][0].isVisible()


def test_items_of_a_chart_are_made_once(dock, period_layer):
    one = dock()
    choose_rate(one, 0, 1, 2, 3)
    panel = one.plot.panels[0]
    before = [id(item) for item in panel.lines]
    for districts in ([0], [], [1, 2], [0, 1, 2, 3]):
        choose_rate(one, *districts)
    assert [id(item) for item in panel.lines] == before
    choose_rate(one)
    assert sum(item.isVisible() for item in panel.lines) == 1, "the municipality only"


def test_controls_follow_the_model_and_change_it(dock, period_layer, qtbot):
    one = dock()
    controls, model = one.controls, one.model
    controls.indicator_box.setCurrentIndex(controls.indicator_box.findText("SGB-II-Quote (%)"))
    controls.indicator_box.activated.emit(controls.indicator_box.currentIndex())
    assert model.cube.indicators[model.indicator] == "rate"
    controls.tabs.setCurrentIndex(VIEWS.index("scatter"))
    assert model.view == "scatter" and controls.second_box.isVisible()
    controls.slider.setValue(0)
    assert model.period == 0 and controls.period_label.text() == "2019"
    model.set(view="time_series", mode="base")
    assert controls.base_box.isVisible() and controls.tabs.currentIndex() == 0
    qtbot.keyClick(controls.slider, Qt.Key.Key_Right)
    assert model.period == 1


def test_every_control_has_a_name_for_screen_readers(dock, period_layer):
    from qgis.PyQt.QtWidgets import QComboBox, QSlider, QTabBar, QTableView, QToolButton

    one = dock()
    named = [
        widget
        for kind in (QComboBox, QSlider, QTabBar, QTableView, QToolButton)
        for widget in one.widget().findChildren(kind)
        if widget.objectName() != "ScrollLeftButton" and not widget.objectName().startswith(("qt_", "Scroll"))
    ]
    assert len(named) > 15
    assert not [widget.objectName() for widget in named if not (widget.accessibleName() or widget.toolTip())]


def test_the_suppressed_value_is_nowhere(dock, period_layer, tmp_path):
    one = dock()
    choose_rate(one, 3)
    said = [one.sentence.text(), *content.tooltip_of(one.model, 3, 2, one.model.indicator)]
    for view in VIEWS:
        one.model.set(view=view)
        table = content.table_of(one.model)
        said += [cell for row in table_files.rows_of(table) for cell in row]
        charts = content.charts_of(one.model)
        said.append(repr(charts))
        for ending in ("svg", "csv", "xlsx"):
            path = tmp_path / f"{view}.{ending}"
            export.save(path, charts, table)
            if ending == "xlsx":
                with zipfile.ZipFile(path) as file:
                    said.append(file.read("xl/worksheets/sheet1.xml").decode())
            else:
                said.append(path.read_text(encoding="utf-8"))
    assert "confidential" in " ".join(said)
    assert not [text[:80] for text in said if SECRET in text or "27,5" in text]


def test_nothing_that_leaves_the_dock_depends_on_a_suppressed_value(dock, period_layer):
    """Whatever the layer holds in the suppressed cell, every chart, table, note and sentence stays the same."""
    one = dock()
    choose_rate(one, 0, 3)
    model, field = one.model, period_layer.fields().lookupField("rate")
    place = [model.cube.position("rate"), model.cube.position("other")]
    secret = next(f.id() for f in period_layer.getFeatures() if f["sr_nr"] == "0104" and f["period"] == "2022")

    def everything():
        said = []
        for view in VIEWS:
            for mode in ("absolute", "base", "deviation", "z"):
                for several in ([], place) if view in ("time_series", "profile") else ([],):
                    model.set(view=view, mode=mode, second=place[1], several=several, every=True)
                    table = content.table_of(model)
                    said += [
                        repr(content.charts_of(model)),
                        table_files.clipboard_text(table),
                        table.values.tolist(),
                    ]
        said += [content.summary_of(model), content.tooltip_of(model, 3, 2, place[0])]
        return repr(said)

    before = everything()
    assert period_layer.dataProvider().changeAttributeValues({secret: {field: 98765.4}})
    model.reload()
    choose_rate(one, 0, 3)
    assert everything() == before and "98765" not in before


def test_tables_are_copied_and_saved(dock, period_layer, tmp_path):
    from qgis.PyQt.QtGui import QGuiApplication

    one = dock()
    choose_rate(one, 0, 3)
    one.copy()
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0].split("\t")[2:] == ["2019", "2020", "2022"]
    assert lines[2].split("\t") == ["0101", "Altstadt", "18.2", "20.0", "24.9"]
    assert lines[3].split("\t") == ["0104", "Südhang", "30.1", "28.0", "*"]
    assert lines[4:6] == ["", "SGB-II-Quote (%)"] and lines[-1] == "* = confidential"
    assert one.save_as(str(tmp_path / "t.csv"))
    with open(tmp_path / "t.csv", encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file))[2] == ["0101", "Altstadt", "18.2", "20.0", "24.9"]


def test_the_excel_file_is_one_that_others_read(dock, period_layer, tmp_path):
    openpyxl = pytest.importorskip("openpyxl")
    one = dock()
    choose_rate(one, 0, 1)
    assert one.save_as(str(tmp_path / "t.xlsx"))
    sheet = openpyxl.load_workbook(tmp_path / "t.xlsx").active
    rows = list(sheet.iter_rows(values_only=True))
    assert rows[0][2:] == ("2019", "2020", "2022")
    assert rows[2] == ("0101", "Altstadt", 18.2, 20.0, 24.9) and rows[3][3] is None
    assert sheet["C3"].number_format == "#,##0.0" and sheet["A1"].font.bold
    assert sheet["C3"].data_type == "n" and sheet["A3"].value == "0101", "numbers are numbers, keys keep their zeros"
    assert sheet["C1"].alignment.wrap_text and not sheet["C3"].alignment.wrap_text
    notes = [row[0] for row in openpyxl.load_workbook(tmp_path / "t.xlsx")["Notes"].iter_rows(values_only=True)]
    assert notes == ["SGB-II-Quote (%)", "Mean weighted by population"]


def test_german_numbers_and_files(dock, period_layer, tmp_path, monkeypatch):
    from qgis.core import QgsApplication

    monkeypatch.setattr(QgsApplication, "locale", staticmethod(lambda: "de_DE"))
    one = dock()
    choose_rate(one, 0)
    assert one.save_as(str(tmp_path / "t.csv"))
    assert (tmp_path / "t.csv").read_bytes().startswith(b"\xef\xbb\xbf"), "Excel needs the mark to read umlauts"
    text = (tmp_path / "t.csv").read_text(encoding="utf-8-sig")
    assert "0101;Altstadt;18,2;20,0;24,9" in text
    assert table_files.plain(-0.004, 2) == "0,00", "zero has no sign"
    assert table_files.plain(12345.678, 1) == "12345,7", "a separator of thousands would not be read as a number"
    assert "18,2\u00a0%" in one.sentence.text()
    one.model.set(mode="deviation")
    one.table.show_table(content.table_of(one.model))
    shown, copied = one.table.model().index(1, 0).data(), table_files.rows_of(one.table.table)[2][2]
    assert shown.startswith("−") and copied == shown.replace("−", "-"), (
        "a true minus to read, a plain one to reckon with"
    )


@pytest.mark.parametrize("ending", ["svg", "png", "pdf"])
def test_pictures_are_saved(dock, period_layer, tmp_path, ending):
    one = dock()
    choose_rate(one, 0)
    path = tmp_path / f"chart.{ending}"
    assert one.save_as(str(path))
    content = path.read_bytes()
    if ending == "svg":
        texts = [element.text for element in ET.fromstring(content).iter("{http://www.w3.org/2000/svg}text")]
        assert "Altstadt" in texts and "SGB-II-Quote" in texts
    else:
        assert content.startswith(b"\x89PNG" if ending == "png" else b"%PDF") and len(content) > 5000


def test_a_file_that_cannot_be_written_is_reported(dock, period_layer, tmp_path, qgis_iface):
    one = dock()
    choose_rate(one, 0)
    (tmp_path / "no folder").write_text("a file")
    for ending in ("svg", "png", "pdf", "csv", "xlsx"):
        assert not one.save_as(str(tmp_path / "no folder" / f"chart.{ending}"))


def test_the_chart_goes_into_a_print_layout(dock, period_layer, project, tmp_path):
    project.write(str(tmp_path / "p.qgz"))
    one = dock()
    choose_rate(one, 0)
    layout, picture = layout_pages.add_to_layout("Bericht", one.plot.charts)
    assert project.layoutManager().layoutByName("Bericht") is layout
    assert picture.picturePath().startswith(str(tmp_path)) and picture.picturePath().endswith(".svg")
    second = layout_pages.add_to_layout("Bericht", one.plot.charts)[1]
    assert len(project.layoutManager().layouts()) == 1
    assert second.pos() != picture.pos(), "the second chart does not hide the first"
    assert layout_pages.layouts() == ["Bericht"]


def test_a_long_ranking_fits_on_the_page_of_a_layout(project, qgis_app):
    from sozialraum.core.charts.marks import Axis, Chart

    ticks = tuple((-float(place), f"Ort {place}") for place in range(60))
    layout, picture = layout_pages.add_to_layout("Quer", [Chart("ranking", "R", Axis(0, 1), Axis(-60, 0, ticks))])
    page = layout.pageCollection().page(0).pageSize()
    assert picture.sceneBoundingRect().bottom() <= page.height()


def test_notes_are_broken_between_notes_first(qgis_app):
    from qgis.PyQt.QtGui import QFont, QFontMetricsF
    from sozialraum.core.charts.marks import Axis, Chart
    from sozialraum.drawing.legend import legend_notes

    font = QFont()
    width = QFontMetricsF(font).horizontalAdvance("Districts without a value: 1   and")
    one = Chart(
        "time_series", "", Axis(0, 1), Axis(0, 1), notes=("Districts without a value: 1", "another note", "third")
    )
    assert legend_notes([one], width, font) == ["Districts without a value: 1", "another note   third"]
    assert len(legend_notes([one], width / 2, font)) == 3 + 1


def test_without_pyqtgraph_the_dock_paints_and_says_how_to_get_more(dock, period_layer, monkeypatch):
    for name in (
        "sozialraum.ui.plot.charts",
        "sozialraum.ui.plot.panel",
        "sozialraum.ui.plot.items",
        "sozialraum.ui.plot.pyqtgraph_import",
    ):
        monkeypatch.delitem(sys.modules, name, raising=False)
    monkeypatch.setitem(sys.modules, "pyqtgraph", None)
    one = dock()
    choose_rate(one, 0)
    assert type(one.plot).__name__ == "PaintedCharts"
    assert "pyqtgraph" in one.hint.text()
    image = one.plot.grab().toImage()
    colours = {image.pixelColor(x, y).name() for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}
    assert "#0072b2" in colours, "the line of the selected district"


def test_light_and_dark_themes_come_from_the_palette(qgis_app):
    from qgis.PyQt.QtGui import QColor, QPalette

    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Base, QColor("#202020"))
    palette.setColor(QPalette.ColorRole.Text, QColor("#eeeeee"))
    assert theme_of(palette).dark and not theme_of().dark
    assert theme_of(palette).colour("ink").name() == "#eeeeee"


@pytest.mark.parametrize(("ground", "ink"), [("#ffffff", "#1a1a1a"), ("#323232", "#b4b4b4"), ("#202020", "#eeeeee")])
def test_every_text_can_be_read_on_its_ground(qgis_app, ground, ink):
    from qgis.PyQt.QtGui import QColor, QPalette
    from sozialraum.core.charts.marks import INK, MUTED, OKABE_ITO
    from sozialraum.drawing.theme import LEGIBLE, contrast

    assert contrast(QColor("#000000"), QColor("#ffffff")) == pytest.approx(21)
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Base, QColor(ground))
    palette.setColor(QPalette.ColorRole.Text, QColor(ink))
    theme = theme_of(palette)
    for name in (INK, MUTED, *OKABE_ITO):
        assert contrast(theme.text(name), theme.ground) >= LEGIBLE, name
    assert contrast(theme.muted, theme.ground) >= LEGIBLE
    assert theme.text("#0072B2").name() == theme.colour("#0072B2").name(), "what can be read stays as it is"


def test_names_of_indicators_tell_rates_from_counts():
    from sozialraum.core.data.cube import cube_from_rows
    from sozialraum.ui.dock.controls import indicator_labels

    titles = {"a": "Arbeitslose", "b": "Arbeitslose", "c": "SGB-II-Quote", "d": "SGB-II-Quote", "e": "Fläche"}
    cube = cube_from_rows(["1"], ["2020"], "abcde", [[1, 2, 3, 4, 5]], None, None, titles, dict.fromkeys("bcd", "%"))
    assert indicator_labels(cube) == [
        "Arbeitslose", "Arbeitslose (%)", "SGB-II-Quote (%) – c", "SGB-II-Quote (%) – d", "Fläche"
    ]  # fmt: skip


def test_a_profile_of_rates_leaves_counts_out(dock, project, make_layer):
    count = 6
    columns = {
        "sr_nr": [f"{place}" for place in range(count)],
        "period": ["2020"] * count,
        "period_begin": ["2020-01-01"] * count,
        "period_end": ["2020-12-31"] * count,
        "population": [1000 + place for place in range(count)],
    }
    for name in ("p", "q", "r", "s"):
        columns[name] = [float(place) / 7 for place in range(count)]
    layer = make_layer(columns)
    project.addMapLayer(layer)
    one = dock()
    one.model.set(view="profile")

    def rows():
        return [text.text for text in content.charts_of(one.model)[0].texts if text.side == "line"]

    assert len(rows()) == 5, "without units nobody knows what is a rate"
    for name in ("p", "q", "r", "s"):
        layer.setFieldAlias(layer.fields().lookupField(name), f"{name} in %")
    one.model.reload()
    assert rows() == ["p (%)", "q (%)", "r (%)", "s (%)"]


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_and_table_names_the_source_of_the_layer_or_none(dock, period_layer, view):
    one = dock()
    period_layer.setFieldAlias(period_layer.fields().lookupField("rate"), "SGB-II-Quote (%)")
    choose_rate(one, 0)
    one.model.set(view=view, second=one.model.cube.position("other"))

    def sources():
        notes = [str(note) for note in content.charts_of(one.model)[-1].notes]
        return [note for note in notes if "ource" in note], [
            note for note in map(str, table_files.notes_of(content.table_of(one.model))) if "ource" in note
        ]

    assert sources() == ([], []), "the catalogue knows where such numbers usually come from, not where these do"
    period_layer.setAttribution("Stadt Musterstadt")
    assert sources() == (["Source: Stadt Musterstadt"], ["Source: Stadt Musterstadt"])
    metadata = period_layer.metadata()
    metadata.setRights(["Amt für Statistik, CC BY 4.0"])
    period_layer.setMetadata(metadata)
    assert sources() == (["Source: Amt für Statistik, CC BY 4.0"], ["Source: Amt für Statistik, CC BY 4.0"])


def test_small_multiples_share_one_line_of_sources_and_one_table(dock, period_layer):
    one = dock()
    choose_rate(one, 0)
    cube = one.model.cube
    period_layer.setAttribution("Stadt Musterstadt")
    one.model.set(several=[cube.position("rate"), cube.position("other")])
    notes = [str(note) for chart in content.charts_of(one.model) for note in chart.notes]
    assert [note for note in notes if "ource" in note] == ["Source: Stadt Musterstadt"]
    assert len(content.table_of(one.model).columns) == 6, "two indicators, three periods"


def test_ticks_are_those_of_the_chart_until_somebody_zooms(dock, period_layer, qtbot):
    one = dock()
    choose_rate(one, 0)
    qtbot.wait(50)
    panel = one.plot.panels[0]
    low, high = panel.view.viewRange()[1]
    assert low < panel.chart.y.low and high > panel.chart.y.high, "markers on the edge are seen whole"
    (_, values), *_ = panel.left.tickValues(low, high, 300)
    assert values == [value for value, _ in panel.chart.y.ticks]
    assert panel.left.tickStrings(values, 1, 1) == [text for _, text in panel.chart.y.ticks]
    levels = panel.left.tickValues(18.0, 18.7, 300)
    texts = [text for spacing, values in levels for text in panel.left.tickStrings(values, 1, spacing)]
    assert len({len(text.partition(".")[2]) for text in texts}) == 1, "all with the same decimals"


def test_months_at_both_ends_of_the_time_axis_are_written(dock, project, make_layer, qtbot):
    months = ["2018-12", "2020-12", "2024-12"]
    columns = {
        "sr_nr": ["1", "2"] * 3,
        "period": [month for month in months for _ in "12"],
        "period_begin": [f"{month}-01" for month in months for _ in "12"],
        "period_end": [f"{month}-31" for month in months for _ in "12"],
        "rate": [1.5, 2.5, 3.5, 4.5, 5.5, 6.5],
    }
    project.addMapLayer(make_layer(columns))
    one = dock()
    choose_rate(one, 0)
    qtbot.wait(50)
    axis = one.plot.panels[0].bottom
    image = QImage(10, 10, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    written = [text for _, _, text in axis.generateDrawSpecs(painter)[2]]
    painter.end()
    assert written == [content.period_text(month) for month in months]


def test_a_zoomed_range_survives_another_size(dock, period_layer, qtbot):
    one = dock()
    choose_rate(one, 0)
    qtbot.wait(50)
    panel = one.plot.panels[0]
    panel.view.setRange(yRange=(20, 22), padding=0)
    one.window().resize(640, 500)
    qtbot.wait(50)
    assert panel.view.viewRange()[1] == pytest.approx([20, 22])
    panel.fit()
    one.window().resize(640, 800)
    qtbot.wait(50)
    assert panel.view.viewRange()[1][0] < panel.chart.y.low


def test_long_names_leave_room_for_the_profile(dock, period_layer, qtbot):
    one = dock()
    period_layer.setFieldAlias(period_layer.fields().lookupField("other"), "Ein sehr langer Name " * 6)
    one.model.reload()
    one.model.set(view="profile")
    one.window().resize(300, 700)
    qtbot.wait(80)
    panel = one.plot.panels[0]
    assert panel.view.width() > 0.4 * one.plot.width()


def test_a_picture_is_sharp_enough_for_print(dock, period_layer, tmp_path):
    one = dock()
    choose_rate(one, 0)
    assert one.save_as(str(tmp_path / "c.png"))
    image = QImage(str(tmp_path / "c.png"))
    assert image.width() == pytest.approx(160 / 25.4 * 300, abs=4)
    assert round(image.dotsPerMeterX() * 0.0254) == 300


def test_the_painter_draws_every_view(dock, period_layer):
    one = dock()
    choose_rate(one, 0, 2)
    blank = chart_painter.draw_image([], 400, 300)
    for view in OF_ANY_LAYER:
        one.model.set(view=view, second=one.model.cube.position("other"))
        image = chart_painter.draw_image(content.charts_of(one.model), 400, 300, 2.0)
        assert (image.width(), image.height()) == (800, 600) and image != blank
        seen = {image.pixelColor(x, y).name() for x in range(0, 800, 2) for y in range(0, 600, 2)}
        assert {"#0072b2", "#d55e00"} <= seen, view


def test_periods_are_written_as_people_write_them(qgis_app):
    assert content.period_text("2021") == "2021"
    assert content.period_text("2021-Q2") == "Q2 2021"
    assert content.period_text("2020/21") == "2020/21"
    assert "2021" in content.period_text("2021-06") and content.period_text("2021-06") != "2021-06"
    assert content.period_text("later") == "later"


def test_closing_and_opening_again(dock, period_layer, qtbot):
    first = dock()
    choose_rate(first, 0)
    first.release()
    second = dock()
    period_layer.selectByIds(sorted(period_layer.allFeatureIds())[:1])
    qtbot.wait(20)
    assert second.model.selected == [0]


def test_pyqtgraph_is_there_for_these_tests():
    assert importlib.util.find_spec("pyqtgraph") is not None


def test_what_an_old_chart_names_is_ignored(dock, period_layer):
    one = dock()
    choose_rate(one, 0)
    one._hovered(99, 0, 0)
    one._hovered(0, 99, 0)
    one._hovered(0, 0, 99)
    one._clicked(99, Qt.KeyboardModifier.NoModifier)
    assert one.model.selected == []
    one._lassoed([0, 99], Qt.KeyboardModifier.NoModifier)
    assert one.model.selected == [0]
