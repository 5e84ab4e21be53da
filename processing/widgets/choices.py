"""The widget of a `ChoiceParameter`: a box with words, or boxes to tick where several may be chosen."""

from __future__ import annotations

from qgis.core import QgsProcessingParameterDefinition
from qgis.gui import QgsCheckableComboBox, QgsProcessingGui
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QWidget

from ...i18n import tr
from .question import QuestionWidget


class ChoiceWidget(QuestionWidget):
    """Shows words, gives and takes ascii names."""

    def __init__(self, parameter, kind=QgsProcessingGui.WidgetType.Standard, parent=None):
        super().__init__(parameter, kind, parent)
        self.box: QComboBox | None = None

    def make_widget(self) -> QWidget:
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
            self.box.checkedItemsChanged.connect(lambda _: self.changed())
        else:
            self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            self.box.setMinimumContentsLength(18)
            self.box.currentIndexChanged.connect(lambda _: self.changed())
        return self.framed(self.box)

    def show_value(self, value):
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
