"""The dock: select districts on the map, see their life; point at the chart, find them on the map."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from qgis.core import Qgis, QgsApplication, QgsProject, QgsSettings
from qgis.PyQt.QtCore import QEvent, Qt, pyqtSignal
from qgis.PyQt.QtGui import QCursor, QIcon, QKeySequence
from qgis.PyQt.QtWidgets import (
    QAction,
    QDockWidget,
    QFileDialog,
    QHBoxLayout,
    QInputDialog,
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

from ...core.messages import Count, SozialraumError
from ...drawing.theme import words
from ...i18n import number, period_text, sentence, tr
from ..handbook import open_handbook
from ..plain import entry, plainly
from ..plot.painted import PaintedCharts
from ..timers import alarm
from .classes_dialog import ClassesDialog
from .condition_panel import ConditionPanel
from .content import charts_of, pointed_texts, summary_of, table_of, tooltip_of
from .controls import Controls, indicator_labels
from .export import file_name, formats, save
from .layout import add_to_layout, layouts, refresh
from .locator import DistrictLocator, Found
from .map_colours import choose_classing
from .map_link import MapLink
from .model import DockModel
from .search_box import SearchBox
from .sentence import Sentence
from .value_table import ValueTableView

ENDING = "sozialraum/dock/file_ending"
"""Where QGIS remembers which kind of file was saved last."""

LOW = 44
"""A dock of fewer lines of text than this shows the tools around the chart only when they are asked for."""

WIDE = 36
"""From so many heights of its text on the dock has conditions beside the chart, not above it."""

SENTENCE = 0.09
"""Share of the height that the sentence below the chart may take; it scrolls."""


class SozialraumDock(QDockWidget):
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
        text = self._what_next(charts)
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

    def _what_next(self, charts) -> str:
        """Where there is little to see: what to do next."""
        model = self.model
        if model.layer is None:
            return (
                tr("Choose a layer with districts.")
                if model.candidates()
                else tr(
                    "Add a polygon layer with your districts, then join your statistics with it (Processing Toolbox, "
                    "Sozialraum)."
                )
            )
        if model.problem:
            return model.problem
        if model.cube is None or not model.cube.districts:
            return tr("The layer has no features. Lift its filter, or choose another layer.")
        if not model.cube.indicators:
            return tr("The layer has no number fields. Join your statistics with it (Processing Toolbox, Sozialraum).")
        texts = []
        if not charts or not np.isfinite(model.series().raw).any():
            texts.append(tr("This indicator has no values. Choose another one."))
        elif not model.selected:
            texts.append(words(model.view_entry.unselected))
        if len(model.cube.periods) == 1 and model.roles.period and model.layer.subsetString():
            texts.append(
                tr(
                    "A filter of the layer leaves {period} only. Choose a layer with all periods to see the course."
                ).format(period=period_text(model.cube.periods[0]))
            )
        if model.cube.duplicates:
            texts.append(
                tr(
                    "{n} {n:row repeats|rows repeat} a district and period; the first one counts. Is the key field right?"
                ).format(n=Count(model.cube.duplicates))
            )
        if isinstance(self.plot, PaintedCharts):
            texts.append(
                tr(
                    "To point at districts in the chart, install pyqtgraph (Debian, Ubuntu: python3-pyqtgraph; "
                    "Windows: python3-pyqtgraph in the OSGeo4W setup) and restart QGIS."
                )
            )
        return " ".join(filter(None, texts))

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

    # ---- taking away --------------------------------------------------------------------------------------------

    def copy(self):
        """The numbers on the clipboard."""
        self.table.show_table(table_of(self.model))
        self.table.copy()
        self._tell(tr("The values are on the clipboard."))

    def save(self):
        """Ask for a file and write the chart or its numbers."""
        known, settings = formats(), QgsSettings()
        usual = settings.value(ENDING, "png")
        usual = usual if usual in known else "png"
        proposed = Path(QgsProject.instance().homePath() or Path.home()) / f"{self.proposed_name()}.{usual}"
        path, chosen = QFileDialog.getSaveFileName(
            self, tr("Save chart or table"), str(proposed), ";;".join(known.values()), known[usual]
        )
        if path:
            ending = next((name for name, text in known.items() if text == chosen), usual)
            settings.setValue(ENDING, ending)
            self.save_as(path if Path(path).suffix.lower().lstrip(".") in known else f"{path}.{ending}")

    def proposed_name(self) -> str:
        """A name for a file of what is shown: indicator, year, view."""
        titles = [words(chart.title) for chart in charts_of(self.model)]
        return file_name(" ".join([*titles[:2], words(self.model.view_entry.title)]))

    def save_as(self, path: str) -> bool:
        """Write the chart or its numbers to a file and say so."""
        try:
            save(path, charts_of(self.model), table_of(self.model))
        except SozialraumError as error:
            self._tell(sentence(error), Qgis.MessageLevel.Warning)
            return False
        self._tell(tr("Saved: {path}").format(path=path), Qgis.MessageLevel.Success)
        return True

    def _offer_layouts(self):
        self.layout_menu.clear()
        for name in layouts():
            self.layout_menu.addAction(entry(name)).setData(name)
        if not self.layout_menu.isEmpty():
            self.layout_menu.addSeparator()
        self.layout_menu.addAction(tr("New page with map, key and chart …")).setData("")
        self.refresh_action = self.layout_menu.addAction(tr("Draw the charts of all layouts anew"))
        self.refresh_action.setEnabled(bool(layouts()) and self.model.cube is not None)

    def _layout_chosen(self, action):
        if action is self.refresh_action:
            self.refresh_layouts()
            return
        name = action.data()
        if not name:
            name, agreed = QInputDialog.getText(self, tr("New print layout"), tr("Name"))
            if not agreed or not name.strip():
                return
        self.add_to_layout(name.strip())

    def add_to_layout(self, name: str):
        """Put the chart into a print layout and open it."""
        charts = charts_of(self.model)
        if not charts:
            return
        try:
            canvas = self.iface.mapCanvas() if self.iface is not None else None
            layout, _ = add_to_layout(name, charts, self.model, canvas, summary_of(self.model))
        except (SozialraumError, OSError) as error:  # the folder for charts may be refused as well
            reason = sentence(error) if isinstance(error, SozialraumError) else error
            self._tell(tr("The chart could not be written: {reason}").format(reason=reason), Qgis.MessageLevel.Warning)
            return
        if self.iface is not None:
            self.iface.openLayoutDesigner(layout)

    def refresh_layouts(self):
        """Draw the charts of all print layouts anew from the data as they are now, and say so."""
        done, lost = refresh(self.model)
        self._tell(tr("Charts drawn anew: {n}.").format(n=number(done, 0)))
        if lost:
            self._tell(
                tr("Not drawn anew, because their layer, indicator or year is not there: {names}.").format(
                    names=", ".join(lost)
                ),
                Qgis.MessageLevel.Warning,
            )

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
