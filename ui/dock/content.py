"""What fills the dock: the charts, the table, the sentence and the tooltips of what the model has chosen."""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np
from qgis.core import QgsCategorizedSymbolRenderer

from ...core.charts.marks import Chart
from ...core.charts.table import ValueTable
from ...core.charts.views import Choice, all_options
from ...core.charts.words import describe, status_word, with_unit
from ...core.data.status import no_status_remark
from ...core.messages import Message
from ...drawing.theme import words
from ...i18n import number, period_text
from ...processing.io.layers import stated_source
from .comparing import benchmarks_of, breaks_of_indicator, meaning_of
from .model import DockModel

_LIMITS = re.compile(r"\s*\([^()]*\d[^()]*\)$")
"""The limits of a class behind its name in a legend."""


def charts_of(model: DockModel) -> list[Chart]:
    """The charts for what is chosen; none where there is nothing to show."""
    choice = choice_of(model)
    if choice is None:
        return []
    charts = model.view_entry.charts(choice)
    # small multiples share their legend, so their sources are named together
    charts[-1] = replace(charts[-1], notes=(*charts[-1].notes, *_notes(model, choice)))
    return charts


def choice_of(model: DockModel) -> Choice | None:
    """What the model shows, in the words of the charts; None where there is nothing to show."""
    if model.series() is None:
        return None
    return Choice(
        model.cube,
        model.series,
        model.indicator,
        model.second,
        tuple(model.several),
        tuple(model.selected),
        model.period,
        model.base,
        model.order,
        frozenset(option.name for option in all_options() if getattr(model, option.name)),
        number,
        period_text,
        lambda indicator: meaning_of(model, indicator),
        lambda indicator: benchmarks_of(model, indicator),
        lambda indicator: breaks_of_indicator(model, indicator),
        lambda name: class_names(model, name),
    )


def class_names(model: DockModel, name: str) -> dict[int, str]:
    """What the map calls the classes in a field, without their limits; nothing where the layer's style is about something else."""
    renderer = model.layer.renderer() if model.layer is not None else None
    if not isinstance(renderer, QgsCategorizedSymbolRenderer) or renderer.classAttribute().strip('"') != name:
        return {}
    numbered = [one for one in renderer.categories() if isinstance(one.value(), (int, float))]
    return {int(one.value()): _LIMITS.sub("", one.label()).strip() for one in numbered}


def _notes(model: DockModel, choice: Choice) -> list[Message]:
    """What has to be known of the numbers shown: texts beside them that are no status, and where they come from."""
    shown = [model.cube.indicators[place] for place in model.view_entry.indicators(choice)]
    strange = {name: texts for name, texts in model.source.strange.items() if name in shown}
    return [*(no_status_remark(f"{name}_status", texts) for name, texts in strange.items()), *_sources(model)]


def _sources(model: DockModel) -> list[Message]:
    """Where the numbers come from, if the properties of the layer say so; nobody else knows it."""
    layer = model.table or model.layer
    stated = stated_source(layer) if layer is not None else ""
    return [Message("Source: {source}", source=stated)] if stated else []


def table_of(model: DockModel) -> ValueTable | None:
    """The numbers of the charts, with their source."""
    choice = choice_of(model)
    if choice is None:
        return None
    table = model.view_entry.table(choice)
    return replace(table, notes=(*table.notes, *_notes(model, choice)))


def summary_of(model: DockModel) -> str:
    """The chart in words."""
    choice = choice_of(model)
    return " ".join(map(words, model.view_entry.sentence(choice))) if choice else ""


def tooltip_of(model: DockModel, district: int, period: int, indicator: int) -> list[str]:
    """What the pointer has found, line by line."""
    known = model.cube is not None and 0 <= indicator < len(model.cube.indicators)
    shown = model.series(indicator) if known else None
    if shown is None or not 0 <= district < len(model.cube.districts) or not 0 <= period < len(model.cube.periods):
        return []
    lines = describe(model.cube, shown, district, period, number, period_text)
    if "second" in model.view_entry.needs:
        lines += describe(model.cube, model.series(model.second), district, period, number, period_text)[1:]
    return list(map(words, lines))


def pointed_texts(model: DockModel, district: int) -> list[str]:
    """What each chart writes beside the district that is pointed at: its name, and its value where there is one axis."""
    cube = model.cube
    if cube is None or not 0 <= district < len(cube.districts):
        return []
    name, choice = cube.names[district], choice_of(model)
    if choice is None or not model.view_entry.values_beside:
        return [name]
    return [f"{name}: {_value(model, district, place)}" for place in model.view_entry.indicators(choice)]


def _value(model: DockModel, district: int, indicator: int) -> str:
    """The value in the period shown, or why there is none."""
    shown = model.series(indicator)
    value = shown.raw[model.period, district]
    if np.isfinite(value):
        return with_unit(value, model.cube.unit(indicator), number, shown.raw_digits)
    return words(status_word(model.cube.status[model.period, district, indicator]) or Message("no value"))
