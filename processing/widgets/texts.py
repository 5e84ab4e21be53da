"""A text of one or several lines, as QGIS asks for it, under its bare title."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from .question import QuestionWidget

_LINES = 3
"""Lines of a longer text that are seen at once."""


class TextWidget(QuestionWidget):
    """A line, or a box for several."""

    says_what_empty_means = False

    def make_widget(self) -> QWidget:
        """The line or the box."""
        self.line = self.lines = None
        if self.parameterDefinition().multiLine():
            self.lines = QPlainTextEdit()
            self.lines.setTabChangesFocus(True)
            self.lines.setFixedHeight(_LINES * self.lines.fontMetrics().lineSpacing() + 12)
            self.lines.textChanged.connect(self.changed)
            return self.framed(self.lines)
        self.line = QLineEdit()
        self.line.textChanged.connect(lambda _: self.changed())
        return self.framed(self.line)

    def show_value(self, value):
        """Show a text."""
        text = "" if value is None else str(value)
        if self.lines is not None:
            self.lines.setPlainText(text)
        else:
            self.line.setText(text)

    def widgetValue(self):
        """The text, "" where there is none."""
        return self.lines.toPlainText() if self.lines is not None else self.line.text()
