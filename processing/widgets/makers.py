"""Which widget a parameter gets, for dialogs, batch and the Model Designer, whoever asks."""

from __future__ import annotations

from qgis.core import QgsProcessingOutputString, QgsProcessingParameterField, QgsProcessingParameterString
from qgis.gui import QgsGui, QgsProcessingGui, QgsProcessingParameterWidgetFactoryInterface
from qgis.PyQt.QtWidgets import QLabel

from ..choice import CHOICE
from ..kinds import CODES, FIELD, INDEX, PERIOD, PERIODS, TEXT
from .choices import ChoiceWidget
from .codes import CodesWidget
from .fields import FieldsWidget, FieldWidget
from .index_questions import IndexIndicatorsWidget, RecipeWidget
from .periods import PeriodWidget
from .question import QuestionWidget
from .texts import TextWidget

_KEPT = 400
"""Widgets that the factory keeps alive; a dialog in the Model Designer has up to fifty."""


def widget_for(parameter, kind=QgsProcessingGui.WidgetType.Standard, parent=None) -> QuestionWidget:
    """The widget of a parameter of ours."""
    asks = parameter.metadata().get("asks", "")
    if parameter.type() == CHOICE:
        made = RecipeWidget if parameter.name() == "RECIPE" else ChoiceWidget
    elif parameter.type() == TEXT:
        made = {CODES: CodesWidget, PERIOD: PeriodWidget, PERIODS: PeriodWidget}.get(asks, TextWidget)
    elif not parameter.allowMultiple():
        made = FieldWidget
    else:
        made = IndexIndicatorsWidget if asks == INDEX else FieldsWidget
    return made(parameter, kind, parent)


class Maker:
    """What QGIS calls with a parameter and a dialog, to get the widget of one parameter."""

    def __new__(cls, parameter, dialog, row=0, col=0):
        """The widget of the dialog or of a batch cell; in the Model Designer QGIS's own frame round it."""
        kind = type(dialog).__name__
        if kind != "ModelerParametersDialog":
            batch = kind in ("BatchPanel", "BatchAlgorithmDialog")
            types = QgsProcessingGui.WidgetType
            return widget_for(parameter, types.Batch if batch else types.Standard, dialog)
        widget = QgsGui.processingGuiRegistry().createModelerParameterWidget(
            dialog.model, dialog.childId, parameter, dialog.context
        )
        widget.setDialog(dialog)
        widget.createLabel = lambda: QLabel(parameter.description())
        return widget


class Factory(QgsProcessingParameterWidgetFactoryInterface):
    """Makes the widgets of one kind of parameter that QGIS itself asks for.

    compatible: further kinds of inputs of a model that may be the value
    """

    def __init__(self, kind: str, *compatible: str):
        super().__init__()
        self._kind, self._compatible = kind, compatible
        self._alive: list[QuestionWidget] = []

    def parameterType(self) -> str:
        """The kind of parameter."""
        return self._kind

    def createWidgetWrapper(self, parameter, kind):
        """A widget for the parameter; QGIS does not keep the half of it that is Python."""
        widget = widget_for(parameter, kind)
        self._alive = [*self._alive[-_KEPT:], widget]
        return widget

    def compatibleParameterTypes(self) -> list[str]:
        """Inputs of a model that may be the value."""
        return [self._kind, *self._compatible, QgsProcessingParameterString.typeName()]

    def compatibleOutputTypes(self) -> list[str]:
        """Outputs of another step that may be the value."""
        return [QgsProcessingOutputString.typeName()]

    def compatibleDataTypes(self, parameter) -> list[int]:
        """No layers."""
        return []


class Widgets:
    """Registers the widgets with QGIS and takes them back."""

    def __init__(self):
        field = QgsProcessingParameterField.typeName()
        self.factories = [Factory(CHOICE, "enum"), Factory(FIELD, field), Factory(TEXT, field)]
        for factory in self.factories:
            QgsGui.processingGuiRegistry().addParameterWidgetFactory(factory)

    def release(self):
        """Take the widgets back."""
        for factory in self.factories:
            QgsGui.processingGuiRegistry().removeParameterWidgetFactory(factory)
        self.factories = []
