"""A further delivery onto a district-period layer: periods are appended, columns added, changed values never overwritten unasked."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

import numpy as np
from qgis.PyQt.QtCore import Qt

from ...core.data.panel import Panel
from ...core.data.status import STATUS_CODE, STATUSES, visible
from ...core.keys import deliveries as core
from ...core.keys.findings import LOOK, told
from ...core.keys.joining import Join
from ...core.messages import Message, SozialraumError
from ...core.tables.findings import Finding
from ..io import layers
from ..io.panels import indicator_columns, read_addends
from .join import Choices, Outcome, district_keys, join_panel, period_columns, renamed, without_collisions

_MISSING = STATUS_CODE["missing"]
_WORDS = np.array([*STATUSES], dtype=object)


@dataclass
class Joined:
    """A layer that is joined already: the field with the period, and the canonical period of each feature."""

    period_field: str
    periods: list[str]


def joined_before(districts: layers.Rows, choices: Choices) -> Joined | None:
    """Whether the layer has one feature per district and period; None where it has one per district.

    SozialraumError where keys repeat and no field tells the periods apart.
    """
    keys = district_keys(districts, choices.key_field).tolist()
    if choices.period_field:
        periods = core.canonical(districts.texts(choices.period_field))
        if periods is None:
            raise SozialraumError(
                "Field “{field}” holds other things than periods. Choose the field with the year or other period of each feature.",
                field=choices.period_field,
            )
        return Joined(choices.period_field, periods)
    found = core.find_periods(districts.field_names(), districts.texts, keys)
    if found is None:
        core.refuse_repeats(keys, choices.key_field)
        return None
    return Joined(*found)


def join_delivery(districts: layers.Rows, before: Joined, panel: Panel, choices: Choices) -> Outcome:
    """Join a panel to a layer with one feature per district and period, by key and period."""
    if choices.shape == "per_district":
        raise SozialraumError(
            "“{layer}” has one feature per district and period. Choose the same shape (SHAPE=per_district_and_period), or a layer with one "
            "feature per district.",
            layer=districts.name,
        )
    keys = district_keys(districts, choices.key_field).tolist()
    if not all(panel.periods):
        raise SozialraumError(
            "The table has rows without a period, the layer has one feature per period ({periods}). Read the table with PERIOD.",
            periods=", ".join(dict.fromkeys(before.periods)),
        )
    core.grid(keys, before.periods, [])  # refuses features that repeat, before anything is joined
    places = districts.take(core.first_of_each(keys))
    result, findings = join_panel(places, panel, replace(choices, period_field=""))
    grid = core.grid(keys, before.periods, result.periods)
    return _Merge(districts, before, panel, choices, result, grid).outcome(places, findings)


class _Merge:
    """One merge of a delivery: the cells of the layer, the cells delivered, and what becomes of them."""

    def __init__(
        self,
        districts: layers.Rows,
        before: Joined,
        panel: Panel,
        choices: Choices,
        result: Join,
        grid: core.FeatureGrid,
    ):
        self.districts = districts
        self.before = before
        self.choices = choices
        self.grid = grid
        self.row = np.full(grid.feature.shape, -1, dtype=np.int64)
        places = [grid.periods.index(text) for text in result.periods]
        self.row[:, places] = result.row
        known = set(before.periods)
        self.new_periods = [text for text in grid.periods if text not in known]
        appended = np.array([text not in known for text in grid.periods], dtype=bool)
        self.there = (grid.feature >= 0) | (self.row >= 0) | (appended[None, :] & (self.row >= 0).any(axis=0)[None, :])
        self.statistics = self._statistics()
        same = {name for name in self.statistics if name in panel.indicators and districts.is_numeric(name)}
        same |= {f"{name}_status" for name in same}
        self.panel = without_collisions([name for name in districts.field_names() if name not in same], panel, [""])
        self.renamed = renamed(panel, self.panel)
        self.changes: list[list] = []
        self.cells: list[tuple] = []
        self.compared = 0
        self.result = result

    def outcome(self, places: layers.Rows, findings: list[Finding]) -> Outcome:
        """Rows, columns and account of the merge; SozialraumError where it would change values and nobody allowed it."""
        grid, there = self.grid, self.there
        periods = np.broadcast_to(np.array(grid.periods, dtype=object), there.shape)[there].tolist()
        columns = period_columns(periods)
        if self.before.period_field != "period":
            columns.append(self._own_period(periods))
        for name in self.statistics:
            columns += self._merged(name)
        old = set(self.statistics)
        added = [name for name in self.panel.indicators if name not in old]
        taken = {column.name for column in columns}
        flat = self.row[there]
        fresh = indicator_columns(self.panel, flat)
        columns += [column for column in fresh if column.name not in taken]
        for name, texts in self.panel.texts.items():
            if name not in taken and not self.districts.has(name):
                columns.append(
                    layers.Column(name, "text", np.where(flat < 0, None, np.asarray(texts, dtype=object)[flat]))
                )
        if self.cells and self.choices.changed == "refuse":
            raise core.refusal(_in_order(self.cells), self.compared)
        rows = self.districts.take(grid.model[there].tolist())  # whose statistics the columns replace
        findings = self._said(added) + findings + self.renamed
        return Outcome(self.result, findings, places, rows, columns, _in_order(self.changes))

    def _own_period(self, periods: list[str]) -> layers.Column:
        name = self.before.period_field
        if self.districts.is_numeric(name) and all(text.isdigit() for text in periods):
            return layers.Column(name, "integer", np.array([int(text) for text in periods], dtype=object))
        return layers.Column(name, "text", periods)

    def _statistics(self) -> list[str]:
        """The fields that hold statistics and not properties of the district.

        Numbers and statuses behind the period, as our outputs have them, and whatever differs between the periods of a district.
        """
        names = self.districts.field_names()
        behind = names.index(self.before.period_field)
        own = {self.before.period_field, *core.OUR_FIELDS, self.choices.key_field, "district", "fid"}
        first = self.grid.model[:, [0]]
        used = self.grid.feature >= 0
        found = []
        for place, name in enumerate(names):
            if name in own:
                continue
            numeric = self.districts.is_numeric(name) or (name.endswith("_status") and name[:-7] in names)
            if place > behind and numeric:
                found.append(name)
                continue
            texts = self.districts.texts(name)
            if (used & (texts[self.grid.feature] != texts[first])).any():
                found.append(name)
        return found

    def _merged(self, name: str) -> list[layers.Column]:
        """A field of the layer after the delivery, with its statuses; its cells in new periods are empty unless delivered."""
        if name.endswith("_status") and name[:-7] in self.statistics and self.districts.is_numeric(name[:-7]):
            return []  # comes with its numbers
        feature, there = self.grid.feature, self.there
        alias = self.districts.fields.field(name).alias()
        if not self.districts.is_numeric(name):
            return [self._texts(name, alias)]
        values, status = read_addends(self.districts, name)
        values = np.where(feature < 0, np.nan, values[feature])
        status = np.where(feature < 0, _MISSING, status[feature]).astype(np.uint8)
        if name in self.panel.indicators:
            values, status = self._delivered(name, values, status)
        kind = "integer" if self._whole(name, values) else "real"
        columns = [layers.Column(name, kind, values[there], alias)]
        delivered = (self.row >= 0) & (name in self.panel.indicators)
        had_status = self.districts.has(f"{name}_status")
        if had_status or (status[there & delivered] != 0).any():
            before = self.districts.texts(f"{name}_status") if had_status else np.full(len(self.districts), None)
            words = np.where(delivered, _WORDS[status], np.where(feature < 0, None, before[feature]))
            columns.append(layers.Column(f"{name}_status", "text", words[there]))
        return columns

    def _whole(self, name: str, values: np.ndarray) -> bool:
        integer = "int" in self.districts.fields.field(name).typeName().lower()
        known = values[~np.isnan(values)]
        return integer and bool((known == np.round(known)).all())

    def _texts(self, name: str, alias: str) -> layers.Column:
        feature, there = self.grid.feature, self.there
        own = self.districts.texts(name)
        if self.districts.fields.field(name).typeName().lower() == "datetime":  # written as text, with its hours
            own = np.array(
                [
                    None if layers.is_null(time) else time.toString(Qt.DateFormat.ISODate)
                    for time in self.districts.values(name)
                ],
                dtype=object,
            )
        texts = np.where(feature < 0, None, own[feature])[there]
        if self.districts.fields.field(name).typeName().lower() == "date":
            return layers.Column(
                name, "date", [None if text is None else date.fromisoformat(text) for text in texts], alias
            )
        return layers.Column(name, "text", texts, alias)

    def _delivered(self, name: str, old: np.ndarray, old_status: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        place = self.panel.position(name)
        has = self.row >= 0
        new = np.where(has, self.panel.values[self.row, place], np.nan)
        new_status = np.where(has, self.panel.status[self.row, place], _MISSING).astype(np.uint8)
        values, status, changed = core.resolve(old, old_status, new, new_status, has, self.choices.changed)
        self.compared += int((has & ~np.isnan(old)).sum())
        title = self.panel.titles.get(name, name)
        seen, given = visible(old, old_status), visible(new, new_status)
        for i, j in zip(*np.nonzero(changed)):
            cell = (self.grid.districts[i], self.grid.periods[j], title, float(seen[i, j]), float(given[i, j]))
            self.cells.append(cell)
            self.changes.append(list(cell))
        return values, status

    def _said(self, added: list[str]) -> list[Finding]:
        found = []
        if self.cells:
            reason = (
                Message(
                    "Values of the layer that differ from the delivery: {n}. The old ones were kept.", n=len(self.cells)
                )
                if self.choices.changed == "keep"
                else Message("Values of the layer that were replaced by those of the delivery: {n}.", n=len(self.cells))
            )
            found.append(told("delivery", len(self.cells), reason, LOOK))
        if self.new_periods:
            reason = Message("Appended periods: {periods}.", periods=", ".join(self.new_periods))
            found.append(told("delivery", self.new_periods, reason))
        if added:
            reason = Message("Added indicators: {names}.", names=", ".join(added))
            found.append(told("delivery", added, reason))
        return found


def _in_order(cells: list) -> list:
    """Cells that change by district and period, whatever the order of the rows."""
    return sorted(cells, key=lambda cell: (str(cell[0]), str(cell[1])))
