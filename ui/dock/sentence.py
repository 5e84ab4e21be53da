"""The chart in words, in as many lines as there is room for beside the chart; the rest scrolls."""

from __future__ import annotations

from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtWidgets import QFrame, QLabel, QScrollArea, QSizePolicy

from ...i18n import tr
from ..plain import plainly


class Sentence(QScrollArea):
    """A text that is as high as it needs to be, but never higher than its limit."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.label = QLabel(self)
        self.label.setObjectName("sozialraum_summary")
        # no accessible name: a screen reader would read it instead of the sentence
        self.label.setAccessibleDescription(tr("Summary"))
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self.label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setWidget(self.label)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._lines = 4
        self.setVisible(False)

    def text(self) -> str:
        """What is said."""
        return self.label.text()

    def setText(self, text: str):  # noqa: N802
        """Say something; nothing takes no room."""
        self.label.setText(text)
        self.label.setToolTip(plainly(text))
        self.setVisible(bool(text))
        self._fit()

    def limit(self, lines: int):
        """Take no more than so many lines."""
        self._lines = lines
        self._fit()

    def resizeEvent(self, event):  # noqa: N802
        """Break the lines anew."""
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:  # noqa: N802
        """As high as the text needs, within the limit."""
        return QSize(100, self._height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """It can be narrow."""
        return QSize(50, self._height())

    def _height(self) -> int:
        line = self.label.fontMetrics().lineSpacing()
        need = self.label.heightForWidth(max(50, self.width() - 4))
        return max(0, min(need, self._lines * line + 2))

    def _fit(self):
        if self.height() != self._height():
            self.setFixedHeight(self._height())
