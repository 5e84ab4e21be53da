"""How an indicator is cut into classes: the way, how many, limits that can be dragged, and who falls into which."""

from __future__ import annotations

import numpy as np
from qgis.PyQt.QtCore import QPointF, QRectF, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QFontMetricsF, QPainter, QPen
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHeaderView,
    QLabel,
    QSizePolicy,
    QSpinBox,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...core.charts.words import whole, with_unit
from ...core.classes import MOST_CLASSES, ROUNDED, Classing, between, class_words, digits_of, limits_of
from ...drawing.theme import theme_of, words
from ...i18n import period_text, printed, tr
from ...processing.maps.symbols import SEQUENTIAL, ramp
from .map_colours import classing_of
from .model import DockModel

BARS = 60
REACH = 8
"""Pixels beside a handle where it can still be taken."""


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
        city = float(model.series(mode="absolute").whole.values[model.period])
        name = words(whole(model.series(mode="absolute")))
        mark = f"{name} {with_unit(city, self.unit, printed, model.series(mode='absolute').raw_digits)}"
        self.histogram = Histogram(self.values, city, mark, self)
        self.histogram.moved.connect(self._moved)
        hint = QLabel(tr("Values of all years. Drag a limit to set your own."), self)
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

    @property
    def classing(self) -> Classing:
        """What was chosen."""
        way = self.way.currentData()
        return Classing(way, self.count.value(), tuple(self.limits.tolist()) if way == "own" else ())

    def _show(self, classing: Classing):
        for widget in (self.way, self.count):
            widget.blockSignals(True)
        self.way.setCurrentIndex(self.way.findData(classing.way))
        self.limits = limits_of(self.values, classing)
        self.count.setValue(len(self.limits) + 1 if classing.way == "own" else classing.count)
        self.count.setEnabled(classing.way != "own")
        for widget in (self.way, self.count):
            widget.blockSignals(False)
        colours = ramp(SEQUENTIAL, len(self.limits) + 1)
        self.histogram.show_limits(self.limits, colours)
        texts = class_words(self.limits, printed, digits_of(self.limits, most=6), unit=self.unit)
        members = [between(self.values[at], self.limits) for at in self.periods]
        self.table.setRowCount(len(texts))
        for row, (text, colour) in enumerate(zip(texts, colours)):
            item = QTableWidgetItem(words(text))
            item.setData(Qt.ItemDataRole.DecorationRole, QColor(colour))
            self.table.setItem(row, 0, item)
            for column, one in enumerate(members, 1):
                number = QTableWidgetItem(printed(int((one == row + 1).sum()), 0))
                number.setTextAlignment(int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter))
                self.table.setItem(row, column, number)

    def _chosen(self, *_):
        self._show(self.classing)

    def _moved(self, limits):
        self._show(Classing("own", len(limits) + 1, tuple(limits)))

    def _reset(self):
        self._show(ROUNDED)


class Histogram(QWidget):
    """How many values lie where, in the colours of their classes, with a handle for each limit."""

    moved = pyqtSignal(object)

    def __init__(self, values: np.ndarray, city: float, mark: str, parent=None):
        super().__init__(parent)
        known = values[np.isfinite(values)]
        self.heights, self.edges = np.histogram(known, BARS) if len(known) else (np.zeros(1), np.array([0.0, 1.0]))
        self.city, self.mark = city, mark
        self.limits, self.colours = np.empty(0), ["#888888"]
        self._held = -1
        self.setMinimumSize(280, 150)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("Distribution of the values of all years"))

    def show_limits(self, limits: np.ndarray, colours):
        """Colour the bars by these classes."""
        self.limits, self.colours = limits, colours
        self.update()

    def _x(self, value: float) -> float:
        low, high = self.edges[0], self.edges[-1]
        return 12 + (value - low) / ((high - low) or 1.0) * (self.width() - 24)

    def _value(self, x: float) -> float:
        low, high = self.edges[0], self.edges[-1]
        span = high - low
        digits = int(2 - np.floor(np.log10(span))) if span > 0 else 0
        return float(np.round(np.clip(low + (x - 12) / max(1, self.width() - 24) * span, low, high), digits))

    def paintEvent(self, event):  # noqa: N802
        """Bars, handles, the value of the municipality."""
        painter, theme = QPainter(self), theme_of(self.palette())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = QFontMetricsF(self.font())
        top, bottom = metrics.height() * 2.4, self.height() - metrics.height() * 1.3
        painter.setPen(Qt.PenStyle.NoPen)
        middles = (self.edges[:-1] + self.edges[1:]) / 2
        for left, right, height, number in zip(
            self.edges, self.edges[1:], self.heights / max(1, self.heights.max()), between(middles, self.limits)
        ):
            painter.setBrush(QColor(self.colours[min(number, len(self.colours)) - 1]))
            rise = height * (bottom - top)
            painter.drawRect(QRectF(self._x(left), bottom - rise, self._x(right) - self._x(left) - 0.5, rise))
        if np.isfinite(self.city):
            x = self._x(self.city)
            painter.setPen(QPen(theme.ink, 1.2, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(x, metrics.height()), QPointF(x, bottom))
            width = metrics.horizontalAdvance(self.mark)
            painter.drawText(QPointF(min(x + 4, self.width() - width - 2), metrics.ascent()), self.mark)
        digits, end = digits_of(self.limits, most=6), -1e9
        for limit in self.limits:
            x = self._x(limit)
            painter.setPen(QPen(theme.ink, 1.4))
            painter.setBrush(theme.ink)
            painter.drawLine(QPointF(x, top - 6), QPointF(x, bottom))
            painter.drawEllipse(QPointF(x, top - 8), 4, 4)
            text = printed(limit, digits)
            width = metrics.horizontalAdvance(text)
            if x - width / 2 > end:
                painter.drawText(QPointF(x - width / 2, bottom + metrics.ascent() + 2), text)
                end = x + width / 2 + 4
        painter.end()

    def mousePressEvent(self, event):  # noqa: N802
        """Take the nearest handle."""
        distance = [abs(self._x(limit) - event.pos().x()) for limit in self.limits]
        self._held = int(np.argmin(distance)) if distance and min(distance) <= REACH else -1

    def mouseMoveEvent(self, event):  # noqa: N802
        """The limit goes where the handle goes, and passes no other."""
        if self._held < 0:
            return
        limits = self.limits.copy()
        wanted = self._value(event.pos().x())
        below = limits[self._held - 1] if self._held else -np.inf
        above = limits[self._held + 1] if self._held + 1 < len(limits) else np.inf
        if below < wanted < above and wanted != limits[self._held]:
            limits[self._held] = wanted
            self.moved.emit(limits.tolist())

    def mouseReleaseEvent(self, event):  # noqa: N802
        """Let go."""
        self._held = -1
