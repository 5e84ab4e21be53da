"""A window that asks a few things, tries a tool with them, shows on a map what comes out, and hands it to the project."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsProcessing, QgsProcessingOutputLayerDefinition, QgsProject, QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QColor, QPixmap
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ...core.messages import SozialraumError
from ...core.rates.known import is_rate_name
from ...i18n import period_text, sentence, tr
from ...processing.io.layers import read
from ...processing.maps.symbols import MapRule, rule_renderer, symbol_of
from ..assistant.runner import Runner

_SWATCH = QSize(22, 14)


class Trial(Runner):
    """Runs a tool without the project: its layers stay with the results, and no history tells of it."""

    def _remember(self, algorithm, parameters: dict):
        pass

    def _take(self, algorithm, context, feedback, results: dict) -> bool:
        for name, value in results.items():
            layer = context.takeResultLayer(value) if isinstance(value, str) else None
            if layer is not None:
                results[name] = layer
        return True


class Wizard(QDialog):
    """What both windows share. TOOL: the tool that is tried; OUTPUTS: its outputs that go into the project."""

    TOOL = ""
    OUTPUTS: Sequence[str] = ("OUTPUT",)

    def __init__(self, parent=None):
        super().__init__(parent)
        self.setObjectName(f"sozialraum_wizard_{self.TOOL}")
        self.tried: dict | None = None
        self._trial, self._run = Trial(self), Runner(self)
        self._trial.done.connect(self._have_tried)
        self._run.done.connect(self._have_run)
        for runner in (self._trial, self._run):
            runner.failed.connect(self._have_failed)
            runner.cancelled.connect(self._rest)
            runner.progressed.connect(self._progress)
        self.form = QFormLayout()
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self.message = words("")
        self.message.setObjectName("sozialraum_wizard_message")
        self.canvas = QgsMapCanvas(self)
        self.canvas.setCanvasColor(QColor("#ffffff"))
        self.canvas.setMinimumSize(360, 300)
        self.canvas.setAccessibleName(tr("Preview"))
        self.period, self.count = QComboBox(self), QComboBox(self)
        for box, name in ((self.count, tr("Count in the preview")), (self.period, tr("Period in the preview"))):
            box.setAccessibleName(name)
            box.setToolTip(name)
            box.currentIndexChanged.connect(self._paint)
        self.key = QVBoxLayout()
        self.bar = QProgressBar(self)
        self.bar.setRange(0, 100)
        self.bar.setTextVisible(False)
        self.bar.hide()
        self._lay_out()
        self.finished.connect(self._release)

    def explain(self, title: str, text: str):
        """Title of the window and what it is about."""
        self.setWindowTitle(title)
        self.form.addRow(words(text))

    def _lay_out(self):
        left = QVBoxLayout()
        left.addLayout(self.form)
        left.addStretch(1)
        right = QVBoxLayout()
        choice = QHBoxLayout()
        choice.addWidget(self.count, 2)
        choice.addWidget(self.period, 1)
        right.addLayout(choice)
        right.addWidget(self.canvas, 1)
        right.addLayout(self.key)
        both = QHBoxLayout()
        side = QWidget(self)
        side.setLayout(left)
        side.setMaximumWidth(420)
        both.addWidget(side, 2)
        both.addLayout(right, 3)
        self.try_button = QPushButton(tr("Look what comes out"), self)
        self.try_button.setObjectName("sozialraum_wizard_try")
        self.try_button.setDefault(True)
        self.try_button.clicked.connect(self.try_it)
        self.take_button = QPushButton(tr("Take it into the project"), self)
        self.take_button.setObjectName("sozialraum_wizard_take")
        self.take_button.setEnabled(False)
        self.take_button.clicked.connect(self.take_it)
        more = QPushButton(tr("More choices …"), self)
        more.setObjectName("sozialraum_wizard_more")
        more.setToolTip(tr("Opens the tool with these choices and all others."))
        more.clicked.connect(self.open_tool)
        close = QPushButton(tr("Close"), self)
        close.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addWidget(more)
        buttons.addStretch(1)
        for button in (self.try_button, self.take_button, close):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.addLayout(both, 1)
        column.addWidget(self.message)
        column.addWidget(self.bar)
        column.addLayout(buttons)

    # What each window says for itself

    def parameters(self) -> dict:
        """The parameters of the tool as the window has them; SozialraumError where something is missing."""
        raise NotImplementedError

    def counts(self) -> list[tuple[str, str]]:
        """Fields that the preview can show, with their titles."""
        raise NotImplementedError

    def rules(self, layer: QgsVectorLayer, field: str) -> list[MapRule]:
        """How the preview paints a field of the result."""
        raise NotImplementedError

    def verdict(self, results: dict) -> str:
        """What the results say, in sentences."""
        raise NotImplementedError

    # What the buttons do

    def try_it(self):
        """Run the tool for the preview."""
        self._start(self._trial, QgsProcessing.TEMPORARY_OUTPUT)

    def take_it(self):
        """Run the tool for the project."""
        into = QgsProcessingOutputLayerDefinition(QgsProcessing.TEMPORARY_OUTPUT, QgsProject.instance())
        self._start(self._run, into)

    def open_tool(self):
        """Open the tool's own dialog with what was chosen here."""
        import processing

        try:
            parameters = self.parameters()
        except SozialraumError:
            parameters = {}
        processing.execAlgorithmDialog(f"sozialraum:{self.TOOL}", parameters)

    def _start(self, runner: Runner, destination):
        if self._trial.busy or self._run.busy:
            return
        try:
            parameters = self.parameters()
        except SozialraumError as error:
            self._have_failed(sentence(error))
            return
        parameters.update(dict.fromkeys(self.OUTPUTS, destination))
        self.bar.setValue(0)
        self.bar.show()
        for button in (self.try_button, self.take_button):
            button.setEnabled(False)
        runner.start(f"sozialraum:{self.TOOL}", parameters)

    def _progress(self, percent: float):
        self.bar.setValue(round(percent))

    def _rest(self):
        self.bar.hide()
        self.try_button.setEnabled(True)
        self.take_button.setEnabled(self.tried is not None)

    def _have_failed(self, reason: str):
        self.tried = None
        self._show([])
        self._rest()
        self.message.setText(reason)

    def _have_run(self, results: dict):
        self._rest()
        self.message.setText(tr("It is in the project. The layers are temporary: save them where they belong."))

    def _have_tried(self, results: dict):
        self.tried = results
        self._rest()
        self.message.setText(self.verdict(results))
        layer = results.get("OUTPUT")
        for box in (self.count, self.period):
            box.blockSignals(True)
            box.clear()
        for field, title in self.counts():
            self.count.addItem(title, field)
        if isinstance(layer, QgsVectorLayer):
            for text in _periods(layer):
                self.period.addItem(period_text(text), text)
            self.period.setCurrentIndex(self.period.count() - 1)
        for box in (self.count, self.period):
            box.blockSignals(False)
        self.period.setVisible(self.period.count() > 0)
        self._paint()

    def _paint(self, *_):
        layer = (self.tried or {}).get("OUTPUT")
        field = self.count.currentData()
        if not isinstance(layer, QgsVectorLayer) or not layer.isSpatial() or not field:
            self._show([])
            return
        rules = self.rules(layer, field)
        layer.setRenderer(rule_renderer(rules))
        period = self.period.currentData()
        layer.setSubsetString("")
        if period is not None:
            quoted = str(period).replace("'", "''")
            layer.setSubsetString(f"\"period\" = '{quoted}'")
        layer.updateExtents()
        self._show(rules)
        self.canvas.setDestinationCrs(layer.crs())
        self.canvas.setLayers([layer])
        self.canvas.setExtent(layer.extent())
        self.canvas.refresh()

    def _show(self, rules: list[MapRule]):
        """The key below the map; without rules the map is empty."""
        show_key(self.key, rules, self)
        if not rules:
            self.canvas.setLayers([])

    def _release(self, *_):
        self.canvas.setLayers([])
        self._trial.release()
        self._run.release()
        self.tried = None


def show_key(key: QVBoxLayout, rules: Sequence[MapRule], parent: QWidget):
    """The rules of a map as a key, a sample and words each, instead of what stood there."""
    while key.count():
        row = key.takeAt(0).widget()
        row.hide()  # until it is deleted it would lie in the corner of the window
        row.deleteLater()
    for rule in rules:
        row = QWidget(parent)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        swatch = QLabel(row)
        swatch.setPixmap(QPixmap.fromImage(symbol_of(rule).asImage(_SWATCH)))
        line.addWidget(swatch)
        line.addWidget(words(rule.label), 1)
        key.addWidget(row)


class FieldList(QListWidget):
    """Fields of a layer with a box to tick each; only numbers, and none that number the rows."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(110)

    def show_layer(self, layer: QgsVectorLayer | None, ticked: Sequence[str] = (), rates: bool = True):
        """The fields of a layer, ticked as told; rates: whether those that are called as rates are among them."""
        self.clear()
        if layer is None:
            return
        keys = {layer.fields().field(place).name() for place in layer.primaryKeyAttributes()}
        for field in layer.fields():
            if not field.isNumeric() or field.name() in keys or field.name() == "fid":
                continue
            if not rates and is_rate_name(field.name(), field.alias()):
                continue
            item = QListWidgetItem(field.alias() or field.name(), self)
            item.setData(Qt.ItemDataRole.UserRole, field.name())
            item.setToolTip(field.name())
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if field.name() in ticked else Qt.CheckState.Unchecked)

    def tick(self, names: Sequence[str]):
        """Tick these fields and no others."""
        for row in range(self.count()):
            item = self.item(row)
            chosen = item.data(Qt.ItemDataRole.UserRole) in names
            item.setCheckState(Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked)
            if chosen:
                self.scrollToItem(item)

    def ticked(self) -> list[tuple[str, str]]:
        """Name and title of the fields that are ticked."""
        items = [self.item(row) for row in range(self.count())]
        return [
            (item.data(Qt.ItemDataRole.UserRole), item.text())
            for item in items
            if item.checkState() == Qt.CheckState.Checked
        ]


def polygons(project: QgsProject) -> list[QgsVectorLayer]:
    """The valid polygon layers of a project in the order of its tree."""
    from ...processing.maps.project import has_areas

    layers = [node.layer() for node in project.layerTreeRoot().findLayers()]
    return [layer for layer in layers if has_areas(layer) and layer.isValid()]


def _periods(layer: QgsVectorLayer) -> list[str]:
    from ...core.periods import in_order

    if layer.fields().indexOf("period") < 0:
        return []
    return in_order(text for text in read(layer, geometry=False).texts("period") if text)


def words(text: str) -> QLabel:
    """A label that breaks its lines; text of people is never read as HTML."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
