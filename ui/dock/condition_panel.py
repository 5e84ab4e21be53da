"""“Where does that hold?”: conditions on indicators, how many districts meet each and all, and these on the map."""

from __future__ import annotations

import numpy as np
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QDoubleSpinBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...core.charts.series import change_unit
from ...core.classes import digits_of
from ...core.data.conditions import Condition, compared, meet_all, read, written
from ...core.numerics import quantile
from ...drawing.theme import words
from ...i18n import number, period_text, tr
from ...processing.widgets.chips import Chip, Chips
from ..plain import entry, plainly
from .histogram import Histogram
from .model import DockModel
from .profile import keep, profile

NAMED = 8
"""So many of the districts found are named."""

MET, NOT_MET = "#0072B2", "#c8c8c8"
"""Colours of the districts that meet a condition and of the others."""


class ConditionRow(QWidget):
    """One condition: indicator, kind, limits in boxes and as handles in a histogram, how many districts meet it alone."""

    changed = pyqtSignal()
    gone = pyqtSignal(object)

    def __init__(self, model: DockModel, labels, parent=None, condition: Condition | None = None):
        super().__init__(parent)
        self.model = model
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        self.indicator, self.kind = QComboBox(self), QComboBox(self)
        for box, name in ((self.indicator, tr("Indicator")), (self.kind, tr("Condition"))):
            box.setAccessibleName(name)
            box.setMinimumContentsLength(6)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for place, label in enumerate(labels):
            self.indicator.addItem(label, place)
        for text, kind in (
            (tr("at least"), "least"),
            (tr("at most"), "most"),
            (tr("between"), "between"),
            (tr("highest fifth"), "fifth"),
            (tr("risen by at least"), "risen"),
        ):
            self.kind.addItem(text, kind)
        self.limit, self.upper = QDoubleSpinBox(self), QDoubleSpinBox(self)
        for box, name in ((self.limit, tr("Limit")), (self.upper, tr("Upper limit"))):
            box.setAccessibleName(name)
            box.setRange(-1e12, 1e12)
            # room for what is usual, not for the ends of the range
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            box.setMinimumWidth(5 * self.fontMetrics().height())
        self.alone = QLabel(self)
        self.remove = QToolButton(self)
        self.remove.setIcon(QgsApplication.getThemeIcon("/mActionRemove.svg"))
        self.remove.setToolTip(tr("Remove this condition"))
        self.remove.setAccessibleName(self.remove.toolTip())
        self.histogram = Histogram(np.empty(0), parent=self, lines=3.5)
        self.histogram.setAccessibleName(tr("Distribution of the districts; the limits can be dragged"))
        grid.addWidget(self.indicator, 0, 0, 1, 2)
        grid.addWidget(self.remove, 0, 2)
        grid.addWidget(self.kind, 1, 0)
        grid.addWidget(self.limit, 1, 1, 1, 2)
        grid.addWidget(self.alone, 2, 0)
        grid.addWidget(self.upper, 2, 1, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.histogram, 3, 0, 1, 3)
        self.indicator.setCurrentIndex(self.indicator.findData(condition.indicator if condition else model.indicator))
        if condition is not None:
            self.kind.setCurrentIndex(self.kind.findData(condition.kind))
        self._suggest()
        if condition is not None:
            for box, value in ((self.limit, condition.limit), (self.upper, condition.upper)):
                # what was kept is not rounded to what is usual for the indicator now
                box.setDecimals(max(box.decimals(), digits_of(np.array([value]), most=6)))
            self._set(condition.limit, condition.upper)
        self.indicator.activated.connect(self._suggest)
        self.kind.activated.connect(self._suggest)
        self.limit.valueChanged.connect(self._limit_changed)
        self.upper.valueChanged.connect(self._limit_changed)
        self.histogram.moved.connect(self._dragged)
        self.remove.clicked.connect(lambda: self.gone.emit(self))

    def condition(self) -> Condition:
        """What is asked for."""
        kind = self.kind.currentData()
        upper = self.upper.value() if kind == "between" else 0.0
        return Condition(self.indicator.currentData(), kind, self.limit.value(), upper)

    def _suggest(self, *_):
        """Begin with a limit that means something: the middle of the districts, their middle half, or any rise."""
        shown, kind = self.model.series(self.indicator.currentData(), "absolute"), self.kind.currentData()
        unit = self.model.cube.unit(shown.indicator)
        points = words(change_unit(unit)) if kind == "risen" else unit
        for box in (self.limit, self.upper):
            box.blockSignals(True)
            box.setDecimals(shown.raw_digits)
            box.setSingleStep(10.0**-shown.raw_digits if shown.raw_digits else 1.0)
            box.setSuffix(f"\u00a0{points}" if points else "")
            box.blockSignals(False)
        values = shown.raw[self.model.period]
        quarter, middle, three = quantile(values, (0.25, 0.5, 0.75)) if np.isfinite(values).any() else (0.0, 0.0, 0.0)
        first = 0.0 if kind == "risen" else float(quarter if kind == "between" else middle)
        self._set(first, float(three))
        self.limit.setVisible(kind != "fifth")
        self.upper.setVisible(kind == "between")
        self.changed.emit()

    def _set(self, limit: float, upper: float):
        for box, value in ((self.limit, limit), (self.upper, upper)):
            box.blockSignals(True)
            box.setValue(value)
            box.blockSignals(False)

    def _limit_changed(self, *_):
        self.changed.emit()

    def _dragged(self, limits):
        low, high = (limits[0], limits[-1])
        self._set(low, high if self.kind.currentData() == "between" else self.upper.value())
        self.changed.emit()

    def words(self) -> str:
        """The condition in few words, for a chip: “SGB-II-Quote ≥ 15 %”."""
        title, limit = self.model.cube.title(self.indicator.currentData()), self.limit.text()
        return {
            "least": "{title} ≥ {n}",
            "most": "{title} ≤ {n}",
            "between": tr("{title}: {n} to {upper}"),
            "fifth": tr("{title}: highest fifth"),
            "risen": tr("{title}: risen by {n}"),
        }[self.kind.currentData()].format(title=title, n=limit, upper=self.upper.text())

    def draw(self, now: np.ndarray, then: np.ndarray):
        """Show where the districts lie and which of them meet the condition. now, then: (districts,)"""
        one = self.condition()
        values = compared(now, then, one.kind)
        known = np.isfinite(values)
        limits = {"between": sorted((one.limit, one.upper)), "fifth": []}.get(one.kind, [one.limit])
        if one.kind == "fifth" and known.any():
            limits = [float(quantile(values, 0.8))]
        colours = {"most": [MET, NOT_MET], "between": [NOT_MET, MET, NOT_MET]}.get(one.kind, [NOT_MET, MET])
        self.histogram.fixed = one.kind == "fifth"
        self.histogram.show_values(values)
        self.histogram.show_limits(np.array(limits), colours)


class ConditionPanel(QScrollArea):
    """Conditions that hold together. chosen: the districts that meet them all."""

    chosen = pyqtSignal(object)

    def __init__(self, model: DockModel, labels, parent=None):
        super().__init__(parent)
        self.model, self._labels = model, labels
        self.rows: list[ConditionRow] = []
        self.found: list[int] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 4, 0)
        self._compact, self._open = False, None
        self.chips = Chips(body, 3, opens=True)
        self.chips.setObjectName("sozialraum_condition_chips")
        self.chips.setAccessibleName(tr("Conditions"))
        self.chips.opened.connect(self._chip_opened)
        self.chips.removed.connect(self._chip_removed)
        self.list = QVBoxLayout()
        self.add = QPushButton(tr("Further condition"), body)
        self.add.setObjectName("sozialraum_condition_add")
        self.add.clicked.connect(lambda: self.add_row())
        self.kept = QToolButton(body)
        self.kept.setObjectName("sozialraum_condition_kept")
        self.kept.setText(tr("Kept"))
        self.kept.setToolTip(tr("Keep these conditions under a name, or take those that were kept"))
        self.kept.setAccessibleName(self.kept.toolTip())
        self.kept.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.kept)
        self.keep = menu.addAction(tr("Keep these conditions …"))
        self.keep.triggered.connect(self._keep)
        self.names = menu.addMenu(tr("Take kept conditions"))
        self.names.triggered.connect(lambda action: self.take(action.data()))
        self.drop = menu.addMenu(tr("Give up kept conditions"))
        self.drop.triggered.connect(lambda action: self.give_up(action.data()))
        menu.aboutToShow.connect(self.fill_kept)
        self.kept.setMenu(menu)
        self.said = QLabel(body)
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setObjectName("sozialraum_condition_result")
        self.select = QPushButton(tr("Select on the map"), body)
        self.select.setObjectName("sozialraum_condition_select")
        self.select.clicked.connect(lambda: self.chosen.emit(list(self.found)))
        column.addWidget(self.chips)
        column.addLayout(self.list)
        buttons = QHBoxLayout()
        buttons.addWidget(self.add, 1)
        buttons.addWidget(self.kept)
        column.addLayout(buttons)
        self._foot = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._foot.addWidget(self.said, 1)
        self._foot.addWidget(self.select)
        column.addLayout(self._foot)
        column.addStretch(1)
        self.setWidget(body)
        self._lost: list[str] = []
        self._indicators: tuple[str, ...] = ()
        model.data_changed.connect(self._data_changed)
        model.choice_changed.connect(self.count)
        self.count()

    def fit(self, compact: bool):
        """compact: above the chart, where conditions are chips and one of them at a time is open."""
        if compact != self._compact:
            self._compact = compact
            ways = QBoxLayout.Direction
            self._foot.setDirection(ways.LeftToRight if compact else ways.TopToBottom)
            self.count()

    def _arrange(self):
        """Chips or rows, as there is room."""
        self.chips.setVisible(self._compact and bool(self.rows))
        for row in self.rows:
            row.setVisible(not self._compact or row is self._open)
        if self._compact:
            self.chips.show_chips([Chip(str(at), row.words()) for at, row in enumerate(self.rows)], "")
        self.updateGeometry()

    def _chip_opened(self, value: str):
        row = self.rows[int(value)] if int(value) < len(self.rows) else None
        self._open = None if row is self._open else row
        self._arrange()

    def _chip_removed(self, value: str):
        if int(value) < len(self.rows):
            self._remove(self.rows[int(value)])

    def _data_changed(self):
        """New values are counted anew; conditions on other indicators mean nothing any more."""
        cube = self.model.cube
        if cube is None or cube.indicators != self._indicators or not cube.periods:
            self._lost = []
            for row in list(self.rows):
                self._remove(row)
        self.count()

    def add_row(self, condition: Condition | None = None):
        """One condition more, about the indicator shown."""
        cube = self.model.cube
        if self.model.series() is None:  # no layer, no numbers, or no row of it is left
            return
        self._indicators = cube.indicators
        row = ConditionRow(self.model, self._labels(cube), self.widget(), condition)
        row.changed.connect(self.count)
        row.gone.connect(self._remove)
        self.rows.append(row)
        self._open = row
        self.list.addWidget(row)
        self.count()

    def _remove(self, row):
        self.rows.remove(row)
        self._open = None if row is self._open else self._open
        self.list.removeWidget(row)
        row.hide()
        row.deleteLater()
        self.count()

    def count(self):
        """How many districts meet each condition, and which meet them all."""
        cube = self.model.cube
        self.keep.setEnabled(bool(self.rows))
        self._arrange()
        if self.model.series() is None or not self.rows:
            self.found = []
            self.said.setText(tr("Add a condition, such as “at least 15 %”."))
            self.select.setEnabled(False)
            return
        conditions = [row.condition() for row in self.rows]
        period, base = self.model.period, self.model.base
        together, alone, lacking = meet_all(cube.values[period], cube.values[base], conditions)
        total = len(cube.districts)
        for row, condition, met in zip(self.rows, conditions, alone):
            row.alone.setText(tr("{n} of {total}").format(n=number(met, 0), total=number(total, 0)))
            row.draw(cube.values[period, :, condition.indicator], cube.values[base, :, condition.indicator])
        self.found = np.flatnonzero(together).tolist()
        text = tr("{n} of {total} districts").format(n=number(len(self.found), 0), total=number(total, 0))
        when = period_text(cube.periods[period])
        if any(condition.kind == "risen" for condition in conditions):
            when = tr("{period}, rise since {base}").format(period=when, base=period_text(cube.periods[base]))
        text += f" ({when})" if when else ""
        if lacking:
            text += " · " + tr("without a value: {n}").format(n=number(lacking, 0))
        names = ", ".join(cube.names[district] for district in self.found[:NAMED])
        lines = [text] if self._compact else [text, f"{names}{' …' if len(self.found) > NAMED else ''}"]
        if not self.found:
            lines.append(tr("No district meets all conditions. Change a limit."))
        if self._lost:
            lines.append(tr("Not in this layer, left out: {names}.").format(names=", ".join(self._lost)))
        self.said.setText("\n".join(filter(None, lines)))
        self.said.setToolTip(plainly(names) if self._compact else "")
        self.select.setEnabled(bool(self.found))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """No narrower than its rows, which do not scroll sideways."""
        room = self.widget().minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return QSize(room, 6 * self.fontMetrics().height())

    # ---- kept by name -------------------------------------------------------------------------------------------

    def fill_kept(self):
        """Offer the conditions that the profile keeps."""
        for menu in (self.names, self.drop):
            menu.clear()
            for one in profile().get("filters") or ():
                title = str(one.get("title") or "")
                action = menu.addAction(entry(title))
                action.setData(title)
                action.setToolTip(plainly(title))
            menu.setEnabled(not menu.isEmpty())

    def _keep(self, *_):
        title, agreed = QInputDialog.getText(self, tr("Keep these conditions"), tr("Name"))
        if agreed and title.strip():
            self.keep_as(title.strip())

    def keep_as(self, title: str):
        """Keep the conditions under a name, in place of those that had it."""
        conditions = [row.condition() for row in self.rows]
        kept = {"title": title, "all": written(conditions, self.model.cube.indicators)}
        self._write([*(one for one in profile().get("filters") or () if one.get("title") != title), kept])

    def give_up(self, title: str):
        """Keep the conditions of a name no longer."""
        self._write([one for one in profile().get("filters") or () if one.get("title") != title])

    def _write(self, filters: list):
        keep(self.model, filters, "filters")

    def take(self, title: str):
        """Show the conditions that were kept under a name; those on indicators that are not there are named."""
        kept = next((one for one in profile().get("filters") or () if one.get("title") == title), None)
        if kept is None or self.model.series() is None:
            return
        conditions, lost = read(kept.get("all") or [], self.model.cube.indicators)
        for row in list(self.rows):
            self._remove(row)
        self._lost = lost
        for condition in conditions:
            self.add_row(condition)
        self.count()
