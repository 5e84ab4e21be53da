"""Districts in QGIS's own search: “soz” and a name, in the bar at the lower left."""

from __future__ import annotations

from qgis.core import QgsLocatorFilter, QgsLocatorResult
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...i18n import tr
from .model import DockModel
from .search_box import Finder


class Found(QObject):
    """What the locator has found; QGIS makes copies of filters, and all of them share this."""

    chosen = pyqtSignal(int)

    def __init__(self, model: DockModel):
        super().__init__(model)
        self.finder = Finder(model)
        self.keys: dict[str, str] = {}


class DistrictLocator(QgsLocatorFilter):
    """Finds the districts of the dock."""

    def __init__(self, found: Found):
        super().__init__()
        self.found = found

    def clone(self):
        """A copy for one search."""
        return DistrictLocator(self.found)

    def name(self) -> str:
        """What QGIS's settings call it."""
        return "sozialraum_districts"

    def displayName(self) -> str:  # noqa: N802
        """What people read."""
        return tr("Sozialraum: districts")

    def prefix(self) -> str:
        """What is typed in front to search here only."""
        return "soz"

    def flags(self):
        """Quick enough for the main thread, where alone the layer's statistics may be touched."""
        return QgsLocatorFilter.Flag.FlagFast

    def fetchResults(self, string, context, feedback):  # noqa: N802
        """The districts that a text means."""
        finder = self.found.finder
        for number, district in enumerate(finder.find(string)):
            result = QgsLocatorResult()
            result.filter = self
            result.displayString = finder.label(district)
            result.score = 1 - 0.1 * number
            self.found.keys[result.displayString] = finder.model.cube.districts[district]
            self.resultFetched.emit(result)

    def triggerResult(self, result):  # noqa: N802
        """Somebody has chosen a district."""
        cube = self.found.finder.model.cube
        key = self.found.keys.get(result.displayString)
        if cube is not None and key in cube.districts:
            self.found.chosen.emit(cube.districts.index(key))
