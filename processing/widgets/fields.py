"""Fields of a layer, chosen by their titles: a box for one, chips and a window for several."""

from __future__ import annotations

from qgis.core import QgsProcessingParameterDefinition, QgsProcessingParameterField
from qgis.gui import QgsProcessingGui
from qgis.PyQt.QtCore import QRectF, QSize, Qt
from qgis.PyQt.QtGui import QPalette, QTextOption
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QStyle, QStyledItemDelegate, QWidget

from ...core.data.roles import KEY_NAMES, NAME_NAMES, PARENT_NAMES, PERIOD_NAMES, WEIGHT_NAMES, usual_field
from ...core.rates import offers
from ...core.rates.known import unit_and_title
from ...core.rates.offers import FieldSeen, Offer, field_offers, group_offers
from ...i18n import language, period_text, tr
from ..io.catalogue import shipped
from ..io.fields import ROW_NUMBERS
from ..kinds import AREAS, COUNTS, RATES
from .chips import Chip, Chips
from .picker import IndicatorWindow
from .question import QuestionWidget

_USUAL = {
    "KEY_FIELD": KEY_NAMES,
    "TARGET_KEY": KEY_NAMES,
    "NAME_FIELD": NAME_NAMES,
    "PERIOD_FIELD": PERIOD_NAMES,
    "PARENT_FIELD": PARENT_NAMES,
    "POPULATION_FIELD": WEIGHT_NAMES,
    "TARGET_POPULATION": WEIGHT_NAMES,
    "TOTAL_FIELD": WEIGHT_NAMES,
    "INDEX_FIELD": ("index", "status_index"),
    "CLASS_FIELD": ("index_class", "status_class"),
}
"""Which fields usually answer a question."""
_GREY = Qt.ItemDataRole.UserRole + 1
MODELER = QgsProcessingGui.WidgetType.Modeler


class _TwoTones(QStyledItemDelegate):
    """The title, then the field's name in grey."""

    def paint(self, painter, option, index):
        """The line as usual, and the name after it."""
        super().paint(painter, option, index)
        name = index.data(_GREY)
        if not name:
            return
        painter.save()
        groups = QPalette.ColorGroup
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
        painter.setPen(option.palette.color(groups.Normal if selected else groups.Disabled, role))
        left = option.fontMetrics.horizontalAdvance(index.data() or "") + 14
        room = option.rect.adjusted(left, 0, -4, 0)
        text = option.fontMetrics.elidedText(name, Qt.TextElideMode.ElideRight, max(room.width(), 0))
        painter.drawText(QRectF(room), text, QTextOption(Qt.AlignmentFlag.AlignVCenter))
        painter.restore()

    def sizeHint(self, option, index) -> QSize:
        """Room for both."""
        size = super().sizeHint(option, index)
        return QSize(size.width() + option.fontMetrics.horizontalAdvance(index.data(_GREY) or "") + 20, size.height())


class FieldWidget(QuestionWidget):
    """One field: its title in the box, its name in grey beside it. In the Model Designer a name can be typed."""

    def make_widget(self) -> QWidget:
        """The box."""
        self.box = QComboBox()
        self.wanted: str | None = None
        self.box.setItemDelegate(_TwoTones(self.box))
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.setMinimumContentsLength(18)
        if self.type() == MODELER:
            self.box.setEditable(True)
            self._add(None, "", "")
            for name in _USUAL.get(self.parameterDefinition().name(), ()):
                self._add(name, name, "")
            self.box.editTextChanged.connect(lambda _: self.changed())
        else:
            self.box.activated.connect(self._activated)
            self._fill([])
        return self.framed(self.box)

    def started(self):
        """Follow the layer."""
        parent = self.parameterDefinition().parentLayerParameterName()
        self.questions.follow(parent, self._layer_chosen)
        self._layer_chosen()

    def start(self, value) -> bool:
        """Begin with an answer of the profile where the layer has the field."""
        parent = self.parameterDefinition().parentLayerParameterName()
        if value not in [one.name for one in self.questions.fields(parent)]:
            return False
        self.wanted, self.given = value, True
        return True

    def show_value(self, value):
        """Show a field by its name."""
        self.wanted = str(value) if value not in (None, "") else None
        if self.type() == MODELER:
            self.box.setEditText(self.wanted or "")
        elif self.questions is not None:
            self._fill(self._fields())

    def widgetValue(self):
        """The name of the field, or None."""
        if self.type() == MODELER:
            return self.box.currentText().strip() or None
        return self.box.currentData() if self.questions is not None else self.wanted

    def _fields(self) -> list[FieldSeen]:
        definition = self.parameterDefinition()
        numeric = definition.dataType() == QgsProcessingParameterField.DataType.Numeric
        fields = self.questions.fields(definition.parentLayerParameterName())
        return [one for one in fields if one.numeric or not numeric]

    def _layer_chosen(self, _wrapper=None):
        fields = self._fields()
        names = [one.name for one in fields]
        if not self.given and fields:
            self.wanted = self._usual(names)
        elif self.given and fields and self.wanted not in (None, *names) and _wrapper is not None:
            self.wanted = self._usual(names)  # another layer was chosen, which does not have it
        before = self.box.currentData()
        self._fill(fields)
        if self.box.currentData() != before:
            self.widgetValueHasChanged.emit(self)

    def _usual(self, names: list[str]) -> str | None:
        definition = self.parameterDefinition()
        usual = [definition.defaultValue()] if definition.defaultValue() else []
        hidden = definition.flags() & QgsProcessingParameterDefinition.Flag.FlagAdvanced
        if not hidden or usual:  # what nobody sees is not guessed, but for keys and periods
            usual += _USUAL.get(definition.name(), ())
        return usual_field(usual, [name for name in names if name.lower() not in ROW_NUMBERS]) or None

    def _fill(self, fields: list[FieldSeen]):
        self.box.blockSignals(True)
        self.box.clear()
        self._add(None, self._empty_word(), "")
        for one in fields:
            self._add(one.name, one.title, one.name if one.name != one.title else "")
        if self.wanted and self.box.findData(self.wanted) < 0 and self.given:
            self._add(self.wanted, tr("{name} – not in the layer").format(name=self.wanted), "")
        self.box.setCurrentIndex(max(self.box.findData(self.wanted), 0))
        self.box.blockSignals(False)

    def _empty_word(self) -> str:
        if not self.optional() or self.parameterDefinition().name() in ("KEY_FIELD", "TARGET_KEY"):
            return tr("(please choose)")
        if self.parameterDefinition().name() == "PERIOD_FIELD":
            return tr("(none: the layer shows one period)")
        return tr("(none)")

    def _add(self, value, text: str, grey: str):
        self.box.addItem(text, value)
        self.box.setItemData(self.box.count() - 1, grey, _GREY)

    def _activated(self, _index):
        self.wanted = self.box.currentData()
        self.changed()


class FieldsWidget(QuestionWidget):
    """Several fields: chips, and a window to choose them in. In the Model Designer names can be typed."""

    def make_widget(self) -> QWidget:
        """Chips and a button; a line to type in for the Model Designer."""
        self.values: list[str] = []
        frame = QWidget()
        row = QHBoxLayout(frame)
        row.setContentsMargins(0, 0, 0, 0)
        self.button = QPushButton(tr("Choose …"), frame)
        self.button.setAccessibleName(f"{self.parameterDefinition().description()}: {tr('Choose …')}")
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self.open_window)
        self.line = self.chips = None
        if self.type() == MODELER:
            self.line = QLineEdit(frame)
            self.line.setPlaceholderText(tr("names of fields, separated by semicolons"))
            self.line.textChanged.connect(lambda _: self.changed())
            self.line.setAccessibleName(self.parameterDefinition().description())
        else:
            batch = self.type() == QgsProcessingGui.WidgetType.Batch  # the rows of its table have one height
            self.chips = Chips(frame, 1) if batch else Chips(frame)
            self.chips.setAccessibleName(self.parameterDefinition().description())
            self.chips.removed.connect(self._removed)
        row.addWidget(self.line or self.chips, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        frame.setFocusProxy(self.button)
        self.refresh()
        return frame

    def started(self):
        """Follow the layer."""
        self.questions.follow(self._parent(), self._layer_chosen)
        self.refresh()

    def start(self, value) -> bool:
        """Begin with an answer of the profile, those fields of it that the layer has."""
        there = {one.name for one in self.questions.fields(self._parent())}
        self.values = [one for one in ([value] if isinstance(value, str) else value) if one in there]
        return bool(self.values)

    def show_value(self, value):
        """Show fields by their names, a list of them or one text."""
        values = value.split(";") if isinstance(value, str) else value if isinstance(value, (list, tuple)) else []
        self.values = [str(one).strip() for one in values if str(one).strip()]
        if self.line is not None:
            self.line.setText("; ".join(self.values))
        self.refresh()

    def widgetValue(self):
        """The names of the fields, None where there are none."""
        if self.line is not None:
            return [one.strip() for one in self.line.text().split(";") if one.strip()] or None
        return list(self.values) or None

    def offers(self) -> list[Offer]:
        """What can be chosen: the fields of the layer; in the Model Designer the columns of the catalogue."""
        asks = self.asked()
        if self.questions is None:
            if asks in (AREAS, COUNTS):
                return []
            return [_open(one) for one in field_offers([], list(shipped().values()), language())]
        fields = self.questions.fields(self._parent())
        if asks == AREAS:
            return group_offers(fields)
        keys = self._keys([one.name for one in fields])
        profile = self.questions.profile
        found = field_offers(
            fields,
            list(shipped().values()),
            language(),
            own=profile.get("indicators", ()),
            directions=profile.get("directions"),
            leave_out=keys,
        )
        return [one for one in found if one.choosable] if asks == COUNTS else found

    def no_choice(self, offer: Offer) -> str:
        """Why an offer that is there cannot be ticked."""
        return ""

    def standing(self) -> str:
        """What the window says of fields that are there: the periods of the layer."""
        periods = self.questions.periods(self._parent()) if self.questions is not None else []
        ends = dict.fromkeys(map(period_text, periods[:1] + periods[-1:]))
        return "–".join(ends)

    def note(self) -> str:
        """What is wanted, for the foot of the window."""
        return ""

    def chosen(self) -> list[str]:
        """The values that the window begins with."""
        return self.widgetValue() or []

    def directions(self) -> dict[str, int] | None:
        """Value → direction where it is another than the catalogue's; None where directions are not asked for."""

    def take_directions(self, directions: dict[str, int] | None):
        """Keep what was turned in the window."""

    def open_window(self):
        """Let a person choose."""
        window = IndicatorWindow(
            self.offers(),
            self.chosen(),
            title=tr("{title}: choose").format(title=self.parameterDefinition().description()),
            rates_only=self.asked() == RATES,
            no_choice=self.no_choice,
            standing=self.standing(),
            first={COUNTS: offers.COUNTS, AREAS: offers.TEXTS}.get(self.asked(), ""),
            note=self.note(),
            directions=self.directions(),
            parent=self.button.window(),
        )
        if window.exec():
            self.show_value(window.chosen)
            self.take_directions(window.directions)
            self.changed()
        window.deleteLater()

    def refresh(self):
        """Show the chips anew."""
        if self.chips is not None:
            self.chips.show_chips([self.chip(one) for one in self.values], self._empty_word())

    def chip(self, value: str) -> Chip:
        """The chip of a field."""
        if self.questions is None:
            return Chip(value, value)
        fields = {one.name: one.title for one in self.questions.fields(self._parent())}
        wrong = tr("not in the layer") if fields and value not in fields else ""
        return Chip(value, unit_and_title(fields.get(value, value))[1], None, wrong)

    def _empty_word(self) -> str:
        if not self.optional():
            return tr("Please choose.")
        return tr("None chosen; it may stay so.")

    def _parent(self) -> str:
        return self.parameterDefinition().parentLayerParameterName()

    def _keys(self, names: list[str]) -> set[str]:
        """Fields of numbers that only tell districts and areas apart."""
        chosen = self.questions.value("KEY_FIELD")
        usual = {name for name in names if name.lower() in KEY_NAMES or name.lower().endswith(("_nr", "_id"))}
        return usual | ({chosen} if isinstance(chosen, str) else set())

    def _layer_chosen(self, _wrapper=None):
        there = {one.name for one in self.questions.fields(self._parent())}
        if there and self.values and not there & set(self.values):
            self.values = []  # another layer, with other fields
            self.widgetValueHasChanged.emit(self)
        self.refresh()

    def _removed(self, value: str):
        self.values = [one for one in self.values if one != value]
        self.refresh()
        self.changed()


def _open(offer: Offer) -> Offer:
    """An offer that can be chosen because nobody knows yet which layer it will be."""
    from dataclasses import replace

    return replace(offer, choosable=True, computable=False, missing=())
