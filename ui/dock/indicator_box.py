"""Name and ▾ of an indicator: a click opens the window of the toolbox, the arrow keys go on step by step."""

from __future__ import annotations

from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QToolButton

from ...core.data.roles import is_beside
from ...core.messages import SozialraumError
from ...core.rates.offers import RESULTS, FieldSeen, Offer, field_offers
from ...i18n import language, period_text, tr
from ...processing.io.catalogue import shipped
from ...processing.io.profile import profile_of
from .model import DockModel


def offers_of(model: DockModel) -> list[Offer]:
    """The indicators of the model, and what the catalogue knows beyond them."""
    cube = model.cube
    fields = []
    for place, name in enumerate(cube.indicators):
        unit = cube.unit(place)
        fields.append(FieldSeen(name, f"{cube.title(place)} ({unit})" if unit else cube.title(place)))
    try:
        profile = profile_of(QgsProject.instance()) or {}
    except SozialraumError:
        profile = {}  # the start page says what is wrong with it
    offers = field_offers(
        fields,
        list(shipped().values()),
        language(),
        own=profile.get("indicators", ()),
        directions=profile.get("directions"),
    )
    offered = {one.value for one in offers}
    # such as z-values, which no tool asks for; bounds are shown with what they bound
    further = [one for one in fields if one.name not in offered and not is_beside(one.name, cube.indicators)]
    return [*offers, *(Offer(one.name, one.title, kind="result", group=RESULTS) for one in further)]


def standing_of(model: DockModel) -> str:
    """The first and the last period."""
    periods = model.cube.periods
    return "–".join(dict.fromkeys(map(period_text, [*periods[:1], *periods[-1:]])))


class SeveralButton(QToolButton):
    """A plus: opens the window with all indicators, of which several can be ticked; they stand side by side afterwards."""

    taken = pyqtSignal(list)

    def __init__(self, model: DockModel, parent=None):
        super().__init__(parent)
        self.model = model
        self.window_open = None
        self.setText("+")
        self.setToolTip(tr("Show several indicators side by side"))
        self.setAccessibleName(self.toolTip())
        self.clicked.connect(self.open_window)

    def open_window(self):
        """Ask for the indicators."""
        from ...processing.widgets.picker import IndicatorWindow

        model = self.model
        cube = model.cube
        if cube is None or not cube.indicators or self.window_open is not None:
            return
        places = model.several or [model.indicator]
        window = IndicatorWindow(
            offers_of(model),
            [cube.indicators[place] for place in places if 0 <= place < len(cube.indicators)],
            title=tr("Show several indicators side by side"),
            available=True,
            standing=standing_of(model),
            note=tr("each gets a chart; the map keeps the one above"),
            parent=self.window(),
        )
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.accepted.connect(self._taken)
        window.finished.connect(self._closed)
        self.window_open = window
        window.open()

    def _taken(self):
        cube = self.model.cube
        places = [cube.position(value) for value in self.window_open.chosen] if cube is not None else []
        self.taken.emit([place for place in places if place >= 0])

    def _closed(self, _result):
        self.window_open = None


class IndicatorBox(QComboBox):
    """A box whose list is the window with all indicators by field of action."""

    def __init__(self, model: DockModel, parent=None):
        super().__init__(parent)
        self.model = model
        self.window_open = None

    def showPopup(self):
        """Called by Qt for a click, the space bar and Alt+↓: open the window instead of the list."""
        from ...processing.widgets.picker import IndicatorWindow

        cube, place = self.model.cube, self.currentData()
        if cube is None or not cube.indicators or self.window_open is not None:
            return
        chosen = [cube.indicators[place]] if isinstance(place, int) and 0 <= place < len(cube.indicators) else []
        window = IndicatorWindow(
            offers_of(self.model),
            chosen,
            title=tr("Choose an indicator"),
            several=False,
            available=True,
            standing=standing_of(self.model),
            parent=self.window(),
        )
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.accepted.connect(self._taken)
        window.finished.connect(self._closed)
        self.window_open = window
        window.open()

    def _taken(self):
        value = self.window_open.chosen[0]
        index = self.findData(self.model.cube.position(value)) if self.model.cube is not None else -1
        if index >= 0:
            self.setCurrentIndex(index)
            self.activated.emit(index)

    def _closed(self, _result):
        self.window_open = None
