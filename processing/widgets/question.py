"""What our widgets in the toolbox share: the bare title, the layer that a question is about, and the first answers."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingUtils,
    QgsProject,
    QgsProperty,
    QgsVectorLayer,
)
from qgis.gui import QgsAbstractProcessingParameterWidgetWrapper, QgsProcessingGui
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QWidget

from ...core.data.roles import PERIOD_NAMES, usual_field
from ...core.messages import SozialraumError
from ...core.periods import in_order
from ...core.profile import answers
from ...core.rates.offers import FieldSeen
from ...i18n import tr
from ..io.fields import to_text
from ..io.profile import profile_of
from .target import TargetAnswers

_MOST_PERIODS = 2000
"""More different values than this are no periods."""
_FLAGS = QgsProcessingParameterDefinition.Flag


_KEPT: dict[int, QWidget] = {}


def kept(widget: QWidget) -> QWidget:
    """A widget that QGIS gets from Python, whose Python half lives as long as the widget.

    What a virtual method returns belongs to C++; PyQt then frees the Python half, to which the widget goes on pointing, and
    QGIS ends without a word as soon as the memory is used again.
    """
    place = id(widget)
    _KEPT[place] = widget
    widget.destroyed.connect(lambda *_: _KEPT.pop(place, None))
    return widget


class QuestionWidget(QgsAbstractProcessingParameterWidgetWrapper):
    """A widget of ours. questions: all of its dialog, None before the dialog is whole and in the Model Designer."""

    says_what_empty_means = True

    def __init__(self, parameter, kind=QgsProcessingGui.WidgetType.Standard, parent=None):
        super().__init__(parameter, kind, parent)
        self.questions: Questions | None = None
        self.given = False

    def createLabel(self) -> QLabel | None:
        """The bare title: whether something may be left empty is said in the widget's words."""
        if self.type() == QgsProcessingGui.WidgetType.Batch:
            return None
        definition = self.parameterDefinition()
        label = QLabel(definition.description())
        label.setToolTip(definition.toolTip())
        return kept(label)

    def createWidget(self) -> QWidget:
        """Called by QGIS once."""
        return kept(self.make_widget())

    def make_widget(self) -> QWidget:
        """The widget; what lies inside it is the wrapper's own."""
        raise NotImplementedError

    def framed(self, widget: QWidget) -> QWidget:
        """A frame round a widget, with its help and, for people who do not see it, its title."""
        frame = QWidget()
        layout = QHBoxLayout(frame)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(widget)
        frame.setFocusProxy(widget)
        frame.setToolTip(self.parameterDefinition().toolTip())  # what lies inside has none and shows this one
        widget.setAccessibleName(self.parameterDefinition().description())
        return frame

    def setWidgetValue(self, value, context):
        """A value from outside: a default before the dialog is whole, afterwards what a person or a tool gives."""
        self.given = self.given or self.questions is not None
        self.show_value(value)

    def show_value(self, value):
        """Show a value as it is stored."""
        raise NotImplementedError

    def postInitialize(self, wrappers):
        """Called by QGIS when every widget of the dialog is there."""
        super().postInitialize(wrappers)
        if self.questions is None:
            Questions(wrappers)
        self.started()

    def started(self):
        """The dialog is whole; widgets that follow a layer fill themselves."""

    def start(self, value) -> bool:
        """Begin with an answer of the profile; whether it fits."""
        self.show_value(value)
        return True

    def asked(self) -> str:
        """What the parameter asks for, see `kinds`."""
        return self.parameterDefinition().metadata().get("asks", "")

    def optional(self) -> bool:
        """Whether no answer is an answer."""
        return bool(self.parameterDefinition().flags() & _FLAGS.FlagOptional)

    def changed(self):
        """A person has changed the answer."""
        self.given = True
        self.widgetValueHasChanged.emit(self)


class Questions:
    """The widgets of one dialog, by their parameters' names; the profile answers what it can."""

    def __init__(self, wrappers):
        self.wrappers = {one.parameterDefinition().name(): one for one in wrappers}
        self.project = QgsProject.instance()
        self.context = QgsProcessingContext()
        self.context.setProject(self.project)
        try:
            self.profile = profile_of(self.project) or {}
        except SozialraumError:
            self.profile = {}  # the start page says what is wrong with it
        first = next(iter(self.wrappers.values())).parameterDefinition()
        self.algorithm = first.algorithm()
        tool = self.algorithm.name() if self.algorithm is not None else ""
        self.answers = answers(self.profile, tool, self.wrappers)
        for one in self.wrappers.values():
            if isinstance(one, QuestionWidget):
                one.questions = self
        self._choose_layer()
        self._begin()
        self.target = TargetAnswers(self) if tool == "trafficlight" else None
        arrange(self.wrappers)

    def value(self, name: str):
        """What is answered to a question, None where there is none of this name."""
        wrapper = self.wrappers.get(name)
        return wrapper.parameterValue() if wrapper is not None else None

    def set(self, name: str, value):
        """Answer a question, where there is one of this name."""
        if name in self.wrappers:
            self.wrappers[name].setParameterValue(value, self.context)

    def layer(self, name: str) -> QgsVectorLayer | None:
        """The layer that is chosen, None where none is."""
        value = self.value(name)
        if isinstance(value, QgsProcessingFeatureSourceDefinition):
            value = value.source
        if isinstance(value, QgsProperty):
            value = value.staticValue()
        if isinstance(value, str) and value:
            value = QgsProcessingUtils.mapLayerFromString(value, self.context)
        return value if isinstance(value, QgsVectorLayer) and value.isValid() else None

    def fields(self, name: str) -> list[FieldSeen]:
        """The fields of the layer that is chosen."""
        layer = self.layer(name)
        return [] if layer is None else seen_fields(layer)

    def periods(self, name: str) -> list[str]:
        """The periods of the layer that is chosen, in their order; none where they cannot be told."""
        layer = self.layer(name)
        names = layer.fields().names() if layer is not None else []
        chosen = self.value("PERIOD_FIELD") if name == "INPUT" else None
        field = chosen if chosen in names else usual_field(PERIOD_NAMES, names)
        if not field:
            return []
        values = layer.uniqueValues(layer.fields().lookupField(field), _MOST_PERIODS)
        return [] if len(values) >= _MOST_PERIODS else in_order([text for text in map(to_text, values) if text])

    def follow(self, name: str, slot):
        """Tell a widget when another answer changes."""
        if name in self.wrappers:
            self.wrappers[name].widgetValueHasChanged.connect(slot)

    def _choose_layer(self):
        """Begin with the layer that has most of the fields that the profile names."""
        source = self.wrappers.get("INPUT")
        definition = source.parameterDefinition() if source is not None else None
        fields = {one for value in self.answers.values() for one in (value if isinstance(value, list) else [value])}
        if not isinstance(definition, QgsProcessingParameterFeatureSource) or not fields:
            return
        chosen = self.layer("INPUT")
        layers = [one for one in self.project.mapLayers().values() if isinstance(one, QgsVectorLayer)]
        known = {one.id(): len(fields & set(one.fields().names())) for one in layers}
        best = max(known, key=known.get, default="")
        less = known.get(chosen.id(), 0) if chosen is not None else 0
        if best and known[best] > less and definition.checkValueIsAcceptable(best, self.context):
            self.set("INPUT", best)

    def _begin(self):
        for name, value in self.answers.items():
            wrapper = self.wrappers[name]
            if isinstance(wrapper, QuestionWidget):
                fits = wrapper.start(value)
            else:
                fits = True
                self.set(name, value)
            self.tell_origin(name, fits)

    def tell_origin(self, name: str, known: bool):
        """Say in the tooltip of a question whether its answer is that of the profile."""
        widget, told = self.wrappers[name].wrappedWidget(), self.wrappers[name].parameterDefinition().toolTip()
        if widget is not None:
            widget.setToolTip(f"{told}<p>{tr('From the profile of the municipality.')}</p>" if known else told)


def seen_fields(layer: QgsVectorLayer) -> list[FieldSeen]:
    """The fields of a layer with their titles."""
    return [FieldSeen(one.name(), one.displayName(), one.isNumeric()) for one in layer.fields()]


def arrange(wrappers: dict):
    """Titles without “[optional]”, rare outputs behind Advanced."""
    for wrapper in wrappers.values():
        definition = wrapper.parameterDefinition()
        label = wrapper.wrappedLabel() or getattr(wrapper, "label", None)
        flags = definition.flags()
        if isinstance(label, QLabel) and isinstance(definition, QgsProcessingParameterFeatureSink):
            label.setText(tr("Result: {title}").format(title=definition.description()))
        elif isinstance(label, QLabel) and flags & _FLAGS.FlagOptional:
            told = getattr(wrapper, "says_what_empty_means", False) or definition.isDestination()
            free = not told and not flags & _FLAGS.FlagAdvanced and definition.defaultValue() in (None, "")
            title = definition.description()
            label.setText(tr("{title} (may be left empty)").format(title=title) if free else title)
    box = _advanced_box(wrappers)
    for wrapper in wrappers.values() if box is not None else ():
        definition = wrapper.parameterDefinition()
        if definition.isDestination() and definition.flags() & _FLAGS.FlagAdvanced:
            for widget in (wrapper.wrappedLabel(), wrapper.wrappedWidget()):
                if widget is not None:
                    box.layout().addWidget(widget)


def _advanced_box(wrappers: dict) -> QWidget | None:
    """The box of advanced parameters of the dialog; None in batch, and where QGIS has changed.

    It is where an advanced parameter lies. To look through all widgets of a dialog is no way: PyQt may take one for another
    that lay at its address before.
    """
    for wrapper in wrappers.values():
        definition, widget = wrapper.parameterDefinition(), wrapper.wrappedWidget()
        if widget is not None and definition.flags() & _FLAGS.FlagAdvanced and not definition.isDestination():
            above = widget.parentWidget()
            if above is not None and above.inherits("QgsCollapsibleGroupBoxBasic") and above.layout() is not None:
                return above
    return None
