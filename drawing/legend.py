"""The legend of charts: what is laid out once serves the painter and the window."""

from __future__ import annotations

import math

from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QFont, QFontMetricsF, QPainter, QTextOption

from ..core.charts.marks import INK, Band, Boxes, Line, Points
from .theme import Theme, broken, paint_markers, paint_text, pen_of, words

ROW = 1.15
"""Height of a row of the legend in heights of its font."""


def legend_marks(charts) -> list:
    """The marks of charts that need an explanation, each once; names that stand in the chart need none."""
    marks, known = [], set()
    for chart in charts:
        named = {text.text for text in chart.texts}
        lines = [line for line in chart.lines if line.label not in named]
        for mark in (*chart.bands, *chart.boxes, *lines, *chart.points):
            label = words(mark.label)
            if label and label not in known:
                known.add(label)
                marks.append(mark)
    return marks


def legend_notes(charts, width: float, font: QFont) -> list[str]:
    """The notes of charts, each once, in lines; a note that fits into one line is not broken."""
    metrics = QFontMetricsF(font)
    lines: list[str] = []
    for note in dict.fromkeys(words(note) for chart in charts for note in chart.notes):
        if lines and metrics.horizontalAdvance(longer := f"{lines[-1]}   {note}") <= width:
            lines[-1] = longer
            continue
        lines += broken(note, width, metrics)
    return lines


def legend_rows(charts, width: float, font: QFont) -> list[list[tuple[float, object, str]]]:
    """The legend broken into rows: per row (place from the left, mark, text).

    A label wider than the whole legend is broken into lines; from the second on they have no mark.
    """
    metrics = QFontMetricsF(font)
    height = metrics.height()
    rows, left = [], math.inf
    for mark in legend_marks(charts):
        need = height * 2.7 + metrics.horizontalAdvance(words(mark.label))
        if left + need - height > width:
            first, *more = broken(words(mark.label), width - height * 1.7, metrics)
            rows += [[(0.0, mark, first)], *([(0.0, None, line)] for line in more)]
            left = math.inf if more else need
        else:
            rows[-1].append((left, mark, words(mark.label)))
            left += need
    return rows


def legend_height(charts, width: float, font: QFont) -> float:
    """Pixels that legend and notes take below charts of this width."""
    metrics = QFontMetricsF(font)
    rows = len(legend_rows(charts, width, font))
    notes = len(legend_notes(charts, width, font))
    return rows * metrics.height() * ROW + notes * metrics.height() + (6 if rows or notes else 0)


def paint_legend_and_notes(painter: QPainter, box: QRectF, charts, theme: Theme, font: QFont) -> None:
    """Rows first, then the notes."""
    rows = legend_rows(charts, box.width(), font)
    paint_legend(painter, QPointF(box.left(), box.top() + 1), rows, theme, font, box.width())
    height = QFontMetricsF(font).height()
    top = box.top() + 1 + len(rows) * height * ROW
    painter.setPen(theme.muted)
    painter.setFont(font)
    option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    for line, text in enumerate(legend_notes(charts, box.width(), font)):
        paint_text(painter, theme, QRectF(box.left(), top + line * height, box.width() + 6, height), text, option)


def paint_legend(painter: QPainter, corner: QPointF, rows, theme: Theme, font: QFont, width: float) -> None:
    """Paint the rows from the upper left corner on; what is wider than the width is shortened."""
    metrics = QFontMetricsF(font)
    height = metrics.height()
    option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    shade = 0.0
    for number, row in enumerate(rows):
        middle = corner.y() + (number + 0.5) * height * ROW
        for left, mark, text in row:
            x = corner.x() + left
            if isinstance(mark, Line):
                painter.setPen(pen_of(theme.colour(mark.colour, mark.opacity), max(1.2, mark.width), mark.dash))
                painter.drawLine(QPointF(x, middle), QPointF(x + height * 1.4, middle))
                if mark.marker:
                    paint_markers(painter, theme, [x + height * 0.7], [middle], mark.marker, 6.5, mark.colour, [False])
            elif isinstance(mark, Points):
                paint_markers(
                    painter, theme, [x + height * 0.7], [middle], mark.marker, mark.size, mark.colour, [mark.hollow]
                )
            elif isinstance(mark, (Boxes, Band)) and mark.colour != INK:
                box = QRectF(x, middle - height * 0.35, height * 1.4, height * 0.7)
                painter.fillRect(box, theme.colour(mark.colour, mark.opacity))
            elif mark is not None:
                box = QRectF(x, middle - height * 0.35, height * 1.4, height * 0.7)
                # a narrower band lies upon the wider ones before it
                shade = 1 - (1 - shade) * (1 - mark.opacity)
                painter.fillRect(box, theme.colour(INK, shade))
            painter.setFont(font)
            painter.setPen(theme.muted)
            room = corner.x() + width - x - height * 1.7
            label = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(room, height))
            box = QRectF(x + height * 1.7, middle - height, metrics.horizontalAdvance(label) + 6, 2 * height)
            paint_text(painter, theme, box, label, option)
