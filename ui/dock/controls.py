"""What is shown and how: the boxes and buttons above the chart."""

from __future__ import annotations

from collections import Counter

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import (
    QAction,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QSizePolicy,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...core.charts import views
from ...drawing.theme import words
from ...i18n import period_text, tr
from .benchmark_menu import BenchmarkMenu
from .content import choice_of
from .indicator_box import IndicatorBox, SeveralButton
from .map_colours import MapColours
from .map_controls import ColourRow, PeriodRow
from .model import DockModel


class Controls(QWidget):
    """Boxes and buttons that follow the model and change it; the same for every view."""

    period_dragged = pyqtSignal(int)
    indicator_picked = pyqtSignal()
    tools_wanted = pyqtSignal(bool)

    def __init__(self, model: DockModel, colours: MapColours, parent=None):
        super().__init__(parent)
        self.model = model
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.layer_row = QWidget(self)
        self.layer_row.setLayout(self._layer_row())
        column.addWidget(self.layer_row)
        self.data = self._data_rows()
        self.data.setVisible(False)
        column.addWidget(self.data)
        column.addLayout(self._indicator_row())
        self.years = PeriodRow(model, self)
        self.slider, self.period_label = self.years.slider, self.years.label
        self.years.chosen.connect(self.period_dragged)
        column.addWidget(self.years)
        self.colour_row = ColourRow(colours, self)
        column.addWidget(self.colour_row)
        self._search_at = column.count()
        column.addWidget(self._tabs())
        column.addLayout(self._view_row())
        column.addLayout(self._mode_row())
        column.addWidget(self.order_box)
        self._narrow = self._low = False
        self.fit(False, False)
        model.layers_changed.connect(self.fill_layers)
        model.data_changed.connect(self.fill)
        model.choice_changed.connect(self.follow)
        self.fill()

    def put_search(self, widget: QWidget):
        """Place the search for districts between what colours the map and the views."""
        self.layout().insertWidget(self._search_at, widget)

    # ---- building -----------------------------------------------------------------------------------------------

    def _layer_row(self):
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        self.layer_box = self._combo("layer", tr("Layer with the districts"))
        self.layer_box.activated.connect(self._layer_chosen)
        self.data_button = QToolButton(self)
        self.data_button.setObjectName("sozialraum_data")
        self.data_button.setIcon(QgsApplication.getThemeIcon("/mActionOptions.svg"))
        self.data_button.setToolTip(tr("Which field is what: key, name, period, weight, table"))
        self.data_button.setAccessibleName(self.data_button.toolTip())
        self.data_button.setCheckable(True)
        self.data_button.toggled.connect(self._show_data)
        row.addWidget(self.layer_box, 1)
        row.addWidget(self.data_button)
        return row

    def _data_rows(self) -> QWidget:
        panel = QWidget(self)
        form = QFormLayout(panel)
        form.setContentsMargins(8, 0, 0, 0)
        self.table_box = self._combo("table", tr("Table with the statistics"))
        self.key_box = self._combo("key", tr("Field with the district key"))
        self.name_box = self._combo("name", tr("Field with the district name"))
        self.period_field_box = self._combo("period_field", tr("Field with the period"))
        self.weight_box = self._combo("weight", tr("Weight of the municipal value"))
        form.addRow(tr("Table"), self.table_box)
        form.addRow(tr("District key"), self.key_box)
        form.addRow(tr("Name"), self.name_box)
        form.addRow(tr("Period"), self.period_field_box)
        form.addRow(tr("Weight"), self.weight_box)
        self.table_box.activated.connect(self._table_chosen)
        for box in (self.key_box, self.name_box, self.period_field_box, self.weight_box):
            box.activated.connect(self._roles_chosen)
        return panel

    def _tabs(self) -> QTabBar:
        self.tabs = QTabBar(self)
        self.tabs.setObjectName("sozialraum_views")
        self.tabs.setAccessibleName(tr("View"))
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setUsesScrollButtons(True)
        for view in views.VIEWS:
            icon = QgsApplication.getThemeIcon(view.icon) if view.icon else QIcon()
            self.tabs.addTab(icon, words(view.title))
        self.tabs.currentChanged.connect(self._view_chosen)
        return self.tabs

    def _view_row(self):
        """The views in a box, and what has no room behind one button: instead of the tabs where these have no room."""
        row = QHBoxLayout()
        self.view_box = self._combo("view_box", tr("View"))
        for view in views.VIEWS:
            self.view_box.addItem(words(view.title))
        self.view_box.activated.connect(self._view_chosen)
        self.more_button = QToolButton(self)
        self.more_button.setObjectName("sozialraum_more")
        self.more_button.setIcon(QgsApplication.getThemeIcon("/mActionOptions.svg"))
        self.more_button.setToolTip(tr("Layer, colours of the map and tools"))
        self.more_button.setAccessibleName(self.more_button.toolTip())
        self.more_button.setCheckable(True)
        self.more_button.toggled.connect(self._show_more)
        row.addWidget(self.view_box, 1)
        row.addWidget(self.more_button)
        return row

    def fit(self, narrow: bool, low: bool):
        """Arrange for the room there is. narrow: no tabs; low: layer, colours and tools come when they are asked for."""
        self._narrow, self._low = narrow, low
        style = Qt.ToolButtonStyle
        self.options_button.setToolButtonStyle(style.ToolButtonIconOnly if narrow else style.ToolButtonTextOnly)
        self.tabs.setVisible(not narrow and not low)
        for widget in (self.view_box, self.more_button):
            widget.setVisible(narrow or low)
        self._show_more(self.more_button.isChecked())

    @property
    def tabs_fit(self) -> int:
        """Pixels that the tabs need."""
        return self.tabs.sizeHint().width()

    def _show_more(self, shown: bool):
        seen = shown or not (self._narrow or self._low)
        for widget in (self.layer_row, self.colour_row):
            widget.setVisible(seen)
        self.data.setVisible(seen and self.data_button.isChecked())
        self.tools_wanted.emit(seen)

    def _indicator_row(self):
        row = QHBoxLayout()
        self.indicator_box = self._combo("indicator", tr("Indicator"), IndicatorBox(self.model, self))
        self.indicator_box.activated.connect(self._indicator_chosen)
        self.against = QLabel(tr("against"), self)
        self.second_box = self._combo("second", tr("Second indicator"), IndicatorBox(self.model, self))
        self.second_box.activated.connect(self._second_chosen)
        self.several_button = SeveralButton(self.model, self)
        self.several_button.setObjectName("sozialraum_several")
        self.several_button.taken.connect(self._several_chosen)
        row.addWidget(self.indicator_box, 1)
        row.addWidget(self.against)
        row.addWidget(self.second_box, 1)
        row.addWidget(self.several_button)
        return row

    def _mode_row(self):
        row = QHBoxLayout()
        self.mode_box = self._combo("mode", tr("Show values as"))
        for text, mode in (
            (tr("Values"), "absolute"),
            (tr("Change since a base period (= 100)"), "base"),
            (tr("Difference to the municipality"), "deviation"),
            (tr("Standard deviations (z)"), "z"),
        ):
            self.mode_box.addItem(text, mode)
        self.mode_box.activated.connect(self._mode_chosen)
        self.base_box = self._combo("base", tr("Base period"))
        self.base_box.activated.connect(self._base_chosen)
        self.arrow = QLabel("→", self)
        self.order_box = self._combo("order", tr("Order of the districts"))
        for text, order in (
            (tr("Greatest rise first"), "rise"),
            (tr("Greatest fall first"), "fall"),
            (tr("Highest value first"), "value"),
            (tr("By name"), "name"),
        ):
            self.order_box.addItem(text, order)
        self.order_box.activated.connect(self._order_chosen)
        self.last_box = self._combo("last", tr("Later period"))
        self.last_box.activated.connect(self._last_chosen)
        for box in (self.base_box, self.last_box):
            box.setMinimumContentsLength(4)
        self.options_button = QToolButton(self)
        self.options_button.setObjectName("sozialraum_options")
        self.options_button.setText(tr("Show"))
        self.options_button.setIcon(QgsApplication.getThemeIcon("/mActionShowAllLayers.svg"))
        self.options_button.setToolTip(tr("What the chart shows"))
        self.options_button.setAccessibleName(tr("What the chart shows"))
        self.options_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.options_button)
        self.option_actions = {option.name: self._option(menu, option) for option in views.all_options()}
        menu.triggered.connect(self._option_chosen)
        self.benchmarks = BenchmarkMenu(self.model, menu, self)
        self.options_button.setMenu(menu)
        row.addWidget(self.mode_box, 1)
        row.addWidget(self.base_box)
        row.addWidget(self.arrow)
        row.addWidget(self.last_box)
        row.addStretch(0)
        row.addWidget(self.options_button)
        return row

    def _combo(self, name: str, label: str, box: QComboBox | None = None) -> QComboBox:
        box = QComboBox(self) if box is None else box
        box.setObjectName(f"sozialraum_{name}")
        box.setAccessibleName(label)
        box.setToolTip(label)
        box.setMinimumContentsLength(5)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return box

    def _option(self, menu: QMenu, option: views.Option) -> QAction:
        action = menu.addAction(words(option.title))
        action.setCheckable(True)
        action.setData(option.name)
        return action

    # ---- following the model ------------------------------------------------------------------------------------

    def fill_layers(self):
        """Offer the layers and tables of the project."""
        model = self.model
        layers = [(name, layer_id) for layer_id, name in model.candidates()]
        fill(self.layer_box, layers or [(tr("No layer with districts"), "")], model.layer_id)
        tables = [(name, layer_id) for layer_id, name in model.tables()]
        fill(self.table_box, [(tr("In the layer itself"), ""), *tables], model.table_id)

    def fill(self):
        """Offer the fields, indicators and periods of the layer."""
        model = self.model
        cube, layer = model.cube, model.layer
        self.fill_layers()
        data = model.table or layer
        names = [field.name() for field in layer.fields()] if layer is not None else []
        periods = [field.name() for field in data.fields()] if data is not None else []
        none = (tr("(none)"), "")
        fill(self.key_box, [(name, name) for name in names], model.roles.key)
        fill(self.name_box, [none, *((name, name) for name in names)], model.roles.name)
        fill(self.period_field_box, [none, *((name, name) for name in periods)], model.roles.period)
        labels = indicator_labels(cube) if cube else []
        entries = [(text, place) for place, text in enumerate(labels)]
        weights = [(text, cube.indicators[place]) for place, text in enumerate(labels)]
        fill(self.weight_box, [(tr("Plain mean of the districts"), "-"), *weights], model.roles.weight or "-")
        for box in (self.indicator_box, self.second_box):
            fill(box, entries, None)
        periods = [(period_text(text), place) for place, text in enumerate(cube.periods)] if cube else []
        for box in (self.base_box, self.last_box):
            fill(box, periods, 0)
        self.years.fill()
        self.follow()

    def follow(self):
        """Show what the model has chosen."""
        model = self.model
        cube = model.cube
        for box, value in (
            (self.indicator_box, model.indicator),
            (self.second_box, model.second),
            (self.mode_box, model.mode),
            (self.base_box, model.base),
            (self.last_box, model.period),
            (self.order_box, model.order),
        ):
            box.setCurrentIndex(box.findData(value))
        self.tabs.blockSignals(True)
        self.tabs.setCurrentIndex([view.name for view in views.VIEWS].index(model.view))
        self.tabs.blockSignals(False)
        self.view_box.setCurrentIndex(self.tabs.currentIndex())
        self.years.follow()
        timed = cube is not None and len(cube.periods) > 1
        view = model.view_entry
        self.indicator_box.setEnabled("indicator" in view.needs)
        two = timed and "base" in view.needs
        seen = {
            self.against: "second" in view.needs,
            self.second_box: "second" in view.needs,
            self.several_button: "several" in view.needs,
            self.mode_box: "mode" in view.needs,
            self.base_box: two or (timed and "mode" in view.needs and model.mode == "base"),
            self.arrow: two,
            self.last_box: two,
            self.order_box: "order" in view.needs,
            self.options_button: bool(view.options),
        }
        # what goes goes first: all at once would need more room than a narrow dock has
        for widget in sorted(seen, key=seen.get):
            widget.setVisible(seen[widget])
        chosen = cube is not None and bool(cube.indicators)
        choice = choice_of(model)
        covered = self._covered(choice)
        for option in views.all_options():
            action = self.option_actions[option.name]
            there = chosen and option.possible(cube, model.indicator)
            there = there and option in view.options and choice is not None and option.drawable(choice)
            action.setVisible(option in view.options)
            action.setChecked(there and getattr(model, option.name) and option.name not in covered)
            action.setEnabled(there)
        self.setEnabled(True)

    # ---- changing the model -------------------------------------------------------------------------------------

    def _show_data(self, shown: bool):
        self.data.setVisible(shown)

    def _layer_chosen(self, _index):
        self.model.choose(layer_id=self.layer_box.currentData() or "")

    def _table_chosen(self, _index):
        self.model.choose(table_id=self.table_box.currentData() or "")

    def _roles_chosen(self, _index):
        self.model.choose(
            key=self.key_box.currentData() or "",
            name=self.name_box.currentData() or "",
            period=self.period_field_box.currentData() or "",
            weight=self.weight_box.currentData() or "",
        )

    def _view_chosen(self, index: int):
        self.model.set(view=views.VIEWS[index].name)
        self.model.remember()

    def _indicator_chosen(self, _index):
        self.model.set(indicator=self.indicator_box.currentData(), several=[])
        self.model.remember()
        self.indicator_picked.emit()

    def _second_chosen(self, _index):
        self.model.set(second=self.second_box.currentData())
        self.model.remember()

    def _several_chosen(self, places: list[int]):
        if len(places) == 1:
            self.model.set(indicator=places[0], several=[])
        else:
            self.model.set(several=places)
        self.model.remember()

    def _mode_chosen(self, _index):
        self.model.set(mode=self.mode_box.currentData())
        self.model.remember()

    def _base_chosen(self, _index):
        self.model.set(base=self.base_box.currentData())
        self.model.remember()

    def _last_chosen(self, _index):
        self.years.slider.setValue(self.last_box.currentData())
        self.model.remember()

    def _order_chosen(self, _index):
        self.model.set(order=self.order_box.currentData())
        self.model.remember()

    def _option_chosen(self, action):
        if action not in self.option_actions.values():
            return
        name, shown = action.data(), action.isChecked()
        above = self._covered(choice_of(self.model)).get(name) if shown else None
        self.model.set(**{name: shown, **({above: False} if above else {})})
        self.model.remember()

    def _covered(self, choice: views.Choice | None) -> dict[str, str]:
        """Options that are on and not drawn, and what is: no tick stands before what the chart does not show."""
        return views.covered(self.model.view_entry.options, choice) if choice is not None else {}


def indicator_labels(cube) -> list[str]:
    """Names with units, so that a rate is told from the count of the same name; still the same: the field as well."""
    places = range(len(cube.indicators))
    texts = [f"{cube.title(place)} ({cube.unit(place)})" if cube.unit(place) else cube.title(place) for place in places]
    several = {text for text, count in Counter(texts).items() if count > 1}
    return [f"{text} – {cube.indicators[place]}" if text in several else text for place, text in enumerate(texts)]


def fill(box: QComboBox, entries, current):
    """Fill a box with (text, data) and choose the entry with the given data, without a signal."""
    box.blockSignals(True)
    box.clear()
    for text, data in entries:
        box.addItem(text, data)
    box.setCurrentIndex(box.findData(current))
    box.blockSignals(False)
