"""The dock: choose a layer and an indicator, select districts on the map, see their course."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QComboBox, QDockWidget, QFormLayout, QLabel, QVBoxLayout, QWidget

from ..core.chart_course import course_chart
from ..i18n import number, tr
from .chart_widget import PaintedCharts
from .dock_model import DockModel


class SozialraumDock(QDockWidget):
    """The panel with the life of a Sozialraum."""

    def __init__(self, iface, parent=None):
        super().__init__(tr("Sozialraum"), parent)
        self.setObjectName("sozialraum_dock")
        self.iface = iface
        self.model = DockModel(self)
        self._build()
        self.model.layers_changed.connect(self._fill_layers)
        self.model.data_changed.connect(self._fill_fields)
        self.model.selection_changed.connect(self.draw)
        self.model.choice_changed.connect(self.draw)
        self._fill_layers()
        self._fill_fields()

    def release(self):
        """Disconnect from project and layers; the dock can be thrown away afterwards."""
        self.model.release()

    def _build(self):
        body = QWidget(self)
        column = QVBoxLayout(body)
        form = QFormLayout()
        self.layer_box = self._combo("layer", tr("Layer"), form)
        self.indicator_box = self._combo("indicator", tr("Indicator"), form)
        self.fields = QWidget(body)
        fields = QFormLayout(self.fields)
        fields.setContentsMargins(0, 0, 0, 0)
        self.key_box = self._combo("key", tr("District key"), fields)
        self.period_box = self._combo("period", tr("Period"), fields)
        column.addLayout(form)
        column.addWidget(self.fields)
        self.plot = make_charts(body)
        column.addWidget(self.plot, 1)
        self.hint = QLabel(body)
        self.hint.setWordWrap(True)
        column.addWidget(self.hint)
        self.setWidget(body)
        self.layer_box.activated.connect(self._layer_chosen)
        self.indicator_box.activated.connect(self._indicator_chosen)
        self.key_box.activated.connect(self._roles_chosen)
        self.period_box.activated.connect(self._roles_chosen)

    def _combo(self, name, label, form) -> QComboBox:
        box = QComboBox(self)
        box.setObjectName(f"sozialraum_{name}")
        box.setAccessibleName(label)
        box.setMinimumContentsLength(10)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        form.addRow(label, box)
        return box

    def _fill_layers(self):
        _fill(self.layer_box, [(name, key) for key, name in self.model.candidates()], self.model.layer_id)

    def _fill_fields(self):
        cube, roles = self.model.cube, self.model.roles
        names = [field.name() for field in self.model.layer.fields()] if self.model.layer else []
        _fill(self.layer_box, [(name, key) for key, name in self.model.candidates()], self.model.layer_id)
        _fill(self.key_box, [(name, name) for name in names], roles.key)
        _fill(self.period_box, [("", ""), *[(name, name) for name in names]], roles.period)
        entries = [(cube.title(place), place) for place in range(len(cube.indicators))] if cube else []
        _fill(self.indicator_box, entries, self.model.indicator)
        self.draw()

    def _layer_chosen(self, _index):
        self.model.choose(layer_id=self.layer_box.currentData())

    def _indicator_chosen(self, _index):
        self.model.set(indicator=self.indicator_box.currentData())
        self.model.remember()

    def _roles_chosen(self, _index):
        self.model.choose(key=self.key_box.currentData() or "", period=self.period_box.currentData() or "")

    def draw(self):
        """Show the chosen indicator for the selected districts."""
        shown = self.model.shown()
        self.plot.setVisible(shown is not None)
        if shown is None:
            self.hint.setText(tr("Choose a layer with districts and number fields."))
            return
        chart = course_chart(self.model.cube, shown, self.model.selected, self.model.period, number=number)
        self.plot.show_charts([chart])
        self.hint.setText("" if self.model.selected else tr("Select districts on the map to see their course."))


def make_charts(parent):
    """The interactive charts, or painted ones where pyqtgraph is missing."""
    try:
        from .chart_plot import ChartPlot
    except ImportError:
        return PaintedCharts(parent)
    return ChartPlot(number, parent)


def _fill(box: QComboBox, entries, current):
    """Fill a box with (text, data) and choose the entry with the given data, without a signal."""
    box.blockSignals(True)
    box.clear()
    for text, data in entries:
        box.addItem(text, data)
    box.setCurrentIndex(box.findData(current))
    box.blockSignals(False)
