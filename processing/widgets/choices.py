"""The widget of a `ChoiceParameter`: a box with words, or boxes to tick where several may be chosen."""

from __future__ import annotations

from qgis.core import QgsProcessingOutputString, QgsProcessingParameterDefinition, QgsProcessingParameterString
from qgis.gui import (
    QgsAbstractProcessingParameterWidgetWrapper,
    QgsCheckableComboBox,
    QgsGui,
    QgsProcessingGui,
    QgsProcessingParameterWidgetFactoryInterface,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from ...i18n import tr
from ..choice import CHOICE


class ChoiceWidget(QgsAbstractProcessingParameterWidgetWrapper):
    """Shows words, gives and takes ascii names."""

    def __init__(self, parameter, kind=QgsProcessingGui.WidgetType.Standard, parent=None):
        super().__init__(parameter, kind, parent)
        self.box: QComboBox | None = None

    def createLabel(self) -> QLabel | None:
        """The bare title: whether something may be left empty is said in its words."""
        if self.type() == QgsProcessingGui.WidgetType.Batch:
            return None
        definition = self.parameterDefinition()
        label = QLabel(definition.description())
        label.setToolTip(definition.toolTip())
        return label

    def createWidget(self) -> QWidget:
        """The box, with the title for people who do not see it."""
        definition = self.parameterDefinition()
        words = getattr(definition, "words", None) or {name: name for name in definition.options()}
        several = definition.allowMultiple()
        self.box = QgsCheckableComboBox() if several else QComboBox()
        if self._optional(definition) and not several:
            self.box.addItem(self._empty_word(definition), None)
        for name, word in words.items():
            self.box.addItem(word, name)
            self.box.setItemData(self.box.count() - 1, f"{word}\n({name})", Qt.ItemDataRole.ToolTipRole)
        if several:
            self.box.setDefaultText(tr("(standard)"))
            self.box.checkedItemsChanged.connect(lambda _: self.widgetValueHasChanged.emit(self))
        else:
            self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            self.box.setMinimumContentsLength(18)
            self.box.currentIndexChanged.connect(lambda _: self.widgetValueHasChanged.emit(self))
        self.box.setAccessibleName(definition.description())
        self.box.setToolTip(definition.toolTip())
        # QGIS takes what is returned away from Python; the box inside stays ours
        frame = QWidget()
        layout = QHBoxLayout(frame)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.box)
        frame.setFocusProxy(self.box)
        return frame

    def setWidgetValue(self, value, context):
        """Show a value: a name, several of them, or the number of an option as old models have it."""
        names = self._names(value)
        if isinstance(self.box, QgsCheckableComboBox):
            for place in range(self.box.count()):
                state = Qt.CheckState.Checked if self.box.itemData(place) in names else Qt.CheckState.Unchecked
                self.box.setItemCheckState(place, state)
            return
        self.box.setCurrentIndex(max(self.box.findData(names[0] if names else None), 0))

    def widgetValue(self):
        """The ascii name chosen, a list of them, or None."""
        if isinstance(self.box, QgsCheckableComboBox):
            return list(self.box.checkedItemsData()) or None
        return self.box.currentData()

    def _names(self, value) -> list[str]:
        options = self.parameterDefinition().options()
        values = value if isinstance(value, (list, tuple)) else [] if value is None else str(value).split(",")
        names = []
        for one in values:
            text = str(one).strip()
            if text not in options and text.isdigit() and int(text) < len(options):
                text = options[int(text)]
            if text in options:
                names.append(text)
        return names

    @staticmethod
    def _optional(definition) -> bool:
        flag = QgsProcessingParameterDefinition.Flag.FlagOptional
        return bool(definition.flags() & flag) and definition.defaultValue() in (None, "")

    @staticmethod
    def _empty_word(definition) -> str:
        return tr("(as the recipe says)") if definition.name() in _BY_RECIPE else tr("(none)")


_BY_RECIPE = {
    "TRANSFORM",
    "SMALL_NUMBERS",
    "STANDARDISATION",
    "CENTRE",
    "SPREAD",
    "COMPARISON",
    "AGGREGATION",
    "SECOND_PASS",
    "CLASSES",
    "QUANTILE_TYPE",
    "CLASS_WEIGHTING",
}


class ChoiceMaker:
    """What QGIS calls with a parameter and a dialog, to get the widget of one `ChoiceParameter`."""

    def __new__(cls, parameter, dialog, row=0, col=0):
        """The widget of the dialog or of a batch cell; in the Model Designer QGIS's own frame round it."""
        kind = type(dialog).__name__
        if kind != "ModelerParametersDialog":
            batch = kind in ("BatchPanel", "BatchAlgorithmDialog")
            types = QgsProcessingGui.WidgetType
            return ChoiceWidget(parameter, types.Batch if batch else types.Standard, dialog)
        widget = QgsGui.processingGuiRegistry().createModelerParameterWidget(
            dialog.model, dialog.childId, parameter, dialog.context
        )
        widget.setDialog(dialog)
        widget.createLabel = lambda: QLabel(parameter.description())
        return widget


class ChoiceFactory(QgsProcessingParameterWidgetFactoryInterface):
    """Makes the widgets that QGIS itself asks for."""

    def __init__(self):
        super().__init__()
        self._alive: list[ChoiceWidget] = []

    def parameterType(self) -> str:
        """The kind of parameter."""
        return CHOICE

    def createWidgetWrapper(self, parameter, kind):
        """A widget for the kind; QGIS does not keep the half of it that is Python."""
        widget = ChoiceWidget(parameter, kind)
        self._alive = [*self._alive[-200:], widget]
        return widget

    def compatibleParameterTypes(self) -> list[str]:
        """Inputs of a model that may be the value."""
        return [CHOICE, "enum", QgsProcessingParameterString.typeName()]

    def compatibleOutputTypes(self) -> list[str]:
        """Outputs of another step that may be the value."""
        return [QgsProcessingOutputString.typeName()]

    def compatibleDataTypes(self, parameter) -> list[int]:
        """No layers."""
        return []


class Widgets:
    """Registers the widgets with QGIS and takes them back."""

    def __init__(self):
        self.factories = [ChoiceFactory()]
        for factory in self.factories:
            QgsGui.processingGuiRegistry().addParameterWidgetFactory(factory)

    def release(self):
        """Take the widgets back."""
        for factory in self.factories:
            QgsGui.processingGuiRegistry().removeParameterWidgetFactory(factory)
        self.factories = []
