"""Paint what a page describes onto paper: texts, lines, areas, tables, charts. Maps are painted by whoever knows them."""

from __future__ import annotations

from pathlib import Path
from typing import Callable

from qgis.PyQt.QtCore import QLineF, QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from ..core.page import (
    INK,
    Box,
    Drawing,
    FilePicture,
    Fill,
    MapArea,
    MapView,
    PagePlace,
    PageTable,
    Stroke,
    Words,
    round_length,
)
from ..i18n import number
from .charts import paint_plot, svg_of
from .fonts import PIXELS_PER_INCH, ascent, font, label_size, line_height, text_width
from .pictures import paint_picture
from .text_shapes import TextShapes
from .theme import DASH_PATTERNS, Theme, theme_of

HATCH, HATCH_STEP, HATCH_WIDTH = "#8c8c8c", 1.1, 0.14
"""Colour, distance and width (mm) of the lines over an area without a value."""

BAR = 40.0
"""About how long a scale bar is, mm."""

Foreign = Callable[[QPainter, PagePlace, QRectF], None]
"""Paints maps and symbols of layers: what this room knows nothing of."""


class PagePainter:
    """Paints places with a painter of so many dots per inch; foreign: paints maps and symbols."""

    def __init__(self, painter: QPainter, dpi: float, foreign: Foreign):
        self.painter, self.dpi, self.foreign = painter, dpi, foreign
        self.unit = dpi / 25.4
        self._fonts: dict[tuple[float, bool], QFont] = {}

    def paint(self, place: PagePlace):
        """Paint one place."""
        content = place.content
        if isinstance(content, Words):
            self._words(place.box, content)
        elif isinstance(content, PageTable):
            self._cells(place.box, content)
        elif isinstance(content, Stroke):
            self._rule(place.box, content)
        elif isinstance(content, Drawing):
            self._drawing(place.box, content)
        elif isinstance(content, FilePicture):
            self.painter.save()
            paint_picture(self.painter, content.path, self.rect(place.box))
            self.painter.restore()
        elif isinstance(content, MapArea):
            self._outline(content)
        elif isinstance(content, MapView) or (isinstance(content, Fill) and content.symbol is not None):
            self.painter.save()
            self.foreign(self.painter, place, self.rect(place.box))
            self.painter.restore()
            if isinstance(content, MapView) and content.bar:
                self._scale_bar(place.box, content)
        else:
            self._fill(place.box, content)

    def rect(self, box: Box) -> QRectF:
        """A rectangle of the page in dots."""
        return QRectF(box.left * self.unit, box.top * self.unit, box.width * self.unit, box.height * self.unit)

    def _font(self, points: float, bold: bool) -> QFont:
        if (points, bold) not in self._fonts:
            made = font(points, bold)
            made.setPixelSize(max(1, round(label_size(points) * self.dpi / 72)))
            self._fonts[points, bold] = made
        return self._fonts[points, bold]

    def _words(self, box: Box, words: Words):
        step = line_height(words.points)
        top = box.top
        if words.middle:
            top += max(0.0, (box.height - step * len(words.lines)) / 2)
        used = self._font(words.points, words.bold)
        metrics = QFontMetricsF(used)
        self.painter.setFont(used)
        self.painter.setPen(QColor(words.colour))
        for line in words.lines:
            if line:
                wide = metrics.horizontalAdvance(line) / self.unit if words.align != "left" else 0.0
                room = {"left": 0.0, "right": box.width - wide, "centre": (box.width - wide) / 2}[words.align]
                baseline = top + ascent(words.points, words.bold)
                self.painter.drawText(QPointF((box.left + room) * self.unit, baseline * self.unit), line)
            top += step

    def _cells(self, box: Box, cells: PageTable):
        for row, column, text, cell in cells.boxes(box):
            align = "right" if cells.right[column] else "left"
            bold = cells.is_bold(row, column)
            self._words(cell, Words((text,), cells.points, bold, INK, align, True))
        for row in range(1, len(cells.rows) + 1):
            if row == 1 or cells.rules:
                line = Stroke(INK if row == 1 else "#e2e2e2", 0.2 if row == 1 else 0.1)
                self._rule(Box(box.left, box.top + row * cells.step, sum(cells.widths) - 1.5, 0), line)

    def _scale_bar(self, box: Box, view: MapView):
        """A bar in two parts, black and white, with its lengths above."""
        length, kilometres = round_length(BAR * view.metres)
        wide, unit = length / view.metres, 1000 if kilometres else 1
        ends = [(0.0, number(0, 0)), (wide / 2, _plain(length / 2 / unit)), (wide, _plain(length / unit))]
        ends[-1] = (wide, f"{ends[-1][1]} {'km' if kilometres else 'm'}")
        left = box.left + 3 if view.bar == "left" else box.right - wide - 8
        top = box.bottom - 1.6
        for part, colour in ((0, INK), (1, "#ffffff")):
            self._fill(Box(left + part * wide / 2, top, wide / 2, 1.6), Fill(colour, border=INK))
        for at, text in ends:
            high = line_height(8)
            self._words(Box(left + at - 10, top - high - 0.6, 20, high), Words((text,), 8, align="centre"))

    def _rule(self, box: Box, rule: Stroke):
        pen = QPen(QColor(rule.colour), rule.width * self.unit)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if DASH_PATTERNS.get(rule.dash):
            pen.setDashPattern(DASH_PATTERNS[rule.dash])
        self.painter.setPen(pen)
        left, top = box.left * self.unit, box.top * self.unit
        if box.width:
            self.painter.drawLine(QLineF(left, top, box.right * self.unit, top))
        else:
            self.painter.drawLine(QLineF(left, top, left, box.bottom * self.unit))

    def _fill(self, box: Box, fill: Fill):
        rect = self.rect(box)
        self.painter.save()
        if fill.colour:
            self.painter.fillRect(rect, QColor(fill.colour))
        if fill.hatched:
            self._hatch(box)
        if fill.border:
            self.painter.setPen(QPen(QColor(fill.border), 0.15 * self.unit))
            self.painter.setBrush(Qt.BrushStyle.NoBrush)
            self.painter.drawRect(rect)
        self.painter.restore()

    def _outline(self, outline: MapArea):
        path = QPainterPath()
        for ring in outline.rings:
            path.addPolygon(QPolygonF([QPointF(x, y) for x, y in (ring * self.unit).tolist()]))
            path.closeSubpath()
        self.painter.setPen(QPen(QColor(INK), 0.15 * self.unit))
        self.painter.setBrush(QColor(outline.colour))
        self.painter.drawPath(path)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)

    def _hatch(self, box: Box):
        """Lines from the lower left to the upper right, cut at the edges by hand: a brush would become a picture."""
        self.painter.setPen(QPen(QColor(HATCH), HATCH_WIDTH * self.unit))
        shift = HATCH_STEP
        while shift < box.width + box.height:
            begin = Box(box.left + max(0.0, shift - box.height), box.top + min(shift, box.height), 0, 0)
            end = Box(box.left + min(shift, box.width), box.top + max(0.0, shift - box.width), 0, 0)
            self.painter.drawLine(
                QLineF(begin.left * self.unit, begin.top * self.unit, end.left * self.unit, end.top * self.unit)
            )
            shift += HATCH_STEP

    def _drawing(self, box: Box, drawing: Drawing):
        scale = self.dpi / PIXELS_PER_INCH
        pixel = PIXELS_PER_INCH / 25.4
        rect = QRectF(box.left * pixel, box.top * pixel, box.width * pixel, box.height * pixel)
        self.painter.save()
        self.painter.scale(scale, scale)
        paint_drawing(self.painter, rect, drawing)
        self.painter.restore()


def _plain(value: float) -> str:
    """A length with as many decimals as it needs."""
    return number(value, 0 if value == round(value) else 1 if round(value, 1) == value else 2)


def paint_drawing(painter: QPainter, rect: QRectF, drawing: Drawing, theme: Theme | None = None):
    """The charts of a place into a rectangle of pixels of 1/96 inch."""
    for chart in drawing.charts:
        paint_plot(painter, rect, chart, font(drawing.points), drawing.bare, theme)


def drawing_svg(box: Box, drawing: Drawing, title: str = "") -> str:
    """The charts of a place as the text of an SVG file of its size."""
    width, height = (one / 25.4 * PIXELS_PER_INCH for one in (box.width, box.height))

    theme = theme_of(shapes=TextShapes())  # the next machine may lack the font that a file names

    def paint(painter: QPainter):
        paint_drawing(painter, QRectF(0, 0, width, height), drawing, theme)

    return svg_of(paint, width, height, title, theme)


def save_text(path: Path, text: str):
    """Write the text of an SVG file; whoever calls sees to it that the folder is complete or not there."""
    path.write_text(text, encoding="utf-8")


def too_wide(box: Box, words: Words) -> float:
    """So many mm a text is wider than its place, 0 where it fits."""
    return max([0.0, *(text_width(line, words.points, words.bold) - box.width for line in words.lines)])


def too_high(box: Box, words: Words) -> float:
    """So many mm a text is higher than its place, 0 where it fits."""
    return max(0.0, len(words.lines) * line_height(words.points) - box.height)
