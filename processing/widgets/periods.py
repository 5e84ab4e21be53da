"""Periods, chosen from those that the layer has."""

from __future__ import annotations

import re

from qgis.gui import QgsCheckableComboBox
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QLineEdit, QWidget

from ...i18n import period_text
from ..kinds import PERIODS
from .fields import MODELER
from .question import QuestionWidget


class PeriodWidget(QuestionWidget):
    """A box with the periods of the layer, boxes to tick where several may be chosen; a line in the Model Designer."""

    def make_widget(self) -> QWidget:
        """The box or the line."""
        self.wanted: list[str] = []
        self.box = self.line = self.typed = None
        definition = self.parameterDefinition()
        self.empty = definition.metadata().get("empty", "")
        if self.type() == MODELER:
            self.line = QLineEdit()
            self.line.setPlaceholderText(self.empty)
            self.line.textChanged.connect(lambda _: self.changed())
            return self.framed(self.line)
        several = self.asked() == PERIODS
        if several:
            self.box = QgsCheckableComboBox()
            self.box.setDefaultText(self.empty)
            self.box.checkedItemsChanged.connect(self._ticked)
        else:
            self.box = QComboBox()
            self.box.setEditable(True)
            self.box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            self.box.currentTextChanged.connect(self._typed)
        self.box.setMinimumContentsLength(18)
        self._fill([])
        frame = self.framed(self.box)
        if several:  # where the periods are not known they can be typed
            self.typed = QLineEdit(frame)
            self.typed.setPlaceholderText(self.empty)
            self.typed.setAccessibleName(definition.description())
            self.typed.setToolTip(definition.toolTip())
            self.typed.textEdited.connect(self._several_typed)
            frame.layout().addWidget(self.typed)
            self._show_box([])
        return frame

    def started(self):
        """Follow the layer and the field with the period."""
        self.questions.follow(self._parent(), self._layer_chosen)
        self.questions.follow("PERIOD_FIELD", self._layer_chosen)
        self._layer_chosen()

    def show_value(self, value):
        """Show periods as they are stored."""
        values = value if isinstance(value, (list, tuple)) else re.split(r"[,;\n]", str(value or ""))
        self.wanted = [str(one).strip() for one in values if str(one).strip()]
        if self.asked() != PERIODS and isinstance(value, str):
            self.wanted = [value.strip()] if value.strip() else []
        if self.line is not None:
            self.line.setText(", ".join(self.wanted))
        else:
            self._fill(self._periods())

    def widgetValue(self):
        """The period, several of them with commas between, or None."""
        if self.line is not None:
            return self.line.text().strip() or None
        if self.typed is not None and self.typed.isHidden():
            self.wanted = list(self.box.checkedItemsData())
        return ", ".join(self.wanted) or None

    def _parent(self) -> str:
        return self.parameterDefinition().metadata().get("parent", "INPUT")

    def _periods(self) -> list[str]:
        return self.questions.periods(self._parent()) if self.questions is not None else []

    def _fill(self, periods: list[str]):
        self.box.blockSignals(True)
        self.box.clear()
        if self.asked() == PERIODS:
            for one in dict.fromkeys([*periods, *self.wanted]):
                self.box.addItem(period_text(one), one)
                ticked = Qt.CheckState.Checked if one in self.wanted else Qt.CheckState.Unchecked
                self.box.setItemCheckState(self.box.count() - 1, ticked)
            if self.typed is not None:
                self._show_box(periods)
        else:
            self.box.addItem(self.empty, None)
            for one in reversed(periods):
                self.box.addItem(period_text(one), one)
            wanted = self.wanted[0] if self.wanted else None
            place = self.box.findData(wanted)
            if place < 0:
                self.box.setEditText(wanted)
            else:
                self.box.setCurrentIndex(place)
        self.box.blockSignals(False)

    def _layer_chosen(self, _wrapper=None):
        self.widgetValue()  # what is ticked stays so
        self._fill(self._periods())

    def _show_box(self, periods: list[str]):
        self.box.setVisible(bool(periods))
        self.typed.setVisible(not periods)
        self.typed.setText(", ".join(self.wanted))

    def _several_typed(self, text: str):
        self.wanted = [one.strip() for one in re.split(r"[,;]", text) if one.strip()]
        self.changed()

    def _ticked(self, _texts):
        self.changed()

    def _typed(self, text: str):
        place = self.box.findText(text)
        value = self.box.itemData(place) if place >= 0 else text.strip()
        self.wanted = [value] if value else []
        self.changed()
