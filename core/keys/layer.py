"""The join with a layer: by its key, else through a field that names larger areas, else with a hint what would do better."""

from __future__ import annotations

from typing import Callable

import numpy as np

from ..data.panel import Panel
from ..messages import Message, SozialraumError
from ..tables.findings import Finding
from .account import account
from .fields import best_key, is_feature_id, judge, names_by_key, parents
from .findings import LOOK, OPEN, told
from .joining import Join, by_values, join, spread

_ENOUGH = 0.5

Fields = dict[str, list[str]]


def join_layer(
    keys: np.ndarray,
    read_fields: Callable[[], Fields],
    key_field: str,
    panel: Panel,
    matching: str = "auto",
    bridge: dict[str, str] | None = None,
    only_periods: list[str] | None = None,
    parent_field: str = "",
) -> tuple[Join, list[Finding]]:
    """The join of a panel with a layer that has one row per district, and its account, warnings first.

    keys: (districts,) text of the key field; read_fields: name → text of every district, "" where empty, asked only where names or
    other fields are needed; parent_field: the field with the larger area that a person chose. Toolbox and assistant join here, so
    that they say the same. SozialraumError where the chosen field names no larger area of the table.
    """
    kept: list[Fields] = []

    def fields() -> Fields:
        if not kept:
            kept.append({**read_fields(), key_field: keys.tolist()})
        return kept[0]

    def through(field: str) -> Join | None:
        found = parents(fields(), key_field, panel, field)
        if found is None or not found.proven:
            return None
        names = panel.texts.get("district_name")
        areas = join(found.keys, panel.districts, panel.periods, matching, names, bridge, only_periods)
        return spread(areas, found.place, keys, found.field)

    if parent_field:
        result = through(parent_field)
        if result is None:
            raise SozialraumError(
                "None of the {n} {n:value|values} of field “{field}” is a key of the table. Choose the field that names the larger areas.",
                n=len(set(fields()[parent_field])),
                field=parent_field,
            )
        return _accounted(result, panel)
    numbers = is_feature_id(key_field)
    named = names_by_key(fields(), key_field, panel) if "district_name" in panel.texts else {}
    result = join(
        keys,
        panel.districts,
        panel.periods,
        "exact" if numbers and matching == "auto" else matching,
        panel.texts.get("district_name"),
        bridge,
        only_periods,
        named,
    )
    hints: list[Finding] = []
    if result.matched < _ENOUGH * len(keys):
        wider = through("") if matching == "auto" else None
        if wider is not None and wider.matched > result.matched:
            return _accounted(wider, panel)
        hints = _better_field(fields(), key_field, panel, matching, result.matched)
    if numbers:
        reason = Message(
            "Field “{field}” numbers features, not districts; equal numbers are a coincidence. Choose a field with the key of the "
            "district.",
            field=key_field,
        )
        hints.append(told("keys", key_field, reason, OPEN))
    result, findings = _accounted(result, panel)
    if hints:  # another field is the way on, and what this one misses proves no reform
        findings = [finding for finding in findings if finding.stage != "reform"]
    return result, hints + findings


def _accounted(result: Join, panel: Panel) -> tuple[Join, list[Finding]]:
    """The join as it is told: districts have data where they have a value."""
    result = by_values(result, panel.values, panel.status)
    return result, account(result, panel)


def _better_field(fields: Fields, key_field: str, panel: Panel, matching: str, matched: int) -> list[Finding]:
    """A hint where another field meets more districts, as key or as a larger area."""
    found = []
    scores = judge(fields, matching, panel)
    best = best_key(scores)
    if best and best != key_field and scores[best][0] > matched:
        reason = Message(
            "Field “{field}” of the layer would match {n} {n:district|districts}. Choose it as district key.",
            field=best,
            n=scores[best][0],
        )
        found.append(told("keys", best, reason, LOOK))
    wider = parents(fields, key_field, panel)
    if wider is not None and not wider.proven and wider.covered > max(matched, scores.get(best, (0, 0))[0]):
        reason = Message(
            "Field “{field}” may name the larger areas of the table ({n} {n:district lies|districts lie} in them), which is not proven. PARENT_FIELD "
            "joins through it.",
            field=wider.field,
            n=wider.covered,
        )
        found.append(told("keys", wider.field, reason, LOOK))
    return found
