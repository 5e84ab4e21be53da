"""The dialog of our tools: QGIS's own, in which a refusal stays in sight, marks the field it is about and offers what solves it."""

from __future__ import annotations

from pathlib import Path

from processing.gui.AlgorithmDialog import AlgorithmDialog
from qgis.core import Qgis, QgsApplication, QgsProcessingAlgorithm
from qgis.gui import QgsProcessingAlgorithmDialogBase
from qgis.PyQt.QtCore import QCoreApplication, Qt, QTimer, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QAction, QHBoxLayout, QLabel, QPushButton, QScrollArea, QTabWidget, QVBoxLayout, QWidget
from qgis.utils import iface

from ...i18n import tr
from ..io.handbook import address
from ..remedies import ASSISTANT, LAYER, PAGE, REFUSED, TOOL, Way, lead
from .outline import Outline


class ToolDialog(AlgorithmDialog):
    """QGIS's dialog for one tool; what is refused before or in the run leads on."""

    def __init__(self, algorithm, parent=None):
        self._outlines: list[Outline] = []
        self._heard: set[str] = set()
        super().__init__(algorithm, False, parent)
        self.algorithmFinished.connect(self._finished)

    def tr(self, text: str, *more) -> str:
        """QGIS's words in the user's language: Qt looks for them under the name of the class, which is ours here."""
        return QCoreApplication.translate(AlgorithmDialog.__name__, text, *more)

    def runAlgorithm(self):  # noqa: N802
        """Look before QGIS does, which would only show a box to click away."""
        from processing.tools import dataobjects

        self._forget()
        try:
            values = self.createProcessingParameters()
        except Exception:  # an empty field, which QGIS marks by itself
            super().runAlgorithm()
            return
        context = dataobjects.createContext()
        good, sentence = self.algorithm().checkParameterValues(values, context)
        if good:
            super().runAlgorithm()
        else:
            self.lead_on(sentence, values)

    def _finished(self, successful: bool, results: dict):
        if successful and self.algorithm().flags() & QgsProcessingAlgorithm.Flag.FlagNoThreading:
            QTimer.singleShot(0, self.showLog)  # QGIS does so for the others; who sees nothing prints twice
        if successful:
            self._offer(Path(str(results.get("OUTPUT", ""))))
        said = None if successful or self.feedback is None else self.feedback.property(REFUSED)
        if said and not self.feedback.isCanceled():
            values = self.createProcessingParameters()
            QTimer.singleShot(0, lambda: self.lead_on(said, values))  # QGIS has its last words first

    def _offer(self, path: Path):
        """What is made for reading can be opened where the run ends."""
        if path.suffix.lower() not in (".pdf", ".xlsx") or not path.is_file():
            return
        bar = self.messageBar()
        what = self.algorithm().parameterDefinition("OUTPUT").description()
        told = bar.createMessage(tr("Done: {what}").format(what=what))
        button = QPushButton(tr("Open"), told)
        button.setObjectName("sozialraum_open_result")
        button.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))))
        told.layout().addWidget(button)
        bar.pushWidget(told, Qgis.MessageLevel.Success, 0)

    def lead_on(self, sentence: str, values: dict):
        """Show a refusal with its buttons, and the fields that it is about."""
        definitions = {one.name(): one.description() for one in self.algorithm().parameterDefinitions()}
        found = lead(sentence, definitions, values)
        bar = self.messageBar()
        bar.clearWidgets()
        told = QWidget()  # the bar's own text shows two lines of a sentence and hides the rest
        column = QVBoxLayout(told)
        column.setContentsMargins(0, 2, 0, 2)
        label = QLabel(sentence, told)
        label.setObjectName("sozialraum_refusal")
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(label)
        row = QHBoxLayout()
        for way in found.ways:
            if way.kind == PAGE and not address(way.goal):
                continue
            button = QPushButton(way.words, told)
            button.setObjectName(f"sozialraum_way_{way.kind}_{way.goal}")
            button.clicked.connect(lambda _=False, way=way: self.go(way))
            row.addWidget(button)
        row.addStretch(1)
        if row.count() > 1:
            column.addLayout(row)
        bar.pushWidget(told, Qgis.MessageLevel.Warning, 0)
        self._mark(found.fields)

    def go(self, way: Way):
        """Do what a button of a refusal says."""
        values = self.createProcessingParameters(False) if self.mainWidget() is not None else {}
        if way.kind == PAGE:
            QDesktopServices.openUrl(QUrl(address(way.goal)))
        elif way.kind == LAYER:
            layer = self.algorithm().parameterAsVectorLayer(values, "INPUT", self._context())
            if layer is not None:
                iface.showLayerProperties(layer)
        elif way.kind == ASSISTANT:
            self.close()  # it is modal, and would keep the hands off the assistant
            action = iface.mainWindow().findChild(QAction, "sozialraum_import_action")
            QTimer.singleShot(0, action.trigger)
        elif way.kind == TOOL:
            self.close()
            known = known_to(way.goal, values)
            QTimer.singleShot(0, lambda: _open(way.goal, known))

    @staticmethod
    def _context():
        from processing.tools import dataobjects

        return dataobjects.createContext()

    def _mark(self, fields: tuple[str, ...]):
        wrappers = self.mainWidget().wrappers
        for name in fields:
            wrapper = wrappers.get(name)
            widget = wrapper.wrappedWidget() if wrapper is not None else None
            if widget is None:
                continue
            outline = Outline(widget)
            outline.setProperty("parameter", name)
            self._outlines.append(outline)
            if name not in self._heard and hasattr(wrapper, "widgetValueHasChanged"):
                self._heard.add(name)
                wrapper.widgetValueHasChanged.connect(self._forget_marks)

        if self._outlines:
            _first_tab(self)
            _unfold(self._outlines[0].parentWidget())
            QTimer.singleShot(50, self._into_sight)  # when what was folded has its place

    def _into_sight(self):
        if self._outlines:
            widget = self._outlines[0].parentWidget()
            _scroll_to(widget)
            widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def _forget(self):
        self.messageBar().clearWidgets()
        self._forget_marks()

    def _forget_marks(self, *_):
        for outline in self._outlines:
            outline.remove()
        self._outlines.clear()


def known_to(tool: str, values: dict) -> dict:
    """Of the values of one tool those that another one asks for under the same id; outputs are its own."""
    algorithm = QgsApplication.processingRegistry().algorithmById(f"sozialraum:{tool}")
    names = [
        one.name()
        for one in algorithm.parameterDefinitions()
        if not one.isDestination() and one.name() in ("INPUT", "KEY_FIELD", "PERIOD_FIELD", "TARGET", "TARGET_KEY")
    ]
    return {name: values[name] for name in names if values.get(name) not in (None, "")}


def _open(tool: str, values: dict):
    import processing

    processing.execAlgorithmDialog(f"sozialraum:{tool}", values)


def _unfold(widget: QWidget):
    """Open the boxes that a widget is in."""
    around = widget.parentWidget()
    while around is not None:
        if hasattr(around, "setCollapsed"):
            around.setCollapsed(False)
        around = around.parentWidget()


def _scroll_to(widget: QWidget):
    """Bring a widget into sight, with what is above it."""
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget, 0, 60)
        around = around.parentWidget()


def _first_tab(dialog: QgsProcessingAlgorithmDialogBase):
    """Show the parameters, where QGIS shows the log of the run."""
    if hasattr(dialog, "showParameters"):
        dialog.showParameters()
        return
    tabs = dialog.findChild(QTabWidget)
    if tabs is not None:
        tabs.setCurrentIndex(0)
