"""The dock: select districts on the map, see their life; point at the chart, find them on the map."""

from __future__ import annotations

import numpy as np
from qgis.core import Qgis, QgsApplication
from qgis.PyQt.QtCore import QEvent, Qt, pyqtSignal
from qgis.PyQt.QtGui import QCursor, QIcon, QKeySequence
from qgis.PyQt.QtWidgets import (
    QAction,
    QDockWidget,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QToolBar,
    QToolButton,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from ...drawing.theme import words
from ...i18n import number, tr
from ..handbook import open_handbook
from ..plain import plainly
from ..plot.painted import PaintedCharts
from ..timers import alarm
from .classes_dialog import ClassesDialog
from .condition_panel import ConditionPanel
from .content import charts_of, pointed_texts, summary_of, table_of, tooltip_of
from .controls import Controls, indicator_labels
from .hints import what_next
from .locator import DistrictLocator, Found
from .map_colours import choose_classing
from .map_link import MapLink
from .model import DockModel
from .search_box import SearchBox
from .sentence import Sentence
from .taking_away import TakingAway
from .value_table import ValueTableView

LOW = 44
"""A dock of fewer lines of text than this shows the tools around the chart only when they are asked for."""

WIDE = 36
"""From so many heights of its text on the dock has conditions beside the chart, not above it."""

SENTENCE = 0.09
"""Share of the height that the sentence below the chart may take; it scrolls."""


class SozialraumDock(TakingAway, QDockWidget):
    """The panel with the life of a Sozialraum.

    assistant_wanted, sample_wanted: where there is nothing to see, somebody wants to read statistics, or the sample
    """

    assistant_wanted = pyqtSignal()
    sample_wanted = pyqtSignal()

    def __init__(self, iface, parent=None):
        super().__init__(tr("Sozialraum"), parent)
        self.setObjectName("sozialraum_dock")
        self.iface = iface
        self.model = DockModel(self)
        self.link = MapLink(iface, self.model)
        self._drawing = alarm(self, 0, self.draw)
        self.found = Found(self.model)
        self.found.chosen.connect(self._district_found)
        self.locator = None
        if hasattr(iface, "registerLocatorFilter"):
            self.locator = DistrictLocator(self.found)
            iface.registerLocatorFilter(self.locator)
        self._build()
        self._by_chart = False
        self.model.data_changed.connect(self._later)
        self.model.data_changed.connect(self._filter_gone)
        self.model.filter.gone.connect(self._filter_gone)
        self.model.pointed_changed.connect(self._show_pointed)
        self.model.selection_changed.connect(self._later)
        self.model.choice_changed.connect(self._later)
        self.draw()

    def release(self):
        """Disconnect from project, layers and canvas; the dock can be thrown away afterwards."""
        self._drawing.stop()
        if self.locator is not None:
            self.iface.deregisterLocatorFilter(self.locator)
            self.locator = None
        self.link.release()
        for layer in self.model.release():
            self._tell(
                tr(
                    "“{layer}” is being edited and stays filtered until you open this panel again or clear its filter."
                ).format(layer=layer),
                Qgis.MessageLevel.Warning,
            )

    def rest(self):
        """The user has closed the dock: the map is as it was before."""
        self.only_action.setChecked(False)
        self.model.point_at(-1)

    # ---- building -----------------------------------------------------------------------------------------------

    def _build(self):
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(6, 4, 6, 4)
        self.controls = Controls(self.model, self.link.colours, body)
        self.controls.period_dragged.connect(self.link.drive)
        self.controls.indicator_picked.connect(self.link.colours.invite)
        self.search = SearchBox(self.model, body)
        self.search.chosen.connect(self._district_found)
        self.controls.put_search(self.search)
        self.controls.colour_row.classes_wanted.connect(self._ask_classes)
        self.conditions = ConditionPanel(self.model, indicator_labels, body)
        self.conditions.chosen.connect(self.model.select)
        self.conditions.setVisible(False)
        self.plot = make_charts(body)
        self.plot.setObjectName("sozialraum_chart")
        self.plot.setMinimumHeight(140)
        self.plot.hovered.connect(self._hovered)
        self.plot.clicked.connect(self._clicked)
        self.plot.lassoed.connect(self._lassoed)
        self.plot.cursor_moved.connect(self._cursor_moved)
        self.hint = QLabel(body)
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setWordWrap(True)
        self.hint.setObjectName("sozialraum_hint")
        self.hint.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.sentence = Sentence(body)
        self.table = ValueTableView(body)
        self.table.row_entered.connect(self.model.point_at)
        self.table.row_chosen.connect(self._zoom_to_one)
        self.splitter = QSplitter(Qt.Orientation.Vertical, body)
        self.splitter.addWidget(self.plot)
        self.splitter.addWidget(self.table)
        self.splitter.setStretchFactor(0, 3)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setChildrenCollapsible(False)
        self.table.setVisible(False)
        self.tools = self._tools(body)
        self.across = QSplitter(Qt.Orientation.Horizontal, body)
        self.across.addWidget(self.conditions)
        self.across.addWidget(self.splitter)
        self.across.setStretchFactor(0, 2)
        self.across.setStretchFactor(1, 3)
        self.across.setChildrenCollapsible(False)
        self.ways = self._ways_in(body)
        for widget in (self.controls, self.hint, self.ways):
            column.addWidget(widget)
        column.addWidget(self.across, 1)
        column.addWidget(self.sentence)
        column.addWidget(self.tools)
        self.controls.tools_wanted.connect(self.tools.setVisible)
        self.setWidget(body)

    def _ways_in(self, parent) -> QWidget:
        """Buttons for somebody who has nothing to see yet."""
        ways = QWidget(parent)
        row = QHBoxLayout(ways)
        row.setContentsMargins(0, 0, 0, 0)
        for name, text, wanted in (
            ("assistant", tr("Read statistics …"), self.assistant_wanted),
            ("sample", tr("Open the sample"), self.sample_wanted),
        ):
            button = QPushButton(text, ways)
            button.setObjectName(f"sozialraum_empty_{name}")
            button.clicked.connect(wanted)
            row.addWidget(button)
        row.addStretch(1)
        ways.setVisible(False)
        return ways

    def resizeEvent(self, event):  # noqa: N802
        """Arrange what stands around the chart for the room there is, so that the chart has most of it."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self):
        line, height = self.fontMetrics().height(), self.height()
        self.controls.fit(self.controls.tabs_fit > self.width() - line, height < LOW * line)
        beside = self.width() >= WIDE * line
        self.across.setOrientation(Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical)
        self.conditions.fit(not beside)
        self.sentence.limit(max(2, int(SENTENCE * height / line)))

    def add_start(self, page: QWidget, icon: QIcon):
        """Put the start page beside the charts; ⌂ in the head leads there and back."""
        charts, body = self.widget(), QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.home_button = QToolButton(body)
        self.home_button.setObjectName("sozialraum_home")
        self.home_button.setIcon(icon)
        self.home_button.setText(tr("Start page"))
        self.home_button.setToolTip(tr("Start page: where the project stands, and what comes next"))
        self.home_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.home_button.setAutoRaise(True)
        self.home_button.setCheckable(True)
        self.pages = QStackedWidget(body)
        self.pages.addWidget(charts)
        self.pages.addWidget(page)
        self.home_button.toggled.connect(self._home)
        column.addWidget(self.home_button)
        column.addWidget(self.pages, 1)
        self.setWidget(body)

    def _home(self, start: bool):
        self.pages.setCurrentIndex(int(start))

    def _tools(self, parent) -> QToolBar:
        bar = QToolBar(parent)
        bar.setObjectName("sozialraum_tools")
        self.table_action = self._tool(
            bar, "/mActionOpenTable.svg", tr("Show the values as a table"), self._show_table, True
        )
        self.copy_action = self._tool(bar, "/mActionEditCopy.svg", tr("Copy the values as a table"), self.copy)
        self.save_action = self._tool(
            bar, "/mActionFileSave.svg", tr("Save chart or table (SVG, PNG, PDF, CSV, XLSX)"), self.save
        )
        self.layout_button = button = QToolButton(bar)
        button.setObjectName("sozialraum_layout")
        button.setIcon(QgsApplication.getThemeIcon("/mActionNewLayout.svg"))
        button.setToolTip(tr("Add the chart to a print layout"))
        button.setAccessibleName(button.toolTip())
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.layout_menu = QMenu(button)
        self.layout_menu.aboutToShow.connect(self._offer_layouts)
        self.layout_menu.triggered.connect(self._layout_chosen)
        button.setMenu(self.layout_menu)
        bar.addWidget(button)
        self.conditions_action = self._tool(
            bar, "/mActionFilter.svg", tr("Find districts by several conditions"), self._show_conditions, True
        )
        bar.addSeparator()
        self.zoom_action = self._tool(
            bar, "/mActionZoomToSelected.svg", tr("Zoom to the selected districts"), self._zoom
        )
        self.only_action = self._tool(
            bar, "/mActionFilter2.svg", tr("Show only the selected districts on the map"), self._only, True
        )
        self.time_action = self._tool(
            bar, "/propertyicons/temporal.svg", tr("Map and dock show the same period"), self._follow_time, True
        )
        self.time_action.setChecked(True)
        self.clear_action = self._tool(bar, "/mActionDeselectAll.svg", tr("Select nothing"), self._clear)
        self.undo_action = self._tool(bar, "/mActionUndo.svg", tr("Take back the last selection"), self.model.undo)
        self.undo_action.setShortcut(QKeySequence.StandardKey.Undo)
        self.undo_action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addAction(self.undo_action)
        bar.addSeparator()
        self.help_action = self._tool(bar, "/mActionHelpContents.svg", tr("Help"), self._help)
        return bar

    def _help(self):
        open_handbook("dock")

    def _tool(self, bar: QToolBar, icon: str, text: str, slot, checkable: bool = False) -> QAction:
        action = bar.addAction(QgsApplication.getThemeIcon(icon), text)
        action.setToolTip(text)
        action.setCheckable(checkable)
        (action.toggled if checkable else action.triggered).connect(slot)
        bar.widgetForAction(action).setAccessibleName(text)
        return action

    # ---- showing ------------------------------------------------------------------------------------------------

    def _later(self):
        """Draw once when all that happens now has happened, and if somebody looks."""
        if self.isVisible():
            self._drawing.start()

    def _filter_gone(self, *_):
        """The button shows whether the map shows the selected districts only."""
        if self.only_action.isChecked() and not self.model.filter.wanted(self.model.layer):
            self.only_action.setChecked(False)

    def showEvent(self, event):  # noqa: N802
        """Catch up with what has happened, and listen to the pointer on the map."""
        super().showEvent(event)
        self.model.wake()
        self.link.watch(True)
        self._later()

    def hideEvent(self, event):  # noqa: N802
        """Nobody sees what would be found and read."""
        super().hideEvent(event)
        self.link.watch(False)
        self.model.sleep()

    def changeEvent(self, event):  # noqa: N802
        """Another theme or font: draw anew."""
        super().changeEvent(event)
        kind = event.type()
        if kind in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange, QEvent.Type.FontChange) and hasattr(
            self, "tools"
        ):
            self._later()
            self._fit()

    def draw(self):
        """Show what the model holds."""
        charts = charts_of(self.model)
        text = what_next(self.model, charts, isinstance(self.plot, PaintedCharts))
        self.hint.setText(text)
        self.hint.setVisible(bool(text))
        self.ways.setVisible(self.model.cube is None or not self.model.cube.indicators)
        self.plot.setVisible(bool(charts))
        self.plot.show_charts(charts)
        self._show_pointed()
        said = summary_of(self.model)
        self.sentence.setText(said)
        titles = "; ".join(words(chart.title) for chart in charts)
        self.plot.setAccessibleName(tr("Chart: {title}").format(title=titles))
        self.plot.setAccessibleDescription(said)
        if self.table.isVisible():
            self.table.show_table(table_of(self.model))
        for action in (self.copy_action, self.save_action, self.table_action):
            action.setEnabled(bool(charts))
        self.layout_button.setEnabled(bool(charts))
        for action in (self.zoom_action, self.clear_action):
            action.setEnabled(bool(self.model.selected))
        self.undo_action.setEnabled(self.model.can_undo)
        self.only_action.setEnabled(bool(self.model.selected) or self.only_action.isChecked())

    def _show_table(self, shown: bool):
        self.table.setVisible(shown)
        if shown:
            self.table.show_table(table_of(self.model))

    # ---- chart to map -------------------------------------------------------------------------------------------

    def _show_pointed(self, *_):
        """The district pointed at in the charts; named unless the pointer is in the chart and its tooltip says more."""
        model = self.model
        texts = [""] * len(self.plot.charts) if self._by_chart else pointed_texts(model, model.pointed)
        self.plot.point_at(model.pointed, texts)

    def _hovered(self, district: int, period: int, indicator: int):
        # the chart has nothing to take back where the map or the table points at something
        if district >= 0 or self._by_chart:
            self._by_chart = district >= 0
            self.model.point_at(district)
        lines = tooltip_of(self.model, district, period, indicator) if district >= 0 else []
        if not lines:
            QToolTip.hideText()
            return
        body = "<br>".join(_escaped(line) for line in lines[1:])
        QToolTip.showText(
            QCursor.pos(), f"<p style='white-space:pre'><b>{_escaped(lines[0])}</b><br>{body}</p>", self.plot
        )

    def _clicked(self, district: int, modifiers):
        self.model.select([district], _how(modifiers, "toggle"))

    def _lassoed(self, districts, modifiers):
        if len(districts):  # a loop that caught nothing was a slip of the hand
            self.model.select(districts, _how(modifiers, "add"))

    def _cursor_moved(self, time: float):
        cube = self.model.cube
        if cube is not None and len(cube.times):
            period = int(np.argmin(np.abs(cube.times - time)))
            self.model.set(period=period)
            self._later()
            self.link.drive(period)

    def _zoom(self):
        self.link.zoom_to(self.model.selected)

    def _zoom_to_one(self, district: int):
        self.link.zoom_to([district])

    def _only(self, only: bool):
        filtered = self.link.show_only_selected(only)
        if filtered != only:
            self.only_action.setChecked(filtered)

    def _follow_time(self, follow: bool):
        self.link.follow = follow

    def _district_found(self, district: int, alone: bool = False):
        self.model.select([district], "replace" if alone else "add")
        self.link.pan_to(district)

    def _show_conditions(self, shown: bool):
        self.conditions.setVisible(shown)
        if shown and not self.conditions.rows:
            self.conditions.add_row()

    def _ask_classes(self):
        dialog = ClassesDialog(self.model, self)
        if dialog.exec() == ClassesDialog.DialogCode.Accepted:
            choose_classing(self.model, dialog.classing)
            self.link.colours.follow()
        dialog.deleteLater()

    def _clear(self):
        self.model.select([])

    def _tell(self, text: str, level=Qgis.MessageLevel.Info):
        if self.iface is not None:
            self.iface.messageBar().pushMessage(tr("Sozialraum"), plainly(text), level, 5)


def make_charts(parent):
    """The interactive charts, or painted ones where pyqtgraph is missing."""
    try:
        from ..plot.charts import ChartPlot
    except ImportError:
        return PaintedCharts(parent)
    return ChartPlot(number, parent)


def _how(modifiers, usual: str) -> str:
    """What a click or lasso does: alone it replaces, with Ctrl it adds (a click toggles), with Alt it removes."""
    if modifiers & Qt.KeyboardModifier.AltModifier:
        return "remove"
    return usual if modifiers & Qt.KeyboardModifier.ControlModifier else "replace"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
