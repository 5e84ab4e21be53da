"""Find a district by typing: Enter adds it, Shift+Enter leaves it alone selected."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from ...core.data.search import DistrictSearch
from ...i18n import tr
from .model import DockModel

HITS = 6


class Finder:
    """The districts of the model made ready for searching, once for each reading of the layer."""

    def __init__(self, model: DockModel):
        self.model = model
        self._source, self._search = None, None

    def find(self, text: str) -> list[int]:
        """The districts a text means, the likeliest first."""
        source = self.model.source
        if source is None:
            return []
        if source is not self._source:
            cube = source.cube
            self._source, self._search = source, DistrictSearch(cube.names, cube.districts, source.parents)
        return self._search.find(text, HITS)

    def label(self, district: int) -> str:
        """Name and larger area, or name and key where the area is not known."""
        cube, parents = self.model.cube, self.model.source.parents
        further = (parents[district] if parents else "") or cube.districts[district]
        return cube.names[district] if further == cube.names[district] else f"{cube.names[district]}  ·  {further}"


class SearchBox(QWidget):
    """A line to type in, and the hits below it. chosen: the district, and whether it shall stand alone."""

    chosen = pyqtSignal(int, bool)

    def __init__(self, model: DockModel, parent=None):
        super().__init__(parent)
        self.finder = Finder(model)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.line = QLineEdit(self)
        self.line.setObjectName("sozialraum_search")
        self.line.setPlaceholderText(tr("Find a district …"))
        self.line.setAccessibleName(tr("Find a district by name, key or larger area"))
        self.line.setToolTip(tr("Name, key or larger area. Enter adds the district, Shift+Enter selects it alone."))
        self.line.setClearButtonEnabled(True)
        for button in self.line.findChildren(QToolButton):
            button.setAccessibleName(tr("Clear the search"))
        self.hits = QListWidget(self)
        self.hits.setObjectName("sozialraum_hits")
        self.hits.setAccessibleName(tr("Districts found"))
        self.hits.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hits.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hits.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hits.setVisible(False)
        column.addWidget(self.line)
        column.addWidget(self.hits)
        self.line.textEdited.connect(self.show_hits)
        self.line.installEventFilter(self)
        self.hits.itemClicked.connect(lambda item: self._take(item, False))
        model.data_changed.connect(self.close_hits)

    def show_hits(self, text: str):
        """List what a text means."""
        self.hits.clear()
        for district in self.finder.find(text):
            item = QListWidgetItem(self.finder.label(district))
            item.setData(Qt.ItemDataRole.UserRole, district)
            self.hits.addItem(item)
        if text.strip() and not self.hits.count():
            item = QListWidgetItem(tr("No district is called so."))
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.hits.addItem(item)
        else:
            self.hits.setCurrentRow(0)
        rows = self.hits.count()
        self.hits.setFixedHeight(rows * max(1, self.hits.sizeHintForRow(0)) + 2 * self.hits.frameWidth())
        self.hits.setVisible(rows > 0)

    def close_hits(self):
        """Nothing is looked for any more."""
        self.line.clear()
        self.hits.clear()
        self.hits.setVisible(False)

    def eventFilter(self, watched, event):  # noqa: N802
        """Keys of the line that are meant for the list."""
        if event.type() != event.Type.KeyPress:
            return False
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self.hits.currentItem(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self.hits.count():
            step = 1 if key == Qt.Key.Key_Down else -1
            self.hits.setCurrentRow((self.hits.currentRow() + step) % self.hits.count())
        elif key == Qt.Key.Key_Escape and self.line.text():
            self.close_hits()
        else:
            return False
        return True

    def _take(self, item, alone: bool):
        district = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        if district is not None:
            self.close_hits()
            self.chosen.emit(district, alone)
