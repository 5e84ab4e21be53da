"""The statistics on the map: which districts have data, which rows have no district, and what they may be."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

import numpy as np
from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, Qt

from ...core.data.panel import Panel
from ...core.keys.joining import Join, describe, join
from ...core.keys.matching import match_keys, nearest
from ...core.keys.normalise import name_key
from ...core.keys.repairs import EXPLANATIONS
from ...core.messages import Message
from ...i18n import sentence, tr
from .table import tint

_MOST_ENTRIES = 1000
_MOST_KEYS = 3000
_MANY_DISTRICTS = 20_000
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
    sentences: list[Message] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    better: str = ""
    """A field that would match more districts."""


def check(fields: dict[str, list[str]], key_field: str, matching: str, panel: Panel, cancelled=lambda: False):
    """Match a panel to the texts of a layer's fields; without a key field the one that matches best is taken.

    fields: name → text of every district, "" where empty. None where cancelled or where the layer has no fields.
    """
    if not fields:
        return None
    scores = judge(fields, matching, panel, cancelled)
    best = max(fields, key=lambda name: scores.get(name, (-1, -1)))
    chosen = key_field or best
    if cancelled():
        return None
    keys = np.array(fields[chosen], dtype=object)
    result = join(keys, panel.districts, panel.periods, matching, panel.texts.get("district_name"))
    titles = map_names(fields, chosen, panel)
    found = entries(result, panel, dict(zip(keys, titles)) if titles else {})
    better = best if scores.get(best, (0, 0))[0] > max(scores.get(chosen, (0, 0))[0], result.matched) else ""
    return Matching(chosen, result.matched, len(keys), describe(result, len(keys)), found, better)


def judge(fields: dict[str, list[str]], matching: str, panel: Panel, cancelled) -> dict[str, tuple[int, int]]:
    """How well each field serves as key: districts met, and how many of them without a repair.

    Fields in which less than half of the entries differ are no keys. In large layers only agreement is counted, with
    and without zeros in front, because trying every repair on every field would take long.
    """
    keys = list(dict.fromkeys(panel.districts))[:_MOST_KEYS]
    known = panel.texts.get("district_name")
    names = None if known is None else {key: str(name) for key, name in zip(panel.districts, known) if name}
    bare = {key.lstrip("0") for key in keys}
    scores: dict[str, tuple[int, int]] = {}
    for name, texts in fields.items():
        distinct = {text for text in texts if text}
        if cancelled() or len(distinct) < 0.5 * len(texts):
            continue
        agreeing = len(distinct.intersection(keys))
        if len(distinct) > _MANY_DISTRICTS:
            scores[name] = len(bare & {text.lstrip("0") for text in distinct}), agreeing
        else:
            found = match_keys(keys, list(distinct), matching, names)
            scores[name] = len(set(found.target.values())), agreeing
    return scores


def map_names(fields: dict[str, list[str]], key_field: str, panel: Panel) -> list[str] | None:
    """The names of the districts on the map: of the other fields the one that shares most names with the table."""
    names = panel.texts.get("district_name")
    if names is None:
        return None
    known = {name_key(str(name)) for name in dict.fromkeys(names) if name}
    best, most = None, 0
    for field_name, texts in fields.items():
        shared = len(known & {name_key(text) for text in texts if text}) if field_name != key_field else 0
        if shared > most:
            best, most = texts, shared
    return best if most >= 0.3 * len(known) else None


def entries(result: Join, panel: Panel, titles: dict[str, str]) -> list[Entry]:
    """Rows without a district first, then districts without data, then repaired keys.

    titles: key → name on the map, empty where the layer has none. With names, the nearest districts are those of similar names.
    """
    names = panel.texts.get("district_name")
    name_of = {} if names is None else dict(zip(panel.districts, (name or "" for name in names)))
    counts = Counter(lost.key for lost in result.rows)
    first = {lost.key: lost for lost in reversed(result.rows)}
    shown = [first[key] for key in list(counts)[:_MOST_ENTRIES]]
    key_of = {title: key for key, title in titles.items() if title}
    wanted = [name_of[lost.key] for lost in shown if name_of.get(lost.key)]
    near = nearest(wanted, list(key_of)) if key_of else {}
    found = []
    for lost in shown:
        name = name_of.get(lost.key, "")
        likely = [f"{key_of[title]} {title}" for title in near.get(name, [])] or lost.candidates
        found.append(Entry("row", lost.key, name, counts[lost.key], ", ".join(likely), lost.reason))
    for bare in result.districts[:_MOST_ENTRIES]:
        found.append(Entry("district", district=_labelled(bare.key, titles), reason=bare.reason))
    rows = Counter(panel.districts)
    for key, repair in list(result.match.repair.items())[: 3 * _MOST_ENTRIES]:
        if repair != "exact":
            target = _labelled(result.match.target[key], titles)
            found.append(Entry("repaired", key, name_of.get(key, ""), rows[key], target, EXPLANATIONS[repair]))
    return found


def _labelled(key: str, titles: dict[str, str]) -> str:
    return f"{key} {titles[key]}" if titles.get(key) else key


class MatchingModel(QAbstractTableModel):
    """The entries as a table."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.entries: list[Entry] = []

    def show_entries(self, found: list[Entry]):
        """Show other entries."""
        self.beginResetModel()
        self.entries = found
        self.endResetModel()

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
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._texts(entry)[index.column()]
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
