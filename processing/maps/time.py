"""Layers in time: which features the Temporal Controller shows, its range and steps, the newest period on top.

Our begin and end are days, the end included. QGIS compares a day with a moment as texts (qgis/QGIS#48946), so that the next
year would lie on top of the frame of a year: begin and end go to it as moments, the end as the midnight after it.
Periods that overlap (2017-2021, 2018-2022) take turns, see `core.periods.turns`: a map shows one at a time.
"""

from __future__ import annotations

from datetime import date

from qgis.core import (
    Qgis,
    QgsDateTimeRange,
    QgsExpression,
    QgsFeatureRenderer,
    QgsFeatureRequest,
    QgsInterval,
    QgsProject,
    QgsUnitTypes,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime

from .project import periods_without

BEGIN, END = "period_begin", "period_end"
FRAMES_PER_SECOND = 2.0
_START = f'to_datetime("{BEGIN}")'
_STOP = f"to_datetime(\"{END}\") + to_interval('1 day')"
_SCOPE, _ENTRY = "sozialraum", "/animation"
_UNITS = {
    "years": QgsUnitTypes.TemporalUnit.TemporalYears,
    "months": QgsUnitTypes.TemporalUnit.TemporalMonths,
    "days": QgsUnitTypes.TemporalUnit.TemporalDays,
}


def has_time(layer: QgsVectorLayer) -> bool:
    """Whether a layer carries the begin and end of its periods."""
    return {BEGIN, END} <= set(layer.fields().names())


def temporal_style(layer: QgsVectorLayer):
    """Let the Temporal Controller show exactly the periods that a frame covers, where a layer has periods."""
    if not has_time(layer):
        return
    properties = layer.temporalProperties()
    properties.setMode(Qgis.VectorTemporalMode.FeatureDateTimeStartAndEndFromExpressions)
    start, stop = _expressions(layer)
    properties.setStartExpression(start)
    properties.setEndExpression(stop)
    properties.setIsActive(True)


def _expressions(layer: QgsVectorLayer) -> tuple[str, str]:
    """Begin and end of what a feature is shown for: its own days, and those of its turn where periods overlap."""
    from ...core.periods import turns

    periods = _periods(layer)
    starts, stops = "", ""
    for period, turn in zip(periods, turns(periods)):
        if turn != period:
            # a period without a turn is shown at no time
            first, last = (turn.begin, turn.end) if turn else (date.max, date.max)
            when = f"WHEN {QgsExpression.quotedColumnRef('period')} = {QgsExpression.quotedValue(period.text)} THEN"
            starts += f" {when} to_datetime('{first}')"
            stops += f" {when} to_datetime('{last}') + to_interval('1 day')"
    return (f"CASE{starts} ELSE {_START} END", f"CASE{stops} ELSE {_STOP} END") if starts else (_START, _STOP)


def mend_time(layer: QgsVectorLayer):
    """The same for a layer that an earlier version of the plugin has set up by its fields."""
    properties = layer.temporalProperties()
    if (properties.startField(), properties.endField()) == (BEGIN, END) and (
        properties.mode() == Qgis.VectorTemporalMode.FeatureDateTimeStartAndEndFromFields
    ):
        active = properties.isActive()
        temporal_style(layer)
        properties.setIsActive(active)


def newest_on_top(layer: QgsVectorLayer, renderer: QgsFeatureRenderer, period_field: str = "", shown: str = ""):
    """Draw the periods in the order of time, so that the map shows the newest where no time is chosen.

    shown: the field whose values the map shows; periods without any of them lie below those that have some
    """
    keys = [QgsExpression.quotedColumnRef(field) for field in (BEGIN, END)] if has_time(layer) else []
    if not keys and period_field:
        keys = [_in_time(layer, period_field)]
    if keys and shown:
        keys = [*_with_values(layer, period_field or "period", shown), *keys]
    if keys:
        renderer.setOrderBy(QgsFeatureRequest.OrderBy([QgsFeatureRequest.OrderByClause(key, True) for key in keys]))
        renderer.setOrderByEnabled(True)


def _with_values(layer: QgsVectorLayer, period_field: str, shown: str) -> list[str]:
    """What sorts periods without a value of a field before the others; nothing where all have some, or none has."""
    empty = periods_without(layer, shown, period_field)
    every = layer.uniqueValues(layer.fields().lookupField(period_field)) if empty else ()
    if not empty or len(empty) >= len(every):
        return []
    column = f"to_string({QgsExpression.quotedColumnRef(period_field)})"
    return [f"{column} NOT IN ({', '.join(map(QgsExpression.quotedValue, empty))})"]


def _in_time(layer: QgsVectorLayer, period_field: str) -> str:
    """What sorts a field of periods in the order of time: itself, or their places where texts go another way (31.12.2019)."""
    from ...core.periods import in_order

    column = QgsExpression.quotedColumnRef(period_field)
    texts = [one for one in layer.uniqueValues(layer.fields().lookupField(period_field)) if isinstance(one, str)]
    ordered = in_order(texts)
    if ordered == sorted(ordered):
        return column
    return f"array_find(array({', '.join(map(QgsExpression.quotedValue, ordered))}), {column})"


def moment(day) -> QDateTime:
    """The first moment of a day; in UTC, as the panel of the Temporal Controller thinks."""
    return QDateTime(QDate(day.year, day.month, day.day), QTime(0, 0), Qt.TimeSpec.UTC)


def range_of(period) -> QgsDateTimeRange:
    """A `Period` as QGIS's range of time: from its first moment to the midnight after it, which is no part of it."""
    return QgsDateTimeRange(moment(period.begin), moment(period.end).addDays(1), True, False)


def prepare_animation(layer: QgsVectorLayer, project: QgsProject | None = None):
    """Give the project the range and the step of the layer's periods, so that ▶ goes through them one by one.

    A range that somebody else has set is left alone; one of ours is widened.
    """
    from ...core.periods import step_of

    periods = _periods(layer)
    if not periods:
        return
    project = project or QgsProject.instance()
    settings = project.timeSettings()
    begin = moment(min(period.begin for period in periods))
    count, unit = step_of(periods)
    # QGIS counts frames by a year of 365.25 days: the whole last day would often be a frame of its own
    end = moment(max(period.end for period in periods)).addSecs(86399 if unit == "days" else 0)
    interval = QgsInterval(count, _UNITS[unit])
    if not settings.temporalRange().isInfinite():
        present = prepared_range(project)
        if present is None:
            return
        begin, end = min(begin, present.begin()), max(end, present.end())
        earlier = QgsInterval(settings.timeStep(), settings.timeStepUnit())
        interval = min(interval, earlier, key=QgsInterval.seconds)
    whole = QgsDateTimeRange(begin, end)
    settings.setTemporalRange(whole)
    settings.setTimeStep(interval.originalDuration())
    settings.setTimeStepUnit(interval.originalUnit())
    settings.setFramesPerSecond(FRAMES_PER_SECOND)
    project.writeEntry(_SCOPE, _ENTRY, _text(whole))


def prepared_range(project: QgsProject) -> QgsDateTimeRange | None:
    """The project's range of time where our layers have set it, else None."""
    whole = project.timeSettings().temporalRange()
    return None if whole.isInfinite() or _text(whole) != project.readEntry(_SCOPE, _ENTRY)[0] else whole


def _periods(layer: QgsVectorLayer) -> list:
    """The distinct periods of a layer in the order of time."""
    from ...core.periods import in_order, is_period, parse_period

    place = layer.fields().lookupField("period")
    if place < 0 or not has_time(layer):
        return []
    texts = [text for text in layer.uniqueValues(place) if isinstance(text, str) and is_period(text)]
    return [parse_period(text) for text in in_order(texts)]


def _text(span: QgsDateTimeRange) -> str:
    return " ".join(end.toString(Qt.DateFormat.ISODate) for end in (span.begin(), span.end()))
