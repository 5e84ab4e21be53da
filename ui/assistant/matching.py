"""The statistics on the map: which districts have data, which rows have no district, and what they may be."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

import numpy as np
from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QStyledItemDelegate

from ...core.data.panel import Panel
from ...core.keys.deliveries import canonical, find_periods, first_of_each
from ...core.keys.fields import best_key, judge, table_names
from ...core.keys.findings import OPEN, told
from ...core.keys.joining import Join
from ...core.keys.layer import join_layer
from ...core.keys.repairs import EXPLANATIONS
from ...core.messages import Message, SozialraumError
from ...core.periods import in_order
from ...core.tables.findings import Finding
from ...i18n import sentence, tr
from ..plain import plainly
from .table import tint

_MOST_ENTRIES = 1000
ON_THE_MAP = 4
"""The column with the district of a key."""
STATES = {"row": "#d1495b", "district": "#e0a100", "repaired": "#3aa17e"}
"""A row without a district, a district without data, a key that was repaired; with their colours."""


@dataclass(frozen=True)
class Entry:
    """Something to look at: its state, the key in the table, name and number of its rows, district or candidates."""

    state: str
    key: str = ""
    name: str = ""
    rows: int = 0
    district: str = ""
    reason: Message | None = None


@dataclass
class Matching:
    """How a panel meets a layer: the field that was compared, the account in sentences, what to look at."""

    field: str
    matched: int
    districts: int
    findings: list[Finding] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    better: str = ""
    """A field that would match more districts."""
    labels: dict[str, str] = field(default_factory=dict)
    """Every district by its key, as people read it."""

    @property
    def doubtful(self) -> bool:
        """Whether anything should be looked at."""
        return any(finding.warning for finding in self.findings)


def check(
    fields: dict[str, list[str]],
    key_field: str,
    matching: str,
    panel: Panel,
    cancelled=lambda: False,
    assigned: dict[str, str] | None = None,
    parent_field: str = "",
):
    """Match a panel to the texts of a layer's fields; without a key field the one that matches best is taken.

    assigned: key of the table → key of the layer, by hand; parent_field: the field with the larger area that a person chose

    fields: name → text of every feature, "" where empty. None where cancelled or where the layer has no fields. Of a layer that
    is joined already each district counts once.
    """
    if not fields:
        return None
    once = one_period(fields)
    if once is fields:
        scores = judge(fields, matching, panel, cancelled)
    else:
        # statistics that are joined already are no keys; what came with them is empty where there were none, a key is not
        keys = {name: texts for name, texts in once.items() if all(fields[name]) and name not in panel.indicators}
        scores = judge(keys or once, matching, panel, cancelled)
    best = best_key(scores) or next(iter(fields))
    chosen = key_field or best
    if cancelled():
        return None
    held = find_periods(list(fields), fields.__getitem__, fields[chosen])
    if held is not None:
        places = first_of_each(fields[chosen])
        fields = {name: [texts[place] for place in places] for name, texts in fields.items()}
    keys = np.array(fields[chosen], dtype=object)
    try:
        result, findings = join_layer(
            keys, lambda: fields, chosen, panel, matching, assigned or None, parent_field=parent_field
        )
    except SozialraumError as error:
        return Matching(chosen, 0, len(keys), [told("keys", parent_field, error.message, OPEN)])
    if held is not None:
        findings.append(_onto(held[1], result.periods))
    better = best if scores.get(best, (0, 0))[0] > max(scores.get(chosen, (0, 0))[0], result.matched) else ""
    labels = {key: result.labelled(key) for key in sorted(set(filter(None, keys.tolist())))}
    return Matching(chosen, result.with_data, len(keys), findings, entries(result, panel), better, labels)


def _onto(held: list[str], delivered: list[str]) -> Finding:
    """What a further delivery does to a layer that holds statistics already."""
    known = set(held)
    values = {"held": ", ".join(in_order(known)), "new": ", ".join(p for p in delivered if p not in known)}
    if not values["new"]:
        reason = Message(
            "The layer holds statistics of {held} already; its values are compared with these files.", **values
        )
    else:
        reason = Message("The layer holds statistics of {held} already; {new} is appended.", **values)
    return told("delivery", delivered, reason)


def one_period(fields: dict[str, list[str]]) -> dict[str, list[str]]:
    """The features of one period where the layer has several; else all of them."""
    for name, texts in fields.items():
        periods = canonical(texts) if name.lower() == "period" else None
        if periods is not None and len(set(periods)) > 1:
            places = [place for place, period in enumerate(periods) if period == periods[0]]
            return {field: [column[place] for place in places] for field, column in fields.items()}
    return fields


def entries(result: Join, panel: Panel) -> list[Entry]:
    """Rows without a district first, then districts without data, then repaired keys; the nearest districts are those of the report."""
    name_of = table_names(panel)
    counts = Counter(lost.key for lost in result.rows)
    first = {lost.key: lost for lost in reversed(result.rows)}
    found = []
    for key in list(counts)[:_MOST_ENTRIES]:
        likely = ", ".join(map(result.labelled, first[key].candidates))
        found.append(Entry("row", key, name_of.get(key, ""), counts[key], likely, first[key].reason))
    for bare in result.districts[:_MOST_ENTRIES]:
        found.append(Entry("district", district=result.labelled(bare.key), reason=bare.reason))
    rows = Counter(panel.districts)
    for key, repair in list(result.match.repair.items())[: 3 * _MOST_ENTRIES]:
        if repair != "exact":
            target = result.labelled(result.match.target[key])
            found.append(Entry("repaired", key, name_of.get(key, ""), rows[key], target, EXPLANATIONS[repair]))
    return found


class MatchingModel(QAbstractTableModel):
    """The entries as a table; `assigned` follows a key that a person gives a district, or takes it from ("")."""

    assigned = pyqtSignal(str, str)

    def __init__(self, parent=None):
        super().__init__(parent)
        self.entries: list[Entry] = []
        self.labels: dict[str, str] = {}
        self.by_hand: dict[str, str] = {}

    def show_entries(self, found: list[Entry], labels: dict[str, str] | None = None):
        """Show other entries; labels: the districts that a key can be given."""
        self.beginResetModel()
        self.entries, self.labels = found, labels or {}
        self.endResetModel()

    def flags(self, index):
        """A row without a district, and one that was given one, can be assigned."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if self._open(index) else flags

    def _open(self, index) -> bool:
        entry = self.entries[index.row()]
        return index.column() == ON_THE_MAP and (entry.state == "row" or entry.key in self.by_hand)

    def setData(self, index, value, role=Qt.ItemDataRole.EditRole):  # noqa: N802
        """A person says to which district a key belongs."""
        key = self.entries[index.row()].key
        if role != Qt.ItemDataRole.EditRole or not self._open(index) or value == self.by_hand.get(key, ""):
            return False
        self.assigned.emit(key, value)
        return True

    def rowCount(self, parent=QModelIndex()):  # noqa: B008
        """Entries."""
        return 0 if parent.isValid() else len(self.entries)

    def columnCount(self, parent=QModelIndex()):  # noqa: B008
        """State, key in the table, name, rows, district, explanation."""
        return 0 if parent.isValid() else 6

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):
        """Titles."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (
            tr("State"),
            tr("Key in table"),
            tr("Name"),
            tr("Rows"),
            tr("On the map"),
            tr("Explanation"),
        )[section]

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        """Text and colour of a cell."""
        entry = self.entries[index.row()]
        if role == Qt.ItemDataRole.EditRole:
            return self.by_hand.get(entry.key, "")
        if role == Qt.ItemDataRole.ToolTipRole and self._open(index):
            return tr("Double-click to assign the key to a district by hand.")
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            text = self._texts(entry)[index.column()]
            return plainly(text) if role == Qt.ItemDataRole.ToolTipRole else text
        if role == Qt.ItemDataRole.BackgroundRole and index.column() == 0:
            return tint(STATES[entry.state])
        return None

    @staticmethod
    def _texts(entry: Entry) -> tuple[str, ...]:
        state = {
            "row": tr("without district"),
            "district": tr("without data"),
            "repaired": tr("repaired"),
        }[entry.state]
        district = entry.district
        if entry.state == "row" and district:
            district = tr("nearest: {districts}").format(districts=district)
        reason = sentence(entry.reason) if entry.reason is not None else ""
        return state, entry.key, entry.name, str(entry.rows or ""), district, reason


class DistrictBox(QStyledItemDelegate):
    """A box with all districts, to type in and to choose from."""

    def createEditor(self, parent, option, index):  # noqa: N802
        """The box; the nearest districts come first."""
        box = QComboBox(parent)
        box.setEditable(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        box.completer().setFilterMode(Qt.MatchFlag.MatchContains)
        model = index.model()
        near = [key for key, label in model.labels.items() if label in model.entries[index.row()].district]
        box.addItem(tr("(none)"), "")
        for key in dict.fromkeys([*near, *model.labels]):
            box.addItem(model.labels[key], key)
        box.activated.connect(lambda _: self.commitData.emit(box))
        return box

    def setEditorData(self, editor, index):  # noqa: N802
        """Show the district that was given, else the nearest one."""
        given = editor.findData(index.data(Qt.ItemDataRole.EditRole))
        editor.setCurrentIndex(given if given > 0 else min(1, editor.count() - 1))

    def setModelData(self, editor, model, index):  # noqa: N802
        """Take the district; what is no district changes nothing."""
        place = editor.findText(editor.currentText().strip())
        if place >= 0:
            model.setData(index, editor.itemData(place))
