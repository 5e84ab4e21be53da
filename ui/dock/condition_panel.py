"""“Where does that hold?”: conditions on indicators, how many districts meet each and all, and these on the map."""

from __future__ import annotations

import numpy as np
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QGridLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...core.data.conditions import Condition, meet_all
from ...i18n import period_text, printed, tr
from .model import DockModel

NAMED = 8
"""So many of the districts found are named."""


class ConditionRow(QWidget):
    """One condition: indicator, kind, limit, how many districts meet it alone."""

    changed = pyqtSignal()
    gone = pyqtSignal(object)

    def __init__(self, model: DockModel, labels, parent=None):
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
            (tr("highest fifth"), "fifth"),
            (tr("risen by at least"), "risen"),
        ):
            self.kind.addItem(text, kind)
        self.limit = QDoubleSpinBox(self)
        self.limit.setAccessibleName(tr("Limit"))
        self.limit.setRange(-1e12, 1e12)
        self.alone = QLabel(self)
        self.remove = QToolButton(self)
        self.remove.setIcon(QgsApplication.getThemeIcon("/mActionRemove.svg"))
        self.remove.setToolTip(tr("Remove this condition"))
        self.remove.setAccessibleName(self.remove.toolTip())
        grid.addWidget(self.indicator, 0, 0, 1, 2)
        grid.addWidget(self.remove, 0, 2)
        grid.addWidget(self.kind, 1, 0)
        grid.addWidget(self.limit, 1, 1)
        grid.addWidget(self.alone, 1, 2)
        self.indicator.setCurrentIndex(self.indicator.findData(model.indicator))
        self._suggest()
        self.indicator.activated.connect(self._suggest)
        self.kind.activated.connect(self._suggest)
        self.limit.valueChanged.connect(self.changed)
        self.remove.clicked.connect(lambda: self.gone.emit(self))

    def condition(self) -> Condition:
        """What is asked for."""
        return Condition(self.indicator.currentData(), self.kind.currentData(), self.limit.value())

    def _suggest(self, *_):
        """Begin with a limit that means something: the middle of the districts, or any rise."""
        shown, kind = self.model.series(self.indicator.currentData(), "absolute"), self.kind.currentData()
        unit = self.model.cube.unit(shown.indicator)
        self.limit.blockSignals(True)
        self.limit.setDecimals(shown.raw_digits)
        self.limit.setSingleStep(10.0**-shown.raw_digits if shown.raw_digits else 1.0)
        points = tr("percentage points") if unit == "%" and kind == "risen" else unit
        self.limit.setSuffix(f"\u00a0{points}" if points else "")
        values = shown.raw[self.model.period]
        middle = float(np.nanmedian(values)) if np.isfinite(values).any() else 0.0
        self.limit.setValue(0.0 if kind == "risen" else middle)
        self.limit.setVisible(kind != "fifth")
        self.limit.blockSignals(False)
        self.changed.emit()


class ConditionPanel(QWidget):
    """Conditions that hold together. chosen: the districts that meet them all."""

    chosen = pyqtSignal(object)

    def __init__(self, model: DockModel, labels, parent=None):
        super().__init__(parent)
        self.model, self._labels = model, labels
        self.rows: list[ConditionRow] = []
        self.found: list[int] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.list = QVBoxLayout()
        self.add = QPushButton(tr("Further condition"), self)
        self.add.setObjectName("sozialraum_condition_add")
        self.add.clicked.connect(self.add_row)
        self.said = QLabel(self)
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setObjectName("sozialraum_condition_result")
        self.select = QPushButton(tr("Select on the map"), self)
        self.select.setObjectName("sozialraum_condition_select")
        self.select.clicked.connect(lambda: self.chosen.emit(list(self.found)))
        column.addLayout(self.list)
        for widget in (self.add, self.said, self.select):
            column.addWidget(widget)
        self._indicators: tuple[str, ...] = ()
        model.data_changed.connect(self._data_changed)
        model.choice_changed.connect(self.count)
        self.count()

    def _data_changed(self):
        """New values are counted anew; conditions on other indicators mean nothing any more."""
        cube = self.model.cube
        if cube is None or cube.indicators != self._indicators:
            for row in list(self.rows):
                self._remove(row)
        self.count()

    def add_row(self):
        """One condition more, about the indicator shown."""
        cube = self.model.cube
        if cube is None or not cube.indicators:
            return
        self._indicators = cube.indicators
        row = ConditionRow(self.model, self._labels(cube), self)
        row.changed.connect(self.count)
        row.gone.connect(self._remove)
        self.rows.append(row)
        self.list.addWidget(row)
        self.count()

    def _remove(self, row):
        self.rows.remove(row)
        self.list.removeWidget(row)
        row.hide()
        row.deleteLater()
        self.count()

    def count(self):
        """How many districts meet each condition, and which meet them all."""
        cube = self.model.cube
        if cube is None or not self.rows:
            self.found = []
            self.said.setText(tr("Add a condition, such as “at least 15 %”."))
            self.select.setEnabled(False)
            return
        conditions = [row.condition() for row in self.rows]
        period, base = self.model.period, self.model.base
        together, alone, lacking = meet_all(cube.values[period], cube.values[base], conditions)
        total = len(cube.districts)
        for row, number in zip(self.rows, alone):
            row.alone.setText(tr("{n} of {total}").format(n=printed(number, 0), total=printed(total, 0)))
        self.found = np.flatnonzero(together).tolist()
        text = tr("{n} of {total} districts").format(n=printed(len(self.found), 0), total=printed(total, 0))
        when = period_text(cube.periods[period])
        if any(condition.kind == "risen" for condition in conditions):
            when = tr("{period}, rise since {base}").format(period=when, base=period_text(cube.periods[base]))
        text += f" ({when})" if when else ""
        if lacking:
            text += " · " + tr("without a value: {n}").format(n=printed(lacking, 0))
        names = ", ".join(cube.names[district] for district in self.found[:NAMED])
        self.said.setText(f"{text}\n{names}{' …' if len(self.found) > NAMED else ''}".rstrip())
        self.select.setEnabled(bool(self.found))
