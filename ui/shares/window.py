"""A window in which the share of the money that follows need is moved, and amounts and map follow at once."""

from __future__ import annotations

import contextlib

import numpy as np
from qgis.core import QgsApplication, QgsProject, QgsVectorLayer
from qgis.gui import QgsFieldComboBox, QgsMapCanvas, QgsMapLayerComboBox
from qgis.PyQt.QtCore import QLocale, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QPushButton,
    QSlider,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...core.allocation.plan import Allocation, share_out
from ...core.data.roles import WEIGHT_NAMES, usual_field
from ...core.messages import SozialraumError
from ...core.profile import value_of
from ...i18n import number, period_text, sentence, tr
from ...processing.maps.class_rules import headed_renderer, one_of
from ...processing.maps.project import has_areas
from ..protection.wizard import FieldList, polygons, show_key, words
from ..timers import alarm
from .facts import Facts, Fields, NeedChoice, periods_of
from .picture import DIFFERENCE, PER_HEAD, allocation_rules, per_head

_LEAST = 0.01
_MOST = 1e12


class SharesWindow(QDialog):
    """Tries an allocation; nothing in the project is changed, for the map paints a copy of the layer.

    tool_wanted: the parameters with which the tool computes and documents what the window shows
    """

    tool_wanted = pyqtSignal(dict)

    def __init__(self, profile: dict, layer: QgsVectorLayer | None = None, parent=None):
        super().__init__(parent)
        self.setObjectName("sozialraum_shares_window")
        self.setWindowTitle(tr("Where should the money go?"))
        self.profile = profile
        self.facts: Facts | None = None
        self.done: Allocation | None = None
        self._fields = Fields("", "", "")
        self._listened: QgsVectorLayer | None = None
        self._painted: QgsVectorLayer | None = None
        self._later = alarm(self, 300, self.read)
        self._ask()
        self._answer()
        self._lay_out()
        self.layer.layerChanged.connect(self._layer_chosen)
        if layer is not None:
            self.layer.setLayer(layer)
        self._layer_chosen(self.layer.currentLayer())
        for box in (self.period, self.method):
            box.currentIndexChanged.connect(self.read)
        for box in (self.residents, self.index):
            box.fieldChanged.connect(self.read)
        self.needs.itemChanged.connect(self._again)
        self.spread.valueChanged.connect(self.read)
        self.shown.currentIndexChanged.connect(self._paint)
        self.amount.valueChanged.connect(self.share_out)
        self.slider.valueChanged.connect(self.share_out)
        self.finished.connect(self.release)

    # ---- what is asked and shown

    def _ask(self):
        """The boxes with the choices."""
        self.layer = QgsMapLayerComboBox(self)
        project = QgsProject.instance()
        self.layer.setExceptedLayerList([one for one in project.mapLayers().values() if one not in polygons(project)])
        self.period, self.method, self.shown = QComboBox(self), QComboBox(self), QComboBox(self)
        self.amount, self.spread = QDoubleSpinBox(self), QDoubleSpinBox(self)
        for box in (self.amount, self.spread):
            box.setLocale(QLocale(QgsApplication.locale()))  # numbers are read as the table writes them
        self.amount.setRange(0, _MOST)
        self.amount.setGroupSeparatorShown(True)
        self.amount.setSuffix(" €")
        self.amount.setKeyboardTracking(False)
        self.spread.setRange(0, 1000)
        self.spread.setValue(1)
        self.spread.setToolTip(
            tr("1 means that a resident there counts twice as much as where need is least; 0 is the equal split.")
        )
        self.residents, self.index = QgsFieldComboBox(self), QgsFieldComboBox(self)
        for box in (self.residents, self.index):
            box.setAllowEmptyFieldName(True)
        self.needs = FieldList(self)
        self.needs.setToolTip(tr("Numbers of persons or cases, no rates."))
        self.method.addItem(tr("people in need"), "need_counts")
        self.method.addItem(tr("an index, where higher is more need"), "base_plus_need")
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setRange(0, 100)
        self.slider.setValue(50)
        self.slider.setPageStep(10)
        self.slider.setTickInterval(10)
        self.slider.setTickPosition(QSlider.TickPosition.TicksBelow)
        self.slider.setAccessibleName(tr("Share that follows need (%)"))
        for name in ("layer", "period", "amount", "residents", "method", "needs", "index", "spread", "slider", "shown"):
            getattr(self, name).setObjectName(f"sozialraum_shares_{name}")

    def _answer(self):
        """The table, the map and what is said of them."""
        self.share = words("")
        self.message = words("")
        self.message.setObjectName("sozialraum_shares_message")
        titles = (tr("District"), tr("Residents"), tr("Amount (€)"), tr("Equal split (€)"), tr("Difference (€)"))
        self.table = QTableWidget(0, 6, self)
        self.table.setObjectName("sozialraum_shares_table")
        self.table.setHorizontalHeaderLabels([*titles, tr("Per resident (€)")])
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.verticalHeader().hide()
        self.table.resizeColumnsToContents()
        self.shown.addItem(tr("More or less per resident than in the equal split"), DIFFERENCE)
        self.shown.addItem(tr("Amount per resident"), PER_HEAD)
        self.shown.setAccessibleName(tr("What the map shows"))
        self.canvas = QgsMapCanvas(self)
        self.canvas.setCanvasColor(QColor("#ffffff"))
        self.canvas.setMinimumSize(320, 240)
        self.canvas.setAccessibleName(tr("Preview"))
        self.key = QVBoxLayout()
        self.tool = QPushButton(tr("Compute with the tool …"), self)
        self.tool.setObjectName("sozialraum_shares_tool")
        self.tool.setToolTip(
            tr(
                "Opens “Allocate funds by need” with these choices: it adds floors, caps and what is certain, and documents the result."
            )
        )
        self.tool.clicked.connect(self._want_tool)

    def _lay_out(self):
        self.form = QFormLayout()
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for title, box in (
            (tr("Layer"), self.layer),
            (tr("Period"), self.period),
            (tr("Amount"), self.amount),
            (tr("Residents"), self.residents),
            (tr("By what"), self.method),
            (tr("People in need"), self.needs),
            (tr("Index"), self.index),
            (tr("How much more where need is greatest"), self.spread),
        ):
            self.form.addRow(title, box)
        for box in (self.layer, self.period, self.residents, self.method, self.index):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(12)
        left = QVBoxLayout()
        left.addLayout(self.form)
        for one in (self.share, self.slider, self.message):
            left.addWidget(one)
        left.addStretch(1)
        side = QWidget(self)
        side.setLayout(left)
        side.setMinimumWidth(430)
        side.setMaximumWidth(520)
        picture = QVBoxLayout()
        picture.addWidget(self.shown)
        picture.addWidget(self.canvas, 1)
        picture.addLayout(self.key)
        both = QHBoxLayout()
        both.addWidget(side, 2)
        both.addLayout(picture, 3)
        close = QPushButton(tr("Close"), self)
        close.clicked.connect(self.reject)
        close.setAutoDefault(False)
        self.tool.setAutoDefault(False)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.tool)
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.addLayout(both, 3)
        column.addWidget(self.table, 2)
        column.addLayout(buttons)
        self.resize(1040, 860)

    # ---- reading

    def _layer_chosen(self, layer):
        self._listen(layer)
        fits = has_areas(layer) and layer.isValid()
        self._fields = Fields.of(layer, self.profile) if fits else Fields("", "", "")
        boxes = (self.period, self.residents, self.index, self.needs)
        for box in boxes:
            box.blockSignals(True)
        self.needs.show_layer(layer if fits else None, rates=False)
        for box in (self.residents, self.index):
            box.setLayer(layer if fits else None)
        there = layer.fields().names() if fits else []
        stated = value_of(self.profile, "districts", "residents")
        self.residents.setField(stated if stated in there else usual_field(WEIGHT_NAMES, there))
        self.index.setField("index" if "index" in there else "")
        self.period.clear()
        with contextlib.suppress(SozialraumError):  # a layer without rows is refused when its districts are read
            for text in periods_of(layer, self._fields.period) if fits else ():
                self.period.addItem(period_text(text), text)
        self.period.setCurrentIndex(self.period.count() - 1)
        self.period.setEnabled(self.period.count() > 0)
        for box in boxes:
            box.blockSignals(False)
        self._copy(layer if fits else None)
        self.read()

    def _copy(self, layer: QgsVectorLayer | None):
        """The layer as the map shows it: a copy, so that the style of the project's layer is never touched."""
        self.canvas.setLayers([])
        self._painted = layer.clone() if layer is not None else None
        if self._painted is not None:
            self._painted.setLabelsEnabled(False)
            self.canvas.setDestinationCrs(layer.crs())
            self.canvas.setExtent(layer.extent())

    def _choice(self) -> NeedChoice:
        by_index = self.method.currentData() == "base_plus_need"
        residents = self.residents.currentField()
        needs = () if by_index else tuple(name for name, _ in self.needs.ticked() if name != residents)
        index = self.index.currentField() if by_index else ""
        return NeedChoice(self.period.currentData() or "", residents, needs, index, self.spread.value())

    def _again(self, *_):
        """Read again when all that happens now has happened."""
        self._later.start()

    def read(self, *_):
        """Read the districts as they are chosen, then share out."""
        self._later.stop()
        by_index = self.method.currentData() == "base_plus_need"
        for box, on in ((self.needs, not by_index), (self.index, by_index), (self.spread, by_index)):
            box.setVisible(on)
            self.form.labelForField(box).setVisible(on)
        layer = self.layer.currentLayer()
        try:
            if not has_areas(layer):
                raise SozialraumError("There is no layer with areas in the project. Read statistics first.")
            self.facts = Facts.of(layer, self._fields, self._choice())
        except SozialraumError as error:
            self._refuse(error)
            return
        self._rows()
        self.share_out()

    # ---- amounts and map

    @property
    def cents(self) -> int:
        """The amount in whole cents."""
        return round(self.amount.value() * 100)

    def share_out(self, *_):
        """Amounts for the share as the slider stands."""
        share = self.slider.value()
        self.share.setText(
            tr("{need} % of the amount follow need, {base} % the residents alone").format(need=share, base=100 - share)
        )
        if self.facts is None:
            return
        try:
            if self.amount.value() < _LEAST:
                raise SozialraumError("Give the amount that is to be shared out in euros (AMOUNT), more than zero.")
            self.done = share_out(self.facts.plan(self.cents, share))
            self.full = share_out(self.facts.plan(self.cents, 100))
        except SozialraumError as error:
            self._blank(error)
            return
        said = [sentence(one) for one in self.facts.warnings]
        moved = tr("{share} % of the money lie elsewhere than in the equal split.")
        self.message.setText(" ".join([moved.format(share=number(100 * self.done.moved, 1)), *said]))
        self.tool.setEnabled(True)
        self._numbers()
        self._paint()

    def _rows(self):
        """A row for the sum and one for each district; the amounts are written by `_numbers`."""
        facts = self.facts
        self.table.setRowCount(len(facts.keys) + 1)
        people = [facts.population.sum(), *facts.population]
        for row, (name, heads) in enumerate(zip([tr("Sum"), *facts.names], people)):
            for column in range(6):
                item = QTableWidgetItem()
                if column:
                    item.setTextAlignment(int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter))
                if not row:
                    font = item.font()
                    font.setBold(True)
                    item.setFont(font)
                self.table.setItem(row, column, item)
            self.table.item(row, 0).setText(name)
            self.table.item(row, 1).setText(number(heads, 0 if float(heads).is_integer() else 1))

    def _numbers(self):
        done, population = self.done, self.facts.population
        cents, equal = (np.concatenate([[one.sum()], one]) for one in (done.cents, done.equal))
        heads = per_head(cents, np.concatenate([[population.sum()], population]))
        for row, (amount, even, head) in enumerate(zip(cents, equal, heads)):
            gap = int(amount - even)
            texts = (
                number(amount / 100, 2),
                number(even / 100, 2),
                ("+" if gap > 0 else "") + number(gap / 100, 2),
                number(head, 2) if np.isfinite(head) else "",
            )
            for column, text in enumerate(texts, 2):
                self.table.item(row, column).setText(text)
        self.table.resizeColumnsToContents()

    def _paint(self, *_):
        if self.done is None or self._painted is None:
            return
        facts, layer = self.facts, self._painted
        fields = layer.fields()
        key = fields.at(fields.lookupField(facts.fields.key))
        shown = self.shown.currentData()
        rules = allocation_rules(shown, self.done, self.full, facts.population, key, facts.keys)
        year = ""
        if facts.choice.period:
            year = one_of(fields.at(fields.lookupField(facts.fields.period)), [facts.choice.period])
        layer.setRenderer(headed_renderer(self.shown.currentText(), year, rules))
        show_key(self.key, rules, self)
        self.canvas.setLayers([layer])
        self.canvas.refresh()

    # ---- refusing and leaving

    def _refuse(self, error: SozialraumError):
        """The districts cannot be read as they are chosen."""
        self.facts = None
        self.table.setRowCount(0)
        self._blank(error)

    def _blank(self, error: SozialraumError):
        """No amounts, no map: a number that stayed would be that of other choices."""
        self.done = None
        for row in range(self.table.rowCount()):
            for column in range(2, 6):
                self.table.item(row, column).setText("")
        show_key(self.key, [], self)
        self.canvas.setLayers([])
        self.tool.setEnabled(False)
        self.message.setText(sentence(error))

    def _want_tool(self):
        self.tool_wanted.emit(self.facts.parameters(self.cents, self.slider.value()))

    def _listen(self, layer):
        """Hear when numbers of the layer change, so that amounts are never those of before."""
        if self._listened is not None:
            # where the layer is gone, its connections went with it
            with contextlib.suppress(RuntimeError, TypeError):
                for signal in _changes(self._listened):
                    signal.disconnect(self._again)
        self._listened = layer if isinstance(layer, QgsVectorLayer) else None
        for signal in _changes(self._listened) if self._listened is not None else ():
            signal.connect(self._again)

    def release(self, *_):
        """Let go of layer and map."""
        self._listen(None)
        self._later.stop()
        self._copy(None)


def _changes(layer: QgsVectorLayer) -> tuple:
    return layer.attributeValueChanged, layer.dataChanged, layer.subsetStringChanged, layer.afterRollBack
