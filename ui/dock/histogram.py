"""How many districts lie where, in colours, with handles at the limits between them."""

from __future__ import annotations

import numpy as np
from qgis.PyQt.QtCore import QPointF, QRectF, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QFontMetricsF, QPainter, QPen
from qgis.PyQt.QtWidgets import QSizePolicy, QWidget

from ...core.classes import between, digits_of
from ...drawing.theme import theme_of
from ...i18n import number

BARS = 60
REACH = 8
"""Pixels beside a handle where it can still be taken."""


class Histogram(QWidget):
    """How many values lie where, in the colours of their classes, with a handle for each limit."""

    moved = pyqtSignal(object)

    def __init__(self, values: np.ndarray, city: float = np.nan, mark: str = "", parent=None, lines: float = 9.0):
        """city, mark: the value of the municipality and what is written beside it; lines: least height in lines of text."""
        super().__init__(parent)
        self.city, self.mark = city, mark
        self.limits, self.colours = np.empty(0), ["#888888"]
        self.fixed = False
        self._held = -1
        self.show_values(values)
        height = self.fontMetrics().height()
        self.setMinimumSize(round(9 * height), round(lines * height))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_values(self, values: np.ndarray):
        """Take other values."""
        known = values[np.isfinite(values)]
        self.heights, self.edges = np.histogram(known, BARS) if len(known) else (np.zeros(1), np.array([0.0, 1.0]))
        self.update()

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
        top, bottom = metrics.height() * (2.4 if self.mark else 0.9), self.height() - metrics.height() * 1.3
        painter.setPen(Qt.PenStyle.NoPen)
        middles = (self.edges[:-1] + self.edges[1:]) / 2
        for left, right, height, class_ in zip(
            self.edges, self.edges[1:], self.heights / max(1, self.heights.max()), between(middles, self.limits)
        ):
            painter.setBrush(QColor(self.colours[min(class_, len(self.colours)) - 1]))
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
            x = min(max(self._x(limit), 6.0), self.width() - 6.0)  # a limit beyond all values stays within reach
            painter.setPen(QPen(theme.ink, 1.4))
            painter.setBrush(theme.ink)
            painter.drawLine(QPointF(x, top - 6), QPointF(x, bottom))
            painter.drawEllipse(QPointF(x, top - 8), 4, 4)
            text = number(limit, digits)
            width = metrics.horizontalAdvance(text)
            if x - width / 2 > end:
                painter.drawText(QPointF(x - width / 2, bottom + metrics.ascent() + 2), text)
                end = x + width / 2 + 4
        painter.end()

    def mousePressEvent(self, event):  # noqa: N802
        """Take the nearest handle."""
        distance = [] if self.fixed else [abs(self._x(limit) - event.pos().x()) for limit in self.limits]
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
