"""What is chosen, one after the other in small frames that flow over the lines, each with a button that removes it."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from qgis.PyQt.QtCore import QPoint, QRect, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QPalette
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QLabel, QLayout, QScrollArea, QSizePolicy, QToolButton, QWidget

from ...i18n import tr

_TALLEST = 5
"""Lines of chips that are shown before they scroll."""


@dataclass(frozen=True)
class Chip:
    """value: what is stored; title: what people read; direction: 1, -1, or None where it cannot be turned; wrong: why
    the value cannot be used, "" where it can."""

    value: str
    title: str
    direction: int | None = None
    wrong: str = ""


class FlowLayout(QLayout):
    """Widgets beside one another, wrapped like words."""

    def __init__(self, parent=None, gap: int = 4):
        super().__init__(parent)
        self._items: list = []
        self.setContentsMargins(3, 3, 3, 3)
        self.setSpacing(gap)

    def addItem(self, item):
        """Called by Qt for each widget."""
        self._items.append(item)

    def count(self) -> int:
        """How many widgets there are."""
        return len(self._items)

    def itemAt(self, place: int):
        """The widget's item at a place, None beyond the last."""
        return self._items[place] if 0 <= place < len(self._items) else None

    def takeAt(self, place: int):
        """Remove the item at a place."""
        return self._items.pop(place) if 0 <= place < len(self._items) else None

    def expandingDirections(self):
        """It asks for no more room than it needs."""
        return Qt.Orientations() if hasattr(Qt, "Orientations") else Qt.Orientation(0)  # PyQt 5, PyQt 6

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height that a width asks for."""
        return self._place(QRect(0, 0, width, 0), False)

    def setGeometry(self, rectangle: QRect):
        """Called by Qt: put the widgets into their places."""
        super().setGeometry(rectangle)
        self._place(rectangle, True)

    def sizeHint(self) -> QSize:
        """As little as possible."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """The widest widget."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _place(self, rectangle: QRect, move: bool) -> int:
        margins = self.contentsMargins()
        x, y, line = rectangle.x() + margins.left(), rectangle.y() + margins.top(), 0
        right = rectangle.right() - margins.right()
        for item in self._items:
            hint = item.sizeHint()
            width = min(hint.width(), max(right - rectangle.x() - margins.left() + 1, 1))
            if x + width > right + 1 and line:
                x, y, line = rectangle.x() + margins.left(), y + line + self.spacing(), 0
            if move:
                item.setGeometry(QRect(QPoint(x, y), QSize(width, hint.height())))
            x, line = x + width + self.spacing(), max(line, hint.height())
        return y + line + margins.bottom() - rectangle.y()


class Chips(QScrollArea):
    """The chips, at most so many lines before they scroll.

    removed: a value is not wanted any more; turned: the direction of a value shall be the other one; opened: somebody wants
    to change what a value says, where `opens`
    """

    removed = pyqtSignal(str)
    turned = pyqtSignal(str)
    opened = pyqtSignal(str)

    def __init__(self, parent=None, lines: int = _TALLEST, opens: bool = False):
        super().__init__(parent)
        self._lines, self._opens = lines, opens
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumWidth(120)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Base)
        self.viewport().setAutoFillBackground(True)
        self._fill([], "")

    def show_chips(self, chips: list[Chip], empty: str):
        """Show these; empty: what stands there where there are none."""
        self._fill(chips, empty)

    def resizeEvent(self, event):  # noqa: N802
        """Another width has other lines."""
        super().resizeEvent(event)
        self._fit()

    def _fill(self, chips: list[Chip], empty: str):
        inside = QWidget()
        inside.setObjectName("chips")
        inside.setAutoFillBackground(False)
        flow = FlowLayout(inside)
        for chip in chips:
            flow.addWidget(self._frame(chip, inside))
        if not chips:
            label = QLabel(empty, inside)
            label.setEnabled(False)
            flow.addWidget(label)
        self.setWidget(inside)
        self._fit()

    def _fit(self):
        height = self.widget().layout().heightForWidth(self.viewport().width())
        self.setFixedHeight(min(height, self._lines * (self.fontMetrics().height() + 14)) + 2 * self.frameWidth())

    def _frame(self, chip: Chip, parent: QWidget) -> QFrame:
        frame = QFrame(parent)
        frame.setObjectName("chip")
        edge = "#b3261e" if chip.wrong else "rgba(90, 140, 190, 150)"
        frame.setStyleSheet(
            f"QFrame#chip {{ border: 1px solid {edge}; border-radius: 9px; background: rgba(90, 150, 220, 35); }}"
            "QToolButton { border: none; padding: 0 2px; } QToolButton:focus { border: 1px dotted palette(text); }"
        )
        row = QHBoxLayout(frame)
        row.setContentsMargins(6, 1, 3, 1)
        row.setSpacing(2)
        if chip.direction is not None:
            less = chip.direction < 0
            told = tr("{title}: less is more need") if less else tr("{title}: more is more need")
            row.addWidget(self._button("▼" if less else "▲", told.format(title=chip.title), self.turned, chip.value))
        if self._opens:
            title = self._button(
                chip.title.replace("&", "&&"), tr("Change {title}").format(title=chip.title), self.opened, chip.value
            )
        else:
            title = QLabel(f"{chip.title} – {chip.wrong}" if chip.wrong else chip.title, frame)
            title.setTextFormat(Qt.TextFormat.PlainText)
            title.setToolTip(f"<qt>{escape(chip.value)}</qt>")
        row.addWidget(title)
        row.addWidget(self._button("×", tr("Remove {title}").format(title=chip.title), self.removed, chip.value))
        return frame

    def _button(self, sign: str, told: str, signal, value: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(sign)
        button.setToolTip(f"<qt>{escape(told)}</qt>")
        button.setAccessibleName(told)
        # later: the chip that was clicked is gone when the others are shown anew
        button.clicked.connect(lambda _=False: signal.emit(value), Qt.ConnectionType.QueuedConnection)
        return button
