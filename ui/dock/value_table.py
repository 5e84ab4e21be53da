"""The numbers behind the chart: a table to read, to walk through with the keyboard, and to copy."""

from __future__ import annotations

import numpy as np
from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFont, QGuiApplication, QKeySequence
from qgis.PyQt.QtWidgets import QAbstractItemView, QTableView

from ...core.charts.table import ValueTable
from ...core.charts.words import status_word
from ...drawing.theme import words
from ...i18n import number, sentence, tr
from ..plain import plainly
from .table_files import clipboard_text


class ValueTableModel(QAbstractTableModel):
    """A ValueTable as Qt sees it; texts are made when they are looked at."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.table: ValueTable | None = None

    def show_table(self, table: ValueTable | None):
        """Take another table."""
        self.beginResetModel()
        self.table = table
        self.endResetModel()

    def rowCount(self, parent=QModelIndex()):  # noqa: N802, B008
        """Districts, the municipality first."""
        return 0 if self.table is None or parent.isValid() else len(self.table.labels)

    def columnCount(self, parent=QModelIndex()):  # noqa: N802, B008
        """Periods, indicators, or rank, value and difference."""
        return 0 if self.table is None or parent.isValid() else len(self.table.columns)

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        """Text, alignment and font of a cell; for screen readers with its row and column."""
        if self.table is None or not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self.table.text(row, column, number)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.FontRole:
            font = QFont()
            font.setItalic(bool(self.table.soft[row, column]))
            font.setBold(bool(self.table.districts[row] < 0))
            return font
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.remark(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            text = self.table.text(row, column, number) or tr("no value")
            return f"{words(self.table.labels[row])}, {words(self.table.columns[column])}: {text}"
        return None

    def remark(self, row: int, column: int) -> str:
        """Why a cell is in italics or without a number."""
        status = status_word(self.table.status[row, column])
        if status is not None:
            return sentence(status)
        return "" if np.isfinite(self.table.values[row, column]) else tr("no value")

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):  # noqa: N802
        """Headings of columns and rows."""
        if self.table is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        headings = self.table.columns if orientation == Qt.Orientation.Horizontal else self.table.labels
        if not 0 <= section < len(headings):
            return None
        text = words(headings[section])
        return plainly(text) if role == Qt.ItemDataRole.ToolTipRole else text


class ValueTableView(QTableView):
    """The table; Ctrl+C copies it whole, Enter asks for the district of the row."""

    row_entered = pyqtSignal(int)
    row_chosen = pyqtSignal(int)

    def __init__(self, parent=None):
        super().__init__(parent)
        self.setModel(ValueTableModel(self))
        self.setObjectName("sozialraum_table")
        self.setAccessibleName(tr("Values of the chart"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAlternatingRowColors(True)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.verticalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 6)
        self.doubleClicked.connect(self._chosen)

    @property
    def table(self) -> ValueTable | None:
        """What is shown."""
        return self.model().table

    def show_table(self, table: ValueTable | None):
        """Show another table."""
        metrics = self.fontMetrics()
        self.model().show_table(table)
        self.horizontalHeader().setDefaultSectionSize(metrics.horizontalAdvance("0000.000") + 12)
        if table is not None:
            widest = max(90, min(220, int(0.45 * self.width())))
            sample = range(min(len(table.labels), 40))
            for column, heading in enumerate(table.columns[:200]):
                texts = [words(heading), *(table.text(row, column, number) for row in sample)]
                # the municipality is in bold, so there is some room to spare
                self.setColumnWidth(column, min(max(map(metrics.horizontalAdvance, texts)) + 24, widest))

    def resizeEvent(self, event):  # noqa: N802
        """Leave more than half of the room to the numbers."""
        self.verticalHeader().setMaximumWidth(max(90, min(220, int(0.42 * self.width()))))
        super().resizeEvent(event)

    def copy(self):
        """Put the whole table on the clipboard, decimal commas where the user's language has them."""
        if self.table is not None:
            QGuiApplication.clipboard().setText(clipboard_text(self.table))

    def keyPressEvent(self, event):  # noqa: N802
        """Copy, and go to a district."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._chosen(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def currentChanged(self, current, previous):  # noqa: N802
        """Tell which district the row is about."""
        super().currentChanged(current, previous)
        if current.isValid() and self.table is not None:
            self.row_entered.emit(int(self.table.districts[current.row()]))

    def _chosen(self, index):
        if index.isValid() and self.table is not None and self.table.districts[index.row()] >= 0:
            self.row_chosen.emit(int(self.table.districts[index.row()]))
