"""A frame that says which box of a form a refusal is about."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, QRect, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPen
from qgis.PyQt.QtWidgets import QWidget


class Outline(QWidget):
    """A frame round a widget that the mouse does not notice; it goes with `remove`."""

    def __init__(self, widget: QWidget):
        super().__init__(widget)
        self.setObjectName("sozialraum_outline")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        widget.installEventFilter(self)
        self._fit()
        self.show()
        self.raise_()

    def remove(self):
        """Take the frame away."""
        self.parentWidget().removeEventFilter(self)
        self.hide()
        self.deleteLater()

    def _fit(self):
        self.setGeometry(QRect(0, 0, self.parentWidget().width(), self.parentWidget().height()))

    def eventFilter(self, watched, event):  # noqa: N802
        """Keep the size of the widget."""
        if watched is self.parentWidget() and event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self._fit()
        return False

    def paintEvent(self, event):  # noqa: N802
        """A frame of two pixels, seen on light and dark grounds."""
        painter = QPainter(self)
        painter.setPen(QPen(QColor("#d9482b"), 2))
        painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()
