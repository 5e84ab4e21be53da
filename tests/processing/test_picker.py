"""The window in which indicators are chosen, with keys alone, and soon."""

from __future__ import annotations

import time

import pytest
from qgis.core import QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAbstractButton, QWidget
from sozialraum.core.rates.offers import COUNTS, FieldSeen, field_offers
from sozialraum.processing.io.catalogue import shipped
from sozialraum.processing.widgets.picker import NEED, STANDING, TITLE, IndicatorWindow

FIELDS = [
    FieldSeen("einwohner", "Einwohner"),
    FieldSeen("auslaender", "Ausländer"),
    FieldSeen("sgb2_rate", "SGB-II-Quote (%)"),
    FieldSeen("employment_rate", "Beschäftigtenquote (%)"),
    FieldSeen("strasse", "Anteil an der Südstraße (%)"),
]


@pytest.fixture
def offers():
    return field_offers(FIELDS, list(shipped().values()), "de")


@pytest.fixture
def window(qtbot, offers):
    """window(…) → the window, shown."""
    QgsSettings().remove("sozialraum/favourites")

    def make(chosen=(), **options):
        one = IndicatorWindow(offers, chosen, **options)
        qtbot.addWidget(one)
        one.show()
        return one

    yield make
    QgsSettings().remove("sozialraum/favourites")


def lines(one) -> dict[str, object]:
    """Titles of the lines shown, with the star of favourites, and their items."""
    return {item.text(TITLE): item for item in one._items() if item.data(TITLE, Qt.ItemDataRole.UserRole) is not None}


def test_with_the_keyboard_alone(window, qtbot):
    one = window()
    assert one.line.hasFocus() or one.focusWidget() is one.line
    qtbot.keyClicks(one.line, "sudstrasse")
    assert list(lines(one)) == ["Anteil an der Südstraße"]
    qtbot.keyClick(one.line, Qt.Key.Key_Down)
    assert one.focusWidget() is one.tree
    qtbot.keyClick(one.tree, Qt.Key.Key_Space)
    assert one.chosen == ["strasse"]
    qtbot.keyClick(one.tree, Qt.Key.Key_Space)
    assert one.chosen == []
    qtbot.keyClick(one.tree, Qt.Key.Key_Space)
    qtbot.keyClick(one.tree, "x")  # a letter goes on with the search
    assert one.focusWidget() is one.line and one.line.text() == "sudstrassex"
    assert not lines(one) and one.chosen == ["strasse"]
    qtbot.keyClick(one.line, Qt.Key.Key_Escape)
    assert not one.isVisible() and one.result() == 0


def test_enter_takes_what_is_ticked(window, qtbot):
    one = window(["sgb2_rate"])
    qtbot.keyClick(one.tree, Qt.Key.Key_Return)
    assert one.result() == 1 and one.chosen == ["sgb2_rate"]


def test_of_one_enter_takes_the_first_that_fits(window, qtbot):
    one = window(several=False)
    qtbot.keyClicks(one.line, "quote")
    qtbot.keyClick(one.line, Qt.Key.Key_Return)
    assert one.result() == 1 and one.chosen in (["sgb2_rate"], ["employment_rate"])
    one = window(several=False)
    qtbot.keyClicks(one.line, "wohngeld")  # known, and not in the layer
    qtbot.keyClick(one.line, Qt.Key.Key_Return)
    assert one.isVisible() and one.chosen == []


def test_favourites_are_kept_and_filtered(window, qtbot):
    one = window()
    one._select("sgb2_rate")
    one._turn_favourite()
    assert "★ SGB-II-Quote" in lines(one)
    one.starred.click()
    assert list(lines(one)) == ["★ SGB-II-Quote"] and "1" in one.starred.text()
    other = window()
    assert "★ SGB-II-Quote" in lines(other)


def test_filters_and_states(window):
    one = window(rates_only=True, standing="2020–2022")
    shown = lines(one)
    assert "Einwohner" not in shown and shown["SGB-II-Quote"].text(STANDING) == "2020–2022"
    assert shown["SGB-II-Quote"].text(NEED).startswith("▲") and shown["Beschäftigtenquote"].text(NEED).startswith("▼")
    one.rates.click()
    assert "Einwohner" in lines(one)
    one.there.click()
    assert set(lines(one)) == {one.offers.offers[place].title for place in range(5)}
    one.all.click()
    missing = next(item for title, item in lines(one).items() if "Wohngeld" in title)
    assert not missing.flags() & Qt.ItemFlag.ItemIsUserCheckable
    one.tree.setCurrentItem(missing)
    assert "Wohngeldstelle" in one.card.text()  # the usual source


def test_the_group_that_is_asked_for_goes_first(window):
    one = window(first=COUNTS)
    assert one.tree.topLevelItem(0).childCount() == 2 and one.tree.topLevelItem(0).isExpanded()
    assert one.tree.isColumnHidden(NEED)


def test_everything_has_a_name_for_those_who_do_not_see(window):
    one = window(["sgb2_rate"])
    for widget in one.findChildren(QWidget):
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isVisible():
            told = widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")
            assert told, type(widget).__name__
    spoken = [item.data(TITLE, Qt.ItemDataRole.AccessibleTextRole) for item in one._items()]
    assert all(spoken)
    assert any(text.startswith("SGB-II-Quote, ") and text.count(",") == 3 for text in spoken)


def test_six_hundred_lines_are_filtered_while_one_types(qtbot):
    fields = [FieldSeen(f"feld_{number}", f"Merkmal {number} (%)") for number in range(600)]
    one = IndicatorWindow(field_offers(fields, list(shipped().values()), "de"))
    qtbot.addWidget(one)
    took = []
    for query in ("merkmal 5", "merkmal 59", "merkmal 599", "xyz", "quote", "sgb"):
        start = time.perf_counter()
        one.line.setText(query)
        took.append(time.perf_counter() - start)
    assert sorted(took)[len(took) // 2] < 0.05  # half of the tries may be disturbed on a busy machine


def test_what_is_missing_leads_to_the_file_or_the_calculation(window, qtbot, monkeypatch):
    from qgis.PyQt.QtWidgets import QAction, QDialog, QMainWindow
    from sozialraum.processing.widgets import picker

    main, led = QMainWindow(), []
    qtbot.addWidget(main)
    action = QAction(main)
    action.setObjectName("sozialraum_import_action")
    action.triggered.connect(lambda: led.append("assistant"))
    monkeypatch.setattr(picker, "iface", type("Interface", (), {"mainWindow": staticmethod(lambda: main)}))
    monkeypatch.setattr(picker, "_open_calculation", lambda: led.append("calculation"))
    around = QDialog(main)
    around.show()
    for kind, words in (("assistant", "Read a file …"), ("calculation", "Calculate indicators …")):
        one = window(parent=around)
        there = next(place for place, offer in enumerate(one.offers.offers) if offer.choosable)
        one._select(one.offers.offers[there].value)
        assert one.lead.isHidden(), "what is there needs no way to it"
        wanted = next(
            offer for offer in one.offers.offers if not offer.choosable and offer.computable == (kind == "calculation")
        )
        one.line.setText(wanted.title)
        one._select(wanted.value)
        assert one.lead.isVisible() and one.lead.text() == words
        one.lead.click()
        qtbot.waitUntil(lambda kind=kind: led[-1:] == [kind], timeout=2000)
        assert not one.isVisible() and not around.isVisible()
        around.show()
