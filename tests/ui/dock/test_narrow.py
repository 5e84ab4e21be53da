"""A narrow dock, large texts, a dark ground: the chart keeps its room, names are whole, the newest year is named."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.PyQt.QtGui import QFontMetricsF
from sozialraum.core.charts import views
from sozialraum.core.charts.ticks import thin
from sozialraum.drawing.fonts import fitted
from sozialraum.drawing.theme import words

NAMES = ["Großsiedlung Westring", "Siedlung am Wasserturm", "Altstadt", "Universitätsviertel Nord"]


@pytest.fixture
def narrow(project, qgis_iface, qtbot, make_layer):
    """make(width, height, percent) → a dock of this size with texts of this size, two districts selected."""
    from qgis.PyQt.QtWidgets import QMainWindow
    from sozialraum.ui.dock.dock import SozialraumDock

    rows = [(place, year) for year in range(2010, 2025) for place in range(4)]
    columns = {
        "sr_nr": [f"010{place}" for place, _ in rows],
        "name": [NAMES[place] for place, _ in rows],
        "bezirk": [("Hafen", "Mitte")[place // 2] for place, _ in rows],
        "period": [str(year) for _, year in rows],
        "period_begin": [f"{year}-01-01" for _, year in rows],
        "period_end": [f"{year}-12-31" for _, year in rows],
        "einwohner": [1000.0 + 10 * place for place, _ in rows],
        "sgb2_rate": [5.0 + 3 * place + (year - 2010) / 10 for place, year in rows],
        "child_poverty": [9.0 + 5 * place - (year - 2010) / 10 for place, year in rows],
    }
    project.addMapLayer(make_layer(columns))
    made = []

    def make(width=300, height=900, percent=100):
        window = QMainWindow()
        font = window.font()
        font.setPointSizeF(9 * percent / 100)
        window.setFont(font)
        one = SozialraumDock(qgis_iface, window)
        one.setFont(font)
        window.setCentralWidget(one)
        window.resize(width, height)
        window.show()
        one.model.set(indicator=one.model.cube.position("sgb2_rate"))
        one.model.select([0, 1])
        qtbot.wait(30)
        window.resize(width, height)  # as narrow as somebody draws it once it is there
        qtbot.wait(10)
        made.append((one, window))
        return one

    yield make
    for one, window in made:
        one.release()
        window.close()
        window.deleteLater()
    qtbot.wait(1)


@pytest.mark.parametrize(
    ("width", "height", "percent"), [(300, 800, 100), (420, 800, 100), (640, 900, 100), (440, 1000, 200)]
)
def test_the_chart_keeps_more_than_half_of_the_height(narrow, qtbot, width, height, percent):
    one = narrow(width, height, percent)
    for view in views.VIEWS:
        for selected in ([], [0, 1, 2, 3]):
            one.model.set(view=view.name)
            one.model.select(selected)
            one.draw()
            qtbot.wait(5)
            assert one.plot.height() >= 0.55 * one.height(), (view.name, selected)
            assert one.plot.panels[0].height() >= 0.3 * one.height(), (
                view.name,
                "the legend leaves room for the chart",
            )
    assert one.width() <= width + 40, "nothing forces it to be wider"


def test_views_lie_in_a_box_and_tools_behind_one_button(narrow, qtbot):
    one = narrow(300, 700)
    controls = one.controls
    assert controls.view_box.isVisible() and not controls.tabs.isVisible()
    assert not one.tools.isVisible() and not controls.colour_row.isVisible() and not controls.layer_row.isVisible()
    controls.more_button.click()
    assert one.tools.isVisible() and controls.colour_row.isVisible() and controls.layer_row.isVisible()
    controls.view_box.setCurrentIndex(2)
    controls.view_box.activated.emit(2)
    assert one.model.view == views.VIEWS[2].name == "profile"
    one.parent().resize(900, 1000)
    one.resize(900, 1000)
    qtbot.wait(20)
    assert controls.tabs.isVisible() and not controls.view_box.isVisible() and one.tools.isVisible()
    assert controls.tabs.currentIndex() == 2


@pytest.mark.parametrize("view", ["ranking", "comparison", "profile"])
def test_no_name_of_a_row_is_cut(narrow, qtbot, view):
    one = narrow(300, 900)
    one.model.set(view=view)
    one.draw()
    qtbot.wait(20)
    panel = one.plot.panels[0]
    names = panel.names
    assert view == "profile" or panel.stacked, "there is no room beside the chart"
    room = names.size().width() + panel.view.width() - 4
    for text in names.spread:
        assert fitted(words(text.text), names.label_font, room)[0] == words(text.text)
    said = " ".join(words(text.text) for text in names.spread)
    assert all(name in said for name in NAMES) or view == "profile"


def test_the_sentence_scrolls_and_says_all(narrow, qtbot):
    one = narrow(300, 700)
    one.model.select([0, 1, 2, 3])
    one.draw()
    qtbot.wait(10)
    assert one.sentence.height() <= 0.2 * one.height() and one.sentence.label.height() > one.sentence.height()
    assert "Großsiedlung Westring" in one.sentence.text() and one.sentence.text() in one.sentence.label.toolTip()


def test_the_newest_year_is_named_however_little_room_there_is():
    ticks = [(float(year), str(year)) for year in range(2010, 2025)]
    for width in np.arange(20.0, 600.0, 7.0):
        places = list(np.linspace(0, width, 15))
        chosen = thin(ticks, places, [28.0] * 15, 6.0, newest=True)
        assert chosen[-1] == 14
        ends = [(places[at] - 14, places[at] + 14) for at in chosen]
        assert all(after[0] - before[1] >= 6.0 for before, after in zip(ends, ends[1:]))


def test_a_text_is_set_narrower_before_it_is_cut(qgis_app):
    from qgis.PyQt.QtGui import QFont

    font, text = QFont(), "Altersarmut (Grundsicherung im Alter) (%)"
    need = QFontMetricsF(font).horizontalAdvance(text)
    for share in (1.1, 0.9, 0.7):
        same, narrower = fitted(text, font, share * need)
        assert same == text and QFontMetricsF(narrower).horizontalAdvance(text) <= share * need
    assert fitted(text, font, 0.3 * need)[0].endswith("…")
