"""The indicators of the files: what each is called, its unit, what more of it means, and which are left out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QAbstractItemView, QAction, QComboBox, QHeaderView, QStyledItemDelegate, QTableView

from ...core.data.panel import Panel
from ...core.rates.known import entry_of, unit_and_title
from ...core.rates.offers import catalogue_offers
from ...core.tables.names import tidy
from ...i18n import language, tr
from ...processing.io.catalogue import shipped

READ, ORIGIN, TITLE, UNIT, NEED, NUMERATOR, DENOMINATOR = range(7)
_PARTS = str.maketrans({";": ",", "=": "–"})
"""What would part a list of names in a parameter."""


@dataclass(frozen=True)
class IndicatorChoice:
    """What a person says of one indicator; empty texts: as the file has it. direction: 1 more need, -1 less, 0 neither."""

    read: bool = True
    title: str = ""
    unit: str | None = None
    direction: int | None = None
    numerator: str = ""
    denominator: str = ""


class IndicatorModel(QAbstractTableModel):
    """Rows are the indicators of the panel and those that are left out, under the names that the file gives them.

    `renamed` follows what changes the reading, `described` what only says more about an indicator.
    """

    renamed = pyqtSignal()
    described = pyqtSignal()

    def __init__(self, parent=None):
        super().__init__(parent)
        self.choices: dict[str, IndicatorChoice] = {}
        self.rows: list[str] = []
        self._titles: dict[str, str] = {}
        self._names: dict[str, str] = {}
        self._remembered: dict[str, IndicatorChoice] = {}

    def show_panel(self, panel: Panel | None):
        """Show the indicators of a panel; those known under another name stay one row."""
        self.beginResetModel()
        self._names, rows = {}, []
        origin = {tidy(self._full_title(name)): name for name in self.choices if self._is_new(name)}
        for name in panel.indicators if panel is not None else ():
            first = origin.get(name, name)
            rows.append(first)
            self._names[first] = name
            self._titles.setdefault(first, panel.titles.get(name, name))
        left_out = [name for name, choice in self.choices.items() if not choice.read and name in self._titles]
        self.rows = list(dict.fromkeys([*rows, *left_out])) if panel is not None else []
        self.endResetModel()

    def remember(self, delivery: Mapping):
        """What was said of earlier deliveries; it is taken over where their indicators come again."""
        self._remembered = {
            str(name): IndicatorChoice(title=str(new)) for name, new in delivery.get("rename", {}).items()
        }
        self._remembered.update({name: IndicatorChoice(read=False) for name in delivery.get("leave_out", [])})

    def take_over(self, names: list[str]) -> bool:
        """Take over what is remembered of these indicators and not said yet; whether there was anything."""
        found = {name: self._remembered.pop(name) for name in names if name in self._remembered}
        self.choices = {**found, **self.choices}
        return bool(found)

    def forget(self):
        """Other files: nothing is known."""
        self.choices, self._titles, self._remembered = {}, {}, {}
        self.show_panel(None)

    # ---- what becomes of it -------------------------------------------------------------------------------------

    def options(self) -> dict[str, str]:
        """`rename` and `leave_out` of the reader; nothing where nobody changed anything."""
        new = [f"{name} = {self._full_title(name)}" for name in self.choices if self._is_new(name)]
        out = [name for name, choice in self.choices.items() if not choice.read]
        return {**({"rename": "; ".join(new)} if new else {}), **({"leave_out": "; ".join(out)} if out else {})}

    def delivery(self) -> dict:
        """The same as a part of the municipality's profile, to be taken over for the next delivery."""
        return {
            "rename": {name: self._full_title(name) for name in self.choices if self._is_new(name)},
            "leave_out": [name for name, choice in self.choices.items() if not choice.read],
        }

    def described_indicators(self) -> list[dict]:
        """What was said of indicators beyond their names, as entries of the municipality's profile."""
        entries = []
        for name, choice in self.choices.items():
            said = {"numerator": choice.numerator, "denominator": choice.denominator, "direction": choice.direction}
            said = {key: value for key, value in said.items() if value not in (None, "")}
            if choice.read and said:
                title, unit = self._shown(name)
                field = self._names.get(name, name)
                entries.append({"field": field, "title": {language(): title}, "unit": unit, **said})
        return entries

    def _full_title(self, name: str) -> str:
        title, unit = self._shown(name)
        return (f"{title} ({unit})" if unit else title).translate(_PARTS)

    def _shown(self, name: str) -> tuple[str, str]:
        """Title and unit as they are to be."""
        choice = self.choices.get(name, IndicatorChoice())
        unit, title = unit_and_title(choice.title or self._titles.get(name, name))
        return title, unit if choice.unit is None else choice.unit

    def _is_new(self, name: str) -> bool:
        choice = self.choices[name]
        return choice.read and bool(choice.title or choice.unit is not None)

    # ---- what Qt calls ------------------------------------------------------------------------------------------

    def rowCount(self, parent=QModelIndex()):  # noqa: B008
        """Indicators."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent=QModelIndex()):  # noqa: B008
        """Read, name in the file, title, unit, need, numerator, denominator."""
        return 0 if parent.isValid() else 7

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):
        """Titles, and what they ask."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        titles = (
            (tr("Read"), tr("Without a tick the indicator is left out.")),
            (tr("In the file"), tr("The title as the file has it.")),
            (tr("Title"), tr("What people read on maps and in reports. F4 chooses from the catalogue.")),
            (tr("Unit"), tr("Such as %, €, persons.")),
            (tr("More means"), tr("Whether a higher value is more need, less need, or neither.")),
            (tr("Numerator"), tr("The count that a rate is made of.")),
            (tr("Denominator"), tr("The count that a rate is divided by.")),
        )
        if role == Qt.ItemDataRole.DisplayRole:
            return titles[section][0]
        return titles[section][1] if role == Qt.ItemDataRole.ToolTipRole else None

    def flags(self, index):
        """The title in the file is to read, a left-out indicator has nothing to be said of."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        choice = self.choices.get(self.rows[index.row()], IndicatorChoice())
        if index.column() == READ:
            return flags | Qt.ItemFlag.ItemIsUserCheckable
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() > ORIGIN and choice.read else flags

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        """Texts and ticks."""
        name = self.rows[index.row()]
        choice = self.choices.get(name, IndicatorChoice())
        column = index.column()
        if column == READ:
            if role == Qt.ItemDataRole.CheckStateRole:
                return Qt.CheckState.Checked if choice.read else Qt.CheckState.Unchecked
            return None
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.ToolTipRole):
            return None
        title, unit = self._shown(name)
        if column == NEED:
            return choice.direction if role == Qt.ItemDataRole.EditRole else need_words().get(choice.direction, "")
        texts = (None, self._titles.get(name, name), title, unit, None, choice.numerator, choice.denominator)
        return texts[column]

    def setData(self, index, value, role=Qt.ItemDataRole.EditRole):  # noqa: N802
        """A person says something."""
        name, column = self.rows[index.row()], index.column()
        before = self.choices.get(name, IndicatorChoice())
        if column == READ and role == Qt.ItemDataRole.CheckStateRole:
            after = replace(before, read=value in (Qt.CheckState.Checked, 2))
        elif role != Qt.ItemDataRole.EditRole:
            return False
        elif column == NEED:
            after = replace(before, direction=value)
        else:
            key = {TITLE: "title", UNIT: "unit", NUMERATOR: "numerator", DENOMINATOR: "denominator"}[column]
            after = replace(before, **{key: str(value or "").strip()})
            if column == TITLE and not after.title:
                return False
        if self.data(index, role) == value or after == before:
            return False
        self.choices[name] = after
        self.dataChanged.emit(self.index(index.row(), 0), self.index(index.row(), 6))
        (self.renamed if column in (READ, TITLE, UNIT) else self.described).emit()
        return True

    def describe(self, row: int, title: str, unit: str, direction: int):
        """What the catalogue says of an indicator is taken for one of the file."""
        name = self.rows[row]
        before = self.choices.get(name, IndicatorChoice())
        after = replace(before, title=title, unit=unit, direction=direction)
        if not before.read or after == before:
            return
        self.choices[name] = after
        self.dataChanged.emit(self.index(row, 0), self.index(row, 6))
        self.renamed.emit()

    def counts(self) -> list[str]:
        """Names of the indicators that a rate can be made of."""
        return [self._names.get(name, name) for name in self.rows]


def need_words() -> dict[int | None, str]:
    """Direction → words."""
    return {1: tr("more need"), -1: tr("less need"), 0: tr("neither"), None: ""}


class _Boxes(QStyledItemDelegate):
    """Boxes to choose from where not every text is possible."""

    def createEditor(self, parent, option, index):  # noqa: N802
        """A box for direction, numerator and denominator; a line for the rest."""
        if index.column() not in (NEED, NUMERATOR, DENOMINATOR):
            return super().createEditor(parent, option, index)
        box = QComboBox(parent)
        if index.column() == NEED:
            for value in (None, 1, -1, 0):
                box.addItem(need_words()[value] or tr("(not said)"), value)
        else:
            box.addItem("", "")
            for name in index.model().counts():
                box.addItem(name, name)
        box.activated.connect(lambda _: self.commitData.emit(box))
        return box

    def setEditorData(self, editor, index):  # noqa: N802
        """Show what is chosen."""
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(editor.findData(index.data(Qt.ItemDataRole.EditRole)), 0))
        else:
            super().setEditorData(editor, index)

    def setModelData(self, editor, model, index):  # noqa: N802
        """Take what is chosen."""
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())
        else:
            super().setModelData(editor, model, index)


class IndicatorView(QTableView):
    """The table of the indicators."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.setObjectName("sozialraum_import_indicators")
        self.setAccessibleName(tr("Indicators"))
        self.setModel(IndicatorModel(self))
        self.setItemDelegate(_Boxes(self))
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        for column in (ORIGIN, TITLE):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        for column in (READ, UNIT, NEED, NUMERATOR, DENOMINATOR):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.window_open = None
        self.from_catalogue = QAction(tr("Choose from the catalogue …"), self)
        self.from_catalogue.setShortcut(QKeySequence("F4"))
        self.from_catalogue.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.from_catalogue.triggered.connect(self.choose)
        self.addAction(self.from_catalogue)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def choose(self):
        """Ask in the window of the toolbox which entry of the catalogue the current indicator is."""
        row = self.currentIndex().row()
        if self.window_open is not None or not 0 <= row < len(self.model().rows):
            return
        from ...processing.widgets.picker import IndicatorWindow

        catalogue = catalogue_offers(shipped().values(), lambda _: False, language())
        offers = [replace(one, choosable=True, missing=()) for one in catalogue]
        title, unit = (self.model().index(row, column).data() or "" for column in (TITLE, UNIT))
        known = entry_of(title, f"{title} ({unit})" if unit else title, shipped().values())
        window = IndicatorWindow(
            offers,
            [known.code] if known is not None else [],
            title=tr("What is “{name}”?").format(name=self.model().index(row, ORIGIN).data()),
            several=False,
            standing=tr("in the catalogue"),
            parent=self.window(),
        )
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.accepted.connect(lambda: self._take(row, window))
        window.finished.connect(self._closed)
        self.window_open = window
        window.open()

    def _take(self, row: int, window):
        one = window.offers.offers[window.offers.place_of(window.chosen[0])]
        self.model().describe(row, one.title, one.unit, one.direction)

    def _closed(self, _result):
        self.window_open = None
