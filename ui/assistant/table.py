"""The table as understood: rows of the file, and the panel that becomes of them, with statuses in colours."""

from __future__ import annotations

import numpy as np
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QAbstractTableModel, QEvent, QLocale, QModelIndex, Qt
from qgis.PyQt.QtGui import QBrush, QColor, QFont, QPalette
from qgis.PyQt.QtWidgets import QAbstractItemView, QApplication, QTableView

from ...core.data.panel import Panel
from ...core.data.status import STATUSES, title
from ...i18n import sentence, tr
from ..plain import plainly
from .source import MOST_COLUMNS, ColumnInfo, PreviewGrid

STATUS_COLOURS = {
    "nil": "#9aa0a6",
    "unknown": "#8e6bbf",
    "unreliable": "#e0a100",
    "blocked": "#5f6b7a",
    "later": "#3f8fd2",
    "suppressed": "#d1495b",
    "uncertain": "#e8c547",
    "revised": "#3aa17e",
    "provisional": "#4fb3bf",
    "estimated": "#7cb518",
    "missing": "#c0a080",
    "unreadable": "#ff2d2d",
}
"""A hue for each status; it is laid thinly over the ground, so that text stays readable on light and dark."""

_STRENGTH = 0.38
_MOST_ROWS = 100
_TITLE_LETTERS = 26


def words_of(status: str) -> str:
    """A status in words, also for what could not be read."""
    return tr("neither number nor sign") if status == "unreadable" else sentence(title(status))


def tint(colour: str) -> QColor:
    """A colour as a thin layer over whatever ground a theme gives."""
    thin = QColor(colour)
    thin.setAlphaF(_STRENGTH)
    return thin


def role_text(column: ColumnInfo) -> str:
    """What a column is, in words."""
    if column.role == "value":
        sign = {",": tr("number, decimal comma"), ".": tr("number, decimal dot")}.get(column.decimal, tr("number"))
        return f"{sign} · {column.period}" if column.period else sign
    return {
        "key": tr("district key"),
        "name": tr("district name"),
        "period": tr("period"),
        "level": tr("level"),
        "indicator": tr("indicator"),
        "text": tr("text"),
    }.get(column.role, "–")


class PreviewModel(QAbstractTableModel):
    """Cells of a file or of a panel with their statuses; filled anew for every preview."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.rows: list[list[str]] = []
        self.kinds: list[str] = []
        self.numbers: list[int] = []
        self.columns: list[tuple[str, str]] = []
        self.status: dict[tuple[int, int], str] = {}
        self.right: set[int] = set()
        self.ink = QColor("#000000")

    def show_grid(self, grid: PreviewGrid | None):
        """Show the rows of a file."""
        self.beginResetModel()
        grid = grid or PreviewGrid()
        shown = grid.columns[:MOST_COLUMNS]
        self.rows, self.kinds, self.numbers, self.status = grid.rows, grid.kinds, grid.numbers, grid.status
        self.columns = [(column.title or str(column.position + 1), role_text(column)) for column in shown]
        self.right = {i for i, column in enumerate(shown) if column.role == "value"}
        self.endResetModel()

    def show_panel(self, panel: Panel | None):
        """Show the first rows of a panel."""
        self.beginResetModel()
        self.rows, self.kinds, self.numbers, self.columns, self.status = [], [], [], [], {}
        self.right = set()
        if panel is not None:
            self._fill(panel)
        self.endResetModel()

    def _fill(self, panel: Panel):
        count = min(len(panel), _MOST_ROWS)
        names = panel.texts.get("district_name")
        heads = [(tr("District key"), "district"), (tr("Period"), "period")]
        if names is not None:
            heads.insert(1, (tr("District name"), "district_name"))
        first = len(heads)
        indicators = panel.indicators[: MOST_COLUMNS - first]
        self.columns = heads + [(panel.titles.get(name, name), name) for name in indicators]
        self.right = set(range(first, len(self.columns)))
        locale = QLocale(QgsApplication.locale())
        for row in range(count):
            texts = [str(panel.districts[row]), str(panel.periods[row])]
            if names is not None:
                texts.insert(1, str(names[row] or ""))
            self.rows.append(
                texts + [_number(value, locale) for value in panel.values[row, : len(indicators)].tolist()]
            )
        for row, column in np.argwhere(panel.status[:count, : len(indicators)]).tolist():
            self.status[row, column + first] = STATUSES[panel.status[row, column]]
        self.kinds = ["data"] * count
        self.numbers = list(range(1, count + 1))

    def rowCount(self, parent=QModelIndex()):  # noqa: B008
        """Rows."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent=QModelIndex()):  # noqa: B008
        """Columns."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):
        """Title and role of a column, number of a row in the file."""
        if orientation == Qt.Orientation.Vertical:
            if role == Qt.ItemDataRole.DisplayRole and section < len(self.numbers):
                return str(self.numbers[section] or "…")
            return None
        if section >= len(self.columns):
            return None
        title, kind = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{title if len(title) <= _TITLE_LETTERS else title[: _TITLE_LETTERS - 1] + '…'}\n{kind}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return plainly(f"{title}\n{kind}")
        return None

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        """Text, look and explanation of a cell."""
        row, column = index.row(), index.column()
        kind = self.kinds[row]
        text = self.rows[row][column] if column < len(self.rows[row]) else ""
        if role == Qt.ItemDataRole.DisplayRole:
            return ("⋮" if column == 0 else "") if kind == "gap" else text
        status = self.status.get((row, column))
        if role == Qt.ItemDataRole.BackgroundRole:
            if status:
                return QBrush(tint(STATUS_COLOURS[status]))
            if kind in ("header", "unit"):
                return QBrush(self._ink(0.08))
        if role == Qt.ItemDataRole.ForegroundRole and kind in ("title", "left_out", "gap"):
            return QBrush(self._ink(0.5))
        if role == Qt.ItemDataRole.FontRole and kind != "data":
            font = QFont(QApplication.font())
            font.setBold(kind == "header")
            font.setItalic(kind in ("unit", "left_out", "title"))
            return font
        if role == Qt.ItemDataRole.TextAlignmentRole and column in self.right and kind == "data":
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            said = self._explain(kind, text, status)
            return plainly(said) if said and role == Qt.ItemDataRole.ToolTipRole else said
        return None

    def _ink(self, strength: float) -> QColor:
        faint = QColor(self.ink)
        faint.setAlphaF(strength)
        return faint

    def _explain(self, kind: str, text: str, status: str | None) -> str | None:
        if status:
            return f"{text} – {words_of(status)}" if text else words_of(status)
        return {
            "title": tr("Title line, not part of the table"),
            "header": tr("Header"),
            "unit": tr("Units"),
            "left_out": tr("Left out: total, footnote or another level"),
            "gap": tr("Rows in between are not shown"),
        }.get(kind, text or None)


class PreviewView(QTableView):
    """A calm table that only shows."""

    def __init__(self, name: str, title: str, parent=None):
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setModel(PreviewModel(self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().setHighlightSections(False)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 6)

    def changeEvent(self, event):  # noqa: N802
        """Follow the theme, which may give another ink than the application's palette."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange) and self.model() is not None:
            self.model().ink = self.palette().color(QPalette.ColorRole.Text)
            self.viewport().update()

    def fit(self):
        """Columns as wide as their first rows ask for, none of them very wide."""
        self.model().ink = self.palette().color(QPalette.ColorRole.Text)
        metrics, model = self.fontMetrics(), self.model()
        for column in range(model.columnCount()):
            title = model.headerData(column, Qt.Orientation.Horizontal)
            texts = list(title.split("\n"))
            sample = [i for i in range(len(model.rows)) if model.kinds[i] == "data"][:25]
            texts += [model.rows[i][column][:40] for i in sample if column < len(model.rows[i])]
            width = max((metrics.horizontalAdvance(text) for text in texts), default=0)
            self.setColumnWidth(column, min(max(width + 18, 40), 280))
        self.clearSpans()
        for row, kind in enumerate(model.kinds):
            # a title or footnote stands in one cell and is wider than its column
            if kind in ("title", "left_out") and model.columnCount() > 1 and not any(model.rows[row][1:]):
                self.setSpan(row, 0, 1, model.columnCount())


def _number(value: float, locale: QLocale) -> str:
    """A number as people of the user's language write it, with as many digits as it has, at most six."""
    if value != value:
        return ""
    digits = 0 if float(value).is_integer() else len(f"{value:.6f}".rstrip("0").partition(".")[2])
    return locale.toString(value, "f", digits)


def legend(counts: dict[str, int]) -> str:
    """The statuses that occur, as rich text: a patch in the status's colour, words, number of cells."""
    parts = []
    for status, count in counts.items():
        red, green, blue, _ = tint(STATUS_COLOURS[status]).getRgb()
        patch = (
            f'<span style="background-color:rgba({red},{green},{blue},{round(100 * _STRENGTH)}%)">{"&nbsp;" * 4}</span>'
        )
        parts.append(f"<span style='white-space:nowrap'>{patch}&nbsp;{words_of(status)}: {count}</span>")
    return " &nbsp; ".join(parts)
