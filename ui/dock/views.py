"""What the model's choice looks like: its charts, its table, its sentence."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QDate, QLocale

from ...core.charts.compare import distribution_chart, profile_chart, ranking_chart, scatter_chart
from ...core.charts.marks import Chart
from ...core.charts.table import ValueTable, course_table, courses_table, indicator_table, ranking_table
from ...core.charts.time_series import class_zones, common_city_label, course_chart
from ...core.charts.words import describe, status_word, summary, with_unit
from ...core.messages import Message
from ...core.periods import is_period, parse_period
from ...drawing.theme import words
from ...i18n import day, printed
from .model import DockModel

ENOUGH_RATES = 4
"""With so many rates a profile needs no counts."""


def period_text(text: str) -> str:
    """A period as people write it: 2021, Jun 2021, Q2 2021, 31.12.2021, 2020/21."""
    if not is_period(text):
        return text
    span = parse_period(text)
    if "Q" in text:
        return f"Q{text[-1]} {text[:4]}"
    if len(text) == 7 and text[4] == "-":
        begin = QDate(span.begin.year, span.begin.month, span.begin.day)
        return QLocale(QgsApplication.locale()).toString(begin, "MMM yyyy")
    if len(text) == 10:
        return day(span.begin)
    return text


def charts_of(model: DockModel) -> list[Chart]:
    """The charts for what is chosen; none where there is nothing to show."""
    cube, shown = model.cube, model.shown()
    if shown is None:
        return []
    say = {"number": printed, "period_text": period_text}
    if model.view == "ranking":
        charts = [ranking_chart(cube, shown, model.selected, model.period, **say)]
    elif model.view == "distribution":
        charts = [distribution_chart(cube, shown, model.selected, model.period, **say)]
    elif model.view == "scatter":
        other = model.shown(model.second)
        charts = [scatter_chart(cube, shown, other, model.selected, model.period, **say)]
    elif model.view == "profile":
        charts = [
            profile_chart(
                cube, _profile_rows(model), model.selected, model.period, lambda place: model.weights(place)[0], **say
            )
        ]
    else:
        several = [model.shown(place) for place in _indicators(model)]
        charts = [_course(model, one, {**say, "city": common_city_label(several)}) for one in several]
    # small multiples share their legend, so their sources are named together
    charts[-1] = replace(charts[-1], notes=(*charts[-1].notes, *_sources(model, _indicators(model))))
    return charts


def _indicators(model: DockModel) -> list[int]:
    """What the charts are about."""
    if model.view == "profile":
        return _profile_rows(model)
    if model.view == "scatter":
        return [model.indicator, model.second]
    return (model.several if model.view == "course" else []) or [model.indicator]


def _sources(model: DockModel, indicators) -> list[Message]:
    """Where the numbers come from: what the properties of the layer say, else the usual source of the catalogue."""
    layer = model.table or model.layer
    stated = _stated_source(layer) if layer is not None else ""
    if stated:
        return [Message("Source: {source}", source=stated)]
    cube = model.cube
    known = dict.fromkeys(
        cube.sources[name] for place in indicators if (name := cube.indicators[place]) in cube.sources
    )
    return [Message("Usual source: {source}", source="; ".join(known))] if known else []


def _stated_source(layer) -> str:
    """The rights of a layer, else its attribution, which QGIS 3.40 has moved to the properties for servers."""
    rights = [text.strip() for text in layer.metadata().rights() if text.strip()]
    served = layer.serverProperties()
    return "; ".join(rights) or (served if hasattr(served, "attribution") else layer).attribution().strip()


def _course(model: DockModel, shown, say) -> Chart:
    return course_chart(
        model.cube,
        shown,
        model.selected,
        model.period,
        model.every,
        model.bands,
        _zones(model, shown),
        **say,
    )


def _zones(model: DockModel, shown):
    """Stripes of the classes, where the layer has the classes of this index."""
    if not model.zones or shown.mode != "absolute":
        return ()
    place = class_field(model.cube, shown.indicator)
    if place < 0:
        return ()
    return class_zones(
        model.cube.values[model.period, :, shown.indicator],
        model.cube.values[model.period, :, place],
        lambda number_of: Message("Class {n}", n=number_of),
    )


def class_field(cube, indicator: int) -> int:
    """The field with the classes of an index (index_class, status_class …), -1 where there is none."""
    name = cube.indicators[indicator]
    if name != "index" and not name.endswith("_index"):
        return -1
    return cube.position("index_class" if name == "index" else name[: -len("index")] + "class")


def _profile_rows(model: DockModel) -> list[int]:
    """The chosen indicators, else all that are no rank, class or standardised part of an index.

    Counts tell large districts from small ones; where there are enough rates they are left out.
    """
    if len(model.several) > 1:
        return model.several
    derived = ("_rank", "_class", "rank_low", "rank_high", "rank_median")
    names = model.cube.indicators
    rows = [
        place
        for place, name in enumerate(names)
        if not name.startswith("z_") and not name.endswith(derived) and _varies(model, place)
    ]
    rates = [place for place in rows if model.cube.unit(place) or names[place] == "index"]
    return rates if len(rates) >= ENOUGH_RATES else rows


def _varies(model: DockModel, place: int) -> bool:
    values = model.cube.values[model.period, :, place]
    known = values[np.isfinite(values)]
    return len(known) > 1 and known.min() < known.max()


def table_of(model: DockModel) -> ValueTable | None:
    """The numbers of the charts, with their source."""
    table = _table(model)
    return table and replace(table, notes=(*table.notes, *_sources(model, _indicators(model))))


def _table(model: DockModel) -> ValueTable | None:
    cube, shown = model.cube, model.shown()
    if shown is None:
        return None
    if model.view in ("ranking", "distribution"):
        return ranking_table(cube, shown, model.period, period_text)
    if model.view == "scatter":
        pair = [model.shown(place, "absolute") for place in dict.fromkeys((model.indicator, model.second))]
        return indicator_table(cube, pair, model.selected, model.period, period_text)
    if model.view == "profile":
        rows = [model.shown(place, "absolute") for place in _profile_rows(model)]
        return indicator_table(cube, rows, model.selected, model.period, period_text)
    if model.several and len(model.several) > 1:
        return courses_table(cube, [model.shown(place) for place in model.several], model.selected, period_text)
    return course_table(cube, shown, model.selected, period_text)


def summary_of(model: DockModel) -> str:
    """The chart in words."""
    shown = model.shown()
    if shown is None:
        return ""
    return " ".join(map(words, summary(model.cube, shown, model.selected, printed, period_text)))


def tooltip_of(model: DockModel, district: int, period: int, indicator: int) -> list[str]:
    """What the pointer has found, line by line."""
    known = model.cube is not None and 0 <= indicator < len(model.cube.indicators)
    shown = model.shown(indicator) if known else None
    if shown is None or not 0 <= district < len(model.cube.districts) or not 0 <= period < len(model.cube.periods):
        return []
    lines = describe(model.cube, shown, district, period, printed, period_text)
    if model.view == "scatter":
        lines += describe(model.cube, model.shown(model.second), district, period, printed, period_text)[1:]
    return list(map(words, lines))


def pointed_texts(model: DockModel, district: int) -> list[str]:
    """What each chart writes beside the district that is pointed at: its name, and its value where there is one axis."""
    cube = model.cube
    if cube is None or not 0 <= district < len(cube.districts):
        return []
    name = cube.names[district]
    if model.view in ("profile", "scatter"):
        return [name]
    return [f"{name}: {_value(model, district, place)}" for place in _indicators(model)]


def _value(model: DockModel, district: int, indicator: int) -> str:
    """The value in the period shown, or why there is none."""
    shown = model.shown(indicator)
    value = shown.raw[model.period, district]
    if np.isfinite(value):
        return with_unit(value, model.cube.unit(indicator), printed, shown.raw_digits)
    return words(status_word(model.cube.status[model.period, district, indicator]) or Message("no value"))
