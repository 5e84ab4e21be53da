"""The district that is pointed at, before everything else in a chart."""

from __future__ import annotations

import numpy as np
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from ...core.charts.marks import INK
from .pyqtgraph_import import pg

WIDTH, HALO = 3.5, 8.0
"""Pixels: the line, and the rim of background around it that parts it from other lines."""

RING = 10
"""Pixels that a text keeps from the middle of a mark with a ring around it."""

DEPTH = 70


class Emphasis:
    """A strong line, rings around its marks and a text; made once, then filled, shown and hidden."""

    def __init__(self, add):
        self.halo, self.line = pg.PlotCurveItem(), pg.PlotCurveItem()
        self.rings = pg.ScatterPlotItem(size=RING + 5, brush=None)
        self.label = pg.TextItem()
        self.items = self.halo, self.line, self.rings, self.label
        for depth, item in enumerate(self.items):
            add(item, DEPTH + depth)
            item.setVisible(False)

    def show(self, panel, district: int, text: str):
        """Emphasise a district in the chart of a panel, or nothing."""
        chart = panel.chart
        if chart is None:
            return
        if district < 0:
            panel.make_room(np.empty(0))
            for item in self.items:
                item.setVisible(False)
            return
        x, y = chart.places.of(district)
        known = np.isfinite(x) & np.isfinite(y)
        own = [line.colour for line in chart.lines if line.district == district]
        colour = panel.theme.colour(own[0] if own else INK)
        panel.make_room(y[known])
        drawn = chart.places.joined and known.sum() > 1
        for item, pen_colour, width in ((self.halo, panel.theme.ground, HALO), (self.line, colour, WIDTH)):
            item.setVisible(bool(drawn))
            if drawn:
                pen = pg.mkPen(pen_colour, width=width * panel.devicePixelRatioF())
                pen.setCapStyle(Qt.PenCapStyle.RoundCap)
                item.setData(np.array(x), np.array(y), pen=pen, antialias=True, connect="finite")
        ringed = known if chart.cursor is None else known & (x == chart.cursor)
        if panel.mark.isVisible():
            ringed &= False  # the pointer is in this chart and has its own ring
        self.rings.setVisible(bool(ringed.any()))
        if ringed.any():
            self.rings.setData(x=x[ringed], y=y[ringed], pen=pg.mkPen(panel.theme.ink, width=2))
        self._write(panel, x[known], y[known], text, bool(drawn) and chart.cursor is not None)

    def _write(self, panel, x, y, text: str, line: bool):
        """The text at the last mark, or where the edge of the chart is nearest to it."""
        label = self.label
        label.setVisible(bool(text))
        if not text:
            return
        (left, right), (low, high) = panel.view.viewRange()
        at_x, at_y = (float(x[-1]), float(y[-1])) if len(x) else (left, high)
        arrow = "↑ " if at_y > high else "↓ " if at_y < low else ""
        at_x, at_y = min(max(at_x, left), right), min(max(at_y, low), high)
        ground = QColor(panel.theme.ground)
        ground.setAlpha(225)
        label.fill = pg.mkBrush(ground)
        font = panel.font_of_texts()
        font.setBold(True)
        label.setFont(font)
        label.setText(arrow + text, panel.theme.ink)
        box = label.boundingRect()
        width, height = panel.view.width() or 1.0, panel.view.height() or 1.0
        from_left, from_top = (at_x - left) / (right - left) * width, (high - at_y) / (high - low) * height
        # beside the mark as far as there is room, or over the end of a line and clear of it
        if not line:
            aside = RING / box.width()
            column = -aside if from_left + box.width() + 2 * RING < width else 1.0 + aside
            row = min(max(0.5, 1.0 - (height - from_top) / box.height()), from_top / box.height())
        else:
            column = 1.0 if from_left > box.width() else 0.0
            reach = box.width() / width * (right - left)
            begin = at_x - reach * column
            beneath = np.append(y[(x >= begin) & (x <= begin + reach)], np.interp([begin, begin + reach], x, y))
            over, under = [
                (high - min(max(end, low), high)) / (high - low) * height for end in (max(beneath), min(beneath))
            ]
            gap = 0.4 * box.height()
            row = (from_top - over + gap) / box.height() + 1.0
            if over - gap < box.height():
                row = -(under - from_top + gap) / box.height()
        label.setAnchor((column, row))
        label.setPos(at_x, at_y)
