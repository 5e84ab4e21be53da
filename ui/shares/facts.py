"""What the window has read of the districts, the plan that it makes of a share, and the tool's parameters for the same plan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from qgis.core import QgsVectorLayer

from ...core.allocation.facts import known_people, need_index
from ...core.allocation.plan import Plan
from ...core.data.places import refuse_repeated
from ...core.data.roles import KEY_NAMES, NAME_NAMES, PERIOD_NAMES, usual_field
from ...core.messages import Message, SozialraumError
from ...core.profile import value_of
from ...processing.io.layers import Rows, read
from ...processing.io.panels import read_cells


@dataclass(frozen=True)
class Fields:
    """Which fields of a layer say what; "" where the layer has none."""

    key: str
    name: str
    period: str

    @staticmethod
    def of(layer: QgsVectorLayer, profile: dict) -> Fields:
        """As the profile says, else by the usual names."""
        there = layer.fields().names()

        def found(role: str, usual: Sequence[str]) -> str:
            stated = value_of(profile, "districts", role)
            return stated if stated in there else usual_field(usual, there)

        return Fields(found("key", KEY_NAMES), found("name", NAME_NAMES), found("period", PERIOD_NAMES))


@dataclass(frozen=True)
class NeedChoice:
    """By what the money goes: counts of people in need, or an index where there are none; period: "" for all rows."""

    period: str
    residents: str
    needs: tuple[str, ...] = ()
    index: str = ""
    spread: float = 1.0


@dataclass(frozen=True)
class Facts:
    """The districts of one period in the order of their keys, as the tool orders them; everything is (districts,)."""

    layer_id: str
    fields: Fields
    choice: NeedChoice
    keys: list[str]
    names: list[str]
    population: np.ndarray
    needs: dict[str, np.ndarray]
    index: np.ndarray
    warnings: list[Message] = field(default_factory=list)

    @staticmethod
    def of(layer: QgsVectorLayer, fields: Fields, choice: NeedChoice) -> Facts:
        """Read the districts; SozialraumError names what is missing and what helps."""
        if not fields.key:
            raise SozialraumError(
                "“{layer}” has no field with the key of the districts. Name it in the profile.", layer=layer.name()
            )
        if not choice.residents:
            raise SozialraumError(
                "Choose the field with the residents, among whom an equal split would share the money."
            )
        if not choice.needs and not choice.index:
            raise SozialraumError("Tick at least one field with people in need, or choose an index.")
        named = [fields.key, fields.name, fields.period, choice.residents, choice.index, *choice.needs]
        rows = read(layer, geometry=False, fields=list(dict.fromkeys(filter(None, named))))
        rows.take_aliases(layer)
        if choice.period:
            rows = rows.take([place for place, one in enumerate(rows.texts(fields.period)) if one == choice.period])
        keys = [text or "" for text in rows.texts(fields.key)]
        refuse_repeated(keys)
        order = sorted(range(len(keys)), key=lambda place: keys[place])
        keys = [keys[place] for place in order]
        titles = rows.texts(fields.name) if fields.name else [""] * len(rows)
        names = [titles[place] or key for place, key in zip(order, keys)]

        def numbers(name: str) -> np.ndarray:
            return read_cells(rows, name)[0][order]

        population = known_people(numbers(choice.residents), rows.alias(choice.residents), names)
        needs = {name: known_people(numbers(name), rows.alias(name), names) for name in choice.needs}
        index, warnings = np.empty(0), list(rows.remarks)
        if choice.index:
            index, told = need_index(numbers(choice.index), rows.alias(choice.index), names, population)
            warnings += told
        return Facts(layer.id(), fields, choice, keys, names, population, needs, index, warnings)

    def plan(self, amount: int, share: int) -> Plan:
        """The plan for an amount in cents, of which `share` per cent follow need and the rest the residents alone."""
        if self.choice.index:
            return Plan(
                amount,
                "base_plus_need",
                self.population,
                self.population[:, None],
                index=self.index,
                need_share=share / 100,
                spread=self.choice.spread,
            )
        kinds = self._kinds(share)
        counts = {self.choice.residents: self.population, **self.needs}
        need = np.column_stack([counts[name] for name in kinds])
        return Plan(amount, "need_counts", self.population, need, np.array(list(kinds.values()), dtype=np.float64))

    def parameters(self, amount: int, share: int) -> dict:
        """The same plan as parameters of the tool that decides and documents it."""
        found = {
            "INPUT": self.layer_id,
            "KEY_FIELD": self.fields.key,
            "AMOUNT": amount / 100,
            "POPULATION_FIELD": self.choice.residents,
        }
        if self.choice.period:
            found.update(PERIOD_FIELD=self.fields.period, PERIOD=self.choice.period)
        if self.choice.index:
            return {
                **found,
                "METHOD": "base_plus_need",
                "INDEX_FIELD": self.choice.index,
                "NEED_SHARE": float(share),
                "SPREAD_FACTOR": self.choice.spread,
            }
        kinds = self._kinds(share)
        weights = "; ".join(map(str, kinds.values()))
        return {**found, "METHOD": "need_counts", "NEED_FIELDS": list(kinds), "NEED_WEIGHTS": weights}

    def _kinds(self, share: int) -> dict[str, int]:
        """Who counts and how much: the residents for the base, then the needs, which share the rest alike."""
        kinds = {self.choice.residents: len(self.needs) * (100 - share), **dict.fromkeys(self.needs, share)}
        return {name: weight for name, weight in kinds.items() if weight}


def periods_of(layer: QgsVectorLayer, name: str) -> list[str]:
    """The periods of a layer in the order of time, [] where it has no field for them."""
    from ...core.periods import in_order

    if not name:
        return []
    rows: Rows = read(layer, geometry=False, fields=[name])
    return in_order(text for text in rows.texts(name) if text)
