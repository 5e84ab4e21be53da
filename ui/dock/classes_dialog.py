"""How an indicator is cut into classes: the way, how many, limits that can be dragged, and who falls into which."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHeaderView,
    QLabel,
    QSpinBox,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
)

from ...core.charts.words import whole, with_unit
from ...core.classes import MOST_CLASSES, ROUNDED, Classing, between, class_words, digits_of, limits_of
from ...core.data.cube import is_count
from ...drawing.theme import words
from ...i18n import number, period_text, tr
from ...processing.maps.ramps import shades
from ..ramps import fill_ramps
from .histogram import Histogram
from .map_colours import classing_of
from .model import DockModel


class ClassesDialog(QDialog):
    """Asks for the classes of the model's indicator; the map, the legend and every year have the same."""

    def __init__(self, model: DockModel, parent=None):
        super().__init__(parent)
        cube, place = model.cube, model.indicator
        self.values = cube.values[:, :, place]
        self.unit = cube.unit(place)
        self.setWindowTitle(tr("Classes and colours"))
        column = QVBoxLayout(self)
        title = QLabel(f"{cube.title(place)} ({self.unit})" if self.unit else cube.title(place), self)
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setWordWrap(True)
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        form = QFormLayout()
        self.way = QComboBox(self)
        self.way.setObjectName("sozialraum_classes_way")
        for text, way in (
            (tr("Round limits"), "rounded"),
            (tr("As many districts in each"), "quantile"),
            (tr("Equal distances"), "equal"),
            (tr("Natural breaks"), "jenks"),
            (tr("Limits of your own"), "own"),
        ):
            self.way.addItem(text, way)
        self.count = QSpinBox(self)
        self.count.setRange(2, MOST_CLASSES)
        form.addRow(tr("Way"), self.way)
        form.addRow(tr("Classes"), self.count)
        self.colours = QComboBox(self)
        self.colours.setObjectName("sozialraum_classes_colours")
        fill_ramps(self.colours)
        form.addRow(tr("Colours"), self.colours)
        city = float(model.series(mode="absolute").whole.values[model.period])
        name = words(whole(model.series(mode="absolute")))
        mark = f"{name} {with_unit(city, self.unit, number, model.series(mode='absolute').raw_digits)}"
        self.histogram = Histogram(self.values, city, mark, self)
        self.histogram.setAccessibleName(tr("Distribution of the values of all years"))
        self.histogram.moved.connect(self._moved)
        texts = [tr("Values of all years. Drag a limit to set your own.")]
        if is_count(cube, place):
            texts.append(
                tr("Counts are circles on the map: coloured areas would make large districts look like high numbers.")
            )
        hint = QLabel(" ".join(texts), self)
        hint.setObjectName("sozialraum_classes_hint")
        hint.setWordWrap(True)
        self.periods = list(dict.fromkeys([0, len(cube.periods) - 1]))
        self.table = QTableWidget(0, 1 + len(self.periods), self)
        self.table.setHorizontalHeaderLabels([tr("Class"), *(period_text(cube.periods[at]) for at in self.periods)])
        self.table.verticalHeader().setVisible(False)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for at in range(1, 1 + len(self.periods)):
            self.table.horizontalHeader().setSectionResizeMode(at, QHeaderView.ResizeMode.ResizeToContents)
        self.table.setAccessibleName(tr("Districts in each class"))
        kinds = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(kinds.Ok | kinds.Cancel | kinds.Reset, self)
        buttons.button(kinds.Ok).setText(tr("Apply"))
        buttons.button(kinds.Cancel).setText(tr("Cancel"))
        buttons.button(kinds.Reset).setText(tr("Reset"))
        buttons.button(kinds.Reset).clicked.connect(self._reset)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addWidget(title)
        column.addLayout(form)
        column.addWidget(self.histogram, 1)
        column.addWidget(hint)
        column.addWidget(self.table, 1)
        column.addWidget(buttons)
        self._show(classing_of(model))
        self.way.activated.connect(self._chosen)
        self.count.valueChanged.connect(self._chosen)
        self.colours.activated.connect(self._chosen)

    @property
    def classing(self) -> Classing:
        """What was chosen."""
        way = self.way.currentData()
        limits = tuple(self.limits.tolist()) if way == "own" else ()
        return Classing(way, self.count.value(), limits, self.colours.currentData())

    def _show(self, classing: Classing):
        for widget in (self.way, self.count):
            widget.blockSignals(True)
        self.way.setCurrentIndex(self.way.findData(classing.way))
        self.colours.setCurrentIndex(max(0, self.colours.findData(classing.colours)))
        self.limits = limits_of(self.values, classing)
        self.count.setValue(len(self.limits) + 1 if classing.way == "own" else classing.count)
        self.count.setEnabled(classing.way != "own")
        for widget in (self.way, self.count):
            widget.blockSignals(False)
        colours = shades(classing.colours, len(self.limits) + 1)
        self.histogram.show_limits(self.limits, colours)
        texts = class_words(self.limits, number, digits_of(self.limits, most=6), unit=self.unit)
        members = [between(self.values[at], self.limits) for at in self.periods]
        self.table.setRowCount(len(texts))
        for row, (text, colour) in enumerate(zip(texts, colours)):
            item = QTableWidgetItem(words(text))
            item.setData(Qt.ItemDataRole.DecorationRole, QColor(colour))
            self.table.setItem(row, 0, item)
            for column, one in enumerate(members, 1):
                members_of = QTableWidgetItem(number(int((one == row + 1).sum()), 0))
                members_of.setTextAlignment(int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter))
                self.table.setItem(row, column, members_of)

    def _chosen(self, *_):
        self._show(self.classing)

    def _moved(self, limits):
        self._show(Classing("own", len(limits) + 1, tuple(limits), self.colours.currentData()))

    def _reset(self):
        self._show(ROUNDED)
